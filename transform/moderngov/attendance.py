"""A meeting's page of attendance: a table of people, their roles, and whether they were there."""

import re
from collections.abc import Sequence

from bs4.element import Tag

from scrapers.archive import Page
from transform import html
from transform.moderngov import links, vocabulary
from transform.record import Attendee, Trouble, on_page

_TABLE = re.compile(r"(?i)attend|presenoldeb")
_COLUMNS = (
    ("name", re.compile(r"(?i)^(?:attendee|name|councillor|member|enw|mynychwr)")),
    ("role", re.compile(r"(?i)^(?:role|position|rôl|swyddogaeth|rol)")),
    ("status", re.compile(r"(?i)^(?:attendance|status|attended|presenoldeb|statws)")),
)
_UNREAD = re.compile(r"(?i)^(?:reason|rheswm|party|plaid|group|grŵp|ward)")
"""Columns that are known and not read: reasons are nobody's business, the rest is elsewhere."""


def read(page: Page, troubles: list[Trouble]) -> tuple[Attendee, ...]:
    """Return who is listed, in the order of the page; a page without a list is an error."""
    soup = html.parse(page.body, page.url)
    block = html.optional(soup, "div#modgov", page.url) or soup
    tables = [table for table in html.many(block, "table") if _is_attendance(table)]
    if not tables:
        raise html.SelectionError(page.url, "table.mgStatsTable", "no table of attendance")
    found: list[Attendee] = []
    met: list[Trouble] = []
    for table in tables:
        columns = _columns(table, met)
        for row in html.rows(table):
            cells = html.children(row, "td")
            if cells:
                found += _attendees(dict(zip(columns, cells, strict=False)), met)
    troubles += on_page(met, page.id)
    return tuple(dict.fromkeys(found))


def attendee(
    name: str,
    words: str,
    troubles: list[Trouble],
    *,
    uid: int | None = None,
    role: str | None = None,
    party: str | None = None,
    ward: str | None = None,
) -> list[Attendee]:
    """Return one line of a list, none where the word for its attendance is not known."""
    try:
        status, substitute = vocabulary.presence(words)
    except KeyError:
        message = f"{name}: unknown attendance {words!r}"
        troubles.append(Trouble("unknown_word", message, locator="attendance"))
        return []
    capacity = vocabulary.capacity(name, role)
    return [Attendee(name, uid, role, status, capacity, substitute, party, ward)]


def _is_attendance(table: Tag) -> bool:
    if _TABLE.search(html.attribute(table, "summary")):
        return True
    return any(_TABLE.search(tag.get_text()) for tag in html.many(table, "th"))


def _columns(table: Tag, troubles: list[Trouble]) -> Sequence[str]:
    """Return what the columns hold, by their headings: without them name, role, attendance."""
    heads = [html.text(tag) for tag in html.many(table, "th")]
    named = [next((name for name, known in _COLUMNS if known.search(h)), "other") for h in heads]
    if not ("name" in named and "status" in named):
        return "name", "role", "status"
    for head, name in zip(heads, named, strict=True):
        if name == "other" and head and not _UNREAD.search(head):
            message = f"unknown column {head!r}"
            troubles.append(Trouble("unknown_word", message, locator="table.mgStatsTable th"))
    return named


def _attendees(cells: dict[str, Tag], troubles: list[Trouble]) -> list[Attendee]:
    name, words, role = (
        html.text(cells[column]) if column in cells else "" for column in ("name", "status", "role")
    )
    if not name or not words:
        message = f"a line of attendance without name or status: {name!r} {words!r}"
        troubles.append(Trouble("selection", message, locator="table.mgStatsTable tr"))
        return []
    hrefs = (html.attribute(tag, "href") for tag in html.many(cells["name"], "a"))
    uid = next((uid for href in hrefs if (uid := links.parameter(href, "UID"))), None)
    number = int(uid) if uid else None
    return attendee(name, words, troubles, uid=number, role=role or None)
