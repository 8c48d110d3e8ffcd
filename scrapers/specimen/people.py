"""The people of a council: its members, who sits on which committee, and its officers."""

from dataclasses import dataclass
from functools import cache

from scrapers.specimen.chance import chance
from scrapers.specimen.councils import Committee, Council
from scrapers.specimen.names import pairs, words

MEMBERS = 40


@dataclass(frozen=True)
class Member:
    """A councillor; `courtesy` is the title that a county's minutes would give."""

    uid: int
    given: str
    family: str
    courtesy: str
    party: str
    ward: str
    since: str

    @property
    def name(self) -> str:
        """The name as the site's lists give it."""
        return f"Councillor {self.given} {self.family}"


@dataclass(frozen=True)
class Officer:
    """Somebody who works for the council, and as what."""

    name: str
    role: str


OFFICERS = (
    "Director of Place", "Head of Planning", "Head of Housing", "Head of Finance",
    "Monitoring Officer", "Head of Environmental Services", "Director of Children’s Services",
    "Democratic Services Officer", "Principal Licensing Officer", "Flood Risk Manager",
    "Highways Manager", "Head of Internal Audit", "Parks and Open Spaces Manager",
    "Public Health Consultant", "Principal Planning Officer", "Economic Growth Manager",
)  # fmt: skip


@cache
def members(council: Council, seed: int) -> tuple[Member, ...]:
    """Return a council's members; two of them share a family name, as happens."""
    draw = chance(seed, council.slug, "members")
    given = pairs("welsh_given" if council.welsh else "given")
    family = list(words("welsh_family") if council.welsh else words("family"))
    draw.shuffle(family)
    first = [given[place % len(given)] for place in range(MEMBERS)]
    draw.shuffle(first)
    namesake = next(place for place, pair in enumerate(first) if pair[1][0] != first[-1][1][0])
    family = [*family[: MEMBERS - 1], family[namesake]]
    wards, parties = words("ward"), words("party")
    return tuple(
        Member(
            201 + 3 * place, name, family[place], courtesy, draw.choice(parties),
            wards[place % len(wards)], f"{5 + place % 3:02}/05/{2015 + place % 9}",
        )
        for place, (courtesy, name) in enumerate(first)
    )  # fmt: skip


@cache
def officers(council: Council, seed: int) -> tuple[Officer, ...]:
    """Return a council's officers, one a post, none with a member's family name."""
    draw = chance(seed, council.slug, "officers")
    given = [name for _, name in pairs("welsh_given" if council.welsh else "given")]
    taken = {member.family for member in members(council, seed)}
    family = [name for name in words("family") if name not in taken]
    draw.shuffle(family)
    return tuple(
        Officer(f"{draw.choice(given)} {family[place]}", role)
        for place, role in enumerate(OFFICERS)
    )


@cache
def seats(council: Council, committee: Committee, seed: int) -> tuple[Member, ...]:
    """Return a committee's members, its chair first and its vice-chair second."""
    everybody = members(council, seed)
    if committee.kind == "council":
        return everybody[:30]
    draw = chance(seed, council.slug, committee.number, "seats")
    return tuple(draw.sample(everybody, 5 if committee.kind == "licensing" else 10))
