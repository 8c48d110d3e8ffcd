"""Bars for those who wait, one a council; where nobody looks, none."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TaskID,
    TextColumn,
    TimeElapsedColumn,
)

Advance = Callable[[str, int, int | None], None]
COLUMNS = (
    TextColumn("{task.description}"),
    BarColumn(),
    MofNCompleteColumn(),
    TimeElapsedColumn(),
)


@contextmanager
def bars(console: Console, verb: str) -> Iterator[Advance]:
    """Show a bar for each council, on a terminal only; yield what moves them on."""
    with Progress(*COLUMNS, console=console, disable=not console.is_terminal) as shown:
        tasks: dict[str, TaskID] = {}

        def advance(council: str, done: int, total: int | None) -> None:
            if council not in tasks:
                tasks[council] = shown.add_task(f"{verb} {council}", total=total)
            shown.update(tasks[council], completed=done, total=total)

        yield advance


@contextmanager
def waiting(console: Console, said: str) -> Iterator[None]:
    """Say what is being done as long as it takes, on a terminal only."""
    if console.is_terminal:
        with console.status(said):
            yield
    else:
        yield
