"""Changes of a block's HTML that say nothing else: what Word, editors and servers do to a text."""

import re
from collections.abc import Callable, Mapping
from html.entities import codepoint2name
from random import Random

_TOKEN = re.compile(r"""(<!--.*?-->|<(?:[^<>"']|"[^"]*"|'[^']*')*>|<[^>]*>)""", re.DOTALL)
_CHARACTER = re.compile(r"&(?:#\d+|#x[0-9a-f]+|\w+);?|.", re.DOTALL | re.IGNORECASE)
_SPACE = re.compile(r"\s+")
_OPENING = re.compile(r"<[\w:]+")
_PARAGRAPH = re.compile(r"<p\b[^>]*>.*?</p>", re.DOTALL | re.IGNORECASE)
_INLINE = (
    ("<span>", "</span>"), ("<span class=SpellE>", "</span>"), ("<span lang=EN-US>", "</span>"),
    ('<span style="color:black">', "</span>"), ('<font face="Arial">', "</font>"),
    ("<i>", "</i>"), ("<em>", "</em>"), ("<o:p>", "</o:p>"), ("<a name=_Toc1>", "</a>"),
    ("<st1:place w:st='on'>", "</st1:place>"), ("<ins>", "</ins>"), ("<sup>", "</sup>"),
)  # fmt: skip
_NOTHING = (
    "\xad",
    "\u200b",
    "\u200c",
    "\u200d",
    "\ufeff",
    "\u2060",
    "&shy;",
    "&#8203;",
    "&#xFEFF;",
)
_COMMENTS = (
    "<!-- -->", "<!--[if gte mso 9]><xml><w:x>RESOLVED</w:x></xml><![endif]-->",
    "<!--StartFragment-->", "<!-- <p>Mr Ash moved</p> -->", "<![if !supportLists]>", "<![endif]>",
)  # fmt: skip
_EMPTY = (
    "<p></p>", "<p>&nbsp;</p>", "<p class=MsoNormal><o:p>&nbsp;</o:p></p>", "<div><br></div>",
    "<p><b>&nbsp;</b></p>", "<p><!-- --> \n</p>", "<p>&#8203;</p>", "<h3> </h3>",
)  # fmt: skip
_ATTRIBUTES = ("lang=EN-GB", "data-x='1 > 0'", 'title="RESOLVED"', "align=left", "dir='ltr'", "x")


def _in_text(html: str, change: Callable[[str], str]) -> str:
    """Return HTML with its words changed, not the space between elements."""
    parts = _TOKEN.split(html)
    return "".join(
        part if number % 2 or not part.strip() else change(part)
        for number, part in enumerate(parts)
    )


def _in_tags(html: str, change: Callable[[str], str]) -> str:
    """Return HTML with its tags changed."""
    parts = _TOKEN.split(html)
    return "".join(
        change(part) if number % 2 and part[1:2] != "!" else part
        for number, part in enumerate(parts)
    )


def _characters(html: str, change: Callable[[str], str]) -> str:
    """Return HTML with the characters of its words changed, one by one."""
    return _in_text(
        html, lambda text: "".join(change(match[0]) for match in _CHARACTER.finditer(text))
    )


def white_space(html: str, random: Random) -> str:
    """Break lines and widen gaps."""
    gaps = (" ", "\n", "\r\n", "\t", " \n  ", "\f")
    return _in_text(html, lambda text: _SPACE.sub(lambda _: random.choice(gaps), text))


def hard_spaces(html: str, random: Random) -> str:
    """Put no-break spaces, and others, for spaces."""
    spaces = ("\xa0", "&nbsp;", "&#160;", "&#xA0;", " &nbsp; ", "&ensp;", "\u2009", " ")
    return _in_text(html, lambda text: _SPACE.sub(lambda _: random.choice(spaces), text))


def entities(html: str, random: Random) -> str:
    """Put entities for characters: by name, in figures, in hexadecimal ones."""

    def named(character: str) -> str:
        if len(character) > 1 or not character.isprintable() or random.random() < 0.7:
            return character
        code = ord(character)
        name = codepoint2name.get(code, f"#{code}")
        return f"&{random.choice((name, f'#{code}', f'#x{code:x}', f'#X{code:X}'))};"

    return _characters(html, named)


def spans(html: str, random: Random) -> str:
    """Put parts of words into elements of their own."""

    def split(text: str) -> str:
        places = [match.start() for match in _CHARACTER.finditer(text)] + [len(text)]
        start, end = sorted((random.choice(places), random.choice(places)))
        before, behind = random.choice(_INLINE)
        return f"{text[:start]}{before}{text[start:end]}{behind}{text[end:]}"

    return _in_text(_in_text(html, split), split)


def no_width(html: str, random: Random) -> str:
    """Set in what has no width: soft hyphens, joiners, marks of byte order."""
    return _characters(
        html, lambda one: one + (random.choice(_NOTHING) if random.random() < 0.1 else "")
    )


def comments(html: str, random: Random) -> str:
    """Set comments between elements and into words."""
    words = _characters(
        html, lambda one: one + (random.choice(_COMMENTS) if random.random() < 0.02 else "")
    )
    return random.choice(_COMMENTS) + words + random.choice(_COMMENTS)


def attributes(html: str, random: Random) -> str:
    """Give elements more attributes."""
    return _in_tags(
        html, lambda tag: _OPENING.sub(lambda m: f"{m[0]} {random.choice(_ATTRIBUTES)}", tag, 1)
    )


def upper_case(html: str, _: Random) -> str:
    """Write the names of elements in capitals."""
    return _in_tags(html, lambda tag: re.sub(r"^</?[\w:]+", lambda m: m[0].upper(), tag))


def wrapped(html: str, random: Random) -> str:
    """Put paragraphs, and the whole, into further elements."""
    around = ("<div>|</div>", "<div class=WordSection1>|</div>", "<div><div>|</div></div>", "|")
    inner = _PARAGRAPH.sub(lambda match: random.choice(around).replace("|", match[0]), html)
    return random.choice(around).replace("|", inner)


def empty_paragraphs(html: str, random: Random) -> str:
    """Set empty paragraphs between paragraphs."""
    return _PARAGRAPH.sub(
        lambda match: random.choice(_EMPTY) + match[0] + random.choice(_EMPTY), html
    )


CHANGES: Mapping[str, Callable[[str, Random], str]] = {
    change.__name__: change
    for change in (
        *(white_space, hard_spaces, entities, spans, no_width, attributes, wrapped),
        *(empty_paragraphs, upper_case, comments),
    )
}
"""Changes that can follow one another in this order."""


def everything(html: str, random: Random) -> str:
    """Make all changes, one after the other."""
    for change in CHANGES.values():
        html = change(html, random)
    return html
