"""The ledger of a visit: what is wanted, what was got, what could not be had."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from datetime import date

from scrapy.exceptions import CloseSpider
from scrapy.http import Response

from scrapers import addresses, plan, printed
from scrapers.archive import Archive, Kind, Lists, Page, Run
from scrapers.links import Listed
from scrapers.plan import Wanted
from scrapers.visit import Evidence, Miss

MEETING: frozenset[Kind] = frozenset({"meeting", "service_meeting"})
"""Kinds of page that are about one meeting, and that minutes change."""

Progress = Callable[[int, int | None], None]


class Ledger:
    """Keeps a visit's pages in the archive as they come, and knows what is still due."""

    def __init__(
        self, archive: Archive, run: Run, now: Callable[[], str], progress: Progress
    ) -> None:
        """Open the ledger of a run; one that was interrupted goes on where it stopped."""
        self.archive, self.run, self.now, self.progress = archive, run, now, progress
        self.evidence = Evidence()
        self.ticked = archive.checked(run)
        self.wanted: set[str] = set()
        self.listing = self.sent = self.done = 0
        self.lists = Lists(since=run.since, until=run.until)

    def is_new(self, wanted: Wanted) -> bool:
        """Note that a page is wanted; return whether it was not wanted before."""
        if wanted.url in self.wanted:
            return False
        self.wanted.add(wanted.url)
        return True

    def known(self, wanted: Wanted) -> Page | None:
        """Return the page in the archive that spares us a request, or None when one is due."""
        if wanted.kind == "meetings" and wanted.url not in self.ticked:
            other = plan.stand_in(wanted.url, self._unfollowed(wanted), self.now())
            if other is not None:
                self.wanted.add(other)
                return self.archive.page(other)
        return self.archive.page(wanted.url) if self.spares(wanted) else None

    def spares(self, wanted: Wanted) -> bool:
        """Return whether a page is in the archive and not due."""
        if wanted.url in self.ticked:
            return True
        checked_at = self.archive.last_checked(wanted.url)
        if checked_at is None or plan.is_due(wanted, checked_at, self.now()):
            return False
        if plan.is_overdue(wanted.day, checked_at, self.now()) and self._awaits_minutes(wanted):
            return False
        return not self.archive.is_unproven(wanted.url)

    def recall(self, wanted: Wanted) -> Page | None:
        """Return the page as the archive has it, due or not."""
        return self.archive.page(wanted.url)

    def answered_lately(self, wanted: Wanted) -> bool:
        """Return whether a page, be it due, was got not long ago."""
        return plan.is_recent(self.archive.last_checked(wanted.url), self.now())

    def within(self, committee: str, found: Iterable[Listed]) -> Iterator[Listed]:
        """Note the meetings that a committee's list names; yield those within the run's bounds.

        The latest come first: should the visit end early, it is the oldest that are left.
        """
        self.lists.committees.add(committee)
        for listed in sorted(found, key=lambda one: one.day or date.max, reverse=True):
            self.lists.meetings[listed.number] = committee, listed.day
            self.evidence.meetings = len(self.lists.meetings)
            if plan.within(listed.day, self.run.since, self.run.until):
                yield listed

    def reaches(self, edge: date | None) -> bool:
        """Return whether meetings before a day can be within the bounds of the run."""
        return edge is None or self.run.since is None or edge.isoformat() >= self.run.since

    def keep(self, wanted: Wanted, response: Response) -> None:
        """Store an answer, at the moment that it came."""
        headers = {
            name.decode("latin-1"): b", ".join(values).decode("latin-1")
            for name, values in response.headers.items()
        }
        media_type = headers.get("Content-Type", "").partition(";")[0].strip().lower() or None
        try:
            new = self.archive.store(
                self.run, self.now(), url=wanted.url, kind=wanted.kind, number=wanted.number,
                status=response.status, media_type=media_type, headers=headers, body=response.body,
            )  # fmt: skip
        except sqlite3.Error as error:
            self._stop(error)
        self.evidence.stored += 1
        self.evidence.new += new

    def miss(self, wanted: Wanted, miss: Miss) -> None:
        """Note that a page could not be had."""
        self._note_end(miss)
        if _is_list(wanted) and wanted.number:
            self.lists.broken.add(wanted.number)
        try:
            self.archive.fail(
                self.run, url=wanted.url, kind=wanted.kind, number=wanted.number,
                problem=miss.problem, message=" ".join(miss.message.split())[:500],
                reason=miss.reason,
            )  # fmt: skip
        except sqlite3.Error as error:
            self._stop(error)

    def leave(self, miss: Miss) -> None:
        """Note that a page is left for the next visit."""
        self._note_end(miss)
        self.evidence.left += 1

    def miss_site(self, base: str, miss: Miss) -> None:
        """Note that the whole site could not be had."""
        self.miss(Wanted(base, "committees"), miss)

    def asked(self, wanted: Wanted) -> None:
        """Note that a request is on its way."""
        self.listing += _is_list(wanted)
        self.sent += 1

    def answered(self, wanted: Wanted) -> None:
        """Note that a request has come to its end, and say how far the visit is."""
        self.listing -= _is_list(wanted)
        self.done += 1
        self.progress(self.done, None if self.listing else self.sent)

    def _awaits_minutes(self, wanted: Wanted) -> bool:
        """Return whether a page is of a meeting whose minutes are not there, or are drafts."""
        if wanted.kind not in MEETING or wanted.number is None:
            return False
        pages = self.archive.pages("meeting", wanted.number)
        held = max(pages, key=lambda page: page.last_checked_at, default=None)
        return held is not None and printed.are_awaited(held.body)

    def _note_end(self, miss: Miss) -> None:
        if miss.ends:
            self.evidence.end = self.evidence.end or miss

    def _unfollowed(self, wanted: Wanted) -> list[tuple[str, str]]:
        held = self.archive.checks("meetings", wanted.number)
        return [(url, at) for url, at in held if url == wanted.url or url not in self.wanted]

    def _stop(self, error: sqlite3.Error) -> None:
        self.evidence.faults.append(f"the archive cannot be written: {error}")
        raise CloseSpider("archive") from error


def _is_list(wanted: Wanted) -> bool:
    return wanted.kind in addresses.LISTS
