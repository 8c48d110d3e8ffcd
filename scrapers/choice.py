"""Which councils a command is about: named or all, from which registry, kept where, of which days.

Here are the options of the command that say so, and what follows from them.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar

import click

from scrapers import registry
from scrapers.host import SPIDERS
from scrapers.registry import Council, RegistryError

Command = TypeVar("Command", bound=Callable[..., object])


@dataclass(frozen=True)
class Choice:
    """The councils of a registry that were named, none for every one; their data is in `data`."""

    registry: Mapping[str, Council]
    ids: tuple[str, ...]
    data: Path

    def collectable(self) -> list[Council]:
        """Return the councils to visit: those named, or all that can be collected today."""
        if self.ids:
            return [self.registry[id_] for id_ in self.ids]
        found = [one for one in self._current() if one.platform in SPIDERS and one.url]
        if not found:
            raise RegistryError("No council of the registry can be collected yet.")
        return found

    def left_out(self) -> int:
        """Return how many councils cannot be collected yet and were not named."""
        return 0 if self.ids else len(self._current()) - len(self.collectable())

    def archived(self) -> list[str]:
        """Return the councils to read: those named, or all that have an archive."""
        held = [id_ for id_ in self.registry if (self.data / "archive" / f"{id_}.db").exists()]
        if not (self.ids or held):
            raise RegistryError(f"{self.data} holds no archive yet: run `minutebook scrape` first.")
        return list(self.ids) or held

    def _current(self) -> list[Council]:
        return [council for council in self.registry.values() if not council.ended_on]


def choose(ids: tuple[str, ...], registry_file: Path, data: Path, *, every: bool = False) -> Choice:
    """Return what was chosen; a choice that nothing can follow from is a `click.UsageError`."""
    known = registry.read(registry_file)
    if bool(ids) == every:
        raise click.UsageError("Name one or more councils, or give --all.")
    for id_ in ids:
        if id_ not in known:
            raise click.UsageError(
                f"No council is called {id_!r}: `minutebook councils {id_}` searches the registry."
            )
    return Choice(known, ids, data)


def data_option(
    default: str = "data", said: str = "The directory that holds archive, database and package."
) -> Callable[[Command], Command]:
    """Return the option that says where the data is."""
    kind = click.Path(path_type=Path, file_okay=False)
    return click.option("--data", type=kind, default=default, show_default=True, help=said)


registry_option = click.option(
    "--registry",
    "registry_file",
    type=click.Path(path_type=Path, dir_okay=False),
    default=registry.BUILT_IN,
    help="A CSV of councils in place of the built-in registry.",
)


def choosing(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options that choose councils; it is called with the `Choice` first."""

    @click.argument("ids", metavar="[COUNCIL]...", nargs=-1)
    @click.option("--all", "every", is_flag=True, help="Every council of the registry.")
    @registry_option
    @data_option()
    @wraps(command)
    def chosen(every: bool, **given: Any) -> None:  # noqa: ANN401 — as click calls it
        names = ("ids", "registry_file", "data")
        command(choose(*(given.pop(name) for name in names), every=every), **given)

    return chosen


def within(command: Command) -> Command:
    """Give a command the options that bound the days of meetings; it gets them as YYYY-MM-DD."""
    days = click.DateTime(["%Y-%m-%d"])
    for name, side in (("--until", "after"), ("--since", "before")):
        said = f"Leave out meetings {side} this day."
        command = click.option(name, type=days, callback=_day, help=said)(command)
    return command


def _day(context: click.Context, option: click.Parameter, day: datetime | None) -> str | None:
    """Return a day as it is written; days in the wrong order are a `click.UsageError`."""
    written = None if day is None else f"{day:%Y-%m-%d}"
    bounds = {**context.params, option.name: written}
    since, until = bounds.get("since"), bounds.get("until")
    if since and until and since > until:
        raise click.UsageError("--since is later than --until.")
    return written
