"""What a heading of printed minutes is, and how the titles of items are compared."""

import re
from dataclasses import dataclass

REFERENCE = re.compile(
    r"\((?:agenda )?(?:item|eitem)(?: no\.?| rhif)? ?"
    r"(?P<item>\d{1,3}(?:[a-z]|\([a-z]\)|\.\d{1,2})?)\)?\.?$",
    re.IGNORECASE,
)
"""(Item 4), below or behind a title."""
_NUMBER = (
    r"(?:minute (?:no\.? )?)?(?P<number>(?:[A-Z]{1,5}[./ ]?)?\d{1,4}(?:[./]\d{1,4}){0,3}[a-z]?)"
)
ALONE = re.compile(rf"(?i:{_NUMBER})[.)]?$")
FIRST = re.compile(rf"(?i:{_NUMBER})(?P<mark>[.):]?)\s+(?P<title>[^\W\d_].*|[“‘\"'(\d].*)$")
MOST = 6
"""No title runs over more lines than these."""


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of an item; the lines from `start` to `end` are its own."""

    start: int
    end: int
    title: str
    number: str | None = None
    reference: str | None = None
    known: bool = False
    """Whether the agenda has an item of that title."""
    strong: bool = False
    """Whether it is bold."""


def words(title: str) -> str:
    """Return a title in what is compared: its words, small, without punctuation.

    >>> words("Minutes of the meeting – 4 May 2024 (Pages 1 - 8)")
    'minutes of the meeting 4 may 2024'
    """
    bare = re.sub(r"(?i)\(\s*(?:pages?|tudalen(?:nau)?)\b[^)]*\)", " ", title)
    return " ".join(re.findall(r"\w+", bare.casefold()))
