"""What a page says about the site it is on: its platform, where the application is, its name.

Pure functions of a page's body, as in `links`; nothing that is hidden is ever taken for a sign.
"""

import html
import re
from collections import Counter
from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

from parsel import Selector
from scrapy.http import HtmlResponse, Response
from scrapy.utils.response import get_meta_refresh

from scrapers import addresses, links
from scrapers.registry import Platform
from scrapers.shown import HIDDEN

APPLICATION = re.compile(
    r"/(?:mg[a-z]\w+|ie(?:list|doc|issue|decision)\w*|uucoverpage|eccatdisplay)\.aspx$",
    re.IGNORECASE,
)
"""Paths of pages that only ModernGov has."""

MODERNGOV = re.compile(
    rb"""\bid\s*=\s*["']?modgov\b|\bssMgStyles\.css|\bclass\s*=\s*["']?mg(?:Content|MainTitleTxt)\b"""
)
"""What any page of ModernGov has one of, even where its template has changed."""

OTHERS: dict[Platform, re.Pattern[bytes]] = {
    "cmis": re.compile(
        rb"""MeetingCalendarPublic|/ctl/View(?:MeetingPublic|CMIS_)|\bhref\s*=\s*["'][^"']*/cmis5""",
        re.IGNORECASE,
    ),
    "legistar": re.compile(rb"\bMultiPageCalendar\b|\bLegislationDetail\.aspx\b"),
    "jadu": re.compile(rb"""\bhref\s*=\s*["'](?:https?://[^"'/]+)?/meetings/meeting/\d+/"""),
}
"""What pages of other platforms have."""

TAB = re.compile(r"[^/]+/tabid/.*", re.IGNORECASE)
"""What follows the base address in those of CMIS."""

AT_ONCE = 5.0
"""A page that is left after more seconds than this is there to be read."""

CMIS_HOST = re.compile(r"\.cmis(?:\.uk\.com|-ni\.org)$")

NAME = re.compile(r"[^\W\d_][\w’'&,.() -]{2,79}")
"""What a name looks like; anything else in its place is none."""
COUNCIL = re.compile(r"\b(?:Council|Authority|Corporation|Cyngor|Awdurdod)\b")


def platform(body: bytes, url: str) -> Platform:
    """Return the platform that a page is made by."""
    if MODERNGOV.search(body):
        return "moderngov"
    found = (name for name, sign in OTHERS.items() if sign.search(body))
    return next(found, "cmis" if CMIS_HOST.search(urlsplit(url).hostname or "") else "unknown")


def base(url: str, made_by: Platform) -> str:
    """Return the folder of the application that a page belongs to.

    >>> base("https://x.cmis.uk.com/live/Meetings/tabid/70/Default.aspx", "cmis")
    'https://x.cmis.uk.com/live/'
    """
    return addresses.base(TAB.sub("", url) if made_by == "cmis" else url)


def refresh(page: Response) -> str | None:
    """Return where a page without any content of its own sends its reader at once."""
    if not isinstance(page, HtmlResponse) or page.status != 200:
        return None
    try:
        seconds, onward = get_meta_refresh(page)
        is_at_once = seconds is not None and seconds <= AT_ONCE
        return addresses.canonical(onward) if onward and is_at_once else None
    except ValueError:
        return None


def is_whole(body: bytes) -> bool:
    """Return whether a page has the marks of one that ModernGov made, whatever it says."""
    return bool(links.MODGOV.search(body) and links.TITLE.search(body))


def applications(body: bytes, url: str) -> list[str]:
    """Return the base addresses of the ModernGov sites that a reader sees links to.

    Those of the page's own site come first, the most linked to before the others.
    """
    found = Counter(
        addresses.base(link)
        for link in _links(body, url)
        if APPLICATION.search(urlsplit(link).path)
    )
    own = addresses.origin(url)
    return sorted(found, key=lambda base: (addresses.origin(base) != own, -found[base]))


def hidden(body: bytes) -> set[str]:
    """Return the links that no reader sees: they are for robots, and not followed."""
    return set(_document(body).xpath(f"//a[@href][{HIDDEN}]/@href").getall())


def council(body: bytes) -> str | None:
    """Return the council's name, if a page's title ends in one.

    >>> council(b"<title>Browse committees - Northmoor District Council</title>")
    'Northmoor District Council'
    """
    title = html.unescape(" ".join(_document(body).xpath("//title//text()").getall()))
    name = " ".join(re.split(r" [-–|] ", title)[-1].split())
    return name if NAME.fullmatch(name) and COUNCIL.search(name) else None


def _links(body: bytes, url: str) -> Iterator[str]:
    for href in _document(body).xpath(f"//a[not({HIDDEN})]/@href").getall():
        try:
            yield addresses.canonical(urljoin(url, href.strip()))
        except ValueError:
            continue


def _document(body: bytes) -> Selector:
    return Selector(body=body or b"<html></html>", type="html")
