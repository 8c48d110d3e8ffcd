"""What words say of an interest: its kind, what it is about, whether someone left the room."""

import re
from dataclasses import dataclass

from transform.minutes.mentions import Mention
from transform.rows import InterestKind


@dataclass(frozen=True, slots=True)
class Declared:
    """That someone declared an interest; `start` and `end` cut out the words that say so."""

    person: Mention
    kind: InterestKind
    about: str | None
    withdrew: bool | None
    start: int
    end: int


_WORDS: tuple[tuple[str, InterestKind], ...] = (
    (r"(?<!non-)(?<!non )\bprejudicial|rhagfarnu", "prejudicial"),
    (r"non[- ]registrable", "unspecified"),
    (r"(?<!non-)(?<!non )\bother registrable|\bORI\b|(?<!-)\bregistrable", "other_registrable"),
    (r"other significant|\bOSI\b", "other_significant"),
    (r"non[- ](?:disclosable[- ])?(?:pecuniary|financial)|nad yw'n ariannol", "non_pecuniary"),
    (
        r"disclosable pecuniary|\bDPI\b|\bpecuniary|\bfinancial\b|ariannol",
        "disclosable_pecuniary",
    ),
    (r"\bpersonal\b|bersonol|personol", "personal"),
)
KINDS = tuple((re.compile(pattern, re.IGNORECASE), kind) for pattern, kind in _WORDS)
"""The words of each kind of interest; the first that fits is the kind."""
_DENIED = re.compile(
    r"\b(?:not|nor|no|without|neither)\b(?: \w+){0,3}? (?:\w+[- ])?"
    r"(?:pecuniary|prejudicial|personal|financial|registrable|significant)\b|\bnon-prejudicial\b",
    re.IGNORECASE,
)
_LEFT = re.compile(
    r"\b(?:left|leave|leaving|withdrew|withdraw|withdrawing|vacated|vacate|retired from)\b|"
    r"\bgan adael\b|\b[Gg]adawodd\b|\badawodd\b"
)
_STAYED = re.compile(
    r"\b(?:remained|remain|remaining|stayed|stay)\b|\bdid not (?:leave|withdraw)\b|\b[Aa]rhosodd\b"
)
_SUPPOSED = re.compile(r"\b(?:should|if|were) (?:the|it|he|she|they|any|this|that)\b|\bif\b")
REFERENCE = re.compile(
    r"(?:Agenda )?(?:Items?|Minutes?|Application|Paragraph|Report|Eitem)\b|[\d(]|All\b",
    re.IGNORECASE,
)
"""What an interest is about, where it is called by its number: Minute 45, Agenda item 8."""


def kind_of(text: str) -> InterestKind:
    """Return the kind of interest that words speak of; kinds that they deny do not count."""
    text = _DENIED.sub(" ", text)
    return next((kind for pattern, kind in KINDS if pattern.search(text)), "unspecified")


def left(text: str) -> bool | None:
    """Return whether the words say that someone left or would leave, stayed, or neither."""
    for pattern, answer in ((_STAYED, False), (_LEFT, True)):
        found = pattern.search(text)
        if found and not _SUPPOSED.search(text, found.end()):
            return answer
    return None
