"""Links: what a reader sees inside the page leads on, and nothing else does."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrapers import addresses, links
from scrapers.addresses import Address
from scrapers.links import Listed, Listing
from tests import scripted

SITE = "https://example.org/moderngov/"
LIST = f"{SITE}ieListMeetings.aspx?CId=7"


def test_committees_are_those_of_the_page_not_of_the_menus_around_it() -> None:
    body = scripted.page(
        '<a href="mgCommitteeDetails.aspx?ID=7">Planning</a>'
        '<a href="ieListMeetings.aspx?CId=8">Audit</a>'
        '<a href="ieListMeetings.aspx?CommitteeId=7">Planning again</a>'
        '<a href="ieListMeetings.aspx?CId=9&amp;info=1&amp;MD=Constitution">Constitution</a>'
        '<a href="https://elsewhere.example/mgCommitteeDetails.aspx?ID=10">A neighbour</a>'
        '<a href="mailto:clerk@example.org">Write</a><a href="https://[broken">Broken</a>',
        menu='<a href="mgCommitteeDetails.aspx?ID=11">In the menu</a>',
        after='<a href="mgCommitteeDetails.aspx?ID=12">After the page</a>',
    )
    assert links.committees(body.encode(), f"{SITE}mgListCommittees.aspx") == ["7", "8"]


@pytest.mark.parametrize(
    "hidden",
    [
        '<a hidden href="{}">x</a>',
        '<a style="display:none" href="{}">x</a>',
        '<a style="color: red; DISPLAY : none;" href="{}">x</a>',
        '<div style="visibility: hidden"><p><a href="{}">x</a></p></div>',
        '<a aria-hidden="true" href="{}">x</a>',
        '<div hidden><a href="{}">x</a></div>',
    ],
)
def test_hidden_links_are_traps(hidden: str) -> None:
    body = scripted.page(hidden.format("mgCommitteeDetails.aspx?ID=7")).encode()
    assert links.committees(body, f"{SITE}mgListCommittees.aspx") == []


def test_a_list_gives_its_meetings_and_where_it_goes_on() -> None:
    body = scripted.meetings(
        7, {30: "15 Jan 2026", 29: "4 Dec 2025"}, earlier="202512041000", later="202601151000"
    )
    paging = f"{SITE}ieListMeetings.aspx?Act={{}}&CId=7&D={{}}&MD=ielistmeetings"
    assert links.meetings(body.encode(), LIST) == Listing(
        (Listed("30", date(2026, 1, 15)), Listed("29", date(2025, 12, 4))),
        paging.format("earlier", "202512041000"),
        paging.format("later", "202601151000"),
    )


def test_a_list_of_another_committee_is_not_the_same_list_going_on() -> None:
    body = scripted.meetings(8, {30: "15 Jan 2026"}, earlier="202512041000")
    assert links.meetings(body.encode(), LIST) == Listing(
        (Listed("30", date(2026, 1, 15)),), None, None
    )


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("15 Jan 2026 7:30 pm", date(2026, 1, 15)),
        ("Wednesday, 11th February, 2026 3.00 pm", date(2026, 2, 11)),
        ("CANCELLED - 3 September 2025", date(2025, 9, 3)),
        ("Dydd Iau, 15fed Ionawr, 2026 10.00 am", date(2026, 1, 15)),
        ("4 Rhag 2025", date(2025, 12, 4)),
        ("1af Mai 2024", date(2024, 5, 1)),
        ("13/01/2026", date(2026, 1, 13)),
        ("31/02/2026", None),
        ("30 Feb 2026", None),
        ("12 Foo 2026", None),
        ("", None),
        ("Meeting 2026", None),
    ],
)
def test_a_day_is_read_as_lists_print_it_or_not_at_all(text: str, day: date | None) -> None:
    assert links.day(text) == day


def test_cut_items_are_those_of_the_meeting_whose_text_breaks_off() -> None:
    body = scripted.page(
        '<table><tr><td><a name="AI51"></a></td><td><div class="mgWordPara"><p>So&nbsp;...&nbsp;'
        '<a href=\n"mgAi.aspx?ID=51" title=\n"More">view the full minutes text</a> and '
        '<a href="mgAi.aspx?ID=9">an item of another meeting</a></p></div>'
        '<p><a href="mgAi.aspx?ID=52">not in the text</a></p></td></tr>'
        '<tr><td><a name="AI52"></a></td></tr></table>'
    ).encode()
    assert links.parts(body, f"{SITE}ieListDocuments.aspx?MId=1") == [("item", "51")]
    assert list(links.named(body)) == [("item", "51"), ("item", "9"), ("item", "52")]


def test_attendance_is_linked_to_or_not() -> None:
    url = f"{SITE}ieListDocuments.aspx?MId=1"
    bodies = [scripted.meeting(1, attendance=there).encode() for there in (True, False)]
    for reads in (links.parts, lambda body, _: list(links.named(body))):
        assert [reads(body, url) for body in bodies] == [[("attendance", "1")], []]


def test_the_web_service_gives_numbers_and_days() -> None:
    committees = scripted.service_committees(7, 8).body
    meetings = scripted.service_meetings({30: "15/01/2026", 29: "\r\n   "}).body
    assert isinstance(committees, str)
    assert isinstance(meetings, str)
    assert links.service_committees(committees.encode()) == ["7", "8"]
    assert links.service_meetings(meetings.encode()) == [
        Listed("30", date(2026, 1, 15)), Listed("29", None),
    ]  # fmt: skip


MEETING = addresses.read(f"{SITE}ieListDocuments.aspx?MId=1")
SERVICE = addresses.read(f"{SITE}mgWebService.asmx/GetMeeting?lMeetingId=1")
WARDS = addresses.read(f"{SITE}mgWebService.asmx/GetCouncillorsByWard")
COMMITTEES = addresses.read(f"{SITE}mgWebService.asmx/GetCommittees")
STRUCTURE = addresses.read(f"{SITE}mgListCommittees.aspx")


@pytest.mark.parametrize(
    ("address", "body", "reason"),
    [
        (MEETING, scripted.meeting(1), None),
        (MEETING, "<html><meta name='DC.title'></html>", 'no element with id "modgov"'),
        (MEETING, "<html><div id='modgov'></div></html>", "no meta element DC.title"),
        (MEETING, "", 'no element with id "modgov"'),
        (STRUCTURE, scripted.committees(7), None),
        (STRUCTURE, scripted.page("Welcome"), "no link to a committee"),
        (SERVICE, scripted.service_meeting(1).body, None),
        (SERVICE, scripted.service_meeting(2).body, "the answer is not about meeting 1"),
        (WARDS, "<CouncillorsByWard xmlns='http://example.org/'/>", None),
        (COMMITTEES, "<html/>", "the root element is <html>, not <committees>"),
    ],
)
def test_a_page_is_known_by_its_marks(address: Address, body: str, reason: str | None) -> None:
    assert links.misfit(address, body.encode()) == reason


def test_a_broken_off_answer_of_the_web_service_is_no_answer() -> None:
    body = b"<committees><committee><committeeid>7</committeeid>"
    assert (links.misfit(COMMITTEES, body) or "").startswith("not XML: ")


def test_nothing_is_read_from_files_that_an_answer_names() -> None:
    body = (
        b'<!DOCTYPE committees [<!ENTITY own SYSTEM "file:///etc/hostname">]>'
        b"<committees><committeeid>&own;</committeeid></committees>"
    )
    assert links.service_committees(body) == []


PIECES = st.sampled_from(
    [b'<div id="modgov">', b'<meta name="DC.title">', b'<a href="', b"mgAi.aspx?ID=", b'">', b"7",
     b"mgCommitteeDetails.aspx?CId=", b"\x00", b"\xff", b"<!DOCTYPE", b"<?xml", b"{", b"&#x0;"]
)  # fmt: skip


@given(st.lists(PIECES | st.binary(max_size=6), max_size=30).map(b"".join))
def test_no_bytes_at_all_stop_the_reading(body: bytes) -> None:
    links.misfit(MEETING, body)
    links.misfit(SERVICE, body)
    links.committees(body, LIST)
    links.meetings(body, LIST)
    links.parts(body, LIST)
    list(links.named(body))


@pytest.mark.parametrize(
    ("body", "challenge"),
    [
        (b'<html><script src="/_Incapsula_Resource?SWUDNSAI=31"></script></html>', True),
        (b"<html><head><title>Just a moment...</title></head></html>", True),
        (b"<title> Access Denied </title>", True),
        (b"<p>Access denied to the car park</p>", False),
        (scripted.meeting(1).encode(), False),
    ],
)
def test_walls_are_known(body: bytes, challenge: bool) -> None:
    assert links.is_challenge(body) is challenge
