"""Words of withheld rows -> blocks, of the same length, wherever they stand.

They stand in the text of their item, at a known place; in rows that quote that text; and perhaps a
second time, in the decision beside the minutes or in printed minutes, where they are looked for.
"""

# ruff: noqa: S608 — names of tables and columns are our own, and every value is bound

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from transform.contact_details import BLOCK
from transform.page_source import block_link
from transform.phrases import Finder, Phrase, Scope
from transform.rows import TABLES, AgendaItem, Row
from transform.schema import columns

PROSE = frozenset(["title", "purpose", "decision", "minutes", "text", "about"])
NAMES = frozenset(
    ["name", "moved_by", "seconded_by", "substitute_for", "contact", "role", "message", "locator"]
)
LINKS = frozenset(["url", "webcast_url"])
LOOKED_THROUGH = PROSE | NAMES | LINKS
BY_MEETING = {
    "item_id": "item_id IN (SELECT id FROM agenda_items WHERE meeting_id = :owner)",
    "document_id": "document_id IN (SELECT id FROM documents WHERE meeting_id = :owner)",
    "meeting_id": "meeting_id = :owner",
}
"""How the rows of a meeting are found, by the column that they have for that."""


def _of_meeting(_: type[Row], names: Sequence[str]) -> str | None:
    return next((BY_MEETING[name] for name in BY_MEETING if name in names), None)


def _of_item(row: type[Row], names: Sequence[str]) -> str | None:
    if row is AgendaItem:
        return "id = :owner"
    return "item_id = :owner" if "item_id" in names else None


def _of_council(_: type[Row], __: Sequence[str]) -> str:
    return "id >= :owner || '/' AND id < :owner || '0'"


WITHIN: Mapping[Scope, Callable[[type[Row], Sequence[str]], str | None]] = {
    "council": _of_council,
    "meeting": _of_meeting,
    "item": _of_item,
}
"""The condition for the rows of an owner, None where a table has none of them."""

Ref = tuple[str, str]
"""A table and the id of a row."""


class Place(NamedTuple):
    """Where words stand: in a column of an item, from `start` to `end`."""

    item: str
    column: str
    start: int
    end: int


class Sibling(NamedTuple):
    """A row that was read from an item's text, and its place there."""

    ref: Ref
    place: Place


@dataclass(frozen=True)
class Words:
    """What is to become blocks: places in items, and phrases that may stand elsewhere."""

    places: tuple[Place, ...] = ()
    phrases: frozenset[Phrase] = frozenset()


def place_of(database: sqlite3.Connection, ref: Ref) -> Place | None:
    """Return the place that a row was read from, if it has one."""
    row = row_of(database, ref)
    if row.get("start") is None or not row.get("item_id"):
        return None
    column = "decision" if row.get("source") == "decision_block" else "minutes"
    return Place(row["item_id"], column, row["start"], row["end"])


def siblings(database: sqlite3.Connection, place: Place) -> Iterator[Sibling]:
    """Yield the rows that were read from the same text of an item."""
    for row in TABLES:
        names = {column.name for column in columns(row)}
        if {"item_id", "start"} <= names:
            table = row.TABLE.name
            query = f"SELECT id FROM {table} WHERE item_id = ?"
            for (id_,) in database.execute(query, [place.item]).fetchall():
                found = place_of(database, (table, id_))
                if found and found.column == place.column:
                    yield Sibling((table, id_), found)


def unblockable(database: sqlite3.Connection, given: Words) -> Iterator[Ref]:
    """Yield the rows with withheld words in a text that is not its item's, letter by letter."""
    for place in given.places:
        for sibling in siblings(database, place):
            if _overlaps(place, sibling.place) and not _fits(database, sibling):
                yield sibling.ref


def block(database: sqlite3.Connection, given: Words) -> list[Ref]:
    """Make the words into blocks, wherever they are, and return the rows that had them."""
    changed: dict[Ref, None] = {}
    for place in given.places:
        for sibling in siblings(database, place):
            if _overlaps(place, sibling.place):
                shift = sibling.place.start
                changed[sibling.ref] = None
                _block_at(database, sibling.ref, "text", place.start - shift, place.end - shift)
        ref = ("agenda_items", place.item)
        changed[ref] = None
        _block_at(database, ref, place.column, place.start, place.end)
    by_owner = defaultdict(set)
    for one in given.phrases:
        by_owner[one.scope, one.owner].add(one)
    for (scope, owner), phrases in sorted(by_owner.items()):
        if scope in WITHIN:
            changed |= dict.fromkeys(_block_phrases(database, scope, owner, phrases))
    return list(changed)


def _block_phrases(
    database: sqlite3.Connection, scope: Scope, owner: str, phrases: Iterable[Phrase]
) -> Iterator[Ref]:
    """Block phrases in the rows of their owner, and yield the rows that had them."""
    finder = Finder(owner.partition("/")[0], phrases)
    for row in TABLES:
        names = [column.name for column in columns(row)]
        texts = sorted(LOOKED_THROUGH.intersection(names))
        where = WITHIN[scope](row, names)
        if where and texts and row.TABLE.key == ("id",):
            found = _texts(database, row.TABLE.name, texts, where, owner)
            for ref, said in found:
                blocked = {name: _blocked(name, text, finder) for name, text in said.items()}
                if blocked != said:
                    _write(database, ref, blocked)
                    yield ref


def _texts(
    database: sqlite3.Connection, table: str, names: list[str], where: str, owner: str
) -> Iterator[tuple[Ref, dict[str, str]]]:
    listed = ", ".join(f'"{name}"' for name in names)
    query = f"SELECT id, {listed} FROM {table} WHERE {where}"
    for id_, *values in database.execute(query, {"owner": owner}).fetchall():
        texts = zip(names, values, strict=True)
        yield (table, id_), {name: value for name, value in texts if value}


def _blocked(name: str, text: str, finder: Finder) -> str:
    """Return the text of a column with blocks for the phrases in it."""
    if name in LINKS:
        return block_link(text, finder.spans)
    for start, end in finder.spans(text):
        text = text[:start] + _blocks(text[start:end]) + text[end:]
    return text


def _overlaps(one: Place, other: Place) -> bool:
    return one.start < other.end and other.start < one.end


def _fits(database: sqlite3.Connection, sibling: Sibling) -> bool:
    text = row_of(database, sibling.ref).get("text")
    return text is not None and len(text) == sibling.place.end - sibling.place.start


def _block_at(database: sqlite3.Connection, ref: Ref, column: str, start: int, end: int) -> None:
    text = row_of(database, ref).get(column)
    if text:
        start = max(start, 0)
        blocked = text[:start] + _blocks(text[start:end]) + text[end:]
        _write(database, ref, {column: blocked})


def _write(database: sqlite3.Connection, ref: Ref, values: dict[str, str]) -> None:
    sets = ", ".join(f'"{name}" = ?' for name in values)
    database.execute(f"UPDATE {ref[0]} SET {sets} WHERE id = ?", [*values.values(), ref[1]])


def _blocks(text: str) -> str:
    return "".join(char if char in "\n\t" else BLOCK for char in text)


def row_of(database: sqlite3.Connection, ref: Ref) -> dict[str, Any]:
    """Return a row by column, empty where there is none."""
    found = database.execute(f"SELECT * FROM {ref[0]} WHERE id = ?", [ref[1]])
    names = [column[0] for column in found.description]
    return dict(zip(names, found.fetchone() or (), strict=False))
