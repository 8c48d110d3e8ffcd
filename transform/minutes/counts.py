"""Counts of votes, in figures and in words: `by 8 votes to 3 with 1 abstention`, `4-3-1`."""

import re
from dataclasses import dataclass

_SMALL = (
    "no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty"
)
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70}
_WELSH = (
    "dim:0 un:1 dau:2 dwy:2 tri:3 tair:3 dair:3 thri:3 pedwar:4 pedair:4 bedair:4 pump:5 pum:5 "
    "bum:5 chwech:6 chwe:6 saith:7 wyth:8 naw:9 deg:10 ddeg:10"
)
NUMBERS = (
    {word: number for number, word in enumerate(_SMALL.split())}
    | _TENS
    | {"nil": 0, "none": 0, "nobody": 0}
    | {word: int(number) for word, _, number in (pair.partition(":") for pair in _WELSH.split())}
)
_UNITS = "one|two|three|four|five|six|seven|eight|nine"
NUMBER = (
    rf"(?:\d{{1,3}}|(?:{'|'.join(_TENS)})[- ](?:{_UNITS})\b|"
    rf"{'|'.join(sorted(NUMBERS, key=len, reverse=True))})"
)
"""A number in figures or in words."""
_N = f"({NUMBER})"
_VOTERS = (
    r"(?: ?(?:votes?|members?|councillors?|persons?|being|were|was|voting|voted|cast|recorded|"
    r"pleidlais|phleidlais|aelod))*"
)


@dataclass(frozen=True, slots=True)
class Counts:
    """Printed numbers of votes; None where none is printed."""

    votes_for: int | None = None
    against: int | None = None
    abstained: int | None = None

    def __bool__(self) -> bool:
        """Say whether any number is printed."""
        return any(count is not None for count in (self.votes_for, self.against, self.abstained))

    def over(self, other: "Counts") -> "Counts":
        """Return these counts, filled from others where they have none."""
        return Counts(
            other.votes_for if self.votes_for is None else self.votes_for,
            other.against if self.against is None else self.against,
            other.abstained if self.abstained is None else self.abstained,
        )


_PAIR = re.compile(
    rf"\b(?:by|o) {_N}{_VOTERS}(?: (?:in favour|for))? (?:to|i) {_N}\b|\b{_N} votes to {_N}\b|"
    rf"\bvotes? of {_N} to {_N}\b",
    re.IGNORECASE,
)
"""by 8 votes to 3"""
_SIGN = r" ?[-–/:] ?"
_DASHED = re.compile(
    rf"\b(?:voted|vote|voting|by|carried|lost|defeated)[:,]? [(\[]?(\d{{1,2}}){_SIGN}(\d{{1,2}})"
    rf"(?:{_SIGN}(\d{{1,2}}))?(?![-–/:\d]| ?(?:months?|weeks?|years?|days?|hours?|per\b|%|"
    rf"[ap]\.?m))",
    re.IGNORECASE,
)
"""voted 4-3-1; carried (12/3/1)"""
_MARGIN = re.compile(rf"\bmajority of {_N}{_VOTERS} to {_N}\b", re.IGNORECASE)
_IT = r"the (?:original |substantive |amended |officer |officer’s )?\w+"
_OF_IT = rf"(?: {_IT})?"
_END = r"(?=\s*(?:[,;:.)]|$|and\b|with\b|against|abst|votes?\b|members?\b))"
_NUMBER_BEHIND = rf"{_OF_IT}(?: ?[(:–-]+ ?{_N}\b| ?{_N}{_END})"
"""For the motion – 6; Against (8); Abstentions 1"""
_CLASSES = (
    (
        "in favour|for|o blaid",
        rf"(?:in favour|ayes?|o blaid){_NUMBER_BEHIND}|(?-i:F(?:or|OR)) ?{_N}{_END}|"
        rf"for(?: ?[(:–-]+ ?{_N}\b| {_IT}(?: ?[(:–-]+ ?{_N}\b| {_N}{_END}))",
    ),
    ("against|yn erbyn", rf"(?:against|noes|nays?|yn erbyn){_NUMBER_BEHIND}"),
    (
        "abstentions?|abstained|abstaining|abstain|no votes?|(?:yn )?ymatal",
        rf"(?:abst(?:entions?|ain(?:ed|ing|s)?)|ymatal){_NUMBER_BEHIND}",
    ),
)
_NUMBER_FIRST = tuple(
    re.compile(rf"(?<![-–] )(?<![-–])\b{_N}{_VOTERS} (?:{words})\b", re.IGNORECASE)
    for words, _ in _CLASSES
)
"""6 for, 2 against, 1 abstention"""
_LABEL_FIRST = tuple(re.compile(rf"\b(?:{words})", re.IGNORECASE) for _, words in _CLASSES)
"""For: 6 Against: 2 Abstentions: 1"""
_CLUE = re.compile(
    r"vot|leidl|favour|against|abst|ymatal|majority|o blaid|ayes|(?:lost|carried|defeated),? (?:by|"
    r"\W?\d)",
    re.IGNORECASE,
)


def read(text: str) -> Counts:
    """Return the counts that a passage prints."""
    if not _CLUE.search(text):
        return Counts()
    votes = _classes(text)
    dashed = _DASHED.search(text)
    if dashed:
        votes_for, against, third = dashed.groups()
        return Counts(
            int(votes_for), int(against), votes.abstained if third is None else int(third)
        )
    pair = _PAIR.search(text) or _MARGIN.search(text)
    if pair:
        votes_for, against = (group for group in pair.groups() if group is not None)
        return Counts(number(votes_for), number(against), votes.abstained)
    return votes


def _classes(text: str) -> Counts:
    """Return the numbers that stand before or behind the words for the classes of votes."""
    behind = [_number(pattern.search(text)) for pattern in _LABEL_FIRST]
    before = [_number(pattern.search(text)) for pattern in _NUMBER_FIRST]
    if behind[0] is None and behind[1] is None:
        return Counts(*before).over(Counts(*behind))
    return Counts(*behind).over(Counts(abstained=before[2]))


def number(text: str) -> int:
    """Return the number that figures or a word stand for."""
    if text.isdecimal():
        return int(text)
    tens, _, unit = text.lower().replace(" ", "-").partition("-")
    return NUMBERS[tens] + (NUMBERS[unit] if unit else 0)


def _number(found: re.Match[str] | None) -> int | None:
    """Return the number in a match that has one of its groups filled."""
    if found is None:
        return None
    return next(number(group) for group in found.groups() if group is not None)
