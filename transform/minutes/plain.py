"""Decisions without a mark: `The report was noted.`, `The Committee adopted the recommendations.`"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from transform.minutes.extent import end_of_sentence
from transform.minutes.marks import BODY
from transform.minutes.prose import Prose
from transform.rows import Marker

_DONE = (
    r"(?:noted|approved|agreed|confirmed|adopted|accepted|endorsed|signed|received and noted|"
    r"taken as read|ratified|received(?= and noted|\.$))"
)
_MATTER = (
    r"(?:minutes|record|reports?|updates?|presentations?|position|information|actions?|contents|"
    r"recommendations?|statements?|petitions?|letter|programmes?|plan|decisions?|appointments?|items?|"
    r"strategy|policy|accounts|budget|scorecard|dates?|terms of reference|nominations?|schedule)"
)
PATTERNS: tuple[tuple[str, str], ...] = (
    (
        "The report was noted.",
        rf"(?:[^.;]{{0,120}}\b)?(?:the|this|that|exempt|draft|both|all)\b(?: [\w’'-]+){{0,4}}? {_MATTER}\b"
        rf"[^.;]{{0,160}}?\b(?:was|were|be)(?: (?:duly|also|then|therefore|unanimously|hereby))* {_DONE}\b"
        rf"(?! by\b| to be\b| that\b)",
    ),
    (
        "The Committee noted the report.",
        rf"(?:(?:After|Following|Having|On|Upon|Subject|In|During|At|With|Accordingly|Therefore)\b[^.;]*, )?"
        rf"(?:(?:The|the|This) (?:[\w-]+ ){{0,2}}?)?{BODY} (?:(?:also|then|therefore|unanimously|duly|considered and|"
        rf"received and|considered, and|otherwise) )*(?:noted|approved|adopted|endorsed|accepted|"
        rf"confirmed|ratified|agreed|granted|refused|authorised|appointed|elected|received(?= the| and))"
        rf" (?=the |this |their |its |all |both |and |recommend|a |an |Councillor|Option)"
        rf"(?!the (?:comment|concern|view|point|question|following (?:point|comment|issue)))",
    ),
    (
        "The meeting voted to continue.",
        rf"(?:[^.;]*, )?(?:(?:The|the) )?{BODY} (?:unanimously )?voted(?: [\d-]+(?:–\d+)*)? to ",
    ),
    (
        "This item was deferred to the next meeting.",
        r"(?:[^.;]*, )?(?:The|the|This|this|Consideration of the)\b(?: \w+){0,3} "
        r"(?:item|report|application|matter|motion)\b[^.;]{0,60} (?:was|were|be) (?:deferred|adjourned|postponed)\b"
        r"(?! by\b)",
    ),
    (
        "Nodwyd yr adroddiad.",
        r"(?:Gohiriwyd|Nodwyd|Derbyniwyd|Cymeradwywyd|Cadarnhawyd) (?:yr?|cofnodion)\b",
    ),
)
"""Each form with an example; a pattern is matched at the beginning of a sentence."""
_ANY = re.compile("|".join(f"(?:{pattern})" for _, pattern in PATTERNS))
_VERBS = (
    "noted", "approved", "agreed", "confirmed", "adopted", "accepted", "endorsed", "signed", "as read",
    "received", "ratified", "voted", "deferred", "adjourned", "granted", "refused", "appointed",
    "elected", "authorised", "ohiriwyd", "odwyd", "wywyd", "erbyniwyd", "arnhawyd", "postponed",
)  # fmt: skip
_NOT_HERE = re.compile(
    r"\b(?:had|has|have|having)(?: \w+)? (?:been )?\w+(?:ed|en)\b(?=[^,]*$)|\b(?:it was|It was) (?:noted|"
    r"reported|explained|confirmed|agreed) (?:that|to)\b|\bminded to\b|\binquorate\b|\bapologies\b|"
    r"\b(?:on|in) (?:\d{1,2}(?:st|nd|rd|th)? )?(?:January|February|March|April|May|June|July|August|"
    r"September|October|November|December) by\b",
    re.IGNORECASE,
)
_EARLIER = re.compile(r"\b\w+ed (?:in|on) (?:\d|\w+ \d{4})|\bat its (?:previous|last)\b")
_NOTED_ALONE = re.compile(r"(?:Report |The report was )?(?:Noted|NOTED)\.?$")
_UNQUORATE = re.compile(r"inquorate|not quorate|no quorum", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Plain:
    """A decision without a mark, as a span of the text."""

    start: int
    end: int
    marker: Marker = "none"


def read(prose: Prose) -> Iterator[Plain]:
    """Give the sentences by which this body decides, without a mark."""
    if _UNQUORATE.search(prose.text):
        return
    for paragraph in prose.paragraphs:
        if _NOTED_ALONE.match(paragraph.text):
            yield Plain(paragraph.start, paragraph.end, "noted")
    for sentence in prose.sentences:
        words = prose.text[sentence.start : sentence.end]
        if not any(verb in words for verb in _VERBS):
            continue
        found = _ANY.match(words)
        if found is None or prose.is_quoted(sentence.start):
            continue
        if _NOT_HERE.search(words[: found.end() + 8]) or _EARLIER.search(
            words, max(found.end() - 14, 0), found.end() + 14
        ):
            continue
        yield Plain(sentence.start, end_of_sentence(prose, sentence.start, sentence.end))
