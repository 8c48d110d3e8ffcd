"""The published database: the same rows give the same bytes, however they were loaded.

It is made of the rows alone, sorted by key, and has no more to do with the one that is worked on.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import sqlite_utils

from transform import tables, upsert
from transform.rows import TABLES, Row
from transform.schema import columns

NAME = "minutes.db"


def copy(database: sqlite3.Connection, path: Path) -> None:
    """Write a database's rows to a new file at `path`, compact, with full text and indexes."""
    draft = path.with_name(f"{path.name}-draft")
    with closing(sqlite3.connect(draft, isolation_level=None)) as target:
        target.execute("PRAGMA journal_mode = OFF")
        target.execute("PRAGMA synchronous = OFF")
        made = sqlite_utils.Database(target)
        tables.create(made)
        with made.atomic():
            for row in TABLES:
                target.executemany(_insertion(row), database.execute(_selection(row)))
        upsert.finish(made, changed=True)
        target.execute("VACUUM INTO ?", [str(path)])
    draft.unlink()


def lacks(database: sqlite3.Connection, copied: sqlite3.Connection) -> Iterator[str]:
    """Yield what a copy lacks, one line a table: half a file has no tables, and calls itself whole.

    Cell by cell, the package's files are held against it later.
    """
    for row in TABLES:
        right, found = _count(database, row), _count(copied, row)
        if right != found:
            yield f"{row.TABLE.name}: the published database has {found} rows, not {right}"
    for (line,) in copied.execute("PRAGMA integrity_check(1)"):
        if line != "ok":
            yield f"the published database is damaged: {line}"


def _count(database: sqlite3.Connection, row: type[Row]) -> int:
    found = database.execute(f"SELECT count(*) FROM {row.TABLE.name}")  # noqa: S608 — our own name
    return int(found.fetchone()[0])


def _selection(row: type[Row]) -> str:
    names = ", ".join(f'"{column.name}"' for column in columns(row))
    keys = ", ".join(f'"{name}"' for name in row.TABLE.key)
    return f"SELECT {names} FROM {row.TABLE.name} ORDER BY {keys}"  # noqa: S608 — our own names


def _insertion(row: type[Row]) -> str:
    marks = ", ".join("?" * len(columns(row)))
    return f"INSERT INTO {row.TABLE.name} VALUES ({marks})"  # noqa: S608 — our own name
