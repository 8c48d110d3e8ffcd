"""What became of motions and amendments: carried or lost, by how many."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from transform.minutes import counts
from transform.minutes.counts import Counts
from transform.minutes.movers import Kind
from transform.minutes.prose import Prose, Sentence


@dataclass(frozen=True, slots=True)
class Outcome:
    """That a motion was carried or lost; the sentence that says so, and what it counts."""

    sentence: Sentence
    position: int
    carried: bool
    kind: Kind | None
    counts: Counts
    unanimous: bool
    voted: bool
    """Whether it speaks of a vote; `the recommendations were agreed` does not."""


_MOTION = (
    r"(?:motion|amendment|proposal|recommendations?|proposition|addendum|resolution|vote|"
    r"nomination|request)"
)
_SUBJECT = rf"(?:{_MOTION}|substantive|which|it|this)"
_SO = (
    r"(?:(?:was|were|been|therefore|accordingly|thereby|thus|then|thereupon|declared|duly|being|"
    r"and|"
    r"is|which|unanimously|to be|subsequently|narrowly|put(?: to the (?:vote|meeting|Committee|"
    r"Council))?|"
    r"voted (?:on|upon)|taken),? )*"
)
_IS_SUBJECT = (
    r"(?=,| (?:was|were|is|to|on|in|by|for|from|of|standing|as|that|which|moved|proposed|then)\b)"
)
"""A motion sensor is no motion."""
_NO_REASON = r"(?! for (?:want|lack)| because)"
_STOP = r"(?=\s*(?:$|[.,:;(–-]|unanimously|by\b|with\b|nem\b|\d))"
_LOST = re.compile(
    rf"\b{_SUBJECT}(?: \d| [A-Z]\b)?,? {_SO}"
    rf"(?:lost|fell(?=[.;,]|$| (?:by|on|and)\b)|falls|defeated){_NO_REASON}\b"
    rf"|\b{_SUBJECT},? {_SO}not (?:carried|agreed|approved|passed|supported)\b"
    rf"|\b{_MOTION},? {_SO}rejected\b"
    rf"|\b{_MOTION} (?:did not carry|failed(?! (?:to|for)\b)|[^.;]{{0,80}} and (?:therefore |so "
    rf")?fell)\b"
    r"|\bdeclared (?:by [^.;,]{3,40} )?(?:to be )?(?:not carried|lost|defeated)\b"
    rf"|\bvote,? and (?:was |were )?(?:declared )?(?:lost|defeated|rejected|fell)\b"
    rf"|\bdeclared (?:the |that the )?{_MOTION} (?:to be |was |to have been )?(?:lost|defeated|not "
    rf"carried)\b"
    r"|\ba[’']i (?:golli|wrthod)\b|\bfe(?:[’']i)? (?:g?collwyd|gollwyd|trechwyd|gwrthodwyd)\b|"
    r"\b(?:[Gg]wrthodwyd|[Tt]rechwyd|[Mm]ethodd) y (?:cynnig|gwelliant|diwygiad)\b|\b(?:Collwyd y|"
    r"[Ss]yrthiodd y (?:cynnig|gwelliant|diwygiad))\b"
    rf"|^\W*{_MOTION} (?:was )?(?:lost|defeated|fell|not carried|rejected){_NO_REASON}\b"
    rf"|^\W*(?-i:Lost|LOST|Defeated|DEFEATED){_STOP}"
    rf"|\b(?:the|this|an?|his|her) (?:\w+ )?{_MOTION}{_IS_SUBJECT}[^.;]{{0,200}}? was {_SO}"
    r"(?:lost|defeated|rejected)\b",
    re.IGNORECASE,
)
"""The motion was declared LOST; … put to the vote, and lost"""
_CARRIED_ON = (
    r"(?! (?:out|forward|over|through|away|last|in (?:\d|the)|at (?:its|the|their)|on (?!a |the |"
    r"being)|"
    r"by (?:the|an?|any|all) (?!vote|major|show|Chair|Mayor|casting|Commit|Council|Members)))"
)
_CARRIED = re.compile(
    rf"\b(?:{_SUBJECT}|meeting|moved|seconded|proposed|put|taken)\b[^.;]*?\bcarried\b{_CARRIED_ON}"
    rf"|\bvote(?:d on)?,? and (?:was )?carried\b"
    rf"|\b(?:motion|amendment|proposal|proposition|nomination|recommendations?|this),? {_SO}"
    rf"(?:agreed|approved|passed|supported|accepted|resolved)\b(?! (?:by (?:the|Councillor|Cllr|Mr|"
    rf"Mrs|Ms) |"
    r"in principle|as an|into))"
    rf"|\bdeclared (?:the |that the )?{_MOTION} (?:to be |was |to have been )?carried\b"
    rf"|\bput to the (?:vote|meeting|Committee|Council)\b[^.;]*?,? and (?:was |were )?{_SO}"
    r"(?:agreed|approved|accepted)\b(?! (?:to|that)\b)"
    rf"|\b(?:moved|put|proposed)\b[^.;]*?(?: and|,)[^.;]{{0,60}}? (?:it|they|these) (?:was|were) "
    rf"{_SO}"
    r"(?:agreed|approved|accepted)\b(?! (?:to|that)\b)"
    r"|\ba[’']i (?:gario|basio)\b|\bfe[’']i (?:cariwyd|pasiwyd)\b|\b(?:Cariwyd|Pasiwyd|Derbyniwyd) "
    r"y (?:cynnig|gwelliant|diwygiad)\b"
    r"|\bsecond(?:ed|er)\b[^.]*?[;,] ?(?:and )?(?:all (?:were )?(?:agreed|in favour)\b|"
    r"(?:unanimously )?(?:agreed|carried|approved)(?=[.;,]|$))"
    rf"|\bseconded\b[^.;]*? and (?:was |were )?{_SO}(?:agreed|accepted)\b(?! (?:to|that|as)\b)"
    rf"|^\W*(?:Motion |Amendment |Proposal )?(?-i:[Cc]arried|CARRIED){_STOP}"
    rf"|^(?:The|This|An?) (?:\w+ )?{_MOTION}{_IS_SUBJECT}[^.;]*? was {_SO}carried\b{_CARRIED_ON}",
    re.IGNORECASE,
)
"""It was carried by 8 votes to 3; … and this was agreed unanimously"""
_VERBS = frozenset(
    ("carried", "lost", "fell", "falls", "defeated", "rejected", "agreed", "approved", "passed",
     "supported", "accepted", "seconded", "failed",
     "carry", "resolved", "collwyd", "cariwyd", "pasiwyd", "syrthiodd",
     "derbyniwyd", "golli", "wrthod", "gwrthodwyd", "gollwyd", "trechwyd", "methodd", "gario",
     "basio")
)  # fmt: skip
_MATTERS = ("motion", "amend", "propos", "nominat", "recommend", "this", "second", "put", "moved",
            "vot", "substantive", "which", "it ", "carried", "lost", "defeated", "resolution",
            "addendum", "request", "meeting", "taken", "leidl", "cynnig", "gwelliant",
            "diwygiad")  # fmt: skip
_LOSING = ("lost", "fell", "falls", "defeated", "rejected", "not ", "failed", "golli", "collwyd",
           "gollwyd", "wrthod", "syrthiodd", "trechwyd", "methodd")  # fmt: skip
"""Words without which nothing was carried, and nothing lost."""
_WHICH_WAS = re.compile(
    rf"\b(?:moved|proposed|motion|amendment|proposal)\b[^.;]*, which was {_SO}"
    r"(?:agreed|carried|approved)\b",
    re.IGNORECASE,
)
"""A moved, and B seconded, an adjournment, which was agreed"""
_SUBJECT_KIND = re.compile(
    r"(?:the|this|an?) (?:\w+ ){0,2}?(?:(?P<amendment>amendment|addendum)|(?P<motion>motion))\b",
    re.IGNORECASE,
)
_NOUN = re.compile(
    r"(?P<amendment>amendment|addendum|diwygiad|gwelliant)|(?P<motion>\bmotion|cynnig)",
    re.IGNORECASE,
)
_NONE = re.compile(r"\bno (?:further |other )?$", re.IGNORECASE)
_TO_THE_MOTION = re.compile(r"\bamendments? to the (?:\w+ )?$", re.IGNORECASE)
_ANOTHER = re.compile(r"\b(?:and|whereupon|when),? the (?:motion|amendment)\b", re.IGNORECASE)
_REPORTED = re.compile(r"\b(?:had|has|have|having) (?:previously |already )?(?:been )?$")
_NO_VOTE = re.compile(
    r"\b(?:no|without a|(?:want|lack|absence) of a|find a) seconder\b|\bnot (?:been )?seconded\b|"
    r"^(?:If|Should|Once|When)\b|\b(?:asked|whether|in the event) (?:if |that )?the\b"
    r"|\b(?:last|previous) (?:year|month|meeting)\b",
    re.IGNORECASE,
)
_VOTED = re.compile(
    r"\b(?:carried|lost|fell|defeated|rejected|passed|vot\w*|put|declared|unanim\w*|motion|"
    r"amendment|"
    r"proposal|this)\b|leidl|unfrydol|cynnig|all (?:agreed|in favour)",
    re.IGNORECASE,
)
_UNANIMOUS = re.compile(
    r"\bunanimous|\bunfrydol|\bnem\.? ?con|\ball (?:\w+ )?(?:present )?(?:voted |voting |were |"
    r"being )?"
    r"in favour\b|\b(?:agreed|supported) by all\b|\ball (?:members )?(?:present )?agreed\b",
    re.IGNORECASE,
)
_WAYS = re.compile(
    rf"\b(?P<before>{counts.NUMBER}) (?:\w+ ){{0,4}}?(?:for|in favour of) the (?P<one>motion|"
    rf"amendment)"
    rf"|\b(?:for|in favour of) the (?P<other>motion|amendment)[ "
    rf":,(–-]{{1,3}}(?P<behind>{counts.NUMBER})\b",
    re.IGNORECASE,
)
"""6 votes were cast for the MOTION and 3 for the AMENDMENT"""


def is_unanimous(text: str) -> bool:
    """Say whether words say that nobody was against."""
    return bool(_UNANIMOUS.search(text))


def outcomes(prose: Prose) -> Iterator[Outcome]:
    """Give what became of motions, sentence by sentence."""
    for sentence in prose.sentences_with(_VERBS):
        words = prose.text[sentence.start : sentence.end]
        lower = prose.lower[sentence.start : sentence.end]
        if not any(word in lower for word in _MATTERS):
            continue
        which = _WHICH_WAS.search(words) if ", which was" in words else None
        lost = _LOST.search(words) if any(word in lower for word in _LOSING) else None
        found = lost or _CARRIED.search(words) or which
        if found is None or prose.is_quoted(sentence.start + found.start()):
            continue
        before = words[: found.end()].rpartition(" ")[0] + " "
        if not _REPORTED.search(before) and not _NO_VOTE.search(words):
            kind = kind_of(words[: found.end()])
            counted = _counts(prose, sentence, kind)
            position = sentence.start + found.end()
            yield Outcome(
                sentence,
                position,
                lost is None,
                kind,
                counted,
                is_unanimous(words),
                bool(counted or _VOTED.search(words)),
            )


def kind_of(words: str) -> Kind | None:
    """Return whether words speak of an amendment or of a motion."""
    subject = _SUBJECT_KIND.match(words)
    if subject and not _ANOTHER.search(words, subject.end()):
        return "amendment" if subject["amendment"] else "motion"
    nouns = [found for found in _NOUN.finditer(words) if not _NONE.search(words, 0, found.start())]
    if not nouns:
        return None
    of_motion = nouns[-1]["motion"] and not _TO_THE_MOTION.search(words, 0, nouns[-1].start())
    return "motion" if of_motion else "amendment"


def _counts(prose: Prose, sentence: Sentence, kind: Kind | None) -> Counts:
    """Return the counts in a sentence of an outcome, or else in those just before it."""
    words = prose.text[sentence.start : sentence.end]
    found = of_two(words, kind) or counts.read(words)
    if found:
        return found
    begin = max(prose.paragraphs[max(sentence.paragraph - 1, 0)].start, sentence.start - 400)
    sentences = prose.sentences_in(begin, sentence.start)[-3:]
    lead = " ".join(prose.text[other.start : other.end] for other in sentences)
    return of_two(lead, kind) or counts.read(_of_the_same(prose, sentences, sentence.paragraph))


def _of_the_same(prose: Prose, sentences: list[Sentence], paragraph: int) -> str:
    """Return the sentences before an outcome that speak of the vote on the same."""
    before = ""
    for other in reversed(sentences):
        words = prose.text[other.start : other.end]
        if _LOST.search(words) or (other.paragraph < paragraph and not counts.read(words)):
            break
        before = f"{words} {before}"
    return before


def of_two(text: str, kind: Kind | None) -> Counts | None:
    """Return the votes for the motion or the amendment, where both stood against each other."""
    if "amendment" not in text.lower():
        return None
    ways = {
        (found["one"] or found["other"]).lower(): counts.number(found["before"] or found["behind"])
        for found in _WAYS.finditer(text)
    }
    if len(ways) < 2:
        return None
    return Counts(ways[kind or "motion"], None, counts.read(text).abstained)
