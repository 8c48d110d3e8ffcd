"""Which fuller name in an item a short one stands for: Ms Ash for Ms Pip Ash."""

from collections import defaultdict
from collections.abc import Iterable

from transform import names
from transform.minutes.mentions import Mention
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


def fullest(mentions: Iterable[Mention]) -> dict[str, str]:
    """Return for each name the only fuller name of an item that it can stand for, else itself."""
    parts = {mention.name: names.parse(mention.name) for mention in mentions}
    families: dict[str, list[str]] = defaultdict(list)
    for name, part in parts.items():
        if part.family and part.given:
            families[part.family.casefold()].append(name)
    return {name: _fuller(name, part, parts, families) for name, part in parts.items()}


def _fuller(name: str, part: Name, parts: dict[str, Name], families: dict[str, list[str]]) -> str:
    """Return the one fuller name that a name can stand for, or the name itself."""
    same = [
        other
        for other in families.get((part.family or "").casefold(), ())
        if _can_be(part, parts[other])
    ]
    keys = {names.key(other): other for other in reversed(same)}
    keys.pop(names.key(name), None)
    return next(iter(keys.values())) if len(keys) == 1 else name


def _can_be(short: Name, full: Name) -> bool:
    """Say whether a short name can stand for a full one, by its title and initials."""
    if short.given and short.given != full.given:
        letters = "".join(word[0] for word in (full.honorific or "").split())
        return short.honorific is None and len(letters) > 1 and short.given == letters
    return not short.honorific or not full.honorific or _title(short) == _title(full)


def _title(name: Name) -> str:
    """Return the last title of a name, one for those that mean the same."""
    title = (name.honorific or "").lower().replace(".", "")
    for word in (title, title.rpartition(" ")[2]):
        if word in _SAME_TITLES:
            return _SAME_TITLES[word]
    return title.rpartition(" ")[2]
