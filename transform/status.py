"""How every council of a data folder stands, from its archive and the database; both only read."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import asdict, dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from scrapers.archive import Archive, ArchiveError, Run
from transform.standing import Standing, standings
from transform.visits import GOOD

FLAGS: Mapping[str | None, tuple[str, ...]] = {
    None: (),
    "late": ("stale",),
    "lapsed": ("stale", "degraded"),
}
"""What a council is called whose rows are late or lapsed (`transform/standing.py`)."""

COVERAGE = """SELECT council_id, sum(expected), sum(held), sum(with_minutes), sum(missing)
    FROM coverage GROUP BY council_id"""
PROBLEMS = """SELECT council_id, class, count(*) FROM problems
    GROUP BY council_id, class ORDER BY count(*) DESC, class"""
READ = "SELECT council_id, outcome, started_at FROM runs ORDER BY council_id, started_at, rowid"
HELD_BACK = "SELECT council_id, message FROM problems WHERE class = 'implausible' ORDER BY id"


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
    """How old the data is, in hours."""
    data_as_of: str | None = None
    """The time that the data stands for."""
    expected: int | None = None
    held: int | None = None
    with_minutes: int | None = None
    missing: int | None = None
    problems: Mapping[str, int] = field(default_factory=dict)
    flags: tuple[str, ...] = ()
    note: str | None = None
    """Why its archive cannot be read."""
    trouble: str | None = None
    """What is wrong: the class of most problems of the last visit, or how it ended."""
    held_back: tuple[str, ...] = ()
    """Why what was read last is not believed: its last good rows stand."""
    ended_on: str | None = None
    """The day that the council was abolished; its data stays as it is."""

    def record(self) -> dict[str, Any]:
        """Return the status as JSON has it."""
        return {**asdict(self), "flags": list(self.flags), "held_back": list(self.held_back)}


@dataclass
class Rows:
    """What the database says of one council."""

    """Whether the council is no more: then its data cannot be too old."""
    outcome: str | None = None
    read_at: str = ""
    """When the visit began whose pages were read last."""
    counts: tuple[int | None, ...] = (None, None, None, None)
    problems: dict[str, int] = field(default_factory=dict)
    held_back: tuple[str, ...] = ()
    standing: Standing | None = None


def statuses(data: Path, *, now: str) -> list[Status]:
    """Return how each council of a data folder stands at a time, by id."""
    archives = {path.stem: path for path in (data / "archive").glob("*.db")}
    rows = _rows(data / "minutes.db", data / "archive")
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
    # What is fetched and was never read stands for the time when it was fetched.
    stands = rows.standing or Standing(id_, id_, good)
    expected, held, with_minutes, missing = rows.counts
    return Status(
        council_id=id_,
        outcome=_outcome(ended, rows),
        visited_at=_last(ended),
        good_at=good,
        age_hours=_hours(stands.good_at, now),
        data_as_of=stands.good_at,
        expected=expected,
        held=held,
        with_minutes=with_minutes,
        missing=missing,
        problems=rows.problems,
        flags=(*_flags(stands, rows, now, note), *_unfinished(runs, rows)),
        note=note,
        trouble=stands.trouble,
        held_back=rows.held_back,
        ended_on=stands.ended_on,
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


def _hours(since: str | None, now: str) -> float | None:
    if since is None:
        return None
    age = datetime.fromisoformat(now) - datetime.fromisoformat(since)
    return round(age / timedelta(hours=1), 1)


def _flags(stands: Standing, rows: Rows, now: str, note: str | None) -> Iterator[str]:
    """Yield what the council is called for its age, and whether what was read is held back."""
    if stands.good_at is not None:
        yield from FLAGS[stands.lateness(now)]
    elif not note:
        yield "never good"
    if rows.held_back:
        yield "held back"
    if stands.ended_on:
        yield "ended"


def _rows(path: Path, archives: Path) -> dict[str, Rows]:
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
        for id_, message in database.execute(HELD_BACK):
            found[id_].held_back += (message,)
        for standing in standings(database, archives):
            found[standing.council_id].standing = standing
    return found
