"""The head of printed minutes: of which meeting they are, and who was there."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from transform import dates, rows
from transform.printed import paragraphs, people
from transform.printed.lines import Line
from transform.printed.paragraphs import Measure
from transform.record import Attendee

Group = tuple[rows.Presence, rows.Capacity | None]

_LISTS: tuple[tuple[str, Group], ...] = (
    (r"(?:also )?in attendance (?:virtually|remotely|online)|officers? (?:present|in attendance|"
     r"attending) (?:virtually|remotely)", ("virtual", "officer")),
    (r"(?:(?:members|councillors|also) )?(?:present|attending|attended) (?:virtually|remotely|"
     r"online)|yn bresennol (?:yn rhithiol|o bell)", ("virtual", "member")),
    (r"apolog(?:y|ies)(?: for absence)?(?: (?:were|was) received from)?|ymddiheuriadau"
     r"(?: am absenoldeb)?", ("apologies", None)),
    (r"(?:members |councillors )?absent|yn absennol", ("absent", "member")),
    (r"(?:officers?|staff)(?: (?:also )?(?:present|in attendance|attending))?|swyddogion"
     r"(?: (?:yn bresennol|hefyd yn bresennol))?", ("present", "officer")),
    (r"(?:(?:committee |panel |voting |elected |co-opted )?members?|(?:the )?councillors|aelodau|"
     r"y cynghorwyr)(?: (?:present|in attendance|yn bresennol))?|present|attendance|those present|"
     r"yn bresennol", ("present", "member")),
    (r"also (?:present|in attendance|attending)|in attendance|others? (?:present|in attendance)|"
     r"other (?:members|councillors)(?: (?:present|in attendance))?|guests?|visitors?|"
     r"hefyd yn bresennol|wrth law|yn mynychu", ("present", None)),
)  # fmt: skip
"""What is printed before a list of people, and what it says of them."""
_LABELS = tuple(
    (re.compile(rf"(?i)(?:{words})\s*(?::(?:\s*[-–])?|$)\s*"), group) for words, group in _LISTS
)
_OPEN = re.compile(
    r"(?i)(?:members? )?(?:present|in attendance)\s+(?=(?:Councillors?|Cllrs?|Mr|Mrs|Ms)\b)"
)
"""A label without a colon, before names."""
_OFFICERS = re.compile(r"(?i)^(?:also )?in attendance|^wrth law")
_MEMBER = re.compile(
    r"(?i)\b(?:cabinet member|portfolio holder|leader of|deputy leader|councillor|ward member|"
    r"local member|aelod cabinet|arweinydd)\b"
)
_COUNCILLOR = re.compile(
    r"(?:(?:County|Borough|City|District|Town|Parish) )?(?:Councillor|Cllr|Cynghorydd)\b"
)
_MINUTES = re.compile(
    r"(?i)\bminutes of (?:a|the)?\s*(?:special |extraordinary |ordinary |annual |virtual )*"
    r"(?:meeting|proceedings)|\bcofnodion (?:cyfarfod|o gyfarfod)"
)
_PLACE = re.compile(
    r"\bheld (?:in|at|on) (?:the )?(?P<place>[^\n]{3,160}?)"
    r"(?:,? (?:on|at)\s+(?:\w+day\b|\d)|,? commencing|\.?$)"
)


@dataclass(frozen=True)
class Head:
    """What stands before the first item; None and empty is what it does not say."""

    title: str | None = None
    dates: tuple[dt.date, ...] = ()
    place: str | None = None
    attendance: tuple[Attendee, ...] = ()
    unread: tuple[str, ...] = field(default=())
    """What stands in a list of people and cannot be read as a person."""


def read_head(lines: Sequence[Line], measure: Measure) -> Head:
    """Return what the lines before the first item say."""
    texts = [text for part in _parts(lines) for text in paragraphs.texts(part, measure)]
    title = next((text for text in texts if _MINUTES.search(text)), None)
    attendance, unread = _attendance(texts)
    place = _PLACE.search(title) if title else None
    return Head(
        title=title,
        dates=tuple(day for text in texts for day in _dates(text)),
        place=place["place"].rstrip(" ,") if place else None,
        attendance=tuple(attendance),
        unread=tuple(unread),
    )


def _parts(lines: Sequence[Line]) -> list[list[Line]]:
    """Return the lines in parts, each of which begins with a label or stands in capitals."""
    parts: list[list[Line]] = [[]]
    capitals = False
    for line in lines:
        own = line.text.isupper() and "," not in line.text
        if own or capitals or _label(line.text) or _MINUTES.match(line.text):
            parts.append([])
        parts[-1].append(line)
        capitals = own and not _label(line.text)
    return parts


def _dates(text: str) -> list[dt.date]:
    found: list[dt.date] = []
    while (moment := dates.moment(text)) is not None:
        found.append(moment.date)
        text = text[: moment.start]
    return found[::-1]


def _attendance(texts: Sequence[str]) -> tuple[list[Attendee], list[str]]:
    """Return who the lists name, and what of them cannot be read."""
    found: list[Attendee] = []
    unread: list[str] = []
    group: Group | None = None
    officers = False
    for text in texts:
        label = _label(text)
        if label:
            group, officers = label[0], bool(_OFFICERS.match(text))
        names = text[label[1] :] if label else text
        if group is None or not names:
            continue
        listed, odd = people.read(names)
        if listed or label:
            found += [_attendee(one, group, officers=officers) for one in listed]
            unread += odd
        else:
            group = None
    return found, unread


def _label(text: str) -> tuple[Group, int] | None:
    """Return the list that a paragraph begins, and where its names begin."""
    for pattern, group in _LABELS:
        if match := pattern.match(text):
            return group, match.end()
    if match := _OPEN.match(text):
        return ("present", None if _OFFICERS.match(text) else "member"), match.end()
    return None


def _attendee(listed: people.Listed, group: Group, *, officers: bool) -> Attendee:
    status, capacity = group
    if listed.virtual and status == "present":
        status = "virtual"
    if capacity != "member" and (
        _MEMBER.search(listed.role or "") or _COUNCILLOR.match(listed.name)
    ):
        capacity = "member"
    elif capacity is None and officers and listed.role:
        capacity = "officer"
    return Attendee(
        name=listed.name,
        uid=None,
        role=listed.role,
        status=status,
        capacity=capacity,
        substitute_for=listed.substitute_for,
    )
