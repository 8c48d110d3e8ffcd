"""Where the words stand that decide: one look at a text serves every rule for decisions."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_STEMS = (
    "resolved agreed recommended ordered noted approved decided carried defeated rejected passed "
    "supported accepted adopted confirmed endorsed signed received ratified voted deferred "
    "adjourned postponed granted refused appointed elected authorised determined instructed "
    "referred continued delegated seconded remitted failed negatived succeed homologated acceded "
    "concurred dismissed suspended excluded awarded "
    "penderfynwyd phenderfynwyd cytunwyd chytunwyd argymhellwyd "
    "nodwyd gohiriwyd derbyniwyd cymeradwywyd cadarnhawyd collwyd cariwyd pasiwyd etholwyd "
    "penodwyd gwrthodwyd trechwyd gollwyd llofnodwyd chollwyd basiwyd phasiwyd chariwyd gariwyd "
    "mabwysiadwyd cefnogwyd"
)
_WORDS = frozenset(_STEMS.split())
_LAST = 5
_ENDS = frozenset(word[-_LAST:] for word in _WORDS)
"""How the words end: most words that end in `ed` are none of them."""
_OTHERS = ("lost", "fell", "falls", "taken", "decision")
_RARE = re.compile(
    r"\b(?:penderfyn(?:iad|odd)|cytunodd|syrthiodd|methodd|llofnododd|content(?= to)|carry(?=[.,;]|"
    r" by| with|$)|gave(?= its)|took(?= note of)|upheld|down(?=[.,;])|given(?= (?:to|for))|golli|"
    r"wrthod|"
    r"gario|basio|argymhellodd|nododd|cymeradwyodd|derbyniodd)\b",
    re.IGNORECASE,
)
_RARE_PARTS = (
    ("odd ", 0),
    ("content to", 0),
    ("not carry", 4),
    ("gave its", 0),
    ("took note", 0),
    ("upheld", 0),
    ("oted down", 5),
    (" given ", 1),
    ("yniad", 0),
    ("golli", 0),
    ("wrthod", 0),
    ("gario", 0),
    ("basio", 0),
)
"""What is looked for to find the rare words, and how far behind its beginning the word begins."""
_LONGEST = max(map(len, _WORDS))
_WORD = re.compile(r"[A-Za-z]+$")


class Cue(NamedTuple):
    """A word that decides, as it is set; `word` is it in small letters."""

    word: str
    written: str
    start: int
    end: int


def find(text: str) -> list[Cue]:
    """Return the words of a text that can decide something, in order."""
    small = text.lower()
    if len(small) != len(text):
        small = text
    found = [*_others(text, small), *_rare(text, small)]
    for place in (*_places(small, "ed"), *_places(small, "yd")):
        end = place + 2
        if small[end - _LAST : end] in _ENDS and not text[end : end + 1].isalnum():
            written = _WORD.search(text[max(end - _LONGEST - 1, 0) : end])
            if written and (word := written[0].lower()) in _WORDS:
                found.append(Cue(word, written[0], end - len(word), end))
    found.sort(key=lambda cue: cue.start)
    return found


def _others(text: str, small: str) -> Iterator[Cue]:
    """Give the words that do not end as the others do."""
    for word in (word for word in _OTHERS if word in small):
        for start in _places(small, word):
            end = start + len(word)
            if not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum()):
                yield Cue(word, text[start:end], start, end)


def _rare(text: str, small: str) -> Iterator[Cue]:
    """Give the words that are seldom used to decide."""
    for part, skip in (rare for rare in _RARE_PARTS if rare[0] in small):
        for place in _places(small, part):
            start = place + skip
            begun = _WORD.search(text, max(start - _LONGEST, 0), start)
            start = begun.start() if begun else start
            if found := _RARE.match(text, start):
                yield Cue(found[0].lower(), found[0], *found.span())


def _places(text: str, part: str) -> Iterator[int]:
    """Give the places where a part stands in a text."""
    place = text.find(part)
    while place >= 0:
        yield place
        place = text.find(part, place + 1)
