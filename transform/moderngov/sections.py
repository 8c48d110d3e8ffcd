"""What stands under an agenda item: text, decision, minutes and documents, each after its label.

The order is fixed: title, list of actions, the text of the agenda, then labels, each followed by
what belongs to it. Paragraphs that fall out of a block of Word text belong to that block.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from bs4.element import NavigableString, PageElement, Tag

from transform import html, word
from transform.moderngov import documents, excerpts, links, vocabulary
from transform.record import LinkedDocument, RecordedVote, Trouble

_FURNITURE = frozenset({"script", "style", "img", "br", "hr", "input", "link", "a", "li"})
"""What stands in an item without saying anything: also the links that follow recorded votes."""
_CLOSED = re.compile(r"(?i)\brestrict|\bexempt|\bconfidential|\bcyfyng|\beithri|\bcyfrinach")
_LINES = frozenset({"p", "h3", "h4"})
_LONGEST_LABEL = 40
_COLUMNS = 4
"""A table of recorded votes has a title, a type, a text and a result."""
_TITLE = "p.mgAiTitleTxt"
_Under = vocabulary.Section | None


@dataclass(frozen=True)
class Sections:
    """The parts of an item; `cut` when the page prints only the beginning of its minutes."""

    purpose: word.Block | None
    decision: word.Block | None
    minutes: word.Block | None
    documents: tuple[LinkedDocument, ...]
    issue: int | None
    restricted: bool
    cut: bool
    results: tuple[RecordedVote, ...] = ()


def read(
    element: Tag,
    number: str,
    where: str,
    continuations: excerpts.Continuations,
    troubles: list[Trouble],
) -> Sections:
    """Return the parts of the item with this number from the element that they stand in."""
    reader = _Reader(number, where, continuations.get(number, []), troubles)
    for child in _parts(element):
        if isinstance(child, Tag):
            reader.take(child)
        elif type(child) is NavigableString and child.strip():
            reader.trouble(f"text outside of any section: {child.strip()[:40]!r}", "text()")
    return reader.sections()


@dataclass
class _Reader:
    """Goes through an item's element; `under` is the label that it has come to."""

    number: str
    where: str
    to_item: list[Tag]
    troubles: list[Trouble]
    under: _Under = None
    nodes: dict[_Under, list[Tag]] = field(default_factory=dict)
    documents: list[LinkedDocument] = field(default_factory=list)
    actions: list[str] = field(default_factory=list)
    results: list[RecordedVote] = field(default_factory=list)

    def take(self, child: Tag) -> None:
        """Put one element where it belongs."""
        classes = html.classes(child)
        if "mgSubItemTitleTxt" in classes or _is_label(child):
            self.under = self._label(html.text(child))
        elif {"mgAiTitleTxt", "mgActionList", "mgLinks"}.intersection(classes):
            self._link(child, documents.is_document)
        elif child.name == "table" and html.many(child, "caption.mgSectionTitle"):
            self.under = "aside"
            self.results += _results(child)
        elif "mgBulletList" in classes or self.under == "documents":
            self._list(child)
        elif "mgWordPara" in classes:
            self.nodes.setdefault(self.under, []).append(child)
        elif child.name not in _FURNITURE:
            self._text(child)

    def sections(self) -> Sections:
        """Return what was found."""
        cut = {under: excerpts.mend(nodes, self.to_item) for under, nodes in self.nodes.items()}
        if cut.get(None):
            message = f"the agenda's text of item {self.number} is cut on the page"
            self.troubles.append(Trouble("cut", message, locator=f"#AI{self.number}"))
        return Sections(
            purpose=self._block(None),
            decision=self._block("decision"),
            minutes=self._block("minutes"),
            documents=documents.unique(self.documents),
            issue=self._issue(),
            restricted=any(_is_restriction(href, self.number) for href in self.actions),
            cut=cut.get("decision", False) or cut.get("minutes", False),
            results=tuple(self.results),
        )

    def trouble(self, message: str, selector: str) -> None:
        """Note something in this item that no rule knows."""
        self.troubles.append(Trouble("selection", message, locator=f"#AI{self.number} {selector}"))

    def _label(self, words: str) -> vocabulary.Section:
        section = vocabulary.SECTIONS.get(vocabulary.label(words))
        if section is None:
            locator = f"#AI{self.number} p.mgSubItemTitleTxt"
            self.troubles.append(Trouble("unknown_word", f"label {words!r}", locator=locator))
        return section or "aside"

    def _link(self, child: Tag, leads_to_document: Callable[[str], bool]) -> int:
        """Keep the links in an element; return how many there are."""
        tags = html.many(child, "a")
        for tag in tags:
            href = html.attribute(tag, "href")
            self.actions.append(href)
            if leads_to_document(href) and html.text(tag):
                self.documents.append(documents.linked(tag, self.where))
        return len(tags)

    def _list(self, child: Tag) -> None:
        """Keep the documents of a list; one without a link is expected only if it is private."""
        for entry in html.children(child, "li") or [child]:
            words = html.text(entry)
            if not self._link(entry, documents.is_attached) and words and not _CLOSED.search(words):
                self.trouble(f"a document without a link: {words[:60]!r}", "ul.mgBulletList li")

    def _text(self, child: Tag) -> None:
        """Keep a paragraph that fell out of the block before it, unless it has a label.

        What ModernGov itself marks as something else ends the text: it is not known as what.
        """
        words = html.text(child)
        if not words or html.many(child, "span.mgLabel"):
            return
        if any(name.startswith("mg") for name in html.classes(child)):
            self.trouble(f"an element of an unknown class: {words[:40]!r}", _selector(child))
            self.under = "aside"
        elif self.under or self.nodes:
            self.nodes.setdefault(self.under, []).append(child)
        else:
            self.trouble(f"text that is under no label: {words[:40]!r}", child.name)

    def _block(self, under: _Under) -> word.Block | None:
        nodes = self.nodes.get(under)
        return word.read(nodes) if nodes else None

    def _issue(self) -> int | None:
        pages = (href for href in self.actions if links.leads_to(href, "mgIssueHistoryHome"))
        issues: Iterable[str | None] = (links.parameter(href, "IId") for href in pages)
        return next((int(issue) for issue in issues if issue and issue != "0"), None)


def _parts(element: Tag) -> Iterator[PageElement]:
    """Give what stands in an item's element, and in the one that some sites put around it."""
    for child in element.contents:
        if isinstance(child, Tag) and child.name == "div" and html.children(child, _TITLE):
            yield from child.contents
        else:
            yield child


def _results(table: Tag) -> list[RecordedVote]:
    """Return the rows of a table of recorded votes: title, type, text and result."""
    rows = [html.children(row, "td") for row in html.rows(table)]
    return [RecordedVote(*map(html.text, cells)) for cells in rows if len(cells) == _COLUMNS]


def _is_label(child: Tag) -> bool:
    """Say whether a line is one of the labels although it is not marked as one."""
    if child.name not in _LINES or len(words := child.get_text()) > _LONGEST_LABEL:
        return False
    return words.rstrip().endswith(":") and vocabulary.label(words) in vocabulary.SECTIONS


def _selector(child: Tag) -> str:
    return ".".join((child.name, *html.classes(child)))


def _is_restriction(href: str, number: str) -> bool:
    """Say whether a link gives the reasons why this item, not a document of it, is private."""
    return links.leads_to(href, "mgReasonsRestricted") and links.parameter(href, "OID") == number
