"""A night: the program's own command at a frozen time, and what it said of how that went."""

import re
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

from click.testing import CliRunner

import minutebook
from transform.status import statuses

REFUSED = "nothing was published: "
GATE = re.compile(r"\[(\w+), [\w-]+\]")
REASONS = {
    "structure": r"the table is (?:missing|not as it should be)|the full text is missing",
    "damage": r"the database is damaged",
    "full text": r"the full text (?:has|is not)",
    "keys": r" is not in ",
    "files": r"is a link|does not belong|is missing;|: row \d+: ",
    "takedown": r"to be withheld, but there",
    "feed": r"changes: ",
}
"""What the gate says where it does not name itself."""
ERRORS = {
    "busy": r"wait for it to end",
    "no database": r"is not a database|of another version|does not exist",
    "disk": r"disk I/O error|disk is full|No space left|File too large|free some space",
    "no council": r"No council of the registry",
    "bad notice": r"takedown\.toml: ",
    "bad registry": r"councils\.csv",
}
"""What a command says that could not go on."""


@dataclass(frozen=True)
class Seen:
    """What a run said, in a few words, and its exit code."""

    said: str
    exit: int = 0


def night(data: Path, now: str, *arguments: str) -> Seen:
    """Run a command of `minutebook` at a time, and return what it said and its exit code."""
    exit_, output = run(now, *arguments, "--data", str(data))
    visits = arguments[0] in {"refresh", "scrape", "transform"}
    parts = [told(data, now)] if visits and not _stopped(output) else []
    parts += [complaint(output)] if complaint(output) else []
    parts += ["infrastructure"] if "nothing was loaded or published" in output else []
    parts += ["lapsed"] if " is lapsed: " in output else []
    return Seen("; ".join(parts) or "nothing", exit_)


def run(now: str, *arguments: str) -> tuple[int, str]:
    """Run a command at a time, and return its exit code and what it printed."""
    with ExitStack() as stack:
        stack.enter_context(patch.object(minutebook, "_clock", lambda: now))
        result = CliRunner().invoke(minutebook.main, list(arguments))
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.exit_code, result.output


def told(data: Path, now: str) -> str:
    """Return how the councils of a folder stand: outcomes, and classes of problems."""
    return ", ".join(dict.fromkeys(map(str, _standings(data, now))))


def complaint(output: str) -> str:
    """Return what a command said that published nothing or could not go on, "" if it did."""
    said = "".join(re.findall(r"(?m)^Error: (.*)", output))
    if REFUSED in said:
        gates = ", ".join(sorted(set(GATE.findall(said))))
        return f"refused: {gates or _first(REASONS, said)}"
    return _first(ERRORS, said) if said else ""


def _first(kinds: Mapping[str, str], said: str) -> str:
    """Return the first kind whose form is in what was said, or else all that was said."""
    return next((name for name, form in kinds.items() if re.search(form, said)), said.strip())


def _stopped(output: str) -> bool:
    """Say whether a command ended before anything was visited."""
    return bool(re.search(r"(?m)^Error: ", output)) and REFUSED not in output


def _standings(data: Path, now: str) -> list[str]:
    return [
        f"{one.outcome}: {', '.join(sorted(one.problems))}" if one.problems else str(one.outcome)
        for one in statuses(data, now=now)
    ]
