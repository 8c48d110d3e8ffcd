"""The language of minutes: one module a question."""

from dataclasses import dataclass

from transform import rows
from transform.minutes import attendance, contributions, declarations, privacy, records, silences
from transform.minutes.minuted import Minuted
from transform.minutes.prose import Prose

__all__ = ["Minuted", "Reading", "read"]


@dataclass(frozen=True, slots=True)
class Reading:
    """What the minutes of an item say."""

    rows: tuple[rows.Row, ...]
    exempt: bool
    deferred: bool


def read(item: Minuted) -> Reading:
    """Return what the decision and the minutes of an item say, as rows."""
    found: list[rows.Row] = []
    exempt = item.restricted
    if item.minutes:
        prose = Prose(item.minutes)
        found += records.paragraphs(item, prose)
        found += records.attendance(item, attendance.read(prose, item.title))
        found += records.declarations(item, prose, declarations.read(prose, item.title))
        found += records.contributions(item, prose, contributions.read(prose))
        found += records.silences(item, silences.read(prose, item.title), found)
        exempt = exempt or privacy.is_exempt(prose, item.title)
    return Reading(tuple(found), exempt, deferred=False)
