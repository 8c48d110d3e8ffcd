"""The gate: a feed that does not come to the published tables is refused."""

# ruff: noqa: S608 — every statement is ours

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from datapackage.replayed import disagreements
from tests.datapackage_rows import fill

MEETING = "table_name = 'meetings' AND row_id = 'saltmarsh/41'"


@pytest.mark.parametrize(
    ("statement", "reasons"),
    [
        ("SELECT 1", []),
        ("UPDATE pages SET status = 201", []),
        ("UPDATE meetings SET page_id = 'saltmarsh/p3.1'", []),
        ("UPDATE meetings SET venue = 'The Sail Loft' WHERE id = 'saltmarsh/41'",
         ["meetings: saltmarsh/41 is not as the feed tells it"]),
        ("DELETE FROM votes", ["votes: saltmarsh/502#v1 is not as the feed tells it"]),
        ("DELETE FROM coverage WHERE month = '2025-01'",
         ['coverage: ["saltmarsh","saltmarsh/7","2025-01"] is not as the feed tells it']),
        (f"DELETE FROM changes WHERE {MEETING}",
         ["19 changes are numbered from 1 to 20",
          "meetings: saltmarsh/41 is not as the feed tells it"]),
        ("UPDATE changes SET seq = 21 WHERE seq = 20", ["20 changes are numbered from 1 to 21"]),
        ("UPDATE changes SET table_name = 'runs' WHERE table_name = 'votes'",
         ["tells of a table runs", "votes: saltmarsh/502#v1 is not as the feed tells it"]),
        (f"UPDATE changes SET change = 'removed' WHERE {MEETING}",
         ["meetings: saltmarsh/41: removed does not follow from what was told before"]),
        (f"UPDATE changes SET after = json_set(after, '$.date', '2025-01-10') WHERE {MEETING}",
         ["meetings: saltmarsh/41 is not as the feed tells it"]),
        ("INSERT INTO changes SELECT 21, run_id, table_name, row_id, 'modified', '[\"venue\"]', "
         f"'{{\"venue\":\"The Pier\"}}', '{{\"venue\":null}}' FROM changes WHERE {MEETING}",
         ["meetings: saltmarsh/41: what it was before is not what was told before"]),
    ],
)  # fmt: skip
def test_a_feed_must_come_to_the_tables(tmp_path: Path, statement: str, reasons: list[str]) -> None:
    with closing(sqlite3.connect(fill(tmp_path / "minutes.db"))) as database:
        database.execute(statement)
        assert list(disagreements(database)) == [f"changes: {reason}" for reason in reasons]


def test_what_was_taken_down_leaves_a_gap(tmp_path: Path) -> None:
    with closing(sqlite3.connect(fill(tmp_path / "minutes.db"))) as database:
        database.execute("DELETE FROM changes WHERE table_name = 'votes'")
        database.execute("DELETE FROM votes")
        told = [reason.partition(" are numbered")[0] for reason in disagreements(database)]
        assert (told, list(disagreements(database, gaps=True))) == (["changes: 19 changes"], [])


def test_an_empty_database_has_an_empty_feed(tmp_path: Path) -> None:
    with closing(sqlite3.connect(fill(tmp_path / "empty.db", []))) as database:
        assert list(disagreements(database)) == []
