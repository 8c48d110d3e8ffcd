"""Printed text as it stands on paper: lines with their places, page by page."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Part:
    """A run of text with no wide gap in it; `left` and `right` are its edges, in points."""

    text: str
    left: float
    right: float
    second: float = 0.0
    """Where its second word begins: that is the text, where the first is a number."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page; `parts` is empty where nobody knows its place, as in plain text."""

    text: str
    page: int
    parts: tuple[Part, ...] = ()
    base: float = 0.0
    """How far from the foot of the page it stands."""
    size: float = 0.0
    """The height of its letters."""
    strong: bool = False
    """Whether it is all bold."""

    @property
    def left(self) -> float:
        """Where it begins."""
        return self.parts[0].left if self.parts else 0.0

    @property
    def hang(self) -> float:
        """Where its second word begins."""
        first = self.parts[0] if self.parts else None
        if first is None:
            return 0.0
        return self.parts[1].left if len(self.parts) > 1 and " " not in first.text else first.second

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.parts[-1].right if self.parts else float(len(self.text))


Page = tuple[Line, ...]
"""The lines of a page, from top to bottom; blank lines are lines without text in plain text."""


def text(page: Iterable[Line]) -> str:
    """Return the text of a page, one line a line."""
    return "\n".join(line.text for line in page if line.text)


def of_text(printed: str) -> tuple[Page, ...]:
    r"""Return the pages of plain text, parted by form feeds.

    >>> [[line.text for line in page] for page in of_text("1.\n\nWelcome\f2.\n")]
    [['1.', '', 'Welcome'], ['2.']]
    """
    return tuple(
        tuple(Line(" ".join(line.split()), number) for line in page.splitlines())
        for number, page in enumerate(printed.split("\f"), start=1)
    )
