"""Whether the figures of a database are those of a good one, given what was published before.

Pure: figures in, alarms out. A number is held against its median in the last good publications.
Numbers of fewer than twenty rows say nothing, nor does what one or two meetings may bring or take,
whose rows come and go together. What a night adds or takes away around today is no
reason for alarm: floors and fill rates look at settled rows alone (see `figures`). A council is
asked after when it is loaded, and the whole, with every council, before it is published.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from statistics import median

from transform.figures import COUNTED, EVERY, MONTHS, Figures, Key, council_of, is_of_meetings
from transform.rows import Meeting

ALL = "all"
"""Stands for the whole package in place of a council."""
LAST = 7
"""So many good publications are looked back on."""
PERCENT = Fraction(1, 100)
"""Thresholds are exact, so that what lies on one is no alarm."""
FLOOR = 20
"""Fewer rows, or fewer cells too few, are no reason for alarm."""
FEW = 2
"""What so few meetings have is none either."""
LOST_OF_ALL, LOST_OF_COUNCIL, LOST_OF_COMMITTEE = PERCENT * 5, PERCENT * 15, PERCENT * 25
"""The share of settled rows that may be missing, of a table as a whole, a council's, and so on."""
GONE_OF_ALL, GONE_OF_COUNCIL = PERCENT * 1, LOST_OF_COUNCIL
"""The share of settled rows that may be gone, by key, whether or not others came."""
GAINED_OF_ALL, GAINED_OF_COUNCIL = PERCENT * 25, PERCENT * 100
"""The share of rows that may be new, besides what a longer history brings."""
EMPTIED = PERCENT * 5
"""The share of settled rows whose cells of a column may have become empty."""

OF_MEETINGS = frozenset(row.TABLE.name for row in COUNTED if is_of_meetings(row))


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

    def share_of_few(self, key: Key) -> Fraction:
        """Return the share of a part's rows that a few of its meetings have, 0 of other rows."""
        settled = self.medians.get(Key(Meeting.TABLE.name, key.scope), Fraction())
        return FEW / settled if settled and key.table in OF_MEETINGS else Fraction()

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
            yield from _too_few(now, key, usual, before.share_of_few(key))
        elif key.column not in (EVERY, MONTHS):
            yield from _too_empty(now, key, before)
    yield from _too_many(now, before)


def gone(table: str, council: str, *, lost: int, known: int, meetings: int) -> Iterator[Alarm]:
    """Yield the alarm if too many of the settled rows known of a table are there no more.

    Those that are lost are of so many `meetings`.
    """
    most = GONE_OF_ALL if council == ALL else GONE_OF_COUNCIL
    if lost >= FLOOR and lost > known * most and meetings > FEW:
        of = "" if council == ALL else f" of {council}"
        yield Alarm(
            "removed",
            council,
            f"{table}{of}: {lost:,} of {known:,} settled rows are gone, {lost / known:.1%}",
        )


def _emptied_tables(now: Figures, before: Baseline) -> Iterator[Alarm]:
    """Yield the tables that had rows in the last publication and have none."""
    for figures in before.history[-1:]:
        for key in sorted(key for key in figures.counts if key.scope == "" and key.column == EVERY):
            if figures.counts[key] and not now.counts.get(key):
                yield Alarm("empty", ALL, f"{key.table}: no rows, of {figures.counts[key]:,}")


def _too_few(now: Figures, key: Key, usual: Fraction, few: Fraction) -> Iterator[Alarm]:
    found = now.counts.get(key, 0)
    if usual >= FLOOR and found < usual * (1 - max(few, _may_lack(key.scope))):
        yield Alarm(
            "rows",
            council_of(key.scope) or ALL,
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
    if short > max(EMPTIED, before.share_of_few(key)) * there and short >= FLOOR:
        yield Alarm(
            "fill",
            council_of(key.scope) or ALL,
            f"{key.table}.{key.column} of {key.scope or ALL}: "
            f"{found / there:.1%} of settled rows have one, not the usual {float(was):.1%}",
        )


def _too_many(now: Figures, before: Baseline) -> Iterator[Alarm]:
    """Yield the tables that have grown too much, of a council or as a whole."""
    for keys in before.settled_in.values():
        for key in sorted(keys):
            found, usual = _both([key], now, before)
            yield from _grown(key.table, key.scope, found, usual * _longer([key], now, before))
    for table, keys in before.settled_in.items():
        found, usual = _both(keys, now, before)
        yield from _grown(table, ALL, found, usual * _longer(keys, now, before))


def _both(keys: Iterable[Key], now: Figures, before: Baseline) -> tuple[int, Fraction]:
    """Return the sums of some numbers: as they are, and as they usually were."""
    found = sum(now.counts.get(key, 0) for key in keys)
    return found, sum((before.medians.get(key, Fraction()) for key in keys), Fraction())


def _longer(keys: Sequence[Key], now: Figures, before: Baseline) -> Fraction:
    """Return how many times as long as usual the histories of the councils of numbers are.

    What is collected further back adds months, what is there twice does not.
    """
    dated = [key.table if key.table in OF_MEETINGS else Meeting.TABLE.name for key in keys]
    months = [Key(table, key.scope, MONTHS) for table, key in zip(dated, keys, strict=True)]
    found, usual = _both(months, now, before)
    return max(Fraction(1), found / usual) if usual else Fraction(1)


def _grown(table: str, scope: str, found: int, usual: Fraction) -> Iterator[Alarm]:
    most = GAINED_OF_ALL if scope == ALL else GAINED_OF_COUNCIL
    if usual >= FLOOR and found > usual * (1 + most):
        yield Alarm(
            "growth",
            scope,
            f"{table} of {scope}: {found:,} rows, "
            f"{float(found / usual - 1):.1%} more than the usual {float(usual):,.0f}",
        )


def _is_council(scope: str) -> bool:
    return bool(scope) and "/" not in scope
