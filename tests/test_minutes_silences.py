"""Where minutes say that there were none, in every wording of the table, and where they do not."""

import pytest

from tests.minuting import silences
from tests.worded import table


@pytest.mark.parametrize(("lines", "expected"), table("no_apologies"))
def test_no_apologies(lines: tuple[str, ...], expected: str) -> None:
    assert "; ".join(silences(*lines, title="Apologies for Absence")) == expected


@pytest.mark.parametrize(
    ("text", "title", "expected"),
    [
        ("None.", "Apologies for Absence / Ymddiheuriadau", ["apologies"]),
        ("None.", "Apologies and Declarations of Interest", []),
        ("There were no apologies.", "Welcome and Introductions", ["apologies"]),
        ("There were no apologies.", "Housing Repairs", []),
        ("None intimated at this stage.", "Declarations of Interest", ["declarations"]),
        ("None", "Declarations of Interest", ["declarations"]),
        ("No. 5 Mill Road was named.", "Declarations of Interest", []),
        ("N/A", "Urgent Business", ["urgent_business"]),
        ("There were none received.", "Petitions", ["petitions"]),
        ("Dim.", "Datgan Buddiannau", ["declarations"]),
    ],
)
def test_short_answers_are_read_by_the_heading(text: str, title: str, expected: list[str]) -> None:
    assert silences(text, title=title) == expected
