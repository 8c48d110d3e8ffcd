"""Pages are read one by one, and what goes wrong with one is a trouble of that page."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from scrapers.archive import Archive, Page
from transform.html import SelectionError
from transform.record import Trouble
from transform.sources import Sources

BASE = "https://a.example/"


@pytest.fixture
def sources(tmp_path: Path) -> Iterator[Sources]:
    with Archive(tmp_path / "a.db", "a") as archive:
        run = archive.begin("2026-03-01T02:00:00Z", since=None, until=None)
        for place, (kind, number) in enumerate(
            [("meeting", "9"), ("meeting", "10"), ("meeting", "9"), ("service_meeting", "100")]
        ):
            archive.store(
                run, f"2026-03-01T02:00:0{place}Z", url=f"{BASE}{place}.aspx", kind=kind,  # type: ignore[arg-type]
                number=number, status=200, media_type="text/html", headers={},
                body=f"page {place}".encode(),
            )  # fmt: skip
        yield Sources(archive)


def _read(page: Page) -> str:
    if page.number == "10":
        raise SelectionError(page.url, "#modgov", "found none")
    return page.body.decode()


def test_numbers_are_in_numerical_order(sources: Sources) -> None:
    assert sources.numbers("meeting", "service_meeting") == ["9", "10", "100"]


def test_the_latest_page_is_the_one_checked_last(sources: Sources) -> None:
    latest = sources.latest("meeting", "9")
    assert latest is not None
    assert latest.url == f"{BASE}2.aspx"
    assert sources.latest("meeting", "11") is None


def test_pages_that_cannot_be_read_are_troubles(sources: Sources) -> None:
    assert [told for _, told in sources.every("meeting", _read)] == ["page 0", "page 2"]
    (trouble,) = sources.troubles
    assert (trouble.problem, trouble.locator) == ("selection", "#modgov")
    assert trouble.message == f"{BASE}1.aspx: #modgov: found none"


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (ValueError("no day 32"), "no day 32"),
        (IndexError("out of range"), "IndexError: out of range"),
    ],
)
def test_whatever_a_reader_raises_is_a_trouble(
    sources: Sources, error: Exception, message: str
) -> None:
    def reading() -> str:
        raise error

    assert sources.attempt("a/p-1", reading) is None
    assert sources.troubles == [Trouble("value", message, "a/p-1")]


def test_no_page_is_no_trouble(sources: Sources) -> None:
    assert (sources.read(None, _read), sources.troubles) == (None, [])
