"""One writer a folder of data: whoever fetches, loads or publishes holds the folder meanwhile."""

import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from fcntl import LOCK_EX, LOCK_NB, flock
from pathlib import Path

TRIES = 20
PAUSE = 0.1
"""Seconds between two tries: the workers of one that was killed need a moment to end."""


class Busy(Exception):  # noqa: N818 — it says what is the case
    """Another program is writing into the same folder of data."""


@contextmanager
def alone(data: Path) -> Iterator[None]:
    """Hold a folder of data, made when missing; the system lets go of it when we are killed.

    Raises `Busy` while another holds it.
    """
    data.mkdir(parents=True, exist_ok=True)
    folder = os.open(data, os.O_RDONLY)
    try:
        _hold(folder, data)
        yield
    finally:
        os.close(folder)


def sweep(data: Path, beginning: str) -> None:
    """Remove the folders in `data` whose names begin so: what killed writers left."""
    for left in data.glob(f"{beginning}*"):
        shutil.rmtree(left)


def _hold(folder: int, data: Path) -> None:
    for _ in range(TRIES):
        try:
            return flock(folder, LOCK_EX | LOCK_NB)
        except BlockingIOError:
            time.sleep(PAUSE)
    raise Busy(f"another command is writing into {data}: wait for it to end")
