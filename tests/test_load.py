"""Loading: the database is what the archives say, and what does not change is not touched."""

import os
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator, Mapping
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from scrapers.archive import Archive
from scrapers.registry import Council
from scrapers.specimen import Site
from tests.archives import fill
from transform import load, meeting, shard
from transform.load import Loaded, LoadError, transform
from transform.rows import TABLES, ChangedRow, Page, Problem, Row, Run
from transform.schema import columns

SITE = Site(councils=2, committees=2, years=1, meetings=4, welsh=(), seed=5)
OF_THE_ARCHIVE = {Run, Page, Problem, ChangedRow}
"""Tables that tell of the collecting itself, and the feed, which has what these tests leave out."""
LATER = "2026-03-08T02:00:00Z"
Dump = dict[tuple[str, object], tuple[object, ...]]


@pytest.fixture(scope="module")
def executor() -> Iterator[Executor]:
    with ThreadPoolExecutor(1) as pool:
        yield pool


@dataclass(frozen=True)
class Built:
    """Two councils, one collected by its pages, one by its web service, and how they loaded."""

    data: Path
    registry: Mapping[str, Council]
    loaded: list[Loaded]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory, executor: Executor) -> Built:
    data = tmp_path_factory.mktemp("built")
    councils = [fill(data, SITE, 0), fill(data, SITE, 1, service=True)]
    registry = {council.id: council for council in councils}
    return Built(data, registry, transform(registry, registry, data, executor=executor))


@pytest.fixture
def registry(built: Built, tmp_path: Path) -> Mapping[str, Council]:
    """Return the councils, whose archives are there."""
    shutil.copytree(built.data / "archive", tmp_path / "archive")
    return built.registry


@pytest.fixture
def loaded(built: Built, tmp_path: Path, registry: Mapping[str, Council]) -> list[Loaded]:
    """Return how the councils loaded, whose archives and database are there."""
    assert registry
    shutil.copy(built.data / "minutes.db", tmp_path)
    return built.loaded


def _dump(data: Path) -> Dump:
    with closing(sqlite3.connect(data / "minutes.db")) as database:
        return {
            (row.TABLE.name, cells[: len(row.TABLE.key)]): cells
            for row in TABLES
            for cells in database.execute(f'SELECT * FROM "{row.TABLE.name}"')  # noqa: S608
        }


def _changes(before: Dump, after: Dump) -> dict[str, set[str]]:
    """Return the tables and, of their changed rows, the ids without what follows `#`."""
    found: dict[str, set[str]] = {}
    for key in before.keys() | after.keys():
        if before.get(key) != after.get(key):
            found.setdefault(key[0], set()).add(str(key[1][0]).partition("#")[0])  # type: ignore[index]
    return found


def _one(data: Path, sql: str, *values: object) -> object:
    with closing(sqlite3.connect(data / "minutes.db")) as database:
        return database.execute(sql, values).fetchone()[0]


def test_every_council_is_loaded_whole(
    tmp_path: Path, registry: Mapping[str, Council], loaded: list[Loaded]
) -> None:
    assert [(one.council_id, one.meetings) for one in loaded] == [
        (id_, 8) for id_ in sorted(registry)
    ]
    rows = [table for table, _ in _dump(tmp_path) if table not in {"councils", "changes"}]
    assert sum(one.added for one in loaded) == len(rows)
    with closing(sqlite3.connect(tmp_path / "minutes.db")) as database:
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert database.execute(
            "SELECT sum(expected), sum(held), sum(missing) FROM coverage"
        ).fetchone() == (16, 16, 0)


def test_loading_twice_changes_nothing(
    tmp_path: Path, registry: Mapping[str, Council], loaded: list[Loaded], executor: Executor
) -> None:
    before = (tmp_path / "minutes.db").read_bytes()
    again = transform(registry, registry, tmp_path, executor=executor)
    assert [(one.added, one.modified, one.removed) for one in again] == [(0, 0, 0)] * len(loaded)
    assert (tmp_path / "minutes.db").read_bytes() == before


def test_two_fresh_builds_have_the_same_bytes(
    tmp_path: Path, registry: Mapping[str, Council], loaded: list[Loaded]
) -> None:
    first = (tmp_path / "minutes.db").read_bytes()
    (tmp_path / "minutes.db").unlink()
    assert transform(registry, reversed(list(registry)), tmp_path, workers=2) == loaded
    assert (tmp_path / "minutes.db").read_bytes() == first
    assert sorted(path.name for path in tmp_path.iterdir()) == ["archive", "minutes.db"]


@pytest.mark.parametrize(
    "table", [row for row in TABLES if row not in OF_THE_ARCHIVE], ids=lambda row: row.TABLE.name
)
def test_both_ways_of_collecting_give_the_same_cells(
    both_ways: tuple[Path, Path], table: type[Row]
) -> None:
    """Only where it was read differs, and when a meeting ended: no page says that."""
    differing = {"page_id", "source", "end_time"}
    cells = ", ".join(f'"{c.name}"' for c in columns(table) if c.name not in differing)
    query = f"SELECT {cells} FROM {table.TABLE.name}"  # noqa: S608 — names of our own
    by_pages, by_service = (_all(data, query) for data in both_ways)
    assert by_pages == by_service


@pytest.fixture(scope="module")
def both_ways(tmp_path_factory: pytest.TempPathFactory, executor: Executor) -> tuple[Path, Path]:
    """Load one council twice: collected by its pages, and by its web service."""
    loaded = []
    for service in (False, True):
        data = tmp_path_factory.mktemp("way")
        council = fill(data, SITE, 0, service=service)
        transform({council.id: council}, [council.id], data, executor=executor)
        loaded.append(data)
    return loaded[0], loaded[1]


def _all(data: Path, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(data / "minutes.db")) as database:
        return sorted(database.execute(query), key=str)


def test_a_changed_page_changes_its_rows_alone(
    tmp_path: Path, registry: Mapping[str, Council], loaded: list[Loaded], executor: Executor
) -> None:
    before, number = _dump(tmp_path), _minuted(tmp_path, loaded[0].council_id)
    edited = Site(**{**vars(SITE), "edits": (("minutes", number),)})
    index = list(registry).index(loaded[0].council_id)
    fill(tmp_path, edited, index, service=index == 1, now=LATER)
    again = transform(registry, registry, tmp_path, executor=executor)
    assert again[0].modified > 0
    assert (again[1].added, again[1].modified, again[1].removed) == (0, 0, 0)
    after = _dump(tmp_path)
    changes = _changes(before, after)
    assert changes.pop("changes")
    council = loaded[0].council_id
    items = {str(item.id) for item in edited.facts(number).items}
    assert changes.pop("agenda_items") <= {f"{council}/{item}" for item in items}
    runs = {f"{council}/20260301T020000Z", f"{council}/20260308T020000Z"}
    assert changes.pop("runs") <= runs  # of the earlier one, only how it was fetched is known now
    assert changes.pop("meetings", set()) <= {f"{council}/{number}"}
    own = {f"{council}/{item}" for item in items} | {f"{council}/{number}"}
    for table in ("attendance", "paragraphs", "decisions", "votes", "declarations",
                  "contributions", "silences"):  # fmt: skip
        assert changes.pop(table, set()) <= own, table
    documents = changes.pop("documents", set())
    assert {after["documents", (id_,)][1] for id_ in documents} <= {f"{council}/{number}"}
    assert changes.keys() <= {"pages", "coverage", "people", "committees", "problems"}


def test_a_better_reader_tells_what_it_reads_otherwise(
    tmp_path: Path,
    registry: Mapping[str, Council],
    loaded: list[Loaded],
    executor: Executor,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert loaded
    known = _one(tmp_path, "SELECT count(*) FROM changes")
    monkeypatch.setattr(meeting, "_completeness", lambda *_: "cut")
    transform(registry, registry, tmp_path, executor=executor)
    told = _all(
        tmp_path,
        "SELECT row_id, run_id, table_name, change, columns, after FROM changes "  # noqa: S608
        f"WHERE seq > {known}",
    )
    wanted = _all(tmp_path, "SELECT id FROM agenda_items")
    assert told == [
        (id_, f"{str(id_).partition('/')[0]}/20260301T020000Z", "agenda_items", "modified",
         '["completeness"]', '{"completeness":"cut"}')
        for (id_,) in wanted
    ]  # fmt: skip


def _minuted(data: Path, council: str) -> int:
    found = _one(
        data, "SELECT meeting_id FROM agenda_items WHERE minutes IS NOT NULL AND id > ?", council
    )
    return int(str(found).rpartition("/")[2])


def test_rows_that_are_gone_are_removed(
    tmp_path: Path, registry: Mapping[str, Council], loaded: list[Loaded], executor: Executor
) -> None:
    council = loaded[0].council_id
    (tmp_path / "archive" / f"{council}.db").unlink()
    fewer = Site(**{**vars(SITE), "committees": 1})
    fill(tmp_path, fewer, list(registry).index(council))
    (held,) = transform(registry, [council], tmp_path, executor=executor)
    assert (held.outcome, held.removed) == ("changed", 0)
    let = _allow(tmp_path / "allowed.toml", council)
    again = transform(registry, [council], tmp_path, executor=executor, allowances=let)
    assert (again[0].meetings, again[0].removed > 0) == (4, True)
    assert _one(tmp_path, "SELECT count(*) FROM meetings") == 4 + 8
    assert _one(tmp_path, "SELECT count(*) FROM committees") == 1 + 2
    found = _one(tmp_path, "SELECT count(*) FROM agenda_items_fts_docsize")
    assert found == _one(tmp_path, "SELECT count(*) FROM agenda_items")


def _allow(path: Path, council: str) -> Path:
    """Write a file that lets all alarms of a council through."""
    rest = f"council = '{council}'\nuntil = 2026-03-01\nwhy = 'w'\nwho = 'w'\n"
    path.write_text("".join(f"[[allow]]\ngate = '{gate}'\n{rest}" for gate in ("rows", "removed")))
    return path


@pytest.mark.parametrize("broken", [b"", b"no database", "PRAGMA user_version = 1", None])
def test_a_council_that_cannot_be_read_keeps_its_rows(
    tmp_path: Path,
    registry: Mapping[str, Council],
    loaded: list[Loaded],
    executor: Executor,
    broken: bytes | str | None,
) -> None:
    before = _dump(tmp_path)
    archive = tmp_path / "archive" / f"{loaded[0].council_id}.db"
    archive.unlink()
    if isinstance(broken, bytes):
        archive.write_bytes(broken)
    elif broken:  # an archive by its version, without any table
        with closing(sqlite3.connect(archive)) as database:
            database.execute(broken)
    again = transform(registry, registry, tmp_path, executor=executor)
    assert [one.outcome == "failed" for one in again] == [True, False]
    assert again[0].message.endswith("; its last good rows stay")
    assert _dump(tmp_path) == before


def test_a_visit_that_has_not_ended_is_not_read(tmp_path: Path, executor: Executor) -> None:
    council = fill(tmp_path, SITE)
    (tmp_path / "archive" / f"{council.id}.db").unlink()
    with Archive(tmp_path / "archive" / f"{council.id}.db", council.id) as archive:
        archive.begin(LATER, since=None, until=None)
    (loaded,) = transform({council.id: council}, [council.id], tmp_path, executor=executor)
    assert (loaded.outcome, loaded.added) == ("failed", 0)
    assert f"run `minutebook scrape {council.id}`" in loaded.message


def test_a_new_template_leaves_the_last_good_rows(
    tmp_path: Path, registry: Mapping[str, Council], loaded: list[Loaded], executor: Executor
) -> None:
    before, council = _dump(tmp_path), loaded[0].council_id
    _spoil(tmp_path / "archive" / f"{council}.db", council)
    again = transform(registry, registry, tmp_path, executor=executor)
    assert (again[0].outcome, again[0].meetings) == ("changed", 8)
    after = _dump(tmp_path)
    assert _changes(before, after).keys() == {"runs", "pages", "problems"}
    assert before.keys() <= after.keys() | {key for key in before if key[0] == "problems"}
    assert _one(tmp_path, "SELECT outcome FROM runs ORDER BY started_at DESC") == "changed"


def _spoil(path: Path, council: str) -> None:
    """Store another version of every meeting, without anything that a reader knows."""
    with Archive(path, council) as archive:
        run = archive.begin(LATER, since=None, until=None)
        kinds = ("meeting", "service_meeting")
        for page in [page for kind in kinds for page in archive.pages(kind)]:  # type: ignore[arg-type]
            archive.store(
                run, LATER, url=page.url, kind=page.kind, number=page.number,  # type: ignore[arg-type]
                status=200, media_type="text/html", headers={}, body=b"<p>We have moved.</p>",
            )  # fmt: skip
        archive.end(run, LATER, outcome="complete", requests=9, size=9)


def test_councils_of_the_registry_are_rows_and_only_they(
    tmp_path: Path, registry: Mapping[str, Council], loaded: list[Loaded], executor: Executor
) -> None:
    other = Council(id="old-fen", name="Old Fen", kind="other", nation="Wales", platform="unknown")
    transform({**registry, other.id: other}, [], tmp_path, executor=executor)
    assert _one(tmp_path, "SELECT count(*) FROM councils") == len(registry) + 1
    transform({loaded[0].council_id: registry[loaded[0].council_id]}, [], tmp_path)
    # Rows refer to the other council: it stays. To old-fen, none do.
    assert _one(tmp_path, "SELECT group_concat(id) FROM councils") == ",".join(sorted(registry))


def test_the_index_heals_after_a_load_that_was_killed(
    tmp_path: Path, registry: Mapping[str, Council], loaded: list[Loaded], executor: Executor
) -> None:
    assert loaded
    word = "SELECT count(*) FROM agenda_items_fts WHERE agenda_items_fts MATCH 'minutes'"
    found = _one(tmp_path, word)
    with closing(sqlite3.connect(tmp_path / "minutes.db")) as database, database:
        database.execute("INSERT INTO agenda_items_fts (agenda_items_fts) VALUES ('delete-all')")
    assert _one(tmp_path, word) == 0
    transform(registry, registry, tmp_path, executor=executor)
    assert _one(tmp_path, word) == found != 0


def test_no_journal_is_left(
    tmp_path: Path, registry: Mapping[str, Council], loaded: list[Loaded], executor: Executor
) -> None:
    assert loaded
    with closing(sqlite3.connect(tmp_path / "minutes.db")) as database:
        database.execute("PRAGMA journal_mode = WAL")
    transform(registry, registry, tmp_path, executor=executor)
    assert _one(tmp_path, "PRAGMA journal_mode") == "delete"


def test_progress_is_told(
    tmp_path: Path, registry: Mapping[str, Council], executor: Executor
) -> None:
    told: list[tuple[str, int, int | None]] = []
    transform(
        registry, registry, tmp_path, executor=executor, progress=lambda *step: told.append(step)
    )
    ids = sorted(registry)
    assert told == [*((id_, 0, None) for id_ in ids), *((id_, 8, 8) for id_ in ids)]


@pytest.mark.parametrize(
    ("sql", "message"),
    [
        ("PRAGMA user_version = 7", "delete it and load the archives again"),
        ("CREATE TABLE meetings (id)", "delete it and load the archives again"),
    ],
)
def test_a_database_of_another_version_is_refused(tmp_path: Path, sql: str, message: str) -> None:
    with closing(sqlite3.connect(tmp_path / "minutes.db")) as database:
        database.execute(sql)
    with pytest.raises(LoadError, match=message):
        transform({}, [], tmp_path)


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    (tmp_path / "minutes.db").write_text("not a database, whatever its name says" * 99)
    with pytest.raises(LoadError, match="move it away and load again"):
        transform({}, [], tmp_path)


def test_a_locked_database_is_left_alone(
    tmp_path: Path,
    registry: Mapping[str, Council],
    executor: Executor,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(load, "PATIENCE", 0.05)
    transform({}, [], tmp_path)
    with closing(sqlite3.connect(tmp_path / "minutes.db")) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LoadError, match="wait for it to end and load again"):
            transform(registry, registry, tmp_path, executor=executor)
    assert _one(tmp_path, "SELECT count(*) FROM councils") == 0


def test_a_full_disk_leaves_the_database_as_it_was(
    tmp_path: Path, registry: Mapping[str, Council]
) -> None:
    transform(registry, [], tmp_path)
    before = _dump(tmp_path)
    room = (tmp_path / "minutes.db").stat().st_size + 4096
    program = (
        "import sys; from pathlib import Path; from tests.test_load import *\n"
        f"print(load_without_room(Path({str(tmp_path)!r}), {room}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert "free some space" in done.stdout
    assert _dump(tmp_path) == before


def load_without_room(data: Path, room: int) -> str:
    """Load in this process, in which no file may grow beyond `room`; return the error."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    councils = [fill(data, SITE, 0), fill(data, SITE, 1, service=True)]
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
    try:
        with ThreadPoolExecutor(1) as pool:
            transform({c.id: c for c in councils}, [c.id for c in councils], data, executor=pool)
    except LoadError as error:
        return str(error)
    return "nothing went wrong"


READ = shard.read


def dying(council: Council, *rest: Any) -> shard.Tally:
    """Read a council, or end the process as a library in C may."""
    if council.id == "larkwater":
        os._exit(11)
    return READ(council, *rest)


def test_one_that_ends_its_process_fails_alone(
    registry: Mapping[str, Council], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shard, "read", dying)
    ended = {
        one.council_id: one.outcome for one in transform(registry, registry, tmp_path, workers=1)
    }
    assert ended == {id_: "failed" if id_ == "larkwater" else "complete" for id_ in registry}
