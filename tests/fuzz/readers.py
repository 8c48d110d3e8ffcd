"""The readers of pages, by the kind of page; and a page as the archive would hand it to them."""

import hashlib
from collections.abc import Callable, Mapping

import zstandard

from scrapers.archive import Kind, Page
from transform.moderngov import agenda, attendance, committees, item, meetings, members, service
from transform.record import Trouble

Reader = Callable[[Page, list[Trouble]], object]
READERS: Mapping[Kind, Reader] = {
    "attendance": attendance.read,
    "committees": committees.read,
    "item": item.read,
    "meeting": lambda page, _: agenda.read(page),
    "meetings": lambda page, _: meetings.read(page),
    "members": members.read,
    "service_committees": service.committees,
    "service_meeting": lambda page, _: service.meeting(page),
    "service_meetings": lambda page, _: service.meetings(page),
    "service_members": service.members,
}
SITE = "https://democracy.marsh.example/mg/"
ADDRESSES: Mapping[str, str] = {
    "attendance": "mgMeetingAttendance.aspx?ID=1",
    "committees": "mgListCommittees.aspx",
    "item": "mgAi.aspx?ID=1",
    "meeting": "ieListDocuments.aspx?MId=1",
    "meetings": "ieListMeetings.aspx?CId=1",
    "members": "mgMemberIndex.aspx",
    "printed_minutes": "documents/g1/Printed%20minutes.pdf?T=1",
    "service_committees": "mgWebService.asmx/GetCommittees",
    "service_meeting": "mgWebService.asmx/GetMeeting?lMeetingId=1",
    "service_meetings": "mgWebService.asmx/GetMeetings?lCommitteeId=1",
    "service_members": "mgWebService.asmx/GetCouncillorsByWard",
}
"""Where a page of each kind stands on a site."""


def stored(body: bytes, kind: str, url: str = "", number: str | None = "1") -> Page:
    """Return a page as the archive would hold it."""
    return Page(
        id="marsh/page-1",
        council_id="marsh",
        url=url or SITE + ADDRESSES[kind],
        kind=kind,
        number=number,
        fetched_at="2026-03-01T06:00:00Z",
        last_checked_at="2026-03-01T06:00:00Z",
        status=200,
        media_type="text/html",
        headers={},
        sha256=hashlib.sha256(body).hexdigest(),
        size=len(body),
        packed=zstandard.compress(body, level=1),
    )
