"""Rules of hosts that are kept: good for a day, where robots.txt cannot be had just now."""

from itertools import repeat
from pathlib import Path

import pytest

from scrapers import robots
from scrapers.archive import ArchiveError
from scrapers.burden import Limits
from scrapers.crawl import crawl
from scrapers.kept import Kept
from scrapers.robots import Rules
from scrapers.visit import Reason
from tests import scripted
from tests.scripted import Answer, Route, Scripted

ORIGIN = "https://example.org"
NOW = "2026-03-01T02:00:00Z"
SAME_DAY = "2026-03-02T02:00:00Z"
TOO_LATE = "2026-03-02T02:00:01Z"
MEMBERS = "User-agent: *\nDisallow: /mgMemberIndex.aspx\n"
KNOWN = robots.of_text(MEMBERS)


@pytest.mark.parametrize(
    ("cause", "now", "known"),
    [
        ("unavailable", SAME_DAY, True),
        ("timeout", SAME_DAY, True),
        ("reset", SAME_DAY, True),
        ("truncated", SAME_DAY, True),
        ("unavailable", TOO_LATE, False),
        ("blocked", NOW, False),
        ("not_the_page", NOW, False),
        ("http_status", NOW, False),
        ("redirected", NOW, False),
        ("refused", NOW, False),
        ("dns", NOW, False),
        ("tls", NOW, False),
    ],
)
def test_a_copy_is_gone_by_only_where_there_is_no_answer(
    tmp_path: Path, cause: Reason, now: str, *, known: bool
) -> None:
    missed = robots.unreachable("robots.txt cannot be had", cause)
    with Kept(tmp_path / "robots.sqlite") as kept:
        assert kept.hold(ORIGIN, missed, NOW) == missed
        assert kept.hold(ORIGIN, KNOWN, NOW) == KNOWN
    with Kept(tmp_path / "robots.sqlite") as kept:
        assert kept.hold("http://example.org", missed, now) == missed
        assert kept.hold(ORIGIN, missed, now) == (KNOWN if known else missed)


def test_an_answer_that_is_a_no_makes_the_copy_forgotten() -> None:
    kept = Kept()
    troubles = robots.unreachable("robots.txt answers 503", "unavailable")
    kept.hold(ORIGIN, KNOWN, NOW)
    kept.hold(ORIGIN, robots.unreachable("robots.txt answers 403", "blocked"), NOW)
    assert kept.hold(ORIGIN, troubles, NOW) == troubles


def test_a_site_without_rules_and_one_that_is_too_slow_stay_so() -> None:
    kept = Kept()
    slow = robots.of_text("User-agent: *\nCrawl-delay: 60\n")
    troubles = robots.unreachable("robots.txt answers 503", "unavailable")
    for rules in (Rules(), slow):
        kept.hold(ORIGIN, rules, NOW)
        assert kept.hold(ORIGIN, troubles, NOW) == rules


def test_a_file_of_something_else_is_refused(tmp_path: Path) -> None:
    (tmp_path / "robots.sqlite").write_text("no rules" * 1000)
    with pytest.raises(ArchiveError, match=r"robots\.sqlite cannot be used, remove it"):
        Kept(tmp_path / "robots.sqlite")


PAGES: dict[str, Route | str] = {
    "/robots.txt": Answer(MEMBERS, media_type="text/plain"),
    "/mgListCommittees.aspx": scripted.committees(7),
    "/mgCommitteeDetails.aspx?ID=7": scripted.page("Planning"),
    "/ieListMeetings.aspx?CId=7": scripted.meetings(7, {71: "9 Mar 2020"}),
    "/ieListDocuments.aspx?MId=71": scripted.meeting(71),
}


@pytest.mark.parametrize(
    "troubles",
    [Answer("no", 503), Answer(takes=1.0), Answer(hangs_up=True)],
    ids=["503", "late", "hangs up"],
)
def test_a_site_with_troubles_is_visited_by_the_rules_of_the_day(
    tmp_path: Path, troubles: Answer
) -> None:
    ends = []
    with Scripted(PAGES) as site:
        for now in (NOW, SAME_DAY, TOO_LATE):
            clock, limits = repeat(now), Limits(seconds=0.5 if troubles.takes else 20.0)
            (made,) = crawl([site.council()], tmp_path, now=clock.__next__, limits=limits)
            ends.append((made.outcome, made.reason, made.failures))
            site.pages["/robots.txt"] = troubles
        assert not [path for path in site.paths if "mgMemberIndex" in path]
    assert ends[:2] == [("partial", "robots", 1)] * 2
    assert ends[2][0] == "robots"
