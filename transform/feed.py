"""The feed of changes: how an attached shard differs from the database, written as rows.

It is SQL over both, so that a first load, of which every row is a change, is hardly slower for
it. Of a new row all values are told, and of a removed one; of another, those that differ.
"""

# ruff: noqa: S608 — names of tables and columns are our own, and every value is bound

import json
from collections.abc import Callable
from functools import cache

import sqlite_utils

from transform.rows import Change, ChangedRow, Row
from transform.schema import Column, table, told

RUN = "(SELECT id FROM shard.runs ORDER BY started_at DESC, id DESC LIMIT 1)"
"""The last visit that the shard tells of: the one whose pages were read."""


def tell(
    database: sqlite_utils.Database,
    row: type[Row],
    belongs: str,
    bounds: tuple[str, ...],
    *,
    keep: bool = False,
) -> None:
    """Write how a table of the `shard` differs from the rows of the database that `belongs` names.

    To be done before the table is taken over; what is to be kept is not lost.
    """
    if told(row):
        lost, differs, gained = _statements(row.TABLE.name, belongs)
        if not keep:
            database.execute(lost, bounds)
        database.execute(differs, bounds)
        database.execute(gained)


def row_id(row: type[Row], alias: str) -> str:
    """Return the SQL of a row's key as the feed writes it: as it is, or as a JSON list."""
    names = [f'{alias}."{name}"' for name in row.TABLE.key]
    return names[0] if len(names) == 1 else f"json_array({', '.join(names)})"


def values(row: type[Row], alias: str) -> str:
    """Return the SQL of a row's values as the feed writes them, a JSON object."""
    pairs = (f"'{column.name}', {_json(column, alias)}" for column in told(row))
    return f"json_object({', '.join(pairs)})"


@cache
def _statements(name: str, belongs: str) -> tuple[str, str, str]:
    """Return what tells of the rows that a table lost, of those that differ, and of new ones."""
    row = table(name)
    old, new = f'(SELECT * FROM main."{name}" WHERE {belongs}) AS old', f'shard."{name}" AS new'
    match = " AND ".join(f'old."{key}" = new."{key}"' for key in row.TABLE.key)
    lost = _insertion(row, "removed", "old", all_names(row), values(row, "old"), "NULL")
    gained = _insertion(row, "added", "new", all_names(row), "NULL", values(row, "new"))
    differing = _differing(row, "old"), _differing(row, "new")
    differs = _insertion(row, "modified", "new", _differing_names(row), *differing)
    return (
        f"{lost} FROM {old} WHERE NOT EXISTS (SELECT 1 FROM {new} WHERE {match}) "
        f"ORDER BY {_key(row, 'old')}",
        f"{differs} FROM {old} JOIN {new} ON {match} "
        f"WHERE ({_listed(row, 'old')}) IS NOT ({_listed(row, 'new')}) "
        f"ORDER BY {_key(row, 'new')}",
        f'{gained} FROM {new} WHERE NOT EXISTS (SELECT 1 FROM main."{name}" AS old '
        f"WHERE {match}) ORDER BY {_key(row, 'new')}",
    )


def _insertion(row: type[Row], change: Change, alias: str, names: str, *objects: str) -> str:
    """Return the statement that writes changes of one kind, up to where the rows come from.

    SQLite numbers them by itself, each one more than the last.
    """
    key = f"'{row.TABLE.name}', {row_id(row, alias)}"
    cells = ", ".join(("NULL", RUN, key, f"'{change}'", names, *objects))
    return f"INSERT INTO main.{ChangedRow.TABLE.name} SELECT {cells}"


def all_names(row: type[Row]) -> str:
    """Return the SQL of the names of all columns that are told of, a JSON list."""
    return f"'{json.dumps([column.name for column in told(row)], separators=(',', ':'))}'"


def _differing_names(row: type[Row]) -> str:
    return f"'[' || {_where_differing(row, lambda _: '')} || ']'"


def _differing(row: type[Row], alias: str) -> str:
    """Return the SQL of the values that differ, as a JSON object."""
    pairs = _where_differing(row, lambda column: f" || ':' || json_quote({_json(column, alias)})")
    return f"'{{' || {pairs} || '}}'"


def _where_differing(row: type[Row], rest: Callable[[Column], str]) -> str:
    """Return the SQL of the names of the columns that differ, with the rest of each."""
    parts = (
        f'CASE WHEN old."{column.name}" IS NOT new."{column.name}" '
        f"THEN ',\"{column.name}\"'{rest(column)} ELSE '' END"
        for column in told(row)
    )
    return f"substr({' || '.join(parts)}, 2)"


def _json(column: Column, alias: str) -> str:
    """Return the SQL of a value as functions of JSON take it."""
    name = f'{alias}."{column.name}"'
    if column.type == "boolean":
        return f"json(CASE {name} WHEN 1 THEN 'true' WHEN 0 THEN 'false' END)"
    return name


def _listed(row: type[Row], alias: str) -> str:
    return ", ".join(f'{alias}."{column.name}"' for column in told(row))


def _key(row: type[Row], alias: str) -> str:
    return ", ".join(f'{alias}."{name}"' for name in row.TABLE.key)
