"""A name as written, in what is compared when it is asked whose it is."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from transform import names
from transform.people import titles

_COUNCILLOR = re.compile(rf"(?i)(?:{titles.COUNCILLOR}|aldermen|cynghorwyr|gynghorwyr)$")
_MEN = frozenset(("mr", "sir", "lord", "baron", "earl", "viscount", "father", "messrs"))
_WOMEN = frozenset(
    ("mrs", "ms", "miss", "dame", "lady", "baroness", "sister", "alderwoman", "mayoress",
     "mesdames")
)  # fmt: skip
_POLICE = frozenset(
    ("constable", "dci", "inspector", "pc", "pcso", "sergeant", "sgt", "superintendent", "supt")
)
_LOCAL = frozenset(("parish", "town", "community"))
"""Words for a councillor of another council than one that meets on such a site."""
_FIRST_NAME = frozenset(("sir", "dame"))
"""Titles that a given name alone may follow."""
_ROLE = re.compile(
    r"(?i)\b(?:(?P<other>officer|clerk|solicitor|secretary|director|manager|advis[eo]r|head (?:of|"
    r"teacher)|headteacher|chief executive|auditor|accountant|engineer|surveyor|planner|architect|"
    r"consultant|inspector|superintendent|constable|ecologist|barrister|lawyer|team lead(?:er)?|"
    r"coordinator|co-ordinator|agent|applicant|objector|supporter|petitioner|resident|"
    r"member of the public|public speaker|on behalf of|swyddog|clerc|cyfreithiwr|cyfarwyddwr|"
    r"rheolwr|pennaeth|prif weithredwr)|member|councillor|cllr|chair\w*|vice|leader|mayor|"
    r"portfolio|convenor|convener|provost|aelod|arweinydd|cadeirydd|maer)\b"
)
"""What someone is; of several words the first says whether it speaks against a member."""
_JOINING = frozenset(("and", "or", "ac", "neu"))
"""Words between the names of two people."""
_PREFIXES = frozenset(("o", "mc", "mac", "d", "fitz"))
"""Beginnings of family names that are also written as words of their own."""
_SHORTEST = 5
"""Shorter family names are too like one another for one letter to be a slip."""

Given = tuple[str, ...]
"""Given names and initials."""
Reading = tuple[str, Given]
"""A family name in one word, and the given names before it."""


@dataclass(frozen=True, slots=True)
class Written:
    """A name in what is compared: small letters, no accents, no points.

    `readings` says where the family name may begin, the likeliest first; `halves` are the words
    of a double family name.
    """

    readings: tuple[Reading, ...]
    halves: frozenset[str]
    titles: frozenset[str]
    other: bool
    """Whether a role beside it is none of a member."""
    plain: bool = False
    """Whether it is a Mr's where whoever is a councillor is called so."""

    @property
    def family(self) -> str:
        """The family name, empty where there is none."""
        return self.readings[0][0] if self.readings else ""

    @property
    def given(self) -> Given:
        """Given names and initials."""
        return self.readings[0][1] if self.readings else ()

    @property
    def councillor(self) -> bool:
        """Whether it is written with the title of a councillor."""
        return "councillor" in self.titles

    @property
    def local(self) -> frozenset[str]:
        """The words of its title that make it a parish or town councillor's."""
        return self.titles & _LOCAL

    @property
    def alone(self) -> bool:
        """Whether it is one word, perhaps with a title that a given name may follow."""
        return not self.given and self.titles <= _FIRST_NAME


@lru_cache(maxsize=8192)
def read(name: str, role: str | None = None) -> Written:
    """Return a name, with the role that it is written with, in what is compared."""
    parts = names.parse(name)
    given, family = names.tokens(parts)
    words = (parts.honorific or "").lower().replace(".", "").split()
    kinds = frozenset("councillor" if _COUNCILLOR.match(word) else word for word in words)
    said = _ROLE.search(names.beside(name) or role or "")
    return Written(
        readings=() if _JOINING & set(given) else tuple(_readings(given, family)),
        halves=frozenset(_halves(family)),
        titles=kinds,
        other=bool(_POLICE & kinds or (said and said["other"] and "councillor" not in kinds)),
    )


def _halves(family: tuple[str, ...]) -> Iterator[str]:
    """Yield the words of a double family name that are names themselves."""
    if len(family) > 1:
        yield from (half for half in family if len(half) > 2 and half not in titles.PARTICLES)


def _readings(given: Given, family: tuple[str, ...]) -> Iterator[Reading]:
    """Yield the ways to part a name: Nan Marsh Holt may be a Holt, or a Marsh Holt."""
    if not family:
        return
    yield "".join(family), given
    if given and len(family) == 1:
        last = given[-1]
        if last in _PREFIXES or (len(given) > 1 and len(last) > 1):
            yield last + family[0], given[:-1]


def clash(ones: frozenset[str], others: frozenset[str]) -> bool:
    """Say whether titles are those of a man and of a woman."""
    return bool((ones & _MEN and others & _WOMEN) or (ones & _WOMEN and others & _MEN))


def courteous(titles: frozenset[str]) -> frozenset[str]:
    """Return which of some titles say Mr or Mrs."""
    return titles & (_MEN | _WOMEN)


def kindred(ones: frozenset[str], others: frozenset[str]) -> bool:
    """Say whether titles have something in common."""
    return bool(
        ones & others or (ones & _MEN and others & _MEN) or (ones & _WOMEN and others & _WOMEN)
    )


def agree(ones: Sequence[str], others: Sequence[str]) -> bool:
    """Say whether given names and initials agree as far as both go.

    >>> agree(("r", "w"), ("roger",)), agree(("r",), ("john",))
    (True, False)
    >>> agree(("ann", "marie"), ("annmarie",))
    True
    """
    return all(map(_begins, ones, others)) or "".join(ones) == "".join(others)


def _begins(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) == 1 and one[0] == other[0])


def near(one: str, other: str) -> bool:
    """Say whether long family names differ by one slip: a letter more, less, other or moved.

    The first letter is hardly ever the wrong one.

    >>> near("oakhanger", "oakhagner"), near("barker", "parker"), near("wood", "woods")
    (True, False, False)
    """
    if len(one) > len(other):
        one, other = other, one
    if len(one) < _SHORTEST or len(other) - len(one) > 1 or one[0] != other[0] or one == other:
        return False
    at = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))
    if len(one) < len(other):
        return one[at:] == other[at + 1 :]
    swapped = one[at : at + 2] == other[at : at + 2][::-1]
    return one[at + 1 :] == other[at + 1 :] or (swapped and one[at + 2 :] == other[at + 2 :])
