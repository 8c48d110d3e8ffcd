"""What two sources say of a meeting becomes one record, and its rows."""

import datetime as dt
from dataclasses import replace

import pytest

from transform.meeting import Setting, complete, merge, rows
from transform.people import Known
from transform.record import Attendee, Item, LinkedDocument, MeetingRecord, Trouble
from transform.rows import AgendaItem, Attendance, Document, Meeting, Row
from transform.seen import Seen
from transform.word import Block, Line

BASE = "https://a.example/"
REPORT = LinkedDocument("s7", "Report", "report", f"{BASE}documents/s7/Report.pdf")
PRINTED = LinkedDocument(
    "g9-t1", "Printed minutes", "printed_minutes", f"{BASE}documents/g9/M.pdf", "application/pdf", 9
)


def _block(*lines: str) -> Block:
    return Block(tuple(Line(line) for line in lines))


WHOLE = _block("The Chair spoke.", "The rain was long.")
SERVICE = MeetingRecord(
    number="9",
    committee=None,
    title=None,
    date=dt.date(2024, 5, 2),
    start_time="10:00",
    end_time="12:10",
    venue="Moot Hall",
    agenda_published=True,
    minutes_published=True,
    items=(
        Item("31", "1", "Welcome", minutes=WHOLE, documents=(REPORT,), page_id="a/s-1"),
        Item("32", "2", "Land", restricted=True, page_id="a/s-1"),
    ),
    attendance=(Attendee("Cllr Ann Rook", 5, "Chair", "present", "member"),),
    attendance_source="web_service",
    page_id="a/s-1",
    attendance_page_id="a/s-1",
)
PAGE = MeetingRecord(
    number="9",
    committee="4",
    title="Harbour Board",
    date=dt.date(2024, 5, 2),
    start_time="10:00",
    venue="Moot Hall",
    agenda_published=True,
    minutes_published=True,
    minutes_state="published",
    contact="Jo Wren",
    webcast_url=f"{BASE}webcast",
    language="en",
    items=(
        Item(
            "31", "1", "Welcome", minutes=_block("The Chair spoke."), cut=True, issue=6,
            documents=(replace(REPORT, media_type="application/pdf", size_bytes=2048),),
            page_id="a/p-1",
        ),
        Item("32", "2", "Land", page_id="a/p-1"),
    ),
    documents=(PRINTED,),
    page_id="a/p-1",
)  # fmt: skip


def _setting(record: MeetingRecord, checked_at: str = "2024-06-01T00:00:00Z") -> Setting:
    present = [Known(f"a/u{attendee.uid}", attendee.name) for attendee in record.attendance]
    return Setting("a", BASE, checked_at, present, Seen(), lambda _, read: read())


def _rows(record: MeetingRecord) -> list[Row]:
    return list(rows(record, _setting(record)))


def test_the_service_speaks_first_and_the_page_adds_what_only_it_says() -> None:
    assert merge(SERVICE, PAGE) == replace(
        SERVICE,
        committee="4",
        title="Harbour Board",
        minutes_state="published",
        contact="Jo Wren",
        webcast_url=f"{BASE}webcast",
        language="en",
        items=(
            replace(SERVICE.items[0], issue=6, documents=PAGE.items[0].documents),
            SERVICE.items[1],
        ),
        documents=(PRINTED,),
    )


def test_both_ways_give_the_same_cells() -> None:
    """Collected by its pages alone, a meeting has the cells that it has with the web service."""
    own_page = Item("31", None, "Welcome", minutes=WHOLE, page_id="a/i-1")
    pages = replace(
        PAGE,
        end_time="12:10",  # only the service says so
        items=(
            complete(PAGE.items[0], own_page),
            replace(PAGE.items[1], restricted=True),  # here the page cannot say so
        ),
        attendance=SERVICE.attendance,
        attendance_page_id="a/t-1",
    )
    differ = {"page_id", "source"}
    both = [
        [row.model_dump(exclude=differ) for row in _rows(record)]
        for record in (merge(SERVICE, PAGE), pages)
    ]
    assert both[0] == both[1]


def test_rows_of_a_meeting() -> None:
    assert _rows(merge(SERVICE, PAGE)) == [
        Meeting(
            id="a/9", council_id="a", committee_id="a/4", title="Harbour Board",
            date=dt.date(2024, 5, 2), start_time="10:00", end_time="12:10", venue="Moot Hall",
            status="held", agenda_published=True, minutes_published=True,
            minutes_state="published", contact="Jo Wren", webcast_url=f"{BASE}webcast",
            language="en", url=f"{BASE}ieListDocuments.aspx?MId=9", page_id="a/s-1",
        ),
        *_item_rows(),
        Document(
            id="a/g9-t1", meeting_id="a/9", title="Printed minutes", kind="printed_minutes",
            url=PRINTED.url, media_type="application/pdf", size_bytes=9, page_id="a/s-1",
        ),
        Document(
            id="a/s7", meeting_id="a/9", item_id="a/31", title="Report", kind="report",
            url=REPORT.url, media_type="application/pdf", size_bytes=2048, page_id="a/s-1",
        ),
        Attendance(
            id="a/9#l1", meeting_id="a/9", name="Cllr Ann Rook", person_id="a/u5", role="Chair",
            capacity="member", status="present", source="web_service", page_id="a/s-1",
        ),
    ]  # fmt: skip


def _item_rows() -> list[Row]:
    return [row for row in _rows(merge(SERVICE, PAGE)) if _is_of_item(row)]


def _is_of_item(row: Row) -> bool:
    return not isinstance(row, Meeting | Document | Attendance)


def test_items_keep_their_text_whole() -> None:
    items = [row for row in _rows(merge(SERVICE, PAGE)) if isinstance(row, AgendaItem)]
    assert items == [
        AgendaItem(
            id="a/31", meeting_id="a/9", position=1, number="1", title="Welcome",
            minutes="The Chair spoke.\nThe rain was long.", completeness="full", restricted=False,
            deferred=False, issue_id=6, url=f"{BASE}mgAi.aspx?ID=31", page_id="a/s-1",
        ),
        AgendaItem(
            id="a/32", meeting_id="a/9", position=2, number="2", title="Land",
            completeness="restricted", restricted=True, deferred=False,
            url=f"{BASE}mgAi.aspx?ID=32", page_id="a/s-1",
        ),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("service", "page", "merged"),
    [
        ("held", "cancelled", "cancelled"),
        ("postponed", "held", "postponed"),
        ("held", None, "held"),
        (None, "held", "held"),
        (None, None, None),
    ],
)
def test_a_meeting_that_was_called_off_is(
    service: str | None, page: str | None, merged: str | None
) -> None:
    told = replace(SERVICE, status=service)  # type: ignore[arg-type]
    assert merge(told, replace(PAGE, status=page)).status == merged  # type: ignore[arg-type]


def test_drafts_are_drafts_whatever_the_service_says() -> None:
    told = replace(SERVICE, minutes_state="published")
    assert merge(told, replace(PAGE, minutes_state="draft")).minutes_state == "draft"


def test_items_of_one_source_stand_in_their_place() -> None:
    told = replace(SERVICE, items=tuple(Item(n, None, "x") for n in ("1", "2", "3")))
    printed = replace(PAGE, items=tuple(Item(n, None, "x") for n in ("0", "1", "3", "4")))
    assert [item.number for item in merge(told, printed).items] == ["0", "1", "2", "3", "4"]


def test_a_text_that_only_the_page_has_is_kept_with_its_page() -> None:
    told = replace(SERVICE, items=(replace(SERVICE.items[0], minutes=None),))
    item = merge(told, PAGE).items[0]
    assert (item.minutes, item.cut, item.page_id) == (_block("The Chair spoke."), True, "a/p-1")


def test_a_text_that_the_page_cuts_is_no_trouble_if_the_service_has_it() -> None:
    cut = Trouble("cut", "the text of item 31 is cut", locator="#AI31")
    other = Trouble("cut", "the text of item 99 is cut", locator="#AI99")
    assert merge(SERVICE, replace(PAGE, problems=(cut, other))).problems == (other,)


def test_an_item_stays_cut_without_its_own_page() -> None:
    beginning = PAGE.items[0]
    empty = Item("31", None, "Welcome", purpose=_block("To meet."), page_id="a/i-1")
    assert complete(beginning, empty).cut is True
    assert complete(beginning, replace(empty, minutes=WHOLE)).cut is False


@pytest.mark.parametrize(
    ("changes", "completeness"),
    [
        ({"minutes": WHOLE}, "full"),
        ({"minutes": WHOLE, "cut": True}, "cut"),
        ({"minutes": WHOLE, "restricted": True}, "full"),
        ({"restricted": True}, "restricted"),
        ({"minutes": Block(())}, "none"),
        ({}, "none"),
    ],
)
def test_completeness(changes: dict[str, object], completeness: str) -> None:
    item = replace(Item("31", None, "Welcome"), **changes)  # type: ignore[arg-type]
    assert _completeness(replace(PAGE, items=(item,), documents=())) == [completeness]


def test_completeness_where_the_minutes_are_a_document() -> None:
    silent = Item("31", None, "Welcome")
    record = replace(PAGE, items=(silent, replace(silent, number="32", restricted=True)))
    assert _completeness(record) == ["pdf_only", "restricted"]
    spoken = replace(silent, number="33", minutes=WHOLE)
    assert _completeness(replace(PAGE, items=(silent, spoken))) == ["none", "full"]


def _completeness(record: MeetingRecord) -> list[str]:
    return [row.completeness for row in _rows(record) if isinstance(row, AgendaItem)]


@pytest.mark.parametrize(
    ("start_time", "checked_at", "status"),
    [
        ("10:00", "2024-05-02T08:59:59Z", "scheduled"),  # 09:59 in London
        ("10:00", "2024-05-02T09:00:00Z", "held"),
        (None, "2024-05-02T21:00:00Z", "scheduled"),
        (None, "2024-05-03T00:00:00Z", "held"),
    ],
)
def test_without_word_of_it_a_meeting_is_held_when_its_time_has_come(
    start_time: str | None, checked_at: str, status: str
) -> None:
    record = replace(PAGE, start_time=start_time, items=())
    (meeting, *_) = rows(record, _setting(record, checked_at))
    assert isinstance(meeting, Meeting)
    assert meeting.status == status


@pytest.mark.parametrize(
    ("changes", "state"),
    [
        ({}, "published"),
        ({"documents": ()}, "published"),
        ({"documents": (), "minutes_published": False}, "none"),
        ({"documents": (replace(PRINTED, kind="draft_minutes"),)}, "draft"),
    ],
)
def test_the_state_of_minutes_where_no_source_says(changes: dict[str, object], state: str) -> None:
    record = replace(PAGE, minutes_state=None, items=(), **changes)  # type: ignore[arg-type]
    (meeting,) = (row for row in _rows(record) if isinstance(row, Meeting))
    assert meeting.minutes_state == state


def test_a_document_that_stands_in_several_places_is_one_row_in_each() -> None:
    items = (
        Item("31", None, "One", documents=(REPORT, REPORT)),
        Item("32", None, "Two", documents=(REPORT,)),
    )
    record = replace(PAGE, items=items, documents=())
    setting = _setting(record)
    first, second = (
        [row.id for row in rows(each, setting) if isinstance(row, Document)]
        for each in (record, replace(record, number="10", items=(), documents=(REPORT,)))
    )
    assert (first, second) == (["a/s7", "a/s7#i32"], ["a/s7#m10"])


@pytest.mark.parametrize("field", ["title", "committee"])
def test_a_meeting_without_title_or_committee_is_refused(field: str) -> None:
    with pytest.raises(ValueError, match="no title or no committee"):
        _rows(replace(PAGE, **{field: None}))  # type: ignore[arg-type]
