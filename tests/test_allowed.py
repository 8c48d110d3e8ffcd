"""What lets one named alarm through: until its day, and no other."""

from pathlib import Path

import pytest

from transform.allowed import Allowance, BadAllowance, left, read
from transform.gates import Alarm

LINE = """
[[allow]]
gate = "rows"
council = "fen"
until = 2026-01-31
why = "Old meetings were taken off the site."
who = "A. Reviewer"
"""


@pytest.fixture
def allowances(tmp_path: Path) -> list[Allowance]:
    path = tmp_path / "allowed.toml"
    path.write_text(LINE)
    return list(read(path))


@pytest.mark.parametrize(
    ("alarm", "today", "stands"),
    [
        (Alarm("rows", "fen", ""), "2026-01-31", False),
        (Alarm("rows", "fen", ""), "2026-02-01", True),
        (Alarm("rows", "kent", ""), "2026-01-01", True),
        (Alarm("rows", "all", ""), "2026-01-01", True),
        (Alarm("fill", "fen", ""), "2026-01-01", True),
    ],
)
def test_one_alarm(alarm: Alarm, today: str, stands: bool, allowances: list[Allowance]) -> None:
    expected: tuple[list[Alarm], list[Alarm]] = ([alarm], []) if stands else ([], [alarm])
    assert left([alarm], allowances, today) == expected


def test_the_committed_file_allows_nothing_that_is_over() -> None:
    assert read() == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('gate = "rows"', 'gate = "everything"'),
        ('gate = "rows"', ""),
        ('council = "fen"', ""),
        ("until = 2026-01-31", ""),
        ("until = 2026-01-31", 'until = "for ever"'),
        ('why = "Old meetings were taken off the site."', 'why = " "'),
        ('who = "A. Reviewer"', ""),
        ("[[allow]]", "[[allowed]]"),
        ("[[allow]]", "[[allow"),
    ],
)
def test_what_does_not_say_everything_allows_nothing(old: str, new: str, tmp_path: Path) -> None:
    path = tmp_path / "allowed.toml"
    path.write_text(LINE.replace(old, new))
    with pytest.raises(BadAllowance, match="allowed"):
        read(path)


def test_a_file_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(BadAllowance):
        read(tmp_path / "allowed.toml")
