"""Statements of strangers: none takes memory or time that others need, or tells of the machine."""

# ruff: noqa: S608 — the statements are hostile on purpose

import json
import os
import shutil
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from urllib.parse import quote

import pytest

from datapackage.publish import build
from tests.datapackage_rows import fill

N = "with recursive n(x) as (select 1 union all select x + 1 from n)"
A = f"replace(replace('{'a' * 99}','a','{'a' * 99}'),'a','{'a' * 99}')"
"""Nearly a million letters."""
B = f"substr({A}, 1, 400000)"
LETTERS = f"(select group_concat(char(x), '') from ({N} select x from n limit 300000))"
EVERY = ("agenda_items", "paragraphs", "meetings", "pages", "attendance")
HOSTILE = {
    "zeroblob": ("select hex(zeroblob(200000000))", "not authorized"),
    "printf": ("select printf('%.*c', 1000000000, 'x')", "not authorized"),
    "format": ("select format('%.*c', 1000000000, 'x')", "not authorized"),
    "randomblob": ("select hex(randomblob(900000000))", "not authorized"),
    "replace": (f"select replace({A}, 'a', {A})", "string or blob too big"),
    "replace slowly": (f"select replace({A}, {B} || 'b', '')", "error"),
    "instr": (f"select instr({A}, {B} || 'b')", "error"),
    "trim": (f"select trim({A}, {LETTERS})", "error"),
    "like": (f"select {A} like '%' || {B} || 'b'", "LIKE or GLOB pattern too complex"),
    "glob": (f"select {A} glob '*' || {B} || 'b'", "LIKE or GLOB pattern too complex"),
    "like of wildcards": (f"select {A} like '{'%a' * 99}b'", None),
    "group_concat": (f"{N} select group_concat({A}) from n", "took too long"),
    "json_group_array": (f"{N} select json_group_array({A}) from n", "not authorized"),
    "json_group_object": (f"{N} select json_group_object(x, {A}) from n", "not authorized"),
    "json_patch": ("select json_patch('{}', '{}')", "not authorized"),
    "json_each": (
        f"select count(*) from json_each('[1' || replace({B}, 'a', ',1') || ']')", None,
    ),
    "endless": (f"{N} select count(*) from n", "took too long"),
    "endless text": (
        "with recursive n(x) as (select 'a' union all select x || x from n) "
        "select max(length(x)) from n",
        "string or blob too big",
    ),
    "endless rows": (f"{N} select x from n", None),
    "sort": (f"{N} select x from n order by -x limit 5", "took too long"),
    "sort of large cells": (
        f"select length(x) from ({N} select {A} || x as x from n limit 2000) order by x",
        "took too long",
    ),
    "distinct large cells": (
        f"select count(distinct x) from ({N} select {A} || x as x from n)", "took too long",
    ),
    "large answer": (f"{N} select {A} from n limit 60", "the answer is too large"),
    "join": (f"select count(*) from {', '.join(EVERY * 6)}", None),
    "window": (f"{N} select sum(x) over (order by -x) from n", "took too long"),
    "full text": (
        "select count(*) from agenda_items_fts where agenda_items_fts match "
        f"'{' OR '.join(letter + '*' for letter in 'abcdefghijklmnopqrstuvwxyz' * 9)}'", None,
    ),
    "deep": (f"select {'(' * 900}1{')' * 900}", None),
    "write": ("delete from votes", "Statement must be a SELECT"),
    "write behind with": ("with x as (select 1) delete from votes", "error"),
    "attach": ("attach '/etc/passwd' as p", "Statement must be a SELECT"),
    "vacuum": ("vacuum into '/tmp/x.db'", "Statement must be a SELECT"),
    "readfile": ("select readfile('/etc/passwd')", "error"),
    "extension": ("select load_extension('x')", "not authorized"),
    "where the file is": ("select * from pragma_database_list", "prohibited"),
}  # fmt: skip
"""Each with what is said, or None where there may be an answer as well."""


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("data")
    build(fill(folder / "minutes.db"), folder)
    return folder


@contextmanager
def serving(data: Path) -> Iterator[tuple[str, int, list[str]]]:
    """Give the site's address in a process of its own, the process, and what it has printed.

    All of that is there when the site has ended.
    """
    script = (
        "import sys; from pathlib import Path; from datapackage.serve import serve; "
        "serve(Path(sys.argv[1]), port=0)"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script, data],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as process:
        assert process.stdout is not None
        address = process.stdout.readline().removeprefix("Minutebook is at ").strip()
        printed: list[str] = []
        reader = Thread(target=printed.extend, args=[process.stdout])  # a full pipe would stop it
        reader.start()
        try:
            yield address, process.pid, printed
        finally:
            process.terminate()
            reader.join()


@pytest.fixture(scope="module")
def server(data: Path) -> Iterator[tuple[str, int]]:
    """Give the address of the site in a process of its own, and the process."""
    with serving(data) as (address, process, _):
        yield address, process


def ask(address: str, sql: str) -> tuple[int, str]:
    """Return the status and the words of an answer."""
    try:
        with urllib.request.urlopen(f"{address}minutes.json?sql={quote(sql)}", timeout=100) as said:
            return said.status, said.read(200).decode()
    except urllib.error.HTTPError as error:
        return error.code, f"error: {json.loads(error.read()).get('error')}"


def peak(process: int) -> int:
    """Return the most megabytes that a process has held."""
    status = Path(f"/proc/{process}/status").read_text()
    return int(status.split("VmHWM:")[1].split()[0]) // 1024


def worked(process: int) -> float:
    """Return the seconds of a core that a process has used, however busy the machine is."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


@pytest.mark.parametrize("name", HOSTILE)
def test_one(name: str, server: tuple[str, int]) -> None:
    sql, expected = HOSTILE[name]
    before = worked(server[1])
    status, said = ask(server[0], sql)
    if expected is None:
        assert status in {200, 400}
    else:
        assert (status, expected in said) == (400, True), said
    assert worked(server[1]) - before < 5
    assert peak(server[1]) < 512


def test_many_at_once(server: tuple[str, int]) -> None:
    statements = [sql for sql, _ in HOSTILE.values()]
    with ThreadPoolExecutor(8) as strangers:
        answers = list(strangers.map(lambda sql: ask(server[0], sql), statements))
    assert {status for status, _ in answers} <= {200, 400}
    assert peak(server[1]) < 512
    status, said = ask(server[0], "select count(*) as votes from votes")
    assert (status, '"rows": [[1]]' in said) == (200, True)


def test_what_is_refused_is_one_line_of_the_log(data: Path) -> None:
    asked = ("zeroblob", "replace", "instr", "large answer", "write", "where the file is")
    with serving(data) as (address, _, printed):
        for name in asked:
            ask(address, HOSTILE[name][0])
        for path in ("minutes/nothing", "minutes/meetings?_sort=nothing", "nothing.json", "%5Cx"):
            with pytest.raises(urllib.error.HTTPError):
                urllib.request.urlopen(address + path)
    assert [line[:12] for line in printed if not line.startswith("ERROR: conn=")] == []
    assert len(printed) < len(asked)


def test_an_error_of_our_own_is_printed_whole(data: Path, tmp_path: Path) -> None:
    own = shutil.copytree(data, tmp_path / "data", symlinks=True)
    archive = (own / "minutebook.zip").resolve()
    with serving(own) as (address, _, printed):
        archive.unlink()
        archive.mkdir()
        with pytest.raises(urllib.error.HTTPError, match="500"):
            urllib.request.urlopen(f"{address}minutebook.zip")
    assert any(line.startswith("Traceback (most recent call last)") for line in printed)


@pytest.mark.parametrize(
    ("sql", "expected"),
    [
        ("select replace('a-b-c', '-', '+')", "a+b+c"),
        ("select replace('abc', '', 'x')", "abc"),
        ("select replace(NULL, 'a', 'b')", None),
        ("select replace(12345, 3, 'x')", "12x45"),
        ("select instr('harbour', 'bour')", 4),
        ("select instr('harbour', 'x')", 0),
        ("select trim('  light  ')", "light"),
        ("select trim('xxlightxx', 'x')", "light"),
        ("select ltrim('xxlightxx', 'x')", "lightxx"),
        ("select rtrim('xxlightxx', 'xt')", "xxligh"),
    ],
)
def test_harmless_calls_answer_as_ever(sql: str, expected: object, server: tuple[str, int]) -> None:
    with urllib.request.urlopen(f"{server[0]}minutes.json?sql={quote(sql)}") as said:
        assert json.load(said)["rows"] == [[expected]]
