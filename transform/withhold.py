"""Takes rows out of a database, with all that hangs on them and the words they were read from.

A row that belongs to a withheld one goes with it; a mere mention of one becomes unknown. What was
read out of withheld words goes as well, and the words themselves become blocks (see `blocking`).
"""

# ruff: noqa: S608 — names of tables and columns are our own, and every value is bound

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from transform import blocking, recount, redaction
from transform.blocking import Ref, Words, place_of, siblings
from transform.phrases import Phrase
from transform.rows import TABLES, Row
from transform.schema import Column, columns
from transform.takedown import Notice
from transform.withheld_words import namesakes, words

OWNERS = frozenset(
    ["council_id", "committee_id", "meeting_id", "item_id", "document_id", "person_id", "page_id"]
)
"""Columns by which a row belongs to another even where it need not have one."""
CITED = " UNION ".join(
    f"SELECT page_id FROM {row.TABLE.name} WHERE page_id NOTNULL"
    for row in TABLES
    if any(column.name == "page_id" for column in columns(row))
)
"""The pages that rows were read from."""
INDEX = "CREATE INDEX changes_of_rows ON changes (table_name, row_id)"
"""For the time of a takedown: a history of millions of changes is read row by row."""


@dataclass
class Taken:
    """What was taken out: the rows that were named, those gone with them, and the words.

    `rows` are those that are gone, as they were, `missing` the notices that name no row.
    """

    missing: list[Notice] = field(default_factory=list)
    named: list[Ref] = field(default_factory=list)
    rows: dict[Ref, dict[str, Any]] = field(default_factory=dict)
    phrases: frozenset[Phrase] = frozenset()


def withhold(
    database: sqlite3.Connection, given: Sequence[Notice], known: Iterable[Phrase] = ()
) -> Taken:
    """Take out what the notices name, within the transaction, and all that `known` phrases say."""
    there = still_there(database, given)
    missing = [notice for notice in given if notice not in there]
    phrases = frozenset(known)
    lost = [ref for one in missing for ref in redaction.lost(database, (one.table, one.row))]
    if not (there or phrases or lost):
        return Taken(missing)
    database.execute("PRAGMA secure_delete = ON")
    database.execute(INDEX)
    phrases |= set(redaction.phrases_of(database, lost))
    redaction.forget(database, lost)
    named = [(notice.table, notice.row) for notice in there]
    refs = _closure(database, named)
    phrases |= words(database, refs).phrases
    refs = _closure(database, [*refs, *namesakes(database, phrases)])
    said = words(database, refs)
    said = Words(said.places, said.phrases | phrases)
    recount.without(database, [id_ for table, id_ in refs if table == "meetings"])
    refs = _closure(database, [*refs, *blocking.unblockable(database, said)])
    rows = {ref: blocking.row_of(database, ref) for ref in refs}
    _delete(database, refs)
    changed = blocking.block(database, said)
    _empty_full_text(database, [*refs, *changed])
    if refs or lost:
        _forget_pages(database, given)
        redaction.redact(database, said)
    database.execute("DROP INDEX changes_of_rows")
    return Taken(missing, named, rows, said.phrases)


def still_there(database: sqlite3.Connection, given: Sequence[Notice]) -> list[Notice]:
    """Return the notices whose rows a database has."""
    return [notice for notice in given if _is_there(database, (notice.table, notice.row))]


def _is_there(database: sqlite3.Connection, ref: Ref) -> bool:
    return database.execute(f"SELECT 1 FROM {ref[0]} WHERE id = ?", [ref[1]]).fetchone() is not None


def _closure(database: sqlite3.Connection, refs: Sequence[Ref]) -> list[Ref]:
    """Return the rows with all that belong to them or were read out of their words alone."""
    found: dict[Ref, None] = {}
    waiting = list(refs)
    while waiting:
        ref = waiting.pop()
        if ref not in found:
            found[ref] = None
            waiting += _belonging(database, ref)
            waiting += _within(database, ref)
    return list(found)


def _belonging(database: sqlite3.Connection, ref: Ref) -> Iterator[Ref]:
    """Yield the rows that belong to a row."""
    for row, column in _references(ref[0]):
        if _owns(column) and row.TABLE.key == ("id",):
            table = row.TABLE.name
            found = database.execute(f'SELECT id FROM {table} WHERE "{column.name}" = ?', [ref[1]])
            yield from ((table, id_) for (id_,) in found)


def _within(database: sqlite3.Connection, ref: Ref) -> Iterator[Ref]:
    place = place_of(database, ref)
    if place:
        for sibling in siblings(database, place):
            if place.start <= sibling.place.start and sibling.place.end <= place.end:
                yield sibling.ref


def _references(table: str) -> Iterator[tuple[type[Row], Column]]:
    for row in TABLES:
        yield from ((row, column) for column in columns(row) if column.references == table)


def _owns(column: Column) -> bool:
    return column.required or column.name in OWNERS


def _delete(database: sqlite3.Connection, refs: Sequence[Ref]) -> None:
    """Delete the rows; what only mentions one knows no more whom or what it meant."""
    for table, id_ in refs:
        database.execute(f"DELETE FROM {table} WHERE id = ?", [id_])
        for row, column in _references(table):
            name = f'"{column.name}"'
            if not _owns(column):
                unknown = "".join(f", {other} = NULL" for other in _said(row, column))
                database.execute(
                    f"UPDATE {row.TABLE.name} SET {name} = NULL{unknown} WHERE {name} = ?", [id_]
                )
            elif row.TABLE.key != ("id",):
                database.execute(f"DELETE FROM {row.TABLE.name} WHERE {name} = ?", [id_])


def _forget_pages(database: sqlite3.Connection, given: Iterable[Notice]) -> None:
    """Delete the pages that no row of these councils was read from any more."""
    query = f"DELETE FROM pages WHERE council_id = ? AND id NOT IN ({CITED})"
    database.executemany(query, [(one,) for one in sorted({one.council_id for one in given})])


def _said(row: type[Row], column: Column) -> Iterator[str]:
    """Yield the column that has in words whom a reference means: `moved_by` of `moved_by_id`."""
    said = column.name.removesuffix("_id")
    yield from (other.name for other in columns(row) if other.name == said and not other.required)


def _empty_full_text(database: sqlite3.Connection, refs: Iterable[Ref]) -> None:
    """Empty the full text if it is old; whoever finishes the database makes it anew."""
    is_indexed = database.execute(
        "SELECT 1 FROM sqlite_master WHERE name = 'agenda_items_fts'"
    ).fetchone()
    if is_indexed and any(table == "agenda_items" for table, _ in refs):
        database.execute("INSERT INTO agenda_items_fts (agenda_items_fts) VALUES ('delete-all')")
