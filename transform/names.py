"""Names as minutes write them, in their parts and as keys for joining."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from transform.people.titles import (
    ALONE,
    COUNCILLOR,
    GIVEN,
    HONOURS,
    OFFICE,
    PARTICLES,
    PERSONAL,
    TITLES,
)

_HAS_OFFICE = re.compile(rf"\b{OFFICE}\b")
_HELD = re.compile(rf"([^,()]*\b{OFFICE}) ?\(((?:{PERSONAL})\b[^()]+)\)$")
"""The Chair (Councillor A Bell)"""
_BEFORE = re.compile(rf"(.*?\b{OFFICE}\b.*?)[,:–—-]? \b((?:{COUNCILLOR})\b\.? .+)$")
"""The Lord Mayor Councillor A Bell"""
_GLUED = re.compile(r"\b((?:Cllr|Clr|Cyng|Mr|Mrs|Ms|Dr)\.(?=\w)|[A-Z]\.(?=[A-Z]\w))")
_LOOSE = re.compile(r"\b([OD]['’‘`´ʼ′])\s+(?=[A-Z])")
_DASH = re.compile(rf" [-–—] (?=[^,]*\b{OFFICE}\b)")
_HYPHEN = re.compile(r"(?<=\w) ?[-‐‑–] ?(?=\w)")
_BRACKETS = re.compile(r"[(\[]([^()[\]]*)(?:[)\]]|$)")
_CAPITALS = re.compile(r"[A-Z]{2,3}$")
_POINTED = re.compile(r"(?:[^\W\d_]\.){2,}[^\W\d_]?$")
_VOWELS = frozenset("AEIOUY")
_APOSTROPHES = str.maketrans("", "", "'’‘`´ʼʹ′‛＇")
_PARTING = re.compile(r"[^\w]+")


@dataclass(frozen=True, slots=True)
class Name:
    """A name in its parts, each None where the name has none."""

    honorific: str | None
    given: str | None
    family: str | None


def parse(name: str) -> Name:
    """Return the parts of a name; honours after it and what is said beside it are left out.

    >>> parse("Cllr Mrs T.J. van Dyke, OBE (Chair)")
    Name(honorific='Cllr Mrs', given='T.J.', family='van Dyke')
    """
    words = _sides(name)[0].split()
    titles = _count_titles(words)
    honorific, rest = words[:titles], words[titles:]
    while len(rest) > 1 and _is_honour(rest[-1]) and any(map(_is_full, rest[:-1])):
        rest.pop()
    if len(rest) > 1 and _is_full(rest[0]) and all(map(_is_initial, rest[1:])):
        rest = [*rest[1:], rest[0]]  # Bell A
    first = _family(rest, titled=bool(titles))
    return Name(_joined(honorific), _joined(rest[:first]), _joined(rest[first:]))


def beside(name: str) -> str | None:
    """Return what is said of a person beside the name: an office, a role.

    >>> beside("Mr J Roe, OBE, Head of Law"), beside("The Mayor, Cllr Bell"), beside("Mr J Roe")
    ('Head of Law', 'The Mayor', None)
    """
    return _sides(name)[1] or None


def key(name: str) -> str:
    """Return the name for comparing: no title, honour, accent or punctuation, small letters.

    >>> key("Councillor Siân O’Neill-Rees, MBE"), key("Cllr. T.J. Ash"), key("Mr TJ Ash")
    ('sian oneill rees', 't j ash', 't j ash')
    """
    return " ".join(word for words in tokens(parse(name)) for word in words)


def tokens(parts: Name) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the words of the given names and of the family name, as they are compared."""
    shouted = (parts.given or "").isupper() and (parts.family or "").isupper()
    given = (
        token
        for word in _PARTING.split((parts.given or "").translate(_APOSTROPHES))
        for token in (word if _are_initials(word, shouted=shouted) else (word,))
    )
    family = _PARTING.split((parts.family or "").translate(_APOSTROPHES))
    return tuple(_plainest(given)), tuple(_plainest(family))


def _plainest(words: Iterator[str] | list[str]) -> list[str]:
    """Return words in small letters without accents, those aside that are empty."""
    letters = unicodedata.normalize("NFKD", " ".join(words).casefold())
    return "".join(char for char in letters if not unicodedata.combining(char)).split()


def _are_initials(word: str, *, shouted: bool) -> bool:
    """Say whether capitals are initials: TJ, but not ANN where the whole name is in capitals."""
    return bool(_CAPITALS.match(word)) and not (shouted and _VOWELS & set(word))


@lru_cache(maxsize=4096)
def _sides(name: str) -> tuple[str, str]:
    """Return a name alone, and what is said beside it: in brackets, behind a comma, before it."""
    text = _GLUED.sub(r"\1 ", _LOOSE.sub(r"\1", " ".join(name.split())))
    if held := _HELD.match(text):
        return held[2], held[1]
    asides = _BRACKETS.findall(text)
    text = _DASH.sub(", ", " ".join(_BRACKETS.sub(" ", text).split()))
    text = _HYPHEN.sub("-", text)
    parts = [part.strip() for part in text.split(",")]
    parts = [parts[0], *(part for part in parts[1:] if not all(map(_is_honour, part.split())))]
    alone, others = _parted(parts)
    return alone, "; ".join(text for text in (*others, *asides) if text)


def _parted(parts: list[str]) -> tuple[str, list[str]]:
    """Return which of the parts between commas is the name, and the others."""
    first, *rest = parts
    if not rest:
        office = _BEFORE.match(first)
        return (office[2], [office[1]]) if office and _is_office(office[1]) else (first, [])
    if " " not in first and not _is_office(first) and not _is_office(rest[0]):
        return f"{rest[0]} {first}", rest[1:]  # Bell, Cllr A
    if _is_office(first) and _count_titles(rest[0].split()):
        return rest[0], [first, *rest[1:]]
    return first, rest


def _is_office(text: str) -> bool:
    """Say whether words are an office, whatever titles stand before it."""
    words = text.split()
    return bool(_HAS_OFFICE.search(" ".join(words[_count_titles(words) :])))


def _plain(word: str) -> str:
    """Return a word in small letters and without points."""
    return word.strip(".,;:").replace(".", "").lower()


def _is_full(word: str) -> bool:
    """Say whether a word is a name and no initials."""
    return not _is_initial(word) and not _CAPITALS.match(word)


def _is_initial(word: str) -> bool:
    """Say whether a word is initials with points, or one letter."""
    return len(word.strip(".")) == 1 or bool(_POINTED.match(word))


def _is_honour(word: str) -> bool:
    """Say whether a word is letters after a name: OBE, M.P., but not the name Ma."""
    return _plain(word) in HONOURS and (word.isupper() or word in ("Esq", "Esq.", "PhD", "DPhil"))


def _count_titles(words: list[str]) -> int:
    """Return how many words at the beginning are titles; the last word never is."""
    count = 0
    while count < len(words) - 1 and _plain(words[count]) in TITLES:
        count += 1
    while count and _plain(words[count - 1]) in ALONE:
        count -= 1
    return count


def _family(words: list[str], *, titled: bool) -> int:
    """Return where the family name begins: Mr de Witt, but Mr Al Witt."""
    first = max(len(words) - 1, 0)
    while first and words[first - 1].lower().strip(".") in PARTICLES:
        first -= 1
    if first == 0 and len(words) > 1 and not words[0].islower():
        return 0 if titled and words[0].lower() not in GIVEN else 1
    return first


def _joined(words: list[str]) -> str | None:
    """Return words as text, None for no words."""
    return " ".join(words) or None
