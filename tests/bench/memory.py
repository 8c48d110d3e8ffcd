"""How much memory a transform takes, for few meetings and for many: it must not grow with them.

    python -m tests.bench.memory [--few 500] [--many 5000] [--target 1.2]

Each size is loaded in a process of its own, by one worker. Prints the peaks of writer and worker
and exits with 1 when the larger peak of the many is over the target times that of the few.
"""

import argparse
import resource
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from scrapers.specimen import Site
from tests import archives
from transform.load import transform

A_YEAR = 25
COMMITTEES = 20


def site(meetings: int) -> Site:
    """Return a site of one council that lists so many meetings."""
    years = meetings // (A_YEAR * COMMITTEES)
    return Site(councils=1, committees=COMMITTEES, years=years, meetings=A_YEAR, welsh=())


def load(data: Path, meetings: int) -> int:
    """Load the archive there, in this process and a worker; return the larger peak, in KiB."""
    council = archives.council(site(meetings))
    (loaded,) = transform({council.id: council}, [council.id], data, workers=1)
    if loaded.meetings != meetings:
        raise SystemExit(f"{loaded.meetings} of {meetings} meetings were loaded: {loaded.message}")
    writer = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return max(writer, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)


def peak(meetings: int) -> float:
    """Return the peak of a load of so many meetings, in MiB, measured in a process of its own."""
    with TemporaryDirectory() as folder:
        archives.fill(Path(folder), site(meetings))
        program = (
            "from pathlib import Path; from tests.bench.memory import load; "
            f"print(load(Path({folder!r}), {meetings}))"
        )
        done = subprocess.run(
            [sys.executable, "-c", program], stdout=subprocess.PIPE, text=True, check=True
        )
    return int(done.stdout) / 1024


def main() -> int:
    """Measure, print, and return 1 when memory grows too much."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--few", type=int, default=500)
    parser.add_argument("--many", type=int, default=5000)
    parser.add_argument("--target", type=float, default=1.2)
    asked = parser.parse_args()
    few, many = peak(asked.few), peak(asked.many)
    print(
        f"memory: {asked.few:,} meetings {few:.0f} MiB, {asked.many:,} meetings {many:.0f} MiB: "
        f"x{many / few:.2f} (target {asked.target:g})"
    )
    return int(many / few > asked.target)


if __name__ == "__main__":
    sys.exit(main())
