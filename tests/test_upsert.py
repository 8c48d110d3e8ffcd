"""Taking over a shard: counts are right, and no other council is touched."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
import sqlite_utils

from transform import shard, tables
from transform.rows import AgendaItem, Council, Page, Row, Run
from transform.upsert import Changes, count, finish, forget_councils, take_over

TABLES = (Council, Run, Page)


def _council(id_: str) -> Council:
    return Council(id=id_, name=id_.title(), kind="other", nation="Wales", platform="unknown")


def _run(council: str, day: int, problems: int = 0) -> Run:
    when = f"2026-03-0{day}T02:00:00Z"
    return Run(
        id=f"{council}/{day}", council_id=council, started_at=when, ended_at=when,
        outcome="complete", requests=1, pages=1, bytes=1, problems=problems, data_as_of=when,
    )  # fmt: skip


def _page(council: str, name: str) -> Page:
    when = "2026-03-01T02:00:00Z"
    return Page(
        id=f"{council}/{name}", council_id=council, url=f"https://a.example/{name}", kind="meeting",
        fetched_at=when, last_checked_at=when, status=200, sha256="0" * 64, bytes=1,
    )  # fmt: skip


@pytest.fixture
def database() -> Iterator[sqlite_utils.Database]:
    with closing(sqlite_utils.Database(memory=True)) as made:
        tables.create(made)
        yield made


def _take(
    database: sqlite_utils.Database,
    path: Path,
    council: str,
    *rows: Row,
    keep: tuple[type[Row], ...] = (),
) -> dict[str, Changes]:
    shard.fill(path / "shard.db", [_council(council), *rows])
    database.attach("shard", path / "shard.db")
    changes = take_over(database, council, TABLES, keep=(Council, *keep))
    database.execute("DETACH DATABASE shard")
    (path / "shard.db").unlink()
    return {name: change for name, change in changes.items() if change != Changes()}


def test_what_is_new_different_and_gone_is_counted(
    database: sqlite_utils.Database, tmp_path: Path
) -> None:
    first = [_run("fen", 1), _run("fen", 2), _page("fen", "a")]
    assert _take(database, tmp_path, "fen", *first) == {
        "councils": Changes(added=1), "runs": Changes(added=2), "pages": Changes(added=1),
    }  # fmt: skip
    assert _take(database, tmp_path, "fen", *first) == {}
    second = [_run("fen", 2, problems=4), _run("fen", 3), _page("fen", "a")]
    assert _take(database, tmp_path, "fen", *second) == {
        "runs": Changes(added=1, modified=1, removed=1)
    }
    assert [(row["id"], row["problems"]) for row in database.table("runs").rows] == [
        ("fen/2", 4), ("fen/3", 0),
    ]  # fmt: skip


def test_councils_whose_names_begin_alike_are_told_apart(
    database: sqlite_utils.Database, tmp_path: Path
) -> None:
    for council in ("fen", "fen-moor", "fen0", "fe"):
        _take(database, tmp_path, council, _run(council, 1))
    assert _take(database, tmp_path, "fen") == {"runs": Changes(removed=1)}
    assert [row["id"] for row in database.table("runs").rows] == ["fen-moor/1", "fen0/1", "fe/1"]
    assert [count(database, Run, council) for council in ("fen", "fen-moor", "fe")] == [0, 1, 1]


def test_rows_of_tables_to_keep_stay(database: sqlite_utils.Database, tmp_path: Path) -> None:
    _take(database, tmp_path, "fen", _run("fen", 1), _page("fen", "a"))
    changes = _take(database, tmp_path, "fen", _run("fen", 2), _page("fen", "b"), keep=(Page,))
    assert changes == {"runs": Changes(added=1, removed=1), "pages": Changes(added=1)}
    assert [row["id"] for row in database.table("pages").rows] == ["fen/a", "fen/b"]


def test_councils_that_are_known_by_a_run_are_not_forgotten(
    database: sqlite_utils.Database, tmp_path: Path
) -> None:
    _take(database, tmp_path, "fen", _run("fen", 1))
    _take(database, tmp_path, "moor")
    shard.fill(tmp_path / "shard.db", [_council("wold")])
    database.attach("shard", tmp_path / "shard.db")
    forget_councils(database)
    assert [row["id"] for row in database.table("councils").rows] == ["fen"]


def test_the_full_text_is_built_once_there_are_items(database: sqlite_utils.Database) -> None:
    finish(database, changed=False)
    item = AgendaItem(
        id="fen/1", meeting_id="fen/2", position=1, title="Floods", completeness="none",
        restricted=False, deferred=False, url="https://a.example/1", page_id="fen/p",
    )  # fmt: skip
    database.table("agenda_items").insert(item.model_dump())
    assert list(database.table("agenda_items").search("flooding")) == []
    finish(database, changed=True)
    assert [row["id"] for row in database.table("agenda_items").search("flooding")] == ["fen/1"]
    assert database.table("sqlite_stat1").exists()
