"""How lists count: figures, letters and Roman figures, and back again."""

from typing import Literal

Counting = Literal["1", "a", "A", "i", "I"]
"""The types of an HTML list, and how the labels of minutes count."""

_ROMAN = (
    (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"),
    (1, "i"),
)  # fmt: skip


def label(number: int, counting: Counting) -> str:
    """Return a number as a list of that type prints it; figures where letters do not reach.

    >>> label(28, "a"), label(14, "I"), label(7, "1"), label(0, "a")
    ('bb', 'XIV', '7', '0')
    """
    if counting in ("a", "A") and 1 <= number <= 26 * 4:
        letters = chr(97 + (number - 1) % 26) * ((number - 1) // 26 + 1)
    elif counting in ("i", "I") and 1 <= number < 400:
        letters = roman(number)
    else:
        return str(number)
    return letters.upper() if counting in ("A", "I") else letters


def roman(number: int) -> str:
    """Return a number below 400 in small Roman figures.

    >>> roman(49)
    'xlix'
    """
    text = ""
    for value, figures in _ROMAN:
        times, number = divmod(number, value)
        text += figures * times
    return text


_ROMAN_NUMBERS = {roman(number): number for number in range(1, 100)}


def value(text: str, counting: Counting) -> int | None:
    """Return the number that a label stands for when it counts that way, else None.

    >>> value("xiv", "i"), value("c", "a"), value("12", "1"), value("aa", "a"), value("k", "i")
    (14, 3, 12, 27, None)
    """
    if counting == "1":
        return int(text) if text.isdecimal() else None
    if text.islower() != counting.islower():
        return None
    text = text.lower()
    if counting in ("i", "I"):
        return _ROMAN_NUMBERS.get(text)
    if text and text.isascii() and text.isalpha() and text == text[0] * len(text):
        return ord(text[0]) - 96 + 26 * (len(text) - 1)
    return None
