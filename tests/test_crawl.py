"""The crawl: which pages are asked for, which are kept, and what is said of the visit."""

import gzip
import json
import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from scrapers.archive import Archive, Failure
from scrapers.crawl import Visit, crawl
from scrapers.registry import Council
from tests import scripted
from tests.scripted import OPEN, Answer, Route, Scripted

NOW = "2026-03-01T02:00:00Z"
LATER = "2026-03-02T02:00:00Z"
ROBOTS = "/robots.txt"
PROBE = "/mgWebService.asmx/GetCommittees"
MEMBERS = "/mgMemberIndex.aspx?FN=ALPHA&VW=TABLE&PIC=0"
WARDS = "/mgWebService.asmx/GetCouncillorsByWard"
TEXT = Answer(OPEN, media_type="text/plain")


def earlier(committee: int, edge: str) -> str:
    return f"/ieListMeetings.aspx?Act=earlier&CId={committee}&D={edge}&MD=ielistmeetings"


def listing(committee: int) -> str:
    always = "sFromDate=01/01/1990&sToDate=31/12/2099"
    return f"/mgWebService.asmx/GetMeetings?lCommitteeId={committee}&{always}"


def pages() -> dict[str, Route | str]:
    """Return a site without the web service: two committees, five meetings, paging both ways."""
    later = "/ieListMeetings.aspx?Act=later&CId=7&D=202401151000&MD=ielistmeetings"
    return {
        ROBOTS: TEXT,
        "/mgListCommittees.aspx": scripted.committees(7, 8),
        "/mgCommitteeDetails.aspx?ID=7": scripted.page("Planning"),
        "/mgCommitteeDetails.aspx?ID=8": scripted.page("Audit"),
        "/ieListMeetings.aspx?CId=7": scripted.meetings(
            7, {73: "15 Jan 2024", 72: "4 Dec 2023"}, earlier="202312041000", later="202401151000"
        ),
        earlier(7, "202312041000"): scripted.meetings(7, {71: "5 Nov 2023"}, later="202311051000"),
        later: scripted.meetings(7, {74: "1 Feb 2024"}, earlier="202402011000"),
        "/ieListMeetings.aspx?CId=8": scripted.meetings(8, {81: "9 Mar 2023"}),
        "/ieListDocuments.aspx?MId=71": scripted.meeting(71),
        "/ieListDocuments.aspx?MId=72": scripted.meeting(72, cut=(721, 722), attendance=True),
        "/ieListDocuments.aspx?MId=73": scripted.meeting(73, attendance=True),
        "/ieListDocuments.aspx?MId=74": scripted.meeting(74),
        "/ieListDocuments.aspx?MId=81": scripted.meeting(81),
        "/mgAi.aspx?ID=721": scripted.page("Item 721"),
        "/mgAi.aspx?ID=722": scripted.page("Item 722"),
        "/mgMeetingAttendance.aspx?ID=72": scripted.page("Present"),
        "/mgMeetingAttendance.aspx?ID=73": scripted.page("Present"),
        MEMBERS: scripted.page("Members"),
    }


def service() -> dict[str, Route | str]:
    """Return a site with the web service: one committee, two meetings."""
    return {
        ROBOTS: TEXT,
        PROBE: scripted.service_committees(7),
        WARDS: scripted.xml("<councillorsbyward><wards></wards></councillorsbyward>"),
        listing(7): scripted.service_meetings({72: "04/12/2023", 73: "15/01/2024"}),
        "/mgWebService.asmx/GetMeeting?lMeetingId=72": scripted.service_meeting(72),
        "/mgWebService.asmx/GetMeeting?lMeetingId=73": scripted.service_meeting(73),
        "/ieListDocuments.aspx?MId=72": scripted.meeting(72, cut=(721,), attendance=True),
        "/ieListDocuments.aspx?MId=73": scripted.meeting(73),
    }


def visit(
    site: Scripted,
    data: Path,
    now: str = NOW,
    *,
    since: str | None = None,
    until: str | None = None,
) -> Visit:
    (made,) = crawl([site.council()], data, now=lambda: now, since=since, until=until)
    return made


def held(data: Path, council: str = "northmoor") -> dict[str, tuple[str, str | None]]:
    with Archive(data / "archive" / f"{council}.db", council, readonly=True) as archive:
        rows = archive.database.execute("SELECT url, kind, number FROM pages")
        return {
            url.partition("//")[2].partition("/")[2]: (kind, number) for url, kind, number in rows
        }


def failures(data: Path, council: str = "northmoor") -> list[Failure]:
    with Archive(data / "archive" / f"{council}.db", council, readonly=True) as archive:
        return archive.failures(archive.runs()[-1])


# What is collected ------------------------------------------------------------------------------


def test_a_site_is_collected_by_its_pages(tmp_path: Path) -> None:
    with Scripted(pages()) as site:
        made = visit(site, tmp_path)
        assert sorted(site.paths) == sorted([*pages(), PROBE])
        assert site.agents == {"Minutebook/0.1 (+https://github.com/minutebook/minutebook)"}
    assert made == Visit(
        "northmoor", "complete", requests=19, stored=17, new=17, failures=0, size=made.size,
        message="2 committees list 5 meetings", host=site.url[7:-1],
    )  # fmt: skip
    assert held(tmp_path) == {
        "mgListCommittees.aspx": ("committees", None),
        "mgCommitteeDetails.aspx?ID=7": ("committee", "7"),
        "mgCommitteeDetails.aspx?ID=8": ("committee", "8"),
        "ieListMeetings.aspx?CId=7": ("meetings", "7"),
        "ieListMeetings.aspx?CId=7&Act=earlier&D=202312041000": ("meetings", "7"),
        "ieListMeetings.aspx?CId=7&Act=later&D=202401151000": ("meetings", "7"),
        "ieListMeetings.aspx?CId=8": ("meetings", "8"),
        **{
            f"ieListDocuments.aspx?MId={number}": ("meeting", str(number))
            for number in (71, 72, 73, 74, 81)
        },
        "mgAi.aspx?ID=721": ("item", "721"),
        "mgAi.aspx?ID=722": ("item", "722"),
        "mgMeetingAttendance.aspx?ID=72": ("attendance", "72"),
        "mgMeetingAttendance.aspx?ID=73": ("attendance", "73"),
        "mgMemberIndex.aspx?FN=ALPHA&VW=TABLE&PIC=0": ("members", None),
    }


def test_a_site_is_collected_by_its_web_service_and_each_meetings_one_page(tmp_path: Path) -> None:
    with Scripted(service()) as site:
        made = visit(site, tmp_path)
        assert sorted(site.paths) == sorted(service())
    assert (made.outcome, made.stored) == ("complete", 7)
    assert held(tmp_path) == {
        "mgWebService.asmx/GetCommittees": ("service_committees", None),
        "mgWebService.asmx/GetCouncillorsByWard": ("service_members", None),
        listing(7)[1:]: ("service_meetings", "7"),
        "mgWebService.asmx/GetMeeting?lMeetingId=72": ("service_meeting", "72"),
        "mgWebService.asmx/GetMeeting?lMeetingId=73": ("service_meeting", "73"),
        "ieListDocuments.aspx?MId=72": ("meeting", "72"),
        "ieListDocuments.aspx?MId=73": ("meeting", "73"),
    }


@pytest.mark.parametrize(
    "off",
    [
        Answer("<html><h1>Server Error in '/' Application.</h1></html>", 500),
        Answer("<html><h1>Page not found</h1></html>"),
        Answer("<html><h1>Forbidden</h1></html>", 403),
        scripted.redirect("/mgError.aspx"),
        scripted.service_committees(),
        Answer(hangs_up=True),
    ],
    ids=["500", "a page", "403", "error page", "no committee", "hangs up"],
)
def test_a_web_service_that_is_off_is_no_failure(tmp_path: Path, off: Answer) -> None:
    with Scripted({**pages(), PROBE: off}) as site:
        made = visit(site, tmp_path)
    assert (made.outcome, made.failures) == ("complete", 0)


def test_a_meeting_that_the_web_service_does_not_give_is_had_by_its_pages(tmp_path: Path) -> None:
    broken = "/mgWebService.asmx/GetMeeting?lMeetingId=72"
    more: dict[str, Route | str] = {
        broken: Answer("<html>Runtime Error</html>", 404),
        WARDS: Answer("<html>Runtime Error</html>", 500),
        MEMBERS: scripted.page("Members"),
        "/mgAi.aspx?ID=721": scripted.page("Item 721"),
        "/mgMeetingAttendance.aspx?ID=72": scripted.page("Present"),
    }
    with Scripted({**service(), **more}) as site:
        made = visit(site, tmp_path)
    (failure,) = failures(tmp_path)
    assert (made.outcome, failure.url, failure.problem) == (
        "partial", site.url[:-1] + broken, "http_status",
    )  # fmt: skip
    assert {"mgAi.aspx?ID=721", "mgMeetingAttendance.aspx?ID=72", MEMBERS[1:]} <= set(
        held(tmp_path)
    )


def test_a_site_in_a_folder_and_lists_that_link_straight_to_meetings(tmp_path: Path) -> None:
    straight = scripted.page('<a href="ieListMeetings.aspx?CommitteeId=7">Planning</a>')
    site_pages = {f"/moderngov{path}": page for path, page in pages().items()}
    site_pages |= {ROBOTS: TEXT, "/moderngov/mgListCommittees.aspx": straight}
    with Scripted(site_pages) as site:
        council = site.council(path="moderngov")
        (made,) = crawl([council], tmp_path, now=lambda: NOW)
    assert (made.outcome, made.message) == ("complete", "1 committees list 4 meetings")


def test_bounds_choose_the_meetings_and_spare_the_lists_before_them(tmp_path: Path) -> None:
    with Scripted(pages()) as site:
        visit(site, tmp_path, since="2023-12-04", until="2024-01-15")
        meetings = sorted(path for path in site.paths if "ieListDocuments" in path)
        assert meetings == ["/ieListDocuments.aspx?MId=72", "/ieListDocuments.aspx?MId=73"]
        assert earlier(7, "202312041000") in site.paths
    with Scripted(pages()) as site:
        visit(site, tmp_path / "2", since="2023-12-05")
        assert earlier(7, "202312041000") not in site.paths


def test_traps_are_not_walked_into(tmp_path: Path) -> None:
    trap = '<a hidden href="/ieListMeetings.aspx?CId=666">x</a>'
    endless = scripted.meetings(
        7, {73: "15 Jan 2024"}, earlier="202312041000", later="202312041000"
    )
    more = {
        "/mgListCommittees.aspx": scripted.page(
            '<a href="mgCommitteeDetails.aspx?ID=7">P</a>' + trap, after=trap
        ),
        "/ieListMeetings.aspx?CId=7": endless,
        earlier(7, "202312041000"): endless,
        earlier(7, "202312041000").replace("earlier", "later"): endless,
    }
    with Scripted({**pages(), **more}) as site:
        made = visit(site, tmp_path)
        assert [path for path in site.paths if "666" in path or "99" in path] == []
    assert (made.outcome, made.message) == ("complete", "1 committees list 1 meetings")


PAPER = "documents/g81/Printed minutes 9th-Mar-2023 10.00 Audit.pdf?T=1"
PRINTED = "/documents/g81/Printed%20minutes%209th-Mar-2023%2010.00%20Audit.pdf?T=1"
PDF = Answer(b"%PDF-1.4 and so on %%EOF", media_type="application/pdf")


def printed(minutes: str = "&nbsp;", answer: Answer = PDF) -> dict[str, Route | str]:
    """Return the site with printed minutes of a meeting, and minutes on its page, if any."""
    page = scripted.meeting(81, printed=PAPER, minutes=minutes)
    return {**pages(), "/ieListDocuments.aspx?MId=81": page, PRINTED: answer}


def test_printed_minutes_are_had_where_a_page_has_no_others(tmp_path: Path) -> None:
    with Scripted(printed()) as site:
        made = visit(site, tmp_path)
        assert site.paths.count(PRINTED) == 1
    assert (made.outcome, made.stored) == ("complete", 18)
    assert held(tmp_path)[PRINTED[1:]] == ("printed_minutes", "81")


def test_printed_minutes_are_not_asked_for_where_a_page_has_minutes(tmp_path: Path) -> None:
    with Scripted(printed("Apologies were received.")) as site:
        visit(site, tmp_path)
        assert PRINTED not in site.paths


def test_printed_minutes_are_had_with_the_web_service_too(tmp_path: Path) -> None:
    paper = "/documents/g82/Minutes.pdf?T=1"
    page = scripted.meeting(73, printed=paper[1:], cut=(731,), attendance=True)
    with Scripted({**service(), "/ieListDocuments.aspx?MId=73": page, paper: PDF}) as site:
        made = visit(site, tmp_path)
    assert (made.outcome, made.stored) == ("complete", 8)
    assert held(tmp_path)[paper[1:]] == ("printed_minutes", "73")


@pytest.mark.parametrize(
    ("answer", "problem"),
    [
        (Answer("<html>Please log in</html>"), "not_the_page"),
        (Answer("gone", 404), "http_status"),
        (scripted.redirect("/mgError.aspx"), "error_page"),
        (Answer(b"%PDF-1.4 cut", headers={"Content-Length": "", "Connection": "close"}),
         "not_the_page"),
    ],
)  # fmt: skip
def test_what_is_no_pdf_is_a_problem(tmp_path: Path, answer: Answer, problem: str) -> None:
    with Scripted(printed(answer=answer)) as site:
        assert visit(site, tmp_path).outcome == "partial"
    (failure,) = failures(tmp_path)
    assert (failure.problem, failure.kind, failure.number) == (problem, "printed_minutes", "81")


def test_printed_minutes_rest_when_their_meeting_has_settled(tmp_path: Path) -> None:
    with Scripted(printed()) as site:
        visit(site, tmp_path)
        site.asked.clear()
        assert visit(site, tmp_path, LATER).outcome == "unchanged"
        assert PRINTED not in site.paths
        site.pages["/ieListMeetings.aspx?CId=8"] = scripted.meetings(8, {81: "1 Feb 2026"})
        visit(site, tmp_path, LATER)
        assert site.paths.count(PRINTED) == 1


# What is asked for again ------------------------------------------------------------------------


@pytest.mark.parametrize("site_pages", [pages(), service()], ids=["pages", "service"])
def test_a_second_visit_asks_for_heads_of_lists_only(
    tmp_path: Path, site_pages: Mapping[str, Route | str]
) -> None:
    with Scripted(site_pages) as site:
        visit(site, tmp_path)
        site.asked.clear()
        made = visit(site, tmp_path, LATER)
        again = sorted(site.paths)
    heads = {ROBOTS, PROBE, WARDS, MEMBERS, listing(7), "/mgListCommittees.aspx"}
    heads |= {"/ieListMeetings.aspx?CId=7", "/ieListMeetings.aspx?CId=8"}
    heads |= {earlier(7, "202401151000").replace("earlier", "later")}
    assert made.outcome == "unchanged"
    assert set(again) == heads & ({*site_pages, PROBE})


def test_what_failed_before_is_asked_for_again_and_what_changed_is_kept(tmp_path: Path) -> None:
    with Scripted({**pages(), "/mgAi.aspx?ID=721": Answer("gone", 404)}) as site:
        assert visit(site, tmp_path).outcome == "partial"
        site.pages["/mgAi.aspx?ID=721"] = scripted.page("Item 721")
        site.pages["/ieListMeetings.aspx?CId=8"] = scripted.meetings(
            8, {82: "9 May 2023", 81: "9 Mar 2023"}
        )
        site.pages["/ieListDocuments.aspx?MId=82"] = scripted.meeting(82)
        site.asked.clear()
        made = visit(site, tmp_path, LATER)
        assert {"/mgAi.aspx?ID=721", "/ieListDocuments.aspx?MId=82"} <= set(site.paths)
        assert [path for path in site.paths if "ieListDocuments" in path] == [
            "/ieListDocuments.aspx?MId=82"
        ]
    assert (made.outcome, made.new) == ("complete", 3)


def test_a_recent_meeting_is_asked_for_until_it_has_settled(tmp_path: Path) -> None:
    recent = {
        "/ieListMeetings.aspx?CId=8": scripted.meetings(8, {81: "1 Feb 2026"}),
        "/ieListDocuments.aspx?MId=81": scripted.meeting(81, minutes="Noted."),
    }
    with Scripted({**pages(), **recent}) as site:
        visits = {}
        for now in (NOW, "2026-04-01T02:00:00Z", "2026-04-03T02:00:00Z", "2026-04-12T02:00:00Z"):
            site.asked.clear()
            visit(site, tmp_path, now)
            visits[now[:10]] = site.paths.count("/ieListDocuments.aspx?MId=81")
    assert visits == {"2026-03-01": 1, "2026-04-01": 1, "2026-04-03": 1, "2026-04-12": 0}


def chain(numbers: list[int]) -> dict[str, str]:
    """Return the list of committee 7, two meetings a page, newest first; meeting n is in year n."""
    made = {}
    for start in range(0, len(numbers), 2):
        shown = {number: f"1 May {number}" for number in numbers[start : start + 2]}
        more = f"{min(shown)}05011000" if start + 2 < len(numbers) else ""
        edge = f"{numbers[start - 1]}05011000"
        made[earlier(7, edge) if start else "/ieListMeetings.aspx?CId=7"] = scripted.meetings(
            7, shown, earlier=more
        )
    return made


def test_a_new_meeting_does_not_have_the_whole_list_fetched_again(tmp_path: Path) -> None:
    years = list(range(2020, 2005, -1))
    site_pages = {**pages(), "/mgListCommittees.aspx": scripted.committees(7)}
    site_pages |= {
        f"/ieListDocuments.aspx?MId={year}": scripted.meeting(year) for year in range(2000, 2024)
    }
    with Scripted({**site_pages, **chain(years)}) as site:
        assert visit(site, tmp_path).message == "1 committees list 15 meetings"
        for new in (2021, 2022, 2023):
            years.insert(0, new)
            site.pages |= chain(years)
            site.asked.clear()
            made = visit(site, tmp_path, f"2026-03-0{new - 2019}T02:00:00Z")
            asked = [path for path in site.paths if path not in {ROBOTS, PROBE, MEMBERS}]
            assert made.message == f"1 committees list {len(years)} meetings"
            assert f"/ieListDocuments.aspx?MId={new}" in asked
            assert len(asked) <= 5, asked


CRAWL = """
import sys
from pathlib import Path
from scrapers.crawl import crawl
from scrapers.registry import Council
councils = [Council.model_validate_json(one) for one in sys.argv[2:]]
visits = crawl(councils, Path(sys.argv[1]), now=lambda: "2026-03-01T02:00:00Z",
               progress=lambda *said: print(*said, flush=True))
"""


def process(data: Path, *councils: Council) -> "subprocess.Popen[str]":
    given = [council.model_dump_json() for council in councils]
    return subprocess.Popen(
        [sys.executable, "-c", CRAWL, str(data), *given],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip


@pytest.mark.parametrize("stop", [signal.SIGKILL, signal.SIGINT])
@pytest.mark.parametrize("after", [3, 9, 14])
def test_an_interrupted_visit_goes_on_where_it_stopped(
    tmp_path: Path, stop: signal.Signals, after: int
) -> None:
    slow = {
        path: Answer(page, takes=0.1) for path, page in pages().items() if isinstance(page, str)
    }
    with Scripted({**pages(), **slow}) as site:
        with process(tmp_path, site.council()) as running:
            assert running.stdout is not None
            for _ in range(after):
                running.stdout.readline()
            os.kill(running.pid, stop)
            assert running.wait(timeout=20) != 0
        before = held(tmp_path)
        site.pages |= pages()
        made = visit(site, tmp_path)
        total = [path for path in site.paths if path not in {ROBOTS, PROBE}]
    assert len(before) >= after - 1, "all but the question for a web service"
    assert (made.outcome, made.message) == ("complete", "2 committees list 5 meetings")
    assert len(held(tmp_path)) == 17
    assert len(total) <= 17 + 2, "no more than the page that was on its way is asked for twice"
    with Archive(tmp_path / "archive" / "northmoor.db", "northmoor", readonly=True) as archive:
        assert [run.outcome for run in archive.runs()] == ["complete"]


# What is said of the visit ----------------------------------------------------------------------


UNMEASURED = {"Content-Length": "", "Connection": "close"}
SHORT = {"Content-Length": "500", "Connection": "close"}
PACKED = {"Content-Encoding": "gzip"}
EVERYWHERE = [*pages(), PROBE, "/mgCommitteeStructure.aspx", "/ieDocHome.aspx"]


@pytest.mark.parametrize(
    ("everywhere", "outcome", "problem"),
    [
        (Answer("no", 403), "blocked", "blocked"),
        (Answer("no", 429), "blocked", "blocked"),
        (Answer("<script src='/_Incapsula_Resource?x=1'></script>"), "blocked", "blocked"),
        (Answer("<html><title>Just a moment...</title></html>", 503), "blocked", "blocked"),
        (Answer("no", 404), "failed", "http_status"),
        (Answer("no", 503), "failed", "http_status"),
        (Answer(hangs_up=True), "failed", "network"),
        (scripted.redirect("/mgError.aspx"), "failed", "error_page"),
        (Answer("<html><h1>Welcome to our new site</h1></html>"), "changed", "not_the_page"),
        (Answer(scripted.page("Welcome to our new site")), "changed", "not_the_page"),
        (Answer(""), "changed", "not_the_page"),
    ],
    ids=["403", "429", "wall", "wall 503", "404", "503", "dead", "error", "new", "bare", "empty"],
)  # fmt: skip
def test_a_front_door_that_does_not_open_is_told_by_its_kind(
    tmp_path: Path, everywhere: Answer, outcome: str, problem: str
) -> None:
    with Scripted({**dict.fromkeys(EVERYWHERE, everywhere), ROBOTS: TEXT}) as site:
        made = visit(site, tmp_path)
        if everywhere.status in {429, 503}:
            assert len(site.paths) <= 1 + 3
    assert (made.outcome, made.stored) == (outcome, 0)
    assert {one.problem for one in failures(tmp_path)} == {problem}


def test_no_meetings_at_all_is_a_proven_answer(tmp_path: Path) -> None:
    none = {
        f"/ieListMeetings.aspx?CId={number}": scripted.meetings(number, {}) for number in (7, 8)
    }
    with Scripted({**pages(), **none}) as site:
        assert visit(site, tmp_path).outcome == "empty_confirmed"
        assert visit(site, tmp_path, LATER).outcome == "unchanged"


@pytest.mark.parametrize(
    ("answer", "problem"),
    [
        (scripted.redirect("/mgError.aspx"), "error_page"),
        (scripted.redirect("/login.aspx"), "redirected"),
        (scripted.redirect("/ieListDocuments.aspx?MId=72"), "redirected"),
        (Answer("no", 404), "http_status"),
        (Answer("no", 500), "http_status"),
        (Answer("<html>temporarily unavailable</html>"), "not_the_page"),
        (Answer(hangs_up=True), "network"),
        (Answer("short", headers=SHORT), "network"),
        (Answer(b"x" * (17 << 20)), "too_large"),
        (Answer(gzip.compress(b"x" * (64 << 20)), headers=PACKED), "too_large"),
        (Answer(b"rubbish", headers=PACKED), "network"),
        (Answer("no", 302), "redirected"),
        (scripted.redirect("http://localhost:9/"), "redirected"),
        (scripted.redirect("http://127.0.0.2/"), "redirected"),
        (scripted.redirect("file:///etc/passwd"), "redirected"),
        (scripted.redirect("/ieListDocuments.aspx?MId=73&again=1"), "redirected"),
        (
            Answer(scripted.page("torn").partition("</body>")[0], headers=UNMEASURED),
            "not_the_page",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)  # fmt: skip
def test_a_page_that_cannot_be_had_is_a_failure_and_not_a_page(
    tmp_path: Path, answer: Answer, problem: str
) -> None:
    again = scripted.redirect("/ieListDocuments.aspx?MId=73&again=1")
    more = {"/ieListDocuments.aspx?MId=73": answer, "/ieListDocuments.aspx?MId=73&again=1": again}
    with Scripted(
        {**pages(), **more, "/login.aspx": "<html>Log in</html>", "/mgError.aspx": "x"}
    ) as site:
        made = visit(site, tmp_path)
        assert site.paths.count("/ieListDocuments.aspx?MId=73&again=1") <= 6
    assert (made.outcome, made.message) == ("partial", "1 pages could not be had")
    (failure,) = failures(tmp_path)
    assert (failure.url, failure.problem, failure.kind, failure.number) == (
        f"{site.url}ieListDocuments.aspx?MId=73", problem, "meeting", "73",
    )  # fmt: skip
    assert "ieListDocuments.aspx?MId=73" not in held(tmp_path)


def test_a_list_that_cannot_be_had_is_taken_from_the_archive(tmp_path: Path) -> None:
    with Scripted({**pages(), "/mgAi.aspx?ID=721": Answer("gone", 404)}) as site:
        visit(site, tmp_path)
        site.pages["/mgAi.aspx?ID=721"] = scripted.page("Item 721")
        site.pages["/ieListMeetings.aspx?CId=7"] = Answer("no", 500)
        made = visit(site, tmp_path, LATER)
    assert (made.outcome, made.message) == ("partial", "1 pages could not be had")
    assert "mgAi.aspx?ID=721" in held(tmp_path)


def test_a_web_service_that_fails_for_a_night_does_not_turn_the_visit_to_pages(
    tmp_path: Path,
) -> None:
    with Scripted(service()) as site:
        visit(site, tmp_path)
        site.pages[PROBE] = Answer(hangs_up=True)
        site.asked.clear()
        made = visit(site, tmp_path, LATER)
        assert site.paths == [ROBOTS, PROBE, PROBE, PROBE]
        site.pages[PROBE] = service()[PROBE]
        healed = visit(site, tmp_path, "2026-03-03T02:00:00Z")
    assert (made.outcome, healed.outcome, healed.new) == ("failed", "complete", 0)


def test_a_web_service_that_is_gone_is_told_for_a_month(tmp_path: Path) -> None:
    page = Answer("<html><h1>Service unavailable</h1></html>")
    with Scripted(service()) as site:
        visit(site, tmp_path)
        site.pages |= {**pages(), PROBE: page}
        told = visit(site, tmp_path, LATER)
        (failure,) = failures(tmp_path)
        later = visit(site, tmp_path, "2026-03-31T03:00:00Z")
    assert (told.outcome, failure.problem) == ("partial", "not_the_page")
    assert (later.outcome, later.failures) == ("complete", 0)


def test_every_council_has_its_visit_whatever_happens_to_the_others(tmp_path: Path) -> None:
    def breaks(council: str, *_: object) -> None:
        if council == "broken":
            raise ValueError("no such progress")

    with Scripted(pages()) as site, Scripted(pages()) as other:
        councils = [
            site.council("broken"),
            other.council("good"),
            other.council("strange").model_copy(update={"platform": "cmis"}),
            other.council("nowhere").model_copy(update={"url": None}),
            other.council("gone").model_copy(update={"url": "http://127.0.0.1:9/"}),
            other.council("spoilt"),
        ]
        (tmp_path / "archive").mkdir()
        (tmp_path / "archive" / "spoilt.db").write_text("no archive" * 1000)
        visits = crawl(councils, tmp_path, now=lambda: NOW, progress=breaks)
    assert [(one.council_id, one.outcome) for one in visits] == [
        ("broken", "failed"), ("good", "complete"), ("strange", "failed"), ("nowhere", "failed"),
        ("gone", "failed"), ("spoilt", "failed"),
    ]  # fmt: skip
    assert [visits[0].message, visits[2].message, visits[3].message] == [
        "an error of our own: ValueError: no such progress",
        "sites of platform cmis are not collected yet",
        "the registry gives no address for it",
    ]
    assert "cannot be opened as an archive" in visits[5].message


def test_progress_says_how_far_and_of_how_much(tmp_path: Path) -> None:
    said: list[tuple[str, int, int | None]] = []
    with Scripted(pages()) as site:
        crawl([site.council()], tmp_path, now=lambda: NOW, progress=lambda *one: said.append(one))
    assert [done for _, done, _ in said] == list(range(1, 19))
    assert said[0][2] is None
    assert said[-1] == ("northmoor", 18, 18)


def test_bounds_that_are_no_days_are_refused_before_anything_is_asked(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="Invalid isoformat string"):
        crawl([], tmp_path, now=lambda: NOW, since="last year")
    assert crawl([], tmp_path, now=lambda: NOW) == []


def test_what_was_stored_is_what_the_site_sent(tmp_path: Path) -> None:
    body = scripted.meeting(72).replace("\n", "\r\n").encode() + b"\xff"
    packed = Answer(
        gzip.compress(body), headers={"Content-Encoding": "gzip", "X-Powered-By": "ASP.NET"}
    )
    with Scripted({**pages(), "/ieListDocuments.aspx?MId=72": packed}) as site:
        visit(site, tmp_path)
    with Archive(tmp_path / "archive" / "northmoor.db", "northmoor", readonly=True) as archive:
        (page,) = archive.pages("meeting", "72")
    assert (page.body, page.status, page.media_type, page.fetched_at) == (
        body,
        200,
        "text/html",
        NOW,
    )
    assert json.loads(json.dumps(dict(page.headers)))["X-Powered-By"] == "ASP.NET"
