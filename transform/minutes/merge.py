"""One decision where the block of decisions and the minutes state the same."""

import re
from collections import Counter
from dataclasses import dataclass, replace

from transform.minutes import decisions
from transform.minutes.contributions import Spoken
from transform.minutes.course import Decision
from transform.minutes.prose import Prose
from transform.minutes.votes import Ballot
from transform.rows import DecisionSource

_WORD = re.compile(r"\w+")


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
    """Return the decisions of an item; of two that state the same, the one in the minutes.

    Where the minutes hold only a part of the wording, it is taken from the block of decisions.
    """
    said = decisions.read(minutes, spoken, ballots) if minutes else []
    found = [Decided(decision, minutes, "minutes") for decision in said] if minutes else []
    only_listed: list[Decided] = []
    if block:
        for decision in decisions.of_block(block):
            listed = Decided(decision, block, "decision_block")
            if not _is_known(listed, found):
                only_listed.append(listed)
    return only_listed + found


def _is_known(listed: Decided, found: list[Decided]) -> bool:
    """Say whether the minutes state a decision too; a wording that they cut is made whole."""
    words = _bag(listed)
    for index, other in enumerate(found):
        others = _bag(other)
        if _is_part(others, words):
            whole = replace(other.decision, start=listed.decision.start, end=listed.decision.end)
            found[index] = Decided(whole, listed.prose, "decision_block")
            return True
        if _same(words, others):
            return True
    return False


def _is_part(words: Counter[str], others: Counter[str]) -> bool:
    """Say whether a wording of some length stands in a longer one."""
    longer = others.total() > words.total() + 1
    return longer and words.total() >= 8 and (words & others).total() >= 0.95 * words.total()


def _bag(decided: Decided) -> Counter[str]:
    """Return the words of a decision, each as often as it stands there."""
    return Counter(_WORD.findall(decided.text.lower()))


def _same(words: Counter[str], others: Counter[str]) -> bool:
    """Say whether two wordings are the same but for a few words, or the second holds the first."""
    shared = (words & others).total()
    return 2 * shared >= 0.8 * (words.total() + others.total()) or shared >= 0.95 * words.total()
