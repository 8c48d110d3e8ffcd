"""Tests of the specimen: its pages and its web service say what its facts say, every time."""

import csv
import hashlib
import os
import re
import signal
import subprocess
import sys
import tracemalloc
import urllib.error
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from functools import cache
from pathlib import Path
from urllib.parse import urljoin
from xml.etree import ElementTree as ET

import pytest
from bs4 import BeautifulSoup, Tag

from scrapers.archive import meaning
from scrapers.registry import Council
from scrapers.specimen import DEMO, Item, Meeting, Server, Site, serve
from scrapers.specimen.facts import text
from scrapers.specimen.routes import answer

SMALL = Site(councils=2, committees=4, years=1, meetings=8, without_service=(1,))


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with serve(SMALL) as running:
        yield running


@cache
def held(site: Site) -> tuple[Meeting, ...]:
    """Return every meeting of a site that has minutes."""
    every = map(site.facts, site.numbers())
    return tuple(meeting for meeting in every if meeting.minutes_published)


def get(site: Site, address: str, state: str = "1") -> bytes:
    made = answer(site, address, "http://127.0.0.1:1", state, web_service=True)
    assert made.status == 200, (address, made.location)
    return made.body


def soup(body: bytes) -> BeautifulSoup:
    return BeautifulSoup(body, "lxml")


def folded(words: str) -> str:
    return re.sub(r"\s+", " ", words).strip()


def printed(block: Tag) -> str:
    """Return what a browser shows of a block, a paragraph a line."""
    lines = []
    for node in block.find_all(["p", "li", "tr"]):
        cell = node.find_parent("td") if node.name == "p" else None
        if cell is not None and block in cell.parents:
            continue
        cells = node.find_all("td")
        lines.append(
            "\t".join(folded(cell.get_text()) for cell in cells) or folded(node.get_text())
        )
    return "\n".join(filter(None, lines))


def sections(container: Tag) -> dict[str, str]:
    """Return the labelled sections of an item: label -> text."""
    found = {}
    for head in container.find_all("p", class_="mgSubItemTitleTxt"):
        block = head.find_next_sibling()
        word = isinstance(block, Tag) and "mgWordPara" in block.get_attribute_list("class")
        found[head.get_text()] = printed(block) if word and isinstance(block, Tag) else ""
    return found


def slug(meeting: Meeting) -> str:
    return f"/{meeting.council.slug}"


def page(site: Site, meeting: Meeting) -> BeautifulSoup:
    return soup(get(site, f"{slug(meeting)}/ieListDocuments.aspx?MId={meeting.number}"))


def row(document: BeautifulSoup, item: Item) -> Tag:
    anchor = document.find("a", attrs={"name": f"AI{item.id}"})
    assert anchor is not None
    found = anchor.find_parent("tr")
    assert found is not None
    return found


MINUTES = {"en": "Minutes:", "cy": "Cofnodion:"}
DECISION = {"en": "Decision:", "cy": "Penderfyniad:"}


def digest() -> str:
    whole = hashlib.sha256()
    for number in SMALL.numbers():
        meeting = SMALL.facts(number)
        whole.update(get(SMALL, f"{slug(meeting)}/ieListDocuments.aspx?MId={number}"))
        if meeting.council.index == 0:
            whole.update(get(SMALL, f"/larkwater/mgWebService.asmx/GetMeeting?lMeetingId={number}"))
    return whole.hexdigest()


def test_the_same_parameters_give_the_same_bytes_in_another_process() -> None:
    program = "from tests.test_specimen import digest; print(digest())"
    other = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=True, text=True,
        env={**os.environ, "PYTHONHASHSEED": "77"}, cwd=Path(__file__).parent.parent,
    )  # fmt: skip
    assert other.stdout.strip() == digest()


def test_another_seed_gives_another_site() -> None:
    assert Site(seed=2).facts(100003) != Site().facts(100003)


def test_pages_say_what_the_facts_say() -> None:
    for meeting in held(SMALL):
        document = page(SMALL, meeting)
        for item in meeting.items:
            cell = row(document, item).find_all("td", recursive=False)[1]
            whole = cell
            if item.cut:
                whole = soup(get(SMALL, f"{slug(meeting)}/mgAi.aspx?ID={item.id}"))
            found = sections(whole)
            minutes, decision = MINUTES[meeting.language], DECISION[meeting.language]
            assert found.get(minutes) == (None if item.minutes is None else text(item.minutes))
            assert found.get(decision) == (None if item.decision is None else text(item.decision))


def test_the_web_service_says_what_the_facts_say() -> None:
    for meeting in held(SMALL):
        if meeting.council.index:
            continue
        address = f"{slug(meeting)}/mgWebService.asmx/GetMeeting?lMeetingId={meeting.number}"
        root = ET.fromstring(get(SMALL, address))  # noqa: S314 — our own XML
        assert root.findtext("meetingdate") == f"{meeting.date:%d/%m/%Y}"
        told = []
        for node in root.iter("agendaitem"):
            blocks = (node.findtext(name, "").strip() for name in (
                "minutesnonemptyhtmlbody", "decisionnonemptyhtmlbody"))  # fmt: skip
            told.append((node.findtext("agendaitemid"), *map(_service_text, blocks)))
        assert told == [
            (str(item.id), text(item.minutes or ()), text(item.decision or ()))
            for item in meeting.items
        ]


def _service_text(body: str) -> str:
    return printed(BeautifulSoup(body, "lxml"))


def test_the_page_and_the_service_name_the_same_people_and_papers() -> None:
    meeting = next(one for one in held(SMALL) if one.attendance and not one.council.index)
    address = f"{slug(meeting)}/mgWebService.asmx/GetMeeting?lMeetingId={meeting.number}"
    root = ET.fromstring(get(SMALL, address))  # noqa: S314 — our own XML
    attendance = soup(get(SMALL, f"{slug(meeting)}/mgMeetingAttendance.aspx?ID={meeting.number}"))
    table = attendance.find("table", summary="Table of meeting attendance")
    assert table is not None
    lines = [[cell.get_text() for cell in line.find_all("td")] for line in table.find_all("tr")]
    facts = [[one.name, one.role, one.attendance] for one in meeting.attendance]
    keys = ("name", "roledescription", "attendance")
    assert lines[1:] == facts
    assert [[one.get(key) for key in keys] for one in root.iter("attendee")] == facts
    linked = {int(one.text or "") for one in root.iter("attachmentid")}
    assert linked == {paper.number for item in meeting.items for paper in item.documents}
    hrefs = {str(link["href"]) for link in page(SMALL, meeting).find_all("a", href=True)}
    assert {paper.href for item in meeting.items for paper in item.documents} <= hrefs
    assert any("Printed minutes" in href and href.endswith("?T=1") for href in hrefs)
    assert "Printed minutes" not in ET.tostring(root, "unicode")
    assert f"documents/g{meeting.number}/" not in " ".join(hrefs)


def test_minutes_that_are_only_printed_are_in_their_pdf_and_nowhere_else() -> None:
    plain = next(one for one in held(SMALL) if not one.council.index)
    site = Site(**{**vars(SMALL), "printed": (plain.number,)})
    meeting = site.facts(plain.number)
    document = page(site, meeting)
    assert not any("Minutes:" in sections(row(document, item)) for item in meeting.items)
    address = f"{slug(meeting)}/mgWebService.asmx/GetMeeting?lMeetingId={meeting.number}"
    bodies = ET.fromstring(get(site, address)).iter("minutesnonemptyhtmlbody")  # noqa: S314
    assert {(body.text or "").strip() for body in bodies} == {""}
    (paper,) = (one.href for one in meeting.documents if one.href.endswith("?T=1"))
    printed = get(site, f"{slug(meeting)}/{paper}")
    assert printed.startswith(b"%PDF-")
    assert printed == get(site, f"{slug(meeting)}/{paper}")
    assert meeting.items[0].title.encode() in printed


def test_decisions_speakers_and_votes_stand_in_the_text() -> None:
    for item in (item for meeting in held(DEMO) for item in meeting.items):
        written = folded(text((*(item.minutes or ()), *(item.decision or ()))))
        for decided in item.facts.decisions:
            assert folded(decided.text) in written
        names = [spoke.name for spoke in item.facts.speakers]
        names += [vote.name for vote in item.facts.votes] + list(item.facts.apologies)
        names += [one.name for one in item.facts.substitutes]
        names += [one.name for one in item.facts.declarations]
        for name in names:
            assert name.removeprefix("Y Cynghorydd ").split(" ", 1)[-1] in written


def test_printed_numbers_of_votes_are_those_of_the_names() -> None:
    counted = 0
    for item in (item for meeting in held(DEMO) for item in meeting.items):
        named = [vote.choice for vote in item.facts.votes if not vote.on_request]
        for decided in item.facts.decisions:
            if named and decided.votes_for and decided is item.facts.decisions[-1]:
                counted += 1
                assert decided.votes_for == named.count("for")
                assert (decided.votes_against or 0) == named.count("against")
                assert (decided.abstentions or 0) == named.count("abstain")
    assert counted > 3


def test_the_demo_is_rich() -> None:
    items = [item for meeting in map(DEMO.facts, DEMO.numbers()) for item in meeting.items]
    facts = [item.facts for item in items]
    decided = [one for fact in facts for one in fact.decisions]
    assert 120 <= len(list(DEMO.numbers())) <= 200
    assert len(items) > 1200
    assert {one.marker for one in decided} >= {"resolved", "agreed", "none"}
    assert {one.outcome for one in decided} == {None, "carried", "lost"}
    assert sum(item.cut for item in items) > 100
    assert {meeting.status for meeting in map(DEMO.facts, DEMO.numbers())} == {
        "held", "cancelled", "postponed", "inquorate", "scheduled",
    }  # fmt: skip
    assert any(item.restricted for item in items)
    assert any(item.minutes == () for item in items)
    for kind in ("apologies_none", "declarations_none", "exempt", "deferred", "substitutes"):
        assert any(getattr(fact, kind) for fact in facts), kind


@pytest.mark.parametrize(
    "query",
    ["MId={}", "MID={}", "mid={}", "MeetingId={}", "CId=110&MId={}&Ver=4", "Ver=4&MEETINGID={}&J=1",
     "XXR=0&MId={}&RPID=77&bcr=1"],
)  # fmt: skip
def test_meetings_answer_to_every_spelling(query: str) -> None:
    meeting = held(SMALL)[0]
    wanted = get(SMALL, f"{slug(meeting)}/ieListDocuments.aspx?MId={meeting.number}")
    assert get(SMALL, f"{slug(meeting)}/IELISTDOCUMENTS.aspx?{query.format(meeting.number)}") == (
        wanted
    )


@pytest.mark.parametrize("query", ["CommitteeId=111", "CId=111", "cid=111&Year=0", "CID=111&bcr=1"])
def test_committees_answer_to_every_spelling(query: str) -> None:
    wanted = get(SMALL, "/larkwater/ieListMeetings.aspx?CommitteeId=111")
    assert get(SMALL, f"/larkwater/ieListMeetings.aspx?{query}") == wanted


def listed(document: BeautifulSoup) -> list[int]:
    links = document.select("a.mgMeetingTableLnk")
    return [int(re.findall(r"MId=(\d+)", str(link["href"]))[0]) for link in links]


def test_paging_reaches_every_meeting() -> None:
    site = Site(councils=1, committees=1, years=2, meetings=40)
    base, seen, pages = "/larkwater/", list[int](), 0
    due, known = ["ieListMeetings.aspx?CommitteeId=110"], {"ieListMeetings.aspx?CommitteeId=110"}
    while due:
        document = soup(get(site, urljoin(base, due.pop())))
        assert len(listed(document)) <= 15
        seen += listed(document)
        pages += 1
        further = {str(link["href"]) for link in document.select("a.mgTableNextLnk")} - known
        known |= further
        due += sorted(further)
    assert set(seen) == set(site.numbers())
    assert pages >= 6


def test_a_year_is_listed_whole() -> None:
    document = soup(get(SMALL, "/larkwater/ieListMeetings.aspx?CId=110&Year=2025"))
    council = SMALL.council(0)
    sittings = SMALL.sittings(council, SMALL.committees_of(council)[0])
    year = [line.number for line in sittings if line.date.year == 2025]
    assert listed(document) == year[::-1]


def test_lists_say_what_became_of_a_meeting() -> None:
    document = soup(get(SMALL, "/larkwater/ieListMeetings.aspx?CId=110"))
    for line in document.select("ul.mgNonBulletTableList > li"):
        link = line.find("a")
        assert isinstance(link, Tag)
        number = int(re.findall(r"MId=(\d+)", str(link["href"]))[0])
        meeting = SMALL.facts(number)
        state = line.get_text().replace(link.get_text(), "").strip(" -")
        if meeting.status in {"cancelled", "postponed"}:
            assert state == meeting.status.upper()
        else:
            assert ("Minutes" in state) == meeting.minutes_published


def test_a_cut_item_is_whole_on_its_own_page() -> None:
    meeting, item = next((one, it) for one in held(SMALL) for it in one.items if it.cut)
    cell = row(page(SMALL, meeting), item)
    shown = sections(cell)["Minutes:"]
    mark = f"item {item.number.rstrip('.')}."
    link = cell.find("a", string=re.compile("view the full"))
    assert isinstance(link, Tag)
    assert link["href"] == f"mgAi.aspx?ID={item.id}"
    assert shown.endswith(f"... view the full minutes text for {mark}")
    beginning = shown.removesuffix(f" ... view the full minutes text for {mark}")
    assert item.minutes is not None
    assert text(item.minutes).startswith(beginning)
    assert len(beginning) < len(text(item.minutes))


def test_meetings_without_an_agenda_say_so() -> None:
    every = map(SMALL.facts, SMALL.numbers())
    meeting = next(one for one in every if one.status == "cancelled")
    document = page(SMALL, meeting)
    assert "No documents are available for this meeting" in document.get_text()
    heading = document.find("h2", class_="mgSubTitleTxt")
    assert heading is not None
    assert heading.get_text().endswith(", CANCELLED")
    title = document.find("h1", class_="mgMainTitleTxt")
    assert title is not None
    assert title.get_text() == "Meeting"


def test_a_welsh_meeting_has_welsh_labels_and_dates() -> None:
    meeting = next(one for one in held(SMALL) if one.language == "cy")
    document = page(SMALL, meeting)
    heads = {head.get_text() for head in document.select("p.mgSubItemTitleTxt")}
    assert heads == {"Cofnodion:"}
    title = document.find("h1", class_="mgMainTitleTxt")
    assert title is not None
    assert title.get_text() == "Agenda a Chofnodion"
    heading = document.find("h2", class_="mgSubTitleTxt")
    assert heading is not None
    assert "Dydd" in heading.get_text()


def test_every_page_differs_in_bytes_and_not_in_meaning() -> None:
    meeting = held(SMALL)[0]
    for path in (
        f"ieListDocuments.aspx?MId={meeting.number}", f"mgAi.aspx?ID={meeting.items[0].id}",
        f"mgMeetingAttendance.aspx?ID={meeting.number}", "mgListCommittees.aspx?bcr=1",
        "mgCommitteeDetails.aspx?ID=110", "ieListMeetings.aspx?CId=110", "mgUserInfo.aspx?UID=201",
        "mgMemberIndex.aspx?VW=TABLE",
    ):  # fmt: skip
        first, second = (get(SMALL, f"{slug(meeting)}/{path}", state) for state in ("7", "8"))
        assert first != second
        assert meaning(first) == meaning(second)
        assert first.isascii()
        assert b"\r\n" in first
        assert re.search(rb"[^\r]\n", first)


@pytest.mark.parametrize(
    "path",
    ["ieListDocuments.aspx?MId=999999", "ieListDocuments.aspx?MId=200001", "nothing.aspx",
     "ieListDocuments.aspx", "mgAi.aspx?ID=1", "ieListMeetings.aspx?CId=9", "mgUserInfo.aspx?UID=1",
     "mgMeetingAttendance.aspx?ID=100025", "mgCommitteeDetails.aspx?ID=x"],
)  # fmt: skip
def test_what_is_not_there_is_sent_to_the_error_page(server: Server, path: str) -> None:
    with urllib.request.urlopen(f"{server.url}/larkwater/{path}") as response:
        assert response.url == f"{server.url}/larkwater/mgError.aspx?ERR=1"
        assert response.status == 200
        assert b"cannot be shown" in response.read()


def test_minutes_that_are_edited_change_and_the_rest_does_not() -> None:
    plain = Site(councils=1)
    number = next(one.number for one in held(plain))
    once, twice = (Site(councils=1, edits=(("minutes", number),) * times) for times in (1, 2))
    versions = [get(site, f"/larkwater/ieListDocuments.aspx?MId={number}")
                for site in (plain, once, twice)]  # fmt: skip
    assert len({meaning(version) for version in versions}) == 3
    others = [one for one in plain.numbers() if one != number]
    assert all(plain.facts(other) == once.facts(other) for other in others)


def test_an_edit_publishes_minutes_that_were_not() -> None:
    plain = Site(councils=1)
    number = next(one for one in plain.numbers() if not plain.facts(one).minutes_published)
    edited = Site(councils=1, edits=frozenset({("minutes", number)}))
    assert edited.facts(number).minutes_published
    assert any(item.minutes for item in edited.facts(number).items)


def test_a_meeting_can_be_withdrawn() -> None:
    site = Site(councils=1, edits=(("withdrawn", 100003),))
    assert 100003 not in site.numbers()
    assert 100003 not in listed(soup(get(site, "/larkwater/ieListMeetings.aspx?CId=110")))
    with pytest.raises(KeyError):
        site.facts(100003)
    made = answer(site, "/larkwater/ieListDocuments.aspx?MId=100003", "", "", web_service=True)
    assert (made.status, made.location) == (302, "/larkwater/mgError.aspx?ERR=1")


def test_the_page_of_a_meeting_can_be_an_error() -> None:
    site = Site(councils=1, edits=(("error", 100003),))
    assert 100003 in listed(soup(get(site, "/larkwater/ieListMeetings.aspx?CId=110")))
    made = answer(site, "/larkwater/ieListDocuments.aspx?MId=100003", "", "", web_service=True)
    assert made.location == "/larkwater/mgError.aspx?ERR=1"
    get(site, "/larkwater/mgWebService.asmx/GetMeeting?lMeetingId=100003")


def test_the_web_service_has_its_quirks() -> None:
    service = "/larkwater/mgWebService.asmx"
    committees = get(SMALL, f"{service}/GetCommittees")
    assert b"<committeescount> 4</committeescount>\r\n" in committees
    assert b"Environment &amp;amp; Communities" in committees
    meeting = get(SMALL, f"{service}/GetMeeting?lMeetingId={held(SMALL)[0].number}")
    assert b"<meetingroom>\r\n  </meetingroom>" in meeting
    assert b"<isrestricted>False</isrestricted>" in meeting


def test_get_meetings_wants_a_committee_and_both_dates(server: Server) -> None:
    service = f"{server.url}/larkwater/mgWebService.asmx/GetMeetings"
    everything = "lCommitteeId=-1&sFromDate=0&sToDate=0"
    with urllib.request.urlopen(f"{service}?{everything}") as response:
        root = ET.fromstring(response.read())  # noqa: S314 — our own XML
    numbers = {int(one.text or "") for one in root.iter("meetingid")}
    assert numbers == {number for number in SMALL.numbers() if number < 200000}
    with urllib.request.urlopen(
        f"{service}?lcommitteeid=110&sfromdate=01/09/2025&stodate=31/12/2025"
    ) as response:
        root = ET.fromstring(response.read())  # noqa: S314 — our own XML
    assert root.findtext("committee/committeetitle") == "Council"
    for found in root.iter("meetingdate"):
        day, month, year = map(int, (found.text or "").split("/"))
        assert date(2025, 9, 1) <= date(year, month, day) <= date(2025, 12, 31)
    with pytest.raises(urllib.error.HTTPError, match="500"):
        urllib.request.urlopen(f"{service}?lCommitteeId=110&sFromDate=0")


def test_the_web_service_can_be_off(server: Server) -> None:
    off = f"{server.url}/{SMALL.council(1).slug}/mgWebService.asmx/GetCommittees"
    with pytest.raises(urllib.error.HTTPError, match="404"):
        urllib.request.urlopen(off)
    with serve(SMALL, web_service=False) as silent, pytest.raises(urllib.error.HTTPError):
        urllib.request.urlopen(f"{silent.url}/larkwater/mgWebService.asmx/GetCommittees")


def test_members_are_the_same_in_both_views_and_in_the_service() -> None:
    table = soup(get(SMALL, "/larkwater/mgMemberIndex.aspx?FN=ALPHA&VW=TABLE&PIC=0"))
    lists = soup(get(SMALL, "/larkwater/mgMemberIndex.aspx?FN=WARD&VW=LIST&PIC=1"))
    root = ET.fromstring(get(SMALL, "/larkwater/mgWebService.asmx/GetCouncillorsByWard"))  # noqa: S314
    served = {(one.findtext("councillorid"), one.findtext("fullusername"))
              for one in root.iter("councillor")}  # fmt: skip
    assert len(served) == 40

    def linked(document: BeautifulSoup, selector: str) -> set[tuple[str, str]]:
        return {
            (str(link["href"]).split("UID=")[1], link.get_text().replace("'", "&#x27;"))
            for link in document.select(selector)
        }

    assert linked(table, "table.mgStatsTable tbody a") == served
    assert linked(lists, "div.mgThumbsList li > a") == served
    names = soup(get(SMALL, "/larkwater/mgUserInfo.aspx?UID=201")).get_text()
    assert "Electoral" not in names
    assert "Party:" in names


def test_the_registry_lists_the_councils(server: Server, tmp_path: Path) -> None:
    path = server.write_registry(tmp_path / "councils.csv")
    with path.open(encoding="utf-8", newline="") as file:
        rows = [
            {name: value or None for name, value in line.items()} for line in csv.DictReader(file)
        ]
    assert [Council.model_validate(line) for line in rows] == server.registry()
    assert [(one.nation, one.url) for one in server.registry()] == [
        ("England", f"{server.url}/larkwater/"),
        ("Wales", f"{server.url}/{SMALL.council(1).slug}/"),
    ]


def test_every_page_has_the_trap_and_the_list_that_is_none(server: Server) -> None:
    body = get(SMALL, "/larkwater/mgListCommittees.aspx?bcr=1")
    hidden = soup(body).find("a", hidden=True)
    assert isinstance(hidden, Tag)
    assert hidden["href"] == "/-larkwater/do-not-follow.html"
    constitution = soup(get(SMALL, "/larkwater/ieListMeetings.aspx?CId=686&info=1&MD=Constitution"))
    assert listed(constitution) == [686]
    with urllib.request.urlopen(f"{server.url}/robots.txt") as response:
        assert b"User-agent: *" in response.read()


def test_a_document_is_a_pdf() -> None:
    meeting = held(SMALL)[0]
    href = meeting.documents[-1].href.replace(" ", "%20")
    body = get(SMALL, f"{slug(meeting)}/{href}")
    assert body.startswith(b"%PDF-1.4")
    start = int(body.rsplit(b"startxref\n", 1)[1].split(b"\n")[0])
    assert body[start:].startswith(b"xref")
    offsets = [int(line[:10]) for line in body[start:].split(b"\n")[3:8]]
    assert [body[offset : offset + 7] for offset in offsets] == [
        f"{number} 0 obj".encode() for number in range(1, 6)
    ]


def test_requests_are_logged_and_answered_side_by_side() -> None:
    with serve(SMALL) as running, ThreadPoolExecutor(8) as pool:
        paths = [f"/larkwater/ieListDocuments.aspx?MId={one}" for one in list(SMALL.numbers())[:24]]
        bodies = list(pool.map(lambda path: _fetch(running, path), paths))
        assert sorted(running.requests) == sorted(paths)
    assert all(b"mgMainTitleTxt" in body for body in bodies)


def _fetch(running: Server, path: str) -> bytes:
    with urllib.request.urlopen(running.url + path) as response:
        body: bytes = response.read()
    return body


def test_thousands_of_meetings_cost_no_memory() -> None:
    site = Site(councils=1, committees=25, years=10, meetings=20)
    numbers = list(site.numbers())
    assert len(numbers) == 5000
    for number in numbers[::125]:
        get(site, f"/larkwater/ieListDocuments.aspx?MId={number}")
    tracemalloc.start()
    for number in numbers[50::125]:
        get(site, f"/larkwater/ieListDocuments.aspx?MId={number}")
    grown = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    assert grown < 2_000_000


@pytest.mark.parametrize("size", [{"meetings": 0}, {"meetings": 51}, {"committees": 9000}])
def test_sizes_that_cannot_be_are_refused(size: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="meetings"):
        Site(**size)  # type: ignore[arg-type]


def test_the_command_serves_the_demo_until_it_is_interrupted(tmp_path: Path) -> None:
    registry = tmp_path / "councils.csv"
    with subprocess.Popen(
        [sys.executable, "-m", "scrapers.specimen", "--port", "0", "--registry", str(registry)],
        stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parent.parent,
    ) as command:  # fmt: skip
        assert command.stdout is not None
        line = command.stdout.readline()
        base = line.split()[-1]
        with urllib.request.urlopen(f"{base}larkwater/mgListCommittees.aspx") as response:
            assert response.status == 200
        command.send_signal(signal.SIGINT)
        assert command.wait(10) == 0
    assert registry.read_text(encoding="utf-8").startswith("id,name,")
