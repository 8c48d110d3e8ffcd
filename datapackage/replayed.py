"""Whether `changes`, replayed from nothing, comes to the tables that are published.

Tables and feed are read side by side, sorted by key, so that it needs no more memory than the
changes of one row.
"""

# ruff: noqa: S608 — names of tables and columns are our own

import json
import sqlite3
from collections.abc import Iterable, Iterator
from functools import reduce
from itertools import groupby
from typing import cast

from transform import feed
from transform.replay import Broken, Cells, follow
from transform.rows import TABLES, ChangedRow, Row
from transform.schema import told

CHANGES = ChangedRow.TABLE.name
FEED = f"SELECT row_id, change, before, after FROM {CHANGES} WHERE table_name = ? ORDER BY 1, seq"
COUNTED = f"SELECT count(*), coalesce(min(seq), 1), coalesce(max(seq), 0) FROM {CHANGES}"

Told = tuple[str, str, str | None, str | None]
End = tuple[str, str]
"""A row's key and its values as JSON."""


def disagreements(database: sqlite3.Connection) -> Iterator[str]:
    """Yield, in one line each, where the feed is broken: the first place of every table."""
    count, first, last = database.execute(COUNTED).fetchone()
    if (first, last) != (1, count):
        yield f"{CHANGES}: {count} changes are numbered from {first} to {last}"
    names = {row.TABLE.name for row in TABLES if told(row)}
    for (name,) in database.execute(f"SELECT DISTINCT table_name FROM {CHANGES} ORDER BY 1"):
        if name not in names:
            yield f"{CHANGES}: tells of a table {name}"
    for row in TABLES:
        if told(row) and (reason := _differs(database, row)):
            yield f"{CHANGES}: {row.TABLE.name}: {reason}"


def _differs(database: sqlite3.Connection, row: type[Row]) -> str | None:
    """Return the first difference between what a table holds and what the feed tells of it."""
    key, name = feed.row_id(row, "r"), row.TABLE.name
    stored = database.execute(f'SELECT {key}, {feed.values(row, "r")} FROM "{name}" r ORDER BY 1')
    try:
        ends = _ends(database.execute(FEED, (name,)))
        for there, replayed in _side_by_side(stored, ends):
            if there != replayed and _sorted(there) != _sorted(replayed):
                key = (there or replayed or ("",))[0]
                return f"{key} is not as the feed tells it"
    except Broken as error:
        return str(error)
    return None


def _ends(changes: Iterable[Told]) -> Iterator[End]:
    """Yield what each row comes to, but the rows that are there no more."""
    for key, told_ in groupby(changes, key=lambda change: change[0]):
        steps = list(told_)
        if len(steps) == 1 and steps[0][1] == "added" and steps[0][3]:
            yield key, steps[0][3]
            continue
        try:
            cells = reduce(_step, steps, cast("Cells | None", None))
        except Broken as error:
            raise Broken(f"{key}: {error}") from error
        if cells is not None:
            yield key, json.dumps(cells)


def _step(cells: Cells | None, told_: Told) -> Cells | None:
    return follow(cells, *told_[1:])


def _side_by_side(
    left: Iterator[End], right: Iterator[End]
) -> Iterator[tuple[End | None, End | None]]:
    """Yield pairs of the same key; where one side has none, None stands for it."""
    one, other = next(left, None), next(right, None)
    while one or other:
        if other is None or (one and one[0] < other[0]):
            yield one, None
            one = next(left, None)
        elif one is None or other[0] < one[0]:
            yield None, other
            other = next(right, None)
        else:
            yield one, other
            one, other = next(left, None), next(right, None)


def _sorted(end: End | None) -> object:
    return end and (end[0], json.loads(end[1]))
