"""One person as a text names them: titles, initials, particles, family name, honours, a bracket."""

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
    RANKS,
    ROLES,
    SINGULAR_TITLES,
    SURNAMES,
)

_REST = r"(?:[\w-]|['’](?!s\b))"
_INITIAL = rf"(?:[{LARGE}]|Ch|Ff|Ll|Rh|Th)"
TOKEN = re.compile(
    rf"[{LARGE}](?:\.(?:{_INITIAL}\.){{0,4}}(?:[{LARGE}](?:(?!\w)|{_REST}+))?|{_REST}*\.?)"
)
"""A capitalised word, or initials, perhaps with the name that they are glued to."""
_INITIALS = re.compile(rf"(?:[{LARGE}]\.?|{_INITIAL}\.){{1,4}}$")
_SHOUTED = re.compile(rf"[{LARGE}][{LARGE}'’-]{{2,}}$")
"""A name in capitals; a verb in capitals is none."""
_SHOUTED_VERBS = frozenset(("AGAINST", "LEFT", "SPOKE", "WITHDREW"))
PARTICLE = re.compile(r" (?:(?:de|van|von|der|den|di|da|du|la|le|ap|ab|al|el|bin|ferch) ){1,2}")
_LEADING = re.compile(r"(?:(?:de|van|von|der|den|du|la|le|ap) ){1,2}")
_HONOURS = re.compile(rf"(?:,? (?:{'|'.join(sorted(HONOURS))})(?![\w-]),?(?=[ ,;.)\n]|$))+")
_BRACKET = re.compile(r" ?(?:\(((?:[^()\n]|\([^()\n]*\)){1,160})\)|\[([^\[\]\n]{1,160})\])")
_THE_WELSH = re.compile(r"(?:^|\W)[yY] (?=Cyng)")
BEFORE_RANKS = frozenset(rank.partition(" ")[0] for rank in RANKS)
"""First words of ranks: Station, of Station Manager."""


class Mention(NamedTuple):
    """A person named in a text; `name` is as written, with the title of the list it stands in."""

    name: str
    start: int
    end: int
    after: int
    """Where the text goes on behind honours and a bracket."""
    titled: bool
    bracket: str | None = None


def name_at(text: str, start: int, title: str, *, bare: bool) -> Mention | None:
    """Return the person named from there on; a title may come from the list."""
    titles, position = _titles(text, start)
    words, end = _words(text, position, titled=bool(titles or title or bare))
    if not words or (
        _INITIALS.match(words[-1]) and not _is_shouted(words[-1], bool(titles or title))
    ):
        return None
    if not titles and not title and not bare and not _is_untitled_name(text, words, end):
        return None
    if titles or not title:
        article = _THE_WELSH.match(text, max(start - 3, 0))
        begin = start - 2 if article and article.end() == start else start
        name = text[begin:end]
        name = name[0].upper() + name[1:]
    else:
        begin, name = start, f"{title} {text[start:end]}"
    honours = _HONOURS.match(text, end)
    after = (honours.end() - honours[0].endswith(",")) if honours else end
    bracket = _BRACKET.match(text, after)
    if bracket:
        inside = bracket[1] or bracket[2]
        return Mention(name, begin, end, bracket.end(), bool(titles or title), inside)
    return Mention(name, begin, end, after, bool(titles or title))


def _titles(text: str, start: int) -> tuple[int, int]:
    """Return how many titles stand there, and where the name after them begins."""
    count, pending, position = 0, 0, start
    before = ""
    for token in tokens(text, start, most=6):
        word = token[0].rstrip(".")
        if not (behind := next_word(text, token.end())):
            break
        before, rank = word, f"{before} {word}"
        if word in SINGULAR_TITLES or rank in RANKS:
            count += 1 + pending
            pending = 0
        elif word in BEFORE_TITLES or word in BEFORE_RANKS:
            pending += 1
        else:
            break
        if not pending:
            position = behind
    return count, position


def tokens(text: str, start: int, *, most: int) -> Iterator[re.Match[str]]:
    """Give the capitalised words that stand there, one after the other."""
    while most and (token := TOKEN.match(text, start)):
        yield token
        if not (start := next_word(text, token.end())):
            return
        most -= 1


def _words(text: str, start: int, *, titled: bool) -> tuple[list[str], int]:
    """Return the words of a name and where it ends."""
    words: list[str] = []
    particle = _LEADING.match(text, start) if titled else None
    position = end = particle.end() if particle else start
    while len(words) < 6 and (token := TOKEN.match(text, position)):
        word = token[0]
        if not _INITIALS.match(word):
            word = word.removesuffix(".")
            if not _is_name_word(word, titled=titled, first=not any(map(_is_full, words))):
                break
        elif any(map(_is_full, words)) and _is_no_initial(word.rstrip("."), titled=titled):
            break
        elif _SHOUTED.match(word.rstrip(".")):
            word = word.rstrip(".")
        words.append(word)
        end = token.start() + len(word)
        if end < token.end():
            break
        particle = PARTICLE.match(text, end)
        position = particle.end() if particle else end + 1
        if not particle and not text.startswith(" ", end):
            break
    return words, end


def _is_no_initial(word: str, *, titled: bool) -> bool:
    """Say whether capitals behind a name are honours or a word: Mr Bell OBE, Mr Bell LEFT."""
    return word in HONOURS or (bool(_SHOUTED.match(word)) and not _is_shouted(word, titled))


def _is_full(word: str) -> bool:
    """Say whether a word is a name and no initials."""
    return not _INITIALS.match(word)


def _is_name_word(word: str, *, titled: bool, first: bool) -> bool:
    """Say whether a capitalised word can be part of a name; first: none but initials before it."""
    if word.isupper() and len(word) > 3:
        return _is_shouted(word, titled)
    if titled and word in SURNAMES:
        return True
    if word in SINGULAR_TITLES or word in PLURAL_TITLES:
        return False
    return word not in NOT_NAMES or (titled and first and word not in ROLES | BODIES | FUNCTIONS)


def _is_shouted(word: str, titled: bool) -> bool:
    """Say whether a word in capitals is a family name: Councillor BELL, but not Mr Bell MOVED."""
    if not titled or not _SHOUTED.match(word) or word in HONOURS or word in _SHOUTED_VERBS:
        return False
    return word.title() not in NOT_NAMES and not (word.endswith("ED") and len(word) > 5)


def _is_untitled_name(text: str, words: list[str], end: int) -> bool:
    """Say whether words without a title are a name: two at least, and no longer phrase goes on."""
    if len(words) < 2 or all(word.isupper() for word in words):
        return False
    following = TOKEN.match(text, end + 1) if text.startswith(" ", end) else None
    word = following[0].rstrip(".") if following else ""
    return word == "" or word in HONOURS or (word.isupper() and len(word) > 3)


def next_word(text: str, end: int) -> int:
    """Return where the next word begins, 0 where a word is not followed by one."""
    if text.startswith(" ", end):
        return end + 1
    return end if text[end - 1] == "." and text[end : end + 1].isupper() else 0
