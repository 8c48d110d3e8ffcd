"""Starting a command as a process of its own, and ending it before its time."""

import multiprocessing
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from tests.kill import command
from transform.alone import Busy, alone

ROOT = Path(__file__).parents[2]
GRACE = (7.5, 2.5)
"""Seconds that a runner that is cancelled gives between its signals."""
LONGEST = 120.0
"""No command takes longer, in seconds, on the slowest machine."""


class Process(Protocol):
    """A command that was started."""

    @property
    def pid(self) -> int:
        """Its number, and that of its group."""

    def ended(self, seconds: float) -> int | None:
        """Wait so long; return its exit code, None while it is at work."""


Start = Callable[[str, Sequence[str], Path], Process]


class Program:
    """The command as a program, as one who types it starts it."""

    def __init__(self, now: str, arguments: Sequence[str], log: Path) -> None:
        """Start it; what it says goes into the log."""
        module = [sys.executable, "-m", "tests.kill.command"]
        self._process = subprocess.Popen(
            [*module, now, str(log), *arguments], cwd=ROOT, start_new_session=True
        )
        self.pid = self._process.pid

    def ended(self, seconds: float) -> int | None:
        """Wait so long; return its exit code, None while it is at work."""
        try:
            return self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            return None


class Fork:
    """The command in a process that has everything imported already."""

    def __init__(self, now: str, arguments: Sequence[str], log: Path) -> None:
        """Start it; what it says goes into the log."""
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(["tests.kill.command"])
        self._process = context.Process(target=command.run, args=(now, log, arguments))
        self._process.start()
        self.pid = self._process.pid or 0

    def ended(self, seconds: float) -> int | None:
        """Wait so long; return its exit code, None while it is at work."""
        self._process.join(seconds)
        return self._process.exitcode


def kill_group(process: Process) -> None:
    """Kill the command and all its workers at once."""
    _signal_all(process.pid, signal.SIGKILL)


def kill_parent(process: Process) -> None:
    """Kill the command alone; its workers have to see to themselves."""
    _signal(process.pid, signal.SIGKILL)


def cancel(process: Process) -> None:
    """Do what a runner does that is cancelled: ask, ask again, kill."""
    for number, seconds in zip((signal.SIGINT, signal.SIGTERM), GRACE, strict=True):
        _signal_all(process.pid, number)
        if process.ended(seconds) is not None:
            return
    kill_group(process)


def is_held(data: Path) -> bool:
    """Return whether a process that was left behind goes on holding a folder of data."""
    for _ in range(3):
        try:
            with alone(data):
                return False
        except Busy:
            continue
    return True


def _signal_all(pid: int, number: signal.Signals) -> None:
    """Send a signal to a group, or to one that has not made its group yet."""
    try:
        os.killpg(pid, number)
    except ProcessLookupError:
        _signal(pid, number)


def _signal(pid: int, number: signal.Signals) -> None:
    """Send a signal; where nobody is left to get it, it has no effect."""
    try:
        os.kill(pid, number)
    except ProcessLookupError:
        return
