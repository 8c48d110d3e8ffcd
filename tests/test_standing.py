"""How each council stands: what database and archive say together."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from scrapers.archive import Archive
from tests.datapackage_rows import AS_OF, fill
from transform.standing import Standing, standings

HOST = "democracy.saltmarsh.example"


def stand(data: Path, outcome: str = "partial") -> list[Standing]:
    with closing(sqlite3.connect(fill(data / "minutes.db"))) as database:
        database.execute("UPDATE runs SET outcome = ?", [outcome])
        return list(standings(database, data / "archive"))


def visit(data: Path, when: str, outcome: str, *problems: str) -> None:
    with Archive(data / "archive/saltmarsh.db", "saltmarsh") as archive:
        run = archive.begin(when, since=None, until=None)
        for number, problem in enumerate(problems):
            url = f"https://{HOST}/{number}"
            archive.fail(run, url=url, kind=None, number=None, problem=problem, message="no")
        archive.end(run, when, outcome=outcome, requests=1, size=1)


@pytest.mark.parametrize(
    ("outcome", "expected"),
    [
        ("partial", Standing("saltmarsh", HOST, AS_OF)),
        ("complete", Standing("saltmarsh", HOST, AS_OF)),
        ("failed", Standing("saltmarsh", HOST, None, "failed")),
        ("changed", Standing("saltmarsh", HOST, None, "changed")),
    ],
)
def test_without_an_archive(outcome: str, expected: Standing, tmp_path: Path) -> None:
    assert stand(tmp_path, outcome) == [expected]


def test_a_visit_without_news_counts(tmp_path: Path) -> None:
    visit(tmp_path, "2025-03-02T04:00:00Z", "complete")
    visit(tmp_path, "2025-03-03T04:00:00Z", "complete")
    assert stand(tmp_path) == [Standing("saltmarsh", HOST, "2025-03-03T04:00:00Z")]


def test_what_most_pages_failed_by(tmp_path: Path) -> None:
    visit(tmp_path, "2025-03-02T04:00:00Z", "complete")
    visit(tmp_path, "2025-03-03T04:00:00Z", "failed", "tls", "timeout", "timeout")
    assert stand(tmp_path) == [Standing("saltmarsh", HOST, "2025-03-02T04:00:00Z", "timeout")]


def test_a_visit_that_failed_without_a_page(tmp_path: Path) -> None:
    visit(tmp_path, "2025-03-03T04:00:00Z", "robots")
    assert stand(tmp_path) == [Standing("saltmarsh", HOST, AS_OF, "robots")]


def test_pages_that_changed_are_not_good_however_well_they_came(tmp_path: Path) -> None:
    visit(tmp_path, "2025-03-03T04:00:00Z", "complete")
    assert stand(tmp_path, "changed") == [Standing("saltmarsh", HOST, None, "changed")]


def test_an_archive_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "archive").mkdir()
    (tmp_path / "archive/saltmarsh.db").write_text("no archive " * 100)
    assert stand(tmp_path) == [Standing("saltmarsh", HOST, AS_OF, "archive")]
