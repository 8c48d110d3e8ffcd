"""What the language part is given to read."""

from dataclasses import dataclass

from transform.record import RecordedVote
from transform.word import Block


@dataclass(frozen=True, slots=True)
class Minuted:
    """An agenda item as a page reader gives it."""

    item_id: str
    meeting_id: str
    page_id: str
    title: str
    decision: Block | None
    minutes: Block | None
    restricted: bool
    results: tuple[RecordedVote, ...] = ()
