"""Rows -> `datapackage.json`, a Data Package v2 descriptor.

Everything in it comes from the row classes, from `about.toml` and from the data itself: there is
no clock here, so the same data gives the same descriptor.
"""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from datapackage.about import About
from datapackage.export import Exported
from transform.rows import Row
from transform.schema import Column, columns

PROFILES = "https://datapackage.org/profiles/2.0"
DIALECT = {
    "$schema": f"{PROFILES}/tabledialect.json",
    "header": True,
    "delimiter": ",",
    "lineTerminator": "\r\n",
    "quoteChar": '"',
    "doubleQuote": True,
    "skipInitialSpace": False,
}
"""CSV as RFC 4180 has it, said aloud: what is not said, readers guess from the first lines."""

Descriptor = dict[str, Any]
"""A descriptor, or a part of one, as JSON has it."""


class Source(NamedTuple):
    """A council that the data is from: name, site, when its oldest and newest page was fetched.

    `standing` is said of one whose site was not read well of late, `late` after two days and
    `lapsed` after two weeks; `as_of` is then when it last was.
    """

    title: str
    path: str
    first: str
    last: str
    standing: str | None = None
    as_of: str | None = None

    def described(self) -> Descriptor:
        """Return the source as the descriptor lists it; one that is up to date bears no flag."""
        flags = {"standing": self.standing, "asOf": self.as_of} if self.standing else {}
        return {"title": self.title, "path": self.path, **flags}


def descriptor(
    about: About, exported: Iterable[Exported], sources: Iterable[Source], created: str | None
) -> Descriptor:
    """Return the descriptor of a package of these tables, read from these sources."""
    known = list(sources)
    listed = [source.described() for source in known]
    degraded = any(source.standing == "lapsed" for source in known)
    return {
        "$schema": f"{PROFILES}/datapackage.json",
        "name": about.name,
        "id": about.id,
        "title": about.title,
        "description": about.description,
        "version": about.version,
        **({"created": created} if created else {}),
        **({"degraded": True} if degraded else {}),
        "homepage": about.homepage,
        "licenses": [about.licence.model_dump()],
        **({"sources": listed} if listed else {}),
        "contributors": [contributor.model_dump() for contributor in about.contributors],
        "keywords": about.keywords,
        "resources": [resource(table) for table in exported],
    }


def resource(exported: Exported) -> Descriptor:
    """Return the Data Resource of a table as it was written."""
    table = exported.table.TABLE
    return {
        "name": table.name,
        "type": "table",
        "title": table.title,
        "description": table.description,
        "path": exported.csv.path,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": DIALECT,
        "bytes": exported.csv.bytes,
        "hash": f"sha256:{exported.csv.sha256}",
        "rows": exported.rows,
        "schema": schema(exported.table),
    }


def schema(row: type[Row]) -> Descriptor:
    """Return the Table Schema of a table."""
    described = columns(row)
    keys = [foreign_key(column) for column in described if column.references]
    return {
        "$schema": f"{PROFILES}/tableschema.json",
        "fields": [field(column, row.TABLE.key) for column in described],
        "missingValues": [""],
        "primaryKey": list(row.TABLE.key),
        **({"foreignKeys": keys} if keys else {}),
    }


def field(column: Column, key: tuple[str, ...]) -> Descriptor:
    """Return the field of a column, in a table with this key."""
    return {
        "name": column.name,
        "type": column.type,
        "format": "default",
        "description": column.description,
        **({"constraints": found} if (found := _constraints(column, key)) else {}),
    }


def foreign_key(column: Column) -> Descriptor:
    """Return the foreign key of a column that holds another table's id."""
    return {
        "fields": [column.name],
        "reference": {"resource": column.references, "fields": ["id"]},
    }


def _constraints(column: Column, key: tuple[str, ...]) -> Mapping[str, object]:
    """Return what holds for every cell of the column; an absent constraint says nothing."""
    said: dict[str, object] = {
        "required": column.required or None,
        "unique": key == (column.name,) or None,
        "enum": list(column.enum) or None,
        "pattern": column.pattern,
        "minimum": column.minimum,
    }
    return {name: value for name, value in said.items() if value is not None}
