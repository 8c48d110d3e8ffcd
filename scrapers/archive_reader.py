"""What is in an archive: pages, runs and failures, as they can be read again."""

import json
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Literal

import zstandard

from scrapers.archive_file import has_sightings
from scrapers.sightings import ENOUGH

Kind = Literal[
    "committees",
    "committee",
    "meetings",
    "meeting",
    "item",
    "attendance",
    "printed_minutes",
    "members",
    "service_committees",
    "service_meetings",
    "service_meeting",
    "service_members",
]
"""Kinds of page. `service_…` are answers of the web service, `printed_minutes` are PDFs."""

EMPTY = 32
"""A body packed into more bytes than this is not empty."""

SELECT = """
SELECT pages.id, pages.url, kind, number, fetched_at,
    coalesce(published_at, checked_at), status, media_type, headers, sha256, size,
    body
FROM pages LEFT JOIN checks ON checks.url = pages.url
"""


@dataclass(frozen=True)
class Page:
    """One stored version of one page; `body` is as the site sent it, after transfer decoding."""

    id: str
    council_id: str
    url: str
    kind: str
    number: str | None
    fetched_at: str
    last_checked_at: str
    status: int
    media_type: str | None
    headers: Mapping[str, str]
    sha256: str
    size: int
    packed: bytes

    @cached_property
    def body(self) -> bytes:
        """The body, unpacked."""
        return zstandard.ZstdDecompressor().decompress(self.packed)

    @property
    def is_withheld(self) -> bool:
        """Whether it had to go as a whole; no page of a site has an empty body."""
        return len(self.packed) <= EMPTY and not self.body


@dataclass(frozen=True)
class Run:
    """One visit to a council's site; `ended_at` is None while it is under way or interrupted."""

    id: str
    started_at: str
    ended_at: str | None = None
    outcome: str | None = None
    since: str | None = None
    until: str | None = None
    requests: int | None = None
    size: int | None = None
    news: int | None = None
    reason: str | None = None
    """What stood in the way, as `scrapers.visit` names it; None where nothing did."""


FEW = 2
"""So few pages that could not be had say nothing of a visit."""
WHOLE = frozenset({"complete", "empty_confirmed", "unchanged"})
"""Outcomes of a visit that found all there is."""


@dataclass(frozen=True)
class Failure:
    """A page that a run could not get; `problem` is one of the classes of `problems`."""

    run_id: str
    url: str
    kind: str | None
    number: str | None
    problem: str
    message: str
    reason: str | None = None
    """What stood in the way, finer than the class."""


class Reader:
    """Reads the archive of one council."""

    def __init__(self, database: sqlite3.Connection, council_id: str) -> None:
        """Read from an open file."""
        self.database, self.council_id = database, council_id

    def runs(self) -> list[Run]:
        """Return every run, oldest first."""
        rows = self.database.execute("SELECT * FROM runs ORDER BY started_at, rowid")
        return [Run(*row) for row in rows]

    def published_runs(self) -> list[Run]:
        """Return the runs that were news, oldest first."""
        return [run for run in self.runs() if run.news]

    def failures(self, run: Run) -> list[Failure]:
        """Return what the run could not get, by address."""
        rows = self.database.execute(
            "SELECT * FROM failures WHERE run_id = ? ORDER BY url", (run.id,)
        )
        return [Failure(*row) for row in rows]

    def is_healthy(self, run: Run) -> bool:
        """Return whether a visit found all there is, or a part that speaks for the whole.

        A page that is always broken makes every visit `partial`, and no site sick: at most half
        of the requests may have failed. What robots.txt forbids does not count.
        """
        failures = sum(failure.problem != "robots" for failure in self.failures(run))
        is_mostly_had = failures <= FEW or failures * 2 <= (run.requests or 0)
        return run.outcome in WHOLE or (run.outcome == "partial" and is_mostly_had)

    def checked(self, run: Run) -> set[str]:
        """Return the addresses that the run has already got: the ledger of an interrupted run."""
        rows = self.database.execute("SELECT url FROM checks WHERE run_id = ?", (run.id,))
        return {url for (url,) in rows}

    def burden(self, run: Run) -> tuple[int, int]:
        """Return how many addresses a run has asked for, and the bytes of the pages it got.

        Each counts once: a run that was interrupted, at whatever moment, comes to the same.
        """
        got, size = self.database.execute(
            "SELECT count(*), coalesce(sum(size), 0) FROM checks JOIN pages AS page USING (url) "
            "WHERE checks.run_id = ? AND version = "
            "(SELECT max(version) FROM pages WHERE url = page.url)",
            (run.id,),
        ).fetchone()
        return got + len(self.failures(run)), size

    def last_checked(self, url: str) -> str | None:
        """Return when an address was last got, in any run."""
        row = self.database.execute(
            "SELECT checked_at FROM checks WHERE url = ?", (url,)
        ).fetchone()
        return row[0] if row else None

    def checks(self, kind: Kind, number: str | None) -> list[tuple[str, str]]:
        """Return the addresses of a kind (and number) with when each was last got."""
        rows = self.database.execute(
            "SELECT DISTINCT pages.url, checked_at FROM pages JOIN checks USING (url) "
            "WHERE kind = ? AND number IS ? ORDER BY pages.url",
            (kind, number),
        )
        return rows.fetchall()

    def page(self, url: str) -> Page | None:
        """Return the latest version of the page at a canonical address."""
        row = self.database.execute(
            f"{SELECT} WHERE pages.url = ? ORDER BY version DESC LIMIT 1", (url,)
        ).fetchone()
        return self._page(row) if row else None

    def pages(self, kind: Kind, number: str | None = None) -> Iterator[Page]:
        """Yield the latest version of each page of a kind (and number), by address.

        The bodies are read one by one: there may be more of them than fit into memory.
        """
        rows = self.database.execute(
            "SELECT DISTINCT url FROM pages WHERE kind = ? AND (? IS NULL OR number = ?) "
            "ORDER BY url",
            (kind, number, number),
        )
        for (url,) in rows.fetchall():
            row = self.page(url)
            if row is not None:
                yield row

    def page_by_id(self, id_: str) -> Page | None:
        """Return one stored version by its id."""
        row = self.database.execute(SELECT + "WHERE pages.id = ?", (id_,)).fetchone()
        return self._page(row) if row else None

    def standing(self) -> list[tuple[str, str, str | None]]:
        """Return number, committee and day of the meetings that the site is taken to list.

        They are those that its lists name, and those that too few healthy visits have missed.
        """
        return self._listed("missed < ?")

    def withdrawn(self) -> set[str]:
        """Return the numbers of the meetings that the site has taken from its lists."""
        return {number for number, _, _ in self._listed("missed >= ?")}

    def earlier(self, page: Page) -> Iterator[tuple[Page, bool]]:
        """Yield the earlier versions of a page, newest first.

        With each goes whether what only it says still stands: too few healthy visits have got a
        newer version.
        """
        if page.id.endswith("-1") or not self._has_sightings:
            return
        rows = self.database.execute(
            "SELECT id, coalesce(times, 0) FROM pages LEFT JOIN confirmed ON page_id = id "
            "WHERE url = ? AND version <= (SELECT version FROM pages WHERE id = ?) "
            "ORDER BY version DESC",
            (page.url, page.id),
        ).fetchall()
        newer = 0
        for (_, times), (id_, _) in pairwise(rows):
            newer += times
            if older := self.page_by_id(id_):
                yield older, newer < ENOUGH

    def is_unproven(self, url: str) -> bool:
        """Return whether a page about a meeting has changed and not often been seen since."""
        row = self.database.execute(
            "SELECT version > 1 AND kind IN ('meeting', 'service_meeting') "
            "AND coalesce(times, 0) < ? FROM pages LEFT JOIN confirmed ON page_id = id "
            "WHERE url = ? ORDER BY version DESC LIMIT 1",
            (ENOUGH, url),
        ).fetchone()
        return bool(row and row[0])

    def _listed(self, condition: str) -> list[tuple[str, str, str | None]]:
        if not self._has_sightings:
            return []
        return self.database.execute(
            f"SELECT number, committee, day FROM listed WHERE {condition} ORDER BY number",  # noqa: S608
            (ENOUGH,),
        ).fetchall()

    @cached_property
    def _has_sightings(self) -> bool:
        return has_sightings(self.database)

    def numbers(self, kind: Kind) -> list[str]:
        """Return the numbers that pages of a kind have, in numerical order."""
        rows = self.database.execute(
            "SELECT DISTINCT number FROM pages WHERE kind = ? AND number IS NOT NULL "
            "ORDER BY CAST(number AS INTEGER), number",
            (kind,),
        )
        return [number for (number,) in rows]

    def _page(self, row: tuple[object, ...]) -> Page:
        id_, url, kind, number, fetched, checked, status, media, headers, sha, size, body = row
        return Page(
            id_, self.council_id, url, kind, number, fetched, checked, status, media,  # type: ignore[arg-type]
            json.loads(headers), sha, size, body,  # type: ignore[arg-type]
        )  # fmt: skip
