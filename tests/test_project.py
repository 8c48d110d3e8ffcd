"""The project's own files agree: what is declared is locked, with hashes and no index address."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
LOCKS = {"requirements.txt": ["build"], "requirements-dev.txt": ["build", "dev"]}


def declared() -> Any:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("lock", "groups"), LOCKS.items())
def test_everything_declared_is_locked(lock: str, groups: list[str]) -> None:
    project = declared()
    wanted = [*project["project"]["dependencies"]]
    wanted += [line for group in groups for line in project["dependency-groups"][group]]
    names = {re.split(r"[<>=\[ ]", line)[0].lower() for line in wanted}
    locked = re.findall(r"^([\w.-]+)==", (ROOT / lock).read_text(encoding="utf-8"), re.MULTILINE)
    assert names - set(locked) == set()


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_version_has_hashes_and_no_address(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    entries = re.split(r"^(?=[\w.-]+==)", text, flags=re.MULTILINE)[1:]
    assert [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry] == []
    assert "://" not in text


def test_one_version_is_told_everywhere() -> None:
    version = declared()["project"]["version"]
    assert f"version: {version}\n" in (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    assert f"## {version} " in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
