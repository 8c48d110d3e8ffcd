"""The plan: what is asked for again, and what rests."""

from datetime import date

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
        (date(2020, 2, 1), "2020-04-02T02:00:00Z", False),
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
        plan.stand_in(earlier("202212311000"), held),
        plan.stand_in(earlier("202301011000"), held),
        plan.stand_in(earlier("202402011000"), held),
        plan.stand_in(LIST, held),
    ] == [earlier("202301011000"), earlier("202301011000"), None, None]


def test_a_page_seen_before_its_meetings_settled_stands_in_for_nothing() -> None:
    held = [(earlier("202601011000"), NOW)]
    assert plan.stand_in(earlier("202601011000"), held) is None


def test_an_edge_is_read_from_the_address() -> None:
    assert [plan.edge(earlier("202409051930")), plan.edge(LIST), plan.edge(earlier("soon"))] == [
        date(2024, 9, 5), None, None,
    ]  # fmt: skip
