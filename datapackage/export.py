"""SQLite -> one CSV and one JSON Lines file a table, in one pass each and in constant memory.

SQLite makes the cells, Python's csv module the lines: nothing is done row by row in Python. The
files are hashed while they are written.
"""

import csv
import hashlib
import io
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from transform.rows import TABLES, Row
from transform.schema import Column, columns

FOLDER = "data"
"""The folder of the package that the files of the tables are in."""
SPREADSHEETS = "excel"
"""The folder of the CSV files that a spreadsheet can open without harm."""
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠")
"""What a cell begins with that a spreadsheet takes for a formula."""
BUFFER = 1 << 20


@dataclass(frozen=True)
class Written:
    """A file as written; `path` is relative to the package."""

    path: str
    bytes: int
    sha256: str


@dataclass(frozen=True)
class Exported:
    """A table as written."""

    table: type[Row]
    rows: int
    csv: Written
    json_lines: Written


class HashedFile(io.RawIOBase):
    """A new file that knows the length and SHA-256 of what was written to it."""

    def __init__(self, path: Path) -> None:
        """Make the file; one that exists is an error."""
        self.file = path.open("xb", buffering=0)
        self.hash = hashlib.sha256()
        self.size = 0

    def writable(self) -> bool:
        """Return that it is."""
        return True

    def write(self, data: bytes, /) -> int:  # type: ignore[override]
        """Write all of the bytes and return how many they are."""
        remaining = memoryview(data)
        while remaining:
            remaining = remaining[self.file.write(remaining) :]
        self.hash.update(data)
        self.size += len(data)
        return len(data)

    def close(self) -> None:
        """Write what is buffered and close the file."""
        if not self.closed:
            self.file.close()
        super().close()


def export(database: sqlite3.Connection, package: Path) -> tuple[Exported, ...]:
    """Write every table into the package's folder of data; return what was written."""
    (package / FOLDER).mkdir()
    return tuple(_export(database, row, package) for row in TABLES)


def selection(row: type[Row]) -> str:
    """Return the SQL that selects a table's cells as CSV has them, sorted by key."""
    return f"SELECT {', '.join(map(_csv_cell, columns(row)))} {_sorted(row)}"


def csv_path(row: type[Row]) -> str:
    """Return where the package has the CSV file of a table."""
    return f"{FOLDER}/{row.TABLE.name}.csv"


def json_lines_path(row: type[Row]) -> str:
    """Return where the package has the JSON Lines file of a table."""
    return f"{FOLDER}/{row.TABLE.name}.jsonl"


def spreadsheet(database: sqlite3.Connection, package: Path) -> None:
    """Write every table once more, for those who open CSV by a double click.

    A cell that a spreadsheet would take for a formula begins with an apostrophe there, and a
    byte-order mark says that it is UTF-8.
    """
    (package / SPREADSHEETS).mkdir()
    for row in TABLES:
        with (package / spreadsheet_path(row)).open("x", encoding="utf-8-sig", newline="") as text:
            writer = csv.writer(text, lineterminator="\r\n")
            writer.writerow(column.name for column in columns(row))
            for cells in database.execute(selection(row)):
                writer.writerow(map(harmless, cells))


def harmless(cell: object) -> object:
    """Return a cell as a spreadsheet may have it.

    >>> harmless("=SUM(1,2)"), harmless("Minutes"), harmless(None), harmless(-2)
    ("'=SUM(1,2)", 'Minutes', None, -2)
    """
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell


def spreadsheet_path(row: type[Row]) -> str:
    """Return where the package has the CSV file of a table for spreadsheets."""
    return f"{SPREADSHEETS}/{row.TABLE.name}.excel.csv"


def _export(database: sqlite3.Connection, row: type[Row], package: Path) -> Exported:
    count: int = database.execute(f"SELECT count(*) FROM {row.TABLE.name}").fetchone()[0]  # noqa: S608
    return Exported(
        row,
        count,
        _write_csv(package, row, database.execute(selection(row))),
        _write_json_lines(package, row, database.execute(_objects(row))),
    )


def _objects(row: type[Row]) -> str:
    pairs = ", ".join(f"'{column.name}', {_json_cell(column)}" for column in columns(row))
    return f"SELECT json_object({pairs}) || char(10) {_sorted(row)}"


def _sorted(row: type[Row]) -> str:
    return f"FROM {row.TABLE.name} ORDER BY {', '.join(map(_quoted, row.TABLE.key))}"


def _quoted(name: str) -> str:
    """Return a name as SQL spells it; names of columns may be SQL's own words."""
    return f'"{name}"'


def _csv_cell(column: Column) -> str:
    """Return the SQL of a cell; a truth value that is neither stays as it is, for the gate."""
    name = _quoted(column.name)
    if column.type != "boolean":
        return name
    return f"CASE {name} WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE {name} END"


def _json_cell(column: Column) -> str:
    return f"json({_csv_cell(column)})" if column.type == "boolean" else _quoted(column.name)


def _write_csv(package: Path, row: type[Row], cells: Iterable[tuple[object, ...]]) -> Written:
    path = csv_path(row)
    with HashedFile(package / path) as file, _text(file) as text:
        writer = csv.writer(text, lineterminator="\r\n")
        writer.writerow(column.name for column in columns(row))
        writer.writerows(cells)
        text.flush()
        return Written(path, file.size, file.hash.hexdigest())


def _write_json_lines(package: Path, row: type[Row], lines: Iterable[tuple[str]]) -> Written:
    path = json_lines_path(row)
    with HashedFile(package / path) as file, _text(file) as text:
        text.writelines(line for (line,) in lines)
        text.flush()
        return Written(path, file.size, file.hash.hexdigest())


def _text(file: io.RawIOBase) -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BufferedWriter(file, BUFFER), encoding="utf-8", newline="")
