"""The record of a meeting -> its rows, with those that its minutes give."""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from transform import minutes
from transform.merge import complete, merge
from transform.moderngov import addresses
from transform.people import Known
from transform.record import Attendee, Item, LinkedDocument, MeetingRecord, PrintedDocument
from transform.rows import (
    AgendaItem,
    Attendance,
    Completeness,
    Declaration,
    Document,
    DocumentPage,
    Meeting,
    MeetingStatus,
    MinutesState,
    Row,
)
from transform.seen import Seen
from transform.subjects import item_meant
from transform.word import Block

__all__ = ["Setting", "complete", "merge", "rows"]

LONDON = ZoneInfo("Europe/London")


@dataclass(frozen=True)
class Setting:
    """What is known of a meeting apart from its record.

    `present` are the people of its list of attendance, in that order, `listed` those of its
    printed minutes, None for each of whom it is not known who that is; `documents` holds the
    numbers of other meetings' documents, and takes those of this one. `attempt` returns what
    comes of reading something of a page, or None if that fails, which it notes.
    """

    council_id: str
    base: str
    checked_at: str
    present: Sequence[Known]
    documents: Seen
    attempt: Callable[[str, Callable[[], minutes.Reading]], minutes.Reading | None]
    listed: Sequence[Known | None] = ()

    def id(self, number: str) -> str:
        """Return the id of what the site numbers."""
        return f"{self.council_id}/{number}"


def rows(record: MeetingRecord, setting: Setting) -> Iterator[Row]:
    """Yield the meeting, its items with what they say, its documents and its attendance."""
    if not (record.title and record.committee):
        raise ValueError(f"meeting {record.number} has no title or no committee")
    yield _meeting(record, record.title, record.committee, setting)
    for position, item in enumerate(record.items, start=1):
        yield from _item(record, item, position, setting)
    for document, owner in _owned(record):
        yield from _document(record, document, owner, setting)
    lines = zip(record.attendance, setting.present, strict=True)
    for position, (attendee, known) in enumerate(lines, start=1):
        yield _attendance(record, attendee, known, position, setting)
    yield from _listed(record, setting)


def _meeting(record: MeetingRecord, title: str, committee: str, setting: Setting) -> Meeting:
    return Meeting(
        id=setting.id(record.number),
        council_id=setting.council_id,
        committee_id=setting.id(committee),
        title=title,
        date=record.date,
        start_time=record.start_time,
        end_time=record.end_time,
        venue=record.venue,
        status=record.status or _status(record, setting.checked_at),
        agenda_published=record.agenda_published,
        decisions_published=record.decisions_published,
        minutes_published=record.minutes_published,
        minutes_state=record.minutes_state or _minutes_state(record),
        contact=record.contact,
        webcast_url=record.webcast_url,
        language=record.language or "en",
        url=addresses.meeting(setting.base, record.number),
        page_id=record.page_id,
    )


def _status(record: MeetingRecord, checked_at: str) -> MeetingStatus:
    """Say, where the site does not, whether the meeting had begun when the page was checked."""
    begins = dt.time.fromisoformat(record.start_time) if record.start_time else dt.time(23, 59)
    begun = dt.datetime.combine(record.date, begins, LONDON)
    return "held" if dt.datetime.fromisoformat(checked_at) >= begun else "scheduled"


def _minutes_state(record: MeetingRecord) -> MinutesState:
    kinds = {document.kind for document in record.documents}
    if "draft_minutes" in kinds and "printed_minutes" not in kinds:
        return "draft"
    said = record.minutes_published or any(_text(item.minutes) for item in record.items)
    return "published" if said or "printed_minutes" in kinds else "none"


def _item(record: MeetingRecord, item: Item, position: int, setting: Setting) -> Iterator[Row]:
    page_id = item.minutes_page_id or item.page_id or record.page_id
    minuted = minutes.Minuted(
        item_id=setting.id(item.number),
        meeting_id=setting.id(record.number),
        page_id=page_id,
        title=item.title,
        decision=item.decision,
        minutes=item.minutes,
        restricted=item.restricted,
        results=item.results,
    )
    reading = setting.attempt(page_id, lambda: minutes.read(minuted))
    reading = reading or minutes.Reading((), item.restricted, deferred=False)
    yield AgendaItem(
        id=setting.id(item.number),
        meeting_id=setting.id(record.number),
        position=position,
        number=item.printed_number,
        title=item.title,
        purpose=_text(item.purpose),
        decision=_text(item.decision),
        minutes=_text(item.minutes),
        completeness=_completeness(record, item),
        restricted=item.restricted or reading.exempt,
        deferred=reading.deferred,
        issue_id=item.issue,
        url=addresses.item(setting.base, item.number),
        page_id=page_id,
    )
    yield from (_related(row, record, item, setting) for row in reading.rows)


def _related(row: Row, record: MeetingRecord, item: Item, setting: Setting) -> Row:
    """Return a declaration with the item it is about, where that is clear; others as they are."""
    if not isinstance(row, Declaration) or row.about is None:
        return row
    number = item_meant(row.about, record.items, item)
    return row.model_copy(update={"about_item_id": setting.id(number)}) if number else row


def _text(block: Block | None) -> str | None:
    """Return a block's text, None where there is none in it."""
    return block.text or None if block else None


def _completeness(record: MeetingRecord, item: Item) -> Completeness:
    if item.cut:
        return "cut"
    if _text(item.minutes):
        return "pdf_only" if item.minutes_page_id else "full"
    if item.restricted:
        return "restricted"
    if any(_text(other.minutes) for other in record.items):
        return "none"
    printed = {"printed_minutes", "draft_minutes"}
    return "pdf_only" if printed & {d.kind for d in record.documents} else "none"


def _owned(record: MeetingRecord) -> Iterator[tuple[LinkedDocument, Item | None]]:
    """Yield each document with the item it belongs to, once for each."""
    for owner, documents in [(None, record.documents), *((i, i.documents) for i in record.items)]:
        for document in {document.number: document for document in documents}.values():
            yield document, owner


def _document(
    record: MeetingRecord, document: LinkedDocument, owner: Item | None, setting: Setting
) -> Iterator[Document | DocumentPage]:
    """Yield the document and its pages, if it was fetched.

    One that stands elsewhere too bears its place in its id as well.
    """
    fetched = (
        record.printed if record.printed and record.printed.number == document.number else None
    )
    id_ = setting.id(document.number)
    if not setting.documents.add(document.number):
        id_ += f"#i{owner.number}" if owner else f"#m{record.number}"
    yield Document(
        id=id_,
        meeting_id=setting.id(record.number),
        item_id=setting.id(owner.number) if owner else None,
        title=document.title,
        kind=document.kind,
        url=document.url,
        media_type=document.media_type,
        size_bytes=document.size_bytes,
        sha256=fetched.sha256 if fetched else None,
        text_characters=sum(map(len, fetched.pages)) if fetched else None,
        page_id=(owner.page_id if owner else "") or record.page_id,
    )
    yield from _document_pages(id_, fetched)


def _document_pages(id_: str, fetched: PrintedDocument | None) -> Iterator[DocumentPage]:
    for number, text in enumerate(fetched.pages if fetched else (), start=1):
        if text:
            yield DocumentPage(id=f"{id_}#p{number}", document_id=id_, page=number, text=text)


def _attendance(
    record: MeetingRecord, attendee: Attendee, known: Known, position: int, setting: Setting
) -> Attendance:
    return Attendance(
        id=f"{setting.id(record.number)}#l{position}",
        meeting_id=setting.id(record.number),
        name=attendee.name,
        person_id=known.id,
        role=attendee.role,
        capacity=attendee.capacity,
        status=attendee.status,
        source=record.attendance_source,
        page_id=record.attendance_page_id or record.page_id,
    )


def _listed(record: MeetingRecord, setting: Setting) -> Iterator[Attendance]:
    """Yield whom the head of the printed minutes lists."""
    if record.printed is None:
        return
    lines = zip(record.printed.attendance, setting.listed, strict=True)
    for position, (attendee, known) in enumerate(lines, start=1):
        yield Attendance(
            id=f"{setting.id(record.number)}#p{position}",
            meeting_id=setting.id(record.number),
            name=attendee.name,
            person_id=known.id if known else None,
            role=attendee.role,
            capacity=attendee.capacity,
            status=attendee.status,
            substitute_for=attendee.substitute_for,
            source="printed_minutes",
            page_id=record.printed.page_id,
        )
