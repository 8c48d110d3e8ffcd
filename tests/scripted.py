"""A site on loopback that answers what a test tells it to, and remembers when it was asked."""

import ssl
import sys
import threading
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self

from scrapers.registry import Council

OPEN = "User-agent: *\nDisallow:\n"


@dataclass(frozen=True)
class Answer:
    """What the site answers; `hangs_up` closes the connection in place of an answer.

    A body in `pieces` comes one after the other, `every` so many seconds, without its length; with
    `chunks` in chunks, whose end comes unless it is `torn`.
    """

    body: str | bytes = ""
    status: int = 200
    media_type: str = "text/html; charset=utf-8"
    headers: Mapping[str, str] = field(default_factory=dict)
    hangs_up: bool = False
    takes: float = 0.0
    pieces: Iterable[bytes] = ()
    every: float = 0.0
    chunks: bool = False
    torn: bool = False


Route = Answer | Callable[[int], Answer]
"""An answer, or what gives the answer to the first, second, … request for an address."""


class Scripted:
    """A running site; `pages` maps addresses, with their parameters, to answers."""

    def __init__(
        self, pages: Mapping[str, Route | str] | None = None, *, tls: ssl.SSLContext | None = None
    ) -> None:
        """Serve from a thread; what is not in `pages` is a 404."""
        self.pages: dict[str, Route | str] = dict(pages or {})
        self.asked: list[tuple[float, float, str]] = []
        self.agents: set[str] = set()
        self._lock = threading.Lock()
        handler = type("Handler", (_Handler,), {"owner": self})
        self._http = _Server(("127.0.0.1", 0), handler)
        self._http.daemon_threads = True
        if tls:
            self._http.socket = tls.wrap_socket(self._http.socket, server_side=True)
        self.scheme = "https" if tls else "http"
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.02,), daemon=True)
        self._thread.start()

    def __enter__(self) -> Self:
        """Return the site itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Stop serving."""
        self._http.shutdown()
        self._http.server_close()
        self._thread.join()

    @property
    def port(self) -> int:
        """The port it is served at."""
        return int(self._http.server_address[1])

    @property
    def url(self) -> str:
        """The address of its root, with a slash at the end."""
        return f"{self.scheme}://127.0.0.1:{self.port}/"

    @property
    def paths(self) -> list[str]:
        """What was asked for so far, in order."""
        with self._lock:
            return [path for _, _, path in sorted(self.asked)]

    @property
    def times(self) -> list[float]:
        """When it was asked, in order."""
        with self._lock:
            return sorted(came for came, _, _ in self.asked)

    def council(self, id_: str = "northmoor", path: str = "") -> Council:
        """Return the site as a line of the registry."""
        return Council(
            id=id_,
            name=id_.title(),
            kind="district",
            nation="England",
            platform="moderngov",
            url=self.url + path,
        )

    def answer(self, path: str) -> Answer:
        """Return what the script says to a path."""
        route = self.pages.get(path, Answer("<h1>Not found</h1>", 404))
        if isinstance(route, str):
            return Answer(route)
        if isinstance(route, Answer):
            return route
        return route(self.paths.count(path))

    def note(self, came: float, path: str) -> None:
        """Remember a request that has been answered."""
        with self._lock:
            self.asked.append((came, time.monotonic(), path))


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say what went wrong, unless it is that a visitor was killed."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = 1 << 16
    owner: Scripted

    def do_GET(self) -> None:
        came = time.monotonic()
        self.owner.agents.add(self.headers["User-Agent"])
        made = self.owner.answer(self.path)
        time.sleep(made.takes)
        self.owner.note(came, self.path)
        if made.hangs_up:
            self.close_connection = True
            return
        body = made.body.encode() if isinstance(made.body, str) else made.body
        self.send_response(made.status)
        for name, value in {
            "Content-Type": made.media_type,
            **_framing(made, body),
            **made.headers,
        }.items():
            if value:
                self.send_header(name, value)
        self.end_headers()
        if made.pieces:
            self._write(made)
        else:
            self.wfile.write(body)

    def _write(self, made: Answer) -> None:
        """Write the pieces of a body, for as long as somebody takes them."""
        self.close_connection = not made.chunks or made.torn
        try:
            for piece in made.pieces:
                self.wfile.write(b"%x\r\n%b\r\n" % (len(piece), piece) if made.chunks else piece)
                self.wfile.flush()
                time.sleep(made.every)
            if made.chunks and not made.torn:
                self.wfile.write(b"0\r\n\r\n")
        except ConnectionError:
            self.close_connection = True

    def log_message(self, *_: object) -> None:
        """Nothing is printed: the log is `Scripted.asked`."""


def _framing(made: Answer, body: bytes) -> Mapping[str, str]:
    """Return the headers that say where a body ends."""
    if not made.pieces:
        return {"Content-Length": str(len(body))}
    return {"Transfer-Encoding": "chunked"} if made.chunks else {"Connection": "close"}


def redirect(to: str) -> Answer:
    """Return a redirect."""
    return Answer(status=302, headers={"Location": to})


def page(content: str, *, menu: str = "", after: str = "") -> str:
    """Return a page with ModernGov's own part, the council's menu around it, and what follows."""
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8">
<meta name="DC.title"  content="A page"/><title>A page</title></head><body>
<nav><a href="mgListCommittees.aspx?bcr=1">Committees</a>
<a href="ieListMeetings.aspx?CId=999&info=1&MD=Constitution">Constitution</a>{menu}</nav>
<div id="modgov"><div class="mgContent" >{content}</div>
<div class="mgFooter" ><a href="ieListMeetings.aspx?CId=998">A to Z</a></div></div>
</body></html>{after}
"""


def committees(*numbers: int) -> str:
    """Return a list of committees."""
    rows = (
        f'<li><a  href="mgCommitteeDetails.aspx?ID={number}" >Panel {number}</a></li>'
        for number in numbers
    )
    return page(f'<ul  class="mgBulletList" >{"".join(rows)}</ul>')


def meetings(
    committee: int, listed: Mapping[int, str], *, earlier: str = "", later: str = ""
) -> str:
    """Return a list of meetings: number to date as printed, and the edges that it pages on at."""
    rows = "".join(
        f'<li class="mgTableEvenRow"><a class="mgMeetingTableLnk" href="ieListDocuments.aspx?'
        f'CId={committee}&amp;MId={number}&amp;Ver=4" title="Link">{when}&nbsp;10.00 am</a></li>'
        for number, when in listed.items()
    )
    paging = "".join(
        f'<a   class="mgTableNextLnk"   href="ieListMeetings.aspx?Act={act}&amp;CId={committee}'
        f'&amp;D={edge}&amp;MD=ielistmeetings"  >{act}</a>'
        for act, edge in (("earlier", earlier), ("later", later))
        if edge
    )
    return page(f"<p>{paging}</p><ul>{rows}</ul><p>{paging}</p>")


def meeting(
    number: int,
    *,
    cut: tuple[int, ...] = (),
    attendance: bool = False,
    printed: str = "",
    minutes: str = "",
) -> str:
    """Return a meeting's page; the items in `cut` go on on their own pages.

    `printed` is the address of its printed minutes, `minutes` what stands under that label.
    """
    there = f'<a  href="mgMeetingAttendance.aspx?ID={number}"  >Attendance details</a>'
    paper = f'<a  href="{printed}"   title="Link" >Printed minutes</a>'
    items = "".join(
        f'<tr><td><a name="AI{item}"></a></td><td><div class="mgWordPara"><p>It was&nbsp;...&nbsp;'
        f'<a href=\n"mgAi.aspx?ID={item}" title=\n"More">view the full minutes text</a></p></div>'
        "</td></tr>"
        for item in cut
    )
    section = (
        '<tr><td>1</td><td><p class="mgSubItemTitleTxt" >Minutes:</p>\n'
        f'<div class="mgWordPara"><p class="MsoNormal">{minutes}</p></div></td></tr>'
    )
    links = (there if attendance else "") + (paper if printed else "")
    return page(f"{links}<table>{items}{section}</table>")


def xml(body: str) -> Answer:
    """Return an answer of the web service."""
    return Answer(f'<?xml version="1.0" encoding="utf-8"?>\r\n{body}', media_type="text/xml")


def service_committees(*numbers: int) -> Answer:
    """Return the web service's list of committees."""
    rows = "".join(f"<committee><committeeid>{one}</committeeid></committee>" for one in numbers)
    return xml(f"<committees><committeescount> {len(numbers)}</committeescount>{rows}</committees>")


def service_meetings(listed: Mapping[int, str]) -> Answer:
    """Return the web service's list of meetings: number to date, dd/mm/yyyy."""
    rows = "".join(
        f"<meeting><meetingid>{number}</meetingid><meetingdate>{when}</meetingdate></meeting>"
        for number, when in listed.items()
    )
    return xml(
        f"<getmeetings><meetingscount> {len(listed)}</meetingscount><committee><committeeid>1"
        f"</committeeid><committeemeetings>{rows}</committeemeetings></committee></getmeetings>"
    )


def service_meeting(number: int) -> Answer:
    """Return what the web service says of a meeting."""
    return xml(f"<meeting><meetingid>{number}</meetingid><agendaitems></agendaitems></meeting>")
