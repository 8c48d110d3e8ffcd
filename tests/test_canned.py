"""Canned queries are files of SQL whose comments say what they are."""

from pathlib import Path

import pytest

from datapackage.canned import BadQuery, Query, queries


def test_a_query(tmp_path: Path) -> None:
    (tmp_path / "who.sql").write_text(
        "-- Who\n-- Who it was,\n-- and where.\nselect ':no', ::x, :name, :year, :name\n"
    )
    assert queries(tmp_path) == (
        Query(
            name="who",
            title="Who",
            description="Who it was, and where.",
            sql="select ':no', ::x, :name, :year, :name",
            parameters=("no", "name", "year"),
        ),
    )


@pytest.mark.parametrize("text", ["", "select 1\n", "-- Title\nselect 1\n", "select 1\n-- a\n-- b"])
def test_a_query_without_its_comments(text: str, tmp_path: Path) -> None:
    (tmp_path / "who.sql").write_text(text)
    with pytest.raises(BadQuery, match=r"who\.sql: the first two lines are to be comments"):
        queries(tmp_path)


def test_our_queries() -> None:
    assert [(query.name, query.parameters) for query in queries()] == [
        ("attendance_of_member", ("council", "name")),
        ("changes_by_visit", ("days", "council")),
        ("coverage_by_council", ()),
        ("decisions_by_committee", ("council", "committee", "year")),
        ("late_minutes", ("council", "days")),
        ("meetings_by_month", ("council",)),
        ("missing_meetings", ("council",)),
        ("named_votes", ("council", "name")),
        ("problems_by_kind", ("council",)),
        ("search", ("q", "council")),
        ("what_changed", ("council", "table", "change")),
        ("who_declared_what", ("council", "name")),
    ]
