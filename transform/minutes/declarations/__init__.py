"""Interests that people declared: in a sentence anywhere, in a list, or in a table.

What declarations are about stands behind them, before them, or in the heading above; whether
someone left is read from the same words and from what follows, up to the next declaration.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from transform import names
from transform.minutes.contributions import Spoken
from transform.minutes.declarations import (
    declared_by,
    declaring,
    interest_lines,
    interest_lists,
    interest_tables,
    leaving,
    matters,
    welsh_interests,
)
from transform.minutes.declarations.declaring import Saying
from transform.minutes.declarations.interest_wordings import NOUN
from transform.minutes.declarations.interests import Declared, kind_of, left
from transform.minutes.mentions import Mention
from transform.minutes.text import stems
from transform.minutes.text.prose import Prose
from transform.rows import InterestKind

_FURTHER = re.compile(
    rf"(?:,| and|;)(?: also| further)? (?P<what>(?:an?|another) (?:[\w-]+,? ){{0,6}}?{NOUN})"
)
"""… and a prejudicial interest in item 4"""
_AND_IN = re.compile(r"[,;]? and(?: also| further)? (?=(?:in|on)\b)")
_REASON = re.compile(r" (?:as|because|by (?:reason|virtue)|due to|since|in that) [^.;\n]{3,120}?$")
"""an interest in item 4 as a trustee and in item 6 as a tenant"""
_OTHERS = re.compile(r"(?:,|;| and|, and|; and|, as did| as did|, with)(?: likewise| also)? $")
_LIKEWISE = re.compile(
    r"(?: also)? (?:(?:did|declared|made|had) (?:likewise|similarly|the same"
    r"(?: (?:declaration|interest))?|so(?: too| also| as well)?)|likewise|similarly)(?=[.,;]|$)"
)
"""Councillor B did likewise"""
_A_ONE = re.compile(r",? (?:also )?(?P<what>an? (?:[\w-]+,? ){1,5}?(?:one|interest|DPI|ORI|OSI))\b")
_AS_DID = re.compile(r"\bas did (?:the Chair\w*, )?")
_WAS = re.compile(
    r"\binterests? (?:in [^.;,]{2,60} )?(?:was|were|is|being) [^.;]*|"
    r"\b(?:which|nature) (?:was|is)\b[^.;,]*|\bof an? [\w-]+(?: and [\w-]+)? nature|"
    r"\((?:an? )?(?:[\w-]+ (?:and |but |/ )?){0,3}?[\w-]+\)|"
    r"[–—-] (?:an? )?(?:non|personal|prejud|disclos|other)[\w -]*"
)
_FOLLOWS_ON = re.compile(
    r"\(?(?:He|She|They|The (?:two |three )?(?:Councillors?|Members?)|As (?:his|her|their|the|this|"
    r"it|such)|Would|Both|Neither|Having|Accordingly|On this basis|This|Her|His|Their|Arhosodd|"
    r"Gadawodd|Gadawsant|Ymadawodd)\b"
)
_TITLE = re.compile(
    r"interest|declar|disclos|buddiant|fuddiant|buddiannau|datgan|datgel|gysylltiad", re.IGNORECASE
)
_ALONE = re.compile(
    r"^(?!.*(?:apolog|substitut|minutes|announce|urgent|question|acceptance|ymddiheur))"
    r".*(?:(?:declar|disclos|datgan|datgel|pecuniary|buddian).*(?:interest|lobby|connection|"
    r"transparen|uddian|cysyllt|"
    r"gysyllt)|interests?\b.*declar|buddian)",
    re.IGNORECASE | re.DOTALL,
)
_OFFICERS = re.compile(
    r"officer|solicitor|counsel\b|director|clerk|lawyer|executive|manager|legal|swyddog",
    re.IGNORECASE,
)
_GIST = ("interest", "uddian", "declar", "cysylltiad", "diddordeb", " dpi", " ori", " osi")
_MOST = 30
"""More interests than this nobody declares in one item."""


def read(prose: Prose, title: str) -> list[Declared]:
    """Return the interests that were declared, in the order of the text, each once."""
    under = bool(_TITLE.search(title))
    if not under and not stems.stand_in(prose.lower, _GIST):
        return []
    sayings = declaring.find(prose, under=under)
    found = [*_in_sentences(prose, sayings), *welsh_interests.read(prose)]
    found += declared_by.read(prose, under=under)
    taken = {prose.paragraph_at(declared.start) for declared in found}
    if under or "interests" in prose.lower:
        found += interest_tables.read(prose, under=under)
        found += interest_lists.read(prose, sayings, taken, under=under)
    found += _likewise(prose, found)
    found = leaving.in_turn(prose, found)
    return _once(prose, sorted(found, key=lambda declared: declared.start))


def without(spoken: list[Spoken], found: list[Declared], title: str) -> list[Spoken]:
    """Return what is said that is more than a declaration.

    Under a heading that is of declarations alone, what members state of themselves is none else.
    """
    alone = bool(spoken and _ALONE.search(title))
    return [one for one in spoken if not _is_declaration(one, found, alone=alone)]


def _is_declaration(spoken: Spoken, found: list[Declared], *, alone: bool) -> bool:
    """Say whether what someone says is no more than a declaration."""
    if alone and spoken.name and spoken.action == "said":
        return not _OFFICERS.search(spoken.role or "")
    return spoken.action in ("said", "asked") and any(
        declared.start <= spoken.start < declared.end for declared in found
    )


def _once(prose: Prose, found: list[Declared]) -> list[Declared]:
    """Return each interest once: what recalls one that was declared only adds whether they left."""
    kept: list[Declared] = []
    by_person: dict[str, list[int]] = defaultdict(list)
    for declared in found:
        theirs = by_person[names.key(declared.person.name)]
        same = [index for index in theirs[-_MOST:] if _is_same(kept[index], declared)]
        if same:
            other = kept[same[-1]]
            kind = declared.kind if other.kind == "unspecified" else other.kind
            gone = declared.withdrew if other.withdrew is None else other.withdrew
            kept[same[-1]] = replace(other, kind=kind, withdrew=gone)
        else:
            theirs.append(len(kept))
            kept.append(declared)
    return [
        declared if declared.withdrew is not None else leaving.goes(prose, declared)
        for declared in kept
    ]


def _is_same(other: Declared, declared: Declared) -> bool:
    """Say whether two declarations of one person are of one interest."""
    if declared.recalled or other.recalled:
        return declared.kind == other.kind or "unspecified" in (declared.kind, other.kind)
    return declared.kind == other.kind and declared.about == other.about


def _likewise(prose: Prose, found: list[Declared]) -> Iterator[Declared]:
    """Give those of whom it is said that they did the same as who declared before them."""
    for did in _LIKEWISE.finditer(prose.text) if found else ():
        before = [declared for declared in found if declared.start < did.start()]
        people = prose.group_before(did.start())
        for person in people if before else ():
            last = max(before, key=lambda declared: declared.start)
            yield replace(last, person=person, start=person.start, end=did.end())


def _in_sentences(prose: Prose, sayings: list[Saying]) -> Iterator[Declared]:
    """Give what sentences declare: who stands before the verb, the kind and matter behind it."""
    limits = [saying.people[0].start for saying in sayings[1:]] + [len(prose.text)]
    for saying, following in zip(sayings, limits, strict=False):
        limit = following if following > saying.end else len(prose.text)
        sentence = prose.sentence_at(saying.end - 1)
        end = max(min(sentence.end, limit), saying.end)
        if prose.text[end - 1] == ":" and interest_lists.follows(prose, saying):
            continue
        yield from _said(prose, saying, sentence.start, end, limit)


def _said(prose: Prose, saying: Saying, begin: int, end: int, limit: int) -> Iterator[Declared]:
    """Give the interests of one saying: of each who declares, and each that is joined to it."""
    text = prose.text
    words = text[begin if saying.recalled else saying.start : end]
    withdrew = left(words)
    if withdrew is None:
        withdrew = left(_following(prose, end, limit))
    paragraph = prose.paragraph_at(saying.end)
    heading = matters.heading(prose, paragraph)
    kind = _kind(saying.what, words, heading)
    about = matters.behind(text, saying.end, end)
    about = about or matters.inside(text, saying.start, saying.end)
    about = about or matters.before(prose, paragraph, saying.people[0].start) or heading
    start = max(min(saying.people[0].start, saying.start), begin)
    abouts = interest_lines.in_turn(about, len(saying.people))
    for person, own in zip(saying.people, abouts, strict=True):
        yield Declared(person, kind, own or person.bracket, withdrew, start, end, saying.recalled)
        for what, further in _joined(text, saying.end, end):
            other = kind_of(what) if what else kind
            yield Declared(person, other, further, withdrew, start, end)
    for person, what in _others(prose, saying, end):
        further = matters.behind(text, person.after, end) or about
        other = kind_of(what) if what else kind
        yield Declared(person, other, further, withdrew, start, end)


def _joined(text: str, start: int, end: int) -> Iterator[tuple[str | None, str | None]]:
    """Give the further interests of a sentence: their kind as it is called, and their matter."""
    for other in _FURTHER.finditer(text, start, end):
        yield other["what"], matters.behind(text, other.end(), end)
    for other in _AND_IN.finditer(text, start, end):
        about = matters.behind(text, other.end() - 1, end)
        if about and _REASON.search(text[start : other.start()]):
            yield None, about


def _others(prose: Prose, saying: Saying, end: int) -> Iterator[tuple[Mention, str | None]]:
    """Give those who declared in fewer words: and Councillor Birch in item 5, or a personal one."""
    before = saying.end
    for mention in prose.within(saying.end, end):
        did = bool(_AS_DID.search(prose.text[before : mention.start]))
        apart = _OTHERS.search(prose.text[max(mention.start - 14, before) : mention.start])
        cut = apart and prose.text[before : mention.start].endswith(apart[0])
        item = matters.IS_MATTER.match(prose.text, mention.after)
        one = _A_ONE.match(prose.text, mention.after) if cut else None
        if did or (cut and item) or one:
            yield mention, one["what"] if one else None


def _kind(what: str, words: str, heading: str | None) -> InterestKind:
    """Return the kind that the words between verb and interest say, or else those behind."""
    said = " ".join(found[0] for found in _WAS.finditer(words))
    for text in (what, said, heading or ""):
        kind = kind_of(text)
        if kind != "unspecified":
            return kind
    return "unspecified"


def _following(prose: Prose, start: int, limit: int) -> str:
    """Return the sentences behind a declaration that go on about the same person."""
    words = []
    paragraph = prose.paragraphs[prose.paragraph_at(start - 1)]
    for sentence in prose.sentences_in(start, min(limit, paragraph.end)):
        if not _FOLLOWS_ON.match(prose.text, sentence.start):
            break
        words.append(prose.text[sentence.start : sentence.end])
    return " ".join(words)
