"""Whether what was read of a council may take the place of its rows: the gate asked of one council.

So one council that is implausible keeps its last good rows, and no other waits for it. It is
held against the rows that stand, and against the last good publications.
"""

# ruff: noqa: S608 — names of tables are our own, and every value is bound

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from transform import allowed, history
from transform.allowed import Allowance, left
from transform.figures import NUMBERED, PLACES, Figures, by_council, measure, settled_before
from transform.gates import Alarm, alarms, gone
from transform.rows import Meeting, Row

AS_OF = "SELECT max(data_as_of) FROM runs"
BEGINNING = "1970-01-01T00:00:00Z"
"""As of when a new database is."""


@dataclass(frozen=True)
class Usual:
    """What a load is judged by: what was published of each council, and what is let through.

    `as_of` is the time of the newest data, `today` the day that allowances are held against,
    by default that of the data.
    """

    as_of: str
    published: Mapping[str, Sequence[Figures]]
    allowances: Sequence[Allowance]
    today: str | None = None


def usual(
    database: sqlite3.Connection,
    data: Path,
    *,
    allowances: Path | None = None,
    now: str | None = None,
) -> Usual:
    """Return what a load into the database of a folder is judged by."""
    return Usual(
        as_of=database.execute(AS_OF).fetchone()[0] or BEGINNING,
        published=by_council(history.published(data)),
        allowances=allowed.read(allowances or allowed.PATH),
        today=now and now[:10],
    )


def implausible(
    database: sqlite3.Connection, council_id: str, found: Figures, before: Usual
) -> list[Alarm]:
    """Return why the attached `shard`, which has these figures, may not be taken over.

    Rows that stand and could not be published themselves are no measure of it.
    """
    stands = measure(database, found.as_of, council_id)
    published = before.published.get(council_id, ())
    raised = _own(alarms(found, published), council_id)
    if not _own(alarms(stands, published), council_id):
        raised |= _own(alarms(found, [stands]), council_id)
        raised |= _own(_removals(database, council_id, settled_before(found.as_of)), council_id)
    return left(raised, before.allowances, before.today or found.as_of[:10])[0]


def _own(raised: Iterable[Alarm], council_id: str) -> dict[Alarm, None]:
    """Return the alarms of a council in their order, each once."""
    return dict.fromkeys(alarm for alarm in raised if alarm.council == council_id)


def _removals(database: sqlite3.Connection, council_id: str, settled: str) -> Iterator[Alarm]:
    """Yield the tables that would lose too many of a council's settled rows, by key."""
    for row in NUMBERED:
        known, lost, of = database.execute(_losing(row), [council_id, settled]).fetchone()
        yield from gone(row.TABLE.name, council_id, lost=lost, known=known, meetings=of)


def _losing(row: type[Row]) -> str:
    """Return the query of settled rows, of those that the shard has not, and of their meetings."""
    name = row.TABLE.name
    each, way = ("place", "") if row is Meeting else ("each", PLACES["meeting_id"])
    is_lost = f"{each}.id NOT IN (SELECT id FROM shard.{name})"
    return (
        f"SELECT count(*), count(CASE WHEN {is_lost} THEN 1 END), "
        f"count(DISTINCT CASE WHEN {is_lost} THEN place.id END) "
        f"FROM {name} AS {each} {way} WHERE place.council_id = ? AND place.date < ?"
    )
