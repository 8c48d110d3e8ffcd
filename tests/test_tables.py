"""The tables in SQLite are what the row classes say."""

import sqlite3

import pytest
import sqlite_utils

from transform import tables
from transform.rows import TABLES
from transform.schema import columns


@pytest.fixture
def database() -> sqlite_utils.Database:
    made = sqlite_utils.Database(memory=True)
    tables.create(made)
    return made


def test_every_table_has_its_columns_in_order(database: sqlite_utils.Database) -> None:
    made = {row.TABLE.name: list(database.table(row.TABLE.name).columns_dict) for row in TABLES}
    assert made == {row.TABLE.name: [c.name for c in columns(row)] for row in TABLES}


def test_tables_are_strict_and_keyed(database: sqlite_utils.Database) -> None:
    assert [database.table(row.TABLE.name).strict for row in TABLES] == [True] * len(TABLES)
    assert {row.TABLE.name: tuple(database.table(row.TABLE.name).pks) for row in TABLES} == {
        row.TABLE.name: row.TABLE.key for row in TABLES
    }


def test_required_columns_are_not_null(database: sqlite_utils.Database) -> None:
    not_null = {c.name for c in database.table("meetings").columns if c.notnull}
    assert not_null == {
        "id", "council_id", "committee_id", "title", "date", "status", "minutes_state",
        "language", "url", "page_id",
    }  # fmt: skip


def test_foreign_keys_are_those_of_the_row_classes(database: sqlite_utils.Database) -> None:
    keys = {(key.column, key.other_table) for key in database.table("decisions").foreign_keys}
    assert keys == {
        ("item_id", "agenda_items"), ("moved_by_id", "people"), ("seconded_by_id", "people"),
    }  # fmt: skip


def test_references_and_dates_are_indexed(database: sqlite_utils.Database) -> None:
    made = [index.columns for index in database.table("meetings").indexes if index.origin == "c"]
    assert made == [["page_id"], ["date"], ["committee_id"], ["council_id"]]


def test_a_shard_has_keys_and_no_other_index() -> None:
    shard = sqlite_utils.Database(memory=True)
    tables.create(shard, indexes=False)
    origins = {index.origin for row in TABLES for index in shard.table(row.TABLE.name).indexes}
    assert (origins, shard.table("agenda_items_fts").exists()) == ({"pk"}, False)


@pytest.mark.parametrize("words", ["cwr", "CŴR", "flooding", "floods"])
def test_search_knows_stems_and_not_accents(database: sqlite_utils.Database, words: str) -> None:
    database.execute(
        "INSERT INTO agenda_items (id, meeting_id, position, title, minutes, completeness, "
        "restricted, deferred, url, page_id) VALUES "
        "('a/1', 'a/2', 1, 'Llifogydd y cŵr', 'The flood was discussed', 'full', 0, 0, 'u', 'p')"
    )
    table = database.table("agenda_items")
    table.rebuild_fts()
    assert [row["id"] for row in table.search(words)] == ["a/1"]


def test_a_wrong_type_is_refused(database: sqlite_utils.Database) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="cannot store TEXT value"):
        database.execute(
            "INSERT INTO document_pages (id, document_id, page, text) VALUES ('a', 'b', 'one', 't')"
        )


def test_creating_twice_leaves_everything(database: sqlite_utils.Database) -> None:
    before = database.schema
    tables.create(database)
    assert database.schema == before


@pytest.mark.parametrize("statement", ["PRAGMA user_version = 7", "CREATE TABLE meetings (id)"])
def test_a_database_of_another_version_is_refused(statement: str) -> None:
    other = sqlite_utils.Database(memory=True)
    other.execute(statement)
    with pytest.raises(tables.WrongVersion, match="delete it and load the archives again"):
        tables.create(other)


def test_a_failure_leaves_the_database_empty() -> None:
    made = sqlite_utils.Database(memory=True)
    made.execute("PRAGMA max_page_count = 20")
    with pytest.raises(sqlite3.OperationalError, match="full"):
        tables.create(made)
    assert made.table_names() == []
