"""Processes that work for this one, and end with it: however it ends, none of them stays behind."""

import multiprocessing
import os
import threading
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager


@contextmanager
def pool(workers: int | None) -> Iterator[Executor]:
    """Give an executor of so many processes, as many as there are cores if not said.

    Where we stop early, what was not begun is not begun any more.
    """
    executor = ProcessPoolExecutor(workers, initializer=_follow)
    try:
        yield executor
    except BaseException:
        executor.shutdown(cancel_futures=True)
        raise
    executor.shutdown()


def _follow() -> None:
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """End at once when the parent has ended: an orphan would hold the folder of data for good."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
