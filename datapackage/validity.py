"""Whether the tables are valid: cells and files by Frictionless, foreign keys by SQLite."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from datapackage.descriptor import Descriptor

MOST = 20
"""Reasons told of one table; a broken one may have millions."""
LONGEST = 300
"""Characters told of one reason; a cell may have as many as a meeting has words."""


def dangling(database: sqlite3.Connection) -> Iterator[str]:
    """Yield the rows that refer to rows which are not there, one line each."""
    broken = database.execute("PRAGMA foreign_key_check").fetchmany(MOST)
    for table, rowid, parent, number in broken:
        keys = database.execute('SELECT id, "from" FROM pragma_foreign_key_list(?)', [table])
        columns = dict(keys.fetchall())
        (value,) = database.execute(
            f'SELECT "{columns[number]}" FROM "{table}" WHERE rowid = ?',  # noqa: S608
            [rowid],
        ).fetchone()
        yield f"{table}: {columns[number]} {value} is not in {parent}"


def invalid(descriptor: Descriptor, package: Path) -> Iterator[str]:
    """Yield what Frictionless finds wrong with a package, its keys apart, one line each."""
    from frictionless import validate  # noqa: PLC0415 — a third of a second to import

    report = validate(
        without_keys(descriptor), type="package", basepath=str(package), limit_errors=MOST
    )
    for error in report.errors:
        yield f"datapackage.json: {error.message}"[:LONGEST]
    for task in report.tasks:
        for error in task.errors:
            yield f"{task.name}: {error.message}"[:LONGEST]


def without_keys(descriptor: Descriptor) -> Descriptor:
    """Return a descriptor that promises neither keys nor unique cells."""
    return descriptor | {"resources": [_without_keys(r) for r in descriptor["resources"]]}


def _without_keys(resource: Descriptor) -> Descriptor:
    schema = resource["schema"]
    kept = {key: schema[key] for key in schema if key not in {"primaryKey", "foreignKeys"}}
    fields = [_without_unique(field) for field in schema["fields"]]
    return resource | {"schema": kept | {"fields": fields}}


def _without_unique(field: Descriptor) -> Descriptor:
    said = {k: v for k, v in field.get("constraints", {}).items() if k != "unique"}
    return field | {"constraints": said}
