"""Addresses of a ModernGov site: which page an address means, and its one canonical spelling.

ModernGov accepts many spellings of one address (`MId`, `MID` and `MeetingId`, any case, session
noise such as `bcr=1`). Pages are kept under the canonical one, so that one page has one address.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl, quote, urlencode, urlsplit, urlunsplit

from scrapers.archive import Kind

NOISE = frozenset({"bcr", "xxr", "rpid", "hpid", "lll", "j", "ver", "isubid", "nobdr", "md"})
"""Parameters that do not choose a page: session state, view state, versions of the template."""

CONTROLS = re.compile(r"[\x00-\x1f\x7f]")
"""Line ends and the like that stand inside some links."""

PRINTED = re.compile(r"(?i)/documents/g[0-9]+/[^/]+$|/mgConvert2PDF\.aspx$")
"""Files that the site prints itself; which of them is the minutes, `T=` says."""
PRINTED_MINUTES = frozenset(("1", "11"))

PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True)
class Form:
    """How the addresses of one kind of page are spelt."""

    name: str
    kind: Kind | None
    key: str | None = None
    aliases: tuple[str, ...] = ()
    keep: tuple[str, ...] = ()


@dataclass(frozen=True)
class Address:
    """An address read: its canonical spelling and, where it is known, the page it means."""

    url: str
    kind: Kind | None
    number: str | None
    query: Mapping[str, str]


FORMS: tuple[Form, ...] = (
    Form("mgListCommittees.aspx", "committees"),
    Form("mgCommitteeStructure.aspx", "committees"),
    Form("ieDocHome.aspx", "committees", keep=("Categories", "Year")),
    Form("mgCommitteeDetails.aspx", "committee", "ID", ("CId", "CommitteeId")),
    Form(
        "ieListMeetings.aspx",
        "meetings",
        "CId",
        ("CommitteeId",),
        ("info", "MeetingId", "ical", "Year", "Act", "D"),
    ),
    Form("ieListDocuments.aspx", "meeting", "MId", ("MeetingId",)),
    Form("mgAi.aspx", "item", "ID"),
    Form("mgMeetingAttendance.aspx", "attendance", "ID"),
    Form("mgMemberIndex.aspx", "members", keep=("FN", "VW", "PIC")),
    Form("mgUserInfo.aspx", None, "UID"),
    Form("mgError.aspx", None),
    Form("mgWebService.asmx/GetCommittees", "service_committees"),
    Form(
        "mgWebService.asmx/GetMeetings",
        "service_meetings",
        "lCommitteeId",
        keep=("sFromDate", "sToDate"),
    ),
    Form("mgWebService.asmx/GetMeeting", "service_meeting", "lMeetingId"),
    Form("mgWebService.asmx/GetCouncillorsByWard", "service_members"),
)
BY_NAME = {form.name.lower(): form for form in FORMS}
NUMBERED: frozenset[Kind] = frozenset(
    (
        "committee",
        "meetings",
        "meeting",
        "item",
        "attendance",
        "service_meetings",
        "service_meeting",
    )
)
"""Kinds of page of which a site has many, told apart by a number."""
LISTS: frozenset[Kind] = frozenset(
    {"committees", "committee", "meetings", "service_committees", "service_meetings"}
)
"""Kinds of page that lead to meetings."""
SERVICE = "mgwebservice.asmx"

ALWAYS = {"sFromDate": "01/01/1990", "sToDate": "31/12/2099"}
"""Both bounds are required by the web service; these leave nothing out."""


def canonical(url: str) -> str:
    """Return the one spelling of an address under which its page is kept."""
    return read(url).url


def read(url: str) -> Address:
    """Return what an absolute address means; one that is not http(s) raises `ValueError`."""
    parts = urlsplit(CONTROLS.sub("", url).strip())
    folder, name = _divide(parts.path)
    form = BY_NAME.get(name.lower())
    stripped = ((key.strip(), value.strip()) for key, value in parse_qsl(parts.query))
    pairs = [(key, value) for key, value in stripped if value]
    query = _known(form, pairs) if form else _unknown(pairs)
    path = folder + (form.name if form else name)
    host = _host(parts.scheme, parts.hostname, parts.port)
    url = urlunsplit((parts.scheme.lower(), host, _quoted(path), _encoded(query), ""))
    if form is None:
        return Address(url, "printed_minutes" if _is_minutes(path, query) else None, None, query)
    return Address(url, *_meant(form, query), query)


def base(url: str) -> str:
    """Return the folder that holds the application, with a trailing slash.

    >>> base("https://Democracy.example.org/moderngov")
    'https://democracy.example.org/moderngov/'
    >>> base("https://example.org/mgListCommittees.aspx?bcr=1")
    'https://example.org/'
    """
    parts = urlsplit(url)
    folder, name = _divide(parts.path)
    if name.lower() not in BY_NAME and not name.lower().endswith((".aspx", ".asmx", ".html")):
        folder += name
    host = _host(parts.scheme, parts.hostname, parts.port)
    return urlunsplit((parts.scheme.lower(), host, _quoted(folder.rstrip("/") + "/"), "", ""))


def origin(url: str) -> str:
    """Return scheme, host and port: what one robots.txt speaks for."""
    parts = urlsplit(url)
    return f"{parts.scheme.lower()}://{_host(parts.scheme, parts.hostname, parts.port)}"


def page(base_url: str, name: str, number: str | None = None, **query: str) -> str:
    """Return the canonical address of a page of the site, by its name and number.

    >>> page("https://example.org/", "mgAi.aspx", "51902")
    'https://example.org/mgAi.aspx?ID=51902'
    """
    form = BY_NAME[name.lower()]
    if form.key is not None and number is not None:
        query = {form.key: number, **query}
    return canonical(f"{base_url}{form.name}?{_encoded(query)}")


def _divide(path: str) -> tuple[str, str]:
    folder, slash, name = path.rpartition("/")
    if folder.lower().endswith("/" + SERVICE):
        folder, slash, service = folder.rpartition("/")
        name = f"{service}/{name}"
    return folder + (slash or "/"), name


def _host(scheme: str, name: str | None, port: int | None) -> str:
    if scheme.lower() not in PORTS or not name or " " in name or not name.isprintable():
        raise ValueError(f"not an address of a web page: {scheme}://{name}")
    name = f"[{name}]" if ":" in name else name
    return name if port in {None, PORTS[scheme.lower()]} else f"{name}:{port}"


def _known(form: Form, pairs: list[tuple[str, str]]) -> dict[str, str]:
    given = {key.lower(): value for key, value in reversed(pairs)}
    query = {}
    spellings = (form.key, *form.aliases) if form.key else ()
    for spelling in spellings:
        if form.key and spelling.lower() in given:
            query[form.key] = given[spelling.lower()]
            break
    for name in form.keep:
        if name.lower() in given and (name, given[name.lower()]) != ("Year", "0"):
            query[name] = given[name.lower()]
    return query


def _unknown(pairs: list[tuple[str, str]]) -> dict[str, str]:
    query: dict[str, str] = {}
    for key, value in pairs:
        if key.lower() not in NOISE:
            query.setdefault(key, value)
    return query


def _is_minutes(path: str, query: Mapping[str, str]) -> bool:
    return query.get("T") in PRINTED_MINUTES and PRINTED.search(path) is not None


def _meant(form: Form, query: Mapping[str, str]) -> tuple[Kind | None, str | None]:
    number = query.get(form.key) if form.key else None
    if form.kind in NUMBERED and not (number and number.isascii() and number.isdigit()):
        return None, None
    if form.kind is None or "info" in query or "ical" in query:
        return None, None
    return form.kind, number


def _quoted(path: str) -> str:
    return quote(path, safe="/%:@!$&'()*+,;=~-._")


def _encoded(query: Mapping[str, str]) -> str:
    return urlencode(query, quote_via=quote, safe="/:")
