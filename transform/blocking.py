"""Words of withheld rows -> blocks, of the same length, wherever they stand.

They stand in the text of their item, at a known place; in rows that quote that text; and perhaps a
second time, in the decision beside the minutes or in printed minutes, where they are looked for.
"""

# ruff: noqa: S608 — names of tables and columns are our own, and every value is bound

import re
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from transform.contact_details import BLOCK
from transform.rows import TABLES, Row
from transform.schema import columns

PROSE = frozenset(["title", "purpose", "decision", "minutes", "text", "about"])
NAMES = frozenset(["name", "moved_by", "seconded_by", "substitute_for", "contact"])
FEW = 4
"""Fewer words may stand elsewhere by chance."""
LEADS = {
    "item_id": "item_id IN (SELECT id FROM agenda_items WHERE meeting_id = ?)",
    "document_id": "document_id IN (SELECT id FROM documents WHERE meeting_id = ?)",
    "meeting_id": "meeting_id = ?",
}
"""How the rows of a meeting are found, by the column that they have for that."""

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
    """What is to become blocks: places, and patterns of words in a meeting's or council's rows."""

    places: tuple[Place, ...]
    phrases: tuple[tuple[str, re.Pattern[str]], ...]
    names: tuple[tuple[str, re.Pattern[str]], ...]


def words(database: sqlite3.Connection, refs: Sequence[Ref]) -> Words:
    """Return the words of rows, before these are deleted."""
    places, phrases, names = [], [], []
    for ref in refs:
        row = _row(database, ref)
        if place := place_of(database, ref):
            places.append(place)
        if meeting := _meeting(database, ref[0], row):
            phrases += [(meeting, _pattern(line)) for line in _lines(row)]
        if ref[0] == "people":
            whole = [row["name"], f"{row['given_name'] or ''} {row['family_name'] or ''}"]
            names += [(row["council_id"], _pattern(n)) for n in whole if len(n.split()) > 1]
    return Words(tuple(places), tuple(phrases), tuple(names))


def place_of(database: sqlite3.Connection, ref: Ref) -> Place | None:
    """Return the place that a row was read from, if it has one."""
    row = _row(database, ref)
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


def unblockable(database: sqlite3.Connection, said: Words) -> Iterator[Ref]:
    """Yield the rows with withheld words in a text that is not its item's, letter by letter."""
    for place in said.places:
        for sibling in siblings(database, place):
            if _overlaps(place, sibling.place) and not _fits(database, sibling):
                yield sibling.ref


def block(database: sqlite3.Connection, said: Words) -> list[Ref]:
    """Make the words into blocks, wherever they are, and return the rows that had them."""
    changed: dict[Ref, None] = {}
    for place in said.places:
        for sibling in siblings(database, place):
            if _overlaps(place, sibling.place):
                shift = sibling.place.start
                changed[sibling.ref] = None
                _block_at(database, sibling.ref, "text", place.start - shift, place.end - shift)
        ref = ("agenda_items", place.item)
        changed[ref] = None
        _block_at(database, ref, place.column, place.start, place.end)
    for meeting, pattern in said.phrases:
        for ref in _of_meeting(database, meeting):
            changed |= dict.fromkeys(_replace(database, ref, pattern, PROSE))
    for council, pattern in said.names:
        for ref in _of_council(database, council):
            changed |= dict.fromkeys(_replace(database, ref, pattern, PROSE | NAMES))
    return list(changed)


def _overlaps(one: Place, other: Place) -> bool:
    return one.start < other.end and other.start < one.end


def _fits(database: sqlite3.Connection, sibling: Sibling) -> bool:
    text = _row(database, sibling.ref).get("text")
    return text is not None and len(text) == sibling.place.end - sibling.place.start


def _block_at(database: sqlite3.Connection, ref: Ref, column: str, start: int, end: int) -> None:
    text = _row(database, ref).get(column)
    if text:
        start = max(start, 0)
        blocked = text[:start] + _blocks(text[start:end]) + text[end:]
        _write(database, ref, {column: blocked})


def _replace(
    database: sqlite3.Connection, ref: Ref, pattern: re.Pattern[str], among: frozenset[str]
) -> Iterator[Ref]:
    """Block the words in the row's texts, and yield the row if it had them."""
    row = _row(database, ref)
    found = {
        name: pattern.sub(lambda match: _blocks(match[0]), value)
        for name, value in row.items()
        if name in among and isinstance(value, str)
    }
    if any(row[name] != value for name, value in found.items()):
        _write(database, ref, found)
        yield ref


def _write(database: sqlite3.Connection, ref: Ref, values: dict[str, str]) -> None:
    sets = ", ".join(f'"{name}" = ?' for name in values)
    database.execute(f"UPDATE {ref[0]} SET {sets} WHERE id = ?", [*values.values(), ref[1]])


def _blocks(text: str) -> str:
    return "".join(char if char in "\n\t" else BLOCK for char in text)


def _lines(row: dict[str, Any]) -> Iterator[str]:
    """Yield the lines of a row's prose that are long enough to be looked for elsewhere."""
    for name in sorted(PROSE & row.keys()):
        yield from (line for line in (row[name] or "").split("\n") if len(line.split()) >= FEW)


def _pattern(line: str) -> re.Pattern[str]:
    """Return what finds a line however its words are spaced, as print breaks lines elsewhere."""
    return re.compile(
        r"(?<!\w)" + r"\s+".join(map(re.escape, line.split())) + r"(?!\w)", re.IGNORECASE
    )


def _meeting(database: sqlite3.Connection, table: str, row: dict[str, Any]) -> str | None:
    if row.get("document_id"):
        row = _row(database, ("documents", row["document_id"]))
    elif row.get("item_id") and "meeting_id" not in row:
        row = _row(database, ("agenda_items", row["item_id"]))
    return row["id"] if table == "meetings" else row.get("meeting_id")


def _of_meeting(database: sqlite3.Connection, meeting: str) -> Iterator[Ref]:
    for row in TABLES:
        names = {column.name for column in columns(row)}
        lead = next((LEADS[name] for name in LEADS if name in names), None)
        if lead and names & PROSE:
            yield from _refs(database, row, lead, [meeting])


def _of_council(database: sqlite3.Connection, council: str) -> Iterator[Ref]:
    for row in TABLES:
        if row.TABLE.key == ("id",) and {c.name for c in columns(row)} & (PROSE | NAMES):
            bounds = [f"{council}/", f"{council}0"]
            yield from _refs(database, row, "id >= ? AND id < ?", bounds)


def _refs(
    database: sqlite3.Connection, row: type[Row], where: str, values: list[str]
) -> Iterator[Ref]:
    found = database.execute(f"SELECT id FROM {row.TABLE.name} WHERE {where}", values).fetchall()
    yield from ((row.TABLE.name, id_) for (id_,) in found)


def _row(database: sqlite3.Connection, ref: Ref) -> dict[str, Any]:
    """Return a row by column, empty where it is gone."""
    found = database.execute(f"SELECT * FROM {ref[0]} WHERE id = ?", [ref[1]])
    names = [column[0] for column in found.description]
    return dict(zip(names, found.fetchone() or (), strict=False))
