"""How a class of votes is headed: `For (14)`, `AGAINST the Amendment:`, `Ymatal`."""

import re

from transform.rows import Choice

_WORDS: tuple[tuple[str, Choice | None], ...] = (
    ("for|in favour|yes|ayes?|o blaid", "for"),
    ("against|no|noes|nays?|yn erbyn", "against"),
    (
        "abstentions?|abstain(?:ed|ing|s)?|abstained from voting|ymatal(?:wyd|iadau)?|ymataliodd",
        "abstain",
    ),
    (
        "conflicts? of interest|(?:present (?:and|but) )?not voting|did not vote|declined to vote|"
        "no votes?|non[- ]voting|ni phleidleisiodd|heb bleidleisio",
        "not_voting",
    ),
    ("absent|not present|apologies|vacan\\w+", None),
)
"""Those who were absent did not vote at all."""
_CHOICES = tuple((re.compile(rf"(?:{words})$", re.IGNORECASE), choice) for words, choice in _WORDS)
_MATTER = (
    r"(?:motion|amendment|proposal|proposition|recommendations?|application|resolution|"
    r"substantive motion|cynnig|gwelliant|diwygiad)"
)
_ANY = "|".join(words for words, _ in _WORDS)
HEAD = re.compile(
    r"(?:(?:the following|the|those)? ?(?:members?|councillors?|votes?|voting|voted|recorded)?"
    r"(?: who)? ?(?:votes?|voting|voted)? ?)??"
    rf"(?<!\w)(?P<word>{_ANY})\b(?: ?/ ?(?:{_ANY})\b)?"
    rf"(?: (?:of )?(?:(?:the|this|y) )?(?:[\w’]+ ){{0,3}}?(?P<matter>{_MATTER}))?"
    r"(?: (?:were|was|being))?(?:\s*[(\[](?P<count>\d{1,3})(?: votes?| members?)?[)\]]|"
    r"\s*[:–—-]*\s*(?P<bare>\d{1,3})"
    r"(?= ?(?:$|\n|[;,.(|–-]|Councillor|Cllr)))?\s*[:–—-]*\s*",
    re.IGNORECASE,
)
"""For (14); Against the amendment: ; YES; The following voted for the motion:"""
_SAID = re.compile(r"[:(\[\n\t–—-]|\d\W*$|(?:were|was|being) $")


def choice_of(word: str) -> Choice | None:
    """Return the choice that a heading stands for; None for those who were absent."""
    return next((choice for pattern, choice in _CHOICES if pattern.match(word.strip())), None)


def head_at(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return the heading of a class of votes that stands there, if it is set as one."""
    head = HEAD.match(text, start, end)
    if head is None or head["word"].isupper():
        return head
    is_set = _SAID.search(head[0][head.end("word") - head.start() :]) or head.end() == end
    return head if is_set else None
