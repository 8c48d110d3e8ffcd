"""A site, two nights at it, and what an undisturbed run makes of them."""

import shutil
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

from scrapers.specimen import Edit, Server, Site
from scrapers.specimen.request import Answer
from scrapers.specimen.routes import answer
from tests.kill import state
from tests.kill.processes import LONGEST, Process, Start
from tests.kill.state import Rows

Stage = Literal["scrape", "transform", "package"]
STAGES: tuple[Stage, ...] = ("scrape", "transform", "package")


class SteadyServer(Server):
    """A site whose every answer is the same however often it is asked for, and counted."""

    def __init__(self, site: Site) -> None:
        """Serve a site from a thread of its own."""
        self.asked = 0
        super().__init__(site)
        self._http.handle_error = lambda *_: None  # type: ignore[method-assign]

    def answer(self, address: str) -> Answer:
        """Return the answer to an address."""
        self.asked += 1
        return answer(self.site, address, self.url, "", web_service=self.web_service)


@dataclass(frozen=True)
class Night:
    """When a night is, and what the site is then."""

    now: str
    site: Site


@dataclass(frozen=True)
class Made:
    """What a night makes if nothing disturbs it."""

    rows: Rows
    published: Rows
    requests: int
    seconds: dict[Stage, float]


NOTHING = Made({}, {}, 0, {})


def nights(site: Site) -> tuple[Night, Night]:
    """Return a first night at a site, and a second one that finds it changed."""
    *_, one, other = site.numbers()
    first, *_ = site.numbers()
    edits: tuple[Edit, ...] = (("minutes", one), ("final", other), ("item", first))
    return (
        Night("2026-03-01T02:00:00Z", site),
        Night("2026-03-02T02:00:00Z", replace(site, edits=edits)),
    )


@dataclass
class Lab:
    """Where commands are started, and what they ought to come to."""

    folder: Path
    server: SteadyServer
    start: Start
    nights: tuple[Night, Night]
    made: list[Made] = field(default_factory=list)
    count: int = 0

    @property
    def whole(self) -> Path:
        """The folder of data that an undisturbed first night left."""
        return self.folder / "whole"

    def new_data(self) -> Path:
        """Return a new folder of data that knows the site's councils."""
        self.count += 1
        data = self.folder / f"data-{self.count}"
        data.mkdir()
        self.server.write_registry(data / "councils.csv")
        return data

    def ids(self) -> list[str]:
        """Return the ids of the councils."""
        return [council.id for council in self.server.registry()]

    def begin(self, stage: Stage, night: int, data: Path) -> Process:
        """Start a command on a night."""
        tonight = self.nights[night]
        self.server.site = tonight.site
        return self.start(tonight.now, arguments(stage, data), self.folder / "log")

    def finish(self, stage: Stage, night: int, data: Path) -> None:
        """Do a command on a night, undisturbed."""
        code = self.begin(stage, night, data).ended(LONGEST)
        if code != 0:
            raise AssertionError(f"{stage} ended with {code}: see {self.folder / 'log'}")

    def measure(self) -> None:
        """Do both nights undisturbed, and remember what they make."""
        data = self.new_data()
        for night in range(len(self.nights)):
            asked, seconds = self.server.asked, {}
            for stage in STAGES:
                begun = time.monotonic()
                self.finish(stage, night, data)
                seconds[stage] = time.monotonic() - begun
            requests = self.server.asked - asked
            made = state.rows(data, self.ids()), state.published(data)
            self.made.append(Made(*made, requests, seconds))
            if night == 0:
                shutil.copytree(data, self.whole, symlinks=True)
        shutil.rmtree(data)

    def before(self, night: int) -> Made:
        """Return what there is before a night."""
        return self.made[night - 1] if night else NOTHING


def arguments(stage: Stage, data: Path) -> Sequence[str]:
    """Return what the command is told."""
    if stage == "package":
        return ["package", "--data", str(data)]
    return [stage, "--all", "--registry", f"{data}/councils.csv", "--data", str(data)]


@contextmanager
def opened(folder: Path, site: Site, start: Start) -> Iterator[Lab]:
    """Give a lab with a site of its own, measured."""
    with SteadyServer(site) as server:
        lab = Lab(folder, server, start, nights(site))
        lab.measure()
        yield lab
