"""Answers to our own queries for our own pages: asked once, and without a stranger's time limit."""

import sqlite3
from collections.abc import Sequence
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

if TYPE_CHECKING:
    from datasette.database import Database

_known: "WeakKeyDictionary[Database, dict[str, Sequence[sqlite3.Row]]]" = WeakKeyDictionary()
"""What was answered; a database that is served does not change."""


async def answers(database: "Database", sql: str) -> Sequence[sqlite3.Row]:
    """Return the rows of a query whose blanks all stay empty."""
    known = _known.setdefault(database, {})
    if sql not in known:
        known[sql] = await database.execute_fn(lambda connection: _ask(connection, sql))
    return known[sql]


def _ask(connection: sqlite3.Connection, sql: str) -> Sequence[sqlite3.Row]:
    return connection.execute(sql, {"council": ""}).fetchall()
