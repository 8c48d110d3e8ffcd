"""Joins that cannot be sure any more, because someone of the same family name is withheld."""

# ruff: noqa: S608 — names of tables and columns are our own, and every value is bound

import sqlite3
from collections.abc import Collection, Iterable

from transform import names
from transform.phrases import Finder, Phrase
from transform.rows import TABLES
from transform.schema import columns


def unjoin(
    database: sqlite3.Connection,
    council_id: str,
    phrases: Iterable[Phrase],
    but: Collection[str] = (),
) -> None:
    """Make those unknown whom a mere family name means that a withheld person has as well.

    Who is one of `but` is withheld, and known to be meant.
    """
    finder = Finder(council_id, (one for one in phrases if one.scope == "family"))
    if not finder:
        return
    for row in TABLES:
        for column in columns(row):
            said = {"person_id": "name"}.get(column.name, column.name.removesuffix("_id"))
            if column.references == "people":
                query = f"SELECT id, {said}, {column.name} FROM {row.TABLE.name}"
                found = database.execute(f"{query} WHERE {column.name} NOTNULL").fetchall()
                unsure = [
                    (id_,)
                    for id_, name, person in found
                    if person not in but and name and _is_shared(name, finder)
                ]
                database.executemany(
                    f"UPDATE {row.TABLE.name} SET {column.name} = NULL WHERE id = ?", unsure
                )


def _is_shared(name: str, finder: Finder) -> bool:
    parts = names.parse(name)
    return parts.given is None and any(finder.spans(parts.family or ""))
