"""Words that mark decisions of this body at this meeting: RESOLVED, it was agreed that, DECISION.

A mark begins a paragraph, or what governs it in its sentence tells that it decides.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from transform.minutes.decisions import cells, grammar
from transform.minutes.decisions.qualifiers import TAIL
from transform.minutes.text.cues import Cue
from transform.minutes.text.prose import Prose
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
    stop: int | None = None
    """Where the wording ends, if the cell of a table says so."""


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
    "phenderfynwyd": "resolved",
    "penderfynodd": "resolved",
    "cytunwyd": "agreed",
    "chytunwyd": "agreed",
    "cytunodd": "agreed",
    "argymhellwyd": "recommended",
    "argymhellodd": "recommended",
    "nodwyd": "noted",
    "cymeradwywyd": "approved",
    "penderfyniad": "decision",
}
"""The words that mark decisions, with the mark that is published for them."""
_WELSH_ACTIVE = ("penderfynodd", "cytunodd", "argymhellodd")
_ALWAYS = frozenset(
    (
        "resolved",
        "agreed",
        "recommended",
        "penderfynwyd",
        "cytunwyd",
        "argymhellwyd",
        "phenderfynwyd",
        "chytunwyd",
    )
) | frozenset(_WELSH_ACTIVE)
"""Marks in small letters too; the others are marks in capitals only."""
_BEGINS = re.compile(
    r"(?:RESOLVED|Resolved|AGREED|Agreed|RECOMMENDED|Recommended|ORDERED|NOTED|APPROVED|"
    r"DECI(?:SION|DED)|Decision: |PH?ENDERFYNWYD|Penderfynwyd|CH?YTUNWYD|Cytunwyd)"
)
_REPORTED = re.compile(r" (?:yn|gan|mewn)(?: yr?)? (?:adroddiad|papur|swyddog)")
"""Argymhellwyd yn yr adroddiad y dylid …"""
_WELSH_BODY = re.compile(
    r" (?:yr? )?(?:\w+ )?(?:Pwyllgor|Cyngor|Cabinet|Bwrdd|Panel|Is-bwyllgor|[Aa]elodau)\b"
)
_HEADING = re.compile(
    r"(?:the )?(?:decisions?|penderfyniad(?:au)?)(?: of (?:the )?[\w &-]{3,60}| made| taken)?"
    r"\s*[:.–—-]*$",
    re.IGNORECASE,
)
_COLON = re.compile(r" ?:-? ")
_LABEL = re.compile(
    r"(?:Decisions?|DECISIONS?|Penderfyniad|PENDERFYNIAD)(?: (?:taken|made|TAKEN|MADE))?$"
)
_LOUD = re.compile(
    r"(?:^|\b)(?:RESOLVED|AGREED|NOTED|APPROVED|RECOMMENDED|ORDERED|PENDERFYNWYD|CYTUNWYD)\b"
    r"|^(?:Resolved|Recommended|DECI(?:SION|DED)|Decision: |Penderfynwyd|Cytunwyd)"
)
"""What marks the decision itself, below the heading."""
_TO_OTHERS = re.compile(
    r"RECOMMENDATIONS? TO (?:THE )?(?:FULL )?(?:COUNCIL|CABINET|EXECUTIVE|BOARD|AUTHORITY)\W*$",
    re.IGNORECASE,
)
"""Recommendations to Council:"""
_TITLE = re.compile(
    r"(?:[A-Z]+ )?(?:ITEMS|ACTIONS|MINUTES|BUDGET|MATTERS|ISSUES|BUSINESS|LIST)\W*$"
)
"""RESOLVED ITEMS is a heading and no mark."""
_NUMBER = re.compile(r"^\W*(?:Min(?:ute)?\.? )?(?:No\.? )?[A-Z]{0,3}\d[\d/.]*[a-z]?[:.)]?\s*")
"""25/31.1 RESOLVED"""
_POINTS = re.compile(r"\W*$")


def read(prose: Prose) -> Iterator[Mark]:
    """Give the marks of decisions, in order."""
    headings = list(_headings(prose))
    yield from headings
    starts = {mark.start for mark in headings}
    last = 0
    for cue in prose.cues:
        if cue.start < last or cue.start in starts or not _is_mark(cue, prose.text):
            continue
        mark = None if prose.is_quoted(cue.start) else _mark(prose, cue)
        if mark:
            last = mark.end
            yield mark


def _headings(prose: Prose) -> Iterator[Mark]:
    """Give the headings under which a decision stands."""
    for index, paragraph in enumerate(prose.paragraphs[:-1]):
        text = paragraph.text
        following = prose.paragraphs[index + 1]
        if text[:1] in "Rr" and _TO_OTHERS.match(text):
            yield Mark("recommended", paragraph.start, following.line_start)
        standing = paragraph.line.heading or text.endswith(":") or _LABEL.match(text)
        if not standing or not _HEADING.match(text) or _is_marked_below(prose, index + 1):
            continue
        if following.text.startswith("Agreed") or not _LOUD.search(following.text, 0, 120):
            yield Mark("decision", paragraph.start, following.line_start, whole=True)


def _is_marked_below(prose: Prose, index: int) -> bool:
    """Say whether a paragraph leads to the next one, which begins with a mark."""
    if index + 1 >= len(prose.paragraphs):
        return False
    leads = not prose.paragraphs[index].text.endswith(".") and prose.paragraphs[index].label is None
    return leads and begins(prose.paragraphs[index + 1].text)


def _is_mark(cue: Cue, text: str) -> bool:
    """Say whether a word can be a mark as it is set: some only in capitals."""
    if cue.word not in MARKERS:
        return False
    if cue.word in _WELSH_ACTIVE:
        return bool(_WELSH_BODY.match(text, cue.end))
    if cue.word == "argymhellwyd" and _REPORTED.match(text, cue.end):
        return False
    if cue.written.isupper() or cue.word in _ALWAYS:
        return True
    if cue.word == "decided" and grammar.has_clauses(text, cue.end):
        return True
    return cue.written in _TITLED and bool(_COLON.match(text, cue.end))


_TITLED = ("Decision", "Penderfyniad", "Decided")
"""What marks a decision with a large letter, where a colon stands behind it."""


def _mark(prose: Prose, word: Cue) -> Mark | None:
    """Return the mark that a word is, None where it reports or describes."""
    sentence = prose.sentence_at(word.start)
    after = word.end
    if word.word in _WELSH_ACTIVE and (body := _WELSH_BODY.match(prose.text, after)):
        after = body.end()
    tail = TAIL.match(prose.text, after)
    end = tail.end() if tail else after
    qualifier = tail["qualifier"] if tail else ""
    before = prose.text[sentence.start : min(word.start, sentence.start + 40)]
    opening = _NUMBER.sub("", before).strip(" (*").lower()
    if opening in _OPENINGS and word.start < sentence.start + 40:
        if not _opens(prose, word, end) or (opening == "it is" and word.word == "recommended"):
            return None
    elif not grammar.is_governed(prose, word, sentence, end):
        return None
    if _POINTS.match(prose.text[word.end : sentence.end]) and _is_alone(prose, sentence.end):
        end = sentence.start
    marker, how = MARKERS[word.word], f"{_before(prose, word)} {qualifier}"
    if prose.paragraphs[sentence.paragraph].line.table:
        cell = cells.wording(prose, sentence.paragraph, word.start, end)
        return Mark(marker, word.start, cell[0], how, stop=cell[1]) if cell else None
    return Mark(marker, word.start, end, how)


_OPENINGS = frozenset(
    ("", "and", "cabinet", "unanimously", "it was", "it was unanimously", "it was therefore",
     "accordingly, it was", "therefore, it was", "thereupon it was", "that it be",
     "and unanimously",
     "it was duly", "it is", "it was then", "and it was", "motion", "it was also", "it was further")
)  # fmt: skip
"""What may stand before a mark that opens its paragraph."""


def _is_alone(prose: Prose, end: int) -> bool:
    """Say whether a mark has no wording but the sentence that it ends: It was AGREED."""
    return prose.text[end - 1] == "." or end == len(prose.text)


def _before(prose: Prose, word: Cue) -> str:
    """Return the word before a mark, which may say that it was unanimous."""
    return prose.text[max(word.start - 14, 0) : word.start].split("\n")[-1]


def _opens(prose: Prose, word: Cue, end: int) -> bool:
    """Say whether a word at the beginning of a paragraph marks a decision."""
    paragraph = prose.paragraphs[prose.paragraph_at(word.start)]
    if word.written.islower() and word.start == paragraph.start and paragraph.label:
        return False
    if word.written.isupper():
        return not _TITLE.match(prose.text[end : paragraph.end])
    if word.word == "agreed" and grammar.states(prose.text, end, paragraph.end):
        return False
    return (
        any(sign in prose.text[word.end : end] for sign in ":–—-\n")
        or grammar.has_words(prose.text, end)
        or word.word in _WELSH_ACTIVE
        or word.written in ("Penderfynwyd", "Cytunwyd", "Argymhellwyd")
    )


def begins(text: str) -> bool:
    """Say whether a paragraph begins with the mark of a decision."""
    return bool(_BEGINS.match(text))
