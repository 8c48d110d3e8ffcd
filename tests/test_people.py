"""The people of a council: its members, and those whom lists of attendance name, one row each."""

import pytest

from transform.people import Known, People
from transform.record import Attendee, MemberRecord
from transform.rows import Capacity, Person, Presence


def _people() -> People:
    people = People("a", lambda uid: f"https://a.example/mgUserInfo.aspx?UID={uid}")
    people.join(MemberRecord(1, "Councillor Rhian Penrose", "Green", "East", "a/p1"))
    return people


def _attendee(
    name: str,
    uid: int | None = None,
    capacity: Capacity | None = None,
    status: Presence = "present",
) -> Attendee:
    return Attendee(name, uid, None, status, capacity)


def test_a_person_is_one_row_and_members_are_as_their_list_says() -> None:
    people = _people()
    present = people.attend([_attendee("Rhian Penrose", 1), _attendee("Mr A. Leek")], "a/p2")
    people.attend([_attendee("A Leek"), _attendee("Cllr Bo Tarn", 7)], "a/p3")
    assert present == [Known("a/u1", "Rhian Penrose"), Known("a/n-a-leek", "Mr A. Leek")]
    assert list(people.rows()) == [
        Person(
            id="a/n-a-leek", council_id="a", name="Mr A. Leek", given_name="A.",
            family_name="Leek", honorific="Mr", page_id="a/p2",
        ),
        Person(
            id="a/u1", council_id="a", name="Councillor Rhian Penrose", given_name="Rhian",
            family_name="Penrose", honorific="Councillor", party="Green", ward="East", uid=1,
            url="https://a.example/mgUserInfo.aspx?UID=1", page_id="a/p1",
        ),
        Person(
            id="a/u7", council_id="a", name="Cllr Bo Tarn", given_name="Bo", family_name="Tarn",
            honorific="Cllr", uid=7, url="https://a.example/mgUserInfo.aspx?UID=7", page_id="a/p3",
        ),
    ]  # fmt: skip


def test_a_list_says_who_is_a_member_and_who_was_away() -> None:
    listed = [
        _attendee("Rhian Penrose", 1, "member", "apologies"),
        _attendee("Bo Tarn", 2, "officer"),
        _attendee("Al Leek", 3, "guest", "absent"),
        _attendee("Ed Ash", 4, None, "virtual"),
    ]
    assert _people().attend(listed, "a/p2") == [
        Known("a/u1", "Rhian Penrose", member=True, away=True),
        Known("a/u2", "Bo Tarn", member=False),
        Known("a/u3", "Al Leek", away=True),
        Known("a/u4", "Ed Ash"),
    ]


@pytest.mark.parametrize(
    ("listed", "ids"),
    [
        # without any link, whoever fits a member by given name or initial is that member
        ([_attendee("Cllr R Penrose")], ["a/u1"]),
        ([_attendee("Mrs R. G. Penrose")], ["a/u1"]),
        ([_attendee("Mr R Penrose", capacity="officer")], ["a/n-r-penrose"]),
        ([_attendee("Rhian Penrose", capacity="officer")], ["a/n-rhian-penrose"]),
        ([_attendee("Cllr Penrose")], ["a/n-penrose"]),
        # two lines are two people
        ([_attendee("R Penrose"), _attendee("Rh Penrose")], ["a/u1", "a/n-rh-penrose"]),
        ([_attendee("R Penrose"), _attendee("R A Penrose")], ["a/n-r-penrose", "a/n-r-a-penrose"]),
        # beside links, only the very name is enough
        ([_attendee("Bo Tarn", 7), _attendee("Cllr Rhian Penrose")], ["a/u7", "a/u1"]),
        ([_attendee("Bo Tarn", 7), _attendee("Cllr R Penrose")], ["a/u7", "a/n-r-penrose"]),
    ],
)
def test_a_line_without_a_link(listed: list[Attendee], ids: list[str]) -> None:
    assert [known.id for known in _people().attend(listed, "a/p2")] == ids


def test_printed_minutes_list_people_who_are_known_and_others() -> None:
    people = _people()
    people.join(MemberRecord(2, "Cllr Ann Leek", page_id="a/p1"))
    people.join(MemberRecord(3, "Cllr Ada Leek", page_id="a/p1"))
    present = people.attend([_attendee("Bo Tarn", 7)], "a/p2")
    names = ["Cllr Tarn", "R Penrose", "A Leek", "Cllr Ash", "Mr Ed Ash"]
    listed = people.listed([_attendee(name) for name in names], present, "a/p3")
    assert listed == [
        Known("a/u7", "Cllr Tarn"),
        Known("a/u1", "R Penrose"),
        None,
        Known(None, "Cllr Ash"),
        Known("a/n-ed-ash", "Mr Ed Ash"),
    ]
    assert [row.page_id for row in people.rows() if row.id == "a/n-ed-ash"] == ["a/p3"]


@pytest.mark.parametrize("name", ["Ωμέγα", "…", "Łukasz Żak"])
def test_any_name_makes_an_id(name: str) -> None:
    (known,) = _people().attend([_attendee(name)], "a/p2")
    assert str(known.id).startswith("a/n-")
