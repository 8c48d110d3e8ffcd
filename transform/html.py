"""Strict selection: what is asked for is there, as often as it should be, or it is an error.

A selector is one step of CSS: `p.mgAiTitleTxt`, `div#modgov`, `td`. A page is parsed once; `class`
is kept as the string that the page has.
"""

import codecs
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bs4 import BeautifulSoup
from bs4.element import NavigableString, Tag
from w3lib.encoding import html_body_declared_encoding

from transform import bounds, word
from transform.tree import Builder, Template

HIDDEN = frozenset({"mgHide", "mgFileSize"})
"""Classes of text that is no part of what it stands in: hidden words, the size of a file."""
_UNSEEN = frozenset({"script", "style", "template"})
_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\r") + b"\x7f"


class SelectionError(ValueError):
    """A page has not what it should have; the message names the page and the selector."""

    def __init__(self, where: str, selector: str, found: str) -> None:
        """Keep what was looked for, and where."""
        super().__init__(f"{where}: {selector}: {found}")
        self.where, self.selector, self.found = where, selector, found


class Document(BeautifulSoup):
    """A page as a tree, which knows where its elements are by their names.

    `language` is the language that it declares, "" if none.
    """

    def __init__(self, text: str, template: Template | None = None) -> None:
        """Parse a page."""
        builder = Builder()
        super().__init__(text, builder=builder, parse_only=template)
        self.by_name = builder.by_name
        declared = [attribute(tag, "lang") for tag in self.by_name.get("html", ())]
        self.language = template.language if template else "".join(declared)


@dataclass(frozen=True)
class _Selector:
    name: str
    id: str | None
    class_: str | None

    def fits(self, tag: Tag) -> bool:
        if tag.name != self.name:
            return False
        if self.id is not None and tag.attrs.get("id") != self.id:
            return False
        if self.class_ is None:
            return True
        given = str(tag.attrs.get("class", ""))
        return given == self.class_ or (self.class_ in given and self.class_ in given.split())


def _windows(error: UnicodeError) -> tuple[str, int]:
    """Read the bytes that are no UTF-8 as Windows' western code, which councils paste from."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error("windows-1252", _windows)


def parse(body: bytes, where: str = "") -> Document:
    r"""Return a page as a tree; what is no UTF-8 is read as the page says, else as Windows-1252.

    One with more tags, or deeper tables, than any page raises `SelectionError`.

    >>> parse(b"<p class='a b'>Caf\xe9 \x00&#146;s</p>").p
    <p class="a b">Café ’s</p>
    """
    _refuse(where, "<", bounds.too_many(body.count(b"<")))
    text, template = _decode(body), Template()
    page = Document(text, template)
    page = page if template.ended else Document(text)
    _refuse(where, "table", bounds.too_deep(page.by_name))
    return page


def pieces(texts: Sequence[str], where: str = "") -> list[Tag]:
    """Return pieces of HTML as trees: parsed at once, if each stays in its own place.

    As with pages, too many tags and too deep tables raise `SelectionError`.

    >>> [str(tag.get_text()) for tag in pieces(["<p>one", "two</div><div>", "<table>three"])]
    ['one', 'two', 'three']
    """
    _refuse(where, "<", bounds.too_many(sum(text.count("<") for text in texts)))
    places = [f'<div id="piece-{number}">{text}</div>' for number, text in enumerate(texts)]
    whole = Document("".join(places))
    _refuse(where, "table", bounds.too_deep(whole.by_name))
    body = whole.body
    parts = body.contents if body is not None else []
    found = [part for part in parts if isinstance(part, Tag)]
    ids = [attribute(tag, "id") for tag in found]
    if len(parts) == len(texts) and ids == [f"piece-{n}" for n in range(len(texts))]:
        return found
    return [Document(text) for text in texts]


def many(node: Tag, selector: str) -> list[Tag]:
    """Return every element under a node that the selector fits, in the order of the page."""
    wanted = _compiled(selector)
    if isinstance(node, Document):
        return list(filter(wanted.fits, node.by_name.get(wanted.name, ())))
    return [tag for tag in node.descendants if isinstance(tag, Tag) and wanted.fits(tag)]


def optional(node: Tag, selector: str, where: str) -> Tag | None:
    """Return the one element that the selector fits, or None; two are an error."""
    found = many(node, selector)
    if len(found) > 1:
        raise SelectionError(where, selector, f"found {len(found)}, expected at most one")
    return found[0] if found else None


def one(node: Tag, selector: str, where: str) -> Tag:
    """Return the one element that the selector fits; none or two are an error."""
    found = many(node, selector)
    if len(found) != 1:
        raise SelectionError(where, selector, f"found {len(found)}, expected one")
    return found[0]


def rows(table: Tag) -> list[Tag]:
    """Return the rows of a table, without those of tables in it."""
    found: list[Tag] = []
    waiting = list(reversed(table.contents))
    while waiting:
        part = waiting.pop()
        if isinstance(part, Tag) and part.name != "table":
            if part.name == "tr":
                found.append(part)
            waiting.extend(reversed(part.contents))
    return found


def children(node: Tag, selector: str) -> list[Tag]:
    """Return the elements directly in a node that the selector fits."""
    fits = _compiled(selector).fits
    return [tag for tag in node.contents if isinstance(tag, Tag) and fits(tag)]


class Above:
    """Says of elements what the nearest one above them says that says anything.

    Each is asked once: pages can be nested very deep.
    """

    def __init__(self, told: Callable[[Tag], bool | None]) -> None:
        """Keep what asks an element; None is no answer."""
        self._told = told
        self._known: dict[int, bool] = {}

    def says(self, tag: Tag) -> bool:
        """Return the answer; where nothing above says anything, it is no."""
        passed: list[int] = []
        answer: bool | None = None
        for parent in tag.parents:
            answer = self._known.get(id(parent))
            answer = self._told(parent) if answer is None else answer
            passed.append(id(parent))
            if answer is not None:
                break
        self._known.update(dict.fromkeys(passed, bool(answer)))
        return bool(answer)


def text(node: Tag) -> str:
    r"""Return the words in a node as one line, without what is hidden in it.

    >>> text(parse(b'<a>Late&nbsp;\r\n report<span class="mgHide">, item 5</span></a>'))
    'Late report'
    """
    return word.fold("".join(_strings(node)))


def classes(tag: Tag) -> list[str]:
    """Return the classes of an element."""
    return str(tag.attrs.get("class", "")).split()


def attribute(tag: Tag, name: str) -> str:
    """Return an attribute of an element, "" where it has none."""
    return str(tag.attrs.get(name, ""))


def _refuse(where: str, selector: str, wrong: str | None) -> None:
    if wrong:
        raise SelectionError(where, selector, wrong)


def _decode(body: bytes) -> str:
    """Return a body as text: UTF-8, else what it says it is, else a mixture with Windows-1252."""
    if body.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return body.decode("utf-16", "replace")
    clean = body.translate(None, _CONTROLS)
    try:
        return clean.decode("utf-8-sig")
    except UnicodeDecodeError:
        declared = html_body_declared_encoding(body)
        if declared in {None, "utf-8", "cp1252"}:
            return clean.decode("utf-8-sig", "windows-1252")
        return clean.decode(declared, "replace")


def _strings(node: Tag) -> Iterator[str]:
    """Give the strings of a node, without recursion: pages can be nested very deep."""
    waiting = list(reversed(node.contents))
    while waiting:
        part = waiting.pop()
        if isinstance(part, Tag):
            if part.name == "br":
                yield " "
            elif part.name not in _UNSEEN and HIDDEN.isdisjoint(classes(part)):
                waiting.extend(reversed(part.contents))
        elif type(part) is NavigableString:
            yield part


@lru_cache(maxsize=128)
def _compiled(selector: str) -> _Selector:
    match = re.fullmatch(r"(\w+)(?:#([\w-]+))?(?:\.([\w-]+))?", selector)
    if match is None:
        raise ValueError(f"not a selector: {selector!r}")
    return _Selector(match[1], match[2], match[3])
