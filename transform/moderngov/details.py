"""What a meeting's page says of the whole meeting: place, contact, recording, language."""

import re
from dataclasses import dataclass

from bs4.element import Tag

from transform import html, rows
from transform.moderngov import links, vocabulary
from transform.record import Trouble

_REACH = re.compile(
    r"(?i)[\s\-–,;:/(|]*(?:"
    r"\b(?:tel|telephone|phone|mobile|fax|ext|extension|direct line|e-?mail|ffôn|ffon|e-?bost)\b"
    r"|\S+@|\+?\d[\d() ]{2,}).*"
)
_ROLE = re.compile(r"(?:,|;|\s[-–—]\s|\().*")
_LANGUAGES: dict[str, rows.Language] = {"en": "en", "cy": "cy", "gd": "gd"}


@dataclass
class Details:
    """What is printed between the heading and the items."""

    venue: str | None = None
    contact: str | None = None
    webcast_url: str | None = None
    language: rows.Language | None = None


def read(soup: html.Document, where: str, troubles: list[Trouble]) -> Details:
    """Return the details that a page prints; a label that is not known is a trouble."""
    said = Details(language=vocabulary.language(_labels(soup)))
    in_cell = html.Above(lambda tag: True if tag.name == "td" else None)
    for span in html.many(soup, "span.mgLabel"):
        if span.parent is not None and not in_cell.says(span):
            _detail(said, span, span.parent, where, troubles)
    return said


def contact(words: str) -> str | None:
    """Return the name in a line that says whom to ask, without telephone, address or post.

    >>> contact("Jo Roe, Clerk Tel: 01999 555123"), contact("Governance Team - 01999 555123")
    ('Jo Roe', 'Governance Team')
    >>> contact("Email: jo.roe@x.gov.uk")
    """
    return _ROLE.sub("", _REACH.sub("", words, count=1), count=1).strip(" -–,;:/|") or None


def venue(words: str) -> str | None:
    """Return a place as printed, without the point after it.

    >>> venue("Council Chamber, Town Hall. "), venue(" ")
    ('Council Chamber, Town Hall', None)
    """
    return words.strip().removesuffix(".").rstrip() or None


def declared(soup: html.Document) -> rows.Language | None:
    """Return the language that the page declares, if it is one that councils write in."""
    return _LANGUAGES.get(soup.language[:2].lower())


def _detail(said: Details, span: Tag, line: Tag, where: str, troubles: list[Trouble]) -> None:
    words = html.text(span)
    what = vocabulary.DETAILS.get(vocabulary.label(words))
    if what == "venue":
        said.venue = said.venue or venue(_value(line, words, "mgLocationDetails"))
    elif what == "contact":
        said.contact = said.contact or contact(_value(line, words))
    elif what == "webcast":
        said.webcast_url = said.webcast_url or _webcast(line, where)
    elif what is None:
        message = f"unknown label {words!r}"
        troubles.append(Trouble("unknown_word", message, locator="span.mgLabel"))


def _value(line: Tag, label: str, without: str | None = None) -> str:
    for tag in html.many(line, "a"):
        if without and links.leads_to(html.attribute(tag, "href"), without):
            tag.extract()
    return html.text(line).removeprefix(label).lstrip(" :")


def _webcast(line: Tag, where: str) -> str | None:
    hrefs = [html.attribute(tag, "href") for tag in html.many(line, "a")]
    return next((links.absolute(where, href) for href in hrefs if links.split(href).path), None)


def _labels(soup: html.Document) -> list[str]:
    tags = (
        *html.many(soup, "span.mgLabel"),
        *html.many(soup, "p.mgSubItemTitleTxt"),
        *html.many(soup, "caption.mgSectionTitle"),
        *html.many(soup, "th.mgHide"),
    )
    return [tag.get_text() for tag in tags]
