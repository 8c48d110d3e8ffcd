"""Motions and amendments: who moved and seconded them, and what became of them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from transform.minutes import counts
from transform.minutes.contributions import Spoken
from transform.minutes.counts import Counts
from transform.minutes.prose import Prose, Sentence

Kind = Literal["motion", "amendment"]


@dataclass(slots=True)
class Motion:
    """What someone moved; `position` is where the text says so."""

    position: int
    kind: Kind
    mover: str | None
    seconder: str | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """That a motion was carried or lost; the sentence that says so, and what it counts."""

    sentence: Sentence
    carried: bool
    kind: Kind | None
    counts: Counts
    unanimous: bool


_AMENDING = re.compile(
    r"\bamendments?\b|\baddendum\b|\badditional (?:recommendation|paragraph)|\b[dD]?diwygiad\b|"
    r"\bbe (?:deleted|inserted|added|amended)\b",
    re.IGNORECASE,
)
_HEADING = re.compile(r"\W*(?:the )?amendment\b[^.]{0,60}$", re.IGNORECASE)
_UNSECONDED = re.compile(
    r"\b(?:no|without a|want of a|lack of a|find a) seconder\b|\bnot seconded\b", re.IGNORECASE
)
_SUBJECT = (
    r"(?:motion|amendment|proposal|recommendations?|proposition|addendum|substantive|resolution|which|"
    r"it|this|and)"
)
_SO = r"(?:(?:was|were|been|therefore|accordingly|thereby|thus|then|thereupon|declared|duly|being|and|is) )*"
_LOST = re.compile(
    rf"\b{_SUBJECT},? {_SO}(?:lost|fell|falls|defeated|rejected|not (?:carried|agreed|approved|passed))\b"
    rf"|\bCollwyd y\b|\bvote,? and (?:was )?(?:lost|defeated)\b",
    re.IGNORECASE,
)
_CARRIED = re.compile(
    rf"\b{_SUBJECT},? {_SO}(?:unanimously )?carried\b|\bvote(?:d on)?,? and (?:was )?carried\b"
    rf"|\b(?:motion|amendment|proposal|proposition|this),? {_SO}(?:unanimously )?"
    rf"(?:agreed|approved|passed|supported|accepted)\b|\b(?:Cariwyd|Pasiwyd) y\b",
    re.IGNORECASE,
)
_REPORTED = re.compile(r"\b(?:had|has|have|having) (?:previously |already )?(?:been )?$")
_EARLIER = re.compile(r"\b(?:had|has|having) (?:been|moved|proposed)\b")
_UNANIMOUS = re.compile(r"\bunanimous|\bunfrydol|\bnem\.? con", re.IGNORECASE)
_TWO_WAYS = re.compile(
    rf"(?P<motion>{counts.NUMBER}) (?:\w+ )*?(?:for|in favour of) the motion and "
    rf"(?P<amendment>{counts.NUMBER}) (?:\w+ )*?for the amendment",
    re.IGNORECASE,
)
"""6 votes were cast for the MOTION and 3 for the AMENDMENT"""
_SUBSTANTIVE = re.compile(r"substantive", re.IGNORECASE)


def is_unanimous(text: str) -> bool:
    """Say whether words say that nobody was against."""
    return bool(_UNANIMOUS.search(text))


def motions(prose: Prose, spoken: Iterable[Spoken]) -> list[Motion]:
    """Return what was moved and seconded, in order, but for what found no seconder."""
    found: list[Motion] = []
    for speech in spoken:
        if speech.name is None or speech.action not in ("moved", "seconded"):
            continue
        sentence = prose.sentence_at(speech.start)
        if speech.action == "moved":
            if not _is_unseconded(prose, sentence, speech.start):
                found.append(Motion(speech.start, _kind(prose, sentence), speech.name))
        elif found and found[-1].seconder is None:
            found[-1].seconder = speech.name
    return found


def _kind(prose: Prose, sentence: Sentence) -> Kind:
    """Return whether a sentence moves an amendment, by its words or the heading above it."""
    before = prose.paragraphs[sentence.paragraph - 1].text if sentence.paragraph else ""
    if _AMENDING.search(prose.text, sentence.start, sentence.end) or _HEADING.match(before):
        return "amendment"
    return "motion"


def _is_unseconded(prose: Prose, sentence: Sentence, start: int) -> bool:
    """Say whether this sentence or the next says that there was no seconder."""
    end = prose.paragraphs[sentence.paragraph].end
    following = prose.sentences_in(sentence.end, end)
    until = following[0].end if following else sentence.end
    return bool(_UNSECONDED.search(prose.text, start, until))


def outcomes(prose: Prose) -> Iterator[Outcome]:
    """Give what became of motions, sentence by sentence."""
    for sentence in prose.sentences:
        words = prose.text[sentence.start : sentence.end]
        lost = _LOST.search(words)
        carried = None if lost else _CARRIED.search(words)
        found = lost or carried
        if found is None or prose.is_quoted(sentence.start + found.start()):
            continue
        if _REPORTED.search(words[: found.end()].rpartition(" ")[0] + " ") or _UNSECONDED.search(
            words
        ):
            continue
        kind: Kind | None = None
        if re.search(r"amendment|addendum|diwygiad", words, re.IGNORECASE):
            kind = "amendment"
        elif re.search(r"\bmotion|cynnig", words, re.IGNORECASE):
            kind = "motion"
        yield Outcome(
            sentence, lost is None, kind, _counts(prose, sentence, kind), is_unanimous(words)
        )


def _counts(prose: Prose, sentence: Sentence, kind: Kind | None) -> Counts:
    """Return the counts in a sentence of an outcome, or else in those just before it."""
    found = counts.read(prose.text[sentence.start : sentence.end])
    if found:
        return found
    paragraph = prose.paragraphs[sentence.paragraph]
    before = prose.text[paragraph.start : sentence.start]
    ways = _TWO_WAYS.search(before)
    if ways:
        abstained = counts.read(before[ways.end() :]).abstained
        return Counts(counts.number(ways[kind or "motion"]), None, abstained)
    return counts.read(before[-400:])
