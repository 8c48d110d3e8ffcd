"""Headings that end with their place on the agenda: Apologies, and below it (Item 1)."""

import re
from collections.abc import Sequence
from dataclasses import replace

from transform.printed.lines import Line
from transform.printed.titles import ALONE, FIRST, MOST, REFERENCE, Heading, words

_ENDED = re.compile(r"[.:;,]['’”\")\]]*$")


def find(lines: Sequence[Line], known: set[str]) -> list[Heading]:
    """Return the headings that say which item of the agenda they are, in order."""
    places = [place for place, line in enumerate(lines) if REFERENCE.search(line.text)]
    found = [_referred(lines, place, known) for place in places]
    return _numbered(lines, [heading for heading in found if heading])


def _referred(lines: Sequence[Line], place: int, known: set[str]) -> Heading | None:
    """Return the heading whose last line says which item of the agenda it is."""
    match = REFERENCE.search(lines[place].text)
    if match is None:
        return None
    own = lines[place].text[: match.start()].strip()
    if own and not (lines[place].strong or words(own) in known or FIRST.match(own)):
        return None  # a sentence that refers to an item
    above = _above(lines, place, taken=bool(own))
    best = _best(lines, above, own, known)
    start = above[best] if best < len(above) else place
    title = " ".join([*(lines[one].text for one in above[best:]), *([own] if own else [])])
    number = None
    first = FIRST.match(title)
    if first and words(title) not in known:
        number, title = first["number"], first["title"]
    elif start and (alone := _alone(lines, start)) is not None:
        start = alone
        number = lines[alone].text.rstrip(".)")
    if not title:
        return None
    return Heading(start, place + 1, title, number, match["item"], words(title) in known)


def _above(lines: Sequence[Line], place: int, *, taken: bool) -> list[int]:
    """Return the lines above a place that may be the title, in order."""
    found: list[int] = []
    index = place - 1
    while index >= 0 and not lines[index].text and not taken:
        index -= 1
    while index >= 0 and len(found) < MOST and _is_title(lines, index, found[-1:] or [place]):
        found.append(index)
        index -= 1
    return found[::-1]


def _is_title(lines: Sequence[Line], index: int, below: Sequence[int]) -> bool:
    """Say whether a line can be of the title that goes on below it."""
    line, next_ = lines[index], lines[below[0]]
    if not line.text or ALONE.match(line.text) or REFERENCE.search(line.text):
        return False
    if line.parts and not REFERENCE.search(next_.text):
        near = 0 < line.base - next_.base < 1.7 * line.size and line.page == next_.page
        if not near or line.strong != next_.strong:
            return False
    return line.strong or not _ENDED.search(line.text)


def _best(lines: Sequence[Line], above: Sequence[int], own: str, known: set[str]) -> int:
    """Return with which of the lines above the title begins: so that the agenda has it."""
    for first in range(len(above) + 1):
        title = " ".join([*(lines[one].text for one in above[first:]), own])
        bare = FIRST.match(title)
        if words(title) in known or (bare and words(bare["title"]) in known):
            return first
    return 0


def _alone(lines: Sequence[Line], start: int) -> int | None:
    """Return the line with nothing but a number that stands above a title."""
    index = start - 1
    while index >= 0 and not lines[index].text:
        index -= 1
    if index >= 0 and ALONE.match(lines[index].text) and lines[index].text.endswith("."):
        return index
    return None


def _numbered(lines: Sequence[Line], found: list[Heading]) -> list[Heading]:
    """Return the headings with numbers that plain text has put elsewhere, by their order."""
    for place, heading in enumerate(found):
        before = found[place - 1] if place else None
        if heading.number or before is None or not (before.number or "").isdecimal():
            continue
        expected = f"{int(before.number or 0) + 1}."
        loose = [i for i in range(before.end, heading.start) if lines[i].text == expected]
        if len(loose) == 1:
            found[place] = replace(heading, number=expected[:-1])
    return found
