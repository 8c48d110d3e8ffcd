"""The list of councillors, as a table with headings or as a list with lines under each name."""

import re
from collections.abc import Iterator

from bs4.element import Tag

from scrapers.archive import Page
from transform import html
from transform.moderngov import links
from transform.record import MemberRecord, Trouble

_COLUMNS = (
    ("party", re.compile(r"(?i)part(?:y|ies)|political group|plaid|grŵp")),
    ("ward", re.compile(r"(?i)ward|division|constituency|electoral|etholaeth|adran|rhanbarth")),
)
_PARTIES = re.compile(
    r"(?i)\b(?:labour|conservatives?|unionist|liberal|lib dems?|green|greens|independents?|plaid|"
    r"reform|scottish national|snp|sinn f[eé]in|sdlp|alliance|co-?operative|residents|ukip|"
    r"aspire|party|plaid|group|grŵp|llafur|annibynnol|ceidwadwyr|democratiaid|non-?aligned|"
    r"unaligned|ungrouped|no affiliation|people before profit|tuv|dup|uup)\b"
)


def read(page: Page, troubles: list[Trouble]) -> list[MemberRecord]:
    """Return the councillors of a list; a page that lists none raises `SelectionError`."""
    soup = html.parse(page.body, page.url)
    block = html.optional(soup, "div#modgov", page.url) or soup
    found: dict[int, MemberRecord] = {}
    for record in (*_table(block, page.id), *_list(block, page.id)):
        known = found.setdefault(record.uid, record)
        if known.name != record.name:
            message = f"councillor {record.uid} is both {known.name!r} and {record.name!r}"
            troubles.append(Trouble("conflict", message, page.id, "a"))
    if not found and not html.many(block, "div.mgThumbsList"):
        raise html.SelectionError(page.url, "div.mgThumbsList li", "no list of councillors")
    return list(found.values())


def _table(block: Tag, page_id: str) -> Iterator[MemberRecord]:
    for table in html.many(block, "table"):
        columns = [_column(html.text(tag)) for tag in html.many(table, "th")]
        for row in html.rows(table):
            cells = html.children(row, "td")
            named = dict(zip(columns, map(html.text, cells), strict=False))
            member = _link(row)
            if member:
                party, ward = (named.get(column) or None for column in ("party", "ward"))
                yield MemberRecord(*member, _bare(party), ward, page_id)


def _list(block: Tag, page_id: str) -> Iterator[MemberRecord]:
    for item in html.many(block, "li"):
        member = _link(item)
        if member:
            lines = [words for tag in html.many(item, "p") if (words := html.text(tag))]
            yield MemberRecord(*member, *_lines([w for w in lines if w != member[1]]), page_id)


def _link(row: Tag) -> tuple[int, str] | None:
    """Return the number and name that a line links to; a portrait is a link without words."""
    for tag in html.many(row, "a"):
        href = html.attribute(tag, "href")
        uid = links.parameter(href, "UID") if links.leads_to(href, "mgUserInfo") else None
        if uid and (name := html.text(tag)):
            return int(uid), name
    return None


def _column(heading: str) -> str:
    return next((name for name, known in _COLUMNS if known.search(heading)), "other")


def _lines(lines: list[str]) -> tuple[str | None, str | None]:
    """Return the party, and the ward that is printed before it; else neither is sure."""
    at = next((n for n, words in enumerate(lines) if _PARTIES.search(words)), None)
    if at is None:
        return None, None
    return _bare(lines[at]), lines[at - 1] if at else None


def _bare(party: str | None) -> str | None:
    """Return a party without the brackets that some lists set it in."""
    return (party.removeprefix("(").removesuffix(")").strip() or None) if party else None
