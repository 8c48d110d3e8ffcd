"""The source of a stored page, with words made into blocks: its mark-up stays as it is.

Words are found however tags, entities and line ends stand between and within them, and in
attributes, where links to documents repeat titles. Blocks are written as entities, which every
character set can hold.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from html import unescape
from typing import NamedTuple
from urllib.parse import unquote

from transform.contact_details import BLOCK
from transform.phrases import Span

ENTITY = f"&#{ord(BLOCK)};"
MORE = ENTITY * 3
"""Stands for a text of whatever length."""
_TOKEN = re.compile(
    r"(?P<dead><!--.*?-->|<(?P<dumb>script|style)\b.*?</(?P=dumb)\s*>)"
    r"|(?P<tag><!\[CDATA\[|\]\]>|<[/!?]?[a-z](?:\"[^\"]*\"|'[^']*'|[^<>\"'])*>|<[/!?]?[a-z][^<>]*>)"
    r"|(?P<entity>&(?:\#\d+|\#x[\da-f]+|\w+);)|(?P<text>[^<&]+|.)",
    re.IGNORECASE | re.DOTALL,
)
_ESCAPED = re.compile(r"(?P<entity>&(?:\#\d+|\#x[\da-f]+|\w+);)|(?P<text>[^&]+|.)", re.DOTALL)
_IN_LINK = re.compile(
    r"(?P<entity>&(?:\#\d+|\#x[\da-f]+|\w+);|(?:%[\da-f]{2})+)|(?P<text>[^&%]+|.)",
    re.IGNORECASE | re.DOTALL,
)
_VALUE = re.compile(r"(?<=\")[^\"]*(?=\")|(?<=')[^']*(?=')")
_INLINE = re.compile(
    r"</?(?:a|abbr|acronym|b|bd[io]|big|cite|code|del|dfn|em|font|i|ins|kbd|label|mark|[oqsu]|o:p|"
    r"samp|small|span|st1:\w+|strike|strong|su[bp]|tt|var)(?![\w:-])",
    re.IGNORECASE,
)
"""Tags within words; all others part them."""
_WIDTHLESS = frozenset("\xad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff")
_SHOWN_BY = re.compile(
    r"(\s(?!(?:class|id|name|style|type|src|lang|xml\S*|rel|scope|\w+span|width|height|href)\s*=)"
    r"[\w:-]+\s*=\s*)(\"[^\"]*\"|'[^']*')",
    re.IGNORECASE,
)
"""Attributes whose values are shown, or may be."""
_FILE = re.compile(r"(documents/(?!g)[a-z]*\d+/)[^\"'?<>]*|mailto:[^\"'<>]*", re.IGNORECASE)
"""Where a link has a title in its path."""
_FOLLOWED = re.compile(r"[^\s?]*documents/g\d+/[^?]*\?T=\d+", re.IGNORECASE)
"""A link to what the site prints by itself: its name says kind and day, and it is followed."""
_LABEL = re.compile(r"<(p|h\d)\b[^>]*\bmgSubItemTitleTxt\b[^>]*>[^<]*</\1>", re.IGNORECASE)
_DRY = re.compile(r"[\s\d.:/-]*|\s*(?:true|false)\s*", re.IGNORECASE)
"""Text that says nothing: numbers, dates, flags."""


class View(NamedTuple):
    """A text as it is read, and for each of its letters where that stands in the source."""

    text: str
    places: list[Span]


def decoded(body: bytes) -> str:
    """Return a body as text that `encoded` makes into the same bytes again."""
    return body.decode("utf-8", "surrogateescape")


def encoded(source: str) -> bytes:
    """Return the bytes of a source."""
    return source.encode("utf-8", "surrogateescape")


def block(source: str, find: Callable[[str], Iterable[Span]]) -> str:
    """Return a source with blocks for what `find` finds in its texts and attributes."""
    edits: dict[Span, str] = {}
    for view in views(source):
        for start, end in find(view.text):
            edits |= _edits(view, start, end)
    return _edited(source, edits)


def block_link(url: str, find: Callable[[str], Iterable[Span]]) -> str:
    """Return an address with blocks for what `find` finds in it.

    >>> block_link("https://c.example/a%40b.pdf", lambda text: [(18, 21)])
    'https://c.example/███.pdf'
    """
    view = _read(url, _IN_LINK)
    edits: dict[Span, str] = {}
    for start, end in find(view.text):
        edits |= dict.fromkeys(_edits(view, start, end), BLOCK)
    return _edited(url, edits)


def views(source: str) -> Iterator[View]:
    """Yield the texts of a source: what is seen of it, each attribute, each comment and script.

    In XML the text of elements is HTML that is escaped: it is read as such.
    """
    if source.lstrip("\ufeff \r\n\t").startswith("<?xml"):
        plain = _read(source, _ESCAPED)
        yield from (_through(plain, view) for view in _html(plain.text))
    else:
        yield from _html(source)


def blank(source: str, start: int = 0, end: int | None = None) -> str:
    """Return a source with blocks for all the text of a part of it; labels and numbers stay."""
    part = source[start:end]
    parts, at = [], 0
    for label in _LABEL.finditer(part):
        parts += [_blanked(part[at : label.start()]), label[0]]
        at = label.end()
    rest = "" if end is None else source[end:]
    return source[:start] + "".join(parts) + _blanked(part[at:]) + rest


def _blanked(source: str) -> str:
    return "".join(_blank_token(token) for token in _TOKEN.finditer(_runs(source)))


def _runs(source: str) -> str:
    """Return a source with one run of blocks for each text between tags."""
    found: list[str] = []
    run = ""
    for token in _TOKEN.finditer(source):
        if token["tag"] or token["dead"]:
            found += [_said(run), token[0]]
            run = ""
        else:
            run += token[0]
    return "".join([*found, _said(run)])


def _said(run: str) -> str:
    if _DRY.fullmatch(run):
        return run
    return _FILE.sub(_file, run) if run.strip().startswith(("http://", "https://")) else MORE


def _blank_token(token: re.Match[str]) -> str:
    if token["dead"]:
        return ""
    if not token["tag"]:
        return token[0]
    tag = _SHOWN_BY.sub(lambda found: f"{found[1]}{found[2][0]}{MORE}{found[2][0]}", token[0])
    return _FILE.sub(_file, tag)


def _file(found: re.Match[str]) -> str:
    return f"{found[1]}{MORE}" if found[1] else "mailto:"


def _html(source: str) -> Iterator[View]:
    text: list[str] = []
    places: list[Span] = []
    for token in _TOKEN.finditer(source):
        if token["dead"]:
            yield _part(source, *token.span())
        elif token["tag"]:
            if not _INLINE.match(token[0]):
                text.append("\n")
                places.append((token.start(), token.start()))
            for value in _VALUE.finditer(token[0]):
                if not _FOLLOWED.match(value[0]):
                    yield _part(source, token.start() + value.start(), token.start() + value.end())
        else:
            _take(token, text, places)
    yield View("".join(text), places)


def _part(source: str, start: int, end: int) -> View:
    view = _read(source[start:end], _IN_LINK)
    return View(view.text, [(one + start, other + start) for one, other in view.places])


def _read(source: str, tokens: re.Pattern[str]) -> View:
    text: list[str] = []
    places: list[Span] = []
    for token in tokens.finditer(source):
        _take(token, text, places)
    return View("".join(text), places)


def _take(token: re.Match[str], text: list[str], places: list[Span]) -> None:
    """Add the letters of a token that is no tag, but those without width."""
    if token["entity"]:
        said = unquote(token[0]) if token[0].startswith("%") else unescape(token[0])
        spans = [token.span(), *[(token.end(), token.end())] * (len(said) - 1)]
    else:
        said = _unescaped(token[0])
        spans = [(place, place + 1) for place in range(token.start(), token.end())]
    for char, span in zip(said, spans, strict=True):
        if char not in _WIDTHLESS:
            text.append(char)
            places.append(span)


def _unescaped(text: str) -> str:
    """Return bytes that are no UTF-8 as the letters that browsers take them for."""
    if text.isascii():
        return text
    return "".join(
        bytes((ord(char) - 0xDC00,)).decode("cp1252", "replace")
        if "\udc80" <= char <= "\udcff"
        else char
        for char in text
    )


def _through(outer: View, inner: View) -> View:
    """Return a view of a view's text, with the places of the source."""
    places = [
        (outer.places[start][0], outer.places[end - 1][1]) if start < end else (0, 0)
        for start, end in inner.places
    ]
    return View(inner.text, places)


def _edits(view: View, start: int, end: int) -> dict[Span, str]:
    """Return what to put in the place of letters: a block each, one for white space of any kind."""
    found: dict[Span, str] = {}
    spaced = False
    for char, place in zip(view.text[start:end], view.places[start:end], strict=True):
        if place[0] == place[1]:
            continue
        found[place] = "" if char.isspace() and spaced else ENTITY
        spaced = char.isspace()
    return found


def _edited(source: str, edits: dict[Span, str]) -> str:
    parts, at = [], 0
    for (start, end), said in sorted(edits.items()):
        parts += [source[at:start], said]
        at = end
    return "".join([*parts, source[at:]])
