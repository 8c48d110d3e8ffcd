"""Datasette's metadata is what the row classes, `about.toml` and the queries make it."""

import json
from pathlib import Path

import pytest

from datapackage.about import about
from datapackage.canned import queries
from datapackage.metadata import Stale, check, facets, metadata, write
from transform.rows import TABLES, Paragraph, Problem, Silence
from transform.schema import columns


def test_the_committed_file_is_up_to_date() -> None:
    check(Path(__file__).parents[1] / "metadata.json")


def test_what_is_written_is_up_to_date(tmp_path: Path) -> None:
    path = write(tmp_path / "metadata.json")
    check(path)
    assert json.loads(path.read_text("utf-8")) == metadata()


def test_another_is_stale(tmp_path: Path) -> None:
    path = tmp_path / "metadata.json"
    with pytest.raises(Stale, match="run `minutebook metadata` and commit it"):
        check(path)
    write(path)
    path.write_text(path.read_text("utf-8").replace("Meetings", "Gatherings"), "utf-8")
    with pytest.raises(Stale):
        check(path)


def test_the_whole() -> None:
    said = about()
    origin = {
        "license": "Open Data Commons Attribution License v1.0",
        "license_url": "https://opendatacommons.org/licenses/by/1-0/",
        "source": said.source.title,
        "source_url": said.source.path,
        "about": "Minutebook",
        "about_url": said.homepage,
    }
    found = metadata()
    database = found["databases"].pop("minutes")
    assert found == {
        "title": "Minutebook",
        "description": said.description,
        **origin,
        "databases": {},
    }
    assert list(database.pop("tables")) == [row.TABLE.name for row in TABLES]
    assert list(database.pop("queries")) == [query.name for query in queries()]
    assert database == {"title": "Minutebook", "description": said.description, **origin}


def test_a_table() -> None:
    assert metadata()["databases"]["minutes"]["tables"]["problems"] == {
        "title": "Problems",
        "description": Problem.TABLE.description,
        "columns": {column.name: column.description for column in columns(Problem)},
        "sort": "id",
        "label_column": "message",
        "facets": ["council_id", "class"],
    }


def test_a_query() -> None:
    search = metadata()["databases"]["minutes"]["queries"]["search"]
    assert search.pop("sql").startswith("select\n    council.name as council,")
    assert search.pop("description").startswith("Items of business whose heading")
    assert search == {"title": "Search the minutes", "params": ["q", "council"], "hide_sql": True}


def test_facets_are_of_closed_lists() -> None:
    assert (facets(Paragraph), facets(Silence)) == (["kind"], ["subject"])


def test_every_table_and_column_is_described() -> None:
    tables = metadata()["databases"]["minutes"]["tables"]
    for row in TABLES:
        assert tables[row.TABLE.name]["columns"].keys() == {c.name for c in columns(row)}
        assert all(tables[row.TABLE.name]["columns"].values())


def test_no_table_has_a_page_size_or_units() -> None:
    tables = metadata()["databases"]["minutes"]["tables"].values()
    assert [table for table in tables if {"size", "units"} & table.keys()] == []


def test_no_query_hides_a_table() -> None:
    assert {query.name for query in queries()} & {row.TABLE.name for row in TABLES} == set()
