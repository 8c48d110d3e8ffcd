"""Whether an item was taken in private."""

import re

from transform.minutes.text.prose import Prose

_GATE = (
    "private", "exempt", "exclu", "closed session", "part 2", "part ii", "part b",
    "into committee", "in committee", "camera", "confidential", "not for publication", "eithri",
    "gwahardd", "breifat", "cau allan", "cau’r", "cau'r",
)  # fmt: skip
_EXCLUDING = re.compile(
    r"exclu|cau allan|cau[’']r|gwahardd|^\W*(?:in(?:to)? )?(?:private|closed) session\W*$",
    re.IGNORECASE,
)
"""Headings of items that exclude the public and are not private themselves."""
_PUBLIC = re.compile(
    r"taken in public|not excluded|be not excluded|\bopen session|remained? in public|"
    r"without (?:going|moving) into",
    re.IGNORECASE,
)
_HERE = re.compile(
    r"\bthis (?:item|matter|report|part of the meeting|agenda item|application)\b|\byr eitem hon\b",
    re.IGNORECASE,
)
_PEOPLE = r"(?:press and (?:the )?public|public and (?:the )?press|press|public)"
_CLOSED = r"(?:private|closed|confidential|exempt)"
_SAYS_SO = (
    r"\bsee (?:the )?exempt minute",
    r"\bconfidential minutes? on file\b",
    r"\bexempt minutes? (?:is|are|was|were|–|-|recorded|circulated)",
    r"\b(?:summary of|contained in|recorded in) the (?:exempt|confidential) minutes?\b",
    r"\bnot for publication\b[^.\n]{0,40}\b(?:exempt information|paragraph|virtue|schedule)\b",
    r"\bthis (?:minute|item) (?:is|was) (?:exempt|confidential)\b",
    r"^[^\w\n]*exempt (?:item|minute)\b[^\w\n]*(?:not for publication)?[^\w\n]*$",
    r"\bthe following exempt item\b",
    r"^[^\w\n]*(?:exempt|confidential) minute\b[^\w\n]*[:–-]",
    r"\bminutes? (?:for|of) this item (?:is|are|was|were)\b[^.\n]{0,40}\b(?:exempt|confidential)\b",
    r"\b(?:confidential|exempt) minutes? (?:is|are) (?:held|kept|filed|attached)\b",
)
"""What prints the privacy of the minutes themselves."""
_WAS_PRIVATE = (
    rf"\b(?:in|into) {_CLOSED} session\b",
    r"\b(?:into|in) (?:part (?:2|ii|b)|camera)\b",
    r"\b(?:taken|considered|discussed) in committee\b",
    r"\b(?:go|went|moved|resolved(?: itself)?) into committee\b",
    r"\b(?:considered|heard|taken|discussed|discussion|provided),? (?:[^.\n]{0,40} )?in private\b",
    rf"\bwith the {_PEOPLE} (?:having been )?excluded\b|\b{_PEOPLE} having (?:been excluded|"
    rf"withdrawn)\b",
    rf"\b(?:following|after|upon) the exclusion of the {_PEOPLE}\b|\bhaving excluded the {_PEOPLE}",
    r"\byn breifat\b",
)
_LEFT = re.compile(rf"\b{_PEOPLE} (?:then |accordingly )?left the\b", re.IGNORECASE)
_SHUT_OUT = re.compile(
    rf"\b{_PEOPLE}\b[^.\n]{{0,60}}\bexcluded\b|\bexclude the {_PEOPLE}|\bin private\b"
    r"|\bcau(?:[’']r| y) (?:wasg|cyhoedd)\b[^.\n]{0,30} allan\b"
    r"|\b(?:g?wahardd|cau allan) y (?:cyhoedd|wasg)|\by cyhoedd eu gwahardd\b",
    re.IGNORECASE,
)
_PRINTED = re.compile("|".join(_SAYS_SO), re.IGNORECASE | re.MULTILINE)
_PRIVATE = re.compile("|".join(_WAS_PRIVATE), re.IGNORECASE)
_PERHAPS = re.compile(
    r"\b(?:if|should|would|could|might|unless|not|whether|asked|wish(?:ed)?|had|next item|"
    r"remaining|aforementioned|proposed that|"
    r"following (?:items?|business|reports?|matters?)|later|"
    r"retired|deliberat\w+|withdrew|why|when)\b",
    re.IGNORECASE,
)
"""What makes privacy a possibility, another body's or only that of a deliberation."""
_RESOLVED = re.compile(r"\b(?:resolved|agreed|penderfynwyd|cytunwyd)\b", re.IGNORECASE)
_NOT_YET = re.compile(
    r"\b(?:had|if|explained|advised|reminded|following|remaining|next|below|aforementioned|"
    r"items?(?= of business)|items \d|agenda items? \d)\b",
    re.IGNORECASE,
)
"""The resolution is for other items, or was not passed here."""


def is_exempt(prose: Prose, title: str) -> bool:
    """Say whether the minutes say that the item itself was taken in private."""
    if not any(word in prose.lower for word in _GATE) or _PUBLIC.search(prose.text):
        return False
    if _EXCLUDING.search(title):
        return False
    return bool(_PRINTED.search(prose.text)) or _was_private(prose) or _is_shut_out(prose)


def _was_private(prose: Prose) -> bool:
    """Say whether a sentence tells that the meeting went on in private."""
    return any(
        not _PERHAPS.search(sentence) for sentence in _sentences_with(prose, _PRIVATE)
    ) or any(
        "exempt" in prose.lower or "confidential" in prose.lower or "private" in prose.lower
        for _ in _sentences_with(prose, _LEFT)
    )


def _is_shut_out(prose: Prose) -> bool:
    """Say whether the public is excluded for this item, or for what its minutes go on with."""
    for found in _SHUT_OUT.finditer(prose.text):
        sentence = prose.sentence_at(found.start())
        words = prose.text[sentence.start : sentence.end]
        if _HERE.search(words) and (_RESOLVED.search(words) or not _PERHAPS.search(words)):
            return True
        goes_on = len(prose.text) - sentence.end > _SOME
        is_made = _RESOLVED.search(words) and not _NOT_YET.search(words)
        if is_made and goes_on and not _HERE.search(words):
            return True
    return False


_SOME = 30
"""As many letters behind the resolution are minutes of what was then considered."""


def _sentences_with(prose: Prose, pattern: re.Pattern[str]) -> list[str]:
    """Return the sentences in which a wording stands."""
    places = (prose.sentence_at(found.start()) for found in pattern.finditer(prose.text))
    return [prose.text[sentence.start : sentence.end] for sentence in places]
