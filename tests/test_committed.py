"""The committed files are what the tables' descriptions make them."""

from pathlib import Path

import pytest

from datapackage.committed import DICTIONARY, METADATA, check, write
from datapackage.metadata import Stale


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "docs").mkdir()
    write(tmp_path)
    return tmp_path


def test_those_of_the_project_are_up_to_date() -> None:
    check()


def test_what_is_written_is_up_to_date(root: Path) -> None:
    check(root)


@pytest.mark.parametrize("name", [METADATA, DICTIONARY])
@pytest.mark.parametrize("is_there", [True, False])
def test_any_other_is_stale(name: str, is_there: bool, root: Path) -> None:
    (root / name).unlink()
    if is_there:
        (root / name).write_text("another", encoding="utf-8")
    with pytest.raises(Stale, match=f"{name} is not up to date: run `minutebook metadata`"):
        check(root)
