"""Labels that the page prints before a paragraph: 1., (a), iv), 5.2, bullets."""

import re
from dataclasses import dataclass

from transform import numbering
from transform.word import Line

BULLET = "•"
_BULLETS = "·•▪■●○◦‣∙§¨*\uf0a7\uf0b7\uf0d8–—-"
_LABEL = re.compile(
    rf"""(?P<bullet>[{re.escape(_BULLETS)}]|o(?=\ ))\s+(?=\S)
    |[“"‘']?(?:
        \((?P<bracketed>\d{{1,3}}|[a-z]{{1,2}}|[A-Z]|[ivxl]{{3,6}}|[IVXL]{{2,5}})\)\s*
        |(?P<pointed>\d{{1,3}}(?:\.\d{{1,3}}){{0,3}}|[a-zA-Z]|[ivxl]{{2,6}}|[IVXL]{{2,5}})
            [.)]{{1,2}}[\s:]+
        |(?P<bare>\d{{1,2}}(?:\.\d{{1,2}}){{1,3}}|0\d)\s
            (?!(?:[ap]\.?m\b|m\b|k?m²?\b|million|billion|per\b|%|hours|hrs|miles|metres|times))
            (?=[\w“"‘'£(])
    )(?=\S)""",
    re.VERBOSE,
)
_FORMS = {"bracketed": "()", "pointed": ".", "bare": " "}
_MARKED = re.compile(
    r"(?:RESOLVED|Resolved|AGREED|Agreed|RECOMMENDED|Recommended|DECISION|Decision|PENDERFYNWYD)"
    r"(?: that| to|,)?[\s:–-]+(?=\((?:a|1|i)\) )"
)
"""A mark of a decision with the first clause in the same paragraph."""


@dataclass(frozen=True, slots=True)
class Label:
    """A printed label: its text, how it is set, and every way that it can count."""

    text: str
    form: str
    counts: tuple[tuple[str, int], ...]


def read(line: Line) -> tuple[Label | None, int]:
    """Return the label of a line, if it has one, and where the words after it begin."""
    if line.label is not None:
        form = f"list {line.depth}"
        counts = ((BULLET, 1),) if line.label == BULLET else _counts(line.label)
        return Label(line.label, form, counts), 0
    if line.table:
        return None, 0
    marked = _MARKED.match(line.text) if line.text[:1] in "RADP" else None
    found = _LABEL.match(line.text, marked.end() if marked else 0)
    if found is None:
        return None, 0
    end = 0 if marked else found.end()
    if found["bullet"]:
        return Label(BULLET, found["bullet"], ((BULLET, 1),)), end
    kind = found.lastgroup or "pointed"
    return Label(found[kind], _FORMS[kind], _counts(found[kind])), end


def _counts(text: str) -> tuple[tuple[str, int], ...]:
    """Return every way in which a label can count, with its number: i is one or nine."""
    if "." in text:
        return (("decimal", int(text.rpartition(".")[2])),)
    ways: tuple[numbering.Counting, ...] = ("1", "i", "a", "I", "A")
    return tuple(
        (way, number) for way in ways if (number := numbering.value(text, way)) is not None
    )
