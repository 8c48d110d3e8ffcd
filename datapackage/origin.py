"""What the data says of its own origin: which councils it is from, and as of when."""

import sqlite3

from datapackage.about import About
from datapackage.descriptor import Descriptor, Source, descriptor
from datapackage.export import Exported

SOURCES = """
    SELECT council.name, council.url, min(page.fetched_at), max(page.fetched_at)
    FROM councils AS council JOIN pages AS page ON page.council_id = council.id
    WHERE council.url IS NOT NULL
    GROUP BY council.id ORDER BY council.id
"""
AS_OF = "SELECT max(data_as_of) FROM runs"


def sources(database: sqlite3.Connection) -> list[Source]:
    """Return every council that a page was collected from."""
    return [Source(*row) for row in database.execute(SOURCES)]


def as_of(database: sqlite3.Connection) -> str | None:
    """Return the time that the data stands for; None where no visit has found anything."""
    found: str | None = database.execute(AS_OF).fetchone()[0]
    return found


def describe(
    about: About, database: sqlite3.Connection, exported: tuple[Exported, ...]
) -> Descriptor:
    """Return the descriptor of a package of this database's tables."""
    return descriptor(about, exported, sources(database), as_of(database))
