"""What the gate knows of a database: how many rows and filled cells each part of it has.

Rows are counted for each table, council and committee. Those of meetings more than sixty days
past are counted apart as settled: they ought never to disappear, whatever the season does to the
rows of the weeks around today.
"""

# ruff: noqa: S608 — names of tables and columns are our own, and every value is bound

import datetime as dt
import sqlite3
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from transform.rows import TABLES, ChangedRow, Meeting, Problem, Row
from transform.schema import columns

SETTLED = dt.timedelta(days=60)
"""So long after a meeting its rows are settled."""
UNCOUNTED = (ChangedRow, Problem)
"""Tables that may be of any length: a night without problems is a good one."""
PLACES = {
    "meeting_id": "JOIN meetings AS place ON place.id = each.meeting_id",
    "item_id": "JOIN agenda_items AS item ON item.id = each.item_id "
    "JOIN meetings AS place ON place.id = item.meeting_id",
    "document_id": "JOIN documents AS document ON document.id = each.document_id "
    "JOIN meetings AS place ON place.id = document.meeting_id",
}
"""How a row leads to its meeting, by the column that it has for that."""
SCOPES = {
    "councils": "id, NULL",
    "committees": "council_id, id",
    "coverage": "council_id, committee_id",
}
"""The council and committee of rows that lead to no meeting; others have a council alone."""
EVERY = "*"
"""Stands for all the rows of a table, settled or not, in place of a column."""


class Key(NamedTuple):
    """What a number counts: cells of a column, or rows where `column` is empty or `EVERY`.

    `scope` is a council or a committee, and empty for the whole.
    """

    table: str
    scope: str
    column: str = ""


@dataclass(frozen=True)
class Figures:
    """The numbers of one database, as of a time; what is not there is zero."""

    as_of: str
    counts: Mapping[Key, int]


def measure(database: sqlite3.Connection, as_of: str) -> Figures:
    """Return the figures of a database."""
    settled = settled_before(as_of)
    counts: Counter[Key] = Counter()
    for row in TABLES:
        if row not in UNCOUNTED:
            for key, number in _counted(database, row, settled):
                counts[key] += number
    return Figures(as_of, +counts)


def settled_before(as_of: str) -> str:
    """Return the day, as an ISO date, before which meetings are settled.

    >>> settled_before("2026-03-02T04:00:00Z")
    '2026-01-01'
    """
    return (dt.datetime.fromisoformat(as_of).date() - SETTLED).isoformat()


def _counted(
    database: sqlite3.Connection, row: type[Row], settled: str
) -> Iterator[tuple[Key, int]]:
    """Yield the numbers of a table, each for its committee, its council and the whole."""
    table, filled = row.TABLE.name, list(_filled(row))
    for council, committee, *numbers in database.execute(_counting(row, filled), [settled]):
        scopes = dict.fromkeys(("", council, committee or council))
        for scope in scopes:
            for column, number in zip(("", EVERY, *filled), numbers, strict=True):
                yield Key(table, scope, column), number


def _filled(row: type[Row]) -> Iterator[str]:
    """Yield the columns whose filled cells are counted: those that a meeting's rows may lack."""
    if row is Meeting or _way(row):
        yield from (column.name for column in columns(row) if not column.required)


def _counting(row: type[Row], filled: list[str]) -> str:
    table, way = row.TABLE.name, _way(row)
    is_settled = "place.date < ?1" if way or row is Meeting else "?1 IS NOT NULL"
    cells = "".join(f', count(CASE WHEN {is_settled} THEN each."{name}" END)' for name in filled)
    scope = "place.council_id, place.committee_id"
    if row is Meeting:
        return (
            f"SELECT {scope}, sum({is_settled}), count(*)"
            f"{cells.replace('each.', 'place.')} FROM meetings AS place GROUP BY 1, 2"
        )
    if not way:
        scope = SCOPES.get(table, "council_id, NULL")
    return (
        f"SELECT {scope}, sum({is_settled}), count(*){cells} "
        f"FROM {table} AS each {way} GROUP BY 1, 2"
    )


def _way(row: type[Row]) -> str:
    """Return how a table's rows lead to their meetings, empty where they do not."""
    names = {column.name for column in columns(row)}
    return next((way for column, way in PLACES.items() if column in names), "")
