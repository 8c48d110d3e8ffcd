"""Which meetings' printed minutes are wanted: those of pages that have no minutes of their own."""

import pytest

from scrapers import addresses, printed
from tests import scripted

SITE = "https://example.org/moderngov/"
PAGE = f"{SITE}ieListDocuments.aspx?MId=9"
NOTE = "Printed minutes"


def _section(label: str, text: str) -> str:
    head = f'<p class="mgSubItemTitleTxt">{label}</p>'
    return f'<table><tr><td>{head}\r\n<div class="mgWordPara">{text}</div></td></tr></table>'


@pytest.mark.parametrize(
    ("content", "needed"),
    [
        ("", True),
        (_section("Decision:", "<p>RESOLVED that it be noted.</p>"), True),
        (_section("Minutes:", "<p>RESOLVED that it be noted.</p>"), False),
        (_section("Minutes&#58;", "<p><span>None.</span></p>"), False),
        (_section("Draft minutes:", "<p>None.</p>"), False),
        (_section("Cofnodion:", "<p>Dim.</p>"), False),
        (_section("Minutes:", "<p class='MsoNormal'>&nbsp;</p>\r\n<p>&#160;</p>"), True),
        (_section("Minutes:", ""), True),
        (_section("Minutes:", "") + _section("Minutes:", "<p>None.</p>"), False),
        (_section("Minutes:", "") + _section("Decision:", "<p>Agreed.</p>"), True),
        ("<p class='mgAiTitleTxt'>Minutes</p><p>To approve the minutes.</p>", True),
    ],
)
def test_a_page_with_minutes_needs_no_others(content: str, needed: bool) -> None:
    assert printed.is_needed(scripted.page(content).encode()) is needed


@pytest.mark.parametrize(
    ("href", "found"),
    [
        ("documents/g9/Printed minutes.pdf?T=1", "documents/g9/Printed%20minutes.pdf?T=1"),
        ("documents/g9/Printed draft&#10;minutes.pdf?T=1&amp;J=2",
         "documents/g9/Printed%20draftminutes.pdf?T=1"),
        ("documents/g9/Minutes.pdf?T=11", "documents/g9/Minutes.pdf?T=11"),
        ("mgConvert2PDF.aspx?ID=9&amp;T=1", "mgConvert2PDF.aspx?ID=9&T=1"),
        ("documents/g9/Agenda.pdf?T=0", None),
        ("documents/g9/Public reports pack.pdf?T=10", None),
        ("documents/s9/Minutes of the last meeting.pdf", None),
        ("https://elsewhere.example/documents/g9/Minutes.pdf?T=1", None),
    ],
)  # fmt: skip
def test_the_link_to_printed_minutes(href: str, found: str | None) -> None:
    body = scripted.page(f'<ul><li><a  href="{href}" title="x">{NOTE}</a></li></ul>').encode()
    wanted = SITE + found if found else None
    assert printed.link(body, PAGE) == wanted
    assert printed.named(body, PAGE) == ([wanted] if wanted else [])


@pytest.mark.parametrize(
    "hidden", ["hidden", 'aria-hidden="true"', 'style="display: none"', 'style="VISIBILITY:hidden"']
)
def test_hidden_links_and_menus_lead_to_no_printed_minutes(hidden: str) -> None:
    link = '<a {} href="documents/g9/Minutes.pdf?T=1">x</a>'
    body = scripted.page(link.format(hidden), menu=link, after=link).encode()
    assert printed.link(body, PAGE) is None
    assert len(printed.named(body, PAGE)) == 3


def test_the_address_of_printed_minutes_has_no_number_of_a_meeting() -> None:
    read = addresses.read(f"{SITE}documents/g10230/Printed%20minutes.pdf?T=1")
    assert (read.kind, read.number) == ("printed_minutes", None)
