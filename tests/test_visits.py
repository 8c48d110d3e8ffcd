"""Visits: how each ended, and what went wrong."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from scrapers.archive import Archive
from scrapers.archive import Run as Visit
from transform.record import Trouble
from transform.rows import Outcome, Problem, ProblemClass, Run
from transform.visits import confirmed_before, implausible, outcome, problems, runs

URL = "https://a.example/ieListDocuments.aspx?MId=7"


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive(tmp_path / "a.db", "a") as made:
        yield made


def _visit(archive: Archive, day: int, ended: str, body: bytes | None = None) -> Visit:
    """Make a visit that stores a page, or that fails to."""
    now = f"2026-03-0{day}T02:00:00Z"
    run = archive.begin(now, since=None, until=None)
    if body is None:
        archive.fail(
            run, url=URL, kind="meeting", number="7", problem="http_status", message="500\r\nError"
        )
    else:
        archive.store(
            run, now, url=URL, kind="meeting", number="7", status=200, media_type="text/html",
            headers={}, body=body,
        )  # fmt: skip
    return archive.end(run, f"2026-03-0{day}T02:10:00Z", outcome=ended, requests=day, size=day * 9)


@pytest.mark.parametrize(
    ("fetched", "trouble", "unread", "meetings", "ended"),
    [
        ("complete", None, 0, 9, "complete"),
        ("complete", "unknown_word", 0, 9, "partial"),
        ("complete", "duplicate", 0, 9, "partial"),
        ("complete", "ambiguous_name", 0, 9, "complete"),
        ("complete", "selection", 1, 9, "partial"),
        ("complete", "cut", 0, 9, "partial"),
        ("complete", "value", 2, 2, "partial"),  # two meetings are too few to tell
        ("complete", "value", 4, 8, "partial"),
        ("partial", "value", 5, 8, "changed"),
        ("partial", None, 0, 8, "partial"),
        ("empty_confirmed", None, 0, 0, "empty_confirmed"),
        ("blocked", "value", 8, 8, "blocked"),
        (None, None, 0, 0, "failed"),
    ],
)
def test_an_outcome_is_of_fetching_and_reading_together(
    fetched: str | None, trouble: ProblemClass | None, unread: int, meetings: int, ended: str
) -> None:
    troubles = [Trouble(trouble, "so it is")] if trouble else []
    visit = Visit("a/1", "2026-03-01T02:00:00Z", outcome=fetched)
    assert outcome(visit, troubles, unread, meetings) == ended


def test_runs_are_the_visits_that_were_news(archive: Archive) -> None:
    _visit(archive, 1, "complete", b"one")
    _visit(archive, 2, "complete", b"one")
    _visit(archive, 3, "complete", b"two")
    _visit(archive, 4, "blocked")
    assert list(runs(archive, "blocked", 5)) == [
        _run(1, "complete", problems=0, as_of=1),
        _run(3, "complete", problems=0, as_of=3),
        _run(4, "blocked", problems=5, as_of=3),
    ]


def test_the_data_is_as_of_the_last_healthy_visit(archive: Archive) -> None:
    """Be it one without news; one that most pages failed in is none, nor one that cannot be read.

    Each of these visits fails to get one page, of as many requests as its day has.
    """
    _visit(archive, 1, "complete", b"one")
    _visit(archive, 2, "complete", b"one")
    _visit(archive, 3, "blocked")
    _visit(archive, 4, "partial")
    _visit(archive, 5, "complete", b"two")
    found = [
        (row.id[-9:-7], row.outcome, row.data_as_of[8:10]) for row in runs(archive, "changed", 5)
    ]
    assert found == [
        ("1T", "complete", "01"), ("3T", "blocked", "02"), ("4T", "partial", "04"),
        ("5T", "changed", "04"),
    ]  # fmt: skip
    assert confirmed_before(archive) == "2026-03-04T02:10:00Z"


@pytest.mark.parametrize(
    ("ended", "failures", "requests", "healthy"),
    [
        ("complete", 0, 9, True),
        ("unchanged", 0, 9, True),
        ("partial", 2, 2, True),
        ("partial", 3, 6, True),
        ("partial", 4, 7, False),
        ("failed", 0, 9, False),
        ("changed", 0, 9, False),
        ("robots", 0, 9, False),
    ],
)
def test_a_visit_is_healthy_with_a_few_broken_pages(
    archive: Archive, ended: str, failures: int, requests: int, healthy: bool
) -> None:
    """Pages that robots.txt forbids, twenty here, are not broken."""
    run = archive.begin("2026-03-01T02:00:00Z", since=None, until=None)
    for number in range(failures + 20):
        problem = "timeout" if number < failures else "robots"
        url = f"{URL}{number}"
        archive.fail(run, url=url, kind="meeting", number="7", problem=problem, message="no")
    made = replace(run, outcome=ended, requests=requests)
    assert archive.is_healthy(made) == healthy


def test_what_is_not_believed_is_a_problem() -> None:
    found = implausible("a", "a/20260301T020000Z", ["votes of a: none\n", "more"])
    assert {(row.class_, row.message, row.run_id, row.url) for row in found} == {
        ("implausible", told, "a/20260301T020000Z", None) for told in ("votes of a: none", "more")
    }


def _run(day: int, ended: Outcome, *, problems: int, as_of: int) -> Run:
    return Run(
        id=f"a/2026030{day}T020000Z", council_id="a", started_at=f"2026-03-0{day}T02:00:00Z",
        ended_at=f"2026-03-0{day}T02:10:00Z", outcome=ended, requests=day, pages=1, bytes=day * 9,
        problems=problems, data_as_of=f"2026-03-0{as_of}T02:10:00Z",
    )  # fmt: skip


def test_problems_are_failures_and_troubles_each_once(archive: Archive) -> None:
    visit = _visit(archive, 1, "partial")
    page_id = _stored(archive)
    trouble = Trouble("selection", "no table", page_id, "table.mgItemTable")
    found = list(problems(archive, visit, [trouble, trouble]))
    told = {(p.class_, p.message, p.url, p.page_id, p.locator, p.run_id) for p in found}
    assert told == {
        ("http_status", "500 Error", URL, None, None, visit.id),
        ("selection", "no table", URL, page_id, "table.mgItemTable", visit.id),
    }
    assert [row.id for row in found] == sorted({row.id for row in found})
    assert all(row.id.startswith("a/x") and len(row.id) == 15 for row in found)
    assert list(problems(archive, visit, [trouble])) == found


def _stored(archive: Archive) -> str:
    _visit(archive, 2, "complete", b"one")
    page = archive.page(URL)
    assert page is not None
    return page.id


def test_a_trouble_without_a_page_is_a_problem_too(archive: Archive) -> None:
    visit = _visit(archive, 1, "complete", b"one")
    (found,) = problems(archive, visit, [Trouble("conflict", "two\x00 lines\nof it")])
    assert isinstance(found, Problem)
    assert (found.message, found.page_id, found.url) == ("two lines of it", None, None)
