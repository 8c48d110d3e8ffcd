"""The XML web service: the same facts as the pages, in the product's own dialect of XML."""

import datetime as dt
import html
from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import quote

from scrapers.specimen.almanac import clock
from scrapers.specimen.councils import Committee
from scrapers.specimen.diary import Sitting
from scrapers.specimen.facts import Block, Document, Item, Meeting, Status
from scrapers.specimen.markup import word
from scrapers.specimen.people import Member

Fields = Sequence[tuple[str, "str | int | bool | Fields"]]


def committees(listed: Sequence[Committee]) -> bytes:
    """Return the answer of GetCommittees."""
    rows: Fields = [
        ("committee", [
            ("committeeid", committee.number),
            ("committeetitle", title(committee.name)),
            ("committeedeleted", False),
            ("committeeexpired", False),
            ("committeecategory", title(committee.category)),
        ])
        for committee in listed
    ]  # fmt: skip
    return _document("committees", [("committeescount", f" {len(listed)}"), *rows])


def meetings(groups: Mapping[Committee, Sequence[Sitting]]) -> bytes:
    """Return the answer of GetMeetings: the committees that meet and their meetings."""
    count = sum(map(len, groups.values()))
    rows: Fields = [
        ("committee", [
            ("committeeid", committee.number),
            ("committeetitle", title(committee.name)),
            ("committeemeetingcount", f" {len(lines)}"),
            ("committeemeetings", [("meeting", _listed(line)) for line in lines]),
        ])
        for committee, lines in groups.items()
        if lines
    ]  # fmt: skip
    head = [("meetingscount", f" {count}"), ("committeescount", f" {len(rows)}")]
    return _document("getmeetings", [*head, *rows])


def _listed(line: Sitting) -> Fields:
    return [
        ("meetingid", line.number),
        ("meetingdate", _day(line.date)),
        ("meetingstatus", _status(line.status)),
        ("meetingtime", clock(line.start_time)),
        ("iswebcast", False),
    ]


def meeting(meeting: Meeting, base: str) -> bytes:
    """Return the answer of GetMeeting: everything but the printed minutes; nothing is cut."""
    return _document("meeting", [
        ("meetingid", meeting.number),
        ("meetingdate", _day(meeting.date)),
        ("meetingstatus", _status(meeting.status)),
        ("isdisplayallowed", True),
        ("meetingtime", clock(meeting.start_time)),
        ("meetingactualstarttime", ""),
        ("meetingplannedfinishtime", ""),
        ("meetingactualfinishtime", meeting.end_time and clock(meeting.end_time)),
        ("meetinglocation", title(meeting.committee.venue)),
        ("iswebcast", meeting.webcast),
        ("agendaid", meeting.pack),
        ("agendapublished", meeting.agenda_published),
        ("decisionpublished", meeting.decisions_published),
        ("minutepublished", meeting.minutes_published),
        ("meetingroom", ""),
        ("agendaitems", [
            ("agendaitem", list(_item(meeting, item, order, base)))
            for order, item in enumerate(meeting.items, 1)
        ]),
        ("attendees", [("attendee", line) for line in _attendees(meeting, base)]),
    ])  # fmt: skip


def _item(
    meeting: Meeting, item: Item, order: int, base: str
) -> Iterator[tuple[str, str | int | bool | Fields]]:
    yield from (
        ("agendaitemid", item.id),
        ("agendaitemtitle", title(item.title)),
        ("agendatext", _word(meeting, item.purpose)),
        ("actualmeetingdate", _day(meeting.date)),
        ("agendaitemnumber", order),
        ("agendaitemsubnumber", ""),
        ("fulldisplaynumberformat", item.number),
        ("authorusername", ""),
        ("commentlabel1", "Presented By"),
        ("commenttext1", ""),
        ("decisionnonemptyhtmlbody", _word(meeting, item.decision)),
        ("minutesnonemptyhtmlbody", "" if meeting.printed else _word(meeting, item.minutes)),
        ("declarationcount", len(item.facts.declarations)),
        ("iscallin", False),
        ("isdecision", item.decision is not None),
        ("isdecisionpublished", item.decision is not None),
        ("isminutepublished", item.minutes is not None and not meeting.printed),
        ("isrestricted", item.restricted),
        ("isdisplayallowed", True),
        ("minutesitemnumber", order),
        ("preferreddate", _day(meeting.date)),
        ("refertocommittee", title(meeting.committee.name)),
    )
    papers = [("linkeddoc", _paper(meeting, item, paper, base)) for paper in item.documents]
    yield "linkeddocuments", papers


def _word(meeting: Meeting, block: Block | None) -> str:
    """Word's HTML without the page's own wrapping."""
    if not block:
        return ""
    text = word(block, meeting.council.house)
    return text.removeprefix('<div class="mgWordPara">').rstrip().removesuffix("</div>")


def _paper(meeting: Meeting, item: Item, paper: Document, base: str) -> Fields:
    return [
        ("attachmentid", paper.number or 0),
        ("title", title(paper.title)),
        ("isurl", False),
        ("url", base + quote(paper.href, safe="/?=&")),
        ("isrestricted", False),
        ("restrictionsRef", ""),
        ("itemnum", 1),
        ("publicationdate", _day(meeting.date - dt.timedelta(days=7))),
        ("meetingdate", _day(meeting.date)),
        ("committeetitle", title(meeting.committee.name)),
        ("isdecisionattachment", False),
        ("ownertitle", title(item.title)),
    ]


def _attendees(meeting: Meeting, base: str) -> Iterator[Fields]:
    """Attributes are given as names that begin with `@`."""
    for line in meeting.attendance:
        uid = "" if line.uid is None else line.uid
        yield [
            ("@membertype", "U"), ("@memberid", uid), ("@name", line.name),
            ("@roledescription", line.role), ("@attendance", line.attendance),
            ("@politicalparty", line.party), ("@ward", line.ward),
            ("url", f"{base}mgUserInfo.aspx?UID={uid}" if uid else ""),
        ]  # fmt: skip


def councillors(members: Sequence[Member], base: str) -> bytes:
    """Return the answer of GetCouncillorsByWard."""
    wards = sorted({member.ward for member in members})
    return _document("councillorsbyward", [
        ("wards", [("ward", _ward(ward, members, base)) for ward in wards])
    ])  # fmt: skip


def _ward(ward: str, members: Sequence[Member], base: str) -> Fields:
    here = [member for member in members if member.ward == ward]
    rows: Fields = [("councillor", _councillor(member, base)) for member in here]
    return [
        ("wardtitle", title(ward)),
        ("councillors", [("councillorcount", f" {len(here)}"), *rows]),
    ]


def _councillor(member: Member, base: str) -> Fields:
    return [
        ("councillorid", member.uid),
        ("fullusername", title(member.name)),
        ("photosmallurl", f"{base}UserData/{member.uid}/smallpic.jpg"),
        ("politicalpartytitle", title(member.party)),
        ("politicalgrouptitle", title(member.party)),
        ("districttitle", ""),
        ("representing", ""),
        ("keyposts", ""),
        ("workaddress", [("line1", "Town Hall"), ("postcode", ""), ("phone", "01632 960999")]),
        ("homeaddress", ""),
        ("surgerydetails", ""),
        ("termsofoffice", [
            ("termofoffice", [("startdate", member.since), ("enddate", "unspecified")])
        ]),
    ]  # fmt: skip


def title(text: str) -> str:
    """Return a title as the service has it: HTML already, to be escaped once more."""
    return html.escape(text)


def _day(date: dt.date) -> str:
    return f"{date:%d/%m/%Y}"


def _status(status: Status) -> str:
    return {"cancelled": "Cancelled", "postponed": "Postponed"}.get(status, "Confirmed")


def _document(root: str, fields: Fields) -> bytes:
    lines = ['<?xml version="1.0" encoding="utf-8"?>', *_element(root, fields, 0)]
    return "\r\n".join(lines).encode()


def _element(name: str, value: "str | int | bool | Fields", depth: int) -> Iterator[str]:
    """Yield the lines of an element; an empty one is opened, indented and closed."""
    pad = "  " * depth
    if isinstance(value, (str, int)):
        text = html.escape(str(value), quote=False)
        if text:
            yield f"{pad}<{name}>{text}</{name}>"
        else:
            yield from (f"{pad}<{name}>", f"{pad}</{name}>")
        return
    attributes = "".join(
        f' {key[1:]}="{html.escape(str(part))}"' for key, part in value if key.startswith("@")
    )
    yield f"{pad}<{name}{attributes}>"
    for key, part in value:
        if not key.startswith("@"):
            yield from _element(key, part, depth + 1)
    yield f"{pad}</{name}>"
