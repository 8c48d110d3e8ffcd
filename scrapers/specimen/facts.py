"""What a meeting of the specimen says: the facts that its pages and its web service are made of."""

import datetime as dt
import re
from dataclasses import dataclass, field
from typing import Literal

from scrapers.specimen.councils import Committee, Council

Form = Literal["plain", "heading", "typed", "list", "ordered", "bullet", "symbol", "row"]
"""How a paragraph is marked up: `typed` and `list` labels are text, `ordered` ones automatic."""
Status = Literal["held", "cancelled", "postponed", "inquorate", "scheduled"]
Language = Literal["en", "cy"]


@dataclass(frozen=True)
class Paragraph:
    """One paragraph; `*…*` in `words` is bold, a tab parts two cells of a `row`.

    A line feed is a line break within the paragraph.
    """

    words: str
    label: str = ""
    depth: int = 0
    form: Form = "plain"

    @property
    def text(self) -> str:
        """The paragraph as printed, with its label unless the browser makes it."""
        words = self.words.replace("*", "")
        if self.form in {"typed", "list", "symbol"}:
            return f"{self.label} {words}"
        return words


Block = tuple[Paragraph, ...]


def text(block: Block) -> str:
    """Return the plain text of a block, one paragraph a line."""
    return "\n".join(paragraph.text for paragraph in block)


@dataclass(frozen=True)
class Substitution:
    """`name` came for `absent`, who is None where the minutes do not say."""

    name: str
    absent: str | None


@dataclass(frozen=True)
class Declared:
    """An interest that someone declared."""

    name: str
    kind: str
    about: str | None = None
    withdrew: bool | None = None


@dataclass(frozen=True)
class Decided:
    """A decision: `text` is the operative wording after the marker word."""

    marker: str
    text: str
    outcome: str | None = None
    unanimous: bool | None = None
    moved_by: str | None = None
    seconded_by: str | None = None
    votes_for: int | None = None
    votes_against: int | None = None
    abstentions: int | None = None


@dataclass(frozen=True)
class Voted:
    """A named vote; `on_request` when the member asked for it to be recorded."""

    name: str
    choice: Literal["for", "against", "abstain"]
    on_request: bool = False


@dataclass(frozen=True)
class Spoke:
    """Somebody named whom the minutes have speaking; `role` where the item gives it."""

    name: str
    role: str | None = None


@dataclass(frozen=True)
class Facts:
    """What a careful reader takes from the decision and the minutes of an item."""

    apologies: tuple[str, ...] = ()
    apologies_none: bool = False
    substitutes: tuple[Substitution, ...] = ()
    declarations: tuple[Declared, ...] = ()
    declarations_none: bool = False
    decisions: tuple[Decided, ...] = ()
    votes: tuple[Voted, ...] = ()
    speakers: tuple[Spoke, ...] = ()
    exempt: bool = False
    deferred: bool = False


@dataclass(frozen=True)
class Document:
    """A linked document; `number` is the s-number of an attachment, None for a pack."""

    title: str
    href: str
    size: str
    number: int | None = None


@dataclass(frozen=True)
class Motion:
    """A line of the table of recorded votes."""

    title: str
    kind: Literal["Resolution", "Amendment"]
    result: Literal["Carried", "Rejected"]


@dataclass(frozen=True)
class Present:
    """A line of the page of attendance."""

    name: str
    role: str
    attendance: str
    uid: int | None = None
    party: str = ""
    ward: str = ""


@dataclass(frozen=True)
class Item:
    """An item of the agenda; a block is None where nothing is published."""

    id: int
    number: str
    title: str
    purpose: Block | None = None
    decision: Block | None = None
    minutes: Block | None = None
    restricted: bool = False
    cut: bool = False
    issue: int | None = None
    documents: tuple[Document, ...] = ()
    recorded: tuple[Motion, ...] = ()
    facts: Facts = field(default=Facts())

    @property
    def labels(self) -> tuple[tuple[str, int], ...]:
        """The labels of the minutes without punctuation, each with its depth; bullets are `•`."""
        marked = (paragraph for paragraph in self.minutes or () if paragraph.label)
        return tuple(
            ("•" if mark.label in {"•", "·"} else re.sub(r"[^\w]", "", mark.label), mark.depth)
            for mark in marked
        )


@dataclass(frozen=True)
class Meeting:
    """A meeting as the site publishes it, whole."""

    number: int
    council: Council
    committee: Committee
    date: dt.date
    start_time: str
    status: Status
    language: Language
    agenda_published: bool
    decisions_published: bool
    minutes_published: bool
    draft: bool
    changed: dt.date
    items: tuple[Item, ...] = ()
    attendance: tuple[Present, ...] = ()
    documents: tuple[Document, ...] = ()
    webcast: bool = False
    clerk: str = ""
    end_time: str = ""
    there: tuple[Present, ...] = ()
    """Who was there, whether or not the site has a page that says so."""
    printed: bool = False
    """Whether its minutes are only in a PDF."""

    @property
    def pack(self) -> int:
        """The number that its documents are filed under, which is not the meeting's."""
        return self.number + 9
