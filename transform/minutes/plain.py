"""Decisions without a mark: `The report was noted`; `The Committee adopted the plan`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from transform.minutes.extent import end_of_clauses, end_of_sentence
from transform.minutes.marks import BODY
from transform.minutes.prose import Prose
from transform.rows import Marker

_DONE = (
    r"(?:noted|approved|agreed|confirmed|adopted|accepted|endorsed|signed|received and noted|"
    r"taken as read|ratified|received(?= and noted|\.$))"
)
_MATTER = (
    r"(?i:minutes|record|reports?|updates?|presentations?|position|information|actions?|contents|"
    r"recommendations?|statements?|petitions?|letter|programmes?|plan|decisions?|appointments?|items?|"
    r"strategy|policy|accounts|budget|dates?|terms of reference|nominations?|schedule)"
)
_WAS_DONE = rf"(?:was|were)(?: (?:duly|also|then|therefore|unanimously|hereby))* {_DONE}\b"
_AFTER = (
    r"(?:(?:After|Following|Having|On|Upon|Subject|In|During|At|With|Accordingly|Therefore)\b"
    r"[^.;]*, )?"
)
_THE_BODY = rf"(?:(?:The|the|This) (?:[\w-]+ ){{0,2}}?)?{BODY}"
_THEN = r"(?:(?:also|then|therefore|unanimously|duly|considered,? and|received and|otherwise) )*"
_DID = (
    r"(?:noted|approved|adopted|endorsed|accepted|confirmed|ratified|agreed|granted|refused|"
    r"authorised|appointed|elected|decided(?= to| that)|received(?= the| and))"
)
_THE_MATTER = (
    r"(?=(?:the|this|their|its|all|both|and|a|an|to|that|Councillor) |"
    r"[A-Z][a-z]+ (?:[A-Z]|[0-9]+)\b|recommend)"
)
_NO_MATTER = (
    r"(?!the (?:comment|concern|view|point|question|following (?:point|comment|issue)))"
    r"(?:(?<=decided )|(?!to |that ))"
)
_PUT_OFF = r"(?:was|were|be) (?:deferred|adjourned|postponed)\b"
PATTERNS: tuple[tuple[str, str], ...] = (
    (
        "The report was noted.",
        r"(?:[^.;]{0,120}\b)?(?i:the|this|that|exempt|draft|both|all)\b(?: [\w’'-]+){0,4}? "
        rf"{_MATTER}\b[^.;]{{0,160}}?\b{_WAS_DONE}(?! by\b| to be\b| that\b)",
    ),
    (
        "The Committee noted the report.",
        rf"{_AFTER}{_THE_BODY} {_THEN}{_DID} {_THE_MATTER}{_NO_MATTER}",
    ),
    (
        "The meeting voted to continue.",
        rf"(?:[^.;]*, )?(?:[Tt]he )?{BODY} (?:unanimously )?voted(?: [\d–-]+)? to ",
    ),
    (
        "This item was deferred to the next meeting.",
        r"(?:[^.;]*, )?(?:[Tt]he|[Tt]his|Consideration of the)\b(?: \w+){0,3} "
        rf"(?:item|report|application|matter|motion)\b[^.;]{{0,60}} {_PUT_OFF}(?! by\b)",
    ),
    (
        "Councillor Ash was duly elected Chair.",
        r"(?:[^.;]*, )?(?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Dr)\b[^.;]{0,60} (?:was|were)"
        r"(?: duly| unanimously| therefore)* (?:elected|appointed) (?:as |to |the )*"
        r"(?:Chair|Vice|Mayor|Deputy|Leader)",
    ),
    (
        "Nodwyd yr adroddiad.",
        r"(?:Gohiriwyd|Nodwyd|Derbyniwyd|Cymeradwywyd|Cadarnhawyd) (?:yr?|cofnodion)\b",
    ),
)
"""Each form with an example; a pattern is matched at the beginning of a sentence."""
_ANY = re.compile("|".join(f"(?:{pattern})" for _, pattern in PATTERNS))
_VERBS = frozenset(
    (
        "noted", "approved", "agreed", "decided", "confirmed", "adopted", "accepted",
        "endorsed", "signed", "taken", "received", "ratified", "voted", "deferred", "adjourned",
        "granted", "refused", "appointed", "elected", "authorised", "postponed", "gohiriwyd",
        "nodwyd", "derbyniwyd", "cymeradwywyd", "cadarnhawyd"
    )
)  # fmt: skip
_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_NOT_HERE = re.compile(
    r"\b(?:had|has|have|having)(?: \w+)? (?:been )?\w+(?:ed|en)\b(?=[^,]*$)"
    r"|\b(?:it was|It was) (?:noted|reported|explained|confirmed|agreed) (?:that|to)\b"
    rf"|\bminded to\b|\bapologies\b|\b(?:on|in) (?:\d{{1,2}}(?:st|nd|rd|th)? )?{_MONTH} by\b",
    re.IGNORECASE,
)
"""What makes the sentence tell of another time or another body."""
_EARLIER = re.compile(r"\b\w+ed (?:in|on) (?:\d|\w+ \d{4})|\bat its (?:previous|last)\b")
_BODY_ALONE = re.compile(rf"(?:[Tt]he )?(?:[\w-]+ ){{0,3}}{BODY}:?-?")
_SMALL_VERB = re.compile(
    r"(?:also )?(?:noted|agreed|approved|resolved|received|endorsed|adopted|recom)"
)
_OTHER_BODY = re.compile(rf"The (?:[\w-]+ ){{1,2}}{BODY}\b")
_DATED = re.compile(rf"\b(?:in|on) (?:\d|{_MONTH})")
"""A body called by its whole name, with a date: another's decision, or an earlier one."""
_ALONE = re.compile(
    r"The [^.;:,]{3,160} (?:was|were) (?:duly |therefore |unanimously )?"
    r"(?:noted|approved|endorsed|adopted|agreed)\b(?! by\b| that\b| to\b)[^.;:]*\.$"
)
"""A paragraph of one sentence: The expansion of the school was approved."""
_DATED_THEN = re.compile(rf"\b(?:in|on) (?:\d|(?:early |late )?{_MONTH}|the \d)|\blast\b|\bwhich\b")
_NOTED_ALONE = re.compile(r"(?:Report |The report was )?(?:Noted|NOTED)\.?$")
_INQUORATE = ("inquorate", "not quorate", "no quorum")


@dataclass(frozen=True, slots=True)
class Plain:
    """A decision without a mark, as a span of the text."""

    start: int
    end: int
    marker: Marker = "none"


def read(prose: Prose) -> Iterator[Plain]:
    """Give the sentences by which this body decides, without a mark."""
    if any(words in prose.lower for words in _INQUORATE):
        return
    for paragraph in prose.paragraphs:
        if _NOTED_ALONE.match(paragraph.text):
            yield Plain(paragraph.start, paragraph.end, "noted")
    yield from _body_with_clauses(prose)
    yield from _standing_alone(prose)
    for sentence in prose.sentences_with(_VERBS):
        words = prose.text[sentence.start : sentence.end]
        found = _ANY.match(words)
        if found is None or prose.is_quoted(sentence.start + found.end() - 1):
            continue
        if _OTHER_BODY.match(words) and _DATED.search(words):
            continue
        around = max(found.end() - 14, 0), found.end() + 14
        if _NOT_HERE.search(words[: found.end() + 8]) or _EARLIER.search(words, *around):
            continue
        yield Plain(sentence.start, end_of_sentence(prose, sentence.start, sentence.end))


def _body_with_clauses(prose: Prose) -> Iterator[Plain]:
    """Give what a body did in a list: The Committee: (1) noted the report; (2) agreed to meet."""
    for paragraph, following in pairwise(prose.paragraphs):
        if (
            following.label
            and _BODY_ALONE.fullmatch(paragraph.text)
            and _SMALL_VERB.match(following.text)
        ):
            end = end_of_clauses(prose, paragraph)
            yield Plain(paragraph.start, end)


def _standing_alone(prose: Prose) -> Iterator[Plain]:
    """Give the paragraphs that say no more than that something was approved or noted."""
    for paragraph in prose.paragraphs:
        text = paragraph.text
        alone = len(text) < 300 and _ALONE.match(text) and not _NOT_HERE.search(text)
        if alone and not _DATED_THEN.search(text) and not prose.is_quoted(paragraph.start):
            yield Plain(paragraph.start, paragraph.end)
