"""A family name that a withheld person shares joins nobody; a full name goes on doing so."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.datapackage_rows import fill
from transform.guard import unjoin
from transform.phrases import phrase


@pytest.mark.parametrize(
    ("family", "but", "joined"),
    [
        ("Oakes", [], [("Councillor Wren Oakes", "saltmarsh/u12"), ("Cllr Oakes", None)]),
        ("Oakes", ["saltmarsh/u12"],
         [("Councillor Wren Oakes", "saltmarsh/u12"), ("Cllr Oakes", "saltmarsh/u12")]),
        ("Hale", [], [("Councillor Wren Oakes", "saltmarsh/u12"), ("Cllr Oakes", "saltmarsh/u12")]),
    ],
)  # fmt: skip
def test_unjoin(
    family: str, but: list[str], joined: list[tuple[str, str | None]], tmp_path: Path
) -> None:
    with closing(sqlite3.connect(fill(tmp_path / "minutes.db"))) as database:
        unjoin(database, "saltmarsh", [phrase("saltmarsh", "family", "saltmarsh", family)], but)
        found = database.execute(
            "SELECT name, person_id FROM attendance WHERE id = 'saltmarsh/41#a1' "
            "UNION ALL SELECT name, person_id FROM votes"
        )
        assert found.fetchall() == joined
