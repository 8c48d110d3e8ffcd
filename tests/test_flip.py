"""Putting a package in place, and putting right what a killed build left."""

from pathlib import Path

import pytest

from datapackage import flip
from datapackage.flip import building, put_file, put_folder


def folder(path: Path, content: str) -> Path:
    path.mkdir(parents=True)
    (path / "file").write_text(content)
    return path


def test_where_nothing_was(tmp_path: Path) -> None:
    put_folder(folder(tmp_path / "new", "new"), tmp_path / "target")
    assert (tmp_path / "target/file").read_text() == "new"


def test_in_place_of_another(tmp_path: Path) -> None:
    target = folder(tmp_path / "target", "old")
    put_folder(folder(tmp_path / "new", "new"), target)
    assert (target / "file").read_text() == "new"


def test_the_old_one_goes_with_the_folder_of_the_build(tmp_path: Path) -> None:
    target = folder(tmp_path / "target", "old")
    with building(tmp_path, target) as aside:
        put_folder(folder(aside / "target", "new"), target)
    assert [path.name for path in tmp_path.iterdir()] == ["target"]


def test_where_names_cannot_be_exchanged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(flip, "RENAME_EXCHANGE", 1 << 20)
    target = folder(tmp_path / "target", "old")
    with building(tmp_path, target) as aside:
        put_folder(folder(aside / "target", "new"), target)
    assert (target / "file").read_text() == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["target"]


def test_the_old_one_comes_back_if_we_were_killed_between(tmp_path: Path) -> None:
    folder(tmp_path / ".package-old", "old")
    folder(tmp_path / ".package-new" / "target", "new")
    with building(tmp_path, tmp_path / "target"):
        assert (tmp_path / "target/file").read_text() == "old"


def test_an_error_in_the_build_leaves_nothing_behind(tmp_path: Path) -> None:
    target = folder(tmp_path / "target", "old")
    with pytest.raises(FileExistsError), building(tmp_path, target) as aside:
        aside.mkdir()
    assert [path.name for path in tmp_path.iterdir()] == ["target"]


def test_a_file_in_place_of_another(tmp_path: Path) -> None:
    (tmp_path / "new").write_text("new")
    (tmp_path / "old").write_text("old")
    put_file(tmp_path / "new", tmp_path / "old")
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("old", "new")]
