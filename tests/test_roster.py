"""A name is one person's, or nobody's where there is doubt."""

import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transform.people.roster import Found, Known, Named, Roster


def _known(people: str) -> list[Known]:
    """Return people written as `1 Cllr Ash; 2 Mr Tarn (officer); 3 Cllr Leek (away)`."""
    return [_one(*person.split(" ", 1)) for person in people.split("; ") if person]


def _one(number: str, text: str) -> Known:
    name, _, said = text.removesuffix(")").partition(" (")
    member = {"officer": False, "member": True}.get(said)
    return Known(None if number == "-" else number, name, member, said == "away")


COUNCIL = (
    "1 Councillor Mrs Rhian Penrose; 2 Councillor Gareth Penrose; 3 Cllr T J Oakhanger OBE; "
    "4 Councillor Siân van Dorp; 5 Councillor Will Tarn; 6 Councillor Win Tarn; 7 Bob Stannard; "
    "8 Mrs Nan Marsh-Holt; 9 Cllr Liam O’Dowd; 10 Y Cynghorydd Huw ap Ifor"
)
"""The members; most tables say only who was there."""


@pytest.mark.parametrize(
    ("name", "person"),
    [
        # who is not there is known by a given name or an initial
        ("Councillor Rhian Penrose", "1"),
        ("R Penrose", "1"),
        ("Cllr. G. Penrose", "2"),
        ("Councillor Penrose", None),
        ("Oakhanger", None),
        ("Councillor Oakhanger", None),
        ("Councillor Trevor J. Oakhanger", "3"),
        ("Councillor T. Oakhanger", "3"),
        ("TJ Oakhanger", "3"),
        ("T.J.OAKHANGER", "3"),
        ("Mr T J Oakhanger, OBE, JP", "3"),
        ("Mr P Oakhanger", None),
        ("W Tarn", None),
        ("Will Tarn", "5"),
        ("Tarn, Will", "5"),
        ("Cllr Tarn", None),
        ("Mr Rhian Penrose", None),
        ("Sian Van Dorp", "4"),
        ("y Cynghorydd Siân van Dorp", "4"),
        ("Y Cyng. H ap Ifor", "10"),
        ("Huw Ap Ifor", "10"),
        ("Cllr Liam O'Dowd", "9"),
        ("Liam O`Dowd", "9"),
        ("Councillor L. O Dowd", "9"),
        ("LIAM O′ DOWD", "9"),
        ("Nan Marsh Holt", "8"),
        ("Mrs N P Marsh-Holt", "8"),
        ("Cllr Ms N Marsh – Holt", "8"),
        ("Mr N Marsh-Holt", None),
        # and by nothing less
        ("Robert Stannard", None),
        ("Mrs Nan Marsh", None),
        ("Cllr T Oakhangar", None),
        ("Rhian", None),
        # a role beside the name
        ("The Lord Mayor, Councillor R Penrose", "1"),
        ("The Deputy Mayor (Councillor R Penrose)", "1"),
        ("Leader of the Council, Mr Will Tarn", "5"),
        ("Mr Will Tarn (Head of Finance)", None),
        ("Mr Will Tarn, Monitoring Officer", None),
        ("Councillor Will Tarn (Applicant)", "5"),
        ("Mr Will Tarn (Cabinet Member for Officers’ Pay)", "5"),
        # no name of one person
        ("The Chair", None),
        ("Mr and Mrs Tarn", None),
        ("W or L Tarn", None),
        ("Mr R and Mrs G Penrose", None),
        ("Councillor", None),
        ("", None),
    ],
)
def test_a_name_is_one_of_the_members_or_nobody(name: str, person: str | None) -> None:
    assert Roster(_known(COUNCIL)).find(name) == person


@pytest.mark.parametrize(
    ("name", "present", "person"),
    [
        # those who are there go by their family name
        ("Penrose", "2 Mr G Penrose", "2"),
        ("Councillor Penrose", "2 Mr G Penrose", "2"),
        ("Mr Penrose", "2 Mr G Penrose", "2"),
        ("Mrs Penrose", "2 Mr G Penrose", None),
        ("Rhian Penrose", "2 Mr G Penrose", "1"),
        ("Cllr Penrose", "1 Cllr R Penrose; 2 Cllr G Penrose", None),
        ("Mrs Penrose", "1 Cllr R Penrose; 2 Mr G Penrose", "1"),
        ("Mr Penrose", "1 Cllr Mrs R Penrose; 2 Cllr G Penrose", "2"),
        ("Cllr Penrose", "1 Cllr R Penrose (away); 2 Cllr G Penrose", "2"),
        ("Cllr Penrose", "1 Cllr R Penrose (away)", None),
        ("Cllr Rhian Penrose", "1 Cllr R Penrose (away)", "1"),
        ("O'Dowd", "9 Councillor Liam O’Dowd", "9"),
        ("Cllr O Dowd", "9 Councillor Liam O’Dowd", "9"),
        ("Cllr O Dowd", "9 Councillor Liam O’Dowd; a Cllr Olive Dowd", None),
        ("Mc Adam", "a Cllr Una McAdam", "a"),
        ("Y Cyng. ap Ifor", "10 Huw ap Ifor", "10"),
        ("Cllr van Dorp", "4 Cllr S van Dorp", "4"),
        ("Cllr Ash", "a Councillor Ash", "a"),
        ("Cllr Pip Ash", "a Councillor Ash", "a"),
        ("Mr Pip Ash", "a Mrs Ash", None),
        # one form may not contradict another
        ("Mr Ronald Ash", "7 Mr R Stannard; a Mr R Ash", "a"),
        ("Gavin Penrose", "2 Mr G Penrose", None),
        ("Mr G Penrose", "2 Mr G Penrose", "2"),
        # officers and members of one family name
        ("Mr Leek", "a Cllr Rory Leek; b Mr John Leek (officer)", None),
        ("Cllr Leek", "a Cllr Rory Leek; b Mr John Leek (officer)", "a"),
        ("John Leek", "a Cllr Rory Leek; b Mr John Leek (officer)", "b"),
        ("Mr John Leek", "a Rory Leek (member)", None),
        ("Mr J Leek", "a Rory Leek (member)", None),
        ("Mr Leek (Head of Finance)", "a Rory Leek (member)", None),
        ("Mr Leek (Head of Finance)", "a Rory Leek (member); b John Leek (officer)", "b"),
        ("Mr Leek, Cabinet Member for Finance", "a Rory Leek (member)", "a"),
        ("Councillor Leek", "b Mr John Leek (officer)", None),
        ("Inspector Leek", "a Rory Leek (member)", None),
        ("Parish Councillor Leek", "a Cllr Rory Leek", None),
        ("Parish Councillor Rory Leek", "a Cllr Rory Leek", "a"),
        ("Parish Councillor Leek", "a Parish Councillor Rory Leek", "a"),
        ("County Councillor Leek", "a Cllr Rory Leek", "a"),
        # nicknames, where the family name is one person's
        ("Robert Stannard", "7 Cllr Bob Stannard", "7"),
        ("Rob Stannard", "7 Cllr Bob Stannard", "7"),
        ("Bob Leek", "a Cllr R Leek", None),
        ("Bob Leek", "a Robert Leek", "a"),
        ("Bob Leek", "a Roger Leek", None),
        ("Bob Leek", "a Robert Leek; b Jane Leek", None),
        ("Mrs Bob Leek", "a Mr Robert Leek", None),
        ("Steven Leek", "a Cllr Stephen Leek", "a"),
        ("Liz Leek", "a Cllr Elizabeth Leek", "a"),
        # double names given by half
        ("Mrs Marsh", "8 Mrs N Marsh-Holt", "8"),
        ("Cllr Holt", "8 Cllr N Marsh-Holt", "8"),
        ("Nan Holt", "8 Cllr N Marsh-Holt", "8"),
        ("Jan Holt", "8 Cllr N Marsh-Holt", None),
        ("Mr Holt", "8 Cllr N Marsh-Holt", None),
        ("Cllr Holt", "8 Cllr N Marsh-Holt; a Cllr P Holt", "a"),
        ("Cllr Holt", "8 Cllr N Marsh-Holt; a Cllr P Holt-Ash", None),
        ("Cllr Dorp", "4 Cllr S van Dorp", "4"),
        ("Cllr Van", "4 Cllr S van Dorp", None),
        ("Cllr Una Tern-Ash", "a Cllr Una Tern", "a"),
        ("Cllr Jane", "a Cllr Anna Jane Leek", None),
        # slips of one letter
        ("Cllr Oakhangr", "3 Cllr T Oakhanger", "3"),
        ("Cllr Oakhaanger", "3 Cllr T Oakhanger", "3"),
        ("Cllr Oakhangar", "3 Cllr T Oakhanger", "3"),
        ("Cllr T Oakhagner", "3 Cllr T Oakhanger", "3"),
        ("Oakhangar", "3 Cllr T Oakhanger", "3"),
        ("Cllr Oakhangaar", "3 Cllr T Oakhanger", None),
        ("Cllr Aokhanger", "3 Cllr T Oakhanger", None),
        ("Cllr P Oakhangar", "3 Cllr T Oakhanger", None),
        ("Mrs Oakhangar", "3 Mr T Oakhanger", None),
        ("Mr Oakhangar", "3 Cllr T Oakhanger", None),
        ("Cllr Oakhangar", "3 Cllr T Oakhanger; a Cllr P Oakhangor", None),
        ("Cllr Oakhangar", "3 Cllr T Oakhanger; a Cllr P Oakhangar", "a"),
        ("Cllr Terne", "a Cllr U Tern", None),
        ("Cllr Penrase", "a Cllr U Penrise", "a"),
        ("Cllr Penrose", "a Cllr U Penrise", None),  # two absent members are called so
        # a given name alone
        ("Rory", "a Cllr Rory Leek", "a"),
        ("Sir Rory", "a Sir Rory Leek", "a"),
        ("Cllr Rory", "a Cllr Rory Leek", None),
        ("Rory", "a Cllr Rory Leek; b Rory Ash (officer)", None),
        ("Rory", "a Cllr Rory Leek; b Cllr Ann Rory", "b"),
        ("Rory", "a Cllr R Leek", None),
        ("Will", "a Cllr P Ash", None),
    ],
)  # fmt: skip
def test_those_who_are_there_come_first(name: str, present: str, person: str | None) -> None:
    assert Roster(_known(COUNCIL)).at(_known(present)).find(name) == person


@pytest.mark.parametrize(
    ("name", "present", "person"),
    [
        ("Cllr Penrose", "1 Cllr R Penrose (away); 2 Cllr G Penrose", "1"),
        ("Cllr Penrose", "2 Cllr G Penrose", None),
        ("Cllr Gareth Penrose", "2 Cllr Gareth Penrose", "2"),
        ("Cllr G Penrose", "1 Cllr R Penrose (away)", "2"),
        ("Cllr Oakhangar", "3 Cllr T Oakhanger (away)", "3"),
        ("Cllr Oakhangar", "3 Cllr T Oakhanger", None),
        ("Robert Stannard", "7 Bob Stannard (away)", "7"),
    ],
)
def test_who_was_away_is_no_one_who_was_there(name: str, present: str, person: str | None) -> None:
    assert Roster(_known(COUNCIL)).at(_known(present)).find(name, away=True) == person


@pytest.mark.parametrize(
    ("name", "others", "found"),
    [
        ("Cllr Tarn", "Councillor Will Tarn", Found("5")),
        ("Cllr Tarn", "Councillor Will Tarn; Win Tarn", Found(several=True)),
        ("Cllr Tarn", "Councillor Wanda Tarn", Found()),
        ("Cllr W Tarn", "Councillor Wanda Tarn", Found()),
        ("Cllr Tarn", "Cllr W Tarn", Found(several=True)),
        ("Cllr Tarn", "Cllr Tarn", Found(several=True)),
        ("Mr Leek", "Mr John Leek", Found(several=True)),
        ("Mr R Leek", "Mr John Leek", Found("a")),
        ("Leek", "Mr John Leek; John Leek", Found(several=True)),
        ("Cllr Leek", "Mr John Leek, Head of Finance", Found("a")),
        ("Mr Leek", "Ms Jane Leek", Found("a")),
        ("Cllr Rory Leek", "Ms Jane Leek", Found("a")),
        ("B Leek", "Bob Leek; Robert Leek", Found()),
        ("Mr Barlow", "Mr Jo Barlow; Mr Ed Barlaw", Found()),
        ("Cllr Leek", "Ms Jane Leek", Found("a")),
        ("Cllr Leek", "Jane Leek", Found(several=True)),
        # minutes that call councillors so mean somebody else by Mr
        ("Mr Leek", "Councillor Ash", Found()),
        ("Mr R Leek", "Councillor Ash", Found()),
        ("Mr Rory Leek", "Councillor Ash", Found("a")),
        ("Mr Leek", "Mr Ash", Found("a")),
        ("Leek", "Councillor Ash", Found("a")),
    ],
)  # fmt: skip
def test_other_names_in_the_minutes_count(name: str, others: str, found: Found) -> None:
    roster = Roster(_known(COUNCIL)).at(_known("a Cllr Rory Leek"))
    heard = roster.hearing([Named(other) for other in (*others.split("; "), name)])
    assert heard.search(Named(name)) == found


@pytest.mark.parametrize(
    ("name", "several"),
    [("Councillor Penrose", True), ("W Tarn", True), ("Oakhanger", False), ("Nobody", False)],
)
def test_a_name_of_several_members_is_told(name: str, several: bool) -> None:
    assert Roster(_known(COUNCIL)).search(Named(name)) == Found(several=several)


def test_someone_listed_twice_is_one() -> None:
    present = _known("2 Councillor Gareth Penrose; 2 Gareth Penrose")
    assert Roster(_known(COUNCIL)).at(present).find("Mr Penrose") == "2"


@pytest.mark.parametrize("away", [False, True])
def test_who_came_late_was_away_and_there(away: bool) -> None:
    roster = Roster(()).at(_known("2 Gareth Penrose; 2 Gareth Penrose (away)"))
    assert roster.find("Mr Penrose", away=away) == "2"


def test_very_many_of_one_name_are_nobody() -> None:
    many = [Known(str(number), f"Cllr Ann{number} Leek") for number in range(50)]
    roster = Roster(()).at(many)
    names = ("Leek", "Cllr A Leek", "Cllr Ann7 Leek", "Cllr Leeks")
    assert [roster.find(name) for name in names] == [None, None, None, None]


FAMILY = st.text("abc", min_size=1, max_size=7).map(str.capitalize)
GIVEN = st.sampled_from(("", "A", "B C", "Dora", "Enid", "Dora A"))
TITLE = st.sampled_from(("Cllr", "Cllr Mrs", "Mr", "Mrs", "Councillor"))
NAME = st.builds(lambda *parts: " ".join(filter(None, parts)), TITLE, GIVEN, FAMILY)
PEOPLE = st.lists(
    st.builds(
        Known, st.sampled_from("123456"), NAME, st.sampled_from((None, True, False)), st.booleans()
    ),
    max_size=6,
)


def _distance(one: str, other: str) -> int:
    """Return in how many letters more, less, other or moved two words differ: 0, 1 or 2."""
    if one == other:
        return 0
    places = range(len(one) + 1)
    edits = {one[:at] + one[at + 1 :] for at in places}
    edits |= {one[:at] + letter + one[at:] for at in places for letter in "abcABC"}
    edits |= {one[:at] + letter + one[at + 1 :] for at in places for letter in "abcABC"}
    edits |= {one[:at] + one[at + 1 : at + 2] + one[at : at + 1] + one[at + 2 :] for at in places}
    return 1 if other in edits else 2


@given(NAME, PEOPLE, PEOPLE, st.lists(NAME, max_size=4), st.booleans())
def test_nobody_is_found_by_another_family_name(
    name: str, members: list[Known], present: list[Known], heard: list[str], away: bool
) -> None:
    roster = Roster(members).at(present).hearing(map(Named, heard))
    found = roster.find(name, away=away)
    family = name.rpartition(" ")[2]
    theirs = [known.name.rpartition(" ")[2] for known in (*members, *present) if known.id == found]
    assert found is None or min(_distance(family, other) for other in theirs) <= 1


@given(NAME, PEOPLE, PEOPLE, st.lists(NAME, max_size=4))
def test_a_second_person_who_is_called_so_leaves_nobody(
    name: str, members: list[Known], present: list[Known], heard: list[str]
) -> None:
    roster = Roster(members).at(present).hearing(map(Named, heard))
    found = roster.find(name)
    if found is not None:
        also = Roster(_twinned(members, found)).at(_twinned(present, found))
        assert also.hearing(map(Named, heard)).find(name) is None


def _twinned(people: list[Known], id_: str) -> list[Known]:
    """Return people with somebody else who has all names of one of them."""
    twins = [replace(known, id="twin") for known in people if known.id == id_]
    return [*people, *twins]


@given(NAME, PEOPLE, PEOPLE, st.lists(NAME, max_size=4), st.randoms(use_true_random=False))
def test_the_order_of_people_does_not_matter(
    name: str, members: list[Known], present: list[Known], heard: list[str], random: object
) -> None:
    def found(*lists: list[Known] | list[str]) -> Found:
        first, second, third = lists
        return Roster(first).at(second).hearing(map(Named, third)).search(Named(name))  # type: ignore[arg-type]

    before = found(members, present, heard)
    for people in (members, present, heard):
        random.shuffle(people)  # type: ignore[attr-defined]
    assert found(members, present, heard) == before


@given(st.text())
def test_any_text_is_looked_for(name: str) -> None:
    roster = Roster(_known(COUNCIL)).hearing([Named(name)])
    assert roster.find(name) in {None, *(known.id for known in _known(COUNCIL))}


def test_very_many_names_are_found_fast() -> None:
    letters = "abcdefghijklmnopqrstuvwxyz"
    family = [f"Mar{a}{b}ow" for a in letters for b in letters]
    people = [Known(str(at), f"Cllr Ann {family[at]}") for at in range(100)]
    roster = Roster(people).at(people)
    started = time.process_time()
    found = [roster.find(f"Cllr A {family[at % 600]}") for at in range(20_000)]
    assert time.process_time() - started < 1
    assert found[:3] == ["0", "1", "2"]
