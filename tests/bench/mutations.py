"""Damaged pages: each is read or refused, and none takes long.

    python -m tests.bench.mutations [COUNT] [FOLDER …] [--seed 0] [--first 0] [--limit 1]

Pages of `tests/samples.py`, and those of the folders, are cut, doubled, shuffled, nested deeply,
mixed with one another and with rubbish, and blown up with names, labels and brackets. Exits with 1
when reading one raises anything but `SelectionError`, which becomes a problem of the page, or takes
more seconds of the processor than the limit. Every change follows from the seed and its number, so
that `1 --first NUMBER` repeats one; it is written to a file that the output names.
"""

import argparse
import gc
import sys
import time
import traceback
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from tempfile import gettempdir

from tests import samples
from tests.fuzz.damage import CHANGES, Means
from tests.samples import Sample
from transform.html import SelectionError

LARGEST = 100_000
"""No change makes a page larger than this, or than it was: no page of minutes is."""


def mutant(pages: Sequence[Sample], seed: int, number: int, largest: int = LARGEST) -> Sample:
    """Return the changed page with this number."""
    random = Random(f"{seed} {number}")  # noqa: S311 — what is random here must repeat
    chosen = random.choice(pages)
    body, names = chosen.body, []
    for _ in range(random.choice((1, 1, 2, 4))):
        change = random.choice(CHANGES)
        body = change(body, Means(random, random.choice(pages).body, largest))
        names.append(change.__name__)
    body = body[: max(largest, len(chosen.body))]
    return Sample(f"{number} {chosen.name}: {', '.join(names)}", chosen.kind, body)


@dataclass(order=True)
class Reading:
    """How long the reading of a page took, and what it raised that is no refusal."""

    seconds: float
    name: str
    raised: str = ""
    refused: bool = False


def read(sample: Sample) -> Reading:
    """Read a page to its rows."""
    begun, raised, refused = time.process_time(), "", False
    try:
        samples.rows_of(samples.record_of(sample))
    except SelectionError:
        refused = True
    except Exception:  # whatever it is, it is told
        raised = traceback.format_exc()
    return Reading(time.process_time() - begun, sample.name, raised, refused)


def main() -> int:
    """Read the changed pages, tell the slowest, and return 1 when one failed or took too long."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int, nargs="?", default=1_000)
    parser.add_argument("folders", type=Path, nargs="*")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--limit", type=float, default=1)
    asked = parser.parse_args()
    pages = [*samples.own(), *(one for path in asked.folders for one in samples.of_folder(path))]
    slowest: list[Reading] = []
    failed = refused = 0
    gc.freeze()
    for number in range(asked.first, asked.first + asked.count):
        sample = mutant(pages, asked.seed, number)
        gc.collect()
        done = read(sample)
        refused += done.refused
        slowest = sorted((*slowest, done), reverse=True)[:5]
        if done.raised or done.seconds > asked.limit:
            failed += 1
            kept = Path(gettempdir()) / f"mutation-{asked.seed}-{number}.html"
            kept.write_bytes(sample.body)
            print(f"{done.seconds:.2f} s  {done.name}  ({kept})\n{done.raised}", flush=True)
    for done in slowest:
        print(f"{done.seconds:.2f} s  {done.name}")
    print(
        f"{asked.count:,} damaged pages made of {len(pages)}: {refused:,} refused, "
        f"{failed} raised or took more than {asked.limit:g} s"
    )
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
