"""Faults 17 to 19, and 23: answers that are not the page."""

import re

from tests.faults.fault import fault
from tests.faults.nightly import Seen
from tests.faults.stage import Stage
from tests.scripted import Answer

SORRY = "<html><h1>Sorry</h1><p>This service is temporarily unavailable.</p></html>"
WALL = "<html><script src='/_Incapsula_Resource?x=1'></script></html>"

PAGING = b"<div  class='mgMeetingsEarlierLater' ><p>"
"""Where a list of meetings links to what is earlier."""


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
    """The list of a committee's meetings goes on to an earlier page, and so does that, for ever."""
    first = stage.page("ieListMeetings.aspx?CId=110")
    body = stage.site.body(first)
    assert PAGING in body, "there is no place for the link"
    link = '<a class="mgTableNextLnk" href="ieListMeetings.aspx?Act=earlier&amp;CId=110&amp;D={}'
    link += '&amp;MD=ielistmeetings">Earlier</a>'

    def further(edge: int, shown: bytes) -> Answer:
        return Answer(shown.replace(PAGING, PAGING + link.format(edge).encode()))

    none = re.sub(rb"<li  class=.mgTable.*</li>", b"", body)
    stage.site.pages[first] = further(202001011000, body)
    stage.site.trap = lambda path: further(int(path.partition("D=")[2][:12]) - 1, none)
    seen = stage.refresh()
    assert len(stage.site.paths) < 600, len(stage.site.paths)
    return seen
