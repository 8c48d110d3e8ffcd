"""The words of rows that are withheld, by which they are found elsewhere, and when they return."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from transform.blocking import PROSE, Ref, Words, place_of, row_of
from transform.phrases import Finder, Phrase, Scope, phrase, said

FEW = 4
"""Fewer words may stand elsewhere by chance."""
MANY = 6
"""A name has not more words."""
LISTED = frozenset(["attendance", "people", "committees"])
"""Tables of those whom a page lists by name."""


def words(database: sqlite3.Connection, refs: Sequence[Ref]) -> Words:
    """Return the words of rows, and of what they were before, before these are deleted."""
    found = [place for ref in refs if (place := place_of(database, ref))]
    phrases: set[Phrase] = set()
    named = _named(database, refs)
    for ref in refs:
        row = row_of(database, ref)
        told = [row, *_told(database, ref)]
        if meeting := _meeting(database, ref[0], row):
            lines = (line for values in told for line in prose(values))
            phrases |= _phrases(ref, "meeting", meeting, lines)
        if ref[0] == "people":
            phrases |= _phrases(ref, "council", row["council_id"], _whole(told))
            family = (values.get("family_name") or "" for values in told)
            phrases |= _phrases(ref, "family", row["council_id"], family)
        phrases |= _shorter(database, ref, row, named)
    return Words(tuple(found), frozenset(phrases))


def namesakes(database: sqlite3.Connection, phrases: Iterable[Phrase]) -> Iterator[Ref]:
    """Yield the people with the whole names of people who are withheld: the same, listed anew."""
    by_council = defaultdict(set)
    for one in phrases:
        if one.scope == "council":
            by_council[one.owner].add(one)
    for council, own in sorted(by_council.items()):
        finder = Finder(council, own)
        query = "SELECT id, given_name, family_name FROM people WHERE council_id = ? ORDER BY id"
        for id_, given, family in database.execute(query, [council]).fetchall():
            name = f"{given or ''} {family or ''}".strip()
            if (0, len(name)) in finder.spans(name):
                yield "people", id_


def _named(database: sqlite3.Connection, refs: Sequence[Ref]) -> frozenset[str]:
    """Return the words of the names of the people among rows."""
    rows = (row_of(database, ref) for ref in refs if ref[0] == "people")
    return frozenset(word for row in rows for word in said(row["family_name"] or row["name"]))


def _whole(told: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """Yield the names of a person, in full."""
    for row in told:
        for name in (row.get("name"), f"{row.get('given_name')} {row.get('family_name')}"):
            if name and "None" not in name and len(said(name)) > 1:
                yield name


def _shorter(
    database: sqlite3.Connection, ref: Ref, row: Mapping[str, Any], named: frozenset[str]
) -> set[Phrase]:
    """Return how an item or a list of attendance names a person who is withheld."""
    place = place_of(database, ref)
    if place:
        name = row.get("name") or ""
        fits = named.intersection(said(name)) and len(said(name)) <= MANY
        return _phrases(ref, "item", place.item, [name]) if fits else set()
    if ref[0] in LISTED:
        page = row_of(database, ("pages", row["page_id"]))
        council = ref[1].partition("/")[0]
        return _phrases(ref, "page", f"{council}/{page['url']}", [row["name"]])
    return set()


def _phrases(ref: Ref, scope: Scope, owner: str, texts: Iterable[str]) -> set[Phrase]:
    council = ref[1].partition("/")[0]
    return {phrase(council, scope, owner, text) for text in texts if said(text)}


def _told(database: sqlite3.Connection, ref: Ref) -> Iterator[dict[str, Any]]:
    """Yield what the feed of changes tells of a row, each time that it does."""
    query = "SELECT before, after FROM changes WHERE table_name = ? AND row_id = ?"
    for objects in database.execute(query, ref):
        yield from (json.loads(values) for values in objects if values)


def prose(row: Mapping[str, Any]) -> Iterator[str]:
    """Yield the lines of a row's prose that are long enough to be looked for elsewhere."""
    for name in sorted(PROSE.intersection(row)):
        yield from (line for line in (row[name] or "").split("\n") if len(line.split()) >= FEW)


def _meeting(database: sqlite3.Connection, table: str, row: dict[str, Any]) -> str | None:
    if row.get("document_id"):
        row = row_of(database, ("documents", row["document_id"]))
    elif row.get("item_id") and "meeting_id" not in row:
        row = row_of(database, ("agenda_items", row["item_id"]))
    return row["id"] if table == "meetings" else row.get("meeting_id")
