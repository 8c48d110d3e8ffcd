"""No text of a page, wherever it stands, tells how to reach a person; what is closed stays so."""

import re
from pathlib import Path

import pytest

from scrapers import withheld
from scrapers.archive import Page
from scrapers.specimen import Site
from tests.archives import fill
from tests.test_takedown_archive import everything, load, rows
from transform.rows import TABLES
from transform.schema import columns

SITE = Site(councils=1, committees=1, years=1, meetings=4, today="2025-06-01", welsh=())
CONTACT = (" of Mill Lane, ring 01632 960001 or jo@example.org,"
           " lives at 14 Mill Lane, Saltmarsh, XX1 2AB")  # fmt: skip
SECRET = re.compile(r"960001|jo.example|14 Mill|XX1")
HTML = re.compile(r"(>[^<>]*[a-z]{3}[^<>:]*)(</(?:p|td|a|li|h3|h4|caption)>)")
FIXED = r"url|\w*date|\w*id|\w*time|is\w+|\w*number\w*|photo\w+|\w*published|\w*allowed|\w+status"
XML = (
    re.compile(rf"(>[^<>]*[a-z]{{3}}[^<>]*)(</(?!(?:{FIXED})>)\w+>)"),
    re.compile(r"()(&lt;/p&gt;)"),
    re.compile(r'((?:roledescription|politicalparty|ward|name)="[^"]+)(")'),
)
BOTH = {
    "agenda_items.decision", "agenda_items.minutes", "agenda_items.purpose", "agenda_items.title",
    "committees.name", "paragraphs.text", "people.name", "people.party", "people.ward",
}  # fmt: skip
SERVICE = BOTH | {
    "attendance.name", "attendance.role", "committees.category", "decisions.text", "meetings.venue",
}  # fmt: skip
"""Columns whose texts end in the contact details that the pages say there."""


def told(page: Page) -> bytes:
    """Return a page that says how to reach somebody after each of its texts."""
    text = page.body.decode()
    for pattern in XML if text.startswith("<?xml") else (HTML,):
        text = pattern.sub(lambda found: f"{found[1]}{CONTACT}{found[2]}", text)
    return re.sub(r"(documents/s\d+/)", r"\1jo@example.org ", text).encode()


@pytest.mark.parametrize(
    ("service", "texts"), [(False, BOTH), (True, SERVICE)], ids=["pages", "service"]
)
def test_nothing_tells_how_to_reach_a_person(
    service: bool, texts: set[str], tmp_path: Path
) -> None:
    council = fill(tmp_path, SITE, service=service)
    with withheld.rewriting(tmp_path / "archive" / f"{council.id}.db", council.id) as archive:
        pages = list(withheld.versions(archive))
        withheld.put(archive, {page.id: told(page) for page in pages})
    load(tmp_path, council)
    names = {row.TABLE.name: [column.name for column in columns(row)] for row in TABLES}
    found = [
        (f"{table}.{name}", value)
        for (table, _), cells in everything(tmp_path).items()
        for name, value in zip(names[table], cells, strict=True)
        if isinstance(value, str)
    ]
    assert [one for one in found if SECRET.search(one[1])] == []
    hidden = {name for name, value in found if "Mill Lane, ring █" in value}
    assert texts - hidden == set()
    assert SECRET.search((tmp_path / "minutes.db").read_bytes().decode("latin-1")) is None


def test_what_the_service_says_of_a_closed_item_is_not_published(tmp_path: Path) -> None:
    council = fill(tmp_path, SITE, service=True, alter=_closed)
    load(tmp_path, council)
    assert rows(
        tmp_path / "minutes.db",
        "SELECT count(*) FROM agenda_items WHERE minutes LIKE '%secret%' OR purpose LIKE '%secret%'"
        " OR decision LIKE '%secret%'",
    ) == [(0,)]
    closed = rows(
        tmp_path / "minutes.db",
        "SELECT DISTINCT restricted, minutes, completeness FROM agenda_items WHERE restricted "
        "AND minutes IS NULL",
    )
    assert closed == [(1, None, "restricted")]


def _closed(body: bytes) -> bytes:
    """Close every item in an answer of the service, and say a secret there; the page is silent."""
    if not body.startswith(b"<?xml"):
        return re.sub(rb'<div class="mgWordPara">.*?</div>\s*</div>', b"", body, flags=re.DOTALL)
    body = body.replace(b"<isrestricted>False", b"<isrestricted>True")
    return body.replace(b"&lt;/p&gt;", b" secret&lt;/p&gt;")
