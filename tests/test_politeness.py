"""Politeness: nothing that robots.txt forbids, one visitor a host, and no for an answer."""

from itertools import pairwise
from pathlib import Path

import pytest

from scrapers.archive import Archive
from scrapers.burden import Limits
from scrapers.crawl import Visit, crawl
from scrapers.patience import retry_after
from scrapers.settings import settings
from tests import certificates, scripted
from tests.scripted import OPEN, Answer, Route, Scripted

NOW = "2026-03-01T02:00:00Z"
ROBOTS = "/robots.txt"
PROBE = "/mgWebService.asmx/GetCommittees"
DOOR = "/mgListCommittees.aspx"
NOBODY = "User-agent: *\nDisallow: /\n"


def plain(body: str, **more: float) -> Answer:
    return Answer(body, media_type="text/plain", takes=more.get("takes", 0.0))


def site_of(
    meetings: int, robots: Route | None = None, *, takes: float = 0.0
) -> dict[str, Route | str]:
    """Return a site of one committee with so many old meetings."""
    numbers = range(100, 100 + meetings)
    made: dict[str, Route | str] = {
        ROBOTS: robots or plain(OPEN),
        DOOR: scripted.committees(7),
        "/mgCommitteeDetails.aspx?ID=7": scripted.page("Planning"),
        "/ieListMeetings.aspx?CId=7": scripted.meetings(7, dict.fromkeys(numbers, "9 Mar 2020")),
        "/mgMemberIndex.aspx?FN=ALPHA&VW=TABLE&PIC=0": scripted.page("Members"),
    }
    for number in numbers:
        made[f"/ieListDocuments.aspx?MId={number}"] = Answer(scripted.meeting(number), takes=takes)
    return made


def visit(site: Scripted, data: Path, url: str | None = None) -> Visit:
    council = site.council().model_copy(update={"url": url or site.url})
    (made,) = crawl([council], data, now=lambda: NOW)
    return made


def problems(data: Path) -> set[str]:
    with Archive(data / "archive" / "northmoor.db", "northmoor", readonly=True) as archive:
        return {failure.problem for failure in archive.failures(archive.runs()[-1])}


NO_LEAVE: dict[str, Answer] = {
    "nobody": plain(NOBODY),
    "nobody, late": plain(NOBODY, takes=0.2),
    "503": Answer("no", 503),
    "500": Answer("no", 500),
    "403": Answer("no", 403),
    "429": Answer("no", 429),
    "too late": plain(OPEN, takes=1.0),
    "hangs up": Answer(hangs_up=True),
    "breaks off": Answer("User-", headers={"Content-Length": "500", "Connection": "close"}),
    "wall": Answer("<html><script>challenge()</script></html>"),
    "off the site": scripted.redirect("http://localhost:9/robots.txt"),
    "error page": scripted.redirect("/mgError.aspx"),
    "round and round": scripted.redirect(ROBOTS),
    "huge": Answer(b"#" * (17 << 20), media_type="text/plain"),
    "too slow a pace": plain("User-agent: *\nCrawl-delay: 31\n"),
}


@pytest.mark.parametrize("at_once", [1, 8, 16])
@pytest.mark.parametrize("robots", NO_LEAVE.values(), ids=NO_LEAVE)
def test_without_leave_no_page_is_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, robots: Answer, at_once: int
) -> None:
    crowded(monkeypatch, at_once)
    with Scripted(site_of(40, robots)) as site:
        (made,) = crawl([site.council()], tmp_path, now=lambda: NOW, limits=Limits(seconds=0.5))
        assert set(site.paths) <= {ROBOTS}
        assert len(site.paths) <= 6
    assert (made.outcome, made.stored, problems(tmp_path)) == ("robots", 0, {"robots"})


def crowded(monkeypatch: pytest.MonkeyPatch, at_once: int) -> None:
    """Have Scrapy ask for so many pages at once, which we never do."""
    names = ("CONCURRENT_REQUESTS", "CONCURRENT_REQUESTS_PER_DOMAIN", "CONCURRENT_ITEMS")
    monkeypatch.setattr(
        "scrapers.host.settings",
        lambda *given: {**settings(*given), **dict.fromkeys(names, at_once)},
    )


@pytest.mark.parametrize("at_once", [1, 8, 16])
def test_of_forty_pages_that_are_forbidden_none_is_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at_once: int
) -> None:
    crowded(monkeypatch, at_once)
    with Scripted(site_of(40, plain("User-agent: *\nDisallow: /ieListDocuments\n"))) as site:
        made = visit(site, tmp_path)
        assert [path for path in site.paths if "MId" in path] == []
        assert len(site.paths) == 6
    assert (made.outcome, made.reason, made.failures) == ("partial", "robots", 40)


def test_no_robots_txt_is_leave(tmp_path: Path) -> None:
    with Scripted(site_of(2, Answer("none", 404))) as site:
        assert visit(site, tmp_path).outcome == "complete"


def test_what_is_forbidden_among_the_allowed_is_not_asked_for(tmp_path: Path) -> None:
    rules = "User-agent: *\nDisallow: /mgMemberIndex.aspx\nDisallow: /*MId=101\n"
    with Scripted(site_of(40, plain(rules))) as site:
        made = visit(site, tmp_path)
        assert not {"/ieListDocuments.aspx?MId=101"} & set(site.paths)
        assert not [path for path in site.paths if "mgMemberIndex" in path]
    assert (made.outcome, made.failures, problems(tmp_path)) == ("partial", 2, {"robots"})


def test_a_forbidden_address_is_not_reached_by_a_redirect(tmp_path: Path) -> None:
    pages = site_of(1, plain("User-agent: *\nDisallow: /private\n"))
    pages["/ieListDocuments.aspx?MId=100"] = scripted.redirect(
        "/private/ieListDocuments.aspx?MId=100"
    )
    with Scripted(pages) as site:
        made = visit(site, tmp_path)
        assert not [path for path in site.paths if "private" in path]
    assert (made.outcome, problems(tmp_path)) == ("partial", {"robots"})


def test_the_pace_that_the_site_asks_for_is_kept(tmp_path: Path) -> None:
    with Scripted(
        {ROBOTS: plain("User-agent: *\nCrawl-delay: 1\n"), PROBE: Answer("no", 500)}
    ) as site:
        visit(site, tmp_path)
        gaps = [after - before for before, after in pairwise(site.times)]
        assert len(gaps) >= 3
    assert min(gaps) >= 0.95


def test_a_site_that_says_when_to_come_back_is_left_alone_until_then(tmp_path: Path) -> None:
    busy = Answer("busy", 429, headers={"Retry-After": "1"})
    late = {"/ieListDocuments.aspx?MId=103": lambda asked: (
        busy if asked == 0 else Answer(scripted.meeting(103))
    )}  # fmt: skip
    with Scripted({**site_of(8), **late}) as site:
        made = visit(site, tmp_path)
        refused = site.paths.index("/ieListDocuments.aspx?MId=103")
        times = site.times
    assert (made.outcome, made.failures) == ("complete", 0)
    assert times[refused + 1] - times[refused] >= 0.95


@pytest.mark.parametrize(
    ("answer", "asked"),
    [
        (Answer("no", 429), 3),
        (Answer("no", 503), 3),
        (Answer("no", 503, headers={"Retry-After": "0"}), 3),
        (Answer("no", 429, headers={"Retry-After": "86400"}), 1),
        (Answer("no", 429, headers={"Retry-After": "Mon, 02 Mar 2026 02:00:00 GMT"}), 1),
    ],
)
def test_a_site_that_keeps_refusing_is_left_alone(
    tmp_path: Path, answer: Answer, asked: int
) -> None:
    pages = {path: page if "MId" not in path else answer for path, page in site_of(30).items()}
    with Scripted(pages) as site:
        made = visit(site, tmp_path)
        assert len([path for path in site.paths if "MId" in path]) == asked
    assert (made.outcome, made.failures, problems(tmp_path)) == (
        "partial", 30, {"blocked" if answer.status == 429 else "http_status"},
    )  # fmt: skip


def test_a_site_that_stops_answering_is_left_alone(tmp_path: Path) -> None:
    dead = Answer(hangs_up=True)
    pages = {path: page if "MId" not in path else dead for path, page in site_of(30).items()}
    with Scripted(pages) as site:
        made = visit(site, tmp_path)
        assert len([path for path in site.paths if "MId" in path]) == 9
    assert (made.outcome, made.failures, problems(tmp_path)) == ("partial", 30, {"network"})


def is_one_at_a_time(site: Scripted) -> bool:
    spans = sorted((came, went) for came, went, _ in site.asked)
    return all(before[1] <= after[0] for before, after in pairwise(spans))


def test_a_host_has_one_visitor_and_hosts_are_visited_side_by_side(tmp_path: Path) -> None:
    pages = site_of(6, takes=0.05)
    shared = {f"{folder}{path}": page for folder in ("/a", "/b") for path, page in pages.items()}
    with Scripted({**shared, ROBOTS: plain(OPEN)}) as site, Scripted(pages) as other:
        councils = [site.council("one", "a"), other.council("three"), site.council("two", "b/")]
        visits = crawl(councils, tmp_path, now=lambda: NOW)
        assert [made.outcome for made in visits] == ["complete"] * 3
        assert site.paths.count(ROBOTS) == 1
        assert is_one_at_a_time(site)
        assert is_one_at_a_time(other)
        assert site.times[0] < other.times[-1]
        assert other.times[0] < site.times[-1]


@pytest.mark.parametrize(
    "to", ["http://localhost:{port}/", "http://127.0.0.2:{port}/", "https://127.0.0.1:{port}/"]
)
def test_a_redirect_to_another_host_is_not_followed(tmp_path: Path, to: str) -> None:
    with Scripted(site_of(3)) as other, Scripted({ROBOTS: plain(OPEN)}) as site:
        away = scripted.redirect(to.format(port=other.port) + DOOR[1:])
        site.pages |= {PROBE: away, DOOR: away}
        made = visit(site, tmp_path)
        assert other.paths == []
    assert (made.outcome, made.stored) == ("failed", 0)
    assert "redirected" in problems(tmp_path)


@pytest.mark.parametrize(
    "url", ["http://10.1.2.3/", "http://169.254.169.254/", "http://[fd00::1]/"]
)
def test_a_private_address_is_not_visited(tmp_path: Path, url: str) -> None:
    with Scripted(site_of(1)) as site:
        made = visit(site, tmp_path, url)
    assert (made.outcome, made.requests, problems(tmp_path)) == ("failed", 0, {"network"})
    assert made.message.startswith("the host is at a private address")


def test_a_name_that_leads_nowhere_is_a_failed_visit(tmp_path: Path) -> None:
    with Scripted(site_of(1)) as site:
        made = visit(site, tmp_path, "https://no-such-host.invalid/")
    assert (made.outcome, made.requests, problems(tmp_path)) == ("failed", 0, {"network"})


def test_a_certificate_that_nobody_vouches_for_is_not_taken(tmp_path: Path) -> None:
    with Scripted(site_of(1), tls=certificates.served(tmp_path, certificates.made("x"))) as site:
        made = visit(site, tmp_path)
        assert site.paths == []
    assert (made.outcome, problems(tmp_path)) == ("failed", {"tls"})


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("120", 120.0),
        (" 0 ", 0.0),
        ("Sun, 01 Mar 2026 02:00:30 GMT", 30.0),
        ("Sun, 01 Mar 2026 01:00:00 GMT", 0.0),
        ("Sun, 01 Mar 2026 02:00:30 -0000", 30.0),
        ("", None),
        ("soon", None),
        ("-5", None),
        ("１２", None),
        ("Sun, 99 Mar 2026 02:00:30 GMT", None),
    ],
)
def test_retry_after_is_seconds_or_a_moment(value: str, seconds: float | None) -> None:
    assert retry_after(value, NOW) == seconds
