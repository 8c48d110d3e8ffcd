"""Rules of hosts, kept from one crawl to the next: a site that has troubles still has rules.

A copy is good for a day (RFC 9309, 2.4), and only where robots.txt cannot be had just now. A site
that answers otherwise, be it with a no, has said something new, and the copy is forgotten.
"""

import sqlite3
from datetime import datetime, timedelta
from pathlib import Path
from typing import Self

from scrapers import robots
from scrapers.archive_file import ArchiveError
from scrapers.robots import Rules

GOOD_FOR = timedelta(hours=24)
PASSING = frozenset({"unavailable", "timeout", "reset", "truncated"})
"""What keeps a robots.txt from us that is still there."""

SCHEMA = """
CREATE TABLE IF NOT EXISTS rules (
    origin TEXT PRIMARY KEY, text TEXT NOT NULL, read_at TEXT NOT NULL
) STRICT
"""


class Kept:
    """The rules that were read last, by origin; in a file, or for as long as the program runs."""

    def __init__(self, path: Path | None = None) -> None:
        """Open the file; one that is of something else raises `ArchiveError`."""
        if path is not None:
            path.parent.mkdir(parents=True, exist_ok=True)
        try:
            self.database = sqlite3.connect(path or ":memory:", timeout=30, isolation_level=None)
            self.database.execute(SCHEMA)
        except sqlite3.Error as error:
            raise ArchiveError(f"{path} cannot be used, remove it: {error}") from error

    def __enter__(self) -> Self:
        """Return the rules themselves."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the file."""
        self.database.close()

    def hold(self, origin: str, found: Rules, now: str) -> Rules:
        """Return the rules to go by, given what was found now; keep them if they are rules."""
        if found.cause in PASSING:
            return self._recall(origin, now) or found
        self.database.execute("DELETE FROM rules WHERE origin = ?", (origin,))
        if found.refusal is None or found.cause == "too_slow":
            self.database.execute("INSERT INTO rules VALUES (?, ?, ?)", (origin, found.text, now))
        return found

    def _recall(self, origin: str, now: str) -> Rules | None:
        row = self.database.execute(
            "SELECT text, read_at FROM rules WHERE origin = ?", (origin,)
        ).fetchone()
        if row is None:
            return None
        text, read_at = row
        age = datetime.fromisoformat(now) - datetime.fromisoformat(read_at)
        return robots.of_text(text) if age <= GOOD_FOR else None
