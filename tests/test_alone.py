"""One writer a folder of data, and nothing left of those that were killed."""

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from minutebook import main
from tests.datapackage_rows import fill
from transform.alone import Busy, alone, sweep


def test_a_second_writer_is_told_to_wait(tmp_path: Path) -> None:
    with alone(tmp_path), pytest.raises(Busy, match="wait for it to end"), alone(tmp_path):
        pass


def test_the_folder_is_free_again_and_made_when_missing(tmp_path: Path) -> None:
    for _ in range(2):
        with alone(tmp_path / "data"):
            assert (tmp_path / "data").is_dir()


def test_only_what_was_left_is_swept(tmp_path: Path) -> None:
    for name in (".shards-a", ".shards-b", "archive"):
        (tmp_path / name).mkdir()
    (tmp_path / ".shards-a" / "kent.db").touch()
    sweep(tmp_path, ".shards-")
    assert [path.name for path in tmp_path.iterdir()] == ["archive"]


COMMANDS = (["scrape", "kent"], ["transform", "kent"], ["package"], ["refresh", "kent"])


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: str(command[0]))
def test_a_second_command_says_so_in_one_line(command: list[str], tmp_path: Path) -> None:
    database = fill(tmp_path / "minutes.db")
    before = database.read_bytes()
    with alone(tmp_path):
        result = CliRunner().invoke(main, [*command, "--data", str(tmp_path)])
    assert result.exit_code == 1
    assert result.output == (
        f"Error: another command is writing into {tmp_path}: wait for it to end\n"
    )
    assert database.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["minutes.db"]


def test_of_many_at_once_each_works_or_says_so(tmp_path: Path) -> None:
    fill(tmp_path / "minutes.db")
    command = [sys.executable, "-m", "minutebook", "package", "--data", str(tmp_path)]
    started = [
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for _ in range(4)
    ]
    ended = [(process.communicate()[1], process.returncode) for process in started]
    published = [said.startswith("Published") for said, _ in ended]
    assert [said for said, _ in ended if "another command is writing" in said] == [
        said for said, _ in ended if not said.startswith("Published")
    ]
    assert (any(published), {code for _, code in ended}) == (True, {1})  # its data is too old
    assert sorted(path.name for path in (tmp_path / "current/").iterdir()) == [
        "minutebook.zip", "minutes.db", "package", "published.jsonl.gz",
    ]  # fmt: skip
