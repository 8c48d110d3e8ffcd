"""What is due: which pages a visit asks for again, and which it takes from the archive.

Minutes are drafted, corrected and signed in the weeks after a meeting; then they rest. So a page
about a meeting is asked for again until it has been seen once more after its meeting settled. What
has settled is looked at again by a sweep, a part of it every night; and where minutes are late,
they are looked for, ever more seldom.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from scrapers import addresses
from scrapers.archive import Kind

SETTLES = timedelta(days=60)
"""So long after a meeting its pages still change."""
SWEEP = timedelta(days=29)
"""In so many nights everything that has settled is asked for once more; the pages about a meeting
in the night that is a multiple of it after the meeting. A prime is in step with no calendar: every
night has about as much to do."""
OVERDUE = 8
"""Late minutes are looked for when a meeting is by an eighth older than at the last look."""
RARELY = timedelta(days=30)
"""How often pages are asked for that seldom change and that nothing hangs on."""
RARE: frozenset[Kind] = frozenset({"committee"})


@dataclass(frozen=True)
class Wanted:
    """A page that a visit wants; `day` is the day of the meeting that it is about.

    It is the `sole` source of a meeting where nothing else says what it leaves out.
    """

    url: str
    kind: Kind
    number: str | None = None
    day: date | None = None
    link: str | None = None
    sole: bool = True


def is_due(wanted: Wanted, checked_at: str | None, now: str) -> bool:
    """Return whether a page is to be asked for, given when it was last got."""
    if checked_at is None:
        return True
    if wanted.kind in RARE:
        return not is_recent(checked_at, now)
    return not is_settled(wanted.day, checked_at) or is_swept(wanted.day, checked_at, now)


def is_recent(checked_at: str | None, now: str) -> bool:
    """Return whether a page was got within the time after which its loss is no news."""
    return checked_at is not None and _moment(now) < _moment(checked_at) + RARELY


def is_settled(day: date | None, checked_at: str) -> bool:
    """Return whether a page was got after the meeting of that day had settled."""
    return day is not None and _moment(checked_at).date() > day + SETTLES


def is_swept(day: date | None, checked_at: str, now: str) -> bool:
    """Return whether the sweep has come to a meeting of that day since a page was got.

    A page that was got shortly before the sweep came to it is left for the next time; one that
    the sweep could not get waits for the next night, and not for another sweep.

    >>> meeting, seen = date(2025, 1, 1), "2025-06-01T02:00:00Z"
    >>> [is_swept(meeting, seen, f"2025-06-{night}T02:00:00Z") for night in (23, 24)]
    [False, True]
    """
    if day is None:
        return False
    today = _moment(now).date()
    came = today - (today - day) % SWEEP
    return _moment(checked_at).date() + SWEEP / 2 <= came


def is_overdue(day: date | None, checked_at: str, now: str) -> bool:
    """Return whether minutes that were not there at the last look are to be looked for again.

    >>> meeting, seen = date(2026, 1, 1), "2026-03-07T02:00:00Z"
    >>> [is_overdue(meeting, seen, f"2026-03-{night}T02:00:00Z") for night in (16, 17)]
    [False, True]
    """
    if day is None:
        return False
    today = _moment(now).date()
    return (today - _moment(checked_at).date()) * OVERDUE >= today - day


def within(day: date | None, since: str | None, until: str | None) -> bool:
    """Return whether a meeting's day is within the bounds; an unknown day is.

    >>> within(date(2026, 1, 15), "2026-01-01", None), within(date(2026, 1, 15), None, "2025-12-31")
    (True, False)
    """
    if day is None:
        return True
    return (since or "0000") <= day.isoformat() <= (until or "9999")


def edge(url: str) -> date | None:
    """Return the day before or after which a page of a list of meetings goes on.

    >>> edge("https://example.org/ieListMeetings.aspx?CId=1&Act=earlier&D=202409051930")
    datetime.date(2024, 9, 5)
    """
    stamp = addresses.read(url).query.get("D", "")
    try:
        return datetime.strptime(stamp[:8], "%Y%m%d").date()  # noqa: DTZ007 — a day has no zone
    except ValueError:
        return None


def stand_in(url: str, held: Iterable[tuple[str, str]], now: str) -> str | None:
    """Return a page in the archive that lists all that an earlier page of a list would list.

    `held` are pages of the same list with when they were got, without those that this visit has
    followed. A settled page of earlier meetings that starts at the same edge or later leads to
    everything that the wanted one would: new meetings move the edges of every page of a list, and
    would otherwise have them all fetched again. A page to which the sweep has come stands for none.
    """
    wanted = _stamp(url)
    settled = [
        (_stamp(other), other)
        for other, checked_at in held
        if _stamp(other) >= wanted
        and is_settled(edge(other), checked_at)
        and not is_swept(edge(other), checked_at, now)
    ]
    return min(settled, default=(None, None))[1] if wanted else None


def _stamp(url: str) -> str:
    query = addresses.read(url).query
    return query.get("D", "") if query.get("Act", "").lower() == "earlier" else ""


def _moment(timestamp: str) -> datetime:
    return datetime.fromisoformat(timestamp)
