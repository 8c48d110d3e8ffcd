"""Interests that Welsh sentences declare, where the verb comes first."""

import re
from collections.abc import Iterator

from transform.minutes import mentions
from transform.minutes.declarations.interests import Declared, kind_of, left
from transform.minutes.text.prose import Prose, Sentence

_NAME = r"(?=(?:[yY] |y |i’r |i'r )?(?:[CG]yng|[A-ZÀ-Þ]))"
_DECLARED = re.compile(
    rf"\b(?:[Dd]atgelodd|[Dd]atganodd|[Mm]ynegodd|[Nn]ododd|[Cc]ofrestrodd|[Rr]oedd gan|"
    rf"[Mm]ae gan|[Gg]wnaeth|"
    rf"[Rr]oedd|[Bb]u i(?=[’']r )|[Hh]ysbysodd) {_NAME}|\b[Bb]u i[’']r {_NAME}"
)
"""Datganodd y Cynghorydd A fuddiant; Roedd y Cynghorydd A wedi datgan buddiant"""
_WENT = r"(?:gadawodd|ymadawodd|enciliodd|aeth|tynnodd|arhosodd|ni chymerodd|ni phleidleisiodd)"
_HAVING = re.compile(
    r"\b(?:gan (?:ei|eu) (?:f|b)od|oherwydd (?:ei|eu) (?:f|b)od|ar ôl|wedi|yn dilyn)"
    r"(?: iddo| iddi| iddynt)?(?: wedi)? (?P<words>(?:d?datgan|d?datgelu|"
    r"cofrestru)[^.;\n]{0,140}?),? "
    rf"(?:felly )?{_WENT} {_NAME}",
    re.IGNORECASE,
)
"""Gan ei fod wedi datgan buddiant yn yr eitem, gadawodd y Cynghorydd A"""
_LEFT = re.compile(rf"\b{_WENT} {_NAME}", re.IGNORECASE)
_OF = re.compile(r"\b[Rr]oedd gan |\b[Mm]ae gan ")
_PASSIVE = re.compile(
    r"(?:[Dd]atganwyd|[Dd]atgelwyd|[Nn]odwyd|[Gg]wnaed|[Cc]afwyd)"
    r"(?P<words>[^.;\n]{0,140}?) gan (?:yr? )?(?=[A-ZÀ-Þ])"
)
_INTEREST = re.compile(
    r"\b[bf]?uddian(?:t|nau)\b|\b(?:c|g|ch)ysylltiad(?:au)?\b|\bdd?iddordeb(?:au)?\b"
)
_DECLARING = re.compile(r"\b(?:d?datgan|d?datgelu|ddatganiad|wedi datgan)")
_ABOUT = re.compile(
    r"(?:mewn perthynas ag?|yng nghyswllt|mewn cysylltiad ag?|ynghylch|ynglŷn ag?|o ran|ar|yn|"
    r"parthed|yng|ag?) (?=(?:yr? )?[Ee]item|Eitem|[Cc]ofnod|[Cc]ais|\d|rhif|yr eitem)"
    r"(?P<about>.{2,120}?)(?=,|;|\.|\n|$|\)| (?:isod|fel|gan|oherwydd|am|ac|a gadaw\w+|a buddiant)"
    r"\b)|mewn perthynas ag? (?P<other>.{2,120}?)(?=,|;|\.|\n|$| (?:isod|fel|gan)\b)"
)
_FOLLOWS_ON = re.compile(r"(?:Gadawodd|Gadawsant|Arhosodd|Arhosasant|Ymadawodd|Ni |Nid |Felly)")
_NONE = re.compile(r"\b(?:dim|unrhyw|nad oedd|na fu|ddim) (?!rhagfarn|ariannol)")


def read(prose: Prose) -> Iterator[Declared]:
    """Give what Welsh sentences declare."""
    if "atgan" not in prose.lower and "atgel" not in prose.lower and "uddian" not in prose.lower:
        return
    for found in (*_HAVING.finditer(prose.text), *_LEFT.finditer(prose.text)):
        yield from _recalled(prose, found)
    for found in (*_DECLARED.finditer(prose.text), *_PASSIVE.finditer(prose.text)):
        sentence = prose.sentence_at(found.start())
        before = found.groupdict().get("words") or ""
        yield from _declared(prose, found, sentence, before)


def _declared(
    prose: Prose, found: re.Match[str], sentence: Sentence, before: str
) -> Iterator[Declared]:
    """Give the interests of the people who are named behind a verb."""
    people, behind = mentions.listed(prose.text, found.end(), min(sentence.end, found.end() + 900))
    words = before + prose.text[behind : min(sentence.end, behind + 600)]
    strong = found[0].lower().startswith(("datg", "cofr"))
    strong = strong or bool(_OF.match(found[0]) and kind_of(words) != "unspecified")
    interest = _INTEREST.search(words)
    if not people or not interest or not (strong or _DECLARING.search(words)):
        return
    if _NONE.search(words[: interest.start()]):
        return
    withdrew = left(words)
    if withdrew is None:
        withdrew = left(_following(prose, sentence))
    about = _ABOUT.search(words)
    for person in people:
        yield Declared(
            person,
            kind_of(words),
            (about["about"] or about["other"]) if about else None,
            withdrew,
            found.start(),
            sentence.end,
        )


def _recalled(prose: Prose, found: re.Match[str]) -> Iterator[Declared]:
    """Give the interests that are recalled of those who left or stayed, before or behind it."""
    sentence = prose.sentence_at(found.start())
    people, behind = mentions.listed(prose.text, found.end(), sentence.end)
    words = found.groupdict().get("words") or prose.text[behind : sentence.end]
    interest = _INTEREST.search(words)
    if not people or not interest or not _DECLARING.search(words) or _NONE.search(words):
        return
    told = prose.text[found.start() : sentence.end]
    about = _ABOUT.search(words)
    for person in people:
        yield Declared(
            person,
            kind_of(words),
            (about["about"] or about["other"]) if about else None,
            left(told),
            found.start(),
            sentence.end,
            recalled=True,
        )


def _following(prose: Prose, sentence: Sentence) -> str:
    """Return the next sentence of the paragraph, if it goes on about the same person."""
    end = prose.paragraphs[sentence.paragraph].end
    for other in prose.sentences_in(sentence.end, end)[:1]:
        if _FOLLOWS_ON.match(prose.text, other.start):
            return prose.text[other.start : other.end]
    return ""
