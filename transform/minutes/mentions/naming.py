"""Which fuller name in an item a short one stands for: Ms Ash for Ms Pip Ash."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from transform import names
from transform.minutes.mentions import Mention
from transform.minutes.mentions.words import RANKS
from transform.names import Name

_SAME_TITLES = {
    "cllr": "councillor",
    "clr": "councillor",
    "cyng": "councillor",
    "cynghorydd": "councillor",
    "y cynghorydd": "councillor",
    "miss": "ms",
    "mrs": "ms",
}


_PLAIN = frozenset(("dr", "mr", "ms"))
"""Titles of those who are first named without one: Ann Bell, and then Ms Bell."""
_MOST = 40
"""More names than this with one family name are no people of one meeting."""


def fullest(mentions: Iterable[Mention]) -> dict[str, str]:
    """Return, for each name that can only stand for one fuller name of an item, that name."""
    families: dict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        families[mention.name.rpartition(" ")[2].casefold()].add(mention.name)
    found: dict[str, str] = {}
    for written in families.values():
        if 1 < len(written) <= _MOST:
            parts = {name: _parse(name) for name in sorted(written)}
            full = {name: part for name, part in parts.items() if part.given}
            found |= {name: _fuller(name, part, full) for name, part in parts.items()}
    return found


def _fuller(name: str, part: Name, full: dict[str, Name]) -> str:
    """Return the one fuller name that a name can stand for, or the name itself."""
    same = [other for other, whole in full.items() if _can_be(part, whole)]
    if not same or same == [name]:
        return name
    keys = {_key(other): other for other in reversed(same)}
    keys.pop(_key(name), None)
    return next(iter(keys.values())) if len(keys) == 1 else name


def _can_be(short: Name, full: Name) -> bool:
    """Say whether a short name can stand for a full one, by its title and initials."""
    if short.given and short.given != full.given:
        letters = "".join(word[0] for word in (full.honorific or "").split())
        return short.honorific is None and len(letters) > 1 and short.given == letters
    title = _title(short)
    return not title or title == _title(full) or (not full.honorific and title in _PLAIN)


@lru_cache(maxsize=4096)
def _key(name: str) -> str:
    """Return a name as it is compared; the people of a council are named again and again."""
    return names.key(name)


@lru_cache(maxsize=4096)
def _parse(name: str) -> Name:
    """Return the parts of a name, of which a rank of two words is the title."""
    rank = " ".join(name.split()[:2])
    if rank not in RANKS:
        return names.parse(name)
    return replace(names.parse(name[len(rank) :]), honorific=rank)


def _title(name: Name) -> str:
    """Return the last title of a name, one for those that mean the same."""
    title = (name.honorific or "").lower().replace(".", "")
    for word in (title, title.rpartition(" ")[2]):
        if word in _SAME_TITLES:
            return _SAME_TITLES[word]
    return title.rpartition(" ")[2]
