"""How long a load takes, against the plainest one: executemany of the same rows.

    python -m tests.bench.loading [--meetings 400] [--rounds 3] [--target 3]

Both write the same rows into the same tables, with the same indexes and the same full text.
Exits with 1 when the ratio of the medians is over the target.
"""

import argparse
import sqlite3
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import sqlite_utils

from scrapers.archive import Archive
from scrapers.specimen import Site
from tests.archives import fill
from transform import council, load, rows, shard, tables, upsert
from transform.rows import Row


def ours(path: Path, council_id: str, given: list[Row]) -> None:
    """Load as the program does: into a shard, and over into the database."""
    part = path.with_suffix(".shard")
    shard.fill(part, given)
    with load.opened(path) as database:
        with load.attached(database, part), database.atomic():
            upsert.take_over(database, council_id, (rows.Council, *load.COUNCILS_OWN))
        upsert.finish(database, changed=True)


def plain(path: Path, given: list[Row]) -> None:
    """Load with nothing but sqlite3: one transaction, one executemany a table."""
    cells = defaultdict(list)
    for row in given:
        cells[type(row)].append(shard.values(type(row))(row))
    with closing(sqlite3.connect(path)) as database:
        tables.create(sqlite_utils.Database(database))
        with database:
            for row_class, batch in cells.items():
                marks = ", ".join("?" * len(batch[0]))
                insertion = f'INSERT INTO "{row_class.TABLE.name}" VALUES ({marks})'  # noqa: S608
                database.executemany(insertion, batch)
            database.execute("INSERT INTO agenda_items_fts (agenda_items_fts) VALUES ('rebuild')")


def timed(action: Callable[[], None]) -> float:
    """Return how many seconds an action takes."""
    begun = time.perf_counter()
    action()
    return time.perf_counter() - begun


def main() -> int:
    """Measure, print the ratio, and return 1 when it is over the target."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--meetings", type=int, default=400)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--target", type=float, default=3.0)
    asked = parser.parse_args()
    site = Site(councils=1, committees=max(asked.meetings // 40, 1), years=2, meetings=20)
    with TemporaryDirectory() as folder:
        data = Path(folder)
        visited = fill(data, site)
        with Archive(data / "archive" / f"{visited.id}.db", visited.id, readonly=True) as archive:
            given = [shard.council_row(visited), *council.read(visited, archive)]
        times: dict[str, list[float]] = {"ours": [], "plain": []}
        for turn in range(asked.rounds):
            times["ours"].append(timed(partial(ours, data / f"o{turn}.db", visited.id, given)))
            times["plain"].append(timed(partial(plain, data / f"p{turn}.db", given)))
    took = {name: statistics.median(each) for name, each in times.items()}
    ratio = took["ours"] / took["plain"]
    print(
        f"loading {len(given):,} rows: {took['ours']:.2f} s, plain sqlite3 {took['plain']:.2f} s: "
        f"x{ratio:.2f} (target {asked.target:g})"
    )
    return int(ratio > asked.target)


if __name__ == "__main__":
    sys.exit(main())
