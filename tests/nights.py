"""Databases of invented councils as they stand on a night: what the gate is tried on.

The same night gives the same rows. Meetings are rare in August and before elections, agendas
change until the meeting, and minutes come weeks after it: what goes up and down by itself.
"""

import datetime as dt
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from random import Random
from typing import Any

import sqlite_utils

from tests.datapackage_rows import cells
from tests.retelling import retell
from transform import rows, tables
from transform.rows import Row

SITE = "https://{}.example/"
COUNCILS = tuple(f"fen-{number}" for number in range(1, 11))
COMMITTEES = 4
BEGIN = dt.date(2023, 1, 2)
AHEAD = dt.timedelta(days=60)
SHA = "0" * 64


def as_of(today: dt.date) -> str:
    """Return when the data of a night was read."""
    return f"{today}T04:00:00Z"


def write(path: Path, today: dt.date, councils: Sequence[str] = COUNCILS) -> Path:
    """Write the database of a night and return its path."""
    with closing(sqlite3.connect(path)) as connection:
        database = sqlite_utils.Database(connection)
        tables.create(database)
        with connection:
            for council in councils:
                for row in _council(council, today):
                    insert(connection, row)
            retell(connection)
        database.table("agenda_items").rebuild_fts()
    return path


def insert(connection: sqlite3.Connection, row: Row) -> None:
    """Write one row."""
    said: dict[str, Any] = cells(row)
    marks = ", ".join("?" * len(said))
    connection.execute(f"INSERT INTO {row.TABLE.name} VALUES ({marks})", [*said.values()])  # noqa: S608


def _council(id_: str, today: dt.date) -> Iterator[Row]:
    url = SITE.format(id_)
    yield rows.Council(
        id=id_, name=id_.title(), kind="district", nation="England", platform="moderngov", url=url
    )
    yield _run(id_, today)
    yield rows.Page(
        id=f"{id_}/p1", council_id=id_, url=url, kind="committees", fetched_at=as_of(BEGIN),
        last_checked_at=as_of(today), status=200, sha256=SHA, bytes=9,
    )  # fmt: skip
    for number in range(20 + 7 * (today.year - BEGIN.year + (today.month > 5))):
        yield rows.Person(
            id=f"{id_}/u{number}", council_id=id_, name=f"Councillor {number}", page_id=f"{id_}/p1"
        )
    for committee in range(1, COMMITTEES + 1):
        yield rows.Committee(
            id=f"{id_}/{committee}", council_id=id_, name=f"Committee {committee}",
            url=f"{url}{committee}", page_id=f"{id_}/p1",
        )  # fmt: skip
        for number, date in enumerate(_calendar(id_, committee, today)):
            yield from _meeting(id_, committee, committee * 1000 + number, date, today)


def _run(id_: str, today: dt.date) -> rows.Run:
    return rows.Run(
        id=f"{id_}/{today:%Y%m%d}T040000Z", council_id=id_, started_at=as_of(today),
        ended_at=as_of(today), outcome="complete", requests=9, pages=9, bytes=9, problems=0,
        data_as_of=as_of(today),
    )  # fmt: skip


def _calendar(id_: str, committee: int, today: dt.date) -> Iterator[dt.date]:
    """Yield the days of a committee's meetings, up to sixty days ahead."""
    chance = Random(f"{id_} {committee}")  # noqa: S311 — a tale, not a secret
    day = BEGIN + dt.timedelta(days=chance.randrange(28))
    while day <= today + AHEAD:
        is_purdah = dt.date(day.year, 3, 20) <= day <= dt.date(day.year, 5, 8)
        if day.month != 8 and not (is_purdah and chance.random() < 0.7):
            yield day
        day += dt.timedelta(days=chance.choice((21, 28, 35)))


def _meeting(id_: str, committee: int, number: int, date: dt.date, today: dt.date) -> Iterator[Row]:
    meeting, page, url = f"{id_}/{number}", f"{id_}/p1", f"{SITE.format(id_)}m{number}"
    tonight = Random(f"{meeting} {today}")  # noqa: S311
    if date > today and tonight.random() < 0.1:
        return  # called off, or put back on the list tomorrow
    always = Random(meeting)  # noqa: S311
    minuted = (today - date).days >= always.choice((10, 21, 35, 50, 9999))
    yield rows.Meeting(
        id=meeting, council_id=id_, committee_id=f"{id_}/{committee}", title=f"Body {committee}",
        date=date, start_time="18:30" if date < today + dt.timedelta(days=20) else None,
        status="held" if date < today else "scheduled", language="en", url=url, page_id=page,
        minutes_state="published" if minuted else "none",
    )  # fmt: skip
    if date > today + dt.timedelta(days=7):
        return
    again = today.toordinal() if date > today else 0
    for position in range(1, always.randrange(4, 8)):
        yield from _item(f"{id_}/{again or ''}{number}{position}", meeting, position, minuted)
    for position in range(1, 7 if date < today else 1):
        known = always.random() < 0.9
        yield rows.Attendance(
            id=f"{meeting}#l{position}", meeting_id=meeting, name=f"Councillor {position}",
            person_id=f"{id_}/u{position}" if known else None, status="present",
            source="attendance_page", page_id=page,
        )  # fmt: skip


def _item(item: str, meeting: str, position: int, minuted: bool) -> Iterator[Row]:
    council = item.partition("/")[0]
    text = f"It was RESOLVED that drain {position} be cleared."
    yield rows.AgendaItem(
        id=item, meeting_id=meeting, position=position, number=str(position), title="Drains",
        minutes=text if minuted else None, completeness="full" if minuted else "none",
        restricted=False, deferred=False, url=SITE.format(council) + "i", page_id=f"{council}/p1",
    )  # fmt: skip
    if minuted:
        yield rows.Decision(
            id=f"{item}#d1", item_id=item, position=1, marker="resolved", text=text,
            source="minutes", start=0, end=len(text),
        )  # fmt: skip
        if position == 1:
            yield rows.Vote(
                id=f"{item}#v1", item_id=item, decision_id=f"{item}#d1", name="Councillor 1",
                choice="for", on_request=False, source="minutes",
            )  # fmt: skip
