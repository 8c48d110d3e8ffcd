"""Declarations of interest, one test a wording."""

import pytest

from tests.minuting import declarations, speakers
from transform.minutes import interests

ASH = "Councillor Ash"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Councillor Ash declared a disclosable pecuniary interest in item 5 as owner and left.",
            [(ASH, "disclosable_pecuniary", "item 5", True)],
        ),
        (
            "Councillors Ash and Birch each declared a personal interest in Item 6 (Docks) as X.",
            [
                (ASH, "personal", "Item 6 (Docks)", None),
                ("Councillor Birch", "personal", "Item 6 (Docks)", None),
            ],
        ),
        (
            "Councillor Ash declared a personal and prejudicial interest in minute 4. She left.",
            [(ASH, "prejudicial", "minute 4", True)],
        ),
        (
            "Councillor Ash declared a personal, not prejudicial, interest in minute 4 and stayed.",
            [(ASH, "personal", "minute 4", False)],
        ),
        (
            "Councillor Ash declared an interest in item 3, no pecuniary interest, and stayed.",
            [(ASH, "unspecified", "item 3", False)],
        ),
        (
            "Councillor Ash declared a personal interest in item 3 and a DPI in item 4.",
            [(ASH, "personal", "item 3", None), (ASH, "disclosable_pecuniary", "item 4", None)],
        ),
        (
            "Councillor Ash advised that she had a non-pecuniary interest in Item 9.",
            [(ASH, "non_pecuniary", "Item 9", None)],
        ),
        (
            "Councillor Ash declared an OSI in Item 2. He would leave should it be discussed.",
            [(ASH, "other_significant", "Item 2", None)],
        ),
        (
            "Interests were declared by Councillor Ash (item 3) and Mr Birch (item 5).",
            [(ASH, "unspecified", "item 3", None), ("Mr Birch", "unspecified", "item 5", None)],
        ),
        (
            "Councillor Ash disclosed that she was a trustee and would leave the meeting.",
            [(ASH, "unspecified", None, True)],
        ),
        (
            "Datgelodd y Cynghorydd Mair Huws fuddiant personol mewn perthynas ag eitem 9.",
            [("Y Cynghorydd Mair Huws", "personal", "eitem 9", None)],
        ),
        ("No Member declared an interest.", []),
        ("Members were reminded to declare any disclosable pecuniary interest.", []),
        ("Councillor Ash said that she had no interest to declare.", []),
        ("All Members declared that they had received a letter.", []),
        ("The words ‘Councillor Ash declared a personal interest’ were struck out.", []),
    ],
)
def test_sentences(text: str, expected: list[tuple[str, str, str | None, bool | None]]) -> None:
    assert declarations(text) == expected


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (
            ("Councillor Ash – Minute 2 (A – B) – Non-pecuniary interest: lives near (withdrew);",),
            [(ASH, "non_pecuniary", "Minute 2 (A – B)", True)],
        ),
        (("Councillor Ash: Item 7 – personal interest",), [(ASH, "personal", "Item 7", None)]),
        (
            ("Councillor Ash (Item 8) – other registrable interest, a member of the Board",),
            [(ASH, "other_registrable", "Item 8", None)],
        ),
        (
            ("Items 3 and 5 – Councillor Ash (Non-Financial)",),
            [(ASH, "non_pecuniary", "Item 3", None), (ASH, "non_pecuniary", "Item 5", None)],
        ),
        (
            (
                "(i) Councillor Ash",
                "(a) Minute 3 – personal",
                "(b) Minute 4 – Disclosable pecuniary",
            ),
            [(ASH, "personal", "Minute 3", None), (ASH, "disclosable_pecuniary", "Minute 4", None)],
        ),
        (
            (
                "Name\tItem\tInterest",
                "Councillor Ash\t4\tPersonal and Prejudicial: owns it. Would leave.",
            ),
            [(ASH, "prejudicial", "4", True)],
        ),
        (
            ("Member\tNature of Personal Interest", "A. Ash\tA governor"),
            [("A. Ash", "personal", None, None)],
        ),
        (
            ("Members declared prejudicial interests in minute 9 as follows:", "Ash\ta tenant"),
            [("Ash", "prejudicial", "minute 9", None)],
        ),
        (
            ("Personal interests:", "Councillor Ash in respect of item 4, as a governor."),
            [(ASH, "personal", "item 4", None)],
        ),
        (
            ("#Agenda Item 2, Mill Lane", "Councillor Ash declared an interest and stayed."),
            [(ASH, "unspecified", "Agenda Item 2, Mill Lane", False)],
        ),
        (
            ("#Disclosable pecuniary interests", "Councillor Ash declared an interest in item 2."),
            [(ASH, "disclosable_pecuniary", "item 2", None)],
        ),
    ],
)
def test_lists_tables_and_headings(
    texts: tuple[str, ...], expected: list[tuple[str, str, str | None, bool | None]]
) -> None:
    assert declarations(*texts) == expected


def test_an_interest_declared_inside_another_item() -> None:
    text = "(As Councillor Ash had declared an interest in this item, she did not vote.)"
    assert declarations(text, title="Mill Lane") == [(ASH, "unspecified", "this item", None)]


def test_who_only_declares_does_not_speak() -> None:
    assert speakers("Councillor Ash advised that she had a personal interest in Item 9.") == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("disclosable pecuniary", "disclosable_pecuniary"),
        ("Pecuniary", "disclosable_pecuniary"),
        ("Non-Pecuniary", "non_pecuniary"),
        ("non pecuniary", "non_pecuniary"),
        ("Other Registrable", "other_registrable"),
        ("non-registrable", "unspecified"),
        ("personal, non-prejudicial", "personal"),
        ("a DPI", "disclosable_pecuniary"),
        ("an OSI", "other_significant"),
        ("", "unspecified"),
    ],
)
def test_kinds(text: str, kind: str) -> None:
    assert interests.kind_of(text) == kind
