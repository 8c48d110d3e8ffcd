"""What one source says of a meeting, before it becomes rows.

A page reader (`transform/moderngov/`) gives these; `transform/meeting.py` merges what two sources
say of one meeting and turns it into rows. They know of no platform and of no database.

A reader whose answer has no room for `problems` takes a list of troubles as its second argument
and adds what it could not read to it.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace

from transform import rows
from transform.word import Block


@dataclass(frozen=True)
class Trouble:
    """Something on a page that could not be read; it becomes a row of `problems`."""

    problem: rows.ProblemClass
    message: str
    page_id: str | None = None
    locator: str | None = None


def on_page(troubles: Iterable[Trouble], page_id: str) -> tuple[Trouble, ...]:
    """Return troubles as those of one stored page."""
    return tuple(replace(trouble, page_id=page_id) for trouble in troubles)


@dataclass(frozen=True)
class CommitteeRecord:
    """A committee as the site's list of committees gives it; `current` is None if it is silent."""

    number: str
    name: str
    category: str | None = None
    current: bool | None = None
    page_id: str = ""


@dataclass(frozen=True)
class MemberRecord:
    """A councillor as the site's list of members gives them."""

    uid: int
    name: str
    party: str | None = None
    ward: str | None = None
    page_id: str = ""


@dataclass(frozen=True)
class ListedMeeting:
    """A line of a committee's list of meetings; `state` is what it says after the date."""

    number: str
    committee: str
    date: dt.date
    start_time: str | None = None
    state: str | None = None
    status: rows.MeetingStatus | None = None


@dataclass(frozen=True)
class Listing:
    """A page of a list of meetings, with the addresses of the pages before and after it."""

    entries: tuple[ListedMeeting, ...]
    earlier: str | None = None
    later: str | None = None
    page_id: str = ""
    problems: tuple[Trouble, ...] = ()


@dataclass(frozen=True)
class LinkedDocument:
    """A link to a document; `number` is the source's (`s128743`, `g9521-t1`)."""

    number: str
    title: str
    kind: rows.DocumentKind
    url: str
    media_type: str | None = None
    size_bytes: int | None = None


@dataclass(frozen=True)
class RecordedVote:
    """A row of the table of recorded votes that a page prints under an item."""

    title: str
    kind: str
    text: str
    result: str


@dataclass(frozen=True)
class Item:
    """An agenda item; a block is None where the source has none."""

    number: str
    printed_number: str | None
    title: str
    purpose: Block | None = None
    decision: Block | None = None
    minutes: Block | None = None
    cut: bool = False
    restricted: bool = False
    issue: int | None = None
    documents: tuple[LinkedDocument, ...] = ()
    page_id: str = ""
    minutes_page_id: str = ""
    """The printed minutes that its minutes were read from, if they were."""
    results: tuple[RecordedVote, ...] = ()
    """The recorded votes that the page prints in a table."""


@dataclass(frozen=True)
class Attendee:
    """A line of a list of attendance."""

    name: str
    uid: int | None
    role: str | None
    status: rows.Presence
    capacity: rows.Capacity | None = None
    substitute: bool = False
    party: str | None = None
    ward: str | None = None
    substitute_for: str | None = None


@dataclass(frozen=True)
class PrintedDocument:
    """The printed minutes of a meeting: a document, the text of its pages, whom it lists."""

    number: str
    sha256: str
    pages: tuple[str, ...]
    attendance: tuple[Attendee, ...]
    page_id: str


@dataclass(frozen=True)
class MeetingRecord:
    """A meeting as one source tells it; None is what the source does not say.

    The web service's answer names no committee: it is in the list that led to the meeting.
    """

    number: str
    committee: str | None
    title: str | None
    date: dt.date
    start_time: str | None = None
    end_time: str | None = None
    venue: str | None = None
    status: rows.MeetingStatus | None = None
    agenda_published: bool | None = None
    decisions_published: bool | None = None
    minutes_published: bool | None = None
    minutes_state: rows.MinutesState | None = None
    contact: str | None = None
    webcast_url: str | None = None
    language: rows.Language | None = None
    items: tuple[Item, ...] = ()
    documents: tuple[LinkedDocument, ...] = ()
    attendance: tuple[Attendee, ...] = ()
    attendance_source: rows.AttendanceSource = "attendance_page"
    page_id: str = ""
    attendance_page_id: str = ""
    printed: PrintedDocument | None = None
    problems: tuple[Trouble, ...] = ()
