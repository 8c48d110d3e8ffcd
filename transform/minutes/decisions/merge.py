"""One decision where the block of decisions and the minutes state the same."""

import re
from collections import Counter
from dataclasses import dataclass, replace
from typing import NamedTuple

from transform.minutes import decisions
from transform.minutes.contributions import Spoken
from transform.minutes.decisions.decision import Decision
from transform.minutes.text.prose import Prose
from transform.minutes.votes import Ballot
from transform.rows import DecisionSource

_WORD = re.compile(r"\w+")
_MOST = 20_000
"""More pairs than this are no decisions of one item: then the same is what has the same words."""


class _Bag(NamedTuple):
    """The words of a wording, each as often as it stands there."""

    counts: Counter[str]
    total: int


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
    of_block = decisions.of_block(block) if block else []
    listed = [Decided(decision, block, "decision_block") for decision in of_block] if block else []
    if len(found) * len(listed) > _MOST:
        told = {decided.text for decided in found}
        return [decided for decided in listed if decided.text not in told] + found
    bags = [_bag(decided) for decided in found]
    return [decided for decided in listed if not _is_known(decided, found, bags)] + found


def _is_known(listed: Decided, found: list[Decided], bags: list[_Bag]) -> bool:
    """Say whether the minutes state a decision too; a wording that they cut is made whole."""
    words = _bag(listed)
    for index, (other, others) in enumerate(zip(found, bags, strict=True)):
        if _is_part(others, words):
            whole = replace(other.decision, start=listed.decision.start, end=listed.decision.end)
            found[index], bags[index] = Decided(whole, listed.prose, "decision_block"), words
            return True
        if _same(words, others):
            return True
    return False


def _is_part(words: _Bag, others: _Bag) -> bool:
    """Say whether a wording of some length stands in a longer one."""
    longer = others.total > words.total + 1
    return longer and words.total >= 8 and _shared(words, others) >= 0.95 * words.total


def _bag(decided: Decided) -> _Bag:
    """Return the words of a decision."""
    words = Counter(_WORD.findall(decided.text.lower()))
    return _Bag(words, words.total())


def _same(words: _Bag, others: _Bag) -> bool:
    """Say whether two wordings are the same but for a few words, or the second holds the first."""
    shared = _shared(words, others)
    return 2 * shared >= 0.8 * (words.total + others.total) or shared >= 0.95 * words.total


def _shared(words: _Bag, others: _Bag) -> int:
    """Return how many words two wordings share."""
    few, many = sorted((words.counts, others.counts), key=len)
    return sum(min(count, many[word]) for word, count in few.items())
