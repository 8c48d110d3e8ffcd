"""Counts of votes, in figures and in words: `by 8 votes to 3 with 1 abstention`, `4-3-1`."""

import re
from dataclasses import dataclass

_SMALL = (
    "no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty"
)
NUMBERS = {word: number for number, word in enumerate(_SMALL.split())} | {"nil": 0, "none": 0}
NUMBER = rf"(?:\d{{1,3}}|{'|'.join(sorted(NUMBERS, key=len, reverse=True))})"
"""A number in figures or in words."""
_N = f"({NUMBER})"
_VOTERS = r"(?: ?(?:votes?|members?|councillors?|persons?|being|were|voting|voted|cast|pleidlais))*"


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
    rf"\b(?:by|o) {_N}{_VOTERS} (?:to|i) {_N}\b|\b{_N} votes to {_N}\b", re.IGNORECASE
)
"""by 8 votes to 3"""
_DASHED = re.compile(
    r"\b(?:voted|vote|voting|by)[: ]+(\d{1,2})[-–](\d{1,2})(?:[-–](\d{1,2}))?(?![-–\d/])"
)
"""voted 4-3-1"""
_MARGIN = re.compile(rf"\bmajority of {_N}{_VOTERS} to {_N}\b", re.IGNORECASE)
_AFTER = rf"(?: the \w+(?: \w+)?)? ?[(:–-]+ ?{_N}\b"
"""For the motion – 6; Against (8)"""
_END = r"(?=[,;.)]|$)"
_FOR = re.compile(
    rf"\b{_N}{_VOTERS} (?:in favour|for\b)|\b(?:for|in favour){_AFTER}"
    rf"|(?-i:\bF(?:or|OR)) {_N}{_END}",
    re.IGNORECASE,
)
_AGAINST = re.compile(
    rf"\b{_N}{_VOTERS} against\b|\bagainst{_AFTER}|\bagainst {_N}{_END}", re.IGNORECASE
)
_ABSTAINED = re.compile(
    rf"(?<![-–] )(?<![-–])\b{_N}{_VOTERS} ?"
    rf"(?:abstentions?|abstained|abstaining|abstain|no votes?|yn ymatal)\b"
    rf"|\babst(?:entions?|ain(?:ed|ing|s)?)(?:{_AFTER}| {_N}{_END})",
    re.IGNORECASE,
)
_CLUE = re.compile(
    r"vot|pleidl|favour|against|abst|ymatal|majority|(?:lost|carried) by", re.IGNORECASE
)


def read(text: str) -> Counts:
    """Return the counts that a passage prints."""
    if not _CLUE.search(text):
        return Counts()
    dashed = _DASHED.search(text)
    if dashed:
        return Counts(*(None if number is None else int(number) for number in dashed.groups()))
    abstained = _number(_ABSTAINED.search(text))
    pair = _PAIR.search(text) or _MARGIN.search(text)
    if pair:
        votes_for, against = (number(group) for group in pair.groups() if group is not None)
        return Counts(votes_for, against, abstained)
    return Counts(_number(_FOR.search(text)), _number(_AGAINST.search(text)), abstained)


def number(text: str) -> int:
    """Return the number that figures or a word stand for."""
    return int(text) if text.isdecimal() else NUMBERS[text.lower()]


def _number(found: re.Match[str] | None) -> int | None:
    """Return the number in a match that has one of its groups filled."""
    if found is None:
        return None
    return next(number(group) for group in found.groups() if group is not None)
