"""What a reader is told of how complete and how fresh the published data is.

Pure: the descriptor of the published package and the time in, what is to be said out.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from transform.standing import LATE


class Behind(NamedTuple):
    """A council that was behind when the package was published: `late` or `lapsed`."""

    name: str
    site: str
    standing: str
    as_of: str | None


class Freshness(NamedTuple):
    """How many councils there are, which are behind, and whether the package can be trusted."""

    councils: int
    behind: Sequence[Behind]
    created: str | None
    is_degraded: bool
    is_old: bool
    """Whether the newest of it is too old to tell of today."""


def freshness(descriptor: Mapping[str, Any], now: str) -> Freshness:
    """Return what a package's descriptor says at a time."""
    sources = descriptor.get("sources", [])
    created = descriptor.get("created")
    return Freshness(
        councils=len(sources),
        behind=[_behind(source) for source in sources if "standing" in source],
        created=created,
        is_degraded=descriptor.get("degraded", False),
        is_old=created is not None and _moment(now) - _moment(created) > LATE,
    )


def _behind(source: Mapping[str, Any]) -> Behind:
    return Behind(source["title"], source["path"], source["standing"], source["asOf"])


def _moment(timestamp: str) -> dt.datetime:
    return dt.datetime.fromisoformat(timestamp)
