"""The canned queries: one file of SQL each, whose first comment lines say what it is."""

import re
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).with_name("queries")
COMMENT = "-- "
PARAMETER = re.compile(r"(?<!:):([a-z_]+)")


class BadQuery(Exception):  # noqa: N818 — it says what was found
    """A file of a query does not begin with a title and a description."""


@dataclass(frozen=True)
class Query:
    """A question that a researcher would ask; `parameters` are the blanks of its form."""

    name: str
    title: str
    description: str
    sql: str
    parameters: tuple[str, ...]


def queries(folder: Path = FOLDER) -> tuple[Query, ...]:
    """Return the canned queries, in order of name."""
    return tuple(map(_read, sorted(folder.glob("*.sql"))))


def _read(path: Path) -> Query:
    lines = path.read_text(encoding="utf-8").splitlines()
    said = [line.removeprefix(COMMENT) for line in lines if line.startswith(COMMENT)]
    sql = "\n".join(line for line in lines if not line.startswith(COMMENT))
    if len(said) < 2 or not lines[0].startswith(COMMENT):
        raise BadQuery(f"{path}: the first two lines are to be comments: title and description")
    parameters = tuple(dict.fromkeys(PARAMETER.findall(sql)))
    return Query(path.stem, said[0], " ".join(said[1:]), sql, parameters)
