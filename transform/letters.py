"""Letters that are not those that were written: some are lost, encoded twice, or turn the text.

They are told of and never mended: what stood there is a guess.
"""

import re
from collections.abc import Iterator

from transform.record import Item, MeetingRecord, Trouble

LOST = "\N{REPLACEMENT CHARACTER}"
"""Stands where a letter stood that nobody could read."""
FEW = 1000
"""One letter of so many may be lost."""
TWICE = re.compile("â[€‚„†ˆ]|Ã[\xa0-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ ]|Â[\xa1-\xbf]|Å[\xb4-\xb7]")
"""Letters of UTF-8 that were read as Windows' and encoded again: â€™ for ’, Â£ for £, Ã© for é."""
TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Controls that have what follows read backwards."""


def wrong(text: str) -> str | None:
    """Return what is wrong with the letters of a text, None if nothing is.

    >>> wrong("the Mayorâ€™s car"), wrong("£5 – Tŷ Hafan, Â phwy")
    ("letters were encoded twice: 'â€'", None)
    """
    if text.isascii():
        return None
    if text.count(LOST) * FEW > len(text):
        return f"{text.count(LOST)} letters are lost"
    if twice := TWICE.search(text):
        return f"letters were encoded twice: {twice[0]!r}"
    return "the text is turned backwards" if TURNING.search(text) else None


def troubles(record: MeetingRecord) -> Iterator[Trouble]:
    """Yield what is wrong with the letters of a meeting: one trouble an item."""
    if said := wrong(" ".join(filter(None, (record.title, record.venue)))):
        yield Trouble("encoding", f"heading: {said}", record.page_id)
    for item in record.items:
        yield from troubles_of(item)


def troubles_of(item: Item) -> Iterator[Trouble]:
    """Yield what is wrong with the letters of an item."""
    blocks = (block.text for block in (item.purpose, item.decision, item.minutes) if block)
    found = next(filter(None, map(wrong, (item.title, *blocks))), None)
    if found:
        yield Trouble("encoding", f"item {item.number}: {found}", item.page_id, f"#AI{item.number}")
