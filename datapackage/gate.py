"""The gate: all that is asked of a database before a package of it may be published.

The files of the package, as written, are asked after by `checks`; this asks the database, and
what was published before.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from datapackage.checks import Refused
from datapackage.currency import outage
from datapackage.removed import removals
from datapackage.soundness import unsound
from transform.allowed import ADVICE, Allowance, left
from transform.figures import Figures, measure, settled_before
from transform.gates import Alarm, alarms
from transform.standing import Standing

MOST = 20
"""Alarms told; when a council is gone there are as many as it had committees."""


@dataclass(frozen=True)
class Setting:
    """What a database is judged by: what was published before, tonight's visits, allowances.

    `package` is the published package, which need not be there; `as_of` is the time of the newest
    data, `now` that of the judgement.
    """

    package: Path
    history: Sequence[Figures]
    standings: Sequence[Standing]
    allowances: Sequence[Allowance]
    as_of: str
    now: str


@dataclass(frozen=True)
class Passed:
    """A database that may be published: its figures, and the alarms that were let through."""

    figures: Figures
    allowed: tuple[Alarm, ...]


def sound(database: sqlite3.Connection, copy: Path) -> None:
    """Return if a database is whole; else raise `Refused`.

    `copy` is a file to make and to delete again while the full text is checked.
    """
    if reasons := list(unsound(database, copy)):
        raise Refused(reasons)


def examine(database: sqlite3.Connection, setting: Setting) -> Passed:
    """Return if what a database holds may be published; else raise `Refused` with every reason."""
    figures = measure(database, setting.as_of)
    raised = chain(
        outage(setting.standings),
        removals(database, setting.package, settled_before(setting.as_of)),
        alarms(figures, setting.history),
    )
    stand, passed = left(raised, setting.allowances, setting.now[:10])
    if stand:
        raise Refused(list(_told(stand)))
    return Passed(figures, tuple(passed))


def _told(stand: Sequence[Alarm]) -> Iterator[str]:
    yield from map(str, stand[:MOST])
    if len(stand) > MOST:
        yield f"and {len(stand) - MOST} more"
    yield ADVICE
