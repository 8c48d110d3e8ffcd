"""Faults 56 to 62: what is written rightly and must not be published, or not by halves."""

# ruff: noqa: S608 — faults break databases with what they say themselves

import json
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from unittest.mock import patch

from datapackage import publish
from tests.faults import process
from tests.faults.fault import fault
from tests.faults.nightly import Seen
from tests.faults.published import published
from tests.faults.stage import LONG, Stage
from tests.faults.storage import KILLED, edited
from tests.scripted import Answer

SETTLED = "SELECT id FROM meetings WHERE date < '2025-12-01'"
ITEMS = f"SELECT id FROM agenda_items WHERE meeting_id IN ({SETTLED})"


@fault(56, "Another order of the same pages", "read rightly", exits=0)
def order(stage: Stage) -> Seen:
    """The archive's rows are put into another order, and all is read into a new database."""
    with closing(sqlite3.connect(stage.archive())) as database, database:
        database.execute("CREATE TEMP TABLE turned AS SELECT * FROM pages ORDER BY sha256")
        database.execute("DELETE FROM pages")
        database.execute("INSERT INTO pages SELECT * FROM turned")
    (stage.data / "minutes.db").unlink()
    shutil.rmtree(stage.data / "releases")
    assert stage.refresh(command="transform", days=0) == Seen("complete")
    assert stage.package(hours=0) == Seen("nothing")
    return stage.read(stage.good.digest, published(stage.data).digest)


@fault(57, "A fifth of the rows is gone", "refused: rows", site=LONG)
def fewer(stage: Stage) -> Seen:
    """A fifth of the settled paragraphs is deleted."""
    stage.sql(f"DELETE FROM paragraphs WHERE item_id IN ({ITEMS}) AND rowid % 5 = 0")
    return stage.package()


@fault(58, "Every row is there twice", "refused: growth")
def twice(stage: Stage) -> Seen:
    """All named votes are there a second time, under other ids."""
    stage.sql(
        "CREATE TEMP TABLE more AS SELECT * FROM votes",
        "UPDATE more SET id = id || '-1'",
        "INSERT INTO votes SELECT * FROM more",
    )
    return stage.package()


@fault(59, "Cells become empty", "refused: fill")
def emptied(stage: Stage) -> Seen:
    """Three in ten of the settled items have no minutes any more."""
    stage.sql(f"UPDATE agenda_items SET minutes = NULL WHERE id IN ({ITEMS}) AND rowid % 10 < 4")
    return stage.package()


@fault(60, "Old rows that look new", "failed: http_status; lapsed")
def stale(stage: Stage) -> Seen:
    """The site answers 503 for three nights and again after fifteen days."""
    stage.site.everywhere = Answer("no", 503)
    for days in (1, 2):
        assert stage.refresh(days=days).exit == 1
    seen = stage.refresh(days=12)
    described = json.loads((stage.data / "package/datapackage.json").read_text("utf-8"))
    assert described["degraded"] is True
    assert described["sources"][0]["standing"] == "lapsed", described["sources"]
    assert "more than 14 days behind" in (stage.data / "package/README.md").read_text("utf-8")
    return seen


@fault(61, "Only half of it is put in place", "read rightly", exits=0, changes="meetings ~1")
def by_halves(stage: Stage) -> Seen:
    """The publication is killed before its folder, and before each link, is put in place."""
    edited(stage)
    assert stage.refresh(command="scrape") == Seen("complete")
    assert stage.refresh(command="transform", days=0) == Seen("complete")
    for where in ("publish:release:1", "flip:_lead:1", "flip:_lead:2", "flip:_lead:3"):
        seen = process.ended(stage, ["package"], MINUTEBOOK_DIES_AT=f"datapackage.{where}")
        assert seen.exit == KILLED, seen
        assert published(stage.data).faults == (), published(stage.data).faults
    return stage.read(Seen("nothing"), stage.package())


@fault(62, "A file without rows, or that is a link", "refused: files")
def hollow(stage: Stage) -> Seen:
    """A file of the package ends after its header; another night it is a link to one elsewhere."""

    def header(path: Path) -> None:
        path.write_text(path.read_text("utf-8").partition("\n")[0] + "\n", encoding="utf-8")

    def link(path: Path) -> None:
        path.rename(stage.data / "votes.csv")
        path.symlink_to(stage.data / "votes.csv")

    stage.sql("DELETE FROM votes")
    assert stage.package() == Seen("refused: empty, rows", 1)
    shutil.copy(stage.data.parent / "good-0" / "minutes.db", stage.data / "minutes.db")
    assert _spoilt(stage, header) == Seen("refused: files", 1)
    return _spoilt(stage, link)


def _spoilt(stage: Stage, spoil: Callable[[Path], None]) -> Seen:
    """Publish, with a file of the package spoilt after it was written."""
    ours = publish.write

    def spoilt(*given: object) -> object:
        rows = ours(*given)  # type: ignore[arg-type]
        spoil(Path(str(given[1])) / "data" / "votes.csv")
        return rows

    with patch.object(publish, "write", spoilt):
        return stage.package()
