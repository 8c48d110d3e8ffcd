"""Two sources of one meeting -> one record: the web service where it speaks, else the page."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import fields, replace
from typing import TypeVar

from transform.record import Item, LinkedDocument, MeetingRecord, Trouble
from transform.rows import MeetingStatus
from transform.word import Block

TEXTS = ("purpose", "decision", "minutes")
"""The fields of an item that are blocks of text."""

Record = TypeVar("Record", Item, MeetingRecord, LinkedDocument)


def merge(service: MeetingRecord, page: MeetingRecord) -> MeetingRecord:
    """Return what both say: each field from the service, or from the page if that is silent.

    Only the page prints the body's name and tells drafts from minutes. That a meeting was called
    off stands, whoever says so. A list of attendance is taken whole, from one source.
    """
    lists = service if service.attendance else page
    draft = page.minutes_state == "draft"
    return replace(
        _either(service, page),
        title=page.title or service.title,
        status=_called_off(service) or _called_off(page) or service.status or page.status,
        minutes_state="draft" if draft else service.minutes_state or page.minutes_state,
        items=_items(service.items, page.items),
        documents=_documents(service.documents, page.documents),
        attendance=lists.attendance,
        attendance_source=lists.attendance_source,
        attendance_page_id=lists.attendance_page_id,
        problems=(*service.problems, *_problems(page, service.items)),
    )


def fill(page: MeetingRecord, service: MeetingRecord) -> MeetingRecord:
    """Return what a page says where the web service is gone, its silent fields as that had them."""
    return replace(_either(page, service), problems=page.problems)


def keep(
    record: MeetingRecord,
    earlier: MeetingRecord,
    is_gone: Callable[[str], bool],
    is_lost: Callable[[Block | None, Block | None], bool],
) -> MeetingRecord:
    """Return a record with what only an earlier version of it has: items, texts and documents.

    `is_gone` says of a number whether that is believed to be gone, `is_lost` of a text, as it is
    and as it was, whether it only cannot be read any more.
    """
    items = {item.number: item for item in record.items}
    shown = (*record.documents, *(one for item in record.items for one in item.documents))
    known = {document.number for document in shown}

    def lost(documents: Iterable[LinkedDocument]) -> tuple[LinkedDocument, ...]:
        return tuple(d for d in documents if d.number not in known and not is_gone(d.number))

    old = {item.number: item for item in earlier.items}
    kept = {number: item for number, item in old.items() if number in items or not is_gone(number)}
    both = []
    for number in _order(items, kept):
        before = kept[number].documents if number in kept else ()
        item = items.get(number) or replace(old[number], documents=())
        if number in items and number in old:
            item = _mended(item, old[number], is_lost)
        page_id = item.page_id or (record if number in items else earlier).page_id
        both.append(replace(item, documents=(*item.documents, *lost(before)), page_id=page_id))
    return replace(
        record, items=tuple(both), documents=(*record.documents, *lost(earlier.documents))
    )


def _mended(
    item: Item, before: Item, is_lost: Callable[[Block | None, Block | None], bool]
) -> Item:
    """Return an item with the texts that it had before and that cannot be read any more."""
    texts = {
        name: getattr(before, name)
        for name in TEXTS
        if is_lost(getattr(item, name), getattr(before, name))
    }
    if not texts:
        return item
    results = item.results or before.results
    return replace(item, **texts, cut=before.cut, results=results, page_id=before.page_id)


def complete(item: Item, whole: Item) -> Item:
    """Return an item that the meeting's page cuts with the text of its own page.

    It stays cut where its own page lacks what the meeting's page has the beginning of.
    """
    return replace(
        item,
        purpose=whole.purpose or item.purpose,
        decision=whole.decision or item.decision,
        minutes=whole.minutes or item.minutes,
        cut=_lacks(whole, item),
        page_id=whole.page_id,
    )


def _lacks(item: Item, beginning: Item) -> bool:
    """Say whether an item is without a text that another source has the beginning of."""
    return bool(
        (beginning.minutes and not item.minutes) or (beginning.decision and not item.decision)
    )


def _called_off(record: MeetingRecord) -> MeetingStatus | None:
    """Return the status of a meeting that was not held, None for any other."""
    return None if record.status in {"held", "scheduled"} else record.status


def _problems(page: MeetingRecord, whole: Iterable[Item]) -> Iterator[Trouble]:
    """Yield the page's troubles but those of a text that it cuts and the service has whole."""
    places = {f"#AI{item.number}" for item in whole}
    for trouble in page.problems:
        if trouble.problem != "cut" or trouble.locator not in places:
            yield trouble


def _item(service: Item, page: Item) -> Item:
    return replace(
        _either(service, page),
        cut=page.cut and _lacks(service, page),
        restricted=service.restricted or page.restricted,
        documents=_documents(service.documents, page.documents),
        page_id=page.page_id if page.minutes and not service.minutes else service.page_id,
    )


def _items(service: Sequence[Item], page: Sequence[Item]) -> tuple[Item, ...]:
    """Return the items of both, as the page orders them; others stand after their predecessor."""
    printed = {item.number: item for item in page}
    told = {item.number: item for item in service}
    order = _order(printed, told)
    return tuple(_both(told.get(number), printed.get(number)) for number in order)


def _order(first: Iterable[str], second: Iterable[str]) -> list[str]:
    """Return the numbers of both, as the first orders them; others after their predecessor."""
    order = list(first)
    previous = 0
    for number in second:
        if number not in order:
            order.insert(previous, number)
        previous = order.index(number) + 1
    return order


def _both(service: Item | None, page: Item | None) -> Item:
    if service and page:
        return _item(service, page)
    (only,) = (item for item in (service, page) if item)
    return only


def _documents(
    service: Iterable[LinkedDocument], page: Iterable[LinkedDocument]
) -> tuple[LinkedDocument, ...]:
    """Return the documents of both by number, as the page prints them where it does."""
    found = {document.number: document for document in page}
    for document in service:
        printed = found.get(document.number)
        found[document.number] = _either(printed, document) if printed else document
    return tuple(found.values())


def _either(first: Record, second: Record) -> Record:
    """Return the first record, its silent fields filled from the second."""
    silent = {
        field.name: getattr(second, field.name)
        for field in fields(first)
        if getattr(first, field.name) in (None, "", ())
    }
    return replace(first, **silent)
