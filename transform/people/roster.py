"""Whom a name in the minutes of a meeting can mean: one person, several, or nobody who is known.

Those who were there come first, then those who were away and the members of the council, who must
fit by a given name or an initial as well. Only of those who were there may a name be a nickname,
half of a double name, a given name alone or a slip of one letter, and only where nobody else is
known by that family name. A name that fits two people is nobody's.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple, Self

from transform.people.crowd import Crowd
from transform.people.person import Person
from transform.people.written import Written, courteous, read

AWAY = frozenset(("apologies", "absent"))
"""The words of a list for those who were not there."""


@dataclass(frozen=True, slots=True)
class Known:
    """A name, and whose it is: an `id` of None is that of somebody who is only named.

    `member` is None where it is not known; `away` says that they were not at the meeting, `heard`
    that no list has the name, only the minutes.
    """

    id: str | None
    name: str
    member: bool | None = None
    away: bool = False
    heard: bool = False


class Named(NamedTuple):
    """A name in minutes, with the role beside it; away: that of someone who was not there."""

    name: str
    role: str | None = None
    away: bool = False


class Found(NamedTuple):
    """Whose a name is, None if there is doubt; `several`: it may be one of several people's."""

    id: str | None = None
    several: bool = False


class Roster:
    """The people whom a name in the minutes of one meeting can mean."""

    def __init__(self, members: Iterable[Known], present: Iterable[Known] = ()) -> None:
        """Take the council's members, and those whom the meeting's own list names."""
        self._members: dict[str, list[Known]] = defaultdict(list)
        for known in members:
            self._members[known.id or ""].append(known)
        self._council = Crowd(_people(self._all_members()))
        self._gather(present, styled=False)

    def at(self, present: Iterable[Known]) -> Self:
        """Return the roster of a meeting, whose own people come first."""
        return self._with(present, styled=False)

    def hearing(self, named: Iterable[Named]) -> Self:
        """Return the roster with everyone whom the minutes of the meeting name in full.

        They were there, or away, whether or not a list has them. Of somebody whom no list has
        nothing more is known, but that a shorter name may be theirs.
        """
        heard = dict.fromkeys(named)
        styled = any(read(name).councillor for name, _, _ in heard)
        full = self._with(self._listed, styled=styled)._heard(heard)
        return self._with((*self._listed, *full), styled=styled)

    def find(self, name: str, role: str | None = None, *, away: bool = False) -> str | None:
        """Return the id of the one person whom a name can mean, None if there is doubt."""
        return self.search(Named(name, role, away)).id

    def search(self, named: Named) -> Found:
        """Return whose a name is, and whether it may be one of several people's."""
        written, away = read(named.name, named.role), named.away
        if self._styled and courteous(written.titles) and not written.councillor:
            written = replace(written, plain=True)
        own, rest = (self._gone, self._here) if away else (self._here, self._gone)
        if fitting := own.fitting(written):
            return _found(fitting)
        if others := [*rest.fitting(written), *self._council.fitting(written)]:
            found = _found(others)
            return found if written.given else Found(several=found.several)
        return self._guess(own, written)

    def _guess(self, own: Crowd, written: Written) -> Found:
        """Return whose a name is that is nobody's as it stands."""
        if any(crowd.bearers(written) for crowd in (self._here, self._gone, self._council)):
            bearers = [*self._here.bearers(written), *self._gone.bearers(written)]
            if len({person.id for person in bearers}) > 1 or not own.nicknamed(written):
                return Found()
            return _found([*own.nicknamed(written), *self._council.nicknamed(written)])
        for look in (own.halved, own.misspelt, own.first_named):
            if fitting := look(written):
                return _found(fitting)
        return Found()

    def _heard(self, named: Iterable[Named]) -> Iterator[Known]:
        """Yield those whom full names mean, and the nobodies of names that mean nobody."""
        for one in named:
            written = read(one.name, one.role)
            found = self.search(one)
            if written.given and not found.several:
                member = False if written.other else None
                yield Known(found.id, one.name, member, one.away, heard=True)

    def _with(self, present: Iterable[Known], *, styled: bool) -> Self:
        roster = type(self).__new__(type(self))
        roster._members, roster._council = self._members, self._council
        roster._gather(present, styled=styled)
        return roster

    def _gather(self, present: Iterable[Known], *, styled: bool) -> None:
        """Part those of a meeting into who was there and who was not; some may be both."""
        self._listed, self._styled = tuple(present), styled
        sides: tuple[list[Known], list[Known]] = ([], [])
        for known in self._listed:
            sides[known.away].append(known)
        self._here, self._gone = (Crowd(_people(self._in_all_forms(side))) for side in sides)

    def _in_all_forms(self, side: Iterable[Known]) -> Iterator[Known]:
        """Yield people's names, and those that the list of members has for them."""
        for known in side:
            yield known
            yield from self._members.get(known.id or "", ())

    def _all_members(self) -> Iterator[Known]:
        return (known for same in self._members.values() for known in same)


def _people(names: Iterable[Known]) -> Iterator[Person]:
    """Yield the people whose names these are; a name without an id is a person's own."""
    people: dict[str | Known, list[Known]] = defaultdict(list)
    for known in dict.fromkeys(names):
        people[known.id or known].append(known)
    for same in people.values():
        forms = tuple(dict.fromkeys(read(known.name) for known in same))
        listed = tuple(dict.fromkeys(read(known.name) for known in same if not known.heard))
        yield Person(same[0].id, forms, listed, _membership(same, forms))


def _membership(names: Iterable[Known], forms: Iterable[Written]) -> bool | None:
    """Say whether someone is a member, None where nothing tells."""
    said = {known.member for known in names}
    titled = any(form.councillor for form in forms)
    return True if True in said or titled else False if False in said else None


def _found(people: Iterable[Person]) -> Found:
    """Return the one person that some are."""
    ids = {person.id for person in people}
    return Found(ids.pop()) if len(ids) == 1 else Found(several=len(ids) > 1)
