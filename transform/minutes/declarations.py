"""Interests that people declared: in a sentence anywhere, in a list, or in a table.

What declarations are about stands behind them, or in the heading above; whether someone left is
read from the same words and from what follows, up to the next declaration.
"""

import re
from collections.abc import Iterator

from transform.minutes import interest_lists, mentions
from transform.minutes.contributions import Spoken
from transform.minutes.interests import REFERENCE, Declared, kind_of, left
from transform.minutes.mentions import Mention
from transform.minutes.prose import Prose
from transform.rows import InterestKind

_DECLARED = re.compile(
    r",?(?: (?:each|both|also|all|had|then|further|who|having|as|has|have|previously|earlier|"
    r"subsequently))*"
    r" (?:(?:declared|disclosed|registered)|(?:made|gave)(?= an? )|"
    r"(?:advised|stated|reported|announced|indicated|said) that (?:he|she|they) had(?= an? )|"
    r"re-?iterated (?:his|her|their)(?= decl))"
    r"(?P<what>[^.;:\n]{0,90}?\b(?:[Ii]nterests?|DPIs?|OSIs?|ORIs?|declaration)\b"
    r"(?! (?:form|register))(?: \([^()\n]{1,30}\))?)"
)
"""A and B each declared a personal interest; A, having earlier declared an interest"""
_FURTHER = re.compile(
    r"(?:,| and|;)(?: also)? an? (?P<what>[\w -]{0,40}?\b(?:interest|DPI|OSI|ORI)s?)\b"
)
"""… and a prejudicial interest in item 4"""
_STATED = re.compile(
    r" (?:declared|disclosed) that (?:he|she|they) "
    r"(?:was|were|is|are|had|owned|worked|lived|knew)\b"
)
"""A declared that she was a trustee, under the heading of declarations"""
_PASSIVE = re.compile(
    r"(?P<what>(?:[^.;\n]{0,60} )?)interests? (?:was|were) (?:declared|disclosed) by ",
    re.IGNORECASE,
)
"""Interests were declared by A (item 3) and B (item 5)"""
_ASIDE = re.compile(r", (?:who|as|having|being|a|an|the)\b[^,.;\n]{2,110},?$")
"""A, who knew the applicant, declared"""
_PRONOUN = re.compile(r"(?:He|She|They)$")
_WELSH = re.compile(r"\b(?:Datgelodd|Datganodd|Mynegodd|datgelodd|datganodd) (?=y Cyng|[A-ZÀ-Þ])")
_WELSH_INTEREST = re.compile(r"[fb]uddian")
_ABOUT = re.compile(
    r",? ?(?:in(?: relation to| respect of| connection with| regard to)?|on|regarding|relating to|"
    r"under|as regards|concerning|with regard to) "
    r"(?P<about>(?!that\b|the fact)"
    r"(?:[^.;,\n(]|\.(?= ?\d)|(?<=No)\.|\([^()\n]*\)|, (?=which)){2,160}?)"
    r"(?=,|(?<!No)\.|;|\n|$| (?:as|because|by reason|by virtue|in that|insofar|since|due to|but|"
    r"having|and (?:left|with|withdrew|took|remain(?:ed)?|would|stayed|she|he|they|"
    r"an? [\w -]{0,40}?(?:interest|DPI|OSI|ORI)))\b)"
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
    found = [*_in_sentences(prose), *_in_welsh(prose), *_passive(prose)]
    if under:
        found += _stated(prose)
    if under or "interests" in lower:
        found += interest_lists.read(prose, under=under)
    return sorted(found, key=lambda declared: declared.start)


def holds(found: list[Declared], spoken: Spoken) -> bool:
    """Say whether what someone says is no more than a declaration."""
    return spoken.action == "said" and any(
        declared.start <= spoken.start < declared.end for declared in found
    )


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
        start = max(start, sentence.start)
        for person in people:
            yield Declared(person, kind, about or person.bracket, withdrew, start, end)
            for other in _FURTHER.finditer(prose.text, found.end(), end):
                further = _about(prose.text, other.end(), end)
                yield Declared(person, kind_of(other["what"]), further, withdrew, start, end)


def _declarers(prose: Prose, position: int) -> list[Mention]:
    """Return who declares: the people before the verb, or whom He or She stands for."""
    people = prose.group_before(position)
    aside = None if people else _ASIDE.search(prose.text, max(position - 140, 0), position)
    if aside:
        people = prose.group_before(aside.start())
    if people or not _PRONOUN.search(prose.text, max(position - 4, 0), position):
        return people
    before = prose.sentence_at(position - 1, back=1)
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


def _passive(prose: Prose) -> Iterator[Declared]:
    """Give the interests that were declared by the people of a list."""
    for found in _PASSIVE.finditer(prose.text):
        end = prose.sentence_at(found.end() - 1).end
        people, _ = mentions.listed(prose.text, found.end(), end)
        for person in people:
            kind = kind_of(found["what"])
            yield Declared(
                person, kind, person.bracket, left(person.bracket or ""), found.start(), end
            )


def _stated(prose: Prose) -> Iterator[Declared]:
    """Give what is declared without the word, under the heading of declarations."""
    for found in _STATED.finditer(prose.text):
        sentence = prose.sentence_at(found.start())
        words = prose.text[found.start() : sentence.end]
        if "interest" not in words.lower():
            for person in prose.group_before(found.start()):
                start = max(person.start, sentence.start)
                yield Declared(person, kind_of(words), None, left(words), start, sentence.end)


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
