"""Whether an item was put off to a later meeting, by a decision or in a sentence of its own."""

import re

from transform.minutes.decisions.grammar import BODY, MONTH
from transform.minutes.decisions.merge import Decided
from transform.minutes.text.prose import Prose

_PUT = (
    r"(?:deferred|adjourned|postponed|continued|(?:held|stood) over|carried (?:forward|over)|"
    r"put (?:back|off)|left on the table|considered at (?:its|the next|a future) meeting)"
)
_MATTER = (
    r"(?:items?|reports?|matters?|applications?|hearing|motion|consideration|decision|"
    r"determination|discussion|proposals?|business|review|petition|question|appointment|election|"
    r"minutes|appeal|debate|it|this)"
)
_AIM = r"(?:(?:consideration|determination|discussion) of )?(?:the|this|an?) (?:\w+ )?"
_OPENS = r"^\W*(?:(?:that|to|i|unanimously|[\da-z]{1,3}[).])\W+)*"
_BEGINS = (
    r"defer(?:red|ral)?\b(?! (?:payment|by|member))",
    r"postpone\b",
    r"adjourn\b(?! (?:the (?:meeting|sitting|session)|for (?:\w+ )?(?:minutes|lunch|tea)|at\b|"
    r"until \d))",
    rf"(?:hold over|put (?:off|back)|carry (?:forward|over)) {_AIM}{_MATTER}\b",
    rf"(?:hold|put|carry|leave) {_AIM}{_MATTER} (?:over|off|back|forward|on the table)\b",
    r"(?:continue|hold over|carry (?:forward|over)|put back)\b[^.;]{0,120}\bmeeting\b",
    r"continue (?:consideration|determination) of\b",
)
_UNTIL = (
    rf"(?:[.,;]|$| (?:until|till|pending|in order|so that|unanimously)\b| to (?:allow|enable|"
    rf"permit)\b| for (?:a|an|one|two|further|more)\b| to [^.;]{{0,50}}?(?:\bmeeting|\bcycle|"
    rf"\bagenda|{MONTH}))"
)
_DEFERS = re.compile(
    rf"{_OPENS}(?:{'|'.join(_BEGINS)})|\b(?<!further ){_MATTER}\b[^.;]{{0,160}}?\bbe {_PUT}\b"
    rf"|^[^.;]{{0,160}}?\bbe (?:deferred|continued|held over|stood over|put off){_UNTIL}"
    rf"|\b{_MATTER} (?:had been|was|were|would be) {_PUT} (?:to|until)\b"
    rf"|\b{_MATTER} (?:lie|remain) on the table\b"
    r"|^[^.;]{0,20}\b(?:to )?defer\b|\bg?ohirio?\b",
    re.IGNORECASE,
)
"""What a decision says that puts the matter itself off."""
_OTHER_THING = re.compile(
    r"\b(?:payments?|debts?|charges?|repayments?|increases?|works|opening|introduction|"
    rf"implementation|purchase|loan|fees?|meeting)\b[^.;]{{0,40}} be {_PUT}\b",
    re.IGNORECASE,
)
"""What is put off that is no item of business."""
_DONE = re.compile(
    r"\b(?:be (?:approved|granted|adopted|endorsed)|be noted and|not to defer|"
    r"further report be considered)\b",
    re.IGNORECASE,
)
"""What decides something as well, so that a part alone is put off."""
_MOVED = re.compile(
    rf"\b(?:deferral|to defer)\b|\b{_MATTER}\b[^.;]{{0,60}}? be {_PUT}\b", re.IGNORECASE
)
"""Councillor Ash moved deferral; a motion that the item be deferred"""
_DECIDED = re.compile(r"\b(?:decided|agreed|resolved|content|voted)(?= (?:to|that)\b)")
_REACH = (
    r"(?: (?:to|until|till|for|pending|in order|so that|as|over|owing|due|because)\b|[.;,]|$)"
    r"(?! by\b)"
)
_WAS_PUT_OFF = re.compile(
    r"\b(?:[Tt]his|[Tt]he|[Aa]ny)(?: remaining)? (?:\w+ )?(?:items?|report|matter|application|"
    r"hearing|business|motion|petition|appeal)\b"
    rf"[^.;\n]{{0,50}}? (?:was|were|stood)(?: then| therefore| accordingly)? "
    rf"(?:deferred|DEFERRED|adjourned|postponed|held over|carried (?:forward|over)|over(?= to)|"
    rf"referred(?= to the next)|continued(?= to)){_REACH}"
    rf"|\b(?:Consideration|Discussion|Determination) of [^.;\n]{{3,120}}? (?:was|"
    rf"were) {_PUT}{_REACH}"
    rf"|\b{BODY} (?:unanimously |therefore |then )?(?:deferred|adjourned|"
    rf"postponed) (?:consideration|"
    r"determination|discussion|an? decision|(?:the|this) (?:item|application|report|matter|hearing|"
    r"motion|decision))\b(?! (?:in|on)\b)"
    r"|^(?:Item )?(?:[Dd]eferred|DEFERRED)(?: (?:to|until|for|pending|in order)\b| \(|\.|$)"
    r"|^To be (?:considered|discussed|taken) at (?:the|a|its) (?:next|future) meeting\.?$"
    r"|\b[Gg]ohiriwyd (?:yr? (?:eitem|mater|adroddiad|cais)|ystyried|trafod)",
    re.MULTILINE,
)
_HISTORY = re.compile(
    r"\b(?:last|previous(?:ly)?|earlier|originally|had|has|which took place|since)\b", re.IGNORECASE
)
_WORDS = ("defer", "adjourn", "postpon", "ohiri", "considered at", "continue", "held over",
          "hold ", "stood over", "carried over", "carried forward", "carry ", "leave ", "put ",
          "on the table")  # fmt: skip

_PUT_WORDS = ("deferred", "adjourned", "postponed", "held over", "carried over", "carried forward",
              "stood ", "continued to", "to be considered", "to be discussed",
              "to be taken", "put off", "put back", "gohiriwyd",
              "on the table")  # fmt: skip
"""Words for putting off: what may be a decision to, and what tells that it was done."""


def is_deferred(prose: Prose | None, decided: list[Decided]) -> bool:
    """Say whether the item was put off to a later meeting."""
    if any(_defers(found) for found in decided):
        return True
    spoken = prose is not None and any(word in prose.lower for word in _PUT_WORDS)
    return prose is not None and spoken and _was_put_off(prose, decided)


def _defers(found: Decided) -> bool:
    """Say whether a decision puts the matter off, or carries a motion to do so."""
    decision, text = found.decision, found.text[:400]
    if decision.outcome == "lost" or decision.amendment:
        return False
    if decision.marker != "none":
        is_it = _speaks_of_it(text.lower()) and _DEFERS.search(text) and not _DONE.search(text)
        return bool(is_it and not _OTHER_THING.search(text))
    decided = _DECIDED.search(text)
    if decided:
        return bool(_DEFERS.search(text[decided.end() :]))
    if decision.outcome is None or decision.motion is None or found.source != "minutes":
        return False
    moved = found.prose.sentence_at(decision.motion.position)
    words = found.prose.text[moved.start : moved.end]
    return bool(_MOVED.search(words)) and not _OTHER_THING.search(words)


def _speaks_of_it(text: str) -> bool:
    """Say whether a text in small letters holds a word for putting off."""
    return any(word in text for word in _WORDS)


def _was_put_off(prose: Prose, decided: list[Decided]) -> bool:
    """Say whether a sentence tells it, and nothing was decided behind that."""
    last = max((found.decision.end for found in decided if found.source == "minutes"), default=0)
    for found in _WAS_PUT_OFF.finditer(prose.text):
        sentence = prose.sentence_at(found.start())
        is_history = _HISTORY.search(prose.text, found.start(), found.end() + 20)
        if sentence.end >= last and not is_history:
            return True
    return False
