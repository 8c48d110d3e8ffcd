"""Someone in all the forms of their name, and what speaks for a name being theirs or against it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from transform.people import nicknames, written
from transform.people.written import Given, Written

Agreeing = Callable[[Given, Given], bool]


@dataclass(frozen=True, eq=False)
class Person:
    """Someone in all forms of their name; an `id` of None is that of nobody who is known.

    `listed` are the forms that lists have; `member` is None where it is not known.
    """

    id: str | None
    forms: tuple[Written, ...]
    listed: tuple[Written, ...]
    member: bool | None

    @cached_property
    def titles(self) -> frozenset[str]:
        """All titles that they are given."""
        return frozenset[str]().union(*(form.titles for form in self.forms))

    def fits(self, name: Written, agreeing: Agreeing = written.agree) -> bool:
        """Say whether a name is one of theirs, or agrees with all listed of its family name."""
        agreed = {
            form: any(agreeing(given, other) for given, other in pairs)
            for form in self.forms
            if (pairs := list(_pairs(name, form)))
        }
        return any(agreed.values()) and (
            all(agreed.get(form, True) for form in self.listed)
            or any(form.readings[:1] == name.readings[:1] for form in self.forms)
        )

    def is_called(self, name: Written) -> bool:
        """Say whether a list gives them a name's family name and first given name, in full."""
        return any(
            name.family == form.family and name.given[:1] == form.given[:1]
            for form in self.listed
            if len("".join(name.given[:1])) > 1
        )

    def is_nicknamed(self, name: Written) -> bool:
        """Say whether a name is theirs when its given name is short for one of theirs."""
        given = [form.given[0] for form in self.forms if form.given]
        return self.fits(name, nicknames.agree) and any(
            nicknames.same(first, other) for first in name.given[:1] for other in given
        )

    def is_backed(self, name: Written) -> bool:
        """Say whether given names or titles speak for them, where the family name is another."""
        given = [form.given for form in self.forms if form.given]
        if name.given and given:
            return all(written.agree(name.given, other) for other in given)
        bare = not (name.given or name.titles)
        return bare or written.kindred(name.titles, self.titles)

    def is_ruled_out(self, name: Written) -> bool:
        """Say whether a title or a role with a name is not theirs."""
        return (
            written.clash(self.titles, name.titles)
            or (name.councillor and self.member is False)
            or (name.other and self.member is True)
            or (name.plain and self._is_only("councillor") and not self.is_called(name))
            or (not name.local <= self.titles and not self.is_called(name))
            or (name.councillor and self.id is None and self._is_only("mr"))
        )

    def _is_only(self, title: Literal["councillor", "mr"]) -> bool:
        """Say whether they are called Councillor and never Mr or Mrs, or the other way about."""
        both = ("councillor" in self.titles, bool(written.courteous(self.titles)))
        return both == (title == "councillor", title == "mr")


def _pairs(one: Written, other: Written) -> Iterator[tuple[Given, Given]]:
    """Yield the given names of two names, each time that their family names are equal."""
    for family, given in one.readings:
        for other_family, other_given in other.readings:
            if family == other_family:
                yield given, other_given
