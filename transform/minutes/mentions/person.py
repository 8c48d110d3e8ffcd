"""One person as a text names them: titles, initials, particles, family name, honours, a bracket."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from transform.minutes.mentions.words import (
    BEFORE_TITLES,
    BODIES,
    FUNCTIONS,
    HONOURS,
    LARGE,
    NOT_NAMES,
    PEOPLES_ONLY,
    PLURAL_TITLES,
    RANKS,
    ROLES,
    SINGULAR_TITLES,
    SURNAMES,
)

_REST = r"[\w-]*(?:['’](?!s\b)[\w-]*)*"
_INITIAL = rf"(?:[{LARGE}]|Ch|Ff|Ll|Rh|Th)"
TOKEN = re.compile(rf"[{LARGE}](?:\.(?:{_INITIAL}\.){{0,4}}(?:[{LARGE}]{_REST})?|{_REST}\.?)")
"""A capitalised word, or initials, perhaps with the name that they are glued to."""
_INITIALS = re.compile(rf"(?:[{LARGE}]\.?|{_INITIAL}\.){{1,4}}$")
_SHOUTED = re.compile(rf"[{LARGE}][{LARGE}'’-]{{2,}}$")
"""A name in capitals; a verb in capitals is none."""
_SHOUTED_VERBS = frozenset(("AGAINST", "LEFT", "SPOKE", "WITHDREW"))
PARTICLE = re.compile(r" (?:(?:de|van|von|der|den|di|da|du|la|le|ap|ab|al|el|bin|ferch) ){1,2}")
_LEADING = re.compile(r"(?:(?:de|van|von|der|den|du|la|le|ap) ){1,2}")
_HONOURS = re.compile(rf"(?:,? (?:{'|'.join(sorted(HONOURS))})(?![\w-]),?(?=[ ,;.)\n]|$))+")
_BRACKET = re.compile(r" ?(?:\(((?:[^()\n]|\([^()\n]*\)){1,160})\)|\[([^\[\]\n]{1,160})\])")
_SPEAKS = re.compile(
    r" (?:said|asked|observed|replied|noted|explained|added|felt|thought|stated|commented|queried|"
    r"suggested|agreed|advised|reported|presented|introduced|moved|proposed|seconded|welcomed|"
    r"raised|responded|confirmed|thanked|questioned|wondered|left|declared)\b"
)
_THE_WELSH = re.compile(r"(?:^|\W)[yY] (?=Cyng)")
BEFORE_RANKS = frozenset(rank.partition(" ")[0] for rank in RANKS)
"""First words of ranks: Station, of Station Manager."""
_GOES_ON = rf"(?:\.? |\.(?=[{LARGE}]))"
_TITLES = re.compile(
    rf"(?:(?:(?:{'|'.join(sorted(BEFORE_TITLES | BEFORE_RANKS))}) |(?:Hon|Rt)\. ){{0,5}}"
    rf"(?:{'|'.join(sorted(SINGULAR_TITLES | RANKS))}){_GOES_ON}){{1,6}}"
)
"""County Councillor Mrs; a title is one only where a word follows it."""


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
    titles = _TITLES.match(text, start)
    position = titles.end() if titles else start
    words, end = _words(text, position, titled=bool(titles or title or bare))
    if not words or (
        _are_initials(words[-1]) and not _is_shouted(words[-1], bool(titles or title))
    ):
        return None
    if not titles and not title and not bare and not _is_untitled_name(text, words, end):
        return None
    if titles or not title:
        begin = start - 2 if _is_behind_article(text, start) else start
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


def _is_behind_article(text: str, start: int) -> bool:
    """Say whether a Welsh title has its article before it: y Cynghorydd."""
    if not text.startswith("Cyng", start):
        return False
    article = _THE_WELSH.match(text, max(start - 3, 0))
    return article is not None and article.end() == start


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
    full = False
    particle = _LEADING.match(text, start) if titled else None
    position = end = particle.end() if particle else start
    while len(words) < 6 and (token := TOKEN.match(text, position)):
        word = token[0]
        if not _are_initials(word):
            word = word.removesuffix(".")
            likely = _is_name_word(word, titled=titled, first=not full)
            if not likely and not (len(words) == 1 and _is_speaking(text, token)):
                break
            full = True
        elif full and _is_no_initial(word.rstrip("."), titled=titled):
            break
        elif _SHOUTED.match(word.rstrip(".")):
            word = word.rstrip(".")
        words.append(word)
        end = token.start() + len(word)
        if end < token.end() or not text.startswith(" ", end):
            break
        particle = PARTICLE.match(text, end)
        position = particle.end() if particle else end + 1
    return words, end


def _is_no_initial(word: str, *, titled: bool) -> bool:
    """Say whether capitals behind a name are honours or a word: Mr Bell OBE, Mr Bell LEFT."""
    return word in HONOURS or (bool(_SHOUTED.match(word)) and not _is_shouted(word, titled))


def _are_initials(word: str) -> bool:
    """Say whether a word is initials and no name; most names need no pattern to tell."""
    likely = word[-1] == "." or not word[1:].islower()
    return likely and bool(_INITIALS.match(word))


def _is_speaking(text: str, word: re.Match[str]) -> bool:
    """Say whether a family name that is a word as well is one, as it speaks: Ivo Senior said."""
    return word[0] in PEOPLES_ONLY and bool(_SPEAKS.match(text, word.end()))


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
