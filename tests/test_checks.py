"""The gate lets a good package through and says everything that is wrong with a bad one."""

import json
import os
import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from datapackage.about import about
from datapackage.checks import Refused, check, sums
from datapackage.origin import describe
from datapackage.publish import write
from tests.datapackage_rows import AS_OF, HOSTILE, fill
from transform.rows import Council

Break = Callable[[Path], object]


@pytest.fixture
def database(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(fill(tmp_path / "minutes.db"))) as connection:
        yield connection


def reasons(database: sqlite3.Connection, package: Path) -> list[str]:
    with pytest.raises(Refused) as refused:
        check(database, package, partial(describe, about(), database, ()))
    return refused.value.reasons


def test_a_good_package_passes(database: sqlite3.Connection, tmp_path: Path) -> None:
    write(database, tmp_path / "package")
    check(database, tmp_path / "package", partial(describe, about(), database, ()))


def test_a_package_without_rows_passes(tmp_path: Path) -> None:
    with closing(sqlite3.connect(fill(tmp_path / "empty.db", []))) as database:
        write(database, tmp_path / "package")
        check(database, tmp_path / "package", partial(describe, about(), database, ()))


ENUM = "['scheduled', 'held', 'cancelled', 'postponed', 'inquorate']"
CONSTRAINT = "does not conform to a constraint: constraint"


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        pytest.param(
            "UPDATE paragraphs SET parent_id = 'saltmarsh/9#p9' WHERE position = 2",
            ["paragraphs: parent_id saltmarsh/9#p9 is not in paragraphs"],
            id="foreign key",
        ),
        pytest.param(
            "UPDATE meetings SET status = 'Held' WHERE id = 'saltmarsh/41'",
            [
                'meetings: The cell "Held" in row at position "2" and field "status" at position '
                f'"9" {CONSTRAINT} "enum" is "{ENUM}"'
            ],
            id="enum",
        ),
        pytest.param(
            "UPDATE meetings SET date = '09/01/2025' WHERE id = 'saltmarsh/41'",
            [
                'meetings: Type error in the cell "09/01/2025" in row "2" and field "date" at '
                'position "5": type is "date/default"'
            ],
            id="date",
        ),
        pytest.param(
            "UPDATE runs SET ended_at = 'yesterday'",
            [
                'runs: Type error in the cell "yesterday" in row "2" and field "ended_at" at '
                'position "4": type is "datetime/default"'
            ],
            id="timestamp",
        ),
        pytest.param(
            "UPDATE agenda_items SET title = '' WHERE id = 'saltmarsh/501'",
            [
                "agenda_items: row 1: title: the database has '', CSV has '', "
                "JSON Lines has '\"\"'",
                'agenda_items: The cell "" in row at position "2" and field "title" at position '
                f'"5" {CONSTRAINT} "required" is "True"',
            ],
            id="required cell",
        ),
        pytest.param(
            "UPDATE agenda_items SET number = '' WHERE id = 'saltmarsh/501'",
            ["agenda_items: row 1: number: the database has '', CSV has '', JSON Lines has '\"\"'"],
            id="empty instead of unknown",
        ),
        pytest.param(
            "UPDATE agenda_items SET restricted = 2 WHERE id = 'saltmarsh/501'",
            [
                'agenda_items: Type error in the cell "2" in row "2" and field "restricted" at '
                'position "10": type is "boolean/default"'
            ],
            id="boolean",
        ),
        pytest.param(
            "UPDATE decisions SET votes_for = -1",
            [
                'decisions: The cell "-1" in row at position "2" and field "votes_for" at position '
                f'"13" {CONSTRAINT} "minimum" is "0"'
            ],
            id="minimum",
        ),
        pytest.param(
            "UPDATE pages SET sha256 = 'zz' WHERE id = 'saltmarsh/p1.1'",
            [
                'pages: The cell "zz" in row at position "2" and field "sha256" at position "9" '
                f'{CONSTRAINT} "pattern" is "^[0-9a-f]{{64}}$"'
            ],
            id="pattern",
        ),
    ],
)
def test_bad_data(
    statement: str, expected: list[str], database: sqlite3.Connection, tmp_path: Path
) -> None:
    database.execute(statement)
    write(database, tmp_path / "package")
    assert reasons(database, tmp_path / "package") == expected


def replace(name: str, old: str, new: str) -> Break:
    def broken(package: Path) -> None:
        path = package / name
        content = path.read_bytes()
        assert old.encode() in content
        path.write_bytes(content.replace(old.encode(), new.encode(), 1))

    return broken


def described(**change: object) -> Break:
    """Return what changes the descriptor of `votes`."""

    def broken(package: Path) -> None:
        path = package / "datapackage.json"
        descriptor: dict[str, Any] = json.loads(path.read_text("utf-8"))
        next(r for r in descriptor["resources"] if r["name"] == "votes").update(change)
        path.write_text(json.dumps(descriptor), "utf-8")

    return broken


CHOICE = "votes: row 1: choice: the database has 'for', CSV has 'against', JSON Lines has 'for'"


@pytest.mark.parametrize(
    ("broken", "expected"),
    [
        pytest.param(replace("data/votes.csv", ",for,", ",against,"), [CHOICE], id="cell"),
        pytest.param(
            replace("data/votes.jsonl", '"start":0', '"start":"0"'),
            ["votes: row 1: start: the database has '0', CSV has '0', JSON Lines has '\"0\"'"],
            id="type in JSON Lines",
        ),
        pytest.param(
            replace("data/votes.csv", "choice", "choices"),
            [
                "votes: the header of the CSV file is ['id', 'item_id', "
                "'decision_id', 'name', 'person_id', 'choices', 'on_request', 'source', 'start', "
                "'end']",
                'votes: Label "choices" in field choice at position "6" does not match the field '
                "name in the schema",
            ],
            id="header",
        ),
        pytest.param(
            replace("data/meetings.csv", "saltmarsh/42,", "saltmarsh/41,"),
            [
                "meetings: row 2: id: the database has 'saltmarsh/42', CSV has 'saltmarsh/41', "
                "JSON Lines has 'saltmarsh/42'",
            ],
            id="key twice",
        ),
        pytest.param(
            lambda package: (package / "data/votes.jsonl").write_text(""),
            ["votes: row 1: not in JSON Lines"],
            id="rows missing",
        ),
        pytest.param(
            replace("data/votes.jsonl", "}\n", "}\n{}\n"),
            ["votes: the names in JSON Lines are []"],
            id="row too many",
        ),
        pytest.param(
            replace("data/votes.jsonl", "}\n", "\n"),
            ["votes: after row 0: Expecting ',' delimiter: line 2 column 1 (char 204)"],
            id="not JSON",
        ),
        pytest.param(
            replace("data/votes.csv", "0,10\r\n", "0,10,11\r\n"),
            [
                "votes: row 1: CSV has 11 cells, not 10",
                'votes: Row at position "2" has an extra value in field at position "11"',
            ],
            id="cell too many",
        ),
    ],
)
def test_bad_files(
    broken: Break, expected: list[str], database: sqlite3.Connection, tmp_path: Path
) -> None:
    package = tmp_path / "package"
    write(database, package)
    broken(package)
    found = [reason for reason in reasons(database, package) if not _of_the_file(reason)]
    assert found == expected


def _of_the_file(reason: str) -> bool:
    """Return whether a reason is that a hash, a length or a checksum no longer fits."""
    return bool(re.search(r"is \"(sha256|bytes)|expected (hash|byte count)|^SHA256SUMS", reason))


def test_hash(database: sqlite3.Connection, tmp_path: Path) -> None:
    write(database, tmp_path / "package")
    path = tmp_path / "package/datapackage.json"
    descriptor = json.loads(path.read_text("utf-8"))
    right = descriptor["resources"][12]["hash"]
    wrong = "sha256:" + "0" * 64
    described(hash=wrong)(tmp_path / "package")
    (tmp_path / "package/SHA256SUMS").write_text(sums(tmp_path / "package"))
    assert reasons(database, tmp_path / "package") == [
        f"datapackage.json: resources[12]: hash is '{wrong}', not '{right}'",
        "votes: The data source does not match the expected hash count: expected is "
        f'"{wrong[7:]}" and actual is "{right[7:]}"',
    ]


def test_row_count(database: sqlite3.Connection, tmp_path: Path) -> None:
    write(database, tmp_path / "package")
    described(rows=2)(tmp_path / "package")
    (tmp_path / "package/SHA256SUMS").write_text(sums(tmp_path / "package"))
    assert reasons(database, tmp_path / "package") == [
        "datapackage.json: resources[12]: rows is 2, not 1",
        'votes: The data source does not match the expected row count: expected is "2" and '
        'actual is "1"',
    ]


def test_fewer_rows_than_the_database(database: sqlite3.Connection, tmp_path: Path) -> None:
    write(database, tmp_path / "package")
    late = Council(id="late", name="Late", kind="other", nation="Wales", platform="unknown")
    columns = late.model_dump(mode="json")
    marks = ", ".join("?" * len(columns))
    database.execute(f"INSERT INTO councils VALUES ({marks})", [*columns.values()])  # noqa: S608
    assert reasons(database, tmp_path / "package") == [
        "councils: row 1: id: the database has 'late', CSV has 'old-fen', JSON Lines has 'old-fen'"
    ]


def test_checksums(database: sqlite3.Connection, tmp_path: Path) -> None:
    package = tmp_path / "package"
    write(database, package)
    path = package / "SHA256SUMS"
    digest = sums(package).splitlines()[0][:64]
    path.write_text(path.read_text("utf-8").replace(digest, "0" * 64), "utf-8")
    assert reasons(database, package) == [
        f"SHA256SUMS: {'0' * 64}  DICTIONARY.md is wrong",
        f"SHA256SUMS: {digest}  DICTIONARY.md is missing",
    ]


def test_files_that_do_not_belong(database: sqlite3.Connection, tmp_path: Path) -> None:
    package = tmp_path / "package"
    write(database, package)
    (package / "data/votes.csv").unlink()
    (package / "data/votes.csv").symlink_to(tmp_path / "minutes.db")
    (package / "data/runs.csv").unlink()
    (package / "notes.txt").write_text(HOSTILE)
    (package / "more").mkdir()
    os.mkfifo(package / "data/pipe")
    assert reasons(database, package) == [
        "data/pipe: does not belong in a package",
        "data/votes.csv: is a link",
        "more: does not belong in a package",
        "notes.txt: does not belong in a package",
        "data/runs.csv: is missing",
    ]


def test_descriptor_that_is_no_json(database: sqlite3.Connection, tmp_path: Path) -> None:
    write(database, tmp_path / "package")
    (tmp_path / "package/datapackage.json").write_text("{")
    assert reasons(database, tmp_path / "package") == [
        "datapackage.json: Expecting property name enclosed in double quotes: "
        "line 1 column 2 (char 1)"
    ]


def test_metadata_that_frictionless_refuses(database: sqlite3.Connection, tmp_path: Path) -> None:
    package = tmp_path / "package"
    write(database, package)
    replace("datapackage.json", f'"created": "{AS_OF}"', '"created": "today"')(package)
    (package / "SHA256SUMS").write_text(sums(package))
    assert reasons(database, package) == [
        f"datapackage.json: created is 'today', not '{AS_OF}'",
        'datapackage.json: The data package has an error: property "created" is not valid '
        '"datetime"',
    ]
