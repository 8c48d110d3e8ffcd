"""Whether the figures of a database are those of a good one, given what was published before.

Pure: figures in, alarms out. A number is held against its median in the last good publications.
Numbers of fewer than twenty rows say nothing. What a night adds or takes away around today is no
reason for alarm: floors and fill rates look at settled rows alone (see `figures`).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from statistics import median

from transform.figures import EVERY, Figures, Key

ALL = "all"
"""Stands for the whole package in place of a council."""
LAST = 7
"""So many good publications are looked back on."""
PERCENT = Fraction(1, 100)
"""Thresholds are exact, so that what lies on one is no alarm."""
FLOOR = 20
"""Fewer rows, or fewer cells too few, are no reason for alarm."""
LOST_OF_ALL, LOST_OF_COUNCIL, LOST_OF_COMMITTEE = PERCENT * 5, PERCENT * 15, PERCENT * 25
"""The share of settled rows that may be missing, of a table as a whole, a council's, and so on."""
GAINED_OF_ALL, GAINED_OF_COUNCIL = PERCENT * 25, PERCENT * 100
"""The share of rows that may be new."""
EMPTIED = PERCENT * 5
"""The share of settled rows whose cells of a column may have become empty."""


@dataclass(frozen=True)
class Alarm:
    """A reason not to publish: which gate, whose rows (`ALL`, or a council), and what is seen."""

    gate: str
    council: str
    message: str

    def __str__(self) -> str:
        """Return the alarm as one line that names what an allowance has to name."""
        return f"{self.message} [{self.gate}, {self.council}]"


@dataclass(frozen=True)
class Baseline:
    """What was good before: the medians of the last good publications."""

    history: Sequence[Figures] = field(default=())

    @cached_property
    def medians(self) -> Mapping[Key, Fraction]:
        """The median of every number, of the publications since it was first there."""
        series: dict[Key, list[int]] = {}
        for figures in self.history[-LAST:]:
            for key in figures.counts:
                series.setdefault(key, [])
            for key, numbers in series.items():
                numbers.append(figures.counts.get(key, 0))
        return {key: Fraction(median(numbers)) for key, numbers in series.items()}

    @cached_property
    def settled_in(self) -> Mapping[str, Sequence[Key]]:
        """The rows, by table, of councils that were in all of a full history.

        The history of others is still being fetched, so that their rows say nothing of the whole.
        """
        first = self.history[-LAST].counts if len(self.history) >= LAST else {}
        keys = [key for key in first if key.column == EVERY and _is_council(key.scope)]
        tables = dict.fromkeys(key.table for key in keys)
        return {table: [key for key in keys if key.table == table] for table in tables}


def alarms(now: Figures, history: Sequence[Figures]) -> Iterator[Alarm]:
    """Yield what is wrong with figures, given those of the good publications before them."""
    before = Baseline(history)
    yield from _emptied_tables(now, before)
    for key, usual in sorted(before.medians.items()):
        if key.column == "":
            yield from _too_few(now, key, usual)
        elif key.column != EVERY:
            yield from _too_empty(now, key, before)
    yield from _too_many(now, before)


def council_of(scope: str) -> str:
    """Return whose a scope is.

    >>> council_of("kent/113"), council_of("kent"), council_of("")
    ('kent', 'kent', 'all')
    """
    return scope.partition("/")[0] or ALL


def _emptied_tables(now: Figures, before: Baseline) -> Iterator[Alarm]:
    """Yield the tables that had rows in the last publication and have none."""
    for figures in before.history[-1:]:
        for key in sorted(key for key in figures.counts if key.scope == "" and key.column == EVERY):
            if figures.counts[key] and not now.counts.get(key):
                yield Alarm("empty", ALL, f"{key.table}: no rows, of {figures.counts[key]:,}")


def _too_few(now: Figures, key: Key, usual: Fraction) -> Iterator[Alarm]:
    found = now.counts.get(key, 0)
    if usual >= FLOOR and found < usual * (1 - _may_lack(key.scope)):
        yield Alarm(
            "rows",
            council_of(key.scope),
            f"{key.table} of {key.scope or ALL}: {found:,} settled rows, "
            f"{float(1 - found / usual):.1%} fewer than the usual {float(usual):,.0f}",
        )


def _may_lack(scope: str) -> Fraction:
    if not scope:
        return LOST_OF_ALL
    return LOST_OF_COMMITTEE if "/" in scope else LOST_OF_COUNCIL


def _too_empty(now: Figures, key: Key, before: Baseline) -> Iterator[Alarm]:
    """Yield the column if its cells are filled less often than they were."""
    rows = key._replace(column="")
    usual, there = before.medians.get(rows, 0), now.counts.get(rows, 0)
    if usual < FLOOR or there < FLOOR:
        return
    was, found = before.medians[key] / usual, now.counts.get(key, 0)
    short = was * there - found
    if short > EMPTIED * there and short >= FLOOR:
        yield Alarm(
            "fill",
            council_of(key.scope),
            f"{key.table}.{key.column} of {key.scope or ALL}: "
            f"{found / there:.1%} of settled rows have one, not the usual {float(was):.1%}",
        )


def _too_many(now: Figures, before: Baseline) -> Iterator[Alarm]:
    """Yield the tables that have grown too much, of a council or as a whole."""
    for key, usual in sorted(before.medians.items()):
        if key.column == EVERY and _is_council(key.scope):
            found = now.counts.get(key, 0)
            yield from _grown(key.table, key.scope, found, usual, GAINED_OF_COUNCIL)
    for table, keys in before.settled_in.items():
        found = sum(now.counts.get(key, 0) for key in keys)
        usual = sum((before.medians[key] for key in keys), Fraction())
        yield from _grown(table, ALL, found, usual, GAINED_OF_ALL)


def _grown(table: str, scope: str, found: int, usual: Fraction, most: Fraction) -> Iterator[Alarm]:
    if usual >= FLOOR and found > usual * (1 + most):
        yield Alarm(
            "growth",
            scope,
            f"{table} of {scope}: {found:,} rows, "
            f"{float(found / usual - 1):.1%} more than the usual {float(usual):,.0f}",
        )


def _is_council(scope: str) -> bool:
    return bool(scope) and "/" not in scope
