"""Damaged pages, answers, texts and PDFs are read or refused, the same ones in every run.

`python -m tests.fuzz` looks for others; what it finds is mended, and read here ever after.
"""

import importlib.util
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from tests.fuzz import batch, judge
from tests.fuzz.findings import Findings, place
from tests.fuzz.layout import written
from tests.fuzz.mutant import CHANGES, Form, mutate
from tests.fuzz.targets import GROUPS, TARGETS, Target
from transform import html
from transform.printed.lines import Line
from transform.record import Attendee, Trouble

ROOT = Path(__file__).parents[1]
FOUND = sorted(path for path in (ROOT / "tests" / "fuzz" / "found").iterdir())
COUNTS = {"pages": 100, "answers": 800, "links": 100, "printed": 250, "councils": 8}
"""Inputs a target: together about a minute of the processor."""
LIMIT = 900
"""Seconds after which a whole run hangs, which its own watch should have said before."""


def _run(command: list[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, timeout=LIMIT, check=False
    )


@pytest.mark.parametrize("group", GROUPS)
def test_damaged_inputs_are_read_or_refused(group: str) -> None:
    """In a process of its own, which the system holds to its memory."""
    command = [sys.executable, "-m", "tests.fuzz.batch"]
    done = _run([*command, ",".join(GROUPS[group]), str(COUNTS[group])])
    assert done.returncode == 0, f"{done.stdout[-300:]}\n{done.stderr[-3000:]}"


@pytest.mark.parametrize("path", FOUND, ids=lambda path: path.stem)
def test_what_once_showed_something_is_read_or_refused(path: Path) -> None:
    """Files are named by the target and by what they showed."""
    TARGETS[path.name.partition("--")[0]].read(path.read_bytes())


@pytest.mark.parametrize("name", TARGETS)
def test_inputs_to_begin_with_are_not_all_refused(name: str) -> None:
    assert {TARGETS[name].read(body) for body in TARGETS[name].seeds()} >= {True}


def test_every_target_is_in_a_group() -> None:
    assert {name for names in GROUPS.values() for name in names} == set(TARGETS)
    assert COUNTS.keys() == GROUPS.keys()


SEEDS: dict[Form, bytes] = {
    "page": b'<html><body><div id="modgov"><p class="x">Some 1 words</p><ul><li>x</ul></div>',
    "answer": b"<meeting><meetingid>1</meetingid><agendaitems/></meeting>",
    "layout": written([(Line("1. Apologies", 1), Line("There were 2.", 1))]),
    "pdf": b"%PDF-1.4 1 0 obj <<>> endobj",
    "links": b"https://example.org/mgAi.aspx?ID=1\nhttps://example.org/",
}


@pytest.mark.parametrize("form", SEEDS)
def test_a_change_follows_from_its_number_and_most_change_something(form: Form) -> None:
    seed = SEEDS[form]
    made = [mutate(form, seed, seed, Random(number), 900) for number in range(200)]  # noqa: S311
    assert made == [mutate(form, seed, seed, Random(number), 900) for number in range(200)]  # noqa: S311
    assert len(set(made)) > 80
    assert max(map(len, made)) < 3_000
    assert CHANGES.keys() == SEEDS.keys()


def _target(read: str) -> Target:
    def reading(body: bytes) -> bool:
        if b"7" in body:
            raise RuntimeError(read)
        return True

    return Target("planted", "links", lambda: iter([b"1"]), reading)


def _numbered(count: int) -> Iterator[bytes]:
    return (str(number).encode() for number in range(count))


def test_an_input_that_raises_ends_the_run_and_is_named(
    capfd: pytest.CaptureFixture[str],
) -> None:
    assert batch.read(_target("x"), _numbered(7)) == 7
    with pytest.raises(RuntimeError):
        batch.read(_target("x"), _numbered(9))
    name, number, path = capfd.readouterr().out.splitlines()[-1].split()
    assert (name, number, Path(path.strip("()")).read_bytes()) == ("planted", "7", b"7")


HANGS = "from tests.fuzz import batch, targets;import time;batch.PATIENCE=1;{}"
ONE = "batch.read(targets.Target('x','links',None,lambda body: {}), [b''])"


@pytest.mark.parametrize(
    ("read", "told"),
    [
        ("time.sleep(600)", "Timeout"),
        ("__import__('re').match('(a+)+b', 'a' * 60)", "Timeout"),
        ("__import__('ctypes').string_at(0)", ""),
    ],
    ids=["hangs", "hangs in C", "crashes in C"],
)
def test_an_input_that_hangs_or_crashes_ends_the_process(read: str, told: str) -> None:
    command = [sys.executable, "-c", HANGS.format(ONE.format(read))]
    done = _run(command)
    assert done.returncode != 0
    assert told in done.stderr
    assert done.stdout.startswith("x 0 ")


@pytest.mark.parametrize(
    ("value", "sound"),
    [
        ({"a": ("One\ntwo\tthree", 7, None, 1.5, True)}, True),
        ("a\x00b", False),
        ("half \ud83d", False),
        ("turned \u202ename", True),
        ("\x9bcontrol", False),
        (2**63 - 1, True),
        (2**63, False),
        ([Attendee("A\x7fsh", None, None, "present")], False),
        (Trouble("value", "any\x00thing"), True),
    ],
)
def test_what_is_sound(value: object, sound: bool) -> None:
    if sound:
        judge.check(value)
    else:
        with pytest.raises(judge.Unsound):
            judge.check(value)


def test_of_what_is_alike_the_shortest_is_kept(tmp_path: Path) -> None:
    found = Findings(tmp_path)
    for body in (b"long", b"x", b"short"):
        found.add("item", body, ValueError("no"), "told")
    assert found.all() == ["item--ValueError"]
    assert (tmp_path / "item--ValueError").read_bytes() == b"x"


def test_a_finding_is_named_by_its_place_in_our_code() -> None:
    with pytest.raises(ValueError, match="not a selector") as raised:
        html.many(html.parse(b""), "p > a")
    assert re.fullmatch(r"ValueError-transform\.html-\d+", place(raised.value))


@pytest.mark.skipif(importlib.util.find_spec("atheris") is None, reason="there is no Atheris here")
def test_coverage_leads_to_new_inputs(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.fuzz", "--group", "printed", "--inputs", "60"]
    command += ["--folder", str(tmp_path)]
    done = _run(command)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "nothing was found" in done.stdout
