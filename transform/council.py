"""The archive of a council -> its rows, meeting by meeting, in an order that never changes.

A page that cannot be read becomes a problem. Its meeting stays as its last version that can be
read has it; without one it stays out: wrong is worse than missing, and what is missing is counted
in `coverage`. What the site withdrew stays out once enough healthy visits have missed it.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import partial

from scrapers.archive import Archive, ArchiveError, Page, Run
from scrapers.registry import Council
from transform import coverage, meeting, records, rows, visits
from transform.discretion import plain
from transform.lists import Lists
from transform.moderngov import addresses, committees, members, service
from transform.people import People, joining
from transform.record import CommitteeRecord, MeetingRecord
from transform.recount import WITHHELD
from transform.seen import Seen
from transform.sources import Sources, collecting_by_hand


def read(council: Council, archive: Archive) -> Iterator[rows.Row]:
    """Yield the rows of a council, those of one meeting at a time in memory.

    An archive whose first visit has not ended raises `ArchiveError`.
    """
    published = archive.published_runs()
    if council.url is None or not published:
        raise ArchiveError(
            f"no visit to {council.id} has ended yet: run `minutebook scrape {council.id}`"
        )
    cited: set[str] = set()
    with collecting_by_hand():
        for row in _Reading(council.id, council.url, Sources(archive), published[-1]).give():
            if page_id := getattr(row, "page_id", None):
                cited.add(page_id)
            yield row
    for page_id in sorted(cited):
        yield page_row(council.id, archive.page_by_id(page_id))


def page_row(council_id: str, page: Page | None) -> rows.Page:
    """Return a stored page as a row; one that a row names and nobody holds is an error."""
    if page is None:
        raise ValueError(f"a row of {council_id} names a page that its archive does not hold")
    return rows.Page(
        id=page.id,
        council_id=council_id,
        url=page.url,
        kind=page.kind,
        fetched_at=page.fetched_at,
        last_checked_at=page.last_checked_at,
        status=page.status,
        media_type=page.media_type,
        sha256=page.sha256,
        bytes=page.size,
    )


@dataclass
class _Reading:
    """One reading of an archive, and what it has come to know so far."""

    council_id: str
    base: str
    sources: Sources
    run: Run
    committees: dict[str, CommitteeRecord] = field(default_factory=dict)
    held: dict[str, coverage.Held] = field(default_factory=dict)
    unread: dict[str, str] = field(default_factory=dict)
    withheld: set[str] = field(default_factory=set)
    """Meetings whose pages are withheld."""
    items: Seen = field(default_factory=Seen)
    documents: Seen = field(default_factory=Seen)
    stale: int = 0
    """Meetings whose pages cannot be read as they are now, but as they were."""

    def __post_init__(self) -> None:
        self.lists = Lists(self.sources)
        self.people = People(self.council_id, lambda uid: addresses.person(self.base, uid))

    def give(self) -> Iterator[rows.Row]:
        """Yield all rows but the pages."""
        self._meet_committees()
        self._meet_members()
        for number in self.sources.numbers("meeting", "service_meeting"):
            if number not in self.lists.withdrawn:
                yield from self._meeting(number)
        why = self.unread | dict.fromkeys(self.withheld, WITHHELD)
        yield from self.lists.coverage(self.committees, self.held, why, self.run)
        yield from (self._committee(known) for _, known in sorted(self.committees.items()))
        yield from self.people.rows()
        yield from self._visits()

    def _meet_committees(self) -> None:
        troubles = self.sources.troubles
        for page, listed in (
            *self.sources.every("service_committees", lambda p: service.committees(p, troubles)),
            *self.sources.every("committees", lambda p: committees.read(p, troubles)),
        ):
            for record in listed:
                self.sources.attempt(page.id, partial(self._meet, plain(record)))
        if self.committees:
            troubles += self.lists.unnamed(self.committees)

    def _meet(self, record: CommitteeRecord) -> None:
        """Add a committee; of one that is known, only what is not."""
        known = self.committees.get(record.number, record)
        record = replace(
            known,
            category=known.category or record.category,
            current=record.current if known.current is None else known.current,
        )
        self._committee(record)  # a committee that makes no row is not met
        self.committees[record.number] = record

    def _meet_members(self) -> None:
        troubles = self.sources.troubles
        for page, listed in (
            *self.sources.every("members", lambda p: members.read(p, troubles)),
            *self.sources.every("service_members", lambda p: service.members(p, troubles)),
        ):
            for record in listed:
                self.sources.attempt(page.id, partial(self.people.join, plain(record)))

    def _meeting(self, number: str) -> list[rows.Row]:
        """Return the rows of a meeting, none if it cannot be read and never could."""
        told = records.meeting(self.sources, number)
        if told is None and self.sources.is_withheld(number):
            self.withheld.add(number)
            return []
        found = self._tried(told)
        if told and not found:
            told = records.meeting(self.sources, number, spoilt=True)
            found = self._tried(told)
        if not told or not found:
            self.unread[number] = self.sources.troubles[-1].problem
            return []
        self.stale += told.stale
        items = told.record.items
        self.held[number] = coverage.Held(bool(items), any(item.minutes for item in items))
        return found

    def _tried(self, told: records.Told | None) -> list[rows.Row] | None:
        """Return the rows of a meeting, None and a trouble if what is told cannot be."""
        if told is None:
            return None
        return self.sources.attempt(told.record.page_id, lambda: self._rows(told))

    def _rows(self, told: records.Told) -> list[rows.Row]:
        record = self._titled(told.record)
        numbers = Counter(item.number for item in record.items)
        double = [number for number in numbers if numbers[number] > 1 or number in self.items]
        if double:
            raise ValueError(f"items of another meeting: {', '.join(double)}")
        page_id = record.attendance_page_id or record.page_id
        present = self.people.attend(record.attendance, page_id)
        printed = record.printed
        listed = self.people.listed(printed.attendance, present, printed.page_id) if printed else []
        roster = self.people.members.at([*present, *filter(None, listed)])
        setting = meeting.Setting(
            council_id=self.council_id,
            base=self.base,
            checked_at=told.checked_at,
            present=present,
            listed=listed,
            documents=self.documents,
            attempt=self.sources.attempt,
        )
        joined = joining.join(list(meeting.rows(record, setting)), roster, record.page_id)
        for number in numbers:
            self.items.add(number)
        self.sources.troubles += joined.troubles
        return list(joined.rows)

    def _titled(self, record: MeetingRecord) -> MeetingRecord:
        """Return the record with its committee, which is known then, a title and its time.

        Lists and web service print the time that the site keeps; it goes before a heading's.
        """
        number = record.committee or self.lists.committee_of(record.number)
        known = self.committees.get(number)
        title = record.title or (known.name if known else None)
        if title is None:
            raise ValueError(f"no name is known of committee {number} of meeting {record.number}")
        if known is None:
            self._meet(CommitteeRecord(number, title, page_id=record.page_id))
        start_time = self.lists.start_of(record.number) or record.start_time
        return replace(record, committee=number, title=title, start_time=start_time)

    def _committee(self, record: CommitteeRecord) -> rows.Committee:
        return rows.Committee(
            id=f"{self.council_id}/{record.number}",
            council_id=self.council_id,
            name=record.name,
            category=record.category,
            current=record.current,
            url=addresses.committee(self.base, record.number),
            page_id=record.page_id,
        )

    def _visits(self) -> Iterator[rows.Row]:
        troubles, archive = self.sources.troubles, self.sources.archive
        count = 0
        for problem in visits.problems(archive, self.run, troubles):
            count += 1
            yield problem
        meetings_ = len(self.held) + len(self.unread)
        unread = len(self.unread) + self.stale
        outcome = visits.outcome(self.run, troubles, unread, meetings_)
        yield from visits.runs(archive, outcome, count)
