"""What this body decided at this meeting, with who moved it and how it was voted."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from transform.minutes.contributions import Spoken
from transform.minutes.decisions import divisions, extent, marks, motions, movers, plain, standalone
from transform.minutes.decisions.course import Course, Event
from transform.minutes.decisions.decision import Decision
from transform.minutes.decisions.marks import Mark
from transform.minutes.decisions.movers import Motion
from transform.minutes.text.prose import Prose
from transform.minutes.votes import Ballot
from transform.rows import Marker


def read(prose: Prose, spoken: list[Spoken], ballots: list[Ballot]) -> list[Decision]:
    """Return the decisions that minutes state, in order, with the ballots on each."""
    found = Course(prose)
    for event in _events(prose, spoken, ballots):
        found.take(event)
    found.settle()
    for ballot in ballots:
        if ballot.on_request:
            _attach(found.decisions, ballot)
    return found.decisions or _that_alone(prose)


def of_block(prose: Prose) -> list[Decision]:
    """Return the decisions of a block of decisions, which may go without a mark there."""
    found = Course(prose)
    for event in _events(prose, [], []):
        found.take(event)
    found.settle()
    return found.decisions or _unmarked(prose)


def _events(prose: Prose, spoken: list[Spoken], ballots: list[Ballot]) -> list[Event]:
    """Return what happens in the order of the text."""
    events: list[tuple[int, int, Event]] = []
    outcomes = list(motions.outcomes(prose))
    told = {outcome.sentence.start for outcome in outcomes}
    marked = list(marks.read(prose))
    starts = [mark.start for mark in marked]
    unmarked = [
        found
        for found in (*plain.read(prose), *_alone(prose))
        if found.start not in told and not _holds(found, starts)
    ]
    if any(word in prose.lower for word in _MOVING):
        moved = movers.read(prose, spoken)
        starts = sorted([*(mark.start for mark in marked), *(found.start for found in unmarked)])
        printed = {prose.sentence_at(motion.position) for motion in moved if motion.printed}
        others = (each.position for each in outcomes if each.sentence not in printed)
        _place(prose, moved, starts, max(others, default=-1))
        events += [(motion.position, 0, motion) for motion in moved]
    events += [(each.position, 2, each) for each in (*outcomes, *motions.shows(prose))]
    events += [(mark.start, 3, mark) for mark in marked]
    events += [(found.start, 4, found) for found in unmarked]
    events += [(group[0].start, 1, group) for group in divisions.read(ballots)]
    return [event for _, _, event in sorted(events, key=lambda event: event[:2])]


_MOVING = ("mov", "prop", "second", "cyn", "nominat", "motion")


def _place(prose: Prose, moved: list[Motion], starts: list[int], outcome: int) -> None:
    """Put before a decision what stands in its sentence, or printed behind it, of who moved it."""
    last = starts[-1] if starts else -1
    behind = any(motion.printed and motion.position > last for motion in moved)
    for motion in moved:
        before = bisect_right(starts, motion.position) - 1
        if before < 0:
            continue
        start = starts[before]
        inside = prose.sentence_at(start) == prose.sentence_at(motion.position)
        is_note = prose.paragraphs[prose.paragraph_at(motion.position)].kind == "note"
        is_behind = motion.printed and (is_note or (behind and outcome <= motion.position))
        if motion.position - start < (_FAR if is_behind else _NEAR if inside else 0):
            motion.position = start


_FAR = 2000
_NEAR = 200
"""Who moved something is not printed further behind it."""


def _holds(found: plain.Plain, marks: list[int]) -> bool:
    """Say whether a mark stands in what is decided without one, so that the mark counts."""
    return bisect_left(marks, found.start) < bisect_left(marks, found.end)


def _alone(prose: Prose) -> Iterator[plain.Plain]:
    """Give the decisions that are a paragraph, unless the meeting could take none."""
    return iter(()) if plain.is_inquorate(prose) else standalone.read(prose)


def _attach(decisions: list[Decision], ballot: Ballot) -> None:
    """Count a vote that someone asked to be recorded to the last decision before it."""
    before = [decision for decision in decisions if decision.start < ballot.start]
    if before or decisions:
        (before or decisions)[-1].ballots.append(ballot)


def _unmarked(prose: Prose) -> list[Decision]:
    """Return the decision of a block of decisions that has no mark: That …; To …; Approved."""
    first = prose.paragraphs[0]
    word = first.text.partition(" ")[0].rstrip(".:,").lower()
    if word not in _FIRST_WORDS:
        return []
    mark = Mark(_FIRST_WORDS[word], first.line_start, first.line_start, whole=True)
    return [Decision(mark.marker, first.line_start, extent.end_of(prose, mark))]


_FIRST_WORDS: dict[str, Marker] = {
    "that": "decision",
    "to": "decision",
    "agreed": "agreed",
    "approved": "approved",
    "noted": "noted",
    "granted": "decision",
    "refused": "decision",
    "deferred": "decision",
    "endorsed": "decision",
}
"""How a decision begins that stands alone under the label of decisions."""


def _that_alone(prose: Prose) -> list[Decision]:
    """Return the decisions of minutes whose marks were lost: paragraphs `That … be …`."""
    if "moved" in prose.lower or "proposed" in prose.lower:
        return []
    return [
        Decision("none", paragraph.start, paragraph.end)
        for paragraph in prose.paragraphs
        if _THAT_BE.match(paragraph.text) and not prose.is_quoted(paragraph.start)
    ]


_THAT_BE = re.compile(r"That (?>[^.;:]*? be )[^;:]*\.$")
