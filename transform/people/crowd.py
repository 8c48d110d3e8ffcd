"""People found by the words of their names, each way that a name can be theirs."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from itertools import chain

from transform.people.person import Person
from transform.people.written import Written, near

_MOST = 40
"""More people than this with one family name are no people of one council."""


class Crowd:
    """People whom a name can mean.

    More than `_MOST` people are returned as they are: nobody can say whose the name is.
    """

    def __init__(self, people: Iterable[Person]) -> None:
        """Take people, each once."""
        self._index: dict[Hashable, list[Person]] = defaultdict(list)
        for person in people:
            words = (word for form in person.forms for word in _words(form))
            for word in dict.fromkeys(words):
                self._index[word].append(person)

    def bearers(self, name: Written) -> list[Person]:
        """Return everyone with a name's family name."""
        return self._under(("family", family) for family, _ in name.readings)

    def fitting(self, name: Written) -> list[Person]:
        """Return who fits a name; those who are called so in full, if there are any."""
        people = self._likely(self._under(_agreeing(name)), name)
        if len(people) > _MOST:
            return people
        fitting = [person for person in people if person.fits(name)]
        return [person for person in fitting if person.is_called(name)] or fitting

    def nicknamed(self, name: Written) -> list[Person]:
        """Return who fits a name when one given name may be short for another."""
        people = self._likely(self.bearers(name), name)
        return [person for person in people if len(people) > _MOST or person.is_nicknamed(name)]

    def halved(self, name: Written) -> list[Person]:
        """Return whose double family name is named by half, or half of whose the name is."""
        halves = (("family", half) for half in sorted(name.halves))
        return self._backed(self._under((("half", name.family), *halves)), name)

    def misspelt(self, name: Written) -> list[Person]:
        """Return whose family name is a slip away from the name's."""
        people = self._under(("slip", slip) for slip in _slips(name.family))
        if len(people) <= _MOST:
            people = [p for p in people if any(near(name.family, f.family) for f in p.forms)]
        return self._backed(people, name)

    def first_named(self, name: Written) -> list[Person]:
        """Return who has a name as given name, if it stands alone."""
        return self._backed(self._under([("given", name.family)]), name) if name.alone else []

    def _backed(self, people: list[Person], name: Written) -> list[Person]:
        likely = self._likely(people, name)
        return [person for person in likely if len(likely) > _MOST or person.is_backed(name)]

    def _likely(self, people: list[Person], name: Written) -> list[Person]:
        """Return those whom no title and no role rules out."""
        if len(people) > _MOST:
            return people
        return [person for person in people if not person.is_ruled_out(name)]

    def _under(self, words: Iterable[Hashable]) -> list[Person]:
        """Return everyone who stands under a word, of very many no more than say that they are."""
        found: dict[Person, None] = {}
        nobody: Sequence[Person] = ()
        for person in chain.from_iterable(self._index.get(word, nobody) for word in words):
            found[person] = None
            if len(found) > _MOST:
                break
        return list(found)


def _words(form: Written) -> Iterable[Hashable]:
    """Yield the words under which a person stands."""
    for family, given in form.readings:
        yield "family", family
        yield "initial", family, given[0][0] if given else ""
    yield from (("half", half) for half in form.halves)
    yield from (("slip", slip) for slip in _slips(form.family))
    yield from (("given", first) for first in form.given[:1])


def _agreeing(name: Written) -> Iterable[Hashable]:
    """Yield the words under which all stand whose names may agree with a name."""
    for family, given in name.readings:
        if given:
            yield "initial", family, given[0][0]
            yield "initial", family, ""
        else:
            yield "family", family


def _slips(family: str) -> list[str]:
    """Return a family name, and what is left of it without any one letter."""
    return [family, *(family[:at] + family[at + 1 :] for at in range(len(family)))]
