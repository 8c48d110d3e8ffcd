"""Workers end with the command that they work for, however it ends."""

import os
import subprocess
import sys
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool

import pytest

from transform.workers import pool

WAITING = """
import os, time
from transform.workers import pool
with pool(2) as executor:
    working = [executor.submit(time.sleep, 600) for _ in range(4)]
    while not any(future.running() for future in working):
        time.sleep(0.01)
    print("at work", flush=True)
    time.sleep(600)
"""


def test_they_end_with_one_that_is_killed() -> None:
    """Who holds the pipe's other end is alive: it is closed when the last worker has ended."""
    with subprocess.Popen(
        [sys.executable, "-c", WAITING], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "at work\n"
        process.kill()
        assert process.communicate(timeout=30)[0] == ""


def test_what_was_not_begun_is_left_when_we_stop() -> None:
    begun: list[Future[int]] = []
    with pytest.raises(KeyboardInterrupt):
        _interrupted(begun)
    assert (begun[0].result(), begun[-1].cancelled()) == (8, True)


def _interrupted(begun: list[Future[int]]) -> None:
    with pool(1) as executor:
        begun += [executor.submit(pow, 2, 3) for _ in range(50)]
        begun[0].result()
        raise KeyboardInterrupt


def test_one_that_dies_breaks_the_work() -> None:
    with pool(1) as executor, pytest.raises(BrokenProcessPool):
        executor.submit(os._exit, 1).result()
