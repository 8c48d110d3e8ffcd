"""Wordings in tables: in the cell of their mark, beside it, or below a mark that heads a column."""

from transform.minutes import clauses
from transform.minutes.prose import Prose


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
