"""How lxml's events become BeautifulSoup's tree: without what nobody asks a page for."""

from collections.abc import Mapping
from typing import cast

from bs4 import BeautifulSoup
from bs4.builder._lxml import LXMLTreeBuilder
from bs4.element import Tag
from bs4.filter import SoupStrainer

BLOCK = "modgov"
"""The id of the element that ModernGov itself prints; around it is the council's template."""
_ABOUT = frozenset({"meta", "title", "h1", "a"})


class Template(SoupStrainer):
    """Passes over what a council's template puts before ModernGov's block, which is read whole.

    Kept of it is what may belong to the page: its titles, and links that say where it stands.
    """

    def __init__(self) -> None:
        """Begin before the block."""
        super().__init__()
        self.ended, self.language = False, ""

    def allow_tag_creation(
        self,
        nsprefix: str | None,  # noqa: ARG002 — BeautifulSoup passes it
        name: str,
        attrs: Mapping[str, str] | None,
    ) -> bool:
        """Say whether an element outside of all others is kept; note the page's language."""
        if name == "html" and attrs:
            self.language = attrs.get("lang", "")
        self.ended |= attrs is not None and attrs.get("id") == BLOCK
        return self.ended or name in _ABOUT

    def allow_string_creation(self, string: str) -> bool:  # noqa: ARG002 — likewise
        """Say whether text outside of all elements is kept."""
        return self.ended


class Builder(LXMLTreeBuilder):
    """Builds a tree as BeautifulSoup does from HTML, and knows its elements by their names.

    HTML has no namespaces, and an attribute stays the string that the page has: without looking
    for more, building takes a fifth less time.
    """

    def __init__(self) -> None:
        """Take attributes as they are."""
        super().__init__(multi_valued_attributes=None, attribute_dict_class=dict)

    def initialize_soup(self, soup: BeautifulSoup) -> None:
        """Begin a tree."""
        super().initialize_soup(soup)
        self.by_name: dict[str, list[Tag]] = {}
        self._open, self._close = soup.handle_starttag, soup.handle_endtag

    def start(
        self,
        tag: str | bytes,
        attrib: Mapping[str | bytes, str | bytes],
        nsmap: Mapping[str, str] | None = None,  # noqa: ARG002 — lxml passes it, empty
    ) -> None:
        """Take an element that begins; the tree has its attributes in a dictionary of its own."""
        name = str(tag)
        made = self._open(name, None, None, cast("dict[str, str]", attrib))
        if made is not None:
            self.by_name.setdefault(name, []).append(made)

    def end(self, tag: str | bytes) -> None:
        """Take the end of an element."""
        self._close(str(tag))
