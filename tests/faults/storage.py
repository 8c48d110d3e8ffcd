"""Faults 48 to 55: what can become of files while they are written."""

import re
import shutil
import signal
import sqlite3
from contextlib import closing
from pathlib import Path

import transform
from tests.faults import process
from tests.faults.fault import fault
from tests.faults.nightly import Seen
from tests.faults.published import published
from tests.faults.stage import Stage
from transform.alone import alone

KILLED = -signal.SIGKILL
REPLACES = re.compile(r"replace=True|(?:INSERT OR )?REPLACE INTO")
"""What would empty the columns that a statement does not name."""


def edited(stage: Stage) -> None:
    """Have the site publish what a night brings into the record."""
    stage.edit(("cancelled", 100012))


@fault(48, "Killed within a transaction", "read rightly", exits=0, changes="meetings ~1")
def within(stage: Stage) -> Seen:
    """The load is killed at the third, the tenth and the last table that it takes over."""
    edited(stage)
    assert stage.refresh(command="scrape") == Seen("complete")
    before = stage.rows("SELECT * FROM meetings")
    for call in (3, 10, 18):
        seen = process.ended(
            stage,
            stage.arguments("transform"),
            MINUTEBOOK_DIES_AT=f"transform.upsert:_replace:{call}",
        )
        assert seen.exit == KILLED, seen
        assert stage.rows("SELECT * FROM meetings") == before, "half a load is seen"
        assert stage.rows("PRAGMA integrity_check") == [("ok",)]
    return stage.read(Seen("unchanged"), stage.refresh(days=0))


@fault(
    49, "The database is copied without its journal", "read rightly", exits=0, changes="meetings ~1"
)
def copied(stage: Stage) -> Seen:
    """Somebody left the database in WAL mode; after the night the one file is copied and opened."""
    with closing(sqlite3.connect(stage.data / "minutes.db")) as database:
        database.execute("PRAGMA journal_mode = WAL")
    edited(stage)
    seen = stage.refresh()
    assert seen == Seen("complete"), seen
    shutil.copy(stage.data / "minutes.db", stage.data / "copy.db")
    with closing(sqlite3.connect(stage.data / "copy.db")) as database:
        found = database.execute(
            "SELECT status FROM meetings WHERE id = 'larkwater/100012'"
        ).fetchall()
    left = sorted(path.name for path in stage.data.glob("*-wal"))
    return stage.read(([("cancelled",)], []), (found, left))


@fault(50, "Half a file that says that it is whole", "refused: structure")
def half(stage: Stage) -> Seen:
    """The build is killed at three points; then the database is one without any table."""
    for where in ("publish:write", "publish:zip_folder", "publish:differences"):
        seen = process.ended(stage, ["package"], MINUTEBOOK_DIES_AT=f"datapackage.{where}:1")
        assert seen.exit == KILLED, seen
        assert published(stage.data) == stage.good, "half a package is seen"
    with closing(sqlite3.connect(stage.data / "minutes.db")) as database:
        (version,) = database.execute("PRAGMA user_version").fetchone()
    (stage.data / "minutes.db").unlink()
    with closing(sqlite3.connect(stage.data / "minutes.db")) as database:
        database.execute(f"PRAGMA user_version = {version}")
    assert stage.rows("PRAGMA integrity_check") == [("ok",)]
    return stage.package()


@fault(51, "The disk is full", "disk")
def full(stage: Stage) -> Seen:
    """No file can become longer than the database is, once at loading and once at packaging."""
    edited(stage)
    for size in (300_000, 100_000):
        seen = process.ended(stage, stage.arguments("refresh"), MINUTEBOOK_FILE_LIMIT=str(size))
        assert published(stage.data) == stage.good, "something was published"
    return seen


@fault(52, "A reference that leads nowhere", "refused: keys")
def orphan(stage: Stage) -> Seen:
    """A decision of the database names an item that is not there."""
    stage.sql("UPDATE decisions SET item_id = 'larkwater/0' WHERE rowid = 5")
    return stage.package()


@fault(53, "A row is written anew", "read rightly", exits=0)
def anew(stage: Stage) -> Seen:
    """The same archive is loaded again, row by row; no code replaces whole rows."""
    assert stage.refresh(command="transform", days=0).exit == 0
    assert stage.package() == Seen("nothing")
    code = Path(transform.__file__).parent.rglob("*.py")
    replaces = [path.name for path in code if REPLACES.search(path.read_text("utf-8"))]
    return stage.read((stage.good.digest, []), (published(stage.data).digest, replaces))


@fault(54, "The full text drifts", "refused: full text")
def drift(stage: Stage) -> Seen:
    """The minutes of an item are changed and its full text is not."""
    stage.sql("UPDATE agenda_items SET minutes = 'Nothing.' WHERE rowid = 7", indexed=False)
    return stage.package()


@fault(55, "Two writers at once", "busy")
def two_writers(stage: Stage) -> Seen:
    """Another program writes into the folder while this one wants to load and to publish."""
    edited(stage)
    with alone(stage.data):
        assert stage.package() == Seen("busy", 1)
        return stage.refresh()
