"""Interests that are declared in a list, one a line, perhaps below a person, an item or a kind."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from transform.minutes import mentions
from transform.minutes.declarations import matters
from transform.minutes.declarations.declaring import Saying
from transform.minutes.declarations.interest_lines import (
    DASH,
    declare,
    numbers,
    of_people,
    parts_of,
    says,
)
from transform.minutes.declarations.interests import REFERENCE, Declared, kind_of
from transform.minutes.mentions import Mention
from transform.minutes.text.paragraphs import Paragraph
from transform.minutes.text.prose import Prose

_KIND = (
    r"(?:personal|prejudicial|disclosable|discloseable|pecuniary|non-? ?pecuniary|financial|"
    r"non-? ?financial|other|registrable|registerable|non-? ?registrable|significant|declarable|"
    r"non-? ?prejudicial|interests?|dpis?|oris?|osis?|nris?|declared|declarations?|of|the|types?|"
    r"buddiant|buddiannau|personol|rhagfarnol)"
)
_KINDS = re.compile(rf"(?:{_KIND}|and|or|&|/|but|not|[-,()]|\s)+(?:\([A-Z\s-]+\))?", re.IGNORECASE)
"""A line or its beginning that only says of what kind the interests are."""
_GOES_ON = re.compile(
    rf"[,:;]? ?(?:[–—-]+|:)\s|,? (?:in (?:respect of|relation to|regard to|(?:agenda )?items?\b|"
    rf"minutes?\b)|in the matter|regarding|as an?|yn|mewn|fel)\b|, (?:an? )?(?={_KIND}\b|"
    rf"(?:agenda )?item\b|"
    rf"minute\b|application\b)|, who (?:left|withdrew|remained|stayed|(?:would|did not) (?:leave|"
    rf"remain|stay|withdraw))\b|"
    rf"[\s.;,]*$",
    re.IGNORECASE,
)
"""How a line goes on behind the name of who declares."""
_NOTHING = re.compile(r"\b(?:no|not|nothing|any|none)\b[^.;\n]{0,40}\b(?:interests?|declare)\b")
_ANNOUNCES = re.compile(r"interest|[bf]uddian", re.IGNORECASE)
_LEADS = re.compile(
    r"(?:interest|[bf]uddian).*(?:declar|disclos|follow|made|record)|"
    r"(?:declar|disclos|follow|made).*(?:interest|[bf]uddian)|\bdeclarations\b",
    re.IGNORECASE,
)
_FOLLOWING = re.compile(r"declar|disclos|follow|made", re.IGNORECASE)
_ABOUT_IT = re.compile(r"interest|\bDPI|\bORI|\bOSI|\bNRI|buddiant", re.IGNORECASE)
_CHAIR = re.compile(r"\W*(?:in the |vice-?)?chair(?:man|woman|person)?\W*$", re.IGNORECASE)
_APART = re.compile(r"(?:\.|,|,? and) (?=(?:Councillors? |Cllrs? )?$)")
_ITEM_DASH = re.compile(r" [–—-]+ (?:agenda )?(?:item|minute)\b", re.IGNORECASE)
_SEMICOLON = re.compile(
    r";(?! (?:and |but )?(?:(?:s?he|they|would|will|left|withdrew|remained|stayed|having|"
    r"arhosodd|gadawodd)\b|(?:this|the) interest\b))"
)
"""What parts the people of a line, but: A – item 5 – DPI; she would leave."""
_OPENS = re.compile(
    r"(?:,? (?:also|each|both|all|then|further))* (?:declared|disclosed|made)"
    r"(?: (?:the )?following(?: (?:interest|declaration|disclosure)s?)?| as follows)? ?[:–-]+$"
)
"""Councillor A disclosed:"""
_AGAIN = re.compile(r"(?:Also )?(?:[Dd]eclared|[Dd]isclosed)\b")


@dataclass(slots=True)
class _Above:
    """What the lines above say: whose interests follow, of what kind, about what."""

    leads: bool
    owners: list[Mention] = field(default_factory=list)
    depth: int = 0
    kind: str = ""
    about: str | None = None


def read(
    prose: Prose, sayings: list[Saying], taken: set[int], *, under: bool
) -> Iterator[Declared]:
    """Give the interests of lists; `taken` are the paragraphs that were read as sentences."""
    above = _Above(under)
    begun = {
        prose.paragraph_at(saying.end - 1): saying for saying in sayings if follows(prose, saying)
    }
    for index, paragraph in enumerate(prose.paragraphs):
        if index in begun:
            _own(above, paragraph, begun[index].people)
            above.leads, above.kind = True, begun[index].what
        elif paragraph.kind == "table" or _sets(above, paragraph, under=under):
            continue
        elif above.leads and index not in taken:
            yield from _line(prose, paragraph, above)


def follows(prose: Prose, saying: Saying) -> bool:
    """Say whether what is declared stands in the lines below."""
    index = prose.paragraph_at(saying.end - 1)
    if not prose.paragraphs[index].text.endswith((":", ":-", ":–")):
        return False
    return index + 1 < len(prose.paragraphs) and prose.paragraphs[index + 1].kind != "table"


def _own(above: _Above, paragraph: Paragraph, people: list[Mention]) -> None:
    """Let the lines that follow be of these people."""
    above.owners, above.depth = people, paragraph.depth if paragraph.label else -1


def _sets(above: _Above, paragraph: Paragraph, *, under: bool) -> bool:
    """Say whether a line declares nothing but says what the following lines are of."""
    text = paragraph.text.rstrip(":-– ")
    announces = bool(_ANNOUNCES.search(text)) and paragraph.text.endswith((":", ":-", ":–"))
    if announces or _KINDS.fullmatch(text):
        above.leads = above.leads or announces or under
        above.kind, above.about, above.owners = text, None, []
        return True
    if len(text) < 120 and REFERENCE.match(text) and not parts_of(text)[1:]:
        if above.owners:
            return False
        above.about = text
        return True
    return False


def _line(prose: Prose, paragraph: Paragraph, above: _Above) -> Iterator[Declared]:
    """Give the interests of a line, which may hold several parted by semicolons."""
    if above.owners and paragraph.label and paragraph.depth <= above.depth:
        above.owners = []
    start = paragraph.start
    if above.leads and ": " in paragraph.text:
        lead = paragraph.text.partition(": ")[0]
        announces = len(lead) < 200 and _LEADS.search(lead) and not above.owners
        if announces and not _KINDS.fullmatch(lead) and not _named(lead):
            above.kind = lead
            start += len(lead) + 2
    places = [start, *_parted(prose, start, paragraph.end), paragraph.end]
    for begin, end in pairwise(places):
        yield from _piece(prose, paragraph, above, begin, end)


def _parted(prose: Prose, start: int, end: int) -> list[int]:
    """Return where a line goes on with someone else: behind `;`, or `and B in item 5`."""
    places = [start + found.end() for found in _SEMICOLON.finditer(prose.text[start:end])]
    first = matters.NAMES_ITEM.search(prose.text, start, end)
    for mention in prose.within(start + 1, end):
        apart = _APART.search(prose.text, max(mention.start - 16, start), mention.start)
        item = matters.IS_MATTER.match(prose.text, mention.after)
        dash = _ITEM_DASH.match(prose.text, mention.after)
        told = first is not None and first.end() <= mention.start
        if apart and told and (dash if apart[0].startswith(".") else item or dash):
            places.append(apart.end())
    return sorted(places)


def _named(text: str) -> bool:
    """Say whether a beginning of a line names people."""
    people, _ = mentions.listed(text, 0, len(text))
    return any(not _ABOUT_IT.search(person.name) for person in people)


def _piece(
    prose: Prose, paragraph: Paragraph, above: _Above, start: int, end: int
) -> Iterator[Declared]:
    """Give the interests of a piece of a line: A – Minute 4 – personal; Item 6 – A (personal)."""
    text = prose.text[start:end].rstrip(" ;")
    end = start + len(text)
    start += len(text) - len(text.lstrip())
    kind, about, owners = above.kind, above.about, above.owners
    matters_of = [about]
    first = parts_of(prose.text[start:end])[0]
    rest_at = start + len(first)
    if start + len(first) < end and _KINDS.fullmatch(first):
        kind, start = first, _behind_dash(prose.text, rest_at)
    elif start + len(first) < end and REFERENCE.match(first) and not owners:
        matters_of, start = list(numbers(first)), _behind_dash(prose.text, rest_at)
    people, behind = _people(prose, start, end, matters_of)
    rest = prose.text[behind:end]
    if not people:
        if owners and (
            REFERENCE.match(first) or kind_of(text) != "unspecified" or _AGAIN.match(first)
        ):
            yield from declare(paragraph, owners, matters_of, text.strip(), kind)
        return
    if _OPENS.fullmatch(rest):
        _own(above, paragraph, people)
        return
    told = bool(_FOLLOWING.search(kind))
    alone = not rest.strip(" .,;:") and not any(map(says, people)) and matters_of == [None]
    if alone and (_heads(prose, paragraph) or not (told or kind_of(kind) != "unspecified")):
        _own(above, paragraph, people)
        return
    if _GOES_ON.match(rest) and not _CHAIR.match(rest) and not _NOTHING.search(rest):
        yield from of_people(paragraph, people, matters_of, rest, kind)


def _heads(prose: Prose, paragraph: Paragraph) -> bool:
    """Say whether the next line goes on below this one: a reference, or deeper in the list."""
    index = prose.paragraph_at(paragraph.start) + 1
    if index >= len(prose.paragraphs):
        return False
    below = prose.paragraphs[index]
    return below.depth > paragraph.depth or bool(REFERENCE.match(below.text))


def _people(
    prose: Prose, start: int, end: int, matters_of: list[str | None]
) -> tuple[list[Mention], int]:
    """Return who is named there, perhaps behind the title of the item."""
    people, behind = mentions.listed(prose.text, start, end)
    people = [person for person in people if not _ABOUT_IT.search(person.name)]
    if people or matters_of == [None]:
        return people, behind
    for dash in DASH.finditer(prose.text, start, end):
        people, behind = mentions.listed(prose.text, dash.end(), end)
        if people:
            return people, behind
    return [], start


def _behind_dash(text: str, position: int) -> int:
    """Return where a line goes on behind a dash."""
    dash = DASH.match(text, position)
    return dash.end() if dash else position
