"""What is implausible is held back where it is loaded: told, dated, and healed by itself."""

import json
import sqlite3
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from datapackage.currency import Behind
from datapackage.publish import build
from scrapers.archive import Archive
from scrapers.registry import Council
from scrapers.specimen import Site
from tests.archives import council, fill
from transform import minutes
from transform.allowed import ADVICE
from transform.load import Loaded, transform
from transform.rows import TABLES, ChangedRow
from transform.schema import told
from transform.status import statuses

SITE = Site(councils=2, committees=1, years=1, meetings=9, welsh=(), seed=5)
FIRST, OTHER = council(SITE, 0), council(SITE, 1)
REGISTRY = {FIRST.id: FIRST, OTHER.id: OTHER}
Rows = dict[str, list[tuple[Any, ...]]]
RUNS = "SELECT outcome, data_as_of, problems > 0 FROM runs WHERE council_id = ? ORDER BY started_at"


@pytest.fixture(scope="module")
def executor() -> Iterator[Executor]:
    with ThreadPoolExecutor(1) as pool:
        yield pool


def at(night: int) -> str:
    return f"2026-03-{night:02}T02:00:00Z"


def mute(body: bytes) -> bytes:
    """Return a page in which nothing is resolved any more."""
    for word in (b"RESOLVED", b"Resolved", b"resolved", b"AGREED", b"agreed"):
        body = body.replace(word, b"and so on")
    return body


@dataclass
class Data:
    """A folder of data in which two councils are collected and loaded night by night."""

    folder: Path
    executor: Executor

    def night(
        self, night: int, alter: Callable[[bytes], bytes] = bytes, **given: Any
    ) -> list[Loaded]:
        """Visit both councils, the pages of the first altered, and load them."""
        fill(self.folder, SITE, 0, now=at(night), alter=alter)
        fill(self.folder, SITE, 1, now=at(night))
        return self.load(**given)

    def load(self, **given: Any) -> list[Loaded]:
        """Load what was collected."""
        return transform(REGISTRY, REGISTRY, self.folder, executor=self.executor, **given)

    def ask(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        """Return what the database answers."""
        with closing(sqlite3.connect(self.folder / "minutes.db")) as database:
            return database.execute(query, values).fetchall()

    def rows(self) -> Rows:
        """Return the rows that stand, and what the feed tells of them."""
        names = {
            row.TABLE.name: ", ".join(f'"{column.name}"' for column in told(row)) or "*"
            for row in TABLES
            if told(row) or row is ChangedRow
        }
        return {table: self.ask(f"SELECT {named} FROM {table}") for table, named in names.items()}  # noqa: S608

    def package(self, night: int) -> tuple[list[Behind], bool]:
        """Publish; return the councils that are behind, and whether the package is degraded."""
        published = build(self.folder / "minutes.db", self.folder, now=at(night))
        described = json.loads((published.package / "datapackage.json").read_text("utf-8"))
        return list(published.behind), described.get("degraded", False)


@pytest.fixture
def data(tmp_path: Path, executor: Executor) -> Data:
    made = Data(tmp_path, executor)
    assert [one.outcome for one in made.night(1)] == ["complete", "complete"]
    return made


def test_one_is_held_back_and_the_other_goes_on(data: Data) -> None:
    before = data.rows()
    fill(data.folder, SITE, 0, now=at(2), alter=mute)
    fill(data.folder, SITE, 1, now=at(2), alter=lambda body: body.replace(b"the", b"ye"))
    held, other = data.load()
    assert (held.outcome, other.outcome, other.modified > 0) == ("changed", "complete", True)
    assert held.message.startswith("not believed: decisions of larkwater: ")
    assert held.message.endswith(f"; its last good rows stay: {ADVICE}")
    assert _of(FIRST, data.rows()) == _of(FIRST, before)
    told = data.ask("SELECT council_id, message FROM problems WHERE class = 'implausible'")
    assert {id_ for id_, _ in told} == {FIRST.id}
    assert held.problems == len(data.ask("SELECT 1 FROM problems WHERE council_id = ?", FIRST.id))
    assert data.ask(RUNS, FIRST.id) == [("complete", at(1), 0), ("changed", at(1), 1)]
    assert data.ask(RUNS, OTHER.id) == [("complete", at(1), 0), ("complete", at(2), 0)]


def _of(council: Council, rows: Rows) -> Rows:
    return {
        table: [row for row in held if str(row[0]).partition("/")[0] == council.id]
        for table, held in rows.items()
    }


def test_it_heals_at_the_next_load(data: Data) -> None:
    before = data.rows()
    data.night(2, mute)
    healed, _ = data.night(3)
    assert (healed.outcome, healed.problems) == ("complete", 0)
    assert data.rows() == before
    assert data.ask("SELECT 1 FROM problems") == []
    assert data.ask(RUNS, FIRST.id)[1:] == [("changed", at(1), 1), ("complete", at(3), 0)]
    (said, _) = statuses(data.folder, now=at(3))
    assert (said.outcome, said.flags, said.held_back, said.data_as_of) == (
        "complete", (), (), at(3),
    )  # fmt: skip


def test_a_reader_that_fails_is_healed_by_a_better_one(
    data: Data, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The site is as it was: nothing new was found on the nights between."""
    before = data.rows()
    data.night(2)
    data.night(3)
    with monkeypatch.context() as broken:
        broken.setattr(minutes, "read", lambda _: minutes.Reading((), exempt=False, deferred=False))
        assert [one.outcome for one in data.night(4)] == ["changed", "changed"]
    assert data.rows() == before
    assert data.ask(RUNS, FIRST.id) == [("changed", at(3), 1)]
    (said, _) = statuses(data.folder, now=at(4))
    assert (said.data_as_of, said.outcome) == (at(3), "changed")
    assert [one.outcome for one in data.night(5)] == ["complete", "complete"]
    assert data.rows() == before
    (said, _) = statuses(data.folder, now=at(5))
    assert (said.data_as_of, said.outcome, said.flags) == (at(5), "unchanged", ())


def test_what_is_allowed_is_taken_over(data: Data) -> None:
    path = data.folder / "allowed.toml"
    line = "[[allow]]\ngate = '{}'\ncouncil = '{}'\nuntil = 2026-03-02\nwhy = 'w'\nwho = 'w'\n"
    gates = ("rows", "fill", "removed")
    path.write_text("".join(line.format(gate, FIRST.id) for gate in gates))
    held, _ = data.night(2, mute, allowances=path, now="2026-03-03T00:00:00Z")
    assert held.outcome == "changed"
    taken, _ = data.load(allowances=path)
    assert (taken.outcome, taken.removed > 0) == ("complete", True)
    assert data.ask(RUNS, FIRST.id)[1:] == [("complete", at(2), 0)]


LATE, LAPSED = [Behind(FIRST.id, "late", at(1))], [Behind(FIRST.id, "lapsed", at(1))]
AGEING = {3: ([], False), 4: (LATE, False), 15: (LATE, False), 16: (LAPSED, True)}
"""Nights on which a package is made of a council that was read well on the first, and no more."""


def test_what_is_held_back_night_by_night_grows_old(data: Data) -> None:
    """Every night brings other pages, none of which is believed."""
    before, told = data.rows(), {}
    data.package(1)
    for night in (2, 3, 4, 9, 15, 16):
        data.night(night, _another(night))
        if night in AGEING:
            told[night] = data.package(night)
    assert told == AGEING
    assert _of(FIRST, data.rows()) == _of(FIRST, before)
    readme = (data.folder / "package/README.md").read_text("utf-8")
    assert f"as of {at(1)}, more than 14 days behind" in readme
    (said, _) = statuses(data.folder, now=at(16))
    assert (said.outcome, said.flags, said.trouble, said.data_as_of, said.age_hours) == (
        "changed", ("stale", "degraded", "held back"), "implausible", at(1), 15 * 24,
    )  # fmt: skip
    data.night(17)
    assert data.package(17) == ([], False)
    changed = [("changed", at(1), 1)] * 6
    assert data.ask(RUNS, FIRST.id) == [
        ("complete", at(1), 0), *changed, ("complete", at(17), 0),
    ]  # fmt: skip


def _another(night: int) -> Callable[[bytes], bytes]:
    """Return what makes pages of that night unlike those of others, and implausible."""
    return lambda body: mute(body).replace(b"the ", b"the %d " % night)


@pytest.mark.parametrize("is_visited", [True, False])
def test_fifteen_nights_without_a_source(is_visited: bool, data: Data) -> None:
    before, told = data.rows(), {}
    for night in range(2, 17):
        if is_visited:
            _fail(data.folder, night)
        fill(data.folder, SITE, 1, now=at(night))
        if night in AGEING:
            data.load()
            told[night] = data.package(night)
    assert told == AGEING
    assert _of(FIRST, data.rows()) == _of(FIRST, before)
    (said, other) = statuses(data.folder, now=at(16))
    assert (said.flags, said.data_as_of) == (("stale", "degraded"), at(1))
    assert (other.flags, other.data_as_of) == ((), at(16))
    data.night(17)
    assert data.package(17) == ([], False)


def _fail(folder: Path, night: int) -> None:
    with Archive(folder / f"archive/{FIRST.id}.db", FIRST.id) as archive:
        run = archive.begin(at(night), since=None, until=None)
        archive.fail(
            run, url=f"{FIRST.url}x", kind=None, number=None, problem="timeout", message="no"
        )
        archive.end(run, at(night), outcome="failed", requests=1, size=0)
