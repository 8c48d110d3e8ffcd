"""The feed after a takedown: it tells of nothing that is withheld, and still it replays."""

# ruff: noqa: S608 — tests ask databases for what they found there

import datetime as dt
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from datapackage.replayed import disagreements
from tests.datapackage_rows import fill
from tests.retelling import retell
from transform.rows import TABLES
from transform.schema import told
from transform.takedown import Notice
from transform.withhold import withhold

OLD = "Once it was said that Wren Oakes keeps nine bees"
"""What earlier versions said: as now, but for these words."""


@pytest.fixture
def database(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """Give a database whose every item was added, modified twice, and one removed."""
    with closing(sqlite3.connect(fill(tmp_path / "minutes.db"))) as connection:
        retell(connection)
        for (id_,) in connection.execute("SELECT id FROM agenda_items").fetchall():
            tell(connection, "agenda_items", id_, "minutes", OLD)
            tell(connection, "agenda_items", id_, "minutes", "Between.")
            now = connection.execute("SELECT minutes FROM agenda_items WHERE id = ?", [id_])
            tell(connection, "agenda_items", id_, "minutes", now.fetchone()[0])
        yield connection


def tell(database: sqlite3.Connection, table: str, id_: str, column: str, value: object) -> None:
    """Tell that a value of a row was modified, without modifying it."""
    known = database.execute(
        f"SELECT coalesce(json_extract(after, '$.{column}'), NULL) FROM changes "
        "WHERE table_name = ? AND row_id = ? AND after NOTNULL ORDER BY seq DESC LIMIT 1",
        [table, id_],
    ).fetchone()[0]
    database.execute(
        "INSERT INTO changes SELECT NULL, run_id, table_name, row_id, 'modified', ?, ?, ? "
        "FROM changes WHERE table_name = ? AND row_id = ? LIMIT 1",
        [
            json.dumps([column]),
            json.dumps({column: known}),
            json.dumps({column: value}),
            table,
            id_,
        ],
    )


def take(database: sqlite3.Connection, table: str, row: str) -> None:
    said = {"table": table, "row": row, "since": dt.date(2026, 1, 31), "reason": "Asked for."}
    notice = Notice.model_validate(said)
    with database:
        assert withhold(database, [notice]).missing == []
    database.execute("VACUUM")


@pytest.mark.parametrize(
    ("table", "row", "words"),
    [
        ("agenda_items", "saltmarsh/502", ["harbour light", "tide times"]),
        ("paragraphs", "saltmarsh/502#p2", ["harbour light"]),
        ("people", "saltmarsh/u12", ["Wren Oakes", "Oakes keeps"]),
        ("votes", "saltmarsh/502#v1", ["for on request"]),
        ("meetings", "saltmarsh/41", ["harbour light", "tide times"]),
        ("documents", "saltmarsh/s900", ["Report on the light"]),
        ("declarations", "saltmarsh/501#i1", ["declared that she keeps a boat"]),
        ("attendance", "saltmarsh/41#a2", ["the officer of no name"]),
    ],
)
def test_it_replays_without_the_words(
    database: sqlite3.Connection, table: str, row: str, words: list[str]
) -> None:
    assert list(disagreements(database)) == []
    take(database, table, row)
    assert list(disagreements(database, gaps=True)) == []
    assert told_of(database, table, row) == 0
    assert [word for word in words if word.encode() in database.serialize()] == []


def told_of(database: sqlite3.Connection, table: str, row: str) -> int:
    query = "SELECT count(*) FROM changes WHERE table_name = ? AND row_id = ?"
    return int(database.execute(query, [table, row]).fetchone()[0])


def test_a_name_that_only_an_older_version_has(database: sqlite3.Connection) -> None:
    assert told_of(database, "agenda_items", "saltmarsh/503") == 4
    take(database, "people", "saltmarsh/u12")
    assert told_of(database, "agenda_items", "saltmarsh/503") == 1
    assert b"nine bees" not in database.serialize()


def test_a_row_that_was_removed_before(database: sqlite3.Connection) -> None:
    remove(database, "agenda_items", "saltmarsh/503")
    assert list(disagreements(database)) == []
    take(database, "people", "saltmarsh/u12")
    assert told_of(database, "agenda_items", "saltmarsh/503") == 0
    assert list(disagreements(database, gaps=True)) == []


def remove(database: sqlite3.Connection, table: str, id_: str) -> None:
    """Tell that a row was removed, and remove it."""
    row = next(row for row in TABLES if row.TABLE.name == table)
    names = [column.name for column in told(row)]
    listed = ", ".join(f"'{name}', {name}" for name in names)
    (now,) = database.execute(f"SELECT json_object({listed}) FROM {table} WHERE id = ?", [id_])
    cells = json.loads(now[0])
    flags = {column.name for column in told(row) if column.type == "boolean"}
    cells |= {name: bool(cells[name]) for name in flags if cells[name] is not None}
    database.execute(
        "INSERT INTO changes SELECT NULL, run_id, table_name, row_id, 'removed', columns, ?, NULL "
        "FROM changes WHERE table_name = ? AND row_id = ? AND change = 'added' LIMIT 1",
        [json.dumps(cells), table, id_],
    )
    database.execute(f"DELETE FROM {table} WHERE id = ?", [id_])


def test_a_row_with_a_key_of_several_columns(database: sqlite3.Connection) -> None:
    key = '["saltmarsh","saltmarsh/7","2025-01"]'
    before = told_of(database, "coverage", key)
    take(database, "meetings", "saltmarsh/41")
    assert (before, told_of(database, "coverage", key)) == (1, 1)
    ((after,),) = database.execute("SELECT after FROM changes WHERE row_id = ?", [key])
    assert json.loads(after)["reason"] == "43: HTTP status 500; withheld: 41"


def test_the_same_words_of_another_meeting_keep_their_history(
    database: sqlite3.Connection,
) -> None:
    line = "It was RESOLVED that the harbour light be mended."
    for value in (line, None):
        tell(database, "meetings", "saltmarsh/42", "venue", value)
    take(database, "paragraphs", "saltmarsh/502#p2")
    assert told_of(database, "meetings", "saltmarsh/42") == 3


def test_nothing_else_is_told_anew(database: sqlite3.Connection) -> None:
    query = "SELECT * FROM changes WHERE row_id NOT LIKE 'saltmarsh/502%' ORDER BY seq"
    before = database.execute(query).fetchall()
    take(database, "paragraphs", "saltmarsh/502#p2")
    assert database.execute(query).fetchall() == before


def test_a_notice_of_a_row_that_was_removed_before(database: sqlite3.Connection) -> None:
    retell(database)
    for table, id_ in (
        ("votes", "saltmarsh/502#v1"), ("decisions", "saltmarsh/502#d1"),
        ("contributions", "saltmarsh/502#c1"), ("paragraphs", "saltmarsh/502#p2"),
        ("paragraphs", "saltmarsh/502#p1"), ("documents", "saltmarsh/s900"),
        ("agenda_items", "saltmarsh/502"),
    ):  # fmt: skip
        remove(database, table, id_)
    tell(database, "declarations", "saltmarsh/501#i1", "about_item_id", None)
    database.execute("UPDATE declarations SET about_item_id = NULL")
    database.execute("INSERT INTO agenda_items_fts (agenda_items_fts) VALUES ('delete-all')")
    notice = {"table": "agenda_items", "row": "saltmarsh/502"}
    said = Notice.model_validate({**notice, "since": dt.date(2026, 1, 31), "reason": "Asked."})
    with database:
        taken = withhold(database, [said])
    database.execute("VACUUM")
    query = "SELECT count(*) FROM changes WHERE row_id LIKE 'saltmarsh/502%'"
    assert (taken.missing, database.execute(query).fetchall()) == ([said], [(0,)])
    assert b"harbour light" not in database.serialize()
    assert list(disagreements(database, gaps=True)) == []
