"""A crawl that is killed: nothing that it got is lost, and hardly anything is asked for twice."""

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest

from scrapers.archive import Archive
from scrapers.crawl import crawl
from scrapers.registry import Council
from tests import scripted
from tests.scripted import OPEN, Answer, Route, Scripted

NOW = "2026-03-01T02:00:00Z"
MEETINGS = 60
ALWAYS = {"/robots.txt", "/mgWebService.asmx/GetCommittees"}
"""What every process asks for: it holds no page."""
CRAWL = """
import sys
from pathlib import Path
from scrapers.crawl import crawl
from scrapers.registry import Council
council = Council.model_validate_json(sys.argv[2])
crawl([council], Path(sys.argv[1]), now=lambda: "2026-03-01T02:00:00Z",
      progress=lambda *said: print(*said, flush=True))
"""


def site_of(meetings: int, takes: float) -> dict[str, Route | str]:
    numbers = range(100, 100 + meetings)
    return {
        "/robots.txt": Answer(OPEN, media_type="text/plain"),
        "/mgListCommittees.aspx": scripted.committees(7),
        "/mgCommitteeDetails.aspx?ID=7": scripted.page("Planning"),
        "/ieListMeetings.aspx?CId=7": scripted.meetings(7, dict.fromkeys(numbers, "9 Mar 2020")),
        "/mgMemberIndex.aspx?FN=ALPHA&VW=TABLE&PIC=0": scripted.page("Members"),
        **{
            f"/ieListDocuments.aspx?MId={number}": Answer(scripted.meeting(number), takes=takes)
            for number in numbers
        },
    }


def killed(council: Council, data: Path, pages: int, blows: Sequence[signal.Signals]) -> bool:
    """Crawl in a process that is struck after so many pages; return whether it was done before."""
    with subprocess.Popen(
        [sys.executable, "-c", CRAWL, str(data), council.model_dump_json()],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    ) as running:  # fmt: skip
        assert running.stdout is not None
        if any(not running.stdout.readline() for _ in range(pages)):
            return True
        for blow in blows:
            os.kill(running.pid, blow)
            time.sleep(0.05)
        return running.wait(timeout=20) == 0


def held(data: Path) -> dict[str, str]:
    with Archive(data / "archive" / "northmoor.db", "northmoor", readonly=True) as archive:
        assert archive.database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return dict(archive.database.execute("SELECT url, sha256 FROM pages"))


def finish(site: Scripted, data: Path) -> None:
    """Crawl to the end, and check that all is held and that there was one visit."""
    (made,) = crawl([site.council()], data, now=lambda: NOW)
    assert (made.outcome, made.failures) == ("complete", 0)
    assert len(held(data)) == MEETINGS + 4
    with Archive(data / "archive" / "northmoor.db", "northmoor", readonly=True) as archive:
        assert [run.outcome for run in archive.runs()] == ["complete"]


def twice(site: Scripted) -> int:
    """Return how many requests were for what had been asked for before."""
    asked = Counter(path for path in site.paths if path not in ALWAYS)
    return sum(times - 1 for times in asked.values())


def test_a_crawl_that_is_killed_again_and_again_loses_nothing(tmp_path: Path) -> None:
    draw = random.Random(26)  # noqa: S311 — not a secret
    with Scripted(site_of(MEETINGS, 0.02)) as site:
        before: dict[str, str] = {}
        for _ in range(3):
            assert not killed(site.council(), tmp_path, draw.randint(3, 15), [signal.SIGKILL])
            after = held(tmp_path)
            assert before.items() <= after.items()
            before = after
        finish(site, tmp_path)
        assert twice(site) <= (MEETINGS + 4) * 0.05, site.paths


SIGNALS = {
    "as a runner cancels": [signal.SIGINT, signal.SIGTERM, signal.SIGKILL],
    "twice by hand": [signal.SIGINT, signal.SIGINT],
    "by the system": [signal.SIGTERM],
}


@pytest.mark.parametrize("blows", SIGNALS.values(), ids=SIGNALS)
def test_a_crawl_that_is_cancelled_goes_on_where_it_was(
    tmp_path: Path, blows: Sequence[signal.Signals]
) -> None:
    with Scripted(site_of(MEETINGS, 0.02)) as site:
        assert not killed(site.council(), tmp_path, 20, blows)
        assert len(held(tmp_path)) >= 19
        finish(site, tmp_path)
        assert twice(site) <= 1
