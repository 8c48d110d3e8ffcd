"""Whether `changes`, replayed from nothing, comes to the tables that are published."""

import sqlite3
from collections.abc import Iterator

from transform.replay import Broken
from transform.retold import differing
from transform.rows import TABLES, ChangedRow, Row
from transform.schema import told

CHANGES = ChangedRow.TABLE.name
COUNTED = "SELECT count(*), coalesce(min(seq), 1), coalesce(max(seq), 0) FROM changes"


def disagreements(database: sqlite3.Connection, *, gaps: bool = False) -> Iterator[str]:
    """Yield, in one line each, where the feed is broken: the first place of every table.

    It may have gaps where something was taken down, and then only.
    """
    count, first, last = database.execute(COUNTED).fetchone()
    if (first, last) != (1, count) and not gaps:
        yield f"{CHANGES}: {count} changes are numbered from {first} to {last}"
    names = {row.TABLE.name for row in TABLES if told(row)}
    for (name,) in database.execute(f"SELECT DISTINCT table_name FROM {CHANGES} ORDER BY 1"):  # noqa: S608 — our own name
        if name not in names:
            yield f"{CHANGES}: tells of a table {name}"
    for row in TABLES:
        if told(row) and (reason := _differs(database, row)):
            yield f"{CHANGES}: {row.TABLE.name}: {reason}"


def _differs(database: sqlite3.Connection, row: type[Row]) -> str | None:
    """Return the first difference between what a table holds and what the feed tells of it."""
    try:
        key = next(differing(database, row), None)
    except Broken as error:
        return str(error)
    return key and f"{key} is not as the feed tells it"
