"""What the gate knows of a database: how many rows and filled cells each part of it has.

Rows are counted for each table, council and committee. Those of meetings more than sixty days
past are counted apart as settled: they ought never to disappear, whatever the season does to the
rows of the weeks around today.
"""

# ruff: noqa: S608 — names of tables and columns are our own, and every value is bound

import datetime as dt
import sqlite3
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from transform.rows import TABLES, UNTOLD_TABLES, AgendaItem, Council, Document, Meeting, Row
from transform.schema import columns

SETTLED = dt.timedelta(days=60)
"""So long after a meeting its rows are settled."""
COUNTED = tuple(row for row in TABLES if row is Council or row not in UNTOLD_TABLES)
"""Tables whose numbers mean something: the diary of the collecting may be of any length."""
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
NUMBERED: tuple[type[Row], ...] = (Meeting, AgendaItem, Document)
"""Tables whose rows the sites number: the same row has the same key every night."""
EVERY = "*"
"""Stands for all the rows of a table, settled or not, in place of a column."""
MONTHS = "#months"
"""Stands for the months of meetings that a committee's rows are of: how far a history goes."""


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

    as_of: str = ""
    counts: Mapping[Key, int] = field(default_factory=dict)


def measure(database: sqlite3.Connection, as_of: str, council: str = "") -> Figures:
    """Return the figures of a database, or of what it has of one council."""
    counts: Counter[Key] = Counter()
    for row in COUNTED:
        for key, number in _counted(database, row, settled_before(as_of), council):
            counts[key] += number
    return Figures(as_of, +counts)


def council_of(scope: str) -> str:
    """Return whose a scope is, nothing of the whole.

    >>> council_of("kent/113"), council_of("kent"), council_of("")
    ('kent', 'kent', '')
    """
    return scope.partition("/")[0]


def by_council(history: Sequence[Figures]) -> Mapping[str, Sequence[Figures]]:
    """Return the figures of each council, as many of each as there are of the whole."""
    found: dict[str, list[dict[Key, int]]] = {}
    for place, figures in enumerate(history):
        for key, number in figures.counts.items():
            if council := council_of(key.scope):
                found.setdefault(council, [{} for _ in history])[place][key] = number
    return {
        council: [Figures(one.as_of, counts) for one, counts in zip(history, each, strict=True)]
        for council, each in found.items()
    }


def is_of_meetings(row: type[Row]) -> bool:
    """Return whether each row of a table is a meeting's."""
    return row is Meeting or bool(_way(row))


def settled_before(as_of: str) -> str:
    """Return the day, as an ISO date, before which meetings are settled.

    >>> settled_before("2026-03-02T04:00:00Z")
    '2026-01-01'
    """
    return (dt.datetime.fromisoformat(as_of).date() - SETTLED).isoformat()


def _counted(
    database: sqlite3.Connection, row: type[Row], settled: str, only: str
) -> Iterator[tuple[Key, int]]:
    """Yield the numbers of a table, each for its committee, its council and the whole."""
    table, filled = row.TABLE.name, list(_filled(row))
    query = _counting(row, filled, only=bool(only))
    for council, committee, *numbers in database.execute(query, {"settled": settled, "only": only}):
        scopes = dict.fromkeys(("", council, committee or council))
        for scope in scopes:
            for column, number in zip(("", EVERY, MONTHS, *filled), numbers, strict=True):
                yield Key(table, scope, column), number


def _filled(row: type[Row]) -> Iterator[str]:
    """Yield the columns whose filled cells are counted: those that a meeting's rows may lack."""
    if is_of_meetings(row):
        yield from (column.name for column in columns(row) if not column.required)


def _counting(row: type[Row], filled: list[str], *, only: bool) -> str:
    """Return the query of a table's numbers by council and committee, or of `only` one council."""
    table, way = row.TABLE.name, _way(row)
    scope, is_settled = "place.council_id, place.committee_id", "place.date < :settled"
    if not is_of_meetings(row):
        scope, is_settled = SCOPES.get(table, "council_id, NULL"), ":settled IS NOT NULL"
    months = "count(DISTINCT substr(place.date, 1, 7))" if is_of_meetings(row) else "0"
    name = "place" if row is Meeting else "each"
    cells = "".join(f', count(CASE WHEN {is_settled} THEN {name}."{cell}" END)' for cell in filled)
    where = f" WHERE {scope.partition(',')[0]} = :only" if only else ""
    return (
        f"SELECT {scope}, sum({is_settled}), count(*), {months}{cells} "
        f"FROM {table} AS {name} {way}{where} GROUP BY 1, 2"
    )


def _way(row: type[Row]) -> str:
    """Return how a table's rows lead to their meetings, empty where they do not."""
    names = {column.name for column in columns(row)}
    return next((way for column, way in PLACES.items() if column in names), "")
