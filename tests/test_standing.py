"""How each council stands: what database and archive say together."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from scrapers.archive import Archive
from tests.datapackage_rows import AS_OF, fill
from transform.standing import Lateness, Standing, lateness, standings

HOST = "democracy.saltmarsh.example"
BEGAN = "2025-03-01T04:00:00Z"
EARLIER = "2025-02-20T04:05:06Z"
WRONG = "INSERT INTO problems SELECT 'saltmarsh/x9', id, 'saltmarsh', NULL, NULL, ?, 'no', NULL"


def stand(data: Path, *statements: str) -> Standing:
    """Return how the council stands whose one visit, at `AS_OF`, is told of otherwise."""
    with closing(sqlite3.connect(fill(data / "minutes.db"))) as database:
        for statement in statements:
            database.execute(statement)
        (found,) = standings(database, data / "archive")
        return found


def ends(outcome: str, as_of: str = AS_OF) -> str:
    return f"UPDATE runs SET outcome = '{outcome}', data_as_of = '{as_of}'"  # noqa: S608


def visit(data: Path, day: int, outcome: str, *problems: str, news: bool = False) -> None:
    """Make a visit, the first of which is the one of the database."""
    when = AS_OF if day == 1 else f"2025-03-{day:02}T04:00:00Z"
    with Archive(data / "archive/saltmarsh.db", "saltmarsh") as archive:
        run = archive.begin(BEGAN if day == 1 else when, since=None, until=None)
        archive.store(
            run, when, url=f"https://{HOST}/p", kind="committees", number=None, status=200,
            media_type=None, headers={}, body=b"%d" % (day if news else 0),
        )  # fmt: skip
        for number, problem in enumerate(problems):
            url = f"https://{HOST}/{number}"
            archive.fail(run, url=url, kind=None, number=None, problem=problem, message="no")
        archive.end(run, when, outcome=outcome, requests=4, size=1)


@pytest.mark.parametrize(
    ("outcome", "as_of", "good_at", "trouble"),
    [
        ("complete", AS_OF, AS_OF, None),
        ("partial", AS_OF, AS_OF, None),
        ("partial", EARLIER, EARLIER, "partial"),
        ("failed", EARLIER, EARLIER, "failed"),
        ("changed", EARLIER, EARLIER, "changed"),
        ("failed", BEGAN, None, "failed"),
        ("changed", BEGAN, None, "changed"),
    ],
)
def test_what_the_database_says(
    outcome: str, as_of: str, good_at: str | None, trouble: str | None, tmp_path: Path
) -> None:
    """The visit began after the time of its data where there was data before it."""
    began = "2025-02-01T00:00:00Z" if as_of == EARLIER else BEGAN
    found = stand(tmp_path, ends(outcome, as_of), f"UPDATE runs SET started_at = '{began}'")  # noqa: S608
    assert found == Standing("saltmarsh", HOST, good_at, trouble)


VISITS: dict[str, tuple[list[tuple[int | str, ...]], str, str | None]] = {
    "without news": ([(2, "complete"), (3, "complete")], "2025-03-03T04:00:00Z", None),
    "a page is always broken": ([(2, "partial", "timeout")], AS_OF, None),
    "few pages failed": (
        [(2, "complete"), (3, "partial", "timeout")], "2025-03-02T04:00:00Z", None,
    ),
    "most pages failed": (
        [(2, "complete"), (3, "partial", "tls", "timeout", "timeout")],
        "2025-03-02T04:00:00Z", "timeout",
    ),
    "nothing was had": ([(2, "failed", "tls")], AS_OF, "tls"),
    "nothing was tried": ([(2, "robots")], AS_OF, "robots"),
}  # fmt: skip


@pytest.mark.parametrize("name", VISITS)
def test_visits_of_which_no_row_tells(name: str, tmp_path: Path) -> None:
    visits, good_at, trouble = VISITS[name]
    visit(tmp_path, 1, "complete")
    for day, *said in visits:
        visit(tmp_path, int(day), *map(str, said))
    assert stand(tmp_path) == Standing("saltmarsh", HOST, good_at, trouble)


def test_news_that_was_not_read_confirms_nothing(tmp_path: Path) -> None:
    visit(tmp_path, 1, "complete")
    visit(tmp_path, 2, "complete")
    visit(tmp_path, 3, "complete", news=True)
    visit(tmp_path, 4, "complete", news=True)
    assert stand(tmp_path) == Standing("saltmarsh", HOST, "2025-03-02T04:00:00Z")


def test_what_cannot_be_used_is_not_good_however_well_it_came(tmp_path: Path) -> None:
    for day in (1, 2, 3):
        visit(tmp_path, day, "complete")
    changed = ends("changed", "2025-03-01T04:03:00Z")
    good_at = "2025-03-01T04:03:00Z"
    assert stand(tmp_path, changed) == Standing("saltmarsh", HOST, good_at, "changed")


def test_what_is_not_believed_is_called_so(tmp_path: Path) -> None:
    told = WRONG.replace("?", "'implausible'") + " FROM runs"
    found = stand(tmp_path, ends("changed", EARLIER), told)
    assert found.trouble == "implausible"


def test_an_archive_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "archive").mkdir()
    (tmp_path / "archive/saltmarsh.db").write_text("no archive " * 100)
    assert stand(tmp_path) == Standing("saltmarsh", HOST, AS_OF, "archive")


def test_a_council_that_has_ended_is_as_it_will_stay(tmp_path: Path) -> None:
    visit(tmp_path, 2, "failed", "network")
    ended = "UPDATE councils SET ended_on = '2025-04-01' WHERE id = 'saltmarsh'"
    found = stand(tmp_path, ended)
    assert found == Standing("saltmarsh", HOST, AS_OF, None, "2025-04-01")
    assert [found.lateness(f"2025-{day}T04:00:00Z") for day in ("03-02", "03-31", "04-01")] == [
        None, "lapsed", None,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("good_at", "expected"),
    [
        ("2026-01-31T03:00:00Z", None),
        ("2026-01-29T04:00:00Z", None),
        ("2026-01-29T03:59:59Z", "late"),
        ("2026-01-17T04:00:00Z", "late"),
        ("2026-01-17T03:59:59Z", "lapsed"),
        (None, "lapsed"),
    ],
)
def test_lateness(good_at: str | None, expected: Lateness | None) -> None:
    assert lateness(good_at, "2026-01-31T04:00:00Z") == expected
