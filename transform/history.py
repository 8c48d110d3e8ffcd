"""The figures of the last good publications: a small file in the release that they belong to.

It says of each publication what was counted; a takedown lowers the numbers by what it took.
"""

import gzip
import json
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from transform.figures import COUNTED, EVERY, MONTHS, Figures, Key
from transform.gates import FLOOR, LAST
from transform.rows import Meeting

HISTORY = "published.jsonl.gz"
CURRENT = "current"
"""The link, in a folder of data, to what is published now; the history stands with it."""
NAMES = frozenset(row.TABLE.name for row in COUNTED)


class BadHistory(Exception):  # noqa: N818 — it says what is the case
    """The history cannot be read; the message says what to do."""


def published(data: Path) -> list[Figures]:
    """Return the figures of the last good publications from a folder of data."""
    return read(data / CURRENT / HISTORY)


def read(path: Path) -> list[Figures]:
    """Return the figures of the last good publications, oldest first; none where no file is."""
    if not path.exists():
        return []
    try:
        with gzip.open(path, "rt", encoding="utf-8") as file:
            found = [_figures(json.loads(line)) for line in file]
        if found:
            return found
        error: Exception = EOFError("it is empty")
    except (OSError, EOFError, ValueError, KeyError, TypeError, AttributeError) as wrong:
        error = wrong
    raise BadHistory(
        f"{path} cannot be read ({error}): put the copy of a backup in its place, or look "
        "at the package yourself, delete the file and publish without it"
    ) from error


def with_new(history: Sequence[Figures], now: Figures) -> list[Figures]:
    """Return the history with a new publication; one of the same data takes the old one's place."""
    kept = [figures for figures in history if figures.as_of != now.as_of]
    return [*kept, now][-LAST:]


def without(history: Sequence[Figures], before: Figures, after: Figures) -> list[Figures]:
    """Return the history less what there is before, and not after, a takedown."""
    gone = {key: count - after.counts.get(key, 0) for key, count in before.counts.items()}
    return [
        Figures(
            figures.as_of,
            {key: max(count - gone.get(key, 0), 0) for key, count in figures.counts.items()},
        )
        for figures in history
    ]


def text(history: Sequence[Figures], *, every: bool = False) -> bytes:
    """Return what the file is to hold: numbers that the gate looks at, one publication a line.

    With `every` it has all numbers.
    """
    lines = "".join(json.dumps(_said(figures, every=every)) + "\n" for figures in history)
    return gzip.compress(lines.encode(), mtime=0)


def _said(figures: Figures, *, every: bool) -> dict[str, Any]:
    tables: defaultdict[str, defaultdict[str, dict[str, int]]]
    tables = defaultdict(lambda: defaultdict(dict))
    for key, number in sorted(figures.counts.items()):
        if every or _matters(figures, key):
            tables[key.table][key.scope][key.column] = number
    return {"as_of": figures.as_of, "tables": tables}


def _matters(figures: Figures, key: Key) -> bool:
    """Say whether a number can ever be a reason for alarm, or against one: few rows cannot."""
    every = figures.counts.get(key._replace(column=EVERY), 0)
    is_size = key.table == Meeting.TABLE.name and key.column in {"", MONTHS}
    return not key.scope or is_size or every >= FLOOR


def _figures(said: dict[str, Any]) -> Figures:
    """Return the numbers of a publication, those aside that are not asked after any more."""
    return Figures(
        str(said["as_of"]),
        {
            Key(table, scope, column): int(number)
            for table, scopes in said["tables"].items()
            if table in NAMES
            for scope, numbers in scopes.items()
            for column, number in numbers.items()
        },
    )
