"""Votes printed as lists without headings: the numbers told before say which list is which."""

import re
from collections.abc import Iterator

from transform.minutes import mentions
from transform.minutes.decisions import counts
from transform.minutes.mentions import Mention
from transform.minutes.text.prose import Prose
from transform.minutes.votes.vote_lists import Listed
from transform.rows import Choice

_ANNOUNCES = re.compile(
    r"\bvot(?:e|es|ed|ing)\b.*\b(?:names?|lists?|listed|recorded|follows?|below|divided)\b.*:\W*$",
    re.IGNORECASE | re.DOTALL,
)
"""The names of the Members voting are set out below, those for it coming first:"""
_NUMBER = re.compile(r"\W*(?:total\W*)?\d{1,3}\W*$", re.IGNORECASE)
_CHOICES: tuple[Choice, ...] = ("for", "against", "abstain")


def read(prose: Prose) -> Iterator[Listed]:
    """Give the lists behind a sentence that announces names, where they are as long as was told."""
    for index, paragraph in enumerate(prose.paragraphs[:-2]):
        is_open = paragraph.text.endswith((":", ":-")) and "vot" in paragraph.text
        if is_open and _ANNOUNCES.search(paragraph.text[-600:]):
            yield from _lists(prose, index)


def _lists(prose: Prose, index: int) -> Iterator[Listed]:
    """Give a list for each number that was told, none where one is of another length."""
    told = _told(prose, index)
    lists = _named(prose, index + 1, len(told))
    if len(told) > 1 and [len(people) for people in lists] == [count for _, count in told]:
        for (choice, count), people in zip(told, lists, strict=True):
            yield Listed(choice, tuple(people), count, people[0].start, people[-1].after)


def _told(prose: Prose, index: int) -> list[tuple[Choice, int]]:
    """Return the numbers above nought that a paragraph tells, or else the one before it."""
    found = counts.read(prose.paragraphs[index].text)
    if not found and index:
        found = counts.read(prose.paragraphs[index - 1].text)
    numbers = (found.votes_for, found.against, found.abstained)
    return [(choice, count) for choice, count in zip(_CHOICES, numbers, strict=True) if count]


def _named(prose: Prose, index: int, most: int) -> list[list[Mention]]:
    """Return the lists of names, a paragraph each, with their numbers between them."""
    lists: list[list[Mention]] = []
    for paragraph in prose.paragraphs[index : index + 2 * most]:
        if _NUMBER.match(paragraph.line.text):
            continue
        people, behind = mentions.listed(prose.text, paragraph.start, paragraph.end, bare=True)
        if not people or len(lists) == most or behind < paragraph.end - 6:
            break
        lists.append(people)
    return lists
