"""The rows of a meeting, with the people whom their names mean: one, or nobody where in doubt."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from transform.people.roster import AWAY, Named, Roster
from transform.record import Trouble
from transform.rows import Attendance, Contribution, Decision, Declaration, Row, Vote

COLUMNS: tuple[tuple[type[Row], str, str], ...] = (
    (Attendance, "name", "person_id"),
    (Attendance, "substitute_for", "substitute_for_id"),
    (Decision, "moved_by", "moved_by_id"),
    (Decision, "seconded_by", "seconded_by_id"),
    (Vote, "name", "person_id"),
    (Declaration, "name", "person_id"),
    (Contribution, "name", "person_id"),
)
"""Each column of a name as written, and that of the person."""


@dataclass(frozen=True, slots=True)
class Joined:
    """The rows of a meeting with people, and the names that may be several people's, counted."""

    rows: tuple[Row, ...]
    troubles: tuple[Trouble, ...]


def join(rows: Sequence[Row], roster: Roster, page_id: str) -> Joined:
    """Return the rows of a meeting, each name with the person whom it means, if one only fits."""
    uses = [(at, column, named) for at, row in enumerate(rows) for column, named in _names(row)]
    heard = roster.hearing(named for _, _, named in uses)
    found = {named: heard.search(named) for named in dict.fromkeys(named for *_, named in uses)}
    people: dict[int, dict[str, str | None]] = {}
    for at, column, named in uses:
        people.setdefault(at, {})[column] = found[named].id
    joined = (
        row.model_copy(update=people[at]) if at in people else row for at, row in enumerate(rows)
    )
    doubtful = [(named.name, rows[at]) for at, _, named in uses if found[named].several]
    return Joined(tuple(joined), (_doubt(doubtful, page_id),) if doubtful else ())


def _names(row: Row) -> Iterator[tuple[str, Named]]:
    """Yield the names in a row that have no person yet, each with the column for that."""
    for kind, column, person in COLUMNS:
        if isinstance(row, kind) and getattr(row, person) is None:
            name = getattr(row, column)
            role = getattr(row, "role", None) if column == "name" else None
            if name:
                yield person, Named(name, role, _is_away(row, column))


def _is_away(row: Row, column: str) -> bool:
    """Say whether a name is that of someone who was not at the meeting."""
    return column == "substitute_for" or (isinstance(row, Attendance) and row.status in AWAY)


def _doubt(doubtful: Sequence[tuple[str, Row]], page_id: str) -> Trouble:
    """Return how many names may be several people's, which, and in which items."""
    counted = sorted(Counter(name for name, _ in doubtful).items())
    told = ", ".join(f"{name} ({count})" if count > 1 else name for name, count in counted)
    names = "1 name" if len(doubtful) == 1 else f"{len(doubtful)} names"
    items = dict.fromkeys(getattr(row, "item_id", None) for _, row in doubtful)
    locator = ", ".join(item for item in items if item)
    return Trouble("ambiguous_name", f"{names} may be several people's: {told}", page_id, locator)
