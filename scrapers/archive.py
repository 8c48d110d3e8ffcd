"""The archive: every answer of a council's site as it came, one SQLite file a council.

A page is kept under its canonical address, compressed, with when and how it was fetched. A new
version is kept only when its meaning changed; bytes that change by themselves, such as view
state, do not count. Every write is one committed transaction, so that a run killed at any moment
leaves a whole archive, and the next run carries on where it stopped.
"""

import hashlib
import json
import re
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Literal, Self

import zstandard

VERSION = 1
"""Kept in `PRAGMA user_version`; an archive of another version is refused, not guessed at."""

Kind = Literal[
    "committees",
    "committee",
    "meetings",
    "meeting",
    "item",
    "attendance",
    "members",
    "service_committees",
    "service_meetings",
    "service_meeting",
    "service_members",
]
"""Kinds of page. `service_…` are answers of the web service."""

SCHEMA = """
CREATE TABLE runs (
    id TEXT PRIMARY KEY, started_at TEXT NOT NULL, ended_at TEXT, outcome TEXT,
    since TEXT, until TEXT, requests INTEGER, size INTEGER, news INTEGER
) STRICT;
CREATE TABLE pages (
    id TEXT PRIMARY KEY, url TEXT NOT NULL, version INTEGER NOT NULL, kind TEXT NOT NULL,
    number TEXT, fetched_at TEXT NOT NULL, status INTEGER NOT NULL, media_type TEXT,
    headers TEXT NOT NULL, sha256 TEXT NOT NULL, meaning TEXT NOT NULL, size INTEGER NOT NULL,
    body BLOB NOT NULL, UNIQUE (url, version)
) STRICT;
CREATE INDEX pages_kind ON pages (kind, number);
CREATE TABLE checks (
    url TEXT PRIMARY KEY, run_id TEXT NOT NULL, checked_at TEXT NOT NULL, published_at TEXT
) STRICT;
CREATE TABLE failures (
    run_id TEXT NOT NULL, url TEXT NOT NULL, kind TEXT, number TEXT, class TEXT NOT NULL,
    message TEXT NOT NULL, PRIMARY KEY (run_id, url)
) STRICT;
"""

VOLATILE = re.compile(
    rb'<input[^>]*name="__(?:VIEWSTATE|VIEWSTATEGENERATOR|EVENTVALIDATION)"[^>]*>'
    rb"|<meta[^>]*(?:DC\.date\.modified|csrf-token)[^>]*>"
    rb"|[?&](?:amp;)?(?:RPID|HPID|XXR|bcr)=[^&\"'#\s>]*"
    rb"|\s+",
    re.IGNORECASE,
)
"""What may differ between two answers that mean the same: state of forms, session noise, space."""


class ArchiveError(Exception):
    """The archive cannot be used; the message says what to do."""


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


@dataclass(frozen=True)
class Failure:
    """A page that a run could not get; `problem` is one of the classes of `problems`."""

    run_id: str
    url: str
    kind: str | None
    number: str | None
    problem: str
    message: str


def meaning(body: bytes) -> str:
    """Return a hash of what a body says, blind to bytes that change by themselves."""
    return hashlib.sha256(VOLATILE.sub(b" ", body).strip()).hexdigest()


class Archive:
    """The archive of one council, at `path`; made when missing unless `readonly`."""

    def __init__(self, path: Path, council_id: str, *, readonly: bool = False) -> None:
        """Open the archive; an unusable file raises `ArchiveError`."""
        self.path, self.council_id = path, council_id
        if readonly and not path.exists():
            raise ArchiveError(f"{path} does not exist: run `minutebook scrape {council_id}` first")
        path.parent.mkdir(parents=True, exist_ok=True)
        self.database = _connect(path, readonly=readonly)

    def __enter__(self) -> Self:
        """Return the archive itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the file."""
        self.database.close()

    # Writing: one run at a time ------------------------------------------------------------

    def begin(self, now: str, *, since: str | None, until: str | None) -> Run:
        """Return the run to work on: the interrupted one with these bounds, or a new one."""
        last = self.runs()[-1:]
        if last and last[0].ended_at is None:
            if (last[0].since, last[0].until) == (since, until):
                return last[0]
            self._abandon(last[0], now)
        run = Run(f"{self.council_id}/{re.sub('[-:]', '', now)}", now, since=since, until=until)
        with self.database:
            self.database.execute(
                "INSERT INTO runs (id, started_at, since, until) VALUES (?, ?, ?, ?)",
                (run.id, run.started_at, since, until),
            )
        return run

    def store(
        self,
        run: Run,
        now: str,
        *,
        url: str,
        kind: Kind,
        number: str | None,
        status: int,
        media_type: str | None,
        headers: Mapping[str, str],
        body: bytes,
    ) -> bool:
        """Keep an answer and tick it off for the run; return whether its meaning is new."""
        latest = self.database.execute(
            "SELECT version, meaning FROM pages WHERE url = ? ORDER BY version DESC LIMIT 1", (url,)
        ).fetchone()
        sense = meaning(body)
        new = latest is None or latest[1] != sense
        with self.database:
            if new:
                version = 1 + (latest[0] if latest else 0)
                self.database.execute(
                    "INSERT INTO pages VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)",
                    (
                        f"{self.council_id}/{hashlib.sha256(url.encode()).hexdigest()[:12]}-{version}",
                        url, version, kind, number, now, status, media_type,
                        json.dumps(dict(headers), sort_keys=True),
                        hashlib.sha256(body).hexdigest(), sense, len(body),
                        zstandard.ZstdCompressor(level=3).compress(body),
                    ),
                )  # fmt: skip
            self.database.execute(
                "INSERT INTO checks (url, run_id, checked_at) VALUES (?, ?, ?) "
                "ON CONFLICT (url) DO UPDATE SET run_id = excluded.run_id, "
                "checked_at = excluded.checked_at",
                (url, run.id, now),
            )
            self.database.execute(
                "DELETE FROM failures WHERE run_id = ? AND url = ?", (run.id, url)
            )
        return new

    def fail(
        self,
        run: Run,
        *,
        url: str,
        kind: Kind | None,
        number: str | None,
        problem: str,
        message: str,
    ) -> None:
        """Note that a page could not be had in this run; `problem` is a class of `problems`."""
        with self.database:
            self.database.execute(
                "INSERT OR REPLACE INTO failures VALUES (?, ?, ?, ?, ?, ?)",
                (run.id, url, kind, number, problem, message),
            )

    def end(self, run: Run, now: str, *, outcome: str, requests: int, size: int) -> Run:
        """Close the run and return it as it is published, if it is.

        A run is news when a page's meaning changed, or when it failed otherwise than the last
        published one. One that is not news is `unchanged` if it was good, and is not published,
        so that a site that did not change leaves the package as it is, byte for byte.
        """
        news = self._is_news(run, outcome)
        outcome = (
            "unchanged" if not news and outcome in {"complete", "empty_confirmed"} else outcome
        )
        with self.database:
            self.database.execute(
                "UPDATE runs SET ended_at = ?, outcome = ?, requests = ?, size = ?, news = ? "
                "WHERE id = ?",
                (now, outcome, requests, size, news, run.id),
            )
            if news:
                self.database.execute("UPDATE checks SET published_at = checked_at")
        return next(ended for ended in self.runs() if ended.id == run.id)

    # Reading --------------------------------------------------------------------------------

    def runs(self) -> list[Run]:
        """Return every run, oldest first."""
        rows = self.database.execute("SELECT * FROM runs ORDER BY started_at, id")
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

    def checked(self, run: Run) -> set[str]:
        """Return the addresses that the run has already got: the ledger of an interrupted run."""
        rows = self.database.execute("SELECT url FROM checks WHERE run_id = ?", (run.id,))
        return {url for (url,) in rows}

    def last_checked(self, url: str) -> str | None:
        """Return when an address was last got, in any run."""
        row = self.database.execute(
            "SELECT checked_at FROM checks WHERE url = ?", (url,)
        ).fetchone()
        return row[0] if row else None

    def page(self, url: str) -> Page | None:
        """Return the latest version of the page at a canonical address."""
        return next(self._pages("pages.url = ?", (url,)), None)

    def pages(self, kind: Kind, number: str | None = None) -> Iterator[Page]:
        """Yield the latest version of each page of a kind (and number), by address."""
        if number is None:
            return self._pages("kind = ?", (kind,))
        return self._pages("kind = ? AND number = ?", (kind, number))

    def page_by_id(self, id_: str) -> Page | None:
        """Return one stored version by its id."""
        row = self.database.execute(_SELECT + "WHERE pages.id = ?", (id_,)).fetchone()
        return self._page(row) if row else None

    def numbers(self, kind: Kind) -> list[str]:
        """Return the numbers that pages of a kind have, in numerical order."""
        rows = self.database.execute(
            "SELECT DISTINCT number FROM pages WHERE kind = ? AND number IS NOT NULL "
            "ORDER BY CAST(number AS INTEGER), number",
            (kind,),
        )
        return [number for (number,) in rows]

    def _pages(self, where: str, values: tuple[str, ...]) -> Iterator[Page]:
        rows = self.database.execute(
            f"{_SELECT} WHERE {where} AND version = "  # noqa: S608 — `where` is ours, never input
            "(SELECT max(version) FROM pages AS other WHERE other.url = pages.url) "
            "ORDER BY pages.url",
            values,
        )
        with closing(rows):
            for row in rows:
                yield self._page(row)

    def _page(self, row: tuple[object, ...]) -> Page:
        id_, url, kind, number, fetched, checked, status, media, headers, sha, size, body = row
        return Page(
            id_, self.council_id, url, kind, number, fetched, checked, status, media,  # type: ignore[arg-type]
            json.loads(headers), sha, size, body,  # type: ignore[arg-type]
        )  # fmt: skip

    def _is_news(self, run: Run, outcome: str) -> bool:
        fresh = self.database.execute(
            "SELECT 1 FROM pages WHERE fetched_at >= ? LIMIT 1", (run.started_at,)
        ).fetchone()
        last = self.published_runs()[-1:]
        if fresh or not last:
            return True
        return (last[0].outcome, self._failed(last[0])) != (outcome, self._failed(run)) and (
            outcome not in {"complete", "empty_confirmed"} or bool(self._failed(last[0]))
        )

    def _failed(self, run: Run) -> list[tuple[str, str]]:
        return [(failure.url, failure.problem) for failure in self.failures(run)]

    def _abandon(self, run: Run, now: str) -> None:
        with self.database:
            self.database.execute(
                "UPDATE runs SET ended_at = ?, outcome = 'failed', requests = 0, size = 0, "
                "news = 0 WHERE id = ?",
                (now, run.id),
            )


_SELECT = """
SELECT pages.id, pages.url, kind, number, fetched_at,
    coalesce(published_at, checked_at), status, media_type, headers, sha256, size,
    body
FROM pages LEFT JOIN checks ON checks.url = pages.url
"""


def _connect(path: Path, *, readonly: bool) -> sqlite3.Connection:
    mode = "ro" if readonly else "rwc"
    try:
        database = sqlite3.connect(f"{path.absolute().as_uri()}?mode={mode}", uri=True, timeout=30)
        version = database.execute("PRAGMA user_version").fetchone()[0]
        if version == 0 and not readonly:
            database.execute("PRAGMA journal_mode = WAL")
            database.executescript(f"BEGIN;{SCHEMA}PRAGMA user_version = {VERSION};COMMIT;")
            version = VERSION
    except sqlite3.Error as error:
        raise ArchiveError(f"{path} cannot be opened as an archive: {error}") from error
    if version != VERSION:
        raise ArchiveError(
            f"{path} is an archive of version {version}, this program reads {VERSION}: "
            "move it away, or use the program that wrote it"
        )
    return database
