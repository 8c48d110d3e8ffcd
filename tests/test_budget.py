"""What a host is asked to bear in one crawl: so many requests and bytes, by all its councils."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from scrapers.archive import Archive
from scrapers.burden import Burden, Limits
from scrapers.crawl import Visit, crawl
from scrapers.visit import Miss
from tests import scripted
from tests.scripted import OPEN, Answer, Route, Scripted

NOW = "2026-03-01T02:00:00Z"
ROBOTS = "/robots.txt"
MEMBERS = "/mgMemberIndex.aspx?FN=ALPHA&VW=TABLE&PIC=0"
LISTS = 6
"""Requests that any visit makes: robots.txt, for a web service, for lists and members."""


def night(number: int) -> str:
    return f"2026-03-{number:02}T02:00:00Z"


def site_of(years: Mapping[int, str]) -> dict[str, Route | str]:
    """Return a site of one committee with these meetings: number to date as printed."""
    return {
        ROBOTS: Answer(OPEN, media_type="text/plain"),
        "/mgListCommittees.aspx": scripted.committees(7),
        "/mgCommitteeDetails.aspx?ID=7": scripted.page("Planning"),
        "/ieListMeetings.aspx?CId=7": scripted.meetings(7, years),
        MEMBERS: scripted.page("Members"),
        **{f"/ieListDocuments.aspx?MId={n}": scripted.meeting(n, minutes="Noted.") for n in years},
    }


OLD = {1900 + year: f"9 Mar {2000 + year}" for year in (5, 3, 11, 1, 9, 7, 2, 8, 4, 10, 6, 12)}


def visit(site: Scripted, data: Path, requests: int, now: str = NOW, **more: int) -> Visit:
    limits = Limits(requests=requests, **more)
    (made,) = crawl([site.council()], data, now=lambda: now, limits=limits)
    return made


def meetings(site: Scripted) -> list[int]:
    return [int(path.rpartition("=")[2]) for path in site.paths if "ieListDocuments" in path]


def test_a_first_collection_goes_on_over_the_nights_latest_meetings_first(tmp_path: Path) -> None:
    ends = []
    with Scripted(site_of(OLD)) as site:
        for number in range(1, 5):
            before = len(site.paths)
            made = visit(site, tmp_path, LISTS + 5, night(number))
            ends.append((made.outcome, made.reason, made.stopped, len(site.paths) - before))
        assert meetings(site) == list(range(1912, 1900, -1))
    whole = ("partial", "budget", True, LISTS + 5)
    assert ends[:3] == [whole, whole, ("complete", None, False, ends[2][3])]
    assert ends[3][:3] == ("unchanged", None, False)


def test_the_latest_meetings_of_all_committees_come_before_the_old_ones_of_any(
    tmp_path: Path,
) -> None:
    pages = site_of(OLD)
    listed = [{n: OLD[n] for n in sorted(OLD) if n % 2 == odd} for odd in (0, 1)]
    pages["/mgListCommittees.aspx"] = scripted.committees(7, 8)
    for committee, meetings_ in zip((7, 8), listed, strict=True):
        pages[f"/ieListMeetings.aspx?CId={committee}"] = scripted.meetings(committee, meetings_)
    with Scripted(pages) as site:
        visit(site, tmp_path, LISTS + 2 + 6)
        assert {1912, 1911, 1910, 1909, 1908} <= set(meetings(site))


def test_what_the_budget_leaves_is_no_failure_and_no_page(tmp_path: Path) -> None:
    with Scripted(site_of(OLD)) as site:
        made = visit(site, tmp_path, LISTS + 5)
    assert (made.outcome, made.failures, made.message) == (
        "partial", 0,
        "the budget of 11 requests a host and crawl is spent: 7 pages are left for the next visit",
    )  # fmt: skip
    with Archive(tmp_path / "archive" / "northmoor.db", "northmoor", readonly=True) as archive:
        (run,) = archive.runs()
        assert (run.outcome, run.reason, archive.failures(run)) == ("partial", "budget", [])
        assert len(list(archive.pages("meeting"))) == 5


@pytest.mark.parametrize("requests", [1, 2, 3, 4, 5, 6])
def test_a_budget_that_is_spent_before_the_lists_are_read_proves_nothing(
    tmp_path: Path, requests: int
) -> None:
    with Scripted(site_of(OLD)) as site:
        made = visit(site, tmp_path, requests)
        assert len(site.paths) == requests
        assert (made.outcome, made.reason) == ("partial", "budget")
        visit(site, tmp_path, 100, night(2))
        made = visit(site, tmp_path, requests, night(3))
        assert made.outcome == ("unchanged" if requests == LISTS - 1 else made.outcome)
        assert made.outcome in {"partial", "unchanged"}


def test_bytes_are_counted_too(tmp_path: Path) -> None:
    big = Answer(scripted.meeting(1912) + " " * 50_000)
    with Scripted({**site_of(OLD), "/ieListDocuments.aspx?MId=1912": big}) as site:
        made = visit(site, tmp_path, 100, size=50_000)
        assert meetings(site) == [1912]
    assert (made.outcome, made.reason) == ("partial", "budget")
    assert made.message.startswith("the budget of 50,000 bytes a host and crawl is spent")


def test_bytes_count_that_never_were_a_page(tmp_path: Path) -> None:
    endless = Answer(pieces=(b"x" * (1 << 16) for _ in range(400)))
    with Scripted({**site_of(OLD), "/ieListDocuments.aspx?MId=1912": endless}) as site:
        made = visit(site, tmp_path, 100, size=16 << 20)
        assert meetings(site) == [1912]
    assert (made.outcome, made.reason, made.failures) == ("partial", "budget", 1)


def trap(path: str) -> str:
    """Return a page of a list that always has an earlier one, and a later one."""
    edge = int((re.findall(r"D=(\d+)", path) or ["202001011000"])[0])
    listed = {edge: "9 Mar 2020"}
    return scripted.meetings(7, listed, earlier=str(edge - 1), later=str(edge + 1))


class Endless(dict[str, Route | str]):
    """A site whose list of meetings goes on for ever in both directions."""

    def get(self, path: str, default: object = None) -> object:  # type: ignore[override]
        """Return a page of the list for whatever address of a list is asked for."""
        if path.startswith("/ieListMeetings.aspx"):
            return trap(path)
        if path.startswith("/ieListDocuments.aspx"):
            return scripted.meeting(int(path.rpartition("=")[2]))
        return super().get(path, default)


def test_a_list_without_end_is_left_when_the_budget_is_spent(tmp_path: Path) -> None:
    with Scripted() as site:
        site.pages = Endless(site_of(OLD))
        made = visit(site, tmp_path, 40)
        assert len(site.paths) == 40
    assert (made.outcome, made.reason) == ("partial", "budget")


def test_a_list_without_end_is_left_at_the_window(tmp_path: Path) -> None:
    def further(asked: int) -> Answer:
        edge = f"{2019 - asked}01011000"
        return Answer(scripted.meetings(7, {1912: "9 Mar 2012"}, earlier=edge))

    edges = [f"{year}01011000" for year in range(2019, 1990, -1)]
    head = "/ieListMeetings.aspx?"
    chain = {
        f"{head}Act=earlier&CId=7&D={edge}&MD=ielistmeetings": further(turn)
        for turn, edge in enumerate(edges, 1)
    }
    with Scripted({**site_of(OLD), f"{head}CId=7": further(0), **chain}) as site:
        (made,) = crawl([site.council()], tmp_path, now=lambda: NOW, since="2012-01-01")
        assert len([path for path in site.paths if "earlier" in path]) == 8
    assert (made.outcome, made.stored) == ("complete", 13)


def two(site: Scripted, data: Path, requests: int) -> list[Visit]:
    councils = [site.council("one", "a"), site.council("two", "b")]
    return crawl(councils, data, now=lambda: NOW, limits=Limits(requests=requests))


def folders(pages: Mapping[str, Route | str]) -> dict[str, Route | str]:
    made = {f"/{folder}{path}": page for folder in "ab" for path, page in pages.items()}
    return {**made, ROBOTS: Answer(OPEN, media_type="text/plain")}


def test_councils_on_one_host_share_the_budget(tmp_path: Path) -> None:
    with Scripted(folders(site_of(OLD))) as site:
        visits = two(site, tmp_path, 21)
        assert len(site.paths) == 21
        assert site.paths.count(ROBOTS) == 1
    assert [(made.reason, made.requests) for made in visits] == [("budget", 11), ("budget", 10)]


def test_what_one_council_leaves_of_the_budget_is_the_others(tmp_path: Path) -> None:
    pages = folders(site_of(OLD))
    few = {f"/a{path}": page for path, page in site_of({1912: "9 Mar 2012"}).items()}
    with Scripted({**pages, **few}) as site:
        visits = two(site, tmp_path, 24)
    assert [(made.outcome, made.requests) for made in visits] == [("complete", 7), ("complete", 17)]


def test_councils_on_one_host_share_the_breaker(tmp_path: Path) -> None:
    busy = Answer("no", 429)
    pages = {path: busy if "MId" in path else page for path, page in site_of(OLD).items()}
    with Scripted(folders(pages)) as site:
        visits = two(site, tmp_path, 1000)
        assert len(meetings(site)) == 3
        assert not [path for path in site.paths if path.startswith("/b")]
    assert [(made.outcome, made.reason, made.requests) for made in visits] == [
        ("partial", "blocked", 9), ("blocked", "blocked", 0),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("requests", "size", "councils", "bounds"),
    [
        (0, 0, 1, (100, 1000)),
        (0, 0, 4, (25, 250)),
        (40, 400, 2, (70, 700)),
        (100, 1000, 3, (100, 1000)),
        (99, 999, 2, (99, 999)),
    ],
)
def test_a_share_is_of_what_is_left(
    requests: int, size: int, councils: int, bounds: tuple[int, int]
) -> None:
    burden = Burden(Limits(requests=100, size=1000), requests, size)
    burden.share(councils)
    assert burden.bounds == bounds


def test_what_ended_a_visit_first_stays_its_reason() -> None:
    burden = Burden()
    first, second = Miss("blocked", "no"), Miss("timeout", "late")
    burden.end(first)
    burden.end(second)
    assert burden.over == first
