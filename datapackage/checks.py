"""The gate: whether a package, as written, may be published.

Frictionless reads every file (header, types, constraints, bytes, hashes) and the descriptor. What
it does not see is checked here: links and files that do not belong; every cell of both formats
against the database, and so row counts; the descriptor against the row classes; the checksums.
Keys are checked where they cost no memory: every cell agrees with the database, which is sorted
by its primary keys, and SQLite checks its foreign keys. (Frictionless, when it is told of the
keys, reads tables again and again and holds all the keys in memory.) At last, `changes` is
replayed from nothing: it must come to the very tables.
"""

import hashlib
import json
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from datapackage.agreement import Disagreement, agree, agree_harmlessly
from datapackage.descriptor import Descriptor
from datapackage.documents import DICTIONARY, LICENCE, README
from datapackage.export import (
    FOLDER,
    SPREADSHEETS,
    Exported,
    Written,
    csv_path,
    json_lines_path,
    spreadsheet_path,
)
from datapackage.replayed import disagreements
from datapackage.validity import LONGEST, dangling, invalid
from transform.rows import TABLES, Row

DESCRIPTOR = "datapackage.json"
SUMS = "SHA256SUMS"
DATA = {path(row) for row in TABLES for path in (csv_path, json_lines_path, spreadsheet_path)}
FILES = {DESCRIPTOR, SUMS, README, DICTIONARY, LICENCE} | DATA
"""The files of a package: all of them, and no others."""

Describe = Callable[[tuple[Exported, ...]], Descriptor]
"""Gives the descriptor that tables as exported ought to have."""


class Refused(Exception):  # noqa: N818 — it says what was done
    """The package may not be published, and why: one line a reason."""

    def __init__(self, reasons: list[str]) -> None:
        """Keep the reasons."""
        self.reasons = reasons
        super().__init__("nothing was published: " + "; ".join(reasons))


def check(
    database: sqlite3.Connection, package: Path, describe: Describe, *, gaps: bool = False
) -> None:
    """Return if the package may be published; else raise `Refused` with every reason.

    The feed of changes has `gaps` where something was taken down.
    """
    if reasons := list(_strays(package)):
        raise Refused(reasons)
    try:
        found = json.loads((package / DESCRIPTOR).read_text(encoding="utf-8"))
    except ValueError as error:
        raise Refused([f"{DESCRIPTOR}: {error}"]) from error
    exported = []
    for row in TABLES:
        try:
            exported.append(_measured(package, row, agree(database, row, package)))
            agree_harmlessly(database, row, package)
        except Disagreement as error:
            reasons.append(f"{row.TABLE.name}: {error}")
    if not reasons:
        reasons += _differences(DESCRIPTOR, describe(tuple(exported)), found)
    reasons += [*_wrong_sums(package), *dangling(database), *invalid(found, package)]
    if not reasons:  # whatever else is wrong would be told of again for every row
        reasons += disagreements(database, gaps=gaps)
    if reasons:
        raise Refused(reasons)


def measure(package: Path, path: str) -> Written:
    """Return length and SHA-256 of a file of the package, as it is now."""
    with (package / path).open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
        return Written(path, file.tell(), digest)


def sums(package: Path) -> str:
    """Return what SHA256SUMS is to say of the files of a package."""
    return "".join(f"{measure(package, path).sha256}  {path}\n" for path in sorted(FILES - {SUMS}))


def _measured(package: Path, row: type[Row], rows: int) -> Exported:
    csv, lines = measure(package, csv_path(row)), measure(package, json_lines_path(row))
    return Exported(row, rows, csv, lines)


def _strays(package: Path) -> Iterator[str]:
    """Yield what is not an ordinary file of the package, and which files are missing."""
    there = set()
    for path in [package, *sorted(package.rglob("*"))]:
        name = path.relative_to(package).as_posix()
        if path.is_symlink():
            yield f"{name}: is a link"
        elif path.is_dir() and name in {".", FOLDER, SPREADSHEETS}:
            continue
        elif not path.is_file() or name not in FILES:
            yield f"{name}: does not belong in a package"
        there.add(name)
    yield from (f"{name}: is missing" for name in sorted(FILES - there))


def _wrong_sums(package: Path) -> Iterator[str]:
    said = (package / SUMS).read_text(encoding="utf-8").splitlines()
    right = sums(package).splitlines()
    for line in sorted(set(said) ^ set(right)):
        yield f"{SUMS}: {line} is {'wrong' if line in said else 'missing'}"


def _differences(where: str, right: Any, found: Any) -> Iterator[str]:  # noqa: ANN401 — any JSON
    """Yield where a descriptor is not what the rows and the files make it."""
    if isinstance(right, dict) and isinstance(found, dict):
        for name in sorted(right.keys() | found.keys()):
            yield from _differences(f"{where}: {name}", right.get(name), found.get(name))
    elif isinstance(right, list) and isinstance(found, list) and len(right) == len(found):
        for index, pair in enumerate(zip(right, found, strict=True)):
            yield from _differences(f"{where}[{index}]", *pair)
    elif right != found:
        yield f"{where} is {found!r}, not {right!r}"[:LONGEST]
