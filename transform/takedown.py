"""What is not to be published: the notices of `takedown.toml`, and those of a folder of data."""

import datetime as dt
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from transform.rows import TABLES

PATH = Path(__file__).with_name("takedown.toml")
NAME = PATH.name
"""A file of this name in the folder of data is honoured as well."""
UNNAMED = {"councils", "runs", "changes"}
"""A council is left out by its line in the registry; visits and changes name nobody."""
NAMES = frozenset(row.TABLE.name for row in TABLES if row.TABLE.key == ("id",)) - UNNAMED

Said = Annotated[str, Field(min_length=1, pattern=r"\S")]


class BadNotice(Exception):  # noqa: N818 — it says what is the case
    """A file of notices cannot be read; the message says where and why."""


class Notice(BaseModel):
    """That a row of a table is withheld, with all that hangs on it, since when and why."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    table: str
    row: Said
    since: dt.date
    reason: Said

    @field_validator("table")
    @classmethod
    def _is_ours(cls, table: str) -> str:
        if table not in NAMES:
            raise ValueError(f"no table with ids is called {table!r}")
        return table

    @property
    def council_id(self) -> str:
        """The council whose row it is."""
        return self.row.partition("/")[0]


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    withhold: list[Notice] = []


def notices(data: Path) -> Sequence[Notice]:
    """Return the notices of the project and of a folder of data; one that is unclear: `BadNotice`.

    Nothing is published on a guess of what may not be.
    """
    own = data / NAME
    return [*_read(PATH), *(_read(own) if own.exists() else ())]


def of(council_id: str, given: Sequence[Notice]) -> Sequence[Notice]:
    """Return the notices of one council."""
    return [notice for notice in given if notice.council_id == council_id]


def _read(path: Path) -> Sequence[Notice]:
    try:
        return _File.model_validate(tomllib.loads(path.read_text(encoding="utf-8"))).withhold
    except (OSError, ValueError, ValidationError) as error:
        raise BadNotice(f"{path}: {error}") from error
