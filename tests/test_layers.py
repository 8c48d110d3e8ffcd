"""The house: scrapers -> transform -> datapackage, imports only against the arrow."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
STAGES = ("scrapers", "transform", "datapackage")
MODULES = sorted(
    path.relative_to(ROOT) for stage in STAGES for path in (ROOT / stage).rglob("*.py")
)
ALLOWED = {
    "scrapers": {"scrapers"},
    "transform": {"transform", "scrapers.archive", "scrapers.registry", "scrapers.withheld"},
    "datapackage": {"datapackage", "transform"},
}
PURE = {
    "html", "tree", "dates", "word", "names", "record", "rows", "schema", "meeting", "people",
    "replay",
}  # fmt: skip
"""Modules of transform/ that see no file, network, clock or database; so do its packages."""
IMPURE = {"pathlib", "os", "sqlite3", "sqlite_utils", "socket", "urllib.request", "time", "random"}


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_imports_go_against_the_arrow_only(module: Path) -> None:
    ours = {name for name in _imports(module) if name.split(".")[0] in (*STAGES, "minutebook")}
    allowed = ALLOWED[module.parts[0]]
    assert {
        name for name in ours if not any(f"{name}.".startswith(f"{good}.") for good in allowed)
    } == set()


@pytest.mark.parametrize(
    "module",
    [m for m in MODULES if m.parts[0] == "transform" and (len(m.parts) > 2 or m.stem in PURE)],
    ids=str,
)
def test_reading_is_pure(module: Path) -> None:
    assert {name for name in _imports(module) if name in IMPURE} == set()


@pytest.mark.parametrize("module", [m for m in MODULES if m.parts[0] == "transform"], ids=str)
def test_reading_knows_no_scrapy(module: Path) -> None:
    assert not any(name.startswith("scrapy") for name in _imports(module))


def _imports(module: Path) -> Iterator[str]:
    """Yield what a module imports, `from a import b` as `a.b` where b is a module of ours."""
    for node in ast.walk(ast.parse((ROOT / module).read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}: relative imports hide the arrow"
            yield from _named(str(node.module), [alias.name for alias in node.names])


def _named(package: str, names: list[str]) -> Iterator[str]:
    for name in names:
        path = ROOT.joinpath(*package.split("."), name)
        yield f"{package}.{name}" if path.is_dir() or path.with_suffix(".py").exists() else package
