"""The plan: what is asked for again, and what rests."""

from datetime import date, timedelta
from itertools import chain

import pytest

from scrapers import plan
from scrapers.plan import Wanted

NOW = "2026-03-01T02:00:00Z"
LIST = "https://example.org/ieListMeetings.aspx?CId=7"


@pytest.mark.parametrize(
    ("day", "checked_at", "due"),
    [
        (date(2026, 2, 1), None, True),
        (date(2020, 2, 1), None, True),
        (date(2026, 2, 1), "2026-02-28T02:00:00Z", True),
        (date(2026, 6, 1), "2026-02-28T02:00:00Z", True),
        (date(2025, 12, 30), "2026-02-28T23:59:59Z", True),
        (date(2025, 12, 29), "2026-02-28T00:00:00Z", False),
        (date(2025, 12, 1), "2025-12-30T02:00:00Z", True),
        (date(2020, 2, 1), "2026-02-28T02:00:00Z", False),
        (None, "2026-02-28T02:00:00Z", True),
    ],
)
def test_a_meeting_is_due_until_it_was_seen_after_it_settled(
    day: date | None, checked_at: str | None, due: bool
) -> None:
    wanted = Wanted("https://example.org/mgAi.aspx?ID=1", "item", "1", day)
    assert plan.is_due(wanted, checked_at, NOW) is due


@pytest.mark.parametrize(
    ("checked_at", "due"),
    [(None, True), ("2026-01-30T02:00:00Z", True), ("2026-02-01T02:00:00Z", False)],
)
def test_a_committees_page_is_due_every_month(checked_at: str | None, due: bool) -> None:
    wanted = Wanted("https://example.org/mgCommitteeDetails.aspx?ID=1", "committee", "1")
    assert plan.is_due(wanted, checked_at, NOW) is due


@pytest.mark.parametrize(
    ("day", "since", "until", "inside"),
    [
        (date(2025, 5, 1), None, None, True),
        (date(2025, 5, 1), "2025-05-01", "2025-05-01", True),
        (date(2025, 4, 30), "2025-05-01", None, False),
        (date(2025, 5, 2), None, "2025-05-01", False),
        (None, "2025-05-01", "2025-05-01", True),
    ],
)
def test_bounds_include_their_days_and_days_unknown(
    day: date | None, since: str | None, until: str | None, inside: bool
) -> None:
    assert plan.within(day, since, until) is inside


def earlier(stamp: str) -> str:
    return f"{LIST}&Act=earlier&D={stamp}"


def test_the_nearest_settled_page_stands_in_for_a_page_of_earlier_meetings() -> None:
    held = [
        (LIST, NOW),
        (f"{LIST}&Act=later&D=209901011000", NOW),
        (earlier("202401011000"), NOW),
        (earlier("202301011000"), NOW),
        (earlier("202201011000"), NOW),
    ]
    assert [
        plan.stand_in(earlier("202212311000"), held, NOW),
        plan.stand_in(earlier("202301011000"), held, NOW),
        plan.stand_in(earlier("202402011000"), held, NOW),
        plan.stand_in(LIST, held, NOW),
    ] == [earlier("202301011000"), earlier("202301011000"), None, None]


def test_a_page_seen_before_its_meetings_settled_stands_in_for_nothing() -> None:
    held = [(earlier("202601011000"), NOW)]
    assert plan.stand_in(earlier("202601011000"), held, NOW) is None


def test_an_edge_is_read_from_the_address() -> None:
    assert [plan.edge(earlier("202409051930")), plan.edge(LIST), plan.edge(earlier("soon"))] == [
        date(2024, 9, 5), None, None,
    ]  # fmt: skip


def nights(first: date, count: int) -> list[str]:
    return [f"{first + timedelta(days=night)}T02:00:00Z" for night in range(count)]


def spend(checked: dict[date, str], first: date, count: int) -> list[list[date]]:
    """Return which of these meetings each night asks for; what it asks for, it gets."""
    spent = []
    for now in nights(first, count):
        wanted = [Wanted("https://example.org/mgAi.aspx?ID=1", "item", "1", day) for day in checked]
        due = [one.day for one in wanted if one.day and plan.is_due(one, checked[one.day], now)]
        checked |= dict.fromkeys(due, now)
        spent.append(due)
    return spent


def test_the_sweep_comes_to_every_settled_meeting_once_a_round() -> None:
    monday = date(2005, 1, 3)
    meetings = [monday + timedelta(days=7 * week + day) for week in range(500) for day in range(4)]
    spent = spend(dict.fromkeys(meetings, "2026-03-01T02:00:00Z"), date(2026, 3, 2), 150)
    assert [len(due) for due in spent[:13]] == [0] * 13, "what was just collected rests"
    assert max(map(len, spent)) <= 2_000 / plan.SWEEP.days * 1.1
    for start in range(13, 120):
        assert sorted(chain.from_iterable(spent[start : start + plan.SWEEP.days])) == meetings


def test_what_the_sweep_could_not_get_is_asked_for_the_next_night() -> None:
    day, seen = date(2025, 1, 1), "2025-06-01T02:00:00Z"
    assert [plan.is_swept(day, seen, now) for now in nights(date(2025, 6, 23), 4)] == [
        False, True, True, True,
    ]  # fmt: skip


def test_late_minutes_are_looked_for_ever_more_seldom() -> None:
    day, seen = date(2025, 1, 1), "2025-03-03T02:00:00Z"
    looks = []
    for now in nights(date(2025, 3, 4), 300):
        if plan.is_overdue(day, seen, now):
            looks.append((date.fromisoformat(now[:10]) - date.fromisoformat(seen[:10])).days)
            seen = now
    assert looks == [9, 10, 12, 14, 16, 18, 20, 23, 27, 30, 35, 40, 45]


def test_a_page_of_earlier_meetings_stands_in_until_the_sweep_comes_to_it() -> None:
    held = [(earlier("202501011000"), "2025-06-01T02:00:00Z")]
    assert [
        plan.stand_in(earlier("202412311000"), held, f"2025-06-{night}T02:00:00Z")
        for night in (23, 24)
    ] == [earlier("202501011000"), None]
