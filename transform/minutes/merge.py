"""One decision where the block of decisions and the minutes state the same."""

from collections import Counter
from dataclasses import dataclass

from transform.minutes import decisions
from transform.minutes.contributions import Spoken
from transform.minutes.course import Decision
from transform.minutes.prose import Prose
from transform.minutes.votes import Ballot
from transform.rows import DecisionSource


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision with the text that it was read from."""

    decision: Decision
    prose: Prose
    source: DecisionSource

    @property
    def text(self) -> str:
        """The operative wording."""
        return self.prose.text[self.decision.start : self.decision.end]


def read(
    minutes: Prose | None, block: Prose | None, spoken: list[Spoken], ballots: list[Ballot]
) -> list[Decided]:
    """Return the decisions of an item; of two that state the same, the one in the minutes."""
    said = decisions.read(minutes, spoken, ballots) if minutes else []
    found = [Decided(decision, minutes, "minutes") for decision in said] if minutes else []
    if block:
        listed = [
            Decided(decision, block, "decision_block") for decision in decisions.of_block(block)
        ]
        bags = [_bag(decided) for decided in found]
        return [new for new in listed if not any(_same(_bag(new), bag) for bag in bags)] + found
    return found


def _bag(decided: Decided) -> Counter[str]:
    """Return the words of a decision, each as often as it stands there."""
    return Counter(decided.text.lower().split())


def _same(words: Counter[str], others: Counter[str]) -> bool:
    """Say whether two wordings are the same but for a few words, or the second holds the first."""
    shared = (words & others).total()
    return 2 * shared >= 0.8 * (words.total() + others.total()) or shared >= 0.95 * words.total()
