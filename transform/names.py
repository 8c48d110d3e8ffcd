"""Names as minutes write them, in their parts and as keys for joining."""

import re
import unicodedata
from dataclasses import dataclass

_TITLES = (
    "ald alderman aldermen alderwoman archdeacon bailie baron baroness bishop borough brigadier "
    "canon capt captain city clr cllr cllrs cnclr col colonel commander councillor councillors "
    "councilor county cr cyng cynghorydd cynghorwyr cynghorwr dame deputy district doctor dr "
    "earl father fr gp group henadur hon honourable imam judge lady lieutenant lord lt major "
    "messrs miss mr mrs ms mx parch parish pastor prof professor provost rabbi rev revd "
    "reverend right rt sgt sergeant sheriff sir sister supt superintendent the town viscount y "
    "yr"
)
TITLES = frozenset(_TITLES.split())
"""Words that stand before a name, without the point; small letters."""
_ALONE = frozenset(
    ("borough", "city", "county", "district", "group", "parish", "right", "rt", "the", "town")
)
"""Words that belong to a title only where another follows: County Councillor, The Right Hon."""
_HONOURS = (
    "ac ae am as ba bem bsc cb cbe cmg cvo dbe dcvo dfc dl dphil esq fcipd frcn frics frsa fsa gbe "
    "jp kbe kc kcvo kt llb llm lvo ma mbe mep mla mp ms msc msp mstj mvo obe phd qc qfsm qpm rd "
    "rn td vrd wm"
)
HONOURS = frozenset(_HONOURS.split())
"""Letters that stand after a name; small letters."""
_OFFICE = re.compile(r"^.*?\b(?=(?:Councillor|Cllr|Cynghorydd|Alderman|Bailie)\b)")
"""What stands before the title where an office is named first: the Mayor, Councillor …"""
_PARTICLES = frozenset(
    ("ab", "al", "ap", "da", "de", "del", "della", "den", "der", "di", "dos", "du", "el", "ferch",
     "la", "le", "st", "ter", "van", "verch", "von")
)  # fmt: skip
"""Words that begin a family name of several words."""

_BRACKETS = re.compile(r"\([^()]*\)|\[[^\][]*\]")
_CAPITALS = re.compile(r"[A-Z]{2,3}$")
_APOSTROPHES = str.maketrans("", "", "'’‘`´ʼ")
_PARTING = re.compile(r"[^\w]+")


@dataclass(frozen=True, slots=True)
class Name:
    """A name in its parts, each None where the name has none."""

    honorific: str | None
    given: str | None
    family: str | None


def parse(name: str) -> Name:
    """Return the parts of a name; honours after it and brackets are left out.

    >>> parse("Cllr Mrs T.J. van Dyke, OBE (Chair)")
    Name(honorific='Cllr Mrs', given='T.J.', family='van Dyke')
    """
    words = _bare(name).split()
    titles = _count_titles(words)
    honorific, rest = words[:titles], words[titles:]
    while len(rest) > 1 and _is_honour(rest[-1]):
        rest.pop()
    first = _family(rest)
    return Name(_joined(honorific), _joined(rest[:first]), _joined(rest[first:]))


def key(name: str) -> str:
    """Return the name for comparing: no title, honour, accent or punctuation, small letters.

    >>> key("Councillor Siân O’Neill-Rees, MBE"), key("Cllr. T.J. Ash"), key("Mr TJ Ash")
    ('sian oneill rees', 't j ash', 't j ash')
    """
    parts = parse(name)
    text = " ".join(part for part in (parts.given, parts.family) if part)
    shouted = text.isupper()
    tokens = [
        token
        for word in _PARTING.split(text.translate(_APOSTROPHES))
        for token in (word if _CAPITALS.match(word) and not shouted else (word,))
        if token
    ]
    letters = unicodedata.normalize("NFKD", " ".join(tokens).casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _bare(name: str) -> str:
    """Return the name without brackets and without what follows a comma, if that is honours."""
    text = " ".join(_BRACKETS.sub(" ", name).split())
    office = _OFFICE.match(text)
    if office and _count_titles(text.split()) == 0:
        text = text[office.end() :]
    before, comma, after = text.partition(",")
    if comma and all(_is_honour(word) for word in after.replace(",", " ").split()):
        return before
    return text.replace(",", " ")


def _plain(word: str) -> str:
    """Return a word in small letters and without points."""
    return word.strip(".,;:").replace(".", "").lower()


def _is_honour(word: str) -> bool:
    """Say whether a word is letters after a name: OBE, M.P., but not the name Ma."""
    return _plain(word) in HONOURS and (word.isupper() or word in ("Esq", "Esq.", "PhD", "DPhil"))


def _count_titles(words: list[str]) -> int:
    """Return how many words at the beginning are titles; the last word never is."""
    count = 0
    while count < len(words) - 1 and _plain(words[count]) in TITLES:
        count += 1
    if count and _plain(words[count - 1]) in _ALONE:
        return 0
    return count


def _family(words: list[str]) -> int:
    """Return where the family name begins."""
    first = max(len(words) - 1, 0)
    while first > 1 and words[first - 1].lower().strip(".") in _PARTICLES:
        first -= 1
    return first


def _joined(words: list[str]) -> str | None:
    """Return words as text, None for no words."""
    return " ".join(words) or None
