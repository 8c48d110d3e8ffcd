"""A meeting's page: heading, where and with whom, its documents, and its items."""

import re
from collections.abc import Iterable, Iterator, Sequence

from bs4.element import Tag

from scrapers.archive import Page
from transform import html, rows
from transform.moderngov import details, documents, excerpts, heading, links, sections, vocabulary
from transform.record import Item, LinkedDocument, MeetingRecord, Trouble, on_page

_NUMBER = re.compile(r"AI([0-9]{1,18})")
_MINUTES = re.compile(r"(?i)\bminutes\b|\bcofnodion\b|\bchofnodion\b")
_DRAFT = re.compile(r"(?i)\bdraft minutes\b|\b[cg]h?ofnodion drafft\b")
_AGENDA = re.compile(r"(?i)\bagenda\b")
_PARTS = frozenset({"mgLinks", "mgContent"})
_MINUTED: frozenset[rows.DocumentKind] = frozenset({"printed_minutes", "draft_minutes"})
_ANNOUNCED: frozenset[rows.DocumentKind] = frozenset({"agenda_frontsheet", "agenda_pack"})


def read(page: Page) -> MeetingRecord:
    """Return what a meeting's page says; a page that is none raises `SelectionError`."""
    troubles: list[Trouble] = []
    soup = html.parse(page.body, page.url)
    head = heading.read(soup, page.url, troubles)
    said = details.read(soup, page.url, troubles)
    items = _items(soup, page, troubles)
    published = _documents(soup, page.url)
    kinds = {document.kind for document in published}
    title = " ".join(map(html.text, html.many(soup, "h1")))
    state = _minutes_state(title, items, kinds)
    decided = any(item.decision for item in items) or "printed_decisions" in kinds
    return MeetingRecord(
        number=_number(page),
        committee=head.committee,
        title=head.title,
        date=head.date,
        start_time=head.start_time,
        venue=said.venue,
        status=head.status or ("held" if state != "none" or decided else None),
        agenda_published=bool(items or kinds & _ANNOUNCED or _AGENDA.search(title)),
        decisions_published=decided,
        minutes_published=state != "none",
        minutes_state=state,
        contact=said.contact,
        webcast_url=said.webcast_url,
        language=said.language or details.declared(soup),
        items=items,
        documents=published,
        page_id=page.id,
        problems=on_page(troubles, page.id),
    )


def _number(page: Page) -> str:
    number = page.number or links.parameter(page.url, "MId", "MeetingId")
    if number is None:
        raise html.SelectionError(page.url, "MId", "the address names no meeting")
    return number


def _minutes_state(
    title: str, items: Sequence[Item], kinds: Iterable[rows.DocumentKind]
) -> rows.MinutesState:
    """Say whether there are minutes: drafts are drafts wherever the page calls them so."""
    if _DRAFT.search(title) or "draft_minutes" in kinds:
        return "draft"
    if _MINUTES.search(title) or _MINUTED.intersection(kinds):
        return "published"
    return "published" if any(item.minutes for item in items) else "none"


def _documents(soup: html.Document, where: str) -> tuple[LinkedDocument, ...]:
    """Return the documents of the whole meeting: those linked outside of the items."""
    in_cell = html.Above(lambda tag: True if tag.name == "td" else None)
    in_part = html.Above(lambda tag: not _PARTS.isdisjoint(html.classes(tag)) or None)
    return documents.unique(
        documents.published(tag, where)
        for tag in html.many(soup, "a")
        if documents.is_document(html.attribute(tag, "href"))
        and html.text(tag)
        and not in_cell.says(tag)
        and in_part.says(tag)
    )


def _items(soup: html.Document, page: Page, troubles: list[Trouble]) -> tuple[Item, ...]:
    """Return the items; every anchor of an item has to be in a row that was read."""
    found: dict[str, Item] = {}
    continuations = excerpts.continuations(soup)
    cells = [(cell, _row_anchor(cell)) for cell in html.many(soup, "td.mgItemNumberCell")]
    for cell, anchor in cells:
        item = _item(cell, anchor, page, continuations, troubles)
        if item is not None and item.number in found:
            message = f"item {item.number} stands on the page twice; the first is read"
            troubles.append(Trouble("duplicate", message, locator=f"#AI{item.number}"))
        elif item is not None:
            found[item.number] = item
    for number in sorted({*_anchors(html.many(soup, "a"))} - {anchor for _, anchor in cells}):
        message = f"item {number} is not read: it is in no row of items"
        troubles.append(Trouble("selection", message, locator=f"#AI{number}"))
    return tuple(found.values())


def _item(
    cell: Tag,
    number: str | None,
    page: Page,
    continuations: excerpts.Continuations,
    troubles: list[Trouble],
) -> Item | None:
    """Return the item whose number stands in a cell, and whose text in the cell after it."""
    content = _content(cell)
    title = _title(content)
    if number is None or not title:
        message = (
            f"an item without {'title' if number else 'number'}: {html.text(cell)!r} {title!r}"
        )
        troubles.append(Trouble("selection", message, locator="td.mgItemNumberCell"))
        return None
    found = sections.read(content, number, page.url, continuations, troubles)
    return Item(
        number=number,
        printed_number=html.text(cell).removesuffix(".").strip() or None,
        title=documents.without_size(title),
        purpose=found.purpose,
        decision=found.decision,
        minutes=found.minutes,
        cut=found.cut,
        restricted=found.restricted or vocabulary.is_private(title),
        issue=found.issue,
        documents=found.documents,
        page_id=page.id,
        results=found.results,
    )


def _title(content: Tag) -> str:
    """Return the title, without the link to the reasons why an item is private."""
    found = html.children(content, "p.mgAiTitleTxt") or html.many(content, "p.mgAiTitleTxt")
    if not found:
        return ""
    words = html.text(found[0])
    for tag in html.many(found[0], "a"):
        if links.leads_to(html.attribute(tag, "href"), "mgReasonsRestricted"):
            words = words.replace(html.text(tag), "")
    return words.strip()


def _content(cell: Tag) -> Tag:
    """Return the cell after that of the number."""
    return next((tag for tag in cell.next_siblings if isinstance(tag, Tag)), cell)


def _row_anchor(cell: Tag) -> str | None:
    """Return the number of the item that an anchor (`AI51902`) in a row names."""
    parts = (cell, _content(cell))
    return next(_anchors(tag for part in parts for tag in html.many(part, "a")), None)


def _anchors(tags: Iterable[Tag]) -> Iterator[str]:
    names = (html.attribute(tag, "name") for tag in tags)
    return (match[1] for name in names if (match := _NUMBER.fullmatch(name)))
