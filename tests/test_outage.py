"""An outage of our own: told when many hosts fail alike, and only then."""

from contextlib import ExitStack
from pathlib import Path

import pytest

from scrapers.crawl import crawl
from scrapers.outage import Outage, detect, told
from scrapers.visit import Reason, Visit
from tests import scripted
from tests.scripted import OPEN, Answer, Route, Scripted

NOW = "2026-03-01T02:00:00Z"


def bad(number: int, reason: Reason, outcome: str = "failed", *, stopped: bool = True) -> Visit:
    return Visit(f"c{number}", outcome, reason=reason, host=f"h{number}", stopped=stopped)


def good(*numbers: int) -> list[Visit]:
    return [Visit(f"c{n}", "complete", host=f"h{n}") for n in numbers]


def alike(
    count: int, of: int, reason: Reason = "unavailable", outcome: str = "failed"
) -> list[Visit]:
    return [bad(n, reason, outcome) for n in range(count)] + good(*range(count, of))


CASES: dict[str, tuple[list[Visit], tuple[str, int, int] | None]] = {
    "nothing": ([], None),
    "all good": (good(*range(20)), None),
    "12 of 20": (alike(12, 20), ("unavailable", 12, 20)),
    "7 of 20": (alike(7, 20), ("unavailable", 7, 20)),
    "6 of 20 are 30 %": (alike(6, 20), None),
    "3 of 5": (alike(3, 5), ("unavailable", 3, 5)),
    "2 of 5 are few": (alike(2, 5), None),
    "4 of 4 are few hosts": (alike(4, 4), None),
    "unlike": ([bad(1, "dns"), bad(2, "tls"), bad(3, "reset"), bad(4, "timeout"), *good(5)], None),
    "robots.txt answers 503": (alike(9, 20, "unavailable", "robots"), ("unavailable", 9, 20)),
    "walls": (alike(9, 20, "blocked", "blocked"), ("blocked", 9, 20)),
    "no names": (alike(9, 20, "dns"), ("dns", 9, 20)),
    "another template everywhere": (
        alike(9, 20, "not_the_page", "changed"), ("not_the_page", 9, 20)),
    "no to all robots": (alike(9, 20, "robots", "robots"), None),
    "budgets are spent": (alike(9, 20, "budget", "partial"), None),
    "breakers in the middle": (alike(9, 20, "blocked", "partial"), ("blocked", 9, 20)),
    "pages that are lost": (
        [bad(n, "http_status", "partial", stopped=False) for n in range(20)], None),
    "many councils on one host": (
        [Visit(f"c{n}", "failed", reason="reset", host="h0", stopped=True) for n in range(20)],
        None,
    ),
    "no address": (
        [Visit(f"c{n}", "failed", reason="registry", stopped=True) for n in range(20)], None),
    "the worst of two": (
        [bad(n, "timeout" if n < 9 else "dns") for n in range(17)], ("timeout", 9, 17)),
}  # fmt: skip


@pytest.mark.parametrize(("visits", "proven"), CASES.values(), ids=CASES)
def test_an_outage_is_many_hosts_that_fail_alike(
    visits: list[Visit], proven: tuple[str, int, int] | None
) -> None:
    found = detect(visits)
    assert (found and (found.reason, len(found.failed), found.hosts)) == proven


def test_an_outage_is_told_of_the_visits_that_it_may_have_spoilt() -> None:
    visits = [*alike(3, 5)]
    outage = detect(visits)
    assert outage == Outage("unavailable", ("h0", "h1", "h2"), 5)
    assert str(outage) == "infrastructure: 3 of 5 hosts failed alike, unavailable"
    after = told(visits, outage)
    assert [one.message for one in after] == [f"{outage}; "] * 3 + [""] * 2
    assert detect(after) == outage


PAGES: dict[str, Route | str] = {
    "/robots.txt": Answer(OPEN, media_type="text/plain"),
    "/mgListCommittees.aspx": scripted.committees(7),
    "/mgCommitteeDetails.aspx?ID=7": scripted.page("Planning"),
    "/ieListMeetings.aspx?CId=7": scripted.meetings(7, {}),
    "/mgMemberIndex.aspx?FN=ALPHA&VW=TABLE&PIC=0": scripted.page("Members"),
}


def test_twelve_of_twenty_hosts_that_answer_503(tmp_path: Path) -> None:
    down = dict.fromkeys(PAGES, Answer("no", 503))
    with ExitStack() as stack:
        sites = [
            stack.enter_context(Scripted(down if number < 12 else PAGES)) for number in range(20)
        ]
        councils = [site.council(f"c{number}") for number, site in enumerate(sites)]
        visits = crawl(councils, tmp_path, now=lambda: NOW)
    found = detect(visits)
    assert found == Outage("unavailable", tuple(sorted(v.host for v in visits[:12])), 20)
    assert [(made.outcome, made.message.startswith(str(found))) for made in visits] == [
        *[("robots", True)] * 12, *[("empty_confirmed", False)] * 8,
    ]  # fmt: skip
