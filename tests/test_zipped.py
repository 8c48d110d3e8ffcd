"""The zip of a folder: nothing of where or when it was made, and all of what is in it."""

import os
import zipfile
from pathlib import Path

import pytest

from datapackage.zipped import differences, zip_folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "folder/data").mkdir(parents=True)
    (tmp_path / "folder/b.md").write_text("b" * 3000)
    (tmp_path / "folder/data/a.csv").write_text("id\r\n1\r\n")
    return tmp_path / "folder"


def test_entries(folder: Path, tmp_path: Path) -> None:
    zip_folder(folder, tmp_path / "a.zip")
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        assert archive.testzip() is None
        assert [
            (e.filename, e.date_time, e.external_attr >> 16, e.compress_type, e.file_size)
            for e in archive.infolist()
        ] == [
            ("b.md", (1980, 1, 1, 0, 0, 0), 0o100644, zipfile.ZIP_DEFLATED, 3000),
            ("data/a.csv", (1980, 1, 1, 0, 0, 0), 0o100644, zipfile.ZIP_DEFLATED, 7),
        ]


def test_the_same_bytes_at_another_time(folder: Path, tmp_path: Path) -> None:
    zip_folder(folder, tmp_path / "a.zip")
    os.utime(folder / "b.md", (1, 1))
    (folder / "b.md").chmod(0o600)
    zip_folder(folder, tmp_path / "b.zip")
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()


def test_differences(folder: Path, tmp_path: Path) -> None:
    zip_folder(folder, tmp_path / "a.zip")
    assert list(differences(folder, tmp_path / "a.zip")) == []
    (folder / "b.md").write_text("c" * 3000)
    assert list(differences(folder, tmp_path / "a.zip")) == ["a.zip: b.md is not as in the folder"]
    (folder / "b.md").unlink()
    assert list(differences(folder, tmp_path / "a.zip")) == [
        "a.zip: has ['b.md', 'data/a.csv'], not ['data/a.csv']"
    ]


def test_an_existing_file_is_not_overwritten(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_text("mine")
    with pytest.raises(FileExistsError):
        zip_folder(folder, tmp_path / "a.zip")
