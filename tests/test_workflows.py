"""The workflows ask for little: least permissions, pinned actions, no state from a cache."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

WORKFLOWS = sorted((Path(__file__).parents[1] / ".github/workflows").glob("*.yml"))


@pytest.fixture(params=WORKFLOWS, ids=lambda path: path.name)
def workflow(request: pytest.FixtureRequest) -> Any:
    return yaml.safe_load(request.param.read_text(encoding="utf-8"))


def test_nothing_is_permitted_but_by_a_job(workflow: Any) -> None:
    assert workflow["permissions"] == {}


def test_only_the_publishing_job_may_write(workflow: Any) -> None:
    writing = [
        name
        for name, job in workflow["jobs"].items()
        if "write" in job.get("permissions", {}).values()
    ]
    assert writing in ([], ["publish"])


def test_actions_are_pinned_by_commit(workflow: Any) -> None:
    used = [
        step["uses"] for job in workflow["jobs"].values() for step in job["steps"] if "uses" in step
    ]
    assert [uses for uses in used if not re.fullmatch(r"[\w/-]+@[0-9a-f]{40}", uses)] == []


def test_every_job_ends(workflow: Any) -> None:
    assert all(job["timeout-minutes"] for job in workflow["jobs"].values())


def test_no_cache_feeds_a_release(workflow: Any) -> None:
    assert "actions/cache" not in str(workflow)
