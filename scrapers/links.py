"""What a page leads to: links and numbers in its body, never its content.

Everything here is a pure function of a page's body, so that a page out of the archive leads on
as well as one that has just come.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal
from urllib.parse import urljoin

from lxml import etree
from parsel import Selector

from scrapers import addresses, printed
from scrapers.addresses import Address
from scrapers.shown import SHOWN

Part = Literal["item", "attendance"]
"""Kinds of page that belong to a meeting."""

ROOTS = {
    "service_committees": "committees",
    "service_meetings": "getmeetings",
    "service_meeting": "meeting",
    "service_members": "councillorsbyward",
}
"""The root element of each answer of the web service."""

NAMED = re.compile(
    rb"(mgAi|mgMeetingAttendance)\.aspx\?[^\"'#<>]{0,500}?\bID=([0-9]+)", re.IGNORECASE
)
"""Something like a link to a page that belongs to a meeting."""

IN_TEXT = 'ancestor::*[contains(@class, "mgWordPara")]'
"""Where a link stands that takes the place of the rest of a text."""

MODGOV = re.compile(rb"""\bid\s*=\s*["']?modgov\b""")
TITLE = re.compile(rb"""<meta\b[^<>]*\bname\s*=\s*["']?DC\.title\b""", re.IGNORECASE)
"""The marks of a page that ModernGov made."""

CHALLENGE = re.compile(
    rb"_Incapsula_Resource|Request unsuccessful\. Incapsula|<title>\s*(?:Access Denied|"
    rb"Just a moment|Attention Required|Pardon Our Interruption)|/cdn-cgi/challenge-platform/",
    re.IGNORECASE,
)
"""What walls against robots say in the place of the page."""

MONTHS = {
    **dict.fromkeys(("jan", "ion"), 1),
    **dict.fromkeys(("feb", "chw"), 2),
    **dict.fromkeys(("mar", "maw"), 3),
    **dict.fromkeys(("apr", "ebr"), 4),
    **dict.fromkeys(("may", "mai"), 5),
    **dict.fromkeys(("jun", "meh"), 6),
    **dict.fromkeys(("jul", "gor"), 7),
    **dict.fromkeys(("aug", "aws"), 8),
    **dict.fromkeys(("sep", "med"), 9),
    **dict.fromkeys(("oct", "hyd"), 10),
    **dict.fromkeys(("nov", "tac"), 11),
    **dict.fromkeys(("dec", "rha"), 12),
}
"""The first three letters of the months, English and Welsh."""
WRITTEN = re.compile(r"\b(\d{1,2})(?:[a-z]{2,3})?\s+([^\W\d]{3})[^\W\d]*\.?,?\s+(\d{4})\b")
IN_FIGURES = re.compile(r"\b(\d{1,2})/(\d{1,2})/(\d{4})\b")


@dataclass(frozen=True)
class Listed:
    """A meeting as a list gives it; `day` is None where the list's date cannot be read."""

    number: str
    day: date | None


@dataclass(frozen=True)
class Listing:
    """A list of meetings; `earlier` and `later` are the links that page through it."""

    meetings: tuple[Listed, ...]
    earlier: str | None
    later: str | None


def misfit(address: Address, body: bytes) -> str | None:
    """Return why a body is not the page that an address means, or None when it is."""
    if address.kind in ROOTS:
        return _xml_misfit(address, body)
    if address.kind == "printed_minutes":
        return printed.misfit(body)
    if not MODGOV.search(body):
        return 'no element with id "modgov"'
    if not TITLE.search(body):
        return "no meta element DC.title"
    if address.kind == "committees" and not committees(body, address.url):
        return "no link to a committee"
    return None


def is_challenge(body: bytes) -> bool:
    """Return whether a body is a wall against robots in the place of a page."""
    return CHALLENGE.search(body[:20_000]) is not None


def committees(body: bytes, url: str) -> list[str]:
    """Return the numbers of the committees that a list of committees links to."""
    found = (address for _, address in _shown(body, url))
    numbers = (one.number for one in found if one.kind in {"committee", "meetings"})
    return list(dict.fromkeys(number for number in numbers if number))


def meetings(body: bytes, url: str) -> Listing:
    """Return the meetings that a list shows, and where it goes on."""
    listed: dict[str, Listed] = {}
    paging: dict[str, str] = {}
    own = addresses.read(url).number
    for link, address in _shown(body, url):
        if address.kind == "meeting" and address.number:
            text = f"{' '.join(link.xpath('.//text()').getall())} {_attribute(link, 'title')}"
            listed.setdefault(address.number, Listed(address.number, day(text)))
        elif address.kind == "meetings" and address.number == own:
            direction = address.query.get("Act", "").lower()
            paging.setdefault(direction, urljoin(url, _attribute(link, "href")))
    return Listing(tuple(listed.values()), paging.get("earlier"), paging.get("later"))


def parts(body: bytes, url: str) -> list[tuple[Part, str]]:
    """Return the pages that a meeting's page leaves the rest to, by kind and number.

    They are the items whose text breaks off, and who was there; text that links to an item of
    another meeting breaks off nowhere.
    """
    document = _document(body)
    own = {name[2:] for name in document.xpath('//a/@name[starts-with(., "AI")]').getall()}
    found: dict[tuple[Part, str], None] = {}
    for link, address in _links(document, url):
        number = address.number or ""
        if address.kind == "attendance":
            found["attendance", number] = None
        elif address.kind == "item" and number in (own or {number}) and link.xpath(IN_TEXT):
            found["item", number] = None
    return list(found)


def named(body: bytes) -> Iterator[tuple[Part, str]]:
    """Yield the pages that a meeting's page may lead to, and more: a quick look, not a reading."""
    for name, number in NAMED.findall(body):
        yield "item" if name.lower() == b"mgai" else "attendance", number.decode()


def service_committees(body: bytes) -> list[str]:
    """Return the numbers of the committees that the web service names."""
    return _texts(_xml(body), "committeeid")


def service_meetings(body: bytes) -> list[Listed]:
    """Return the meetings that the web service lists."""
    return [
        Listed(number, day(" ".join(_texts(meeting, "meetingdate"))))
        for meeting in _xml(body).iter("{*}meeting")
        for number in _texts(meeting, "meetingid")
    ]


def day(text: str) -> date | None:
    """Return the first date that a text gives, or None.

    >>> day("Dydd Iau, 15fed Ionawr, 2026"), day("15 Jan 2026 7:30 pm"), day("11/02/2026")
    (datetime.date(2026, 1, 15), datetime.date(2026, 1, 15), datetime.date(2026, 2, 11))
    """
    if written := WRITTEN.search(text):
        return _date(written[3], MONTHS.get(written[2].lower()), written[1])
    if figures := IN_FIGURES.search(text):
        return _date(figures[3], int(figures[2]), figures[1])
    return None


def _date(year: str, month: int | None, day_of_month: str) -> date | None:
    try:
        return date(int(year), month, int(day_of_month)) if month else None
    except ValueError:
        return None


def _document(body: bytes) -> Selector:
    return Selector(body=body or b"<html></html>", type="html")


def _shown(body: bytes, url: str) -> Iterator[tuple[Selector, Address]]:
    return _links(_document(body), url)


def _links(document: Selector, url: str) -> Iterator[tuple[Selector, Address]]:
    for link in document.xpath(SHOWN):
        href = _attribute(link, "href")
        if ".aspx" not in href.lower():
            continue
        try:
            address = addresses.read(urljoin(url, href))
        except ValueError:
            continue
        if addresses.origin(address.url) == addresses.origin(url):
            yield link, address


def _attribute(link: Selector, name: str) -> str:
    """Return one attribute of a link; all of them cannot be had when one's name is broken."""
    return str(link.root.get(name, "")).strip()


def _xml_misfit(address: Address, body: bytes) -> str | None:
    try:
        root = _xml(body)
    except etree.XMLSyntaxError as error:
        return f"not XML: {error}"
    name = etree.QName(root).localname.lower()
    if name != (expected := ROOTS[address.kind or ""]):
        return f"the root element is <{name}>, not <{expected}>"
    if root.getroottree().docinfo.doctype:
        return "the answer declares a document type"
    if address.kind == "service_meeting" and address.number not in _texts(root, "meetingid"):
        return f"the answer is not about meeting {address.number}"
    return None


def _xml(body: bytes) -> etree._Element:
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    return etree.fromstring(body.strip(), parser)


def _texts(node: etree._Element, name: str) -> list[str]:
    texts = ((element.text or "").strip() for element in node.iter("{*}" + name))
    return [text for text in texts if text.isascii() and (text.isdigit() or "/" in text)]
