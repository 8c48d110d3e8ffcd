"""Withdrawn is what three healthy visits in a row have missed, and nothing else."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from scrapers.archive import Archive, Lists, Run
from scrapers.sightings import Absence

ALL = range(1, 7)
URL = "https://a.example/ieListDocuments.aspx?MId=7"


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive(tmp_path / "a.db", "a") as made:
        yield made


def _lists(numbers: Sequence[int], *, since: str | None = None, read: str = "4") -> Lists:
    meetings: dict[str, tuple[str, date | None]] = {
        str(number): ("4", date(2026, number, 1)) for number in numbers
    }
    return Lists({read}, meetings, since=since)


def _visit(
    archive: Archive, day: int, lists: Lists, outcome: str = "complete", body: bytes | None = None
) -> Run:
    now = f"2026-08-{day:02}T02:00:00Z"
    run = archive.begin(now, since=lists.since, until=None)
    if body is not None:
        archive.store(
            run, now, url=URL, kind="meeting", number="7", status=200, media_type=None,
            headers={}, body=body,
        )  # fmt: skip
    return archive.end(run, now, outcome=outcome, requests=1, size=1, lists=lists)


FEWER = _lists([1, 2, 3, 4, 5])
WHOLE = _lists(ALL)
TORN = replace(FEWER, broken={"4"})
"""Lists of which a page could not be had."""


@pytest.mark.parametrize(
    ("visits", "withdrawn"),
    [
        ([(FEWER, "complete")] * 2, set()),
        ([(FEWER, "complete")] * 3, {"6"}),
        ([(FEWER, "complete")] * 5, {"6"}),
        ([(FEWER, "complete")] * 2 + [(WHOLE, "complete")] + [(FEWER, "complete")] * 2, set()),
        ([(FEWER, "complete")] * 3 + [(WHOLE, "partial")], set()),
        ([(FEWER, "partial")] * 3, {"6"}),
        ([(FEWER, "partial")] * 2 + [(WHOLE, "partial")] + [(FEWER, "partial")] * 2, set()),
        ([(FEWER, "failed")] * 5, set()),
        ([(FEWER, "changed")] * 5, set()),
        ([(TORN, "partial")] * 5, set()),
        ([(_lists([1, 2, 3]), "complete")] * 3, {"4", "5", "6"}),
        ([(_lists([1, 2]), "complete")] * 5, set()),
        ([(_lists([]), "complete")] * 5, set()),
        ([(FEWER, "complete"), (FEWER, "failed")] * 3, {"6"}),
        ([(_lists([1, 2], since="2026-03-01"), "complete")] * 3, set()),
        ([(_lists([1, 5, 6], since="2026-03-01"), "complete")] * 3, {"3", "4"}),
        ([(_lists([4, 5], since="2026-04-01"), "complete")] * 3, {"6"}),
        ([(_lists([], read="5"), "complete")] * 3, set()),
    ],
)
def test_a_meeting_is_withdrawn_when_three_healthy_visits_missed_it(
    archive: Archive, visits: list[tuple[Lists, str]], withdrawn: set[str]
) -> None:
    _visit(archive, 1, WHOLE)
    for day, (lists, outcome) in enumerate(visits, 2):
        _visit(archive, day, lists, outcome)
    assert archive.withdrawn() == withdrawn
    assert {number for number, _, _ in archive.standing()} == set(map(str, ALL)) - withdrawn


def test_a_withdrawal_is_news_and_only_then(archive: Archive) -> None:
    _visit(archive, 1, WHOLE, body=b"One")
    runs = [_visit(archive, day, FEWER, body=b"One") for day in range(2, 7)]
    assert [run.outcome for run in runs] == [
        "unchanged", "unchanged", "complete", "unchanged", "unchanged",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("listed", "absence", "outage"),
    [
        ([1, 2, 3], Absence(6, 3), False),
        ([1, 2], Absence(6, 4), True),
        ([], Absence(6, 6), True),
        ([7, 8, 9, 10, 11, 12], Absence(6, 6), True),
        (ALL, Absence(6, 0), False),
    ],
)
def test_when_most_is_gone_at_once_it_is_an_outage(
    archive: Archive, listed: Sequence[int], absence: Absence, outage: bool
) -> None:
    _visit(archive, 1, WHOLE)
    found = archive.absence(_lists(listed))
    assert (found, found.is_outage) == (absence, outage)


def test_a_site_of_few_meetings_may_withdraw_them_all(archive: Archive) -> None:
    _visit(archive, 1, _lists([1, 2]))
    assert not archive.absence(_lists([])).is_outage


def test_a_list_that_loses_most_of_its_meetings_is_a_failure_of_it(archive: Archive) -> None:
    """The others are believed, and what the broken list still names is there."""
    _visit(archive, 1, _two([1, 2, 3, 4], range(5, 10)), body=b"One")
    for day in range(2, 6):
        lists = _two([1, 2, 3], [5])
        run = archive.begin(f"2026-08-{day:02}T02:00:00Z", since=None, until=None)
        url = "https://a.example/ieListMeetings.aspx?CId=5"
        archive.store(
            run, run.started_at, url=url, kind="meetings", number="5", status=200,
            media_type=None, headers={}, body=b"List",
        )  # fmt: skip
        archive.fail_lists(run, lists)
        told = [(one.url, one.number, one.problem, one.message) for one in archive.failures(run)]
        assert told == [
            (
                url, "5", "not_the_page",
                "4 of 5 meetings are listed no more: none is taken to be withdrawn",
            )
        ]  # fmt: skip
        archive.end(run, run.started_at, outcome="partial", requests=9, size=1, lists=lists)
    assert archive.withdrawn() == {"4"}
    whole = _two([1, 2, 3], range(5, 10))
    run = archive.begin("2026-08-07T02:00:00Z", since=None, until=None)
    archive.fail_lists(run, whole)
    assert archive.failures(run) == []


def _two(one: Sequence[int], other: Sequence[int]) -> Lists:
    """Return the lists of two committees, 4 and 5."""
    lists = _lists(one)
    lists.committees.add("5")
    lists.meetings |= {str(number): ("5", date(2026, number, 1)) for number in other}
    return lists


AGENDA = b'<a name="AI1"></a><a name="AI2"></a>'
SHORT = b'<a name="AI1"></a>'
PACKS = (
    b'<a href="documents/g16/Front sheet.pdf?T=0">', b'<a href="documents/g16/Minutes.pdf?T=1">',
)  # fmt: skip


@pytest.mark.parametrize(
    ("bodies", "outcomes", "standing"),
    [
        ([SHORT], ["complete"], [True]),
        ([SHORT, SHORT], ["complete", "unchanged"], [True]),
        ([SHORT, SHORT, SHORT], ["complete", "unchanged", "complete"], [False]),
        ([SHORT] * 4, ["complete", "unchanged", "complete", "unchanged"], [False]),
        ([SHORT, SHORT + b"!", SHORT], ["complete"] * 3, [True, True, False]),
        ([AGENDA + b"!"] * 4, ["complete", "unchanged", "unchanged", "unchanged"], [False]),
    ],
)
def test_what_a_page_names_no_more_stands_until_three_visits_got_it_so(
    archive: Archive, bodies: list[bytes], outcomes: list[str], standing: list[bool]
) -> None:
    _visit(archive, 1, WHOLE, body=AGENDA)
    runs = [_visit(archive, day, WHOLE, body=body) for day, body in enumerate(bodies, 2)]
    assert [run.outcome for run in runs] == outcomes
    page = archive.page(URL)
    assert page is not None
    assert [stands for _, stands in archive.earlier(page)] == standing
    assert archive.is_unproven(URL) == (len(bodies) < 3 or len(set(bodies)) > 1)


def test_printed_minutes_that_go_are_told_from_the_other_packs(archive: Archive) -> None:
    _visit(archive, 1, WHOLE, body=b"".join(PACKS))
    runs = [_visit(archive, day, WHOLE, body=PACKS[0]) for day in range(2, 6)]
    assert [run.outcome for run in runs] == ["complete", "unchanged", "complete", "unchanged"]


def test_an_archive_of_before_is_read_and_counts_from_its_next_visit(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with Archive(path, "a") as archive:
        _visit(archive, 1, WHOLE, body=AGENDA)
        _visit(archive, 2, WHOLE, body=SHORT)
    with closing(sqlite3.connect(path)) as database:
        database.executescript("DROP TABLE listed; DROP TABLE confirmed")
    with Archive(path, "a", readonly=True) as archive:
        page = archive.page(URL)
        assert page is not None
        assert (archive.standing(), archive.withdrawn(), list(archive.earlier(page))) == (
            [], set(), [],
        )  # fmt: skip
    with Archive(path, "a") as archive:
        assert [stands for _, stands in archive.earlier(page)] == [False]
        _visit(archive, 3, WHOLE, body=SHORT)
        assert len(archive.standing()) == len(ALL)
