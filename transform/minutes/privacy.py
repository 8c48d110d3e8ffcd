"""Whether an item was taken in private, and whether it was put off."""

import re

from transform.minutes.merge import Decided
from transform.minutes.prose import Prose

_GATE = (
    "private", "exempt", "exclu", "closed session", "part 2", "part ii", "part b",
    "into committee", "in committee", "camera", "confidential", "not for publication", "eithri",
    "gwahardd", "breifat", "cau allan",
)  # fmt: skip
_EXCLUDING = re.compile(r"exclu|cau allan|gwahardd", re.IGNORECASE)
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
    r"^\W*exempt (?:item|minute)\b\W*(?:not for publication)?\W*$",
    r"\bthe following exempt item\b",
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

_PUT = (
    r"(?:deferred|adjourned|postponed|continued|held over|carried (?:forward|over)|put back|"
    r"considered at (?:its|the next|a future) meeting)"
)
_MATTER = (
    r"(?:item|report|matter|application|hearing|motion|consideration|decision|determination|"
    r"proposal|business|review|petition|question|appointment|election|minutes|it)"
)
_DEFERS = re.compile(
    r"^\W*(?:(?:that|to|i|unanimously)\b[, ]*)*(?:defer(?:red)?\b(?! (?:payment|by|member))|"
    r"(?:postpone|adjourn)\b|(?:continue|hold over|carry (?:forward|over)|put back)\b"
    r"[^.;]{0,120}\bmeeting\b)"
    rf"|\b(?<!further ){_MATTER}\b[^.;]{{0,160}}?\bbe {_PUT}\b"
    r"|^[^.;]{0,20}\b(?:to )?defer\b|\bg?ohirio?\b",
    re.IGNORECASE,
)
"""What a decision says that puts the matter itself off."""
_DONE = re.compile(
    r"\b(?:be (?:approved|granted|adopted|endorsed)|be noted and|not to defer|"
    r"further report be considered)\b",
    re.IGNORECASE,
)
"""What decides something as well, so that a part alone is put off."""
_UNTIL = r"(?: (?:to|until|till|for a|pending|in order|so that|as)\b|[.;,]|$)"
_WAS_PUT_OFF = re.compile(
    r"\b(?:[Tt]his|[Tt]he)(?: remaining)? (?:item|report|matter|application|hearing|business)\b"
    rf"[^.;\n]{{0,40}}? (?:was|were) (?:then |therefore )?(?:deferred|DEFERRED|adjourned|postponed|"
    rf"held over|carried (?:forward|over)|continued(?= to)){_UNTIL}(?! by\b)"
    r"|\b(?:Committee|Board|Council|Cabinet|Panel|Members) deferred consideration\b(?! (?:in|on)\b)"
    r"|^(?:Item )?(?:[Dd]eferred|DEFERRED)(?: (?:to|until|for|pending|in order)\b|\.|$)"
    r"|\b[Gg]ohiriwyd yr? (?:eitem|mater|adroddiad|cais)",
    re.MULTILINE,
)
_PUT_OFF_WORDS = ("defer", "adjourn", "postpon", "gohiri", "considered at", "continue", "held over",
                  "carried over", "carried forward", "put back", "hold over", "carry ")  # fmt: skip


def is_deferred(prose: Prose | None, decided: list[Decided]) -> bool:
    """Say whether the item was put off to a later meeting."""
    for found in decided:
        text = found.text[:400]
        is_made = found.decision.marker != "none" and found.decision.outcome != "lost"
        if is_made and _speaks_of_it(text) and _DEFERS.search(text) and not _DONE.search(text):
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
