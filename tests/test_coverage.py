"""What the site lists is either held or missing, and a missing meeting is named with a reason."""

import datetime as dt
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrapers.archive import Archive
from scrapers.specimen import Site
from tests.archives import council, fill
from transform.council import read
from transform.coverage import Held, Span, expected, rows
from transform.record import ListedMeeting, Listing
from transform.rows import Coverage

ALWAYS = [Span(None, None)]
NEWER, OLDER = "2024-09-02T00:00:00Z", "2024-09-01T00:00:00Z"


def _listed(number: int, day: str) -> ListedMeeting:
    return ListedMeeting(str(number), "4", dt.date.fromisoformat(day), "10:00")


def _listing(*entries: ListedMeeting) -> Listing:
    return Listing(entries, page_id="a/p")


def _numbers(*pages: tuple[str, Listing], spans: list[Span] | None = None) -> list[str]:
    return [meeting.number for meeting in expected(pages, spans or ALWAYS)]


def test_rows_name_what_is_missing_and_why() -> None:
    listed = [
        _listed(11, "2024-05-02"), _listed(12, "2024-05-30"), _listed(9, "2024-05-09"),
        _listed(13, "2024-06-01"),
    ]  # fmt: skip
    found = rows(
        "a", "4", listed, held={"11": Held(items=True, minutes=False)},
        why={"12": "http_status"}, checked_at=NEWER,
    )  # fmt: skip
    assert list(found) == [
        Coverage(
            council_id="a", committee_id="a/4", month="2024-05", expected=3, held=1, with_items=1,
            with_minutes=0, missing=2, reason="http_status: 12; not fetched: 9", checked_at=NEWER,
        ),
        Coverage(
            council_id="a", committee_id="a/4", month="2024-06", expected=1, held=0, with_items=0,
            with_minutes=0, missing=1, reason="not fetched: 13", checked_at=NEWER,
        ),
    ]  # fmt: skip


def test_pages_of_a_list_count_together_and_each_meeting_once() -> None:
    head = _listing(_listed(3, "2024-05-03"), _listed(2, "2024-05-02"))
    earlier = _listing(_listed(2, "2024-05-02"), _listed(1, "2024-05-01"))
    assert _numbers((OLDER, head), (NEWER, earlier)) == ["2", "1", "3"]


def test_what_a_newer_page_passes_over_is_listed_no_more() -> None:
    old = _listing(_listed(1, "2024-05-01"), _listed(2, "2024-05-02"), _listed(3, "2024-05-03"))
    new = _listing(_listed(2, "2024-05-02"), _listed(4, "2024-05-04"))
    gone = _listing(_listed(9, "2024-05-03"), _listed(8, "2024-04-30"))
    assert _numbers((OLDER, old), (NEWER, new)) == ["2", "4", "1"]
    assert _numbers((OLDER, gone), (NEWER, new)) == ["2", "4", "8"]


def test_only_what_a_visit_asked_for_is_expected() -> None:
    listing = _listing(*(_listed(day, f"2024-05-0{day}") for day in range(1, 7)))
    spans = [Span("2024-05-02", "2024-05-03"), Span("2024-05-06", None)]
    assert _numbers((NEWER, listing), spans=spans) == ["2", "3", "6"]


@given(
    st.dictionaries(st.integers(1, 60), st.dates(dt.date(2023, 1, 1), dt.date(2024, 12, 31))),
    st.sets(st.integers(1, 60)),
)
def test_held_and_missing_are_what_is_expected(days: dict[int, dt.date], held: set[int]) -> None:
    listed = [ListedMeeting(str(number), "4", day) for number, day in days.items()]
    here = {str(number): Held(items=number % 2 == 0, minutes=number % 4 == 0) for number in held}
    found = list(rows("a", "4", listed, held=here, why={}, checked_at=NEWER))
    assert all(row.held + row.missing == row.expected for row in found)
    assert sum(row.expected for row in found) == len(days)
    assert sum(row.held for row in found) == len(days.keys() & held)
    assert [row.reason is None for row in found] == [row.missing == 0 for row in found]
    assert len({row.month for row in found}) == len(found)


SITE = Site(councils=1, committees=2, years=1, meetings=6, welsh=(), seed=5)
NUMBERS = range(100001, 100013)
Cell = tuple[str, str]


def _loaded(path: Path) -> dict[Cell, Coverage]:
    visited = council(SITE)
    with Archive(path, visited.id, readonly=True) as archive:
        found = (row for row in read(visited, archive) if isinstance(row, Coverage))
        return {(row.committee_id, row.month): row for row in found}


@pytest.fixture(scope="module", params=[False, True], ids=["pages", "service"])
def whole(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, dict[Cell, Coverage]]:
    data = tmp_path_factory.mktemp("whole")
    path = data / "archive" / f"{fill(data, SITE, service=request.param).id}.db"
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA journal_mode = DELETE")
    return path, _loaded(path)


def test_all_that_a_site_lists_is_held(whole: tuple[Path, dict[Cell, Coverage]]) -> None:
    _, cells = whole
    assert sum(cell.held for cell in cells.values()) == len(NUMBERS)
    assert {(cell.missing, cell.reason) for cell in cells.values()} == {(0, None)}


@pytest.mark.parametrize("number", NUMBERS)
def test_a_meeting_that_is_lost_lowers_one_cell_by_one(
    number: int, whole: tuple[Path, dict[Cell, Coverage]], tmp_path: Path
) -> None:
    path, before = whole
    less = Path(shutil.copy(path, tmp_path))
    with closing(sqlite3.connect(less)) as database, database:
        kinds = "('meeting', 'service_meeting')"
        lose = f"DELETE FROM pages WHERE number = ? AND kind IN {kinds}"  # noqa: S608
        assert database.execute(lose, [str(number)]).rowcount in {1, 2}
    after = _loaded(less)
    assert all(cell.held + cell.missing == cell.expected for cell in after.values())
    (changed,) = (cell for cell in before.keys() | after.keys() if before[cell] != after[cell])
    facts, (was, now) = SITE.facts(number), (cells[changed] for cells in (before, after))
    assert changed[1] == f"{facts.date:%Y-%m}"
    assert now == was.model_copy(
        update={
            "held": was.held - 1,
            "missing": was.missing + 1,
            "with_items": was.with_items - bool(facts.items),
            "with_minutes": was.with_minutes - any(item.minutes for item in facts.items),
            "reason": f"not fetched: {number}",
        }
    )
