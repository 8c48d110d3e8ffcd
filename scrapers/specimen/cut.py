"""The beginning of long minutes, which is all that the page of a meeting prints of them."""

from dataclasses import replace

from scrapers.specimen.facts import Block

LONG = 1000
ROOM = 650


def beginning(block: Block) -> Block | None:
    """Return the part before the cut, its last paragraph broken off; None if it is printed whole.

    Lists that the browser numbers and tables are not broken.
    """
    if sum(len(paragraph.words) for paragraph in block) <= LONG:
        return None
    room = ROOM
    for place, paragraph in enumerate(block):
        words = paragraph.words.replace("*", "")
        if len(words) > max(room, 40) and paragraph.form in {"plain", "typed", "list"}:
            words = words[: max(room, 40)].rsplit(" ", 1)[0]
            return (*block[:place], replace(paragraph, words=words))
        room -= len(words)
    return None
