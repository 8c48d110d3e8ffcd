"""Who stood in for whom: every wording of the table; the direction is what the wording says."""

import pytest

from tests.minuting import substitutes
from tests.worded import table


@pytest.mark.parametrize(("lines", "expected"), table("substitutes"))
def test_who_stood_in_for_whom(lines: tuple[str, ...], expected: str) -> None:
    found = substitutes(*lines, title="Apologies for Absence and Substitutes")
    assert "; ".join(f"{came} for {away}" if away else came for came, away in found) == expected


def test_the_one_fuller_name_of_the_paragraph() -> None:
    text = "Apologies: Councillors P Ash, J Elm and R Elm. Mr T Oak attended for Councillor Ash."
    assert substitutes(text) == [("Mr T Oak", "Councillor P Ash")]
    two = "Apologies: Councillors J Elm and R Elm. Mr T Oak attended for Councillor Elm."
    assert substitutes(two) == [("Mr T Oak", "Councillor Elm")]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Councillor Ash had substituted for Councillor Birch at that meeting.", "Minutes"),
        ("Councillor Ash attended on behalf of Councillor Birch.", "Presentation on waste"),
        ("Councillor Ash had replaced Councillor Birch.", "Reserves and balances"),
        ("Drawing 12A was substituted for drawing 12.", "26/00123/FUL"),
        ("Councillor Ash be appointed to the Board in place of Councillor Birch.", "Membership"),
        ("Councillor Ash to the Panel in place of Councillor Birch.", "Membership"),
    ],
)
def test_other_changes_of_people_and_things(text: str, title: str) -> None:
    assert substitutes(text, title=title) == []
