"""Takes what is withheld out of the stored pages as well, and keeps what they can give no more.

An item's own passage goes with the whole text of the item on the page, a meeting with its pages, a
name wherever it stands; printed minutes go as a whole, since nobody can be sure of a PDF. The rows
stay as they are: what reads otherwise from such pages is kept beside them (see `kept`).
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from scrapers.archive import Page
from transform import page_source
from transform.blocking import Ref
from transform.phrases import Finder, Phrase
from transform.printed import lines, pdf
from transform.withhold import Taken

OF_MEETING = frozenset({"meeting", "service_meeting", "attendance", "printed_minutes"})
NOTHING = b""
_ANCHOR = r"<a\b[^>]*\bname=[\"']?AI{}\b(?!\d)"
_TABLE = re.compile(r"<(/?)table\b", re.IGNORECASE)
_NEXT = re.compile(r"<a\b[^>]*\bname=[\"']?AI\d+", re.IGNORECASE)
_PART = re.compile(r"<agendaitem>.*?</agendaitem>", re.DOTALL | re.IGNORECASE)
_LINKED = re.compile(r"<linkeddoc>.*?</linkeddoc>", re.DOTALL | re.IGNORECASE)
Span = tuple[int, int]


@dataclass
class Orders:
    """What is to go from the pages of a council, all by the site's numbers.

    `meetings` go with all their pages, `printed` are those whose printed minutes go.
    """

    council_id: str
    meeting_of: Mapping[str, str]
    """The meeting of each item."""
    phrases: frozenset[Phrase]
    meetings: set[str] = field(default_factory=set)
    items: set[str] = field(default_factory=set)
    documents: set[str] = field(default_factory=set)
    printed: set[str] = field(default_factory=set)
    pages: set[str] = field(default_factory=set)
    lost: set[str] = field(default_factory=set)
    """Items that are in no row any more, on whatever page they may have been."""

    def __post_init__(self) -> None:
        """Put the phrases where they are looked for."""
        self._by_place: dict[str | None, set[Phrase]] = defaultdict(set)
        for one in self.phrases:
            number = one.owner.rpartition("/")[2]
            places = {"council": None, "meeting": number, "page": one.owner}
            places["item"] = self.meeting_of.get(number, number)
            if one.scope != "family":
                self._by_place[places[one.scope]].add(one)

    def concern(self, page: Page) -> bool:
        """Say whether something of a page is to go, whatever it says."""
        number = self.meeting(page)
        items = {item for item in self.items if self.meeting_of.get(item) == number}
        lost = bool(self.lost) and page.kind in OF_MEETING | {"item"}
        return (
            page.id in self.pages or number in self.meetings | self.printed or bool(items) or lost
        )

    def meeting(self, page: Page) -> str:
        """Return the meeting that a page is about, "" if about none."""
        if page.kind == "item":
            return self.meeting_of.get(page.number or "", "")
        return (page.number or "") if page.kind in OF_MEETING else ""

    def finder(self, page: Page) -> Finder:
        """Return what finds the phrases that are to go from a page."""
        places = (None, self.meeting(page), f"{self.council_id}/{page.url}")
        found = (one for place in places for one in self._by_place.get(place, ()))
        return Finder(self.council_id, found)


def orders(
    council_id: str, taken: Taken, meeting_of: Mapping[str, str], lost: Iterable[Ref] = ()
) -> Orders:
    """Return what follows for the pages from what was taken out of the rows.

    What is `lost` is named, and no row: the site withdrew it, and older pages have it.
    """
    numbers = {
        row["id"].partition("/")[2]: row["meeting_id"].partition("/")[2]
        for (table, _), row in taken.rows.items()
        if table == "agenda_items"
    }
    found = Orders(council_id, {**meeting_of, **numbers}, taken.phrases)
    found.meetings |= {_number(id_) for table, id_ in taken.rows if table == "meetings"}
    for table, id_ in taken.named:
        row = taken.rows[table, id_]
        if table == "pages":
            found.pages.add(id_)
        elif table in {"documents", "document_pages"}:
            document = id_ if table == "documents" else row["document_id"]
            found.documents.add(_number(document).partition("#")[0])
            found.printed |= {_number(row["meeting_id"])} if row.get("sha256") else set()
        elif item := id_ if table == "agenda_items" else row.get("item_id"):
            found.items.add(_number(item))
    found.printed |= {found.meeting_of[item] for item in found.items}
    for table, id_ in lost:
        numbers_of = {"meetings": found.meetings, "documents": found.documents}
        numbers_of.get(table, found.lost).add(_number(id_).partition("#")[0])
    return found


def _number(id_: str) -> str:
    return id_.partition("/")[2]


def without(page: Page, given: Orders) -> bytes:
    """Return a page's body without what is to go; nothing where the whole page is."""
    if page.is_withheld or page.id in given.pages or given.meeting(page) in given.meetings:
        return NOTHING
    finder = given.finder(page)
    if page.kind == "printed_minutes":
        goes = given.meeting(page) in given.printed or (finder and not _is_clear(page.body, finder))
        return NOTHING if goes else page.body
    source = page_source.decoded(page.body)
    for start, end in sorted(_parts(source, page, given), reverse=True):
        source = page_source.blank(source, start, end)
    if finder:
        source = page_source.block(source, finder.spans)
        if any(any(finder.spans(view.text)) for view in page_source.views(source)):
            return NOTHING
    return page_source.encoded(source)


def _is_clear(body: bytes, finder: Finder) -> bool:
    """Say whether a PDF surely has none of the words: one that cannot be read may have them."""
    try:
        texts = [lines.text(one) for one in pdf.read(body)]
    except (pdf.Unreadable, pdf.TooLong):
        return False
    return any(texts) and not any(finder.spans("\n".join(texts)))


def _parts(source: str, page: Page, given: Orders) -> Iterator[Span]:
    """Yield the parts of a page whose text goes as a whole."""
    for number in sorted(given.items | given.lost):
        if page.kind == "item" and page.number == number:
            yield 0, len(source)
        elif page.kind == "service_meeting":
            yield from _elements(_PART, "agendaitemid", number, source)
        elif page.kind == "meeting":
            yield from _sections(number, source)
    for document in sorted(given.documents):
        yield from _links(document, source)
        yield from _elements(_LINKED, "attachmentid", document.lstrip("s"), source)


def _elements(parts: re.Pattern[str], name: str, number: str, source: str) -> Iterator[Span]:
    own = re.compile(rf"<{name}>\s*{re.escape(number)}\s*</", re.IGNORECASE)
    yield from (part.span() for part in parts.finditer(source) if own.search(part[0]))


def _sections(number: str, source: str) -> Iterator[Span]:
    """Yield from an item's anchor to the next one, or to where its table ends."""
    for anchor in re.finditer(_ANCHOR.format(number), source, re.IGNORECASE):
        following = _NEXT.search(source, anchor.end())
        end = following.start() if following else len(source)
        yield anchor.start(), _end_of_table(source, anchor.end(), end)


def _end_of_table(source: str, start: int, end: int) -> int:
    depth = 0
    for tag in _TABLE.finditer(source, start, end):
        depth += -1 if tag[1] else 1
        if depth < 0:
            return tag.start()
    return end


def _links(document: str, source: str) -> Iterator[Span]:
    number = document.partition("-")[0]
    link = re.compile(rf"<a\b[^>]*documents/{number}/.*?</a>", re.DOTALL | re.IGNORECASE)
    yield from (found.span() for found in link.finditer(source))


def changed(
    pages: Iterable[Page], given: Orders, scanned: Mapping[str, str], words: str
) -> Iterator[tuple[str, bytes | None]]:
    """Yield the ids of the pages that are looked through, each with its new body, if it has one.

    Those that were looked through for the same words need it only where more is to go.
    """
    for page in pages:
        if scanned.get(page.id, "") != words or given.concern(page) or given.documents:
            body = without(page, given)
            yield page.id, body if body != page.body else None
