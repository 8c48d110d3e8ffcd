"""Words that mark a decision of this body at this meeting: RESOLVED, it was agreed that, DECISION.

The same words report what others decided, or what was decided before. What governs a mark tells:
it begins a paragraph, `it was` stands before it, or this body as the subject of the sentence.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from transform.minutes.prose import Prose, Sentence
from transform.minutes.words import LARGE
from transform.rows import Marker


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark: which word, where it begins, where its wording begins, what qualifies it."""

    marker: Marker
    start: int
    end: int
    qualifier: str = ""
    whole: bool = False
    """Whether the wording goes on to the next heading: it stands under the heading Decision."""


MARKERS: dict[str, Marker] = {
    "resolved": "resolved",
    "agreed": "agreed",
    "recommended": "recommended",
    "ordered": "ordered",
    "noted": "noted",
    "approved": "approved",
    "decision": "decision",
    "decided": "decision",
    "penderfynwyd": "resolved",
    "penderfynodd": "resolved",
    "cytunwyd": "agreed",
    "argymhellwyd": "recommended",
    "nodwyd": "noted",
    "cymeradwywyd": "approved",
    "penderfyniad": "decision",
}
"""The words that mark decisions, with the mark that is published for them."""
_WORD = re.compile(
    r"\b(?:RESOLVED|Resolved|resolved|AGREED|Agreed|agreed|RECOMMENDED|Recommended|recommended|"
    r"ORDERED|NOTED|APPROVED|DECISION|DECIDED|Decision(?=: )|"
    r"PENDERFYNWYD|Penderfynwyd|penderfynwyd|CYTUNWYD|Cytunwyd|cytunwyd|ARGYMHELLWYD|Argymhellwyd)\b"
)
_TAIL = re.compile(
    r"(?P<qualifier>(?: unanimously| by a majority|,? (?:by )?\(?\d+ (?:votes? )?(?:to|for)\b[^:;.\n)]{0,60}"
    r"\)?(?=[ :,–-])| by \w+ votes? to \w+(?: with \w+ abstentions?)?|"
    r" ?\((?:[^()\n]*(?:vot|unanim|favour|against|majority)[^()\n]*|nem\.? con\.?)\)| YN UNFRYDOL|"
    r" yn unfrydol)*"
    r"(?: (?:TO|to) (?:(?:THE|the|FULL|full) )?(?:COUNCIL|Council|CABINET|Cabinet|AUTHORITY|Authority|"
    r"EXECUTIVE|Executive)(?=\s*[:–—-]))?"
    r"(?:\s*[:–—-]+\s*(?:[Bb]y a majority|[Uu]nanimously)(?: \([^()\n]*\))?)?)"
    r"[\s:,–—-]*"
)
"""What stands between a mark and its wording: how it was voted, to whom it goes, points."""
_LEAD_IN = re.compile(
    rf"(?:[\s\W]*|[^.;]*\band(?: it was| was)?[\s,:]*)?(?:(?:(?:[Ii]t was|IT WAS|[Tt]hat|[Aa]ccordingly|"
    rf"[Tt]hereupon|[Tt]herefore|(?:THE |The )?[{LARGE}][\w-]+(?: [\w-]+){{0,4}}),? )*"
    rf"(?:(?:unanimously|UNANIMOUSLY|duly|also|further|then|therefore|was|be|WAS) )*)?$"
)
_IT_WAS = re.compile(
    r"(?P<before>.*?)(?:\b(?:it|It|IT)(?: was| is|WAS)|\band(?: was)?|, was)"
    r"(?:,? (?:unanimously|therefore|then|accordingly|also|further|subsequently|thereupon|duly))*,?"
    r"(?: \([^()\n]*\))?[:,]?[ ]?(?:UNANIMOUSLY )?$",
    re.DOTALL,
)
_SUBORDINATE = re.compile(
    r"\b(?:which|when|where|whereby|whom|that|had|having|has|because|whether|if|as|noted|"
    r"advised|reported|said) ?$"
)
_HELD_BY = re.compile(
    r"\b(?:had|has|have|having)(?:,[^,]{0,40},)?(?: \w+ly| also| already| then)? ?$"
)
BODY = (
    r"(?:Committee|Council|Cabinet|Board|Panel|Authority|Sub-Committee|Sub Committee|Subcommittee|"
    r"Executive|Forum|Commission|Group|Assembly|Partnership|meeting|Meeting|Members)"
)
_BODY_IS_SUBJECT = re.compile(
    rf"(?:^|.*(?:, |\band ))(?:(?:The|the|This|That) )?(?P<body>(?:[{LARGE}][\w-]+ ){{0,4}}?{BODY})(?P<adverbs>"
    rf"(?: (?:then|therefore|also|unanimously|otherwise|accordingly|subsequently|further|duly|thereupon|"
    rf"has|hereby))*):?-? ?$",
    re.DOTALL,
)
_ADVERBIAL = re.compile(
    r"(?:After|Following|Having|On|Upon|Subject|Accordingly|Therefore|Thereafter|During|With|At|"
    r"In (?:view|accordance|light|the light|consequence|response)|Notwithstanding|Arising|By|There|The "
    r"(?:motion|amendment|proposal))\b",
    re.IGNORECASE,
)
_EARLIER = re.compile(r"[,]? (?:in \d{4}|in \w+ \d{4}|on \d|at its|at their|last\b|previously)")
_HEADING = re.compile(
    r"(?:the )?(?:decisions?|penderfyniad(?:au)?)(?: of (?:the )?[\w &-]{3,60}| made| taken)?"
    r"\s*[:.–—-]*$",
    re.IGNORECASE,
)


def read(prose: Prose) -> Iterator[Mark]:
    """Give the marks of decisions, in order."""
    for index, paragraph in enumerate(prose.paragraphs[:-1]):
        standing = paragraph.line.heading or paragraph.text.endswith(":")
        if standing and _HEADING.match(paragraph.text):
            following = prose.paragraphs[index + 1]
            if not _WORD.match(following.text) or following.text[:6] == "Agreed":
                yield Mark("decision", paragraph.start, following.start, whole=True)
    for word in _WORD.finditer(prose.text):
        if not prose.is_quoted(word.start()):
            mark = _mark(prose, word)
            if mark:
                yield mark


def _mark(prose: Prose, word: re.Match[str]) -> Mark | None:
    """Return the mark that a word is, None where it reports or describes."""
    sentence = prose.sentence_at(word.start())
    paragraph = prose.paragraphs[sentence.paragraph]
    tail = _TAIL.match(prose.text, word.end())
    end = tail.end() if tail else word.end()
    qualifier = tail["qualifier"] if tail else ""
    if prose.text[paragraph.start : word.start()].strip(" (") in _OPENINGS:
        if not _opens(prose, word, end):
            return None
    elif not _is_governed(prose, word, sentence, end):
        return None
    return Mark(MARKERS[word[0].lower()], word.start(), end, f"{_before(prose, word)} {qualifier}")


_OPENINGS = frozenset(
    ("", "UNANIMOUSLY", "Unanimously", "It was", "IT WAS", "It was unanimously", "It was therefore",
     "It was UNANIMOUSLY", "Accordingly, it was", "THAT IT BE", "Therefore, it was", "and", "Cabinet",
     "it was", "it was unanimously")
)  # fmt: skip
"""What may stand before a mark that opens its paragraph."""


def _before(prose: Prose, word: re.Match[str]) -> str:
    """Return the word before a mark, which may say that it was unanimous."""
    return prose.text[max(word.start() - 14, 0) : word.start()].split("\n")[-1]


def _opens(prose: Prose, word: re.Match[str], end: int) -> bool:
    """Say whether a word at the beginning of a paragraph marks a decision."""
    between = prose.text[word.end() : end]
    if word[0].isupper():
        return True
    follows = prose.text[end : end + 5]
    return (
        any(sign in between for sign in ":–—-\n")
        or follows.startswith(("that ", "to ", "That ", "i "))
        or word[0] in ("Penderfynwyd", "Cytunwyd", "Argymhellwyd")
    )


def _is_governed(prose: Prose, word: re.Match[str], sentence: Sentence, end: int) -> bool:
    """Say whether a word in a sentence is this body's decision, by what stands before it."""
    left = prose.text[sentence.start : word.start()]
    if _HELD_BY.search(left):
        return False
    loud = word[0].isupper() or word[0][0].isupper()
    wording = loud or prose.text.startswith(("that ", "to ", "i "), end)
    impersonal = _IT_WAS.fullmatch(left[-240:])
    if impersonal and wording:
        return not _SUBORDINATE.search(impersonal["before"]) and not _reports(left, word, loud=loud)
    return _is_subject(prose, word, left, loud=loud) and wording


def _reports(left: str, word: re.Match[str], *, loud: bool) -> bool:
    """Say whether `and agreed` goes on from a person who agreed, or from another's decision."""
    if re.search(r"\b(?:it|It|IT) (?:was|WAS)\b[^.;]*$", left):
        return False
    return not loud or bool(re.search(r"\bhad\b", left)) or word[0] == "DECISION"


def _is_subject(prose: Prose, word: re.Match[str], left: str, *, loud: bool) -> bool:
    """Say whether this body is the subject of the sentence, and it is no report."""
    subject = _BODY_IS_SUBJECT.fullmatch(left)
    if subject is None or _EARLIER.match(prose.text, word.end()):
        return False
    if not loud and (" " in subject["body"] or word[0] == "recommended" and "Members" in left):
        return False
    before = left[: subject.start("body")]
    return len(before) < 6 or bool(_ADVERBIAL.match(before))
