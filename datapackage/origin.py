"""What the data says of its own origin: which councils it is from, and as of when."""

import sqlite3
from collections.abc import Iterable

from datapackage.about import About
from datapackage.currency import Behind
from datapackage.descriptor import Descriptor, Source, descriptor
from datapackage.export import Exported

SOURCES = """
    SELECT council.id, council.name, council.url, min(page.fetched_at), max(page.fetched_at)
    FROM councils AS council JOIN pages AS page ON page.council_id = council.id
    WHERE council.url IS NOT NULL
    GROUP BY council.id ORDER BY council.id
"""
AS_OF = "SELECT max(data_as_of) FROM runs"


def sources(database: sqlite3.Connection, late: Iterable[Behind] = ()) -> list[Source]:
    """Return every council that a page was collected from, those that are late flagged."""
    flags = {council_id: (standing, as_of) for council_id, standing, as_of in late}
    return [
        Source(*row, *flags.get(council_id, ())) for council_id, *row in database.execute(SOURCES)
    ]


def as_of(database: sqlite3.Connection) -> str | None:
    """Return the time that the data stands for; None where no visit has found anything."""
    found: str | None = database.execute(AS_OF).fetchone()[0]
    return found


def describe(
    about: About,
    database: sqlite3.Connection,
    late: Iterable[Behind],
    exported: tuple[Exported, ...],
) -> Descriptor:
    """Return the descriptor of a package of this database's tables."""
    return descriptor(about, exported, sources(database, late), as_of(database))
