"""Taking over a shard: what differs is written, what is gone is deleted, the rest left alone."""

# ruff: noqa: S608 — names of tables and columns are our own, and every value is bound

from collections.abc import Collection
from dataclasses import dataclass

import sqlite_utils

from transform import feed
from transform.rows import AgendaItem, Council, Row
from transform.schema import columns

ITEMS = AgendaItem.TABLE.name


@dataclass(frozen=True)
class Changes:
    """How many rows of a table were added, modified and removed."""

    added: int = 0
    modified: int = 0
    removed: int = 0


def take_over(
    database: sqlite_utils.Database,
    council_id: str,
    row_classes: Collection[type[Row]],
    *,
    keep: Collection[type[Row]] = (),
) -> dict[str, Changes]:
    """Make a council's rows those of the attached `shard`; return what changed in each table.

    What changed is written to the feed (`transform/feed.py`), row by row.
    Rows that the shard has no more are removed, save those of the tables to `keep`. The full
    text of items is emptied when an item changes: it is whole or empty, never stale.
    """
    changes = {
        row.TABLE.name: _replace(database, row, council_id, keep=row in keep) for row in row_classes
    }
    if changes.get(ITEMS, Changes()) != Changes():
        database.execute(f"INSERT INTO {ITEMS}_fts ({ITEMS}_fts) VALUES ('delete-all')")
    return changes


def count(database: sqlite_utils.Database, row: type[Row], council_id: str) -> int:
    """Return how many rows of a table the database has of a council."""
    where, bounds = _belongs(row, council_id)
    found = database.execute(f'SELECT count(*) FROM main."{row.TABLE.name}" WHERE {where}', bounds)
    return int(found.fetchone()[0])


def forget_councils(database: sqlite_utils.Database) -> None:
    """Delete the councils that the attached registry has not, if nothing is known of them."""
    database.execute(
        "DELETE FROM main.councils WHERE id NOT IN (SELECT id FROM shard.councils) "
        "AND NOT EXISTS (SELECT 1 FROM main.runs WHERE council_id = councils.id)"
    )


def finish(database: sqlite_utils.Database, *, changed: bool) -> None:
    """Rebuild the full text if it was emptied, and the planner's statistics if rows changed."""
    indexed = database.execute(f"SELECT 1 FROM {ITEMS}_fts_docsize LIMIT 1").fetchone()
    items = database.execute(f"SELECT 1 FROM {ITEMS} LIMIT 1").fetchone()
    with database.atomic():
        if items and not indexed:
            database.execute(f"INSERT INTO {ITEMS}_fts ({ITEMS}_fts) VALUES ('rebuild')")
            database.execute(f"INSERT INTO {ITEMS}_fts ({ITEMS}_fts) VALUES ('optimize')")
        if changed:
            database.execute("ANALYZE")


def _replace(
    database: sqlite_utils.Database, row: type[Row], council_id: str, *, keep: bool
) -> Changes:
    feed.tell(database, row, *_belongs(row, council_id), keep=keep)
    removed = 0 if keep else _remove(database, row, council_id)
    before = count(database, row, council_id)
    written = database.execute(_upsertion(row)).rowcount
    added = count(database, row, council_id) - before
    return Changes(added, written - added, removed)


def _remove(database: sqlite_utils.Database, row: type[Row], council_id: str) -> int:
    """Delete the council's rows whose key the shard has not; return how many."""
    where, bounds = _belongs(row, council_id)
    key, name = _quoted(row.TABLE.key), row.TABLE.name
    return database.execute(
        f'DELETE FROM main."{name}" WHERE {where} '
        f'AND ({key}) NOT IN (SELECT {key} FROM shard."{name}")',
        bounds,
    ).rowcount


def _upsertion(row: type[Row]) -> str:
    """Return the statement that writes the rows of a shard's table that differ, by key."""
    key, name = row.TABLE.key, row.TABLE.name
    names = [column.name for column in columns(row)]
    rest = [name for name in names if name not in key]
    assignments = ", ".join(f'"{column}" = excluded."{column}"' for column in rest)
    old = ", ".join(f'main."{name}"."{column}"' for column in rest)
    new = ", ".join(f'excluded."{column}"' for column in rest)
    return (
        f'INSERT INTO main."{name}" SELECT {_quoted(names)} FROM shard."{name}" '
        f"WHERE true ORDER BY {_quoted(key)} "
        f"ON CONFLICT ({_quoted(key)}) DO UPDATE SET {assignments} WHERE ({old}) IS NOT ({new})"
    )


def _belongs(row: type[Row], council_id: str) -> tuple[str, tuple[str, ...]]:
    """Return the condition, and its values, that holds for a council's rows; it uses the key."""
    if row is Council:
        return "true", ()
    if row.TABLE.key[0] == "council_id":
        return "council_id = ?", (council_id,)
    return "id >= ? AND id < ?", (f"{council_id}/", f"{council_id}0")


def _quoted(names: Collection[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)
