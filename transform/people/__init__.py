"""The people of a council, one row each: its members, and those whom lists of attendance name."""

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property

from transform import names
from transform.people.roster import AWAY, Known, Named, Roster
from transform.record import Attendee, MemberRecord
from transform.rows import Person

__all__ = ["Known", "People", "Roster"]


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
        self._members[row.id] = Known(row.id, row.name, member=True)

    @cached_property
    def members(self) -> Roster:
        """The roster of the members, who must have joined before."""
        return Roster(self._members.values())

    @cached_property
    def _member_ids(self) -> dict[str, list[str]]:
        ids: dict[str, list[str]] = defaultdict(list)
        for id_, known in self._members.items():
            ids[names.key(known.name)].append(id_)
        return ids

    def attend(self, attendees: Sequence[Attendee], page_id: str) -> list[Known]:
        """Add the people of a list of attendance; return them in its order.

        A list without any links names members as it likes, each in a line of their own; where
        others are linked to their pages, who is not is a member only by the very name.
        """
        linked = any(attendee.uid is not None for attendee in attendees)
        ids = [self._id(attendee, linked=linked) for attendee in attendees]
        keys = {(id_, names.key(one.name)) for id_, one in zip(ids, attendees, strict=True)}
        several = Counter(id_ for id_, _ in keys)
        return [
            self._attend(attendee, id_ if several[id_] == 1 else self._own_id(attendee), page_id)
            for attendee, id_ in zip(attendees, ids, strict=True)
        ]

    def rows(self) -> Iterator[Person]:
        """Yield one row for each person, by id."""
        for id_ in sorted(self._rows):
            yield self._rows[id_]

    def listed(
        self, attendees: Iterable[Attendee], present: Sequence[Known], page_id: str
    ) -> list[Known | None]:
        """Return whom printed minutes list, in order; add those of whom they alone tell.

        `present` are those of the meeting's list of attendance. A family name alone that is none
        of theirs is nobody's; a name that may be several people's is None.
        """
        roster = self.members.at(present)
        return [self._listed(attendee, roster, page_id) for attendee in attendees]

    def _listed(self, attendee: Attendee, roster: Roster, page_id: str) -> Known | None:
        found = roster.search(_named(attendee))
        if found.several:
            return None
        if found.id or not names.parse(attendee.name).given:
            return _known(found.id, attendee)
        return self._attend(attendee, self._own_id(attendee), page_id)

    def _attend(self, attendee: Attendee, id_: str, page_id: str) -> Known:
        if id_ not in self._rows:
            uid, party, ward = attendee.uid, attendee.party, attendee.ward
            self._rows[id_] = self._row(attendee.name, uid, party, ward, page_id)
        return _known(id_, attendee)

    def _id(self, attendee: Attendee, *, linked: bool) -> str:
        """Return the id of a person; one without a number may be a member of the council."""
        if attendee.uid is None and attendee.capacity != "officer":
            same = self._member_ids.get(names.key(attendee.name), ())
            if len(same) == 1:
                return same[0]
            if not linked and (found := self.members.search(_named(attendee)).id):
                return found
        return self._own_id(attendee)

    def _own_id(self, attendee: Attendee) -> str:
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


def _named(attendee: Attendee) -> Named:
    """Return the name of a line of a list, as that of an officer if the line says so."""
    role = "officer" if attendee.capacity == "officer" else attendee.role
    return Named(attendee.name, role, attendee.status in AWAY)


def _known(id_: str | None, attendee: Attendee) -> Known:
    """Return who someone is, whether a member, and whether there."""
    said = {"member": True, "officer": False}
    member = said.get(attendee.capacity or "")
    return Known(id_, attendee.name, member, attendee.status in AWAY)


def _local_id(name: str, uid: int | None) -> str:
    """Return the site's number as an id, else one made of the name."""
    if uid is not None:
        return f"u{uid}"
    key = "-".join(names.key(name).split())
    slug = "-".join(re.findall(r"[a-z0-9]+", key))
    if slug != key:
        slug = f"{slug}-{hashlib.sha256(key.encode()).hexdigest()[:6]}".lstrip("-")
    return f"n-{slug}"
