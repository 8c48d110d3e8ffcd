"""How up to date each council is: when its site was last read well, and how the last visit ended.

A visit that found nothing new leaves no row, so that the database alone does not know of it: the
archives do.
"""

import sqlite3
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from scrapers.archive import Archive, ArchiveError

WELL = frozenset({"complete", "empty_confirmed", "unchanged", "partial"})
"""Outcomes of a visit after which the data stands for the visit's time."""
COUNCILS = """
    SELECT id, url, (SELECT outcome FROM runs WHERE council_id = councils.id
                     ORDER BY started_at DESC, id DESC LIMIT 1)
    FROM councils WHERE ended_on IS NULL
        AND EXISTS (SELECT 1 FROM runs WHERE council_id = councils.id) ORDER BY id
"""
LAST_WELL = """
    SELECT max(ended_at) FROM runs
    WHERE council_id = ? AND outcome IN ('complete', 'empty_confirmed', 'unchanged', 'partial')
"""


@dataclass(frozen=True)
class Standing:
    """How a council stands: its host, when it was last read well, and what is wrong, if anything.

    `good_at` is None where its site was never read well; `trouble` is the class of the problem
    that ended the last visit, or its outcome.
    """

    council_id: str
    host: str
    good_at: str | None
    trouble: str | None = None


def standings(database: sqlite3.Connection, archives: Path) -> Iterator[Standing]:
    """Yield how each council stands that is in the database, by id; one that ended cannot lapse."""
    for id_, url, outcome in database.execute(COUNCILS).fetchall():
        held = database.execute(LAST_WELL, [id_]).fetchone()[0]
        host = urlsplit(url or "").netloc or id_
        path = archives / f"{id_}.db"
        if outcome == "changed":
            yield Standing(id_, host, held, outcome)
        elif not path.exists():
            yield Standing(id_, host, held, None if outcome in WELL else outcome)
        else:
            yield _told(path, Standing(id_, host, held))


def _told(path: Path, known: Standing) -> Standing:
    """Return what an archive says besides; one that cannot be read is a trouble."""
    try:
        with Archive(path, known.council_id, readonly=True) as archive:
            return _visited(archive, known)
    except (ArchiveError, sqlite3.DatabaseError):
        return Standing(known.council_id, known.host, known.good_at, "archive")


def _visited(archive: Archive, known: Standing) -> Standing:
    ended = [run for run in archive.runs() if run.ended_at]
    well = [run.ended_at for run in ended if run.outcome in WELL and run.ended_at]
    trouble = None
    if ended and ended[-1].outcome not in WELL:
        classes = Counter(failure.problem for failure in archive.failures(ended[-1]))
        trouble = classes.most_common(1)[0][0] if classes else ended[-1].outcome
    good_at = max([*well, *filter(None, [known.good_at])], default=None)
    return Standing(known.council_id, known.host, good_at, trouble)
