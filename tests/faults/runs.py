"""Faults 19, 22 and 24 to 26: the run itself: its network, its clock, its end."""

import datetime as dt
import signal
from contextlib import ExitStack
from dataclasses import replace
from unittest.mock import patch

from scrapers import links
from tests.faults import process
from tests.faults.fault import fault
from tests.faults.nightly import Seen
from tests.faults.published import published
from tests.faults.served import Served
from tests.faults.stage import PAGES, Stage, visited
from tests.scripted import Answer

SMALL = replace(PAGES, committees=1, meetings=1)
STATUS = "SELECT date, start_time, status FROM meetings WHERE start_time = '18:00' ORDER BY date"


@fault(19, "Our own network is shut out", "unchanged, failed; infrastructure")
def shut_out(stage: Stage) -> Seen:
    """Of five hosts, all good the night before, four answer every page with 503."""
    with ExitStack() as stack:
        others = [stack.enter_context(Served(SMALL)) for _ in range(4)]
        named = [other.council(f"marsh-{number}") for number, other in enumerate(others)]
        stage.councils = [*stage.councils, *named]
        assert stage.refresh() == Seen("unchanged, complete")
        stage.good = published(stage.data)
        for other in others:
            other.everywhere = Answer("no", 503)
        return stage.refresh()


@fault(22, "The clocks change", "read rightly", exits=0, changes="meetings +2 ~2; coverage +1 ~1")
def clocks(stage: Stage) -> Seen:
    """Meetings at 18:00 on the days when summer time begins and ends, each seen at 17:30 UTC."""
    for number, day in (("100098", dt.date(2026, 3, 29)), ("100099", dt.date(2026, 10, 25))):
        stage.add(number, day, "6&#58;00 pm")
        stage.now = dt.datetime.combine(day, dt.time(17, 30), dt.UTC)
        assert stage.refresh(days=0) == Seen("complete")
    wanted = [("2026-03-29", "18:00", "held"), ("2026-10-25", "18:00", "scheduled")]
    return stage.read(wanted, stage.rows(STATUS))


@fault(24, "An error of our own", "failed")
def own_error(stage: Stage) -> Seen:
    """What looks for links in a list of meetings raises an error."""

    def broken(*_: object) -> None:
        raise RuntimeError("boom")

    with patch.object(links, "meetings", broken):
        return stage.refresh()


@fault(25, "Killed in the middle of a visit", "read rightly", exits=0)
def killed(stage: Stage) -> Seen:
    """The archive is empty; the visit is killed after 12, 25 and 40 requests, and run again."""
    for path in (stage.data / "archive").iterdir():
        path.unlink()
    for after in (12, 25, 40):
        assert process.stopped(stage, signal.SIGKILL, after) == -signal.SIGKILL
    seen = stage.refresh(days=0)
    assert seen == Seen("complete"), seen
    own = [path for path in stage.site.paths if "robots" not in path and "asmx" not in path]
    assert len(own) - len({*own}) <= 3, "pages were asked for again"
    return stage.read(stage.good.rows, published(stage.data).rows)


@fault(26, "A runner that is called off", "read rightly", exits=0)
def called_off(stage: Stage) -> Seen:
    """The archive is empty; the visit is interrupted, run again and told to end, and run again."""
    for path in (stage.data / "archive").iterdir():
        path.unlink()
    assert process.stopped(stage, signal.SIGINT, 20) != 0
    assert visited(stage)[-1][1] is None, "the visit is not open to be carried on"
    assert process.stopped(stage, signal.SIGTERM, 35) != 0
    assert stage.refresh(days=0) == Seen("complete")
    own = [path for path in stage.site.paths if "robots" not in path and "asmx" not in path]
    assert len(own) - len({*own}) <= 2, "pages were asked for again"
    return stage.read(stage.good.rows, published(stage.data).rows)
