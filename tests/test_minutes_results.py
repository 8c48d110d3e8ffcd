"""What a table of recorded votes tells of the decisions of an item."""

import pytest

from tests.minuting import block
from transform import minutes
from transform.minutes import Minuted
from transform.record import RecordedVote
from transform.rows import Decision

ONE = ("RESOLVED that the bench be bought.",)
TWO = (*ONE, "Mr Ash spoke.", "RESOLVED that the bin be moved.")


def row(result: str, text: str = "") -> RecordedVote:
    """Return a row of the table."""
    return RecordedVote("Bench", "Resolution", text, result)


@pytest.mark.parametrize(
    ("texts", "results", "expected"),
    [
        (ONE, (), [(None, None, None)]),
        (ONE, (row("Carried"),), [("carried", None, None)]),
        (ONE, (row("Carried", "For 5, Against 2"),), [("carried", 5, 2)]),
        (ONE, (row("Cariwyd"), row("Carried")), [("carried", None, None)]),
        (ONE, (row("Carried"), row("Lost")), [(None, None, None)]),
        (ONE, (row("Not carried"),), [(None, None, None)]),
        (TWO, (row("Carried", "For 5, Against 2"),), [("carried", None, None)] * 2),
    ],
)
def test_results_tell_what_became_of_decisions(
    texts: tuple[str, ...],
    results: tuple[RecordedVote, ...],
    expected: list[tuple[str | None, int | None, int | None]],
) -> None:
    item = Minuted("fen/7", "fen/1", "fen/p1", "Bench", None, block(*texts), False, results)
    found = [row for row in minutes.read(item).rows if isinstance(row, Decision)]
    assert [(row.outcome, row.votes_for, row.votes_against) for row in found] == expected
