"""What is in a folder of data, and whether it is whole."""

# ruff: noqa: S608 — names of tables are our own, and every value is bound

import hashlib
import sqlite3
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path

from datapackage.checks import SUMS, sums
from datapackage.flip import released
from datapackage.zipped import differences
from transform import tables
from transform.rows import TABLES, ChangedRow, Council, Row

ARCHIVE = {"runs", "pages", "checks", "failures"}
HOUSEHOLD = {
    "archive", "councils.csv", "minutes.db", "releases", "current", "package", "minutebook.zip",
}  # fmt: skip
"""What belongs into a folder of data when no command is at work."""
PASSING = (".package-new", ".shards-", "minutes.db-journal")
"""What a command that was killed may leave for the next one to sweep."""

Rows = Mapping[str, str]
"""A hash of all that a database says of each council."""


def corrupt(data: Path) -> Iterator[str]:
    """Yield which databases are damaged, or have some of their tables only."""
    for path in sorted((data / "archive").glob("*.db")):
        yield from _damaged(path, ARCHIVE)
    ours = {row.TABLE.name for row in TABLES}
    if (data / "minutes.db").exists():
        yield from _damaged(data / "minutes.db", ours)
    if (release := released(data)) is not None:
        yield from _damaged(release / "minutes.db", ours, new=False)


def _damaged(path: Path, expected: set[str], *, new: bool = True) -> Iterator[str]:
    """Yield what is wrong with a database; one that is `new` may have no tables yet."""
    with closing(sqlite3.connect(path)) as database:
        try:
            said = [line for (line,) in database.execute("PRAGMA integrity_check")]
            broken = database.execute("PRAGMA foreign_key_check").fetchall()
            found = {name for (name,) in database.execute("SELECT name FROM sqlite_master")}
        except sqlite3.DatabaseError as error:
            yield f"{path}: {error}"
            return
    if said != ["ok"] or broken:
        yield f"{path}: {said[:3]} {broken[:3]}"
    if not expected <= found and (found or not new):
        yield f"{path}: has only {sorted(found & expected)}"


def rows(data: Path, ids: list[str]) -> Rows:
    """Return what the database says of each council; nothing where there are no tables yet."""
    if not (data / "minutes.db").exists():
        return dict.fromkeys(ids, "")
    with closing(sqlite3.connect(data / "minutes.db")) as database:
        try:
            made = database.execute("PRAGMA user_version").fetchone()[0] == tables.version()
            return {id_: _digest(database, id_) if made else "" for id_ in ids}
        except sqlite3.DatabaseError as error:
            return dict.fromkeys(ids, str(error))


def _digest(database: sqlite3.Connection, council: str) -> str:
    digest = hashlib.sha256()
    some = False
    for row in TABLES:
        if row is not Council:
            for cells in database.execute(*_selection(row, council)):
                digest.update(repr((row.TABLE.name, cells)).encode())
                some = True
    return digest.hexdigest() if some else ""


def _selection(row: type[Row], council: str) -> tuple[str, tuple[str, ...]]:
    name, key = row.TABLE.name, ", ".join(row.TABLE.key)
    if row.TABLE.key[0] == "council_id":
        return f"SELECT * FROM {name} WHERE council_id = ? ORDER BY {key}", (council,)
    owner = "run_id" if row is ChangedRow else "id"
    bounds = f"{council}/", f"{council}0"
    return f"SELECT * FROM {name} WHERE {owner} >= ? AND {owner} < ? ORDER BY {key}", bounds


def published(data: Path) -> Rows:
    """Return the hash of every published file; nothing before anything was published."""
    release = released(data)
    files = sorted(path for path in release.rglob("*") if path.is_file()) if release else []
    return {
        path.relative_to(release).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in files
        if release
    }


def unlike(data: Path) -> Iterator[str]:
    """Yield where the published package, its checksums and its zip do not agree."""
    if (release := released(data)) is not None:
        said = (release / "package" / SUMS).read_text(encoding="utf-8")
        if said != sums(release / "package"):
            yield f"{SUMS} is not that of the files"
        try:
            yield from differences(release / "package", release / "minutebook.zip")
        except zipfile.BadZipFile as error:
            yield f"minutebook.zip: {error}"
        for name in ("package", "minutebook.zip"):
            if (data / name).resolve() != release / name:
                yield f"{name} leads to another release"


def strays(data: Path, *, working: bool) -> Iterator[str]:
    """Yield what does not belong there; while it may be `working`, what is swept later may."""
    for path in data.iterdir():
        passing = working and path.name.startswith(PASSING)
        if path.name not in HOUSEHOLD and not passing:
            yield path.name
    for beginning in PASSING:
        if len(list(data.glob(f"{beginning}*"))) > 1:
            yield f"more than one {beginning}"
    if len(list((data / "releases").glob("*"))) > 2 + working:
        yield "more than two releases"
