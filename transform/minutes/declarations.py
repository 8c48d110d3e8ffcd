"""Interests that people declared: in a sentence anywhere, in a list, or in a table.

What declarations are about stands behind them, before them, or in the heading above; whether
someone left is read from the same words and from what follows, up to the next declaration.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from transform import names
from transform.minutes import (
    declared_by,
    declaring,
    interest_lists,
    interest_tables,
    matters,
    welsh_interests,
)
from transform.minutes.contributions import Spoken
from transform.minutes.declaring import Saying
from transform.minutes.interest_wordings import NOUN
from transform.minutes.interests import Declared, kind_of, left
from transform.minutes.mentions import Mention
from transform.minutes.prose import Prose
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
    r" (?:did|declared|made|had) (?:likewise|the same(?: (?:declaration|interest))?|"
    r"so too)(?=[.,;]|$)"
)
"""Councillor B did likewise"""
_AS_DID = re.compile(r"\bas did (?:the Chair\w*, )?")
_WAS = re.compile(
    r"\binterests? (?:in [^.;,]{2,60} )?(?:was|were|is|being) [^.;]*|\b(?:which|nature) (?:was|"
    r"is)\b[^.;,]*|"
    r"\bof an? [\w-]+(?: and [\w-]+)? nature|"
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
    r".*(?:(?:declar|disclos|datgan|datgel|pecuniary|buddian).*(?:interest|lobby|uddian|cysyllt|"
    r"gysyllt)|interests?\b.*declar|buddian)",
    re.IGNORECASE | re.DOTALL,
)
_OFFICERS = re.compile(
    r"officer|solicitor|counsel\b|director|clerk|lawyer|executive|manager|legal|"
    r"swyddog",
    re.IGNORECASE,
)
_GIST = ("interest", "uddian", "declar", "cysylltiad", "diddordeb", " dpi", " ori", " osi")
_GOES = re.compile(
    r"(?:,? (?:then|also|therefore|subsequently|had|both|each|who|accordingly|duly|did not))* "
    r"(?=(?:left|leave|withdrew|remained|stayed|vacated|withdraw)\b)(?P<words>[^.;\n]*)"
)
_ALL = re.compile(
    r"\(?(?:Both|All|Neither|Each|They (?:both|all|each)|The two|(?:Nid oedd|"
    r"Arhosodd|Gadawodd) y (?:ddau|ddwy))\b"
)
_AT_A_TIME = re.compile(r"\bat (?:approximately |about |around )?\d")

_MOST = 30
"""More interests than this nobody declares in one item."""
_NEAR = 2_000
"""So far behind a declaration it is looked for whether the person left."""


def read(prose: Prose, title: str) -> list[Declared]:
    """Return the interests that were declared, in the order of the text, each once."""
    under = bool(_TITLE.search(title))
    if not under and not any(word in prose.lower for word in _GIST):
        return []
    sayings = declaring.find(prose, under=under)
    found = [*_in_sentences(prose, sayings), *welsh_interests.read(prose)]
    found += declared_by.read(prose, under=under)
    taken = {prose.paragraph_at(declared.start) for declared in found}
    if under or "interests" in prose.lower:
        found += interest_tables.read(prose, under=under)
        found += interest_lists.read(prose, sayings, taken, under=under)
    found += _likewise(prose, found)
    return _once(prose, sorted(found, key=lambda declared: declared.start))


def holds(found: list[Declared], spoken: Spoken, title: str = "") -> bool:
    """Say whether what someone says is no more than a declaration.

    Under a heading that is of declarations alone, what members state of themselves is none else.
    """
    if spoken.name and spoken.action == "said" and _ALONE.search(title):
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
        declared if declared.withdrew is not None else _goes(prose, declared) for declared in kept
    ]


def _is_same(other: Declared, declared: Declared) -> bool:
    """Say whether two declarations of one person are of one interest."""
    if declared.recalled or other.recalled:
        return declared.kind == other.kind or "unspecified" in (declared.kind, other.kind)
    return declared.kind == other.kind and declared.about == other.about


def _goes(prose: Prose, declared: Declared) -> Declared:
    """Return a declaration with whether the person is said to leave or to stay further on."""
    last = min(prose.paragraph_at(declared.start) + 2, len(prose.paragraphs) - 1)
    end = prose.paragraphs[last].end
    for sentence in prose.sentences_in(declared.end, min(end, declared.end + _NEAR)):
        if _ALL.match(prose.text, sentence.start):
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
    for person in saying.people:
        yield Declared(person, kind, about or person.bracket, withdrew, start, end, saying.recalled)
        for what, further in _joined(text, saying.end, end):
            other = kind_of(what) if what else kind
            yield Declared(person, other, further, withdrew, start, end)
    for person in _others(prose, saying, end):
        further = matters.behind(text, person.after, end) or about
        yield Declared(person, kind, further, withdrew, start, end)


def _joined(text: str, start: int, end: int) -> Iterator[tuple[str | None, str | None]]:
    """Give the further interests of a sentence: their kind as it is called, and their matter."""
    for other in _FURTHER.finditer(text, start, end):
        yield other["what"], matters.behind(text, other.end(), end)
    for other in _AND_IN.finditer(text, start, end):
        about = matters.behind(text, other.end() - 1, end)
        if about and _REASON.search(text[start : other.start()]):
            yield None, about


def _others(prose: Prose, saying: Saying, end: int) -> Iterator[Mention]:
    """Give those who declared the same in fewer words: and Councillor Birch in item 5."""
    before = saying.end
    for mention in prose.within(saying.end, end):
        did = bool(_AS_DID.search(prose.text[before : mention.start]))
        apart = _OTHERS.search(prose.text[max(mention.start - 14, before) : mention.start])
        cut = apart and prose.text[before : mention.start].endswith(apart[0])
        item = matters.IS_MATTER.match(prose.text, mention.after)
        if did or (cut and item):
            yield mention


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
