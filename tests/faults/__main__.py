"""Run the faults and print the table: python -m tests.faults [NUMBER]... [--json].

The exit code is 1 if any verdict is wrong.
"""

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import click
from rich.console import Console

from tests.faults import report
from tests.faults.fault import catalogue, missing
from tests.faults.stage import Stages
from tests.faults.trial import Verdict, judge

notes = Console(stderr=True)


@click.command()
@click.argument("numbers", nargs=-1, type=int)
@click.option("--json", "as_json", is_flag=True, help="Print JSON, not a table.")
def main(numbers: tuple[int, ...], as_json: bool) -> None:
    """Inject every fault, or those with the given numbers, and say what came of each."""
    verdicts = _verdicts(numbers)
    lacks = [] if numbers else list(missing())
    if as_json:
        click.echo(json.dumps(report.record(verdicts, lacks), indent=2, ensure_ascii=False))
    else:
        report.show(verdicts, lacks)
    sys.exit(1 if lacks or any(verdict.wrongs for verdict in verdicts) else 0)


def _verdicts(numbers: Sequence[int]) -> list[Verdict]:
    chosen = [one for one in catalogue() if not numbers or one.number in numbers]
    made = []
    with TemporaryDirectory(prefix="faults-") as folder:
        stages = Stages(Path(folder))
        try:
            for fault in chosen:
                with notes.status(f"{fault.number} {fault.title}"):
                    made.append(judge(fault, stages))
        finally:
            stages.close()
    return made


if __name__ == "__main__":
    main()
