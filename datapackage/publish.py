"""Database -> data package and zip: built aside, checked, and only then put in place."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from urllib.parse import quote

from datapackage.about import about
from datapackage.checks import DESCRIPTOR, SUMS, Refused, check, sums
from datapackage.documents import DICTIONARY, LICENCE, README, dictionary, licence, readme
from datapackage.export import export
from datapackage.flip import building, put_file, put_folder
from datapackage.origin import as_of, describe, sources
from datapackage.zipped import differences, zip_folder
from transform import tables

PACKAGE = "package"
ZIP = "minutebook.zip"


@dataclass(frozen=True)
class Published:
    """What was published: where, how many rows of which table, as of when."""

    package: Path
    zip: Path
    rows: dict[str, int]
    created: str | None


class NoDatabase(Exception):  # noqa: N818 — it says what is the case
    """There is no database that a package could be made of; the message says what to do."""


def build(database: Path, data: Path) -> Published:
    """Publish the database as `data/package/` and `data/minutebook.zip` and return what it is.

    `Refused` says why it may not be published; what was published before then stays.
    """
    package, archive = data / PACKAGE, data / ZIP
    with opened(database) as source, building(data, package) as aside:
        rows = write(source, aside / PACKAGE)
        check(source, aside / PACKAGE, partial(describe, about(), source))
        zip_folder(aside / PACKAGE, aside / ZIP)
        if reasons := list(differences(aside / PACKAGE, aside / ZIP)):
            raise Refused(reasons)
        put_file(aside / ZIP, archive)
        put_folder(aside / PACKAGE, package)
        return Published(package, archive, rows, as_of(source))


def write(database: sqlite3.Connection, package: Path) -> dict[str, int]:
    """Write a package of the database's tables into a new folder; return the rows of each."""
    said = about()
    package.mkdir()
    exported = export(database, package)
    described = describe(said, database, exported)
    texts = {
        DESCRIPTOR: json.dumps(described, ensure_ascii=False, indent=2) + "\n",
        README: readme(said, exported, sources(database), as_of(database)),
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
