"""Database -> what is published: built aside, checked, and then put in place in one step."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from urllib.parse import quote

from datapackage.about import about
from datapackage.checks import DESCRIPTOR, SUMS, Refused, check, sums
from datapackage.currency import Behind, behind
from datapackage.database import NAME as DATABASE
from datapackage.database import copy, lacks
from datapackage.documents import DICTIONARY, LICENCE, README, dictionary, licence, readme
from datapackage.export import export, spreadsheet
from datapackage.flip import building, release, retire
from datapackage.gate import Setting, examine, sound
from datapackage.origin import as_of, describe, sources
from datapackage.zipped import differences, zip_folder
from transform import allowed, history, tables
from transform.gates import Alarm
from transform.history import CURRENT, HISTORY
from transform.room import need
from transform.standing import standings
from transform.takedown import Notice, notices
from transform.withhold import still_there

PACKAGE = "package"
ZIP = "minutebook.zip"
NAMES = (PACKAGE, ZIP)
"""What of a release readers find in the folder of data itself."""
COPIES = 5
"""So many times the size of the database is free before anything is written: a release is four."""
ARCHIVES = "archive"
NEVER = "1970-01-01T00:00:00Z"
"""As of when data is that no visit has found."""


@dataclass(frozen=True)
class Published:
    """What was published: where, how many rows of which table, as of when.

    `behind` are the councils that are not up to date, `allowed` the alarms that were let through.
    """

    package: Path
    zip: Path
    rows: dict[str, int]
    created: str | None
    behind: tuple[Behind, ...] = ()
    allowed: tuple[Alarm, ...] = ()


class NoDatabase(Exception):  # noqa: N818 — it says what is the case
    """There is no database that a package could be made of; the message says what to do."""


def build(
    database: Path, data: Path, *, now: str | None = None, allowances: Path = allowed.PATH
) -> Published:
    """Publish a database's rows as package, zip and database in one step; return what that is.

    `now` is the time that the age of the data is told at, by default that of the newest data.
    `Refused` says why it may not be published; what was published before then stays.
    """
    with opened(database) as source, building(data, NAMES) as aside:
        need(data, COPIES * database.stat().st_size)
        given = notices(data)
        sound(source, aside / "copy.db")
        new = aside / "release"
        new.mkdir()
        copy(source, new / DATABASE)
        with opened(new / DATABASE) as copied:
            _refuse(lacks(source, copied))
            _refuse(_withheld(copied, given))
            setting = _setting(copied, data, now, allowances)
            published = _fill(new, copied, setting, gaps=bool(given))
        release(new, data, NAMES)
        retire(data, keep=0 if given else 1)
    return replace(published, package=data / PACKAGE, zip=data / ZIP)


def _fill(new: Path, database: sqlite3.Connection, setting: Setting, *, gaps: bool) -> Published:
    """Write all that is published beside the database; return what it is."""
    passed = examine(database, setting)
    late = behind(setting.standings, setting.now)
    rows = write(database, new / PACKAGE, late)
    check(database, new / PACKAGE, partial(describe, about(), database, late), gaps=gaps)
    zip_folder(new / PACKAGE, new / ZIP)
    _refuse(differences(new / PACKAGE, new / ZIP))
    told = history.text(history.with_new(setting.history, passed.figures))
    (new / HISTORY).write_bytes(told)
    return Published(
        new / PACKAGE, new / ZIP, rows, as_of(database), behind=tuple(late), allowed=passed.allowed
    )


def _withheld(database: sqlite3.Connection, given: Sequence[Notice]) -> Iterator[str]:
    """Yield that what is to be withheld is there."""
    if named := still_there(database, given):
        rows = ", ".join(f"{notice.table}/{notice.row}" for notice in named)
        yield f"to be withheld, but there: {rows}: run `minutebook transform`"


def _refuse(found: Iterable[str]) -> None:
    """Return if nothing is wrong."""
    if reasons := list(found):
        raise Refused(reasons)


def _setting(
    database: sqlite3.Connection, data: Path, now: str | None, allowances: Path
) -> Setting:
    created = as_of(database) or NEVER
    return Setting(
        package=data / CURRENT / PACKAGE,
        history=history.published(data),
        standings=list(standings(database, data / ARCHIVES)),
        allowances=allowed.read(allowances),
        as_of=created,
        now=now or created,
    )


def write(
    database: sqlite3.Connection, package: Path, late: Sequence[Behind] = ()
) -> dict[str, int]:
    """Write a package of the database's tables into a new folder; return the rows of each.

    It flags the councils that are late.
    """
    said = about()
    package.mkdir()
    exported = export(database, package)
    spreadsheet(database, package)
    described = describe(said, database, late, exported)
    texts = {
        DESCRIPTOR: json.dumps(described, ensure_ascii=False, indent=2) + "\n",
        README: readme(said, exported, sources(database, late), as_of(database)),
        DICTIONARY: dictionary(said),
        LICENCE: licence(said),
    }
    for name, text in texts.items():
        (package / name).write_text(text, encoding="utf-8", newline="\n")
    (package / SUMS).write_text(sums(package), encoding="utf-8", newline="\n")
    return {table.table.TABLE.name: table.rows for table in exported}


@contextmanager
def opened(path: Path) -> Iterator[sqlite3.Connection]:
    """Give a connection that sees the database as it is now, and cannot change it."""
    if not path.exists():
        raise NoDatabase(f"{path} does not exist: run `minutebook refresh` or `transform` first")
    uri = f"file:{quote(str(path.absolute()))}?mode=ro"
    with closing(sqlite3.connect(uri, uri=True, isolation_level=None)) as database:
        try:
            version = database.execute("PRAGMA user_version").fetchone()[0]
        except sqlite3.DatabaseError as error:
            raise NoDatabase(f"{path} is not a database: {error}") from error
        if version != tables.version():
            raise NoDatabase(
                f"{path} has tables of another version: delete it and run `minutebook transform`"
            )
        database.execute("BEGIN")
        yield database
