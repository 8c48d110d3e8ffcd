"""Publishing: the same data gives the same bytes, and what was good stays until better is there."""

import hashlib
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import zipfile
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from datapackage.checks import FILES, Refused
from datapackage.flip import building
from datapackage.publish import NoDatabase, Published, build
from tests.breaking import broken_off, fail, kill
from tests.datapackage_rows import AS_OF, ROWS, changes, fill
from transform.alone import Busy
from transform.room import NoRoom
from transform.rows import TABLES

FRICTIONLESS = Path(sys.executable).with_name("frictionless")


def digests(folder: Path) -> dict[str, str]:
    """Return the hash of every file below a folder, but for the database."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.relative_to(folder) != Path("minutes.db")
    }


def tree(folder: Path) -> list[str]:
    """Return what is in a folder, and where links lead."""
    return sorted(
        f"{path.name} -> {path.readlink()}" if path.is_symlink() else path.name
        for path in folder.iterdir()
    )


def change(database: Path, statement: str) -> None:
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute(statement)


def test_published(tmp_path: Path) -> None:
    assert build(fill(tmp_path / "minutes.db"), tmp_path) == Published(
        package=tmp_path / "package",
        zip=tmp_path / "minutebook.zip",
        rows={
            row.TABLE.name: sum(isinstance(stored, row) for stored in [*ROWS, *changes(ROWS)])
            for row in TABLES
        },
        created=AS_OF,
    )
    assert set(digests(tmp_path / "package")) == FILES
    assert tree(tmp_path) == [
        "current -> releases/1",
        "minutebook.zip -> current/minutebook.zip",
        "minutes.db",
        "package -> current/package",
        "releases",
    ]
    assert tree(tmp_path / "releases/1") == [
        "minutebook.zip",
        "minutes.db",
        "package",
        "published.jsonl.gz",
    ]


def test_two_builds_are_the_same_bytes(tmp_path: Path) -> None:
    build(fill(tmp_path / "one/minutes.db"), tmp_path / "one")
    build(fill(tmp_path / "other/minutes.db", ROWS[::-1]), tmp_path / "other")
    assert digests(tmp_path / "one") == digests(tmp_path / "other")


@pytest.mark.parametrize("path", ["package/datapackage.json", "minutebook.zip"])
def test_frictionless_from_outside(path: str, tmp_path: Path) -> None:
    build(fill(tmp_path / "minutes.db"), tmp_path)
    told = subprocess.run(
        [FRICTIONLESS, "validate", tmp_path / path], capture_output=True, text=True, check=False
    )
    assert (told.returncode, "INVALID" in told.stdout) == (0, False)


def test_frictionless_from_outside_sees_broken_keys(tmp_path: Path) -> None:
    build(fill(tmp_path / "minutes.db"), tmp_path)
    path = tmp_path / "package/data/votes.csv"
    path.write_bytes(path.read_bytes().replace(b"502#d1", b"502#d9"))
    told = subprocess.run(
        [FRICTIONLESS, "validate", tmp_path / "package/datapackage.json"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (told.returncode, "foreign-key" in told.stdout) == (1, True)


def test_checksums_from_outside(tmp_path: Path) -> None:
    build(fill(tmp_path / "minutes.db"), tmp_path)
    subprocess.run(
        ["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"],
        cwd=tmp_path / "package",
        check=True,
    )


def test_the_zip_is_the_folder(tmp_path: Path) -> None:
    build(fill(tmp_path / "minutes.db"), tmp_path)
    with zipfile.ZipFile(tmp_path / "minutebook.zip") as archive:
        packed = {name: hashlib.sha256(archive.read(name)).hexdigest() for name in FILES}
    assert packed == digests(tmp_path / "package")


def test_a_new_build_takes_the_place_of_the_old(tmp_path: Path) -> None:
    database = fill(tmp_path / "minutes.db")
    build(database, tmp_path)
    change(database, "DELETE FROM problems")
    assert build(database, tmp_path).rows["problems"] == 0
    assert (tmp_path / "package/data/problems.jsonl").read_text("utf-8") == ""
    assert [path.name for path in tmp_path.glob(".package-*")] == []


def test_a_refused_build_changes_nothing(tmp_path: Path) -> None:
    database = fill(tmp_path / "minutes.db")
    build(database, tmp_path)
    before = digests(tmp_path)
    change(database, "UPDATE votes SET choice = 'perhaps'")
    with pytest.raises(Refused, match="nothing was published: votes: The cell"):
        build(database, tmp_path)
    assert digests(tmp_path) == before


def test_a_refused_first_build_publishes_nothing(tmp_path: Path) -> None:
    database = fill(tmp_path / "minutes.db")
    change(database, "UPDATE votes SET decision_id = 'saltmarsh/9#d9'")
    with pytest.raises(Refused) as refused:
        build(database, tmp_path)
    assert refused.value.reasons == [
        "votes: decision_id saltmarsh/9#d9 is not in decisions",
    ]
    assert [path.name for path in tmp_path.iterdir()] == ["minutes.db"]


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return data of which a release is published and another is due."""
    data = tmp_path_factory.mktemp("changed")
    build(fill(data / "minutes.db"), data)
    change(data / "minutes.db", "DELETE FROM problems")
    return data


@pytest.mark.parametrize(("breaks", "every"), [(fail, 41), (kill, 37)])
def test_broken_off_anywhere_all_is_old_or_all_is_new(
    breaks: Callable[[], None], every: int, changed: Path, tmp_path: Path
) -> None:
    old = digests(changed / "current/")
    (tmp_path / "new").mkdir()
    copied(changed, tmp_path / "new")
    follow(tmp_path / "new")
    new = digests(tmp_path / "new/current/")
    prepare = partial(copied, changed)
    for data in broken_off(prepare, follow, tmp_path, breaks, every):
        assert digests(data / "current/") in (old, new)
        follow(data)
        assert digests(data / "current/") == new
        assert [path.name for path in data.glob(".*")] == []


def copied(source: Path, target: Path) -> None:
    shutil.copytree(source, target, symlinks=True, dirs_exist_ok=True)


def follow(data: Path) -> None:
    """Publish what is due."""
    build(data / "minutes.db", data)


BOUNDED = """
import resource, signal, sys
from pathlib import Path
from datapackage.publish import build
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), int(sys.argv[2])))
signal.signal(signal.SIGXFSZ, getattr(signal, sys.argv[3]))
build(Path(sys.argv[1]) / "minutes.db", Path(sys.argv[1]))
"""
"""No file may grow beyond so many bytes; who tries gets an error, or is killed."""


@pytest.mark.parametrize("room", [2_000, 300_000, 387_000])
@pytest.mark.parametrize(("action", "code"), [("SIG_IGN", 1), ("SIG_DFL", -signal.SIGXFSZ)])
def test_a_full_disk_changes_nothing(
    room: int, action: str, code: int, changed: Path, tmp_path: Path
) -> None:
    copied(changed, tmp_path)
    before = digests(tmp_path)
    told = subprocess.run(
        [sys.executable, "-c", BOUNDED, tmp_path, str(room), action],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert told.returncode == code
    assert code < 0 or "disk I/O error" in told.stderr or "full" in told.stderr
    after = {path: said for path, said in digests(tmp_path).items() if ".package-" not in path}
    assert after == before


def test_too_little_room_is_said_before_anything_is_written(tmp_path: Path) -> None:
    database = fill(tmp_path / "minutes.db")
    build(database, tmp_path)
    before = digests(tmp_path)
    os.truncate(database, 1 << 43)
    with pytest.raises(NoRoom, match="MB of room, this takes up to 43,980,466 MB: nothing was"):
        build(database, tmp_path)
    assert digests(tmp_path) == before


def test_two_at_once(tmp_path: Path) -> None:
    database = fill(tmp_path / "minutes.db")
    with building(tmp_path), pytest.raises(Busy, match="another command"):
        build(database, tmp_path)


def no_file(_: Path) -> None:
    """Leave nothing there."""


def no_database(path: Path) -> None:
    path.write_text("These are not the minutes you are looking for. " * 30)


def another_version(path: Path) -> None:
    change(fill(path), "PRAGMA user_version = 7")


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (no_file, "does not exist: run `minutebook refresh` or `transform` first"),
        (no_database, "is not a database"),
        (another_version, "has tables of another version: delete it"),
    ],
)
def test_no_database(make: Callable[[Path], None], message: str, tmp_path: Path) -> None:
    make(tmp_path / "minutes.db")
    with pytest.raises(NoDatabase, match=message):
        build(tmp_path / "minutes.db", tmp_path)
    assert not (tmp_path / "package").exists()


def test_a_build_leaves_the_database_alone(tmp_path: Path) -> None:
    database = fill(tmp_path / "minutes.db")
    before = database.read_bytes()
    database.chmod(0o400)
    build(database, tmp_path)
    assert database.read_bytes() == before
