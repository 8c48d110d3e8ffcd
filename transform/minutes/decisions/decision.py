"""A decision, as it is put together from what a text says of it."""

from dataclasses import dataclass, field

from transform.minutes.decisions.counts import Counts
from transform.minutes.decisions.movers import Motion
from transform.minutes.votes import Ballot
from transform.rows import DecisionOutcome, Marker


@dataclass(slots=True)
class Decision:
    """A decision; `start` and `end` cut its wording out of the text."""

    marker: Marker
    start: int
    end: int
    outcome: DecisionOutcome | None = None
    unanimous: bool = False
    amendment: bool = False
    motion: Motion | None = None
    counts: Counts = field(default_factory=Counts)
    casting: bool = False
    ballots: list[Ballot] = field(default_factory=list)
