"""How every council of a data folder stands, from its archive and the database; both only read."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import asdict, dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from scrapers.archive import Archive, ArchiveError, Run
from transform.visits import FETCHED, GOOD

STALE = timedelta(hours=48)
"""A council without a whole visit for longer than this is stale."""
DEGRADED = timedelta(days=14)
"""And for longer than this, degraded: its last good rows are too old to pass for today's."""

COVERAGE = """SELECT council_id, sum(expected), sum(held), sum(with_minutes), sum(missing)
    FROM coverage GROUP BY council_id"""
PROBLEMS = """SELECT council_id, class, count(*) FROM problems
    GROUP BY council_id, class ORDER BY count(*) DESC, class"""
ENDED = "SELECT id FROM councils WHERE ended_on IS NOT NULL"
READ = "SELECT council_id, outcome, started_at FROM runs ORDER BY council_id, started_at, rowid"


class NoData(Exception):  # noqa: N818 — it says what is wrong
    """There is nothing to tell of; the message says what to do."""


@dataclass(frozen=True)
class Status:
    """How one council stands; None is what is not known."""

    council_id: str
    outcome: str | None = None
    """How its last visit ended, fetching and reading together."""
    visited_at: str | None = None
    good_at: str | None = None
    """When the last visit ended that found everything."""
    age_hours: float | None = None
    """The hours since then."""
    data_as_of: str | None = None
    """When the last visit ended that found anything."""
    expected: int | None = None
    held: int | None = None
    with_minutes: int | None = None
    missing: int | None = None
    problems: Mapping[str, int] = field(default_factory=dict)
    flags: tuple[str, ...] = ()
    note: str | None = None
    """Why its archive cannot be read."""

    def record(self) -> dict[str, Any]:
        """Return the status as JSON has it."""
        return {**asdict(self), "flags": list(self.flags)}


@dataclass
class Rows:
    """What the database says of one council."""

    is_ended: bool = False
    """Whether the council is no more: then its data cannot be too old."""
    outcome: str | None = None
    read_at: str = ""
    """When the visit began whose pages were read last."""
    counts: tuple[int | None, ...] = (None, None, None, None)
    problems: dict[str, int] = field(default_factory=dict)


def statuses(data: Path, *, now: str) -> list[Status]:
    """Return how each council of a data folder stands at a time, by id."""
    archives = {path.stem: path for path in (data / "archive").glob("*.db")}
    rows = _rows(data / "minutes.db")
    if not (archives or rows):
        raise NoData(f"{data} holds no archive yet: run `minutebook scrape` first.")
    return [
        _status(id_, archives.get(id_), rows.get(id_, Rows()), now)
        for id_ in sorted(archives.keys() | rows.keys())
    ]


def _status(id_: str, archive: Path | None, rows: Rows, now: str) -> Status:
    runs, note = _runs(id_, archive)
    ended = [run for run in runs if run.ended_at and run.outcome]
    good = _last(run for run in ended if _is_good(run, rows))
    age = _age(good, now) if good else None
    expected, held, with_minutes, missing = rows.counts
    return Status(
        council_id=id_,
        outcome=_outcome(ended, rows),
        visited_at=_last(ended),
        good_at=good,
        age_hours=None if age is None else round(age / timedelta(hours=1), 1),
        data_as_of=_last(run for run in ended if run.outcome in FETCHED),
        expected=expected,
        held=held,
        with_minutes=with_minutes,
        missing=missing,
        problems=rows.problems,
        flags=() if note else (*_flags(age, rows), *_unfinished(runs, rows)),
        note=note,
    )


def _runs(id_: str, path: Path | None) -> tuple[list[Run], str | None]:
    """Return the visits in an archive, oldest first, or why it cannot be read."""
    if path is None:
        return [], "it has no archive here"
    try:
        with Archive(path, id_, readonly=True) as archive:
            return archive.runs(), None
    except (ArchiveError, sqlite3.Error) as error:
        return [], f"its archive cannot be read: {error}"


def _outcome(ended: Sequence[Run], rows: Rows) -> str | None:
    """Return the worse of fetching and reading, as every command prints it."""
    fetched = ended[-1].outcome if ended else rows.outcome
    if fetched in GOOD and rows.outcome and _is_read(ended, rows):
        return fetched if rows.outcome in GOOD else rows.outcome
    return fetched


def _is_read(runs: Sequence[Run], rows: Rows) -> bool:
    """Return whether the last visit that brought something new is in the database."""
    news = [run.started_at for run in runs if run.news]
    return not news or news[-1] == rows.read_at


def _is_good(run: Run, rows: Rows) -> bool:
    """Return whether a visit found everything, in a template that can be read."""
    unread = rows.outcome == "changed" and run.started_at >= rows.read_at
    return run.outcome in GOOD and not unread


def _unfinished(runs: Sequence[Run], rows: Rows) -> Iterator[str]:
    """Yield what is still to be done."""
    if runs and not runs[-1].ended_at:
        yield "unfinished"
    if not _is_read(runs, rows):
        yield "unread"


def _last(runs: Iterable[Run]) -> str | None:
    return max((run.ended_at for run in runs if run.ended_at), default=None)


def _age(since: str, now: str) -> timedelta:
    return datetime.fromisoformat(now) - datetime.fromisoformat(since)


def _flags(age: timedelta | None, rows: Rows) -> tuple[str, ...]:
    if rows.is_ended:
        return ("ended",)
    if age is None:
        return ("never good",)
    if age > DEGRADED:
        return ("stale", "degraded")
    return ("stale",) if age > STALE else ()


def _rows(path: Path) -> dict[str, Rows]:
    """Return what the database says of each council that it has visits of."""
    if not path.exists():
        return {}
    found: dict[str, Rows] = {}
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as database:
        for id_, outcome, started in database.execute(READ):
            found[id_] = Rows(outcome=outcome, read_at=started)
        for id_, *counts in database.execute(COVERAGE):
            found.setdefault(id_, Rows()).counts = tuple(counts)
        for id_, name, count in database.execute(PROBLEMS):
            found.setdefault(id_, Rows()).problems[name] = count
        for (id_,) in database.execute(ENDED):
            found.setdefault(id_, Rows()).is_ended = True
    return found
