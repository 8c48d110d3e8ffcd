"""Every canned query, asked of the built database through Datasette, gives the rows it should."""

import asyncio
from collections import Counter
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest

from datapackage.canned import queries
from datapackage.publish import build
from datapackage.serve import datasette
from tests.datapackage_rows import BASE, HOSTILE, ROWS, fill
from transform.schema import told

COUNCIL = "Saltmarsh District Council"


def ask(data: Path, query: str, **parameters: str) -> Any:
    """Return a query's answer: its rows, each a dictionary, or its error."""

    async def get() -> Any:
        served = datasette(data / "current")
        await served.invoke_startup()
        question = urlencode({"_shape": "objects", **parameters})
        return (await served.client.get(f"/minutes/{query}.json?{question}")).json()

    answer = asyncio.run(get())
    return answer["rows"] if answer["ok"] else answer["error"]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    build(fill(tmp_path / "minutes.db"), tmp_path)
    return tmp_path


DECISION = {
    "date": "2025-01-09",
    "committee": "Harbour Committee",
    "item": "Harbour light, “repairs”",
    "decision": "It was RESOLVED that the harbour light be mended.",
    "outcome": "carried",
    "votes_for": 1,
    "votes_against": 0,
    "decision_id": "saltmarsh/502#d1",
}
LATE = {
    "days": 86,
    "council": COUNCIL,
    "meeting": HOSTILE,
    "date": "2024-12-05",
    "minutes_state": "none",
    "url": BASE + "ieListDocuments.aspx?MId=42",
    "meeting_id": "saltmarsh/42",
}
MONTHS = [
    {"month": "2024-12", "listed": 1, "here": 1, "with_minutes": 0},
    {"month": "2025-01", "listed": 2, "here": 1, "with_minutes": 1},
]
MISSING: dict[str, object] = {
    "council": COUNCIL,
    "month": "2025-01",
    "committee": "Harbour Committee",
    "listed": 2,
    "here": 1,
    "missing": 1,
    "reason": "43: HTTP status 500",
    "committee_id": "saltmarsh/7",
}
ADDED = Counter(row.TABLE.name for row in ROWS if told(type(row)))
"""How many rows of which table the one visit added."""
CHANGED: list[dict[str, object]] = [
    {
        "visited": "2025-03-01T04:05:06Z",
        "council": COUNCIL,
        "table_name": table,
        "added": count,
        "modified": 0,
        "removed": 0,
        "run_id": "saltmarsh/20250301T040000Z",
    }
    for table, count in sorted(ADDED.items())
]
COMMITTEE: dict[str, object] = {
    "visited": "2025-03-01T04:05:06Z",
    "change": "added",
    "table_name": "committees",
    "row_id": "saltmarsh/7",
    "before": None,
    "after": '{"council_id":"saltmarsh","name":"Harbour Committee","category":"Committees",'
    f'"current":true,"url":"{BASE}mgCommitteeDetails.aspx?ID=7"}}',
    "seq": 1,
}


def present(name: str, role: str, person: str) -> dict[str, object]:
    return {
        "date": "2025-01-09",
        "meeting": "Harbour Committee",
        "name": name,
        "role": role,
        "status": "present",
        "substitute_for": None,
        "person_id": person,
        "meeting_id": "saltmarsh/41",
    }


OAKES = present("Councillor Wren Oakes", "Chair", "saltmarsh/u12")
HALE = present("Tamsin Hale", "Clerk", "saltmarsh/n-tamsin-hale")

ANSWERS: list[tuple[str, dict[str, str], list[dict[str, object]]]] = [
    ("decisions_by_committee", {}, [DECISION]),
    ("decisions_by_committee", {"committee": "harbour", "year": "2025"}, [DECISION]),
    ("decisions_by_committee", {"year": "2024"}, []),
    ("decisions_by_committee", {"council": "kent"}, []),
    (
        "who_declared_what",
        {"name": "oakes"},
        [
            {
                "date": "2025-01-09",
                "meeting": "Harbour Committee",
                "name": "Councillor Oakes",
                "kind": "personal",
                "about": "a boat",
                "withdrew": None,
                "declared": "Councillor Oakes declared that she keeps a boat.",
                "person_id": "saltmarsh/u12",
                "item_id": "saltmarsh/501",
            }
        ],
    ),
    ("who_declared_what", {"name": "hale"}, []),
    ("attendance_of_member", {}, [OAKES, HALE]),
    ("attendance_of_member", {"name": "hale", "council": "saltmarsh"}, [HALE]),
    (
        "named_votes",
        {},
        [
            {
                "date": "2025-01-09",
                "meeting": "Harbour Committee",
                "item": "Harbour light, “repairs”",
                "name": "Cllr Oakes",
                "choice": "for",
                "outcome": "carried",
                "person_id": "saltmarsh/u12",
                "decision_id": "saltmarsh/502#d1",
                "item_id": "saltmarsh/502",
            }
        ],
    ),
    ("named_votes", {"name": "hale"}, []),
    ("late_minutes", {}, [LATE]),
    ("late_minutes", {"days": "85"}, [LATE]),
    ("late_minutes", {"days": "86"}, []),
    (
        "coverage_by_council",
        {},
        [
            {
                "council": COUNCIL,
                "listed": 3,
                "here": 2,
                "missing": 1,
                "with_items": 2,
                "with_minutes": 1,
                "first_month": "2024-12",
                "last_month": "2025-01",
                "checked_at": "2025-03-01T04:05:06Z",
                "council_id": "saltmarsh",
            }
        ],
    ),
    (
        "problems_by_kind",
        {},
        [
            {
                "council": COUNCIL,
                "class": "http_status",
                "problems": 1,
                "example": "The site answered 500",
                "url": BASE + "ieListDocuments.aspx?MId=43",
                "council_id": "saltmarsh",
            }
        ],
    ),
    ("problems_by_kind", {"council": "kent"}, []),
    ("meetings_by_month", {}, MONTHS),
    ("meetings_by_month", {"council": "kent"}, []),
    ("missing_meetings", {}, [MISSING]),
    ("missing_meetings", {"council": "kent"}, []),
    ("changes_by_visit", {}, CHANGED),
    ("changes_by_visit", {"days": "1", "council": "saltmarsh"}, CHANGED),
    ("changes_by_visit", {"council": "kent"}, []),
    ("what_changed", {"table": "committees"}, [COMMITTEE]),
    ("what_changed", {"table": "committees", "council": "kent"}, []),
    ("what_changed", {"table": "committees", "change": "removed"}, []),
    (
        "search",
        {"q": "lights mended"},
        [
            {
                "council": COUNCIL,
                "meeting": "Harbour Committee",
                "date": "2025-01-09",
                "item": "Harbour light, “repairs”",
                "found": "The Clerk noted the tide times.\n"
                "It was RESOLVED that the harbour ⟦light⟧ be ⟦mended⟧.",
                "item_id": "saltmarsh/502",
            }
        ],
    ),
    ("search", {"q": "lights", "council": "kent"}, []),
    ("search", {"q": "zeppelin"}, []),
    ("search", {}, []),
    ("search", {"q": '"'}, []),
    ("search", {"q": '\t" "'}, []),
    ("search", {"q": "AND (NEAR* -^:"}, []),
]


@pytest.mark.parametrize(("query", "parameters", "rows"), ANSWERS)
def test_answers(
    query: str, parameters: dict[str, str], rows: list[dict[str, object]], data: Path
) -> None:
    assert ask(data, query, **parameters) == rows


def test_every_query_is_asked() -> None:
    assert {query for query, _, rows in ANSWERS if rows} == {query.name for query in queries()}


def test_accents_and_quotes(data: Path) -> None:
    assert [row["item_id"] for row in ask(data, "search", q='"cafe mor"')] == ["saltmarsh/503"]
