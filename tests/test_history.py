"""The figures of the last good publications, as the file keeps them."""

from pathlib import Path

import pytest

from transform.figures import EVERY, MONTHS, Figures, Key
from transform.history import BadHistory, read, text, with_new


def figures(day: int, **votes: int) -> Figures:
    counts = {Key("votes", scope, EVERY): count for scope, count in votes.items()}
    return Figures(f"2026-01-{day:02}T04:00:00Z", counts)


def test_what_is_written_is_read(tmp_path: Path) -> None:
    kept = [figures(1, fen=20), figures(2, fen=21)]
    (tmp_path / "h").write_bytes(text(kept))
    assert read(tmp_path / "h") == kept
    assert text(kept) == text(kept[:])


def test_small_parts_are_left_out(tmp_path: Path) -> None:
    (tmp_path / "h").write_bytes(text([figures(1, fen=19, kent=20)]))
    assert read(tmp_path / "h") == [figures(1, kent=20)]


def test_the_size_of_a_part_is_kept_however_small(tmp_path: Path) -> None:
    sizes = {Key("meetings", "fen/7", column): 3 for column in ("", MONTHS, EVERY)}
    (tmp_path / "h").write_bytes(text([Figures("2026-01-01T04:00:00Z", sizes)]))
    (kept,) = read(tmp_path / "h")
    assert {key.column for key in kept.counts} == {"", MONTHS}


def test_numbers_that_are_asked_after_no_more(tmp_path: Path) -> None:
    counts = {Key(table, "fen", EVERY): 20 for table in ("runs", "votes", "pages", "old")}
    (tmp_path / "h").write_bytes(text([Figures("2026-01-01T04:00:00Z", counts)]))
    assert read(tmp_path / "h") == [
        Figures("2026-01-01T04:00:00Z", {Key("votes", "fen", EVERY): 20})
    ]


def test_the_last_seven_are_kept() -> None:
    kept: list[Figures] = []
    for day in range(1, 10):
        kept = with_new(kept, figures(day))
    assert kept == [figures(day) for day in range(3, 10)]


def test_the_same_data_is_one_publication() -> None:
    assert with_new([figures(1, fen=20)], figures(1, fen=30)) == [figures(1, fen=30)]


def test_no_file(tmp_path: Path) -> None:
    assert read(tmp_path / "h") == []


@pytest.mark.parametrize("content", [b"", b"{}", text([figures(1)])[:20], b"\x1f\x8b\x00"])
def test_a_broken_file_is_no_empty_history(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "h").write_bytes(content)
    with pytest.raises(BadHistory, match="cannot be read"):
        read(tmp_path / "h")
