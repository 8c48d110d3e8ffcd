"""The workflows ask for little: least permissions, pinned actions, no state from a cache."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

WORKFLOWS = sorted((Path(__file__).parents[1] / ".github/workflows").glob("*.yml"))
WRITING = {
    ("nightly.yml", "publish"): {"contents", "id-token", "attestations"},
    ("watchdog.yml", "age"): {"issues"},
    ("watchdog.yml", "keepalive"): {"actions"},
}
"""What which job may write; the others nothing."""
STRANGE = re.compile(r"\$\{\{.*?\}\}", re.DOTALL)
"""An expression: in the text of a program, whatever it stands for would be run."""


@pytest.fixture(params=WORKFLOWS, ids=lambda path: path.name)
def path(request: pytest.FixtureRequest) -> Any:
    return request.param


@pytest.fixture
def workflow(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def test_nothing_is_permitted_but_by_a_job(workflow: Any) -> None:
    assert workflow["permissions"] == {}
    assert all("permissions" in job for job in workflow["jobs"].values())


def test_which_jobs_may_write_what(path: Path, workflow: Any) -> None:
    for name, job in workflow["jobs"].items():
        writing = {scope for scope, right in job["permissions"].items() if right == "write"}
        assert writing == WRITING.get((path.name, name), set())
        assert set(job["permissions"].values()) <= {"read", "write"}


def test_actions_are_pinned_by_commit(path: Path, workflow: Any) -> None:
    used = [step["uses"] for step in _steps(workflow) if "uses" in step]
    assert [uses for uses in used if not re.fullmatch(r"[\w/-]+@[0-9a-f]{40}", uses)] == []
    said = re.findall(r"uses: \S+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", path.read_text(), re.MULTILINE)
    assert len(said) == len(used)


def test_no_token_is_left_behind(workflow: Any) -> None:
    checkouts = [step for step in _steps(workflow) if "actions/checkout@" in step.get("uses", "")]
    assert all(step["with"]["persist-credentials"] is False for step in checkouts)


def test_every_job_ends(workflow: Any) -> None:
    assert all(job["timeout-minutes"] for job in workflow["jobs"].values())


def test_no_cache_feeds_a_release(workflow: Any) -> None:
    assert "cache" not in str(workflow).replace("--no-cache", "")


def test_no_text_from_outside_becomes_a_program(workflow: Any) -> None:
    assert [step["run"] for step in _steps(workflow) if STRANGE.search(step.get("run", ""))] == []


def test_the_publishing_job_builds_and_installs_nothing() -> None:
    jobs = yaml.safe_load(WORKFLOWS[0].read_text(encoding="utf-8"))["jobs"]
    steps = jobs["publish"]["steps"]
    assert [step["uses"].split("@")[0] for step in steps if "uses" in step] == [
        "actions/download-artifact",
        "actions/attest-build-provenance",
    ]
    programs = " ".join(step.get("run", "") for step in steps)
    assert not re.search(r"\b(pip|npm|curl|wget|make|python)\b", programs)
    assert jobs["publish"]["environment"] == "data-release"


def _steps(workflow: Any) -> list[Any]:
    return [step for job in workflow["jobs"].values() for step in job["steps"]]
