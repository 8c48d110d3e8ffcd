"""Motions and amendments, with who moved and who seconded them."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from transform.minutes.contributions import Spoken
from transform.minutes.decisions import moving
from transform.minutes.decisions.moving import Told
from transform.minutes.mentions import Mention
from transform.minutes.text.prose import Prose, Sentence

Kind = Literal["motion", "amendment"]


@dataclass(slots=True)
class Motion:
    """What someone moved; `position` is where the text says so."""

    position: int
    mover: str | None
    kind: Kind = "motion"
    seconder: str | None = None
    printed: bool = False
    """Whether the line says no more than who moved it: it may stand behind what was resolved."""


_OFFICE = r"(?:(?:the|y|yr) [^,;:.()\n]{2,60}, )?"
_IN_NAME = re.compile(rf"\bin the name of {_OFFICE}$", re.IGNORECASE)
"""The motion in the name of Councillor Ash was seconded by …"""
_AMENDING = re.compile(
    r"(?<!no )(?<!no further )\bamendments?\b|\baddendum\b|\badditional (?:recommendation|"
    r"paragraph)|\b[dD]?diwygiad\b|"
    r"\bg?welliant\b|\bdirect negative\b|\bbe (?:deleted|inserted|added|amended|left out)\b|"
    r"\bto (?:delete|insert|amend)\b",
    re.IGNORECASE,
)
_MARK = re.compile(r"\b(?:RESOLVED|Resolved|resolved|AGREED|agreed that)\b")
_HEADING = re.compile(
    r"\W*(?:the |a |first |second |third |further )*(?:amendment|diwygiad|gwelliant)\b[^.]{0,60}$",
    re.IGNORECASE,
)
_SUBJECT_TO = re.compile(r"\b(?:subject to|with the|as amended|together with)\b")
"""What is moved with an amendment is no amendment."""
_MOTION_HEADING = re.compile(
    r"\W*(?:the |original |substantive )*(?:motion|proposal)\b[^.]{0,60}$|resolved", re.IGNORECASE
)
_UNSECONDED = re.compile(
    r"\b(?:no|without a|(?:want|lack|absence) of a|find a) seconder\b|\bnot (?:been )?seconded\b|"
    r"\b(?:was|be|been) withdrawn\b|\bwithdrew (?:the|his|her|their)\b|\bwilling to second\b|"
    r"\bnobody seconded\b|\b[Nn]i chafwyd eilydd\b|\bheb eilydd\b",
    re.IGNORECASE,
)
_OF_THE_SAME = re.compile(
    r"(?:The|This|As|There|It|Having|No|But|With)\b|[^.;]*\b(?:motion|amendment|proposal|eilydd)\b"
)
_PRONOUN = re.compile(
    r"(?:He|She|They)(?: then| also| therefore)? (?:proposed|moved) "
    r"(?:that|an?|the|to|deferral|refusal|approval|deferring|refusing)\b|Cynigiodd (?!yr? )"
)
"""She proposed that … : who spoke in the sentences before"""
_BY_OFFICE = re.compile(
    r"^(?:The|the) [\w -]{3,60}, seconded by [^.;]*, (?:moved|proposed)\b"
    r"|\b(?:moved|proposed|made) by the [\w -]{3,60}?,? (?:and )?seconded\b"
)
"""The Convener, seconded by Councillor Birch, moved that …"""
_LATER_MOVED = re.compile(r" and,?(?: [^.;,\n]{2,60},)? (?:moved|proposed) (?:that|an|the|to)\b")
"""… considered that … and, with the agreement of the Leader, moved that"""
_THEIRS = re.compile(r"\bseconded (?:his|her|their) (?:proposal|motion|amendment|suggestion)\b")
_VERB_FIRST = re.compile(r"\w+(?:odd|ai)(?:’r)? (?:yr? )?$")
"""Dywedodd y …"""


def read(prose: Prose, spoken: list[Spoken]) -> list[Motion]:
    """Return what was moved and seconded, in order, but for what found no seconder."""
    told = moving.read(prose, spoken)
    moved = [
        Motion(each.position, each.name, printed=each.printed)
        for each in told
        if each.part == "moved" and not is_unseconded(prose, each.position)
    ]
    moved += _late_movers(prose, told)
    moved += _by_pronoun(prose, spoken, {motion.position for motion in moved})
    moved += _in_name(prose, {motion.mover for motion in moved})
    moved += _whose(prose, told, {motion.mover for motion in moved})
    moved += _unnamed(prose, told)
    moved.sort(key=lambda motion: motion.position)
    _set_kinds(prose, moved)
    _second(prose, moved, [each for each in told if each.part == "seconded"])
    return moved


def is_unseconded(prose: Prose, start: int) -> bool:
    """Say whether a sentence says that there was no seconder, or the next of the same motion."""
    sentence = prose.sentence_at(start)
    if _UNSECONDED.search(prose.text, start, sentence.end):
        return True
    end = prose.paragraphs[min(sentence.paragraph + 1, len(prose.paragraphs) - 1)].end
    following = prose.sentences_in(sentence.end, min(end, sentence.end + 500))
    return bool(
        following
        and _OF_THE_SAME.match(prose.text, following[0].start, following[0].end)
        and _UNSECONDED.search(prose.text, following[0].start, following[0].end)
    )


def _unnamed(prose: Prose, told: list[Told]) -> Iterator[Motion]:
    """Give what someone moved who is called by an office alone, and another seconded."""
    movers = [each.position for each in told if each.part == "moved"]
    seconded = [each.position for each in told if each.part == "seconded"]
    for sentence in dict.fromkeys(map(prose.sentence_at, seconded)):
        named = bisect_left(movers, sentence.end) - bisect_left(movers, sentence.start)
        words = prose.text[sentence.start : sentence.end]
        if not named and _BY_OFFICE.search(words):
            yield Motion(sentence.start, None)


def _second(prose: Prose, moved: list[Motion], seconded: list[Told]) -> None:
    """Give each motion who seconded it: in the same sentence, or behind it and before the next."""
    places = [motion.position for motion in moved]
    for each in seconded:
        sentence = prose.sentence_at(each.position)
        behind = bisect_left(places, each.position)
        first = bisect_left(places, sentence.start)
        ahead = range(behind, bisect_left(places, sentence.end))
        order = (
            *range(behind - 1, first - 1, -1),
            *ahead,
            *range(first - 1, max(first - 4, -1), -1),
        )
        index = next((index for index in order if moved[index].seconder is None), None)
        if index is not None:
            moved[index].seconder = each.name


def _by_pronoun(prose: Prose, spoken: list[Spoken], told: set[int]) -> Iterator[Motion]:
    """Give those who move something in a sentence that calls them he or she."""
    if "roposed" not in prose.text and "oved" not in prose.text and "Cynigiodd" not in prose.text:
        return
    for sentence in prose.sentences:
        if sentence.start in told or not _PRONOUN.match(prose.text, sentence.start):
            continue
        begin = prose.paragraphs[sentence.paragraph].start
        before = prose.within(max(begin, sentence.start - 800), sentence.start)
        speakers = {each.start for each in spoken if begin <= each.start < sentence.start}
        subjects = [each for each in before if each.start in speakers or _is_subject(prose, each)]
        if subjects and not is_unseconded(prose, sentence.start):
            yield Motion(sentence.start, subjects[-1].name)


def _is_subject(prose: Prose, mention: Mention) -> bool:
    """Say whether a sentence begins with a person, or with a Welsh verb and the person."""
    start = prose.sentence_at(mention.start).start
    return mention.start - start < 2 or bool(_VERB_FIRST.match(prose.text, start, mention.start))


def _in_name(prose: Prose, movers: set[str | None]) -> Iterator[Motion]:
    """Give those in whose name a motion stands that is seconded, and who did not move it before."""
    if "in the name of" not in prose.lower:
        return
    for mention in prose.mentions:
        left = prose.text[max(mention.start - 90, 0) : mention.start]
        sentence = prose.sentence_at(mention.start)
        seconded = "econded" in prose.text[mention.start : sentence.end]
        if seconded and mention.name not in movers and _IN_NAME.search(left):
            yield Motion(mention.start, mention.name)


def _whose(prose: Prose, told: list[Told], movers: set[str | None]) -> Iterator[Motion]:
    """Give those whose proposal someone seconds: B seconded her proposal to that effect."""
    for each in told:
        paragraph = prose.paragraphs[prose.paragraph_at(each.position)]
        before = prose.within(paragraph.start, each.position)
        end = min(each.position + 200, paragraph.end)
        is_whose = each.part == "seconded" and _THEIRS.search(prose.text, each.position, end)
        if is_whose and before and before[-1].name not in movers:
            yield Motion(before[-1].start, before[-1].name)


def _set_kinds(prose: Prose, moved: list[Motion]) -> None:
    """Set what kind each motion is; what a sentence moves is of one kind."""
    sentences = [prose.sentence_at(motion.position) for motion in moved]
    kinds = {sentence: _kind(prose, sentence) for sentence in dict.fromkeys(sentences)}
    for motion, sentence in zip(moved, sentences, strict=True):
        motion.kind = kinds[sentence]


def _kind(prose: Prose, sentence: Sentence) -> Kind:
    """Return whether a sentence moves an amendment, by its words or the heading above it."""
    mark = _MARK.search(prose.text, sentence.start, sentence.end)
    end = mark.start() if mark else sentence.end
    aside = _SUBJECT_TO.search(prose.text, sentence.start, end)
    end = aside.start() if aside else end
    if _AMENDING.search(prose.text, sentence.start, end):
        return "amendment"
    return _headed(prose, sentence.paragraph)


def _headed(prose: Prose, index: int) -> Kind:
    """Return what the nearest heading above a paragraph says that is moved there."""
    for paragraph in reversed(prose.paragraphs[max(index - 4, 0) : index]):
        if _HEADING.match(paragraph.text):
            return "amendment"
        if _MOTION_HEADING.match(paragraph.text):
            break
    return "motion"


def _late_movers(prose: Prose, found: Iterable[Told]) -> Iterator[Motion]:
    """Give those who move something further on in a sentence that begins with their name."""
    told = {prose.sentence_at(each.position) for each in found if each.part == "moved"}
    for trigger in _LATER_MOVED.finditer(prose.text):
        sentence: Sentence = prose.sentence_at(trigger.start())
        people = prose.within(sentence.start, sentence.start + 1)
        if people and sentence not in told and not prose.is_quoted(trigger.start()):
            yield Motion(trigger.start(), people[0].name)
