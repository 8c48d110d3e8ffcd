"""A row -> where it is from: the page, and the words or the mark-up that it was read from."""

import html
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scrapers.archive import Archive
from transform.rows import TABLES

BEFORE, AFTER = 160, 320
"""Characters of context that are shown around what was found."""
Record = dict[str, Any]
_FETCHED = """SELECT pages.* FROM pages JOIN documents USING (sha256) WHERE documents.id = ?"""
_TEXTS = """SELECT text FROM document_pages JOIN documents ON documents.id = document_id
    WHERE sha256 = ? ORDER BY document_id, page"""


class NotFound(Exception):  # noqa: N818 — it says what is wrong
    """There is no such row; the message says what to do."""


@dataclass(frozen=True)
class Explanation:
    """A row, the page that it was read from, and the fragment of it that says so."""

    table: str
    row: Record
    page_id: str
    url: str
    fetched_at: str
    fragment: str


def explain(database: Path, archives: Path, row_id: str) -> Explanation:
    """Return where a row is from; `row_id` may begin with the name of the row's table.

    What was read out of prose is shown in its text, between double brackets; anything else in
    the source of its page, for which the archive must be there. No such row, or a row that no
    page stands behind, raises `NotFound`.
    """
    with closing(_connect(database)) as connection:
        table, row = _one(connection, row_id)
        page = _page(connection, row, row_id)
        fragment = _words(connection, row) or _printed(connection, page, row)
    if fragment is None:
        with Archive(archives / f"{page['council_id']}.db", page["council_id"], readonly=True) as a:
            stored = a.page_by_id(page["id"])
        if stored is None:
            raise NotFound(f"the page {page['id']} of {row_id} is not in {archives}")
        fragment = _snippet(stored.body.decode("utf-8", "replace"), row)
    return Explanation(table, row, page["id"], page["url"], page["fetched_at"], fragment)


def _connect(path: Path) -> sqlite3.Connection:
    if not path.exists():
        raise NotFound(f"{path} does not exist: run `minutebook transform` first")
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
    connection.row_factory = sqlite3.Row
    return connection


def _one(connection: sqlite3.Connection, row_id: str) -> tuple[str, Record]:
    """Return the row and its table: numbers of meetings, items and committees may be the same."""
    found = list(_rows(connection, row_id))
    if not found:
        raise NotFound(f"no row is called {row_id}: ids look like kent/61234 or kent/61234#d1")
    if len(found) > 1:
        choices = " or ".join(f"{table}/{row_id}" for table, _ in found)
        raise NotFound(f"{row_id} is the id of several rows: ask for {choices}")
    return found[0]


def _rows(connection: sqlite3.Connection, row_id: str) -> Iterator[tuple[str, Record]]:
    names = [row.TABLE.name for row in TABLES if row.TABLE.key == ("id",)]
    first, _, rest = row_id.partition("/")
    chosen, id_ = ([first], rest) if first in names else (names, row_id)
    for name in chosen:
        row = _row(connection, name, id_)
        if row:
            yield name, row


def _row(connection: sqlite3.Connection, table: str, id_: str) -> Record | None:
    query = f'SELECT * FROM "{table}" WHERE id = ?'  # noqa: S608 — the name is one of our own
    return _first(connection, query, id_)


def _first(connection: sqlite3.Connection, query: str, value: str) -> Record | None:
    found = connection.execute(query, (value,)).fetchone()
    return dict(found) if found else None


def _page(connection: sqlite3.Connection, row: Record, row_id: str) -> Record:
    """Return the page that a row, or the item it is of, was read from."""
    if "sha256" in row and "fetched_at" in row:
        return row
    owner = row if "page_id" in row else _row(connection, "agenda_items", row.get("item_id", ""))
    page = owner and _row(connection, "pages", owner["page_id"] or "")
    if "document_id" in row:
        page = _first(connection, _FETCHED, row["document_id"])
    if not page:
        raise NotFound(f"no stored page stands behind {row_id}")
    return page


def _words(connection: sqlite3.Connection, row: Record) -> str | None:
    """Return the words that a row was read from among those around them, if it says which."""
    item = _row(connection, "agenda_items", row.get("item_id") or "")
    if row.get("start") is None or item is None:
        return None
    column = "decision" if row.get("source") == "decision_block" else "minutes"
    return _among(item[column] or "", row["start"], row["end"])


def _printed(connection: sqlite3.Connection, page: Record, row: Record) -> str | None:
    """Return the text of a stored document around the row's name; None of other pages."""
    found = [row] if "document_id" in row else connection.execute(_TEXTS, (page["sha256"],))
    text = "\n".join(one["text"] for one in found)
    name = row.get("name") or ""
    place = max(text.find(name), 0)
    return _among(text, place, place + len(name) * (name in text)) if text else None


def _among(text: str, start: int, end: int) -> str:
    """Return a part of a text between double brackets, with what is around it.

    >>> _among("It was RESOLVED that the report be noted.", 7, 15)
    'It was [[RESOLVED]] that the report be noted.'
    """
    before, after = text[max(start - BEFORE, 0) : start], text[end : end + AFTER]
    left = "…" if start > BEFORE else ""
    right = "…" if end + AFTER < len(text) else ""
    found = f"[[{text[start:end]}]]" if end > start else ""
    return f"{left}{before}{found}{after}{right}"


def _snippet(body: str, row: Record) -> str:
    """Return the source of a page around what names the row there, else where the page begins."""
    for pattern in _marks(row):
        if found := re.search(pattern, body):
            return _among(body, found.start(), found.end())
    plain = html.unescape(body)
    if (name := row.get("name")) and (place := plain.find(name)) >= 0:
        return _among(plain, place, place + len(name))
    begin = max(body.find('id="modgov"'), 0)
    return _among(body, begin, begin)


def _marks(row: Record) -> Iterator[str]:
    """Yield patterns of how a page's source names a row, the surest first."""
    number = re.match(r"[^/]+/(?:u(?=\d))?((?:[sg](?=\d))?\d+)(?:$|[#-])", row["id"])
    if number and not re.search(r"#(?!i|m)", row["id"]):
        for mark in ("AI", "UID=", "ID=", ""):
            yield rf"(?<![\w.]){mark}{number[1]}(?![\w.])"
