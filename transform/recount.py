"""The coverage of meetings that are withheld: still listed by the site, here no more."""

import sqlite3
from collections.abc import Iterable

from transform.coverage import add_reason

WITHHELD = "withheld"
HELD = """
    UPDATE coverage SET held = held - 1, missing = missing + 1,
        with_items = with_items - :items, with_minutes = with_minutes - :minutes,
        reason = with_reason(reason, :number)
    WHERE council_id = :council AND committee_id = :committee AND month = :month AND held > 0
"""
MEETING = """
    SELECT council_id AS council, committee_id AS committee, substr(date, 1, 7) AS month,
        substr(id, length(council_id) + 2) AS number,
        EXISTS (SELECT 1 FROM agenda_items WHERE meeting_id = meetings.id) AS items,
        EXISTS (SELECT 1 FROM agenda_items WHERE meeting_id = meetings.id AND minutes NOTNULL)
            AS minutes
    FROM meetings WHERE id = ?
"""


def without(database: sqlite3.Connection, meetings: Iterable[str]) -> None:
    """Count the meetings as missing, before they are deleted, as a reading without them would."""
    database.create_function("with_reason", 2, _with_reason, deterministic=True)
    for id_ in sorted(meetings):
        found = database.execute(MEETING, [id_])
        names = [column[0] for column in found.description]
        database.execute(HELD, dict(zip(names, found.fetchone(), strict=True)))


def _with_reason(reason: str | None, number: str) -> str:
    return add_reason(reason, WITHHELD, number)
