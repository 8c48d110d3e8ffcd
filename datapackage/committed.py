"""The files of the project that are made of the tables' descriptions, and committed."""

from pathlib import Path

from datapackage import metadata
from datapackage.about import about
from datapackage.documents import dictionary
from datapackage.metadata import Stale

ROOT = Path(__file__).parents[1]
METADATA = "metadata.json"
DICTIONARY = "docs/dictionary.md"


def write(root: Path = ROOT) -> None:
    """Write metadata.json, for Datasette, and docs/dictionary.md."""
    metadata.write(root / METADATA)
    (root / DICTIONARY).write_text(dictionary(about()), encoding="utf-8", newline="\n")


def check(root: Path = ROOT) -> None:
    """Return if both are what `write` would write; else raise `Stale`, which says what to do."""
    metadata.check(root / METADATA)
    path = root / DICTIONARY
    if not path.exists() or path.read_text(encoding="utf-8") != dictionary(about()):
        raise Stale(f"{path} is not up to date: run `minutebook metadata` and commit it")
