"""The command: what it says, what it exits with, and that bad input loses nothing."""

import os
import re
import shutil
import socket
import sqlite3
import subprocess
import sys
from contextlib import ExitStack, closing
from pathlib import Path

import pytest
from click.testing import CliRunner

from minutebook import main
from scrapers import registry
from scrapers.registry import Council
from tests.datapackage_rows import fill

COMMANDS = sorted(main.commands)


def run(*arguments: str | Path) -> tuple[int, str, str]:
    """Run the command in this process; return exit code, output and errors."""
    result = CliRunner().invoke(main, [str(argument) for argument in arguments])
    return result.exit_code, result.stdout, result.stderr


def test_it_has_the_commands_it_should() -> None:
    assert COMMANDS == [
        "councils",
        "demo",
        "doctor",
        "explain",
        "metadata",
        "package",
        "refresh",
        "scrape",
        "serve",
        "status",
        "transform",
    ]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_teaches(command: str) -> None:
    code, shown, _ = run(command, "--help")
    assert code == 0
    assert re.search(rf"^  minutebook {command}( |$)", shown, re.MULTILINE), "no example"
    assert all(
        option.help
        for option in main.commands[command].params
        if option.param_type_name == "option"
    ), shown


@pytest.mark.parametrize(
    ("arguments", "code", "line"),
    [
        (["refresh"], 2, "Name one or more councils, or give --all."),
        (["refresh", "kent", "--all"], 2, "Name one or more councils, or give --all."),
        (["scrape", "atlantis"], 2, "No council is called 'atlantis'"),
        (["scrape", "kent", "--since", "2026-02-30"], 2, "'2026-02-30' does not match the format"),
        (["scrape", "kent", "--since", "2026-02-01", "--until", "2026-01-01"], 2, "later than"),
        (["transform", "--all"], 1, "holds no archive yet"),
        (["package"], 1, "minutes.db"),
        (["serve"], 1, "is published yet: run `minutebook refresh` or `minutebook package`"),
        (["status"], 1, "holds no archive yet"),
        (["explain", "kent/1"], 1, "minutes.db"),
    ],
)
def test_bad_input_gets_one_clear_line(
    tmp_path: Path, arguments: list[str], code: int, line: str
) -> None:
    got, shown, said = run(*arguments, "--data", tmp_path / "data")
    assert (got, shown) == (code, "")
    assert line in said.replace("\n", " ")
    assert "Traceback" not in said
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize(
    "text",
    ["", "id,name\n", "id,name,gss_code,kind,nation,platform,url,ended_on,successor_id\nx\n"],
)
def test_a_malformed_registry_is_named_with_its_line(tmp_path: Path, text: str) -> None:
    registry = tmp_path / "councils.csv"
    registry.write_text(text, encoding="utf-8")
    code, _, said = run("scrape", "--all", "--registry", registry, "--data", tmp_path / "data")
    assert code == 1
    assert "councils.csv" in said
    assert said.count("\n") == 1


def test_councils_are_searched() -> None:
    code, shown, said = run("councils", "tower", "hamlets")
    assert (code, said) == (0, "1 councils\n")
    assert "tower-hamlets" in shown


def test_metadata_is_as_committed() -> None:
    assert run("metadata", "--check") == (0, "", "")


def test_a_registry_that_cannot_be_collected_is_no_success(tmp_path: Path) -> None:
    registry = tmp_path / "councils.csv"
    registry.write_text(
        "id,name,gss_code,kind,nation,platform,url,ended_on,successor_id\n"
        "fen,Fen Council,,unitary,England,cmis,https://fen.example/,,\n",
        encoding="utf-8",
    )
    code, _, said = run("scrape", "--all", "--registry", registry, "--data", tmp_path / "data")
    assert (code, said) == (1, "Error: No council of the registry can be collected yet.\n")


@pytest.mark.parametrize(
    "command",
    [
        ["transform", "kent"],
        ["package"],
        ["explain", "kent/1"],
        ["refresh", "kent"],
        ["status"],
    ],
    ids=lambda command: str(command[0]),
)
def test_a_file_that_is_no_database_is_named_and_kept(tmp_path: Path, command: list[str]) -> None:
    (tmp_path / "minutes.db").write_text("rubbish", encoding="utf-8")
    registry = tmp_path / "councils.csv"
    registry.write_text(
        "id,name,gss_code,kind,nation,platform,url,ended_on,successor_id\n"
        "kent,Kent,,county,England,moderngov,http://127.0.0.1:9/,,\n",
        encoding="utf-8",
    )
    named: list[str | Path] = ["--registry", registry] if command[1:] == ["kent"] else []
    code, _, said = run(*command, "--data", tmp_path, *named)
    assert (code, said.count("\n")) == (1, 1), said
    assert "not a database" in said
    assert (tmp_path / "minutes.db").read_text(encoding="utf-8") == "rubbish"


def test_a_package_that_is_as_it_should_be(built: Path, tmp_path: Path) -> None:
    data = shutil.copytree(built, tmp_path / "data", symlinks=True)
    code, shown, said = run("package", "--data", data)
    assert (code, shown, said.count("\n")) == (0, "", 1)
    assert said.startswith("Published ")


def test_an_outage_of_our_own_loads_and_publishes_nothing(tmp_path: Path) -> None:
    fill(tmp_path / "minutes.db")
    before = (tmp_path / "minutes.db").read_bytes()
    lines = [",".join(registry.COLUMNS)]
    with ExitStack() as stack:
        for number in range(5):
            closed = stack.enter_context(closing(socket.socket()))
            closed.bind(("127.0.0.1", 0))
            council = Council(
                id=f"fen-{number}", name="Fen", kind="district", nation="England",
                platform="moderngov", url=f"http://127.0.0.1:{closed.getsockname()[1]}/",
            )  # fmt: skip
            lines.append(",".join(str(cell or "") for _, cell in council))
        (tmp_path / "councils.csv").write_text("\n".join(lines) + "\n")
        code, shown, said = run(
            "refresh", "--all", "--registry", tmp_path / "councils.csv", "--data", tmp_path
        )
    assert (code, shown.count("  failed  "), " object at " in shown) == (1, 5, False), shown
    line = "infrastructure: 5 of 5 hosts failed alike, refused: nothing was loaded or published\n"
    assert said == line
    assert (tmp_path / "minutes.db").read_bytes() == before
    assert not (tmp_path / "current").exists()


def test_a_degraded_package_is_published_and_is_no_success(tmp_path: Path) -> None:
    fill(tmp_path / "minutes.db")
    code, shown, said = run("package", "--data", tmp_path)
    assert (code, shown) == (1, "")
    assert said.splitlines()[1:] == [
        "saltmarsh is lapsed: as of 2025-03-01T04:05:06Z",
        "The package is degraded: a council was not read well for 14 days.",
    ]
    assert (tmp_path / "minutebook.zip").exists()


def test_a_refused_package_is_one_line_and_leaves_the_last(tmp_path: Path) -> None:
    fill(tmp_path / "minutes.db")
    run("package", "--data", tmp_path)
    before = (tmp_path / "minutebook.zip").read_bytes()
    with closing(sqlite3.connect(tmp_path / "minutes.db")) as database, database:
        database.execute("DELETE FROM votes")
    code, shown, said = run("package", "--data", tmp_path)
    assert (code, shown, said.count("\n")) == (1, "", 1)
    assert said.startswith("Error: nothing was published: ")
    assert (tmp_path / "minutebook.zip").read_bytes() == before


def test_a_council_that_did_not_end_well_is_no_success(tmp_path: Path) -> None:
    registry = tmp_path / "councils.csv"
    registry.write_text(
        "id,name,gss_code,kind,nation,platform,url,ended_on,successor_id\n"
        "fen,Fen Council,,unitary,England,cmis,https://fen.example/,,\n",
        encoding="utf-8",
    )
    code, shown, _ = run("scrape", "fen", "--registry", registry, "--data", tmp_path)
    assert code == 1
    assert shown.splitlines()[1].split()[:2] == ["fen", "failed"]


def test_the_demo_is_served(tmp_path: Path) -> None:
    command = [sys.executable, "minutebook.py", "demo", "--data", str(tmp_path / "demo")]
    environment = os.environ | {"PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        [*command, "--port", "0", "--site-port", "0"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env=environment,
    ) as running:
        assert running.stdout
        lines = iter(running.stdout)
        served = any(line.startswith("Minutebook is at http://127.0.0.1:") for line in lines)
        running.terminate()
    assert served
