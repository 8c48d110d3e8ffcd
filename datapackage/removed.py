"""What of the published package is not in the database any more, row by row.

Counts do not see rows that are lost where as many are added: keys do.
"""

import csv
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from datapackage.agreement import LONGEST_CELL
from datapackage.export import csv_path
from transform.figures import NUMBERED
from transform.gates import ALL, Alarm, gone
from transform.rows import Meeting, Row


def removals(database: sqlite3.Connection, package: Path, settled: str) -> Iterator[Alarm]:
    """Yield the tables that lack too many of the settled rows of the package, if there is one."""
    if not all((package / csv_path(row)).exists() for row in NUMBERED):
        return
    days = {line["id"]: line["date"] for line in _lines(package, Meeting)}
    for row in NUMBERED:
        pairs = ((line["id"], _meeting(line)) for line in _lines(package, row))
        old = [(id_, meeting) for id_, meeting in pairs if days.get(meeting, settled) < settled]
        lost = [meeting for id_, meeting in old if not _is_there(database, row, id_)]
        name, of = row.TABLE.name, len(set(lost))
        yield from gone(name, ALL, lost=len(lost), known=len(old), meetings=of)


def _lines(package: Path, row: type[Row]) -> Iterator[dict[str, str]]:
    csv.field_size_limit(LONGEST_CELL)
    with (package / csv_path(row)).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _meeting(line: dict[str, str]) -> str:
    return line.get("meeting_id", line["id"])


def _is_there(database: sqlite3.Connection, row: type[Row], id_: str) -> bool:
    query = f"SELECT 1 FROM {row.TABLE.name} WHERE id = ?"  # noqa: S608 — our own name
    return database.execute(query, [id_]).fetchone() is not None
