"""The lists of meetings that a site publishes, as an archive has them."""

import datetime as dt
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from scrapers.archive import Kind, Page, Run
from transform import coverage
from transform.coverage import Span
from transform.moderngov import meetings, service
from transform.record import ListedMeeting, Listing, Trouble
from transform.rows import Coverage
from transform.sources import Sources

Listed = tuple[str, Listing]
"""A page of a list, with when it was last checked."""
READERS: Mapping[Kind, Callable[[Page], Listing]] = {
    "service_meetings": service.meetings,
    "meetings": meetings.read,
}
"""What reads the lists, those of the web service first."""


class Lists:
    """Which meetings the site lists, by the number of the committee."""

    def __init__(self, sources: Sources) -> None:
        """Read every list that is in the archive."""
        self._sources = sources
        self.withdrawn = sources.archive.withdrawn()
        self._standing: dict[str, dict[str, str | None]] = {}
        self._pages: dict[str, list[Listed]] = {}
        self._meetings: dict[str, tuple[str, str | None]] = {}
        for kind, reader in READERS.items():
            for page, listing in sources.every(kind, reader):
                sources.troubles += listing.problems
                self._keep(page.last_checked_at, listing)
        for number, committee, day in sources.archive.standing():
            self._standing.setdefault(committee, {})[number] = day
        for committee, known in self._standing.items():
            self._recall(committee, known.keys() - self._meetings.keys())

    def committee_of(self, meeting: str) -> str:
        """Return the committee whose list names a meeting; `ValueError` if none does."""
        if meeting not in self._meetings:
            raise ValueError(f"nothing says which committee meeting {meeting} is of")
        return self._meetings[meeting][0]

    def start_of(self, meeting: str) -> str | None:
        """Return the time that a list gives for a meeting, None if none does."""
        return self._meetings.get(meeting, (None, None))[1]

    def unnamed(self, committees: Collection[str]) -> Iterator[Trouble]:
        """Yield that a committee whose meetings still stand is not among those the site names."""
        for committee, meetings_ in sorted(self._standing.items()):
            if committee not in committees:
                yield Trouble(
                    "conflict",
                    f"committee {committee} is named no more: its {len(meetings_)} meetings stay",
                    locator="ul.mgBulletList a",
                )

    def coverage(
        self,
        committees: Collection[str],
        held: Mapping[str, coverage.Held],
        unread: Mapping[str, str],
        run: Run,
    ) -> Iterator[Coverage]:
        """Yield what is listed against what is `held`; `unread` says why a meeting is not."""
        archive = self._sources.archive
        spans = [coverage.Span(visit.since, visit.until) for visit in archive.published_runs()]
        for committee in sorted(self._pages.keys() | self._standing.keys()):
            pages = self._pages.get(committee, [])
            expected = list(self._expected(committee, spans))
            if expected and committee not in committees:
                self._complain(committee, pages)
                continue
            yield from coverage.rows(
                archive.council_id,
                committee,
                expected,
                held=held,
                why={**_unfetched(self._sources, run), **unread},
                checked_at=max(checked for checked, _ in pages) if pages else run.started_at,
            )

    def _expected(self, committee: str, spans: Sequence[Span]) -> Iterator[ListedMeeting]:
        """Yield what the lists of a committee name, and what they have not often failed to name."""
        standing = dict(self._standing.get(committee, {}))
        for entry in coverage.expected(self._pages.get(committee, []), spans):
            standing.pop(entry.number, None)
            if entry.number not in self.withdrawn:
                yield entry
        for number, day in standing.items():
            if day:
                entry = ListedMeeting(number, committee, dt.date.fromisoformat(day))
                if any(span.holds(entry) for span in spans):
                    yield entry

    def _recall(self, committee: str, lost: set[str]) -> None:
        """Find what lists said last of meetings that they name no more, and that still stand."""
        for kind, reader in READERS.items():
            for page in self._sources.archive.pages(kind, committee) if lost else ():
                for older, _ in self._sources.archive.earlier(page):
                    listing = self._sources.glance(older, reader) if lost else None
                    for entry in listing.entries if listing else ():
                        if entry.number in lost:
                            self._meetings[entry.number] = entry.committee, entry.start_time
                            lost.discard(entry.number)

    def _keep(self, checked_at: str, listing: Listing) -> None:
        for entry in listing.entries:
            self._meetings.setdefault(entry.number, (entry.committee, entry.start_time))
        for committee in sorted({entry.committee for entry in listing.entries}):
            entries = tuple(
                replace(entry, committee=committee, state=None)
                for entry in listing.entries
                if entry.committee == committee
            )
            part = checked_at, replace(listing, entries=entries)
            self._pages.setdefault(committee, []).append(part)

    def _complain(self, committee: str, pages: list[Listed]) -> None:
        """Say that meetings of a committee that nothing names are listed: they go uncounted."""
        message = f"meetings of committee {committee} are listed, but the committee is not"
        for _, listing in pages:
            self._sources.troubles.append(Trouble("conflict", message, listing.page_id))


def _unfetched(sources: Sources, run: Run) -> dict[str, str]:
    """Return the meetings that a visit could not get, each with what went wrong."""
    return {
        failure.number: failure.problem
        for failure in sources.archive.failures(run)
        if failure.number and failure.kind in {"meeting", "service_meeting"}
    }
