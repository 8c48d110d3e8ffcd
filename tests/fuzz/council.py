"""A whole council, one of whose pages is damaged: all of it into SQLite, as every night does.

A page that cannot be read leaves all rows as they were, but for the problem that says so.
"""

import shutil
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from scrapers.archive import Archive, Kind, Lists, Page
from scrapers.registry import Council
from scrapers.specimen import Site
from tests import archives
from tests.archives import Wanted
from tests.fuzz import judge
from tests.fuzz.readers import READERS
from transform import rows, shard
from transform.html import SelectionError
from transform.printed import pdf

KINDS: tuple[Kind, ...] = (*READERS, "printed_minutes")
SITE = Site(councils=1, committees=1, years=1, meetings=3, seed=5, printed=(100002,))
LATER = "2026-03-08T02:00:00Z"
TOLD = frozenset((rows.Page, rows.Run, rows.Problem, rows.Council, rows.ChangedRow, rows.Coverage))
"""Tables that say when and how was read, and not what."""
Cells = dict[str, list[tuple[Any, ...]]]


class Lost(Exception):  # noqa: N818 — it says what happened
    """Rows went with a page that could not be read."""


@dataclass(frozen=True)
class Held:
    """An archive that was read once, and the rows that it gave."""

    folder: TemporaryDirectory[str]
    council: Council
    before: Cells

    @property
    def path(self) -> Path:
        """Where the archive is."""
        return Path(self.folder.name) / "archive" / f"{self.council.id}.db"


def wanted(site: Site) -> Iterator[Wanted]:
    """Give the kind, number and address of every page of a council, those of its service too."""
    for service in (False, True):
        yield from archives.wanted(site, 0, service=service)


@cache
def held(*, service: bool) -> Held:
    """Return an archive of a council, collected with or without its web service."""
    folder = TemporaryDirectory(prefix="fuzz-")
    council = archives.fill(Path(folder.name), SITE, service=service)
    made = Held(folder, council, {})
    return Held(folder, council, _rows(made, made.path))


def page(kind: Kind) -> Page:
    """Return the page of a kind that is damaged."""
    one = held(service=kind.startswith("service"))
    with Archive(one.path, one.council.id, readonly=True) as archive:
        return next(archive.pages(kind))


def seeds(kind: Kind) -> Iterator[bytes]:
    """Give the page as it is."""
    yield page(kind).body


def read(kind: Kind, body: bytes) -> bool:
    """Read the council after a visit that got this body in the place of its page."""
    if not body:  # the scraper keeps none: an archive's empty page is one that is withheld
        return False
    one = held(service=kind.startswith("service"))
    with TemporaryDirectory(prefix="fuzz-") as folder:
        path = Path(folder) / one.path.name
        shutil.copyfile(one.path, path)
        _visit(path, one.council.id, page(kind), body)
        after = _rows(one, path)
    refused = is_refused(kind, page(kind), body)
    if refused and after != one.before:
        raise Lost(", ".join(name for name in after if after[name] != one.before[name]))
    return not refused


def is_refused(kind: Kind, stored: Page, body: bytes) -> bool:
    """Say whether the reader of a page refuses this body in its place."""
    try:
        if kind == "printed_minutes":
            pdf.read(body)
        else:
            READERS[kind](_with(stored, body), [])
    except (SelectionError, pdf.Unreadable, pdf.TooLong):
        return True
    return False


def _with(stored: Page, body: bytes) -> Page:
    changed = Page(**vars(stored))
    changed.__dict__["body"] = body
    return changed


def _visit(path: Path, council_id: str, stored: Page, body: bytes) -> None:
    """Store a body as a later version of a page, as a complete visit does."""
    kinds: Mapping[str, Any] = {"url": stored.url, "kind": stored.kind, "number": stored.number}
    with Archive(path, council_id) as archive:
        archive.database.execute("PRAGMA synchronous = OFF")
        run = archive.begin(LATER, since=None, until=None)
        archive.store(run, LATER, **kinds, status=200, media_type=None, headers={}, body=body)
        archive.end(run, LATER, outcome="complete", requests=1, size=1, lists=Lists())


def _rows(one: Held, path: Path) -> Cells:
    """Return the rows of an archive by table, as SQLite holds them."""
    made = path.with_suffix(".rows.db")
    made.unlink(missing_ok=True)
    shard.read(one.council, path, made, shard.Asked())
    with closing(sqlite3.connect(made)) as connection:
        connection.text_factory = lambda held: held.decode("utf-8")
        found = {row.TABLE.name: _of(connection, row) for row in rows.TABLES if row not in TOLD}
    judge.check(found)
    return found


def _of(connection: sqlite3.Connection, row: type[rows.Row]) -> list[tuple[Any, ...]]:
    """Return the rows of a table, without the page that stands behind each."""
    columns = ", ".join(f'"{name}"' for name in row.model_fields if name != "page_id")
    return connection.execute(f'SELECT {columns} FROM "{row.TABLE.name}" ORDER BY 1').fetchall()  # noqa: S608
