"""Word HTML as ModernGov keeps it, read into lines: one paragraph a line."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import chain

from bs4.element import NavigableString, PageElement, Tag

from transform.markup_lists import MarkedList


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph: `text` as it is printed, and what the mark-up says of it."""

    text: str
    label: str | None = None
    """The number or bullet that the browser makes for a list item; not part of `text`."""
    depth: int = 0
    """How many lists it stands in."""
    heading: bool = False
    """Whether it is all bold, underlined or a heading."""
    table: bool = False
    """Whether it is a row of a table; cells are parted by tabs."""
    breaks: tuple[int, ...] = ()
    """Where lines of a cell ended, in `text`."""


@dataclass(frozen=True)
class Block:
    """A block of text of an agenda item: its purpose, decision or minutes."""

    lines: tuple[Line, ...]

    @cached_property
    def text(self) -> str:
        """The text, one paragraph a line; what `start` and `end` of rows count in."""
        return "\n".join(line.text for line in self.lines)


_BREAKING = (
    "address article blockquote body br caption center dd details div dl dt fieldset figure footer "
    "form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td "
    "tfoot th thead tr ul"
)
BREAKING = frozenset(_BREAKING.split())
"""Elements that begin and end a line."""
STRUCTURE = frozenset(("ol", "ul", "li", "tr", "td", "th"))
STRONG = frozenset(("b", "strong", "u", "h1", "h2", "h3", "h4", "h5", "h6", "th"))
UNSEEN = frozenset(("script", "style", "head", "title", "template", "noscript"))

_STRONG_STYLE = re.compile(
    r"(?<![-\w])(?:font-weight\s*:\s*(?:bold|[6-9]00)|text-decoration[-a-z]*\s*:[^;]*underline)",
    re.IGNORECASE,
)
_HIDDEN_STYLE = re.compile(
    r"(?<![-\w])(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE
)
_BARE_LABEL = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,2})*|[A-Za-z]|[ivxl]{1,5})[.)]*$")
_LABELLED = re.compile(r"(?:\(?(?:\d{1,3}(?:\.\d{1,2})*|[A-Za-z]|[ivxl]{1,5})[.)]|[·•▪-]) ")

_CLEAN = str.maketrans(
    dict.fromkeys(chain(range(9), range(14, 28), (127,)))
    | {code: bytes((code,)).decode("cp1252", "ignore") for code in range(128, 160)}
    | dict.fromkeys(map(ord, "\xad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\ufffe\uffff"))
)
"""Drops what has no width; Windows' own character codes become what they stand for there."""
_UNCLEAN = re.compile(f"[{re.escape(''.join(map(chr, _CLEAN)))}]")


def read(nodes: Iterable[Tag]) -> Block | None:
    """Return the lines that stand in the elements; None where there is no text in them."""
    reader = _Reader()
    for node in nodes:
        reader.read(node)
    reader.end_line()
    return Block(tuple(reader.lines)) if reader.lines else None


def fold(text: str) -> str:
    """Return the text as one line: NFC, white space folded, no control characters."""
    if not text.isascii():
        text = text.translate(_CLEAN) if _UNCLEAN.search(text) else text
        text = unicodedata.normalize("NFC", text)
    text = " ".join(text.split())
    return text if text.isprintable() else " ".join(text.translate(_CLEAN).split())


def _hidden(tag: Tag) -> bool:
    """Say whether a reader of the page does not see the element."""
    if tag.name in UNSEEN:
        return True
    attributes = tag.attrs
    if not attributes:
        return False
    return (
        "mgHide" in attributes.get("class", ())
        or ("style" in attributes and _hides(str(attributes["style"])))
        or "hidden" in attributes
    )


def _strong(tag: Tag) -> bool:
    """Say whether the element sets its text in bold or underlines it."""
    if tag.name in STRONG:
        return True
    style = tag.attrs.get("style")
    return bool(style) and _strengthens(str(style))


@lru_cache(maxsize=1024)
def _hides(style: str) -> bool:
    """Say whether a style hides what has it; Word repeats few styles many times."""
    return bool(_HIDDEN_STYLE.search(style))


@lru_cache(maxsize=1024)
def _strengthens(style: str) -> bool:
    """Say whether a style sets text in bold or underlines it."""
    return bool(_STRONG_STYLE.search(style))


@dataclass(slots=True)
class _Reader:
    """Puts what is opened, said and closed into lines."""

    lines: list[Line] = field(default_factory=list)
    rows: list[list[list[Line]]] = field(default_factory=list)
    lists: list[MarkedList] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    label: str | None = None
    strong: int = 0
    plain: bool = False

    def read(self, top: Tag) -> None:
        """Take what is seen in an element, without recursion: pages can be nested very deep."""
        inside: list[tuple[str, bool]] = []
        waiting: list[Iterator[PageElement]] = [iter((top,))]
        while waiting:
            for part in waiting[-1]:
                if type(part) is NavigableString:
                    self._text(part)
                elif isinstance(part, Tag) and not _hidden(part):
                    inside.append((part.name, self._open(part)))
                    waiting.append(iter(part.contents))
                    break
            else:
                waiting.pop()
                if inside:
                    self._close(*inside.pop())

    def _text(self, part: str) -> None:
        """Take a piece of text."""
        self.parts.append(part)
        if not self.strong and not self.plain and not part.isspace():
            self.plain = True

    def _open(self, tag: Tag) -> bool:
        """Begin an element; say whether it is a strong one."""
        name = tag.name
        if name in BREAKING:
            self.end_line()
            if name in STRUCTURE:
                self._begin(tag)
        strong = _strong(tag)
        self.strong += strong
        return strong

    def _close(self, name: str, strong: bool) -> None:
        """End an element."""
        self.strong -= strong
        if name in BREAKING:
            self.end_line()
            if name == "tr" and self.rows:
                self._end_row(self.rows.pop())
            elif name in ("ol", "ul"):
                self.lists.pop()
            elif name == "li":
                self.label = None

    def end_line(self) -> None:
        """Add the line that was begun, if it has any text."""
        if not self.parts:
            return
        text = fold("".join(self.parts))
        if text:
            self._place(Line(text, self.label, len(self.lists), not self.plain))
            self.label = None
        self.parts.clear()
        self.plain = False

    def _place(self, *lines: Line) -> None:
        """Add lines to the cell that is open, or else to the block."""
        if self.rows and self.rows[-1]:
            self.rows[-1][-1].extend(lines)
        else:
            self.lines.extend(lines)

    def _begin(self, tag: Tag) -> None:
        """Begin a list, an item, a row or a cell."""
        if tag.name in ("ol", "ul"):
            self.lists.append(MarkedList.of(tag))
        elif tag.name == "li":
            self.label = self.lists[-1].label(tag) if self.lists else "•"
        elif tag.name == "tr":
            self.rows.append([])
        elif self.rows:
            self.rows[-1].append([])

    def _end_row(self, cells: list[list[Line]]) -> None:
        """Add a row: as one line, or as paragraphs where the table only lays out the page."""
        filled = [cell for cell in cells if cell]
        if len(filled) == 1:
            self._place(*filled[0])
        elif len(filled) == 2 and _is_layout(filled[1]):
            self._lay_out(filled[0], filled[1])
        elif filled:
            texts = [" ".join(line.text for line in cell) for cell in cells]
            heading = all(line.heading for cell in filled for line in cell)
            text = "\t".join(texts).rstrip()
            self._place(Line(text, heading=heading, table=True, breaks=_breaks(cells)))

    def _lay_out(self, label: list[Line], text: list[Line]) -> None:
        """Add the paragraphs of a cell, after the number or the words in the cell before it."""
        first, *others = text
        if len(label) == 1 and _BARE_LABEL.match(label[0].text):
            self._place(Line(f"{label[0].text} {first.text}", None, first.depth))
        else:
            others = [*label, *text]
        self._place(*others)


def _breaks(cells: list[list[Line]]) -> tuple[int, ...]:
    """Return where lines end inside the cells of a row, in the text of the row."""
    if all(len(cell) < 2 for cell in cells):
        return ()
    breaks: list[int] = []
    end = -1
    for cell in cells:
        for index, line in enumerate(cell):
            end += len(line.text) + 1
            if index < len(cell) - 1:
                breaks.append(end)
        end += not cell
    return tuple(breaks)


def _is_layout(cell: list[Line]) -> bool:
    """Say whether a cell holds a list of clauses, so that the table is no table."""
    return len(cell) > 1 and all(line.label or _LABELLED.match(line.text) for line in cell[1:])
