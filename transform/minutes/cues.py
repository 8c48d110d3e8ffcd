"""Where the words stand that decide: one look at a text serves every rule for decisions."""

import re
from typing import NamedTuple

_STEMS = (
    "resolved agreed recommended ordered noted approved decided carried defeated rejected passed "
    "supported accepted adopted confirmed endorsed signed received ratified voted deferred "
    "adjourned postponed granted refused appointed elected authorised determined instructed "
    "referred continued delegated seconded remitted instructed failed "
    "penderfynwyd phenderfynwyd cytunwyd chytunwyd argymhellwyd "
    "nodwyd gohiriwyd derbyniwyd cymeradwywyd cadarnhawyd collwyd cariwyd pasiwyd etholwyd "
    "penodwyd gwrthodwyd trechwyd gollwyd llofnodwyd"
)
_WORDS = frozenset(_STEMS.split())
_ENDING = re.compile(r"[eEyY][dD](?!\w)")
_OTHERS = re.compile(r"[lftdLFTD](?<!\w.)(?:ost|ell|alls|aken|ecision|OST|ELL|ALLS|ECISION)(?!\w)")
"""Both begin with a class of letters, not with a word boundary, so that the search is fast."""
_RARE = re.compile(
    r"\b(?:penderfyn(?:iad|odd)|cytunodd|syrthiodd|methodd|llofnododd|content(?= to)|carry(?=[.,;]|"
    r" by| with|$)|gave(?= its)|given(?= (?:to|for))|golli|wrthod|"
    r"gario|basio|argymhellodd|nododd|cymeradwyodd|derbyniodd)\b",
    re.IGNORECASE,
)
_RARE_PARTS = (
    "odd ",
    "content to",
    "not carry",
    "gave its",
    " given ",
    "YNIAD",
    "yniad",
    "golli",
    "wrthod",
    "gario",
    "basio",
)
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
    found = [Cue(other[0].lower(), other[0], *other.span()) for other in _OTHERS.finditer(text)]
    if any(part in text for part in _RARE_PARTS):
        found += [Cue(other[0].lower(), other[0], *other.span()) for other in _RARE.finditer(text)]
    for ending in _ENDING.finditer(text):
        end = ending.end()
        written = _WORD.search(text[max(end - _LONGEST - 1, 0) : end])
        if written and (word := written[0].lower()) in _WORDS:
            found.append(Cue(word, written[0], end - len(word), end))
    found.sort(key=lambda cue: cue.start)
    return found
