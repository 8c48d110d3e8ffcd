"""People whom a list names in short: Mr and Mrs Ash; Councillor Ash, Elm and Oak."""

import re

from transform.minutes.mentions.person import Mention, name_at
from transform.minutes.mentions.words import LARGE, NOT_NAMES, PLURAL_TITLES

_COUPLE = re.compile(
    r"(?P<one>Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor) (?:and|&) (?=(?:Mr|Mrs|Ms|Miss|Dr|Cllr|"
    r"Councillor) )"
)
"""Mr and Mrs Ash"""
_INITIALS = frozenset("MDC")
_ONE = re.compile(rf"(?P<title>(?:Councillor|Cllr\.?|(?:Y )?Cyng\w*\.?)) [{LARGE}][\w’'-]+$")
_FAMILY = rf"[{LARGE}][\w’'-]+"
_SURNAMES = re.compile(
    rf"{_FAMILY}(?:, {_FAMILY})*,? (?:and|&|ac?) {_FAMILY}"
    r"(?=\s*(?:[.;)\n]|$)| (?:had|were|have|sent|gave|who|due|each|all|both|attended|declared)\b)"
)
"""Councillor Ash, Elm and Oak: the title is meant for all."""
_WORDS = re.compile(_FAMILY)
_ROLE = re.compile(
    rf"(?:(?:[Tt]he )?[{LARGE}][\w’'-]*(?: (?:[{LARGE}][\w’'-]*|of|for|and|the)){{0,5}}:? )"
    rf"(?=(?:{'|'.join(PLURAL_TITLES)}) )"
)
"""Cabinet Members Councillors Ash and Elm"""
_LINK = frozenset(("The", "the", "of", "for", "and"))
_OF = re.compile(
    rf" of (?:the )?[{LARGE}][\w’'-]*(?: (?:[{LARGE}][\w’'-]*|of|for|and|the)){{0,6}}?"
    r"(?=[,;]| and (?:Baroness|Lord|Lady|Mrs?|Ms|Miss|Dr|Cllr|Councillor)\b)"
)
"""Lord Ash of Fell, and Baroness Elm; Mr Ash of the Fell Trust, Ms Elm"""
_CLOSES = re.compile(r"(?:,? and|,? &|,? ac?) $")
_GIVEN = re.compile(rf"[{LARGE}][a-z’'-]+ (?:[{LARGE}]\.? )?[{LARGE}][\w’'-]+")


def couple(text: str, start: int) -> list[Mention]:
    """Return two people who are named by one name: Mr and Mrs Ash."""
    found = _COUPLE.match(text, start) if text[start : start + 1] in _INITIALS else None
    second = name_at(text, found.end(), "", bare=False) if found else None
    if found is None or second is None:
        return []
    family = second.name.partition(" ")[2]
    end = found.end("one")
    return [Mention(f"{found['one']} {family}", start, end, end, titled=True), second]


def surnames(text: str, start: int, end: int, first: Mention) -> list[Mention]:
    """Return those whose family names alone go on a list that one title begins."""
    one = _ONE.fullmatch(first.name)
    found = _SURNAMES.match(text, start, end) if one else None
    words = list(_WORDS.finditer(found[0])) if found else []
    if one is None or first.bracket or any(word[0] in NOT_NAMES for word in words):
        return []
    return [
        Mention(
            f"{one['title']} {word[0]}",
            start + word.start(),
            start + word.end(),
            start + word.end(),
            titled=True,
        )
        for word in words
    ]


def behind_role(text: str, start: int, end: int) -> int:
    """Return where a list goes on behind the role of several people: Cabinet Members …."""
    role = _ROLE.match(text, start, end)
    if role is None or not all(word.rstrip(":") in NOT_NAMES | _LINK for word in role[0].split()):
        return start
    return role.end()


def behind_place(text: str, start: int, end: int) -> int:
    """Return where a list goes on behind the place or the body that someone is of."""
    of = _OF.match(text, start, end)
    return of.end() if of else start


def is_closed(text: str, found: list[Mention], comma: re.Match[str]) -> bool:
    """Say whether a list that has one title ends with `and`, so that who follows is another.

    Councillors Ann Ash and Bo Elm, Jo Oak: with a given name, and no brackets before.
    """
    if len(found) < 2 or not comma[0].startswith(","):
        return False
    gap = text[found[-2].after : found[-1].start]
    if not _CLOSES.fullmatch(gap) or not _GIVEN.match(text, comma.end()):
        return False
    return not any(person.bracket for person in found)
