"""Interests that are declared in the rows of a table."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from transform.minutes import mentions
from transform.minutes.declarations.interests import Declared, kind_of, left
from transform.minutes.mentions import Mention
from transform.minutes.text.paragraphs import Paragraph
from transform.minutes.text.prose import Prose

_LEAD_ABOUT = re.compile(
    r"\binterests? in (?:respect of |relation to )?([^,:;\n]+?)(?: of this| as )"
)
_NAME = re.compile(
    r"\W*(?:full |the |yr? )?(?:name|councillor|cllr|member|officer|declar(?:ed|"
    r"ation) (?:made )?by|by whom|"
    r"person|who|enw|aelod|cynghorydd)",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"item|minute|matter|agenda|application|subject|report|relat|eitem|cofnod|pwnc", re.IGNORECASE
)
_INTEREST = re.compile(
    r"interest|nature|reason|type|kind|declaration|details|category|buddiant|natur|math|rheswm",
    re.IGNORECASE,
)
_GONE = re.compile(r"left|leav|withdr|action|stay|remain|particip|present|gadael", re.IGNORECASE)
_STAYS = re.compile(r"stay|remain|particip|present", re.IGNORECASE)
_YES_OR_NO = re.compile(r"\W*(?:(?P<yes>yes|y|do|✓)|no|n|na)\W*$", re.IGNORECASE)


class Columns(NamedTuple):
    """What the columns of a table hold; `width` is how many there are."""

    name: int
    about: int | None
    said: list[int]
    gone: int | None
    stays: bool
    width: int


def read(prose: Prose, *, under: bool) -> Iterator[Declared]:
    """Give the interests of tables, by the headings of the columns or the words before."""
    lead: str | None = "" if under else None
    columns: Columns | None = None
    last: list[Mention] = []
    matter = ""
    for paragraph in prose.paragraphs:
        if paragraph.kind != "table":
            columns, last, matter = None, [], ""
            lead = paragraph.text if _leads(paragraph.text) else lead
            continue
        header = None if columns else _columns(paragraph)
        if header:
            columns = header
            lead = lead or " ".join(paragraph.text.split("\t")[i] for i in header.said)
        elif lead is not None:
            cells, shift = _cells(paragraph, columns)
            named = _people(cells, columns.name if columns else 0, paragraph.start + shift)
            last = named or (last if _is_merged(cells, columns) else [])
            if columns and columns.about is not None and columns.about < len(cells):
                matter = cells[columns.about] = cells[columns.about] or matter
            yield from _row(paragraph, cells, columns, last, lead)


def _leads(text: str) -> bool:
    """Say whether a paragraph announces interests: Members declared interests as follows."""
    return text.endswith((":", ":-", ":–")) and "interest" in text.lower()


def _columns(paragraph: Paragraph) -> Columns | None:
    """Return what the columns hold, for a row of headings."""
    cells = paragraph.text.split("\t")
    if len(cells) < 2 or max(map(len, cells)) > 60:
        return None
    said = [i for i, cell in enumerate(cells) if _INTEREST.search(cell)]
    name = [i for i, cell in enumerate(cells) if _NAME.match(cell)]
    said = [i for i in said if i not in name[:1]]
    if not name or mentions.listed(cells[name[0]], 0, len(cells[name[0]]))[0]:
        return None
    free = [i for i in range(len(cells)) if i not in (name[0], *said)]
    gone = [i for i in free if _GONE.search(cells[i])]
    about = [i for i in free if _ABOUT.search(cells[i]) and i not in gone]
    if not said and not about:
        return None
    return Columns(
        name[0],
        about[0] if about else None,
        said,
        gone[0] if gone else None,
        bool(gone and _STAYS.search(cells[gone[0]])),
        len(cells),
    )


def _cells(paragraph: Paragraph, columns: Columns | None) -> tuple[list[str], int]:
    """Return the cells of a row; the first is empty where it is merged with the one above."""
    cells = paragraph.text.split("\t")
    if columns and len(cells) == columns.width - 1 and 0 in (columns.name, columns.about):
        named, _ = mentions.listed(cells[0], 0, len(cells[0]), bare=columns.name == 1)
        if bool(named) is (columns.name == 1):
            return ["", *cells], -1
    return cells, 0


def _people(cells: list[str], column: int, start: int) -> list[Mention]:
    """Return the people of a cell that names people and nothing else."""
    if column >= len(cells):
        return []
    shift = start + sum(len(cell) + 1 for cell in cells[:column])
    people, behind = mentions.listed(cells[column], 0, len(cells[column]), bare=True)
    if cells[column][behind:].strip(" .;:"):
        return []
    return [m._replace(start=m.start + shift, end=m.end + shift) for m in people]


def _is_merged(cells: list[str], columns: Columns | None) -> bool:
    """Say whether a row goes on about who stands in the row above."""
    return bool(columns) and bool(cells) and not cells[columns.name if columns else 0].strip()


def _row(
    paragraph: Paragraph,
    cells: list[str],
    columns: Columns | None,
    people: list[Mention],
    lead: str,
) -> Iterator[Declared]:
    """Give the interest of a row of a table; without headings the name stands first."""
    about = columns.about if columns else None
    said = [
        cells[i] for i in range(len(cells)) if i != about and (not columns or i in columns.said)
    ]
    words = " – ".join(said if columns else cells[1:])
    rest = " – ".join(cells)
    if not words.strip() and not (columns and columns.about is not None):
        return
    kinds = [kind for cell in said if (kind := kind_of(cell)) != "unspecified"]
    kind = kind_of(words) if kinds else kind_of(lead)
    matter = cells[about] if about is not None and about < len(cells) else None
    found = _LEAD_ABOUT.search(lead)
    for person in people:
        yield Declared(
            person,
            kind,
            matter or (found[1] if found else None),
            _gone(cells, columns, rest),
            paragraph.start,
            paragraph.end,
        )


def _gone(cells: list[str], columns: Columns | None, words: str) -> bool | None:
    """Return whether a row says that someone left, by its words or by a yes or no."""
    if columns and columns.gone is not None and columns.gone < len(cells):
        answer = _YES_OR_NO.match(cells[columns.gone])
        if answer:
            return bool(answer["yes"]) is not columns.stays
    return left(words)
