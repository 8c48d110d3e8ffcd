"""Who was there, who sent apologies, who was absent and who stood in for whom.

What one heading gathers is read by a module a question; reasons for an absence are never read.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from transform.minutes.attendance import apologies, presence, substitutes
from transform.minutes.mentions import Mention, naming
from transform.minutes.text import stems
from transform.minutes.text.prose import Prose
from transform.rows import Capacity, Presence

_TITLES = re.compile(
    r"apolog|ymddiheur|\bsubstitut|\breserve members?\b|\balternates?\b|\bdeputies\b|\beilydd|"
    r"\bdirprwyon?\b|\bmembership\b|\baelodaeth|\battendance\b|\bpresent\b|presennol|"
    r"\bpresenoldeb|\babsen(?:ces?|t|tees)\b|absenoldeb|\broll\b|sederunt|leisgeul|welcome|croeso|"
    r"\bintroductions?\b(?! of)|\bopening\b|preliminar|quorum|housekeeping"
)
_STEMS = stems.of(
    "apolog ymddiheur substitut reserve alternate deputies eilydd dirprwy membership aelodaeth "
    "attendance presen absen roll sederunt leisgeul welcome croeso introduction opening preliminar "
    "quorum housekeeping"
)
"""What one of these headings must hold."""
_NOT_HERE = re.compile(
    r"school|pupil|electoral|ysgol|disgybl|attendance\b.{0,20}\d{4}|"
    r"attendance (?:records?|figures|statistics|at meetings)|record of attendance"
)
"""Headings of items under which people come and go, unless they are of schools."""
_PERHAPS = re.compile(r"announce|communication|declaration|disclosure|cyhoeddiad|datgan")
"""Headings of items that speak of substitutes in passing."""
_RECORD = re.compile(r"minute|record|cofnod|matters arising")
"""Headings of items under which the record of an earlier meeting is corrected."""
_AS_SUBSTITUTE = re.compile(r"substitut|deputis|dirprwy|eilydd", re.IGNORECASE)
_ABSENT = re.compile(
    r" (?:(?:was|were)(?: also)? (?:absent|not present|not in attendance)"
    r"(?: without (?:sending )?apolog(?:y|ies))?|did not attend(?: the meeting)?)(?=[.;,]|$)"
)
_VIRTUAL = re.compile(
    r" (?:(?:was|were) (?:present|in attendance)|joined|attended|participated in)(?: the meeting)? "
    r"(?:remotely|virtually|online|"
    r"(?:by|via) (?:video|telephone|Teams|Zoom|MS|Microsoft)[^.;]{0,20})(?=[.;,]|$| and\b)"
)
_STATUSES: tuple[tuple[re.Pattern[str], Presence, tuple[str, ...]], ...] = (
    (_ABSENT, "absent", stems.of("absent not_present not_in_attendance did_not_attend")),
    (_VIRTUAL, "virtual", stems.of("remotely virtually online by_ via_")),
)
"""What is said behind a name, and words without which it is not."""


@dataclass(frozen=True, slots=True)
class Attended:
    """That someone was there or was not; `stood_in_for` is who was away."""

    person: Mention
    status: Presence
    stood_in_for: Mention | None = None
    role: str | None = None
    capacity: Capacity | None = None


def read(prose: Prose, title: str) -> list[Attended]:
    """Return who was away, who was absent and who stood in for whom."""
    lower, title = prose.lower, title.lower()
    here = _is_of_attendance(title)
    away: list[Attended] = []
    if here or (("apolog" in lower or "ymddiheur" in lower) and not _RECORD.search(title)):
        sent = apologies.read(prose, attendance=here, title=title)
        away = [Attended(person, "apologies") for person in sent]
    if not away and not here and not _PERHAPS.search(title):
        return []
    stood = _substitutes(prose, title, attendance=here)
    found = [*away, *(one for one in stood if here or _is_said(prose, one)), *_others(prose)]
    return found + list(_listed(prose, found)) if here else found


def _is_of_attendance(title: str) -> bool:
    """Say whether a heading is of those who are there; most hold none of its words."""
    likely = stems.stand_in(title, _STEMS)
    return likely and bool(_TITLES.search(title) and not _NOT_HERE.search(title))


def _is_said(prose: Prose, attended: Attended) -> bool:
    """Say whether the sentence calls one who came a substitute, under whatever heading."""
    sentence = prose.sentence_at(attended.person.start)
    return bool(_AS_SUBSTITUTE.search(prose.text, sentence.start, sentence.end))


def _listed(prose: Prose, found: list[Attended]) -> Iterator[Attended]:
    """Give those of the lists of who was there of whom nothing else is said."""
    known = {attended.person.start for attended in found}
    for person, status, role, capacity in presence.read(prose):
        if person.start not in known:
            yield Attended(person, status, None, role, capacity)


def _substitutes(prose: Prose, title: str, *, attendance: bool) -> Iterator[Attended]:
    """Give everyone who stood in for another, by the one fuller name of the same paragraph."""
    known: dict[int, dict[str, str]] = {}
    for stood in substitutes.read(prose, title, attendance=attendance):
        index = prose.paragraph_at(stood.came.start)
        if index not in known:
            paragraph = prose.paragraphs[index]
            known[index] = naming.fullest(prose.within(paragraph.start, paragraph.end))
        came, away = (
            person and person._replace(name=known[index].get(person.name, person.name))
            for person in stood
        )
        if came:
            yield Attended(came, "present", away)


def _others(prose: Prose) -> Iterator[Attended]:
    """Give those who were absent without apologies, and those who joined from elsewhere."""
    for pattern, status, words in _STATUSES:
        if not stems.stand_in(prose.lower, words):
            continue
        for found in pattern.finditer(prose.text):
            for person in prose.group_before(found.start()):
                yield Attended(person, status)
