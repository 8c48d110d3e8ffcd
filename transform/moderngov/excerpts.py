"""Text that a meeting's page cuts after some length, with a link to the item's own page.

The page ends it ` ... view the full minutes text for item 5.`; some sites print the link even
where nothing is cut, so that only the dots say that something is missing.
"""

import re
from collections.abc import Iterable, Sequence

from bs4.element import NavigableString, Tag

from transform import html
from transform.moderngov import links

_DOTS = re.compile(r"\s*(?:\.\.\.|…)\s*$")
_LAST_WORD = re.compile(r"(?:^|\s)\S*[^\s.;:!?]$")
_PARAGRAPHS = frozenset({"p", "li", "td", "div"})

Continuations = dict[str, list[Tag]]
"""Links to items' own pages, by the number of the item."""


def continuations(soup: html.Document) -> Continuations:
    """Return the links of a page to items' own pages."""
    found: Continuations = {}
    for tag in html.many(soup, "a"):
        href = html.attribute(tag, "href")
        if links.leads_to(href, "mgAi") and (number := links.parameter(href, "ID")):
            found.setdefault(number, []).append(tag)
    return found


def mend(nodes: Sequence[Tag], to_item: Iterable[Tag]) -> bool:
    """Take the links, the dots and a word that may be cut out of text; say if it was cut."""
    cut = False
    for tag in to_item:
        if any(parent is node for parent in tag.parents for node in nodes):
            cut |= _shorten(tag)
            tag.extract()
    return cut


def _shorten(link: Tag) -> bool:
    """Take away the dots before a link, and the word before them unless it ends a sentence."""
    paragraph = next((tag for tag in link.parents if tag.name in _PARAGRAPHS), None)
    dots = False
    for part in link.previous_elements:
        if part is paragraph:
            break
        if type(part) is not NavigableString or not part.strip():
            continue
        shorter = _DOTS.sub("", part)
        if not dots and shorter == part:
            return False
        dots = True
        if shorter.strip():
            part.replace_with(_LAST_WORD.sub("", shorter.rstrip()))
            break
        part.replace_with("")
    return dots
