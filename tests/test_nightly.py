"""The nightly run, step by step: what is published and kept, and what the next begins with."""

import datetime as dt
import hashlib
import re
import shutil
import subprocess
import tarfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests import releases

ROOT = Path(__file__).parents[1]
WORKFLOWS = ROOT / ".github/workflows"
GOOD = """
mkdir -p data/archive data/.shards-x
echo pages $NIGHT > data/archive/kent.db; echo rows $NIGHT > data/minutes.db
mkdir -p data/releases/1; ln -sfn releases/1 data/current; cp data/minutes.db data/current/
echo gate $NIGHT > data/published.jsonl.gz; echo package $NIGHT > data/minutebook.zip
"""
"""A night on which everything is published."""
REFUSED = """
mkdir -p data/archive; echo pages $NIGHT > data/archive/kent.db; echo rows $NIGHT > data/minutes.db
exit 1
"""
"""A night on which the gate refuses what was read."""
A_DAY_WENT_BY = "if [ -e data ]; then find data -exec touch --date '1 day ago' {} +; fi"
KEPT = ("archive/kent.db", "minutes.db", "published.jsonl.gz", "minutebook.zip")


@dataclass
class Runner:
    """Takes the steps of jobs as GitHub would, each night on a new machine."""

    folder: Path
    environment: dict[str, str]
    outputs: dict[str, str] = field(default_factory=dict)

    def night(self, number: int, refresh: str, validate: str = "exit 0") -> bool:
        """Run a night; return whether both jobs ended well."""
        work = self.folder / f"night-{number}"
        shutil.copytree(ROOT / ".ci", work / ".ci")
        status = 'if [ "$1" = status ]; then echo "[]"; exit; fi'
        programs = {"minutebook": f"{status}\n{A_DAY_WENT_BY}\n{refresh}", "frictionless": validate}
        (work / ".venv/bin").mkdir(parents=True)
        for name, text in programs.items():
            (work / ".venv/bin" / name).write_text(f"#!/bin/bash\nset -e\n{text}\n")
            (work / ".venv/bin" / name).chmod(0o755)
        jobs = yaml.safe_load((WORKFLOWS / "nightly.yml").read_text(encoding="utf-8"))["jobs"]
        self.environment["NIGHT"] = str(number)
        self.environment["NOW"] = f"2026-01-0{number}T03:00:00Z"
        well = self.job(jobs["refresh"], work)
        kind = self.outputs.get("kind", "")
        run = f"{number}.1"
        return bool(kind) and self.job(jobs["publish"], work, KIND=kind, RUN=run) and well

    def job(self, job: Any, work: Path, **known: str) -> bool:
        """Take the steps of a job that are programs; return whether it ended well."""
        ends: dict[str, str] = {}
        well = True
        self.outputs.clear()
        for step in job["steps"]:
            if "run" not in step or step["run"].startswith("make "):
                continue
            end = "skipped"
            if _holds(step.get("if", "success()"), ends, well=well):
                given = {name: _plain(text) for name, text in step.get("env", {}).items()} | known
                end = "success" if self.step(step["run"], work, given) else "failure"
                well = well and (end == "success" or step.get("continue-on-error", False))
            ends[step.get("id", "")] = end
        return well

    def step(self, program: str, work: Path, given: dict[str, str]) -> bool:
        """Run a program; return whether it ended well."""
        told = work / "outputs.txt"
        told.write_text("", encoding="utf-8")
        files = {"GITHUB_OUTPUT": str(told), "GITHUB_STEP_SUMMARY": str(work / "summary.md")}
        environment = self.environment | given | files
        command = ["bash", "-e", "-c", program]
        ended = subprocess.run(command, cwd=work, env=environment, check=False)
        for line in told.read_text(encoding="utf-8").splitlines():
            name, _, value = line.partition("=")
            self.outputs[name] = value
        return ended.returncode == 0

    def published(self) -> dict[str, list[str]]:
        """Return the releases that readers see, and how they are flagged."""
        known = releases.told(self.folder)
        return {tag: found["flags"] for tag, found in known.items() if not found["draft"]}

    def kept(self, number: int) -> dict[str, str]:
        """Return what is in the folder of data of a night."""
        data = self.folder / f"night-{number}/data"
        return {name: (data / name).read_text().strip() for name in KEPT if (data / name).exists()}


def _plain(text: str) -> str:
    return re.sub(r"\$\{\{.*?\}\}", "1", text)


def _holds(condition: str, ends: dict[str, str], *, well: bool) -> bool:
    """Return whether a step is taken; a condition without a function is of those after success."""
    said = re.sub(r"steps\.(\w+)\.outcome", lambda found: repr(ends[found[1]]), condition)
    said = said.replace("&&", "and").replace("||", "or")
    said = said.replace("always()", "True").replace("success()", str(well))
    return bool(eval(said))  # noqa: S307 — our own workflow


@pytest.fixture
def runner(tmp_path: Path) -> Runner:
    return Runner(tmp_path, releases.install(tmp_path))


def test_a_good_night_is_published_whole(runner: Runner) -> None:
    assert runner.night(1, GOOD)
    [tag] = runner.published()
    assert re.fullmatch(r"data-\d{4}-\d\d-\d\d-1\.1", tag)
    assert runner.published() == {tag: ["--latest"]}
    files = {path.name: path for path in (runner.folder / "releases" / tag).iterdir()}
    assert sorted(files) == [
        "SHA256SUMS", "minutebook.zip", "minutes.db", "state.tar.000", "status.json",
    ]  # fmt: skip
    lines = files.pop("SHA256SUMS").read_text(encoding="utf-8").splitlines()
    sums = {line[66:]: line[:64] for line in lines}
    assert sums == {n: hashlib.sha256(path.read_bytes()).hexdigest() for n, path in files.items()}


def test_the_next_night_begins_with_all_of_it(runner: Runner) -> None:
    runner.night(1, GOOD)
    assert runner.night(2, "touch data/minutebook.zip")
    assert runner.kept(2) == {
        "archive/kent.db": "pages 1",
        "minutes.db": "rows 1",
        "published.jsonl.gz": "gate 1",
        "minutebook.zip": "package 1",
    }
    assert not list((runner.folder / "night-2/data").glob(".shards-*"))


@pytest.mark.parametrize(
    ("refresh", "validate"), [(REFUSED, "exit 0"), (GOOD, "exit 1")], ids=["gate", "frictionless"]
)
def test_after_a_refusal_the_last_release_stands_and_pages_are_kept(
    refresh: str, validate: str, runner: Runner
) -> None:
    runner.night(1, GOOD)
    assert not runner.night(2, refresh, validate)
    assert list(runner.published().values()) == [["--latest"], ["--prerelease"]]
    state = next(tag for tag in runner.published() if tag.startswith("state-"))
    files = sorted(path.name for path in (runner.folder / "releases" / state).iterdir())
    assert files == ["SHA256SUMS", "state.tar.000", "status.json"]
    assert not runner.night(3, "exit 1")
    assert runner.night(4, "touch data/minutebook.zip")
    assert runner.kept(4) == {
        "archive/kent.db": "pages 2",
        "minutes.db": "rows 1",
        "published.jsonl.gz": "gate 1",
        "minutebook.zip": "package 1",
    }


def test_a_night_that_ends_ill_for_a_council_is_published_all_the_same(runner: Runner) -> None:
    assert not runner.night(1, GOOD + "exit 1")
    assert list(runner.published().values()) == [["--latest"]]


def test_a_first_night_that_is_refused_keeps_its_pages(runner: Runner) -> None:
    assert not runner.night(1, REFUSED)
    assert list(runner.published().values()) == [["--prerelease"]]
    runner.night(2, "ls data > seen; touch data/minutebook.zip data/minutes.db")
    assert (runner.folder / "night-2/seen").read_text() == "archive\n"


def test_a_first_night_that_fetches_nothing_leaves_nothing(runner: Runner) -> None:
    assert not runner.night(1, "exit 1")
    assert runner.published() == {}


@pytest.mark.parametrize("harm", ["altered", "missing", "unsummed"])
def test_without_its_state_a_night_stops_before_it_begins(harm: str, runner: Runner) -> None:
    runner.night(1, GOOD)
    [tag] = runner.published()
    files = runner.folder / "releases" / tag
    if harm == "altered":
        with tarfile.open(files / "state.tar.000", "w") as other:
            other.add(ROOT / "tests/answers.py", "data/archive/kent.db")
    elif harm == "missing":
        (files / "state.tar.000").unlink()
    else:
        (files / "SHA256SUMS").write_text("")
    assert not runner.night(2, "touch began\n" + GOOD)
    assert not (runner.folder / "night-2/began").exists()
    assert list(runner.published()) == [tag]


def test_what_does_not_arrive_whole_is_never_shown(runner: Runner) -> None:
    runner.environment["GH_LOSES"] = "minutebook.zip"
    assert not runner.night(1, GOOD)
    assert runner.published() == {}


def test_what_is_not_summed_up_is_not_published(runner: Runner, tmp_path: Path) -> None:
    publish = yaml.safe_load((WORKFLOWS / "nightly.yml").read_text())["jobs"]["publish"]
    (tmp_path / "work/release").mkdir(parents=True)
    (tmp_path / "work/release/smuggled").write_text("x")
    (tmp_path / "work/release/SHA256SUMS").write_text(f"{hashlib.sha256(b'').hexdigest()}  a\n")
    (tmp_path / "work/release/a").write_text("")
    assert not runner.job(publish, tmp_path / "work", KIND="data")
    assert runner.published() == {}


NEW, OLD = dt.timedelta(hours=35), dt.timedelta(hours=37)
TITLE = "The nightly run has published nothing for 36 hours"


@pytest.mark.parametrize(
    ("ages", "issues", "well", "does"),
    [
        ({"data-1": NEW}, "", True, []),
        ({"data-1": NEW}, f"7\t{TITLE}\n8\tAnother\n", True, ["issue close 7"]),
        ({"data-1": OLD, "state-2": NEW}, "8\tAnother\n", False, ["issue create --title"]),
        ({"data-1": OLD}, f"7\t{TITLE}\n", False, []),
        ({}, "", False, ["issue create --title"]),
        ({"data-1": OLD, "data-2": NEW}, "", True, []),
    ],
    ids=["new", "new again", "old", "still old", "none", "two"],
)
def test_the_watchdog(
    ages: dict[str, dt.timedelta], issues: str, well: bool, does: list[str], runner: Runner
) -> None:
    for tag, age in ages.items():
        releases.publish(runner.folder, tag, f"{dt.datetime.now(dt.UTC) - age:%Y-%m-%dT%H:%M:%SZ}")
    (runner.folder / "issues.txt").write_text(issues, encoding="utf-8")
    age = yaml.safe_load((WORKFLOWS / "watchdog.yml").read_text(encoding="utf-8"))["jobs"]["age"]
    [step] = age["steps"]
    given = {**step["env"], "GH_TOKEN": "1"}
    assert runner.step(step["run"], runner.folder, given) == well
    asked = (runner.folder / "asked.txt").read_text(encoding="utf-8").splitlines()
    assert [a[: len(d)] for a, d in zip(asked[2:], does, strict=True)] == does


def test_both_schedules_are_kept_alive(runner: Runner) -> None:
    jobs = yaml.safe_load((WORKFLOWS / "watchdog.yml").read_text(encoding="utf-8"))["jobs"]
    assert runner.job(jobs["keepalive"], runner.folder, GH_REPO="fen/minutebook")
    asked = (runner.folder / "asked.txt").read_text(encoding="utf-8").splitlines()
    scheduled = [
        path.name for path in sorted(WORKFLOWS.glob("*.yml")) if "\n  schedule:" in path.read_text()
    ]
    actions = "api --method PUT repos/fen/minutebook/actions/workflows"
    assert asked == [f"{actions}/{name}/enable" for name in scheduled]
