"""Apologies, absences and substitutes, one test a wording."""

import pytest

from tests.minuting import apologies, read, rows, substitutes
from transform.rows import Attendance


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Apologies for absence were received from Councillors Hart, Lee and Sir Ivo Dunn, OBE.",
            ["Councillor Hart", "Councillor Lee", "Sir Ivo Dunn"],
        ),
        ("Apologies had been received from Cllr. Rita Dove.", ["Cllr. Rita Dove"]),
        ("Apologies: Cllrs Brown and Green.", ["Cllr Brown", "Cllr Green"]),
        ("Apologies for absence – Councillors Peel, Rush.", ["Councillor Peel", "Councillor Rush"]),
        (
            "Apologies were reported by the Clerk on behalf of Alderman Kidd and Mrs B. O’Shea.",
            ["Alderman Kidd", "Mrs B. O’Shea"],
        ),
        ("Councillor Helen Frost had sent her apologies.", ["Councillor Helen Frost"]),
        (
            "Apologies were received from Councillor Ash due to illness and from Councillor Birch.",
            ["Councillor Ash", "Councillor Birch"],
        ),
        (
            "Apologies were received from the Parish Representative, Mr Sid Perks.",
            ["Mr Sid Perks"],
        ),
        (
            "Apologies were received from Mark Lee (Chamber of Trade) and Ruth Shah.",
            ["Mark Lee", "Ruth Shah"],
        ),
        (
            "Apologies were received from Mr P. Wood; Councillor Brick was substituting for him.",
            ["Mr P. Wood"],
        ),
        ("Apologies for lateness were received from Councillor Dale.", []),
        (
            "Apologies were received from Councillor Dale and, for lateness, from Councillor Penn.",
            ["Councillor Dale"],
        ),
        ("There were no apologies for absence.", []),
        ("The minutes recorded ‘apologies from Councillor Dale’ twice.", []),
        (
            "Derbyniwyd ymddiheuriadau am absenoldeb gan y Cynghorwyr G. Rees a T. Wyn.",
            ["Cynghorydd G. Rees", "Cynghorydd T. Wyn"],
        ),
        (
            "Ymddiheurodd y Cynghorydd Mair Huws am na allai fynychu’r cyfarfod.",
            ["Y Cynghorydd Mair Huws"],
        ),
        ("Ymddiheurodd y Cynghorydd Mair Huws y byddai’n hwyr.", []),
    ],
)
def test_apologies(text: str, expected: list[str]) -> None:
    assert apologies(text) == expected


def test_apologies_one_a_line() -> None:
    lines = ("Councillor Amy Pike", "Councillor Bo Rudd (Leader)", "Councillor Cy Tench asked why.")
    expected = ["Councillor Amy Pike", "Councillor Bo Rudd"]
    assert apologies("Apologies were received from:", *lines) == expected
    assert apologies(*lines) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Councillor Ash substituted for Councillor Birch.", ("Ash", "Birch")),
        ("Councillor Ash was present as the substitute for Councillor Birch.", ("Ash", "Birch")),
        ("Councillor Ash was a named substitute for Councillor Birch.", ("Ash", "Birch")),
        ("Councillor Ash attended on behalf of Councillor Birch.", ("Ash", "Birch")),
        ("Councillor Ash attended in place of Councillor Birch.", ("Ash", "Birch")),
        ("Councillor Ash had replaced Councillor Birch.", ("Ash", "Birch")),
        ("Councillor Ash was replacing Councillor Birch.", ("Ash", "Birch")),
        ("Councillor Ash instead of Councillor Birch.", ("Ash", "Birch")),
        ("Councillor Ash deputised for Councillor Birch.", ("Ash", "Birch")),
        ("Councillor Birch was substituted by Councillor Ash.", ("Ash", "Birch")),
        ("Councillor Birch was represented by Councillor Ash.", ("Ash", "Birch")),
        ("The place of Councillor Birch had been taken by Councillor Ash.", ("Ash", "Birch")),
        ("Apologies: Councillor Birch (Substitute: Councillor Ash).", ("Ash", "Birch")),
        (
            "Apologies: Councillor Birch, with Councillor Ash attending as substitute.",
            ("Ash", "Birch"),
        ),
        (
            "Apologies: Councillor Birch. Councillor Ash was present as his substitute.",
            ("Ash", "Birch"),
        ),
        ("Councillor Birch – Councillor Ash attended as substitute", ("Ash", "Birch")),
        ("Councillor Ash attended as a substitute.", ("Ash", None)),
        ("Apologies: Councillors Elm and Birch. Councillor Ash was substituting.", ("Ash", None)),
    ],
)
def test_who_stood_in_for_whom(text: str, expected: tuple[str, str | None]) -> None:
    came, away = expected
    assert substitutes(text) == [(f"Councillor {came}", away and f"Councillor {away}")]


def test_substitutes_in_a_list() -> None:
    lines = (
        "The substitutions were:",
        "(i) Councillor Ash for Councillor Birch;",
        "(ii) Cllr Cole (for Cllr Dale).",
    )
    expected = [("Councillor Ash", "Councillor Birch"), ("Cllr Cole", "Cllr Dale")]
    assert substitutes(*lines) == expected
    assert substitutes("Councillor Ash spoke for Councillor Birch.") == []


def test_substitutes_respectively() -> None:
    text = "Councillors Ash and Cole substituted for Councillors Birch and Dale respectively."
    assert substitutes(text) == [
        ("Councillor Ash", "Councillor Birch"),
        ("Councillor Cole", "Councillor Dale"),
    ]


def test_substitutes_in_a_table() -> None:
    table = ("#Reserve\tOrdinary Member", "Councillor Ash\tCouncillor Birch")
    assert substitutes(*table) == [("Councillor Ash", "Councillor Birch")]


@pytest.mark.parametrize(
    "text",
    [
        "It was noted that Councillor Ash had substituted for Councillor Birch at that meeting.",
        "Mill Walk was being substituted for Mill Road.",
        "RESOLVED that Councillor Ash be appointed to the Board in place of Councillor Birch.",
    ],
)
def test_what_is_no_substitution_here(text: str) -> None:
    assert substitutes(text, title="Minutes of the last meeting") == []


def test_others_and_no_reasons() -> None:
    texts = (
        "Apologies: Councillor Ash (unwell). Councillor Birch was absent.",
        "Mr Cole joined online.",
    )
    found = rows(read(*texts, title="Apologies"), Attendance)
    assert [(row.name, row.status, row.role) for row in found] == [
        ("Councillor Ash", "apologies", None),
        ("Councillor Birch", "absent", None),
        ("Mr Cole", "virtual", None),
    ]


def test_a_row_says_where_it_was_read_and_who_it_is() -> None:
    text = "Apologies were received from Councillor Ash."
    assert rows(read(text, title="Apologies"), Attendance) == [
        Attendance(
            id="fen/7#a1",
            meeting_id="fen/1",
            item_id="fen/7",
            name="Councillor Ash",
            status="apologies",
            source="minutes",
            start=29,
            end=43,
            page_id="fen/p1",
        )
    ]
