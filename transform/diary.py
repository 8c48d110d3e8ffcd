"""The visits of a shard as the database is to keep them: what was said of a visit stays said.

An archive knows how its pages came; only a load knows whether they could be used. So what a shard
says of earlier visits does not change what the database says of them, and data that a visit did
not bring up to its time is as old as it was.
"""

import sqlite3
from collections.abc import Sequence
from typing import NamedTuple

from transform.gates import Alarm
from transform.rows import Problem
from transform.schema import columns
from transform.shard import values
from transform.visits import implausible, is_current


class Last(NamedTuple):
    """The last visit that a database tells of."""

    id: str
    outcome: str
    ended_at: str
    data_as_of: str


def hold(database: sqlite3.Connection, council_id: str, alarms: Sequence[Alarm]) -> None:
    """Have the last visit of the attached `shard` say that what it brought is not believed."""
    run = _last(database, "shard", council_id)
    if run is None:
        raise ValueError(f"{council_id} was read, and no visit to it is told of")
    told = implausible(council_id, run.id, [alarm.message for alarm in alarms])
    marks = ", ".join("?" * len(columns(Problem)))
    database.executemany(
        f"INSERT INTO shard.problems VALUES ({marks})",  # noqa: S608 — our own marks
        map(values(Problem), told),
    )
    database.execute(
        "UPDATE shard.runs SET outcome = 'changed', problems = problems + ? WHERE id = ?",
        [len(told), run.id],
    )


def settle(database: sqlite3.Connection, council_id: str, before: str) -> None:
    """Leave the attached `shard` only the visits that are news, as old as their data is.

    `before` is when the last healthy visit before the newest ended.
    """
    run, known = (_last(database, name, council_id) for name in ("shard", "main"))
    if run is None or known is None:
        return
    if not is_current(*run[1:]):
        as_of = max(known.data_as_of, before) if is_current(*known[1:]) else known.data_as_of
        database.execute("UPDATE shard.runs SET data_as_of = ? WHERE id = ?", [as_of, run.id])
    database.execute(
        "DELETE FROM shard.runs WHERE id <> ? AND id IN (SELECT id FROM main.runs)", [run.id]
    )


def _last(database: sqlite3.Connection, schema: str, council_id: str) -> Last | None:
    found = database.execute(
        f"SELECT id, outcome, ended_at, data_as_of FROM {schema}.runs WHERE council_id = ? "  # noqa: S608
        "ORDER BY started_at DESC, id DESC LIMIT 1",
        [council_id],
    ).fetchone()
    return Last(*found) if found else None
