"""Specimen meetings with known answers: their items, and what a careful reader takes from them.

The files of `tests/specimens/` are one meeting each. `Facts` says what may be answered of an item.
"""

from pathlib import Path
from typing import Literal

from bs4 import BeautifulSoup
from pydantic import BaseModel, ConfigDict, Field

from transform import minutes, word
from transform.minutes import Minuted, Reading
from transform.rows import Choice, InterestKind, Marker
from transform.word import Block

SPECIMENS = Path(__file__).parent / "specimens"


class _Answer(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class Substitute(_Answer):
    """Who attended, for whom."""

    name: str
    absent: str | None = Field(alias="for")


class Declared(_Answer):
    """One interest of one person."""

    name: str
    kind: InterestKind
    about: str | None = None
    withdrew: bool | None = None


class Decided(_Answer):
    """One decision: `text` with its clauses, automatic list numbers left out."""

    marker: Marker
    text: str
    outcome: Literal["carried", "lost"] | None = None
    unanimous: bool | None = None
    moved_by: str | None = None
    seconded_by: str | None = None
    votes_for: int | None = Field(None, alias="for")
    against: int | None = None
    abstain: int | None = None


class Voted(_Answer):
    """One named vote."""

    name: str
    choice: Choice
    on_request: bool = False


class Speaker(_Answer):
    """One named person who speaks, moves, asks or answers."""

    name: str
    role: str | None = None


class Facts(_Answer):
    """What a careful reader takes from the decision and the minutes of an item."""

    apologies: tuple[str, ...] = Field((), strict=False)
    apologies_none: bool = False
    substitutes: tuple[Substitute, ...] = Field((), strict=False)
    declarations: tuple[Declared, ...] = Field((), strict=False)
    declarations_none: bool = False
    decisions: tuple[Decided, ...] = Field((), strict=False)
    votes: tuple[Voted, ...] = Field((), strict=False)
    speakers: tuple[Speaker, ...] = Field((), strict=False)
    labels: tuple[tuple[str, int], ...] | None = Field(None, strict=False)
    exempt: bool = False
    deferred: bool = False


class Item(BaseModel):
    """An item of the agenda with its blocks of HTML and the facts in them."""

    id: int
    title: str
    decision_html: str | None = None
    minutes_html: str | None = None
    restricted: bool = False
    facts: Facts = Facts()

    def read(self) -> Reading:
        """Return what the program reads in the blocks."""
        return minutes.read(
            Minuted(
                item_id=f"specimen/{self.id}",
                meeting_id="specimen/1",
                page_id="specimen/p1",
                title=self.title,
                decision=_block(self.decision_html),
                minutes=_block(self.minutes_html),
                restricted=self.restricted,
            )
        )

    def text(self) -> str:
        """Return the words of both blocks."""
        blocks = (_block(self.decision_html), _block(self.minutes_html))
        return "\n".join(block.text for block in blocks if block)


class Specimen(BaseModel):
    """A meeting with known answers; `shows` says what is difficult in it."""

    set: str
    shows: tuple[str, ...]
    items: tuple[Item, ...]


def read(folder: Path = SPECIMENS) -> dict[str, Specimen]:
    """Return the meetings of a folder by the names of their files; none is an error."""
    found = {
        path.stem: Specimen.model_validate_json(path.read_bytes())
        for path in sorted(folder.glob("*.json"))
    }
    if not found:
        raise FileNotFoundError(f"no meetings in {folder}")
    return found


def _block(html: str | None) -> Block | None:
    return word.read([BeautifulSoup(html, "lxml")]) if html else None
