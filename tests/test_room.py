"""Room on the disk is asked for first."""

from pathlib import Path

import pytest

from transform.room import NoRoom, need


def test_there_is_room(tmp_path: Path) -> None:
    need(tmp_path, 1)


def test_there_is_none(tmp_path: Path) -> None:
    with pytest.raises(NoRoom, match=r"MB of room, this takes up to 1,152,921,504,607 MB: nothing"):
        need(tmp_path, 1 << 60)
