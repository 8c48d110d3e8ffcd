"""Names are joined to people only without doubt."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transform.people import Known, People, Roster
from transform.record import Attendee, MemberRecord
from transform.rows import Person

MEMBERS = (
    Known("a/u1", "Councillor Mrs Rhian Penrose"),
    Known("a/u2", "Councillor Gareth Penrose"),
    Known("a/u3", "Cllr T J Oakhanger OBE"),
    Known("a/u4", "Councillor Siân van Dorp"),
    Known("a/u5", "Councillor Will Tarn"),
    Known("a/u6", "Councillor Win Tarn"),
)
ROSTER = Roster(MEMBERS)


@pytest.mark.parametrize(
    ("name", "person"),
    [
        ("Councillor Rhian Penrose", "a/u1"),
        ("R Penrose", "a/u1"),
        ("Cllr. G. Penrose", "a/u2"),
        ("Councillor Penrose", None),  # two members of that name, and no given name
        ("Councillor Trevor J. Oakhanger", "a/u3"),
        ("Councillor T. Oakhanger", "a/u3"),
        ("Mr P Oakhanger", None),
        ("Sian Van Dorp", "a/u4"),
        ("W Tarn", None),  # two fit
        ("Will Tarn", "a/u5"),
        ("Oakhanger", None),  # only those present are known by their family name
        ("The Chair", None),
        ("Mr Rhian Penrose", None),  # the member is a woman
        ("", None),
    ],
)
def test_a_name_is_one_of_the_members_or_nobody(name: str, person: str | None) -> None:
    assert ROSTER.find(name) == person


@pytest.mark.parametrize(
    ("name", "person"),
    [
        ("Mr Penrose", "a/u2"),
        ("Councillor Penrose", "a/u2"),
        ("Rhian Penrose", "a/u1"),  # not present: the members are asked
        ("Ms Leek", "a/n-a-leek"),
        ("Mr Leek", "a/n-b-leek"),
        ("Leek", None),
        ("Councillor Tarn", None),
    ],
)
def test_those_present_come_first(name: str, person: str | None) -> None:
    present = (
        Known("a/u2", "Mr G Penrose"),
        Known("a/n-a-leek", "Ms A Leek"),
        Known("a/n-b-leek", "Mr B Leek"),
    )
    assert ROSTER.at(present).find(name) == person


def test_someone_listed_twice_is_one() -> None:
    present = (Known("a/u2", "Councillor Gareth Penrose"), Known("a/u2", "Gareth Penrose"))
    assert ROSTER.at(present).find("Mr Penrose") == "a/u2"


@given(st.text())
def test_any_text_is_looked_for(name: str) -> None:
    assert ROSTER.find(name) in {None, *(known.id for known in MEMBERS)}


def _people() -> People:
    people = People("a", lambda uid: f"https://a.example/mgUserInfo.aspx?UID={uid}")
    people.join(MemberRecord(1, "Councillor Rhian Penrose", "Green", "East", "a/p1"))
    return people


def _attendee(name: str, uid: int | None = None, *, officer: bool = False) -> Attendee:
    return Attendee(name, uid, None, "present", "officer" if officer else None)


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


def test_a_member_without_a_link_is_the_member_and_an_officer_is_not() -> None:
    people = _people()
    listed = [_attendee("Cllr Rhian Penrose"), _attendee("Rhian Penrose", officer=True)]
    assert [known.id for known in people.attend(listed, "a/p2")] == ["a/u1", "a/n-rhian-penrose"]


@pytest.mark.parametrize("name", ["Ωμέγα", "…", "Łukasz Żak"])
def test_any_name_makes_an_id(name: str) -> None:
    (known,) = _people().attend([_attendee(name)], "a/p2")
    assert known.id.startswith("a/n-")
