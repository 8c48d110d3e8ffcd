"""How long reading takes, against parsing alone, over the same pages in the same run.

    python -m tests.bench.reading [FOLDER …] [--meetings 120] [--rounds 5] [--target 1.6]

First the whole way from an archive to rows, against what BeautifulSoup and bare lxml take to parse
its pages. Then, for the specimen site, for `tests/specimens` and for each folder: how many agenda
items a second become rows, and what the language part takes, Word's HTML to lines and lines to
rows, as a share of BeautifulSoup's parsing. Exits with 1 when a ratio is over its target.
"""

import argparse
import gc
import statistics
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import lxml.html
from bs4 import BeautifulSoup
from bs4.element import Tag

from scrapers.archive import Archive, Page
from scrapers.specimen import Site
from tests import samples
from tests.archives import fill
from tests.fuzz.readers import READERS, Reader
from tests.samples import Sample
from transform import council, html, minutes, word
from transform.html import SelectionError
from transform.minutes import Minuted
from transform.record import Item


def parse(bodies: Sequence[bytes]) -> None:
    """Parse every page, as plainly as can be."""
    for body in bodies:
        BeautifulSoup(body, "lxml")


def parse_barely(bodies: Sequence[bytes]) -> None:
    """Parse every page with lxml, without any tree of Python objects."""
    for body in bodies:
        lxml.html.document_fromstring(body)


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


def in_turns(actions: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """Return how long each of several actions takes, which are measured in turns."""
    turns = [{name: timed(act) for name, act in actions.items()} for _ in range(rounds)]
    return {name: statistics.median(turn[name] for turn in turns) for name in actions}


def whole(meetings_: int, rounds: int) -> float:
    """Measure the way from an archive to rows; return its ratio to parsing."""
    site = Site(councils=1, committees=max(meetings_ // 40, 1), years=2, meetings=20)
    with TemporaryDirectory() as folder:
        data = Path(folder)
        visited = fill(data, site)
        with Archive(data / "archive" / f"{visited.id}.db", visited.id, readonly=True) as archive:
            pages = [(reader, p) for kind, reader in READERS.items() for p in archive.pages(kind)]
            bodies = [page.body for _, page in pages]
            took = in_turns(
                {
                    "parse": lambda: parse(bodies),
                    "lxml": lambda: parse_barely(bodies),
                    "read": lambda: read(pages),
                    "whole": lambda: [*council.read(visited, archive)],
                },
                rounds,
            )
    ratio = took["whole"] / took["parse"]
    print(
        f"reading {len(pages):,} pages, {sum(map(len, bodies)) / 1e6:.1f} MB: to rows "
        f"{took['whole']:.2f} s, parsing alone {took['parse']:.2f} s: x{ratio:.2f} "
        f"(readers of pages x{took['read'] / took['parse']:.2f}); "
        f"x{took['whole'] / took['lxml']:.1f} of bare lxml"
    )
    return ratio


@dataclass(frozen=True)
class Load:
    """Pages that can be read, with their blocks of Word's HTML and their items."""

    pages: list[Sample]
    blocks: list[Tag]
    items: list[Minuted]
    refused: list[Sample]

    def read(self) -> None:
        """Read every page, from its bytes to its rows."""
        for page in self.pages:
            samples.rows_of(samples.record_of(page))

    def language(self) -> None:
        """Read every block into lines, and the lines of every item into rows."""
        for block in self.blocks:
            word.read([block])
        for one in self.items:
            minutes.read(one)


def load(pages: Sequence[Sample]) -> Load:
    """Return what there is to read in pages; those that are refused are left out, and counted."""
    found = Load([], [], [], [])
    for page in pages:
        try:
            record = samples.record_of(page)
        except SelectionError:
            found.refused.append(page)
            continue
        found.pages.append(page)
        found.blocks.extend(html.many(html.parse(page.body), "div.mgWordPara"))
        found.items.extend(_minuted(one) for one in record.items)
    return found


def _minuted(one: Item) -> Minuted:
    return Minuted(
        item_id=f"fen/{one.number}",
        meeting_id="fen/1",
        page_id="fen/p1",
        title=one.title,
        decision=one.decision,
        minutes=one.minutes,
        restricted=one.restricted,
    )


def language(name: str, pages: Sequence[Sample], rounds: int) -> float:
    """Measure the reading of some pages; return the share of the language part in parsing."""
    found = load(pages)
    bodies = [page.body for page in found.pages]
    actions = {"parse": lambda: parse(bodies), "read": found.read, "language": found.language}
    took = in_turns(actions, rounds)
    share = took["language"] / took["parse"] if bodies else 0
    speed = len(found.items) / took["read"] if bodies else 0
    print(
        f"{name}: {len(bodies):,} pages ({len(found.refused)} refused), "
        f"{sum(map(len, bodies)) / 1e6:.2f} MB, {len(found.items):,} items: "
        f"{speed:,.0f} items a second to rows; "
        f"the language part takes {share:.2f} of parsing"
    )
    return share


def main() -> int:
    """Measure in turns, print the ratios, and return 1 when one is over its target."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", type=Path, nargs="*")
    parser.add_argument("--meetings", type=int, default=120)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--target", type=float, default=1.6)
    parser.add_argument("--share", type=float, default=1)
    asked = parser.parse_args()
    ratio = whole(asked.meetings, asked.rounds)
    site = samples.visited(Site(councils=1, committees=3, years=2, meetings=20))
    loads = {"specimen site": [*site], "tests/specimens": [*samples.specimens()]}
    loads |= {str(folder): [*samples.of_folder(folder)] for folder in asked.folders}
    shares = [language(name, pages, asked.rounds) for name, pages in loads.items()]
    print(f"targets: x{asked.target:g} for the whole, {asked.share:g} for the language part")
    return int(ratio > asked.target or max(shares) > asked.share)


if __name__ == "__main__":
    sys.exit(main())
