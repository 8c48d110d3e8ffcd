"""Fuzz for as long as one likes: coverage leads from input to input.

    python -m tests.fuzz [--minutes 60] [--seed 0] [--group NAME …] [--folder data/fuzz]

Every group of targets gets an equal part of the time and a process of its own, on one core, which
is begun again when an input kills it. What was found stays in the folder: `GROUP/findings/` has an
input for each place that raised, `GROUP/killed-…` what took too long or too much memory, and
`GROUP/corpus/` is where the next run goes on. Exits with 1 when something was found.
"""

import argparse
import importlib.util
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.fuzz.findings import Findings
from tests.fuzz.targets import GROUPS

MEGABYTES = 3_000
"""What a process may take; it holds Python, the libraries and the corpus itself."""
PATIENCE = 20
"""Seconds after which an input hangs: what is read well takes a hundredth of one."""
EVERY = 30.0
"""Seconds between two lines that say how it goes."""
DEATHS = 20
"""A group that is killed so often is not begun again."""
STATE = re.compile(rb"#(\d+)\s+\w+\s+cov: (\d+) .*?corp: (\d+)/\S+ .*?exec/s: (\d+) rss: (\d+)Mb")


@dataclass
class Progress:
    """How far a group has come."""

    group: str
    inputs: int = 0
    before: int = 0
    """Inputs of the processes that were killed."""
    first_edges: int = 0
    edges: int = 0
    corpus: int = 0
    megabytes: int = 0
    deaths: int = 0
    begun: float = field(default_factory=time.monotonic)

    def take(self, line: bytes) -> None:
        """Take a line of what libFuzzer says."""
        if state := STATE.match(line):
            inputs, self.edges, self.corpus, _, megabytes = map(int, state.groups())
            self.inputs = self.before + inputs
            self.first_edges = self.first_edges or self.edges
            self.megabytes = max(self.megabytes, megabytes)

    def line(self, found: int) -> str:
        """Return how it goes."""
        seconds = time.monotonic() - self.begun
        pace = self.inputs / max(seconds, 1)
        return (
            f"{self.group:9} {seconds:5.0f} s  {self.inputs:8,} inputs  {pace:6.1f}/s  "
            f"edges {self.first_edges:,} -> {self.edges:,}  "
            f"corpus {self.corpus:,}  {self.megabytes} MB  found {found}"
        )


def fuzz(
    group: str, folder: Path, seconds: float, seed: int, inputs: int | None = None
) -> list[str]:
    """Fuzz a group of targets, saying how it goes; return what was found."""
    folder.mkdir(parents=True, exist_ok=True)
    progress, told, found = Progress(group), 0.0, Findings(folder / "findings")
    while (left := progress.begun + seconds - time.monotonic()) > 1 and progress.deaths < DEATHS:
        for line in _run(group, folder, left, seed + progress.deaths, inputs):
            progress.take(line)
            if time.monotonic() - told > EVERY:
                told = time.monotonic()
                print(progress.line(len(found.all())), flush=True)
        progress.before = progress.inputs
        progress.deaths += 1
        if inputs:
            break
    names = [*found.all(), *sorted(path.name for path in folder.glob("killed-*"))]
    print(progress.line(len(names)), flush=True)
    return names


def _run(
    group: str, folder: Path, seconds: float, seed: int, inputs: int | None
) -> Iterator[bytes]:
    """Give the lines of one process; its last ones are kept in the folder if it was killed."""
    flags = [f"-max_total_time={int(seconds)}", f"-rss_limit_mb={MEGABYTES}"]
    flags += [f"-timeout={PATIENCE}", f"-report_slow_units={PATIENCE}"]
    names = ",".join(GROUPS[group])
    command = [sys.executable, "-m", "tests.fuzz.guided", str(folder), names]
    command += [str(MEGABYTES), str(seed), *flags, *([f"-runs={inputs}"] if inputs else [])]
    last: list[bytes] = []
    with subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL) as process:
        for line in process.stderr or ():
            last = [*last[-200:], line]
            yield line
    if process.returncode:
        (folder / f"killed-{seed}.log").write_bytes(b"".join(last))


def main() -> int:
    """Fuzz all groups, or some; return 1 when something was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--group", choices=GROUPS, action="append")
    parser.add_argument("--folder", type=Path, default=Path("data/fuzz"))
    parser.add_argument("--inputs", type=int, help="one process a group, ended after so many")
    asked = parser.parse_args()
    if importlib.util.find_spec("atheris") is None:
        parser.error("Atheris is needed: it is there for Python 3.11 to 3.13 on Linux x86-64")
    groups = asked.group or list(GROUPS)
    seconds = asked.minutes * 60 / len(groups)
    found = [
        f"{group}: {name}"
        for group in groups
        for name in fuzz(group, asked.folder / group, seconds, asked.seed, asked.inputs)
    ]
    print("\n".join(found) or "nothing was found")
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
