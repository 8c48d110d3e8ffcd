"""Whether the files of a table say, cell by cell, what the database says.

The database, the CSV file and the JSON Lines file are read side by side, one row at a time, so
that a table of any length needs no more memory than its longest row.
"""

import csv
import json
import sqlite3
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path

from datapackage.export import (
    csv_path,
    harmless,
    json_lines_path,
    selection,
    spreadsheet_path,
)
from transform.rows import Row
from transform.schema import ColumnType, columns

LONGEST_CELL = 1 << 30
"""Minutes may be longer than the 128 KiB at which Python's csv module gives up by itself."""
JSON_TYPES: dict[ColumnType, type] = {"integer": int, "boolean": bool}
"""The types of JSON that columns have, strings apart."""

Cells = list[str]


class Disagreement(Exception):  # noqa: N818 — it says what was found
    """The first place where the files and the database differ, in one line."""


def agree(database: sqlite3.Connection, row: type[Row], package: Path) -> int:
    """Return the number of rows, the same in all three; else raise `Disagreement`."""
    sides = _stored(database, row), _csv(package, row), _json_lines(package, row)
    count = 0
    try:
        for count, (stored, cells, values) in enumerate(zip_longest(*sides), start=1):
            if not stored == cells == values:
                raise Disagreement(f"row {count}: {_difference(row, stored, cells, values)}")
    except (ValueError, csv.Error) as error:
        raise Disagreement(f"after row {count}: {error}") from error
    return count


def agree_harmlessly(database: sqlite3.Connection, row: type[Row], package: Path) -> None:
    """Return if the spreadsheet's file says the same, formulas made harmless; or `Disagreement`."""
    stored = (
        ["" if cell is None else str(harmless(cell)) for cell in cells]
        for cells in database.execute(selection(row))
    )
    said = _spreadsheet(package, row)
    for count, (right, found) in enumerate(zip_longest(stored, said), start=1):
        if right != found:
            raise Disagreement(f"row {count}: the spreadsheet's file is not as the database")


def _spreadsheet(package: Path, row: type[Row]) -> Iterator[Cells]:
    path = package / spreadsheet_path(row)
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.reader(file, strict=True)
        next(reader, None)
        yield from reader


def _stored(database: sqlite3.Connection, row: type[Row]) -> Iterator[Cells]:
    for values in database.execute(selection(row)):
        yield ["" if value is None else str(value) for value in values]


def _csv(package: Path, row: type[Row]) -> Iterator[Cells]:
    csv.field_size_limit(LONGEST_CELL)
    with (package / csv_path(row)).open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file, strict=True)
        header = next(reader, [])
        if header != [column.name for column in columns(row)]:
            raise Disagreement(f"the header of the CSV file is {header}")
        yield from reader


def _json_lines(package: Path, row: type[Row]) -> Iterator[Cells]:
    names = [column.name for column in columns(row)]
    types = [JSON_TYPES.get(column.type, str) for column in columns(row)]
    with (package / json_lines_path(row)).open(encoding="utf-8", newline="\n") as file:
        for line in file:
            values = json.loads(line)
            if list(values) != names:
                raise Disagreement(f"the names in JSON Lines are {list(values)}")
            yield list(map(_cell, values.values(), types))


def _cell(value: object, expected: type) -> str:
    """Return a JSON value as CSV has it; one that ought not to be stays JSON, and so differs."""
    if value is None:
        return ""
    if type(value) is not expected or expected is bool or value == "":
        return json.dumps(value, ensure_ascii=False)
    return str(value)


def _difference(
    row: type[Row], stored: Cells | None, cells: Cells | None, values: Cells | None
) -> str:
    """Return where the three differ: in a column, or in being there at all."""
    found = {"the database": stored, "CSV": cells, "JSON Lines": values}
    absent = [name for name, said in found.items() if said is None]
    if absent:
        return f"not in {' and '.join(absent)}"
    if cells is not None and len(cells) != len(columns(row)):
        return f"CSV has {len(cells)} cells, not {len(columns(row))}"
    for index, column in enumerate(columns(row)):
        said = {name: line[index] for name, line in found.items() if line is not None}
        if len(set(said.values())) > 1:
            return f"{column.name}: " + ", ".join(f"{n} has {v[:80]!r}" for n, v in said.items())
    return "the rows differ"
