"""Of a decision that both the block and the minutes state, one is left, and it is whole."""

import pytest

from tests.minuting import read, rows
from transform.rows import Decision

WHOLE = (
    "RESOLVED that:",
    "1. the lease of the old library be renewed for ten years; and",
    "2. the rent be reviewed.",
)
LEASE = "the lease of the old library be renewed for ten years"


@pytest.mark.parametrize(
    ("minutes", "expected"),
    [
        pytest.param(WHOLE, [("minutes", None)], id="the same"),
        pytest.param(
            ("RESOLVED that:", f"1. {LEASE}; and", "Voting: unanimous"),
            [("decision_block", True)],
            id="the minutes stop before the second clause, and tell the vote",
        ),
        pytest.param(
            ("RESOLVED that a member of staff be thanked.",),
            [("decision_block", None), ("minutes", None)],
            id="another decision",
        ),
    ],
)
def test_one_of_two_that_state_the_same(
    minutes: tuple[str, ...], expected: list[tuple[str, bool | None]]
) -> None:
    found = rows(read(*minutes, decision=WHOLE), Decision)
    assert [(row.source, row.unanimous) for row in found] == expected
    assert all(LEASE in row.text for row in found[:1])
