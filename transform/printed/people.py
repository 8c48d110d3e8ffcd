"""Lists of people as minutes print them: names with roles in brackets or behind a comma."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from transform import names
from transform.minutes.mentions.words import (
    BODIES,
    HONOURS,
    NOT_NAMES,
    PLURAL_TITLES,
    ROLES,
    SURNAMES,
)

_JOINT = re.compile(r"(?:[,;\t\n]|(?<=\s)(?:and|a|ac|&|ynghyd â|together with|as well as)(?=\s))+")
"""What may part two people of a list; whether it does, what stands on both sides says."""
_OPENING = re.compile(
    r"(?i)^(?:(?:and|also|a|ac|the|both|y|yr)\s+)*(?=[^\W\d_])|^[·•▪■●○◦‣*–-]\s*|^\(?\d{1,2}[.)]\s+"
)
_BRACKET = re.compile(r"\s*[(\[]((?:[^()\[\]]|[(\[][^()\[\]]*[)\]])*)[)\]]")
_TITLE = re.compile(r"(?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Dr|Cynghorydd)\b\.? ")
_TITLED = re.compile(rf"\s*(?:[A-Z]\w+ )??(?:{_TITLE.pattern})+.*(?:[^\W\d_]{{2}}|\))$")
"""Somebody with a title, name and all."""
_LONGEST = 120
"""No name with its role is longer."""
_DASH = re.compile(r"\s+[-–—]\s+")
_PUBLIC = re.compile(r"(?i)\b(?:members? of the public|the public|the press|y cyhoedd|y wasg)\b")
_NOBODY = re.compile(rf"{_PUBLIC.pattern}|^(?:none|nil|dim|neb)$")
_OFFICE = re.compile(r"(?i)\s*(?:the|yr?)\s")
"""An office that is named before who holds it: the Mayor, Councillor A Bell."""
_ABSENCE = re.compile(
    r"(?i)\b(?:items?|minutes?|eitem(?:au)?|from|until|left|arrived|joined|part)\b"
)
"""Words of a bracket that says for how long somebody was there, and not as what."""
_VIRTUAL = re.compile(
    r"(?i)\b(?:virtual(?:ly)?|remote(?:ly)?|online|via (?:ms )?teams|rhithiol|o bell)\b"
)
_SUBSTITUTE = re.compile(
    r"(?i)(?:(?:as |a )?(?:substitut(?:e|ing|ed)|deputis(?:ing|ed)|reserve)(?: member)? for"
    r"|in place of|yn lle|dirprwyo? (?:ar ran|dros))\s+(?P<name>.+)$"
)
_WORD = re.compile(r"[^\W\d_][\w'’.-]*$")
_PARTICLES = frozenset(
    ("ab", "al", "ap", "bin", "da", "de", "del", "den", "der", "di", "du", "el", "ferch", "la",
     "le", "van", "von")
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Listed:
    """Somebody on a list; `role` is as written."""

    name: str
    role: str | None = None
    virtual: bool = False
    substitute_for: str | None = None
    closed: bool = False
    """Whether a bracket says the role, so that words behind a comma hardly go on with it."""


def read(text: str) -> tuple[list[Listed], list[str]]:
    """Return the people of a list, and what of it is neither a person nor a role.

    >>> told = "Mr R Ash, OBE (Chair), Dr A Bell (Director of Hope, Faith and Charity) and Jo Coy"
    >>> [one.name for one in read(told)[0]], [one.role for one in read(told)[0]]
    (['Mr R Ash', 'Dr A Bell', 'Jo Coy'], ['Chair', 'Director of Hope, Faith and Charity', None])
    >>> [one.name for one in read("Councillors A Bell, C Dee (Chair) and Mrs E Fox")[0]]
    ['Councillor A Bell', 'Councillor C Dee', 'Mrs E Fox']
    """
    found: list[Listed] = []
    unread: list[str] = []
    title = office = ""
    for joint, piece in _pieces(text):
        words = _OPENING.sub("", piece.strip(" .:"))
        plural, _, rest = words.partition(" ")
        if plural in PLURAL_TITLES and rest:
            title, words = PLURAL_TITLES[plural], rest
        listed = _listed(words, title)
        if _OFFICE.match(piece) and {*words.split()} <= NOT_NAMES:
            office = words
        elif listed is not None:
            role = ", ".join(filter(None, (office, listed.role)))
            found.append(replace(listed, role=role or None))
            office = ""
            title = title if listed.name == f"{title} {_name_of(words)}" else ""
        elif found and _is_honour(_name_of(words)):
            found[-1] = _with_brackets(found[-1], words)
        elif found and _is_role(found[-1], words):
            found[-1] = _with_role(found[-1], joint, words)
        elif words and not _NOBODY.search(words):
            unread.append(words)
    return found, unread


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    """Yield what stands between the joints of a list, brackets aside, with the joint before it."""
    depth = start = 0
    joint = ""
    index = 0
    while index < len(text):
        letter = text[index]
        depth = max(depth + (letter in "([") - (letter in ")]"), 0)
        match = _JOINT.match(text, index) if not depth else None
        if match:
            yield joint, text[start:index]
            joint, start = match[0], match.end()
            index = match.end()
        elif letter == " " and not depth and _is_next(text, start, index):
            yield joint, text[start:index]
            joint, start = "", index + 1
            index += 1
        else:
            index += 1
    yield joint, text[start:]


def _is_next(text: str, start: int, space: int) -> bool:
    """Say whether another person begins where nothing parts the two: Cllr Ash (Chair) Cllr Bell."""
    near = space - start < _LONGEST and _TITLE.match(text, space + 1) is not None
    return near and _TITLED.match(text[start:space]) is not None


def _is_role(listed: Listed, words: str) -> bool:
    """Say whether words behind a person can be what that person is, or go on with it."""
    if not words or ":" in words or _PUBLIC.search(words):
        return False
    return not listed.closed or words.split(maxsplit=1)[0] in NOT_NAMES


def _listed(words: str, title: str) -> Listed | None:
    """Return the person that a piece of a list names, with what its brackets say."""
    name = _name_of(words)
    behind = _DASH.split(_BRACKET.sub("", words), maxsplit=1)[1:]
    alone = not behind and not _BRACKET.search(words)
    if not _is_name(name, titled=bool(title), alone=alone):
        return None
    if title and not _has_title(name):
        name = f"{title} {name}"
    listed = _with_brackets(Listed(name), words)
    return _with_role(listed, ",", behind[0]) if behind else listed


def _with_brackets(listed: Listed, words: str) -> Listed:
    """Return a person with what brackets say."""
    brackets = [match[1] for match in _BRACKET.finditer(words)]
    for told in brackets:
        listed = _with_role(listed, ",", told)
    return replace(listed, closed=listed.closed or bool(brackets))


def _name_of(words: str) -> str:
    """Return the name at the beginning of a piece, without brackets, roles and honours."""
    name = _DASH.split(_BRACKET.split(words, 1)[0], 1)[0].strip(" .:,")
    parts = name.split()
    while len(parts) > 1 and _is_honour(parts[-1]):
        parts.pop()
    return " ".join(parts)


def _is_name(name: str, *, titled: bool, alone: bool) -> bool:
    """Say whether words are a name: a title before it, or capitals and no word of an office."""
    parts = name.split()
    if not parts or len(parts) > 8 or not all(_is_word(part) for part in parts):
        return False
    if _has_title(name):
        return True
    last = parts[-1].strip(".")
    if len(last) < 2 or (last.isupper() and len(last) < 3):
        return False
    if titled:
        return not {*parts} & (ROLES | BODIES)
    offices = {part.strip(".") for part in parts} & NOT_NAMES
    if alone and len(parts) < 2:
        return False
    return not name.isupper() and not offices - (frozenset() if alone else SURNAMES)


def _is_word(part: str) -> bool:
    return part in _PARTICLES or (part[0].isupper() and bool(_WORD.match(part)))


def _has_title(name: str) -> bool:
    return names.parse(name).honorific is not None


def _is_honour(words: str) -> bool:
    return bool(words) and all(
        part.strip(".").replace(".", "") in HONOURS for part in words.split()
    )


def _with_role(listed: Listed, joint: str, told: str) -> Listed:
    """Return a person with what a bracket or the words behind a comma say."""
    told = " ".join(told.split()).strip(" ,;")
    for_whom = _SUBSTITUTE.search(told)
    if for_whom:
        return replace(listed, role=listed.role or told, substitute_for=_name_of(for_whom["name"]))
    if _VIRTUAL.search(told):
        listed = replace(listed, virtual=True)
        told = _VIRTUAL.sub("", told).strip(" ,;-–")
    if not told or _ABSENCE.search(told) or _is_honour(told):
        return listed
    if listed.role is None:
        return replace(listed, role=told)
    link = f"{joint} " if joint in (",", ";") else f" {joint} "
    return replace(listed, role=f"{listed.role}{link}{told}")
