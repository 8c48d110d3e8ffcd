"""What a notice names is in no output after the next run: not its words, not its name."""

# ruff: noqa: S608 — tests ask databases for what they found there

import shutil
import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from datapackage.checks import Refused
from datapackage.publish import build
from datapackage.withdraw import withdraw
from minutebook import main
from tests.breaking import broken_off, fail, kill
from tests.datapackage_rows import NOTED, fill
from transform import history
from transform.contact_details import BLOCK
from transform.figures import Figures
from transform.load import take_down
from transform.takedown import BadNotice, notices

NOTICE = """
[[withhold]]
table = "{}"
row = "{}"
since = 2026-01-31
reason = "Asked for by the person."
"""


def notify(data: Path, *named: tuple[str, str]) -> None:
    text = "".join(NOTICE.format(*one) for one in named)
    (data / "takedown.toml").write_text(text)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    fill(tmp_path / "minutes.db")
    return tmp_path


def rows(data: Path, sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(data / "minutes.db")) as database:
        return database.execute(sql).fetchall()


def outputs(data: Path) -> bytes:
    """Return the bytes of all that is published, the zip unpacked."""
    with zipfile.ZipFile(data / "minutebook.zip") as archive:
        packed = [archive.read(name) for name in archive.namelist()]
    files = [data / "minutes.db", *(data / "releases").rglob("*.*")]
    return b"".join([*packed, *(path.read_bytes() for path in files)])


RESOLVED = NOTED[32:]
HIDDEN = NOTED[:32] + BLOCK * len(RESOLVED)


@pytest.mark.parametrize(
    ("table", "row"), [("paragraphs", "saltmarsh/502#p2"), ("decisions", "saltmarsh/502#d1")]
)
def test_words(table: str, row: str, data: Path) -> None:
    notify(data, (table, row))
    take_down(data)
    build(data / "minutes.db", data)
    assert b"RESOLVED that the harbour" not in outputs(data)
    assert rows(data, "SELECT minutes FROM agenda_items WHERE id = 'saltmarsh/502'") == [(HIDDEN,)]
    assert rows(data, "SELECT id, text FROM paragraphs") == [("saltmarsh/502#p1", NOTED[:31])]
    assert rows(data, "SELECT count(*) FROM decisions") == [(0,)]
    assert rows(data, "SELECT id, decision_id FROM votes") == [("saltmarsh/502#v1", None)]
    found = "SELECT rowid FROM agenda_items_fts WHERE agenda_items_fts MATCH '{}'"
    assert rows(data, found.format("mended")) == []
    assert len(rows(data, found.format("tide"))) == 1


def test_a_name_in_the_middle_of_words(data: Path) -> None:
    notify(data, ("votes", "saltmarsh/502#v1"))
    take_down(data)
    hidden = BLOCK * 10 + NOTED[10:]
    assert rows(data, "SELECT minutes FROM agenda_items WHERE id = 'saltmarsh/502'") == [(hidden,)]
    assert rows(data, "SELECT text FROM paragraphs WHERE position = 1") == [(hidden[:31],)]
    assert rows(data, "SELECT count(*) FROM votes") == [(0,)]
    assert rows(data, "SELECT text FROM decisions") == [(RESOLVED,)]


def test_an_item_goes_with_all_that_is_its(data: Path) -> None:
    notify(data, ("agenda_items", "saltmarsh/502"))
    take_down(data)
    for table in ("paragraphs", "decisions", "votes", "contributions", "documents"):
        assert rows(data, f"SELECT * FROM {table}") == []
    assert rows(data, "SELECT id, about_item_id FROM declarations") == [("saltmarsh/501#i1", None)]
    assert rows(data, "SELECT id FROM agenda_items ORDER BY id") == [
        ("saltmarsh/501",),
        ("saltmarsh/503",),
    ]
    assert rows(data, "PRAGMA foreign_key_check") == []
    with closing(sqlite3.connect(data / "minutes.db")) as database:
        assert b"harbour light be" not in database.serialize()


def test_a_meeting_is_counted_as_missing(data: Path) -> None:
    notify(data, ("meetings", "saltmarsh/41"))
    take_down(data)
    assert rows(data, "SELECT id FROM meetings") == [("saltmarsh/42",)]
    assert rows(
        data,
        "SELECT expected, held, with_items, with_minutes, missing, reason FROM coverage "
        "WHERE month = '2025-01'",
    ) == [(2, 0, 0, 0, 2, "43: HTTP status 500; withheld: 41")]
    assert rows(data, "PRAGMA foreign_key_check") == []


def test_a_person_goes_with_the_name(data: Path) -> None:
    notify(data, ("people", "saltmarsh/u12"))
    take_down(data)
    build(data / "minutes.db", data)
    assert b"Wren Oakes" not in outputs(data)
    assert b"Oakes" not in outputs(data)
    assert rows(data, "SELECT name FROM people") == [("Tamsin Hale",)]
    assert rows(data, "SELECT moved_by, moved_by_id FROM decisions") == [(None, None)]


def test_taken_down_twice_is_once(data: Path) -> None:
    notify(data, ("paragraphs", "saltmarsh/502#p2"))
    take_down(data)
    before = (data / "minutes.db").read_bytes()
    take_down(data)
    assert (data / "minutes.db").read_bytes() == before


def test_the_package_is_refused_while_the_row_is_there(data: Path) -> None:
    notify(data, ("paragraphs", "saltmarsh/502#p2"))
    with pytest.raises(Refused, match="but there: paragraphs/saltmarsh/502#p2: run"):
        build(data / "minutes.db", data)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"paragraphs"', '"paragraph"'),
        ('"paragraphs"', '"councils"'),
        ("since = 2026-01-31", ""),
        ('"Asked for by the person."', '""'),
        ("[[withhold]]", "[[withold]]"),
        ("row =", "rows ="),
    ],
)
def test_a_notice_that_is_unclear_stops_the_run(old: str, new: str, data: Path) -> None:
    notify(data, ("paragraphs", "saltmarsh/502#p2"))
    path = data / "takedown.toml"
    path.write_text(path.read_text().replace(old, new))
    with pytest.raises(BadNotice, match="takedown"):
        notices(data)
    with pytest.raises(BadNotice):
        build(data / "minutes.db", data)


def run(data: Path, *command: str) -> Result:
    registry = ["--registry", str(data / "councils.csv")] if command[0] != "package" else []
    return CliRunner().invoke(main, [*command, "--data", str(data), *registry])


def test_from_the_archive_to_the_zip(built: Path, tmp_path: Path) -> None:
    data = Path(shutil.copytree(built, tmp_path / "data", symlinks=True))
    ((paragraph, words),) = rows(
        data, "SELECT id, text FROM paragraphs ORDER BY length(text) DESC, id LIMIT 1"
    )
    ((item, minutes),) = rows(
        data,
        "SELECT id, minutes FROM agenda_items WHERE minutes NOT NULL AND id NOT IN "
        f"(SELECT item_id FROM paragraphs WHERE id = '{paragraph}') "
        "AND (SELECT count(*) FROM agenda_items AS o WHERE o.minutes = agenda_items.minutes) = 1 "
        "ORDER BY length(minutes) DESC LIMIT 1",
    )
    notify(data, ("paragraphs", str(paragraph)), ("agenda_items", str(item)),
           ("agenda_items", "nowhere-dc/1"))  # fmt: skip
    said = run(data, "transform", "--all")
    assert (said.exit_code, "not there" in said.output) == (0, False)
    packaged = run(data, "package")
    assert packaged.exit_code == 0, packaged.output
    published = outputs(data)
    unique = [line for line in str(minutes).split("\n") if said_once(built, line)]
    assert len(unique) > 1
    assert [line for line in unique if line.encode() in published] == []
    meeting = rows(data, f"SELECT id FROM paragraphs WHERE id = '{paragraph}'")
    assert (str(words).encode() in published, meeting) == (False, [])
    before = digest(data)
    again = run(data, "transform", "--all")
    assert (again.exit_code, run(data, "package").exit_code) == (0, 0)
    assert digest(data) == before
    explained = CliRunner().invoke(main, ["explain", str(item), "--data", str(data)])
    assert (explained.exit_code, "no row is called" in explained.output) == (1, True)


def said_once(data: Path, line: str) -> bool:
    with closing(sqlite3.connect(data / "minutes.db")) as database:
        query = "SELECT count(*) FROM agenda_items WHERE instr(minutes, ?)"
        return bool(database.execute(query, [line]).fetchone()[0] == 1)


def digest(data: Path) -> bytes:
    return (data / "minutes.db").read_bytes() + (data / "minutebook.zip").read_bytes()


def test_a_notice_that_names_nothing_is_told(built: Path, tmp_path: Path) -> None:
    data = Path(shutil.copytree(built, tmp_path / "data", symlinks=True))
    ((council,),) = rows(data, "SELECT council_id FROM meetings LIMIT 1")
    notify(data, ("agenda_items", f"{council}/0"))
    said = run(data, "transform", "--all")
    assert f"to be withheld, but not there: agenda_items {council}/0" in said.output


@pytest.fixture(scope="module")
def due(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return published data of which something is to be taken down."""
    data = tmp_path_factory.mktemp("due")
    build(fill(data / "minutes.db"), data)
    notify(data, ("agenda_items", "saltmarsh/502"))
    return data


def left(data: Path) -> tuple[list[str], list[Figures], list[tuple[object, ...]]]:
    """Return the files in the folder of data, the history, and the items that are there."""
    return (
        sorted(path.name for path in data.iterdir()),
        history.read(data / "current" / history.HISTORY),
        rows(data, "SELECT id FROM agenda_items"),
    )


@pytest.mark.parametrize("breaks", [fail, kill])
def test_one_that_was_broken_off_is_carried_on(
    breaks: Callable[[], None], due: Path, tmp_path: Path
) -> None:
    def prepare(data: Path) -> None:
        shutil.copytree(due, data, symlinks=True, dirs_exist_ok=True)

    (tmp_path / "whole").mkdir()
    prepare(tmp_path / "whole")
    withdraw(tmp_path / "whole")
    expected = left(tmp_path / "whole")
    assert left(due) != expected
    for data in broken_off(prepare, withdraw, tmp_path, breaks):
        withdraw(data)
        assert left(data) == expected


def test_no_release_that_is_kept_has_it(due: Path, tmp_path: Path) -> None:
    data = Path(shutil.copytree(due, tmp_path / "data", symlinks=True))
    withdraw(data)
    build(data / "minutes.db", data)
    assert b"RESOLVED that the harbour" not in outputs(data)
    assert [path.name for path in (data / "releases").iterdir()] == ["2"]
