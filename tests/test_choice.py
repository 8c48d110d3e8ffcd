"""Which councils are chosen, by ids or all, and of which days."""

from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from scrapers.choice import Choice, choose, choosing, within
from scrapers.registry import RegistryError

REGISTRY = """id,name,gss_code,kind,nation,platform,url,ended_on,successor_id
fen,Fen,,unitary,England,cmis,https://fen.example/,,
kent,Kent,,county,England,moderngov,https://kent.example/,,
marsh,Marsh,,district,England,moderngov,,,
old,Old,,district,England,moderngov,https://old.example/,2020-04-01,
tower,Tower,,unitary,England,moderngov,https://tower.example/,,
"""


@pytest.fixture
def registry(tmp_path: Path) -> Path:
    path = tmp_path / "councils.csv"
    path.write_text(REGISTRY, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("ids", "collectable", "left_out"),
    [
        ((), ["kent", "tower"], 2),
        (("tower",), ["tower"], 0),
        (("old", "fen"), ["old", "fen"], 0),
    ],
    ids=["all", "one", "named in spite of all"],
)
def test_which_are_visited(
    ids: tuple[str, ...], collectable: list[str], left_out: int, registry: Path
) -> None:
    choice = choose(ids, registry, Path("data"), every=not ids)
    assert [council.id for council in choice.collectable()] == collectable
    assert choice.left_out() == left_out


def test_which_are_read(registry: Path, tmp_path: Path) -> None:
    (tmp_path / "archive").mkdir()
    for id_ in ("tower", "old", "unheard-of"):
        (tmp_path / "archive" / f"{id_}.db").touch()
    assert choose((), registry, tmp_path, every=True).archived() == ["old", "tower"]
    assert choose(("kent",), registry, tmp_path).archived() == ["kent"]


def test_nothing_to_visit_or_to_read_is_said(tmp_path: Path) -> None:
    none = Choice({}, (), tmp_path)
    with pytest.raises(RegistryError, match="No council of the registry can be collected yet"):
        none.collectable()
    with pytest.raises(RegistryError, match="holds no archive yet: run `minutebook scrape` first"):
        none.archived()


@click.command()
@choosing
@within
def told(choice: Choice, since: str | None, until: str | None) -> None:
    click.echo(f"{choice.ids} {choice.data} {since} {until}")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["kent"], "('kent',) data None None"),
        (["--all", "--since", "2026-01-02"], "() data 2026-01-02 None"),
        (
            ["kent", "--until", "2026-01-02", "--since", "2026-01-02", "--data", "x"],
            "('kent',) x 2026-01-02 2026-01-02",
        ),
        (["kent", "--since", "2026-01-03", "--until", "2026-01-02"], "--since is later than"),
        (["kent", "--until", "2026-01-02", "--since", "2026-01-03"], "--since is later than"),
        (["atlantis"], "No council is called 'atlantis'"),
        ([], "Name one or more councils, or give --all."),
        (["kent", "--all"], "Name one or more councils, or give --all."),
    ],
)
def test_the_options(arguments: list[str], said: str, registry: Path) -> None:
    result = CliRunner().invoke(told, [*arguments, "--registry", str(registry)])
    assert said in result.output
    assert result.exit_code == (0 if said[0] == "(" else 2)
