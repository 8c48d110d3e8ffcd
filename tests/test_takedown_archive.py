"""What a notice names is in no stored page either, and the archive still gives the other rows."""

# ruff: noqa: S608 — tests ask databases for what they found there

import html
import re
import shutil
import sqlite3
import zipfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
import zstandard
from click.testing import CliRunner, Result

from minutebook import main
from scrapers.registry import Council
from scrapers.specimen import Site
from tests.archives import fill
from tests.test_takedown import notify
from transform.contact_details import BLOCK
from transform.explain import explain
from transform.load import Loaded, transform
from transform.rows import TABLES, ChangedRow
from transform.schema import columns

Key = tuple[str, object]
Cells = tuple[object, ...]
Everything = dict[Key, Cells]

ROWS = {
    "paragraphs": "SELECT id, text FROM paragraphs WHERE length(text) > 99 ORDER BY id LIMIT 1",
    "agenda_items": "SELECT id, minutes FROM agenda_items WHERE completeness = 'full' "
    "ORDER BY length(minutes) DESC, id LIMIT 1",
    "decisions": "SELECT d.id, d.text FROM decisions d WHERE d.position = 1 AND "
    "EXISTS (SELECT 1 FROM decisions o WHERE o.item_id = d.item_id AND o.position = 2) "
    "ORDER BY length(d.text) DESC, d.id LIMIT 1",
    "declarations": "SELECT id, text FROM declarations ORDER BY length(text) DESC, id LIMIT 1",
    "documents": "SELECT d.id, NULL FROM documents d WHERE kind = 'report' "
    "ORDER BY length(d.title) DESC, id LIMIT 1",
    "people": "SELECT person_id, p.name FROM votes v JOIN people p ON p.id = v.person_id "
    "GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1",
    "meetings": "SELECT m.id, group_concat(i.minutes, char(10)) FROM meetings m "
    "JOIN agenda_items i ON i.meeting_id = m.id GROUP BY 1 ORDER BY 2 DESC LIMIT 1",
    "votes": "SELECT v.id, NULL FROM votes v WHERE v.start NOTNULL AND v.id LIKE '%#v1' "
    "ORDER BY 1 LIMIT 1",
    "contributions": "SELECT id, NULL FROM contributions ORDER BY 1 LIMIT 1",
    "attendance": "SELECT id, NULL FROM attendance WHERE item_id IS NULL AND person_id NOTNULL "
    "ORDER BY id LIMIT 1",
    "document_pages": "SELECT id, text FROM document_pages ORDER BY id LIMIT 1",
}
"""A row of each kind, and those of its words that stand nowhere else."""
SMALL = Site(
    councils=1, committees=2, years=1, meetings=4, today="2025-06-01", printed=(100002,), welsh=()
)


@pytest.fixture
def data(built: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(built, tmp_path / "data", symlinks=True))


def run(data: Path, *command: str) -> Result:
    options = ["--data", str(data)]
    if command[0] != "package":
        options += ["--all", "--registry", str(data / "councils.csv"), "--workers", "1"]
    return CliRunner().invoke(main, [*command, *options])


def load(data: Path, council: Council) -> Loaded:
    with ThreadPoolExecutor(1) as executor:
        (loaded,) = transform({council.id: council}, [council.id], data, executor=executor)
    return loaded


def rows(path: Path, sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as database:
        return database.execute(sql).fetchall()


def prints(data: Path) -> dict[str, bytes]:
    """Return the bytes of all that is published, and of the archives."""
    found = [data / "minutes.db", data / "minutebook.zip", *data.rglob("archive/*.db")]
    found += [data / "published.jsonl.gz", *(data / "package").rglob("*.*")]
    return {str(path.relative_to(data)): path.read_bytes() for path in found if path.is_file()}


def stored(data: Path) -> Iterator[bytes]:
    """Yield what the archives hold: files, bodies and rows, unpacked."""
    for path in sorted((data / "archive").glob("*.db")):
        packed = rows(path, "SELECT body FROM pages")
        if rows(path, "SELECT 1 FROM sqlite_master WHERE name = 'kept_rows'"):
            packed += rows(path, "SELECT rows FROM kept_rows")
        for (body,) in packed:
            assert isinstance(body, bytes)
            yield zstandard.ZstdDecompressor().decompress(body)


def everywhere(data: Path) -> list[str]:
    """Return the words of all that is published or kept."""
    found = [*prints(data).values(), *stored(data)]
    if (data / "minutebook.zip").exists():
        with zipfile.ZipFile(data / "minutebook.zip") as archive:
            found += [archive.read(name) for name in archive.namelist()]
    return [squeezed(body) for body in found]


def squeezed(body: bytes) -> str:
    """Return the words of a body, whatever stands between them."""
    text = body.decode("utf-8", "replace")
    if not body.startswith((b"SQLite", b"PK", b"%PDF", b"\x1f\x8b")):
        text = html.unescape(re.sub(r"<[^>]*>", " ", html.unescape(html.unescape(text))))
    return " ".join(re.findall(r"[^\W_]+", text)).lower()


def own_words(data: Path, table: str, words: object) -> set[str]:
    """Return those lines of a row that stand in no other meeting; of a person, the name."""
    if words is None:
        return set()
    if table == "people":
        return {squeezed(str(words).removeprefix("Councillor ").encode())}
    texts = rows(
        data / "minutes.db",
        "SELECT group_concat(coalesce(title, '') || ' ' || coalesce(minutes, '') || ' ' || "
        "coalesce(decision, '') || ' ' || coalesce(purpose, ''), ' ') FROM agenda_items "
        "GROUP BY meeting_id",
    )
    names = rows(data / "minutes.db", "SELECT name FROM councils")
    told = [squeezed(str(text).encode()) for (text,) in [*texts, *names, *names]]
    lines = {squeezed(line.encode()) for line in str(words).split("\n")}
    return {line for line in lines if len(line.split()) > 3 and sum(line in t for t in told) == 1}


def chosen(data: Path, tables: Sequence[str]) -> tuple[list[tuple[str, str]], set[str]]:
    """Return a row of each table, and the words that are to be nowhere."""
    named, gone = [], set[str]()
    for table in tables:
        ((id_, words),) = rows(data / "minutes.db", ROWS[table])
        named.append((table, str(id_)))
        gone |= own_words(data, table, words)
    return named, gone


def everything(data: Path) -> Everything:
    """Return every row by table and key."""
    found: Everything = {}
    for row in TABLES:
        if row is not ChangedRow:
            names = [column.name for column in columns(row)]
            for cells in rows(data / "minutes.db", f"SELECT * FROM {row.TABLE.name}"):
                key = tuple(cells[names.index(name)] for name in row.TABLE.key)
                found[row.TABLE.name, key[0] if len(key) == 1 else key] = cells
    return found


def diff(one: Everything, other: Everything) -> list[tuple[Key, Cells | None, Cells | None]]:
    keys = sorted(one.keys() | other.keys(), key=str)
    return [(key, one.get(key), other.get(key)) for key in keys if one.get(key) != other.get(key)]


def unmeant(id_: str, before: Everything, after: Everything) -> list[Key]:
    """Return the rows that differ though taking `id_` down has nothing to do with them."""
    owner = id_.partition("#")[0]
    items = {
        key for table, key in before
        if table == "agenda_items" and owner in (key, before[table, key][1])
    }  # fmt: skip
    items |= {cells[1] for (table, _), cells in before.items() if owner in cells}
    pages = {key for table, key in before if table == "pages"}
    return [
        key
        for key, old, new in diff(before, after)
        if not is_meant(key, old, new, {owner, *items}, pages)
    ]


def is_meant(
    key: Key, old: Cells | None, new: Cells | None, owners: set[object], pages: set[object]
) -> bool:
    """Say whether a row is gone that has such an owner, or has blocks, or other mentions."""
    if old is None:
        return False
    if new is None:
        return key[0] == "pages" or not owners.isdisjoint((key[1], *old))
    if key[0] == "coverage":
        return str(new[8]).startswith("withheld: ")
    return all(
        one == other or other is None or other in pages or has_blocks(str(one), str(other))
        for one, other in zip(old, new, strict=True)
    )


def has_blocks(old: str, new: str) -> bool:
    return len(old) == len(new) and all(
        one in {other, BLOCK} for one, other in zip(new, old, strict=True)
    )


def test_one_of_each_is_gone_everywhere(data: Path) -> None:
    named, gone = chosen(data, list(ROWS))
    assert len(gone) > 20
    notify(data, *named)
    loaded, packaged = run(data, "transform"), run(data, "package")
    assert (loaded.exit_code, packaged.exit_code) == (0, 0), loaded.output + packaged.output
    assert [line for line in gone for text in everywhere(data) if line in text] == []
    after, first = everything(data), prints(data)
    assert [one for one in named if one in after] == []
    again = run(data, "transform")
    assert (again.exit_code, run(data, "package").exit_code) == (0, 0), again.output
    assert "not there" not in again.output
    assert diff(after, everything(data)) == []
    second = prints(data)
    assert [name for name in first if second[name] != first[name]] == []
    refreshed = run(data, "refresh")
    assert (refreshed.exit_code, "unchanged" in refreshed.output) == (0, True), refreshed.output
    third = {name: body for name, body in prints(data).items() if "archive" not in name}
    assert [name for name in third if third[name] != first[name]] == []


@pytest.mark.parametrize("service", [False, True], ids=["pages", "service"])
@pytest.mark.parametrize("table", ROWS)
def test_all_other_rows_stay(table: str, service: bool, tmp_path: Path) -> None:
    council = fill(tmp_path, SMALL, service=service)
    assert load(tmp_path, council).outcome == "complete"
    ((_, id_),), gone = chosen(tmp_path, [table])
    before = everything(tmp_path)
    notify(tmp_path, (table, id_))
    assert load(tmp_path, council).outcome == "complete"
    after = everything(tmp_path)
    assert (table, id_) not in after
    assert unmeant(id_, before, after) == []
    assert [line for line in gone for text in everywhere(tmp_path) if line in text] == []
    first = prints(tmp_path)
    assert load(tmp_path, council).unknown == ()
    assert diff(after, everything(tmp_path)) == []
    assert [name for name, body in prints(tmp_path).items() if body != first[name]] == []
    (tmp_path / "minutes.db").unlink()
    assert load(tmp_path, council).unknown == ()
    assert diff(after, everything(tmp_path)) == []


@pytest.mark.parametrize("table", ["people", "agenda_items", "meetings", "decisions"])
def test_words_that_come_again_go_again(table: str, tmp_path: Path) -> None:
    council = fill(tmp_path, SMALL)
    load(tmp_path, council)
    named, gone = chosen(tmp_path, [table])
    changed = replace(SMALL, edits=tuple(("minutes", number) for number in SMALL.numbers()))
    fill(tmp_path / "whole", changed)
    load(tmp_path / "whole", council)
    ((_, words),) = rows(tmp_path / "minutes.db", ROWS[table])
    gone &= own_words(tmp_path / "whole", table, words)
    shutil.rmtree(tmp_path / "whole")
    notify(tmp_path, *named)
    load(tmp_path, council)
    fill(tmp_path, changed, now="2026-03-02T02:00:00Z")
    assert load(tmp_path, council).outcome == "complete"
    assert [one for one in named if one in everything(tmp_path)] == []
    assert [line for line in gone for text in everywhere(tmp_path) if line in text] == []


def test_an_unchanged_page_counts_as_unchanged(tmp_path: Path) -> None:
    council = fill(tmp_path, SMALL)
    load(tmp_path, council)
    notify(tmp_path, *chosen(tmp_path, ["people", "agenda_items", "meetings"])[0])
    load(tmp_path, council)
    before = prints(tmp_path)
    fill(tmp_path, SMALL, now="2026-03-02T02:00:00Z")
    archive = tmp_path / "archive" / f"{council.id}.db"
    assert rows(archive, "SELECT max(version) FROM pages") == [(1,)]
    load(tmp_path, council)
    assert prints(tmp_path)["minutes.db"] == before["minutes.db"]


def test_what_the_site_withdrew_before_is_gone_as_well(tmp_path: Path) -> None:
    council = fill(tmp_path, SMALL)
    load(tmp_path, council)
    database = tmp_path / "minutes.db"
    for number in SMALL.numbers():
        item = SMALL.facts(number).items[-1].id
        sql = f"SELECT title || char(10) || minutes FROM agenda_items WHERE id LIKE '%/{item}'"
        ((words,),) = rows(database, sql)
        if gone := own_words(tmp_path, "agenda_items", words):
            break
    without = replace(SMALL, edits=(("item", number),))
    for day in range(2, 6):
        fill(tmp_path, without, now=f"2026-03-0{day}T02:00:00Z")
        load(tmp_path, council)
    assert rows(database, f"SELECT 1 FROM agenda_items WHERE id LIKE '%/{item}'") == []
    assert [line for line in gone if any(line in text for text in everywhere(tmp_path))] != []
    notify(tmp_path, ("agenda_items", f"{council.id}/{item}"))
    assert load(tmp_path, council).unknown == ()
    assert [line for line in gone for text in everywhere(tmp_path) if line in text] == []
    before = prints(tmp_path)
    assert load(tmp_path, council).unknown == ()
    assert prints(tmp_path) == before


def test_explain_shows_no_withheld_words(tmp_path: Path) -> None:
    council = fill(tmp_path, SMALL)
    load(tmp_path, council)
    named, gone = chosen(tmp_path, ["people"])
    notify(tmp_path, *named)
    load(tmp_path, council)
    shown = []
    for (id_,) in rows(tmp_path / "minutes.db", "SELECT 'attendance/' || id FROM attendance"):
        said = explain(tmp_path / "minutes.db", tmp_path / "archive", str(id_))
        shown.append(squeezed(said.fragment.encode()))
    assert len(shown) > 50
    assert [line for line in gone for text in shown if line in text] == []


@pytest.mark.parametrize("service", [False, True], ids=["pages", "service"])
@pytest.mark.parametrize("table", ["votes", "contributions", "paragraphs"])
def test_the_whole_text_of_the_item_goes_from_its_pages(
    table: str, service: bool, tmp_path: Path
) -> None:
    council = fill(tmp_path, SMALL, service=service)
    load(tmp_path, council)
    named, _ = chosen(tmp_path, [table])
    item = named[0][1].partition("#")[0]
    sql = f"SELECT minutes FROM agenda_items WHERE id = '{item}'"
    ((words,),) = rows(tmp_path / "minutes.db", sql)
    gone = own_words(tmp_path, "agenda_items", words)
    assert lines_of_pages(tmp_path, gone) == gone != set()
    notify(tmp_path, *named)
    load(tmp_path, council)
    assert lines_of_pages(tmp_path, gone) == set()


def lines_of_pages(data: Path, lines: set[str]) -> set[str]:
    """Return which lines the stored pages have."""
    (path,) = (data / "archive").glob("*.db")
    with closing(sqlite3.connect(path)) as database:
        packed = [body for (body,) in database.execute("SELECT body FROM pages")]
    texts = [squeezed(zstandard.ZstdDecompressor().decompress(body)) for body in packed]
    return {line for line in lines if any(line in text for text in texts)}
