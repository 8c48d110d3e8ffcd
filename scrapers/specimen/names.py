"""The lists of names that the specimen's people and places are drawn from."""

import tomllib
from functools import cache
from importlib.resources import files


@cache
def _file() -> dict[str, list[str] | list[list[str]]]:
    return tomllib.loads(files(__package__).joinpath("names.toml").read_text(encoding="utf-8"))


@cache
def words(kind: str) -> tuple[str, ...]:
    """Return the names of a kind: `road`, `school`, `family` and so on."""
    return tuple(word for word in _file()[kind] if isinstance(word, str))


@cache
def pairs(kind: str) -> tuple[tuple[str, str], ...]:
    """Return the given names of a kind, each after the courtesy title that goes with it."""
    return tuple((pair[0], pair[1]) for pair in _file()[kind])
