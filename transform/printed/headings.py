"""Where the items of printed minutes begin: their numbers, titles and places on the agenda."""

import re
from collections.abc import Iterator, Sequence

from transform.printed import references
from transform.printed.lines import Line
from transform.printed.titles import ALONE, FIRST, MOST, Heading, words

_NEXT = 3
"""An item's number is not further from the one before it."""


def find(lines: Sequence[Line], titles: Sequence[str]) -> list[Heading]:
    """Return the headings in order; `titles` are those of the agenda, where it is known."""
    known = {words(title) for title in titles} - {""}
    referring = references.find(lines, known)
    if len(referring) > 1 or (referring and len(titles) < 3):
        return referring
    return _in_order(list(_candidates(lines, known)))


def _candidates(lines: Sequence[Line], known: set[str]) -> Iterator[Heading]:
    """Yield what may be a heading: a line or more that the agenda has, or numbered and bold."""
    index = 0
    while index < len(lines):
        heading = _candidate(lines, index, known)
        if heading:
            yield heading
            index = heading.end
        else:
            index += 1


def _candidate(lines: Sequence[Line], index: int, known: set[str]) -> Heading | None:
    line = lines[index]
    if not line.text:
        return None
    start, number = index, None
    if ALONE.match(line.text) and index + 1 < len(lines):
        number = line.text.rstrip(".)")
        index += 1
        while index < len(lines) and not lines[index].text:
            index += 1
    end = _known_end(lines, index, known, bare=number is None)
    if end:
        title = _title(lines, index, end)
        first = FIRST.match(title) if words(title) not in known else None
        if first:
            number, title = first["number"], first["title"]
        return Heading(start, end, title, number, known=True, strong=line.strong)
    return _bold(lines, start)


def _known_end(lines: Sequence[Line], index: int, known: set[str], *, bare: bool) -> int | None:
    """Return where a title of the agenda ends that begins there, the longest that fits."""
    found = None
    for end in range(index + 1, min(index + MOST, len(lines)) + 1):
        if not lines[end - 1].text:
            break
        title = _title(lines, index, end)
        first = FIRST.match(title) if bare else None
        if words(title) in known or (first and words(first["title"]) in known):
            found = end
    if found and bare and not lines[index].parts and not _is_apart(lines, index):
        return None
    return found


def _is_apart(lines: Sequence[Line], start: int) -> bool:
    """Say whether lines of plain text stand between blanks, or begin with a number."""
    before = start == 0 or not lines[start - 1].text
    return before or FIRST.match(lines[start].text) is not None or lines[start].text.isupper()


def _bold(lines: Sequence[Line], start: int) -> Heading | None:
    """Return the numbered bold or capital heading that begins there."""
    line = lines[start]
    first = FIRST.match(line.text)
    if first is None or not (line.strong or first["title"].isupper()):
        return None
    end = start + 1
    while end < len(lines) and end - start < MOST and _goes_on(line, lines[end - 1], lines[end]):
        end += 1
    whole = FIRST.match(_title(lines, start, end))
    return Heading(start, end, whole["title"], whole["number"]) if whole else None


def _goes_on(first: Line, above: Line, line: Line) -> bool:
    """Say whether a title goes on in a line below it."""
    if not line.parts or line.page != above.page or line.strong != first.strong:
        return False
    if not line.strong and not line.text.isupper():
        return False
    near = above.base - line.base < 1.7 * line.size
    return near and not FIRST.match(line.text) and abs(line.left - first.hang) < 12.0


def _title(lines: Sequence[Line], start: int, end: int) -> str:
    return " ".join(line.text for line in lines[start:end])


def _in_order(found: Sequence[Heading]) -> list[Heading]:
    """Return the headings that the agenda has, and those whose numbers go on from them."""
    if not any(heading.known for heading in found):
        first = next((heading for heading in found if heading.number), None)
        return _counted(found, first)
    known = {heading.start for heading in _alike([one for one in found if one.known])}
    kept: list[Heading] = []
    for heading in found:
        follows = not heading.known and bool(kept) and _follows(kept[-1], heading)
        if heading.start in known or follows:
            kept.append(heading)
    return kept


def _alike(known: list[Heading]) -> list[Heading]:
    """Return the titles of the agenda that are set as most are: with a number, or bold.

    The others are words of the minutes that happen to be a title too.
    """
    for is_so in (lambda heading: heading.number is not None, lambda heading: heading.strong):
        alike = [heading for heading in known if is_so(heading)]
        if len(alike) * 2 > len(known):
            known = alike
    return known


def _counted(found: Sequence[Heading], first: Heading | None) -> list[Heading]:
    """Return the headings whose numbers count up one by one."""
    kept = [first] if first else []
    for heading in found:
        if kept and heading.start >= kept[-1].end and _follows(kept[-1], heading):
            kept.append(heading)
    return kept


def _follows(before: Heading, heading: Heading) -> bool:
    """Say whether a number is soon after another, set in the same way; some items have no text."""
    old, new = _figures(before.number), _figures(heading.number)
    return old[0] == new[0] and old[2] == new[2] and 0 < new[1] - old[1] <= _NEXT and old[1] >= 0


def _figures(number: str | None) -> tuple[str, int, str]:
    """Return what stands before the running figures of a number, the figures, what is behind."""
    match = re.match(r"(?P<before>\D*)(?P<figures>\d+)(?P<behind>.*)$", number or "")
    if match is None:
        return "", -1, ""
    behind = match["behind"]
    if behind.startswith(".") and behind[1:].isdecimal():
        return f"{match['before']}{match['figures']}.", int(behind[1:]), ""
    return match["before"], int(match["figures"]), behind
