"""Decisions that are a paragraph: `Noted.`, `Approved`, `REFUSED, for these reasons: …`."""

import re
from collections.abc import Iterator

from transform.minutes.extent import end_of_clauses
from transform.minutes.grammar import MONTH
from transform.minutes.paragraphs import Paragraph
from transform.minutes.plain import Plain
from transform.minutes.prose import Prose
from transform.rows import Marker

_ONE_WORD = re.compile(
    r"(?:Unanimously |Reports? |The report was |Contents |Information |Update )?"
    r"(?P<word>[Nn]oted|NOTED|[Aa]greed|[Aa]pproved|[Ee]ndorsed)(?: unanimously| accordingly)?\.?$"
)
_MARKERS: dict[str, Marker] = {"noted": "noted", "agreed": "agreed", "approved": "approved"}
_CAPITALS = re.compile(
    r"(?:REFUSED?|GRANT(?:ED)?|DEFER(?:RED)?|PERMISSION (?:BE )?(?:GRANTED|REFUSED)|REFUSAL)"
    r"(?=[.,:;]| ?[–-]| (?:for|subject|in accordance|on|as|to|by|unanimously|with|until|pending)\b|"
    r"$)"
)
_FRAGMENT = re.compile(
    r"Deferred (?:to|until|for|pending|in order)\b|(?:Granted|Refused)(?:,| subject| for| as| on)\b"
)
"""Deferred to the meeting in July."""
_SENTENCE = re.compile(
    r"(?!The (?:\w+ )?(?:comments?|concerns?|points?|views?|questions?|suggestions?|answers?|"
    r"issues?|"
    r"absence|apolog|declarations?)\b)The (?:[^.;:]|\.(?=\d)){3,160} (?:was|were) (?:duly |"
    r"therefore |"
    r"unanimously |accordingly )?"
    r"(?:noted|approved|endorsed|adopted|agreed|granted|refused|deferred|rejected|"
    r"APPROVED|GRANTED|REFUSED|DEFERRED|NOTED|AGREED)\b(?! (?:by|that|between|with (?:the|an?|his|"
    r"her|all))\b)"
    r"(?! to (?!the next|a future|its next|allow|enable))(?:[^.;:]*\.|"
    r"[^.;:]*\bfollowing\b[^.;:]*:-?)$"
    r"|(?:A|An) (?:dispensation|grant|permit|licence|extension)\b[^.;:]{0,100}? was "
    r"(?:granted|refused|awarded|approved)\b[^.;:]*\.$"
)
"""The expansion of the school was approved."""
_APPOINTED = re.compile(
    r"(?:Councillors?|Cllrs?) [^.;:]{3,160} (?:was|were) (?:duly |unanimously |re-)?"
    r"(?:appointed|nominated|elected) (?:to|as|onto)\b[^.;:]*\.$"
)
"""Councillors Ash and Birch were appointed to the Working Group."""
_OTHER_TIME = re.compile(
    rf"\b(?:in|on) (?:\d|(?:early |late |mid-)?{MONTH}|the \d)|\blast\b|\bwhich\b|\bprevious|"
    r"\bearlier\b|\boriginal(?:ly)?\b|\bhad\b|\bat (?:the|a|its) (?:\w+ )*meeting\b|\bat appeal\b|"
    r"\bminded to\b|\bapologies\b|\bit was\b|"
    r"\b(?:heard|told|informed|advised|understood|learned)\b|\b(?:on|in) \w+ \d{4}\b",
    re.IGNORECASE,
)
"""What makes the sentence tell of another time or another body."""


def read(prose: Prose) -> Iterator[Plain]:
    """Give the paragraphs that are decisions by themselves."""
    for paragraph in prose.paragraphs:
        found = _read(prose, paragraph)
        if found and not prose.is_quoted(paragraph.start):
            yield found


def _read(prose: Prose, paragraph: Paragraph) -> Plain | None:
    """Return the decision that a paragraph is, if it is one."""
    text = paragraph.text
    if len(text) < 50 and (word := _ONE_WORD.match(text)):
        marker = _MARKERS.get(word["word"].lower(), "none")
        return Plain(paragraph.start, paragraph.end, marker)
    if text[:1] in "RGDP" and (_CAPITALS.match(text) or _FRAGMENT.match(text)):
        return Plain(paragraph.start, end_of_clauses(prose, paragraph))
    if len(text) < 300 and (_SENTENCE.match(text) or _APPOINTED.match(text)):
        end = end_of_clauses(prose, paragraph) if text.endswith((":", ":-")) else paragraph.end
        return None if _OTHER_TIME.search(text) else Plain(paragraph.start, end)
    return None
