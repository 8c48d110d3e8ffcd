"""How long writing the package's tables takes, against DuckDB's export of the same tables.

    python -m tests.bench.package [--meetings 1000] [--rounds 3]

Both write every table as CSV and as JSON Lines, sorted by key. DuckDB, on one thread and on all,
has the tables in memory beforehand; we read them from SQLite. We hash what we write; DuckDB does
not. Prints the medians, their ratios, and how long the whole publication takes.
"""

import argparse
import shutil
import sqlite3
import statistics
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb

from datapackage.export import export
from datapackage.publish import build
from scrapers.specimen import Site
from tests import archives
from transform.load import transform
from transform.rows import TABLES
from transform.schema import ColumnType, columns

TYPES: dict[ColumnType, str] = {
    "string": "VARCHAR",
    "integer": "BIGINT",
    "boolean": "BOOLEAN",
    "date": "DATE",
    "datetime": "VARCHAR",
}
A_YEAR = 25
COMMITTEES = 20


def ours(database: Path, target: Path) -> None:
    """Write the tables as the program does."""
    target.mkdir()
    with closing(sqlite3.connect(database)) as connection:
        export(connection, target)


def theirs(connection: duckdb.DuckDBPyConnection, target: Path) -> None:
    """Write the tables as DuckDB does."""
    target.mkdir()
    for row in TABLES:
        name, keys = row.TABLE.name, ", ".join(row.TABLE.key)
        rows = f"(SELECT * FROM {name} ORDER BY {keys})"  # noqa: S608
        connection.execute(f"COPY {rows} TO '{target}/{name}.csv' (FORMAT csv, HEADER)")
        connection.execute(f"COPY {rows} TO '{target}/{name}.jsonl' (FORMAT json)")


def loaded(package: Path, threads: int | None) -> duckdb.DuckDBPyConnection:
    """Return DuckDB with the tables of a package in memory."""
    connection = duckdb.connect(config={} if threads is None else {"threads": threads})
    for row in TABLES:
        types = {column.name: TYPES[column.type] for column in columns(row)}
        source = f"'{package}/data/{row.TABLE.name}.csv'"
        connection.execute(
            f"CREATE TABLE {row.TABLE.name} AS SELECT * FROM read_csv("  # noqa: S608
            f"{source}, header = true, delim = ',', quote = '\"', escape = '\"', "
            f"max_line_size = 10000000, columns = {types})"
        )
    return connection


def medians(rounds: int, folder: Path, actions: dict[str, Callable[[Path], None]]) -> list[float]:
    """Return how many seconds each action takes, in turns, each time into a new folder."""
    taken: dict[str, list[float]] = {name: [] for name in actions}
    for _ in range(rounds):
        for name, action in actions.items():
            begun = time.perf_counter()
            action(folder / "out")
            taken[name].append(time.perf_counter() - begun)
            shutil.rmtree(folder / "out")
    return [statistics.median(times) for times in taken.values()]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--meetings", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    years = asked.meetings // (A_YEAR * COMMITTEES)
    site = Site(councils=1, committees=COMMITTEES, years=years, meetings=A_YEAR, welsh=())
    with TemporaryDirectory() as name:
        folder = Path(name)
        archives.fill(folder, site)
        council = archives.council(site)
        transform({council.id: council}, [council.id], folder, workers=1)
        report(folder, asked.rounds)


def report(data: Path, rounds: int) -> None:
    """Measure the publication of a built database and print what it took."""
    begun = time.perf_counter()
    published = build(data / "minutes.db", data)
    whole = time.perf_counter() - begun
    size = sum(path.stat().st_size for path in (published.package / "data").iterdir())
    one, every = (loaded(published.package, threads) for threads in (1, None))
    we, single, parallel = medians(
        rounds,
        data,
        {
            "ours": lambda target: ours(data / "minutes.db", target),
            "one thread": lambda target: theirs(one, target),
            "every thread": lambda target: theirs(every, target),
        },
    )
    lines = [
        f"{sum(published.rows.values()):,} rows, {size / 1e6:.1f} MB of CSV and JSON Lines",
        f"written by us                {we:6.2f} s",
        f"by DuckDB on one thread      {single:6.2f} s   ours is {we / single:.2f} times that",
        f"by DuckDB on every thread    {parallel:6.2f} s   ours is {we / parallel:.2f} times that",
        f"written, checked and zipped  {whole:6.2f} s",
    ]
    print("\n".join(lines))


if __name__ == "__main__":
    main()
