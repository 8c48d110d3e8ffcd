"""A shard: the rows of one council in a file of their own, until the one writer takes them over."""

import datetime as dt
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from functools import cache
from itertools import chain
from operator import attrgetter
from pathlib import Path

import sqlite_utils

from scrapers import withheld
from scrapers.archive import Archive, ArchiveError
from scrapers.registry import Council
from transform import council as reading
from transform import rows, tables
from transform.figures import Figures, measure
from transform.phrases import Phrase
from transform.rows import Row
from transform.schema import columns
from transform.takedown import Notice
from transform.taking_out import Job, take_out
from transform.visits import confirmed_before

BATCH = 1000
"""Rows that wait in memory before they are written."""

LAST = "SELECT outcome FROM runs ORDER BY started_at DESC, id DESC LIMIT 1"

Value = str | int | None
Pending = defaultdict[type[Row], list[tuple[Value, ...]]]


class BrokenKey(Exception):  # noqa: N818 — it says what is wrong
    """A row refers to one that is not there; the message names the row and what it lacks."""


class NotRead(Exception):  # noqa: N818 — it says what is wrong
    """A council could not be read; the message says why, and any process can take it on."""


@dataclass
class Tally:
    """What went into a shard: rows by class, and how the council's last visit ended."""

    counts: Counter[type[Row]] = field(default_factory=Counter)
    outcome: str = "failed"
    unknown: list[Notice] = field(default_factory=list)
    """The notices that name no row."""
    as_of: str = ""
    """The time of its data."""
    before: str = ""
    """When the last healthy visit before the newest ended."""
    figures: Figures = field(default_factory=Figures)

    def tell(self, given: Iterable[Row]) -> Iterator[Row]:
        """Yield the rows as they come, and count them."""
        for row in given:
            self.counts[type(row)] += 1
            if isinstance(row, rows.Run):
                self.outcome, self.as_of = row.outcome, row.data_as_of
            yield row

    def recount(self, path: Path) -> None:
        """Count what a shard has after something was taken out of it."""
        with closing(sqlite3.connect(path)) as connection:
            for row in self.counts:
                query = f"SELECT count(*) FROM {row.TABLE.name}"  # noqa: S608 — our own name
                self.counts[row] = connection.execute(query).fetchone()[0]
            self.outcome = connection.execute(LAST).fetchone()[0]


@dataclass(frozen=True)
class Asked:
    """What is asked of a reading: what is to be withheld, and as of when rows are counted.

    `known` are words that are to be withheld, and `as_of` gives way to the time of newer data.
    """

    notices: Sequence[Notice] = ()
    known: Collection[Phrase] = ()
    as_of: str = ""


def read(council: Council, archive: Path, path: Path, asked: Asked) -> Tally:
    """Read a council's archive into a new shard at `path`; this is what workers do.

    What is to be withheld is not in it, nor in the archive any more. Whatever cannot be read
    raises `NotRead`; a shard that cannot be written, `OperationalError`.
    """
    tally = Tally()

    def write(path: Path, held: Archive) -> None:
        fill(path, chain([council_row(council)], _read(council, held)))

    try:
        with Archive(archive, council.id, readonly=True) as held:
            fill(path, chain([council_row(council)], tally.tell(_read(council, held))))
            tally.before = confirmed_before(held)
            beside = withheld.beside(held)
        if asked.notices or asked.known or beside != withheld.Beside():
            job = Job(council.id, archive, path, asked.notices, write)
            tally.unknown = take_out(job, asked.known)
            tally.recount(path)
        tally.figures = _measure(path, max(asked.as_of, tally.as_of))
    except (ArchiveError, BrokenKey) as error:
        raise NotRead(str(error)) from error
    except sqlite3.IntegrityError as error:
        raise NotRead(f"two rows have one key: {error}") from error
    return tally


def _read(council: Council, archive: Archive) -> Iterator[Row]:
    """Yield the rows of an archive; whatever goes wrong in that is `NotRead`."""
    try:
        yield from reading.read(council, archive)
    except ArchiveError:
        raise
    except Exception as error:  # one bad council never stops another
        raise NotRead(f"{type(error).__name__}: {error}") from error


def _measure(path: Path, as_of: str) -> Figures:
    with closing(sqlite3.connect(path)) as connection:
        return measure(connection, as_of)


def council_row(council: Council) -> rows.Council:
    """Return a line of the registry as a row."""
    return rows.Council.model_validate(council.model_dump())


def fill(path: Path, given: Iterable[Row]) -> None:
    """Write rows to a new file, in one transaction, and check their keys against one another.

    A reference to a row that is not among them raises `BrokenKey`: no row of a council refers to
    another council's, so that the file can be taken over as it is.
    """
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA synchronous = OFF")
        tables.create(sqlite_utils.Database(connection), indexes=False)
        with connection:
            _insert(connection, given)
            _check_keys(connection)


@cache
def values(row_class: type[Row]) -> Callable[[Row], tuple[Value, ...]]:
    """Return what gives a row's values as SQLite keeps them, in the order of the columns."""
    get: Callable[[Row], tuple[Value, ...]] = attrgetter(*row_class.model_fields)
    dated = any(column.type == "date" for column in columns(row_class))
    return (lambda row: tuple(map(_plain, get(row)))) if dated else get


def _plain(value: Value | dt.date) -> Value:
    return value.isoformat() if isinstance(value, dt.date) else value


def _insert(connection: sqlite3.Connection, given: Iterable[Row]) -> None:
    pending: Pending = defaultdict(list)
    for count, row in enumerate(given, start=1):
        pending[type(row)].append(values(type(row))(row))
        if count % BATCH == 0:
            _flush(connection, pending)
    _flush(connection, pending)


def _flush(connection: sqlite3.Connection, pending: Pending) -> None:
    for row_class, batch in pending.items():
        connection.executemany(_insertion(row_class), batch)
    pending.clear()


@cache
def _insertion(row_class: type[Row]) -> str:
    marks = ", ".join("?" * len(columns(row_class)))
    return f'INSERT INTO "{row_class.TABLE.name}" VALUES ({marks})'  # noqa: S608 — our own name


def _check_keys(connection: sqlite3.Connection) -> None:
    broken = connection.execute("PRAGMA foreign_key_check").fetchone()
    if broken:
        table, rowid, parent, _ = broken
        row = connection.execute(
            f'SELECT * FROM "{table}" WHERE rowid = ?',  # noqa: S608 — our own name
            (rowid,),
        ).fetchone()
        raise BrokenKey(f"{table} {row[0]} refers to a row of {parent} that is not there")
