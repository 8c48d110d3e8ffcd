"""Whether an item was taken in private, and whether it was put off."""

import re

from transform.minutes.merge import Decided
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

_PUT_OFF = re.compile(
    r"\bbe (?:deferred|adjourned|postponed|considered at (?:its|the next|a future) meeting)\b"
    r"|^(?:that )?[^.;]{0,20}\b(?:to )?defer\b|^deferred\b|\b[Gg]ohirio?\b",
    re.IGNORECASE,
)
"""What a decision says that puts the matter itself off."""
_WAS_PUT_OFF = re.compile(
    r"\b(?:[Tt]his|[Tt]he) (?:item|report|matter|application|hearing)\b[^.;\n]{0,30} was (?:then )?"
    r"(?:deferred|adjourned|postponed)\b(?! by\b)|\b[Gg]ohiriwyd yr? (?:eitem|mater|adroddiad)"
)

_PUT_OFF_WORDS = ("defer", "adjourn", "postpon", "gohiri", "considered at")


def is_deferred(prose: Prose | None, decided: list[Decided]) -> bool:
    """Say whether the item was put off to a later meeting."""
    for found in decided:
        text = found.text[:400]
        is_made = found.decision.marker != "none" and found.decision.outcome != "lost"
        if is_made and _speaks_of_it(text) and _PUT_OFF.search(text):
            return True
    return bool(prose and _speaks_of_it(prose.text) and _WAS_PUT_OFF.search(prose.text))


def _speaks_of_it(text: str) -> bool:
    """Say whether a text holds a word for putting off, so that a closer look is worth it."""
    small = text.lower()
    return any(word in small for word in _PUT_OFF_WORDS)


def is_exempt(prose: Prose, title: str) -> bool:
    """Say whether the minutes say that the item itself was taken in private."""
    if not any(word in prose.lower for word in _GATE) or _PUBLIC.search(prose.text):
        return False
    if _EXCLUDING.search(title):
        return False
    if _PRIVATE.search(prose.text):
        return True
    shut_out = {prose.sentence_at(found.start()) for found in _SHUT_OUT.finditer(prose.text)}
    return any(_HERE.search(prose.text, sentence.start, sentence.end) for sentence in shut_out)
