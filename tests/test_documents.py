"""What a person reads in the package is made of the rows, of `about.toml` and of the data."""

import sqlite3
from contextlib import closing
from pathlib import Path

from datapackage.about import about
from datapackage.documents import dictionary, licence, readme
from datapackage.export import export
from datapackage.origin import sources
from tests.datapackage_rows import AS_OF, BASE, fill
from transform.rows import TABLES
from transform.schema import columns


def test_the_readme_says_what_is_there(tmp_path: Path) -> None:
    with closing(sqlite3.connect(fill(tmp_path / "minutes.db"))) as database:
        text = readme(about(), export(database, tmp_path), sources(database), AS_OF)
    assert "The data is as of 2025-03-01T04:05:06Z." in text
    assert (
        "| meetings | 2 | [CSV](data/meetings.csv) [JSON Lines](data/meetings.jsonl) | "
        "Meetings that a council lists, held or not, with what was published of each. |\n"
    ) in text
    assert f"| Saltmarsh District Council | <{BASE}> | 2025-02-28 to 2025-02-28 |\n" in text
    assert "no council has licensed its text" in text


def test_the_licence_is_of_the_compilation_alone() -> None:
    assert "no council has licensed its text" in licence(about())
    assert about().licence.path in licence(about())


def test_the_dictionary_has_every_column() -> None:
    text = dictionary(about())
    for row in TABLES:
        assert f"\n## {row.TABLE.title}\n\n`{row.TABLE.name}`: {row.TABLE.description}" in text
        for column in columns(row):
            assert f"| `{column.name}` | {column.type} |" in text
            assert f"| {column.description} |\n" in text
    assert "| `item_id` | string | required; → `agenda_items` | The item whose minutes" in text
