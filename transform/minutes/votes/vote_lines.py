"""Votes printed a member to a line: `Councillor Ash – For`."""

import re
from collections.abc import Iterator

from transform.minutes import mentions
from transform.minutes.mentions import Mention
from transform.minutes.text.paragraphs import Paragraph
from transform.minutes.text.prose import Prose
from transform.minutes.votes.choices import choice_of
from transform.minutes.votes.vote_lists import Listed
from transform.rows import Choice

_LINE = re.compile(
    r"(?P<name>[^:\n]{3,60}?)\s*(?:[:–—]|-(?= )|(?<= )-)+\s*(?P<choice>[A-Za-z ]{2,20})\.?$"
)


def read(prose: Prose) -> Iterator[Listed]:
    """Give the classes of votes of two lines or more that follow each other."""
    people: dict[Choice, list[Mention]] = {}
    end = 0
    for paragraph in prose.paragraphs:
        found = _line(prose, paragraph)
        if found:
            people.setdefault(found[0], []).append(found[1])
            end = paragraph.end
        elif people:
            yield from _listed(people, end)
            people = {}
    yield from _listed(people, end)


def _line(prose: Prose, paragraph: Paragraph) -> tuple[Choice, Mention] | None:
    """Return how one member voted, if a line says no more than that."""
    line = _LINE.match(paragraph.text) if len(paragraph.text) < 90 else None
    choice = choice_of(line["choice"]) if line else None
    if line is None or choice is None:
        return None
    end = paragraph.start + line.end("name")
    people, behind = mentions.listed(prose.text, paragraph.start, end, bare=True)
    return (choice, people[0]) if len(people) == 1 and behind >= end - 1 else None


def _listed(people: dict[Choice, list[Mention]], end: int) -> Iterator[Listed]:
    """Give the classes of votes, unless a single line is all."""
    if sum(map(len, people.values())) > 1:
        for choice, voters in people.items():
            yield Listed(choice, tuple(voters), None, voters[0].start, end)
