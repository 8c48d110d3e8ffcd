"""What of the published package is not in the database any more, row by row.

Counts do not see rows that are lost where as many are added: keys do.
"""

import csv
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from datapackage.agreement import LONGEST_CELL
from datapackage.export import csv_path
from transform.gates import ALL, FLOOR, Alarm
from transform.rows import AgendaItem, Document, Meeting, Row

REMOVED = 0.01
"""The share of settled rows that may go in one night."""
NUMBERED: tuple[type[Row], ...] = (Meeting, AgendaItem, Document)
"""Tables whose rows the sites number: the same row has the same key every night."""


def removals(database: sqlite3.Connection, package: Path, settled: str) -> Iterator[Alarm]:
    """Yield the tables that lack too many of the settled rows of the package, if there is one."""
    if not all((package / csv_path(row)).exists() for row in NUMBERED):
        return
    days = {line["id"]: line["date"] for line in _lines(package, Meeting)}
    for row in NUMBERED:
        lines = _lines(package, row)
        ids = [line["id"] for line in lines if days.get(_meeting(line), settled) < settled]
        gone = sum(not _is_there(database, row, id_) for id_ in ids)
        if gone >= FLOOR and gone > len(ids) * REMOVED:
            yield Alarm(
                "removed",
                ALL,
                f"{row.TABLE.name}: {gone:,} of {len(ids):,} settled rows are gone, "
                f"{gone / len(ids):.1%}",
            )


def _lines(package: Path, row: type[Row]) -> Iterator[dict[str, str]]:
    csv.field_size_limit(LONGEST_CELL)
    with (package / csv_path(row)).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _meeting(line: dict[str, str]) -> str:
    return line.get("meeting_id", line["id"])


def _is_there(database: sqlite3.Connection, row: type[Row], id_: str) -> bool:
    query = f"SELECT 1 FROM {row.TABLE.name} WHERE id = ?"  # noqa: S608 — our own name
    return database.execute(query, [id_]).fetchone() is not None
