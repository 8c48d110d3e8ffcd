"""The course of an item, from what is moved to what is decided.

What is moved waits for what becomes of it. A motion that is carried waits for the resolution that
it becomes; where none comes, the sentence that says it was carried is the decision.
"""

import re

from transform.minutes.decisions import (
    counts,
    divisions,
    extent,
    marks,
    motions,
    outcome_counts,
    tallies,
)
from transform.minutes.decisions.counts import Counts
from transform.minutes.decisions.decision import Decision
from transform.minutes.decisions.marks import Mark
from transform.minutes.decisions.motions import Outcome
from transform.minutes.decisions.movers import Kind, Motion
from transform.minutes.decisions.plain import Plain
from transform.minutes.text.prose import Prose
from transform.minutes.votes import Ballot

Event = Motion | Outcome | Mark | Plain | list[Ballot]
"""What can happen: something is moved, becomes something, is decided, or is voted on by name."""
_VOTED = re.compile(
    r"\b(?:votes?|voted|voting|show of hands|being put|poll|roll call|bleidlais|pleidlais)\b",
    re.IGNORECASE,
)
_CASTING = re.compile(r"\b(?:casting|second) vote\b|\bp?b?leidlais fwrw\b", re.IGNORECASE)
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
        self.told = 0
        self.amended = False

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
                self._divide(event)

    def settle(self) -> None:
        """Let what was carried and became no resolution be a decision itself."""
        self._settle_unless_marked()
        if self.division:
            kind = divisions.named_before(self.prose, self.division)
            fitting = [d for d in self.decisions if kind != "amendment" or d.amendment]
            if fitting:
                self._count(fitting[-1], self.division)
        self.decisions.sort(key=lambda decision: decision.start)

    def _settle_unless_marked(self) -> None:
        """Count a motion that was carried as decided."""
        if self.carried:
            self.decisions.append(self.carried)
            self.carried = None

    def _take_motion(self, kind: Kind | None, words: str) -> Motion | None:
        """Return the open motion that is meant, and close it."""
        if kind != "amendment" and self.amended and "substantive" in words.lower():
            self.open.clear()
        fitting = [motion for motion in self.open if kind in (None, motion.kind)]
        if not fitting:
            return None
        self.open.remove(fitting[-1])
        return fitting[-1]

    def _inside(self, position: int) -> bool:
        """Say whether a place is inside a decision that was read."""
        return any(decision.start <= position < decision.end for decision in self.decisions[-2:])

    def _take_division(self, kind: Kind | None) -> tuple[list[Ballot], Counts]:
        """Return the ballots that wait for an outcome, with the numbers that are printed."""
        division, self.division = divisions.split(self.division, kind)
        return division, divisions.printed(division)

    def _divide(self, division: list[Ballot]) -> None:
        """Take a division: on the decision right before it, or else on what follows."""
        last = self.decisions[-1] if self.decisions else None
        is_last = last and not (last.ballots or self.open or self.carried)
        told = divisions.printed(division)
        if last and told and told == last.counts and not last.ballots:
            last.ballots += division
        elif last and is_last and divisions.is_behind(self.prose, last.end, division):
            self._count(last, division)
        else:
            self.division = division

    def _count(self, decision: Decision, division: list[Ballot]) -> None:
        """Count a division to a decision before it."""
        decision.ballots += division
        decision.counts = decision.counts.over(divisions.printed(division))
        decision.outcome = decision.outcome or "carried"

    def _outcome(self, event: Outcome) -> None:
        """Take what became of a motion."""
        sentence = event.sentence
        if self._inside(sentence.start) or (event.carried and sentence.start < self.told):
            return
        if event.only_shown and not self.open:
            return
        self._settle_unless_marked()
        words = self.prose.text[sentence.start : sentence.end]
        motion = self._take_motion(event.kind, words)
        if motion is None and event.kind == "motion":
            motion = self._take_motion(None, words)
        if motion is None and self._is_of_the_last(event):
            return
        division, printed = self._take_division(event.kind)
        decision = Decision(
            "none",
            sentence.start,
            sentence.end,
            ("carried" if event.voted else None) if event.carried else "lost",
            event.carried and event.unanimous,
            event.kind == "amendment" or bool(motion and motion.kind == "amendment"),
            motion,
            event.counts.over(printed),
            self._has_casting(sentence.start, sentence.end),
            division,
        )
        self.last = sentence.end
        self.amended = self.amended or (event.carried and decision.amendment)
        if event.carried and decision.amendment:
            self.open = [motion for motion in self.open if motion.kind == "motion"]
        if event.carried and not decision.amendment:
            self.carried = decision
        else:
            self.decisions.append(decision)

    def _is_of_the_last(self, event: Outcome) -> bool:
        """Say whether what was carried is what was resolved just before, and count it to that."""
        if not event.carried or event.kind == "amendment" or not self.decisions:
            return False
        last = self.decisions[-1]
        apart = self.prose.text[last.end : event.sentence.start]
        if last.marker == "none" or last.outcome or len(apart) > 60 or apart.count("\n") > 1:
            return False
        last.outcome = "carried"
        last.unanimous = last.unanimous or event.unanimous
        last.counts = last.counts.over(event.counts)
        return True

    def _has_casting(self, start: int, end: int) -> bool:
        """Say whether the passage or the one before it speaks of a casting vote."""
        return bool(_CASTING.search(self.prose.text, max(self.last, start - 250), end))

    def _mark(self, mark: Mark) -> None:
        """Take a marked decision."""
        if self._inside(mark.start):
            return
        end = extent.end_of(self.prose, mark)
        text = self.prose.text[mark.end : end]
        unfinished = _UNFINISHED.search(text, max(len(text) - 8, 0))
        end -= len(unfinished[0]) if unfinished else 0
        if end <= mark.end or (text.endswith(":") and self._marked_again(end)):
            return
        lead = self._lead(mark)
        decision = Decision(mark.marker, mark.end, end, ballots=[])
        decision.unanimous = motions.is_unanimous(lead + text[:40]) or tallies.agrees(text)
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
            decision.motion, decision.outcome = carried.motion, carried.outcome
            decision.unanimous = decision.unanimous or carried.unanimous
            decision.counts = decision.counts.over(carried.counts)
            decision.casting, decision.ballots = carried.casting, carried.ballots
        else:
            lead = self._lead(mark)
            decision.motion = self._take_motion("motion", lead) or self._near(mark.start, 0)
            decision.ballots, printed = self._take_division("motion")
            decision.counts = decision.counts.over(printed)
            if not decision.counts:
                decision.counts = self._of_two(mark.start) or decision.counts
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
        """Take what stands in and behind a decision of how it was voted."""
        tally = tallies.behind(self.prose, decision.end)
        self.told = tally.end
        inside = tallies.inside(self.prose.text[decision.start : decision.end])
        decision.counts = decision.counts.over(inside).over(tally.counts)
        decision.unanimous = decision.unanimous or tally.unanimous
        if tally.voted or inside:
            decision.outcome = decision.outcome or "carried"

    def _of_two(self, start: int) -> Counts | None:
        """Return the votes for a motion that stood against an amendment, told shortly before."""
        marked = (each.end for each in reversed(self.decisions) if each.marker != "none")
        begin = max(start - 400, next(marked, 0))
        return outcome_counts.of_two(self.prose.text[begin:start], "motion")

    def _near(self, start: int, back: int) -> Motion | None:
        """Return the open motion of the same paragraph or of so many before, and close it."""
        first = max(self.prose.paragraph_at(start) - back, 0)
        if self.open and self.open[-1].position >= self.prose.paragraphs[first].start:
            return self.open.pop()
        return None

    def _plain(self, event: Plain) -> None:
        """Take a decision without a mark."""
        if self._inside(event.start) or self.last > event.start:
            return
        decision = Decision(event.marker, event.start, event.end)
        text = self.prose.text[event.start : event.end]
        decision.unanimous, decision.counts = motions.is_unanimous(text), counts.read(text)
        if decision.unanimous or decision.counts or "voted" in text:
            decision.outcome = "carried"
        decision.motion = self._near(event.start, 1)
        self._after(decision)
        self.decisions.append(decision)
        self.last = event.end
