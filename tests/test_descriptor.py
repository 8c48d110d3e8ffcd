"""The descriptor says what the row classes say, in the words of Data Package v2."""

import json
import tomllib
from pathlib import Path
from typing import Any

from datapackage.about import about
from datapackage.descriptor import Source, descriptor, field, schema
from datapackage.export import Exported, Written
from transform.rows import TABLES, Committee, Coverage, Paragraph, Silence
from transform.schema import Column, columns

PROFILE = "https://datapackage.org/profiles/2.0"
ID = r"^[a-z0-9-]+/[A-Za-z0-9._#:-]+$"


def exported(rows: int = 3) -> Exported:
    sha256 = "ab" * 32
    return Exported(
        Silence,
        rows,
        Written("data/silences.csv", 99, sha256),
        Written("data/silences.jsonl", 100, sha256),
    )


def test_descriptor() -> None:
    said = about()
    source = Source("Saltmarsh", "https://saltmarsh.example/", "2025-01-01T00:00:00Z", "2025-02")
    assert descriptor(said, [exported()], [source], "2025-03-01T04:05:06Z") == {
        "$schema": f"{PROFILE}/datapackage.json",
        "name": "minutebook",
        "id": said.id,
        "title": "Minutebook",
        "description": said.description,
        "version": said.version,
        "created": "2025-03-01T04:05:06Z",
        "homepage": "https://github.com/minutebook/minutebook",
        "licenses": [
            {
                "name": "ODC-BY-1.0",
                "title": "Open Data Commons Attribution License v1.0",
                "path": "https://opendatacommons.org/licenses/by/1-0/",
            }
        ],
        "sources": [{"title": "Saltmarsh", "path": "https://saltmarsh.example/"}],
        "contributors": [
            {
                "title": "The Minutebook contributors",
                "path": "https://github.com/minutebook/minutebook",
                "roles": ["creator", "publisher"],
            }
        ],
        "keywords": said.keywords,
        "resources": [
            {
                "name": "silences",
                "type": "table",
                "title": "Silences",
                "description": Silence.TABLE.description,
                "path": "data/silences.csv",
                "format": "csv",
                "mediatype": "text/csv",
                "encoding": "utf-8",
                "dialect": {
                    "$schema": f"{PROFILE}/tabledialect.json",
                    "header": True,
                    "delimiter": ",",
                    "lineTerminator": "\r\n",
                    "quoteChar": '"',
                    "doubleQuote": True,
                    "skipInitialSpace": False,
                },
                "bytes": 99,
                "hash": "sha256:" + "ab" * 32,
                "rows": 3,
                "schema": schema(Silence),
            }
        ],
    }


def test_without_data_there_is_neither_source_nor_time() -> None:
    empty = descriptor(about(), [], [], None)
    assert {"created", "sources"} & empty.keys() == set()


def test_schema() -> None:
    assert schema(Silence) == {
        "$schema": f"{PROFILE}/tableschema.json",
        "fields": [
            _text("id", {"required": True, "unique": True, "pattern": ID}),
            _text("meeting_id", {"required": True, "pattern": ID}),
            _text("item_id", {"required": True, "pattern": ID}),
            _text("subject", {"required": True, "enum": list(columns(Silence)[3].enum)}),
            _text("says", {"required": True, "enum": ["none"]}),
        ],
        "missingValues": [""],
        "primaryKey": ["id"],
        "foreignKeys": [
            {"fields": ["meeting_id"], "reference": {"resource": "meetings", "fields": ["id"]}},
            {"fields": ["item_id"], "reference": {"resource": "agenda_items", "fields": ["id"]}},
        ],
    }


def _text(name: str, constraints: dict[str, Any]) -> dict[str, Any]:
    description = next(c.description for c in columns(Silence) if c.name == name)
    said = {"name": name, "type": "string", "format": "default", "description": description}
    return said | {"constraints": constraints}


def test_field_without_constraints_has_none() -> None:
    plain = Column("current", "boolean", "Whether.", required=False)
    assert field(plain, ("id",)) == {
        "name": "current",
        "type": "boolean",
        "format": "default",
        "description": "Whether.",
    }


def test_a_composite_key_makes_no_column_unique() -> None:
    fields = schema(Coverage)["fields"]
    assert schema(Coverage)["primaryKey"] == ["council_id", "committee_id", "month"]
    assert [f["name"] for f in fields if f["constraints"].get("unique")] == []


def test_a_table_may_refer_to_itself() -> None:
    keys = [key["reference"] for key in schema(Paragraph)["foreignKeys"]]
    assert {"resource": "paragraphs", "fields": ["id"]} in keys


def test_no_empty_list_of_foreign_keys() -> None:
    assert [row.TABLE.name for row in TABLES if schema(row).get("foreignKeys") == []] == []


def test_every_table_and_column_is_described() -> None:
    undescribed = [
        (row.TABLE.name, said["name"])
        for row in TABLES
        for said in schema(row)["fields"]
        if not said["description"].endswith(".")
    ]
    assert undescribed == []
    assert [row for row in TABLES if not row.TABLE.title or not row.TABLE.description] == []


def test_types() -> None:
    types = {said["name"]: said["type"] for said in schema(Committee)["fields"]}
    assert types["current"] == "boolean"
    assert {f["type"] for row in TABLES for f in schema(row)["fields"]} == {
        "string",
        "integer",
        "boolean",
        "date",
        "datetime",
    }


def test_the_version_is_the_projects() -> None:
    project = tomllib.loads(
        (Path(__file__).parents[1] / "pyproject.toml").read_text(encoding="utf-8")
    )["project"]
    assert about().version == project["version"]


def test_the_same_twice() -> None:
    one, other = (json.dumps(descriptor(about(), [exported()], [], None)) for _ in range(2))
    assert one == other
