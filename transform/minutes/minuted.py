"""What the language part is given to read."""

from collections.abc import Callable
from dataclasses import dataclass

from transform.record import RecordedVote
from transform.word import Block


@dataclass(frozen=True, slots=True)
class Minuted:
    """An agenda item as a page reader gives it; `find` says who a name is, if there is no doubt."""

    item_id: str
    meeting_id: str
    page_id: str
    title: str
    decision: Block | None
    minutes: Block | None
    restricted: bool
    find: Callable[[str], str | None]
    results: tuple[RecordedVote, ...] = ()
