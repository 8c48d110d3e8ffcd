"""Decisions that are a paragraph: `Noted.`, `Approved`, `REFUSED, for these reasons: …`."""

import re
from collections.abc import Iterator

from transform.minutes.decisions.extent import end_of_clauses
from transform.minutes.decisions.grammar import MONTH
from transform.minutes.decisions.plain import Plain
from transform.minutes.text.paragraphs import Paragraph
from transform.minutes.text.prose import Prose
from transform.rows import Marker

_ONE_WORD = re.compile(
    r"(?:Unanimously |Reports? |The report was |Contents |Information |Update )?"
    r"(?P<word>[Nn]oted|NOTED|[Aa]greed|[Aa]pproved|[Ee]ndorsed)(?: unanimously| accordingly)?\.?$"
)
_MARKERS: dict[str, Marker] = {"noted": "noted", "agreed": "agreed", "approved": "approved"}
_CAPITALS = re.compile(
    r"(?:REFUSED?|GRANT(?:ED)?|DEFER(?:RED)?|PERMISSION (?:BE )?(?:GRANTED|REFUSED)|REFUSAL)"
    r"(?=[.,:;]| ?[–(-]| (?:for|subject|in accordance|on|as|to|by|unanimously|with|until|pending)"
    r"\b|$)"
)
_FRAGMENT = re.compile(
    r"Deferred (?:to|until|for|pending|in order)\b|(?:Granted|Refused)(?:,| subject| for| as| on)\b"
)
"""Deferred to the meeting in July."""
_HEADLESS = re.compile(
    r"(?:Noted|Approved|Endorsed|Adopted|Received|Accepted|Confirmed) the [^.;:]{3,200}\.$"
)
"""Noted the contents of the report."""
_ECHO = re.compile(r"(?:All )?[Aa]greed(?: unanimously| by all)?\.$|AGREED\.$")
_PUT = re.compile(r"\b(?:proposed|moved|seconded)\b")
"""It was proposed and seconded that the rules be suspended. Agreed."""
_SENTENCE = re.compile(
    r"(?!The (?:\w+ )?(?:comments?|concerns?|points?|views?|questions?|suggestions?|answers?|"
    r"issues?|absence|apolog|declarations?)\b)The (?:[^.;:]|\.(?=\d)){3,160} (?:was|were) (?:duly "
    r"|therefore |unanimously |accordingly )?(?:noted|approved|endorsed|adopted|agreed|granted|"
    r"refused|deferred|rejected|APPROVED|GRANTED|REFUSED|DEFERRED|NOTED|AGREED)\b(?! (?:by|that|"
    r"between|with (?:the|an?|his|her|all))\b)(?! to (?!the next|a future|its next|allow|enable))"
    r"(?:[^.;:]*\.|[^.;:]*\bfollowing\b[^.;:]*:-?)$|(?:A|An) (?:dispensation|grant|permit|licence|"
    r"extension|site visit)\b[^.;:]{0,100}? was (?:granted|refused|awarded|approved|agreed)"
    r"\b[^.;:]*\.$|(?:(?:Outline |Full |Retrospective )?[Pp]lanning permission|Permission|Consent|"
    r"The [\w’ ]{0,40}recommendations?) (?:was|were) (?:therefore |unanimously |accordingly "
    r")?(?:granted|refused|dismissed|allowed|upheld)\b[^.;:]*\.$|Standing [Oo]rders were (?:duly |"
    r"then )?(?:suspended|reinstated)\b[^.;:]*\.$"
)
"""The expansion of the school was approved."""
_APPOINTED = re.compile(
    r"(?:Councillors?|Cllrs?) [^.;:]{3,160} (?:was|were) (?:duly |unanimously |re-)?"
    r"(?:appointed|nominated|elected) (?:to|as|onto)\b[^.;:]*\.$"
)
"""Councillors Ash and Birch were appointed to the Working Group."""
_OTHER_TIME = re.compile(
    rf"\b(?:in|on) (?:\d|(?:early |late |mid-)?{MONTH}|the \d)|\blast\b|\bwhich\b|\bprevious|"
    r"\bearlier\b|\boriginal(?:ly)?\b|\bhad\b|\bat (?:the|a|its) (?:\w+ )*meeting\b|\b(?:at|on) "
    r"appeal\b|\bminded to\b|\bapologies\b|\bit was\b|"
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


def _echo(prose: Prose, paragraph: Paragraph) -> Plain | None:
    """Return the last sentence of a paragraph, if it says that what was moved is agreed."""
    last = prose.sentence_at(paragraph.end - 1)
    if last.start == paragraph.start or not _ECHO.match(prose.text, last.start, last.end):
        return None
    before = prose.sentence_at(last.start - 1)
    is_put = _PUT.search(prose.text, before.start, before.end)
    return Plain(last.start, last.end, "agreed") if is_put else None


def _read(prose: Prose, paragraph: Paragraph) -> Plain | None:
    """Return the decision that a paragraph is, if it is one."""
    text = paragraph.text
    if len(text) < 50 and (word := _ONE_WORD.match(text)):
        marker = _MARKERS.get(word["word"].lower(), "none")
        return Plain(paragraph.start, paragraph.end, marker)
    if text[:1] in "RGDP" and (_CAPITALS.match(text) or _FRAGMENT.match(text)):
        return Plain(paragraph.start, end_of_clauses(prose, paragraph))
    if len(text) < 250 and _HEADLESS.match(text) and paragraph.label is None:
        return None if _OTHER_TIME.search(text) else Plain(paragraph.start, paragraph.end)
    if text.endswith("greed.") and (echo := _echo(prose, paragraph)):
        return echo
    if len(text) < 300 and (_SENTENCE.match(text) or _APPOINTED.match(text)):
        end = end_of_clauses(prose, paragraph) if text.endswith((":", ":-")) else paragraph.end
        return None if _OTHER_TIME.search(text) else Plain(paragraph.start, end)
    return None
