"""What councils talk about: what reports say, what is asked and decided, and much else."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

Texts = tuple[str, ...]


@dataclass(frozen=True)
class Subject:
    """A subject of a report; its sentences have gaps that `scene.Slots` fills."""

    theme: str
    officer: str
    titles: Texts
    purpose: str
    report: Texts
    points: Texts
    questions: tuple[tuple[str, str], ...]
    clauses: Texts
    amendment: str


@dataclass(frozen=True)
class Application:
    """A planning application."""

    proposal: str
    issues: Texts
    reply: str
    conditions: Texts
    refusal: str


@dataclass(frozen=True)
class Hearing:
    """An application for a licence, heard by a few members."""

    title: str
    about: str
    plea: str
    objection: str
    clauses: Texts


@dataclass(frozen=True)
class Motioned:
    """A motion that members put to the council."""

    title: str
    text: str
    resolved: str
    points: Texts
    amendment: str


@dataclass(frozen=True)
class Pwnc:
    """A subject of a report that is minuted in Welsh."""

    title: str
    purpose: str
    report: Texts
    points: Texts
    clauses: Texts


@cache
def _file() -> Mapping[str, Any]:
    text = files(__package__).joinpath("subjects.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def _frozen(entry: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _tuple(value) for name, value in entry.items()}


def _tuple(value: Any) -> Any:  # noqa: ANN401 — whatever TOML holds
    return tuple(map(_tuple, value)) if isinstance(value, list) else value


@cache
def subjects(themes: Texts = ()) -> tuple[Subject, ...]:
    """Return the subjects of some themes, or every one."""
    every = (Subject(**_frozen(entry)) for entry in _file()["subject"])
    return tuple(subject for subject in every if not themes or subject.theme in themes)


@cache
def applications() -> tuple[Application, ...]:
    """Return the planning applications."""
    return tuple(Application(**_frozen(entry)) for entry in _file()["application"])


@cache
def hearings() -> tuple[Hearing, ...]:
    """Return the applications for licences."""
    return tuple(Hearing(**_frozen(entry)) for entry in _file()["hearing"])


@cache
def motions() -> tuple[Motioned, ...]:
    """Return the motions."""
    return tuple(Motioned(**_frozen(entry)) for entry in _file()["motion"])


@cache
def pynciau() -> tuple[Pwnc, ...]:
    """Return the subjects that are minuted in Welsh."""
    return tuple(Pwnc(**_frozen(entry)) for entry in _file()["pwnc"])
