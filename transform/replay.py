"""The feed of changes, replayed: what the published tables were after any of its changes."""

import json
from collections.abc import Iterable

from transform.rows import ChangedRow

Value = str | int | bool | None
Cells = dict[str, Value]
"""The values of a row by column."""
Tables = dict[str, dict[str, Cells]]
"""Rows by table and key; the key is written as in `changes`."""


class Broken(Exception):  # noqa: N818 — it says what the feed is
    """A change that does not follow from those before it."""


def replay(changes: Iterable[ChangedRow]) -> Tables:
    """Return the tables that changes, in their order and from the first on, come to.

    Numbers may be left out, where something was taken down, but none comes twice.
    """
    tables: Tables = {}
    last = 0
    for told in changes:
        if told.seq <= last:
            raise Broken(f"change {told.seq} stands after change {last}")
        last = told.seq
        rows = tables.setdefault(told.table_name, {})
        cells = follow(rows.pop(told.row_id, None), told.change, told.before, told.after)
        if cells is not None:
            rows[told.row_id] = cells
    return tables


def follow(cells: Cells | None, change: str, before: str | None, after: str | None) -> Cells | None:
    """Return a row after a change of it; None is a row that is not there.

    >>> follow({"number": "7", "title": "Fees"}, "modified", '{"number":"7"}', '{"number":"8"}')
    {'number': '8', 'title': 'Fees'}
    """
    old, new = _cells(before), _cells(after)
    there = cells or {}
    whole = change == "modified" or old == there
    if (cells is None) != (change == "added") or not whole or (new == {}) != (change == "removed"):
        raise Broken(f"{change} does not follow from what was told before")
    if any(there.get(name) != value for name, value in old.items()):
        raise Broken("what it was before is not what was told before")
    return None if change == "removed" else {**there, **new}


def _cells(text: str | None) -> Cells:
    cells: Cells = json.loads(text) if text else {}
    return cells
