"""The site as it is served: what it shows, what leads where, and what it refuses."""

import asyncio
import html
import re
import socket
import sqlite3
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from datapackage.canned import queries
from datapackage.publish import NoDatabase, build
from datapackage.serve import datasette, serve
from tests.datapackage_rows import BASE, HOSTILE, ROWS, cells, fill
from transform.rows import TABLES, Row
from transform.schema import columns

ITEM = "/minutes/agenda_items/saltmarsh~2F502"


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("data")
    build(fill(folder / "minutes.db"), folder)
    return folder


@pytest.fixture(scope="module")
def get(data: Path) -> Callable[..., Any]:
    """Return what asks the site for pages, one after another, and returns its last answer."""
    served = datasette(data / "current")

    def asked(*paths: str) -> Any:
        async def answers() -> list[Any]:
            await served.invoke_startup()
            return [await served.client.get(path) for path in paths]

        return asyncio.run(answers())[-1]

    return asked


def text(page: str) -> str:
    """Return the words of a page."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).split())


def test_home(get: Callable[..., Any]) -> None:
    page = get("/").text
    words = text(page)
    assert '<form class="search" role="search" action="/minutes/search">' in page
    assert (
        "The data is as of 2025-03-01 . 1 council, all up to date when it was published." in words
    )
    assert "The newest of it is more than two days old" in words
    assert "Degraded" not in words
    assert "Meetings 2 Meetings that a council lists" in words
    assert '<svg class="chart" role="img"' in page
    assert "Open Data Commons Attribution License v1.0" in words
    for query in queries():
        assert f'<a href="/minutes/{query.name}">{query.title}</a>' in page
    for link in (
        "/complete",
        "/minutes/what_changed",
        "/minutebook.zip",
        "/package/",
        "/minutes.db",
        "/minutes/agenda_items",
    ):
        assert f'href="{link}"' in page


def test_home_of_an_empty_database(tmp_path: Path) -> None:
    build(fill(tmp_path / "minutes.db", []), tmp_path)
    served = datasette(tmp_path / "current")
    page = asyncio.run(served.client.get("/"))
    assert (page.status_code, "<svg" in page.text, "as of" in page.text) == (200, False, False)


def test_how_complete_it_is(get: Callable[..., Any]) -> None:
    words = text(get("/complete").text)
    assert (
        "The data is as of 2025-03-01 . 1 council, all up to date when it was published." in words
    )
    assert "not up to date" not in words
    assert "Saltmarsh District Council 3 2 1 1 2024-12 2025-01 2025-03-01" in words
    assert (
        "2025-01 Saltmarsh District Council Harbour Committee 1 of 2 43: HTTP status 500" in words
    )


def test_how_complete_a_degraded_package_is(tmp_path: Path) -> None:
    build(fill(tmp_path / "minutes.db"), tmp_path, now="2025-04-01T00:00:00Z")
    served = datasette(tmp_path)
    for path in ("/", "/complete"):
        words = text(asyncio.run(served.client.get(path)).text)
        assert "1 of 1 councils was not up to date when it was published." in words
        assert "Degraded: a council’s site could not be read well for two weeks." in words
    assert "Saltmarsh District Council lapsed 2025-03-01" in words


def test_how_complete_nothing_is(tmp_path: Path) -> None:
    served = datasette(fill(tmp_path / "minutes.db", []).parent)
    page = asyncio.run(served.client.get("/complete"))
    assert page.status_code == 200
    assert "No list of meetings has been read yet." in text(page.text)
    assert "Nothing that a site lists is missing." in text(page.text)
    assert "as of" not in text(page.text)


def test_what_changed_leads_to_its_rows(get: Callable[..., Any]) -> None:
    page = get("/minutes/what_changed?council=&table=meetings&change=").text
    assert '<a href="/minutes/meetings/saltmarsh~2F41">saltmarsh/41</a>' in page
    several = get("/minutes/what_changed?council=&table=coverage&change=").text
    assert "saltmarsh/7" in several
    assert '<td class="col-row_id"><a' not in several


@pytest.mark.parametrize(
    ("change", "table", "is_link"),
    [
        ("added", "meetings", True),
        ("removed", "meetings", False),
        ("added", "sqlite_master", False),
    ],
)
def test_only_rows_that_are_there_are_led_to(
    change: str, table: str, is_link: bool, get: Callable[..., Any]
) -> None:
    sql = f"select '{change}' as change, '{table}' as table_name, 'saltmarsh/41' as row_id"
    page = get(f"/minutes?sql={quote(sql)}").text
    assert ('<td class="col-row_id"><a' in page) == is_link


@pytest.mark.parametrize("row", TABLES, ids=lambda row: row.TABLE.name)
def test_every_table_and_column_is_described(row: type[Row], get: Callable[..., Any]) -> None:
    page = get(f"/minutes/{row.TABLE.name}").text
    assert f"<h1>{row.TABLE.title}</h1>" in page
    assert html.escape(row.TABLE.description, quote=False) in html.unescape(page)
    listed = re.findall(r"<dt>(.*?)</dt><dd>(.*?)</dd>", html.unescape(page))
    assert listed == [(column.name, column.description) for column in columns(row)]
    assert f'<a href="/package/data/{row.TABLE.name}.csv">' in page


def test_the_database_lists_tables_and_questions(get: Callable[..., Any]) -> None:
    page = html.unescape(get("/minutes").text)
    for row in TABLES:
        assert f'<a href="/minutes/{row.TABLE.name}">{row.TABLE.title}</a>' in page
        assert row.TABLE.description in page
    for query in queries():
        assert query.description in page


@pytest.mark.parametrize("query", queries(), ids=lambda query: query.name)
def test_every_question_has_a_page(query: Any, get: Callable[..., Any]) -> None:
    page = get(f"/minutes/{query.name}")
    assert page.status_code == 200
    assert f"<h1>{query.title}</h1>" in page.text
    for name in query.parameters:
        assert re.search(rf'<label for="p-{name}">[^<]+</label>\s<input id="p-{name}"', page.text)


def test_search_marks_what_it_found(get: Callable[..., Any]) -> None:
    page = get("/minutes/search?q=lights+mended").text
    assert "the harbour <mark>light</mark> be <mark>mended</mark>." in page
    assert f'<td class="col-item_id"><a href="{ITEM}">saltmarsh/502</a></td>' in page


def test_hostile_text_is_only_text(get: Callable[..., Any]) -> None:
    shown = html.escape(HOSTILE).replace("&quot;", "&#34;").replace("&#x27;", "&#39;")
    for path in (
        "/minutes/meetings",
        "/minutes/meetings/saltmarsh~2F42",
        "/minutes/agenda_items",
        "/minutes/agenda_items/saltmarsh~2F503",
        "/minutes/late_minutes",
        "/minutes?sql=select+title+as+found+from+meetings",
    ):
        page = get(path).text
        assert "<script>alert" not in page
        assert shown in page
    page = get("/minutes/search?q=alert").text
    assert "<script>alert" not in page
    assert "&lt;script&gt;<mark>alert</mark>(" in page
    page = get("/minutes/search?q=lighthouse").text
    assert "a &lt;b&gt;bold&lt;/b&gt; <mark>lighthouse</mark> plan" in page
    page = get("/minutes/search?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E").text
    assert "<script>alert" not in page


def test_links_from_row_to_row(get: Callable[..., Any]) -> None:
    table = get("/minutes/agenda_items").text
    assert '<a href="/minutes/meetings/saltmarsh~2F41">Harbour Committee</a>' in table
    row = get(ITEM).text
    assert '<a href="/minutes/meetings/saltmarsh~2F41">saltmarsh/41</a>' in row
    assert '<a href="/minutes/pages/saltmarsh~2Fp2~2E1">saltmarsh/p2.1</a>' in row
    assert f'<a href="{BASE}mgAi.aspx?ID=502">' in row
    assert 'href="/minutes/paragraphs?item_id=saltmarsh/502">2 rows</a> of paragraphs' in row


@pytest.mark.parametrize("stored", ROWS, ids=lambda row: row.TABLE.name)
def test_every_row_has_a_page(stored: Row, get: Callable[..., Any]) -> None:
    key = ",".join(
        "".join(c if c.isalnum() or c in "_-" else f"~{ord(c):02X}" for c in str(cells(stored)[k]))
        for k in stored.TABLE.key
    )
    page = get(f"/minutes/{stored.TABLE.name}/{key}")
    assert page.status_code == 200
    assert f"<h1>{stored.TABLE.title}: " in page.text


def test_every_link_leads_somewhere(get: Callable[..., Any]) -> None:
    for path in ("/", "/complete", "/minutes", "/minutes/search?q=light", ITEM, "/package/"):
        links = set(re.findall(r'href="(/[^"]*)"', get(path).text))
        found = {link: get(html.unescape(link)).status_code for link in sorted(links)}
        assert set(found.values()) == {200}, found


def test_downloads(data: Path, get: Callable[..., Any]) -> None:
    assert get("/minutebook.zip").content == (data / "minutebook.zip").read_bytes()
    assert get("/minutebook.zip").headers["content-type"] == "application/zip"
    assert get("/minutes.db").content == (data / "current/minutes.db").read_bytes()
    for path in (data / "package").rglob("*.*"):
        address = f"/package/{path.relative_to(data / 'package')}"
        assert get(address).content == path.read_bytes()
        assert f'href="{address}"' in get("/package/").text


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/package/%2e%2e/minutes.db", 404),
        ("/package/data", 403),
        ("/archive/saltmarsh.db", 404),
        ("/minutes/nothing", 404),
        ("/minutes.csv?sql=delete+from+votes", 400),
        ("/minutes.json?sql=attach+'/etc/passwd'+as+p", 400),
    ],
)
def test_what_is_not_there(path: str, status: int, get: Callable[..., Any]) -> None:
    assert get(path).status_code == status


NUMBERS = "with recursive n(x) as (select 1 union all select x + 1 from n)"


@pytest.mark.parametrize(
    ("sql", "said"),
    [
        ("select hex(zeroblob(200000000))", "not authorized to use function: zeroblob"),
        ("select printf('%.*c', 1000000000, 'x')", "not authorized to use function: printf"),
        ("select load_extension('x')", "not authorized to use function: load_extension"),
        (f"{NUMBERS} select count(*) from n", "SQL query took too long"),  # noqa: S608
        (
            f"{NUMBERS} select replace('{'a' * 90}', 'a', '{'b' * 9_999}') from n limit 60",  # noqa: S608
            "the answer is too large: select less, or download it",
        ),
        (
            f"select replace('{'a' * 999}', 'a', '{'b' * 9_999}')",
            "string or blob too big",
        ),
    ],
    ids=["zeroblob", "printf", "load_extension", "endless", "large answer", "large cell"],
)
def test_costly_sql(sql: str, said: str, get: Callable[..., Any]) -> None:
    answer = get(f"/minutes.json?sql={quote(sql)}")
    assert (answer.status_code, said in str(answer.json())) == (400, True)


def test_sql(get: Callable[..., Any]) -> None:
    answer = get("/minutes.json?_shape=array&sql=select+id,+date+from+meetings+order+by+date")
    assert answer.json() == [
        {"id": "saltmarsh/42", "date": "2024-12-05"},
        {"id": "saltmarsh/41", "date": "2025-01-09"},
    ]


@pytest.mark.parametrize(
    "path", ["/", "/minutes/meetings", "/package/README.md", "/minutebook.zip", "/nothing",
             "/minutes.json?sql=attach", "/-/databases", "/%5Cevil.example/"],
)  # fmt: skip
def test_headers(path: str, get: Callable[..., Any]) -> None:
    headers = get(path).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert dict(rule.split(" ", 1) for rule in headers["content-security-policy"].split("; ")) == {
        "default-src": "'self'",
        "script-src": "'self' 'unsafe-inline'",
        "style-src": "'self' 'unsafe-inline'",
        "img-src": "'self' data:",
        "object-src": "'none'",
        "base-uri": "'none'",
        "form-action": "'self'",
        "frame-ancestors": "'none'",
    }


def raw(server: str, request: str) -> str:
    """Return the head of the answer to a request that no client would make."""
    host, port = server.removeprefix("http://").rstrip("/").split(":")
    with closing(socket.create_connection((host, int(port)), timeout=10)) as connection:
        connection.sendall(f"{request} HTTP/1.0\r\n\r\n".encode())
        head = connection.makefile("rb").read().partition(b"\r\n\r\n")[0]
        return head.decode("latin-1")


@pytest.mark.parametrize(
    "path",
    [
        "/\\evil.example/", "/%5Cevil.example/", "/%5cevil.example", "//evil.example/",
        "///evil.example/", "/minutes\\evil.example/", "/%09/evil.example/", "/.//evil.example/",
        "/%2F/evil.example/", "/%2Fevil.example/", "/;//evil.example/", "/minutes//evil.example/",
        "/@evil.example/", "http://evil.example/minutes/", "/%0d%0aLocation:%20//evil.example/",
    ],
)  # fmt: skip
def test_nobody_is_led_to_another_host(path: str, server: str) -> None:
    head = raw(server, f"GET {path}")
    assert head.startswith(("HTTP/1.1 400", "HTTP/1.1 404", "HTTP/1.1 302"))
    leads = re.findall(r"^location: (.*?)\r?$", head, re.MULTILINE | re.IGNORECASE)
    assert [lead for lead in leads if not re.match(r"/[^/\\%\s]", lead)] == []


@pytest.mark.parametrize(
    "path",
    [
        "/package/../minutes.db", "/package/%2e%2e/minutes.db", "/package/..%2fminutes.db",
        "/package//etc/passwd", "/package/%2fetc%2fpasswd", "/package/data/../../minutes.db",
        "/site/../plugins/minutebook_guard.py", "/site/%2e%2e%2fplugins%2fminutebook_guard.py",
        "/-/static/../app.py", "/-/static/..%2fapp.py", "/site/....//plugins/minutebook_guard.py",
    ],
)  # fmt: skip
def test_no_file_outside_is_served(path: str, server: str) -> None:
    assert raw(server, f"GET {path}").startswith(("HTTP/1.1 404", "HTTP/1.1 400"))


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"])
@pytest.mark.parametrize("path", ["/", "/minutes", "/minutes/search", "/-/messages"])
def test_the_site_can_only_be_read(method: str, path: str, server: str) -> None:
    assert raw(server, f"{method} {path}").startswith("HTTP/1.1 405")


@pytest.mark.parametrize(
    ("name", "is_open"),
    [
        ("versions.json", True), ("versions", True), ("settings.json", True), ("plugins", True),
        ("metadata.json", True), ("static/app.css", True),
        ("databases.json", False), ("databases", False), ("threads.json", False),
        ("threads", False), ("actor.json", False), ("messages", False), ("allow-debug", False),
        ("permissions", False), ("patterns", False), ("logout", False), ("auth-token", False),
        ("versions/../databases", False), ("", False),
    ],
)  # fmt: skip
def test_which_of_datasettes_own_pages_are_open(
    name: str, is_open: bool, get: Callable[..., Any]
) -> None:
    assert get(f"/-/{name}").status_code == (200 if is_open else 404)


def test_nothing_tells_where_the_site_is(data: Path, get: Callable[..., Any]) -> None:
    said = [f"/-/{name}.json" for name in ("versions", "metadata", "settings", "plugins")]
    for path in (
        "/",
        "/.json",
        "/minutes.json",
        "/minutes/nothing",
        *said,
        "/-/plugins.json?all=1",
    ):
        page = get(path).text
        assert str(data) not in page
        assert str(Path(__file__).parents[1]) not in page


@pytest.fixture(scope="module")
def server(data: Path) -> Iterator[str]:
    """Give the address that `serve` prints, in a process of its own."""
    with serving(data) as address:
        yield address


@contextmanager
def serving(data: Path) -> Iterator[str]:
    """Serve what is published of data in a process of its own; give the address."""
    script = (
        "import sys; from pathlib import Path; from datapackage.serve import serve; "
        "serve(Path(sys.argv[1]), port=0)"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script, data], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        try:
            yield process.stdout.readline().removeprefix("Minutebook is at ").strip()
        finally:
            process.terminate()


PUBLIC = ("minutes/problems.json", "package/data/problems.csv", "minutebook.zip", "minutes.db")


def answers(address: str) -> list[bytes]:
    """Return what a site answers that changes with what is published."""
    found = []
    for path in PUBLIC:
        with urllib.request.urlopen(address + path, timeout=60) as answer:
            found.append(re.sub(rb'"query_ms": [\d.]+', b"", answer.read()))
    return found


def test_one_release_is_served_from_the_first_page_to_the_last(tmp_path: Path) -> None:
    database = fill(tmp_path / "minutes.db")
    build(database, tmp_path)
    with serving(tmp_path) as address:
        before = answers(address)
        with closing(sqlite3.connect(database)) as worked_on, worked_on:
            worked_on.execute("DELETE FROM problems")
        assert answers(address) == before
        for _ in range(3):
            build(database, tmp_path)
            assert answers(address) == before
    with serving(tmp_path) as address:
        after = answers(address)
    assert [old == new for old, new in zip(before, after, strict=True)] == [False] * 4


def test_over_http(server: str) -> None:
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/", server)
    with urllib.request.urlopen(server) as home:
        assert b"<h1>Minutebook</h1>" in home.read()
    with urllib.request.urlopen(f"{server}-/versions.json") as versions:
        assert b'"0.65' in versions.read()


def test_no_database(tmp_path: Path) -> None:
    with pytest.raises(NoDatabase, match="is published yet: run `minutebook refresh`"):
        serve(tmp_path, port=0)


def test_a_port_in_use(data: Path) -> None:
    with (
        closing(socket.create_server(("127.0.0.1", 0))) as taken,
        pytest.raises(OSError, match="in use"),
    ):
        serve(data, port=taken.getsockname()[1])
