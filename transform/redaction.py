"""Takes what is withheld out of the history of changes, so that it still replays to the tables.

All changes of a row that was withheld go, with their numbers. A row that lost words is told of
once, as added with the words it has now: no earlier version of it is kept.
"""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import product

from transform import feed
from transform.blocking import Ref, Words
from transform.phrases import Finder, Phrase, phrase
from transform.retold import differing
from transform.rows import TABLES, Row
from transform.schema import told
from transform.withheld_words import prose

SAID = "SELECT table_name, row_id, before, after FROM changes WHERE run_id >= ? AND run_id < ?"
ADDED = "SELECT after FROM changes WHERE table_name = ? AND row_id = ? AND change = 'added'"
TOLD = "SELECT before, after FROM changes WHERE table_name = ? AND row_id = ?"
NAMING = """
    SELECT DISTINCT table_name, row_id FROM changes, json_each(after) AS cell
    WHERE change = 'added' AND cell.value = :key AND row_id <> :key AND json_valid(row_id) = 0
        AND cell.key IN ('meeting_id', 'item_id', 'document_id', 'committee_id')
"""
AGAIN = """
    UPDATE changes SET change = 'added', columns = {names}, before = NULL,
        after = (SELECT {values} FROM "{table}" AS r WHERE {key} = changes.row_id)
    WHERE table_name = ?1 AND row_id = ?2
"""
LATER = """
    DELETE FROM changes WHERE table_name = ?1 AND row_id = ?2 AND (after IS NULL OR seq > (
        SELECT min(seq) FROM changes WHERE table_name = ?1 AND row_id = ?2))
"""


def redact(database: sqlite3.Connection, withheld: Words) -> None:
    """Tell anew of the rows that are not as they were told, or were told in withheld words."""
    if not database.execute("SELECT 1 FROM changes LIMIT 1").fetchone():
        return
    said = _said(database, withheld)
    for row in TABLES:
        if told(row):
            for key in sorted({*differing(database, row), *said.get(row.TABLE.name, ())}):
                _tell_anew(database, row, key)


def lost(database: sqlite3.Connection, ref: Ref) -> list[Ref]:
    """Return a row and what was its, so far as the feed tells of them and no table has them."""
    found: dict[Ref, None] = {}
    waiting = [ref]
    while waiting:
        table, key = waiting.pop()
        query = f"SELECT 1 FROM {table} WHERE id = ?"  # noqa: S608 — the name is one of our own
        there = (table, key) in found or database.execute(query, [key]).fetchone()
        if not there and database.execute(ADDED, (table, key)).fetchone():
            found[table, key] = None
            waiting += database.execute(NAMING, {"key": key}).fetchall()
    return list(found)


def phrases_of(database: sqlite3.Connection, refs: Iterable[Ref]) -> Iterator[Phrase]:
    """Yield the words that the feed tells of rows that are lost, for their meetings."""
    for table, key in refs:
        owners = _owners(database, table, key)
        for objects in database.execute(TOLD, (table, key)).fetchall():
            lines = (line for values in objects if values for line in prose(json.loads(values)))
            for line, owner in product(lines, sorted(owners)):
                yield phrase(key.partition("/")[0], "meeting", owner, line)


def forget(database: sqlite3.Connection, refs: Iterable[Ref]) -> None:
    """Delete all that the feed tells of rows."""
    database.executemany("DELETE FROM changes WHERE table_name = ? AND row_id = ?", refs)


def _said(database: sqlite3.Connection, withheld: Words) -> Mapping[str, set[str]]:
    """Return the keys of the rows, by table, that a change tells of in withheld words."""
    phrases = defaultdict(set)
    for one in withheld.phrases:
        if one.scope in {"council", "meeting", "item"}:
            phrases[one.owner.partition("/")[0]].add(one)
    found = defaultdict(set)
    for council, own in phrases.items():
        wide = Finder(council, (one for one in own if one.scope == "council"))
        finder, owners = Finder(council, own), {one.owner for one in own}
        for table, key, *objects in database.execute(SAID, (f"{council}/", f"{council}0")):
            texts = list(_texts(objects))
            if any(any(wide.spans(text)) for text in texts) or (
                any(any(finder.spans(text)) for text in texts)
                and _owners(database, table, key) & owners
            ):
                found[table].add(key)
    return found


def _owners(database: sqlite3.Connection, table: str, key: str) -> set[str]:
    """Return the ids of a row, its item and its meeting, as the feed tells of them."""
    found = {key}
    for (after,) in database.execute(ADDED, (table, key)).fetchall():
        values = json.loads(after)
        found |= {values[name] for name in ("meeting_id", "item_id") if values.get(name)}
        for name, other in (("item_id", "agenda_items"), ("document_id", "documents")):
            if values.get(name):
                found |= _owners(database, other, values[name])
    return found


def _texts(objects: list[str | None]) -> Iterator[str]:
    """Yield the texts among the values of a change."""
    for values in objects:
        if values:
            yield from (value for value in json.loads(values).values() if isinstance(value, str))


def _tell_anew(database: sqlite3.Connection, row: type[Row], key: str) -> None:
    """Make the changes of a row one that adds it as it is, or none if it is not there."""
    again = AGAIN.format(
        names=feed.all_names(row),
        values=feed.values(row, "r"),
        table=row.TABLE.name,
        key=feed.row_id(row, "r"),
    )
    for statement in (again, LATER):
        database.execute(statement, (row.TABLE.name, key))
