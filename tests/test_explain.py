"""A row is explained by its page and the words it was read from."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest
import sqlite_utils

from scrapers.archive import Archive, ArchiveError
from scrapers.specimen import Site
from tests.archives import NOW, fill
from transform.explain import Explanation, NotFound, explain
from transform.load import transform
from transform.rows import Decision, Row
from transform.shard import values

SITE = Site(councils=1, committees=2, years=1, meetings=3, welsh=(), printed=(100001,))


@dataclass(frozen=True)
class Built:
    """A database that is built, its archives, and the council in it."""

    database: Path
    archives: Path
    council: str

    def explain(self, row_id: str) -> Explanation:
        """Explain a row."""
        return explain(self.database, self.archives, row_id)

    def one(self, sql: str) -> str:
        """Return the first cell that a query gives."""
        with closing(sqlite_utils.Database(self.database)) as database:
            return str(database.execute(sql).fetchone()[0])


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    data = tmp_path_factory.mktemp("data")
    council = fill(data, SITE)
    with ThreadPoolExecutor(1) as pool:
        transform({council.id: council}, [council.id], data, executor=pool)
    return Built(data / "minutes.db", data / "archive", council.id)


def test_an_item_is_shown_where_its_page_names_it(built: Built) -> None:
    row_id = built.one("SELECT id FROM agenda_items WHERE completeness = 'full'")
    found = built.explain(f"agenda_items/{row_id}")
    assert (found.table, found.row["id"], found.fetched_at) == ("agenda_items", row_id, NOW)
    assert found.page_id == found.row["page_id"]
    assert found.url.startswith("https://council.example/")
    assert f"[[AI{row_id.partition('/')[2]}]]" in found.fragment


@pytest.mark.parametrize(
    ("table", "begins", "mark"),
    [("documents", "s", "[[{}]]"), ("people", "u", "[[UID={}]]"), ("committees", "", "[[ID={}]]")],
)
def test_other_rows_are_shown_by_their_number(
    built: Built, table: str, begins: str, mark: str
) -> None:
    ids = f"SELECT id FROM {table} WHERE id LIKE '%/{begins}%' ORDER BY id"  # noqa: S608
    row_id = built.one(ids)
    number = row_id.partition("/")[2].removeprefix("u")
    assert mark.format(number) in built.explain(f"{table}/{row_id}").fragment


def test_attendance_is_shown_by_its_name(built: Built) -> None:
    row_id = built.one("SELECT id FROM attendance WHERE item_id IS NULL")
    found = built.explain(row_id)
    assert f"[[{found.row['name']}]]" in found.fragment


def test_printed_minutes_are_shown_as_text(built: Built) -> None:
    row_id = built.one("SELECT id FROM attendance WHERE source = 'printed_minutes'")
    found = built.explain(row_id)
    assert f"[[{found.row['name']}]]" in found.fragment
    assert found.url.endswith(".pdf?T=1")


def test_a_page_of_a_document_is_shown_by_its_beginning(built: Built) -> None:
    row_id = built.one("SELECT id FROM document_pages")
    found = built.explain(row_id)
    assert found.fragment.startswith(found.row["text"][:320])
    assert found.url.endswith(".pdf?T=1")


def test_a_page_explains_itself(built: Built) -> None:
    row_id = built.one("SELECT id FROM pages WHERE kind = 'meeting'")
    found = built.explain(row_id)
    assert (found.table, found.page_id, found.url) == ("pages", row_id, found.row["url"])


def test_what_prose_says_is_shown_in_its_text(built: Built, tmp_path: Path) -> None:
    copy = Built(tmp_path / "minutes.db", tmp_path / "no archive is needed", built.council)
    copy.database.write_bytes(built.database.read_bytes())
    with closing(sqlite_utils.Database(copy.database)) as database, database.atomic():
        item, minutes = database.execute(
            "SELECT id, minutes FROM agenda_items WHERE length(minutes) > 600"
        ).fetchone()
        _insert(database, _decision(item, minutes, 200, 260))
    found = copy.explain(f"{item}#d99")
    start, end = minutes[40:200], minutes[260:580]
    assert found.fragment == f"…{start}[[{minutes[200:260]}]]{end}…"
    assert found.page_id == copy.one(f"SELECT page_id FROM agenda_items WHERE id = '{item}'")  # noqa: S608


def _decision(item: str, minutes: str, start: int, end: int) -> Decision:
    return Decision(
        id=f"{item}#d99", item_id=item, position=99, marker="resolved", text=minutes[start:end],
        source="minutes", start=start, end=end,
    )  # fmt: skip


def _insert(database: sqlite_utils.Database, row: Row) -> None:
    cells = values(type(row))(row)
    marks = ", ".join("?" * len(cells))
    database.execute(f"INSERT INTO {row.TABLE.name} VALUES ({marks})", cells)  # noqa: S608


@pytest.mark.parametrize("row_id", ["nowhere/1", "meetings/nowhere/1", "people", ""])
def test_no_such_row(built: Built, row_id: str) -> None:
    with pytest.raises(NotFound, match="no row is called"):
        built.explain(row_id)


def test_a_row_that_no_page_stands_behind(built: Built) -> None:
    with pytest.raises(NotFound, match="no stored page stands behind"):
        built.explain(built.council)


def test_a_number_of_two_tables_is_asked_back(built: Built, tmp_path: Path) -> None:
    copy = Built(tmp_path / "minutes.db", built.archives, built.council)
    copy.database.write_bytes(built.database.read_bytes())
    item = copy.one("SELECT id FROM agenda_items")
    with closing(sqlite_utils.Database(copy.database)) as database:
        database.execute(
            "UPDATE meetings SET id = ? WHERE id = (SELECT min(id) FROM meetings)", [item]
        )
    with pytest.raises(NotFound, match=f"ask for meetings/{item} or agenda_items/{item}"):
        copy.explain(item)
    assert copy.explain(f"meetings/{item}").table == "meetings"


def test_a_database_or_an_archive_that_is_missing(built: Built, tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="run `minutebook transform` first"):
        explain(tmp_path / "minutes.db", built.archives, "kent/1")
    row_id = built.one("SELECT id FROM committees")
    with pytest.raises(ArchiveError, match="does not exist"):
        explain(built.database, tmp_path, f"committees/{row_id}")


def test_a_page_that_the_archive_has_lost(built: Built, tmp_path: Path) -> None:
    with Archive(tmp_path / f"{built.council}.db", built.council):
        pass
    row_id = built.one("SELECT id FROM committees")
    with pytest.raises(NotFound, match="is not in"):
        explain(built.database, tmp_path, f"committees/{row_id}")
