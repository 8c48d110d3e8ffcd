"""Breaks an action off at one step after another: by an error, or by killing who does it.

Steps are what Python tells auditors of: files opened, made, moved, linked and removed, databases
opened. The action is done in a child, so that nothing of it is left but its files.
"""

import errno
import os
import signal
import sys
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

STEPS = frozenset(
    ["open", "os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.symlink", "shutil.rmtree",
     "sqlite3.connect"]
)  # fmt: skip
Action = Callable[[Path], object]


def fail() -> None:
    """Break off by an error of the system."""
    raise OSError(errno.EIO, "injected")


def kill() -> None:
    """Break off at once."""
    os.kill(os.getpid(), signal.SIGKILL)


def broken_off(
    prepare: Action, action: Action, data: Path, breaks: Callable[[], None], every: int = 1
) -> Iterator[Path]:
    """Prepare folders and do an action in each, broken off later every time, until it goes through.

    Yields each folder in which it was broken off, as it was left.
    """
    for step in count(every, every):
        folder = data / str(step)
        folder.mkdir()
        prepare(folder)
        if not _breaks_off(action, folder, breaks, step):
            return
        yield folder


def _breaks_off(action: Action, folder: Path, breaks: Callable[[], None], step: int) -> bool:
    """Do the action in a child, broken off at a step in `folder`; return whether it came to it."""
    child = os.fork()
    if child:
        return os.waitpid(child, 0)[1] != 0
    left = step

    def audit(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal left
        if event in STEPS and any(str(folder) in str(said) for said in arguments):
            left -= 1
            if left == 0:
                breaks()

    try:
        sys.addaudithook(audit)
        action(folder)
    finally:
        os._exit(left <= 0)
