"""Lines of a page -> paragraphs: wrapped lines joined, each clause with the number before it."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from transform import word
from transform.minutes.text import labels
from transform.printed import tables
from transform.printed.lines import Line
from transform.printed.loose import LABEL, rejoined
from transform.word import Block

WIDER = 1.28
"""A gap between lines of so many times the usual one parts paragraphs."""
INDENT = 6.0
"""A line that begins so many points beside the text above it begins a paragraph."""

_LONG = 5
"""A long paragraph has more lines than these."""
_ENDED = re.compile(r"[.:;?!]['’”\")\]]*$")
_POINTING = re.compile(
    r"(?i)\b(?:paragraphs?|sections?|items?|minutes?|nos?\.?|numbers?|appendi(?:x|ces)|tables?|"
    r"pages?|parts?|clauses?|rules?|regulations?|articles?|schedules?|(?<![;,] )(?:and|or)|to|of|"
    r"the|in|by)$"
)
"""Words after which a number at the beginning of a line is no label."""
_DIVISION = re.compile(
    r"(?i)(?:for|against|in favour|abstain(?:ed|ing)?|abstentions?|o blaid|yn erbyn|ymatal)"
    r"(?: the (?:motion|amendment))?:?\s*\(?\d{0,3}\)?:?$"
)
"""A heading over the names of those who voted one way."""
_RESULT = re.compile(
    r"(?i)(?:the )?(?:substantive |amended )?(?:motion|amendment)(?: as amended)?"
    r"(?: was)?(?: declared)? (?:carried|lost|fell)\.?$"
)
"""A line below such names that says what came of the vote."""


@dataclass(frozen=True, slots=True)
class Measure:
    """How a document is set: where lines end at the right, how far apart they stand."""

    margin: float
    leading: float
    short: bool
    """Whether most paragraphs are, so that a sentence that ends a page ends one of them."""

    @classmethod
    def of(cls, lines: Sequence[Line]) -> "Measure":
        """Return how most of the lines are set."""
        rights = sorted(line.right for line in lines if line.text) or [0.0]
        gaps = Counter(
            round(above.base - below.base)
            for above, below in pairwise(lines)
            if above.page == below.page and 0 < above.base - below.base < 3.5 * below.size
        )
        leading = min((gap for gap, n in gaps.items() if n * 4 >= gaps.total()), default=0)
        wide = sum(n for gap, n in gaps.items() if gap > WIDER * leading)
        margin = rights[int(len(rights) * 0.95)]
        return cls(margin, float(leading), short=wide * _LONG > gaps.total())


def read(lines: Sequence[Line], measure: Measure) -> Block | None:
    """Return the paragraphs of some lines of a document; None where there is no text in them."""
    parts = tables.parted(rejoined(lines))
    paragraphs = [paragraph for part in parts for paragraph in _paragraphs(part, measure)]
    return Block(tuple(paragraphs)) if paragraphs else None


def texts(lines: Sequence[Line], measure: Measure) -> list[str]:
    """Return the paragraphs of some lines as texts, columns parted by tabs and never a table."""
    return [paragraph.text for paragraph in _paragraphs(list(lines), measure, joint="\t")]


def _paragraphs(
    part: "list[Line] | tables.Rows", measure: Measure, joint: str = " "
) -> Iterator[word.Line]:
    if isinstance(part, tables.Rows):
        yield from part.lines
        return
    current: list[Line] = []
    parted = False
    for line in part:
        if not line.text:
            parted = True
            continue
        if current and _begins(current, line, measure, parted=parted):
            yield _joined(current, joint)
            current = []
        current.append(line)
        parted = False
    if current:
        yield _joined(current, joint)


def _begins(current: list[Line], line: Line, measure: Measure, *, parted: bool) -> bool:
    """Say whether a line begins a paragraph, after the lines of the one before it."""
    above = current[-1]
    if _is_labelled(current, line, measure):
        return True
    if _DIVISION.match(line.text) or _RESULT.match(line.text):
        return True
    if len(current) == 1 and _DIVISION.match(above.text):
        return True
    if not line.parts:
        return _begins_plain(above, line, measure, parted=parted)
    return _are_columns(above, line) or _stands_apart(current, line, measure)


def _stands_apart(current: list[Line], line: Line, measure: Measure) -> bool:
    """Say whether a line stands apart from the lines of the paragraph before it, by its place."""
    above = current[-1]
    goes_on = line.text[0].islower() and not _ENDED.search(above.text)
    if line.strong != above.strong or (_has_room(above, line, measure) and not goes_on):
        return True
    if above.page != line.page and measure.short and _ENDED.search(above.text):
        return not line.text[0].islower()
    gap = above.base - line.base if above.page == line.page else 0.0
    return gap > WIDER * max(measure.leading, 0.9 * line.size) or _is_indented(current, line)


def _is_labelled(current: list[Line], line: Line, measure: Measure) -> bool:
    """Say whether a line begins with a number or bullet of its own."""
    above = current[-1]
    label, _ = labels.read(word.Line(line.text))
    if label is None or _POINTING.search(above.text):
        return False
    ended = bool(_ENDED.search(above.text))
    if label.text == labels.BULLET and line.text[0] in "-–—":
        return ended or line.left > above.left + INDENT
    if label.text.isalpha() and label.text.isupper():
        return ended
    return ended or not line.parts or not _is_within(current, line, measure)


def _is_within(current: list[Line], line: Line, measure: Measure) -> bool:
    """Say whether a line stands below the text of a paragraph that its lines have filled."""
    first = current[0]
    label, _ = labels.read(word.Line(first.text))
    left = current[-1].left if len(current) > 1 else first.hang if label else first.left
    return abs(line.left - left) < INDENT / 2 and not _has_room(current[-1], line, measure)


def _are_columns(above: Line, line: Line) -> bool:
    """Say whether two lines stand in the same columns, as wide gaps in a justified text do not."""
    edges = [(one.left, other.left) for one, other in zip(above.parts, line.parts, strict=False)]
    alike = len(above.parts) == len(line.parts) > 1
    return alike and all(abs(one - other) <= tables.ALIGNED for one, other in edges)


def _has_room(above: Line, line: Line, measure: Measure) -> bool:
    """Say whether the first word of a line would have had room in the line above it."""
    first = line.text.split(" ", 1)[0]
    width = (line.right - line.left) / max(len(line.text), 1) * (len(first) + 1)
    return above.right + width < measure.margin - 2.0


def _is_indented(current: list[Line], line: Line) -> bool:
    """Say whether a line stands beside the text of the paragraph before it."""
    first = current[0]
    if len(current) > 1:
        return abs(line.left - current[-1].left) > INDENT
    return line.left < first.left - INDENT or line.left > max(first.left, first.hang) + INDENT


def _begins_plain(above: Line, line: Line, measure: Measure, *, parted: bool) -> bool:
    """Say whether a line of plain text begins a paragraph, by blanks, lengths and stops."""
    if LABEL.match(line.text) or LABEL.match(above.text):
        return True
    ended, small = bool(_ENDED.search(above.text)), line.text[0].islower()
    length = len(above.text) + 1 + len(line.text.split(" ", 1)[0])
    if parted:
        if labels.read(word.Line(line.text))[0]:
            return True
        turned = above.page != line.page and length > 0.8 * measure.margin
        return ended or not (small or turned or above.text.endswith(","))
    if small and not ended:
        return False
    if length < 0.6 * measure.margin:
        return not above.text.endswith((",", " and"))
    return ended and length < 0.87 * measure.margin


def _joined(lines: Sequence[Line], joint: str) -> word.Line:
    """Return a paragraph; a hyphen at the end of a line stays, without a space behind it."""
    text = ""
    for line in lines:
        words = joint.join(part.text for part in line.parts) or line.text
        hyphen = text[-1:] == "-" and text[-2:-1].isalnum() and words[:1].isalpha()
        text += words if hyphen or not text else f" {words}"
    return word.Line(text, heading=all(line.strong for line in lines))
