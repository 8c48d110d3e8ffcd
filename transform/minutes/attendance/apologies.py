"""Who sent apologies for absence, as the minutes say it.

Apologies for coming late or leaving early are none, and reasons for an absence are never read.
"""

import re
from collections.abc import Iterator

from transform.minutes import mentions
from transform.minutes.attendance import absence
from transform.minutes.attendance.substitution import BACKWARD, FOR_WHOM, HERE
from transform.minutes.mentions import Mention
from transform.minutes.text.prose import PLURAL, Prose, without_plural


def read(prose: Prose, *, attendance: bool, title: str) -> list[Mention]:
    """Return everyone who sent apologies; attendance: whether the item is about who was there."""
    titled = "apolog" in title or "ymddiheur" in title
    received = _received(prose, attendance=attendance, titled=titled)
    found = [*received, *_sent(prose, attendance=attendance)]
    if attendance:
        found += [*_announced(prose), *_marked(prose), *_in_tables(prose), *_as_had(prose)]
        if not found and titled and "apolog" not in prose.lower and "ymddi" not in prose.lower:
            found += _one_a_line(prose, 0)
    return list({person.start: person for person in found}.values())


def _received(prose: Prose, *, attendance: bool, titled: bool) -> Iterator[Mention]:
    """Give those from whom apologies were received."""
    english = absence.RECEIVED.finditer(prose.text) if "apolog" in prose.lower else ()
    welsh = absence.WELSH.finditer(prose.text) if "ymddiheur" in prose.lower else ()
    untold = absence.SAYS_FROM.finditer(prose.text) if titled else ()
    for trigger in (*english, *welsh, *untold):
        said = _said(prose, trigger.start())
        known = attendance or (
            absence.ABSENCE.search(trigger[0]) and not absence.OF_ANOTHER.search(said)
        )
        sentence = prose.sentence_at(trigger.start())
        before = prose.text[max(sentence.start, trigger.start() - 60) : trigger.start()]
        if known and not (
            absence.NONE.search(before)
            or absence.ELSEWHERE.search(said)
            or prose.is_quoted(trigger.start())
        ):
            yield from _lists(prose, trigger, sentence.end)


def _said(prose: Prose, position: int) -> str:
    """Return the sentence that a place is in, as far as it is near."""
    sentence = prose.sentence_at(position)
    return prose.text[max(sentence.start, position - 400) : min(sentence.end, position + 400)]


def _lists(prose: Prose, trigger: re.Match[str], end: int) -> Iterator[Mention]:
    """Give the people of the lists behind the words, as far as the sentence goes."""
    line_end = prose.paragraphs[prose.paragraph_at(trigger.start())].end
    people, behind = _away(prose, trigger.end(), line_end)
    late = _is_late(prose, trigger, end)
    if late and len(people) == 2 and absence.ABSENCE.search(trigger[0]):
        respectively = "respectively" in _said(prose, behind)
        people, late = people[: 1 if respectively else 2], not respectively
    while people:
        if not late:
            yield from _absent(prose, people, behind, end)
        if absence.WRAPS.match(prose.text, behind):
            yield from _one_a_line(prose, prose.paragraph_at(behind) + 1)
        more = absence.MORE.match(prose.text, behind, end)
        if more:
            still = late and not absence.ABSENCE.search(more["what"])
            late = bool(absence.LATE.search(more[0])) or still
            people, behind = _away(prose, more.end(), line_end)
        else:
            people, behind = _next(prose, behind, end)


def _is_late(prose: Prose, trigger: re.Match[str], end: int) -> bool:
    """Say whether the apologies are for coming late or leaving early; Welsh says so at the end."""
    end = min(end, trigger.end() + 400) if trigger.re is absence.WELSH else trigger.end()
    return bool(absence.LATE.search(prose.text[trigger.start() : end]))


def _next(prose: Prose, behind: int, end: int) -> tuple[list[Mention], int]:
    """Return the people with whom a list goes on behind what it says of the last."""
    start = _behind_aside(prose, behind, end)
    named = mentions.listed(prose.text, start, end)[0] if start else []
    together = PLURAL.search(prose.text, start or 0, named[0].start) if named else None
    acts = named and absence.ACTS.match(prose.text, named[-1].after)
    if start is None or (acts and (together or len(named) == 1)):
        return [], behind
    return _away(prose, start, end)


def _behind_aside(prose: Prose, behind: int, end: int) -> int | None:
    """Return where a list goes on behind a reason, or behind one who came for the last."""
    following = prose.within(behind, min(end, behind + 300))
    gap = without_plural(prose.text[behind : following[0].start]) if following else ""
    if following and _came(prose, gap, following[0]):
        more = absence.AND_NEXT.match(prose.text, following[0].after, end)
    elif absence.REASON.fullmatch(gap) and not absence.OFFICE.search(gap):
        return behind + len(gap)
    else:
        aside = absence.ASIDE.match(prose.text, behind, end)
        more = aside or absence.NEXT.match(prose.text, behind, end)
    return more.end() if more else None


def _came(prose: Prose, gap: str, person: Mention) -> bool:
    """Say whether someone is named in a list as the one who came for the last."""
    said = BACKWARD.fullmatch(gap) or FOR_WHOM.fullmatch(gap)
    return bool(said or HERE.match(prose.text, person.after))


def _absent(prose: Prose, people: list[Mention], behind: int, end: int) -> Iterator[Mention]:
    """Give those of a list who were away all the time and stood in for nobody."""
    for person in people:
        bracket = person.bracket or ""
        following = prose.within(person.end, min(end, person.end + 200))
        stop = following[0].start if following else end
        late = person is people[-1] and absence.COMES_LATE.match(prose.text, behind, stop)
        if not late and not absence.LATE.search(bracket) and not absence.CAME.match(bracket):
            yield person


def _away(prose: Prose, start: int, end: int) -> tuple[list[Mention], int]:
    """Return the people of a list of apologies, and where it ends; not one who came for another."""
    people, behind = mentions.listed(prose.text, start, end)
    if len(people) > 1 and absence.ACTS.match(prose.text, people[-1].after):
        people = people[: _last_list(prose, people)]
        behind = people[-1].after
    return people, behind


def _last_list(prose: Prose, people: list[Mention]) -> int:
    """Return where the last of a list begins, or the last part that has a title of its own."""
    for index in range(len(people) - 1, 0, -1):
        start = people[index].start
        if PLURAL.search(prose.text, max(start - 14, people[index - 1].end), start):
            return index
    return len(people) - 1


def _sent(prose: Prose, *, attendance: bool) -> Iterator[Mention]:
    """Give those who had sent apologies themselves."""
    theirs = absence.HAS_GIVEN.finditer(prose.text) if attendance else ()
    for sent in (*_sending(prose), *theirs):
        people = prose.group_before(sent.start()) or _before_aside(prose, sent.start())
        known = attendance or any(sent.groupdict().values())
        end = min(prose.sentence_at(sent.start()).end, sent.end() + 60)
        late = prose.text[sent.start() : end].partition(" and ")[0]
        elsewhere = absence.ELSEWHERE.search(_said(prose, sent.start()))
        if people and known and not elsewhere and not absence.LATE.search(late):
            yield from people


def _sending(prose: Prose) -> Iterator[re.Match[str]]:
    """Give the words that say so, in the paragraphs that can hold them."""
    for paragraph in prose.paragraphs:
        if "apolog" in paragraph.text:
            yield from absence.SENT.finditer(prose.text, paragraph.start, paragraph.end)
    if "ymddiheur" in prose.lower:
        yield from absence.WELSH_SENT.finditer(prose.text)


def _before_aside(prose: Prose, position: int) -> list[Mention]:
    """Return the one behind whom an office or a body stands in commas: A, of the Trust, sent."""
    start = prose.sentence_at(position - 1).start
    named = prose.within(max(start, position - 160), position)
    gap = prose.text[named[-1].after : position] if named else ""
    return named[-1:] if named and absence.ASIDE_BEFORE.fullmatch(gap) else []


def _as_had(prose: Prose) -> Iterator[Mention]:
    """Give those who are said to have done as others who sent apologies."""
    for found in absence.AS_HAD.finditer(prose.text):
        yield from mentions.listed(prose.text, found.end(), prose.sentence_at(found.end()).end)[0]


def _announced(prose: Prose) -> Iterator[Mention]:
    """Give the people of the lines under one that announces apologies."""
    for index, paragraph in enumerate(prose.paragraphs):
        text = paragraph.text if len(paragraph.text) < 300 else ""
        announced = absence.ANNOUNCED.match(text) and not absence.LATE.search(text)
        if announced and not prose.within(paragraph.start, paragraph.end):
            yield from _one_a_line(prose, index + 1)


def _one_a_line(prose: Prose, first: int) -> Iterator[Mention]:
    """Give the people of paragraphs that name people, until one says more of them."""
    for paragraph in prose.paragraphs[first:]:
        if absence.IS_SUBSTITUTE.match(prose.text, paragraph.start):
            return
        opening = absence.FIRST.match(prose.text, paragraph.start, paragraph.end)
        start = opening.end() if opening else paragraph.start
        people, behind = _away(prose, start, paragraph.end)
        ends = absence.ENDS_NAME.match(prose.text, behind) if people else None
        if not ends or absence.CAME.match(prose.text, ends.end()):
            return
        while people:
            yield from _absent(prose, people, behind, paragraph.end)
            more = absence.ASIDE.match(prose.text, behind, paragraph.end)
            people, behind = _away(prose, more.end(), paragraph.end) if more else ([], behind)


def _marked(prose: Prose) -> Iterator[Mention]:
    """Give those behind whose names the word stands, in a roll of who was there."""
    for index, person in enumerate(prose.mentions):
        marked = (pattern.match(prose.text, person.after) for pattern in absence.MARKS_BEHIND)
        if absence.MARK.match(person.bracket or ""):
            yield person
        elif any(marked):
            yield from prose.group(index)


def _in_tables(prose: Prose) -> Iterator[Mention]:
    """Give the people of the column of a table that is headed so."""
    column = None
    for paragraph in prose.paragraphs:
        cells = paragraph.text.split("\t")
        if paragraph.kind != "table":
            column = None
        elif column is None:
            named = [index for index, cell in enumerate(cells) if absence.COLUMN.search(cell)]
            column = named[0] if len(named) == 1 else None
        elif column < len(cells):
            start = paragraph.start + sum(len(cell) + 1 for cell in cells[:column])
            yield from mentions.listed(prose.text, start, start + len(cells[column]))[0]
