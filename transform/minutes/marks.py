"""Words that mark a decision of this body at this meeting: RESOLVED, it was agreed that, DECISION.

The same words report what others decided, or what was decided before. What governs a mark tells:
it begins a paragraph, `it was` stands before it, or this body as the subject of the sentence.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from transform.minutes.cues import Cue
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
_ALWAYS = frozenset(
    ("resolved", "agreed", "recommended", "penderfynwyd", "cytunwyd", "argymhellwyd")
)
"""Marks in small letters too; the others are marks in capitals only."""
_BEGINS = re.compile(
    r"(?:RESOLVED|Resolved|AGREED|Agreed|RECOMMENDED|Recommended|ORDERED|NOTED|APPROVED|DECI(?:SION|DED)"
    r"|Decision: |PENDERFYNWYD|Penderfynwyd|CYTUNWYD|Cytunwyd)"
)
_HOW = (
    r"(?: unanimously| by a majority| yn unfrydol| YN UNFRYDOL"
    r"| by (?:\w+ votes?|\d+) to \w+(?:,? (?:with|and) \w+ abstentions?)?"
    r"| ?\((?:[^()\n]*(?:vot|unanim|favour|against|majority)[^()\n]*|nem\.? con\.?)\))"
)
_TO_WHOM = (
    r"(?: (?:TO|to) (?:(?:THE|the|FULL|full) )?"
    r"(?:COUNCIL|Council|CABINET|Cabinet|AUTHORITY|Authority|EXECUTIVE|Executive)(?=\s*[:–—-]))"
)
_TAIL = re.compile(
    rf"(?P<qualifier>{_HOW}*{_TO_WHOM}?"
    r"(?:\s*[:–—-]+\s*(?:[Bb]y a majority|[Uu]nanimously)(?: \([^()\n]*\))?)?)"
    r"[ \t:,–—-]*\n?"
)
"""What stands between a mark and its wording: how it was voted, to whom it goes, points."""
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
_WELSH_REPORT = re.compile(r"\b(?:wedi|bod|fod|lle|pan|y) $")
BODY = (
    r"(?:Committee|Council|Cabinet|Board|Panel|Authority|Sub-Committee|Sub Committee|Subcommittee|"
    r"Executive|Forum|Commission|Group|Assembly|Partnership|meeting|Meeting|Members)"
)
_ADVERBS = (
    r"(?: (?:then|therefore|also|unanimously|otherwise|accordingly|subsequently|further|duly|has|"
    r"thereupon|hereby))*"
)
_BODY_IS_SUBJECT = re.compile(
    r"(?:^|.*(?:, |\band ))(?:(?:The|the|This|That) )?"
    rf"(?P<body>(?:[{LARGE}][\w-]+ ){{0,4}}?{BODY}){_ADVERBS}:?-? ?$",
    re.DOTALL,
)
_ADVERBIAL = re.compile(
    r"(?:After|Following|Having|On|Upon|Subject|Accordingly|Therefore|Thereafter|During|With|At|"
    r"In (?:view|accordance|light|the light|consequence|response)|Notwithstanding|Arising|By|There|"
    r"The (?:motion|amendment|proposal))\b",
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
            if not begins(following.text) or following.text.startswith("Agreed"):
                yield Mark("decision", paragraph.start, following.line_start, whole=True)
    for cue in prose.cues:
        if _is_mark(cue, prose.text) and not prose.is_quoted(cue.start):
            mark = _mark(prose, cue)
            if mark:
                yield mark


def _is_mark(cue: Cue, text: str) -> bool:
    """Say whether a word can be a mark as it is set: some only in capitals."""
    if cue.word not in MARKERS:
        return False
    if cue.written.isupper() or cue.word in _ALWAYS:
        return True
    return cue.written == "Decision" and text.startswith(": ", cue.end)


def _mark(prose: Prose, word: Cue) -> Mark | None:
    """Return the mark that a word is, None where it reports or describes."""
    sentence = prose.sentence_at(word.start)
    tail = _TAIL.match(prose.text, word.end)
    end = tail.end() if tail else word.end
    qualifier = tail["qualifier"] if tail else ""
    before = prose.text[sentence.start : min(word.start, sentence.start + 40)]
    if before.strip(" (").lower() in _OPENINGS and word.start < sentence.start + 40:
        if not _opens(prose, word, end):
            return None
    elif not _is_governed(prose, word, sentence, end):
        return None
    return Mark(MARKERS[word.word], word.start, end, f"{_before(prose, word)} {qualifier}")


_OPENINGS = frozenset(
    ("", "and", "cabinet", "unanimously", "it was", "it was unanimously", "it was therefore",
     "accordingly, it was", "therefore, it was", "thereupon it was", "that it be")
)  # fmt: skip
"""What may stand before a mark that opens its paragraph."""


def _before(prose: Prose, word: Cue) -> str:
    """Return the word before a mark, which may say that it was unanimous."""
    return prose.text[max(word.start - 14, 0) : word.start].split("\n")[-1]


def _opens(prose: Prose, word: Cue, end: int) -> bool:
    """Say whether a word at the beginning of a paragraph marks a decision."""
    between = prose.text[word.end : end]
    if word.written.isupper():
        return True
    follows = prose.text[end : end + 5]
    return (
        any(sign in between for sign in ":–—-\n")
        or follows.startswith(("that", "to ", "That", "i "))
        or word.written in ("Penderfynwyd", "Cytunwyd", "Argymhellwyd")
    )


def _is_governed(prose: Prose, word: Cue, sentence: Sentence, end: int) -> bool:
    """Say whether a word in a sentence is this body's decision, by what stands before it."""
    left = prose.text[max(sentence.start, word.start - 600) : word.start]
    if _HELD_BY.search(left):
        return False
    if word.word.endswith("wyd"):
        return not _WELSH_REPORT.search(left)
    loud = word.written.isupper() or word.written[0].isupper()
    wording = loud or (
        prose.text.startswith(("that ", "that, ", "to ", "i "), end)
        and (word.word != "agreed" or _wills(prose.text, end, sentence.end))
    )
    impersonal = _IT_WAS.fullmatch(left[-240:])
    if impersonal and wording:
        return not _SUBORDINATE.search(impersonal["before"]) and not _reports(left, word, loud=loud)
    return _is_subject(prose, word, left, loud=loud) and wording


_WILLS = re.compile(r"\b(?:be|should|would|could|will|shall|must|may|to)\b")


def _wills(text: str, start: int, end: int) -> bool:
    """Say whether what was agreed is that something be done, and not that something is so."""
    return bool(_WILLS.search(text, start, min(max(end, start), start + 600)))


_WAS_IT = re.compile(r"\b(?:it|It|IT) (?:was|WAS)\b[^.;]*$")


def _reports(left: str, word: Cue, *, loud: bool) -> bool:
    """Say whether `and agreed` goes on from a person who agreed, or from another's decision."""
    if _WAS_IT.search(left):
        return False
    return not loud or " had " in left or word.written == "DECISION"


def _is_subject(prose: Prose, word: Cue, left: str, *, loud: bool) -> bool:
    """Say whether this body is the subject of the sentence, and it is no report."""
    subject = _BODY_IS_SUBJECT.fullmatch(left)
    if subject is None or _EARLIER.match(prose.text, word.end):
        return False
    if not loud and " " in subject["body"]:
        return False
    before = left[: subject.start("body")]
    return len(before) < 6 or bool(_ADVERBIAL.match(before))


def begins(text: str) -> bool:
    """Say whether a paragraph begins with the mark of a decision."""
    return bool(_BEGINS.match(text))
