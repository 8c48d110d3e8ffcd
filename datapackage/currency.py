"""Whether the package may call itself current: which councils are late, and whether all are.

Pure: standings and the time in, words and alarms out.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from transform.gates import ALL, Alarm
from transform.standing import Lateness, Standing

CORRELATED = 0.3
"""When more of the hosts than this fail in one way, the fault is not theirs."""
FEW = 3
"""So few hosts failing in one way are not taken for that."""


class Behind(NamedTuple):
    """A council that is not up to date, and since when (None: never was)."""

    council_id: str
    standing: Lateness
    as_of: str | None


def behind(standings: Iterable[Standing], now: str) -> list[Behind]:
    """Return the councils that are late or lapsed, by id."""
    return [
        Behind(standing.council_id, lateness, standing.good_at)
        for standing in standings
        if (lateness := standing.lateness(now))
    ]


def outage(standings: Sequence[Standing]) -> Iterator[Alarm]:
    """Yield what too many hosts have in common: then it is the network, or us."""
    hosts = {standing.host for standing in standings}
    failing: defaultdict[str, set[str]] = defaultdict(set)
    for standing in standings:
        if standing.trouble:
            failing[standing.trouble].add(standing.host)
    for trouble, found in sorted(failing.items()):
        if len(found) >= FEW and len(found) > CORRELATED * len(hosts):
            yield Alarm(
                "outage",
                ALL,
                f"{len(found)} of {len(hosts)} hosts fail in one way, {trouble}: "
                "look at the network and at this program first",
            )
