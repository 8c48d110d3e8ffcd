"""A crawl that was interrupted is carried on: councils that were visited are not asked again."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

import pytest
from click.testing import CliRunner

from datapackage import publish
from minutebook import main
from scrapers.archive import ArchiveError
from scrapers.crawl import BEFORE, Visit, crawl
from scrapers.specimen import Server, Site, serve
from scrapers.under_way import NAME
from transform.room import NoRoom

NOW = "2026-03-01T02:00:00Z"
SOON = "2026-03-01T13:59:59Z"
LATER = "2026-03-01T14:00:01Z"
SITE = Site(councils=2, committees=1, years=1, meetings=2, welsh=())


@pytest.fixture
def server() -> Iterator[Server]:
    with serve(SITE) as server:
        yield server


def begin(server: Server, data: Path) -> None:
    """Visit the first council in a crawl that comes to no end."""
    crawl(server.registry()[:1], data, now=lambda: NOW, goes_on=True)


def go_on(server: Server, data: Path, now: str, since: str | None = None) -> list[Visit]:
    return crawl(server.registry(), data, now=lambda: now, since=since)


def test_who_was_visited_is_not_asked_again(server: Server, tmp_path: Path) -> None:
    begin(server, tmp_path)
    asked = len(server.requests)
    first, second = go_on(server, tmp_path, SOON)
    assert first == replace(Visit(first.council_id, "complete", message=BEFORE), host=first.host)
    assert (second.outcome, second.new > 0) == ("complete", True)
    pages = [path for path in server.requests[asked:] if path != "/robots.txt"]
    assert [path for path in pages if f"/{first.council_id}/" in path] == []
    assert not (tmp_path / "archive" / NAME).exists()


@pytest.mark.parametrize(("now", "since"), [(LATER, None), (SOON, "2026-01-01")])
def test_another_crawl_asks_everybody(
    now: str, since: str | None, server: Server, tmp_path: Path
) -> None:
    begin(server, tmp_path)
    assert BEFORE not in [visit.message for visit in go_on(server, tmp_path, now, since)]


def test_one_that_has_ended_is_not_carried_on(server: Server, tmp_path: Path) -> None:
    for _ in range(2):
        visits = go_on(server, tmp_path, NOW)
    assert [(visit.outcome, visit.requests > 0) for visit in visits] == [("unchanged", True)] * 2


@pytest.mark.parametrize(("error", "again"), [(KeyboardInterrupt, False), (NoRoom, True)])
def test_a_refresh_that_was_interrupted_asks_nobody_again(
    error: type[BaseException], again: bool, tmp_path: Path
) -> None:
    with serve(SITE) as server:
        server.write_registry(tmp_path / "councils.csv")
        arguments = ["--all", "--data", str(tmp_path), "--registry", f"{tmp_path}/councils.csv"]
        with patch.object(publish, "build", side_effect=error("no")):
            broken = CliRunner().invoke(main, ["refresh", *arguments])
        asked = len(server.requests)
        done = CliRunner().invoke(main, ["refresh", *arguments])
        assert (broken.exit_code, done.exit_code) == (1, 0), broken.output + done.output
        assert (asked > 0, len(server.requests) > asked) == (True, again)
        assert not (tmp_path / "archive" / NAME).exists()
        CliRunner().invoke(main, ["refresh", *arguments])
        assert len(server.requests) > asked


@pytest.mark.parametrize("text", ["", "{}", '{"began": "soon", "bounds": [null, null]}', "[]"])
def test_a_file_that_cannot_be_read_is_named(text: str, server: Server, tmp_path: Path) -> None:
    (tmp_path / "archive").mkdir()
    (tmp_path / "archive" / NAME).write_text(text, encoding="utf-8")
    with pytest.raises(ArchiveError, match=r"crawl\.json cannot be read .* delete it"):
        go_on(server, tmp_path, NOW)
    assert server.requests == ()
