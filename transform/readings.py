"""Councils that are being read by workers, each into a shard, and how that ends."""

from concurrent.futures import Executor, Future
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import NamedTuple

from scrapers.registry import Council
from transform import shard
from transform.shard import Asked, Tally
from transform.workers import pool


class Reading(NamedTuple):
    """A council that is being read into a shard, and what will come of it."""

    council: Council
    archive: Path
    path: Path
    asked: Asked
    future: Future[Tally]


def begin(readers: Executor, council: Council, data: Path, path: Path, asked: Asked) -> Reading:
    """Have a council's archive read into a shard at `path`, and return the reading."""
    archive = data / "archive" / f"{council.id}.db"
    try:
        future = readers.submit(shard.read, council, archive, path, asked)
    except BrokenProcessPool as error:
        future = Future()
        future.set_exception(error)
    return Reading(council, archive, path, asked, future)


def ended(reading: Reading) -> Future[Tally]:
    """Return how a reading ended; one whose process was ended is tried once more, on its own.

    A library in C may end the process on one PDF, and with it all councils that wait for it.
    """
    if not isinstance(reading.future.exception(), BrokenProcessPool):
        return reading.future
    reading.path.unlink(missing_ok=True)
    with pool(1) as own:
        return own.submit(shard.read, reading.council, reading.archive, reading.path, reading.asked)
