"""The published database: the same rows give the same bytes, and half a copy is seen."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from datapackage.database import copy, lacks
from datapackage.publish import opened
from tests.datapackage_rows import ROWS, fill
from transform.rows import TABLES, Row


def published(folder: Path, rows: Sequence[Row] = ROWS) -> Path:
    """Return the published database of rows."""
    folder.mkdir()
    with opened(fill(folder / "minutes.db", rows)) as source:
        copy(source, folder / "copy.db")
    return folder / "copy.db"


def test_the_order_of_loading_makes_no_difference(tmp_path: Path) -> None:
    one, other = published(tmp_path / "a"), published(tmp_path / "b", ROWS[::-1])
    assert (tmp_path / "a/minutes.db").read_bytes() != (tmp_path / "b/minutes.db").read_bytes()
    assert one.read_bytes() == other.read_bytes()


def test_a_copy_of_a_copy_is_the_same(tmp_path: Path) -> None:
    one = published(tmp_path / "a")
    with opened(one) as source:
        copy(source, tmp_path / "again.db")
    assert (tmp_path / "again.db").read_bytes() == one.read_bytes()


def test_it_is_whole_and_by_itself(tmp_path: Path) -> None:
    path = published(tmp_path / "a")
    with opened(tmp_path / "a/minutes.db") as source, closing(sqlite3.connect(path)) as copied:
        assert list(lacks(source, copied)) == []
        assert copied.execute("PRAGMA journal_mode").fetchone() == ("delete",)
        for row in TABLES:
            name, key = row.TABLE.name, ", ".join(row.TABLE.key)
            query = f"SELECT * FROM {name} ORDER BY {key}"  # noqa: S608 — our own names
            assert copied.execute(query).fetchall() == source.execute(query).fetchall()
        searched = "SELECT rowid FROM agenda_items_fts WHERE agenda_items_fts MATCH 'mended'"
        assert len(copied.execute(searched).fetchall()) == 1
        copied.execute("INSERT INTO agenda_items_fts(agenda_items_fts, rank) "
                       "VALUES ('integrity-check', 1)")  # fmt: skip
    assert sorted(found.name for found in path.parent.iterdir()) == ["copy.db", "minutes.db"]


def test_it_is_compact(built: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(built / "current/minutes.db")) as database:
        database.execute("VACUUM INTO ?", [str(tmp_path / "compact.db")])
    assert (tmp_path / "compact.db").stat().st_size == (built / "current/minutes.db").stat().st_size


def test_what_a_copy_lacks(tmp_path: Path) -> None:
    path = published(tmp_path / "a")
    with opened(tmp_path / "a/minutes.db") as source, closing(sqlite3.connect(path)) as copied:
        copied.execute("DELETE FROM votes")
        assert list(lacks(source, copied)) == ["votes: the published database has 0 rows, not 1"]
