"""The feed of changes: how an attached shard differs from the database, written as rows.

It is SQL over both, so that a first load, of which every row is a change, is hardly slower for
it. A change tells of the columns whose values differ; a row that is not there has no value in
any, so that of a new row all values are told, and of a removed one too.
"""

# ruff: noqa: S608 — names of tables and columns are our own, and every value is bound

from collections.abc import Callable, Iterable
from functools import cache

import sqlite_utils

from transform.rows import Change, ChangedRow, Row
from transform.schema import Column, table, told

RUN = "(SELECT id FROM shard.runs ORDER BY started_at DESC, id DESC LIMIT 1)"
"""The last visit that the shard tells of: the one whose pages were read."""

Condition = Callable[[Column], str]


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
    """Return the SQL of a row's values as the feed writes them: a JSON object without nulls."""
    return _object(told(row), alias, _given(alias))


@cache
def _statements(name: str, belongs: str) -> tuple[str, str, str]:
    """Return what tells of the rows that a table lost, of those that differ, and of new ones."""
    row = table(name)
    ours = f'(SELECT * FROM main."{name}" WHERE {belongs}) AS old'
    match = " AND ".join(f'old."{key}" = new."{key}"' for key in row.TABLE.key)
    olds, news = _all(row, "old"), _all(row, "new")
    return (
        f"{_insertion(row, 'removed', 'old', _given('old'), before=True)} FROM {ours} WHERE NOT "
        f'EXISTS (SELECT 1 FROM shard."{name}" AS new WHERE {match}) ORDER BY {_key(row, "old")}',
        f"{_insertion(row, 'modified', 'new', _differs, before=True, after=True)} FROM {ours} "
        f'JOIN shard."{name}" AS new ON {match} WHERE ({olds}) IS NOT ({news}) '
        f"ORDER BY {_key(row, 'new')}",
        f"{_insertion(row, 'added', 'new', _given('new'), after=True)} "
        f'FROM shard."{name}" AS new WHERE NOT EXISTS (SELECT 1 FROM main."{name}" AS old '
        f"WHERE {match}) ORDER BY {_key(row, 'new')}",
    )


def _insertion(
    row: type[Row],
    change: Change,
    alias: str,
    condition: Condition,
    *,
    before: bool = False,
    after: bool = False,
) -> str:
    """Return the statement that writes changes of one kind, up to where the rows come from.

    SQLite numbers them by itself, each one more than the last.
    """
    columns = told(row)
    cells = (
        "NULL", RUN, f"'{row.TABLE.name}'", row_id(row, alias), f"'{change}'",
        f"'[' || substr({_joined(columns, condition, lambda _: '')}, 2) || ']'",
        _object(columns, "old", condition) if before else "NULL",
        _object(columns, "new", condition) if after else "NULL",
    )  # fmt: skip
    return f"INSERT INTO main.{ChangedRow.TABLE.name} SELECT {', '.join(cells)}"


def _object(columns: Iterable[Column], alias: str, condition: Condition) -> str:
    pairs = _joined(columns, condition, lambda column: f" || ':' || {_json(column, alias)}")
    return f"'{{' || substr({pairs}, 2) || '}}'"


def _joined(columns: Iterable[Column], condition: Condition, rest: Callable[[Column], str]) -> str:
    """Return the SQL of the columns' names, and of the rest of each, where a condition holds."""
    return " || ".join(
        f"CASE WHEN {condition(column)} THEN ',\"{column.name}\"'{rest(column)} ELSE '' END"
        for column in columns
    )


def _given(alias: str) -> Condition:
    return lambda column: "true" if column.required else f'{alias}."{column.name}" IS NOT NULL'


def _differs(column: Column) -> str:
    return f'old."{column.name}" IS NOT new."{column.name}"'


def _json(column: Column, alias: str) -> str:
    name = f'{alias}."{column.name}"'
    if column.type == "boolean":
        return f"CASE {name} WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END"
    return f"json_quote({name})"


def _all(row: type[Row], alias: str) -> str:
    return ", ".join(f'{alias}."{column.name}"' for column in told(row))


def _key(row: type[Row], alias: str) -> str:
    return ", ".join(f'{alias}."{name}"' for name in row.TABLE.key)
