"""Names as written -> people, and the people of a council, one row each.

A name is joined to a person only when exactly one person fits: those at the meeting come first,
then the council's members, who must fit by a given name or an initial as well. When two fit, or
none, the name stays without a person.
"""

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Self

from transform import names
from transform.record import Attendee, MemberRecord
from transform.rows import Person

_MEN = frozenset(("mr", "sir", "lord", "baron", "earl", "viscount", "father", "messrs"))
_WOMEN = frozenset(("mrs", "ms", "miss", "dame", "lady", "baroness", "sister", "alderwoman"))


@dataclass(frozen=True, slots=True)
class _Words:
    """A name in the words that are compared: small letters, no accents, no points."""

    key: tuple[str, ...]
    family: tuple[str, ...]
    titles: frozenset[str]

    @property
    def given(self) -> tuple[str, ...]:
        """Given names and initials."""
        return self.key[: len(self.key) - len(self.family)]


@lru_cache(maxsize=4096)
def _words(name: str) -> _Words:
    parts = names.parse(name)
    return _Words(
        key=tuple(names.key(name).split()),
        family=tuple(names.key(parts.family or "").split()),
        titles=frozenset((parts.honorific or "").lower().replace(".", "").split()),
    )


@dataclass(frozen=True, slots=True)
class Known:
    """A name, and whose it is."""

    id: str
    name: str

    @property
    def words(self) -> _Words:
        """The words of the name."""
        return _words(self.name)


def _fit(one: _Words, other: _Words) -> bool:
    """Say whether both may be one person: family names equal, the rest without conflict."""
    return (
        bool(one.family)
        and one.family == other.family
        and all(_same(a, b) for a, b in zip(one.given, other.given, strict=False))
        and not (one.titles & _MEN and other.titles & _WOMEN)
        and not (one.titles & _WOMEN and other.titles & _MEN)
    )


def _same(one: str, other: str) -> bool:
    """Say whether two given names agree, either of which may be an initial."""
    shorter, longer = sorted((one, other), key=len)
    return shorter == longer or (len(shorter) == 1 and longer.startswith(shorter))


class Roster:
    """The people whom a name in the minutes of one meeting can mean."""

    def __init__(self, members: Iterable[Known], present: Iterable[Known] = ()) -> None:
        """Take the council's members, and those whom the meeting's own list names."""
        self._members, self._present = _by_family(members), _by_family(present)

    def at(self, present: Iterable[Known]) -> Self:
        """Return the roster of a meeting, whose own people come first."""
        roster = type(self)(())
        roster._members, roster._present = self._members, _by_family(present)
        return roster

    def find(self, name: str) -> str | None:
        """Return the id of the one person whom the name can mean, None if there is doubt."""
        written = _words(name)
        if fitting := _fitting(self._present, written):
            return _only(fitting)
        return _only(_fitting(self._members, written)) if written.given else None


Families = dict[tuple[str, ...], list[Known]]


def _by_family(people: Iterable[Known]) -> Families:
    families: Families = {}
    for known in people:
        families.setdefault(known.words.family, []).append(known)
    return families


def _fitting(families: Families, written: _Words) -> list[Known]:
    """Return who fits; those who are named exactly so, if there are any."""
    fitting = [known for known in families.get(written.family, ()) if _fit(known.words, written)]
    return [known for known in fitting if known.words.key == written.key] or fitting


def _only(fitting: Iterable[Known]) -> str | None:
    found = {known.id for known in fitting}
    return found.pop() if len(found) == 1 else None


class People:
    """Everyone whom a council's lists name, gathered meeting by meeting into one row each."""

    def __init__(self, council_id: str, address: Callable[[int], str]) -> None:
        """Take how to make the address of a person's page from the site's number."""
        self._council_id, self._address = council_id, address
        self._rows: dict[str, Person] = {}
        self._members: dict[str, Known] = {}

    def join(self, member: MemberRecord) -> None:
        """Add a member of the council; the list of members knows them best."""
        row = self._row(member.name, member.uid, member.party, member.ward, member.page_id)
        self._rows[row.id] = row
        self._members[row.id] = Known(row.id, row.name)

    @cached_property
    def members(self) -> Roster:
        """The roster of the members, who must have joined before."""
        return Roster(self._members.values())

    def attend(self, attendees: Iterable[Attendee], page_id: str) -> list[Known]:
        """Add the people of a list of attendance; return them in its order."""
        return [self._attend(attendee, page_id) for attendee in attendees]

    def rows(self) -> Iterator[Person]:
        """Yield one row for each person, by id."""
        for id_ in sorted(self._rows):
            yield self._rows[id_]

    def _attend(self, attendee: Attendee, page_id: str) -> Known:
        id_ = self._id(attendee)
        if id_ not in self._rows:
            uid, party, ward = attendee.uid, attendee.party, attendee.ward
            self._rows[id_] = self._row(attendee.name, uid, party, ward, page_id)
        return Known(id_, attendee.name)

    def _id(self, attendee: Attendee) -> str:
        """Return the id of a person; one without a number may be the member of that very name."""
        if attendee.uid is None and attendee.capacity != "officer":
            key = _words(attendee.name).key
            same = [known.id for known in self._members.values() if known.words.key == key]
            if len(same) == 1:
                return same[0]
        return f"{self._council_id}/{_local_id(attendee.name, attendee.uid)}"

    def _row(
        self, name: str, uid: int | None, party: str | None, ward: str | None, page_id: str
    ) -> Person:
        parts = names.parse(name)
        return Person(
            id=f"{self._council_id}/{_local_id(name, uid)}",
            council_id=self._council_id,
            name=name,
            given_name=parts.given,
            family_name=parts.family,
            honorific=parts.honorific,
            party=party,
            ward=ward,
            uid=uid,
            url=None if uid is None else self._address(uid),
            page_id=page_id,
        )


def _local_id(name: str, uid: int | None) -> str:
    """Return the site's number as an id, else one made of the name."""
    if uid is not None:
        return f"u{uid}"
    key = "-".join(names.key(name).split())
    slug = "-".join(re.findall(r"[a-z0-9]+", key))
    if slug != key:
        slug = f"{slug}-{hashlib.sha256(key.encode()).hexdigest()[:6]}".lstrip("-")
    return f"n-{slug}"
