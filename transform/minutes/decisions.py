"""What this body decided at this meeting, with who moved it and how it was voted."""

import re
from collections.abc import Iterator

from transform.minutes import extent, marks, motions, plain
from transform.minutes.contributions import Spoken
from transform.minutes.course import Course, Decision, Event
from transform.minutes.marks import Mark
from transform.minutes.prose import Prose
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
    lower = prose.lower
    if "mov" in lower or "propos" in lower or "second" in lower or "cyn" in lower:
        events += [(motion.position, 0, motion) for motion in motions.motions(prose, spoken)]
    outcomes = list(motions.outcomes(prose))
    told = {outcome.sentence.start for outcome in outcomes}
    events += [(outcome.position, 2, outcome) for outcome in outcomes]
    events += [(mark.start, 3, mark) for mark in marks.read(prose)]
    events += [(found.start, 4, found) for found in plain.read(prose) if found.start not in told]
    events += [(group[0].start, 1, group) for group in _divisions(ballots)]
    return [event for _, _, event in sorted(events, key=lambda event: event[:2])]


def _divisions(ballots: list[Ballot]) -> Iterator[list[Ballot]]:
    """Give the ballots of each division: no choice twice in one list."""
    division: list[Ballot] = []
    for ballot in ballots:
        if ballot.on_request:
            continue
        printed = {other.choice for other in division if other.choice != division[-1].choice}
        if division and ballot.choice in printed:
            yield division
            division = []
        division.append(ballot)
    if division:
        yield division


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


_THAT_BE = re.compile(r"That [^.;:]* be [^;:]*\.$")
