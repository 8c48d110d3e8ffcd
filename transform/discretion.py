"""What the record of a meeting, committee or member says, without how to reach a person."""

from dataclasses import replace
from typing import Any, TypeVar

from transform.contact_details import emails, hide
from transform.page_source import block_link
from transform.record import (
    Attendee,
    CommitteeRecord,
    Item,
    LinkedDocument,
    MeetingRecord,
    MemberRecord,
    PrintedDocument,
    RecordedVote,
)
from transform.word import Block

Record = TypeVar(
    "Record",
    Attendee,
    CommitteeRecord,
    Item,
    LinkedDocument,
    MeetingRecord,
    MemberRecord,
    RecordedVote,
)
LINES = (
    "name", "title", "category", "role", "party", "ward", "substitute_for", "venue", "contact",
    "printed_number", "text", "kind", "result",
)  # fmt: skip
"""The fields that are lines of text, whatever record they are of."""


def plain(record: Record) -> Record:
    """Return a record with contact details hidden in its lines."""
    lines = {name: getattr(record, name, None) for name in LINES}
    hidden = {name: hide(line) for name, line in lines.items() if line}
    changed: dict[str, Any] = {name: line for name, line in hidden.items() if line != lines[name]}
    return replace(record, **changed) if changed else record


def discreet(record: MeetingRecord) -> MeetingRecord:
    """Return the record with contact details hidden, before anything is read out of its texts."""
    return replace(
        plain(record),
        items=tuple(map(_item, record.items)),
        documents=tuple(map(_document, record.documents)),
        attendance=tuple(map(plain, record.attendance)),
        printed=_printed(record.printed),
    )


def _item(item: Item) -> Item:
    return replace(
        plain(item),
        purpose=_block(item.purpose),
        decision=_block(item.decision),
        minutes=_block(item.minutes),
        documents=tuple(map(_document, item.documents)),
        results=tuple(map(plain, item.results)),
    )


def _block(block: Block | None) -> Block | None:
    """Return a block whose text is hidden as a whole: an address may go over several lines."""
    if block is None:
        return None
    text = hide(block.text)
    if text == block.text:
        return block
    lines = zip(block.lines, text.split("\n"), strict=True)
    return Block(tuple(replace(line, text=said) for line, said in lines))


def _document(document: LinkedDocument) -> LinkedDocument:
    """Return a document; its address is found by number, whatever name stands in it."""
    hidden = plain(document)
    url = block_link(document.url, emails)
    return hidden if url == document.url else replace(hidden, url=url)


def _printed(printed: PrintedDocument | None) -> PrintedDocument | None:
    if printed is None:
        return None
    attendance = tuple(map(plain, printed.attendance))
    return replace(printed, pages=tuple(map(hide, printed.pages)), attendance=attendance)
