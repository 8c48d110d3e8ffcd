"""The documentation is true: all commands, options, tables and columns are in it; links lead on."""

import re
from pathlib import Path

import pytest

from minutebook import main
from transform.rows import TABLES
from transform.schema import columns
from transform.status import Status

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
OPTIONS = sorted(
    {
        name
        for command in main.commands.values()
        for option in command.params
        if option.param_type_name == "option"
        for name in (*option.opts, *option.secondary_opts)
    }
)


@pytest.mark.parametrize("command", sorted(main.commands))
def test_every_command_is_documented(command: str) -> None:
    for page in ("README.md", "docs/commands.md"):
        assert f"minutebook {command}" in (ROOT / page).read_text(encoding="utf-8")


@pytest.mark.parametrize("option", OPTIONS)
def test_every_option_is_documented(option: str) -> None:
    assert f"`{option}" in (ROOT / "docs/commands.md").read_text(encoding="utf-8")


def test_every_documented_command_exists() -> None:
    written = "\n".join(page.read_text(encoding="utf-8") for page in PAGES)
    assert set(re.findall(r"`minutebook ([a-z]+)", written)) - set(main.commands) == set()


@pytest.mark.parametrize("row", TABLES, ids=lambda row: str(row.TABLE.name))
def test_every_column_is_documented(row: type) -> None:
    text = (ROOT / "docs/dictionary.md").read_text(encoding="utf-8")
    section = text.split(f"\n`{row.TABLE.name}`: ")[1].split("\n## ")[0]  # type: ignore[attr-defined]
    assert [c.name for c in columns(row) if f"`{c.name}`" not in section] == []


@pytest.mark.parametrize("name", Status.__dataclass_fields__)
def test_every_field_of_status_is_documented(name: str) -> None:
    assert f"`{name}`" in (ROOT / "docs/commands.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.name))
def test_links_within_the_project_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("path", re.findall(r"`((?:scrapers|transform|datapackage|tests)/[\w/.]+)`",
    "\n".join(page.read_text(encoding="utf-8") for page in PAGES)))  # fmt: skip
def test_named_files_exist(path: str) -> None:
    assert (ROOT / path).exists()
