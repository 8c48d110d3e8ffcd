"""What is shown of reading: how councils ended and stand, and where a row is from."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, Protocol

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from transform.explain import Explanation
from transform.load import Loaded
from transform.status import Status
from transform.visits import GOOD

COUNTED = ("requests", "meetings", "items", "problems", "changes")


class Fetched(Protocol):
    """What is told of a visit to a council's site."""

    @property
    def council_id(self) -> str:
        """Whose site."""

    @property
    def outcome(self) -> str:
        """How it ended."""

    @property
    def requests(self) -> int:
        """What was asked for."""

    @property
    def message(self) -> str:
        """Why it ended so."""


class Ending(NamedTuple):
    """How a council ended, the worse of fetching and reading; None is what was not counted."""

    council_id: str
    outcome: str
    counts: tuple[int | None, ...]
    why: str

    @property
    def is_good(self) -> bool:
        """Whether the council ended as it should."""
        return self.outcome in GOOD


def endings(visits: Iterable[Fetched], loaded: Iterable[Loaded]) -> list[Ending]:
    """Return how each council ended that was fetched or read, by id."""
    seen = {visit.council_id: visit for visit in visits}
    read = {load.council_id: load for load in loaded}
    return [_ending(id_, seen.get(id_), read.get(id_)) for id_ in sorted(seen | read)]


def _ending(id_: str, visit: Fetched | None, load: Loaded | None) -> Ending:
    ends = [end for end in (visit, load) if end]
    bad = [end for end in ends if end.outcome not in GOOD]
    counts = (
        visit.requests if visit else None,
        *((load.meetings, load.items, load.problems) if load else (None, None, None)),
        load.added + load.modified + load.removed if load else None,
    )
    return Ending(id_, (bad or ends)[0].outcome, counts, "; ".join(end.message for end in bad))


def ended(found: Iterable[Ending]) -> Table:
    """Return the table of how councils ended."""
    table = _table("council", "outcome", numbers=COUNTED, texts=("why",))
    for one in found:
        table.add_row(one.council_id, one.outcome, *_cells(one.counts), Text(one.why))
    return table


def standing(found: Iterable[Status]) -> Table:
    """Return the table of how councils stand."""
    numbers = ("age, hours", "expected", "held", "missing")
    table = _table("council", "outcome", numbers=numbers, texts=("problems", "flags"))
    for one in found:
        counts = (one.age_hours, one.expected, one.held, one.missing)
        problems = ", ".join(f"{count:,} {name}" for name, count in one.problems.items())
        flags = ", ".join((*one.flags, *([one.note] if one.note else [])))
        table.add_row(
            one.council_id, one.outcome or "", *_cells(counts), Text(problems), Text(flags)
        )
    return table


def source(found: Explanation) -> Iterator[RenderableType]:
    """Yield a row, and the page and the words that it was read from."""
    table = Table("column", found.table, box=None)
    for name, value in found.row.items():
        table.add_row(name, Text("" if value is None else str(value)))
    yield table
    yield Text(f"\nread from  {found.url}\nfetched    {found.fetched_at}\n")
    yield Text(found.fragment)


def _table(*names: str, numbers: Sequence[str], texts: Sequence[str]) -> Table:
    table = Table(*names, box=None)
    for name in numbers:
        table.add_column(name, justify="right", no_wrap=True)
    for name in texts:
        table.add_column(name, overflow="fold")
    return table


def _cells(counts: Iterable[float | None]) -> Iterator[str]:
    return ("" if count is None else f"{count:,}" for count in counts)
