"""The feed and the tables, read side by side: which rows are not as the feed tells them.

Both are sorted by key, so that it needs no more memory than the changes of one row.
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
from transform.rows import Row

FEED = "SELECT row_id, change, before, after FROM changes WHERE table_name = ? ORDER BY 1, seq"

Told = tuple[str, str, str | None, str | None]
End = tuple[str, str]
"""A row's key and its values as JSON."""


def differing(database: sqlite3.Connection, row: type[Row]) -> Iterator[str]:
    """Yield the keys, as in `changes`, of rows of a table that are not as the feed tells them.

    A feed that does not follow from itself raises `Broken`.
    """
    key, name = feed.row_id(row, "r"), row.TABLE.name
    stored = database.execute(f'SELECT {key}, {feed.values(row, "r")} FROM "{name}" r ORDER BY 1')
    ends = _ends(database.execute(FEED, (name,)))
    for there, replayed in _side_by_side(stored, ends):
        if there != replayed and _sorted(there) != _sorted(replayed):
            yield (there or replayed or ("",))[0]


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
