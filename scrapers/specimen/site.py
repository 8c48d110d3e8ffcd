"""A site of the specimen: how many councils, committees and meetings, and what each says."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal, get_args

from scrapers.specimen import councils, meetings
from scrapers.specimen.councils import Committee, Council
from scrapers.specimen.diary import Sitting, sit
from scrapers.specimen.edited import edited
from scrapers.specimen.facts import Meeting

Change = Literal[
    "minutes", "withdrawn", "error", "final", "moved", "cancelled", "item", "paper", "report"
]
Edit = tuple[Change | Literal["renamed"], int]
"""A change to one meeting, or to the name of a committee."""
CHANGES: tuple[Change, ...] = get_args(Change)

SPAN = 100_000
"""Meetings of one council are numbered within one span, so that a number tells whose it is."""


@dataclass(frozen=True)
class Site:
    """The parameters of a site; the same parameters give the same bytes, every time.

    `meetings` is how many a committee has a year, `welsh` and `without_service` are places of
    councils, `printed` are numbers of meetings whose minutes are only in a PDF, and `edits` changes
    single meetings: ("minutes", number) publishes or changes the minutes (given twice, changes
    them twice), ("final", number) makes drafts final, ("moved", number) puts the meeting off by a
    week, ("cancelled", number) calls it off, ("withdrawn", number) takes it off the site, ("item",
    number) its last item, ("paper", number) its last report, ("report", number) puts another file
    in the place of its first, ("error", number) makes its page an error. ("renamed", number) gives
    a committee another name.
    """

    councils: int = 2
    committees: int = 4
    years: int = 2
    meetings: int = 6
    today: str = "2026-03-01"
    seed: int = 1
    welsh: tuple[int, ...] = (1,)
    without_service: tuple[int, ...] = ()
    edits: tuple[Edit, ...] | frozenset[Edit] = ()
    printed: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        """Refuse sizes that cannot be told apart on the page."""
        if not 1 <= self.meetings <= 50:
            raise ValueError("a committee has 1 to 50 meetings a year")
        if self.committees * self.years * self.meetings >= SPAN:
            raise ValueError(f"a council has fewer than {SPAN} meetings")

    def council(self, index: int) -> Council:
        """Return the council at a place."""
        return councils.council(index, welsh=index in self.welsh)

    def all_councils(self) -> tuple[Council, ...]:
        """Return every council of the site."""
        return tuple(self.council(index) for index in range(self.councils))

    def committees_of(self, council: Council) -> tuple[Committee, ...]:
        """Return the committees of a council."""
        return tuple(self.committee(council, index) for index in range(self.committees))

    def committee(self, council: Council, index: int) -> Committee:
        """Return the committee at a place of a council."""
        found = councils.committee(council, index)
        renamed = self.edited("renamed", found.number)
        return replace(found, name=f"{found.name} and Harbours") if renamed else found

    def sittings(self, council: Council, committee: Committee) -> tuple[Sitting, ...]:
        """Return the meetings that a committee lists, oldest first."""
        return _sittings(self, council, committee)

    def numbers(self) -> Iterator[int]:
        """Yield the number of every meeting listed."""
        for council in self.all_councils():
            for committee in self.committees_of(council):
                for sitting in self.sittings(council, committee):
                    yield sitting.number

    def edited(self, kind: str, number: int) -> int:
        """Return how often a meeting is edited in a way."""
        return sum(edit == (kind, number) for edit in self.edits)

    def changes(self, number: int) -> frozenset[str]:
        """Return the ways in which a meeting is edited."""
        return frozenset(kind for kind in CHANGES if self.edited(kind, number))

    def find(self, number: int) -> tuple[Council, Committee, Sitting] | None:
        """Return whose meeting a number is, and its line in the list; None if there is none."""
        index, rest = divmod(number, SPAN)
        committee_index, place = divmod(rest - 1, self.years * self.meetings)
        if not (1 <= index <= self.councils and 0 <= committee_index < self.committees):
            return None
        council = self.council(index - 1)
        committee = self.committee(council, committee_index)
        listed = self.sittings(council, committee)
        return next(((council, committee, line) for line in listed if line.place == place), None)

    def facts(self, number: int) -> Meeting:
        """Return everything that one meeting says; KeyError when the site does not list it."""
        return _meeting(self, number)


@lru_cache(maxsize=512)
def _sittings(site: Site, council: Council, committee: Committee) -> tuple[Sitting, ...]:
    count = site.years * site.meetings
    first = SPAN * (council.index + 1) + committee.index * count + 1
    return tuple(
        sit(
            council, committee, place,
            number=first + place, today=dt.date.fromisoformat(site.today), count=count,
            days=365 * site.years, edits=site.changes(first + place),
        )
        for place in range(count)
        if not site.edited("withdrawn", first + place)
    )  # fmt: skip


@lru_cache(maxsize=32)
def _meeting(site: Site, number: int) -> Meeting:
    found = site.find(number)
    if found is None:
        raise KeyError(number)
    printed = number in site.printed
    times = site.edited("minutes", number)
    meeting = meetings.build(site.seed, times, *found, printed=printed)
    return edited(meeting, site.changes(number))
