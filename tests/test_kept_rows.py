"""Rows that an archive keeps stand in for what its pages say now, until another page says it."""

# ruff: noqa: S608 — every statement is ours

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from scrapers.archive import ArchiveError
from tests.datapackage_rows import fill
from transform.kept import Anchor, Group, differing, group, is_as_kept, restore

PAGE = "saltmarsh/p2.1"
GONE = "; ".join(
    f"DELETE FROM {table}"
    for table in ("votes", "contributions", "paragraphs", "declarations", "agenda_items")
)
"""A page that names no item."""
ITEM = Anchor("agenda_items", "saltmarsh/502")


@pytest.fixture
def right(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(fill(tmp_path / "right.db"))) as database:
        yield database


@pytest.fixture
def wrong(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """Give a database in which an item has lost its words and its decision."""
    with closing(sqlite3.connect(fill(tmp_path / "wrong.db"))) as database:
        database.execute("UPDATE agenda_items SET minutes = '███' WHERE id = 'saltmarsh/502'")
        database.execute("DELETE FROM decisions")
        yield database


def test_what_differs_goes_with_its_item(
    right: sqlite3.Connection, wrong: sqlite3.Connection
) -> None:
    (one,) = differing(right, wrong, {})
    assert (one.anchor, one.page_id) == (ITEM, PAGE)
    assert [table for table, _ in one.rows] == [
        "agenda_items", "paragraphs", "paragraphs", "decisions", "votes", "contributions",
    ]  # fmt: skip
    assert group(one.record()) == one


@pytest.mark.parametrize(
    ("change", "newest", "stands"),
    [
        ("SELECT 1", {PAGE}, True),
        ("SELECT 1", set(), True),
        ("UPDATE agenda_items SET page_id = 'saltmarsh/p1.1'", {PAGE}, False),
        ("UPDATE agenda_items SET page_id = 'saltmarsh/p9.1'", {PAGE}, True),
        ("UPDATE agenda_items SET page_id = 'saltmarsh/p9.1'", set(), False),
        ("UPDATE agenda_items SET page_id = 'saltmarsh/p1.1', minutes = NULL", {PAGE}, True),
        (GONE, {PAGE}, True),
        (GONE, set(), False),
        (f"{GONE}; DELETE FROM meetings", {PAGE}, False),
    ],
)  # fmt: skip
def test_it_stands_while_the_page_does(
    change: str,
    newest: set[str],
    stands: bool,
    right: sqlite3.Connection,
    wrong: sqlite3.Connection,
) -> None:
    groups = list(differing(right, wrong, {}))
    wrong.executescript(change)
    assert restore(wrong, groups, newest, "saltmarsh/p9.1".__eq__) == (groups if stands else [])
    assert is_as_kept(wrong, groups[0]) is stands


def test_a_group_of_nothing_is_taken_away(right: sqlite3.Connection) -> None:
    restore(right, [Group(ITEM, PAGE, [])], {PAGE}, lambda _: False)
    assert is_as_kept(right, Group(ITEM, PAGE, []))


def test_rows_of_other_tables_are_refused(right: sqlite3.Connection) -> None:
    odd = Group(ITEM, PAGE, [("agenda_items", {"id": "saltmarsh/502", "colour": "red"})])
    with pytest.raises(ArchiveError, match="kept with other columns"):
        restore(right, [odd], {PAGE}, lambda _: False)
