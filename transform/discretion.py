"""What the record of a meeting says, without what tells how to reach a person."""

from dataclasses import replace

from transform.contact_details import hide
from transform.record import Item, LinkedDocument, MeetingRecord, PrintedDocument, RecordedVote
from transform.word import Block


def discreet(record: MeetingRecord) -> MeetingRecord:
    """Return the record with contact details hidden, before anything is read out of its texts."""
    return replace(
        record,
        items=tuple(map(_item, record.items)),
        documents=tuple(map(_document, record.documents)),
        printed=_printed(record.printed),
        contact=hide(record.contact) if record.contact else None,
    )


def _item(item: Item) -> Item:
    return replace(
        item,
        title=hide(item.title),
        purpose=_block(item.purpose),
        decision=_block(item.decision),
        minutes=_block(item.minutes),
        documents=tuple(map(_document, item.documents)),
        results=tuple(map(_vote, item.results)),
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
    return replace(document, title=hide(document.title))


def _vote(vote: RecordedVote) -> RecordedVote:
    return replace(vote, title=hide(vote.title), text=hide(vote.text))


def _printed(printed: PrintedDocument | None) -> PrintedDocument | None:
    return replace(printed, pages=tuple(map(hide, printed.pages))) if printed else None
