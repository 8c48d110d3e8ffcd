"""CSV is faithful; the variant for spreadsheets has no formula in it."""

import csv
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from datapackage.agreement import Disagreement, agree_harmlessly
from datapackage.export import harmless
from datapackage.publish import build
from tests.datapackage_rows import fill
from transform.rows import AgendaItem


@pytest.mark.parametrize("first", ["=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＠"])
def test_a_formula_becomes_text(first: str) -> None:
    assert harmless(f"{first}1+1") == f"'{first}1+1"


@pytest.mark.parametrize("cell", ["", "Minutes", "a=1", "1-2", " =1", "'=1", -5, None])
def test_others_stay(cell: object) -> None:
    assert harmless(cell) == cell


def test_both_files(tmp_path: Path) -> None:
    build(fill(tmp_path / "minutes.db"), tmp_path)
    cells = []
    for path, encoding in (
        ("data/agenda_items.csv", "utf-8"),
        ("excel/agenda_items.excel.csv", "utf-8-sig"),
    ):
        with (tmp_path / "package" / path).open(encoding=encoding, newline="") as file:
            cells.append(next(row["purpose"] for row in csv.DictReader(file) if "503" in row["id"]))
    formula = "=SUM(1,2), a <b>bold</b> lighthouse plan"
    assert cells == [formula, f"'{formula}"]
    assert (tmp_path / "package/excel/votes.excel.csv").read_bytes()[:3] == b"\xef\xbb\xbf"


def test_a_formula_in_it_is_refused(tmp_path: Path) -> None:
    build(fill(tmp_path / "minutes.db"), tmp_path)
    path = tmp_path / "package/excel/agenda_items.excel.csv"
    path.write_bytes(path.read_bytes().replace(b"'=SUM", b"=SUM"))
    with (
        closing(sqlite3.connect(tmp_path / "minutes.db")) as database,
        pytest.raises(Disagreement, match="row 3: the spreadsheet's file is not as the database"),
    ):
        agree_harmlessly(database, AgendaItem, tmp_path / "package")
