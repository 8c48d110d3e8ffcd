"""The command with its clock stopped: `python -m tests.kill.command TIME LOG ARGUMENTS…`."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

import minutebook


def run(now: str, log: Path, arguments: Sequence[str]) -> None:
    """Do a command at a time, in a group of processes of its own, and end as it ends.

    What it says is added to the log.
    """
    if os.getsid(0) != os.getpid():
        os.setsid()
    with log.open("a", encoding="utf-8") as file:
        for stream in (sys.stdout, sys.stderr):
            os.dup2(file.fileno(), stream.fileno())
    minutebook._clock = lambda: now
    minutebook.main(list(arguments))


if __name__ == "__main__":
    run(sys.argv[1], Path(sys.argv[2]), sys.argv[3:])
