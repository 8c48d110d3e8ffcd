"""The paragraphs of a block, with their labels, their depths and what kind they are."""

import re
from dataclasses import dataclass

from transform.minutes.text import labels
from transform.minutes.text.outline import Outline
from transform.rows import ParagraphKind
from transform.word import Block, Line


@dataclass(slots=True)
class Paragraph:
    """One line of a block; `start` and `end` cut its words, without the label, out of the text."""

    line: Line
    start: int
    end: int
    text: str
    label: str | None = None
    depth: int = 0
    parent: int | None = None
    list_number: int = 0
    kind: ParagraphKind = "text"

    @property
    def line_start(self) -> int:
        """Where the line begins, with the label that is printed."""
        return self.end - len(self.line.text)


_RESOLUTION = re.compile(
    r"\W*(?:[Ii]t was )?(?:unanimously |UNANIMOUSLY )?(?:RESOLVED|Resolved|AGREED|RECOMMENDED|"
    r"DECISION|Decision|ORDERED|PENDERFYNWYD)"
)
"""A paragraph without a label that begins so ends the lists before it: its clauses count anew."""


def read(block: Block) -> list[Paragraph]:
    """Return the paragraphs of a block, one for each line."""
    paragraphs: list[Paragraph] = []
    found: list[labels.Label | None] = []
    start = 0
    for line in block.lines:
        label, skip = labels.read(line)
        found.append(label)
        paragraphs.append(_paragraph(line, start, skip))
        start += len(line.text) + 1
    if any(found):
        _number(paragraphs, found)
    for paragraph in paragraphs:
        paragraph.kind = _kind(paragraph)
    return paragraphs


def _paragraph(line: Line, start: int, skip: int) -> Paragraph:
    """Return the paragraph of a line that starts there, with so much skipped for its label."""
    text = line.text[skip:].lstrip()
    begin = start + len(line.text) - len(text)
    return Paragraph(line, begin, begin + len(text), text)


def _number(paragraphs: list[Paragraph], found: list[labels.Label | None]) -> None:
    """Set labels, depths and parents."""
    outline = Outline(found)
    for index, label in enumerate(found):
        paragraph = paragraphs[index]
        place = outline.place(index, label) if label else None
        if label is not None and place is not None:
            paragraph.label, paragraph.depth = label.text, place.depth
            paragraph.parent, paragraph.list_number = place.parent, place.list_number
        else:
            text = paragraph.line.text.lstrip()
            paragraph.start, paragraph.text = paragraph.end - len(text), text
            outline.part(wholly=paragraph.line.heading or bool(_RESOLUTION.match(text)))


def _kind(paragraph: Paragraph) -> ParagraphKind:
    """Return what kind of paragraph it is, as far as its form says."""
    text = paragraph.text
    if paragraph.line.table:
        return "table"
    if paragraph.label == labels.BULLET:
        return "bullet"
    if text[:1] in ("(", "[") and text[-1:] in (")", "]"):
        return "note"
    if paragraph.line.heading and paragraph.label is None and len(text) < 200:
        return "heading"
    return "text"
