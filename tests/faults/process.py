"""The command as a program of its own, at a frozen time: what can be killed and starved.

    python -m tests.faults.process TIME COMMAND [ARGUMENT]...

MINUTEBOOK_DIES_AT (module:function:call) has it kill itself at a call; MINUTEBOOK_FILE_LIMIT is
the size in bytes that no file can go beyond.
"""

import os
import resource
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from itertools import count
from typing import Any
from unittest.mock import patch

import minutebook
from tests.faults.nightly import Seen, complaint, told
from tests.faults.stage import Stage

LOG = "process.log"
"""What the program prints: workers that outlive it would keep a pipe open."""
PATIENCE = 60
"""Seconds that a program is waited for."""


@contextmanager
def started(
    stage: Stage, arguments: Sequence[str], **setting: str
) -> Iterator["subprocess.Popen[bytes]"]:
    """Give the running program; whatever is left of it and of its workers is killed in the end."""
    line = [
        sys.executable,
        "-m",
        "tests.faults.process",
        stage.time(),
        *arguments,
        "--data",
        str(stage.data),
    ]
    with (
        (stage.data / LOG).open("w") as log,
        subprocess.Popen(
            line, env=os.environ | setting, stdout=log, stderr=log, start_new_session=True
        ) as running,
    ):
        try:
            yield running
        finally:
            _end_all(running.pid)


def _end_all(group: int) -> None:
    try:
        os.killpg(group, signal.SIGKILL)
    except ProcessLookupError:  # none of them is left
        return


def stopped(stage: Stage, by: signal.Signals, after: int) -> int:
    """Start `refresh`, send it a signal when so many requests were made, return its exit code."""
    with started(stage, stage.arguments("refresh")) as running:

        def watch(asked: int) -> None:
            if asked >= after:
                os.killpg(running.pid, by)

        stage.site.watch = watch
        exit_ = running.wait(PATIENCE)
        stage.site.watch = None
    return exit_


def ended(stage: Stage, arguments: Sequence[str], **setting: str) -> Seen:
    """Return what the program says, and its exit code: negative where a signal ended it."""
    with started(stage, arguments, **setting) as running:
        exit_ = running.wait(PATIENCE)
        output = (stage.data / LOG).read_text(encoding="utf-8")
        return Seen(complaint(output) or told(stage.data, stage.time()), exit_)


def main(now: str, *arguments: str) -> None:
    """Run the command at a time."""
    limit = int(os.environ.get("MINUTEBOOK_FILE_LIMIT", "0"))
    if limit:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    if where := os.environ.get("MINUTEBOOK_DIES_AT"):
        _die_at(*where.split(":"))
    with patch.object(minutebook, "_clock", lambda: now):
        minutebook.main(list(arguments))


def _die_at(module: str, name: str, call: str) -> None:
    """Have a function kill this program when it is called for the so-manieth time."""
    owner = import_module(module)
    ours, calls = getattr(owner, name), count(1)

    def dies(*given: Any, **named: Any) -> Any:
        if next(calls) == int(call):
            os.kill(os.getpid(), signal.SIGKILL)
        return ours(*given, **named)

    patch.object(owner, name, dies).start()


if __name__ == "__main__":
    main(*sys.argv[1:])
