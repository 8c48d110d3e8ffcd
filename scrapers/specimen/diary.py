"""When a committee sits, and what is published of it by the day the site stands at."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from scrapers.specimen.councils import Committee, Council
from scrapers.specimen.facts import Status


@dataclass(frozen=True)
class Sitting:
    """A line of a committee's list of meetings; cheap, where the meeting itself is not."""

    number: int
    place: int
    date: dt.date
    start_time: str
    status: Status
    agenda: bool
    decisions: bool
    minutes: bool
    draft: bool

    @property
    def stamp(self) -> str:
        """When it begins, as addresses write it."""
        return f"{self.date:%Y%m%d}{self.start_time.replace(':', '')}"


def sit(
    council: Council,
    committee: Committee,
    place: int,
    *,
    number: int,
    today: dt.date,
    count: int,
    days: int,
    edits: Collection[str],
) -> Sitting:
    """Return the sitting at a place of `count` spread evenly over `days`, to 90 days from now.

    `edits` are the ways in which the site has changed it since.
    """
    edited = "minutes" in edits
    date = today + dt.timedelta(days=90 - days + days * place // count)
    date += dt.timedelta(days=committee.weekday - date.weekday())
    date += dt.timedelta(days=7 * ("moved" in edits))
    age = (today - date).days
    turn = place + 3 * committee.index + council.index
    status: Status = "held" if edited else _status(turn, age)
    status = "cancelled" if "cancelled" in edits else status
    sat = status == "held"
    return Sitting(
        number, place, date, committee.start_time, status,
        agenda=sat or status == "inquorate" or (status == "scheduled" and age > -14),
        decisions=edited or (sat and age > 7 and council.house.decision_block),
        minutes=edited or (sat and age > 21) or status == "inquorate",
        draft=sat and not edited and "final" not in edits and 21 < age <= 45,
    )  # fmt: skip


def _status(turn: int, age: int) -> Status:
    if turn % 11 == 6:
        return "cancelled"
    if turn % 29 == 9:
        return "postponed"
    if age < 0:
        return "scheduled"
    return "inquorate" if turn % 23 == 11 else "held"
