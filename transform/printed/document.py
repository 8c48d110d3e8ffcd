"""A stored PDF of printed minutes, and what it adds to the record of its meeting."""

from dataclasses import replace

from scrapers.archive import Page
from transform import printed
from transform.moderngov import documents
from transform.printed import PrintedMinutes, agenda, lines, pdf
from transform.record import MeetingRecord, PrintedDocument, Trouble, on_page

_TEXT = 40
"""Pages with fewer letters than this are pictures of pages."""


def add(record: MeetingRecord, page: Page) -> MeetingRecord:
    """Return the record with its printed minutes, and the troubles of reading them."""
    try:
        pages = pdf.read(page.body)
    except pdf.Unreadable as error:
        return _troubled(record, page, Trouble("not_the_page", f"no PDF that can be read: {error}"))
    except pdf.TooLong as error:
        return _troubled(record, page, Trouble("too_large", f"too long for minutes: {error}"))
    texts = tuple(lines.text(one) for one in pages)
    if sum(map(len, texts)) < _TEXT:
        return _troubled(record, page, Trouble("encoding", "its pages are pictures without text"))
    document = PrintedDocument(
        number=documents.number(page.url, "printed_minutes"),
        sha256=page.sha256,
        pages=texts,
        attendance=(),
        page_id=page.id,
    )
    minutes = printed.read(pages, [item.title for item in record.items])
    return _read(replace(record, printed=document), minutes, page)


def _read(record: MeetingRecord, minutes: PrintedMinutes, page: Page) -> MeetingRecord:
    """Return the record with what printed minutes say, unless they are another meeting's."""
    dates = minutes.head.dates
    if record.printed is None or (dates and record.date not in dates):
        days = ", ".join(map(str, dates))
        return _troubled(record, page, Trouble("conflict", f"minutes of another day: {days}"))
    listed = replace(record.printed, attendance=minutes.head.attendance)
    record = replace(record, printed=listed)
    troubles = [
        Trouble("unknown_word", f"no person in a list of those present: {words}", locator="head")
        for words in minutes.head.unread
    ]
    if not any(item.minutes and item.minutes.text for item in record.items):
        found = list(agenda.pairs(minutes.items, record.items))
        troubles += _unmatched(minutes, found)
        record = replace(record, items=agenda.filled(record.items, found, page.id))
    return _troubled(record, page, *troubles)


def _unmatched(minutes: PrintedMinutes, found: list[agenda.Pair]) -> list[Trouble]:
    """Return a trouble for each printed item that is none of the agenda."""
    if not minutes.items:
        return [Trouble("selection", "no item is found in the printed minutes")]
    joined = [id(item) for item, _ in found]
    return [
        Trouble(
            "selection",
            f"item {item.number or ''} of the printed minutes is none of the agenda: {item.title}",
            locator=f"item {item.number or item.reference or item.title}",
        )
        for item in minutes.items
        if id(item) not in joined
    ]


def _troubled(record: MeetingRecord, page: Page, *troubles: Trouble) -> MeetingRecord:
    return replace(record, problems=(*record.problems, *on_page(troubles, page.id)))
