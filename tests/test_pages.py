"""Pages and what is read from them: one folder a case, `tests/pages/moderngov/<kind>/<case>`.

`page.html` or `page.xml` is the page, or `meta.json` names one that several cases share;
`meta.json` has its address and number, `rows.json` what its reader gives: fields with their default
are left out, blocks of text are lists of their lines, and a page that cannot be read has its
`error`. Adding a test is adding a folder.
"""

import datetime as dt
import json
import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scrapers.archive import Page
from tests.fuzz import readers
from tests.fuzz.readers import stored
from transform.html import SelectionError
from transform.record import Trouble
from transform.word import Block

PAGES = Path(__file__).parent / "pages" / "moderngov"
CASES = sorted(path.parent for path in PAGES.glob("*/*/meta.json"))
READERS: Mapping[str, readers.Reader] = {str(k): read for k, read in readers.READERS.items()}
SCRAPS = (
    *(b"", b"</div>", b"</td>", b"<table><tr><td>", b"<!--", b"<a href='http://[x/documents/s1/'>"),
    *(b"\x00\xff\xfe", b"&#55296;", b"<p class='mgAiTitleTxt'>", b"<a href='documents/s1/'></a>"),
    *(b"<li><a class='mgMeetingTableLnk' href='ieListDocuments.aspx?MId=x'>", b"]]>", b"&#1;"),
)
"""What damage leaves behind: ends of elements, beginnings, bytes and links that make no sense."""


def plain(value: object) -> Any:
    """Return a record as JSON would hold it, without what is as by default."""
    if isinstance(value, Block):
        return [line.text for line in value.lines]
    if is_dataclass(value):
        entries = [
            (entry.name, getattr(value, entry.name), entry.default) for entry in fields(value)
        ]
        return {
            name: plain(part)
            for name, part, default in entries
            if part not in (default, "marsh/page-1")
        }
    if isinstance(value, list | tuple):
        return [plain(entry) for entry in value]
    return value.isoformat() if isinstance(value, dt.date) else value


def body_of(case: Path) -> bytes:
    """Return the page of a case."""
    shared = json.loads((case / "meta.json").read_text(encoding="utf-8")).get("page")
    (page,) = [case / shared] if shared else case.glob("page.*")
    return page.read_bytes()


def result(case: Path, body: bytes) -> Any:
    """Return what the reader of a case's kind gives for a page, as JSON would hold it."""
    meta = json.loads((case / "meta.json").read_text(encoding="utf-8"))
    troubles: list[Trouble] = []
    page = stored(body, case.parent.name, meta["url"], meta.get("number"))
    try:
        record = READERS[case.parent.name](page, troubles)
    except SelectionError as error:
        return {"error": str(error)}
    found = {"record": plain(record)}
    return found | ({"problems": plain(troubles)} if troubles else {})


def refused_at(kind: str, page: Page) -> str | None:
    """Return the address that a reader refuses a page with, None if it reads it."""
    try:
        READERS[kind](page, [])
    except SelectionError as refused:
        return refused.where
    return None


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}/{case.name}")
def test_page_is_read_as_its_rows_say(case: Path) -> None:
    expected = json.loads((case / "rows.json").read_text(encoding="utf-8"))
    assert result(case, body_of(case)) == expected


@pytest.mark.parametrize("kind", READERS)
def test_every_kind_has_a_case_and_a_page_that_is_refused(kind: str) -> None:
    answers = [json.loads(path.read_text("utf-8")) for path in PAGES.glob(f"{kind}/*/rows.json")]
    assert {"error" in answer for answer in answers} == {True, False}


@pytest.mark.parametrize("kind", READERS)
@settings(max_examples=15)
@given(data=st.data())
def test_a_damaged_page_is_read_or_refused(kind: str, data: st.DataObject) -> None:
    case = data.draw(st.sampled_from([case for case in CASES if case.parent.name == kind]))
    body = body_of(case)
    start = data.draw(st.integers(0, len(body)))
    end = min(len(body), start + data.draw(st.integers(0, 400)))
    scrap = data.draw(st.sampled_from(SCRAPS))
    damaged = body[:start] + scrap + body[end:]
    page = stored(damaged, kind, json.loads((case / "meta.json").read_text("utf-8"))["url"], None)
    assert refused_at(kind, page) in {None, page.url}


QUIET = {"agendapublished", "isminutepublished", "meetingstatus", "minutepublished"}
"""Elements without which an answer does not say something: that is told as not known."""


@pytest.mark.parametrize(
    "case",
    [case for case in CASES if "service" in case.parent.name],
    ids=lambda case: f"{case.parent.name}/{case.name}",
)
def test_a_renamed_element_is_harmless_or_loud(case: Path) -> None:
    body = body_of(case)
    before = result(case, body)
    for name in set(re.findall(rb"<([a-z]+)(?=[ />])", body)) - set(map(str.encode, QUIET)):
        after = result(case, re.sub(rb"(</?)%s(?=[ />])" % name, rb"\1renamed", body))
        record = after.get("record")
        told = {*after, *(record if isinstance(record, dict) else ())}
        assert after == before or told & {"error", "problems"}, name


@pytest.mark.parametrize(
    ("case", "name"),
    [
        ("meeting/published", "mgItemNumberCell"),
        ("meeting/published", "mgAiTitleTxt"),
        ("meeting/published", "mgSubItemTitleTxt"),
        ("meeting/published", "mgWordPara"),
        ("meeting/published", "mgBulletList"),
        ("meeting/published", "mgSubTitleTxt"),
        ("attendance/other-columns", "mgStatsTable"),
        ("committees/straight-to-meetings", "mgBulletList"),
        ("item/whole", "mgSubItemTitleTxt"),
        ("item/whole", "mgWordPara"),
        ("meetings/printed-twice", "mgMeetingTableLnk"),
        ("meetings/printed-twice", "mgNonBulletTableList"),
        ("members/list", "mgThumbsList"),
        ("members/table", "mgStatsTable"),
    ],
)
def test_a_renamed_class_is_harmless_or_loud(case: str, name: str) -> None:
    body = (PAGES / case / "page.html").read_bytes()
    renamed = body.replace(name.encode(), b"mgNew")
    assert renamed != body
    before, after = result(PAGES / case, body), result(PAGES / case, renamed)
    assert after == before or "error" in after or "problems" in {*after, *after["record"]}
