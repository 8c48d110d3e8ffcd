"""Whether an item was taken in private, and whether it was put off."""

import re

from transform.minutes.prose import Prose

_EXCLUDING = re.compile(r"exclu|cau allan|gwahardd", re.IGNORECASE)
"""Headings of items that exclude the public and are not private themselves."""
_HERE = re.compile(
    r"\bthis (?:item|matter|report|part of the meeting|agenda item)\b|\byr eitem hon\b",
    re.IGNORECASE,
)
_SHUT_OUT = re.compile(
    r"\b(?:press|public)\b[^.\n]{0,40}\bexcluded\b|\bexclude the (?:press|public)|\bin private\b"
    r"|\b(?:gwahardd|cau allan) y (?:cyhoedd|wasg)",
    re.IGNORECASE,
)
_PRIVATELY = (
    r"\bin (?:private|closed|confidential|exempt) session\b",
    r"\b(?:considered|heard|taken|discussed|discussion|provided),? (?:[^.\n]{0,40} )?in "
    r"(?:private|part (?:2|ii)|closed session)\b",
    r"\bwith the (?:press and )?public excluded\b",
    r"\bsee (?:the )?exempt minute",
    r"\bnot for publication\b[^.\n]{0,30}\bexempt information",
    r"^exempt item$",
    r"\bcontained in the exempt minutes\b",
    r"\bthe following exempt item\b",
)
_PRIVATE = re.compile("|".join(_PRIVATELY), re.IGNORECASE | re.MULTILINE)
_PUBLIC = re.compile(r"taken in public|not excluded|be not excluded|open session", re.IGNORECASE)
_GATE = ("private", "exempt", "exclu", "closed session", "part 2", "part ii", "eithri", "gwahardd")


def is_exempt(prose: Prose, title: str) -> bool:
    """Say whether the minutes say that the item itself was taken in private."""
    if not any(word in prose.lower for word in _GATE) or _PUBLIC.search(prose.text):
        return False
    if _EXCLUDING.search(title):
        return False
    if _PRIVATE.search(prose.text):
        return True
    return any(
        _HERE.search(prose.text, sentence.start, sentence.end)
        for found in _SHUT_OUT.finditer(prose.text)
        for sentence in [prose.sentence_at(found.start())]
    )
