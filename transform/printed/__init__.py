"""Printed minutes: their text -> who was there, and the items with their paragraphs."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from transform.printed import furniture, headings
from transform.printed.head import Head, read_head
from transform.printed.lines import Line, Page
from transform.printed.paragraphs import Measure
from transform.printed.paragraphs import read as read_paragraphs
from transform.printed.titles import Heading
from transform.word import Block

__all__ = ["Head", "PrintedItem", "PrintedMinutes", "read"]

_PART = re.compile(
    r"(?:UNRESTRICTED|RESTRICTED|EXEMPT|CONFIDENTIAL|OPEN|PUBLIC|PRIVATE)\b[A-Z ]{0,40}ITEMS?$"
)
"""A heading over several items: what stands below it is another item's."""


@dataclass(frozen=True)
class PrintedItem:
    """An item of printed minutes; `reference` is the item of the agenda that it names."""

    number: str | None
    title: str
    reference: str | None
    minutes: Block | None


@dataclass(frozen=True)
class PrintedMinutes:
    """What printed minutes say."""

    head: Head
    items: tuple[PrintedItem, ...]


def read(pages: Sequence[Page], titles: Sequence[str] = ()) -> PrintedMinutes:
    """Return what printed minutes say; `titles` are those of the agenda, where it is known."""
    lines = furniture.removed(pages)
    measure = Measure.of(lines)
    found = headings.find(lines, titles)
    first = found[0].start if found else len(lines)
    loose = {f"{heading.number}." for heading in found if heading.number}
    ends = [*(heading.start for heading in found), len(lines)]
    items = tuple(
        _item(heading, _own(lines[heading.end : end], loose), measure)
        for heading, end in zip(found, ends[1:], strict=True)
    )
    return PrintedMinutes(read_head(lines[:first], measure), items)


def _own(lines: Sequence[Line], loose: set[str]) -> list[Line]:
    """Return an item's lines without headings over several, and without others' numbers."""
    return [
        line
        for line in lines
        if not _PART.match(line.text) and (line.parts or line.text not in loose)
    ]


def _item(heading: Heading, lines: Sequence[Line], measure: Measure) -> PrintedItem:
    block = read_paragraphs(lines, measure)
    return PrintedItem(heading.number, heading.title, heading.reference, block)
