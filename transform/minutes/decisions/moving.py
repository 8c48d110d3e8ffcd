"""Who is told to have moved or seconded: by a verb of speech, or in a label before the name."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from transform.minutes.contributions import Spoken
from transform.minutes.mentions import Mention
from transform.minutes.text.prose import PLURAL, Prose

Part = Literal["moved", "seconded"]


class Told(NamedTuple):
    """That someone moved or seconded, and where."""

    position: int
    part: Part
    name: str
    printed: bool


_OFFICE = r"(?:(?:the|y|yr) [^,;:.()\n]{2,60}, )?"
_BEGUN = r"(?:^|[\n(;.,:\t|]|’i |'i |\b(?:and|it was|being|been|duly|was|were|a|ac) )\s*"
_LABELS: tuple[tuple[str, Part, tuple[str, ...], str], ...] = (
    (
        "Proposed: Councillor Ash",
        "moved",
        ("prop", "mov", "nomin"),
        r"(?:prop(?:osed|oser)?\.?|mov(?:ed|er)|nominated by)(?: by)?",
    ),
    (
        "Seconded: Councillor Birch",
        "seconded",
        ("sec",),
        r"sec(?:onded|onder|d)?\.?(?: from the chair)?(?: by)?",
    ),
    ("Cynigiwyd gan", "moved", ("cynig",), r"(?:cynig(?:iwyd|ydd))(?: gan)?"),
    (
        "Eiliwyd gan",
        "seconded",
        ("eil",),
        r"(?:h?eil(?:iwyd|ydd))(?: (?:y cynnig|hyn|hynny))?(?: gan)?",
    ),
)
"""An example, what it says, words in small letters without which it cannot stand, the form."""
_LABELLED = tuple(
    (cues, re.compile(rf"{_BEGUN}{words}\s*[:–—-]?\s*\(?{_OFFICE}$", re.IGNORECASE), part)
    for _, part, cues, words in _LABELS
)
_OPENS = re.compile(r"\W*(?:propos|mov|second|cynig|eil)", re.IGNORECASE)
_PUT_BY = re.compile(
    r"\b(?:motion|amendment|proposal)\b[^.;]{0,120}\b(?:put(?: forward)?|tabled|submitted) by $"
)
_TOLD: tuple[tuple[str, re.Pattern[str], Part], ...] = (
    (
        "on the ",
        re.compile(rf"\bon the (?:motion|proposal|proposition) of {_OFFICE}$", re.IGNORECASE),
        "moved",
    ),
    (" by ", _PUT_BY, "moved"),
    ("ar gynnig", re.compile(rf"\b[Aa]r gynnig {_OFFICE}(?:y )?$"), "moved"),
    ("eilio gan", re.compile(rf"\bwedi(?:’i| ei) eilio gan {_OFFICE}(?:y )?$"), "seconded"),
    (
        " by ",
        re.compile(rf"\b(?:proposed|moved|nominated)(?: as [\w -]{{3,40}})? by {_OFFICE}$"),
        "moved",
    ),
    ("on a ", re.compile(rf"\b[Oo]n a (?:motion|proposal) (?:by|of|from) {_OFFICE}$"), "moved"),
    ("seconded by ", re.compile(rf"\bseconded by {_OFFICE}$"), "seconded"),
    ("seconding", re.compile(rf"\bthe seconding of {_OFFICE}$"), "seconded"),
    ("second", re.compile(r" (?:Seconded|SECONDED|Seconder)(?: by)?\s*[:–-]?\s*$"), "seconded"),
)
"""On the motion of Councillor Ash, wedi ei eilio gan y Cynghorydd Birch, …"""
_BEHIND = re.compile(
    r",? (?:duly |formally |then )?(?:(?P<moved>moving|proposing)|(?:seconding|as "
    r"seconder|having seconded))\b"
    r"|(?P<put> put forward)(?=, and [^.;]{3,60} seconded|,? (?:an?|the) (?:\w+ )?(?:motion|"
    r"proposal|amendment))"
    r"|, seconded by [^.;\n]{3,60}?, (?P<both>moved|proposed|sought to amend)\b"
    r"| (?P<way>moved|proposed)(?= by way of)"
    r"| was (?:the|his|her|their) (?:(?P<is_mover>proposer|mover)|seconder)\b"
    r"| \((?:(?P<as_mover>proposer|mover)|seconder)\)"
    r"|(?P<own>[’']s (?:amendment|motion|proposal)\b)(?=[^.;]*\bsecond)"
    r"| (?:was (?:pleased|happy|content) to|agreed to|offered to) (?P<second>second)\b"
)
"""Councillor Ash proposing, with Councillor Birch seconding"""
_ON_MOTION = re.compile(r"On the (?:motion|proposal|proposition) of\b")
_CUES = ("ropos", "rop.", "prop", "ominat", "mov", "econd", "sec.", "sec:", "motion of", "name of",
         "ynnig", "ynig", "eil")  # fmt: skip
"""Words in small letters without which nothing before a name says that someone moved."""
_NEAR_CUES = ("second", "moving", "proposing", "put forward", "mover", "proposer", "by way of",
              "s motion", "s amend", "s propos")  # fmt: skip
_MARK = re.compile(r"\b(?:RESOLVED|Resolved|resolved|AGREED|agreed that)\b")
_PUT = re.compile(r"\bput to the (?:vote|meeting)\b|\bvoted (?:on|upon)\b")
_PARTICIPLE = re.compile(
    r", proposed (?!that|the|a|an|to|and|it|this|refus|approv|defer|in|as|for|by)[a-z]"
)
"""Mr Ash, proposed premises supervisor, moved nothing."""
_ELSEWHERE = re.compile(r"\b(?:had|has|have) (?:\w+ )?been\b[^;.]*$")


def read(prose: Prose, spoken: list[Spoken]) -> list[Told]:
    """Return who moved and who seconded, in the order of the text, each once."""
    found: dict[int, Told] = {}
    for each in _spoken(prose, spoken):
        found.setdefault(each.position, each)
    found |= {each.position: each for each in _told(prose)}
    return sorted(found.values(), key=lambda each: each.position)


def _spoken(prose: Prose, spoken: list[Spoken]) -> Iterator[Told]:
    """Give those who moved or seconded by a verb of speech."""
    for speech in spoken:
        if speech.action == "moved" and _is_described(prose, speech.start):
            continue
        if speech.name and speech.action in ("moved", "seconded"):
            name = _as_written(prose, speech.start) or speech.name
            yield Told(speech.start, speech.action, name, printed=False)


def _as_written(prose: Prose, position: int) -> str | None:
    """Return the name that stands at a place, None where an office does."""
    people = prose.within(position, position + 1)
    return people[0].name if people else None


def _is_described(prose: Prose, position: int) -> bool:
    """Say whether `proposed` describes what someone is to be, and nothing else is moved there."""
    sentence = prose.sentence_at(position)
    words = prose.text[sentence.start : sentence.end]
    return bool(_PARTICIPLE.search(words)) and "moved" not in words and "second" not in words


def _told(prose: Prose) -> Iterator[Told]:
    """Give those before whose name it says that they moved or seconded."""
    for mention in prose.mentions:
        found = _part_before(prose, mention)
        if found and not prose.is_quoted(mention.start):
            part, printed = found
            yield Told(mention.start, part, mention.name, printed)


def _part_before(prose: Prose, mention: Mention) -> tuple[Part, bool] | None:
    """Return what the words before a name say that the person did, and whether they are a label."""
    left = PLURAL.sub("", prose.text[max(mention.start - 160, 0) : mention.start])
    near = prose.text[mention.after : mention.after + 25]
    small = left.lower()
    if not _holds(small, _CUES) and not _holds(near, _NEAR_CUES):
        return None
    if _ELSEWHERE.search(left) and not _is_put(prose, mention.start):
        return None
    behind = _BEHIND.match(prose.text, mention.after)
    if behind:
        return ("moved" if any(behind.groups()) and not behind["second"] else "seconded"), False
    for cues, pattern, part in _LABELLED:
        label = _holds(small, cues) and pattern.search(left, max(len(left) - 90, 0))
        if label:
            begin = prose.sentence_at(mention.start).start
            is_first = bool(_OPENS.match(prose.text, begin, mention.start))
            return part, is_first or label[0].startswith((".", "(", "\n"))
    for cue, pattern, part in _TOLD:
        if cue in small and pattern.search(left):
            return part, _is_printed(prose, mention)
    return None


def _is_printed(prose: Prose, mention: Mention) -> bool:
    """Say whether a sentence says on whose motion, and nothing that was decided."""
    begin = prose.sentence_at(mention.start).start
    is_first = _ON_MOTION.match(prose.text, begin)
    return bool(is_first) and not _MARK.search(prose.text, begin, mention.start + 120)


def _holds(text: str, cues: tuple[str, ...]) -> bool:
    """Say whether one of some words stands in a text."""
    for cue in cues:  # noqa: SIM110 — asked for every name: a generator takes three times as long
        if cue in text:
            return True
    return False


def _is_put(prose: Prose, position: int) -> bool:
    """Say whether a sentence puts to the vote what had been moved before."""
    sentence = prose.sentence_at(position)
    return bool(_PUT.search(prose.text, sentence.start, sentence.end))
