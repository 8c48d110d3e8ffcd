"""An agenda item's own page, which has its text in full."""

import re

from scrapers.archive import Page
from transform import html, word
from transform.moderngov import documents, excerpts, links, sections, vocabulary
from transform.record import Item, Trouble, on_page

_ITEM = re.compile(r"(?i)^(?:agenda item|eitem agenda|eitem ar yr agenda)\b(?:\s+-\s+)?")


def read(page: Page, troubles: list[Trouble]) -> Item:
    """Return the item of a page; its number on the agenda is not printed there.

    A page without a title raises `SelectionError`.
    """
    soup = html.parse(page.body, page.url)
    number = page.number or links.parameter(page.url, "ID")
    title = _title(soup)
    if number is None or not title:
        raise html.SelectionError(page.url, "h2.mgSubTitleTxt", "no title of an item")
    content = html.optional(soup, "div.mgContent", page.url) or soup
    met: list[Trouble] = []
    found = sections.read(content, number, page.url, excerpts.continuations(soup), met)
    troubles += on_page(met, page.id)
    return Item(
        number=number,
        printed_number=None,
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


def _title(soup: html.Document) -> str:
    """Return the title from its heading, else from the page's own; "" if it is no item's page."""
    metas = [tag for tag in html.many(soup, "meta") if html.attribute(tag, "name") == "DC.title"]
    titles = [word.fold(html.attribute(tag, "content")) for tag in metas]
    titles += [html.text(tag) for tag in (*html.many(soup, "h1"), *html.many(soup, "title"))]
    named = [_ITEM.sub("", title) for title in titles if _ITEM.match(title)]
    headings = [html.text(tag) for tag in html.many(soup, "h2.mgSubTitleTxt")]
    return next((title for title in (*headings, *named) if title), "") if named else ""
