"""Nights of a site that rests: what they ask for, and when they come by everything again."""

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from itertools import repeat
from pathlib import Path

import pytest

from scrapers.crawl import Visit, crawl
from scrapers.plan import SWEEP
from tests import scripted
from tests.scripted import OPEN, Answer, Route, Scripted

FIRST = date(2026, 3, 1)
LISTS = 6
"""Requests of a night in which nothing is due: robots.txt, for a web service, lists, members."""
OLD = {100 + week: date(2024, 1, 4) + timedelta(days=7 * week) for week in range(58)}
"""Meetings of a committee that meets every Thursday, all settled."""


def printed(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def site_of(meetings: dict[int, date], minutes: str = "Noted.") -> dict[str, Route | str]:
    listed = {number: printed(day) for number, day in meetings.items()}
    return {
        "/robots.txt": Answer(OPEN, media_type="text/plain"),
        "/mgListCommittees.aspx": scripted.committees(7),
        "/mgCommitteeDetails.aspx?ID=7": scripted.page("Planning"),
        "/ieListMeetings.aspx?CId=7": scripted.meetings(7, listed),
        "/mgMemberIndex.aspx?FN=ALPHA&VW=TABLE&PIC=0": scripted.page("Members"),
        **{
            f"/ieListDocuments.aspx?MId={number}": scripted.meeting(number, minutes=minutes)
            for number in meetings
        },
    }


def spend(site: Scripted, data: Path, nights: Iterable[int]) -> dict[int, list[int]]:
    """Return the meetings that some nights ask for; none of them finds anything new."""
    spent = {}
    for night in nights:
        site.asked.clear()
        made = visit(site, data, night)
        assert made.outcome == ("unchanged" if night else "complete")
        asked = [path for path in site.paths if "MId=" in path]
        assert len(site.paths) <= LISTS + 2 * len(asked)
        spent[night] = [int(path.rpartition("=")[2]) for path in asked]
    return spent


def visit(site: Scripted, data: Path, night: int) -> Visit:
    now = f"{FIRST + timedelta(days=night)}T02:00:00Z"
    (made,) = crawl([site.council()], data, now=repeat(now).__next__)
    return made


def test_every_settled_meeting_is_visited_once_a_round(tmp_path: Path) -> None:
    with Scripted(site_of(OLD)) as site:
        spent = spend(site, tmp_path, [0, 7, 13, *range(14, 14 + SWEEP.days)])
    assert (sorted(spent.pop(0)), spent.pop(7), spent.pop(13)) == (sorted(OLD), [], [])
    assert Counter(number for asked in spent.values() for number in asked) == Counter(OLD.keys())
    assert max(map(len, spent.values())) <= 3


LATE = {100: FIRST - timedelta(days=61)}
"""A meeting that is just out of the window."""
ASKED = "/mgWebService.asmx/GetMeeting?lMeetingId=100"
SERVICE: dict[str, Route | str] = {
    "/mgWebService.asmx/GetCommittees": scripted.service_committees(7),
    "/mgWebService.asmx/GetCouncillorsByWard": scripted.xml(
        "<councillorsbyward><wards></wards></councillorsbyward>"
    ),
    "/mgWebService.asmx/GetMeetings?lCommitteeId=7&sFromDate=01/01/1990&sToDate=31/12/2099": (
        scripted.service_meetings({number: f"{day:%d/%m/%Y}" for number, day in LATE.items()})
    ),
    ASKED: scripted.service_meeting(100),
}
DRAFT = scripted.meeting(100, minutes="Noted.").replace(
    '<div class="mgContent" >', '<h1 class="mgMainTitleTxt">Agenda and draft minutes</h1><div>'
)


@pytest.mark.parametrize("service", [{}, SERVICE], ids=["pages", "service"])
@pytest.mark.parametrize("late", [scripted.meeting(100), DRAFT], ids=["none", "draft"])
def test_minutes_that_are_late_are_found_when_they_come(
    tmp_path: Path, late: str, service: dict[str, Route | str]
) -> None:
    with Scripted({**site_of(LATE), **service, "/ieListDocuments.aspx?MId=100": late}) as site:
        spent = spend(site, tmp_path, [0, 1, 8, 9, 10, 18, 19, 20, 30])
        assert [night for night, asked in spent.items() if asked] == [0, 9, 19]
        site.pages |= site_of(LATE)
        made = visit(site, tmp_path, 31)
        assert (made.outcome, made.new) == ("complete", 1)
        assert bool(service) is (ASKED in site.paths)
