"""What a notice names is in no stored page either, and the archive still gives the other rows."""

# ruff: noqa: S608 — tests ask databases for what they found there

import html
import re
import shutil
import sqlite3
import zipfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
import zstandard
from click.testing import CliRunner, Result

from minutebook import main
from tests.test_takedown import notify
from transform.contact_details import BLOCK
from transform.rows import TABLES, ChangedRow
from transform.schema import columns

Key = tuple[str, object]
Cells = tuple[object, ...]
Everything = dict[Key, Cells]
ROWS = {
    "paragraphs": "SELECT id, text FROM paragraphs ORDER BY length(text) DESC, id LIMIT 1",
    "agenda_items": "SELECT id, minutes FROM agenda_items WHERE completeness = 'full' "
    "ORDER BY length(minutes) DESC, id LIMIT 1",
    "decisions": "SELECT d.id, d.text FROM decisions d WHERE d.position = 1 AND "
    "EXISTS (SELECT 1 FROM decisions o WHERE o.item_id = d.item_id AND o.position = 2) "
    "ORDER BY length(d.text) DESC, d.id LIMIT 1",
    "declarations": "SELECT id, text FROM declarations ORDER BY length(text) DESC, id LIMIT 1",
    "documents": "SELECT d.id, d.title FROM documents d WHERE kind = 'report' AND "
    "EXISTS (SELECT 1 FROM agenda_items i WHERE i.title = d.title) "
    "ORDER BY length(d.title) DESC, id LIMIT 1",
    "people": "SELECT person_id, p.name FROM votes v JOIN people p ON p.id = v.person_id "
    "GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1",
    "meetings": "SELECT m.id, group_concat(i.minutes, char(10)) FROM meetings m "
    "JOIN agenda_items i ON i.meeting_id = m.id GROUP BY 1 ORDER BY 2 DESC LIMIT 1",
    "votes": "SELECT v.id, NULL FROM votes v WHERE v.start NOTNULL AND v.id LIKE '%#v1' "
    "ORDER BY 1 LIMIT 1",
    "contributions": "SELECT id, NULL FROM contributions ORDER BY 1 LIMIT 1",
    "attendance": "SELECT id, NULL FROM attendance WHERE source = 'attendance_page' ORDER BY id "
    "LIMIT 1",
    "document_pages": "SELECT id, text FROM document_pages ORDER BY id LIMIT 1",
}


@pytest.fixture
def data(built: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(built, tmp_path / "data"))


def run(data: Path, *command: str) -> Result:
    registry = ["--registry", str(data / "councils.csv")] if command[0] != "package" else []
    workers = ["--workers", "1"] if command[0] != "package" else []
    return CliRunner().invoke(main, [*command, "--data", str(data), *registry, *workers])


def rows(path: Path, sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as database:
        return database.execute(sql).fetchall()


def prints(data: Path) -> dict[str, bytes]:
    files = [
        data / "minutes.db", data / "minutebook.zip", *(data / "package").rglob("*.*"),
        *(data / "archive").glob("*.db"),
    ]  # fmt: skip
    return {str(path.relative_to(data)): path.read_bytes() for path in files if path.is_file()}


def stored(data: Path) -> Iterator[bytes]:
    """Yield what the archives hold: files, bodies and rows, unpacked."""
    for path in sorted((data / "archive").iterdir()):
        yield path.read_bytes()
    for path in sorted((data / "archive").glob("*.db")):
        packed = rows(path, "SELECT body FROM pages")
        if rows(path, "SELECT 1 FROM sqlite_master WHERE name = 'kept_rows'"):
            packed += rows(path, "SELECT rows FROM kept_rows")
        for (body,) in packed:
            assert isinstance(body, bytes)
            yield zstandard.ZstdDecompressor().decompress(body)


def published(data: Path) -> Iterator[bytes]:
    yield from prints(data).values()
    with zipfile.ZipFile(data / "minutebook.zip") as archive:
        yield from (archive.read(name) for name in archive.namelist())


def squeezed(body: bytes) -> str:
    """Return the words of a body, whatever stands between them."""
    text = body.decode("utf-8", "replace")
    if not body.startswith((b"SQLite", b"PK", b"%PDF")):
        text = html.unescape(re.sub(r"<[^>]*>", " ", html.unescape(html.unescape(text))))
    return " ".join(re.findall(r"[^\W_]+", text)).lower()


def own_lines(data: Path, words: str) -> list[str]:
    """Return the lines of some words that no other meeting of the data has."""
    meetings = rows(
        data / "minutes.db",
        "SELECT group_concat(coalesce(title, '') || ' ' || coalesce(minutes, '') || ' ' || "
        "coalesce(decision, '') || ' ' || coalesce(purpose, ''), ' ') FROM agenda_items "
        "GROUP BY meeting_id UNION ALL SELECT name FROM councils UNION ALL SELECT name FROM councils",
    )
    texts = [squeezed(str(text).encode()) for (text,) in meetings]
    found = (squeezed(line.encode()) for line in words.split("\n"))
    long = {line for line in found if len(line.split()) >= 4}
    return sorted(line for line in long if sum(line in text for text in texts) == 1)


def everything(data: Path) -> Everything:
    """Return every row by table and key."""
    found: Everything = {}
    for row in TABLES:
        if row is not ChangedRow:
            names = [column.name for column in columns(row)]
            listed = ", ".join(f'"{name}"' for name in names)
            for cells in rows(data / "minutes.db", f"SELECT {listed} FROM {row.TABLE.name}"):
                key = tuple(cells[names.index(name)] for name in row.TABLE.key)
                found[row.TABLE.name, key[0] if len(key) == 1 else key] = cells
    return found


@pytest.mark.parametrize("table", ROWS)
def test_whatever_is_taken_down_is_gone_everywhere(table: str, data: Path) -> None:
    ((id_, words),) = rows(data / "minutes.db", ROWS[table])
    gone = own_lines(data, str(words or ""))
    if table == "people":
        gone = [squeezed(str(words).removeprefix("Councillor ").encode())]
    assert gone or words is None
    notify(data, (table, str(id_)))
    before = everything(data)
    loaded, packaged = run(data, "transform", "--all"), run(data, "package")
    assert (loaded.exit_code, packaged.exit_code) == (0, 0), loaded.output + packaged.output
    found = [line for body in (*published(data), *stored(data)) for line in gone
             if line in squeezed(body)]  # fmt: skip
    assert found == []
    after = everything(data)
    assert (table, id_) not in after
    assert [told for told in diff(before, after) if not is_meant(str(id_), before, *told)] == []
    first = prints(data)
    again = run(data, "transform", "--all")
    assert (again.exit_code, run(data, "package").exit_code) == (0, 0), again.output
    assert "not there" not in again.output
    assert diff(after, everything(data)) == []
    second = prints(data)
    assert [name for name in first if second[name] != first[name]] == []


def is_meant(id_: str, before: Everything, key: Key, old: Cells | None, new: Cells | None) -> bool:
    """Say whether a row may differ so when `id_` was taken down: it is its, or has blocks."""
    if old is None:
        return False
    owner = id_.partition("#")[0]
    if new is None:
        item = before.get(("agenda_items", old[2]))
        its = owner in (key[1], *old) or str(key[1]).startswith(owner) or key[0] == "pages"
        return its or (item is not None and owner in item)
    if key[0] == "coverage":
        return str(new[9]).startswith("withheld: ")
    return all(
        one == other
        or other is None
        or has_blocks(str(one), str(other))
        or other in before_ids(before)
        for one, other in zip(old, new, strict=True)
    )


def before_ids(before: Everything) -> set[object]:
    """Return the ids of pages, of which another may be told as a source."""
    return {key for table, key in before if table == "pages"}


def has_blocks(old: str, new: str) -> bool:
    return len(old) == len(new) and all(
        one in (other, BLOCK) for one, other in zip(new, old, strict=True)
    )


def diff(one: Everything, other: Everything) -> list[tuple[Key, Cells | None, Cells | None]]:
    keys = sorted(one.keys() | other.keys(), key=str)
    return [(key, one.get(key), other.get(key)) for key in keys if one.get(key) != other.get(key)]
