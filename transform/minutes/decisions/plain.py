"""Decisions without a mark: `The report was noted`; `The Committee adopted the plan`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from transform.minutes.decisions.extent import end_of_clauses, end_of_sentence
from transform.minutes.decisions.forms import ACTIVE, PASSIVE
from transform.minutes.decisions.grammar import BODY, MONTH
from transform.minutes.text.prose import Prose, Sentence
from transform.rows import Marker

_PASSIVE = tuple((re.compile(needed), re.compile(form)) for _, needed, form in PASSIVE)
_ACTIVE = re.compile("|".join(f"(?:{pattern})" for _, pattern in ACTIVE))
_VERBS = frozenset(
    ("noted", "approved", "agreed", "decided", "confirmed", "adopted", "accepted", "endorsed",
     "signed", "taken", "excluded", "received", "ratified", "voted", "deferred", "adjourned",
     "granted",
     "refused", "appointed", "elected", "authorised", "postponed", "determined", "instructed",
     "referred", "continued", "seconded", "content", "remitted", "delegated", "took", "upheld",
     "dismissed", "homologated", "acceded", "concurred", "rejected", "etholwyd", "penodwyd",
     "mabwysiadwyd", "cefnogwyd", "awarded",
     "gave", "given", "decision", "gohiriwyd", "nodwyd",
     "derbyniwyd", "cymeradwywyd", "cadarnhawyd", "llofnododd", "llofnodwyd", "nododd",
     "cymeradwyodd", "derbyniodd")
)  # fmt: skip
_SENT = r"(?! (?:previously |already )?been (?:circulated|distributed|issued|published|read)\b)"
_NOT_HERE = re.compile(
    rf"\b(?:had|has|have|having{_SENT})(?: \w+)? (?:been )?\w+(?:ed|en)\b(?=[^,]*$)"
    r"|\b(?:it was|It was) (?:noted|reported|explained|confirmed|agreed) (?:that|to)\b"
    r"|\bminded to\b|\bapologies\b(?![^.;]*\bminutes\b)"
    rf"|\b(?:on|in) (?:\d{{1,2}}(?:st|nd|rd|th)? )?{MONTH} by\b",
    re.IGNORECASE,
)
"""What makes the sentence tell of another time or another body."""
_REPORTED = re.compile(
    r"\b(?:asked|advised|reported|explained|said|stated|informed|whether|if|when|once|until|before|"
    r"because|heard|understood|recalled|reminded|queried|questioned|told|after)\b",
    re.IGNORECASE,
)
"""What makes a passive sentence the words of someone, or a condition."""
_EARLIER = re.compile(
    r"\b\w+ed (?:in|on) (?:\d|\w+ \d{4})|\bat (?:its|their) (?:\w+ )?meeting\b|"
    r"\b\w+ed at (?:the|a|an) (?:\w+ ){0,3}meeting\b|"
    r"\blast (?:year|month|week|spring|summer|autumn|winter)\b"
)
_OTHER_BODY = re.compile(rf"The (?:[\w-]+ ){{1,2}}{BODY}\b")
_DATED = re.compile(rf"\b(?:in|on) (?:\d|{MONTH})")
"""A body called by its whole name, with a date: another's decision, or an earlier one."""
_BODY_ALONE = re.compile(
    r"(?:(?:Following|After|Having|Thereafter|On|Accordingly)\b[^.;\n]{0,100}, )?"
    rf"(?:[Tt]he )?(?:[\w-]+ ){{0,3}}{BODY}(?:, [^.;:\n]{{3,80}})?"
    r" ?[,:–—-]*"
)
_SMALL_VERB = re.compile(
    r"(?:also )?(?:noted|agreed|approved|resolved|received|endorsed|adopted|recom|instructed|"
    r"delegated|deferred|thanked|asked|requested|welcomed|supported|considered)"
)
_INQUORATE = ("inquorate", "not quorate", "no quorum")


@dataclass(frozen=True, slots=True)
class Plain:
    """A decision without a mark, as a span of the text."""

    start: int
    end: int
    marker: Marker = "none"


def read(prose: Prose) -> Iterator[Plain]:
    """Give the sentences by which this body decides, without a mark."""
    if is_inquorate(prose):
        return
    yield from _body_with_clauses(prose)
    for sentence in prose.sentences_with(_VERBS):
        if _decides(prose, sentence):
            yield Plain(sentence.start, end_of_sentence(prose, sentence.start, sentence.end))


def is_inquorate(prose: Prose) -> bool:
    """Say whether the minutes tell that there were too few to decide."""
    return any(words in prose.lower for words in _INQUORATE)


def _decides(prose: Prose, sentence: Sentence) -> bool:
    """Say whether a sentence is a decision of this body at this meeting."""
    words = prose.text[sentence.start : sentence.end]
    passive = _passive(words)
    found = passive or _ACTIVE.match(words)
    if "taken as read" in words[: found.end() if found else 0] and "inutes" not in words:
        return False
    if found is None or prose.is_quoted(sentence.start + found.end() - 1):
        return False
    if passive and _REPORTED.search(words[: found.end()]) and not words.startswith("After"):
        return False
    if _OTHER_BODY.match(words) and _DATED.search(words):
        return False
    if _NOT_HERE.search(words[: found.end() + 8]):
        return False
    return not _EARLIER.search(words, max(found.end() - 14, 0), found.end() + 70)


def _passive(words: str) -> re.Match[str] | None:
    """Return the form of a sentence that tells what was done; first what must stand in it."""
    found = (form.match(words) for needed, form in _PASSIVE if needed.search(words))
    return next(filter(None, found), None)


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
