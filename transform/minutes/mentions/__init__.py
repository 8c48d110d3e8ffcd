"""Where a text names people: `Councillor A Bell`, `Mrs P Farrow`, `Christine Ash`, and lists."""

import re

from transform.minutes.mentions import joined
from transform.minutes.mentions.person import (
    BEFORE_RANKS,
    PARTICLE,
    TOKEN,
    Mention,
    name_at,
    next_word,
    tokens,
)
from transform.minutes.mentions.words import (
    BEFORE_TITLES,
    LARGE,
    NOT_NAMES,
    PLURAL_TITLES,
    ROLES,
    SINGULAR_TITLES,
    WELSH_FIRST,
)

__all__ = ["Mention", "find", "listed"]

_ANOTHER = r"(?:Cllr|Clr|Cllrs|Councillor|Councillors|Alderman|Mr|Mrs|Ms|Miss|Dr)"
"""Titles that begin another name even where no comma stands before them."""
_SEPARATOR = re.compile(
    r"(?:\s*[,;&/]\s*(?:(?:and|a|ac|&|also|from|by|of|gan|oddi wrth|(?<=and )on behalf of|chan|as "
    r"well as|along with|together with|ynghyd ag|ynghyd â) )*| (?:and|a|ac|as well as|along with|"
    r"together with|ynghyd ag|ynghyd â) (?:(?:also|from|by|of|gan|oddi wrth|ar ran|on behalf of) "
    r")*"
    rf"|,?(?: ac?| gan| a chan)(?:['’]r | (?:yr? |['’]r )?)(?=C)| (?={_ANOTHER}\b))"
)
_OPENING = re.compile(
    r"(?:both|each of|the following(?: Members| Councillors)?:?|[Mm]embers(?! of\b):?|"
    r"[Oo]fficers:?|[Yy]r?(?= C)) "
)
_OFFICE = re.compile(
    r"(?:[Tt]he|[Yy]r?) [^,;.()\n]{2,70}?(?:, | \(|(?=[,;.)\n]| and ))"
    r"|(?:his|her|their)(?: [a-z]+){1,2}, "
)
_ROLE = re.compile(r"[^,;.()\n]{2,70}?(?=[,;.()\n]| \(| and |$)")
_ASIDE = re.compile(r" [–-] [^,;.()\n–]{2,60}(?=[,;])")
"""A body behind a dash in a list of people: Jo Ash – Marsh Police, Bo Elm"""
_SMALL_ROLE = re.compile(
    rf"(?:[a-z-]+ ){{0,4}}?(?:{'|'.join(sorted(ROLES)).lower()})s? (?=[{LARGE}])"
)
"""A role in small letters before the name: co-opted members Ann Bell and Jo Fox"""
_WARD = re.compile(rf"(?:(?!{_ANOTHER}\b)[{LARGE}][\w’'-]*(?:(?:,| and| &|-)? |$))+$")
"""A bracket behind a name that holds a ward, a party or a body and nothing else."""
_NEVER_FIRST = NOT_NAMES - SINGULAR_TITLES - BEFORE_TITLES - BEFORE_RANKS | WELSH_FIRST | {"St"}
_WELSH_VERBS = ("odd", "wyd")
"""How Welsh verbs end that stand before who does it: Ategodd Ann Huws, Croesawyd Ann Huws."""
_PLACE = re.compile(
    rf"(?:\b(?:in|at|near|between|outside|around|throughout|within) |[{LARGE}][\w’'-]*,? of )$"
)
"""What stands before the name of a place or a part of the name of a body: Friends of Linnet Wood"""


def find(text: str) -> list[Mention]:
    """Return everyone whom a text names, in order, each as often as named."""
    found: list[Mention] = []
    position = 0
    while token := TOKEN.search(text, position):
        position = token.end()
        word = token[0].rstrip(".")
        if word in _NEVER_FIRST or (word.endswith(_WELSH_VERBS) and len(word) > 5):
            continue
        space = position + 1 if text.startswith(" ", position) else next_word(text, position)
        if not space:
            continue
        people = joined.couple(text, token.start())
        if word in PLURAL_TITLES:
            line_end = text.find("\n", position)
            people, _ = listed(text, token.start(), line_end if line_end >= 0 else len(text))
        elif text[space : space + 1].isupper() or PARTICLE.match(text, position):
            person = name_at(text, token.start(), "", bare=False)
            if person and (person.titled or not _is_place(text, person)):
                people = [person]
        if people:
            found += people
            last = people[-1]
            place = last.bracket and _WARD.match(last.bracket)
            position = max(last.after if place else last.end, position)
    return found


def _is_place(text: str, person: Mention) -> bool:
    """Say whether what looks like a name is one of a place: … in Long Marsh."""
    return bool(_PLACE.search(text, max(person.start - 40, 0), person.start))


def listed(text: str, start: int, end: int, *, bare: bool = False) -> tuple[list[Mention], int]:
    """Return the people of a list that begins there, and where it ends; bare: of surnames alone."""
    found: list[Mention] = []
    title = ""
    opening = _OPENING.match(text, start, end)
    position = opening.end() if opening else start
    skipped = 0
    while skipped < 3:
        position = joined.behind_role(text, position, end)
        plural = _plural(text, position, end)
        if plural:
            title = PLURAL_TITLES[plural.rstrip(".")] + plural[len(plural.rstrip(".")) :]
            position += len(plural) + 1
        person = _element(text, position, end, title, bare=bare)
        several = [person] if person else _several(text, position, end, found)
        found += several
        behind = several[-1].after if several else _skipped(text, position, end)
        if behind is None:
            break
        if several:
            behind = _behind_aside(text, behind, end)
        skipped = 0 if several else skipped + 1
        separator = _SEPARATOR.match(text, behind, end)
        if separator is None:
            return found, behind
        position = separator.end()
        apart = "from" in separator[0] or "wrth" in separator[0] or ";" in separator[0]
        if apart or (title and joined.is_closed(text, found, separator)):
            title = ""
    return found, (found[-1].after if found else start)


def _several(text: str, start: int, end: int, found: list[Mention]) -> list[Mention]:
    """Return those whom a list names in short: Mr and Mrs Ash; Councillor Ash, Elm and Oak."""
    several = joined.couple(text, start)
    if not several and len(found) == 1:
        several = joined.surnames(text, start, end, found[0])
    return several


def _behind_aside(text: str, start: int, end: int) -> int:
    """Return where a list goes on behind the body or the place of someone it names."""
    aside = _ASIDE.match(text, start, end)
    if aside and _is_no_name(aside[0]):
        return aside.end()
    return joined.behind_place(text, start, end)


def _plural(text: str, start: int, end: int) -> str | None:
    """Return the title of several people that stands there: Councillors."""
    token = TOKEN.match(text, start, end)
    if token and token[0].rstrip(".") in PLURAL_TITLES and text.startswith(" ", token.end()):
        return token[0]
    return None


def _element(text: str, start: int, end: int, title: str, *, bare: bool) -> Mention | None:
    """Return the person whom one element of a list names, perhaps after an office."""
    if text.startswith(("y C", "Y C", "yr ", "Yr "), start):
        start = text.index(" ", start) + 1
    person = name_at(text, start, title, bare=bare)
    if person is not None and person.end <= end:
        return person
    role = _ROLE.match(text, start, end)
    if role and text.startswith(" (", role.end()) and _is_no_name(role[0]):
        person = name_at(text, role.end() + 2, "", bare=False)
        if person and text.startswith(")", person.after):
            return person._replace(after=person.after + 1)
    office = _OFFICE.match(text, start, end)
    if office and office[0].endswith((", ", "(")):
        person = name_at(text, office.end(), "", bare=False)
        if person and text.startswith(")", person.after) and office[0].endswith("("):
            return person._replace(after=person.after + 1)
        return person
    return _after_role(text, start)


def _after_role(text: str, start: int) -> Mention | None:
    """Return the person named behind a role without a comma: Tenant Representative Ann Bell."""
    role = _SMALL_ROLE.match(text, start)
    if role:
        return name_at(text, role.end(), "", bare=False)
    position, is_role = start, False
    for token in tokens(text, start, most=8):
        if token[0] not in NOT_NAMES:
            break
        is_role = is_role or token[0] in ROLES
        position = token.end() + text.startswith(" ", token.end())
    person = name_at(text, position, "", bare=False) if position > start else None
    return person if person and (is_role or person.titled) else None


def _is_no_name(words: str) -> bool:
    """Say whether words are an office or a body, by one that is part of no name."""
    return any(word in NOT_NAMES for word in words.split())


def _skipped(text: str, start: int, end: int) -> int | None:
    """Return where an office or a role without a name ends, None where there is none."""
    office = _OFFICE.match(text, start, end)
    if office:
        return office.end() - (len(office[0]) - len(office[0].rstrip(", (")))
    token = TOKEN.match(text, start, end)
    role = _ROLE.match(text, start, end)
    return role.end() if token and role and _is_no_name(role[0]) else None
