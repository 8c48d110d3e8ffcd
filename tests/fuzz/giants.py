"""Pages that are far too large, and XML that grows: how much memory the reading of one takes.

    python -m tests.fuzz.giants NAME [MEGABYTES]

Makes a page of so many megabytes, ten unless told, reads it, and prints what came of it and how
many megabytes more than before the process came to hold. It stops itself when it hangs.
"""

import faulthandler
import json
import resource
import sys
from collections.abc import Callable, Mapping
from itertools import pairwise

from scrapers.archive import Kind, meaning
from tests.fuzz import scraped
from tests.fuzz.readers import READERS, stored
from tests.samples import Texts, page
from transform.bounds import MOST_TAGS
from transform.html import SelectionError
from transform.record import Trouble

LIMIT = 2_000
"""Megabytes that the process may take in all."""
PATIENCE = 300
"""Seconds after which a reading hangs."""
HEAD = '<html><head><meta name="DC.title" content="x"></head><body><div id="modgov">'
ANSWER = "<meeting><meetingid>1</meetingid><meetingdate>04/12/2025</meetingdate><agendaitems>"
TITLE = "<agendaitemtitle>&who;</agendaitemtitle>"
Make = Callable[[int], str]
"""What makes something of about so many bytes."""


def _filled(unit: str) -> Make:
    return lambda size: unit * (size // len(unit))


def _times(unit: str, times: int) -> Make:
    return lambda _: unit * times


def _minutes(made: Make) -> Make:
    """Return what makes a meeting with these minutes."""
    return lambda size: page([Texts("Minutes", "", made(size))]).decode()


def _many(size: int) -> str:
    said = "<p>RESOLVED that the report be noted.</p>" * 20
    return page([Texts(f"Item {n}", "", said) for n in range(size // 1_000)]).decode()


def _listed(unit: str, before: str = "") -> Make:
    return lambda size: HEAD + before + _filled(unit)(size)


def _attributes(size: int) -> str:
    return "<p " + " ".join(f"a{number}='x'" for number in range(size // 100)) + "/>"


def _answer(made: Make, declared: str = "") -> Make:
    """Return what makes a meeting of the web service with an item that has this in it."""
    item = "<agendaitem><agendaitemid>7</agendaitemid>{}</agendaitem></agendaitems></meeting>"
    return lambda size: declared + ANSWER + item.format(made(size))


def _declared(entities: str) -> Make:
    return _answer(lambda _: TITLE, f"<!DOCTYPE meeting [{entities}]>")


def _text_of_answer(unit: str) -> Make:
    text = _filled(unit)
    begun, ended = "<minutesnonemptyhtmlbody>", "</minutesnonemptyhtmlbody>"
    return lambda size: f"<agendaitemtitle>x</agendaitemtitle>{begun}{text(size)}{ended}"


LAUGHS = '<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {name} "{f"&{inner};" * 10}">'
    for inner, name in pairwise(("a", "b", "c", "d", "e", "f", "g", "h", "i", "who"))
)
GIANTS: Mapping[str, tuple[Kind, Make]] = {
    "one paragraph": ("meeting", _minutes(_filled("Councillor Ash spoke. "))),
    "one word": ("meeting", _minutes(_filled("x"))),
    "paragraphs": ("meeting", _minutes(_filled("<p>RESOLVED that the report be noted.</p>"))),
    "items": ("meeting", _many),
    "tags": ("meeting", _minutes(_filled("<br>"))),
    "as many tags as there may be": ("meeting", _minutes(_times("<p>x", MOST_TAGS - 1_000))),
    "rows of tables": ("meeting", _minutes(_filled("<tr><td>x"))),
    "nested elements": ("meeting", _minutes(_times("<div>", 100_000))),
    "nested lists": ("meeting", _minutes(_times("<ul><li>", 100_000))),
    "nested documents": (
        "meeting", _minutes(_times("<div><a href=documents/s1/x.pdf>x</a>", 10_000))
    ),
    "attributes": ("meeting", _minutes(_attributes)),
    "a comment": ("meeting", _minutes(_filled("<!--"))),
    "references": ("meeting", _minutes(_filled("&#8217;"))),
    "open brackets": ("meeting", _minutes(_filled("<"))),
    "open elements": ("meeting", _minutes(_filled("<meta <input "))),
    "links to minutes": ("meeting", _listed("&T=1 mgAi.aspx?", 'href="')),
    "a size": ("meeting", _listed("1", "<a href=documents/s1/x.pdf>x<span class=mgFileSize>")),
    "an item": (
        "item", _listed("<p>noted</p>", "<h2 class=mgSubTitleTxt>x</h2><h1>Agenda item</h1>")
    ),
    "meetings": (
        "meetings",
        _listed("<a class=mgMeetingTableLnk href=ieListDocuments.aspx?CId=1&MId=1>15 Jan 2026</a>"),
    ),
    "committees": (
        "committees", _listed("<li><a href=mgCommitteeDetails.aspx?ID=1>x</a></li>", "<ul>")
    ),
    "members": ("members", _listed("<li><a href=mgUserInfo.aspx?UID=1>x</a></li>")),
    "attendance": (
        "attendance",
        _listed("<tr><td>Ash<td>Member<td>Present", "<table summary=attendance>"),
    ),
    "a text of an answer": (
        "service_meeting",
        _answer(lambda size: f"<agendaitemtitle>{_filled('x')(size)}</agendaitemtitle>"),
    ),
    "minutes of an answer": (
        "service_meeting", _answer(_text_of_answer("&lt;p&gt;noted&lt;/p&gt;"))
    ),
    "tags in an answer": ("service_meeting", _answer(_text_of_answer("&lt;br&gt;"))),
    "elements of an answer": ("service_meeting", _answer(_filled("<x/>"))),
    "nested elements of an answer": ("service_meeting", _answer(_filled("<x>"))),
    "attributes of an answer": ("service_meeting", _answer(_attributes)),
    "a billion laughs": ("service_meeting", _declared(LAUGHS)),
    "an entity many times": (
        "service_meeting",
        _answer(_filled("&a;"), f'<!DOCTYPE meeting [<!ENTITY a "{"ha" * 50_000}">]>'),
    ),
    "an entity in an attribute": (
        "service_meeting",
        _answer(lambda _: "<x y='&who;'/>", f"<!DOCTYPE meeting [{LAUGHS}]>"),
    ),
    "a file": ("service_meeting", _declared('<!ENTITY who SYSTEM "file:///etc/passwd">')),
    "the web": ("service_meeting", _declared('<!ENTITY who SYSTEM "http://127.0.0.1:9/">')),
    "a declaration elsewhere": (
        "service_meeting",
        _declared('<!ENTITY % p SYSTEM "file:///etc/passwd"> %p; <!ENTITY who "x">'),
    ),
}  # fmt: skip
"""Pages by what they have too much of, each with the kind of page that it stands in for."""


def weighed(name: str, megabytes: float) -> dict[str, object]:
    """Return what came of reading a page, and the memory that reading and following it took."""
    kind, make = GIANTS[name]
    body = make(int(megabytes * 1_000_000)).encode()
    page_, before, troubles, refused = stored(body, kind), _peak(), list[Trouble](), ""
    try:
        READERS[kind](page_, troubles)
    except SelectionError as error:
        refused = f"{error.selector}: {error.found}"[:200]
    read = _peak()
    meaning(body)
    scraped.follow(kind, body)
    return {"refused": refused, "reading": read - before, "following": _peak() - read}


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_AS, (LIMIT << 20, LIMIT << 20))
    faulthandler.dump_traceback_later(PATIENCE, exit=True)
    print(json.dumps(weighed(sys.argv[1], float(sys.argv[2]) if len(sys.argv) > 2 else 10)))
