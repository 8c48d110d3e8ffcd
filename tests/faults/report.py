"""The verdicts as a table, and their totals in one line."""

import sys
from collections.abc import Sequence
from typing import Any

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from tests.faults.trial import Verdict

WIDE = 180
"""Columns where nobody looks on: of a file, of a log."""

output = Console(width=None if sys.stdout.isatty() else WIDE)
COLUMNS = ("no.", "fault", "injected", "classified as", "exit", "published after", "verdict")


def show(verdicts: Sequence[Verdict], lacks: Sequence[int]) -> None:
    """Print the table, and the totals last."""
    table = Table(*COLUMNS, box=box.SIMPLE_HEAD)
    for one in verdicts:
        cells = (one.title, one.injected, one.said, str(one.exit), one.published)
        verdict = "\n".join(one.wrongs) or "right"
        colour = "red" if one.wrongs else "green"
        table.add_row(str(one.number), *map(Text, cells), Text(verdict, colour))
    output.print(table)
    for number in lacks:
        output.print(f"fault {number} is not injected by anything", style="red")
    output.print(totals(verdicts, lacks), highlight=False)


def totals(verdicts: Sequence[Verdict], lacks: Sequence[int]) -> str:
    """Return what came of all faults, in one line."""
    right = sum(not one.wrongs for one in verdicts)
    bad, lost = sum(one.bad for one in verdicts), sum(one.lost for one in verdicts)
    return (
        f"classified as they should be: {right}/{len(verdicts) + len(lacks)}; "
        f"published data moved to bad data: {bad}; "
        f"good rows lost: {lost}"
    )


def record(verdicts: Sequence[Verdict], lacks: Sequence[int]) -> dict[str, Any]:
    """Return the same as JSON has it."""
    return {
        "faults": [verdict.record() for verdict in verdicts],
        "not injected": list(lacks),
        "right": sum(not verdict.wrongs for verdict in verdicts),
        "moved to bad data": sum(verdict.bad for verdict in verdicts),
        "good rows lost": sum(verdict.lost for verdict in verdicts),
    }
