"""Commands are killed at random moments: nothing is corrupt, nothing half is seen, all goes on.

Two hundred kills: `python -m tests.kill`.
"""

import os
import shutil
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from scrapers.specimen import Site
from tests.kill.lab import STAGES, Lab, opened
from tests.kill.processes import Fork, cancel
from tests.kill.rounds import Plan, Scene, Tally, play

SITE = Site(councils=2, committees=2, years=1, meetings=4, without_service=(1,), welsh=())
SEED = 3
SHORT: Plan = {
    (0, "scrape"): 2, (0, "transform"): 2, (0, "package"): 3,
    (1, "scrape"): 1, (1, "transform"): 2, (1, "package"): 3,
}  # fmt: skip


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    with opened(tmp_path_factory.mktemp("kill"), SITE, Fork) as made:
        yield made


def test_kills(lab: Lab) -> None:
    tally = Tally()
    play(lab, Random(SEED), tally, SHORT)  # noqa: S311 — moments, not secrets
    assert tally.faults == {}
    assert tally.same == 2
    assert sum(tally.kills.values()) + sum(tally.late.values()) > 4
    assert tally.extra <= 3 * tally.kills["scrape"]


def test_cancelled(lab: Lab) -> None:
    tally = Tally()
    scene = Scene(lab, lab.new_data(), 0, tally)
    for stage in STAGES:
        scene.do(stage, [(lab.made[0].seconds[stage] / 2, cancel)])
    scene.compare()
    assert (tally.faults, tally.same) == ({}, 1)


def half(path: str) -> Callable[[Path], object]:
    """Return what cuts a file in two and keeps one."""
    return lambda data: os.truncate(data / path, (data / path).stat().st_size // 2)


def empty(path: str) -> Callable[[Path], object]:
    """Return what leaves a database that calls itself whole and has no tables."""

    def emptied(data: Path) -> None:
        (data / path).unlink()
        with closing(sqlite3.connect(data / path)) as database:
            database.execute("PRAGMA user_version = 1")

    return emptied


def sql(statement: str) -> Callable[[Path], object]:
    """Return what changes the database that is worked on."""

    def changed(data: Path) -> None:
        with closing(sqlite3.connect(data / "minutes.db")) as database, database:
            database.execute(statement)

    return changed


def own_package(data: Path) -> None:
    """Put a folder in the place of the link to the package."""
    (data / "package").unlink()
    shutil.copytree(data / "current/package", data / "package")


def folder_left(data: Path) -> None:
    """Leave a folder of another name than those that are swept."""
    (data / ".package-old").mkdir()


def many_releases(data: Path) -> None:
    """Leave releases that nobody reads any more."""
    for number in (7, 8, 9):
        (data / "releases" / str(number)).mkdir()


WRONG: dict[str, tuple[Callable[[Path], object], set[str]]] = {
    "nothing": (lambda _: None, set()),
    "half an archive": (half("archive/larkwater.db"), {"corrupt"}),
    "half a database": (half("minutes.db"), {"corrupt", "partial"}),
    "a published database without tables": (empty("current/minutes.db"), {"corrupt", "partial"}),
    "half a zip": (half("current/minutebook.zip"), {"corrupt", "partial"}),
    "half a table": (half("current/package/data/votes.csv"), {"corrupt", "partial"}),
    "a lost row": (sql("DELETE FROM silences WHERE rowid = 1"), {"partial"}),
    "a lost reference": (sql("DELETE FROM committees"), {"corrupt", "partial"}),
    "a lost history": (lambda data: (data / "current/published.jsonl.gz").unlink(), {"partial"}),
    "a package of its own": (own_package, {"corrupt"}),
    "a folder left": (folder_left, {"left"}),
    "many releases": (many_releases, {"left"}),
}


def test_what_is_wrong_is_seen(lab: Lab) -> None:
    """A check that cannot fail would prove nothing."""
    found = {}
    for name, (harm, _) in WRONG.items():
        data = Path(shutil.copytree(lab.whole, lab.folder / name, symlinks=True))
        harm(data)
        tally = Tally(kills=Counter(["package"]))
        Scene(lab, data, 0, tally).look("package")
        found[name] = {kind for kind, _, _ in tally.faults}
    assert found == {name: kinds for name, (_, kinds) in WRONG.items()}
