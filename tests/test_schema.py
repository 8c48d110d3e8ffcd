"""Columns are derived from the row classes, with everything that another system needs."""

import pytest
from pydantic import ValidationError

from transform.rows import TABLES, AgendaItem, Attendance, Page, Problem, Row, Silence
from transform.schema import Column, columns, table


def test_a_column_says_all_that_its_class_does() -> None:
    assert columns(Silence)[1:4] == (
        Column(
            name="meeting_id",
            type="string",
            description="The meeting.",
            required=True,
            pattern=r"^[a-z0-9-]+/[A-Za-z0-9._#:-]+$",
            references="meetings",
        ),
        Column(
            name="item_id",
            type="string",
            description="The item whose minutes say so.",
            required=True,
            pattern=r"^[a-z0-9-]+/[A-Za-z0-9._#:-]+$",
            references="agenda_items",
        ),
        Column(
            name="subject",
            type="string",
            description="What there was none of.",
            required=True,
            enum=(
                "apologies",
                "declarations",
                "urgent_business",
                "public_questions",
                "petitions",
                "exempt",
            ),
        ),
    )


@pytest.mark.parametrize(
    ("row", "name", "type_", "required", "minimum"),
    [
        (AgendaItem, "position", "integer", True, 1),
        (AgendaItem, "restricted", "boolean", True, None),
        (AgendaItem, "issue_id", "integer", False, 0),
        (Page, "fetched_at", "datetime", True, None),
        (Problem, "class", "string", True, None),
        (Attendance, "start", "integer", False, 0),
    ],
)
def test_types_and_constraints(
    row: type[Row], name: str, type_: str, required: bool, minimum: int | None
) -> None:
    (column,) = (column for column in columns(row) if column.name == name)
    assert (column.type, column.required, column.minimum) == (type_, required, minimum)


@pytest.mark.parametrize("row", TABLES, ids=lambda row: row.TABLE.name)
def test_every_table_and_column_is_described(row: type[Row]) -> None:
    assert row.TABLE.description.endswith(".")
    assert [column.name for column in columns(row) if not column.description] == []
    assert set(row.TABLE.key) <= {column.name for column in columns(row) if column.required}
    assert row.TABLE.label in {None, *(column.name for column in columns(row))}
    assert table(row.TABLE.name) is row


def test_tables_stand_after_those_they_refer_to() -> None:
    names = [row.TABLE.name for row in TABLES]
    for place, row in enumerate(TABLES):
        assert {c.references for c in columns(row) if c.references} <= set(names[: place + 1])


def test_an_unknown_table_is_an_error() -> None:
    with pytest.raises(KeyError, match="nowhere"):
        table("nowhere")


@pytest.mark.parametrize(
    "cells",
    [
        {"subject": ""},
        {"subject": "weather"},
        {"id": "no slash"},
        {"id": "Fen/1#s"},
        {"colour": "red"},
        {"item_id": None},
        {"item_id": 7},
    ],
)
def test_what_no_column_holds_is_no_row(cells: dict[str, object]) -> None:
    row = {
        "id": "fen/1#s-exempt", "meeting_id": "fen/2", "item_id": "fen/1", "subject": "exempt",
        "says": "none",
    }  # fmt: skip
    assert Silence.model_validate(row).model_dump() == row
    with pytest.raises(ValidationError):
        Silence.model_validate({**row, **cells})
