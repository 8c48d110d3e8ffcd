"""The pages of a PDF as lines with their places, so that numbers stay with their clauses."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

import pypdfium2
from pypdfium2 import raw

from transform.printed.lines import Line, Page, Part
from transform.word import fold

MOST_PAGES = 400
MOST_CHARACTERS = 1_000_000
"""No minutes are longer than this; a file that is, is not read."""

GAP = 1.7
"""A gap of so many times the height of the letters parts columns, not words."""
LEVEL = 0.45
"""Runs whose feet are so near to one another, by the height of letters, stand on one line."""
BOLD = 600
BREAKS = frozenset((10, 13))
SPACES = frozenset((32, 160))
HYPHENS = frozenset((0x02, 0xFFFE))
"""What the library gives for a hyphen at the end of a line."""
HALVES = range(0xD800, 0xE000)
"""Codes that stand for a character only in pairs."""
WINDOWS = range(0x80, 0xA0)
"""Codes of controls, which stand for the letters that Windows has there."""

Letter = tuple[str, float, float]
"""A letter with its left and right edges."""


class TooLong(Exception):  # noqa: N818 — it says what is wrong
    """A PDF has more pages or more text than any minutes."""


class Unreadable(Exception):  # noqa: N818 — it says what is wrong
    """A file is no PDF that can be opened."""


def read(body: bytes) -> tuple[Page, ...]:
    """Return the pages of a PDF; raises `Unreadable` or `TooLong`, nothing else."""
    try:
        document = pypdfium2.PdfDocument(body)
    except pypdfium2.PdfiumError as error:
        raise Unreadable(str(error)) from error
    try:
        if len(document) > MOST_PAGES:
            raise TooLong(f"{len(document)} pages")
        return tuple(_pages(document))
    finally:
        document.close()


def _pages(document: pypdfium2.PdfDocument) -> Iterator[Page]:
    characters = 0
    for number in range(len(document)):
        try:
            page = document[number]
            text = page.get_textpage()
        except pypdfium2.PdfiumError:
            yield ()
            continue
        characters += text.count_chars()
        if characters > MOST_CHARACTERS:
            raise TooLong(f"more than {MOST_CHARACTERS} characters")
        yield tuple(_lines(_runs(text.raw, text.count_chars()), number + 1))
        text.close()
        page.close()


@dataclass(slots=True)
class _Run:
    """Characters that the file gives one after the other on one line."""

    base: float
    size: float
    letters: list[Letter] = field(default_factory=list)
    bold: bool = True

    @property
    def left(self) -> float:
        return self.letters[0][1]

    def space(self) -> None:
        """Add a space behind what is there."""
        edge = self.letters[-1][2]
        self.letters.append((" ", edge, edge))


def _runs(text: "raw.FPDF_TEXTPAGE", count: int) -> Iterator[_Run]:
    """Yield the runs of a page in the order of the file."""
    run: _Run | None = None
    box = raw.FS_RECTF()
    for index in range(count):
        code = raw.FPDFText_GetUnicode(text, index)
        if code in BREAKS:
            if run:
                yield run
            run = None
        elif code in SPACES:
            if run:
                run.space()
        else:
            raw.FPDFText_GetLooseCharBox(text, index, box)
            run = run or _begun(text, index, box)
            if run.letters and run.letters[-1][0] == " " and run.bold:
                run.bold = _is_bold(text, index)
            run.letters.append((letter(code), box.left, box.right))
    if run:
        yield run


def letter(code: int) -> str:
    """Return the letter that a file gives a code for: none for half a character, or a control.

    >>> [letter(code) for code in (65, 0x7F, 0x92, 0xD800, 0)]
    ['A', '', '’', '', '']
    """
    if code in HYPHENS:
        return "-"
    if code in WINDOWS:
        return bytes((code,)).decode("cp1252", "ignore")
    is_control = code < 32 and chr(code) not in "\t\n\r"
    return "" if is_control or code in HALVES or code >= 0x110000 or code == 0x7F else chr(code)


def _begun(text: "raw.FPDF_TEXTPAGE", index: int, box: "raw.FS_RECTF") -> _Run:
    """Return the run that a letter begins."""
    x, y = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetCharOrigin(text, index, x, y)
    height = abs(box.top - box.bottom) * 0.85
    return _Run(y.value, max(height, 1.0), bold=_is_bold(text, index))


def _is_bold(text: "raw.FPDF_TEXTPAGE", index: int) -> bool:
    """Say whether a letter is bold, by the name of its font or by its weight."""
    flags = ctypes.c_int()
    length = raw.FPDFText_GetFontInfo(text, index, None, 0, flags)
    if length <= 0:
        return False
    name = ctypes.create_string_buffer(length)
    raw.FPDFText_GetFontInfo(text, index, name, length, flags)
    lower = name.value.lower()
    return b"bold" in lower or b"black" in lower or raw.FPDFText_GetFontWeight(text, index) >= BOLD


def _lines(runs: Iterator[_Run], page: int) -> Iterator[Line]:
    """Yield the lines of a page from top to bottom, runs on one level put together."""
    rows: list[list[_Run]] = []
    for run in sorted(runs, key=lambda run: (-round(run.base, 1), run.left)):
        row = rows[-1] if rows else None
        if row and row[0].base - run.base <= LEVEL * min(row[0].size, run.size):
            row.append(run)
        else:
            rows.append([run])
    for row in rows:
        line = _line(sorted(row, key=lambda run: run.left), page)
        if line.text:
            yield line


def _line(row: list[_Run], page: int) -> Line:
    size = max(run.size for run in row)
    letters: list[Letter] = []
    for run in row:
        run.space()
        letters += run.letters
    parts = tuple(_parts(letters, GAP * size))
    return Line(
        text=" ".join(part.text for part in parts),
        page=page,
        parts=parts,
        base=row[0].base,
        size=size,
        strong=all(run.bold for run in row),
    )


def _second(piece: list[Letter]) -> float:
    """Return where the second word of a run begins, or the run itself if it has but one."""
    first = next(index for index, (letter, _, _) in enumerate(piece) if letter.strip())
    parted = False
    for letter, left, _ in piece[first:]:
        if parted and letter.strip():
            return left
        parted = parted or not letter.strip()
    return piece[first][1]


def _parts(letters: list[Letter], gap: float) -> Iterator[Part]:
    """Yield the runs of letters between wide gaps."""
    inked = [index for index, (letter, _, _) in enumerate(letters) if letter.strip()]
    starts = [
        after for before, after in pairwise(inked) if letters[after][1] - letters[before][2] > gap
    ]
    for start, end in pairwise([0, *starts, len(letters)]):
        piece = letters[start:end]
        words = fold("".join(letter for letter, _, _ in piece))
        edges = [(left, right) for letter, left, right in piece if letter.strip()]
        if words and edges:
            yield Part(words, edges[0][0], max(right for _, right in edges), _second(piece))
