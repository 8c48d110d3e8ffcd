"""The operations of the web service, by name in lower case."""

import datetime as dt
from collections.abc import Callable, Mapping

from scrapers.specimen import service
from scrapers.specimen.people import members
from scrapers.specimen.request import Request


def _committees(request: Request) -> bytes | None:
    return service.committees(request.site.committees_of(request.council))


def _meetings(request: Request) -> bytes | None:
    """Both dates are needed; `0` is any day. Committee -1 is all of them, 0 is none."""
    wanted = request.query.get("lcommitteeid")
    try:
        first = _day(request.query["sfromdate"], dt.date.min)
        last = _day(request.query["stodate"], dt.date.max)
    except (KeyError, ValueError):
        return None
    return service.meetings(
        {
            committee: [
                line
                for line in request.site.sittings(request.council, committee)
                if first <= line.date <= last
            ]
            for committee in request.site.committees_of(request.council)
            if wanted in {"-1", str(committee.number)}
        }
    )


def _day(text: str, any_day: dt.date) -> dt.date:
    day, month, year = map(int, text.split("/")) if text != "0" else (0, 0, 0)
    return dt.date(year, month, day) if year else any_day


def _meeting(request: Request) -> bytes | None:
    found = request.meeting(request.number("lmeetingid"), page=False)
    return service.meeting(found, request.base) if found else None


def _members(request: Request) -> bytes | None:
    return service.councillors(members(request.council, request.site.seed), request.base)


OPERATIONS: Mapping[str, Callable[[Request], bytes | None]] = {
    "getcommittees": _committees,
    "getmeetings": _meetings,
    "getmeeting": _meeting,
    "getcouncillorsbyward": _members,
}
