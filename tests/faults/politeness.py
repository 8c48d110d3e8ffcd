"""Faults 1 to 6: what a site allows, and how fast it will be asked."""

from itertools import pairwise

from tests.faults.fault import fault
from tests.faults.nightly import Seen
from tests.faults.stage import Stage
from tests.scripted import Answer

ROBOTS = "/robots.txt"
NOBODY = "User-agent: *\nDisallow: /\n"


def rules(text: str) -> Answer:
    """Return a robots.txt."""
    return Answer(text, media_type="text/plain")


@fault(1, "robots.txt shuts the site", "robots: robots")
def shut(stage: Stage) -> Seen:
    """robots.txt disallows everything, on a night that would ask for a dozen pages."""
    stage.site.pages[ROBOTS] = rules(NOBODY)
    seen = stage.refresh()
    assert stage.site.paths == [ROBOTS], stage.site.paths
    return seen


@fault(2, "robots.txt cannot be had", "robots: robots")
def without_robots(stage: Stage) -> Seen:
    """robots.txt answers 503 one night, and hangs up in the next."""
    stage.site.pages[ROBOTS] = Answer("no", 503)
    seen = stage.refresh()
    assert seen == Seen("robots: robots", 1), seen
    stage.site.pages[ROBOTS] = Answer(hangs_up=True)
    seen = stage.refresh()
    assert set(stage.site.paths) == {ROBOTS}, stage.site.paths
    return seen


@fault(3, "A wall in the place of robots.txt", "robots: robots")
def walled(stage: Stage) -> Seen:
    """robots.txt answers 200 with a page; another night with one that calls itself plain text."""
    stage.site.pages[ROBOTS] = Answer("Please wait while we look at your browser.")
    assert stage.refresh() == Seen("robots: robots", 1)
    stage.site.pages[ROBOTS] = rules("<html><script>challenge()</script></html>")
    seen = stage.refresh()
    assert set(stage.site.paths) == {ROBOTS}, stage.site.paths
    return seen


@fault(4, "robots.txt asks for a slow pace", "robots: robots")
def slow(stage: Stage) -> Seen:
    """Crawl-delay asks for one second, which is kept, and the next night for 31, which is not."""
    stage.site.pages[ROBOTS] = rules("User-agent: *\nCrawl-delay: 1\n")
    stage.site.everywhere = Answer("no", 404)
    assert stage.refresh().said == "failed: http_status"
    gaps = [after - before for before, after in pairwise(stage.site.times)]
    assert len(gaps) >= 3, gaps
    assert min(gaps) >= 0.95, gaps
    stage.site.asked.clear()
    stage.site.pages[ROBOTS] = rules("User-agent: *\nCrawl-delay: 31\n")
    seen = stage.refresh()
    assert stage.site.paths == [ROBOTS], stage.site.paths
    return seen


@fault(5, "429 with Retry-After", "partial: blocked")
def told_to_wait(stage: Stage) -> Seen:
    """A page asks to be left alone for a second, which is kept; the next night for an hour."""
    wait = Answer("busy", 429, headers={"Retry-After": "1"})
    at_rest = stage.site.own(stage.meeting())
    stage.site.pages[stage.meeting()] = lambda asked: at_rest if asked else wait
    seen = stage.refresh()
    assert seen == Seen("unchanged"), seen
    refused = stage.site.paths.index(stage.meeting())
    assert stage.site.times[refused + 1] - stage.site.times[refused] >= 0.95
    stage.site.asked.clear()
    stage.site.pages[stage.meeting()] = Answer("busy", 429, headers={"Retry-After": "3600"})
    seen = stage.refresh()
    assert stage.site.paths[-1] == stage.meeting(), "the host is asked on"
    return seen


@fault(6, "A storm of 429", "blocked: blocked")
def storm(stage: Stage) -> Seen:
    """Every page answers 429."""
    stage.site.everywhere = Answer("no", 429)
    seen = stage.refresh()
    assert len(stage.site.paths) <= 1 + 3, stage.site.paths
    return seen
