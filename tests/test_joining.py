"""The names in a meeting's rows are joined together, and what stays in doubt is counted."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from scrapers.archive import Archive
from transform.people.joining import Joined, join
from transform.people.roster import Known, Roster
from transform.record import Trouble
from transform.rows import (
    AgendaItem,
    Attendance,
    Contribution,
    Decision,
    Declaration,
    Problem,
    Row,
    Vote,
)
from transform.visits import outcome, problems

PRESENT = (
    Known("a/u1", "Councillor Ivy Tarn"),
    Known("a/u2", "Councillor Rory Leek"),
    Known("a/u3", "Councillor Noel Penrose", away=True),
    Known("a/n-john-leek", "Mr John Leek", member=False),
)
ROSTER = Roster((Known("a/u4", "Councillor Bo Oakhanger", member=True),)).at(PRESENT)


def _spoke(name: str | None, role: str | None = None, item: str = "a/7") -> Contribution:
    return Contribution(
        id=f"{item}#c1", item_id=item, paragraph_id=f"{item}#p1", name=name, role=role,
        action="said", start=0, end=9,
    )  # fmt: skip


def _people(*rows: Row) -> list[str | None]:
    return [getattr(row, "person_id", None) for row in join(rows, ROSTER, "a/p1").rows]


def test_every_column_of_a_name_has_its_person() -> None:
    decision = Decision(
        id="a/7#d1", item_id="a/7", position=1, marker="resolved", text="That it be so.",
        moved_by="Cllr Tarn", seconded_by="Cllr Rory Leek", source="minutes", start=0, end=9,
    )  # fmt: skip
    vote = Vote(
        id="a/7#v1", item_id="a/7", decision_id="a/7#d1", name="Tarn", choice="for",
        on_request=False, source="minutes", start=0, end=4,
    )  # fmt: skip
    declaration = Declaration(
        id="a/7#i1", item_id="a/7", name="Councillor B Oakhanger", kind="personal",
        text="Cllr B Oakhanger: personal.", start=0, end=9,
    )  # fmt: skip
    stood_in = Attendance(
        id="a/7#a1", meeting_id="a/9", item_id="a/7", name="Councillor Tarn", status="present",
        substitute_for="Councillor Penrose", source="minutes", start=0, end=9, page_id="a/p1",
    )  # fmt: skip
    away = Attendance(
        id="a/7#a2", meeting_id="a/9", item_id="a/7", name="Cllr Penrose", status="apologies",
        source="minutes", start=0, end=9, page_id="a/p1",
    )  # fmt: skip
    item = AgendaItem(
        id="a/7", meeting_id="a/9", position=1, title="Land", completeness="full",
        restricted=False, deferred=False, url="https://a.example/mgAi.aspx?ID=7", page_id="a/p1",
    )  # fmt: skip
    rows = (item, stood_in, away, declaration, _spoke("Cllr Leek", "Leader"), decision, vote)
    assert join(rows, ROSTER, "a/p1") == Joined(
        rows=(
            item,
            stood_in.model_copy(update={"person_id": "a/u1", "substitute_for_id": "a/u3"}),
            away.model_copy(update={"person_id": "a/u3"}),
            declaration.model_copy(update={"person_id": "a/u4"}),
            _spoke("Cllr Leek", "Leader").model_copy(update={"person_id": "a/u2"}),
            decision.model_copy(update={"moved_by_id": "a/u1", "seconded_by_id": "a/u2"}),
            vote.model_copy(update={"person_id": "a/u1"}),
        ),
        troubles=(),
    )


@pytest.mark.parametrize(
    ("spoken", "people"),
    [
        # who is named in full was there, before and after
        (["Cllr Oakhanger", "Cllr Bo Oakhanger"], ["a/u4", "a/u4"]),
        (["Cllr Oakhanger"], [None]),
        (["Cllr Tarn", "Ms Jane Tarn"], ["a/u1", None]),
        (["Ms Tarn", "Ms Jane Tarn", "Tarn"], [None, None, None]),
        (["Tarn", "Miss Jane Tarn", "Councillor Tarn"], [None, None, "a/u1"]),
        (["Cllr Tran", "Cllr Tern"], [None, None]),
        ([None, "Ivy"], [None, "a/u1"]),
    ],
)
def test_names_are_heard_together(spoken: Sequence[str], people: list[str | None]) -> None:
    assert _people(*map(_spoke, spoken)) == people


def test_a_role_tells_an_officer_from_a_member() -> None:
    spoken = (_spoke("Mr Leek", "Head of Finance"), _spoke("Leek", "Cabinet Member"))
    assert _people(*spoken) == ["a/n-john-leek", None]


def test_a_person_whom_a_list_gives_stays() -> None:
    listed = Attendance(
        id="a/9#l1", meeting_id="a/9", name="Leek", person_id="a/u9", status="present",
        source="attendance_page", page_id="a/p2",
    )  # fmt: skip
    assert join([listed], ROSTER, "a/p1") == Joined((listed,), ())


def test_names_in_doubt_are_one_trouble_of_the_meeting() -> None:
    rows = (
        _spoke("Leek"), _spoke("Mr Nobody"), _spoke("Leek", item="a/8"), _spoke("Cllr Tarn"),
        _spoke("Mr R Leek", item="a/8"), _spoke("R Tarn"), _spoke("J or R Leek", item="a/10"),
        _spoke("Mr Leek", item="a/10"),
    )  # fmt: skip
    told = "4 names may be several people's: Cllr Tarn, Leek (2), Mr Leek"
    assert join(rows, ROSTER, "a/p1").troubles == (
        Trouble("ambiguous_name", told, "a/p1", "a/7, a/8, a/10"),
    )


def test_names_in_doubt_are_a_problem_that_spoils_no_visit(tmp_path: Path) -> None:
    with Archive(tmp_path / "a.db", "a") as archive:
        now = "2026-03-01T02:00:00Z"
        run = archive.begin(now, since=None, until=None)
        archive.store(
            run, now, url="https://a.example/m", kind="meeting", number="9", status=200,
            media_type="text/html", headers={}, body=b"one",
        )  # fmt: skip
        visit = archive.end(run, now, outcome="complete", requests=1, size=3)
        page = archive.page("https://a.example/m")
        assert page is not None
        troubles = join([_spoke("Leek")], ROSTER, page.id).troubles
        (found,) = problems(archive, visit, troubles)
        assert [found] == [
            Problem.model_validate(
                {
                    "id": found.id, "run_id": visit.id, "council_id": "a", "page_id": page.id,
                    "url": "https://a.example/m", "class": "ambiguous_name",
                    "message": "1 name may be several people's: Leek", "locator": "a/7",
                }
            )
        ]  # fmt: skip
        assert outcome(visit, troubles, 0, 1) == "complete"
