"""Printed pages as an input: lines with their places, written as JSON, and changes of them."""

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict
from random import Random
from typing import Any

from tests.fuzz import hostile
from tests.fuzz.damage import UNITS, Means
from transform.printed import pdf
from transform.printed.lines import Line, Page, Part

Shape = dict[str, Any]
"""A line as JSON has it."""
Pages = list[list[Shape]]
Change = Callable[[Pages, list[Shape], int, Random], None]
PLACES = (0.0, -1.0, 1e-9, 5.0, 60.0, 595.0, 1e6, -1e6)
LABELS = (
    "1.", "12", "12a.", "(a)", "(iv)", "•", "1.1", "PRESENT:", "Apologies:", "IN ATTENDANCE:",
    "RESOLVED", "RESOLVED –", "MINUTES", "Page 3 of 9", "PART 2 RESTRICTED ITEMS",
    "The meeting ended", "Councillors", "Thursday 15 January 2026", "Present", "Chair", "9/26",
    "-", "Minute 12",
)  # fmt: skip
"""What lines begin with that the reader looks for."""


def written(pages: Sequence[Page]) -> bytes:
    """Return pages as an input."""
    return json.dumps([[asdict(line) for line in page] for page in pages]).encode()


def read(body: bytes) -> tuple[Page, ...]:
    """Return the pages of an input; bytes that are none raise `ValueError`."""
    try:
        return tuple(
            tuple(_line(shape, number) for shape in page)
            for number, page in enumerate(json.loads(body), start=1)
        )
    except (TypeError, KeyError, AttributeError, RecursionError) as error:
        raise ValueError(f"no pages: {error}") from error


def _line(shape: Shape, number: int) -> Line:
    """Return a line as the reader of PDFs would give it: never without text, or parts of none."""
    parts = tuple(
        Part(_text(part["text"]), *(float(part[key]) for key in ("left", "right", "second")))
        for part in shape["parts"]
        if _text(part["text"])
    )
    text = " ".join(part.text for part in parts) if parts else _text(shape["text"])
    base, size = float(shape["base"]), max(float(shape["size"]), 1.0)
    return Line(text, number, parts, base, size, strong=bool(shape["strong"]))


def _text(said: object) -> str:
    """Return a text of the letters that a PDF can give."""
    return " ".join("".join(pdf.letter(min(ord(char), 0x10FFFF)) for char in str(said)).split())


def drop(_: Pages, page: list[Shape], at: int, __: Random) -> None:
    """Take a line out."""
    del page[at]


def double(_: Pages, page: list[Shape], at: int, random: Random) -> None:
    """Repeat a line."""
    page[at:at] = [page[at]] * random.choice((1, 1, 3, 100))


def move(pages: Pages, page: list[Shape], at: int, random: Random) -> None:
    """Set a line into any page."""
    other = random.choice(pages)
    other.insert(random.randrange(len(other) + 1), page.pop(at))


def turn(pages: Pages, page: list[Shape], at: int, _: Random) -> None:
    """End the page behind a line."""
    pages.append(page[at:])
    del page[at:]


def shift(_: Pages, page: list[Shape], at: int, random: Random) -> None:
    """Set a line, or a part of it, elsewhere, or in another size."""
    line = dict(page[at])
    if line["parts"] and random.random() < 0.7:
        parts = [dict(part) for part in line["parts"]]
        random.choice(parts)[random.choice(("left", "right", "second"))] = random.choice(PLACES)
        line["parts"] = parts
    else:
        line[random.choice(("base", "size"))] = random.choice(PLACES)
    page[at] = line | {"strong": random.random() < 0.5}


def say(_: Pages, page: list[Shape], at: int, random: Random) -> None:
    """Set words into a line: a label, something hostile, or what rules look for."""
    line = dict(page[at])
    words = random.choice((*LABELS, *UNITS, random.choice(hostile.ALL).decode("utf-8", "replace")))
    said = str(line["text"])
    start = random.choice((0, 0, random.randrange(len(said) + 1)))
    text = said[:start] + words + random.choice((" ", "", said[start:]))
    parts = [dict(part) for part in line["parts"]]
    if parts:
        random.choice(parts)["text"] = text
    page[at] = line | {"text": text, "parts": parts}


def part(_: Pages, page: list[Shape], at: int, random: Random) -> None:
    """Set a line into columns, or take it out of them."""
    line = dict(page[at])
    pieces = [] if line["parts"] and random.random() < 0.4 else str(line["text"]).split(" ")[:6]
    line["parts"] = [
        {"text": piece, "left": 60.0 + 90 * place, "right": 100.0 + 90 * place, "second": 80.0}
        for place, piece in enumerate(pieces)
        if piece
    ]
    page[at] = line


CHANGES: Sequence[Change] = (drop, double, move, turn, shift, shift, say, say, part)


def of_pages(body: bytes, means: Means) -> bytes:
    """Change some lines of printed pages; bytes that are none are left as they are."""
    try:
        read(body)
    except ValueError:
        return body
    pages: Pages = json.loads(body)
    for _ in range(means.random.choice((1, 1, 4, 12))):
        filled = [page for page in pages if page]
        if filled:
            page = means.random.choice(filled)
            change = means.random.choice(CHANGES)
            change(pages, page, means.random.randrange(len(page)), means.random)
    return json.dumps(pages).encode()
