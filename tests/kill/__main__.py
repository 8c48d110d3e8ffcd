"""Kill scrape, transform and package at random moments and print what that does.

    python -m tests.kill [--kills 200] [--seed 1] [--folder DIR]

Exit code 1 unless nothing is corrupt, nothing partial is seen, nothing is left over, at most 5 %
of the requests are made again, and every night ends with the bytes of an undisturbed one.
"""

import argparse
import sys
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from scrapers.specimen import Site
from tests.kill.lab import STAGES, opened
from tests.kill.processes import Program
from tests.kill.rounds import Tally, plan_of, play

SITE = Site(councils=2, committees=4, years=2, meetings=7, without_service=(1,), printed=(100003,))
MOST_REFETCHED = 0.05
LINE = "{:<10} {:>6} {:>9} {:>8} {:>8} {:>5}"
KINDS = ("corrupt", "partial", "left")


def main() -> None:
    """Kill, look, print."""
    parser = argparse.ArgumentParser(prog="python -m tests.kill", description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--folder", type=Path)
    asked = parser.parse_args()
    with TemporaryDirectory(dir=asked.folder) as name, opened(Path(name), SITE, Program) as lab:
        tally, chance = Tally(), Random(asked.seed)  # noqa: S311 — moments, not secrets
        while sum(tally.kills.values()) < asked.kills:
            play(lab, chance, tally, plan_of(asked.kills - sum(tally.kills.values())))
            print(f"{sum(tally.kills.values())} kills, {tally.rounds} rounds", flush=True)
        report(tally, [made.requests for made in lab.made])
    sys.exit(not is_good(tally))


def is_good(tally: Tally) -> bool:
    """Return whether nothing is wrong."""
    return not tally.faults and tally.same == 2 * tally.rounds and share(tally) <= MOST_REFETCHED


def share(tally: Tally) -> float:
    """Return the share of all requests that were made again."""
    return tally.extra / tally.requests


def report(tally: Tally, requests: list[int]) -> None:
    """Print the table."""
    print(LINE.format("stage", "kills", "too late", *KINDS))
    for stage in STAGES:
        found = [tally.count(kind, stage) for kind in KINDS]
        print(LINE.format(stage, tally.kills[stage], tally.late[stage], *found))
    most = max(tally.refetched)
    print(f"requests: {requests} undisturbed, by night")
    print(f"refetched: {tally.extra} of {tally.requests}, {share(tally):.2%}; {most:.2%} at most")
    print(f"same bytes as undisturbed: {tally.same} of {2 * tally.rounds} nights")
    for (kind, stage, fault), times in sorted(tally.faults.items()):
        print(f"{kind}, {stage}: {fault} ({times} times)")


if __name__ == "__main__":
    main()
