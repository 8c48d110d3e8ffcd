"""The registry: which councils there are and where their meetings are published.

`scrapers/councils.csv` has one line a council; adding a council is adding a line.
"""

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

Platform = Literal["moderngov", "cmis", "legistar", "jadu", "civica", "custom", "unknown"]
Kind = Literal[
    "county",
    "district",
    "unitary",
    "metropolitan",
    "london_borough",
    "welsh",
    "scottish",
    "northern_irish",
    "combined_authority",
    "fire",
    "national_park",
    "parish",
    "other",
]
Nation = Literal["England", "Wales", "Scotland", "Northern Ireland"]
Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]


class Council(BaseModel):
    """One line of the registry."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    id: Slug = Field(description="A short name a person would guess: kent, tower-hamlets.")
    name: str = Field(min_length=1, description="The council's name.")
    gss_code: Annotated[str, Field(pattern=r"^[ENSW]\d{8}$")] | None = Field(
        None, description="The Office for National Statistics' code of its area."
    )
    kind: Kind = Field(description="What kind of council it is.")
    nation: Nation = Field(description="The nation it is in.")
    platform: Platform = Field(description="The product its meetings are published on.")
    url: Annotated[str, Field(pattern=r"^https?://[^\s]+$")] | None = Field(
        None, description="The site its meetings are published on."
    )
    ended_on: date | None = Field(None, description="The day it was abolished.")
    successor_id: Slug | None = Field(None, description="The council that took its place.")
