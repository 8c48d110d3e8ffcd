"""The language of minutes: one module a question."""

from dataclasses import dataclass

from transform import rows
from transform.minutes import (
    attendance,
    contributions,
    declarations,
    deferral,
    privacy,
    records,
    silences,
    votes,
)
from transform.minutes.decisions import merge
from transform.minutes.minuted import Minuted
from transform.minutes.text.prose import Prose
from transform.minutes.votes import results

__all__ = ["Minuted", "Reading", "read"]


@dataclass(frozen=True, slots=True)
class Reading:
    """What the minutes of an item say."""

    rows: tuple[rows.Row, ...]
    exempt: bool
    deferred: bool


def read(item: Minuted) -> Reading:
    """Return what the decision and the minutes of an item say, as rows."""
    minutes = Prose(item.minutes) if item.minutes else None
    block = Prose(item.decision) if item.decision else None
    found: list[rows.Row] = []
    spoken = contributions.read(minutes) if minutes else []
    ballots = votes.read(minutes) if minutes else []
    decided = merge.read(minutes, block, spoken, ballots)
    results.apply(item.results, decided)
    if minutes:
        declared = declarations.read(minutes, item.title)
        spoken = declarations.without(spoken, declared, item.title)
        found += records.paragraphs(item, minutes, decided)
        found += records.attendance(item, attendance.read(minutes, item.title))
        found += records.declarations(item, minutes, declared)
        found += records.contributions(item, minutes, spoken)
        found += records.silences(item, silences.read(minutes, item.title), found)
    found += records.decisions(item, decided)
    found += records.votes(item, ballots, decided)
    exempt = minutes is not None and (item.restricted or privacy.is_exempt(minutes, item.title))
    return Reading(tuple(found), exempt, deferral.is_deferred(minutes, decided))
