"""Rows + about + queries -> `metadata.json`, what Datasette 0.65 says of the database.

No table has a page size: with a descending sort it makes Datasette's CSV export of a big table
take minutes.
"""

import json
from pathlib import Path
from typing import Any

from datapackage.about import About, about
from datapackage.canned import Query, queries
from transform.rows import TABLES, Row
from transform.schema import columns

DATABASE = "minutes"
COUNCIL = "council_id"
PATH = Path("metadata.json")
ORDERS = {
    "councils": {"sort": "name"},
    "committees": {"sort": "name"},
    "people": {"sort": "name"},
    "meetings": {"sort_desc": "date"},
    "runs": {"sort_desc": "started_at"},
}
"""How tables are shown that people look through by name or time; the others go by their key."""

Metadata = dict[str, Any]


class Stale(Exception):  # noqa: N818 — it says what is the case
    """The committed metadata is not what the rows make it; the message says what to do."""


def metadata() -> Metadata:
    """Return Datasette's metadata."""
    said = about()
    origin = _origin(said)
    return {
        "title": said.title,
        "description": said.description,
        **origin,
        "databases": {
            DATABASE: {
                "title": said.title,
                "description": said.description,
                **origin,
                "queries": {query.name: _query(query) for query in queries()},
                "tables": {row.TABLE.name: _table(row) for row in TABLES},
            }
        },
    }


def write(path: Path = PATH) -> Path:
    """Write the metadata and return where."""
    path.write_text(_text(), encoding="utf-8", newline="\n")
    return path


def check(path: Path = PATH) -> None:
    """Return if the file is what `write` would write; else raise `Stale`."""
    if not path.exists() or path.read_text(encoding="utf-8") != _text():
        raise Stale(f"{path} is not up to date: run `minutebook metadata` and commit it")


def facets(row: type[Row]) -> list[str]:
    """Return the columns of a table that are worth counting: the council, and closed lists."""
    return [c.name for c in columns(row) if len(c.enum) > 1 or c.name == COUNCIL]


def _text() -> str:
    return json.dumps(metadata(), ensure_ascii=False, indent=4) + "\n"


def _origin(said: About) -> Metadata:
    return {
        "license": said.licence.title,
        "license_url": said.licence.path,
        "source": said.source.title,
        "source_url": said.source.path,
        "about": said.title,
        "about_url": said.homepage,
    }


def _table(row: type[Row]) -> Metadata:
    table = row.TABLE
    found = facets(row)
    return {
        "title": table.title,
        "description": table.description,
        "columns": {column.name: column.description for column in columns(row)},
        **ORDERS.get(table.name, {"sort": table.key[0]}),
        **({"label_column": table.label} if table.label else {}),
        **({"facets": found} if found else {}),
    }


def _query(query: Query) -> Metadata:
    return {
        "title": query.title,
        "description": query.description,
        "sql": query.sql,
        "params": list(query.parameters),
        "hide_sql": True,
    }
