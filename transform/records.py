"""What an archive says of a meeting: its pages read, merged and completed by one another."""

import datetime as dt
from dataclasses import dataclass, replace

from scrapers.archive import Page
from transform import last_good, letters
from transform.discretion import discreet
from transform.merge import complete, fill, merge
from transform.moderngov import agenda, attendance, item, service
from transform.printed import document
from transform.record import Item, MeetingRecord, Trouble, on_page
from transform.sources import Sources

OUTDATED = dt.timedelta(days=1)
"""A visit gets both sources of a meeting in less time."""


@dataclass(frozen=True)
class Told:
    """The record of a meeting, and when its site was last seen to say so.

    It is `stale` when it could be read before, and cannot be read as it is now.
    """

    record: MeetingRecord
    checked_at: str
    stale: bool = False


def meeting(sources: Sources, number: str, *, spoilt: bool = False) -> Told | None:
    """Return what all pages of a meeting say; None, and a trouble, if none can be read.

    Of pages that are `spoilt`, what they said before.
    """
    page = sources.latest("meeting", number)
    told = sources.latest("service_meeting", number)
    said = [
        lasting
        for lasting in (
            last_good.read(sources, told, service.meeting, spoilt=spoilt),
            last_good.read(sources, page, agenda.read, spoilt=spoilt),
        )
        if lasting
    ]
    if not said:
        return None
    records = [lasting.record for lasting in said]
    if len(records) == 1:
        (record,) = records
    elif _is_outdated(told, page):
        record = _filled(sources, records[1], records[0])
    else:
        record = merge(*records)
    record = _printed(sources, record)
    sources.troubles += [
        replace(trouble, page_id=trouble.page_id or record.page_id) for trouble in record.problems
    ]
    items = tuple(_whole(sources, record, entry) for entry in record.items)
    record = _attended(sources, replace(record, items=items))
    return Told(
        discreet(record),
        max(page.last_checked_at for page in (told, page) if page),
        all(lasting.stale for lasting in said),
    )


def _is_outdated(told: Page | None, page: Page | None) -> bool:
    """Say whether only the page was had since the web service told of a meeting.

    A service that is gone would hold on to what it said last, whatever the page says.
    """
    if not (told and page):
        return False
    said, shown = (dt.datetime.fromisoformat(one.last_checked_at) for one in (told, page))
    return shown - said > OUTDATED


def _filled(sources: Sources, page: MeetingRecord, service: MeetingRecord) -> MeetingRecord:
    """Return what a page says where the web service is gone; its list of attendance has a page."""
    record = fill(page, service)
    has_list = sources.latest("attendance", record.number) is not None
    return replace(record, attendance=()) if has_list else record


def _printed(sources: Sources, record: MeetingRecord) -> MeetingRecord:
    """Return the record with what its printed minutes add, where they were fetched.

    A PDF that is none, or that has no text, stands back for the one before it.
    """
    page = sources.latest("printed_minutes", record.number)
    filled = sources.read(page, lambda page: document.add(record, page)) or record
    if page is None or filled.printed:
        return filled
    for older, _ in sources.archive.earlier(page):
        before = sources.glance(older, lambda page: document.add(record, page))
        if before and before.printed:
            return replace(before, problems=filled.problems)
    return filled


def _whole(sources: Sources, record: MeetingRecord, entry: Item) -> Item:
    """Return an item with the text of its own page, if the meeting's page cuts it."""
    if not entry.cut:
        return entry
    own = sources.latest("item", entry.number)
    whole = sources.lasting(own, lambda page: _own(page, sources.troubles))
    completed = complete(entry, whole) if whole else entry
    if completed.cut:
        message = (
            f"the minutes of item {entry.number} are cut, and no page with all of them is held"
        )
        sources.troubles.append(Trouble("cut", message, record.page_id, f"#AI{entry.number}"))
    elif not whole or not any(letters.troubles_of(whole)):
        return completed
    return _as_before(sources, own, entry) or completed


def _own(page: Page, troubles: list[Trouble]) -> Item:
    """Return what an item's own page says; letters that are wrong are troubles."""
    whole = item.read(page, troubles)
    troubles += on_page(letters.troubles_of(whole), page.id)
    return whole


def _as_before(sources: Sources, own: Page | None, entry: Item) -> Item | None:
    """Return an item with the text that its own page had before, None if it never had it."""
    for page, _ in sources.archive.earlier(own) if own else ():
        earlier = sources.glance(page, lambda page: item.read(page, []))
        if earlier and not any(letters.troubles_of(earlier)):
            completed = complete(entry, earlier)
            if not completed.cut:
                return completed
    return None


def _attended(sources: Sources, record: MeetingRecord) -> MeetingRecord:
    """Return the record with the list of attendance of its own page, if it has none itself."""
    page = None if record.attendance else sources.latest("attendance", record.number)
    listed = sources.lasting(page, lambda page: attendance.read(page, sources.troubles))
    if page is None or not listed:
        return record
    return replace(
        record,
        attendance=tuple(listed),
        attendance_source="attendance_page",
        attendance_page_id=page.id,
    )
