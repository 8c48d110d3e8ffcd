"""What the doctor says of sites of every kind, and how little it asks them."""

import json
import socket
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from minutebook import main
from scrapers import registry, specimen
from scrapers.diagnosis import diagnose, record
from scrapers.doctor import examine
from scrapers.findings import Findings
from scrapers.settings import BIGGEST, USER_AGENT
from tests import certificates, scripted
from tests.scripted import OPEN, Answer, Route, Scripted

NOW = "2026-03-01T02:00:00Z"
SERVICE = "mgWebService.asmx/GetCommittees"
FRONT = "<html><title>Browse - Northmoor District Council</title><p>Meetings</p></html>"
ADD = "Fill in before you add the line: id, gss_code, kind, nation."
UNKNOWN = "It is no site that we know: give the address that lists the council's committees."
WALL = '<html><script src="/_Incapsula_Resource?SWUDNSAI=1"></script></html>'
Pages = Mapping[str, Route | str]
Site = tuple[Pages, Mapping[str, Any]]


def line(path: str = "", platform: str = "moderngov", name: str = "") -> str:
    return f",{name},,,,{platform},SITE/{path},,"


GOOD: dict[str, Any] = {
    "asked": "SITE/",
    "url": "SITE/",
    "elsewhere": None,
    "platform": "moderngov",
    "web_service": "on",
    "committees": 2,
    "template": "readable",
    "robots": "allowed",
    "tls": "none",
    "hidden_links": 0,
    "requests": 5,
    "collectable": True,
    "faults": [],
    "remarks": [ADD],
    "line": line(name="Northmoor District Council"),
}
"""What is said of a site in good health."""
ILL: dict[str, Any] = {
    **GOOD,
    "platform": "unknown",
    "web_service": None,
    "committees": None,
    "template": None,
    "requests": 2,
    "collectable": False,
    "remarks": [],
    "line": None,
}
"""And of one that is not known, but for its faults."""
SHUT = {**ILL, "requests": 1, "tls": None}
"""And of one that is not asked."""
NAMELESS = {"remarks": [ADD.replace("id,", "id, name,")], "line": line()}


def robots(body: str = OPEN, status: int = 200) -> Answer:
    return Answer(body, status, media_type="text/plain")


def install(path: str = "", *, service: Route | None = None, **changed: Route | str) -> Pages:
    """Return the pages of a ModernGov site; `changed` are others, by name without `.aspx`."""
    made: dict[str, Route | str] = {
        "/robots.txt": robots(),
        f"/{path}": FRONT,
        f"/{path}{SERVICE}": service or scripted.service_committees(7, 8),
        f"/{path}mgListCommittees.aspx": scripted.committees(7, 8),
        f"/{path}ieListMeetings.aspx?CId=7": scripted.meetings(7, {100: "9 Mar 2020"}),
    }
    return made | {f"/{path}{name}.aspx": answer for name, answer in changed.items()}


def told(site: Scripted, path: str = "", *, slow: float = 10.0, seconds: float = 60.0) -> Any:
    """Return what the doctor says of a site; where it is served is called SITE."""
    found = examine(site.url + path, now=lambda: NOW, seconds=seconds)
    made = record(found, diagnose(found, {}, slow=slow))
    assert (made.pop("seconds") is None) == (not found.latencies)
    return json.loads(json.dumps(made).replace(site.url[:-1], "SITE"))


NO = Answer("none", 404)
OLD = '<a href="uuCoverPage.aspx?bcr=1">Meetings</a>'
TRAPS = (
    '<a hidden href="/-Oex6.html">x</a>'
    '<div style="display: none"><a href="/t/mgAi.aspx">x</a></div>'
)
CMIS = '<form action="x"><div id="dnn_ctr397_MeetingCalendarPublic"></div></form>'

SITES: dict[str, Site] = {
    "in good health": (install(), GOOD),
    "under a path, by redirect": (
        {**install("moderngov/"), "/": scripted.redirect("/moderngov/")},
        {**GOOD, "url": "SITE/moderngov/", "requests": 6}
        | {"line": line("moderngov/", name="Northmoor District Council")},
    ),
    "under a path, by link": (
        {**install("mg/"), "/": f'<title>Home</title>{OLD.replace("uu", "/mg/uu")}'},
        {**GOOD, **NAMELESS, "url": "SITE/mg/", "line": line("mg/")},
    ),
    "web service off": (
        install(service=Answer("no", 500)),
        {**GOOD, "web_service": "off"},
    ),
    "web service is a page": (
        install(service=Answer("<!DOCTYPE html><p>Sorry</p>")),
        {**GOOD, "web_service": "html"},
    ),
    "web service names none": (
        install(service=scripted.service_committees()),
        {**GOOD, "web_service": "on"},
    ),
    "only the web service": (
        install(mgListCommittees="<div class='mgContent'>New look</div>"),
        {**GOOD, "template": "changed", "requests": 6}
        | {"remarks": ["Only its web service can be read: the list of committees: "
                       'no element with id "modgov".', ADD]},
    ),
    "committees on the third page": (
        install(service=NO, mgListCommittees=NO, ieDocHome=scripted.committees(7)),
        {**GOOD, "web_service": "off", "committees": 1, "requests": 7},
    ),
    "hidden links": (
        {**install(), "/": f"{FRONT}{OLD}{TRAPS}"},
        {**GOOD, "hidden_links": 2}
        | {"remarks": ["Links that no reader sees, and that are not followed: 2.", ADD]},
    ),
    "template changed": (
        install(
            service=NO, mgListCommittees=scripted.committees(7).replace("DC.title", "title")
        ),
        {**GOOD, "web_service": "off", "committees": None, "template": "changed", "requests": 6}
        | {"collectable": False, "faults": [
            "Its pages are not as we read them (the list of committees: "
            "no meta element DC.title): report it as an issue."]},
    ),
    "lists of meetings changed": (
        {**install(service=NO), "/ieListMeetings.aspx?CId=7": "<p>New look</p>"},
        {**GOOD, "web_service": "off", "template": "changed"}
        | {"collectable": False, "faults": [
            "Its pages are not as we read them (the list of meetings: "
            'no element with id "modgov"): report it as an issue.']},
    ),
    "empty": (
        install(service=NO, mgListCommittees=scripted.committees()),
        {**GOOD, "web_service": "off", "committees": 0, "template": "empty", "requests": 6}
        | {"collectable": False, "faults": [
            "It names no committee: look in a browser whether its meetings are elsewhere."]},
    ),
    "CMIS": (
        {"/robots.txt": robots(), "/live/Meetings/tabid/70/Default.aspx": CMIS,
         "/": scripted.redirect("/live/Meetings/tabid/70/Default.aspx")},
        {**ILL, **NAMELESS, "platform": "cmis", "url": "SITE/live/", "requests": 3,
         "line": line("live/", "cmis"),
         "faults": ["Sites on cmis are not collected yet: add its line all the same."]},
    ),
    "Jadu": (
        {"/robots.txt": robots(), "/": '<a href="/meetings/meeting/1190/planning">Planning</a>'},
        {**ILL, **NAMELESS, "platform": "jadu", "line": line("", "jadu"),
         "faults": ["Sites on jadu are not collected yet: add its line all the same."]},
    ),
    "a wall": (
        {**install(), "/": WALL},
        {**ILL, "faults": [f"A wall keeps robots out: ask the council to let “{USER_AGENT}” "
                           "through. (a wall against robots answers in its place)"]},
    ),
    "a wall at the committees": (
        install(service=NO, mgListCommittees=Answer("no", 403)),
        {**ILL, "web_service": "off", "requests": 4,
         "faults": [f"A wall keeps robots out: ask the council to let “{USER_AGENT}” through. "
                    "(the site answers 403)"]},
    ),
    "refused": (
        {**install(), "/": Answer("no", 403)},
        {**ILL, "faults": [f"A wall keeps robots out: ask the council to let “{USER_AGENT}” "
                           "through. (the site answers 403)"]},
    ),
    "another host, by link": (
        {"/robots.txt": robots(), "/": '<a href="http://mg.example/x/mgAi.aspx?ID=1">Minutes</a>'},
        {**ILL, "elsewhere": "http://mg.example/x/", "faults": [
            "It publishes its meetings at http://mg.example/x/: "
            "run `minutebook doctor http://mg.example/x/`."]},
    ),
    "robots.txt forbids all": (
        {**install(), "/robots.txt": robots("User-agent: *\nDisallow: /\n")},
        {**SHUT, "robots": "disallowed", "faults": [
            "Its robots.txt forbids what is needed: ask the council to allow Minutebook. "
            "(robots.txt disallows this address)"]},
    ),
    "robots.txt forbids meetings": (
        {**install(), "/robots.txt": robots("User-agent: *\nDisallow: /ieListDocuments\n")},
        {**GOOD, "robots": "disallowed", "collectable": False, "faults": [
            "Its robots.txt forbids what is needed: ask the council to allow Minutebook."]},
    ),
    "robots.txt forbids some": (
        {**install(), "/robots.txt": robots("User-agent: *\nDisallow: /mgMemberIndex\n")},
        {**GOOD, "robots": "partly", "remarks": [
            "robots.txt forbids mgMemberIndex.aspx: what is there will be missing.", ADD]},
    ),
    "robots.txt fails": (
        {**install(), "/robots.txt": robots("", 503)},
        {**SHUT, "robots": "unreachable", "requests": 2, "faults": [
            "Its robots.txt cannot be had, so nothing may be asked: look again tomorrow. "
            "(robots.txt answers 503)"]},
    ),
    "robots.txt is a page": (
        {**install(), "/robots.txt": FRONT},
        {**SHUT, "robots": "not_robots", "faults": [
            "It answers robots.txt with a page: ask the council for a robots.txt, or none. "
            "(robots.txt is answered with a page)"]},
    ),
    "robots.txt is slow": (
        {**install(), "/robots.txt": robots("User-agent: *\nCrawl-delay: 31\n")},
        {**SHUT, "robots": "too_slow", "faults": [
            "Its robots.txt asks for a longer pause than we can keep: ask the council. "
            "(the site asks for 31 seconds between requests)"]},
    ),
    "no council": (
        {"/robots.txt": NO, "/": "<title>Cats</title><p>Cats</p>"},
        {**ILL, "web_service": "off", "requests": 6, "faults": [UNKNOWN]},
    ),
    "every address is a page": (
        {"/robots.txt": robots(), **dict.fromkeys(
            ("/", f"/{SERVICE}", "/mgListCommittees.aspx", "/mgCommitteeStructure.aspx",
             "/ieDocHome.aspx"), "<title>Cats</title><p>Cats</p>")},
        {**ILL, "web_service": "html", "requests": 6, "faults": [UNKNOWN]},
    ),
    "nothing there": (
        {"/robots.txt": robots()},
        {**ILL, "web_service": "off", "requests": 6, "faults": [UNKNOWN]},
    ),
    "private address": (
        {"/robots.txt": robots(), "/": scripted.redirect("http://10.0.0.1/latest/")},
        {**ILL, "tls": None, "elsewhere": "http://10.0.0.1/latest/", "faults": [
            "It leads to a private address, 10.0.0.1, which is never asked: "
            "tell the council."]},
    ),
    "in a circle": (
        {"/robots.txt": robots(), "/": scripted.redirect("/a"), "/a": scripted.redirect("/")},
        {**ILL, "tls": None, "requests": 7, "faults": [
            "It redirects without end: look in a browser where it goes. "
            "(max redirections reached)"]},
    ),
    "overloaded": (
        {"/robots.txt": robots(), **dict.fromkeys(
            ("/", f"/{SERVICE}", "/mgListCommittees.aspx"), Answer("busy", 503))},
        {**ILL, "web_service": "off", "requests": 4, "faults": [
            "It answers with an error: look again tomorrow. "
            "(not asked for: the site answered 503 3 times in a row)"]},
    ),
    "its own error page": (
        {"/robots.txt": robots(), **dict.fromkeys(
            ("/", f"/{SERVICE}", "/mgListCommittees.aspx", "/mgCommitteeStructure.aspx",
             "/ieDocHome.aspx"), scripted.redirect("/mgError.aspx"))},
        {**ILL, **NAMELESS, "platform": "moderngov", "web_service": "off", "requests": 6,
         "tls": None, "faults": ["Its pages are not as we read them (redirects to the site's "
                                 "error page): report it as an issue."]},
    ),
    "under a path, by refresh": (
        {**install("mg/"), "/": '<meta http-equiv="Refresh" content="0; URL=mg/">'},
        {**GOOD, "url": "SITE/mg/", "requests": 6}
        | {"line": line("mg/", name="Northmoor District Council")},
    ),
    "another host, by refresh": (
        {"/robots.txt": robots(),
         "/": '<meta http-equiv="refresh" content="0;url=http://x.example/$(id)/">'},
        {**ILL, "elsewhere": "http://x.example/$(id)/", "faults": [
            "It has moved to http://x.example/$(id)/: "
            "run `minutebook doctor 'http://x.example/$(id)/'`."]},
    ),
    "huge": (
        {"/robots.txt": robots(), "/": Answer(b" " * (BIGGEST + 1))},
        {**ILL, "tls": None, "faults": [
            "Its answer is bigger than 16 MB: look for a more exact address."]},
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", SITES)
def test_a_site_is_told_what_it_is(name: str) -> None:
    pages, expected = SITES[name]
    with Scripted(pages) as site:
        said = told(site)
        assert len(site.paths) == said["requests"]
        assert not [path for path in site.paths if path.startswith(("/-", "/t/"))]
        assert site.agents == {USER_AGENT}
    said["faults"] = [fault.partition(" (Down")[0] for fault in said["faults"]]
    assert said == expected


AUTHORITY = certificates.made("An authority")
BY_ITSELF = "It signed its certificate itself: ask the council for one that is vouched for."
EXPIRED = "Its certificate has expired: tell the council, and look again when it is renewed."
BY_NOBODY = "Its certificate has no known issuer, or its chain a gap: tell the council."


@pytest.fixture
def trusted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the certificates of our authority taken."""
    (tmp_path / "authority.pem").write_bytes(AUTHORITY.pem())
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "authority.pem"))


@pytest.mark.usefixtures("trusted")
@pytest.mark.parametrize(
    ("certificate", "tls", "faults"),
    [
        (certificates.made("127.0.0.1", AUTHORITY), "verified", []),
        (certificates.made("127.0.0.1", AUTHORITY, days=9), "expired", [EXPIRED]),
        (certificates.made("127.0.0.1"), "self_signed", [BY_ITSELF]),
        (certificates.made("127.0.0.1", certificates.made("X")), "unknown_issuer", [BY_NOBODY]),
    ],
    ids=["verified", "expired", "self-signed", "of nobody known"],
)
@pytest.mark.parametrize("through", ["robots.txt", "page"])
def test_http_leads_to_https(
    tmp_path: Path, certificate: certificates.Certificate, tls: str, faults: list[str], through: str
) -> None:
    served = certificates.served(tmp_path, certificate)
    with Scripted(install("mg/"), tls=served) as secure:
        there = f"{secure.url}mg/"
        leads: dict[str, Route | str] = {"/mg/": scripted.redirect(there), "/robots.txt": robots()}
        if through == "robots.txt":
            leads["/robots.txt"] = scripted.redirect(f"{secure.url}robots.txt")
        with Scripted(leads) as plain:
            said = told(plain, "mg/")
        assert secure.paths == ([] if faults else list(install("mg/")))
    now_there = f"It is at {there} now."
    ends = (
        {**ILL, "robots": None, "remarks": [now_there]}
        if faults
        else {**GOOD, "remarks": [now_there, ADD]}
        | {"line": f",Northmoor District Council,,,,moderngov,{there},,"}
    )
    requests = (3 if faults else 6) + (through == "page")
    assert said == ends | {
        "asked": "SITE/mg/", "url": there, "tls": tls, "faults": faults, "requests": requests
    }  # fmt: skip


@pytest.mark.parametrize("path", ["/robots.txt", "/mg/", f"/mg/{SERVICE}"])
def test_another_host_is_named_and_not_asked(path: str) -> None:
    with Scripted(install("mg/")) as new:
        lead = f"http://localhost:{new.port}/mg/"
        pages: Pages = {
            **install("mg/"),
            path: scripted.redirect(lead.replace("/mg/", path) if "robots" in path else lead),
        }
        with Scripted(pages) as old:
            said = told(old, "mg/")
        assert new.paths == []
    assert (said["elsewhere"], said["collectable"], said["line"]) == (lead, False, None)
    assert said["faults"] == [f"It has moved to {lead}: run `minutebook doctor {lead}`."]


def test_two_addresses_that_lead_to_each_other_are_a_circle() -> None:
    with Scripted({"/robots.txt": robots()}) as one, Scripted({"/robots.txt": robots()}) as other:
        one.pages["/"], other.pages["/"] = map(scripted.redirect, (other.url, one.url))
        said = told(one)
        assert (len(one.paths), len(other.paths)) == (4, 2)
    assert said["faults"] == [
        "It redirects without end: look in a browser where it goes. (redirects in a circle)"
    ]


def test_a_slow_site_is_called_slow() -> None:
    pages: dict[str, Route | str] = {
        path: Answer(page, takes=0.3) if isinstance(page, str) else page
        for path, page in install(service=NO).items()
    }
    with Scripted(pages) as site:
        said = told(site, slow=0.25)
    slow = "It is slow: the first visit will take long at 0.3 seconds a page."
    assert said == {**GOOD, "web_service": "off", "remarks": [slow, ADD]}


def test_an_examination_ends_in_time() -> None:
    with Scripted({**install(), "/": Answer(FRONT, takes=4.0)}) as site:
        said = told(site, seconds=0.5)
    assert said["faults"] == [
        "It takes too long to answer: look again at another hour. (not done after 0.5 seconds)"
    ]


def test_a_port_that_nobody_listens_at_is_a_fault() -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        found = examine(f"http://127.0.0.1:{closed.getsockname()[1]}/", now=lambda: NOW)
    faults = diagnose(found, {}).faults
    assert [fault.partition(" (")[0] for fault in faults] == [
        "It cannot be reached: look whether the address is right."
    ]
    assert (found.requests, found.robots, found.tls) == (2, None, None)


@pytest.mark.parametrize("host", ["10.0.0.1", "169.254.169.254", "[fd00::1]"])
def test_a_private_address_is_not_asked(host: str) -> None:
    found = examine(f"http://{host}/", now=lambda: NOW)
    assert (found.requests, found.miss and found.miss.problem) == (0, "network")


@pytest.mark.parametrize("url", ["http://localhost/", "http://127.0.0.1/", "http://[::1]/"])
def test_this_machine_is_private_to_other_hosts(url: str) -> None:
    found = Findings("https://a.example/", "https://a.example/", "https://a.example/")
    found.elsewhere = url
    (fault,) = diagnose(found, {}).faults
    assert fault.startswith("It leads to a private address, ")


def test_the_registrys_own_line_is_told_with_what_changed() -> None:
    with specimen.serve(specimen.Site(councils=2, committees=1, years=1)) as server:
        one, other = server.registry()
        moved = one.model_copy(update={"url": f"{server.url}/old/", "gss_code": "E07000001"})
        found = examine(f"{one.url}ieDocHome.aspx", now=lambda: NOW)
        made = diagnose(found, {one.id: moved})
        assert (
            made.line
            == f"{one.id},{one.name},E07000001,{one.kind},{one.nation},moderngov,{one.url},,"
        )
        assert made.remarks[-1] == f"The registry has it as {one.id}, at {server.url}/old/."
        assert (
            diagnose(found, {one.id: one, other.id: other}).line
            == f",{one.name},,,,moderngov,{one.url},,"
        )


def run(*arguments: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(main, ["doctor", *arguments])
    return result.exit_code, result.stdout, result.stderr


def test_the_command_shows_a_table_and_the_line() -> None:
    with Scripted(install()) as site:
        code, shown, said = run(site.url)
    assert (code, said) == (0, "")
    assert ["platform", "moderngov"] in [row.split() for row in shown.splitlines()]
    assert shown.splitlines()[-3:] == [
        "line of scrapers/councils.csv:",
        ",".join(registry.COLUMNS),
        f",Northmoor District Council,,,,moderngov,{site.url},,",
    ]


def test_the_command_fails_for_what_cannot_be_collected() -> None:
    with Scripted(SITES["no council"][0]) as site:
        code, shown, _ = run(site.url)
        again, record_, _ = run(site.url, "--json")
    assert (code, again) == (1, 1)
    assert shown.splitlines()[-1] == f"cannot be collected: {UNKNOWN}"
    assert (json.loads(record_)["url"], json.loads(record_)["faults"]) == (site.url, [UNKNOWN])


@pytest.mark.parametrize(
    "url", ["ftp://example.org/", "https://", "file:///etc/passwd", "http://["]
)
def test_what_is_no_address_is_misuse(url: str) -> None:
    code, shown, said = run(url)
    assert (code, shown, said.count("\n")) == (2, "", 1)
    assert "is not the address of a web site" in said
