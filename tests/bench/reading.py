"""How long reading takes, against parsing alone: BeautifulSoup, and bare lxml, over the same pages.

    python -m tests.bench.reading [--meetings 120] [--rounds 5] [--target 1.6]

Measured are the readers of pages by themselves, and the whole way from archive to rows. Exits
with 1 when the ratio of the whole is over the target.
"""

import argparse
import gc
import statistics
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import lxml.html
from bs4 import BeautifulSoup

from scrapers.archive import Archive, Kind, Page
from scrapers.specimen import Site
from tests.archives import fill
from transform import council
from transform.moderngov import agenda, attendance, committees, item, meetings, members
from transform.record import Trouble

Reader = Callable[[Page, list[Trouble]], object]
READERS: Mapping[Kind, Reader] = {
    "attendance": attendance.read,
    "committees": committees.read,
    "item": item.read,
    "meeting": lambda page, _: agenda.read(page),
    "meetings": lambda page, _: meetings.read(page),
    "members": members.read,
}


def parse(pages: Sequence[tuple[Reader, Page]]) -> None:
    """Parse every page, as plainly as can be."""
    for _, page in pages:
        BeautifulSoup(page.body, "lxml")


def parse_barely(pages: Sequence[tuple[Reader, Page]]) -> None:
    """Parse every page with lxml, without any tree of Python objects."""
    for _, page in pages:
        lxml.html.document_fromstring(page.body)


def read(pages: Sequence[tuple[Reader, Page]]) -> None:
    """Read every page into a record."""
    for reader, page in pages:
        reader(page, [])


def timed(action: Callable[[], object]) -> float:
    """Return how many seconds of the processor an action takes."""
    gc.collect()
    begun = time.process_time()
    action()
    return time.process_time() - begun


def main() -> int:
    """Measure in turns, print the ratios, and return 1 when the whole is over the target."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--meetings", type=int, default=120)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--target", type=float, default=1.6)
    asked = parser.parse_args()
    site = Site(councils=1, committees=max(asked.meetings // 40, 1), years=2, meetings=20)
    with TemporaryDirectory() as folder:
        data = Path(folder)
        visited = fill(data, site)
        with Archive(data / "archive" / f"{visited.id}.db", visited.id, readonly=True) as archive:
            pages = [(reader, p) for kind, reader in READERS.items() for p in archive.pages(kind)]
            size = sum(len(page.body) for _, page in pages)
            actions: dict[str, Callable[[], object]] = {
                "parse": lambda: parse(pages),
                "lxml": lambda: parse_barely(pages),
                "read": lambda: read(pages),
                "whole": lambda: [*council.read(visited, archive)],
            }
            turns = [
                {name: timed(act) for name, act in actions.items()} for _ in range(asked.rounds)
            ]
    took = {name: statistics.median(turn[name] for turn in turns) for name in actions}
    ratio = took["whole"] / took["parse"]
    print(
        f"reading {len(pages):,} pages, {size / 1e6:.1f} MB: to rows {took['whole']:.2f} s, "
        f"parsing alone {took['parse']:.2f} s: x{ratio:.2f} (target {asked.target:g}; "
        f"readers of pages x{took['read'] / took['parse']:.2f}); "
        f"x{took['whole'] / took['lxml']:.1f} of bare lxml"
    )
    return int(ratio > asked.target)


if __name__ == "__main__":
    sys.exit(main())
