"""A shard takes rows as they come, and no row in it refers to one that is not there."""

import datetime as dt
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.datapackage_rows import ROWS
from transform.rows import DocumentPage, Meeting
from transform.schema import columns
from transform.shard import BrokenKey, fill, values


def test_values_are_as_sqlite_keeps_them_in_the_order_of_the_columns() -> None:
    meeting = next(row for row in ROWS if isinstance(row, Meeting))
    cells = dict(zip((c.name for c in columns(Meeting)), values(Meeting)(meeting), strict=True))
    assert cells == meeting.model_dump() | {"date": meeting.date.isoformat()}
    assert isinstance(meeting.date, dt.date)


def test_every_row_is_kept(tmp_path: Path) -> None:
    fill(tmp_path / "shard.db", iter(ROWS))
    with closing(sqlite3.connect(tmp_path / "shard.db")) as database:
        ids = {
            row[0]
            for table in {row.TABLE.name for row in ROWS}
            for row in database.execute(f'SELECT * FROM "{table}"')  # noqa: S608
        }
    assert ids == {values(type(row))(row)[0] for row in ROWS}


def test_a_row_that_refers_to_nothing_is_refused(tmp_path: Path) -> None:
    page = DocumentPage(id="a/s1#1", document_id="a/s1", page=1, text="One")
    with pytest.raises(BrokenKey, match=r"document_pages a/s1#1 refers to a row of documents"):
        fill(tmp_path / "shard.db", [*ROWS, page])


def test_two_rows_of_one_key_are_refused(tmp_path: Path) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="UNIQUE constraint failed"):
        fill(tmp_path / "shard.db", [*ROWS, ROWS[0]])
