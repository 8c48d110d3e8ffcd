"""Which page answers which address: names and parameters in every spelling that is about."""

import datetime as dt
from collections.abc import Callable, Mapping
from urllib.parse import parse_qsl, unquote, urlsplit

from scrapers.specimen import meeting_pages, pages, people_pages
from scrapers.specimen.operations import OPERATIONS
from scrapers.specimen.pdf import document
from scrapers.specimen.people import members, officers, seats
from scrapers.specimen.printed import minutes
from scrapers.specimen.request import Answer, Request
from scrapers.specimen.site import Site

HTML = "text/html; charset=utf-8"
XML = "text/xml; charset=utf-8"
MEETING = ("mid", "meetingid")
COMMITTEE = ("cid", "committeeid")


def _committees(request: Request) -> bytes | None:
    listed = request.site.committees_of(request.council)
    return pages.committees(request.council, listed, request.state)


def _committee(request: Request) -> bytes | None:
    committee = request.committee("id")
    if committee is None:
        return None
    seed = request.site.seed
    clerk = _clerk(request)
    seated = seats(request.council, committee, seed)
    return pages.committee(request.council, committee, seated, clerk, request.state)


def _clerk(request: Request) -> str:
    staff = officers(request.council, request.site.seed)
    return next(one.name for one in staff if one.role == "Democratic Services Officer")


def _meetings(request: Request) -> bytes | None:
    if request.number(*COMMITTEE) == 686:
        return pages.constitution(request.council, request.state)
    committee = request.committee(*COMMITTEE)
    if committee is None:
        return None
    return pages.meetings(
        request.council, committee, request.site.sittings(request.council, committee),
        today=dt.date.fromisoformat(request.site.today), act=request.query.get("act", "").lower(),
        edge=request.query.get("d", ""), year=max(0, request.number("year")), state=request.state,
    )  # fmt: skip


def _meeting(request: Request) -> bytes | None:
    found = request.meeting(request.number(*MEETING))
    return meeting_pages.meeting(found, request.state) if found else None


def _item(request: Request) -> bytes | None:
    number = request.number("id")
    found = request.meeting(number // 40)
    item = found and next((one for one in found.items if one.id == number), None)
    return meeting_pages.item(found, item, request.state) if found and item else None


def _attendance(request: Request) -> bytes | None:
    found = request.meeting(request.number("id", *MEETING))
    if found is None or not found.attendance:
        return None
    return meeting_pages.attendance(found, request.state)


def _members(request: Request) -> bytes | None:
    listed = members(request.council, request.site.seed)
    view = request.query.get("vw", "LIST").upper()
    return people_pages.index(request.council, listed, view=view, state=request.state)


def _member(request: Request) -> bytes | None:
    uid, seed = request.number("uid"), request.site.seed
    found = next((one for one in members(request.council, seed) if one.uid == uid), None)
    if found is None:
        return None
    sits = [
        committee
        for committee in request.site.committees_of(request.council)
        if found in seats(request.council, committee, seed)
    ]
    return people_pages.member(request.council, found, sits, request.state)


def _plain(h1: str, text: str) -> Callable[[Request], bytes]:
    return lambda request: pages.plain(request.council, h1, text, request.state)


PAGES: Mapping[str, Callable[[Request], bytes | None]] = {
    "": _committees,
    "iedochome.aspx": _committees,
    "mglistcommittees.aspx": _committees,
    "mgcommitteestructure.aspx": _committees,
    "mgcommitteedetails.aspx": _committee,
    "ielistmeetings.aspx": _meetings,
    "ielistdocuments.aspx": _meeting,
    "mgai.aspx": _item,
    "mgmeetingattendance.aspx": _attendance,
    "mgmemberindex.aspx": _members,
    "mguserinfo.aspx": _member,
    "mgerror.aspx": _plain("Error", "The page that you asked for cannot be shown."),
    "mgcalendarmonthview.aspx": _plain("Calendar of meetings", "No meetings this month."),
    "mgdelegateddecisions.aspx": _plain("Decisions", "There are no decisions."),
    "mgwhatsnew.aspx": _plain("What's new", "Nothing is new."),
}


def answer(site: Site, address: str, host: str, state: str, *, web_service: bool) -> Answer:
    """Return the answer to an address of the site; unknown pages are sent to mgError.aspx."""
    parts = urlsplit(address)
    slug, _, path = unquote(parts.path).lstrip("/").partition("/")
    if slug == "robots.txt":
        return Answer(200, "text/plain", b"User-agent: *\nDisallow: /admin/\n")
    council = next((one for one in site.all_councils() if one.slug == slug), None)
    if council is None:
        return Answer(404, HTML, b"<html><body><h1>Not Found</h1></body></html>")
    query = {name.lower(): value.strip() for name, value in parse_qsl(parts.query)}
    request = Request(site, council, query, f"{host}/{slug}/", state)
    name = path.lower()
    if name.startswith("mgwebservice.asmx"):
        return _service(request, name.partition("/")[2], web_service)
    if name.startswith("documents/"):
        return Answer(200, "application/pdf", _document(request, path.partition("/")[2]))
    body = PAGES[name](request) if name in PAGES else None
    if body is None:
        return Answer(302, HTML, b"", f"/{slug}/mgError.aspx?ERR=1")
    return Answer(200, HTML, body)


def _document(request: Request, path: str) -> bytes:
    """Return the printed minutes of a meeting, or a PDF that says its own title."""
    folder = path.partition("/")[0]
    number = int(folder[1:]) - 9 if folder[1:].isdigit() and request.number("t") == 1 else -1
    found = request.meeting(number)
    return minutes(found) if found and found.minutes_published else document(path)


def _service(request: Request, operation: str, web_service: bool) -> Answer:
    if not web_service or request.council.index in request.site.without_service:
        return Answer(404, HTML, b"<html><body><h1>404 - File not found.</h1></body></html>")
    body = OPERATIONS[operation](request) if operation in OPERATIONS else None
    if body is None:
        error = b"<html><head><title>Runtime Error</title></head><body>Server Error</body></html>"
        return Answer(500, HTML, error)
    return Answer(200, XML, body)
