"""What gate and loading were told to let through: reviewed, named one by one, and until a day.

A line of `allowed.toml` lets one gate's alarms of one council through, or with `council = "all"`
those of the whole. It says who looked and why, and is of no effect after its last day.
"""

import datetime as dt
import tomllib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from transform.gates import Alarm

PATH = Path(__file__).with_name("allowed.toml")
ADVICE = "if this is right, say so in allowed.toml (docs/gate.md)"

Said = Annotated[str, Field(min_length=1, pattern=r"\S")]


class BadAllowance(Exception):  # noqa: N818 — it says what is the case
    """The file of allowances cannot be read; the message says where and why."""


class Allowance(BaseModel):
    """Lets the alarms of one gate for one council through, until the end of a day."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    gate: Literal["empty", "rows", "growth", "fill", "removed", "outage"]
    council: Said
    until: dt.date
    why: Said
    who: Said

    def covers(self, alarm: Alarm, today: str) -> bool:
        """Say whether an alarm is let through today, an ISO date."""
        named = (self.gate, self.council) == (alarm.gate, alarm.council)
        return named and today <= self.until.isoformat()


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    allow: list[Allowance] = []


def read(path: Path = PATH) -> Sequence[Allowance]:
    """Return the allowances of a file; one that cannot be read allows nothing: `BadAllowance`."""
    try:
        return _File.model_validate(tomllib.loads(path.read_text(encoding="utf-8"))).allow
    except (OSError, ValueError, ValidationError) as error:
        raise BadAllowance(f"{path}: {error}") from error


def left(
    alarms: Iterable[Alarm], allowances: Sequence[Allowance], today: str
) -> tuple[list[Alarm], list[Alarm]]:
    """Return the alarms that stand, and those that are let through."""
    standing: list[Alarm] = []
    passed: list[Alarm] = []
    for alarm in alarms:
        is_let = any(allowance.covers(alarm, today) for allowance in allowances)
        (passed if is_let else standing).append(alarm)
    return standing, passed
