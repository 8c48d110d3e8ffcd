"""Whether who declared left or stayed, by what stands further on of one or of several."""

import re
from dataclasses import replace

from transform.minutes.declarations.interests import Declared, left
from transform.minutes.text.prose import Prose, Sentence

_IN_TURN = re.compile(
    r"\bthe (?:former|first(?:[- ]named)?) (?P<first>[^.;\n]*?)"
    r"(?:[.;,]| and| but| while| whereas)+ "
    r"the (?:latter|last-named|second(?:[- ]named)?) (?P<last>[^.;\n]*)",
    re.IGNORECASE,
)
"""The former would go out while the item was taken; the latter would stay."""
_LATTER = re.compile(r"\bthe (?:latter|last-named) (?P<last>[^.;\n]*)", re.IGNORECASE)

_GOES = re.compile(
    r"(?:,? (?:then|also|therefore|subsequently|had|both|each|who|accordingly|duly|did not))* "
    r"(?=(?:left|leave|withdrew|remained|stayed|vacated|withdraw)\b)(?P<words>[^.;\n]*)"
)
_ALL = re.compile(
    r"\(?(?:Both|All|Neither|Each|They (?:both|all|each)|The two|(?:Nid oedd|"
    r"Arhosodd|Gadawodd) y (?:ddau|ddwy))\b"
)
_AT_A_TIME = re.compile(r"\bat (?:approximately |about |around )?\d")
_NEAR = 2_000
"""So far behind a declaration it is looked for whether the person left."""


def in_turn(prose: Prose, found: list[Declared]) -> list[Declared]:
    """Return declarations with what a sentence behind says of the first and the last of two."""
    if "latter" not in prose.lower and "the last-named" not in prose.lower:
        return found
    told: dict[int, bool | None] = {}
    for said in (*_LATTER.finditer(prose.text), *_IN_TURN.finditer(prose.text)):
        before = _before(prose, found, said.start())
        if len(before) > 1:
            groups = said.groupdict()
            told[before[-1].person.start] = left(groups["last"])
            if "first" in groups:
                told[before[-2].person.start] = left(groups["first"])
    return [
        replace(declared, withdrew=told.get(declared.person.start, declared.withdrew))
        for declared in found
    ]


def _before(prose: Prose, found: list[Declared], position: int) -> list[Declared]:
    """Return those who declared before a place in its paragraph, in the order of the text."""
    start = prose.paragraphs[prose.paragraph_at(position)].start
    before = [one for one in found if start <= one.person.start < position]
    return sorted(before, key=lambda declared: declared.person.start)


def goes(prose: Prose, declared: Declared) -> Declared:
    """Return a declaration with whether the person is said to leave or to stay further on."""
    last = min(prose.paragraph_at(declared.start) + 2, len(prose.paragraphs) - 1)
    end = prose.paragraphs[last].end
    for sentence in prose.sentences_in(declared.end, min(end, declared.end + _NEAR)):
        if _ALL.match(prose.text, sentence.start) and _is_of(prose, declared, sentence):
            return replace(declared, withdrew=left(prose.text[sentence.start : sentence.end]))
    family = declared.person.name.rpartition(" ")[2]
    for mention in prose.within(declared.end, min(end, declared.end + _NEAR)):
        if mention.name.rpartition(" ")[2] != family:
            continue
        behind = [mention, *prose.rest_of_group(prose.index_of(mention))][-1].after
        goes = _GOES.match(prose.text, behind)
        if goes and not _AT_A_TIME.search(goes["words"]):
            return replace(declared, withdrew=left(goes[0]))
    return declared


def _is_of(prose: Prose, declared: Declared, sentence: Sentence) -> bool:
    """Say whether `Both` can mean one, and not only those whom its own paragraph names."""
    start = prose.paragraphs[sentence.paragraph].start
    return start <= declared.start or not prose.within(start, sentence.start)
