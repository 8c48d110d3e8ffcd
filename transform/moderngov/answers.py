"""Answers of ModernGov's web service: XML whose empty elements are full of white space."""

import html as entities
import re

from lxml import etree

from scrapers.archive import Page
from transform import word
from transform.html import SelectionError
from transform.moderngov import links
from transform.record import Trouble

_KNOWN = frozenset(
    (
        *("committees", "committee", "getmeetings", "committeemeetings", "meetings", "meeting"),
        *("meetingroom", "agendaitems", "agendaitem", "linkeddocuments", "linkeddoc", "attendees"),
        *("attendee", "councillorsbyward", "wards", "ward", "councillors", "councillor"),
        *("workaddress", "homeaddress", "surgerydetails", "termsofoffice", "termofoffice"),
    )
)
"""Elements that have others in them, or attributes."""
_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\r")
_FORBIDDEN = re.compile(rb"(?i)&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01])|x0*(?:[0-8bcef]|1[0-9a-f]));")
"""References to characters that XML forbids and Word leaves in text."""


def parse(page: Page, root: str) -> etree._Element:
    """Return the root of an answer; another answer, such as an error page, is an error.

    Nothing outside of the answer is fetched or read on its behalf. What declares entities would
    break its texts off where they stand, and is refused.
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    body = _FORBIDDEN.sub(b"", page.body.translate(None, _CONTROLS)).strip()
    try:
        element = etree.fromstring(body, parser)
    except etree.XMLSyntaxError as error:
        raise SelectionError(page.url, f"<{root}>", f"no XML: {error}") from error
    about = element.getroottree().docinfo
    about.URL = page.url
    if about.doctype:
        raise SelectionError(page.url, f"<{root}>", "the answer declares a document type")
    found = [part for part in element.iter(root) if isinstance(part.tag, str)]
    if not found:
        raise SelectionError(page.url, f"<{root}>", f"found <{element.tag!s}>")
    return found[0]


def unknown(root: etree._Element) -> list[Trouble]:
    """Return a trouble for each name of elements that hold something and that nobody reads.

    Where the service names something otherwise one day, what is in it is not lost in silence.
    """
    names = {str(part.tag) for part in root.iter() if len(part) or part.attrib} - _KNOWN
    return [
        Trouble("unknown_word", f"an element that is not known: <{name}>", locator=f"<{name}>")
        for name in sorted(names)
    ]


def value(element: etree._Element, name: str) -> str | None:
    """Return the text of a child as one line, None where there is none or it is empty.

    Text is escaped twice: `O&amp;#39;Connor` is O'Connor.
    """
    return line(content(element, name))


def content(element: etree._Element, name: str) -> str | None:
    """Return the text of a child as it is, None where there is none.

    An element in the text would break it off, and is an error.
    """
    child = element.find(name)
    if child is not None and len(child):
        where = f"<{element.tag!s}><{name}>"
        raise SelectionError(str(element.base), where, f"found <{child[0].tag!s}> in its text")
    return None if child is None else child.text


def line(text: str | None) -> str | None:
    r"""Return text of an element or attribute as one line, None where it is empty.

    >>> line("Rowland O&#39;Connor "), line(" \n ")
    ("Rowland O'Connor", None)
    """
    return word.fold(entities.unescape(text)) or None if text else None


def number(element: etree._Element, name: str) -> str | None:
    """Return the number that a child holds, None where there is none."""
    return links.number(value(element, name) or "")


def flag(element: etree._Element, name: str) -> bool | None:
    """Return a child's `True` or `False`, None where there is neither."""
    return {"true": True, "false": False}.get((value(element, name) or "").lower())


def required(element: etree._Element, name: str, page: Page) -> str:
    """Return the text of a child that has to be there."""
    return _there(value(element, name), element, name, page)


def required_number(element: etree._Element, name: str, page: Page) -> str:
    """Return the number that a child has to hold."""
    return _there(number(element, name), element, name, page)


def _there(text: str | None, element: etree._Element, name: str, page: Page) -> str:
    if text is None:
        raise SelectionError(page.url, f"<{element.tag!s}><{name}>", "empty or missing")
    return text
