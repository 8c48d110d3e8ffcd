"""What became of motions and amendments: carried or lost, by how many."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from transform.minutes.decisions import outcome_counts, outcome_wordings
from transform.minutes.decisions.counts import Counts
from transform.minutes.decisions.movers import Kind
from transform.minutes.text.prose import Prose, Sentence


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
    only_shown: bool = False
    """Whether it only says how hands were raised, so that it means nothing without a motion."""


_VERBS = frozenset(
    ("carried", "lost", "fell", "falls", "defeated", "rejected", "agreed", "approved", "passed",
     "supported", "accepted", "seconded", "failed", "negatived", "succeed", "down", "chollwyd",
     "basiwyd", "phasiwyd", "chariwyd", "gariwyd",
     "carry", "resolved", "collwyd", "cariwyd", "pasiwyd", "syrthiodd",
     "derbyniwyd", "golli", "wrthod", "gwrthodwyd", "gollwyd", "trechwyd", "methodd", "gario",
     "basio")
)  # fmt: skip
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
_REPORTED = re.compile(
    r"\b(?:had|has|have|having) (?:previously |already )?(?:been )?$"
    r"|\b(?:had|has|have) been (?:proposed|moved|put|seconded)\b[^.;]*$"
)
_NO_VOTE = re.compile(
    r"\b(?:no|without a|(?:want|lack|absence) of a|find a) seconder\b|\bnot (?:been )?seconded\b|"
    r"^(?:If|Should|Once|When)\b|\b(?:asked|whether|in the event) (?:if |that )?the\b"
    r"|\b(?:last|previous) (?:year|month|meeting)\b|\bat which\b[^.;]* had\b",
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


_SHOWN = re.compile(
    r"(?<![^\s])All (?:(?:members|councillors|those) )?(?:present )?(?:were |voted )?in favour"
    r"(?=\.?(?:\s|$))",
    re.IGNORECASE,
)
"""All in favour."""


def is_unanimous(text: str) -> bool:
    """Say whether words say that nobody was against."""
    return bool(_UNANIMOUS.search(text))


def shows(prose: Prose) -> Iterator[Outcome]:
    """Give the sentences that say no more than that all were in favour."""
    for found in _SHOWN.finditer(prose.text) if "in favour" in prose.lower else ():
        sentence = prose.sentence_at(found.start())
        if sentence.start == found.start():
            yield Outcome(sentence, found.end(), True, None, Counts(), True, True, only_shown=True)


def outcomes(prose: Prose) -> Iterator[Outcome]:
    """Give what became of motions, sentence by sentence."""
    for sentence in prose.sentences_with(_VERBS):
        words = prose.text[sentence.start : sentence.end]
        lower = prose.lower[sentence.start : sentence.end]
        lost = outcome_wordings.lost(words, lower)
        found = lost or outcome_wordings.carried(words, lower)
        if found is None or prose.is_quoted(sentence.start + found.start()):
            continue
        before = words[: found.end()].rpartition(" ")[0] + " "
        if not _REPORTED.search(before) and not _NO_VOTE.search(words):
            kind = kind_of(words[: found.end()])
            counted = outcome_counts.read(prose, sentence, kind, lost=lost is not None)
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
