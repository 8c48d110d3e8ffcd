"""Faults 17 to 19, and 23: answers that are not the page."""

from dataclasses import replace

from tests import scripted
from tests.faults.fault import fault
from tests.faults.nightly import Seen
from tests.faults.stage import PAGES, Stage
from tests.scripted import Answer

SORRY = "<html><h1>Sorry</h1><p>This service is temporarily unavailable.</p></html>"
WALL = "<html><script src='/_Incapsula_Resource?x=1'></script></html>"
HOSTS = 5
SMALL = replace(PAGES, committees=1, meetings=1)


@fault(17, "An error page that says 200", "partial: not_the_page")
def sorry(stage: Stage) -> Seen:
    """A meeting's page says with status 200 that it is temporarily unavailable."""
    stage.site.pages[stage.meeting()] = Answer(SORRY)
    return stage.refresh()


@fault(18, "A wall against robots", "blocked: blocked")
def wall(stage: Stage) -> Seen:
    """Every page is a script that wants to see a browser; nothing tries to solve it."""
    stage.site.everywhere = Answer(WALL)
    seen = stage.refresh()
    assert len(stage.site.paths) <= 5, stage.site.paths
    return seen


@fault(23, "A list without end", "partial: not_the_page")
def endless(stage: Stage) -> Seen:
    """The list of a committee's meetings leads on to an earlier page, and so does that, for ever."""
    number = stage.site.shown.committees_of(stage.site.shown.council(0))[0].number
    first = stage.page(f"ieListMeetings.aspx?CId={number}")

    def further(edge: int) -> Answer:
        return Answer(scripted.meetings(number, {}, earlier=f"{edge}01011000"))

    stage.site.pages[first] = further(2000)
    stage.site.trap = lambda path: further(int(path.partition("D=")[2][:4]) - 1)
    return stage.refresh()
