"""How up to date each council is: what time its rows stand for, and what is wrong, if anything.

The rows stand for the time of the last visit that brought or confirmed them. A visit that found
nothing new leaves no row, so that the database alone does not know of it: the archives do.
"""

import datetime as dt
import sqlite3
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal, NamedTuple
from urllib.parse import urlsplit

from scrapers.archive import Archive, ArchiveError, Run
from transform.visits import is_current

LATE = dt.timedelta(hours=48)
"""A council whose rows stand for a time longer ago than this is flagged."""
LAPSED = dt.timedelta(days=14)
"""After this its last good rows are too old to pass for today's: the package is degraded."""

COUNCILS = """
    SELECT id, url, ended_on FROM councils
    WHERE EXISTS (SELECT 1 FROM runs WHERE council_id = councils.id) ORDER BY id
"""
TOLD = """
    SELECT id, started_at, ended_at, outcome, data_as_of FROM runs
    WHERE council_id = ? ORDER BY started_at, id
"""
HELD_BACK = "SELECT 1 FROM problems WHERE run_id = ? AND class = 'implausible' LIMIT 1"

Lateness = Literal["late", "lapsed"]


@dataclass(frozen=True)
class Standing:
    """How a council stands: its host, the time that its rows stand for, and what is wrong.

    `good_at` is None where its site was never read well; `trouble` is the class of the problem
    that ended the last visit, or its outcome. A council that has ended is not visited any more:
    its rows are as they will stay.
    """

    council_id: str
    host: str
    good_at: str | None
    trouble: str | None = None
    ended_on: str | None = None

    def lateness(self, now: str) -> Lateness | None:
        """Return whether the council is late or lapsed at a time."""
        if self.ended_on and self.ended_on <= now[:10]:
            return None
        return lateness(self.good_at, now)


class Told(NamedTuple):
    """A visit as the database tells of it."""

    id: str
    started_at: str
    ended_at: str
    outcome: str
    data_as_of: str

    @property
    def is_current(self) -> bool:
        """Whether it brought the data up to its time."""
        return is_current(self.outcome, self.ended_at, self.data_as_of)


def lateness(good_at: str | None, now: str) -> Lateness | None:
    """Return whether rows that stand for a time (None: for none) are late or lapsed at another."""
    if good_at is None:
        return "lapsed"
    age = dt.datetime.fromisoformat(now) - dt.datetime.fromisoformat(good_at)
    if age <= LATE:
        return None
    return "lapsed" if age > LAPSED else "late"


def standings(database: sqlite3.Connection, archives: Path) -> Iterator[Standing]:
    """Yield how each council stands that is in the database, by id."""
    for id_, url, ended_on in database.execute(COUNCILS).fetchall():
        told = [Told(*row) for row in database.execute(TOLD, [id_])]
        known = _told(database, told, Standing(id_, urlsplit(url or "").netloc or id_, None))
        path = archives / f"{id_}.db"
        if path.exists():
            known = _visited(path, told[-1], known)
        # What went wrong when a council was visited last says nothing once it is not visited.
        yield replace(known, ended_on=ended_on, trouble=None if ended_on else known.trouble)


def _told(database: sqlite3.Connection, told: Sequence[Told], bare: Standing) -> Standing:
    """Return what the database says."""
    last = told[-1]
    # Of a council that was never read well, data is as of when the first visit began.
    was_good = any(visit.is_current for visit in told) or last.data_as_of != told[0].started_at
    trouble = None if last.is_current else last.outcome
    if trouble and database.execute(HELD_BACK, [last.id]).fetchone():
        trouble = "implausible"
    return replace(bare, good_at=last.data_as_of if was_good else None, trouble=trouble)


def _visited(path: Path, last: Told, known: Standing) -> Standing:
    """Return what an archive says besides; one that cannot be read is a trouble."""
    try:
        with Archive(path, known.council_id, readonly=True) as archive:
            visits = [run for run in archive.runs() if run.ended_at]
            good_at = _confirmed(archive, visits, last) if last.is_current else None
            trouble = _trouble(archive, visits) or known.trouble
    except (ArchiveError, sqlite3.DatabaseError):
        return replace(known, trouble="archive")
    return replace(known, good_at=good_at or known.good_at, trouble=trouble)


def _confirmed(archive: Archive, visits: Sequence[Run], last: Told) -> str | None:
    """Return when a visit last found that nothing is new since the visit whose rows stand.

    What brought news that was not read yet confirms nothing.
    """
    good_at = None
    for visit in visits:
        if visit.started_at > last.started_at:
            if visit.news:
                break
            good_at = visit.ended_at if archive.is_healthy(visit) else good_at
    return good_at


def _trouble(archive: Archive, visits: Sequence[Run]) -> str | None:
    """Return what most pages of the last visit failed by, if it was not well."""
    if not visits or archive.is_healthy(visits[-1]):
        return None
    classes = Counter(failure.problem for failure in archive.failures(visits[-1]))
    return classes.most_common(1)[0][0] if classes else visits[-1].outcome
