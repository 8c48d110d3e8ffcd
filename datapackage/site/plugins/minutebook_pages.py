"""Datasette plugin: the home page, links from row to row, and the downloads."""

import sqlite3
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from datasette.app import Datasette
from datasette.utils import tilde_encode
from datasette.utils.asgi import Response, asgi_send_file
from markupsafe import Markup, escape
from pluggy import HookimplMarker

from datapackage.answers import answers
from datapackage.canned import queries
from datapackage.chart import Month, bars
from datapackage.export import csv_path, json_lines_path
from datapackage.metadata import DATABASE
from datapackage.origin import AS_OF
from datapackage.publish import PACKAGE, ZIP
from datapackage.zipped import files
from transform.rows import TABLES
from transform.schema import columns

hookimpl = HookimplMarker("datasette")
FOUND = "found"
MARKS = {"⟦": Markup("<mark>"), "⟧": Markup("</mark>")}
"""What the search query puts around the words it found: no HTML, so that text stays text."""
LINKS = {c.name: c.references for row in TABLES for c in columns(row) if c.references}
"""Columns that lead to another table, on pages of rows and, by the same names, in queries."""
CHANGED = "row_id"
SIMPLE = {row.TABLE.name for row in TABLES if row.TABLE.key == ("id",)}
"""Tables whose rows are named by one column."""
SHOWN = 60
"""Months in the chart."""
FORMATS = (csv_path, json_lines_path)

Variables = dict[str, Any]


@hookimpl
def render_cell(
    row: sqlite3.Row, value: object, column: str, table: str | None, datasette: Datasette
) -> Markup | None:
    """Return a cell with found words marked or as a link to its row; else None."""
    if not isinstance(value, str):
        return None
    if column == FOUND and table is None:
        return marked(value)
    if target := _changed(row) if column == CHANGED else LINKS.get(column):
        address = datasette.urls.row(DATABASE, target, tilde_encode(value))
        return Markup('<a href="{}">{}</a>').format(address, value)
    return None


def _changed(row: sqlite3.Row) -> str | None:
    """Return the table of a row that a change tells of, if it is there and of one key."""
    told = dict(row)
    is_there = told.get("change") != "removed"
    return told["table_name"] if is_there and told.get("table_name") in SIMPLE else None


def marked(text: str) -> Markup:
    """Return text as HTML, with the words that were found marked."""
    safe = escape(text)
    for mark, tag in MARKS.items():
        safe = safe.replace(mark, tag)
    return safe


@hookimpl
def extra_template_vars(
    datasette: Datasette, view_name: str, database: str | None, table: str | None
) -> Variables | Callable[[], Awaitable[Variables]]:
    """Return what our templates of the home page, of the database and of tables show besides."""
    if view_name == "index":
        return lambda: _home(datasette)
    if view_name == "table" and database == DATABASE:
        return {"whole": _whole(table)}
    return {}


async def _home(datasette: Datasette) -> Variables:
    database = datasette.get_database(DATABASE)
    counts = await database.table_counts(1000)
    asked = {query.name: query for query in queries()}
    months = await answers(database, asked["meetings_by_month"].sql)
    return {
        "as_of": (await answers(database, AS_OF))[0][0],
        "tables": [(row.TABLE, counts.get(row.TABLE.name)) for row in TABLES],
        "asked": asked.values(),
        "chart": bars([Month(*month) for month in months[-SHOWN:]]),
        "zip_size": _size(_release(datasette) / ZIP),
    }


def _whole(table: str | None) -> list[str]:
    """Return the files of the package that have the whole of a table."""
    return [path(row) for row in TABLES if row.TABLE.name == table for path in FORMATS]


@hookimpl
def register_routes() -> list[tuple[str, Callable[..., Awaitable[Any]]]]:
    """Return our pages: the list of the package's files, and the zip of them."""
    return [(rf"^/{PACKAGE}/?$", package_page), (rf"^/{ZIP}$", zip_page)]


async def package_page(datasette: Datasette, request: object) -> Response:
    """Return the page that lists the files of the package."""
    package = _release(datasette) / PACKAGE
    listed = [(path.relative_to(package).as_posix(), _size(path)) for path in files(package)]
    shown = {"files": listed, "zip_size": _size(_release(datasette) / ZIP)}
    return Response.html(await datasette.render_template("package.html", shown, request=request))


async def zip_page(datasette: Datasette, send: Callable[..., Awaitable[None]]) -> None:
    """Send the package in one file."""
    archive = _release(datasette) / ZIP
    await asgi_send_file(send, archive, filename=ZIP, content_type="application/zip")


def _release(datasette: Datasette) -> Path:
    return Path(datasette.get_database(DATABASE).path).parent


def _size(path: Path) -> int:
    return path.stat().st_size
