"""A fixed number of damaged inputs for some targets: the same ones every time.

    python -m tests.fuzz.batch TARGETS COUNT [--seed 0] [--first 0]

`TARGETS` are parted by commas. An input follows from the target, the seed and its number, so that
`TARGET 1 --first NUMBER` repeats one. One that raises, hangs or takes too much memory ends the run
with an error; the last line before says which it was, and where it was written to.
"""

import argparse
import faulthandler
import os
import resource
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from tempfile import gettempdir

from tests.fuzz.mutant import LARGEST, mutate
from tests.fuzz.targets import TARGETS, Target

PATIENCE = 60
"""Seconds after which an input hangs: one that is read well takes a hundredth of one."""
MEGABYTES = 1_500
"""What the process may take."""


def inputs(target: Target, count: int, seed: int = 0, first: int = 0) -> Iterator[bytes]:
    """Give damaged inputs of a target."""
    seeds = list(target.seeds())
    for number in range(first, first + count):
        random = Random(f"{target.name} {seed} {number}")  # noqa: S311 — it must repeat
        body, other = random.choice(seeds), random.choice(seeds)
        yield mutate(target.form, body, other, random, LARGEST)


def read(target: Target, bodies: Iterator[bytes], first: int = 0) -> int:
    """Read inputs one after the other, saying which; return how many were not refused."""
    kept = Path(gettempdir()) / f"fuzz-{target.name}-{os.getpid()}.input"
    good = 0
    for number, body in enumerate(bodies, start=first):
        kept.write_bytes(body)
        print(f"{target.name} {number} ({kept})", flush=True)
        faulthandler.dump_traceback_later(PATIENCE, exit=True)
        try:
            good += target.read(body)
        finally:  # else it would end whoever goes on after an error
            faulthandler.cancel_dump_traceback_later()
    kept.unlink(missing_ok=True)
    return good


def main(arguments: Sequence[str]) -> None:
    """Read the inputs that are asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("targets")
    parser.add_argument("count", type=int)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--first", type=int, default=0)
    asked = parser.parse_args(arguments)
    resource.setrlimit(resource.RLIMIT_AS, (MEGABYTES << 20, MEGABYTES << 20))
    for target in (TARGETS[name] for name in asked.targets.split(",")):
        good = read(target, inputs(target, asked.count, asked.seed, asked.first), asked.first)
        print(f"{target.name}: {good} of {asked.count} were read, the others refused", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
