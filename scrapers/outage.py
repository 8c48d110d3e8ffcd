"""An outage of our own: many hosts that fail alike in one crawl say more of us than of them.

A blocked address, a dead resolver or a proxy in between makes good sites look bad, all at once.
Nothing that such a crawl says of them may be published.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from scrapers.visit import Visit

SHARE = 0.3
"""More than this part of the hosts failing alike is an outage."""
HOSTS = 5
"""Of fewer hosts nothing can be said."""
FEW = 2
"""So few may fail alike by chance, whatever part of all they are."""
THEIRS = frozenset({"robots", "too_slow", "budget", "interrupted", "registry", "lists", "own"})
"""Reasons that no outage has: the site's own rules and lists, and what we decide ourselves."""


@dataclass(frozen=True)
class Outage:
    """The hosts that failed alike, of how many, and what stood in the way."""

    reason: str
    failed: tuple[str, ...]
    hosts: int

    def __str__(self) -> str:
        """Say so in one line."""
        failed = f"{len(self.failed)} of {self.hosts} hosts failed alike"
        return f"infrastructure: {failed}, {self.reason}"


def detect(visits: Iterable[Visit]) -> Outage | None:
    """Return the outage that the visits of a crawl prove, or None.

    A host counts once for each reason that stopped a visit to it, however many councils it has.
    """
    hosts: set[str] = set()
    failed: dict[str, set[str]] = {}
    for visit in visits:
        if visit.host:
            hosts.add(visit.host)
        if visit.host and visit.stopped and visit.reason and visit.reason not in THEIRS:
            failed.setdefault(visit.reason, set()).add(visit.host)
    worst = max(failed, key=lambda reason: (len(failed[reason]), reason), default=None)
    if worst is None or len(hosts) < HOSTS or len(failed[worst]) <= FEW:
        return None
    if len(failed[worst]) <= SHARE * len(hosts):
        return None
    return Outage(worst, tuple(sorted(failed[worst])), len(hosts))


def told(visits: Iterable[Visit], outage: Outage) -> list[Visit]:
    """Return the visits with the outage told of each that it may have spoilt."""
    return [
        replace(visit, message=f"{outage}; {visit.message}") if visit.stopped else visit
        for visit in visits
    ]
