"""Who stood in for whom; whoever stood in, where the minutes do not say for whom."""

from collections.abc import Iterator

from transform.minutes.attendance import stand_ins, substitute_lists, substitution
from transform.minutes.attendance.substitute_lists import Stood
from transform.minutes.mentions import Mention
from transform.minutes.text.prose import PLURAL, Prose

_BESIDE = (", ", " – ", " - ", "; ", " (", ", with ", " (with ", " with ", ": ", "\t")
"""What stands between one who was away and one who came for him, and is said to have done so."""
_FAR = 200
"""More words than this do not say that one stood in for another."""


def read(prose: Prose, title: str, *, attendance: bool) -> list[Stood]:
    """Return who stood in for whom, each once; attendance: the item is about who was there."""
    sentences = _Sentences(prose, title, attendance=attendance)
    found = [*substitute_lists.read(prose), *sentences.read()]
    away = {stood.away.start for stood in found if stood.away}
    paired = {stood.came.start for stood in found if stood.away}
    alone = [s for s in found if s.away or s.came.start not in paired | away]
    kept = list({stood.came.start: stood for stood in reversed(alone)}.values())
    return sorted(kept, key=lambda stood: stood.came.start)


class _Sentences:
    """The people of a text, two by two, with what is said between them."""

    def __init__(self, prose: Prose, title: str, *, attendance: bool) -> None:
        self.prose = prose
        self.membership = stand_ins.changes_members(title, prose.lower)
        self.attendance = attendance and not self.membership
        self.listing = "substitut" in prose.lower or "substitut" in title
        self.used = -1
        self.backward = False

    def read(self) -> Iterator[Stood]:
        """Give the pairs of all sentences."""
        outside = 0
        for index, person in enumerate(self.prose.mentions):
            before = self.prose.mentions[index - 1] if index else None
            if person.start < outside:
                continue
            outside = max(outside, person.after)
            if before is None or "\n" in self.prose.text[before.end : person.start]:
                yield from self._alone(index)
            else:
                yield from self._pair(index)

    def _pair(self, index: int) -> Iterator[Stood]:
        """Give who stood in for whom of one and the one before."""
        side = self._side(index)
        if side:
            yield from self._in_turn(index, came_first=side > 0)
        else:
            yield from self._alone(index)

    def _gap(self, index: int) -> str:
        """Return the words between one and the one before, on one line."""
        first, second = self.prose.mentions[index - 1], self.prose.mentions[index]
        return self.prose.gap(first, second).replace("\t", " ")

    def _side(self, index: int) -> int:
        """Return 1 where the first of two came for the second, -1 the other way, or 0."""
        gap = self._gap(index)
        side = self._said_side(index, gap) if len(gap) <= _FAR else 0
        return 0 if side and self._is_no_substitution(index) else side

    def _said_side(self, index: int, gap: str) -> int:
        """Return what the words between two say, whatever is said of them elsewhere."""
        if self._is_forward(gap, index):
            return 1
        if substitution.REPLACING.fullmatch(gap):
            return int(self._is_for_one_meeting(index))
        if self._is_backward(gap, *self.prose.mentions[index - 1 : index + 1]):
            return -1
        return self._otherwise(index, gap) if self.attendance else 0

    def _is_forward(self, gap: str, index: int) -> bool:
        """Say whether the first of two came for the second, in a wording that says nothing else."""
        if substitution.FORWARD.fullmatch(gap):
            return True
        text, start = self.prose.text, self.prose.mentions[index - 1].start
        after = self.prose.mentions[index].after
        if self.listing and substitution.IN_LIST.fullmatch(gap):
            return not stand_ins.sends(text, start)
        if substitution.AS_OF.fullmatch(gap):
            return bool(substitution.OF_HIM.match(text, after))
        if stand_ins.is_named(text, gap, after, listing=self.attendance and self.listing):
            return True
        welsh = substitution.WELSH_FOR.fullmatch(gap)
        return bool(welsh and substitution.WELSH_VERB.search(self._said(index)))

    def _otherwise(self, index: int, gap: str) -> int:
        """Return what words of an item about who was there say that are of no known wording."""
        first, second = self.prose.mentions[index - 1 : index + 1]
        together = self.prose.sentence_at(first.start) == self.prose.sentence_at(second.start)
        if not together or substitution.DENIED.search(gap):
            return 0
        if substitution.OTHERWISE_BY.search(gap):
            return -1
        found = substitution.OTHERWISE_FOR.search(gap) or substitution.WELSH_OTHERWISE.search(gap)
        return 1 if found and self._is_for_one_meeting(index) else 0

    def _said(self, index: int) -> str:
        """Return the sentence that names one."""
        position = self.prose.mentions[index].start
        sentence = self.prose.sentence_at(position)
        start, end = max(sentence.start, position - 400), min(sentence.end, position + 400)
        return self.prose.text[start:end]

    def _is_backward(self, gap: str, first: Mention, second: Mention) -> bool:
        """Say whether the second of two came for the first."""
        text = self.prose.text
        if substitution.BACKWARD.fullmatch(gap) or substitution.BESIDE_NAMED.fullmatch(gap):
            return True
        if substitution.FOR_WHOM.fullmatch(gap):
            return bool(substitution.THERE.match(text, second.after))
        if substitution.SENDS.fullmatch(gap):
            return bool(substitution.AS_SUBSTITUTE.match(text, second.after))
        index = self.prose.index_of(first)
        opening = stand_ins.opening(text, self.prose.ends_of_group(index)[0].start)
        _, last = self.prose.ends_of_group(index + 1)
        subject = substitution.IS.fullmatch(gap) and substitution.BEFORE_SUBJECT.search(opening)
        again = self.backward and substitution.BY_ALONE.fullmatch(gap)
        if subject or again or stand_ins.is_taken(gap, opening):
            return True
        return bool(
            gap in (", ", " ")
            and substitution.BEFORE_AWAY.search(opening)
            and substitution.THERE.match(text, last.after)
        )

    def _is_no_substitution(self, index: int) -> bool:
        """Say whether a change of office or another meeting is spoken of."""
        after = self.prose.mentions[index].after
        return bool(
            substitution.NO_SUBSTITUTE.match(self.prose.text, after)
            or substitution.EARLIER.search(self._said(index))
        )

    def _is_for_one_meeting(self, index: int) -> bool:
        """Say whether one replaced the other at the meeting and not in an office."""
        said = self._said(index)
        changes = self.membership or substitution.CHANGED.search(said)
        return bool(substitution.ONE_MEETING.search(said) or not changes)

    def _in_turn(self, index: int, *, came_first: bool) -> Iterator[Stood]:
        """Give the pairs of two lists in turn, or the one pair of one and one."""
        prose = self.prose
        first = [m for m in prose.group(index - 1) if prose.index_of(m) > self.used]
        second = [prose.mentions[index], *prose.rest_of_group(index)]
        self.backward = not came_first
        if "respective" in self._said(index) and len(first) == len(second):
            self.used = index + len(second) - 1
            came, away = (first, second) if came_first else (second, first)
            yield from map(Stood, came, away)
            return
        self.used = index
        told = came_first or (self._is_list(first) and self._is_list(second))
        if told and self._came_together(first, second):
            self.used = index + len(second) - 1
            yield from (Stood(person, None) for person in (first if came_first else second))
        else:
            came_one, away_one = (
                (first[-1:], second[:1]) if came_first else (second[:1], first[-1:])
            )
            yield from map(Stood, came_one, away_one)

    def _came_together(self, first: list[Mention], second: list[Mention]) -> bool:
        """Say whether two came for two, and it is not said who for whom."""
        last = self.prose.index_of(second[-1])
        continues = last + 1 < len(self.prose.mentions) and self._side(last + 1)
        return len(first) > 1 and len(second) > 1 and not continues

    def _alone(self, index: int) -> Iterator[Stood]:
        """Give one behind whose name it stands that they stood in, and for whom if it is said."""
        person = self.prose.mentions[index]
        if index <= self.used:
            return
        here = substitution.HERE.match(self.prose.text, person.after)
        if here is None and self.attendance:
            yield from self._in_his_place(index, person)
        if here is None or self._is_no_substitution(index):
            return
        came = [m for m in self.prose.group(index) if self.prose.index_of(m) > self.used]
        if "respective" in here[0]:
            first = stand_ins.last_list(self.prose.text, came)
            away, came = came[:first] or self._before(came[0]), came[first:]
            yield from map(Stood, came, away if len(away) == len(came) else [None] * len(came))
        elif here["his"] or here["place"] or here["stead"]:
            yield from self._his(came, said=bool(here["as"] or here["his"]))
        else:
            yield from self._beside(came)

    def _in_his_place(self, index: int, person: Mention) -> Iterator[Stood]:
        """Give one of whom an item about who was there says in other words: in her place."""
        found = substitution.IN_HIS_PLACE.match(self.prose.text, person.after)
        denied = found is None or substitution.DENIED.search(found[0])
        if not denied and not self._is_no_substitution(index):
            sentence = self.prose.sentence_at(person.start)
            before = self.prose.within(sentence.start, person.start)
            if len(before) == 1:
                yield Stood(person, before[0])

    def _before(self, person: Mention) -> list[Mention]:
        """Return the list of people named before one, in the same line."""
        index = self.prose.index_of(person)
        before = self.prose.mentions[index - 1] if index else None
        if before is None or "\n" in self.prose.text[before.end : person.start]:
            return []
        return self.prose.group(index - 1)

    def _his(self, came: list[Mention], *, said: bool) -> Iterator[Stood]:
        """Give one who came in his or her place: of the one person named before."""
        if self._is_list(came):
            yield from (Stood(person, None) for person in came if said)
            return
        away = came[:-1] or self._before(came[0])
        if len(away) == 1:
            yield Stood(came[-1], away[0])
        elif said:
            yield Stood(came[-1], None)

    def _beside(self, came: list[Mention]) -> Iterator[Stood]:
        """Give those who are said to have stood in, of one who stands beside another for him."""
        if self._is_list(came):
            yield from (Stood(person, None) for person in came)
            return
        away = came[:-1] or self._before(came[0])
        gap = self._gap(self.prose.index_of(came[-1])) if away else ""
        beside = gap in _BESIDE and (len(away) == 1 or "(" in gap)
        beside = beside or (len(away) == 1 and self._was_away(away[0], gap))
        yield Stood(came[-1], away[-1] if beside else None)

    def _was_away(self, person: Mention, gap: str) -> bool:
        """Say whether one is said to be away in the sentence that names who came."""
        sentence = self.prose.sentence_at(person.start)
        before = self.prose.text[max(sentence.start, person.start - 200) : person.start]
        said = substitution.WAS_AWAY.fullmatch(gap)
        return bool(said and (len(gap) > 6 or "pologies" in before or "pology" in before))

    def _is_list(self, people: list[Mention]) -> bool:
        """Say whether people are named with one title for all."""
        opening = self.prose.text[max(people[0].start - 14, 0) : people[0].start]
        return len(people) > 1 and bool(PLURAL.search(opening))
