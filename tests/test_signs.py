"""What a page says about its site, and what nobody is taken in by."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scrapy.http import HtmlResponse

from scrapers import signs
from scrapers.registry import Platform

URL = "https://council.example/"
MENU = "<a href='/mg/mgListCommittees.aspx?bcr=1'>x</a><a href='mg/ieDocHome.aspx'>y</a>"


@pytest.mark.parametrize(
    ("body", "url", "platform"),
    [
        (b'<div id="modgov">', URL, "moderngov"),
        (b"<h1  class='mgMainTitleTxt' >", URL, "moderngov"),
        (b'<link href="sitespecific/ssMgStyles.css">', URL, "moderngov"),
        (b"<input name='dnn$ctr397$MeetingCalendarPublic[List]$x'>", URL, "cmis"),
        (b'<a href="/live/tabid/70/ctl/ViewMeetingPublic/mid/397/Meeting/1/Default.aspx">', URL,
         "cmis"),
        (b"<a href='/CMIS5/Meetings.aspx'>", URL, "cmis"),
        (b"<p>Welcome", "https://fen.cmis.uk.com/fen/", "cmis"),
        (b"<p>Welcome", "https://fen.cmis.uk.com.example/", "unknown"),
        (b'<div id="ctl00_ContentPlaceHolder1_MultiPageCalendar">', URL, "unknown"),
        (b'<a href="LegislationDetail.aspx?ID=1">', URL, "legistar"),
        (b'<a href="/meetings/meeting/1190/planning">', URL, "jadu"),
        (b"<p>Minutes of the modgov meeting", URL, "unknown"),
        (b"", URL, "unknown"),
    ],
)  # fmt: skip
def test_a_platform_is_known_by_its_marks(body: bytes, url: str, platform: Platform) -> None:
    assert signs.platform(body, url) == platform


@pytest.mark.parametrize(
    ("body", "bases"),
    [
        (MENU, [f"{URL}mg/"]),
        (
            f'<a href="http://b.example/mgAi.aspx?ID=1">z</a>{MENU}',
            [f"{URL}mg/", "http://b.example/"],
        ),
        ('<a href="https://b.example/uuCoverPage.aspx">z</a>', ["https://b.example/"]),
        ('<a href="/image.aspx">x</a><a href="/iea.aspx">x</a><a href="/mg.aspx">x</a>', []),
        ('<a hidden href="/mgListCommittees.aspx">x</a>', []),
        ('<p style="DISPLAY : NONE"><a href="/mgListCommittees.aspx">x</a>', []),
        ('<a href="http://[/mgAi.aspx">x</a><a href="javascript:a/mgAi.aspx">x</a>', []),
    ],
)
def test_the_application_is_where_visible_links_lead(body: str, bases: list[str]) -> None:
    assert signs.applications(body.encode(), URL) == bases


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Browse - Northmoor District Council", "Northmoor District Council"),
        ("Croeso | Cyngor Sir Bryn", "Cyngor Sir Bryn"),
        ("King&#39;s Fen\n Borough Council", "King's Fen Borough Council"),
        ("Home", None),
        ("=HYPERLINK(1) Council", None),
        ("\u202eCouncil of Fen", None),
        (f"{'A' * 90} Council", None),
    ],
)
def test_a_council_is_named_by_what_looks_like_a_name(title: str, name: str | None) -> None:
    assert signs.council(f"<title>{title}</title>".encode()) == name


@pytest.mark.parametrize(
    ("content", "onward"),
    [
        ("0; url=mg/", f"{URL}mg/"),
        ("3;URL='https://b.example/'", "https://b.example/"),
        ("300", None),
        ("300; url=mg/", None),
        ("0; url=javascript:alert(1)", None),
        ("0; url=file:///etc/passwd", None),
        ("0; url=http://b.example:99999/", None),
    ],
)
def test_a_page_may_send_its_reader_on(content: str, onward: str | None) -> None:
    body = f'<meta http-equiv="refresh" content="{content}">'.encode()
    assert signs.refresh(HtmlResponse(URL, body=body, encoding="utf-8")) == onward
    assert signs.refresh(HtmlResponse(URL, status=404, body=body, encoding="utf-8")) is None


@given(
    st.lists(
        st.sampled_from(
            (*("<a href='", "mgAi.aspx", "http://", "[", ":99999/", "'>", "<title>", "</title>"),
             *("hidden", "\x00", "\u202e", "&#0;", "//", " - ", "Council", "<!--", "]]>"))
        ),
        max_size=14,
    ).map("".join)
)  # fmt: skip
def test_no_page_is_too_strange_to_be_looked_at(text: str) -> None:
    body = text.encode()
    signs.platform(body, URL), signs.hidden(body), signs.council(body)
    assert all(base.endswith("/") for base in signs.applications(body, URL))
