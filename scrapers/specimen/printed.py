"""Printed minutes: a meeting as a PDF, for the sites that publish its minutes in no other way."""

import textwrap
from collections.abc import Iterable, Iterator, Sequence

from scrapers.specimen.almanac import DAYS, MONTHS
from scrapers.specimen.facts import Item, Meeting, Paragraph, Present
from scrapers.specimen.pdf import SIZE, WIDTH, Run, pages
from scrapers.specimen.scene import joined

LEFT, RIGHT, TOP, FOOT = 60.0, 540.0, 770.0, 80.0
LEADING = 1.3 * SIZE
GAP = 0.7 * LEADING
NUMBER = 42.0
"""How far the text of an item stands from its number."""
STEP = 36.0
"""How far a clause stands from its label."""


def minutes(meeting: Meeting) -> bytes:
    """Return the printed minutes of a meeting."""
    sheet = _Sheet(f"{meeting.committee.name} - {_day(meeting)}")
    sheet.paragraph(meeting.council.name.upper(), bold=True)
    sheet.paragraph(meeting.committee.name.upper(), bold=True)
    sheet.paragraph(
        f"MINUTES of a meeting of the {meeting.committee.name} held in the "
        f"{meeting.committee.venue} on {DAYS[meeting.date.weekday()]}, {_day(meeting)}."
    )
    for label, there in _lists(meeting.there):
        sheet.paragraph(f"{label}: {joined(there)}")
    for item in meeting.items:
        if item.minutes is not None:
            _item(sheet, item)
    return sheet.finished()


def _day(meeting: Meeting) -> str:
    return f"{meeting.date.day} {MONTHS[meeting.date.month - 1]} {meeting.date.year}"


def _lists(there: Iterable[Present]) -> Iterator[tuple[str, list[str]]]:
    """Yield the label of each list with the people on it, who hold an office with their office."""
    labels = {
        "PRESENT": [one for one in there if one.uid is not None and "resent" in one.attendance],
        "APOLOGIES": [one for one in there if one.attendance == "Apologies"],
        "IN ATTENDANCE": [one for one in there if one.uid is None],
    }
    for label, listed in labels.items():
        if listed:
            yield label, [_named(one) for one in listed]


def _named(one: Present) -> str:
    if one.attendance == "Apologies" or one.role in {"Committee Member", "Substitute"}:
        return one.name
    return f"{one.name} ({one.role})"


def _item(sheet: "_Sheet", item: Item) -> None:
    sheet.y -= GAP
    sheet.paragraph(item.title, label=item.number, indent=NUMBER, bold=True)
    for paragraph in item.minutes or ():
        _paragraph(sheet, paragraph)


def _paragraph(sheet: "_Sheet", paragraph: Paragraph) -> None:
    if paragraph.form == "row":
        sheet.row(paragraph.words.replace("*", "").split("\t"))
        return
    words = paragraph.words.replace("*", "").replace("\n", " ")
    bold = paragraph.form == "heading" or paragraph.words == f"*{words}*"
    indent = NUMBER + STEP * (paragraph.depth + bool(paragraph.label))
    sheet.paragraph(words, label=paragraph.label, step=STEP, indent=indent, bold=bold)


class _Sheet:
    """The pages as they fill, each with the running title above and its number below."""

    def __init__(self, title: str) -> None:
        self.title = title
        self.pages: list[list[Run]] = [[]]
        self.y = TOP

    def paragraph(
        self,
        words: str,
        *,
        label: str = "",
        step: float = NUMBER,
        indent: float = 0.0,
        bold: bool = False,
    ) -> None:
        """Print words in lines, the label to their left; a page that is full is turned."""
        room = int((RIGHT - LEFT - indent) / WIDTH)
        for place, line in enumerate(textwrap.wrap(words, room, break_on_hyphens=False)):
            self.turn()
            if label and not place:
                self.pages[-1].append(Run(LEFT + indent - step, self.y, label, bold))
            self.pages[-1].append(Run(LEFT + indent, self.y, line, bold))
            self.y -= LEADING
        self.y -= GAP

    def row(self, cells: Sequence[str]) -> None:
        """Print a row of a table, its cells side by side."""
        self.turn()
        width = (RIGHT - LEFT - NUMBER) / len(cells)
        for place, cell in enumerate(cells):
            self.pages[-1].append(Run(LEFT + NUMBER + place * width, self.y, cell))
        self.y -= LEADING

    def turn(self) -> None:
        """Begin another page when this one is full."""
        if self.y < FOOT:
            self.pages.append([Run(LEFT, TOP + 2 * LEADING, self.title)])
            self.y = TOP

    def finished(self) -> bytes:
        """Return the PDF, its pages numbered."""
        for number, page in enumerate(self.pages, 1):
            page.append(Run((LEFT + RIGHT) / 2, FOOT / 2, str(number)))
        return pages(self.pages)
