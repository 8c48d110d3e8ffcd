"""Lists of HTML as a browser labels them: `<ol type="a" start="3">`, with bullets or none."""

import re
from dataclasses import dataclass
from typing import Literal, Self

from bs4.element import Tag

from transform import numbering

Counts = numbering.Counting | Literal["•", ""]
"""How the items of a list are marked: counted, with bullets, or not at all."""
_LIST_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([a-z-]+)", re.IGNORECASE)
_NUMBERING: dict[str, Counts] = {
    "a": "a", "lower-alpha": "a", "lower-latin": "a", "A": "A", "upper-alpha": "A",
    "upper-latin": "A", "i": "i", "lower-roman": "i", "I": "I", "upper-roman": "I",
    "none": "", "disc": "•", "circle": "•", "square": "•",
}  # fmt: skip
"""`type=` of a list, or its style, to how it counts; what is not here counts in figures."""


@dataclass(slots=True)
class MarkedList:
    """A list whose items the browser numbers; `counts` is its `type`, "•" or "" for none."""

    counts: Counts
    number: int

    @classmethod
    def of(cls, tag: Tag) -> Self:
        """Return the list that an element begins."""
        first = _number(tag, "start")
        counts = _counting(tag, "•" if tag.name == "ul" else "1")
        return cls(counts, 0 if first is None else first - 1)

    def label(self, item: Tag) -> str | None:
        """Return the label of the next item."""
        value = _number(item, "value")
        self.number = self.number + 1 if value is None else value
        counts = _counting(item, self.counts)
        match counts:
            case "":
                return None
            case "•":
                return counts
            case _:
                return numbering.label(self.number, counts)


def _number(tag: Tag, attribute: str) -> int | None:
    """Return the number that an attribute gives, None where it gives none of a sane size."""
    text = str(tag.attrs.get(attribute, ""))
    return int(text) if text.isdecimal() and len(text) < 6 else None


def _counting(tag: Tag, otherwise: Counts) -> Counts:
    """Return how a list or an item counts: its style, its type, or else as given."""
    style = _LIST_STYLE.search(str(tag.attrs.get("style", "")))
    if style:
        return _NUMBERING.get(style[1].lower(), otherwise)
    return _NUMBERING.get(str(tag.attrs.get("type", "")), otherwise)
