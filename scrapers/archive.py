"""The archive: every answer of a council's site as it came, one SQLite file a council.

A page is kept under its canonical address, compressed, with when and how it was fetched. A new
version is kept only when its meaning changed; bytes that change by themselves, such as view
state, do not count. Every write is one committed transaction, so that a run killed at any moment
leaves a whole archive, and the next run carries on where it stopped.
"""

import fcntl
import hashlib
import json
import re
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Self

import zstandard

from scrapers.archive_file import VERSION, ArchiveError, connect
from scrapers.archive_reader import WHOLE, Failure, Kind, Page, Reader, Run
from scrapers.sightings import Absence, Lists, absence, note, outages

__all__ = [
    "VERSION", "Archive", "ArchiveError", "Failure", "Kind", "Lists", "Page", "Run", "meaning",
]  # fmt: skip

RESUMES = timedelta(hours=24)
"""An interrupted run is carried on with for so long; after that its first pages are too old."""

LIST = """
SELECT pages.url, kind FROM pages JOIN checks USING (url)
WHERE number = ? AND kind IN ('meetings', 'service_meetings') ORDER BY checked_at DESC, 1 LIMIT 1
"""
"""The page of a committee's list that was got last."""

VOLATILE = re.compile(
    rb'<(?i:input\b[^<>]*\bname="__(?:VIEWSTATE|VIEWSTATEGENERATOR|EVENTVALIDATION)"'
    rb"|meta\b[^<>]*\b(?:DC\.date\.modified|csrf-token)\b)[^<>]*>?"
)
SESSION = re.compile(rb"[?&](?:amp;)?(?i:RPID|HPID|XXR|bcr)=[^&\"'#\s>]*")
"""What may differ between two answers that mean the same: state of forms, noise in links."""

PRINTED_ANEW = re.compile(
    rb"/(?:CreationDate|ModDate)\s*\([^)(]*\)|/ID\s*\[[^\]\[]*\]"
    rb"|<(?:xmp:(?:Create|Modify|Metadata)Date|xmpMM:(?:Document|Instance)ID)>[^<]*<"
)
"""What differs between two PDFs that were printed from the same text at different times."""


def meaning(body: bytes) -> str:
    """Return a hash of what a body says, blind to bytes and space that change by themselves."""
    if body.startswith(b"%PDF-"):
        return hashlib.sha256(PRINTED_ANEW.sub(b"", body)).hexdigest()
    words = SESSION.sub(b"", VOLATILE.sub(b" ", body)).split()
    return hashlib.sha256(b" ".join(words)).hexdigest()


class Archive(Reader):
    """The archive of one council, at `path`; made when missing unless `readonly`."""

    def __init__(self, path: Path, council_id: str, *, readonly: bool = False) -> None:
        """Open the archive; an unusable file raises `ArchiveError`."""
        if readonly and not path.exists():
            raise ArchiveError(f"{path} does not exist: run `minutebook scrape {council_id}` first")
        path.parent.mkdir(parents=True, exist_ok=True)
        self.path = path
        self._open = ExitStack()
        self._is_locked = False
        super().__init__(connect(path, readonly=readonly), council_id)
        self._open.callback(self.database.close)

    def __enter__(self) -> Self:
        """Return the archive itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the file."""
        self._open.close()

    def begin(self, now: str, *, since: str | None, until: str | None) -> Run:
        """Return the run to work on: the interrupted one with these bounds, or a new one.

        Only one process at a time works on an archive; a second one gets an `ArchiveError`.
        """
        self.lock()
        last = self.runs()[-1:]
        if last and last[0].ended_at is None:
            age = datetime.fromisoformat(now) - datetime.fromisoformat(last[0].started_at)
            if (last[0].since, last[0].until) == (since, until) and age <= RESUMES:
                return last[0]
            self._abandon(last[0], now)
        run = Run(self._run_id(now), now, since=since, until=until)
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
                    "INSERT INTO pages VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                    (
                        f"{self.council_id}/{hashlib.sha256(url.encode()).hexdigest()[:12]}-{version}",
                        run.id, url, version, kind, number, now, status, media_type,
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
        reason: str | None = None,
    ) -> None:
        """Note that a page could not be had in this run; `problem` is a class of `problems`."""
        with self.database:
            self.database.execute(
                "INSERT OR REPLACE INTO failures VALUES (?, ?, ?, ?, ?, ?, ?)",
                (run.id, url, kind, number, problem, message, reason),
            )

    def end(
        self,
        run: Run,
        now: str,
        *,
        outcome: str,
        requests: int,
        size: int,
        reason: str | None = None,
        lists: Lists | None = None,
    ) -> Run:
        """Close the run and return it as it is published, if it is.

        A run is news when a page's meaning changed, when it failed otherwise than the last
        published one, or when what the site withdrew has been missed often enough. One that is
        not news is `unchanged` if it was good, and is not published, so that a site that did not
        change leaves the package as it is, byte for byte. `lists` is what the run's lists name.
        """
        healthy = self.is_healthy(replace(run, outcome=outcome, requests=requests))
        with self.database:
            gone = note(self.database, run.id, lists or Lists(), healthy=healthy)
            news = gone or self._is_news(run, outcome)
            outcome = "unchanged" if outcome in WHOLE and not news else outcome
            self.database.execute(
                "UPDATE runs SET ended_at = ?, outcome = ?, requests = ?, size = ?, news = ?, "
                "reason = ? WHERE id = ?",
                (now, outcome, requests, size, news, reason, run.id),
            )
            if news:
                self.database.execute("UPDATE checks SET published_at = checked_at")
        return next(ended for ended in self.runs() if ended.id == run.id)

    def fail_lists(self, run: Run, lists: Lists) -> None:
        """Note the lists of committees that lack most of what they named before."""
        for committee, found in outages(self.database, lists).items():
            url, kind = self.database.execute(LIST, (committee,)).fetchone()
            self.fail(
                run, url=url, kind=kind, number=committee, problem="not_the_page", reason="lists",
                message=f"{found.gone} of {found.known} meetings are listed no more: "
                "none is taken to be withdrawn",
            )  # fmt: skip

    def absence(self, lists: Lists) -> Absence:
        """Return what the lists of a run lack of what they named before."""
        return absence(self.database, lists)

    def lock(self) -> None:
        """Hold the archive for this process alone; when another has it, `ArchiveError`."""
        if self._is_locked:
            return
        lock = self._open.enter_context(self.path.with_suffix(".lock").open("w"))
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise ArchiveError(f"{self.council_id} is being visited by another process") from error
        self._is_locked = True

    def _is_news(self, run: Run, outcome: str) -> bool:
        fresh = self.database.execute(
            "SELECT 1 FROM pages JOIN runs ON runs.id = run_id "
            "WHERE runs.rowid > (SELECT coalesce(max(rowid), 0) FROM runs WHERE news) LIMIT 1"
        ).fetchone()
        last = self.published_runs()[-1:]
        if fresh or not last:
            return True
        if outcome in WHOLE:
            return last[0].outcome not in WHOLE
        return (last[0].outcome, self._failed(last[0])) != (outcome, self._failed(run))

    def _run_id(self, now: str) -> str:
        id_ = f"{self.council_id}/{re.sub('[-:]', '', now)}"
        same = sum(run.id == id_ or run.id.startswith(f"{id_}.") for run in self.runs())
        return f"{id_}.{same + 1}" if same else id_

    def _failed(self, run: Run) -> list[tuple[str, str]]:
        return [(failure.url, failure.problem) for failure in self.failures(run)]

    def _abandon(self, run: Run, now: str) -> None:
        with self.database:
            self.database.execute(
                "UPDATE runs SET ended_at = ?, outcome = 'failed', requests = 0, size = 0, "
                "news = 0, reason = 'interrupted' WHERE id = ?",
                (now, run.id),
            )
