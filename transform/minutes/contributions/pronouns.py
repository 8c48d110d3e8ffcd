"""Who speaks by the sentence behind: Mr A had applied for it. He said that it was late."""

import re
from functools import lru_cache

from transform.minutes.contributions.speaking import ADVERBS, VERB, Heard, heard
from transform.minutes.contributions.welsh_verbs import WELSH, WELSH_ENDINGS
from transform.minutes.mentions import Mention
from transform.minutes.mentions.words import LARGE
from transform.minutes.text.prose import Prose

_PRONOUN = re.compile(
    r"(?:In (?:response|reply|answer)(?: to [a-z’' ]{2,60})?,? |Asked [a-z’' ]{2,60},? )?"
    rf"(?P<pronoun>[Hh]e|[Ss]he|[Tt]hey) {ADVERBS}{VERB}"
)
"""Mr A had applied for it. He said that"""
_PRONOUNS = ("He ", "She ", "They ", "In re", "In an", "Asked ")
_AWAY = re.compile(
    r"\b(?:absent|not (?:been )?present|unable|could not|written|wrote|letter|e-?mail|apologies|"
    r"statement (?:from|of))\b"
)
_OFFICE_LEADS = re.compile(
    rf"\W*(?:[\d.)(]+ )?(?:(?:The |Y |Yr )?[{LARGE}][^.;:]{{2,80}}(?:,| \() ?)?"
)
_WELSH_SAID = re.compile(
    rf"(?P<verb>{'|'.join(WELSH)}) (?:(?:hefyd|yna|ymhellach) )?"
    r"(?:fod|bod|am|y (?:by|g)|nad|na|ei|eu|wrth|iddo|iddi|i’r|ar|sut|pa|a |faint|yn)\b",
    re.IGNORECASE,
)
"""Croesawyd A. Soniodd am y gwaith"""
_WELCOMED = re.compile(
    r"(?:Croesawyd|Croesawodd y Cadeirydd|Roedd|Daeth|Mynychodd|Diolchwyd i) (?:y )?"
)
_INTRODUCED = re.compile(
    r"[^.;\n]{0,60}\b(?:welcomed|invited|introduced|called upon|called on|heard from|greeted)\b "
    r"(?:[^.;,\n]{2,60}, )?"
)
"""The Chair welcomed Mr A. He explained"""
_MAN = re.compile(r"(?:Mr|Sir|Lord|Father|Fr)\b")
_WOMAN = re.compile(r"(?:(?:Councillor|Cllr) )?(?:Mrs|Ms|Miss|Lady|Dame|Baroness)\b")
_OTHERS = {"He": _WOMAN, "She": _MAN}
_STATES = frozenset(("was", "had", "felt", "thought", "hoped"))
"""What others may tell of someone, too."""


def then(prose: Prose, mention: Mention) -> Heard | None:
    """Return what He or She does in the next sentences, where a sentence is about the person."""
    going_on = _going_on(prose)
    if not going_on:
        return None
    sentence = prose.sentence_at(mention.start)
    end = prose.paragraphs[sentence.paragraph].end
    for following in prose.sentences_in(sentence.end, end)[:3]:
        found = going_on.get(following.start)
        if found:
            named = prose.within(mention.after, following.start)
            return _told(prose, mention, found) if not named else None
    return None


@lru_cache(maxsize=1)
def _going_on(prose: Prose) -> dict[int, re.Match[str]]:
    """Return how sentences begin that can go on about someone, by where they do."""
    is_welsh = any(ending in prose.lower for ending in WELSH_ENDINGS)
    found: dict[int, re.Match[str]] = {}
    for start in (sentence.start for sentence in prose.sentences):
        told = _WELSH_SAID.match(prose.text, start) if is_welsh else None
        if told is None and prose.text.startswith(_PRONOUNS, start):
            told = _PRONOUN.match(prose.text, start)
        if told:
            found[start] = told
    return found


def _told(prose: Prose, mention: Mention, found: re.Match[str]) -> Heard | None:
    """Return what a sentence tells that goes on, where the one before is about the person."""
    if not is_about(prose, mention):
        return None
    if found.re is _WELSH_SAID:
        return Heard(WELSH[found["verb"].lower()], found.end())
    return _by_pronoun(prose, mention, found)


def is_about(prose: Prose, mention: Mention, *, introduced: bool = True) -> bool:
    """Say whether a sentence begins with a person, or introduces one, who is there."""
    sentence = prose.sentence_at(mention.start)
    if mention.start - sentence.start > 90:
        return False
    lead = prose.text[sentence.start : mention.start]
    wordings = (_OFFICE_LEADS, _WELCOMED, _INTRODUCED) if introduced else (_OFFICE_LEADS,)
    if not any(words.fullmatch(lead) for words in wordings):
        return False
    alone = len(prose.group(prose.index_of(mention))) == 1
    return alone and not _AWAY.search(prose.text, mention.after, sentence.end)


def _by_pronoun(prose: Prose, mention: Mention, found: re.Match[str]) -> Heard | None:
    """Return what a sentence says that begins with a pronoun, if it can be of the person."""
    other = _OTHERS.get(found["pronoun"].capitalize())
    if (other and other.match(mention.name)) or found["verb"].lower() in _STATES:
        return None
    return heard(prose.text, _PRONOUN, found.start())
