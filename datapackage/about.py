"""What the publication says of itself, as `about.toml` has it."""

import tomllib
from pathlib import Path

from pydantic import BaseModel, ConfigDict

PATH = Path(__file__).with_name("about.toml")


class Part(BaseModel):
    """A part of `about.toml`: complete and without anything unknown."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Licence(Part):
    """The licence of the compilation."""

    name: str
    title: str
    path: str


class Source(Part):
    """Where the data comes from, for those who ask for one address."""

    title: str
    path: str


class Contributor(Part):
    """Who made the package, in the words of Data Package v2."""

    title: str
    path: str
    roles: list[str]


class Prose(Part):
    """Paragraphs for people: the README, the licence notice and the site print them."""

    licence: str
    attribution: str
    reading: str
    csv: str
    json_lines: str
    takedown: str


class About(Part):
    """The publication: name, title, licence, people and prose."""

    name: str
    id: str
    title: str
    version: str
    homepage: str
    description: str
    keywords: list[str]
    contributors: list[Contributor]
    licence: Licence
    source: Source
    prose: Prose


def about(path: Path = PATH) -> About:
    """Return what the publication says of itself."""
    return About.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
