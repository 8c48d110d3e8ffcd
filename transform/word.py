"""Word HTML as ModernGov keeps it, read into lines: one paragraph a line."""

from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Line:
    """One paragraph: `text` as it is printed, and what the mark-up says of it."""

    text: str
    label: str | None = None
    """The number or bullet that the browser makes for a list item; not part of `text`."""
    depth: int = 0
    """How many lists it stands in."""
    heading: bool = False
    """Whether it is all bold, underlined or a heading."""
    table: bool = False
    """Whether it is a row of a table; cells are parted by tabs."""


@dataclass(frozen=True)
class Block:
    """A block of text of an agenda item: its purpose, decision or minutes."""

    lines: tuple[Line, ...]

    @cached_property
    def text(self) -> str:
        """The text, one paragraph a line; what `start` and `end` of rows count in."""
        return "\n".join(line.text for line in self.lines)
