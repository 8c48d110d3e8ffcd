"""A small database of invented rows, for the tests of `datapackage`."""

import datetime as dt
import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import sqlite_utils

from transform import rows, tables
from transform.rows import Row
from transform.schema import told

BASE = "https://democracy.saltmarsh.example/"
HOSTILE = "<script>alert('Café “Môr”')</script> & Sons"
AS_OF = "2025-03-01T04:05:06Z"
NOTED = "The Clerk noted the tide times.\nIt was RESOLVED that the harbour light be mended."

COUNCIL = rows.Council(
    id="saltmarsh",
    name="Saltmarsh District Council",
    gss_code="E07000999",
    kind="district",
    nation="England",
    platform="moderngov",
    url=BASE,
)
ROWS: tuple[Row, ...] = (
    COUNCIL,
    rows.Council(
        id="old-fen",
        name="Old Fen Rural District",
        kind="other",
        nation="England",
        platform="unknown",
        ended_on=dt.date(1974, 3, 31),
        successor_id="saltmarsh",
    ),
    rows.Run(
        id="saltmarsh/20250301T040000Z",
        council_id="saltmarsh",
        started_at="2025-03-01T04:00:00Z",
        ended_at=AS_OF,
        outcome="partial",
        requests=9,
        pages=3,
        bytes=70_000,
        problems=1,
        data_as_of=AS_OF,
    ),
    *(
        rows.Page(
            id=f"saltmarsh/{name}",
            council_id="saltmarsh",
            url=BASE + path,
            kind=kind,
            fetched_at="2025-02-28T10:00:00Z",
            last_checked_at=AS_OF,
            status=200,
            media_type="text/html",
            sha256=str(number) * 64,
            bytes=20_000 + number,
        )
        for number, (name, path, kind) in enumerate(
            [
                ("p1.1", "mgListCommittees.aspx", "committees"),
                ("p2.1", "ieListDocuments.aspx?MId=41", "meeting"),
                ("p3.1", "ieListDocuments.aspx?MId=42", "meeting"),
            ]
        )
    ),
    rows.Committee(
        id="saltmarsh/7",
        council_id="saltmarsh",
        name="Harbour Committee",
        category="Committees",
        current=True,
        url=BASE + "mgCommitteeDetails.aspx?ID=7",
        page_id="saltmarsh/p1.1",
    ),
    rows.Person(
        id="saltmarsh/u12",
        council_id="saltmarsh",
        name="Councillor Wren Oakes",
        given_name="Wren",
        family_name="Oakes",
        honorific="Councillor",
        party="Independent",
        ward="Creek",
        uid=12,
        url=BASE + "mgUserInfo.aspx?UID=12",
        page_id="saltmarsh/p2.1",
    ),
    rows.Person(
        id="saltmarsh/n-tamsin-hale",
        council_id="saltmarsh",
        name="Tamsin Hale",
        page_id="saltmarsh/p2.1",
    ),
    rows.Meeting(
        id="saltmarsh/41",
        council_id="saltmarsh",
        committee_id="saltmarsh/7",
        title="Harbour Committee",
        date=dt.date(2025, 1, 9),
        start_time="18:30",
        venue="The Net Loft",
        status="held",
        agenda_published=True,
        decisions_published=False,
        minutes_published=True,
        minutes_state="published",
        contact="Tamsin Hale",
        webcast_url="https://webcast.example/41",
        language="en",
        url=BASE + "ieListDocuments.aspx?MId=41",
        page_id="saltmarsh/p2.1",
    ),
    rows.Meeting(
        id="saltmarsh/42",
        council_id="saltmarsh",
        committee_id="saltmarsh/7",
        title=HOSTILE,
        date=dt.date(2024, 12, 5),
        status="held",
        minutes_published=False,
        minutes_state="none",
        language="en",
        url=BASE + "ieListDocuments.aspx?MId=42",
        page_id="saltmarsh/p3.1",
    ),
    rows.AgendaItem(
        id="saltmarsh/501",
        meeting_id="saltmarsh/41",
        position=1,
        number="1",
        title="Declarations of interest",
        minutes="Councillor Oakes declared that she keeps a boat.",
        completeness="full",
        restricted=False,
        deferred=False,
        url=BASE + "mgAi.aspx?ID=501",
        page_id="saltmarsh/p2.1",
    ),
    rows.AgendaItem(
        id="saltmarsh/502",
        meeting_id="saltmarsh/41",
        position=2,
        number="2",
        title="Harbour light, “repairs”",
        purpose="To consider the lamp.",
        minutes=NOTED,
        completeness="full",
        restricted=False,
        deferred=False,
        issue_id=88,
        url=BASE + "mgAi.aspx?ID=502",
        page_id="saltmarsh/p2.1",
    ),
    rows.AgendaItem(
        id="saltmarsh/503",
        meeting_id="saltmarsh/42",
        position=1,
        title=HOSTILE,
        purpose="=SUM(1,2), a <b>bold</b> lighthouse plan",
        completeness="none",
        restricted=True,
        deferred=False,
        url=BASE + "mgAi.aspx?ID=503",
        page_id="saltmarsh/p3.1",
    ),
    rows.Document(
        id="saltmarsh/s900",
        meeting_id="saltmarsh/41",
        item_id="saltmarsh/502",
        title="Report on the light",
        kind="report",
        url=BASE + "documents/s900/light.pdf",
        media_type="application/pdf",
        size_bytes=120_000,
        page_id="saltmarsh/p2.1",
    ),
    rows.Attendance(
        id="saltmarsh/41#a1",
        meeting_id="saltmarsh/41",
        name="Councillor Wren Oakes",
        person_id="saltmarsh/u12",
        role="Chair",
        capacity="member",
        status="present",
        source="attendance_page",
        page_id="saltmarsh/p2.1",
    ),
    rows.Attendance(
        id="saltmarsh/41#a2",
        meeting_id="saltmarsh/41",
        name="Tamsin Hale",
        person_id="saltmarsh/n-tamsin-hale",
        role="Clerk",
        capacity="officer",
        status="present",
        source="attendance_page",
        page_id="saltmarsh/p2.1",
    ),
    rows.Paragraph(
        id="saltmarsh/502#p1",
        item_id="saltmarsh/502",
        position=1,
        depth=0,
        kind="text",
        text=NOTED[:31],
        start=0,
        end=31,
    ),
    rows.Paragraph(
        id="saltmarsh/502#p2",
        item_id="saltmarsh/502",
        position=2,
        parent_id="saltmarsh/502#p1",
        depth=1,
        label="a",
        kind="decision",
        text=NOTED[32:],
        start=32,
        end=len(NOTED),
    ),
    rows.Decision(
        id="saltmarsh/502#d1",
        item_id="saltmarsh/502",
        position=1,
        marker="resolved",
        text=NOTED[32:],
        outcome="carried",
        is_amendment=False,
        moved_by="Cllr Oakes",
        moved_by_id="saltmarsh/u12",
        votes_for=1,
        votes_against=0,
        source="minutes",
        start=32,
        end=len(NOTED),
    ),
    rows.Vote(
        id="saltmarsh/502#v1",
        item_id="saltmarsh/502",
        decision_id="saltmarsh/502#d1",
        name="Cllr Oakes",
        person_id="saltmarsh/u12",
        choice="for",
        on_request=False,
        source="minutes",
        start=0,
        end=10,
    ),
    rows.Declaration(
        id="saltmarsh/501#i1",
        item_id="saltmarsh/501",
        name="Councillor Oakes",
        person_id="saltmarsh/u12",
        kind="personal",
        about="a boat",
        about_item_id="saltmarsh/502",
        text="Councillor Oakes declared that she keeps a boat.",
        start=0,
        end=48,
    ),
    rows.Contribution(
        id="saltmarsh/502#c1",
        item_id="saltmarsh/502",
        paragraph_id="saltmarsh/502#p1",
        name="The Clerk",
        person_id="saltmarsh/n-tamsin-hale",
        role="Clerk",
        action="said",
        start=0,
        end=9,
    ),
    rows.Silence(
        id="saltmarsh/501#s-apologies",
        meeting_id="saltmarsh/41",
        item_id="saltmarsh/501",
        subject="apologies",
        says="none",
    ),
    rows.Coverage(
        council_id="saltmarsh",
        committee_id="saltmarsh/7",
        month="2025-01",
        expected=2,
        held=1,
        with_items=1,
        with_minutes=1,
        missing=1,
        reason="43: HTTP status 500",
        checked_at=AS_OF,
    ),
    rows.Coverage(
        council_id="saltmarsh",
        committee_id="saltmarsh/7",
        month="2024-12",
        expected=1,
        held=1,
        with_items=1,
        with_minutes=0,
        missing=0,
        checked_at=AS_OF,
    ),
    rows.Problem.model_validate(
        {
            "id": "saltmarsh/xabcdef012345",
            "run_id": "saltmarsh/20250301T040000Z",
            "council_id": "saltmarsh",
            "url": BASE + "ieListDocuments.aspx?MId=43",
            "class": "http_status",
            "message": "The site answered 500",
        }
    ),
)


def fill(path: Path, data: Iterable[Row] = ROWS) -> Path:
    """Write a database of these rows and return its path."""
    path.parent.mkdir(parents=True, exist_ok=True)
    database = sqlite_utils.Database(path)
    tables.create(database)
    data = list(data)
    with database.atomic():
        for row in [*data, *changes(data)]:
            database.table(row.TABLE.name).insert(cells(row))
        database.table(rows.AgendaItem.TABLE.name).rebuild_fts()
    database.close()
    return path


def changes(data: Iterable[Row]) -> Iterator[Row]:
    """Yield the feed that tells of rows that were added in one visit."""
    order = [row for table in rows.TABLES for row in sorted(filter(_is(table), data), key=_key)]
    for seq, row in enumerate((row for row in order if told(type(row))), start=1):
        held = cells(row)
        after = {c.name: held[c.name] for c in told(type(row))}
        key = [held[name] for name in row.TABLE.key]
        yield rows.ChangedRow(
            seq=seq, run_id="saltmarsh/20250301T040000Z", table_name=row.TABLE.name,
            row_id=key[0] if len(key) == 1 else _json(key), change="added",
            columns=_json(list(after)), after=_json(after),
        )  # fmt: skip


def _is(table: type[Row]) -> Callable[[Row], bool]:
    return lambda row: type(row) is table


def _key(row: Row) -> list[str]:
    return [cells(row)[name] for name in row.TABLE.key]


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def cells(row: Row) -> dict[str, Any]:
    """Return a row as SQLite stores it."""
    return row.model_dump(mode="json", by_alias=True)
