"""Apologies for absence: every wording of the table, and what is none of it."""

import pytest

from tests.minuting import apologies
from tests.worded import table


@pytest.mark.parametrize(("lines", "expected"), table("apologies"))
def test_who_sent_apologies(lines: tuple[str, ...], expected: str) -> None:
    assert "; ".join(apologies(*lines, title="Apologies for Absence and Substitutes")) == expected


def test_a_list_goes_on_in_the_next_line() -> None:
    lines = ("Apologies were received from Councillors Amy Pike,", "Bo Rudd and Cy Tench.")
    assert apologies(*lines) == ["Councillor Amy Pike", "Bo Rudd", "Cy Tench"]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The Chair apologised for the delay.", "A matter"),
        ("Mr Ash offered his apologies for the late circulation of the report.", "Budget"),
        ("Apologies came from the contractor, Mr P Elm, for the disruption.", "Highways"),
        ("A letter of apology from Councillor Ash was read out.", "A complaint"),
        ("The minutes were amended to record apologies from Councillor Ash.", "Minutes"),
        ("Agreed, subject to apologies for absence from Councillor Ash being added.", "Minutes"),
        ("The Board’s minutes recorded apologies for absence from Councillor Ash.", "Feedback"),
        ("Officers passed on an apology from the Manager, Ann Oak, to residents.", "Housing"),
        ("The panel required Councillor Ash to give an apology to Mrs Oak.", "Determination"),
        ("Ymddiheurodd y Rheolwr, Ann Huws, am yr oedi.", "Rhaglen waith"),
    ],
)
def test_apologies_for_something_else(text: str, title: str) -> None:
    assert apologies(text, title=title) == []


def test_apologies_under_another_heading() -> None:
    text = "The Mayor reported apologies for absence from Councillors Ash and Elm."
    assert apologies(text, title="Announcements") == ["Councillor Ash", "Councillor Elm"]
