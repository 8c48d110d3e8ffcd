"""Who stood in for whom as brackets, tables and lists of substitutes say it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from transform.minutes import mentions
from transform.minutes.attendance import stand_ins, substitution
from transform.minutes.mentions import Mention
from transform.minutes.mentions.person import name_at
from transform.minutes.text.prose import Prose

_PARTED = re.compile(r"\)?(?:[;,] (?:and )?| and )")
"""What parts the pairs of a list."""
_BRACKET_AFTER = re.compile(
    r"(?:(?:as|a|the|named|nominated|to) )*"
    r"(?:(?i:substitut(?:e|es|ing|ion)|sub|deput(?:y|ising|ise)|alternate|reserve|"
    r"standing in|stood in|sitting|eilydd)(?: member)?\.?"
    rf"(?: {substitution.INSTEAD_OF}| ar ran| dros)|(?:in place|instead|in lieu) of|replacing|"
    r"substituting|vice|representing|(?:cover|attend|deputis)ing (?:for|on behalf of)|on behalf "
    r"of|for|yn lle)(?: the [^,;.()\n]{2,50},)?(?: yr?|['’]r)? (?=[A-Z])"
)
"""B (substitute for A)"""
_BRACKET_BEFORE = re.compile(
    r"(?:(?:his|her|their|the|named|nominated|with|was|and|respective) )*"
    r"(?:(?i:substitut(?:ed by|ion|es|e)|subs?|alternates?|reserve|replaced by|represented by|"
    r"eilydd)(?: members?)?\.?(?: (?:was|were|is|being|by))?[:,\s–-]+"
    r"|(?i:deput(?:ies|y))(?: members?)?(?: (?:was|is))?(?:(?<=as)|(?<=is)|[:,–-]+) ?)|for whom "
)
"""A (substitute: B)"""
_WITH = re.compile(r"(?:with|and) (?=[A-Z])|(?=)")
"""A (with B as substitute)"""
_COLUMN = re.compile(r"substitut|reserve|deput|alternate|eilydd|dirprwy", re.IGNORECASE)
_AWAY_COLUMN = re.compile(
    r"(?:substitut|deput)\w* (?:for|of)\b|in place of|on behalf of|instead of|^for$|replac",
    re.IGNORECASE,
)
_LISTING = re.compile(
    r"\b(?:[Ss]ubstitutes?|[Rr]eserves?)(?: [Mm]embers?)?(?: (?:present|attending|in attendance))?"
    r"(?::| [–-])[ \n]"
)
"""Substitutes: B and C"""


class Stood(NamedTuple):
    """That one person came for another, who is None where the minutes do not say."""

    came: Mention
    away: Mention | None


def read(prose: Prose) -> Iterator[Stood]:
    """Give those who stood in, as lists name them."""
    yield from _in_tables(prose)
    yield from _in_brackets(prose)
    yield from _announced(prose)


def _in_brackets(prose: Prose) -> Iterator[Stood]:
    """Give the pairs of a name and what the bracket behind it says."""
    for index, person in enumerate(prose.mentions):
        if person.bracket:
            yield from _in_bracket(prose, index, person, person.bracket)


def _in_bracket(prose: Prose, index: int, person: Mention, bracket: str) -> Iterator[Stood]:
    """Give the pairs of one name and the bracket behind it."""
    shift = person.after - 1 - len(bracket)
    after, before = (pattern.match(bracket) for pattern in (_BRACKET_AFTER, _BRACKET_BEFORE))
    said = after or before or _WITH.match(bracket)
    start = said.end() if said else 0
    bare = bool(before or (after and not after[0].startswith("for ")))
    found, behind = mentions.listed(bracket, start, len(bracket), bare=bare)
    people = [
        Mention(m.name, m.start + shift, m.end + shift, m.after + shift, m.titled) for m in found
    ]
    others = prose.group(index) if "respective" in bracket else [person]
    deputy = people and stand_ins.is_named(bracket, ", ", behind, listing=False)
    if (after and people) or deputy:
        yield Stood(person, people[0])
    elif before or _is_here(bracket, behind):
        yield from map(Stood, people, others if len(people) == len(others) else ())


def _is_here(bracket: str, behind: int) -> bool:
    """Say whether a bracket goes on behind a name with that one's having come."""
    patterns = (substitution.HERE, substitution.WELSH_HERE)
    return any(pattern.match(bracket, behind) for pattern in patterns)


def _announced(prose: Prose) -> Iterator[Stood]:
    """Give the people of a list of substitutes."""
    behind = 0
    if "substitute" not in prose.lower and "reserve" not in prose.lower:
        return
    for listing in _LISTING.finditer(prose.text):
        end = prose.paragraphs[prose.paragraph_at(listing.end())].end
        if listing.end() > behind:
            people, behind = mentions.listed(prose.text, listing.end(), end)
            yield from (Stood(person, _in_place_of(person)) for person in people)
            yield from _pairs(prose.text, listing.end(), end)


def _in_place_of(person: Mention) -> Mention | None:
    """Return the person whom the bracket behind a substitute names alone: B (Councillor A)."""
    bracket = person.bracket or ""
    away = name_at(bracket, 0, "", bare=False)
    shift = person.after - 1 - len(bracket)
    if away is None or not away.titled or away.after < len(bracket):
        return None
    return Mention(away.name, away.start + shift, away.end + shift, away.after + shift, titled=True)


def _pairs(text: str, start: int, end: int) -> Iterator[Stood]:
    """Give the pairs of a list of family names alone: Ash for Birch; Cole for Dale."""
    while came := name_at(text, start, "", bare=True):
        middle = substitution.IN_LIST.match(text, came.after, end)
        away = name_at(text, middle.end(), "", bare=True) if middle else None
        if away is None or away.end > end:
            return
        yield Stood(came, away)
        parted = _PARTED.match(text, away.after, end)
        if parted is None:
            return
        start = parted.end()


def _in_tables(prose: Prose) -> Iterator[Stood]:
    """Give the pairs of a table that has a column of substitutes."""
    columns: tuple[int, int | None] | None = None
    for paragraph in prose.paragraphs:
        cells = paragraph.text.split("\t")
        if paragraph.kind != "table":
            columns = None
        elif columns is None:
            columns = _columns(cells)
        else:
            yield from _in_row(prose, paragraph.start, cells, columns)


def _columns(cells: list[str]) -> tuple[int, int | None] | None:
    """Return the columns of those who came and, where it is headed so, of those who were away."""
    away = [i for i, cell in enumerate(cells) if _AWAY_COLUMN.search(cell.strip())]
    came = [i for i, cell in enumerate(cells) if _COLUMN.search(cell) and i not in away]
    if len(came) == 1:
        return came[0], away[0] if len(away) == 1 else None
    return (1 - away[0], away[0]) if not came and len(away) == 1 and len(cells) == 2 else None


def _in_row(
    prose: Prose, start: int, cells: list[str], columns: tuple[int, int | None]
) -> Iterator[Stood]:
    """Give the pair of one row."""
    named: dict[int, Mention] = {}
    for index, cell in enumerate(cells):
        people, _ = mentions.listed(prose.text, start, start + len(cell), bare=index in columns)
        if len(people) == 1:
            named[index] = people[0]
        start += len(cell) + 1
    came, away = columns
    others = [index for index in named if index != came] if away is None else [away]
    if came in named and others and others[0] in named:
        yield Stood(named[came], named[others[0]])
