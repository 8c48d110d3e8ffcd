"""The list of committees, under the headings that the council sorts them by."""

import re

from bs4.element import Tag

from scrapers.archive import Page
from transform import html
from transform.moderngov import links
from transform.record import CommitteeRecord, Trouble

_FORMER = re.compile(
    r"(?i)\b(?:expired|former|historic|disbanded|discontinued|previous|archived?)\b"
)
_HEADINGS = frozenset({"h2", "h3", "h4"})


def read(page: Page, troubles: list[Trouble]) -> list[CommitteeRecord]:
    """Return the committees of a list; a page that lists none raises `SelectionError`.

    A site links either to a committee's details or straight to its meetings.
    """
    soup = html.parse(page.body, page.url)
    block = html.optional(soup, "div#modgov", page.url) or soup
    found: dict[str, CommitteeRecord] = {}
    category: str | None = None
    listed = html.Above(_lists)
    for tag in block.find_all(True):
        if not isinstance(tag, Tag):
            continue
        if tag.name in _HEADINGS and "mgSectionTitle" in html.classes(tag):
            category = html.text(tag) or None
        elif tag.name == "a" and listed.says(tag):
            _add(found, tag, category, page.id, troubles)
    if not found:
        raise html.SelectionError(page.url, "ul.mgBulletList a", "no link to a committee")
    return list(found.values())


def _lists(tag: Tag) -> bool | None:
    """Say of a list whether it is not one of actions of the page; None of what is none."""
    return "mgActionList" not in html.classes(tag) if tag.name == "ul" else None


def _add(
    found: dict[str, CommitteeRecord],
    tag: Tag,
    category: str | None,
    page_id: str,
    troubles: list[Trouble],
) -> None:
    number, name = links.committee(html.attribute(tag, "href")), html.text(tag)
    if number is None or not name:
        return
    known = found.get(number)
    if known and known.name != name:
        message = f"committee {number} is both {known.name!r} and {name!r}"
        troubles.append(Trouble("conflict", message, page_id, "ul.mgBulletList a"))
    elif known is None:
        current = not (category and _FORMER.search(category))
        found[number] = CommitteeRecord(number, name, category, current, page_id)
