"""Whether a database is whole: its tables as they ought to be, its pages, keys and full text."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from transform.rows import TABLES, AgendaItem, Row
from transform.schema import columns
from transform.tables import SEARCHED

MOST = 20
"""Lines told of a damaged database; it may have millions."""
INDEX = f"{AgendaItem.TABLE.name}_fts"


def unsound(database: sqlite3.Connection, copy: Path) -> Iterator[str]:
    """Yield what is wrong with a database, one line each; `copy` is a file to make for that.

    The full text is checked in a copy: SQLite wants to be able to write where it checks that.
    """
    if missing := list(_missing(database)):
        yield from missing
        return
    damaged = list(_damaged(database))
    yield from damaged
    if not damaged:
        yield from _lost_words(database, copy)


def _missing(database: sqlite3.Connection) -> Iterator[str]:
    """Yield the tables that are not there, or not with their columns: half a file has none."""
    for row in TABLES:
        found = [
            (name, bool(key))
            for name, key in database.execute(
                "SELECT name, pk FROM pragma_table_info(?)", [row.TABLE.name]
            )
        ]
        if found != _expected(row):
            yield f"{row.TABLE.name}: the table is {'not as it should be' if found else 'missing'}"
    if not database.execute("SELECT 1 FROM sqlite_master WHERE name = ?", [INDEX]).fetchone():
        yield f"{AgendaItem.TABLE.name}: the full text is missing"


def _expected(row: type[Row]) -> list[tuple[str, bool]]:
    return [(column.name, column.name in row.TABLE.key) for column in columns(row)]


def _damaged(database: sqlite3.Connection) -> Iterator[str]:
    """Yield what SQLite finds wrong with pages, indexes and unique keys."""
    try:
        for (line,) in database.execute(f"PRAGMA integrity_check({MOST})"):
            if line != "ok":
                yield f"the database is damaged: {line}"
    except sqlite3.DatabaseError as error:
        yield f"the database is damaged: {error}"


def _lost_words(database: sqlite3.Connection, copy: Path) -> Iterator[str]:
    """Yield that the full text does not say what the items say."""
    items, found = database.execute(
        f"SELECT (SELECT count(*) FROM {AgendaItem.TABLE.name}), "  # noqa: S608 — our own names
        f"(SELECT count(*) FROM {INDEX}_docsize)"
    ).fetchone()
    if items != found:
        yield f"{AgendaItem.TABLE.name}: the full text has {found:,} items, not {items:,}"
        return
    with closing(sqlite3.connect(copy)) as copied:
        database.backup(copied)
        try:
            copied.execute(f"INSERT INTO {INDEX} ({INDEX}, rank) VALUES ('integrity-check', 1)")  # noqa: S608
        except sqlite3.OperationalError:  # the disk, not the index
            raise
        except sqlite3.DatabaseError:
            yield (
                f"{AgendaItem.TABLE.name}: the full text is not that of "
                f"{', '.join(SEARCHED)}: run `minutebook transform` again"
            )
    copy.unlink()
