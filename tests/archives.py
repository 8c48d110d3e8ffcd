"""Archives for tests and benchmarks: the pages of a specimen site, stored without any HTTP."""

import re
from collections import deque
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote

from scrapers.archive import Archive, Kind, Lists
from scrapers.registry import Council
from scrapers.specimen import Meeting, Site, routes
from scrapers.visit import Evidence, judge

HOST = "https://council.example"
NOW = "2026-03-01T02:00:00Z"
EARLIER = re.compile(rb"Act=earlier&amp;(?:[^\"]*&amp;)?D=(\d+)")
Wanted = tuple[Kind, str | None, str]


def council(site: Site, index: int = 0) -> Council:
    """Return a council of the site as the registry has it."""
    found = site.council(index)
    return Council(
        id=found.slug,
        name=found.name,
        kind="other",
        nation="England",
        platform="moderngov",
        url=f"{HOST}/{found.slug}/",
    )


def fill(
    data: Path,
    site: Site,
    index: int = 0,
    *,
    service: bool = False,
    now: str = NOW,
    alter: Callable[[bytes], bytes] = bytes,
) -> Council:
    """Store one council's pages, as a complete visit does, and return the council.

    `alter` is what becomes of a meeting's page on its way.
    """
    visited = council(site, index)
    with Archive(data / "archive" / f"{visited.id}.db", visited.id) as archive:
        archive.database.execute("PRAGMA synchronous = OFF")
        run = archive.begin(now, since=None, until=None)
        waiting = deque(wanted(site, index, service=service))
        while waiting:
            kind, number, address = waiting.popleft()
            answer = routes.answer(site, f"/{visited.id}/{address}", HOST, "", web_service=service)
            if answer.status == 200:
                body = alter(answer.body) if "meeting" in kind else answer.body
                archive.store(
                    run, now, url=f"{visited.url}{address}", kind=kind, number=number,
                    status=200, media_type=answer.media_type, headers={}, body=body,
                )  # fmt: skip
            elif kind == "meeting":
                archive.fail(
                    run, url=f"{visited.url}{address}", kind=kind, number=number,
                    problem="error_page", message="the site answers with its error page",
                )  # fmt: skip
            if kind == "meetings" and (earlier := EARLIER.search(answer.body)):
                link = f"ieListMeetings.aspx?CId={number}&Act=earlier&D={earlier[1].decode()}"
                waiting.append((kind, number, link))
        lists = _lists(site, index)
        seen = Evidence(committees=len(lists.committees), meetings=len(lists.meetings))
        seen.absence = archive.absence(lists)
        known = len(archive.failures(run))
        archive.fail_lists(run, lists)
        lost = [failure.reason or failure.problem for failure in archive.failures(run)[known:]]
        outcome = judge(seen, lost).outcome
        archive.end(run, now, outcome=outcome, requests=9, size=9_000, lists=lists)
    return visited


def _lists(site: Site, index: int) -> Lists:
    """Return what the lists of a council name."""
    lists, visited = Lists(), site.council(index)
    for committee in site.committees_of(visited):
        lists.committees.add(str(committee.number))
        for sitting in site.sittings(visited, committee):
            lists.meetings[str(sitting.number)] = str(committee.number), sitting.date
    return lists


def wanted(site: Site, index: int, *, service: bool) -> Iterator[Wanted]:
    """Yield the kind, number and address of every page that a visit asks for."""
    yield "committees", None, "mgListCommittees.aspx"
    yield "members", None, "mgMemberIndex.aspx?FN=ALPHA&VW=TABLE&PIC=0"
    if service:
        yield "service_committees", None, "mgWebService.asmx/GetCommittees"
        yield "service_members", None, "mgWebService.asmx/GetCouncillorsByWard"
    for committee in site.committees_of(site.council(index)):
        number = str(committee.number)
        if service:
            yield "service_meetings", number, _listing(number)
        else:
            yield "meetings", number, f"ieListMeetings.aspx?CId={number}"
        for sitting in site.sittings(site.council(index), committee):
            yield from _meeting(site.facts(sitting.number), service=service)


def _listing(number: str) -> str:
    days = "sFromDate=01/01/1990&sToDate=31/12/2099"
    return f"mgWebService.asmx/GetMeetings?lCommitteeId={number}&{days}"


def _meeting(facts: Meeting, *, service: bool) -> Iterator[Wanted]:
    number = str(facts.number)
    yield "meeting", number, f"ieListDocuments.aspx?MId={number}"
    if facts.printed:
        hrefs = (one.href for one in facts.documents if one.href.endswith("T=1"))
        yield "printed_minutes", number, quote(next(hrefs), safe="/?=")
    if service:
        yield "service_meeting", number, f"mgWebService.asmx/GetMeeting?lMeetingId={number}"
        return
    if facts.attendance:
        yield "attendance", number, f"mgMeetingAttendance.aspx?ID={number}"
    for item in facts.items:
        if item.cut:
            yield "item", str(item.id), f"mgAi.aspx?ID={item.id}"
