"""What is taken out of an archive: words of pages, and rows kept beside pages that lost words.

A page that lost words keeps its address, its times and the hash of its meaning, so that the site
still counts as unchanged; a page that had to go as a whole is left with an empty body. The rows
that were read from such pages are kept here, since they cannot be read from them again.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

import zstandard

from scrapers.archive import Archive, Page

TABLES = """
CREATE TABLE IF NOT EXISTS withheld_rows (
    table_name TEXT, row_id TEXT, PRIMARY KEY (table_name, row_id)
) STRICT;
CREATE TABLE IF NOT EXISTS withheld_words (
    scope TEXT, owner TEXT, length INTEGER, first TEXT, whole TEXT,
    PRIMARY KEY (scope, owner, whole)
) STRICT;
CREATE TABLE IF NOT EXISTS withheld_scans (page_id TEXT PRIMARY KEY, words TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS kept_rows (
    anchor TEXT PRIMARY KEY, page_id TEXT NOT NULL, rows BLOB NOT NULL
) STRICT;
"""
READ: Mapping[str, str] = {
    "rows": "SELECT table_name, row_id FROM withheld_rows ORDER BY 1, 2",
    "words": "SELECT scope, owner, length, first, whole FROM withheld_words ORDER BY 1, 2, 3, 4, 5",
    "scans": "SELECT page_id, words FROM withheld_scans ORDER BY 1",
    "kept": "SELECT anchor, page_id, rows FROM kept_rows ORDER BY 1",
}
WRITE: Mapping[str, str] = {
    "rows": "INSERT INTO withheld_rows VALUES (?, ?)",
    "words": "INSERT INTO withheld_words VALUES (?, ?, ?, ?, ?)",
    "scans": "INSERT INTO withheld_scans VALUES (?, ?)",
    "kept": "INSERT INTO kept_rows VALUES (?, ?, ?)",
}
CLEAR: Mapping[str, str] = {
    "rows": "DELETE FROM withheld_rows",
    "words": "DELETE FROM withheld_words",
    "scans": "DELETE FROM withheld_scans",
    "kept": "DELETE FROM kept_rows",
}
Record = tuple[str | int | bytes, ...]


@dataclass
class Beside:
    """What stands beside the pages of an archive.

    `rows` are those that were taken out, `words` the digests of what is not to come back, `scans`
    the pages looked through for which words, `kept` rows that are read from here.
    """

    rows: list[Record] = field(default_factory=list)
    words: list[Record] = field(default_factory=list)
    scans: list[Record] = field(default_factory=list)
    kept: list[Record] = field(default_factory=list)


def beside(archive: Archive) -> Beside:
    """Return what stands beside the pages; nothing in an archive that nothing was taken from."""
    if not archive.database.execute(
        "SELECT 1 FROM sqlite_master WHERE name = 'kept_rows'"
    ).fetchone():
        return Beside()
    return Beside(**{name: archive.database.execute(sql).fetchall() for name, sql in READ.items()})


@contextmanager
def rewriting(path: Path, council_id: str) -> Iterator[Archive]:
    """Give an archive to take something out of, in one transaction; no byte of it stays behind."""
    with Archive(path, council_id) as archive:
        archive.lock()
        archive.database.executescript(f"PRAGMA secure_delete = ON; BEGIN;{TABLES}COMMIT;")
        with archive.database:
            yield archive
        archive.database.execute("VACUUM")
        archive.database.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def put(archive: Archive, bodies: Mapping[str, bytes]) -> None:
    """Put bodies in the place of those of pages, by id."""
    compressor = zstandard.ZstdCompressor(level=3)
    for page_id, body in sorted(bodies.items()):
        packed = compressor.compress(body)
        archive.database.execute("UPDATE pages SET body = ? WHERE id = ?", (packed, page_id))


def note(archive: Archive, now: Beside) -> None:
    """Keep what is to stand beside the pages from now on."""
    known = beside(archive)
    for name in READ:
        if getattr(known, name) != getattr(now, name):
            archive.database.execute(CLEAR[name])
            archive.database.executemany(WRITE[name], getattr(now, name))


def versions(archive: Archive) -> Iterator[Page]:
    """Yield every stored version of every page, by id."""
    for (id_,) in archive.database.execute("SELECT id FROM pages ORDER BY id").fetchall():
        page = archive.page_by_id(id_)
        if page is not None:
            yield page


def newest(archive: Archive) -> list[str]:
    """Return the ids of the pages that are the newest of their address."""
    rows = archive.database.execute(
        "SELECT id FROM pages WHERE version = "
        "(SELECT max(version) FROM pages AS newer WHERE newer.url = pages.url) ORDER BY id"
    )
    return [id_ for (id_,) in rows]


def is_altered(archive: Archive, page_id: str) -> bool:
    """Say whether a page has lost words: it has no longer the hash that it came with."""
    page = archive.page_by_id(page_id)
    return page is not None and sha256(page.body).hexdigest() != page.sha256
