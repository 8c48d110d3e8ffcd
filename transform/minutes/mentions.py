"""Where a text names people: `Councillor A Bell`, `Mrs P Farrow`, `Christine Ash`, and lists."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from transform.minutes.words import (
    BEFORE_TITLES,
    BODIES,
    FUNCTIONS,
    HONOURS,
    LARGE,
    NOT_NAMES,
    PLURAL_TITLES,
    ROLES,
    SINGULAR_TITLES,
    SURNAMES,
)

_TOKEN = re.compile(
    rf"[{LARGE}](?:\.(?:[{LARGE}]\.){{0,4}}(?:[{LARGE}](?!\w))?|(?:[\w-]|['’](?!s\b))*\.?)"
)
"""A capitalised word, or initials; what stands behind a point is another word."""
_INITIALS = re.compile(rf"(?:[{LARGE}]\.?){{1,4}}$")
_PARTICLE = re.compile(r" (?:(?:de|van|von|der|den|di|da|du|la|le|ap|ab|al|el|bin|ferch) ){1,2}")
_LEADING = re.compile(r"(?:(?:de|van|von|der|den|du|la|le|ap) ){1,2}")
_HONOURS = re.compile(rf"(?:,? (?:{'|'.join(sorted(HONOURS))})(?![\w-]),?(?=[ ,;.)\n]|$))+")
_BRACKET = re.compile(r" ?\(((?:[^()\n]|\([^()\n]*\)){1,160})\)")
_SEPARATOR = re.compile(
    r"(?:\s*[,;&/]\s*(?:(?:and|a|ac|&|also|from|by|gan|oddi wrth|on behalf of) )*"
    r"| (?:and|a|ac|as well as|together with|ynghyd â) (?:(?:also|from|by|gan|on behalf of) )*)"
)
_OPENING = re.compile(r"(?:both|each of|the following(?: Members| Councillors)?:?|[Yy]r?(?= C)) ")
_OFFICE = re.compile(r"(?:[Tt]he|[Yy]r?) [^,;.()\n]{2,70}?(?:, | \(|(?=[,;.)\n]| and ))")
_ROLE = re.compile(r"[^,;.()\n]{2,70}(?=[,;.)\n]|$)")


_NEVER_FIRST = NOT_NAMES - SINGULAR_TITLES - BEFORE_TITLES


class Mention(NamedTuple):
    """A person named in a text; `name` is as written, with the title of the list it stands in."""

    name: str
    start: int
    end: int
    after: int
    """Where the text goes on behind honours and a bracket."""
    titled: bool
    bracket: str | None = None


def find(text: str) -> list[Mention]:
    """Return everyone whom a text names, in order, each as often as named."""
    found: list[Mention] = []
    position = 0
    while token := _TOKEN.search(text, position):
        position = token.end()
        word = token[0].rstrip(".")
        if word in _NEVER_FIRST or text[position : position + 1] != " ":
            continue
        people: list[Mention] = []
        if word in PLURAL_TITLES:
            line_end = text.find("\n", position)
            people, _ = listed(text, token.start(), line_end if line_end >= 0 else len(text))
        elif text[position + 1 : position + 2].isupper() or _PARTICLE.match(text, position):
            person = _person(text, token.start(), "", bare=False)
            people = [person] if person else []
        if people:
            found += people
            position = max(people[-1].end, position)
    return found


def listed(text: str, start: int, end: int, *, bare: bool = False) -> tuple[list[Mention], int]:
    """Return the people of a list that begins there, and where it ends; bare: of surnames alone."""
    found: list[Mention] = []
    title = ""
    opening = _OPENING.match(text, start, end)
    position = opening.end() if opening else start
    skipped = 0
    while skipped < 3:
        plural = _plural(text, position, end)
        if plural:
            title = PLURAL_TITLES[plural]
            position += len(plural) + 1
        person = _element(text, position, end, title, bare=bare)
        if person:
            found.append(person)
        behind = person.after if person else _skipped(text, position, end)
        if behind is None:
            break
        skipped = 0 if person else skipped + 1
        separator = _SEPARATOR.match(text, behind, end)
        if separator is None:
            return found, behind
        position = separator.end()
        if "from" in separator[0] or ";" in separator[0]:
            title = ""
    return found, (found[-1].after if found else start)


def _plural(text: str, start: int, end: int) -> str | None:
    """Return the title of several people that stands there: Councillors."""
    token = _TOKEN.match(text, start, end)
    if token and token[0] in PLURAL_TITLES and text.startswith(" ", token.end()):
        return token[0]
    return None


def _element(text: str, start: int, end: int, title: str, *, bare: bool) -> Mention | None:
    """Return the person whom one element of a list names, perhaps after an office."""
    if text.startswith(("y C", "Y C", "yr ", "Yr "), start):
        start = text.index(" ", start) + 1
    person = _person(text, start, title, bare=bare)
    if person is not None and person.end <= end:
        return person
    office = _OFFICE.match(text, start, end)
    if office and office[0].endswith((", ", "(")):
        person = _person(text, office.end(), "", bare=False)
        if person and text.startswith(")", person.after) and office[0].endswith("("):
            return Mention(person.name, person.start, person.end, person.after + 1, person.titled)
        return person
    return _after_role(text, start)


def _after_role(text: str, start: int) -> Mention | None:
    """Return the person named behind a role without a comma: Tenant Representative Ann Bell."""
    position, is_role = start, False
    for token in _tokens(text, start, most=8):
        if token[0] not in NOT_NAMES:
            break
        is_role = is_role or token[0] in ROLES
        position = token.end() + 1
    return _person(text, position, "", bare=False) if is_role else None


def _skipped(text: str, start: int, end: int) -> int | None:
    """Return where an office or a role without a name ends, None where there is none."""
    office = _OFFICE.match(text, start, end)
    if office:
        return office.end() - (len(office[0]) - len(office[0].rstrip(", (")))
    token = _TOKEN.match(text, start, end)
    role = _ROLE.match(text, start, end)
    return role.end() if token and role and token[0] in NOT_NAMES else None


def _person(text: str, start: int, title: str, *, bare: bool) -> Mention | None:
    """Return the person named from there on; a title may come from the list."""
    titles, position = _titles(text, start)
    words, end = _words(text, position, titled=bool(titles or title or bare))
    if not words or _INITIALS.match(words[-1]):
        return None
    if not titles and not title and not bare and not _is_untitled_name(text, words, end):
        return None
    if titles or not title:
        begin = start - 2 if text.startswith(("y Cyng", "Y Cyng"), max(start - 2, 0)) else start
        name = text[begin:end]
        name = name[0].upper() + name[1:]
    else:
        begin, name = start, f"{title} {text[start:end]}"
    honours = _HONOURS.match(text, end)
    after = (honours.end() - honours[0].endswith(",")) if honours else end
    bracket = _BRACKET.match(text, after)
    if bracket:
        return Mention(name, begin, end, bracket.end(), bool(titles or title), bracket[1])
    return Mention(name, begin, end, after, bool(titles or title))


def _titles(text: str, start: int) -> tuple[int, int]:
    """Return how many titles stand there, and where the name after them begins."""
    count, pending, position = 0, 0, start
    for token in _tokens(text, start, most=6):
        word = token[0].rstrip(".")
        if not text.startswith(" ", token.end()):
            break
        if word in SINGULAR_TITLES:
            count += 1 + pending
            pending = 0
        elif word in BEFORE_TITLES:
            pending += 1
        else:
            break
        if not pending:
            position = token.end() + 1
    return count, position


def _tokens(text: str, start: int, *, most: int) -> Iterator[re.Match[str]]:
    """Give the capitalised words that stand there, one after the other."""
    while most and (token := _TOKEN.match(text, start)):
        yield token
        start = token.end() + 1
        most -= 1


def _words(text: str, start: int, *, titled: bool) -> tuple[list[str], int]:
    """Return the words of a name and where it ends."""
    words: list[str] = []
    particle = _LEADING.match(text, start) if titled else None
    position = end = particle.end() if particle else start
    while len(words) < 6 and (token := _TOKEN.match(text, position)):
        word = token[0]
        if not _INITIALS.match(word):
            word = word.removesuffix(".")
            if not _is_name_word(word, titled=titled, first=not any(map(_is_full, words))):
                break
        words.append(word)
        end = token.start() + len(word)
        if end < token.end():
            break
        particle = _PARTICLE.match(text, end)
        position = particle.end() if particle else end + 1
        if not particle and not text.startswith(" ", end):
            break
    return words, end


def _is_full(word: str) -> bool:
    """Say whether a word is a name and no initials."""
    return not _INITIALS.match(word)


def _is_name_word(word: str, *, titled: bool, first: bool) -> bool:
    """Say whether a capitalised word can be part of a name; first: none but initials before it."""
    if word.isupper() and len(word) > 3:
        return False
    if titled and word in SURNAMES:
        return True
    if word in SINGULAR_TITLES or word in PLURAL_TITLES:
        return False
    return word not in NOT_NAMES or (titled and first and word not in ROLES | BODIES | FUNCTIONS)


def _is_untitled_name(text: str, words: list[str], end: int) -> bool:
    """Say whether words without a title are a name: two at least, and no longer phrase goes on."""
    if len(words) < 2 or all(word.isupper() for word in words):
        return False
    following = _TOKEN.match(text, end + 1) if text.startswith(" ", end) else None
    return following is None or (following[0].isupper() and len(following[0]) > 3)
