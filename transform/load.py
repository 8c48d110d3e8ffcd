"""Archives -> the database: councils are read side by side, and one writer takes them over.

Each council is read into a shard, a file of its own, by a worker of the one executor. The writer
attaches the shards in the order of the councils' ids and, in one transaction a council, writes
the rows that differ and deletes those that are gone. A council that cannot be read keeps its last
good rows; when most of its meetings cannot, or most are gone from the site's lists, or what was
read of it is implausible, it gets its new problems and keeps all other rows. Visits stay:
`changes` tells which one brought what.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import sqlite_utils

from scrapers.registry import Council
from transform import allowed, diary, rows, shard, tables, takedown, upsert
from transform.alone import alone, sweep
from transform.gates import Alarm
from transform.plausibility import Usual, implausible, usual
from transform.readings import Reading, begin, ended
from transform.room import need
from transform.shard import Asked, Tally
from transform.takedown import Notice
from transform.withhold import withhold
from transform.workers import pool

Progress = Callable[[str, int, int | None], None]

SHARDS = ".shards-"
"""How names of folders begin that hold the shards of one loading."""
COUNCILS_OWN = tuple(row for row in rows.TABLES if row not in {rows.Council, rows.ChangedRow})
"""Tables whose rows are each a council's; the registry and what changed are not."""

COPIES = 3
"""So many times the size of database and archives is free before anything is written."""
PATIENCE = 10.0
"""Seconds to wait for another program that writes to the database."""
ADVICE = {
    "full": "free some space and load again",
    "I/O": "free some space, or mend the disk, and load again",
    "locked": "another program is writing to it; wait for it to end and load again",
    "readonly": "make it writable and load again",
    "unable to open": "make its directory writable and load again",
    "not a database": "move it away and load again",
    "malformed": "delete it and load the archives again",
}
"""What to do about an error of SQLite, by a word of its message."""


class LoadError(Exception):
    """The database cannot be written; the message says what to do. It stays as it was."""


@dataclass(frozen=True)
class Loaded:
    """How the loading of one council ended; the last three count rows of all tables."""

    council_id: str
    outcome: str
    meetings: int = 0
    items: int = 0
    problems: int = 0
    added: int = 0
    modified: int = 0
    removed: int = 0
    message: str = ""
    unknown: tuple[Notice, ...] = ()
    """The notices of what is to be withheld that name no row."""


def transform(
    registry: Mapping[str, Council],
    ids: Iterable[str],
    data: Path,
    *,
    executor: Executor | None = None,
    workers: int | None = None,
    progress: Progress | None = None,
    allowances: Path | None = None,
    now: str | None = None,
) -> list[Loaded]:
    """Load the councils' archives under a data directory into its database, `minutes.db`.

    Returns how each council ended, by id. Without an executor, a pool of `workers` processes
    reads, as many as there are cores. `progress` is told of each council when it begins and when
    it ends. A database that cannot be written raises `LoadError`, one that is being written `Busy`.
    `allowances` is the file of what is let through (`transform/allowed.py`), `now` the time that
    it is held against, by default that of the data.
    """
    chosen = sorted(set(ids))
    tell = progress or (lambda *_: None)
    with ExitStack() as stack:
        stack.enter_context(alone(data))
        sweep(data, SHARDS)
        need(data, _size(data, chosen))
        database = stack.enter_context(opened(data / "minutes.db"))
        place = Path(stack.enter_context(TemporaryDirectory(prefix=SHARDS, dir=data)))
        readers = executor or stack.enter_context(pool(workers))
        given = takedown.notices(data)
        before = usual(database.conn, data, allowances=allowances, now=now)
        with database.atomic():
            phrases = withhold(database.conn, given).phrases
        _take_registry(database, registry.values(), place / "registry.db")
        begun = []
        for id_ in chosen:
            tell(id_, 0, None)
            known = [one for one in phrases if one.owner.partition("/")[0] == id_]
            asked = Asked(takedown.of(id_, given), known, before.as_of)
            begun.append(begin(readers, registry[id_], data, place / f"{id_}.db", asked))
        loaded = []
        for reading in begun:
            loaded.append(_end(database, reading, before))
            tell(reading.council.id, *[max(loaded[-1].meetings, 1)] * 2)
        upsert.finish(database, changed=any(_changed(one) for one in loaded))
    return loaded


def _size(data: Path, ids: Iterable[str]) -> int:
    """Return how much room a load may take: database, journal and shards at their largest."""
    read = [data / "minutes.db", *(data / "archive" / f"{id_}.db" for id_ in ids)]
    return COPIES * sum(path.stat().st_size for path in read if path.exists())


def take_down(data: Path) -> None:
    """Take out of the database, if there is one, what is not to be published."""
    given = takedown.notices(data)
    if not (given and (data / "minutes.db").exists()):
        return
    with alone(data), opened(data / "minutes.db") as database:
        with database.atomic():
            withhold(database.conn, given)
        upsert.finish(database, changed=False)


@contextmanager
def opened(path: Path) -> Iterator[sqlite_utils.Database]:
    """Give the database with its tables; what SQLite cannot do becomes `LoadError`."""
    try:
        with closing(sqlite3.connect(path, timeout=PATIENCE)) as connection:
            connection.execute("PRAGMA journal_mode = DELETE")
            database = sqlite_utils.Database(connection)
            tables.create(database)
            yield database
    except tables.WrongVersion as error:
        raise LoadError(f"{path}: {error}") from error
    except sqlite3.DatabaseError as error:
        advice = next((say for word, say in ADVICE.items() if word in str(error)), None)
        if advice is None:
            raise
        raise LoadError(f"{path}: {error}: {advice}") from error


def _take_registry(
    database: sqlite_utils.Database, councils: Iterable[Council], path: Path
) -> None:
    """Write the councils of the registry; others go, unless rows refer to them."""
    shard.fill(path, map(shard.council_row, councils))
    with attached(database, path), database.atomic():
        upsert.take_over(database, "", [rows.Council], keep=[rows.Council])
        upsert.forget_councils(database)


def _end(database: sqlite_utils.Database, reading: Reading, before: Usual) -> Loaded:
    """Take over the shard of a council whose reading has ended, and say how that went."""
    id_, path, future = reading.council.id, reading.path, ended(reading)
    error = future.exception()
    if isinstance(error, sqlite3.OperationalError):
        raise error
    if error:
        return Loaded(id_, "failed", message=f"{error}; its last good rows stay")
    tally = future.result()
    with attached(database, path), database.atomic():
        return _take_over(database, id_, tally, before)


def _take_over(database: sqlite_utils.Database, id_: str, tally: Tally, before: Usual) -> Loaded:
    has_rows = upsert.count(database, rows.Meeting, id_) > 0
    is_read = tally.outcome != "changed"
    alarms = implausible(database.conn, id_, tally.figures, before) if has_rows and is_read else []
    if alarms:
        diary.hold(database.conn, id_, alarms)
    diary.settle(database.conn, id_, tally.before)
    stays = bool(alarms) or (has_rows and not is_read)
    changes = upsert.take_over(
        database,
        id_,
        (rows.Page, rows.Run, rows.Problem) if stays else COUNCILS_OWN,
        keep=(rows.Page, rows.Run) if stays else (rows.Run,),
    )
    return Loaded(
        council_id=id_,
        outcome="changed" if alarms else tally.outcome,
        meetings=tally.counts[rows.Meeting],
        items=tally.counts[rows.AgendaItem],
        problems=tally.counts[rows.Problem] + len(alarms),
        added=sum(change.added for change in changes.values()),
        modified=sum(change.modified for change in changes.values()),
        removed=sum(change.removed for change in changes.values()),
        message=_message(tally, alarms, stays=stays),
        unknown=tuple(tally.unknown),
    )


def _message(tally: Tally, alarms: Sequence[Alarm], *, stays: bool) -> str:
    end = "; its last good rows stay" if stays else ""
    if alarms:
        more = f", and {len(alarms) - 1} more" if len(alarms) > 1 else ""
        return f"not believed: {alarms[0]}{more}{end}: {allowed.ADVICE}"
    if tally.outcome == "changed":
        return f"most meetings cannot be found or read, the site's pages have changed{end}"
    problems = tally.counts[rows.Problem]
    return f"{problems} problems" if problems else ""


def _changed(loaded: Loaded) -> bool:
    return bool(loaded.added or loaded.modified or loaded.removed)


@contextmanager
def attached(database: sqlite_utils.Database, path: Path) -> Iterator[None]:
    """Attach a shard as `shard`, and delete it when it is taken over."""
    database.attach("shard", path)
    yield
    database.execute("DETACH DATABASE shard")
    path.unlink()
