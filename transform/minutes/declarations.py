"""Interests that people declared: in a sentence anywhere, in a list, or in a table.

What declarations are about stands behind them, or in the heading above; whether someone left is
read from the same words and from what follows, up to the next declaration.
"""

import re
from collections.abc import Iterator

from transform.minutes import interest_lists, mentions
from transform.minutes.interests import REFERENCE, Declared, kind_of, left
from transform.minutes.mentions import Mention
from transform.minutes.prose import Prose
from transform.rows import InterestKind

_DECLARED = re.compile(
    r",?(?: (?:each|both|also|all|had|then|further|who|having|as|has|have|previously|earlier|"
    r"subsequently))*"
    r" (?:(?:declared|disclosed|registered)|(?:made|gave)(?= an? )|"
    r"re-?iterated (?:his|her|their)(?= decl))"
    r"(?P<what>[^.;:\n]{0,90}?\b(?:[Ii]nterests?|DPIs?|OSIs?|ORIs?|declaration)\b"
    r"(?! (?:form|register))(?: \([^()\n]{1,30}\))?)"
)
"""A and B each declared a personal interest; A, having earlier declared an interest"""
_PRONOUN = re.compile(r"(?:He|She|They)$")
_WELSH = re.compile(r"\b(?:Datgelodd|Datganodd|Mynegodd|datgelodd|datganodd) (?=y Cyng|[A-ZÀ-Þ])")
_WELSH_INTEREST = re.compile(r"[fb]uddian")
_ABOUT = re.compile(
    r",? ?(?:in(?: relation to| respect of| connection with| regard to)?|on|regarding|relating to|"
    r"under|as regards|concerning|with regard to) "
    r"(?P<about>(?!that\b|the fact)"
    r"(?:[^.;,\n(]|\.(?=\d)|(?<=No)\.|\([^()\n]*\)|, (?=which)){2,160}?)"
    r"(?=,|\.|;|\n|$| (?:as|because|by reason|by virtue|in that|insofar|since|due to|but|having|"
    r"and (?:left|with|took|remain|would|stay|she|he|they))\b)"
)
"""an interest in item 5 as …; in relation to Agenda Item 8 by reason that …"""
_WELSH_ABOUT = re.compile(r"mewn perthynas ag? (.{2,120}?)(?=,|;|\.|\n| (?:isod|fel|gan)\b)")
_WAS = re.compile(r"\binterests? (?:was|were|is|being) [^.;]*")
_FOLLOWS_ON = re.compile(
    r"(?:He|She|They|The Councillors?|The Members?|As (?:his|her|their|the|this|it)|Would|Both|"
    r"Neither|Arhosodd|Gadawodd)\b"
)
_TITLE = re.compile(r"interest|declar|disclos|buddiant|fuddiant|datgan|datgel", re.IGNORECASE)


def read(prose: Prose, title: str) -> list[Declared]:
    """Return the interests that were declared, in the order of the text."""
    lower = prose.lower
    under = bool(_TITLE.search(title))
    if not under and not ("interest" in lower or "uddiant" in lower or "declaration" in lower):
        return []
    found = [*_in_sentences(prose), *_in_welsh(prose)]
    if under or "interests" in lower:
        found += interest_lists.read(prose, under=under)
    return sorted(found, key=lambda declared: declared.start)


def _in_sentences(prose: Prose) -> Iterator[Declared]:
    """Give what sentences declare: who stands before the verb, the kind and matter behind it."""
    triggers = [
        (found, people)
        for found in _DECLARED.finditer(prose.text)
        if not prose.is_quoted(found.start()) and (people := _declarers(prose, found.start()))
    ]
    limits = [people[0].start for _, people in triggers[1:]] + [len(prose.text)]
    for (found, people), following in zip(triggers, limits, strict=False):
        limit = following if following > found.end() else len(prose.text)
        sentence = prose.sentence_at(found.end() - 1)
        end = max(min(sentence.end, limit), found.end())
        words = prose.text[found.start() : end]
        withdrew = left(words)
        if withdrew is None:
            withdrew = left(_following(prose, end, limit))
        heading = _heading(prose, sentence.paragraph)
        about = _about(prose.text, found.end(), end) or heading
        kind = _kind(found["what"], words, heading)
        start = min(people[0].start, found.start())
        for person in people:
            yield Declared(person, kind, about, withdrew, max(start, sentence.start), end)


def _declarers(prose: Prose, position: int) -> list[Mention]:
    """Return who declares: the people before the verb, or whom He or She stands for."""
    people = prose.group_before(position)
    if people or not _PRONOUN.search(prose.text, max(position - 4, 0), position):
        return people
    index = max(prose.sentences.index(prose.sentence_at(position - 1)) - 1, 0)
    before = prose.sentences[index]
    named = prose.within(before.start, before.end)
    return named if len(named) == 1 and named[0].start == before.start else []


def _kind(what: str, words: str, heading: str | None) -> InterestKind:
    """Return the kind that the words between verb and interest say, or else those behind."""
    said = _WAS.search(words)
    for text in (what, said[0] if said else "", heading or ""):
        kind = kind_of(text)
        if kind != "unspecified":
            return kind
    return "unspecified"


def _about(text: str, start: int, end: int) -> str | None:
    """Return what the words behind the interest say that it is about."""
    found = _ABOUT.match(text, start, end)
    return found["about"].strip() if found else None


def _following(prose: Prose, start: int, limit: int) -> str:
    """Return the sentences behind a declaration that go on about the same person."""
    words = []
    paragraph = prose.paragraphs[prose.paragraph_at(start - 1)]
    for sentence in prose.sentences_in(start, min(limit, paragraph.end)):
        if not _FOLLOWS_ON.match(prose.text, sentence.start):
            break
        words.append(prose.text[sentence.start : sentence.end])
    return " ".join(words)


def _heading(prose: Prose, index: int) -> str | None:
    """Return the heading that a paragraph stands under, if it speaks of an item or of a kind."""
    for paragraph in reversed(prose.paragraphs[max(index - 12, 0) : index]):
        if paragraph.kind == "heading":
            text = paragraph.text.rstrip(":")
            return text if REFERENCE.match(text) or "interest" in text.lower() else None
    return None


def _in_welsh(prose: Prose) -> Iterator[Declared]:
    """Give what Welsh sentences declare, where the verb comes first."""
    for found in _WELSH.finditer(prose.text) if "uddian" in prose.lower else ():
        sentence = prose.sentence_at(found.start())
        people, behind = mentions.listed(prose.text, found.end(), sentence.end)
        interest = _WELSH_INTEREST.search(prose.text, behind, sentence.end)
        if not people or not interest:
            continue
        words = prose.text[behind : sentence.end]
        withdrew = left(words)
        if withdrew is None:
            withdrew = left(_following(prose, sentence.end, len(prose.text)))
        about = _WELSH_ABOUT.search(prose.text, interest.start(), sentence.end)
        for person in people:
            yield Declared(
                person,
                kind_of(words),
                about[1] if about else None,
                withdrew,
                found.start(),
                sentence.end,
            )
