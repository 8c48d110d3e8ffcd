"""A request to one council's site, and the answer to it."""

from collections.abc import Mapping
from dataclasses import dataclass

from scrapers.specimen.councils import Committee, Council
from scrapers.specimen.facts import Meeting
from scrapers.specimen.site import Site


@dataclass(frozen=True)
class Answer:
    """What the server sends back."""

    status: int
    media_type: str
    body: bytes
    location: str | None = None


@dataclass(frozen=True)
class Request:
    """A request to one council's site; parameters have lower-case names, `state` is its noise."""

    site: Site
    council: Council
    query: Mapping[str, str]
    base: str
    state: str

    def number(self, *names: str) -> int:
        """Return the number that a parameter gives under one of its names, -1 if none does."""
        found = (self.query[name] for name in names if self.query.get(name, "").isdigit())
        return int(next(found, "-1"))

    def committee(self, *names: str) -> Committee | None:
        """Return the committee that a parameter names."""
        number = self.number(*names)
        listed = self.site.committees_of(self.council)
        return next((committee for committee in listed if committee.number == number), None)

    def meeting(self, number: int, *, page: bool = True) -> Meeting | None:
        """Return a meeting of this council, unless its page is edited away."""
        found = self.site.find(number)
        if found is None or found[0] != self.council:
            return None
        return None if page and self.site.edited("error", number) else self.site.facts(number)
