"""Divisions: the ballots of one vote, and the decision that they were on."""

from collections.abc import Iterable, Iterator

from transform.minutes.decisions import motions
from transform.minutes.decisions.counts import Counts
from transform.minutes.decisions.movers import Kind
from transform.minutes.text.prose import Prose
from transform.minutes.votes import Ballot
from transform.rows import Choice

_BOTH = {"motion", "amendment"}
"""A motion and an amendment that were put to the vote against each other."""
_NEAR = 120
"""A division that begins within so many letters behind a decision was on that."""


def read(ballots: Iterable[Ballot]) -> Iterator[list[Ballot]]:
    """Give the ballots of each division: no choice twice in one list."""
    division: list[Ballot] = []
    found: set[Choice] = set()
    for ballot in ballots:
        if ballot.on_request:
            continue
        if division and ballot.choice in found and ballot.choice != division[-1].choice:
            yield division
            division, found = [], set()
        division.append(ballot)
        found.add(ballot.choice)
    if division:
        yield division


def split(division: list[Ballot], kind: Kind | None) -> tuple[list[Ballot], list[Ballot]]:
    """Return the ballots on a motion or an amendment, and those left for what it stood against."""
    if {ballot.on for ballot in division if ballot.choice == "for"} >= _BOTH:
        wanted = kind or "motion"
        mine = [ballot for ballot in division if ballot.on in (wanted, None)]
        return mine, [ballot for ballot in division if ballot.on != wanted]
    return division, []


def printed(division: Iterable[Ballot]) -> Counts:
    """Return the numbers that are printed with ballots."""
    numbers = {b.choice: b.printed for b in division if b.printed is not None}
    return Counts(numbers.get("for"), numbers.get("against"), numbers.get("abstain"))


def named_before(prose: Prose, division: list[Ballot]) -> Kind | None:
    """Return whether the words before a division say that it was on a motion or an amendment."""
    start = division[0].start
    lead = prose.text[max(start - 600, 0) : start]
    return motions.kind_of(lead.rpartition("recorded")[0][-120:])


def is_behind(prose: Prose, end: int, division: list[Ballot]) -> bool:
    """Say whether a division is printed right behind a decision."""
    start = division[0].start
    return 0 <= start - end <= _NEAR and "amendment" not in prose.text[end:start].lower()
