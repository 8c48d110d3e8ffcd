"""What a declaration is about -> the item of the agenda, where there is no doubt."""

import re
from collections.abc import Iterator, Sequence

from transform.record import Item

_MENTION = re.compile(
    r"(?i)\b(?:agenda\s+items?|items?|minutes?|eitem|cofnod)\s*(?:no\b\.?|number|rhif)?\s*"
    r"(?P<number>[a-z]?\d+(?:[./]\d+)*\s?(?:\([a-z]\)|[a-z]\b)?)"
    r"(?P<more>\s*(?:,|and|&|a|-|–|to)\s*\d)?"
)
_HERE = re.compile(r"(?i)this (?:agenda )?item\b|yr eitem hon\b")
_DECLARING = re.compile(r"(?i)declar|disclos|interest|datgan|buddiant")
_LONG = 3
"""A title of so many words does not stand in a text by chance."""
_SHORT = 2
"""A phrase of so many words that stands in brackets or by a number is meant as a title."""


def item_meant(about: str, items: Sequence[Item], own: Item) -> str | None:
    """Return the number of the one item that a text names by its number or its title.

    `own` is the item whose minutes have the text.

    >>> own = Item("60", "4", "Declarations of interest")
    >>> items = [own, Item("61", "5", "Update"), Item("62", "C6", "Land at Mill Lane, Osby")]
    >>> item_meant("Agenda Item No. 5", items, own), item_meant("Item 9 (Mill Lane)", items, own)
    ('61', '62')
    >>> item_meant("the land at Mill Lane, Osby", items, own)
    '62'
    >>> item_meant("Items 5 and 6", items, own)
    """
    if _HERE.match(about):
        return None if _DECLARING.search(own.title) else own.number
    mentions = list(_MENTION.finditer(about))
    if len(mentions) > 1 or any(mention["more"] for mention in mentions):
        return None
    named = {mention["number"] for mention in mentions} | set(about.split()[:1])
    numbers = {_folded(number) for number in named} - {""}
    by_number = {i.number for i in items if _folded(i.printed_number or "") in numbers}
    by_title = {i.number for i in items if _is_titled(i.title, about)}
    if not mentions and by_number and not by_title and about.strip().isdecimal():
        return None
    meant = by_number & by_title if by_number and by_title else by_number | by_title
    return meant.pop() if len(meant) == 1 else None


def _folded(number: str) -> str:
    return re.sub(r"[\s.():,]", "", number).casefold()


def _is_titled(title: str, about: str) -> bool:
    """Say whether a text has a title in it, or a title has what the text says by a number."""
    words = _words(title)
    if len(words.split()) >= _LONG and words in _words(about):
        return True
    return any(phrase in words for phrase in _phrases(about))


def _phrases(about: str) -> Iterator[str]:
    """Yield what stands in brackets, or after a number, as words."""
    pieces = [*re.findall(r"\(([^()]+)\)", about), *re.findall(r"\d\W+(.+)", about)]
    for words in map(_words, pieces):
        if len(words.split()) >= _SHORT:
            yield words


def _words(text: str) -> str:
    words = re.findall(r"\w+", text.casefold())
    return f" {' '.join(words)} "
