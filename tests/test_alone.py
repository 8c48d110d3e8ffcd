"""One writer a folder of data, and nothing left of those that were killed."""

from pathlib import Path

import pytest

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
