"""What one host is asked to bear in one crawl, by all councils that are on it together."""

from dataclasses import dataclass, field

from scrapers.visit import Miss


@dataclass(frozen=True)
class Limits:
    """How much a host may be asked for in one crawl, and how long it may take over an answer.

    Two thousand requests are some forty minutes: more than any night needs once a council is
    collected, and less than its first collection, which goes on over the nights.
    """

    requests: int = 2_000
    size: int = 512 * 1024 * 1024
    """Bytes that come over the wire."""
    seconds: float = 60.0


NO_LIMITS = Limits(requests=10**9, size=10**15)
"""Those of our own machine, which need not be spared."""


@dataclass
class Burden:
    """What a host has borne so far, and whether and when it may be asked again."""

    limits: Limits = NO_LIMITS
    requests: int = 0
    size: int = 0
    refusals: int = 0
    """Answers 429 and 503 in a row."""
    breakdowns: int = 0
    """Requests in a row without any answer."""
    not_before: float = 0.0
    """The time of the event loop before which the host rests."""
    over: Miss | None = None
    """Why the host is not asked any more."""
    bounds: tuple[int, int] = field(init=False)
    """The requests and bytes after which the council has to stop that is visited now."""

    def __post_init__(self) -> None:
        """Give all that there is to the first council."""
        self.bounds = self.limits.requests, self.limits.size

    def share(self, councils: int) -> None:
        """Give the next of so many councils its part of what the host may still be asked for."""
        self.bounds = (
            self.requests + (self.limits.requests - self.requests) // councils,
            self.size + (self.limits.size - self.size) // councils,
        )

    @property
    def spent(self) -> Miss | None:
        """Why the council that is visited now may ask no more, None while it may."""
        requests, size = self.bounds
        if self.requests >= requests:
            said = f"the budget of {self.limits.requests:,} requests a host and crawl is spent"
        elif self.size >= size:
            said = f"the budget of {self.limits.size:,} bytes a host and crawl is spent"
        else:
            return None
        return Miss("budget", said, passing=True, ends=True)

    def rest(self, until: float) -> None:
        """Leave the host alone until a time of the event loop."""
        self.not_before = max(self.not_before, until)

    def end(self, miss: Miss) -> None:
        """Ask the host for nothing more."""
        self.over = self.over or miss
