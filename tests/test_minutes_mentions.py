"""Whom a text names, one line a form; places, bodies, offices and verbs are nobody."""

import pytest

from transform.minutes import mentions


def named(text: str) -> str:
    """Return everyone whom a text names, as one line."""
    return "; ".join(person.name for person in mentions.find(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("COUNCILLOR A BELL and Mr DEE spoke.", "COUNCILLOR A BELL; Mr DEE"),
        ("COUNCILLORS A BELL and B DEE", "COUNCILLOR A BELL; COUNCILLOR B DEE"),
        ("Councillor Bell MOVED it; Councillor Dee LEFT.", "Councillor Bell; Councillor Dee"),
        ("Councillor BELL’s motion", "Councillor BELL"),
        ("Cllr. Bell's view and Cllr.A.Dee", "Cllr. Bell; Cllr.A.Dee"),
        ("Cllrs. Bell & Dee", "Cllr. Bell; Cllr. Dee"),
        (
            "Councillor W.J.Bell and Councillor C.Ll. Dee",
            "Councillor W.J.Bell; Councillor C.Ll. Dee",
        ),
        (
            "Councillors AB Bell, C D Dee and EF Fox",
            "Councillor AB Bell; Councillor C D Dee; Councillor EF Fox",
        ),
        ("Councillor Bell-Dee and Mrs O’Fox", "Councillor Bell-Dee; Mrs O’Fox"),
        ("Mr J de la Dee, Cllr van Bell, Ms ap Rhys", "Mr J de la Dee; Cllr van Bell; Ms ap Rhys"),
        ("Cllr Mrs A Bell and Councillor Dr Dee", "Cllr Mrs A Bell; Councillor Dr Dee"),
        (
            "County Councillor Bell and District Cllr Dee",
            "County Councillor Bell; District Cllr Dee",
        ),
        ("the Deputy Mayor, Councillor A Bell,", "Councillor A Bell"),
        ("Councillor Bell MBE, Mr Dee, KC, and Ann Fox MS", "Councillor Bell; Mr Dee; Ann Fox"),
        ("Councillors Bell OBE, Dee JP and Fox", "Councillor Bell; Councillor Dee; Councillor Fox"),
        (
            "Councillor Bell (Labour), Councillor Dee (Marsh Ward)",
            "Councillor Bell; Councillor Dee",
        ),
        (
            "Rev Bell, Canon Dee, Professor Fox and Rabbi Gee",
            "Rev Bell; Canon Dee; Professor Fox; Rabbi Gee",
        ),
        (
            "Station Manager Ann Bell and Group Commander Dee",
            "Station Manager Ann Bell; Group Commander Dee",
        ),
        ("ACFO Bell reported.", "ACFO Bell"),
        ("Rt Hon Sir John Bell MP", "Rt Hon Sir John Bell"),
        ("y Cynghorydd Huws a’r Cynghorydd Wyn", "Y Cynghorydd Huws; Cynghorydd Wyn"),
        (
            "Y Cynghorwyr A. Huws, B. Wyn ac E. Rhys",
            "Cynghorydd A. Huws; Cynghorydd B. Wyn; Cynghorydd E. Rhys",
        ),
        ("Y Cynghorydd Huws", "Y Cynghorydd Huws"),
        ("Councillors Day, Church and West", "Councillor Day; Councillor Church; Councillor West"),
        ("Ann Bell of Long Sutton, and Jo Dee in Market Harcastle", "Ann Bell; Jo Dee"),
        ("the Vicar of St Peter Hill and Friends of Linnet Heron", ""),
        ("Planning Committee, Senior Planning Officer, Monday, High Street", ""),
        ("Cyflwynodd y Rheolwr Rheoli Datblygu yr adroddiad", ""),
        ("Côr Meibion Cwm", ""),
        ("MAJOR DEVELOPMENTS, URGENT BUSINESS", ""),
    ],
)  # fmt: skip
def test_find(text: str, expected: str) -> None:
    assert named(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cllr A Bell Cllr B Dee", "Cllr A Bell; Cllr B Dee"),
        ("the Mayor, Councillor Bell; the Clerk, Jo Dee", "Councillor Bell; Jo Dee"),
        ("co-opted members Ann Bell and Jo Dee", "Ann Bell; Jo Dee"),
        ("Co-opted Members Mr A Bell and Mrs Dee", "Mr A Bell; Mrs Dee"),
        ("Independent Person Ann Bell", "Ann Bell"),
        ("Marsh County Council (Ann Bell) and Fen Police", "Ann Bell"),
        ("Ann Bell – Marsh Police, Jo Dee – Fen Fire Service", "Ann Bell; Jo Dee"),
        ("Ann Bell, ynghyd ag Elis Wyn", "Ann Bell; Elis Wyn"),
        ("Bell, Dee and Fox", ""),
    ],
)
def test_listed(text: str, expected: str) -> None:
    found, _ = mentions.listed(text, 0, len(text))
    assert "; ".join(person.name for person in found) == expected


def test_surnames_alone_where_a_list_is_known_to_be_of_people() -> None:
    found, _ = mentions.listed("Bell, Dee and Fox", 0, 17, bare=True)
    assert [person.name for person in found] == ["Bell", "Dee", "Fox"]
