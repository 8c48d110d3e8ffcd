"""The registry: which councils there are and where their meetings are published.

`scrapers/councils.csv` has one line a council; adding a council is adding a line. A line that
cannot be trusted stops the reading: `RegistryError` names its file, line and column.
"""

import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

BUILT_IN = Path(__file__).with_name("councils.csv")
"""The registry that comes with the project."""

Platform = Literal["moderngov", "cmis", "legistar", "jadu", "civica", "custom", "unknown"]
Kind = Literal[
    "county",
    "district",
    "unitary",
    "metropolitan",
    "london_borough",
    "welsh",
    "scottish",
    "northern_irish",
    "combined_authority",
    "fire",
    "national_park",
    "parish",
    "other",
]
Nation = Literal["England", "Wales", "Scotland", "Northern Ireland"]
Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]


@dataclass(frozen=True)
class References:
    """Says, in a column's type, which table's `id` the column holds."""

    table: str


def _base(url: str) -> str:
    """Return a site's base address with its last slash; a page is no site."""
    if url.endswith((".aspx", ".html", ".htm")):
        raise ValueError("should be the site's base address, not a page")
    return url if url.endswith("/") else f"{url}/"


Site = Annotated[str, Field(pattern=r"^https?://[^\s/?#]+(/[^\s?#]*)?$"), AfterValidator(_base)]


class RegistryError(Exception):
    """The registry cannot be used; the message says in one line which file, line and column."""


class Council(BaseModel):
    """One line of the registry."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    id: Slug = Field(description="A short name a person would guess: kent, tower-hamlets.")
    name: Annotated[str, Field(pattern=r"^\S([^\x00-\x1f\x7f]*\S)?$")] = Field(
        description="The council's name."
    )
    gss_code: Annotated[str, Field(pattern=r"^[ENSW][0-9]{8}$")] | None = Field(
        None, description="The Office for National Statistics' code of its area."
    )
    kind: Kind = Field(description="What kind of council it is.")
    nation: Nation = Field(description="The nation it is in.")
    platform: Platform = Field(description="The product its meetings are published on.")
    url: Site | None = Field(
        None, description="The site its meetings are published on, up to the last slash."
    )
    ended_on: date | None = Field(None, description="The day it was abolished.")
    successor_id: Annotated[Slug, References("councils")] | None = Field(
        None, description="The council that took its place."
    )


COLUMNS = tuple(Council.model_fields)
UNIQUE = {"id", "gss_code", "url"}
DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def read(path: Path = BUILT_IN) -> dict[str, Council]:
    """Return the councils of a registry by id, in the order of the file.

    >>> read()["kent"].name
    'Kent County Council'
    """
    rows = _rows(path)
    _check_header(path, next(rows, (1, []))[1])
    entries = [(line, _council(path, line, row)) for line, row in rows]
    _check_unique(path, entries)
    _check_successors(path, entries)
    return {council.id: council for _, council in entries}


def search(councils: Mapping[str, Council], words: Iterable[str]) -> list[Council]:
    """Return the councils that every word fits, in the order of the registry; no word fits all.

    A word fits a council if a word of its id, name, code, kind, nation or platform begins with
    it, whatever its case, accents and apostrophes.

    >>> [council.id for council in search(read(), ["kings", "Lynn"])]
    ['kings-lynn-and-west-norfolk']
    """
    wanted = [word for text in words for word in _words(text)]
    return [council for council in councils.values() if _fits(council, wanted)]


def _fits(council: Council, wanted: list[str]) -> bool:
    texts = (council.id, council.name, council.kind, council.nation, council.platform)
    held = _words(" ".join((*texts, council.gss_code or "")))
    return all(any(word.startswith(start) for word in held) for start in wanted)


def _words(text: str) -> list[str]:
    """Return the words of a text without case, accents and apostrophes."""
    plain = unicodedata.normalize("NFKD", text.casefold().replace("&", " and "))
    return re.findall(r"[a-z0-9]+", re.sub(r"['’\u0300-\u036f]", "", plain))


def _rows(path: Path) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows of the file, each with the number of its line."""
    reader = csv.reader(io.StringIO(_text(path), newline=""), strict=True)
    try:
        for row in reader:
            yield reader.line_num, row
    except csv.Error as error:
        raise RegistryError(f"{path}, line {reader.line_num}: is not CSV: {error}") from error


def _text(path: Path) -> str:
    try:
        body = path.read_bytes()
        return body.decode("utf-8-sig")
    except OSError as error:
        raise RegistryError(f"{path}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        line = body.count(b"\n", 0, error.start) + 1
        raise RegistryError(f"{path}, line {line}: is not UTF-8 text") from error


def _check_header(path: Path, header: list[str]) -> None:
    for name in COLUMNS:
        if name not in header:
            raise _error(path, 1, name, "is missing")
    for name in header:
        if name not in COLUMNS:
            raise _error(path, 1, repr(name), "is not a column of the registry")
    if tuple(header) != COLUMNS:
        raise RegistryError(f"{path}, line 1: the columns must be {','.join(COLUMNS)}")


def _council(path: Path, line: int, row: list[str]) -> Council:
    if len(row) < len(COLUMNS):
        raise _error(path, line, COLUMNS[len(row)], "is missing")
    if len(row) > len(COLUMNS):
        raise _error(path, line, str(len(COLUMNS) + 1), "is one too many")
    cells = {name: cell for name, cell in zip(COLUMNS, row, strict=True) if cell}
    try:
        council = Council.model_validate_strings(cells)
    except ValidationError as error:
        first = error.errors()[0]
        column = str(first["loc"][0])
        raise _error(path, line, column, _what(cells.get(column), first["msg"])) from error
    if council.ended_on and not DATE.fullmatch(cells["ended_on"]):
        raise _error(path, line, "ended_on", _what(cells["ended_on"], "Input should be YYYY-MM-DD"))
    return council


def _what(cell: str | None, message: str) -> str:
    """Return what is wrong with a cell, in pydantic's words."""
    if cell is None:
        return "is empty"
    return f"{cell!r}: {message.removeprefix('Input ').removeprefix('String ')}"


def _check_unique(path: Path, entries: list[tuple[int, Council]]) -> None:
    seen: dict[tuple[str, str], int] = {}
    for line, council in entries:
        for column, cell in council.model_dump(include=UNIQUE, exclude_none=True).items():
            earlier = seen.setdefault((column, _same(cell)), line)
            if earlier != line:
                raise _error(path, line, column, f"{cell!r}: is that of line {earlier} too")


def _same(cell: str) -> str:
    """Return what two spellings of a site have in common: neither scheme nor case matters."""
    return cell.removeprefix("https://").removeprefix("http://").casefold()


def _check_successors(path: Path, entries: list[tuple[int, Council]]) -> None:
    ids = {council.id for _, council in entries}
    for line, council in entries:
        successor = council.successor_id
        if successor is None:
            continue
        if successor == council.id or successor not in ids:
            what = f"{successor!r}: is not another council of this registry"
            raise _error(path, line, "successor_id", what)
        if council.ended_on is None:
            raise _error(path, line, "ended_on", "is empty, but the council has a successor")


def _error(path: Path, line: int, column: str, what: str) -> RegistryError:
    return RegistryError(f"{path}, line {line}, column {column}: {what}")
