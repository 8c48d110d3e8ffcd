"""Names in their parts and as keys."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transform import names
from transform.names import Name


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Councillor Ada Finch", Name("Councillor", "Ada", "Finch")),
        ("Cllr Mrs A.B. Finch-Lowe, MBE", Name("Cllr Mrs", "A.B.", "Finch-Lowe")),
        ("County Councillor J Rook", Name("County Councillor", "J", "Rook")),
        ("Sir Hugh Vane KCVO", Name("Sir", "Hugh", "Vane")),
        ("The Right Hon. Lord Teal", Name("The Right Hon. Lord", None, "Teal")),
        ("Y Cynghorydd Mair ap Huw", Name("Y Cynghorydd", "Mair", "ap Huw")),
        ("Bailie Nora McKay", Name("Bailie", "Nora", "McKay")),
        ("Mr P de Witt (Chair)", Name("Mr", "P", "de Witt")),
        ("Alderman S. O’Dowd", Name("Alderman", "S.", "O’Dowd")),
        ("The Mayor, Councillor Ivo Peel", Name("Councillor", "Ivo", "Peel")),
        ("Town", Name(None, None, "Town")),
        ("Ms Town", Name("Ms", None, "Town")),
        ("Finch", Name(None, None, "Finch")),
        ("Cllr", Name(None, None, "Cllr")),
        ("", Name(None, None, None)),
    ],
)
def test_a_name_has_a_title_given_names_and_a_family_name(written: str, expected: Name) -> None:
    assert names.parse(written) == expected


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Councillor Ada Finch", "Cllr. ADA FINCH"),
        ("Mr T.J. Rook, OBE", "T J Rook"),
        ("Mr TJ Rook", "T. J. Rook"),
        ("Y Cynghorydd Siân Ellis", "Cyng. Sian Ellis"),
        ("Mrs O’Dowd-Lee", "Mrs O'Dowd Lee"),
        ("Councillor Ivo Peel (Vice-Chair)", "Ivo Peel"),
    ],
)
def test_one_person_written_in_two_ways_has_one_key(first: str, second: str) -> None:
    assert names.key(first) == names.key(second) != ""


def test_different_people_have_different_keys() -> None:
    assert names.key("J Finch") != names.key("M Finch")


@given(st.text())
def test_any_text_has_parts_and_a_key(text: str) -> None:
    assert names.key(text) == names.key(text).strip()
    assert isinstance(names.parse(text), Name)
