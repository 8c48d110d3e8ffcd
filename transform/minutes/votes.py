"""Named votes: printed lists and tables of who voted how, and votes told in a sentence."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from transform.minutes import mentions
from transform.minutes.mentions import Mention
from transform.minutes.prose import Prose, Sentence
from transform.rows import Choice


@dataclass(frozen=True, slots=True)
class Ballot:
    """Those who voted one way, with the number that is printed with them."""

    choice: Choice
    people: tuple[Mention, ...]
    printed: int | None
    start: int
    end: int
    on_request: bool = False


_WORDS: tuple[tuple[str, Choice | None], ...] = (
    ("for|in favour|yes|ayes?|o blaid", "for"),
    ("against|no|noes|nays?|yn erbyn", "against"),
    ("abstentions?|abstain(?:ed|ing|s)?|abstained from voting|ymatal(?:wyd)?", "abstain"),
    (
        "conflicts? of interest|not voting|did not vote|declined to vote|no votes?|"
        "ni phleidleisiodd",
        "not_voting",
    ),
    ("absent", None),
)
"""How a class of votes is headed; those who were absent did not vote at all."""
_CHOICES = tuple((re.compile(rf"(?:{words})$", re.IGNORECASE), choice) for words, choice in _WORDS)
_HEAD = re.compile(
    rf"(?:(?:votes?|voting|voted|those|members|councillors)(?: voting| who voted)? )?"
    rf"(?P<word>{'|'.join(words for words, _ in _WORDS)})\b"
    rf"(?: (?:the|this) (?:\w+ ){{0,3}}?(?:motion|amendment|proposal|recommendations?|application|"
    rf"resolution))?\s*(?:[(\[](?P<count>\d{{1,3}})[)\]])?\s*[:–—-]*\s*",
    re.IGNORECASE,
)
"""For (14); Against the amendment: ; YES"""
_TAIL = re.compile(r"\s*(?:[(\[]?(?P<count>\d{1,3})[)\]]?(?: votes?)?)?[.;]?\s*$")
_NUMBER = re.compile(r"\(?(\d{1,3})\)?\.?$")

_VOTED = re.compile(
    r",? (?:both |all |each )?(?:voted (?P<way>for|in favour|against|to (?:grant|approve|support|"
    r"refuse|accept))|(?P<abstained>abstained))\b(?! (?:by|that|interest))"
)
"""A, B and the Chair, C, voted against"""
_CASTING = re.compile(
    r",? (?:then |therefore )?(?:gave|used|exercised|cast) (?:his|her|their|the|a) "
    r"(?:second (?:or|and) )?(?:casting|second) vote (?P<way>in favour|for|against)\b"
)
_RECORDED = re.compile(
    r"\b(?:his|her|their) (?:votes?|abstentions?)\b"
    r"|\b(?:he|she|they) (?:had |have )?(?:voted|abstained)\b"
    r"|\bnames? (?:to )?be recorded as (?:having )?vot"
)
_ASKED = re.compile(r"\b(?:request(?:ed|s)?|asked|wish(?:ed|es)?)\b")
_WAYS: tuple[tuple[re.Pattern[str], Choice], ...] = (
    (re.compile(r"\bagainst\b"), "against"),
    (re.compile(r"\babst"), "abstain"),
    (re.compile(r"\b(?:in favour|vot(?:ed?|ing) for|votes for|vot(?:ed|ing) in support)\b"), "for"),
)
_GATE = ("vot", "against", "abst", "yn erbyn", "for (", "favour", "yes\n")
"""Words without which nobody votes."""
_NAME_COLUMN = re.compile(r"councillor|member|name", re.IGNORECASE)
_MARK = re.compile(r"[✓✔√xX1•]|yes", re.IGNORECASE)


def choice_of(word: str) -> Choice | None:
    """Return the choice that a heading stands for; None for those who were absent."""
    return next((choice for pattern, choice in _CHOICES if pattern.match(word.strip())), None)


def read(prose: Prose) -> list[Ballot]:
    """Return the ballots in the order of the text."""
    lower = prose.lower
    if not any(word in lower for word in _GATE):
        return []
    found = [*_lists(prose), *_tables(prose), *_told(prose)]
    return sorted(found, key=lambda ballot: ballot.start)


def _lists(prose: Prose) -> Iterator[Ballot]:
    """Give the ballots that are printed under or behind a heading such as `For (14)`."""
    for index, paragraph in enumerate(prose.paragraphs):
        head = _HEAD.match(prose.text, paragraph.start, paragraph.end)
        if head is None:
            continue
        people, printed, end = _names(prose, index, head.end())
        choice = choice_of(head["word"])
        count = int(head["count"]) if head["count"] else printed
        if choice and (people or count is not None):
            yield Ballot(choice, tuple(people), count, paragraph.start, end)


def _names(prose: Prose, index: int, start: int) -> tuple[list[Mention], int | None, int]:
    """Return the names behind a heading, the number behind them, and where they end."""
    paragraphs = prose.paragraphs
    if start == paragraphs[index].end and index + 1 < len(paragraphs):
        index, start = index + 1, paragraphs[index + 1].start
        if _HEAD.match(paragraphs[index].text):
            return [], None, paragraphs[index - 1].end
    end = paragraphs[index].end
    people, behind = mentions.listed(prose.text, start, end, bare=True)
    tail = _TAIL.match(prose.text[behind:end])
    if tail is None:
        return [], None, end
    printed = int(tail["count"]) if tail["count"] else None
    bracket = people[-1].bracket if people else None
    if bracket and _NUMBER.match(bracket):
        printed = int(bracket.rstrip("."))
    if people and printed is None and index + 1 < len(paragraphs):
        number = _NUMBER.match(paragraphs[index + 1].text)
        if number:
            return people, int(number[1]), paragraphs[index + 1].end
    return people, printed, end


def _tables(prose: Prose) -> Iterator[Ballot]:
    """Give the ballots of tables with a column for the vote, or one for each choice."""
    heads: list[str] = []
    for paragraph in prose.paragraphs:
        if paragraph.kind != "table":
            heads = []
            continue
        cells = paragraph.text.split("\t")
        if not heads:
            heads = cells if _NAME_COLUMN.match(cells[0]) else []
            continue
        choice = _choice_in_row(heads, cells)
        people, _ = mentions.listed(prose.text, paragraph.start, paragraph.end, bare=True)
        if choice and people:
            yield Ballot(choice, tuple(people[:1]), None, paragraph.start, paragraph.end)


def _choice_in_row(heads: list[str], cells: list[str]) -> Choice | None:
    """Return how the member of a row voted: in words, or by a mark below a heading."""
    for head, cell in zip(heads[1:], cells[1:], strict=False):
        choice = choice_of(cell) or (choice_of(head) if _MARK.match(cell.strip()) else None)
        if choice:
            return choice
    return None


def _told(prose: Prose) -> Iterator[Ballot]:
    """Give the ballots that sentences tell of."""
    for sentence in prose.sentences:
        words = prose.text[sentence.start : sentence.end]
        if "vot" not in words and "abst" not in words:
            continue
        if _ASKED.search(words) and "record" in words and _RECORDED.search(words):
            yield from _on_request(prose, sentence)
        elif not prose.is_quoted(sentence.start):
            yield from _in_words(prose, sentence)


def _in_words(prose: Prose, sentence: Sentence) -> Iterator[Ballot]:
    """Give who voted for or against, abstained, or gave a casting vote."""
    for mention in prose.within(sentence.start, sentence.end):
        casting = _CASTING.match(prose.text, mention.after)
        if casting:
            choice: Choice = "against" if casting["way"] == "against" else "for"
            yield Ballot(choice, (mention,), None, mention.start, casting.end())
        voted = _VOTED.match(prose.text, mention.after)
        if voted:
            way: Choice = "against" if voted["way"] == "against" else "for"
            people = prose.group(prose.index_of(mention))
            choice = "abstain" if voted["abstained"] else way
            yield Ballot(choice, tuple(people), None, people[0].start, voted.end())


def _on_request(prose: Prose, sentence: Sentence) -> Iterator[Ballot]:
    """Give those who asked for their own vote to be recorded."""
    people = prose.within(sentence.start, sentence.end)
    group: list[Mention] = []
    for mention, following in zip(people, [*people[1:], None], strict=True):
        group.append(mention)
        end = following.start if following else sentence.end
        words = prose.text[mention.after : end]
        choice = next((choice for pattern, choice in _WAYS if pattern.search(words)), None)
        if choice:
            yield Ballot(choice, tuple(group), None, group[0].start, end, on_request=True)
            group = []
