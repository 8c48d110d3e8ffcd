"""Putting a finished package in place: a reader sees the old one or the new one, never half.

Folders cannot replace one another by `rename`. Linux can exchange two names in one step; where
that is not to be had, the old folder is moved aside first and put back if we are killed between.
"""

import ctypes
import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from transform.alone import alone, sweep

ASIDE = ".package-"
"""How names of folders begin that a build works in."""
OLD = ASIDE + "old"
AT_FDCWD = -100
RENAME_EXCHANGE = 2
UNSUPPORTED = {errno.ENOSYS, errno.EINVAL}


@contextmanager
def building(data: Path, target: Path) -> Iterator[Path]:
    """Give an empty folder to build in, beside `target`; one build at a time.

    What killed builds left is put right or cleaned up; the folder is gone in the end.
    """
    with alone(data):
        _tidy(data, target)
        aside = data / f"{ASIDE}new"
        aside.mkdir()
        try:
            yield aside
        finally:
            _tidy(data, target)


def put_folder(new: Path, target: Path) -> None:
    """Put a folder in the place of another, or where none was."""
    _to_disk(new)
    if not target.exists():
        new.rename(target)
    elif not _exchange(new, target):
        target.rename(target.with_name(OLD))
        new.rename(target)


def put_file(new: Path, target: Path) -> None:
    """Put a file in the place of another, or where none was."""
    _to_disk(new)
    new.replace(target)


def _tidy(data: Path, target: Path) -> None:
    old = data / OLD
    if old.exists() and not target.exists():
        old.rename(target)
    sweep(data, ASIDE)


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two names in one step and return True; False where the system cannot."""
    exchange = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if exchange is None:
        return False
    names = os.fsencode(one), os.fsencode(other)
    if exchange(AT_FDCWD, names[0], AT_FDCWD, names[1], RENAME_EXCHANGE) == 0:
        return True
    number = ctypes.get_errno()
    if number in UNSUPPORTED:
        return False
    raise OSError(number, os.strerror(number), str(other))


def _to_disk(path: Path) -> None:
    """Have the system write a file, or a folder and all below it, before it is shown."""
    for part in (path, *path.rglob("*")):
        descriptor = os.open(part, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
