"""The tables in SQLite: strict, keyed and indexed, all derived from the row classes.

Full-text search is an index over `agenda_items` without triggers: whoever changes items empties
and rebuilds it (see `transform/load.py`), which is many times faster than keeping it up by row.
"""

import zlib
from collections.abc import Iterator

import sqlite_utils

from transform.rows import TABLES, AgendaItem, Row
from transform.schema import ColumnType, columns, told

TYPES: dict[ColumnType, type] = {
    "string": str,
    "integer": int,
    "boolean": int,
    "date": str,
    "datetime": str,
}
SEARCHED = ("title", "purpose", "decision", "minutes")
"""The columns of agenda items that full-text search covers."""
TOKENIZER = "porter unicode61 remove_diacritics 2"
"""English stems; accents and circumflexes make no difference, so that Welsh names are found."""


class WrongVersion(Exception):  # noqa: N818 — it says what is wrong
    """The database was made with other tables; the message says what to do."""


def create(database: sqlite_utils.Database, *, indexes: bool = True) -> None:
    """Make the tables in an empty database; leave one that has them; refuse any other.

    Without `indexes` only the keys are there: for a shard that is read once, in order of key.
    """
    found = database.execute("PRAGMA user_version").fetchone()[0]
    if found == version():
        return
    if found or database.table_names():
        raise WrongVersion(
            f"the database has tables of another version ({found}, not {version()}): "
            "delete it and load the archives again"
        )
    with database.atomic():
        for row in TABLES:
            _create_table(database, row)
        if indexes:
            _create_indexes(database)
        database.execute(f"PRAGMA user_version = {version()}")


def version() -> int:
    """Return the number that stands for these tables: it changes whenever a column does.

    It changes too when `changes` is to tell of others, for then it no longer tells of all.
    """
    shape = [
        (row.TABLE.name, row.TABLE.key, _shape(row), [column.name for column in told(row)])
        for row in TABLES
    ]
    return zlib.crc32(repr((shape, SEARCHED, TOKENIZER)).encode()) & 0x7FFFFFFF


def indexed(row: type[Row]) -> Iterator[str]:
    """Yield the columns of a table that have an index: references and dates, keys apart."""
    for column in columns(row):
        if (column.references or column.type == "date") and column.name != row.TABLE.key[0]:
            yield column.name


def _shape(row: type[Row]) -> list[tuple[str, str, bool, str | None]]:
    return [(c.name, c.type, c.required, c.references) for c in columns(row)]


def _create_table(database: sqlite_utils.Database, row: type[Row]) -> None:
    described = columns(row)
    database.create_table(
        row.TABLE.name,
        {column.name: TYPES[column.type] for column in described},
        pk=row.TABLE.key if len(row.TABLE.key) > 1 else row.TABLE.key[0],
        not_null={column.name for column in described if column.required},
        foreign_keys=[(c.name, c.references, "id") for c in described if c.references],
        strict=True,
    )


def _create_indexes(database: sqlite_utils.Database) -> None:
    for row in TABLES:
        for column in indexed(row):
            database.table(row.TABLE.name).create_index([column])
    database.table(AgendaItem.TABLE.name).enable_fts(SEARCHED, tokenize=TOKENIZER)
