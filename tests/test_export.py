"""SQLite -> CSV and JSON Lines, byte for byte."""

import csv
import hashlib
import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from datapackage.currency import Behind
from datapackage.descriptor import Source
from datapackage.export import Exported, export
from datapackage.origin import as_of, sources
from tests.datapackage_rows import AS_OF, BASE, ROWS, cells, changes, fill
from transform.rows import TABLES, AgendaItem, Meeting
from transform.schema import columns

STORED = [*ROWS, *changes(ROWS)]


@pytest.fixture
def package(tmp_path: Path) -> Path:
    target = tmp_path / "package"
    target.mkdir()
    return target


def exported(database: Path, package: Path) -> tuple[Exported, ...]:
    with closing(sqlite3.connect(database)) as connection:
        return export(connection, package)


def test_csv(tmp_path: Path, package: Path) -> None:
    exported(fill(tmp_path / "minutes.db"), package)
    assert (package / "data/meetings.csv").read_bytes() == (
        "id,council_id,committee_id,title,date,start_time,end_time,venue,status,agenda_published,"
        "decisions_published,minutes_published,minutes_state,contact,webcast_url,language,url,"
        "page_id\r\n"
        "saltmarsh/41,saltmarsh,saltmarsh/7,Harbour Committee,2025-01-09,18:30,,The Net Loft,held,"
        "true,false,true,published,Tamsin Hale,https://webcast.example/41,en,"
        f"{BASE}ieListDocuments.aspx?MId=41,saltmarsh/p2.1\r\n"
        "saltmarsh/42,saltmarsh,saltmarsh/7,"
        "<script>alert('Café “Môr”')</script> & Sons,2024-12-05,,,,held,,,false,none,,,en,"
        f"{BASE}ieListDocuments.aspx?MId=42,saltmarsh/p3.1\r\n"
    ).encode()


def test_json_lines(tmp_path: Path, package: Path) -> None:
    exported(fill(tmp_path / "minutes.db"), package)
    lines = (package / "data/contributions.jsonl").read_bytes()
    assert lines == (
        b'{"id":"saltmarsh/502#c1","item_id":"saltmarsh/502","paragraph_id":"saltmarsh/502#p1",'
        b'"name":"The Clerk","person_id":"saltmarsh/n-tamsin-hale","role":"Clerk","action":"said",'
        b'"start":0,"end":9}\n'
    )
    item = json.loads((package / "data/agenda_items.jsonl").read_text("utf-8").splitlines()[2])
    assert (item["minutes"], item["restricted"], item["position"]) == (None, True, 1)


@pytest.mark.parametrize("row", TABLES, ids=lambda row: row.TABLE.name)
def test_every_cell_comes_back(row: type[AgendaItem], tmp_path: Path, package: Path) -> None:
    exported(fill(tmp_path / "minutes.db"), package)
    expected = sorted(
        (cells(stored) for stored in STORED if isinstance(stored, row)),
        key=lambda stored: [stored[name] for name in row.TABLE.key],
    )
    with (package / f"data/{row.TABLE.name}.jsonl").open(encoding="utf-8") as lines:
        assert [json.loads(line) for line in lines] == expected
    with (package / f"data/{row.TABLE.name}.csv").open(encoding="utf-8", newline="") as file:
        assert list(csv.DictReader(file)) == [
            {name: _as_csv(value) for name, value in stored.items()} for stored in expected
        ]


def _as_csv(value: object) -> str:
    return (
        {None: "", True: "true", False: "false"}.get(value, str(value))
        if (value is None or isinstance(value, bool))
        else str(value)
    )


def test_what_was_written_is_measured(tmp_path: Path, package: Path) -> None:
    tables = exported(fill(tmp_path / "minutes.db"), package)
    assert [table.table for table in tables] == list(TABLES)
    for table in tables:
        assert table.rows == sum(isinstance(row, table.table) for row in STORED)
        for written in (table.csv, table.json_lines):
            content = (package / written.path).read_bytes()
            assert written.bytes == len(content)
            assert written.sha256 == hashlib.sha256(content).hexdigest()


def test_an_empty_table_is_a_header(tmp_path: Path, package: Path) -> None:
    exported(fill(tmp_path / "minutes.db", []), package)
    assert (package / "data/meetings.jsonl").read_bytes() == b""
    header = ",".join(column.name for column in columns(Meeting))
    assert (package / "data/meetings.csv").read_text("utf-8") == header + "\n"


def test_the_order_of_loading_makes_no_difference(tmp_path: Path) -> None:
    folders = [tmp_path / "one", tmp_path / "other"]
    for folder, order in zip(folders, (1, -1), strict=True):
        folder.mkdir()
        exported(fill(folder / "minutes.db", ROWS[::order]), folder)
    for path in (folders[0] / "data").iterdir():
        assert path.read_bytes() == (folders[1] / "data" / path.name).read_bytes()


def test_origin(tmp_path: Path) -> None:
    with closing(sqlite3.connect(fill(tmp_path / "minutes.db"))) as database:
        assert as_of(database) == AS_OF
        fetched = "2025-02-28T10:00:00Z"
        assert sources(database) == [Source("Saltmarsh District Council", BASE, fetched, fetched)]
        late = Behind("saltmarsh", "late", "2025-02-26T01:02:03Z")
        assert sources(database, [late]) == [
            Source("Saltmarsh District Council", BASE, fetched, fetched, *late[1:])
        ]
    with closing(sqlite3.connect(fill(tmp_path / "empty.db", []))) as database:
        assert (as_of(database), sources(database)) == (None, [])
