"""The stage that every fault is played on: a site, and what a good night published of it."""

import datetime as dt
import shutil
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from scrapers import registry
from scrapers.archive import Archive
from scrapers.registry import Council
from scrapers.specimen import Edit, Site
from tests.faults import nightly
from tests.faults.nightly import Seen
from tests.faults.published import Published, published
from tests.faults.served import Alter, Served
from tests.retelling import retell
from tests.scripted import Answer
from transform import history

PAGES = Site(councils=1, committees=2, years=1, welsh=(), without_service=(0,))
"""A site without the web service: two committees, twelve meetings."""
SERVICE = replace(PAGES, without_service=())
"""The same with its web service."""
LONG = replace(PAGES, years=3)
"""The same with a longer history: of two meetings' rows too many are no reason for alarm."""
PRINTED = replace(PAGES, printed=(100005,))
"""The same, and the minutes of a recent meeting are only in a PDF."""
RECENT = "100005"
"""A meeting with minutes that a second night asks for again: two months have not gone by."""
EMPTY = "100006"
"""A meeting to come, of which nothing is published yet."""
LONGEST = 400
"""Characters told of what was misread."""
FIRST = dt.datetime(2026, 3, 1, 2, tzinfo=dt.UTC)
"""When the good night begins."""


@dataclass
class Stage:
    """A copy of the data of a good night, and the running site; what comes next is the fault."""

    site: Served
    data: Path
    good: Published
    now: dt.datetime = FIRST
    idle: set[object] = field(default_factory=set)
    """Alterations that have not altered any page yet."""

    def __post_init__(self) -> None:
        """Know where the site is."""
        self.councils: Sequence[Council] = [self.site.council()]

    def time(self, **later: int) -> str:
        """Return a time, so much later than it was."""
        self.now += dt.timedelta(**later)
        return self.now.strftime("%Y-%m-%dT%H:%M:%SZ")

    def refresh(self, *, days: int = 2, command: str = "refresh", more: Sequence[str] = ()) -> Seen:
        """Spend a night, so many days later, with every council; return what it said."""
        return nightly.night(self.data, self.time(days=days), *self.arguments(command), *more)

    def arguments(self, command: str) -> list[str]:
        """Return a command for every council."""
        given = [command, "--all", "--registry", str(self.registry())]
        return given if command == "scrape" else [*given, "--workers", "1"]

    def package(self, *, hours: int = 1) -> Seen:
        """Publish, so many hours later; return what that said."""
        return nightly.night(self.data, self.time(hours=hours), "package")

    def registry(self) -> Path:
        """Write the councils as a registry and return where."""
        path = self.data / "councils.csv"
        lines = [",".join(registry.COLUMNS)]
        for council in self.councils:
            said = {name: "" if cell is None else str(cell) for name, cell in council}
            lines.append(",".join(f'"{said[name]}"' for name in registry.COLUMNS))
        path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
        return path

    def page(self, name: str) -> str:
        """Return the path of a page of the site's council."""
        return f"/{self.site.shown.council(0).slug}/{name}"

    def meeting(self, number: str = RECENT) -> str:
        """Return the path of a meeting's page."""
        return self.page(f"ieListDocuments.aspx?MId={number}")

    def alter(self, part: str, old: bytes | str, new: bytes | str, times: int = 1) -> None:
        """Have pages, by a part of their address, say something else."""
        this, that = (text.encode() if isinstance(text, str) else text for text in (old, new))
        self.spoil(part, lambda body: body.replace(this, that, times))

    def spoil(self, part: str, alter: Alter) -> None:
        """Have pages, by a part of their address, become something else.

        An alteration that altered nothing is no fault: the trial says so.
        """
        mark = object()
        self.idle.add(mark)

        def altered(body: bytes) -> bytes:
            new = alter(body)
            if new != body:
                self.idle.discard(mark)
            return new

        self.site.alters.append((part, altered))

    def edit(self, *edits: Edit) -> None:
        """Edit the site."""
        self.site.shown = replace(self.site.shown, edits=(*self.site.shown.edits, *edits))

    def sql(self, *statements: str, indexed: bool = True) -> None:
        """Change the database behind the program's back, full text and feed as it would be."""
        with closing(sqlite3.connect(self.data / "minutes.db")) as database, database:
            for statement in statements:
                database.execute(statement)
            if indexed:
                index = "agenda_items_fts"
                database.execute(f"INSERT INTO {index} ({index}) VALUES ('rebuild')")  # noqa: S608
                retell(database)

    def rows(self, query: str, *values: object) -> list[tuple[object, ...]]:
        """Return what the database answers."""
        with closing(sqlite3.connect(self.data / "minutes.db")) as database:
            return database.execute(query, values).fetchall()

    def archive(self) -> Path:
        """Return the file of the council's archive."""
        return self.data / "archive" / f"{self.site.council().id}.db"

    def read(self, wanted: object, found: object) -> Seen:
        """Return that something was read as it ought to be, or what it was read as."""
        return Seen("read rightly" if wanted == found else f"misread: {found!r}"[:LONGEST])

    def add(self, number: str, day: dt.date, time: str = "7&#58;30 pm") -> None:
        """Have the first committee list one more meeting, of which nothing is published yet."""
        committee = self.site.shown.committees_of(self.site.shown.council(0))[0].number
        line = (
            '<li  class="mgTableEvenRow" ><a  class="mgMeetingTableLnk" '
            f'href="ieListDocuments.aspx?CId={committee}&amp;MId={number}&amp;Ver=4">'
            f"{day:%-d %b %Y}&nbsp;{time}</a></li>"
        )
        head = '<ul  class="mgNonBulletTableList"  >'
        self.alter(f"ieListMeetings.aspx?CId={committee}", head, head + line)
        body = self.site.body(self.meeting(EMPTY)).decode("ascii")
        for old, new in (
            (EMPTY, number),
            ("mgMeetingAttendance", "mgCalendarMonthView"),
            ("2026-03-30", f"{day}"),
            ("Monday 30 March 2026 7&#58;30 pm", f"{day:%A %-d %B %Y} {time}"),
        ):
            assert old in body, f"{old!r} is not on the page"
            body = body.replace(old, new)
        self.site.pages[self.meeting(number)] = Answer(body)


class Stages:
    """The good nights, each made when it is first asked for, and a copy of one for every fault."""

    def __init__(self, folder: Path) -> None:
        """Keep them in a folder."""
        self.folder = folder
        self.made: dict[Site, tuple[Served, Published]] = {}
        self.played = 0

    def close(self) -> None:
        """Stop the sites."""
        for site, _ in self.made.values():
            site.__exit__()

    @contextmanager
    def stage(self, shown: Site) -> Iterator[Stage]:
        """Give a stage of its own to a fault, and put the site right after it."""
        site, good = self.made[shown] if shown in self.made else self._make(shown)
        self.played += 1
        data = self.folder / f"fault-{self.played}"
        shutil.copytree(self._good(shown), data, symlinks=True)
        with site.spoilt():
            yield Stage(site, data, good)
        shutil.rmtree(data)

    def _good(self, shown: Site) -> Path:
        return self.folder / f"good-{[*self.made].index(shown)}"

    def _make(self, shown: Site) -> tuple[Served, Published]:
        site = Served(shown)
        self.made[shown] = site, Published("", {}, ())
        data = self._good(shown)
        data.mkdir(parents=True)
        stage = Stage(site, data, Published("", {}, ()))
        made = stage.refresh(days=0)
        assert made == Seen("complete"), made
        _remember(data)
        self.made[shown] = site, published(data)
        return self.made[shown]


def _remember(data: Path) -> None:
    """Have the gate remember seven good nights: as many as it looks back on."""
    (figures,) = history.published(data)
    days = [f"2026-02-{day}T03:00:00Z" for day in range(22, 28)]
    nights = [*(replace(figures, as_of=day) for day in days), figures]
    (data / history.CURRENT / history.HISTORY).write_bytes(history.text(nights))


def visited(stage: Stage) -> list[tuple[str, str | None]]:
    """Return the visits that the archive knows, and how each ended."""
    id_ = stage.site.council().id
    with Archive(stage.archive(), id_, readonly=True) as archive:
        return [(run.started_at, run.outcome) for run in archive.runs()]
