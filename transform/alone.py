"""One writer a folder of data: whoever loads or publishes holds the folder while it works."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from fcntl import LOCK_EX, LOCK_NB, flock
from pathlib import Path


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
        flock(folder, LOCK_EX | LOCK_NB)
        yield
    except BlockingIOError as error:
        raise Busy(f"another build is writing into {data}: wait for it to end") from error
    finally:
        os.close(folder)


def sweep(data: Path, beginning: str) -> None:
    """Remove the folders in `data` that begin so: what killed writers left."""
    for left in data.glob(f"{beginning}*"):
        shutil.rmtree(left)
