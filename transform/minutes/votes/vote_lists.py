"""Votes printed as lists of names under or behind a heading such as `For (14)`."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from transform.minutes import mentions
from transform.minutes.decisions import cells
from transform.minutes.decisions.movers import Kind
from transform.minutes.mentions import Mention
from transform.minutes.mentions.words import LARGE, PLURAL_TITLES, SINGULAR_TITLES
from transform.minutes.text.paragraphs import Paragraph
from transform.minutes.text.prose import Prose
from transform.minutes.votes.choices import HEAD, choice_of, head_at
from transform.rows import Choice


class Listed(NamedTuple):
    """Those who voted one way, with the number that is printed with them."""

    choice: Choice
    people: tuple[Mention, ...]
    printed: int | None
    start: int
    end: int
    on: Kind | None = None
    """What they voted on, where a motion and an amendment were put against each other."""


class _Names(NamedTuple):
    """The names behind a heading, the number behind them, and where they end."""

    people: list[Mention]
    printed: int | None
    end: int


_TAIL = re.compile(
    r"\s*(?:[–—=:-]\s*|[Tt]otal:? ?)?(?:[(\[]?(?P<count>\d{1,3})[)\]]?(?: votes?| members?)?)?"
    r"\s*\)?(?P<stop>[.;,|]*)\s*$"
)
_NEXT = re.compile(
    r"\s*(?:[–—=:-]\s*)?(?:[(\[]?(?P<count>\d{1,3})[)\]]?(?: votes?| members?)?)?[\s.;,|)]*"
)
_NUMBER = re.compile(r"\(?(?:total:? ?)?(\d{1,3})\)?(?: votes?)?\.?$", re.IGNORECASE)
_UNFINISHED = re.compile(
    rf"(?:[,;&]|\b(?:[A-Z]|and|a|ac|{'|'.join(sorted({*SINGULAR_TITLES, *PLURAL_TITLES}))})\.?)\s*$"
)
"""A line that ends so goes on in the next: a page broke inside the list."""
_BETWEEN = re.compile(r"[,;] (?:and )?| and | & ")
_NAME = re.compile(rf"(?:(?:[{LARGE}][\w’'.-]*|de|van|von|der|ap|ab|la) ?){{1,6}}")
_GROUP = re.compile(r"[A-Z][\w &’-]{2,40} (?:Group|Party|Members|Councillors): (?=[A-Z])")
_TITLE_COLON = re.compile(rf"\b({'|'.join(PLURAL_TITLES)}|Councillor|Alderman):(?= )")
"""Conservative Group: Councillors Ash …; Aldermen: Birch …"""
_COLONS = tuple(f"{title[-3:]}:" for title in (*PLURAL_TITLES, "Councillor", "Alderman"))
_LONGEST = 6000
_NAME_TAKES = 80
"""No name and what parts it from the next take more characters."""
_MOST = 130
"""More lines than this are no list of one council's members."""


def read(prose: Prose) -> Iterator[Listed]:
    """Give the classes of votes that are printed as lists."""
    done = 0
    for sentence in prose.sentences:
        position = sentence.start
        paragraph = prose.paragraphs[sentence.paragraph]
        while done <= position < paragraph.end and not _is_heads(paragraph):
            head = head_at(prose.text, position, paragraph.end)
            if head is None:
                break
            count = head["count"] or head["bare"]
            number = int(count) if count else None
            names = _names(prose, sentence.paragraph, head.end(), number)
            if count and not names.people:
                names = _counted(prose, sentence.paragraph, head.end(), int(count))
            choice = choice_of(head["word"])
            printed = int(count) if count else names.printed
            if choice and (names.people or (printed is not None and _is_set(head))):
                on = _matter(head)
                yield Listed(choice, tuple(names.people), printed, position, names.end, on)
            if names.end <= head.end() and not count:
                break
            done = position = _behind(prose.text, max(names.end, head.end()))


def _matter(head: re.Match[str]) -> Kind | None:
    """Return whether a heading speaks of a motion or of an amendment."""
    matter = (head["matter"] or "").lower()
    if matter in ("amendment", "gwelliant", "diwygiad"):
        return "amendment"
    return "motion" if matter in ("motion", "cynnig") else None


def _is_set(head: re.Match[str]) -> bool:
    """Say whether a heading without names is one: `No 5` may be a house."""
    return head["word"].lower() not in ("no", "yes") or bool(head["count"])


def _behind(text: str, end: int) -> int:
    """Return where the next heading of the same line can begin."""
    found = _NEXT.match(text, end)
    return found.end() if found else end


def _names(prose: Prose, index: int, start: int, count: int | None) -> _Names:
    """Return the names behind a heading: in its line, or in those below it."""
    paragraphs = prose.paragraphs
    none = _Names([], None, start)
    below = start >= paragraphs[index].end
    if below:
        if index + 1 >= len(paragraphs) or _is_head(paragraphs[index + 1]):
            return none
        index, start = index + 1, paragraphs[index + 1].start
    if paragraphs[index].line.breaks and (people := cells.lines(prose, paragraphs[index], start)):
        return _Names(people, None, people[-1].after)
    last = _last_line(prose, index)
    found = _in_line(prose.text, start, paragraphs[last].end)
    while below and found.people and last + 1 < min(index + _MOST, len(paragraphs)):
        more = _with_next(prose, last + 1, found, count)
        if more is None:
            break
        last, found = _last_line(prose, last + 1), more
    return _with_number(prose, found, last)


def _counted(prose: Prose, index: int, start: int, count: int) -> _Names:
    """Return names that no list of words knows, where they are as many as is printed."""
    end = prose.paragraphs[_last_line(prose, index)].end
    if end - start > _NAME_TAKES * count:
        return _Names([], None, start)
    line = prose.text[start:end].replace("\n", " ").rstrip(" .;")
    breaks = [found.span() for found in _BETWEEN.finditer(line)]
    starts = [0, *(end for _, end in breaks)]
    ends = [*(start for start, _ in breaks), len(line)]
    parts = [(line[begin:stop], start + begin) for begin, stop in zip(starts, ends, strict=True)]
    if len(parts) != count or not all(_NAME.fullmatch(name) for name, _ in parts):
        return _Names([], None, start)
    people = [
        Mention(name, place, place + len(name), place + len(name), titled=False)
        for name, place in parts
    ]
    return _Names(people, count, end)


def _last_line(prose: Prose, index: int) -> int:
    """Return the last line of a list that breaks over lines: a page ended inside it."""
    last = min(index + _MOST, len(prose.paragraphs)) - 1
    while index < last and not _is_head(prose.paragraphs[index + 1]):
        line = prose.paragraphs[index]
        if not _UNFINISHED.search(prose.text, max(line.end - 40, line.start), line.end):
            break
        index += 1
    return index


def _in_line(text: str, start: int, end: int) -> _Names:
    """Return the names that a list holds; none where other words stand with them."""
    start = start + 1 if text.startswith("(", start) else start
    group = _GROUP.match(text, start, end)
    start = group.end() if group else start
    end = min(end, start + _LONGEST)
    line = text[start:end].replace("\n", " ")
    if any(sign in line for sign in _COLONS):
        line = _TITLE_COLON.sub(r" \1", line)
    start, line = (start + 1, line[1:]) if line.startswith(" ") else (start, line)
    people, behind = mentions.listed(line, 0, len(line), bare=True)
    if not people:
        return _Names([], None, start)
    bracket = people[-1].bracket
    number = _NUMBER.match(bracket) if bracket else None
    tail = _TAIL.match(line, behind)
    if tail is None:
        following = _NEXT.match(line, behind)
        if following is None or not _may_end(line, following):
            return _Names([], None, start)
        count, end = following["count"], start + behind
    else:
        count = tail["count"]
    printed = int(count) if count else int(number[1]) if number else None
    return _Names([cells.moved(person, start) for person in people], printed, end)


def _may_end(line: str, following: re.Match[str]) -> bool:
    """Say whether a list can end inside a line: another heading follows, or a new sentence."""
    is_stop = following[0].rstrip().endswith(".")
    return is_stop or head_at(line, following.end(), len(line)) is not None


def _with_next(prose: Prose, index: int, found: _Names, count: int | None) -> _Names | None:
    """Return the names with those of the next line: one a line, or no more than are printed."""
    paragraph = prose.paragraphs[index]
    if paragraph.line.table or _is_head(paragraph):
        return None
    more = _in_line(prose.text, paragraph.start, prose.paragraphs[_last_line(prose, index)].end)
    fits = count is not None and len(found.people) + len(more.people) <= count
    if not more.people or not (fits or _is_alike(more.people, found.people)):
        return None
    return _Names([*found.people, *more.people], more.printed, more.end)


def _is_alike(people: list[Mention], before: list[Mention]) -> bool:
    """Say whether a line holds one name, with a title if those before it have one."""
    return len(people) == 1 and people[0].titled == before[-1].titled


def _with_number(prose: Prose, found: _Names, index: int) -> _Names:
    """Return the names with the number in the line below them, if there is one."""
    if found.people and found.printed is None and index + 1 < len(prose.paragraphs):
        below = prose.paragraphs[index + 1]
        number = _NUMBER.match(below.line.text)
        if number:
            return _Names(found.people, int(number[1]), below.end)
    return found


def _is_heads(paragraph: Paragraph) -> bool:
    """Say whether a paragraph is the row of a table that heads its columns."""
    cells = paragraph.text.split("\t") if paragraph.line.table else []
    return sum(HEAD.fullmatch(cell.strip()) is not None for cell in cells) > 1


def _is_head(paragraph: Paragraph) -> bool:
    """Say whether a paragraph is headed as a class of votes."""
    return head_at(paragraph.text, 0, len(paragraph.text)) is not None
