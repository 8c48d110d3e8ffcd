"""What a site lists against what is held: one row for each committee and month."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from transform.record import ListedMeeting, Listing
from transform.rows import Coverage


@dataclass(frozen=True, slots=True)
class Held:
    """A meeting that is in the data, and whether it has items and minutes."""

    items: bool
    minutes: bool


@dataclass(frozen=True)
class Span:
    """The days, as ISO dates, whose meetings a visit asked for; None is without end."""

    since: str | None
    until: str | None

    def holds(self, meeting: ListedMeeting) -> bool:
        """Say whether the meeting's day is in the span."""
        day = meeting.date.isoformat()
        return (self.since or "") <= day <= (self.until or "9999")


@dataclass
class _Month:
    held: list[Held] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)


def expected(
    listings: Iterable[tuple[str, Listing]], spans: Sequence[Span]
) -> Iterator[ListedMeeting]:
    """Yield the meetings that the pages of a committee's list name, within the spans.

    Each page comes with when it was last checked. The addresses of a list's later pages shift
    as meetings are added, so that pages of an older list remain: what such a page names, and a
    newer page that reaches over its time does not, is listed no more.
    """
    seen: set[str] = set()
    reaches: list[tuple[tuple[str, str], tuple[str, str]]] = []
    newest = sorted(listings, key=lambda pair: (pair[0], pair[1].page_id), reverse=True)
    for _, listing in newest:
        for entry in listing.entries:
            gone = any(first < _when(entry) < last for first, last in reaches)
            if entry.number not in seen and not gone and any(s.holds(entry) for s in spans):
                seen.add(entry.number)
                yield entry
        if times := [_when(entry) for entry in listing.entries]:
            reaches.append((min(times), max(times)))


def rows(
    council_id: str,
    committee: str,
    meetings: Iterable[ListedMeeting],
    *,
    held: Mapping[str, Held],
    why: Mapping[str, str],
    checked_at: str,
) -> Iterator[Coverage]:
    """Yield the coverage of a committee; `why` says of a missing meeting what went wrong."""
    months: defaultdict[str, _Month] = defaultdict(_Month)
    for meeting in meetings:
        month = months[meeting.date.strftime("%Y-%m")]
        if meeting.number in held:
            month.held.append(held[meeting.number])
        else:
            month.missing.append(meeting.number)
    for name, month in sorted(months.items()):
        yield Coverage(
            council_id=council_id,
            committee_id=f"{council_id}/{committee}",
            month=name,
            expected=len(month.held) + len(month.missing),
            held=len(month.held),
            with_items=sum(meeting.items for meeting in month.held),
            with_minutes=sum(meeting.minutes for meeting in month.held),
            missing=len(month.missing),
            reason=_reason(month.missing, why),
            checked_at=checked_at,
        )


def _when(meeting: ListedMeeting) -> tuple[str, str]:
    return meeting.date.isoformat(), meeting.start_time or ""


def _reason(missing: Iterable[str], why: Mapping[str, str]) -> str | None:
    """Return the numbers of the missing meetings, by what went wrong.

    >>> _reason(["12", "9", "7"], {"9": "http_status", "7": "selection"})
    'http_status: 9; not fetched: 12; selection: 7'
    """
    causes: defaultdict[str, list[str]] = defaultdict(list)
    for number in missing:
        causes[why.get(number, "not fetched")].append(number)
    return _told(causes) or None


def add_reason(reason: str | None, cause: str, number: str) -> str:
    """Return a reason with one more meeting that is missing.

    >>> add_reason("not fetched: 12; withheld: 9", "withheld", "7")
    'not fetched: 12; withheld: 7, 9'
    """
    causes: defaultdict[str, list[str]] = defaultdict(list)
    for part in (reason or "").split("; ") if reason else ():
        known, _, numbers = part.partition(": ")
        causes[known] = numbers.split(", ")
    causes[cause].append(number)
    return _told(causes)


def _told(causes: Mapping[str, list[str]]) -> str:
    return "; ".join(f"{cause}: {_numbers(found)}" for cause, found in sorted(causes.items()))


def _numbers(numbers: Iterable[str]) -> str:
    return ", ".join(sorted(numbers, key=lambda number: (len(number), number)))
