"""Addresses: one spelling for one page, whatever the site writes."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from scrapers import addresses
from scrapers.addresses import Address

SITE = "https://example.org/"


@pytest.mark.parametrize(
    ("written", "canonical", "kind", "number"),
    [
        ("ieListDocuments.aspx?CId=7&MId=13&Ver=4", "ieListDocuments.aspx?MId=13", "meeting", "13"),
        ("ielistdocuments.aspx?MID=13#AI5", "ieListDocuments.aspx?MId=13", "meeting", "13"),
        ("ieListDocuments.aspx?MeetingId=13&LLL=0", "ieListDocuments.aspx?MId=13", "meeting", "13"),
        ("mgAi.aspx?ID=51902&J=1", "mgAi.aspx?ID=51902", "item", "51902"),
        ("MGAI.ASPX?id=51902", "mgAi.aspx?ID=51902", "item", "51902"),
        ("mgMeetingAttendance.aspx?ID=9", "mgMeetingAttendance.aspx?ID=9", "attendance", "9"),
        ("mgCommitteeDetails.aspx?ID=711", "mgCommitteeDetails.aspx?ID=711", "committee", "711"),
        ("ieListMeetings.aspx?CommitteeId=711", "ieListMeetings.aspx?CId=711", "meetings", "711"),
        ("ieListMeetings.aspx?CId=711&Year=0", "ieListMeetings.aspx?CId=711", "meetings", "711"),
        (
            "ieListMeetings.aspx?Act=earlier&CId=7&D=202409051930&MD=ielistmeetings",
            "ieListMeetings.aspx?CId=7&Act=earlier&D=202409051930", "meetings", "7",
        ),
        (
            "ieListMeetings.aspx?CId=6&info=1&MD=Constitution",
            "ieListMeetings.aspx?CId=6&info=1", None, None,
        ),
        (
            "ieListMeetings.aspx?MeetingId=4&ical=1&mode=export",
            "ieListMeetings.aspx?MeetingId=4&ical=1", None, None,
        ),
        ("ieListDocuments.aspx?CId=7", "ieListDocuments.aspx", None, None),
        ("mgListCommittees.aspx?bcr=1", "mgListCommittees.aspx", "committees", None),
        (
            "mgMemberIndex.aspx?PIC=0&VW=TABLE&FN=ALPHA&bcr=1",
            "mgMemberIndex.aspx?FN=ALPHA&VW=TABLE&PIC=0", "members", None,
        ),
        (
            "mgWebService.asmx/GetMeetings?lCommitteeId=5&sFromDate=01%2F01%2F1990&sToDate=31/12/2099",
            "mgWebService.asmx/GetMeetings?lCommitteeId=5&sFromDate=01/01/1990&sToDate=31/12/2099",
            "service_meetings", "5",
        ),
        (
            "mgwebservice.asmx/getmeeting?lmeetingid=5",
            "mgWebService.asmx/GetMeeting?lMeetingId=5", "service_meeting", "5",
        ),
        ("mgUserInfo.aspx?UID=2795&XXR=0", "mgUserInfo.aspx?UID=2795", None, None),
        ("mgRss.aspx?CID=4&RPID=88", "mgRss.aspx?CID=4", None, None),
        ("", "", None, None),
    ],
)  # fmt: skip
def test_reads_every_spelling_as_one_page(
    written: str, canonical: str, kind: str | None, number: str | None
) -> None:
    address = addresses.read(SITE + written)
    assert (address.url, address.kind, address.number) == (SITE + canonical, kind, number)


def test_keeps_the_folder_of_the_application_and_drops_what_a_host_need_not_say() -> None:
    assert addresses.read("HTTP://Example.ORG:80/moderngov/mgAi.aspx?ID=5") == Address(
        "http://example.org/moderngov/mgAi.aspx?ID=5", "item", "5", {"ID": "5"}
    )


@pytest.mark.parametrize(
    "url", ["mailto:clerk@example.org", "javascript:void(0)", "https://", "/mgAi.aspx?ID=5"]
)
def test_refuses_what_is_no_page_of_the_web(url: str) -> None:
    with pytest.raises(ValueError, match="not an address of a web page"):
        addresses.read(url)


@pytest.mark.parametrize(
    ("url", "base"),
    [
        ("https://example.org", "https://example.org/"),
        ("https://example.org/", "https://example.org/"),
        ("http://127.0.0.1:8000/moderngov", "http://127.0.0.1:8000/moderngov/"),
        ("http://127.0.0.1:8000/moderngov/", "http://127.0.0.1:8000/moderngov/"),
        ("https://example.org/a/mgListCommittees.aspx?bcr=1", "https://example.org/a/"),
        ("https://example.org/a/mgWebService.asmx/GetCommittees", "https://example.org/a/"),
        ("https://example.org/a/mgWebService.asmx", "https://example.org/a/"),
    ],
)
def test_finds_the_folder_of_the_application(url: str, base: str) -> None:
    assert addresses.base(url) == base


def test_makes_the_addresses_of_pages() -> None:
    at = addresses.page
    assert [
        at(SITE, "ieListMeetings.aspx", "711"),
        at(SITE, "mgMemberIndex.aspx", FN="ALPHA", VW="TABLE", PIC="0"),
        at(SITE, "mgWebService.asmx/GetMeetings", "7", **addresses.ALWAYS),
        at(SITE, "mgListCommittees.aspx"),
    ] == [
        f"{SITE}ieListMeetings.aspx?CId=711",
        f"{SITE}mgMemberIndex.aspx?FN=ALPHA&VW=TABLE&PIC=0",
        f"{SITE}mgWebService.asmx/GetMeetings?lCommitteeId=7&sFromDate=01/01/1990&sToDate=31/12/2099",
        f"{SITE}mgListCommittees.aspx",
    ]


names = st.sampled_from(
    [form.name for form in addresses.FORMS] + ["other.aspx", "documents/s1/a b.pdf"]
)
queries = st.lists(
    st.tuples(
        st.sampled_from(["ID", "mid", "CId", "Act", "D", "bcr", "x y", "é"]), st.text(max_size=8)
    )
)


@given(names, queries)
@example("mgCommitteeDetails.aspx", [("ID", "+")])
def test_the_canonical_address_is_its_own_canonical_address(
    name: str, query: list[tuple[str, str]]
) -> None:
    written = f"{SITE}{name}?" + "&".join(f"{key}={value}" for key, value in query)
    once = addresses.read(written)
    assert addresses.read(once.url) == once
