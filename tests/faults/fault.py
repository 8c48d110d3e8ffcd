"""What a fault is: an entry of the catalogue, and the register that its function puts it into."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module

from scrapers.specimen import Site
from tests.faults.nightly import Seen
from tests.faults.stage import PAGES, Stage

GROUPS = (
    "politeness",
    "transport",
    "answers",
    "runs",
    "parsing",
    "record",
    "text",
    "storage",
    "publishing",
)
"""The modules whose functions are faults."""
TOTAL = 62
"""So many faults are in the catalogue, numbered from 1."""

Injection = Callable[[Stage], Seen]


@dataclass(frozen=True)
class Fault:
    """A fault, how it is injected, and what has to come of it.

    `said` is what the run has to say, word for word; `exits` its exit code; `changes` what may
    be otherwise in the published record, by table: "" is nothing at all.
    """

    number: int
    title: str
    said: str
    injected: str
    inject: Injection
    exits: int = 1
    changes: str = ""
    site: Site = PAGES


FAULTS: dict[int, Fault] = {}


def fault(
    number: int,
    title: str,
    said: str,
    *,
    exits: int = 1,
    changes: str = "",
    site: Site = PAGES,
) -> Callable[[Injection], Injection]:
    """Return what enters a function as a fault; its docstring says what is injected."""

    def entered(inject: Injection) -> Injection:
        if number in FAULTS:
            raise ValueError(f"fault {number} is there twice")
        injected = " ".join((inject.__doc__ or "").split())
        FAULTS[number] = Fault(number, title, said, injected, inject, exits, changes, site)
        return inject

    return entered


def catalogue() -> list[Fault]:
    """Return every fault, by number."""
    for group in GROUPS:
        import_module(f"tests.faults.{group}")
    return [FAULTS[number] for number in sorted(FAULTS)]


def missing() -> Iterator[int]:
    """Yield the numbers of the catalogue that no function injects."""
    catalogue()
    yield from (number for number in range(1, TOTAL + 1) if number not in FAULTS)
