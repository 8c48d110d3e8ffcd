"""The councils of the specimen, their committees and the way each house does things."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from scrapers.registry import Kind as CouncilKind
from scrapers.specimen.names import words

Kind = Literal[
    "council", "cabinet", "planning", "licensing", "scrutiny", "audit", "area", "welsh", "standards"
]


@dataclass(frozen=True)
class House:
    """How a council's minutes look: every one of these differs between real councils."""

    people: Literal["full", "initials", "courtesy", "short"]
    chair: str
    ordinal_dates: bool
    clock: Literal[":", "."]
    numbers: Literal["running", "agenda", "bare"]
    paragraphs: Literal["plain", "list", "typed"]
    clauses: Literal["list", "typed", "ordered", "roman"]
    resolved: tuple[str, ...]
    decision_block: bool
    spacers: bool
    bare: bool


HOUSES = (
    House(
        "full", "Chair", False, ":", "running", "plain", "list",
        ("inline", "heading", "agreed", "moved", "unanimous", "capitals"), True, True, False,
    ),
    House(
        "short", "Chairperson", True, ".", "agenda", "typed", "typed",
        ("heading", "inline", "moved", "agreed", "noted"), False, True, False,
    ),
    House(
        "courtesy", "Chairman", True, ".", "running", "list", "roman",
        ("inline", "verb_last", "unanimous", "noted", "inline"), False, True, False,
    ),
    House(
        "initials", "Chair", False, ".", "bare", "plain", "ordered",
        ("dash", "moved", "heading", "label", "recommended", "ordered", "colon"), True, False, True,
    ),
)  # fmt: skip

NAMES: tuple[tuple[str, str, CouncilKind], ...] = (
    ("larkwater", "Larkwater Borough Council", "district"),
    ("thornsea", "Thornsea County Council", "county"),
    ("hexmere", "Hexmere City Council", "unitary"),
    ("oakenvale", "Oakenvale District Council", "district"),
    ("fernholt", "Fernholt Metropolitan Borough Council", "metropolitan"),
    ("stourleigh", "London Borough of Stourleigh", "london_borough"),
)
WELSH_NAMES: tuple[tuple[str, str, CouncilKind], ...] = (
    ("glanmorwen", "Cyngor Sir Glanmorwen", "welsh"),
    ("dyffryn-aran", "Cyngor Bwrdeistref Sirol Dyffryn Aran", "welsh"),
)

COMMITTEES: tuple[tuple[str, str, Kind, tuple[str, ...]], ...] = (
    ("Council", "Council", "council", ("finance", "conduct", "climate")),
    ("Planning Committee", "Regulatory Committees", "planning", ("economy",)),
    ("Environment & Communities Scrutiny Committee", "Overview & Scrutiny", "scrutiny",
     ("housing", "flooding", "parks", "waste", "highways", "climate", "community", "health")),
    ("Cabinet", "Executive", "cabinet",
     ("housing", "finance", "economy", "leisure", "highways", "schools", "waste", "climate")),
    ("Licensing Sub-Committee", "Regulatory Committees", "licensing", ("community",)),
    ("Audit and Governance Committee", "Governance", "audit", ("audit", "finance", "conduct")),
    ("Children’s Services Scrutiny Panel", "Overview & Scrutiny", "scrutiny", ("schools",)),
    ("Standards Committee", "Governance", "standards", ("conduct", "audit")),
)  # fmt: skip
WELSH_COMMITTEE: tuple[str, str, Kind, tuple[str, ...]] = (
    "Pwyllgor Iaith a Diwylliant", "Pwyllgorau", "welsh", (),
)  # fmt: skip
AREA_THEMES = ("highways", "parks", "flooding", "community", "economy", "leisure", "housing")

TIMES = ("19:30", "10:00", "14:00", "18:30", "09:30", "17:15")


@dataclass(frozen=True)
class Committee:
    """A committee: when and where it meets and what business it has."""

    index: int
    number: int
    name: str
    category: str
    kind: Kind
    weekday: int
    start_time: str
    venue: str
    attendance_page: bool
    themes: tuple[str, ...]


@dataclass(frozen=True)
class Council:
    """A council of the specimen; `index` is its place in the site."""

    index: int
    slug: str
    name: str
    kind: CouncilKind
    welsh: bool
    house: House


@cache
def council(index: int, *, welsh: bool) -> Council:
    """Return the council at a place of the site; from the seventh on, names take a number."""
    names = WELSH_NAMES if welsh else NAMES
    round_, place = divmod(index, len(names))
    slug, name, kind = names[place]
    if round_:
        slug, name = f"{slug}-{round_ + 1}", f"{name} {round_ + 1}"
    return Council(index, slug, name, kind, welsh, HOUSES[1 if welsh else (0, 3, 2, 1)[index % 4]])


@cache
def committee(council: Council, index: int) -> Committee:
    """Return the committee at a place of a council; beyond the usual ones, of its areas."""
    if council.welsh and index == 1:
        name, category, kind, themes = WELSH_COMMITTEE
    elif index < len(COMMITTEES):
        name, category, kind, themes = COMMITTEES[index]
    else:
        round_, place = divmod(index - len(COMMITTEES), len(words("town")))
        name = f"{words('town')[place]} Area Committee{f' {round_ + 1}' if round_ else ''}"
        category, kind, themes = "Area Committees", "area", AREA_THEMES
    return Committee(
        index, 110 + index, name, category, kind, (index + council.index) % 4,
        TIMES[(index + council.index) % len(TIMES)],
        words("venue")[index % len(words("venue"))], index % 4 != 3, themes,
    )  # fmt: skip
