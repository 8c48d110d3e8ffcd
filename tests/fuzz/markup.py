"""Changes of mark-up: elements dropped, doubled, moved and renamed, attributes and words changed.

They need a tree: what cannot be parsed is left as it is.
"""

from collections.abc import Callable, Sequence
from random import Random

from lxml import etree, html

from tests.fuzz import hostile
from tests.fuzz.damage import Means

Element = etree._Element
Change = Callable[[list[Element], Element, Random], None]
PLACE = "⟦hostile⟧"
"""Stands in the tree for what no tree can hold."""
NAMES = (
    "a", "b", "br", "div", "span", "p", "ul", "ol", "li", "table", "tr", "td", "th", "h1", "h2",
    "form", "option", "script", "template", "center", "meeting", "committee", "agendaitem", "x",
)  # fmt: skip
CLASSES = (
    "mgHide", "mgWordPara", "mgSubItemTitleTxt", "mgAiTitleTxt", "mgItemNumberCell", "mgBulletList",
    "mgActionList", "mgFileSize", "mgLinks", "mgContent", "mgMeetingTableLnk", "mgSectionTitle",
    "x",
)  # fmt: skip
STYLES = ("display:none", "visibility: hidden", "font-weight:bold", "text-decoration:underline")
REPEATS = (1, 1, 2, 30)


def drop(_: list[Element], one: Element, __: Random) -> None:
    """Take an element out, with what is in it."""
    parent = one.getparent()
    if parent is not None:
        parent.remove(one)


def double(_: list[Element], one: Element, random: Random) -> None:
    """Repeat an element behind itself."""
    if one.getparent() is not None:
        for _time in range(random.choice(REPEATS)):
            one.addnext(_copy(one))


def move(every: list[Element], one: Element, random: Random) -> None:
    """Set a copy of an element into any other."""
    random.choice(every).append(_copy(one))


def rename(_: list[Element], one: Element, random: Random) -> None:
    """Give an element another name."""
    one.tag = random.choice(NAMES)


def reclass(_: list[Element], one: Element, random: Random) -> None:
    """Give an element another class, or a style that hides it or makes it bold."""
    if random.random() < 0.8:
        one.set("class", random.choice(CLASSES))
    else:
        one.set("style", random.choice(STYLES))


def retype(_: list[Element], one: Element, random: Random) -> None:
    """Set something hostile in the place of an attribute, or take it away."""
    if one.attrib:
        name = random.choice(list(one.attrib))
        if random.random() < 0.2:
            del one.attrib[name]
        else:
            one.set(name, PLACE if random.random() < 0.8 else _plain(one.get(name)) + PLACE)


def rewrite(_: list[Element], one: Element, random: Random) -> None:
    """Set something hostile in the place of words, or behind them."""
    said = _plain(one.text)
    start = random.randrange(len(said) + 1)
    one.text = random.choice((PLACE, said[:start] + PLACE + said[start:], said[:start]))


def borrow(every: list[Element], one: Element, random: Random) -> None:
    """Take the words of another element."""
    one.text = _plain(random.choice(every).text)


def unwrap(_: list[Element], one: Element, __: Random) -> None:
    """Leave of an element only what is in it."""
    parent = one.getparent()
    if parent is not None:
        for child in reversed(one):
            one.addnext(child)
        parent.remove(one)


def wrap(_: list[Element], one: Element, random: Random) -> None:
    """Put an element around what is in another."""
    inner = one.makeelement(random.choice(NAMES), None, None)
    inner.text, one.text = _plain(one.text), None
    inner.extend(list(one))
    one.append(inner)


CHANGES: Sequence[Change] = (
    *(drop, double, move, rename, reclass, retype, retype, rewrite, rewrite, borrow),
    *(unwrap, wrap),
)


def of_page(body: bytes, means: Means) -> bytes:
    """Change an element of a page."""
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True)
    return _changed(body, means, lambda: html.document_fromstring(body, parser=parser), "html")


def of_answer(body: bytes, means: Means) -> bytes:
    """Change an element of an answer of the web service."""
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True)
    return _changed(body, means, lambda: etree.fromstring(body, parser), "xml")


def _changed(body: bytes, means: Means, parse: Callable[[], Element | None], method: str) -> bytes:
    """Change the tree of a body; one that has none, or holds what cannot be written, stays."""
    try:
        every = _elements(parse())
        return _written(every, means.random, method) if every else body
    except (etree.LxmlError, ValueError):
        return body


def _written(every: list[Element], random: Random, method: str) -> bytes:
    """Change elements of a tree, and write what is hostile in the place kept for it."""
    for _ in range(random.choice((1, 1, 3))):
        random.choice(CHANGES)(every, random.choice(every), random)
    tree = every[0].getroottree()
    written: bytes = etree.tostring(tree, encoding="utf-8", method=method)  # type: ignore[call-overload]
    return written.replace(PLACE.encode(), random.choice(hostile.ALL))


def _elements(root: Element | None) -> list[Element]:
    """Return the elements of ModernGov's own block, else all; what is around it is a template."""
    if root is None:
        return []
    blocks = root.xpath('//*[@id="modgov"]')
    top = blocks[0] if isinstance(blocks, list) and blocks else root
    return [
        one for one in top.iter() if isinstance(one, etree._Element) and isinstance(one.tag, str)
    ]


def _plain(text: str | None) -> str:
    """Return words without what a page may have in it and no tree can be given."""
    return "".join(letter for letter in text or "" if letter.isprintable())


def _copy(one: Element) -> Element:
    made = etree.fromstring(etree.tostring(one, with_tail=False), etree.XMLParser(recover=True))
    return made if made is not None else one.makeelement("x", None, None)
