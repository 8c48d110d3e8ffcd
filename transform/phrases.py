"""Phrases known by digests: they can be found in a text again, and cannot be read from here.

What was withheld has to be known when it comes a second time, and may be kept nowhere.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from hashlib import blake2b
from typing import Literal, NamedTuple

WORD = re.compile("[\\w\u0300-\u036f]+")
Scope = Literal["council", "meeting", "item", "page", "family"]
"""Where words are to be blocked; a family name is only known, it may be another's."""
Span = tuple[int, int]


class Phrase(NamedTuple):
    """Words to be blocked in what the owner has: a council, meeting or item, by id, or a page."""

    scope: Scope
    owner: str
    length: int
    """How many words they are."""
    first: str
    whole: str


def phrase(council_id: str, scope: Scope, owner: str, text: str) -> Phrase:
    """Return a text as a phrase; one without words raises `ValueError`."""
    words = said(text)
    if not words:
        raise ValueError("a phrase has words")
    return Phrase(
        scope, owner, len(words), _digest(council_id, words[0]), _digest(council_id, *words)
    )


def said(text: str) -> list[str]:
    """Return the words of a text as they are compared.

    >>> said("Siân O’Neill,  MBE")
    ['sian', 'o', 'neill', 'mbe']
    """
    return [_plain(word) for word in WORD.findall(text)]


class Finder:
    """Finds the phrases of a council in texts."""

    def __init__(self, council_id: str, phrases: Iterable[Phrase]) -> None:
        """Take the phrases, whoever their owner is."""
        self._council = council_id
        self._known: dict[str, set[tuple[int, str]]] = defaultdict(set)
        for one in phrases:
            self._known[one.first].add((one.length, one.whole))

    def __bool__(self) -> bool:
        """Say whether there is anything to find."""
        return bool(self._known)

    def spans(self, text: str) -> Iterator[Span]:
        """Yield from where to where a phrase stands in a text."""
        found = [(_plain(word[0]), *word.span()) for word in WORD.finditer(text)]
        for index, (word, start, _) in enumerate(found):
            for length, whole in self._known.get(_digest(self._council, word), ()):
                words = found[index : index + length]
                if len(words) == length and whole == _digest(self._council, *(w[0] for w in words)):
                    yield start, words[-1][2]


@lru_cache(maxsize=1 << 16)
def _plain(word: str) -> str:
    """Return a word without accents, in small letters."""
    if word.isascii():
        return word.lower()
    parts = unicodedata.normalize("NFKD", word.casefold())
    return "".join(char for char in parts if not unicodedata.combining(char))


@lru_cache(maxsize=1 << 16)
def _digest(council_id: str, *words: str) -> str:
    key = council_id.encode()[:64]
    return blake2b(" ".join(words).encode(), digest_size=12, key=key).hexdigest()
