"""What healthy visits no longer saw: the count that a withdrawal needs before it is believed.

A meeting is missed by a healthy visit that read the whole list of its committee and did not find
it there; a page of a meeting that is always broken is nothing to that. What a meeting's own page
says is confirmed by each such visit that got it. So both counts are kept in the archive, and a
reading of it comes to the same rows at any time.

When most of a list is gone at once, the list is taken to be broken, and none of it withdrawn.
"""

import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

import zstandard

ENOUGH = 3
"""So many healthy visits in a row miss what is then taken to be withdrawn."""
FEW = 2
"""So few meetings may be gone from a list or a site, be it most of them, and it is no outage."""

ABOUT_MEETINGS = "('meeting', 'service_meeting')"
"""Kinds of page that name the items and documents of a meeting."""
CONFIRM = f"""
INSERT INTO confirmed
SELECT pages.id, 1 FROM checks JOIN pages USING (url)
WHERE checks.run_id = ? AND kind IN {ABOUT_MEETINGS}
    AND version = (SELECT max(version) FROM pages AS newer WHERE newer.url = pages.url)
ON CONFLICT (page_id) DO UPDATE SET times = times + 1
"""  # noqa: S608 — names of our own
CHANGED = f"""
SELECT url FROM checks JOIN pages USING (url)
WHERE checks.run_id = ? AND kind IN {ABOUT_MEETINGS} AND version = 2 ORDER BY url
"""  # noqa: S608 — names of our own
SAID = re.compile(
    rb'<(?:agendaitemid|attachmentid)>\s*(\d+)|\bname="(AI\d+)"'
    rb'|documents/([a-z]+\d+)/[^"<>?]*(\?T=\d+)?',
    re.IGNORECASE,
)
"""What stands for an item or a document on a page: a quick look, not a reading."""


@dataclass
class Lists:
    """What the lists of a visit name: meetings by number, with committee and day."""

    committees: set[str] = field(default_factory=set)
    """Those whose list was read."""
    meetings: dict[str, tuple[str, date | None]] = field(default_factory=dict)
    since: str | None = None
    until: str | None = None
    broken: set[str] = field(default_factory=set)
    """Committees of whose list a page could not be had."""

    def tell(self, committee: str, day: date | None) -> bool:
        """Say whether a meeting of that committee and day would be named, were it listed."""
        if day is None:
            inside = self.since is None and self.until is None
        else:
            inside = (self.since or "0000") <= day.isoformat() <= (self.until or "9999")
        return inside and committee in self.committees - self.broken


@dataclass(frozen=True)
class Absence:
    """How many meetings were listed before and could be now, and how many of them are not."""

    known: int = 0
    gone: int = 0

    @property
    def is_outage(self) -> bool:
        """Whether so much is gone at once that it is not withdrawn: something is wrong."""
        return self.gone > FEW and self.gone * 2 > self.known


def absence(database: sqlite3.Connection, lists: Lists) -> Absence:
    """Return what the lists of a visit lack of what the last ones named."""
    known = [number for number, _, missed in _expected(database, lists) if not missed]
    return Absence(len(known), sum(number not in lists.meetings for number in known))


def outages(database: sqlite3.Connection, lists: Lists) -> dict[str, Absence]:
    """Return the committees whose lists were read and lack most of what they named before."""
    known: defaultdict[str, list[bool]] = defaultdict(list)
    for number, committee, missed in _expected(database, lists):
        if not missed:
            known[committee].append(number not in lists.meetings)
    found = {committee: Absence(len(gone), sum(gone)) for committee, gone in known.items()}
    return {committee: each for committee, each in sorted(found.items()) if each.is_outage}


def note(database: sqlite3.Connection, run_id: str, lists: Lists, *, healthy: bool) -> bool:
    """Keep what a visit saw; return whether something is withdrawn since.

    A visit that is not healthy proves only that what it saw is there.
    """
    unsound = outages(database, lists)
    missed = [
        (min(times + 1, ENOUGH), times, number)
        for number, committee, times in (_expected(database, lists) if healthy else ())
        if number not in lists.meetings and committee not in unsound
    ]
    database.executemany(
        "INSERT INTO listed VALUES (?, ?, ?, 0) ON CONFLICT (number) DO UPDATE SET "
        "committee = excluded.committee, day = excluded.day, missed = 0",
        [(n, c, day and day.isoformat()) for n, (c, day) in sorted(lists.meetings.items())],
    )
    database.executemany(
        "UPDATE listed SET missed = ? WHERE number = ?", [(now, n) for now, _, n in missed]
    )
    gone = any(before < now == ENOUGH for now, before, _ in missed)
    return (healthy and _confirm(database, run_id)) or gone


def _expected(database: sqlite3.Connection, lists: Lists) -> Iterator[tuple[str, str, int]]:
    """Yield the known meetings that the lists would name: committee, and how often missed."""
    for number, committee, day, missed in database.execute("SELECT * FROM listed").fetchall():
        if lists.tell(committee, day and date.fromisoformat(day)):
            yield number, committee, missed


def _confirm(database: sqlite3.Connection, run_id: str) -> bool:
    """Count the pages that a healthy visit got; return whether one of them has now lost a part."""
    database.execute(CONFIRM, (run_id,))
    changed = database.execute(CHANGED, (run_id,)).fetchall()
    return any(_loses(_versions(database, url)) for (url,) in changed)


def _versions(database: sqlite3.Connection, url: str) -> Iterator[tuple[int, bytes]]:
    """Yield how often each version of a page was confirmed, newest first, and its packed body."""
    return database.execute(
        "SELECT coalesce(times, 0), body FROM pages LEFT JOIN confirmed ON page_id = id "
        "WHERE url = ? ORDER BY version DESC",
        (url,),
    )


def _loses(versions: Iterable[tuple[int, bytes]]) -> bool:
    """Say whether what an old version names has just been missed often enough in newer ones."""
    times, named = 0, set[bytes]()
    for confirmed, packed in versions:
        if times > ENOUGH:
            break
        if times == ENOUGH and _named(packed) - named:
            return True
        times += confirmed
        if times <= ENOUGH:
            named |= _named(packed)
    return False


def _named(packed: bytes) -> set[bytes]:
    found = SAID.findall(zstandard.ZstdDecompressor().decompress(packed))
    return {b"".join(groups) for groups in found}
