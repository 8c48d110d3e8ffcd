"""What is shown of councils and sites: records in, what rich prints out."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from scrapers.registry import COLUMNS, Council

LINES = {"faults": "cannot be collected", "remarks": "note"}
"""What is said in lines below the table of a site, and how each begins."""
UNLISTED = {*LINES, "collectable", "line"}


def councils(found: Iterable[Council]) -> Table:
    """Return the table of councils."""
    table = Table("council", "name", "kind", "platform", "site", box=None)
    for council in found:
        table.add_row(council.id, council.name, council.kind, council.platform, council.url)
    return table


def site(record: Mapping[str, Any]) -> Iterator[RenderableType]:
    """Yield what is known of a site, from its record; what to do about it comes last."""
    table = Table("what", "found", box=None)
    for name, value in record.items():
        if name not in UNLISTED:
            table.add_row(name.replace("_", " "), Text("" if value is None else str(value)))
    yield table
    for name, verdict in LINES.items():
        yield from (Text(f"{verdict}: {line}") for line in record[name])
    if record["line"]:
        yield Text("line of scrapers/councils.csv:\n" + ",".join(COLUMNS))
        yield Text(record["line"])
