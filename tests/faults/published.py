"""What is published: its bytes, its rows, and how it differs from what was published before."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from datapackage.checks import SUMS
from datapackage.export import json_lines_path
from datapackage.zipped import differences
from transform.rows import TABLES, Row
from transform.schema import told

FEW = 3
"""Faults told of a package; one that is of another night has them everywhere."""
Cells = Mapping[str, object]


@dataclass(frozen=True)
class Published:
    """A package as a reader finds it: a digest of all its bytes, and the rows of its record."""

    digest: str
    rows: Mapping[str, Mapping[str, Cells]]
    faults: tuple[str, ...]
    """What is wrong with its files."""


def published(data: Path) -> Published:
    """Return what a folder of data publishes."""
    package, archive = data / "package", data / "minutebook.zip"
    files = [archive, *sorted(path for path in package.rglob("*") if path.is_file())]
    digest = hashlib.sha256()
    for path in files:
        digest.update(path.read_bytes())
    rows = {row.TABLE.name: _rows(package, row) for row in TABLES if told(row)}
    wrong = (*_wrong_sums(package), *differences(package, archive))[:FEW]
    return Published(digest.hexdigest(), rows, wrong)


@dataclass(frozen=True)
class Difference:
    """How one publication differs from the one before it; rows by table."""

    moved: bool
    counts: Mapping[str, tuple[int, int, int]]
    """Rows that were added, modified, removed."""

    @property
    def removed(self) -> int:
        """How many rows are gone."""
        return sum(removed for _, _, removed in self.counts.values())

    def __str__(self) -> str:
        """Return what is otherwise, by table, "" where nothing is."""
        return "; ".join(
            " ".join([name, *(f"{sign}{n}" for sign, n in zip("+~-", counts, strict=True) if n)])
            for name, counts in self.counts.items()
            if any(counts)
        )


def difference(before: Published, after: Published) -> Difference:
    """Return how a publication differs from the one before it."""
    counts = {name: _counts(before.rows[name], after.rows[name]) for name in before.rows}
    return Difference(before.digest != after.digest, counts)


def _counts(before: Mapping[str, Cells], after: Mapping[str, Cells]) -> tuple[int, int, int]:
    modified = sum(before[key] != after[key] for key in before.keys() & after.keys())
    return len(after.keys() - before.keys()), modified, len(before.keys() - after.keys())


def _rows(package: Path, row: type[Row]) -> dict[str, Cells]:
    names = {column.name for column in told(row)}
    lines = (package / json_lines_path(row)).read_text(encoding="utf-8").splitlines()
    return {
        "|".join(str(line[name]) for name in row.TABLE.key): {
            name: value for name, value in line.items() if name in names
        }
        for line in map(json.loads, lines)
    }


def _wrong_sums(package: Path) -> Iterator[str]:
    for line in (package / SUMS).read_text(encoding="utf-8").splitlines():
        digest, name = line.split("  ", 1)
        if hashlib.sha256((package / name).read_bytes()).hexdigest() != digest:
            yield f"{name}: not what {SUMS} says"
