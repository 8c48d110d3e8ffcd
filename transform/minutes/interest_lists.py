"""Interests that are declared in a list or in a table, one a line."""

import re
from collections.abc import Iterator

from transform.minutes import mentions
from transform.minutes.interests import REFERENCE, Declared, kind_of, left
from transform.minutes.mentions import Mention
from transform.minutes.paragraphs import Paragraph
from transform.minutes.prose import Prose

_LEAD_ABOUT = re.compile(
    r"\binterests? in (?:respect of |relation to )?([^,:;\n]+?)(?: of this| as )"
)
_DASH = re.compile(r"\s+[–—-]\s+")
_IN_RESPECT = re.compile(r",? in (?:respect of|relation to|regard to) ([^,;.\n]{2,120})")
_NUMBERS = re.compile(r"(Items?|Minutes?) (\d+\w?)(?:, (\d+\w?))* and (\d+\w?)$", re.IGNORECASE)
_NAME_COLUMN = re.compile(r"name|councillor|member|officer|aelod|cynghorydd", re.IGNORECASE)
_ABOUT_COLUMN = re.compile(r"item|minute|matter|agenda|application|eitem|cofnod", re.IGNORECASE)
_INTEREST_COLUMN = re.compile(r"interest|nature|reason|buddiant", re.IGNORECASE)


def read(prose: Prose, *, under: bool) -> Iterator[Declared]:
    """Give the interests of lists and tables; under: the heading is declarations of interest."""
    yield from _tables(prose, under=under)
    leads, kind = under, ""
    owner: tuple[int, list[Mention]] = (0, [])
    for paragraph in prose.paragraphs:
        if _leads(paragraph.text) or (under and paragraph.kind == "heading"):
            leads, kind = True, paragraph.text
        if not leads or paragraph.kind == "table":
            continue
        if paragraph.depth <= owner[0] or paragraph.label is None:
            owner = (0, [])
        people, behind = mentions.listed(prose.text, paragraph.start, paragraph.end)
        if people and not prose.text[behind : paragraph.end].strip(" ;:,"):
            owner = (paragraph.depth, people)
        else:
            yield from _line(paragraph, people, behind, owner[1])
            if people and _leads(kind):
                yield from _in_respect(paragraph, people, behind, kind)


def _in_respect(
    paragraph: Paragraph, people: list[Mention], behind: int, lead: str
) -> Iterator[Declared]:
    """Give the interests of a line below `Personal interests`: A in respect of item 4."""
    found = _IN_RESPECT.match(paragraph.text, behind - paragraph.start)
    for person in people if found else ():
        about = found[1] if found else None
        kind = kind_of(lead)
        yield Declared(person, kind, about, left(paragraph.text), paragraph.start, paragraph.end)


def _tables(prose: Prose, *, under: bool) -> Iterator[Declared]:
    """Give the interests of tables, by the headings of the columns or the words before."""
    lead: str | None = "" if under else None
    columns: tuple[int, int | None, int] | None = None
    for paragraph in prose.paragraphs:
        if paragraph.kind != "table":
            columns = None
            lead = paragraph.text if _leads(paragraph.text) else lead
            continue
        header = None if columns else _columns(paragraph)
        if header:
            columns, lead = header, lead or paragraph.text.split("\t")[header[2]]
        elif lead is not None:
            yield from _row(paragraph, columns, lead)


def _leads(text: str) -> bool:
    """Say whether a paragraph announces interests: Members declared interests as follows."""
    return text.endswith((":", ":-", ":–")) and "interest" in text.lower()


def _parts(text: str) -> list[str]:
    """Return the parts of a line between dashes; dashes in brackets part nothing.

    >>> _parts("Minute 4 (A – B) – personal – lives there")
    ['Minute 4 (A – B)', 'personal', 'lives there']
    """
    parts, start = [], 0
    for dash in _DASH.finditer(text):
        if text.count("(", start, dash.start()) == text.count(")", start, dash.start()):
            parts.append(text[start : dash.start()])
            start = dash.end()
    return [*parts, text[start:]]


def _line(
    paragraph: Paragraph, people: list[Mention], behind: int, owners: list[Mention]
) -> Iterator[Declared]:
    """Give the interests of a line: A – Minute 4 – personal; Item 6 – A (personal)."""
    text = paragraph.text
    rest = text[behind - paragraph.start :]
    if people and (_DASH.match(rest) or rest.startswith(": ")):
        about, *said = _parts(rest.lstrip(": ")) if rest.startswith(": ") else _parts(rest)[1:]
        bracket = people[-1].bracket
        if bracket and REFERENCE.match(bracket):
            about, said = bracket, [about, *said]
        yield from _declared(paragraph, people, [about], " ".join(said) or about)
        return
    parts = _parts(text)
    if len(parts) < 2 or not REFERENCE.match(parts[0]):
        return
    if owners:
        yield from _declared(paragraph, owners, [parts[0]], " ".join(parts[1:]))
        return
    start = paragraph.start + text.index(parts[1], len(parts[0]))
    named, _ = mentions.listed(text, start - paragraph.start, len(text))
    moved = [
        Mention(m.name, m.start + paragraph.start, m.end + paragraph.start, m.after, m.titled)
        for m in named
    ]
    yield from _declared(paragraph, moved, _numbers(parts[0]), text[len(parts[0]) :])


def _numbers(reference: str) -> list[str]:
    """Return each item of a reference: Items 6 and 8 are Item 6 and Item 8."""
    several = _NUMBERS.match(reference)
    if several is None:
        return [reference]
    word = several[1].removesuffix("s")
    return [f"{word} {number}" for number in several.groups()[1:] if number]


def _declared(
    paragraph: Paragraph, people: list[Mention], matters: list[str], said: str
) -> Iterator[Declared]:
    """Give an interest for each person and matter."""
    for person in people:
        for about in matters:
            yield Declared(person, kind_of(said), about, left(said), paragraph.start, paragraph.end)


def _columns(paragraph: Paragraph) -> tuple[int, int | None, int] | None:
    """Return which columns hold the name, the matter and the interest, for a row of headings."""
    cells = paragraph.text.split("\t")
    if len(cells) < 2 or max(map(len, cells)) > 60:
        return None
    interest = [i for i, cell in enumerate(cells) if _INTEREST_COLUMN.search(cell)]
    name = [i for i, cell in enumerate(cells) if _NAME_COLUMN.match(cell) and i not in interest]
    if not interest or not name:
        return None
    about = [
        i for i, c in enumerate(cells) if _ABOUT_COLUMN.search(c) and i not in (*name, *interest)
    ]
    return name[0], about[0] if about else None, interest[0]


def _row(
    paragraph: Paragraph, columns: tuple[int, int | None, int] | None, lead: str
) -> Iterator[Declared]:
    """Give the interest of a row of a table; without headings the name stands first."""
    cells = paragraph.text.split("\t")
    name, about, interest = columns or (0, None, len(cells) - 1)
    if len(cells) <= max(name, interest):
        return
    shift = paragraph.start + sum(len(cell) + 1 for cell in cells[:name])
    people, behind = mentions.listed(cells[name], 0, len(cells[name]), bare=True)
    if not people or cells[name][behind:].strip():
        return
    kind = kind_of(cells[interest])
    matter = cells[about] if about is not None and about < len(cells) else None
    found = _LEAD_ABOUT.search(lead)
    for m in people:
        yield Declared(
            Mention(m.name, m.start + shift, m.end + shift, m.after, m.titled),
            kind if kind != "unspecified" else kind_of(lead),
            matter or (found[1] if found else None),
            left(cells[interest]),
            paragraph.start,
            paragraph.end,
        )
