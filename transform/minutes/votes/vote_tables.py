"""Votes printed as tables: a column for the vote, one for each choice, or lists in columns."""

import re
from collections.abc import Iterator

from transform.minutes import mentions
from transform.minutes.decisions import cells
from transform.minutes.mentions import Mention
from transform.minutes.text.paragraphs import Paragraph
from transform.minutes.text.prose import Prose
from transform.minutes.votes.choices import choice_of
from transform.minutes.votes.vote_lists import Listed
from transform.rows import Choice

_NAME_COLUMN = re.compile(r"councillor|member|name|cynghorydd|aelod|enw|$", re.IGNORECASE)
_MARK = re.compile(r"(?:[✓✔√☑xX1•*Yy]|yes)$")
_VOTE = re.compile(r"vot|bleidl|motion|amend|resol|division|decision|^$", re.IGNORECASE)
_TOTAL = re.compile(r"totals?\b|cyfanswm|$", re.IGNORECASE)
_COUNT = re.compile(r"\d{0,4}$")
_COUNTED = re.compile(r"(?P<word>[^(\d]+?)\s*[(–-]*\s*(?P<count>\d{1,3})?\)?$")


class _Table:
    """The rows of one table, with what was read of them so far."""

    def __init__(self, first: Paragraph) -> None:
        """Begin with the row of headings."""
        self.start = first.start
        self.heads = first.text.split("\t")
        self.columns = [_head(cell) for cell in self.heads]
        self.people: dict[Choice, list[Mention]] = {}
        self.is_named = bool(_NAME_COLUMN.match(self.heads[0])) and not self.columns[0][0]
        self.is_lists = sum(choice is not None for choice, _ in self.columns) > 1
        heads = self.columns if self.is_named or self.is_lists else []
        self.printed: dict[Choice, int] = {
            choice: count for choice, count in heads if choice and count is not None
        }

    def take(self, prose: Prose, row: Paragraph) -> None:
        """Take the next row."""
        texts = row.text.split("\t")
        if self._take_counts(texts):
            return
        if self.is_named:
            self._take_member(prose, row, texts)
        elif self.is_lists:
            self._take_lists(prose, row, texts)

    def _take_counts(self, texts: list[str]) -> bool:
        """Take a row of numbers, if it is one."""
        first = 1 if self.is_named else 0
        numbers = [cell.strip() for cell in texts[first:]]
        is_total = first == 0 or _TOTAL.match(texts[0].strip())
        if not is_total or not any(numbers) or not all(_COUNT.match(n) for n in numbers):
            return False
        for (choice, _), number in zip(self.columns[first:], numbers, strict=False):
            if choice and number:
                self.printed[choice] = int(number)
        return True

    def _take_member(self, prose: Prose, row: Paragraph, texts: list[str]) -> None:
        """Take how the member of a row voted: in words, or by a mark below a heading."""
        end = row.start + len(texts[0])
        people, _ = mentions.listed(prose.text, row.start, end, bare=True)
        columns = zip(self.columns[1:], self.heads[1:], texts[1:], strict=False)
        for (head, _), title, cell in columns:
            choice = _choice(cell, head, title)
            if choice and people:
                self.people.setdefault(choice, []).append(people[0])
                return

    def _take_lists(self, prose: Prose, row: Paragraph, texts: list[str]) -> None:
        """Take the names that stand in the columns."""
        start = row.start
        for (choice, _), cell in zip(self.columns, texts, strict=False):
            end = start + len(cell)
            if choice:
                self.people.setdefault(choice, []).extend(cells.people(prose, row, start, end))
            start = end + 1

    def listed(self, end: int) -> Iterator[Listed]:
        """Give the classes of votes of the table."""
        choices = dict.fromkeys((*self.people, *self.printed))
        for choice in choices:
            people = tuple(self.people.get(choice, ()))
            start = people[0].start if people else self.start
            yield Listed(choice, people, self.printed.get(choice), start, end)


def read(prose: Prose) -> Iterator[Listed]:
    """Give the classes of votes that are printed in tables."""
    table: _Table | None = None
    end = 0
    for paragraph in prose.paragraphs:
        if paragraph.kind != "table":
            if table:
                yield from table.listed(end)
            table = None
        elif table is None:
            table = _Table(paragraph)
        else:
            table.take(prose, paragraph)
        end = paragraph.end
    if table:
        yield from table.listed(end)


def _choice(cell: str, head: Choice | None, title: str) -> Choice | None:
    """Return what a cell says of a vote; Yes and No answer other questions too."""
    if _MARK.match(cell.strip()):
        return head or (choice_of(cell) if _VOTE.search(title) else None)
    is_answer = cell.strip().lower() in ("yes", "no", "y", "n") and not _VOTE.search(title)
    return None if is_answer else choice_of(cell)


def _head(cell: str) -> tuple[Choice | None, int | None]:
    """Return the choice that heads a column, and the number that is printed there."""
    found = _COUNTED.match(cell.strip())
    if found is None:
        return None, None
    count = found["count"]
    return choice_of(found["word"]), int(count) if count else None
