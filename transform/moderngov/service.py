"""Answers of the web service: committees, meetings, a meeting with its items, councillors."""

from collections.abc import Sequence

from lxml import etree

from scrapers.archive import Page
from transform import dates, html, word
from transform.moderngov import (
    addresses,
    answers,
    attendance,
    details,
    documents,
    links,
    vocabulary,
)
from transform.moderngov import meetings as lists
from transform.record import (
    Attendee,
    CommitteeRecord,
    Item,
    LinkedDocument,
    ListedMeeting,
    Listing,
    MeetingRecord,
    MemberRecord,
    Trouble,
    on_page,
)

_MINUTES = "minutesnonemptyhtmlbody"
_TEXTS = ("agendatext", "decisionnonemptyhtmlbody", _MINUTES)
_Blocks = dict[str, word.Block | None]


def committees(page: Page, troubles: list[Trouble]) -> list[CommitteeRecord]:
    """Return every committee, also those that no longer sit."""
    found: dict[str, CommitteeRecord] = {}
    root = answers.parse(page, "committees")
    troubles += on_page(answers.unknown(root), page.id)
    for element in root.iter("committee"):
        number, name = (
            answers.number(element, "committeeid"),
            answers.value(element, "committeetitle"),
        )
        if number is None or name is None:
            message = f"a committee without {'name' if number else 'number'}"
            troubles.append(Trouble("selection", message, page.id, "committee"))
            continue
        gone = answers.flag(element, "committeedeleted"), answers.flag(element, "committeeexpired")
        current = None if gone == (None, None) else not any(gone)
        category = answers.value(element, "committeecategory")
        found.setdefault(number, CommitteeRecord(number, name, category, current, page.id))
    return list(found.values())


def meetings(page: Page) -> Listing:
    """Return the meetings of an answer, of one committee or of several."""
    root = answers.parse(page, "getmeetings")
    troubles = answers.unknown(root)
    entries: dict[str, ListedMeeting] = {}
    for committee in root.iter("committee"):
        number = answers.required_number(committee, "committeeid", page)
        for element in committee.iter("meeting"):
            entry = _listed(element, number, troubles)
            if entry is not None:
                entries.setdefault(entry.number, entry)
    return Listing(tuple(entries.values()), None, None, page.id, on_page(troubles, page.id))


def members(page: Page, troubles: list[Trouble]) -> list[MemberRecord]:
    """Return the councillors of every ward: name, party and ward, and no address."""
    found: dict[int, MemberRecord] = {}
    root = answers.parse(page, "councillorsbyward")
    troubles += on_page(answers.unknown(root), page.id)
    for ward in root.iter("ward"):
        title = answers.value(ward, "wardtitle")
        for element in ward.iter("councillor"):
            printed, name = (answers.value(element, k) for k in ("councillorid", "fullusername"))
            number = links.number(printed or "")
            if number is None or name is None:
                message = f"a councillor without number or name: {printed!r} {name!r}"
                troubles.append(Trouble("selection", message, page.id, "councillor"))
                continue
            party = answers.value(element, "politicalpartytitle")
            found.setdefault(int(number), MemberRecord(int(number), name, party, title, page.id))
    return list(found.values())


def meeting(page: Page) -> MeetingRecord:
    """Return a meeting with its items and its list of attendance.

    The answer does not say which committee meets, nor whether minutes are still drafts.
    """
    element = answers.parse(page, "meeting")
    troubles = answers.unknown(element)
    printed = answers.required(element, "meetingdate", page)
    day = dates.date(printed)
    if day is None:
        raise html.SelectionError(page.url, "<meetingdate>", f"no date: {printed!r}")
    items = _items(element, page, troubles)
    attendees = _attendees(element, troubles)
    state = lists.status(answers.value(element, "meetingstatus"), troubles, "meetingstatus")
    minuted = answers.flag(element, "minutepublished")
    return MeetingRecord(
        number=answers.required_number(element, "meetingid", page),
        committee=answers.number(element, "committeeid"),
        title=answers.value(element, "committeetitle"),
        date=day,
        start_time=dates.time(answers.value(element, "meetingtime") or ""),
        end_time=dates.time(answers.value(element, "meetingactualfinishtime") or ""),
        venue=details.venue(answers.value(element, "meetinglocation") or ""),
        status=state or ("held" if _was_held(items, attendees) else None),
        agenda_published=answers.flag(element, "agendapublished"),
        decisions_published=answers.flag(element, "decisionpublished"),
        minutes_published=minuted,
        minutes_state="none" if minuted is False else None,
        items=items,
        attendance=attendees,
        attendance_source="web_service",
        page_id=page.id,
        attendance_page_id=page.id if attendees else "",
        problems=on_page(troubles, page.id),
    )


def _listed(
    element: etree._Element, committee: str, troubles: list[Trouble]
) -> ListedMeeting | None:
    number = answers.number(element, "meetingid")
    printed = answers.value(element, "meetingdate") or ""
    day = dates.date(printed)
    if number is None or day is None:
        message = f"a meeting of committee {committee} without number or date: {printed!r}"
        troubles.append(Trouble("value", message, locator="meeting"))
        return None
    state = answers.value(element, "meetingstatus")
    clock = dates.time(answers.value(element, "meetingtime") or "")
    status = lists.status(state, troubles, "meetingstatus")
    return ListedMeeting(number, committee, day, clock, state, status)


def _items(element: etree._Element, page: Page, troubles: list[Trouble]) -> tuple[Item, ...]:
    parts = [
        part
        for part in element.iterfind("agendaitems/agendaitem")
        if answers.flag(part, "isdisplayallowed") is not False
    ]
    found: dict[str, Item] = {}
    published = answers.flag(element, "minutepublished") is not False
    for part, blocks in zip(parts, _blocks(parts, page.url, published=published), strict=True):
        number, title = answers.number(part, "agendaitemid"), answers.value(part, "agendaitemtitle")
        if number is None or title is None:
            message = f"an item without {'title' if number else 'number'}: {title or number}"
            troubles.append(Trouble("selection", message, locator="agendaitem"))
        elif number in found:
            message = f"item {number} is given twice; the first is read"
            troubles.append(Trouble("duplicate", message, locator="agendaitem"))
        else:
            found[number] = _item(part, number, title, blocks, page)
    return tuple(found.values())


def _item(part: etree._Element, number: str, title: str, blocks: _Blocks, page: Page) -> Item:
    """Return an item; of one that is restricted, only what the site's own page prints is public."""
    closed = answers.flag(part, "isrestricted") is True
    blocks = {} if closed else blocks
    printed = answers.value(part, "fulldisplaynumberformat")
    return Item(
        number=number,
        printed_number=printed.removesuffix(".").strip() or None if printed else None,
        title=title,
        purpose=blocks.get("agendatext"),
        decision=blocks.get("decisionnonemptyhtmlbody"),
        minutes=blocks.get(_MINUTES),
        restricted=closed or vocabulary.is_private(title),
        documents=documents.unique(_linked(part, addresses.base(page.url))),
        page_id=page.id,
    )


def _blocks(parts: Sequence[etree._Element], where: str, *, published: bool) -> list[_Blocks]:
    """Return the texts of each item by their elements; they are HTML, escaped.

    Minutes that neither the meeting nor the item calls published are not there yet.
    """
    found: list[_Blocks] = [{} for _ in parts]
    texts = [
        (number, name, text)
        for number, part in enumerate(parts)
        for name in _TEXTS
        if (text := answers.content(part, name)) and text.strip()
        if published or name != _MINUTES or answers.flag(part, "isminutepublished") is not False
    ]
    trees = html.pieces([text for _, _, text in texts], where)
    for (number, name, _), tag in zip(texts, trees, strict=True):
        found[number][name] = word.read([tag])
    return found


def _linked(part: etree._Element, base: str) -> list[LinkedDocument]:
    """Return the documents of an item that anyone may open."""
    found: list[LinkedDocument] = []
    for element in part.iterfind("linkeddocuments/linkeddoc"):
        number = answers.number(element, "attachmentid")
        title, url = (answers.value(element, key) for key in ("title", "url"))
        if answers.flag(element, "isrestricted") is True:
            continue
        if number and title and url and links.split(url).path:
            found.append(documents.named(number, title, links.absolute(base, url)))
    return found


def _attendees(element: etree._Element, troubles: list[Trouble]) -> tuple[Attendee, ...]:
    found: list[Attendee] = []
    for part in element.iterfind("attendees/attendee"):
        name, words, uid, role, party, ward = (
            answers.line(part.get(key))
            for key in (
                "name",
                "attendance",
                "memberid",
                "roledescription",
                "politicalparty",
                "ward",
            )
        )
        if name is None or words is None:
            message = f"an attendee without name or attendance: {name!r} {words!r}"
            troubles.append(Trouble("selection", message, locator="attendee"))
            continue
        number = int(uid) if uid and links.number(uid) else None
        found += attendance.attendee(
            name, words, troubles, uid=number, role=role, party=party, ward=ward
        )
    return tuple(dict.fromkeys(found))


def _was_held(items: tuple[Item, ...], attendees: tuple[Attendee, ...]) -> bool:
    """Say whether there are minutes or decisions, or someone is noted as having been there."""
    return any(item.minutes or item.decision for item in items) or any(
        attendee.status in {"present", "virtual"} for attendee in attendees
    )
