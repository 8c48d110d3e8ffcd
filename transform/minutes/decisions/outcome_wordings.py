"""The forms of words that say that a motion was carried or lost.

Each stands with words without which it cannot match: to look for these first is much faster.
"""

import re
from typing import NamedTuple


class _Form(NamedTuple):
    """A pattern, and words in small letters: one of each group must be in the sentence."""

    needs: tuple[tuple[str, ...], ...]
    pattern: re.Pattern[str]


def _form(*needs: str, pattern: str) -> _Form:
    """Return a form; the words of a group are parted by strokes."""
    groups = tuple(tuple(group.split("|")) for group in needs)
    return _Form(groups, re.compile(pattern, re.IGNORECASE))


_MOTION = (
    r"(?:motion|amendment|proposal|recommendations?|proposition|addendum|resolution|vote|"
    r"nomination|request|reference back)"
)
_SUBJECT = rf"(?:{_MOTION}|substantive|which|it|this)"
_SO = (
    r"(?:(?:was|were|been|therefore|accordingly|thereby|thus|then|thereupon|declared|duly|being|"
    r"and|is|which|unanimously|to be|subsequently|narrowly|put(?: to the (?:vote|meeting|"
    r"Committee|Council))?|voted (?:on|upon)|taken),? )*"
)
_IS_SUBJECT = (
    r"(?=,| (?:was|were|is|to|on|in|by|for|from|of|standing|as|that|which|moved|proposed|then)\b)"
)
"""A motion sensor is no motion."""
_NO_REASON = r"(?! because)"
_STOP = r"(?=\s*(?:$|[.,:;(–-]|unanimously|by\b|with\b|nem\b|\d))"
_WELSH_MOTION = r"y (?:cynnig|gwelliant|diwygiad)\b"
_LOST = (
    _form(
        "lost|fell|falls|defeated|negatived|voted down|rejected|failed",
        pattern=rf"\b{_SUBJECT}(?: \d| [A-Z]\b)?(?:, (?:having|on|upon|when|"
        rf"once)\b[^,;.]{{3,50}})?,? {_SO}(?:lost|fell(?=[.;,]|$| (?:by|on|and|for)\b)|falls|"
        rf"defeated|negatived|voted down){_NO_REASON}\b|\b{_MOTION},? {_SO}rejected\b|\b{_MOTION} "
        rf"(?:failed(?! (?:to|for)\b)|[^.;]{{0,80}} and (?:therefore |so )?fell)\b"
        r"|\bdeclared (?:by [^.;,]{3,40} )?(?:to be )?(?:lost|defeated)\b"
        rf"|\bvote,? and (?:was |were )?(?:declared )?(?:lost|defeated|rejected|fell)\b|"
        rf"\bdeclared (?:the |that the )?{_MOTION} (?:to be |was |to have been )?(?:lost|defeated)"
        rf"\b|^\W*{_MOTION} (?:was )?(?:lost|defeated|fell|rejected){_NO_REASON}\b|^\W*(?-i:Lost|"
        rf"LOST|Defeated|DEFEATED){_STOP}|(?:\b(?:the|this|an?|his|her)|’s) (?:\w+ "
        rf")?{_MOTION}{_IS_SUBJECT}[^.;]{{0,200}}? was "
        rf"{_SO}(?:lost|defeated|rejected)\b",
    ),
    _form(
        "not carried|not agreed|not approved|not passed|not supported|not accepted|did not ",
        pattern=rf"\b{_SUBJECT},? {_SO}not (?:carried|agreed|approved|passed|supported|accepted)\b"
        rf"|\b{_MOTION}[^.;]{{0,60}}? did not (?:carry|succeed|pass)\b"
        r"|\bdeclared (?:by [^.;,]{3,40} )?(?:to be )?not carried\b"
        rf"|\bdeclared (?:the |that the )?{_MOTION} (?:to be |was |to have been )?not carried\b"
        rf"|^\W*{_MOTION} (?:was )?not carried{_NO_REASON}\b",
    ),
    _form(
        "ollwyd|golli|wrthod|trechwyd|methodd|syrthiodd",
        pattern=rf"\bch?ollwyd {_WELSH_MOTION}|\ba[’']i (?:golli|wrthod)\b|"
        r"\bfe(?:[’']i)? (?:g?collwyd|gollwyd|trechwyd|gwrthodwyd)\b|"
        rf"\b(?:gwrthodwyd|trechwyd|methodd|syrthiodd) {_WELSH_MOTION}|\bCollwyd y\b",
    ),
)
"""The motion was declared LOST; … put to the vote, and lost"""
_CARRIED_ON = (
    r"(?! (?:out|forward|over|through|away|last|in (?:\d|the)|at (?:its|the|their)|on (?!a |the |"
    r"being)|"
    r"by (?:the|an?|any|all) (?!vote|major|show|Chair|Mayor|casting|Commit|Council|Members)))"
)
_PASSED = r"(?:agreed|approved|accepted)\b(?! (?:to|that)\b)"
_CARRIED = (
    _form(
        "carried|passed",
        pattern=rf"\b(?:{_SUBJECT}|meeting|moved|seconded|proposed|put|taken)\b[^.;]*?\bcarried\b"
        rf"{_CARRIED_ON}|\bvote(?:d on)?,? and (?:was )?carried\b|\bdeclared (?:the |that the "
        rf")?{_MOTION} (?:to be |was |to have been )?carried\b|^\W*(?:Motion |Amendment |Proposal "
        rf")?(?-i:[Cc]arried|CARRIED){_STOP}|^(?:The|This|An?) (?:\w+ "
        rf")?{_MOTION}{_IS_SUBJECT}[^.;]*? was {_SO}(?:carried|passed)\b"
        rf"{_CARRIED_ON}",
    ),
    _form(
        "motion|amendment|propos|nomination|recommendation|this",
        "agreed|approved|passed|supported|accepted|resolved",
        pattern=rf"\b(?:motion|amendment|proposal|proposition|nomination|recommendations?|"
        rf"this),? {_SO}"
        r"(?:agreed|approved|passed|supported|accepted|resolved)\b(?! (?:by (?:the|Councillor|Cllr|"
        r"Mr|Mrs|Ms) |in principle|as an|into))",
    ),
    _form(
        "moved|put|proposed",
        "agreed|approved|accepted",
        pattern=r"\bput to the (?:vote|meeting|Committee|Council)\b[^.;]*?,? and (?:was |were )?"
        rf"{_SO}{_PASSED}"
        r"|\b(?:question|motion|amendment) (?:was|being|having been) (?:then )?put and agreed to"
        r"(?=[.;,]|$)"
        rf"|\b(?:moved|put|proposed)\b[^.;]*?(?: and|,)[^.;]{{0,60}}? (?:it|they|these) "
        rf"(?:was|were) {_SO}{_PASSED}",
    ),
    _form(
        "seconde",
        "agreed|approved|accepted|carried|all ",
        pattern=r"\bsecond(?:ed|er)\b[^.]*?(?:[;,] ?(?:and )?| and )(?:all (?:were )?(?:agreed|"
        r"in favour)\b|"
        r"(?:unanimously )?(?:agreed|carried|approved)(?=[.;,]|$))"
        rf"|\bseconded\b[^.;]*? and (?:was |were )?{_SO}(?:agreed|accepted)\b(?! (?:to|that|as)\b)",
    ),
    _form(
        "they|these|both|all ",
        "agreed|approved|carried",
        pattern=rf"^(?:They|These|Both|All) were {_SO}(?:agreed|approved|carried)"
        r"(?=\.?$| nem| unanim| without| by \d)",
    ),
    _form(
        ", which was",
        pattern=rf"\b(?:moved|proposed|motion|amendment|proposal)\b[^.;]*, which was {_SO}"
        r"(?:agreed|carried|approved)\b",
    ),
    _form(
        "ariwyd|asiwyd|erbyniwyd|gario|basio",
        pattern=r"\ba[’']i (?:gario|basio)\b|\bfe[’']i (?:cariwyd|pasiwyd)\b|"
        rf"\b(?:[cg]h?ariwyd|ph?asiwyd|derbyniwyd) {_WELSH_MOTION}|\bfe (?:b|"
        rf"ph)asiwyd {_WELSH_MOTION}",
    ),
)
"""It was carried by 8 votes to 3; … and this was agreed unanimously"""


def lost(words: str, lower: str) -> re.Match[str] | None:
    """Return the first words of a sentence that say that something was lost."""
    return _first(_LOST, words, lower)


def carried(words: str, lower: str) -> re.Match[str] | None:
    """Return the first words of a sentence that say that something was carried."""
    return _first(_CARRIED, words, lower)


def _first(forms: tuple[_Form, ...], words: str, lower: str) -> re.Match[str] | None:
    """Return what matches first in a sentence; lower: the sentence in small letters."""
    best: re.Match[str] | None = None
    for needs, pattern in forms:
        for group in needs:
            for word in group:
                if word in lower:
                    break
            else:
                break
        else:
            found = pattern.search(words)
            if found and (best is None or found.start() < best.start()):
                best = found
    return best
