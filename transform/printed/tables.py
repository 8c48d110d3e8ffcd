"""Columns on a page: rows of tables, and lists of votes that are printed side by side."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from transform import word
from transform.printed import people
from transform.printed.lines import Line, Part

ALIGNED = 5.0
"""Columns of two lines that begin within so many points of one another are one column."""
APART = 3
"""Rows of a table stand no further apart than so many times the height of the letters."""
_LABEL = re.compile(r"\(?(?:\d{1,4}|[A-Za-z]|[ivxl]{1,6})(?:[./]\d{1,4})*[.):]*$|[·•▪■●○◦‣*-]$")
_WAY = re.compile(
    r"(?i)(?:votes? )?(?:for|against|in favour|abstain(?:ed|ing)?|abstentions?|o blaid|yn erbyn|"
    r"ymatal)\s*:?\s*(?:\(?\d{1,3}\)?)?:?$"
)
"""A heading over those who voted one way."""
Fits = Callable[[Line, Line], bool]


@dataclass(frozen=True)
class Rows:
    """A table, as lines whose cells are parted by tabs."""

    lines: tuple[word.Line, ...]


def parted(lines: Sequence[Line]) -> Iterator["list[Line] | Rows"]:
    """Yield text and tables in turn."""
    text: list[Line] = []
    index = 0
    while index < len(lines):
        end, rows = _table(lines, index)
        if rows:
            yield text
            yield Rows(tuple(rows))
            text = []
        else:
            text.append(lines[index])
        index = end
    yield text


def _table(lines: Sequence[Line], start: int) -> tuple[int, list[word.Line]]:
    """Return where the table ends that begins at a line, and its rows; none where none begins."""
    first = lines[start]
    if not _is_row(first):
        return start + 1, []
    if all(_WAY.match(part.text) for part in first.parts):
        end = _end(lines, start, _is_voting)
        return end, list(_divided(lines[start:end])) if end > start + 1 else []
    end = _end(lines, start, _is_cell)
    rows = sum(map(_is_row, lines[start:end]))
    return (end, list(_rows(lines[start:end]))) if rows > 1 else (start + 1, [])


def _end(lines: Sequence[Line], start: int, fits: Fits) -> int:
    """Return where the lines end that stand in the columns of the first."""
    end = start + 1
    while (
        end < len(lines) and fits(lines[end], lines[end - 1]) and _aligns(lines[end], lines[start])
    ):
        end += 1
    return end


def _is_cell(line: Line, above: Line) -> bool:
    near = line.page == above.page and above.base - line.base < APART * line.size
    return near and bool(line.parts)


def _is_voting(line: Line, above: Line) -> bool:
    """Say whether a line has names only; a list of votes may run on to another page."""
    near = _is_cell(line, above) or line.page == above.page + 1
    return near and all(_is_names(part) for part in line.parts)


def _is_names(part: Part) -> bool:
    listed, unread = people.read(part.text)
    return bool(listed) and not unread


def _is_row(line: Line) -> bool:
    return len(line.parts) > 1 and not _LABEL.match(line.parts[0].text)


def _aligns(line: Line, first: Line) -> bool:
    """Say whether a line stands in the columns of a row; text in the first alone is no row."""
    columns = [part.left for part in first.parts]
    if len(line.parts) == 1 and not _is_names(line.parts[0]) and _place(line.parts[0], first) == 0:
        return False
    return all(min(abs(part.left - left) for left in columns) <= ALIGNED for part in line.parts)


def _place(part: Part, first: Line) -> int:
    """Return in which column a part stands."""
    distances = [abs(column.left - part.left) for column in first.parts]
    return distances.index(min(distances))


def _rows(lines: Sequence[Line]) -> Iterator[word.Line]:
    """Yield the rows of a table; a line with one cell goes on with the row above it."""
    cells: list[list[str]] = []
    strong: list[bool] = []
    for line in lines:
        if _is_row(line):
            cells.append([""] * len(lines[0].parts))
            strong.append(line.strong)
        for part in line.parts:
            place = _place(part, lines[0])
            cells[-1][place] = f"{cells[-1][place]} {part.text}".strip()
    for row, heading in zip(cells, strong, strict=True):
        yield word.Line("\t".join(row).rstrip(), heading=heading, table=True)


def _divided(lines: Sequence[Line]) -> Iterator[word.Line]:
    """Yield for each column of a division its heading, and its names in one line."""
    for place, head in enumerate(lines[0].parts):
        names = [
            part.text.rstrip(", ")
            for line in lines[1:]
            for part in line.parts
            if _place(part, lines[0]) == place
        ]
        yield word.Line(head.text)
        if names:
            yield word.Line(", ".join(names))
