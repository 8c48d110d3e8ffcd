"""Items of printed minutes -> the items of the agenda that they are, where there is no doubt."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from transform.printed import PrintedItem
from transform.printed.titles import words
from transform.record import Item

_LONG = 4
"""A title of so many words is known by its beginning."""
Pair = tuple[PrintedItem, Item]
Way = Callable[[PrintedItem], str | None]


def pairs(printed: Sequence[PrintedItem], agenda: Sequence[Item]) -> Iterator[Pair]:
    """Yield each printed item that is one item of the agenda, with that item.

    Titles say so first. Numbers do where every title that is known bears them out, so that the
    numbers of minutes are not taken for those of an agenda.
    """
    titled = {place: item for place, one in enumerate(printed) if (item := _titled(one, agenda))}
    ways = [way for way in (_by_reference, _by_number) if _holds(way, printed, titled)]
    found: dict[int, Item] = {}
    for place, one in enumerate(printed):
        item = titled.get(place) or _numbered(one, agenda, ways)
        if item is not None:
            found[place] = item
    taken = [item.number for item in found.values()]
    for place, item in found.items():
        if taken.count(item.number) == 1:
            yield printed[place], item


def filled(agenda: Sequence[Item], found: Sequence[Pair], page_id: str) -> tuple[Item, ...]:
    """Return the agenda with the minutes of its printed items, read from a stored page."""
    minutes = {item.number: printed.minutes for printed, item in found}
    return tuple(
        replace(item, minutes=minutes[item.number], minutes_page_id=page_id)
        if minutes.get(item.number)
        else item
        for item in agenda
    )


def _titled(printed: PrintedItem, agenda: Sequence[Item]) -> Item | None:
    """Return the one item of the same title, or whose title is the beginning of the other."""
    title = words(printed.title)
    same = [item for item in agenda if words(item.title) == title]
    if not same:
        same = [item for item in agenda if _is_beginning(title, words(item.title))]
    if len(same) > 1:
        numbers = {printed.reference, printed.number} - {None}
        same = [item for item in same if _number(item) in numbers]
    return same[0] if len(same) == 1 else None


def _is_beginning(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    return len(shorter.split()) >= _LONG and longer.startswith(f"{shorter} ")


def _number(item: Item) -> str:
    return (item.printed_number or "").strip(" .)")


def _by_reference(printed: PrintedItem) -> str | None:
    return printed.reference


def _by_number(printed: PrintedItem) -> str | None:
    return printed.number


def _holds(way: Way, printed: Sequence[PrintedItem], titled: Mapping[int, Item]) -> bool:
    """Say whether numbers are those of the agenda wherever titles can tell."""
    told = [(way(printed[place]), _number(item)) for place, item in titled.items()]
    return bool(told) and all(number == own for number, own in told if number)


def _numbered(printed: PrintedItem, agenda: Sequence[Item], ways: Sequence[Way]) -> Item | None:
    """Return the one item that a number means, in the ways of counting that hold."""
    numbers = {way(printed) for way in ways} - {None}
    same = [item for item in agenda if _number(item) in numbers]
    return same[0] if len(same) == 1 else None
