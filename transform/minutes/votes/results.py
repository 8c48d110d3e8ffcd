"""What a page prints of recorded votes in a table: title, type, text and result."""

import re
from collections.abc import Iterable

from transform.minutes.decisions import counts
from transform.minutes.decisions.counts import Counts
from transform.minutes.decisions.merge import Decided
from transform.record import RecordedVote
from transform.rows import DecisionOutcome

_LOST = re.compile(
    r"\b(?:not (?:carried|agreed|approved)|lost|rejected|defeated|fell|refused|collwyd|"
    r"gwrthodwyd)\b",
    re.IGNORECASE,
)
_CARRIED = re.compile(r"\b(?:carried|agreed|approved|passed|cariwyd|derbyniwyd)\b", re.IGNORECASE)


def outcome_of(result: str) -> DecisionOutcome | None:
    """Return what became of a motion, by the word that the table prints."""
    if _LOST.search(result):
        return "lost"
    return "carried" if _CARRIED.search(result) else None


def apply(results: Iterable[RecordedVote], decided: Iterable[Decided]) -> None:
    """Tell the decisions of an item that they were carried, where every recorded vote was.

    Which vote was on which decision the table does not say: where one was lost, nothing is told.
    The numbers are told where there is one vote and one decision.
    """
    found = list(results)
    marked = [each.decision for each in decided if each.decision.marker != "none"]
    if not found or any(outcome_of(each.result) != "carried" for each in found):
        return
    for decision in marked:
        decision.outcome = decision.outcome or "carried"
    if len(found) == len(marked) == 1:
        marked[0].counts = marked[0].counts.over(_counts(found[0]))


def _counts(result: RecordedVote) -> Counts:
    """Return the numbers that a row prints."""
    return counts.read(f"votes: {result.text}. {result.result}")
