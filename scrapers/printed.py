"""Printed minutes: the PDF of a meeting whose page has no minutes of its own."""

import html
import re
from collections.abc import Iterable, Iterator
from urllib.parse import urljoin

from parsel import Selector

from scrapers import addresses
from scrapers.shown import SHOWN

PDF = b"%PDF-"
"""What a PDF begins with."""

LABEL = re.compile(
    rb">\s*(?:draft minutes|minutes|cofnodion drafft|cofnodion)\s*(?::|&#58;)\s*<", re.IGNORECASE
)
"""The label over the minutes of an item."""
DRAFT = re.compile(
    rb"\bmgMainTitleTxt\b[^<]*\b(?:draft minutes|[cg]h?ofnodion drafft)\b"
    rb"|\bprinted draft minutes\b|>\s*(?:draft minutes|cofnodion drafft)\s*(?::|&#58;)\s*<",
    re.IGNORECASE,
)
"""What a page says whose minutes are drafts: in its heading, of a document, over an item."""
NEXT = re.compile(rb"<p\b[^<>]*\bmgSubItemTitleTxt\b|</tr\b", re.IGNORECASE)
"""Where what stands under a label ends."""
UNWRITTEN = re.compile(rb"<[^<>]*>|&nbsp;|&#160;|&#xa0;|[\s.]", re.IGNORECASE)

HREF = re.compile(rb"""\bhref\s*=\s*["']([^"']*)["']""", re.IGNORECASE)
SORT = re.compile(rb"[?;&]T=11?\b", re.IGNORECASE)
"""What addresses of printed minutes have in them."""


def is_needed(body: bytes) -> bool:
    """Return whether a meeting's page has minutes under none of its items.

    A decision is not yet the minutes of an item.
    """
    return not any(_is_written(body, label.end()) for label in LABEL.finditer(body))


def are_awaited(body: bytes) -> bool:
    """Return whether a meeting's page has no minutes of any kind yet, or drafts only.

    >>> are_awaited(b'<h1 class="mgMainTitleTxt">Agenda and draft minutes</h1>')
    True
    >>> are_awaited(b'<a href="documents/g9/Printed minutes.pdf?T=1">Printed minutes</a>')
    False
    """
    return bool(DRAFT.search(body)) or (is_needed(body) and not _sorted_hrefs(body))


def link(body: bytes, url: str) -> str | None:
    """Return the link of a meeting's page to the printed minutes on the same site, if it has one.

    >>> body = b'<div id="modgov"><a href="documents/g9/Printed minutes.pdf?T=1">M</a></div>'
    >>> link(body, "https://example.org/ieListDocuments.aspx?MId=9")
    'https://example.org/documents/g9/Printed%20minutes.pdf?T=1'
    """
    seen = Selector(body=body, type="html").xpath(f"{SHOWN}/@href").getall()
    return next(_targets(seen, url), None)


def named(body: bytes, url: str) -> list[str]:
    """Return the links that may be to printed minutes: a quick look, not a reading."""
    hrefs = _sorted_hrefs(body)
    return list(_targets((html.unescape(href.decode("utf-8", "replace")) for href in hrefs), url))


def misfit(body: bytes) -> str | None:
    """Return why a body is no PDF, or None when it is one.

    >>> misfit(b"%PDF-1.7 and so on"), misfit(b"<html>Please log in</html>")
    (None, 'no PDF')
    """
    return None if body.startswith(PDF) else "no PDF"


def _sorted_hrefs(body: bytes) -> list[bytes]:
    """Return the links of a page that say that they are to printed minutes."""
    return [href for href in HREF.findall(body) if SORT.search(href)]


def _is_written(body: bytes, start: int) -> bool:
    """Return whether there is text between a label and what follows its section."""
    following = NEXT.search(body, start - 1)
    section = body[start - 1 : following.start() if following else len(body)]
    return bool(UNWRITTEN.sub(b"", section))


def _targets(hrefs: Iterable[str], url: str) -> Iterator[str]:
    """Yield where links lead that are to printed minutes on the site of a page."""
    for href in hrefs:
        try:
            address = addresses.read(urljoin(url, addresses.CONTROLS.sub("", href).strip()))
        except ValueError:
            continue
        own = addresses.origin(address.url) == addresses.origin(url)
        if own and address.kind == "printed_minutes":
            yield address.url
