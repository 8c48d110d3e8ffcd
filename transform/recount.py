"""The coverage of meetings that are withheld: still listed by the site, here no more."""

import sqlite3
from collections.abc import Iterable

HELD = """
    UPDATE coverage SET held = held - 1, missing = missing + 1,
        with_items = with_items - :items, with_minutes = with_minutes - :minutes,
        reason = coalesce(reason || '; ', '') || 'withheld'
    WHERE council_id = :council AND committee_id = :committee AND month = :month AND held > 0
"""
MEETING = """
    SELECT council_id AS council, committee_id AS committee, substr(date, 1, 7) AS month,
        EXISTS (SELECT 1 FROM agenda_items WHERE meeting_id = meetings.id) AS items,
        EXISTS (SELECT 1 FROM agenda_items WHERE meeting_id = meetings.id AND minutes NOTNULL)
            AS minutes
    FROM meetings WHERE id = ?
"""


def without(database: sqlite3.Connection, meetings: Iterable[str]) -> None:
    """Count the meetings as missing, before they are deleted."""
    for id_ in sorted(meetings):
        found = database.execute(MEETING, [id_])
        names = [column[0] for column in found.description]
        database.execute(HELD, dict(zip(names, found.fetchone(), strict=True)))
