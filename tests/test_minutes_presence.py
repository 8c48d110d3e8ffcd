"""Who was there, where an item prints it: lists of those present, in attendance and absent."""

import pytest

from tests.minuting import read, rows
from transform.rows import Attendance


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            (
                "Present: Councillors A Ash (Chair), B Elm and C Oak (via Teams)",
                "In attendance: Jo Fox (Clerk), Mr P Dee, Head of Law",
                "Apologies: Cllr Yew",
            ),
            [
                ("Cllr Yew", "apologies", None, None),
                ("Councillor A Ash", "present", "Chair", "member"),
                ("Councillor B Elm", "present", None, "member"),
                ("Councillor C Oak", "virtual", None, "member"),
                ("Jo Fox", "present", "Clerk", None),
                ("Mr P Dee", "present", "Head of Law", None),
            ],
        ),
        (
            (
                "Present:",
                "Councillor A Ash",
                "Councillor B Elm, Vice-Chair",
                "Jo Dee (from item 5)",
                "Officers",
                "Ann Fox – Director of Place",
                "The Chair welcomed Mr Oak.",
            ),
            [
                ("Councillor A Ash", "present", None, "member"),
                ("Councillor B Elm", "present", "Vice-Chair", "member"),
                ("Jo Dee", "present", None, "member"),
                ("Ann Fox", "present", "Director of Place", "officer"),
            ],
        ),
        (
            ("Present: Cllr Ash (substitute for Cllr Birch)", "Absent: Cllr Oak"),
            [("Cllr Ash", "present", None, None), ("Cllr Oak", "absent", None, None)],
        ),
        (("Present at the opening was Councillor Ash.",), []),
    ],
)
def test_lists(lines: tuple[str, ...], expected: list[tuple[str | None, ...]]) -> None:
    found = rows(read(*lines, title="Attendance and Apologies"), Attendance)
    assert [(row.name, row.status, row.role, row.capacity) for row in found] == expected


def test_who_is_present_for_a_party_is_not_listed() -> None:
    reading = read("Present:", "Mr Bo Ash (applicant)", title="Application for a licence")
    assert rows(reading, Attendance) == []
