"""The file of an archive: its tables, and how it is opened."""

import sqlite3
from pathlib import Path

VERSION = 1
"""Kept in `PRAGMA user_version`; an archive of another version is refused, not guessed at."""

SCHEMA = """
CREATE TABLE runs (
    id TEXT PRIMARY KEY, started_at TEXT NOT NULL, ended_at TEXT, outcome TEXT,
    since TEXT, until TEXT, requests INTEGER, size INTEGER, news INTEGER, reason TEXT
) STRICT;
CREATE TABLE pages (
    id TEXT PRIMARY KEY, run_id TEXT NOT NULL, url TEXT NOT NULL, version INTEGER NOT NULL,
    kind TEXT NOT NULL,
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
    message TEXT NOT NULL, reason TEXT, PRIMARY KEY (run_id, url)
) STRICT;
"""

SIGHTINGS = """
CREATE TABLE listed (
    number TEXT PRIMARY KEY, committee TEXT NOT NULL, day TEXT, missed INTEGER NOT NULL
) STRICT;
CREATE TABLE confirmed (page_id TEXT PRIMARY KEY, times INTEGER NOT NULL) STRICT;
INSERT INTO confirmed SELECT id, 3 FROM pages WHERE kind IN ('meeting', 'service_meeting');
"""
"""Tables that the first archives have not: how often meetings were missed, and pages confirmed.

What is in such an archive counts as confirmed."""

REASONS = """
ALTER TABLE runs ADD COLUMN reason TEXT;
ALTER TABLE failures ADD COLUMN reason TEXT;
"""
"""Columns that older archives have not: what stood in the way."""


class ArchiveError(Exception):
    """The archive cannot be used; the message says what to do."""


def connect(path: Path, *, readonly: bool) -> sqlite3.Connection:
    """Return a connection to an archive, made when missing unless `readonly`."""
    mode = "ro" if readonly else "rwc"
    try:
        database = sqlite3.connect(f"{path.absolute().as_uri()}?mode={mode}", uri=True, timeout=30)
        version = database.execute("PRAGMA user_version").fetchone()[0]
        if version == 0 and not readonly:
            database.execute("PRAGMA journal_mode = WAL")
            database.executescript(f"BEGIN;{SCHEMA}PRAGMA user_version = {VERSION};COMMIT;")
            version = VERSION
        if version == VERSION and not readonly:
            _add(database, SIGHTINGS, there=has_sightings(database))
            _add(database, REASONS, there=_has_reasons(database))
    except sqlite3.Error as error:
        raise ArchiveError(f"{path} cannot be opened as an archive: {error}") from error
    # In WAL a killed process loses nothing with this; only a power cut may lose the last pages.
    database.execute("PRAGMA synchronous = NORMAL")
    if version != VERSION:
        raise ArchiveError(
            f"{path} is an archive of version {version}, this program reads {VERSION}: "
            "move it away, or use the program that wrote it"
        )
    return database


def _add(database: sqlite3.Connection, script: str, *, there: bool) -> None:
    if not there:
        database.executescript(f"BEGIN IMMEDIATE;{script}COMMIT;")


def _has_reasons(database: sqlite3.Connection) -> bool:
    columns = database.execute("SELECT name FROM pragma_table_info('failures')")
    return ("reason",) in columns.fetchall()


def has_sightings(database: sqlite3.Connection) -> bool:
    """Say whether an archive counts what healthy visits saw."""
    found = database.execute("SELECT 1 FROM sqlite_master WHERE name = 'confirmed'").fetchone()
    return found is not None
