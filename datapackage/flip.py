"""What is published: a folder of its own, and one link, moved last, that says which it is.

    releases/7/          package/, minutebook.zip, minutes.db, and the history they belong to
    current              -> releases/7, the one thing that changes when something is published
    package              -> current/package, and so on: names that stay

A link is exchanged in one step, so that a reader finds all of the old release or all of the new.
"""

import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from fcntl import LOCK_EX, LOCK_NB, LOCK_SH, flock
from pathlib import Path

from transform.alone import alone, sweep
from transform.history import CURRENT

ASIDE = ".package-"
"""How names of folders begin that a build works in."""
RELEASES = "releases"


class InTheWay(Exception):  # noqa: N818 — it says what is the case
    """A name that a link belongs at is taken; the message says what to do."""


@contextmanager
def building(data: Path, names: Sequence[str] = ()) -> Iterator[Path]:
    """Give an empty folder to build in; one build at a time.

    `names` are those that `release` is to publish. What killed builds left is cleaned up; the
    folder is gone in the end.
    """
    with alone(data):
        for name in (*names, CURRENT):
            if (data / name).exists() and not (data / name).is_symlink():
                raise InTheWay(f"{data / name} is in the way of what is published: move it away")
        sweep(data, ASIDE)
        _forget(data)
        aside = data / f"{ASIDE}new"
        aside.mkdir()
        try:
            yield aside
        finally:
            sweep(data, ASIDE)


def release(new: Path, data: Path, names: Sequence[str]) -> Path:
    """Publish a folder that was built aside, with all below it, and return where it is.

    `names` are what of it readers find under `data` itself.
    """
    to_disk(new)
    folder = data / RELEASES
    folder.mkdir(exist_ok=True)
    target = folder / str(1 + max((0, *_numbers(data))))
    new.rename(target)
    _sync(folder)
    for name in names:
        _lead(data / name, Path(CURRENT) / name, new.parent)
    _sync(data)
    _lead(data / CURRENT, Path(RELEASES) / target.name, new.parent)
    _sync(data)
    return target


def released(data: Path) -> Path | None:
    """Return the folder of what is published now, None before anything was."""
    current = data / CURRENT
    return current.resolve() if current.exists() else None


def retire(data: Path, *, keep: int) -> None:
    """Remove all releases but the current one and `keep` before it.

    One that is being served stays as well, unless none is to be kept.
    """
    standing = _standing(data)
    older = sorted(number for number in _numbers(data) if number < standing)
    kept = {standing, *older[len(older) - keep :]}
    for number in _numbers(data):
        path = data / RELEASES / str(number)
        if number not in kept and not (keep and _is_served(path)):
            shutil.rmtree(path)


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Keep a release from being removed while it is read; the system lets go when we are killed."""
    folder = os.open(path, os.O_RDONLY)
    try:
        flock(folder, LOCK_SH)
        yield
    finally:
        os.close(folder)


def put_file(new: Path, target: Path) -> None:
    """Put a file in the place of another, or where none was."""
    _sync(new)
    new.replace(target)
    _sync(target.parent)


def to_disk(folder: Path) -> None:
    """Have the system write a folder and all below it, before it is shown."""
    for part in (folder, *folder.rglob("*")):
        _sync(part)


def _forget(data: Path) -> None:
    """Remove the releases of builds that were killed before they were published."""
    standing = _standing(data)
    for number in _numbers(data):
        if number > standing:
            shutil.rmtree(data / RELEASES / str(number))


def _standing(data: Path) -> int:
    """Return the number of the current release, 0 before there is one."""
    current = released(data)
    return int(current.name) if current else 0


def _numbers(data: Path) -> list[int]:
    return [int(path.name) for path in (data / RELEASES).glob("*") if path.name.isdecimal()]


def _is_served(path: Path) -> bool:
    folder = os.open(path, os.O_RDONLY)
    try:
        flock(folder, LOCK_EX | LOCK_NB)
    except BlockingIOError:
        return True
    finally:
        os.close(folder)
    return False


def _lead(link: Path, target: Path, aside: Path) -> None:
    """Make a link lead to a target, in one step."""
    if not (link.is_symlink() and link.readlink() == target):
        new = aside / link.name
        new.symlink_to(target)
        new.replace(link)


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
