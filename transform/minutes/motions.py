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
    position: int
    carried: bool
    kind: Kind | None
    counts: Counts
    unanimous: bool


_AMENDING = re.compile(
    r"\bamendments?\b|\baddendum\b|\badditional (?:recommendation|paragraph)|\b[dD]?diwygiad\b|"
    r"\bbe (?:deleted|inserted|added|amended)\b",
    re.IGNORECASE,
)
_MARK = re.compile(r"\b(?:RESOLVED|Resolved|resolved|AGREED|agreed that)\b")
_HEADING = re.compile(r"\W*(?:the )?amendment\b[^.]{0,60}$", re.IGNORECASE)
_UNSECONDED = re.compile(
    r"\b(?:no|without a|want of a|lack of a|find a) seconder\b|\bnot seconded\b", re.IGNORECASE
)
_MOTION = r"(?:motion|amendment|proposal|recommendations?|proposition|addendum|resolution|vote)"
_SUBJECT = rf"(?:{_MOTION}|substantive|which|it|this)"
_SO = (
    r"(?:(?:was|were|been|therefore|accordingly|thereby|thus|then|thereupon|declared|duly|being|and|"
    r"is|which|unanimously) )*"
)
_LOST = re.compile(
    rf"\b{_SUBJECT},? {_SO}(?:lost|fell(?=[.;,]|$| by\b)|falls|defeated)\b"
    rf"|\b{_SUBJECT},? {_SO}not (?:carried|agreed|approved|passed)\b"
    rf"|\b{_MOTION},? {_SO}rejected\b"
    rf"|\bvote,? and (?:was )?(?:lost|defeated|rejected)\b|\bCollwyd y\b"
    rf"|^(?:The|This|An?) (?:\w+ )?{_MOTION}\b[^.;]*? was {_SO}(?:lost|defeated|rejected)\b",
    re.IGNORECASE,
)
"""The motion was declared LOST; … put to the vote, and lost"""
_CARRIED = re.compile(
    rf"\b{_SUBJECT},? {_SO}carried\b|\bvote(?:d on)?,? and (?:was )?carried\b"
    rf"|\bput to the (?:meeting|vote) {_SO}carried\b"
    rf"|\b(?:motion|amendment|proposal|proposition|this),? {_SO}"
    rf"(?:agreed|approved|passed|supported|accepted)\b|\b(?:Cariwyd|Pasiwyd) y\b"
    rf"|^(?:The|This|An?) (?:\w+ )?{_MOTION}\b[^.;]*? was {_SO}carried\b",
    re.IGNORECASE,
)
"""It was carried by 8 votes to 3; … and this was agreed unanimously"""
_VERBS = frozenset(
    ("carried", "lost", "fell", "falls", "defeated", "rejected", "agreed", "approved", "passed",
     "supported", "accepted", "collwyd", "cariwyd", "pasiwyd")
)  # fmt: skip
_OF_THE_SAME = re.compile(r"(?:The|This|As|There|It|Having)\b")
_LATER_MOVED = re.compile(r" and,?(?: [^.;,\n]{2,60},)? (?:moved|proposed) (?:that|an|the|to)\b")
"""… considered that … and, with the agreement of the Leader, moved that"""
_WHICH_WAS = re.compile(
    rf"\b(?:moved|proposed|motion|amendment|proposal)\b[^.;]*, which was {_SO}"
    r"(?:agreed|carried|approved)\b",
    re.IGNORECASE,
)
"""A moved, and B seconded, an adjournment, which was agreed"""
_ON_AMENDMENT = re.compile(r"amendment|addendum|diwygiad", re.IGNORECASE)
_ON_MOTION = re.compile(r"\bmotion|cynnig", re.IGNORECASE)
_REPORTED = re.compile(r"\b(?:had|has|have|having) (?:previously |already )?(?:been )?$")
_UNANIMOUS = re.compile(r"\bunanimous|\bunfrydol|\bnem\.? con", re.IGNORECASE)
_TWO_WAYS = re.compile(
    rf"(?P<motion>{counts.NUMBER}) (?:\w+ )*?(?:for|in favour of) the motion and "
    rf"(?P<amendment>{counts.NUMBER}) (?:\w+ )*?for the amendment",
    re.IGNORECASE,
)
"""6 votes were cast for the MOTION and 3 for the AMENDMENT"""


def is_unanimous(text: str) -> bool:
    """Say whether words say that nobody was against."""
    return bool(_UNANIMOUS.search(text))


def motions(prose: Prose, spoken: list[Spoken]) -> list[Motion]:
    """Return what was moved and seconded, in order, but for what found no seconder."""
    moved = [
        Motion(speech.start, _kind(prose, prose.sentence_at(speech.start)), speech.name)
        for speech in spoken
        if speech.action == "moved"
        and speech.name
        and not _is_unseconded(prose, prose.sentence_at(speech.start), speech.start)
    ]
    moved += _late_movers(prose, spoken)
    moved.sort(key=lambda motion: motion.position)
    for speech in spoken:
        if speech.action == "seconded":
            before = [motion for motion in moved if motion.position < speech.start]
            if before and before[-1].seconder is None:
                before[-1].seconder = speech.name
    return moved


def _kind(prose: Prose, sentence: Sentence) -> Kind:
    """Return whether a sentence moves an amendment, by its words or the heading above it."""
    before = prose.paragraphs[sentence.paragraph - 1].text if sentence.paragraph else ""
    mark = _MARK.search(prose.text, sentence.start, sentence.end)
    end = mark.start() if mark else sentence.end
    if _AMENDING.search(prose.text, sentence.start, end) or _HEADING.match(before):
        return "amendment"
    return "motion"


def _is_unseconded(prose: Prose, sentence: Sentence, start: int) -> bool:
    """Say whether this sentence says that there was no seconder, or the next of the same motion."""
    if _UNSECONDED.search(prose.text, start, sentence.end):
        return True
    following = prose.sentences_in(sentence.end, prose.paragraphs[sentence.paragraph].end)
    return bool(
        following
        and _OF_THE_SAME.match(prose.text, following[0].start)
        and _UNSECONDED.search(prose.text, following[0].start, following[0].end)
    )


def _late_movers(prose: Prose, found: Iterable[Spoken]) -> Iterator[Motion]:
    """Give those who move something further on in a sentence that begins with their name."""
    told = {prose.sentence_at(speech.start) for speech in found if speech.action == "moved"}
    for trigger in _LATER_MOVED.finditer(prose.text):
        sentence = prose.sentence_at(trigger.start())
        people = prose.within(sentence.start, sentence.start + 1)
        if people and sentence not in told and not prose.is_quoted(trigger.start()):
            yield Motion(trigger.start(), _kind(prose, sentence), people[0].name)


def outcomes(prose: Prose) -> Iterator[Outcome]:
    """Give what became of motions, sentence by sentence."""
    for sentence in prose.sentences_with(_VERBS):
        words = prose.text[sentence.start : sentence.end]
        which = _WHICH_WAS.search(words) if ", which was" in words else None
        lost = _LOST.search(words)
        found = lost or _CARRIED.search(words) or which
        if found is None or prose.is_quoted(sentence.start + found.start()):
            continue
        before = words[: found.end()].rpartition(" ")[0] + " "
        if not _REPORTED.search(before) and not _UNSECONDED.search(words):
            kind = kind_of(words)
            counted = _counts(prose, sentence, kind)
            position = sentence.start + found.end()
            yield Outcome(sentence, position, lost is None, kind, counted, is_unanimous(words))


def kind_of(words: str) -> Kind | None:
    """Return whether words speak of an amendment or of a motion."""
    if _ON_AMENDMENT.search(words):
        return "amendment"
    return "motion" if _ON_MOTION.search(words) else None


def _counts(prose: Prose, sentence: Sentence, kind: Kind | None) -> Counts:
    """Return the counts in a sentence of an outcome, or else in those just before it."""
    found = counts.read(prose.text[sentence.start : sentence.end])
    if found:
        return found
    paragraph = prose.paragraphs[sentence.paragraph]
    before = prose.text[paragraph.start : sentence.start]
    ways = None
    if "for the amendment" in prose.lower:
        ways = _TWO_WAYS.search(prose.text, max(sentence.start - 300, 0), sentence.start)
    if ways:
        abstained = counts.read(prose.text[ways.end() : sentence.start]).abstained
        return Counts(counts.number(ways[kind or "motion"]), None, abstained)
    return counts.read(before[-400:])
