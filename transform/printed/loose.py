"""Plain text in which numbers stand on lines of their own: each put back before its clause."""

import re
from collections.abc import Sequence

from transform.printed.lines import Line

LABEL = re.compile(r"\(?(?:\d{1,3}|[a-z]|[ivxl]{1,6})[.)]{1,2}$|[•▪■●○◦‣·-]$")
_CLAUSE = re.compile(r";(?: (?:and|or))?$")
"""What ends a clause of a list."""
_SENTENCE = re.compile(r"[.:?]['’”\")\]]*$")
"""What ends a clause where the next line begins with a capital."""


def rejoined(lines: Sequence[Line]) -> list[Line]:
    """Return the lines, loose numbers joined to their clauses where the count makes it certain."""
    if any(line.parts for line in lines):
        return list(lines)
    found: list[Line] = []
    waiting: list[Line] = []
    index = 0
    while index < len(lines):
        group, after = _group(lines, index, waiting)
        if not group:
            found.append(lines[index])
            index += 1
            continue
        index = _end(lines, after)
        joined, waiting = _joined(group, lines[after:index])
        found += joined
    return [*found, *waiting]


def _joined(group: Sequence[Line], text: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """Return labels and the text behind them, joined if certain, and a label that waits for more.

    The last label, when it is set otherwise than those before it, may belong to the next text.
    """
    clauses = [text] if text and len(group) == 1 else _clauses(text)
    other = len(group) > 1 and _form(group[-1]) != _form(group[-2])
    if other and len(clauses) == len(group) - 1:
        return _paired(group[:-1], clauses), [group[-1]]
    if text and len(clauses) == len(group):
        return _paired(group, clauses), []
    return [*group, *text], []


def _paired(group: Sequence[Line], clauses: Sequence[Sequence[Line]]) -> list[Line]:
    found: list[Line] = []
    for label, clause in zip(group, clauses, strict=True):
        found.append(Line(f"{label.text} {clause[0].text}", clause[0].page))
        found += clause[1:]
    return found


def _form(label: Line) -> str:
    """Return how a label is set: figures or letters, with which signs."""
    return re.sub(r"[a-z]+", "a", re.sub(r"\d+", "1", label.text))


def _group(lines: Sequence[Line], start: int, waiting: Sequence[Line]) -> tuple[list[Line], int]:
    """Return the loose labels from a line on, behind those that wait, and where text begins."""
    group = list(waiting)
    index = start
    while index < len(lines) and (LABEL.match(lines[index].text) or not lines[index].text):
        if lines[index].text:
            group.append(lines[index])
        elif not group:
            break
        index += 1
    return group, index


def _end(lines: Sequence[Line], start: int) -> int:
    """Return where the text ends that loose labels belong to: at a blank or at another label."""
    end = start
    while end < len(lines) and lines[end].text and not LABEL.match(lines[end].text):
        end += 1
    return end


def _clauses(lines: Sequence[Line]) -> list[Sequence[Line]]:
    """Return lines in clauses, each of which ends with a stop."""
    clauses: list[list[Line]] = []
    for line in lines:
        above = clauses[-1][-1].text if clauses else ""
        begins = _SENTENCE.search(above) and not line.text[0].islower()
        if not clauses or _CLAUSE.search(above) or begins:
            clauses.append([])
        clauses[-1].append(line)
    return list(clauses)
