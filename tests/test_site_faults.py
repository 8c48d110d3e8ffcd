"""What is wrong with a site, one fault a line: how its visit ends, why, and how often it is asked.

The numbers are those of the rows of the catalogue of faults that the lines stand for.
"""

import csv
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from minutebook import main
from scrapers.archive import Archive
from scrapers.burden import Limits
from scrapers.crawl import Visit, crawl
from scrapers.registry import Council
from tests import certificates, scripted
from tests.scripted import OPEN, Answer, Route, Scripted

NOW = "2026-03-01T02:00:00Z"
ROBOTS = "/robots.txt"
PROBE = "/mgWebService.asmx/GetCommittees"
DOORS = ("/mgListCommittees.aspx", "/mgCommitteeStructure.aspx", "/ieDocHome.aspx")
PAGE = "/ieListDocuments.aspx?MId=100"
LIST = "/ieListMeetings.aspx?CId=7"
SHORT = {"Content-Length": "5000", "Connection": "close"}
WALL = '<html><script src="/_Incapsula_Resource?SWJIYLWA=1"></script></html>'
SOFT = "<html><h1>This page is temporarily unavailable</h1></html>"
MEETING = scripted.meeting(100)
CUT = MEETING[: len(MEETING) * 6 // 10].encode()
SERVICE = scripted.service_meeting(100).body


def site_of(meetings: int = 3) -> dict[str, Route | str]:
    """Return a site of one committee with so many old meetings."""
    numbers = range(100, 100 + meetings)
    return {
        ROBOTS: Answer(OPEN, media_type="text/plain"),
        DOORS[0]: scripted.committees(7),
        "/mgCommitteeDetails.aspx?ID=7": scripted.page("Planning"),
        LIST: scripted.meetings(7, dict.fromkeys(numbers, "9 Mar 2020")),
        "/mgMemberIndex.aspx?FN=ALPHA&VW=TABLE&PIC=0": scripted.page("Members"),
        **{f"/ieListDocuments.aspx?MId={n}": scripted.meeting(n) for n in numbers},
    }


def visit(council: Council, data: Path, *, late: bool = False) -> Visit:
    """Visit a council; only where an answer is to be `late` is there hardly time for any."""
    limits = Limits(seconds=0.5 if late else 20.0)
    (made,) = crawl([council], data, now=lambda: NOW, limits=limits)
    return made


def found(data: Path, made: Visit) -> tuple[str, str | None, int]:
    """Return outcome, reason and lost pages of a visit, which the archive tells too."""
    with Archive(data / "archive" / "northmoor.db", "northmoor", readonly=True) as archive:
        run = archive.runs()[-1]
        lost = archive.failures(run)
    assert (run.outcome, run.reason) == (made.outcome, made.reason)
    assert all(failure.reason for failure in lost)
    return made.outcome, made.reason, made.failures


def drip(seconds: float) -> Iterator[bytes]:
    yield b"<html>"
    yield from (b" " for _ in range(int(seconds / 0.05)))


def slow() -> Answer:
    return Answer(pieces=drip(5), every=0.05)


def torn(body: bytes = CUT, **more: bool) -> Answer:
    return Answer(pieces=(body,), **more)  # type: ignore[arg-type]


EVERYWHERE = {
    "5 the site asks to come back tomorrow": (
        Answer("no", 429, headers={"Retry-After": "86400"}), ("blocked", "blocked"), 2),
    "5 and says when": (
        Answer("no", 503, headers={"Retry-After": "Mon, 02 Mar 2026 02:00:00 GMT"}),
        ("failed", "unavailable"), 2),
    "6 always 429": (Answer("no", 429), ("blocked", "blocked"), 4),
    "6 always 503": (Answer("no", 503), ("failed", "unavailable"), 4),
    "9 moved to another site": (
        scripted.redirect("http://www.example.org/"), ("failed", "redirected"), 5),
    "10 another name of the same host": (
        scripted.redirect("http://localhost:{port}/"), ("failed", "redirected"), 5),
    "11 a file": (scripted.redirect("file:///etc/passwd"), ("failed", "redirected"), 5),
    "11 another loopback address": (
        scripted.redirect("http://127.0.0.2:{port}/"), ("failed", "redirected"), 5),
    "11 the address of cloud keys": (
        scripted.redirect("http://169.254.169.254/latest/"), ("failed", "redirected"), 5),
    "11 loopback, version 6": (
        scripted.redirect("http://[::1]:{port}/"), ("failed", "redirected"), 5),
    "11 loopback, mapped": (
        scripted.redirect("http://[::ffff:127.0.0.1]:{port}/"), ("failed", "redirected"), 5),
    "11 loopback, as a number": (
        scripted.redirect("http://2130706433:{port}/"), ("failed", "redirected"), 5),
    "12 round and round": (
        scripted.redirect(DOORS[0]), ("failed", "redirected"), 1 + 4 * 6),
    "14 drop by drop": (lambda _: slow(), ("failed", "timeout"), 1 + 3 + 3),
    "16 cut, in whole chunks": (torn(chunks=True), ("failed", "truncated"), 5),
    "17 an error page that says 200": (Answer(SOFT), ("changed", "not_the_page"), 5),
    "18 a wall that says 200": (Answer(WALL), ("blocked", "blocked"), 3),
    "18 a wall that says 503": (Answer(WALL, 503), ("blocked", "blocked"), 4),
    "18 a wall that is silent": (Answer(takes=1.0), ("failed", "timeout"), 1 + 3 + 3),
    "19 we are blocked": (Answer("no", 403), ("blocked", "blocked"), 3),
    "27 another template": (
        Answer(scripted.committees(7).replace('id="modgov"', 'id="mg"')),
        ("changed", "not_the_page"), 5),
}  # fmt: skip
"""What every page answers but robots.txt: outcome and reason, and requests in all, at most."""


def bound(answer: Route | str, port: int) -> Route | str:
    """Return an answer that leads to the port of the site itself."""
    if isinstance(answer, Answer) and "Location" in answer.headers:
        return scripted.redirect(answer.headers["Location"].format(port=port))
    return answer


@pytest.mark.parametrize(("answer", "ends", "most"), EVERYWHERE.values(), ids=EVERYWHERE)
def test_a_site_that_is_all_wrong(
    tmp_path: Path, answer: Route, ends: tuple[str, str], most: int
) -> None:
    with Scripted({ROBOTS: site_of()[ROBOTS]}) as site:
        site.pages |= {path: bound(answer, site.port) for path in (PROBE, *DOORS)}
        made = visit(site.council(), tmp_path, late=ends[1] == "timeout")
        assert len(site.paths) <= most, site.paths
    assert found(tmp_path, made)[:2] == ends
    assert made.stored == 0


def hits(site: Scripted) -> int:
    return sum(path.startswith(PAGE) for path in site.paths)


ONE_PAGE = {
    "9 moved within the site": (scripted.redirect("/new{page}"), None, 1),
    "10 off the site": (scripted.redirect("http://localhost:9/"), "redirected", 1),
    "12 round and round": (scripted.redirect(f"{PAGE}&x=1"), "redirected", 6),
    "14 drop by drop": (lambda _: slow(), "timeout", 3),
    "15 shorter than it said": (Answer(MEETING, headers=SHORT), "truncated", 3),
    "16 cut at 60 %, of no length": (torn(), "truncated", 1),
    "16 cut at 60 %, in whole chunks": (torn(chunks=True), "truncated", 1),
    "16 cut at 60 %, in chunks that do not end": (torn(chunks=True, torn=True), "truncated", 3),
    "16 cut at 60 %, and measured after that": (Answer(CUT), "truncated", 1),
    "17 an error page that says 200": (Answer(SOFT), "not_the_page", 1),
    "17 the site's own error page": (scripted.redirect("/mgError.aspx"), "error_page", 1),
    "18 a wall that says 200": (Answer(WALL), "blocked", 1),
    "7 it hangs up": (Answer(hangs_up=True), "reset", 3),
    "13 not what it says it is packed as": (
        Answer("rubbish", headers={"Content-Encoding": "gzip"}), "garbled", 3),
    "a server's error": (Answer("no", 500), "unavailable", 3),
    "gone": (Answer("no", 404), "http_status", 1),
}  # fmt: skip
"""What one page answers: why it cannot be had, and how often it is asked for, at most."""


@pytest.mark.parametrize(("answer", "reason", "most"), ONE_PAGE.values(), ids=ONE_PAGE)
def test_a_page_that_is_wrong(tmp_path: Path, answer: Route, reason: str | None, most: int) -> None:
    if isinstance(answer, Answer) and "{page}" in answer.headers.get("Location", ""):
        answer = scripted.redirect(answer.headers["Location"].format(page=PAGE))
    more: dict[str, Route | str] = {PAGE: answer, f"{PAGE}&x=1": answer, f"/new{PAGE}": MEETING}
    with Scripted({**site_of(), "/mgError.aspx": "x", **more}) as site:
        made = visit(site.council(), tmp_path, late=reason == "timeout")
        assert hits(site) <= most, site.paths
    assert found(tmp_path, made) == ("partial", reason, 1) if reason else ("complete", None, 0)
    with Archive(tmp_path / "archive" / "northmoor.db", "northmoor", readonly=True) as archive:
        held = archive.page(f"{site.url[:-1]}{PAGE}")
    assert (held is not None) is (reason is None)


@pytest.mark.parametrize(
    ("cut", "reason"),
    [
        (torn(str(SERVICE)[:-12].encode(), chunks=True), "truncated"),
        (Answer(SOFT), "not_the_page"),
        (Answer(pieces=(b"%PDF-1.4 cut",), chunks=True), "truncated"),
    ],
    ids=["cut", "a page", "a paper"],
)
def test_16_an_answer_of_the_web_service_that_is_cut(
    tmp_path: Path, cut: Answer, reason: str
) -> None:
    asked = "/mgWebService.asmx/GetMeeting?lMeetingId=100"
    listing = (
        "/mgWebService.asmx/GetMeetings?lCommitteeId=7&sFromDate=01/01/1990&sToDate=31/12/2099"
    )
    service = {
        PROBE: scripted.service_committees(7),
        listing: scripted.service_meetings({100: "09/03/2020"}),
        asked: cut,
    }
    with Scripted({**site_of(), **service}) as site:
        made = visit(site.council(), tmp_path)
    assert found(tmp_path, made) == ("partial", reason, 1)


@contextmanager
def nobody() -> Iterator[str]:
    """Give an address at which nobody listens."""
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{closed.getsockname()[1]}/"


@contextmanager
def at(url: str) -> Iterator[str]:
    yield url


ABSENT = {
    "7 no such name": (at("https://no-such-host.invalid/"), "dns"),
    "nobody listens": (nobody(), "refused"),
    "11 a private address": (at("http://10.1.2.3/"), "private"),
    "11 the address of cloud keys": (at("http://169.254.169.254/"), "private"),
    "11 a private address, version 6": (at("http://[fd00::1]/"), "private"),
    "11 loopback, mapped": (at("http://[::ffff:127.0.0.1]/"), "private"),
    "11 loopback, as a number": (at("http://2130706433/"), "private"),
    "11 loopback, in short": (at("http://127.1/"), "private"),
    "11 anywhere": (at("http://0.0.0.0/"), "private"),
}


@pytest.mark.parametrize(("address", "reason"), ABSENT.values(), ids=ABSENT)
def test_a_site_that_is_not_there(tmp_path: Path, address: Any, reason: str) -> None:
    with Scripted() as site, address as url:
        made = visit(site.council().model_copy(update={"url": url}), tmp_path)
        assert site.paths == []
    assert found(tmp_path, made) == ("failed", reason, 1)


def test_8_a_certificate_that_nobody_vouches_for(tmp_path: Path) -> None:
    with Scripted(site_of(), tls=certificates.served(tmp_path, certificates.made("x"))) as site:
        made = visit(site.council(), tmp_path)
        assert site.paths == []
    assert found(tmp_path, made) == ("failed", "tls", 1)


def test_11_a_name_that_leads_elsewhere_when_it_is_connected_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def public(_: str) -> None:
        """Find nothing wrong with a host, as its name was looked up when it was public."""

    monkeypatch.setattr("scrapers.host._unreachable", public)
    monkeypatch.setattr("scrapers.terms.is_loopback", lambda _: False)
    with Scripted(site_of()) as site:
        url = f"http://localhost:{site.port}/"
        made = visit(site.council().model_copy(update={"url": url}), tmp_path)
        assert site.paths == []
    assert found(tmp_path, made) == ("failed", "private", 1)


def test_9_a_site_that_has_moved_on_its_host_is_followed_and_told(tmp_path: Path) -> None:
    moved: dict[str, Route | str] = {
        f"/moderngov{path}": page for path, page in site_of().items() if path != ROBOTS
    }
    old = {path: scripted.redirect(f"/moderngov{path}") for path in site_of() if path != ROBOTS}
    with Scripted({**moved, **old, ROBOTS: site_of()[ROBOTS]}) as site:
        made = visit(site.council(), tmp_path)
    assert (made.outcome, made.moved) == ("complete", f"{site.url}moderngov/")
    assert made.message.endswith(f"; the site is at {made.moved} now: change the registry")


def test_24_an_error_of_our_own_is_a_failed_visit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def boom(*_: object) -> None:
        raise ZeroDivisionError("boom")

    monkeypatch.setattr("scrapers.links.meetings", boom)
    with Scripted(site_of()) as site:
        made = visit(site.council(), tmp_path)
    assert (made.outcome, made.reason, made.message) == (
        "failed", "own", "an error of our own: ZeroDivisionError: boom",
    )  # fmt: skip


def test_24_the_command_says_so_by_its_exit_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def boom(*_: object) -> None:
        raise ZeroDivisionError("boom")

    def scrape(site: Scripted) -> int:
        line = site.council().model_dump(exclude_none=True)
        with (tmp_path / "councils.csv").open("w", encoding="utf-8", newline="") as file:
            csv.DictWriter(file, list(Council.model_fields)).writerows(
                [dict(zip(Council.model_fields, Council.model_fields, strict=True)), line]
            )
        options = ["--all", "--data", str(tmp_path), "--registry", f"{tmp_path}/councils.csv"]
        return CliRunner().invoke(main, ["scrape", *options]).exit_code

    with Scripted(site_of()) as site:
        assert scrape(site) == 0
        monkeypatch.setattr("scrapers.links.meetings", boom)
        assert scrape(site) == 1


def test_18_hidden_links_are_followed_nowhere(tmp_path: Path) -> None:
    hidden = "".join(
        f'<span {how}><a href="/ieListDocuments.aspx?MId=66{turn}">x</a></span>'
        for turn, how in enumerate((
            "hidden", 'style="display: none"', 'style="visibility:hidden"', 'aria-hidden="true"',
        ))
    )  # fmt: skip
    listed = str(site_of()[LIST]).replace('<div class="mgContent" >', f"<div>{hidden}")
    with Scripted({**site_of(), LIST: listed}) as site:
        made = visit(site.council(), tmp_path)
        assert not [path for path in site.paths if "MId=66" in path]
    assert made.outcome == "complete"
