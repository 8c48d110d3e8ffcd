"""Wordings in tables: in the cell of their mark, beside it, or below a mark that heads a column."""

from itertools import pairwise

from transform.minutes import mentions
from transform.minutes.decisions import clauses
from transform.minutes.mentions import Mention
from transform.minutes.text.paragraphs import Paragraph
from transform.minutes.text.prose import Prose


def wording(prose: Prose, index: int, mark: int, begin: int) -> tuple[int, int] | None:
    """Return where a wording begins and ends whose mark stands in a row of a table."""
    row = prose.paragraphs[index]
    column = prose.text.count("\t", row.start, mark)
    _, end = _span(prose, row.start, row.end, column)
    if begin < end:
        return begin, end
    beside = _span(prose, row.start, row.end, column + 1)
    if beside[0] < beside[1] and not clauses.is_outside(prose.text[slice(*beside)]):
        return beside
    if index + 1 >= len(prose.paragraphs) or not prose.paragraphs[index + 1].line.table:
        return None
    below = prose.paragraphs[index + 1]
    start, end = _span(prose, below.start, below.end, column)
    return (start, end) if start < end else None


def _span(prose: Prose, start: int, end: int, column: int) -> tuple[int, int]:
    """Return where a cell of a row begins and ends."""
    for _ in range(column):
        place = prose.text.find("\t", start, end)
        start = end if place < 0 else place + 1
    place = prose.text.find("\t", start, end)
    return start, end if place < 0 else place


def lines(prose: Prose, row: Paragraph, start: int) -> list[Mention]:
    """Return the names of a cell that stand a line each; none where they stand in one line."""
    place = prose.text.find("\t", start + 1, row.end)
    end = row.end if place < 0 else place
    broken = any(start < row.line_start + place < end for place in row.line.breaks)
    return people(prose, row, start, end) if broken else []


def people(prose: Prose, row: Paragraph, start: int, end: int) -> list[Mention]:
    """Return the names in a cell; names without titles stand a line each or with commas."""
    named = prose.within(start, end)
    if named and named[0].titled:
        return named
    breaks = (row.line_start + place for place in row.line.breaks)
    places = [start - 1, *(place for place in breaks if start < place < end), end]
    lines = (_names(prose.text, before + 1, stop) for before, stop in pairwise(places))
    return [person for line in lines for person in line] or named


def _names(text: str, start: int, end: int) -> list[Mention]:
    """Return the names of a line, which ends in the middle of a text."""
    people, _ = mentions.listed(text[start:end], 0, end - start, bare=True)
    return [moved(person, start) for person in people]


def moved(person: Mention, by: int) -> Mention:
    """Return a person found in a part of the text, at the place in the whole."""
    return person._replace(start=person.start + by, end=person.end + by, after=person.after + by)
