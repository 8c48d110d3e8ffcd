"""What is printed on every page and is no part of the minutes: headers, footers, page numbers."""

import re
from collections import Counter
from collections.abc import Sequence

from transform.printed.lines import Line, Page

EDGE = 4
"""So many lines at the head and at the foot of a page may be furniture."""
OPENING = 12
"""So many lines of the first page say of which meeting the minutes are."""
APART = 1.7
"""A line stands apart when it is so many times the height of its letters from the others."""
NEAR = 4.0
"""Lines of several pages that stand within so many points of one another stand alike."""

Place = tuple[str, int]

_NUMBER = re.compile(
    r"(?i)(?:page|tudalen)?\s*[-–]?\s*(?:\d{1,3}|[ivxl]{1,6})\s*(?:(?:of|o|/)\s*\d{1,3})?\s*[-–]?$"
)
_ALONE = re.compile(r"\d{1,3}$")


def removed(pages: Sequence[Page]) -> list[Line]:
    """Return the lines of all pages in order, without furniture."""
    if not any(line.parts for page in pages for line in page):
        return _without_numbers(pages)
    repeated = _repeated(pages)
    opening = _words(" ".join(line.text for line in pages[0][:OPENING]))
    return [line for page in pages for line in _kept(page, repeated, opening)]


def _kept(page: Page, repeated: set[Place], opening: frozenset[str]) -> Page:
    """Return a page without what stands at its head and at its foot on others as well."""
    start, end = 0, len(page)
    while start < end and _is_furniture(page, start, start + 1, repeated, opening):
        start += 1
    while end > start and _is_furniture(page, end - 1, end - 2, repeated, opening):
        end -= 1
    return page[start:end]


def _is_furniture(
    page: Page, place: int, inner: int, repeated: set[Place], opening: frozenset[str]
) -> bool:
    """Say whether the outermost line of a page is furniture; `inner` is the line next to it."""
    line = page[place]
    if _NUMBER.match(line.text):
        return True
    apart = 0 <= inner < len(page) and abs(line.base - page[inner].base) > APART * line.size
    if apart and not repeated.isdisjoint(_places(line)):
        return True
    return apart and line.page > 1 and _words(line.text) <= opening


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", text.casefold()))


def _repeated(pages: Sequence[Page]) -> set[Place]:
    """Return the lines, figures aside, that stand in one place of most pages."""
    counts: Counter[Place] = Counter()
    for page in pages:
        edge = {*page[:EDGE], *page[-EDGE:]}
        counts.update({place for line in edge for place in _places(line)})
    return {place for place, count in counts.items() if count >= max(2, len(pages) // 2 + 1)}


def _places(line: Line) -> tuple[Place, ...]:
    """Return a line without its figures, with its height on the page, rounded in two ways."""
    words = re.sub(r"\d+", "#", line.text)
    return (words, round(line.base / NEAR)), (words, -1 - int(line.base / NEAR))


def _without_numbers(pages: Sequence[Page]) -> list[Line]:
    """Return the lines of plain text; page numbers that count up from one part its pages."""
    lines = [line for page in pages for line in page]
    expected, page = 1, 1
    kept: list[Line] = []
    for line in lines:
        number = int(line.text) if _ALONE.match(line.text) else 0
        if number and number in (expected, expected + 1):
            expected, page = number + 1, page + 1
        else:
            kept.append(Line(line.text, max(page, line.page)))
    return kept
