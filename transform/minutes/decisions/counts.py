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
    r"(?: ?(?:votes?|members?|councillors?|persons?|had|being|were|was|voting|voted|cast|recorded|"
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
    rf"\bvotes? of {_N} to {_N}\b|\b(?:carried|lost|defeated|passed|rejected|"
    rf"fell),? {_N}(?: votes?)? to {_N}\b",
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
_BRACKETED = re.compile(
    rf"\b(?:vot(?:es?|ed|ing)|show of hands|division|poll|carried|lost|equal|"
    rf"tied)\b[^.;()\d]{{0,30}}"
    rf"[(\[](\d{{1,2}}){_SIGN}(\d{{1,2}})(?:{_SIGN}(\d{{1,2}}))?[)\]]",
    re.IGNORECASE,
)
"""On a show of hands (8:3)"""
_EACH = re.compile(
    rf"\b(?:votes?|voting|equal|equally|tied)\b[^.;\d]{{0,30}}? (?:at|"
    rf"with) {_N}(?: votes?)?(?: each| all)\b",
    re.IGNORECASE,
)
"""the votes being equal at 4 each"""
_DIGIT = re.compile(r"\d")
_MARGIN = re.compile(rf"\bmajority of {_N}{_VOTERS} to {_N}\b", re.IGNORECASE)
_IT = r"the (?:original |substantive |amended |officer |officer’s )?\w+"
_OF_IT = rf"(?: {_IT})?"
_END = r"(?=\s*(?:[,;:.)]|$|and\b|with\b|against|abst|votes?\b|members?\b))"
_NUMBER_BEHIND = rf"{_OF_IT}(?: numbered| totalled)?(?: ?[(:–-]+ ?{_N}\b| ?{_N}{_END})"
"""For the motion – 6; Against (8); Abstentions 1"""
_CLASSES = (
    (
        "in favour|for|supporting|o blaid",
        rf"(?:in favour|ayes?|o blaid){_NUMBER_BEHIND}|(?-i:F(?:or|OR)) ?{_N}{_END}|"
        rf"there voted(?: for (?:it|the \w+))?,? {_N}\b|"
        rf"for(?: ?[(:–-]+ ?{_N}\b| {_IT}(?: ?[(:–-]+ ?{_N}\b| {_N}{_END}))",
    ),
    (
        "against|opposing|opposed|yn (?:ei )?erbyn",
        rf"(?:against|noes|nays?|yn erbyn){_NUMBER_BEHIND}",
    ),
    (
        "abstentions?|abstained|abstaining|abstain|no votes?|(?:yn )?ymatal",
        rf"(?:abst(?:entions?|ain(?:ed|ing|s)?)|ymatal){_NUMBER_BEHIND}",
    ),
)
_NAMED = (
    ("favour", "for", "supporting", "o blaid", "aye", "there voted"),
    ("against", "oppos", "erbyn", "no", "nay"),
    ("abst", "no vote", "ymatal"),
)
"""Words without which a class of votes is not spoken of."""
_NUMBER_FIRST = tuple(
    re.compile(rf"(?<![-–] )(?<![-–])\b{_N}{_VOTERS} (?:{words})\b", re.IGNORECASE)
    for words, _ in _CLASSES
)
"""6 for, 2 against, 1 abstention"""
_LABEL_FIRST = tuple(re.compile(rf"\b(?:{words})", re.IGNORECASE) for _, words in _CLASSES)
"""For: 6 Against: 2 Abstentions: 1"""
_CLUES = ("vot", "leidl", "favour", "against", "abst", "ymatal", "majority", "show of hands",
          "division", "supporting", "o blaid", "ayes")  # fmt: skip
_FATES = ("lost", "carried", "defeated", "passed", "fell", "rejected")
_FATE = re.compile(
    rf"(?:{'|'.join(_FATES)}),? (?:by|\W?\d|{NUMBER} (?:votes )?to\b)", re.IGNORECASE
)
"""What a text must hold for votes to be counted in it."""


def read(text: str, *, lost: bool = False) -> Counts:
    """Return the counts that a passage prints; lost: of a pair the greater number was against."""
    small = text.lower()
    if not _speaks_of_votes(small):
        return Counts()
    votes = _classes(text, small)
    pair = _pair(text, small)
    if pair is None:
        return votes
    votes_for, against = sorted(pair[:2]) if lost else pair[:2]
    return Counts(votes_for, against, pair[2] if len(pair) > 2 else votes.abstained)


def _speaks_of_votes(small: str) -> bool:
    """Say whether a text in small letters can count votes at all."""
    if any(clue in small for clue in _CLUES):
        return True
    return any(fate in small for fate in _FATES) and bool(_FATE.search(small))


def _pair(text: str, small: str) -> list[int] | None:
    """Return two numbers that stand against each other, perhaps with a third for abstentions."""
    if (" each" in small or " all" in small) and (equal := _EACH.search(text)):
        return 2 * [number(equal[1])]
    pair = _DASHED.search(text) or _BRACKETED.search(text) if _DIGIT.search(text) else None
    if pair is None and (" to " in small or " i " in small):
        pair = _PAIR.search(text) or _MARGIN.search(text)
    return [number(group) for group in pair.groups() if group is not None] if pair else None


def _classes(text: str, small: str) -> Counts:
    """Return the numbers that stand before or behind the words for the classes of votes."""
    named = [any(word in small for word in words) for words in _NAMED]
    behind = _numbers(_LABEL_FIRST, named, text)
    before = _numbers(_NUMBER_FIRST, named, text)
    if behind[0] is None and behind[1] is None:
        return Counts(*before).over(Counts(*behind))
    against = before[1] if "here voted" in text else None
    return Counts(*behind).over(Counts(None, against, before[2]))


def _numbers(
    patterns: tuple[re.Pattern[str], ...], named: list[bool], text: str
) -> list[int | None]:
    """Return the number of each class of votes that a text names."""
    pairs = zip(patterns, named, strict=True)
    return [_number(pattern.search(text)) if is_named else None for pattern, is_named in pairs]


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
