"""Rows that an archive keeps because its pages can no longer give them.

A page that lost words reads otherwise: fewer decisions, other numbers. So what was read from it
before, less what was withheld, is kept beside it, and stands in for what it says now as long as
the site has no other version of it. Rows are kept in groups, so that those of an item go together.
"""

# ruff: noqa: S608 — names of tables and columns are our own, and every value is bound

import json
import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

import zstandard

from scrapers.archive import ArchiveError
from transform.rows import TABLES, ChangedRow, Council, Coverage, Page, Row, Run
from transform.schema import columns
from transform.schema import table as table_of

GROUPED = tuple(row for row in TABLES if row not in {Council, Coverage, Run, Page, ChangedRow})
HOLLOW = {"agenda_items": "minutes", "documents": "sha256"}
"""What is NULL in a row whose printed minutes had to go."""
MINUTED = """
    UPDATE coverage SET with_minutes = with_minutes + 1 WHERE (committee_id, month) =
        (SELECT committee_id, substr(date, 1, 7) FROM meetings WHERE id = ?)
"""
Cells = dict[str, Any]


class Anchor(NamedTuple):
    """What rows of a group have in common: an item, a document, a list, or that they are one."""

    table: str
    id: str


class Group(NamedTuple):
    """Rows that are kept together, by table, with the page that they were read from."""

    anchor: Anchor
    page_id: str
    rows: list[tuple[str, Cells]]

    def record(self) -> tuple[str, str, bytes]:
        """Return the group as an archive keeps it."""
        packed = zstandard.ZstdCompressor(level=9).compress(json.dumps(self.rows).encode())
        return json.dumps(self.anchor), self.page_id, packed


def group(record: tuple[Any, ...]) -> Group:
    """Return a group as it was kept."""
    anchor, page_id, packed = record
    rows = json.loads(zstandard.ZstdDecompressor().decompress(packed))
    return Group(Anchor(*json.loads(anchor)), page_id, [(table, cells) for table, cells in rows])


def differing(
    right: sqlite3.Connection, wrong: sqlite3.Connection, dropped: Mapping[str, str]
) -> Iterator[Group]:
    """Yield the groups of a database that another has otherwise, as they are in the first.

    `dropped` are the pages without a body, by the SHA-256 of what they were.
    """
    for anchor in dict.fromkeys([*_unlike(right, wrong), *_unlike(wrong, right)]):
        rows = list(_members(right, anchor))
        page_id = _page(rows) or _page(list(_members(wrong, anchor)))
        if anchor.table == "documents" and rows:
            page_id = dropped.get(rows[0][1]["sha256"] or "", page_id)
        if page_id:
            yield Group(anchor, page_id, rows)


def _unlike(one: sqlite3.Connection, other: sqlite3.Connection) -> Iterator[Anchor]:
    """Yield the anchors of the rows of a database that are not so in another."""
    for row in GROUPED:
        names = [column.name for column in columns(row)]
        query = f"SELECT * FROM {row.TABLE.name} ORDER BY id"
        theirs = other.execute(query)
        known = theirs.fetchone()
        for values in one.execute(query):
            while known is not None and known[0] < values[0]:
                known = theirs.fetchone()
            if values != known:
                yield _anchor(row.TABLE.name, dict(zip(names, values, strict=True)))


def _anchor(table: str, cells: Cells) -> Anchor:
    if table == "agenda_items":
        return Anchor(table, cells["id"])
    if table != "documents" and cells.get("item_id"):
        return Anchor("agenda_items", cells["item_id"])
    if table in {"documents", "document_pages"}:
        return Anchor("documents", cells.get("document_id") or cells["id"])
    if table == "attendance":
        return Anchor(table, f"{cells['meeting_id']} {cells['page_id']}")
    return Anchor(table, cells["page_id"] or "" if table == "problems" else cells["id"])


def _members(database: sqlite3.Connection, anchor: Anchor) -> Iterator[tuple[str, Cells]]:
    """Yield the rows of a group, by table, in the order of the tables."""
    for row in GROUPED:
        if where := _where(row, anchor):
            names = [column.name for column in columns(row)]
            query = f"SELECT * FROM {row.TABLE.name} WHERE {where} ORDER BY id"
            for values in database.execute(query, _values(anchor)):
                yield row.TABLE.name, dict(zip(names, values, strict=True))


def _where(row: type[Row], anchor: Anchor) -> str | None:
    """Return the condition for the rows of a table that are of a group, None if none can be."""
    table = row.TABLE.name
    names = {column.name for column in columns(row)}
    if anchor.table == "agenda_items":
        of_item = "item_id" in names and table != "documents"
        return "id = :id" if table == "agenda_items" else "item_id = :id" if of_item else None
    if anchor.table == "documents":
        return {"documents": "id = :id", "document_pages": "document_id = :id"}.get(table)
    if table != anchor.table:
        return None
    if table == "attendance":
        return "item_id IS NULL AND meeting_id = :id AND page_id = :page"
    return "coalesce(page_id, '') = :id" if table == "problems" else "id = :id"


def _values(anchor: Anchor) -> dict[str, str]:
    id_, _, page = anchor.id.partition(" ")
    return {"id": id_, "page": page}


def _page(rows: list[tuple[str, Cells]]) -> str:
    """Return the page that the first row of a group was read from, "" if none is told."""
    return rows[0][1]["page_id"] or "" if rows else ""


def is_as_kept(database: sqlite3.Connection, one: Group) -> bool:
    """Say whether a database has the rows of a group as they are kept."""
    return list(_members(database, one.anchor)) == one.rows


def restore(
    database: sqlite3.Connection,
    kept: Iterable[Group],
    newest: Collection[str],
    is_altered: Callable[[str], bool],
) -> list[Group]:
    """Put kept groups in the place of what was read now; return those that still stand.

    `newest` are the pages that are the newest of their address; one that `is_altered` does not
    say any more what the site said.
    """
    stand = [one for one in kept if _fits(one) and _stands(database, one, newest, is_altered)]
    minuted = _minuted(database)
    for one in stand:
        for row in reversed(GROUPED):
            if where := _where(row, one.anchor):
                database.execute(f"DELETE FROM {row.TABLE.name} WHERE {where}", _values(one.anchor))
        for name, cells in one.rows:
            _put(database, table_of(name), cells)
    database.executemany(MINUTED, [(meeting,) for meeting in _minuted(database) - minuted])
    return stand


def _fits(one: Group) -> bool:
    """Return True, or raise `ArchiveError` if rows were kept when tables had other columns."""
    for table, cells in one.rows:
        if set(cells) != {column.name for column in columns(table_of(table))}:
            raise ArchiveError(
                f"rows of {table} were kept with other columns: move the archive away and collect "
                "the council anew"
            )
    return True


def _minuted(database: sqlite3.Connection) -> set[str]:
    found = database.execute("SELECT DISTINCT meeting_id FROM agenda_items WHERE minutes NOTNULL")
    return {meeting for (meeting,) in found}


def _stands(
    database: sqlite3.Connection,
    one: Group,
    newest: Collection[str],
    is_altered: Callable[[str], bool],
) -> bool:
    """Say whether a group would be read from the page that it was read from."""
    now = list(_members(database, one.anchor))
    if not now:
        return one.page_id in newest and bool(one.rows) and _has_parent(database, one.rows[0][1])
    table, cells = now[0]
    if one.anchor.table == "problems" or cells["page_id"] == one.page_id:
        return one.page_id in newest or cells["page_id"] == one.page_id
    hollow = table in HOLLOW and cells[HOLLOW[table]] is None
    return one.page_id in newest and (hollow or is_altered(cells["page_id"]))


def _put(database: sqlite3.Connection, row: type[Row], cells: Cells) -> None:
    """Put a whole row in the place of the one with its key, if there is one."""
    name, key = row.TABLE.name, row.TABLE.key
    same = " AND ".join(f'"{column}" = ?' for column in key)
    database.execute(f"DELETE FROM {name} WHERE {same}", [cells[column] for column in key])
    columns_, marks = ", ".join(f'"{column}"' for column in cells), ", ".join("?" * len(cells))
    database.execute(f"INSERT INTO {name} ({columns_}) VALUES ({marks})", [*cells.values()])


def _has_parent(database: sqlite3.Connection, cells: Cells) -> bool:
    meeting = cells.get("meeting_id")
    query = "SELECT 1 FROM meetings WHERE id = ?"
    return meeting is None or database.execute(query, [meeting]).fetchone() is not None
