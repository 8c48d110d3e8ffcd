"""The scene of a meeting: who is there, what the house calls them, and chance."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import TypeVar

from scrapers.specimen.almanac import MONTHS
from scrapers.specimen.councils import Committee, Council, House
from scrapers.specimen.names import words
from scrapers.specimen.people import Member, Officer

T = TypeVar("T")


@dataclass(frozen=True)
class Scene:
    """One meeting while its minutes are written."""

    council: Council
    committee: Committee
    date: dt.date
    previous: dt.date
    draw: Random
    seats: tuple[Member, ...]
    absent: tuple[Member, ...]
    substitutes: tuple[tuple[Member, Member], ...]
    """Who came, for whom."""
    officers: tuple[Officer, ...]

    @property
    def house(self) -> House:
        """How the council's minutes look."""
        return self.council.house

    @property
    def present(self) -> tuple[Member, ...]:
        """The members who sit, substitutes last."""
        there = tuple(member for member in self.seats if member not in self.absent)
        return there + tuple(came for came, _ in self.substitutes)

    @property
    def towns(self) -> tuple[str, ...]:
        """The towns of the council's country."""
        return words("welsh_town" if self.council.welsh else "town")

    @property
    def chair(self) -> Member:
        """Who presides: the first who is there."""
        return self.present[0]

    @property
    def body(self) -> str:
        """What the minutes call the body that meets."""
        names = {"council": "Council", "cabinet": "Cabinet", "licensing": "Sub-Committee"}
        panel = "Panel" if self.committee.name.endswith("Panel") else "Committee"
        return names.get(self.committee.kind, panel)

    def pick(self, options: Sequence[T]) -> T:
        """Return one of several."""
        return self.draw.choice(options)

    def odds(self, percent: int) -> bool:
        """Return True so many times in a hundred."""
        return self.draw.randrange(100) < percent

    def officer(self, role: str) -> Officer:
        """Return the officer at a post; KeyError names a post that nobody holds."""
        return {officer.role: officer for officer in self.officers}[role]

    def name(self, member: Member) -> str:
        """Return a member's name as this house's minutes write it."""
        match self.house.people:
            case "full":
                return f"Councillor {member.given} {member.family}"
            case "short":
                return f"Cllr {member.given} {member.family}"
            case "initials":
                return f"Councillor {member.given[0]} {member.family}"
            case "courtesy":
                return f"{member.courtesy} {member.given[0]} {member.family}"

    def names(self, members: Sequence[Member]) -> str:
        """Return several names as a phrase, the title said once where the house does so."""
        named = [self.name(member) for member in members]
        if self.house.people == "courtesy" or len(named) == 1:
            return joined(named)
        title = named[0].split()[0]
        return f"{title}s {joined(name.split(' ', 1)[1] for name in named)}"

    def day(self, when: dt.date) -> str:
        """Return a date as this house's minutes write it."""
        return f"{when.day} {MONTHS[when.month - 1]} {when.year}"


def joined(parts: Iterable[str], word: str = "and") -> str:
    """Return parts as a phrase.

    >>> joined(["A", "B", "C"])
    'A, B and C'
    """
    *most, last = parts
    return f"{', '.join(most)} {word} {last}" if most else last


def sentence(text: str) -> str:
    """Return text with a capital at its beginning."""
    return f"{text[:1].upper()}{text[1:]}"


class Slots(dict[str, str]):
    """What fills the gaps of a sentence: the same name gives the same filling within an item."""

    def __init__(self, scene: Scene) -> None:
        """Start with what depends on when and where the meeting is."""
        year = scene.date.year
        super().__init__(
            year=str(year + 1), past=str(year - scene.pick((3, 4, 6))),
            town=scene.pick(scene.towns), town2=scene.pick(scene.towns),
        )  # fmt: skip
        self.draw = scene.draw

    def __missing__(self, key: str) -> str:
        """Fill a gap for the first time; a digit at the end makes it another one."""
        self[key] = self._make(key.rstrip("0123456789"))
        return self[key]

    def _make(self, kind: str) -> str:
        if kind == "reference":
            use = self.draw.choice(("FUL", "OUT", "HH", "LBC"))
            return f"{int(self['year']) % 100 - 1}/{self.draw.randrange(80, 2400):05}/{use}"
        if kind in MADE:
            return MADE[kind](self.draw)
        return self.draw.choice(words(KINDS.get(kind, kind)))


def _amount(draw: Random) -> str:
    million = f"£{draw.randrange(11, 98) / 10:.1f} million"
    return draw.choice((million, f"£{draw.randrange(12, 900)},000"))


MADE: Mapping[str, Callable[[Random], str]] = {
    "amount": _amount,
    "fee": lambda draw: f"£{draw.randrange(3, 60)}.{draw.choice(('00', '50', '75'))}",
    "count": lambda draw: str(draw.randrange(14, 960)),
    "few": lambda draw: draw.choice(("two", "three", "four", "five", "six", "eight", "ten")),
    "percent": lambda draw: f"{draw.randrange(3, 96)}%",
    "month": lambda draw: draw.choice(MONTHS),
    "budget": lambda draw: f"£{draw.randrange(60, 400)} million",
    "rise": lambda draw: f"{draw.randrange(2, 9)}.{draw.randrange(1, 10)}%",
}
"""Gaps that are filled by a number or the like; the others by a name of that kind."""
KINDS = {"resident": "family"}
