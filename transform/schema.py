"""Columns of a row class, for every other system: SQLite, Table Schema, Datasette, the docs."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

from annotated_types import Ge
from pydantic.fields import FieldInfo

from scrapers.registry import References
from transform.rows import TABLES, UNTOLD_COLUMNS, UNTOLD_TABLES, Row, Timestamp

ColumnType = Literal["string", "integer", "boolean", "date", "datetime"]
"""The types of Table Schema that the tables use."""

TYPES: dict[type, ColumnType] = {
    str: "string",
    int: "integer",
    bool: "boolean",
    dt.date: "date",
}


@dataclass(frozen=True)
class Column:
    """A column as its row class says it; `references` is the table whose key it holds."""

    name: str
    type: ColumnType
    description: str
    required: bool
    enum: tuple[str, ...] = ()
    pattern: str | None = None
    minimum: int | None = None
    references: str | None = None


@cache
def columns(row: type[Row]) -> tuple[Column, ...]:
    """Return the columns of a table, in their order.

    >>> from transform.rows import Silence
    >>> columns(Silence)[4].enum
    ('none',)
    """
    return tuple(_column(field.alias or name, field) for name, field in row.model_fields.items())


@cache
def told(row: type[Row]) -> tuple[Column, ...]:
    """Return the columns of a table that `changes` tells of, its key apart; of some, none.

    >>> from transform.rows import Page, Silence
    >>> [column.name for column in told(Silence)], told(Page)
    (['meeting_id', 'item_id', 'subject', 'says'], ())
    """
    if row in UNTOLD_TABLES:
        return ()
    unsaid = {*row.TABLE.key, *UNTOLD_COLUMNS}
    return tuple(column for column in columns(row) if column.name not in unsaid)


@cache
def table(name: str) -> type[Row]:
    """Return the row class of a table; an unknown name raises `KeyError`.

    >>> table("silences").__name__
    'Silence'
    """
    return {row.TABLE.name: row for row in TABLES}[name]


def _column(name: str, field: FieldInfo) -> Column:
    base, metadata = _parts(field)
    enum = get_args(base) if get_origin(base) is Literal else ()
    pattern = _first(metadata, "pattern")
    kind = TYPES[str if enum else base]
    timestamp = pattern == _first(list(_flat(get_args(Timestamp))), "pattern")
    return Column(
        name=name,
        type="datetime" if timestamp else kind,
        description=field.description or "",
        required=field.is_required(),
        enum=enum,
        pattern=None if timestamp else pattern,
        minimum=_first([entry for entry in metadata if isinstance(entry, Ge)], "ge"),
        references=_first([e for e in metadata if isinstance(e, References)], "table"),
    )


def _parts(field: FieldInfo) -> tuple[Any, list[Any]]:
    """Return a field's plain type, without `| None` and `Annotated`, and its constraints."""
    base: Any = field.annotation
    metadata = list(_flat(field.metadata))
    if get_origin(base) in {Union, UnionType}:
        (base,) = (member for member in get_args(base) if member is not NoneType)
    while hasattr(base, "__metadata__"):
        metadata += _flat(base.__metadata__)
        base = base.__origin__
    return base, metadata


def _flat(metadata: Any) -> Iterator[Any]:  # noqa: ANN401 — pydantic's metadata is of any type
    for entry in metadata:
        if isinstance(entry, FieldInfo):
            yield from _flat(entry.metadata)
        else:
            yield entry


def _first(metadata: list[Any], attribute: str) -> Any:  # noqa: ANN401 — likewise
    return next((v for e in metadata if (v := getattr(e, attribute, None)) is not None), None)
