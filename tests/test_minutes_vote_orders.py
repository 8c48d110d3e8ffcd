"""Lists of votes without headings, which the numbers told before them explain."""

import pytest

from tests.minuting import votes

TOLD = "The names of the Members voting on the amendment are set out below, those for it first:"


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (
            (
                "The amendment was LOST, 2 Members voting for it, 3 against and 1 abstaining.",
                TOLD,
                "Ash, Birch",
                "2",
                "Reed, Moss, Thorne-Pole",
                "3",
                "Dabb",
                "1",
            ),
            [
                ("Ash", "for"),
                ("Birch", "for"),
                ("Reed", "against"),
                ("Moss", "against"),
                ("Thorne-Pole", "against"),
                ("Dabb", "abstain"),
            ],
        ),
        (
            (
                "There voted 1 for and 2 against, their names being as follows:",
                "Councillor Ash",
                "Councillors Reed and Moss",
                "The motion was lost.",
            ),
            [
                ("Councillor Ash", "for"),
                ("Councillor Reed", "against"),
                ("Councillor Moss", "against"),
            ],
        ),
        # The lists are of other lengths than the numbers.
        (
            ("The motion was lost, 2 voting for and 3 against.", TOLD, "Ash, Birch", "Reed, Moss"),
            [],
        ),
        # Nothing was counted.
        (("Members voted.", TOLD, "Ash, Birch", "Reed, Moss"), []),
        # The names are of others.
        (
            (
                "Seats were won by 2 votes for and 1 against.",
                "The tenants were:",
                "Ash, Birch",
                "Reed",
            ),
            [],
        ),
    ],
)
def test_lists_without_headings(texts: tuple[str, ...], expected: list[tuple[str, str]]) -> None:
    assert votes(*texts) == expected
