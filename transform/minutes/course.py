"""The course of an item, from what is moved to what is decided.

What is moved waits for what becomes of it. A motion that is carried waits for the resolution that
it becomes; where none comes, the sentence that says it was carried is the decision.
"""

import re
from dataclasses import dataclass, field

from transform.minutes import counts, extent, marks, motions
from transform.minutes.counts import Counts
from transform.minutes.marks import Mark
from transform.minutes.motions import Motion, Outcome
from transform.minutes.plain import Plain
from transform.minutes.prose import Prose
from transform.minutes.votes import Ballot
from transform.rows import DecisionOutcome, Marker

Event = Motion | Outcome | Mark | Plain | list[Ballot]
"""What can happen: something is moved, becomes something, is decided, or is voted on by name."""


@dataclass(slots=True)
class Decision:
    """A decision; `start` and `end` cut its wording out of the text."""

    marker: Marker
    start: int
    end: int
    outcome: DecisionOutcome | None = None
    unanimous: bool = False
    amendment: bool = False
    motion: Motion | None = None
    counts: Counts = field(default_factory=Counts)
    casting: bool = False
    ballots: list[Ballot] = field(default_factory=list)


_VOTED = re.compile(
    r"\b(?:votes?|voted|voting|show of hands|poll|roll call|bleidlais|pleidlais)\b", re.IGNORECASE
)
_CASTING = re.compile(r"\b(?:casting|second) vote\b", re.IGNORECASE)
_BY_MAJORITY = re.compile(
    r"\bdecision\b[^.;]*\b(?P<how>by a majority|unanimous)|^(?:voting|vote): ?(?P<vote>unanimous)|"
    r"^\(?(?:this|the) (?:decision|vote) was (?P<was>unanimous)",
    re.IGNORECASE,
)
"""The Committee wished it to be recorded that the decision was unanimous; Voting: unanimous"""
_UNFINISHED = re.compile(r"[;,]? (?:and|or|a)$|[;,]$")


class Course:
    """The decisions so far, the motions that are open, the motion that was carried last."""

    def __init__(self, prose: Prose) -> None:
        """Begin with nothing."""
        self.prose = prose
        self.decisions: list[Decision] = []
        self.open: list[Motion] = []
        self.carried: Decision | None = None
        self.division: list[Ballot] = []
        self.last = 0

    def take(self, event: Event) -> None:
        """Take the next thing that happens."""
        match event:
            case Motion():
                self._settle_unless_marked()
                self.open.append(event)
            case Outcome():
                self._outcome(event)
            case Mark():
                self._mark(event)
            case Plain():
                self._plain(event)
            case _:
                self.division = event

    def settle(self) -> None:
        """Let what was carried and became no resolution be a decision itself."""
        self._settle_unless_marked()
        if self.division:
            for ballot in self.division:
                _attach_division(self.decisions, ballot, self.prose)
            self.division = []
        self.decisions.sort(key=lambda decision: decision.start)

    def _settle_unless_marked(self) -> None:
        """Count a motion that was carried as decided."""
        if self.carried:
            self.decisions.append(self.carried)
            self.carried = None

    def _take_motion(self, kind: motions.Kind | None) -> Motion | None:
        """Return the open motion that is meant, and close it."""
        fitting = [motion for motion in self.open if kind in (None, motion.kind)]
        if not fitting:
            return None
        self.open.remove(fitting[-1])
        return fitting[-1]

    def _inside(self, position: int) -> bool:
        """Say whether a place is inside a decision that was read."""
        return any(decision.start <= position < decision.end for decision in self.decisions[-2:])

    def _take_division(self) -> tuple[list[Ballot], Counts]:
        """Return the ballots that wait for an outcome, with the numbers that are printed."""
        division, self.division = self.division, []
        printed = {ballot.choice: ballot.printed for ballot in division}
        return division, Counts(printed.get("for"), printed.get("against"), printed.get("abstain"))

    def _outcome(self, event: Outcome) -> None:
        """Take what became of a motion."""
        sentence = event.sentence
        if self._inside(sentence.start):
            return
        self._settle_unless_marked()
        motion = self._take_motion(event.kind)
        division, printed = self._take_division()
        decision = Decision(
            "none",
            sentence.start,
            sentence.end,
            "carried" if event.carried else "lost",
            event.carried and event.unanimous,
            event.kind == "amendment" or bool(motion and motion.kind == "amendment"),
            motion,
            event.counts.over(printed),
            self._has_casting(sentence.start, sentence.end),
            division,
        )
        self.last = sentence.end
        if event.carried and decision.amendment:
            self.open.clear()
        if event.carried and not decision.amendment:
            self.carried = decision
        else:
            self.decisions.append(decision)

    def _has_casting(self, start: int, end: int) -> bool:
        """Say whether the passage or the one before it speaks of a casting vote."""
        return bool(_CASTING.search(self.prose.text, max(self.last, start - 250), end))

    def _mark(self, mark: Mark) -> None:
        """Take a marked decision."""
        if self._inside(mark.start):
            return
        end = extent.end_of(self.prose, mark)
        text = self.prose.text[mark.end : end]
        unfinished = _UNFINISHED.search(text)
        end -= len(unfinished[0]) if unfinished else 0
        if end <= mark.end or (text.endswith(":") and self._marked_again(end)):
            return
        lead = self._lead(mark)
        decision = Decision(mark.marker, mark.end, end, ballots=[])
        decision.unanimous = motions.is_unanimous(lead + text[:40])
        decision.counts = counts.read(mark.qualifier).over(counts.read(lead))
        self._join(decision, mark)
        voted = decision.unanimous or decision.counts or decision.ballots or _VOTED.search(lead)
        decision.outcome = "carried" if voted else decision.outcome
        self._after(decision)
        self.decisions.append(decision)
        self.last = end

    def _join(self, decision: Decision, mark: Mark) -> None:
        """Give a marked decision the motion that it follows from, and the vote on that."""
        carried, self.carried = self.carried, None
        if carried:
            decision.motion, decision.outcome = carried.motion, "carried"
            decision.unanimous = decision.unanimous or carried.unanimous
            decision.counts = decision.counts.over(carried.counts)
            decision.casting, decision.ballots = carried.casting, carried.ballots
        else:
            decision.motion = self._take_motion("motion")
            decision.ballots, printed = self._take_division()
            decision.counts = decision.counts.over(printed)
            decision.casting = self._has_casting(mark.start, mark.start)

    def _marked_again(self, end: int) -> bool:
        """Say whether the paragraph behind a decision that announces one is marked itself."""
        following = self.prose.paragraph_at(end) + 1
        return following < len(self.prose.paragraphs) and marks.begins(
            self.prose.paragraphs[following].text
        )

    def _lead(self, mark: Mark) -> str:
        """Return the words that lead to a mark: of its sentence and of the one before it."""
        start = max(self.last, mark.start - 300)
        sentences = self.prose.sentences_in(start, mark.start)[-2:]
        begin = min((sentence.start for sentence in sentences), default=mark.start)
        return f"{self.prose.text[begin : mark.start]} {mark.qualifier}"

    def _after(self, decision: Decision) -> None:
        """Take what the sentences behind a decision say of how it was voted."""
        for sentence in self.prose.sentences_in(decision.end, decision.end + 400)[:2]:
            found = _BY_MAJORITY.search(self.prose.text[sentence.start : sentence.end])
            if found:
                decision.outcome = "carried"
                how = (found["how"] or found["vote"] or found["was"] or "").lower()
                decision.unanimous = decision.unanimous or how == "unanimous"

    def _plain(self, event: Plain) -> None:
        """Take a decision without a mark."""
        if self._inside(event.start) or self.last > event.start:
            return
        decision = Decision(event.marker, event.start, event.end)
        text = self.prose.text[event.start : event.end]
        decision.unanimous, decision.counts = motions.is_unanimous(text), counts.read(text)
        if decision.unanimous or decision.counts or "voted" in text:
            decision.outcome = "carried"
        self.decisions.append(decision)
        self.last = event.end


def _attach_division(decisions: list[Decision], ballot: Ballot, prose: Prose) -> None:
    """Count a division that is printed after the decisions to the one it names."""
    lead = prose.text[max(ballot.start - 600, 0) : ballot.start]
    kind = motions.kind_of(lead.rpartition("recorded")[0][-120:])
    fitting = [d for d in decisions if kind != "amendment" or d.amendment]
    if fitting:
        fitting[-1].ballots.append(ballot)
        printed = {ballot.choice: ballot.printed}
        fitting[-1].counts = fitting[-1].counts.over(
            Counts(printed.get("for"), printed.get("against"), printed.get("abstain"))
        )
