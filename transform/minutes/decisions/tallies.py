"""How a decision was voted, told behind it: `(For 6, Against 2)`, `Carried unanimously`."""

import re
from typing import NamedTuple

from transform.minutes.decisions import counts, motions
from transform.minutes.decisions.counts import NUMBER, Counts
from transform.minutes.text.prose import Prose


class Tally(NamedTuple):
    """What stands behind a decision about the vote on it."""

    voted: bool
    unanimous: bool
    counts: Counts
    end: int
    """Where that ends."""


_STATEMENT = re.compile(
    rf"\W*(?:(?:the )?(?:vot(?:e|es|ing)|result)\b|(?:for|against|abstain(?:ed)?|"
    rf"abstentions?)\W*\d|"
    rf"in favour\b|unanim|all (?:\w+ )?(?:present )?(?:were |voted |voting )?(?:in favour|agreed)|"
    rf"(?:motion )?carried\b|agreed unanimously|nem\.? ?con|ayes?\b|pleidlais|"
    rf"{NUMBER} (?:votes? |members? |councillors? )?(?:voted |voting |were )?"
    rf"(?:for|in favour|against|abst)|(?:proposed|moved|seconded)\b|(?:this|the (?:decision|motion|"
    rf"vote|resolution)) was\b|"
    rf"by {NUMBER} votes|by a majority)",
    re.IGNORECASE,
)
_OF_ANOTHER = re.compile(r"\b(?:amendment|lost|defeated|rejected|requested|asked)\b", re.IGNORECASE)
_VOTED = re.compile(
    r"\b(?:unanimous\w*|all (?:\w+ )?(?:present )?(?:were |voted |voting )?(?:in favour|agreed)|"
    r"carried|majority|nem\.? ?con|unfrydol)\b",
    re.IGNORECASE,
)
_RECORDED = re.compile(r"\bdecision\b[^.;]*\b(?:by a majority|unanimous)", re.IGNORECASE)
"""The Committee wished it to be recorded that the decision was by a majority."""
_INSIDE = re.compile(
    rf"\bby {NUMBER} votes? to {NUMBER}\b(?:,? (?:with|and) {NUMBER} abstentions?)?|"
    rf"\b{NUMBER} votes? (?:for|in favour) and {NUMBER} against\b|"
    rf"\b{NUMBER} (?:had )?vot(?:ed|ing) (?:for|in favour) and {NUMBER} against\b|"
    r"\((?:voting:? ?)?(?:for|in favour)?[ :–-]*\d{1,2}[^()\n]{0,20}\bagainst[^()\n]{0,40}\)|"
    rf"\((?:by )?{NUMBER} (?:votes? )?(?:to {NUMBER}|for|in favour)[^()\n]{{0,60}}\)",
    re.IGNORECASE,
)
"""… , by 6 votes to 2 with 1 abstention; … (6 for, 2 against)"""


_BRACKET = re.compile(rf"\((?:by|voting|for|in favour|[\d :–-]|{NUMBER})", re.IGNORECASE)
"""(by 6 votes; (6 for"""
_AGREED = re.compile(r"\bunanimously (?:agreed|resolved|approved)\b", re.IGNORECASE)


def agrees(text: str) -> bool:
    """Say whether the first words of a wording say that it was agreed unanimously."""
    return bool(_AGREED.search(text, 0, 160))


def behind(prose: Prose, end: int) -> Tally:
    """Return what the sentences behind a decision say of the vote on it."""
    told = ""
    last = end
    for sentence in prose.sentences_in(end, end + 400)[:5]:
        words = prose.text[sentence.start : sentence.end]
        is_vote = _STATEMENT.match(words) and not _OF_ANOTHER.search(words)
        if not is_vote and not _RECORDED.search(words):
            break
        told, last = f"{told} {words}", sentence.end
    found = counts.read(told)
    return Tally(bool(found or _VOTED.search(told)), motions.is_unanimous(told), found, last)


def inside(text: str) -> Counts:
    """Return the counts that stand at the beginning or the end of a wording."""
    for part in (text[:160], text[-160:]):
        if not (" vot" in part or " against" in part or _BRACKET.search(part)):
            continue
        if found := _INSIDE.search(part):
            return counts.read(f"votes {found[0]}")
    return Counts()
