"""What a stranger sends or a site prints does nothing: in pages, in the zip, in XML."""

import ast
import asyncio
import json
import re
import sqlite3
import zipfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path, PurePosixPath
from urllib.parse import quote

import pytest
from bs4 import BeautifulSoup
from lxml import etree

from datapackage.canned import queries
from datapackage.publish import build
from datapackage.serve import datasette
from scrapers import links
from tests.datapackage_rows import fill
from transform.rows import TABLES
from transform.schema import columns

ROOT = Path(__file__).parents[1]
PAYLOADS = (
    "<script>xssed()</script>",
    "</script><script>xssed()</script>",
    "<img src=x onerror=xssed()>",
    "<svg onload=xssed()>",
    "<svg><script>xssed()</script></svg>",
    "<iframe src=javascript:xssed()>",
    "<body onload=xssed()>",
    "<a href=javascript:xssed()>x</a>",
    '"><script>xssed()</script>',
    "'><script>xssed()</script>",
    '" onmouseover="xssed()',
    "' onmouseover='xssed()",
    '" autofocus onfocus=xssed() x="',
    "javascript:xssed()",
    "JaVaScRiPt:xssed()",
    "data:text/html,<script>xssed()</script>",
    "<math><mi xlink:href=javascript:xssed()>",
    "<details open ontoggle=xssed()>",
    "<input autofocus onfocus=xssed()>",
    "<object data=javascript:xssed()>",
    "<embed src=javascript:xssed()>",
    "<base href=https://xssed.example/>",
    "<form action=https://xssed.example/><input type=submit>",
    "<meta http-equiv=refresh content=0;url=https://xssed.example/>",
    "<link rel=stylesheet href=https://xssed.example/>",
    "<style>@import 'https://xssed.example/'</style>",
    "<!--><script>xssed()</script>-->",
    "<![CDATA[<script>xssed()</script>]]>",
    "</textarea><script>xssed()</script>",
    "</title><script>xssed()</script>",
    "{{ xssed }} {% raise xssed %} ${xssed}",
    "⟦<script>xssed()</script>⟧",
)
HOSTILE_URL = 'https://x.example/"onmouseover=xssed()'
LOUD = re.compile("xssed", re.IGNORECASE)
DOES = re.compile(r"\s*(javascript|data|vbscript):", re.IGNORECASE)
ADDRESSES = {"href", "src", "action", "formaction", "data", "xlink:href", "srcset", "srcdoc"}
LEADING = {"base", "link", "meta", "form", "iframe", "object", "embed"}
AWAY = re.compile(r"(^|url=)\s*(https?:)?//xssed\.example", re.IGNORECASE)
OWN = ("versions", "metadata", "settings", "plugins")
"""Datasette's own pages."""
PROSE = (
    "name",
    "title",
    "text",
    "message",
    "venue",
    "minutes",
    "purpose",
    "role",
    "party",
    "about",
)


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the data of a database with a payload in every text that a site can print."""
    folder = tmp_path_factory.mktemp("data")
    build(fill(folder / "minutes.db"), folder)
    with closing(sqlite3.connect(folder / "current/minutes.db")) as database, database:
        for row in TABLES:
            for column in columns(row):
                if column.name in PROSE and not column.enum:
                    for number, payload in enumerate(PAYLOADS):
                        database.execute(
                            f"UPDATE {row.TABLE.name} SET {column.name} = coalesce("  # noqa: S608
                            f"CASE WHEN rowid % ? = ? THEN {column.name} END, '') || ?",
                            [len(PAYLOADS), number, payload],
                        )
                if column.name.endswith("url"):
                    address = f"'{HOSTILE_URL}' || rowid"
                    database.execute(
                        f"UPDATE {row.TABLE.name} SET {column.name} = {address}"  # noqa: S608
                    )
        database.execute("INSERT INTO agenda_items_fts (agenda_items_fts) VALUES ('rebuild')")
    descriptor = folder / "package" / "datapackage.json"
    said = json.loads(descriptor.read_text(encoding="utf-8"))
    said["sources"] = [
        {"title": payload, "path": HOSTILE_URL, "standing": payload, "asOf": payload}
        for payload in PAYLOADS
    ]
    descriptor.write_text(json.dumps(said), encoding="utf-8")
    return folder


def routes() -> Iterator[str]:
    """Yield the addresses of every kind of page, with payloads wherever one can be put."""
    yield from ("/", "/complete", "/minutes", "/package/", "/minutes/search?q=xssed")
    yield from (f"/-/{name}" for name in OWN)
    for row in TABLES:
        yield f"/minutes/{row.TABLE.name}"
        yield f"/minutes/{row.TABLE.name}?_facet={columns(row)[-1].name}"
    for payload in map(quote, PAYLOADS):
        yield f"/minutes/{payload}"
        yield f"/minutes/search?q={payload}"
        yield f"/minutes?sql=select+:p+as+found&p={payload}"
    for payload in map(quote, PAYLOADS[6:12]):
        yield f"/minutes/meetings/{payload}"
        yield f"/minutes/meetings?title={payload}&_sort={payload}"
        yield f"/minutes/meetings?_facet={payload}&_where={payload}"
        yield f"/minutes?sql={payload}"
    for query in queries():
        for name in query.parameters:
            yield f"/minutes/{query.name}?{name}={quote(PAYLOADS[8])}"


def escapes(page: str) -> list[str]:
    """Return what of a page would do something that a payload says."""
    found = []
    for tag in BeautifulSoup(page, "lxml").find_all(True):
        if tag.name in {"script", "style"} and LOUD.search(tag.text):
            found.append(str(tag)[:200])
        for name, value in tag.attrs.items():
            said = " ".join(value) if isinstance(value, list) else str(value)
            acts = name.startswith("on") or (name in ADDRESSES and DOES.match(said))
            leads = tag.name in LEADING and AWAY.search(said)
            if LOUD.search(said) and (acts or leads):
                found.append(f"<{tag.name} {name}={said[:200]}>")
    return found


def test_no_page_does_what_a_text_says(data: Path) -> None:
    served = datasette(data / "current")
    asked = list(routes())

    async def answers() -> dict[str, list[str]]:
        await served.invoke_startup()
        found = {}
        for path in asked:
            answer = await served.client.get(path)
            assert answer.headers["x-content-type-options"] == "nosniff"
            if "html" in answer.headers.get("content-type", ""):
                found[path] = escapes(answer.text)
        return found

    found = asyncio.run(answers())
    assert {path: bad for path, bad in found.items() if bad} == {}
    assert len(found) > 150


def test_the_check_sees_what_acts() -> None:
    assert [payload for payload in PAYLOADS[:5] if not escapes(payload)] == []


def test_the_zip_stays_in_its_folder(tmp_path: Path) -> None:
    build(fill(tmp_path / "minutes.db"), tmp_path)
    with zipfile.ZipFile(tmp_path / "minutebook.zip") as archive:
        for entry in archive.infolist():
            path = PurePosixPath(entry.filename)
            assert (path.is_absolute(), ".." in path.parts, "\\" in entry.filename) == (False,) * 3
            assert re.fullmatch(r"[A-Za-z0-9_./]+", entry.filename)
            assert entry.external_attr >> 16 == 0o100644


SAFE = {"resolve_entities": False, "no_network": True, "load_dtd": False, "huge_tree": False}
STAGES = ("scrapers", "transform", "datapackage")
SOURCES = sorted(path for stage in STAGES for path in (ROOT / stage).rglob("*.py"))


def calls(path: Path) -> Iterator[tuple[str, ast.Call]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func), node


def test_every_reader_of_xml_stays_at_home() -> None:
    found = {}
    for path in SOURCES:
        for name, call in calls(path):
            if name.endswith("XMLParser"):
                said = {word.arg: ast.literal_eval(word.value) for word in call.keywords}
                found[path.name] = said
            elif name.endswith(("etree.fromstring", "etree.parse", "etree.XML")):
                assert len(call.args) == 2, f"{path}: {name} without a parser of ours"
            assert not name.startswith(("ElementTree", "minidom", "xml."))
    assert {name: SAFE.items() <= said.items() for name, said in found.items()} == {
        "links.py": True,
        "answers.py": True,
    }


PERILS = re.compile(
    r"(extractall|unpack_archive|pickle\.loads?|marshal\.loads?|yaml\.load)$|"
    r"^(eval|exec|os\.system|trusted=.*|shell=.*)$"
)
"""What opens what is not ours without looking, or makes programs of text."""


def test_nothing_is_opened_or_run_on_trust() -> None:
    found = [
        f"{path}: {name}"
        for path in SOURCES
        for name, call in calls(path)
        if any(
            map(PERILS.search, (name, *(f"{w.arg}={ast.unparse(w.value)}" for w in call.keywords)))
        )
    ]
    assert found == []


def test_no_page_takes_text_for_markup() -> None:
    for path in (ROOT / "datapackage/site/templates").glob("*.html"):
        assert not re.search(r"\|\s*safe|autoescape", path.read_text(encoding="utf-8")), path
    assert "_html" not in (ROOT / "metadata.json").read_text(encoding="utf-8")


def test_names_in_sql_are_plain() -> None:
    names = [row.TABLE.name for row in TABLES] + [c.name for row in TABLES for c in columns(row)]
    assert [name for name in names if not re.fullmatch(r"[a-z][a-z0-9_]*", name)] == []
    assert [query.name for query in queries() if not query.name.isidentifier()] == []


BOMB = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))


@pytest.mark.parametrize(
    "body",
    [
        '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
        '<!DOCTYPE x [<!ENTITY e SYSTEM "http://127.0.0.1:9/">]><x>&e;</x>',
        '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd"><x/>',
        '<!DOCTYPE x [<!ENTITY % p SYSTEM "file:///etc/passwd"> %p;]><x/>',
        f'<!DOCTYPE x [<!ENTITY a0 "aaaaaaaaaa">{BOMB}]><x>&a9;</x>',
    ],
    ids=["file", "http", "dtd", "parameter", "billion laughs"],
)
def test_xml_reaches_nothing(body: str) -> None:
    try:
        root = links._xml(body.encode())
    except etree.XMLSyntaxError:
        return
    assert list(root.itertext(str(root.tag))) == []
