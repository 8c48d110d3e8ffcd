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
        ("The Lord Mayor, Councillor I Peel", Name("Councillor", "I", "Peel")),
        ("The Lord Mayor Councillor I Peel", Name("Councillor", "I", "Peel")),
        ("Vice-Chair (Mrs I Peel)", Name("Mrs", "I", "Peel")),
        ("Leader of the Council, Mr Peel", Name("Mr", None, "Peel")),
        ("Y Maer, y Cynghorydd Siân Peel", Name("y Cynghorydd", "Siân", "Peel")),
        ("Mr Ivo Peel, Head of Finance", Name("Mr", "Ivo", "Peel")),
        ("Mr Ivo Peel, OBE, Councillor Support Officer", Name("Mr", "Ivo", "Peel")),
        ("Cllr I Peel - Chair", Name("Cllr", "I", "Peel")),
        ("Cllr I Peel (Chair", Name("Cllr", "I", "Peel")),
        ("Mrs I Peel - Rook", Name("Mrs", "I", "Peel-Rook")),
        ("Peel, Ivo", Name(None, "Ivo", "Peel")),
        ("Peel, Cllr Ivo", Name("Cllr", "Ivo", "Peel")),
        ("PEEL I.R.", Name(None, "I.R.", "PEEL")),
        ("Peel, Chair", Name(None, None, "Peel")),
        ("Deputy Mayor Ivo Peel", Name("Deputy Mayor", "Ivo", "Peel")),
        ("Detective Inspector Peel", Name("Detective Inspector", None, "Peel")),
        ("Cllr.Peel", Name("Cllr.", None, "Peel")),
        ("Cllr I.Peel", Name("Cllr", "I.", "Peel")),
        ("Cllr Y Peel", Name("Cllr", "Y", "Peel")),
        ("Cllr Ivo LEE", Name("Cllr", "Ivo", "LEE")),
        ("Cllr I MA", Name("Cllr", "I", "MA")),
        ("Cllr de Witt", Name("Cllr", None, "de Witt")),
        ("Cllr Di Witt", Name("Cllr", "Di", "Witt")),
        ("van Witt", Name(None, None, "van Witt")),
        ("Mrs I Mc Adam", Name("Mrs", "I", "Mc Adam")),
        ("Ms Mayor", Name("Ms", None, "Mayor")),
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
        ("Mrs P O′Dowd", "P. O' Dowd"),
        ("MR TJ ROOK", "T J Rook"),
        ("MRS ANN ROOK", "Ann Rook"),
        ("The Mayor, Cllr Ivo Peel", "Ivo Peel"),
        ("Councillor Ivo Peel (Vice-Chair)", "Ivo Peel"),
    ],
)
def test_one_person_written_in_two_ways_has_one_key(first: str, second: str) -> None:
    assert names.key(first) == names.key(second) != ""


@pytest.mark.parametrize(
    ("written", "beside"),
    [
        ("Cllr Ivo Peel", None),
        ("Cllr Ivo Peel, OBE", None),
        ("Cllr Ivo Peel, OBE, Leader", "Leader"),
        ("Mr Ivo Peel (Head of Finance)", "Head of Finance"),
        ("Mr Ivo Peel, Head of Finance (Interim)", "Head of Finance; Interim"),
        ("The Mayor, Cllr Ivo Peel", "The Mayor"),
        ("The Mayor Cllr Ivo Peel", "The Mayor"),
        ("The Mayor (Cllr Ivo Peel)", "The Mayor"),
        ("Peel, Ivo", None),
    ],
)
def test_what_is_said_beside_a_name(written: str, beside: str | None) -> None:
    assert names.beside(written) == beside


def test_different_people_have_different_keys() -> None:
    assert names.key("J Finch") != names.key("M Finch")


@given(st.text())
def test_any_text_has_parts_and_a_key(text: str) -> None:
    assert names.key(text) == names.key(text).strip()
    assert isinstance(names.parse(text), Name)
