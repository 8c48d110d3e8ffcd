"""Pages to try the whole reading on, and how to read one: from its bytes to its rows.

They are the fixtures of `tests/pages`, the specimen site's pages, the blocks of `tests/specimens`
set into a page, and whatever folders of pages, texts and specimen meetings one gives.
"""

import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from html import escape, unescape
from pathlib import Path
from typing import Any, Literal

import zstandard

from scrapers.archive import Page
from scrapers.specimen import Site, routes, template
from transform import html, meeting, rows
from transform.moderngov import agenda, item
from transform.record import Item, MeetingRecord, Trouble
from transform.seen import Seen

HERE = Path(__file__).parent
WHEN = "2026-03-01T06:00:00Z"
_HOST = "https://council.example"
_EVERY_TITLE = (
    "Apologies, Substitutes, Declarations of Interest, Urgent Business, Public Questions, "
    "Petitions and Exempt Items"
)
"""A title under which every rule is asked."""
_HEADING = (
    '<a href="mgCommitteeDetails.aspx?ID=31">Fen Committee - Thursday 15 January 2026 7:30 pm</a>'
)
_ROW = """<tr>
<td  class="mgItemNumberCell" ><p  class="mgAiTitleTxt" ><a name="AI{}"></a></p></td>
<td >
<p  class="mgAiTitleTxt" >{}</p>
{}</td></tr>
"""
_PART = '<p class="mgSubItemTitleTxt">{}:</p>\n<div class="mgWordPara">{}</div>\n'
_PAPERS = (
    '<p class="mgSubItemTitleTxt">Additional documents:</p>\n<ul  class="mgBulletList" >{}</ul>\n'
)
_PAPER = (
    '<li>\n<a  href="{}"   title="Link to document &#39;{}&#39; pdf file">{}\n'
    '<span  class="mgHide" >, item</span> <span  class="mgFileSize" >'
    '<img height="12" src="mgimages/logo-pdf-1.gif" width="12" alt="" /> {}</span> </a>  </li>\n'
)


@dataclass(frozen=True)
class Sample:
    """A page of a meeting or of an item."""

    name: str
    kind: Literal["meeting", "item"]
    body: bytes


@dataclass(frozen=True)
class Texts:
    """What an item has under its title, as HTML."""

    title: str
    decision: str
    minutes: str
    purpose: str = ""
    papers: str = ""


def own() -> Iterator[Sample]:
    """Give the fixtures, the pages of a specimen site, and the blocks of specimen meetings."""
    yield from fixtures()
    yield from visited(Site(councils=1, committees=3, years=1, today="2025-06-01"))
    yield from specimens()


def specimens() -> Iterator[Sample]:
    """Give the specimen meetings as pages."""
    for path in sorted((HERE / "specimens").rglob("*.json")):
        yield from of_file(path)


def fixtures() -> Iterator[Sample]:
    """Give the fixtures of pages of meetings and items."""
    for path in sorted((HERE / "pages").glob("moderngov/*/*/page.html")):
        kind = path.parts[-3]
        if kind in {"meeting", "item"}:
            name = f"{kind}/{path.parts[-2]}"
            yield Sample(name, "item" if kind == "item" else "meeting", path.read_bytes())


def visited(site: Site) -> Iterator[Sample]:
    """Give the pages of the meetings of a specimen site, and those of the items that they cut."""
    for number in site.numbers():
        found = site.find(number)
        slug = found[0].slug if found else ""
        addresses = [f"ieListDocuments.aspx?MId={number}"]
        addresses += [f"mgAi.aspx?ID={one.id}" for one in site.facts(number).items if one.cut]
        for address in addresses:
            given = routes.answer(site, f"/{slug}/{address}", _HOST, "", web_service=False)
            yield Sample(address, "item" if "mgAi" in address else "meeting", given.body)


def of_file(path: Path) -> Iterator[Sample]:
    """Give what a file holds: a page, as both kinds; a text; or the items of a meeting."""
    if path.suffix == ".json":
        items = json.loads(path.read_text(encoding="utf-8")).get("items", ())
        yield Sample(path.name, "meeting", page([_texts(one) for one in items]))
    elif path.suffix == ".txt":
        lines = "".join(f"<p>{escape(line)}</p>\n" for line in path.read_text("utf-8").splitlines())
        yield Sample(path.name, "meeting", page([Texts(_EVERY_TITLE, "", lines)]))
    elif path.suffix == ".html":
        yield Sample(path.name, "meeting", path.read_bytes())
        yield Sample(path.name, "item", path.read_bytes())


def of_folder(folder: Path) -> Iterator[Sample]:
    """Give what the files of a folder hold, those of the folders in it too."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield from of_file(path)


def _texts(one: dict[str, Any]) -> Texts:
    papers = [
        _PAPER.format(escape(paper["href"]), title, title, escape(paper.get("size") or ""))
        for paper in one.get("documents") or ()
        for title in [escape(paper["title"])]
    ]
    return Texts(
        one["title"],
        one.get("decision_html") or "",
        one.get("minutes_html") or "",
        one.get("purpose_html") or "",
        _PAPERS.format("".join(papers)) if papers else "",
    )


def page(items: list[Texts]) -> bytes:
    """Return a meeting's page with these items, in the frame of the specimen site."""
    table = ""
    for number, one in enumerate(items, 1):
        purpose = f'<div class="mgWordPara">{one.purpose}</div>' if one.purpose else ""
        parts = (("Decision", one.decision), ("Minutes", one.minutes))
        text = "".join(_PART.format(label, part) for label, part in parts if part)
        table += _ROW.format(number, escape(one.title), purpose + one.papers + text)
    body = f'<table class="mgItemTable" id="mgItemTable">{table}</table>'
    frame = template.page(
        Site().council(0),
        "",
        "Agenda and minutes",
        "[items]",
        sub=_HEADING,
        date=dt.date(2026, 1, 15),
    )
    return frame.replace(b"[items]", body.encode(), 1)


def items_of(sample: Sample) -> Iterator[Texts]:
    """Give the blocks of text of a page as HTML, each under its item's title and by itself."""
    title = _EVERY_TITLE
    for tag in html.parse(sample.body).find_all(["p", "div"]):
        if "mgAiTitleTxt" in html.classes(tag):
            title = html.text(tag) or title
        elif "mgWordPara" in html.classes(tag):
            yield Texts(unescape(title), "", "".join(map(str, tag.contents)))


def record_of(sample: Sample) -> MeetingRecord:
    """Return what a page says; a page that cannot be read raises `SelectionError`."""
    address = "mgAi.aspx?ID=1" if sample.kind == "item" else "ieListDocuments.aspx?MId=1"
    stored = Page(
        id="fen/p1",
        council_id="fen",
        url=f"{_HOST}/{address}",
        kind=sample.kind,
        number="1",
        fetched_at=WHEN,
        last_checked_at=WHEN,
        status=200,
        media_type="text/html",
        headers={},
        sha256="",
        size=len(sample.body),
        packed=zstandard.compress(sample.body, level=1),
    )
    if sample.kind == "item":
        return _around(item.read(stored, _no_troubles()))
    return agenda.read(stored)


def _no_troubles() -> list[Trouble]:
    return []


def _around(one: Item) -> MeetingRecord:
    """Return a meeting of one item."""
    frame = Sample("", "meeting", page([]))
    return replace(record_of(frame), items=(one,))


def rows_of(record: MeetingRecord) -> list[rows.Row]:
    """Return the rows of a meeting; what the reading of an item raises is not caught."""
    setting = meeting.Setting(
        council_id="fen",
        base=f"{_HOST}/",
        checked_at=WHEN,
        present=(),
        documents=Seen(),
        attempt=lambda _, reading: reading(),
    )
    titled = replace(record, title=record.title or "-", committee=record.committee or "31")
    return list(meeting.rows(titled, setting))
