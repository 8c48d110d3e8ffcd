"""What is told of a package: which councils are behind, and whether it is too old."""

from typing import Any

import pytest

from datapackage.completeness import Behind, Freshness, freshness

FEN = {"title": "Fen", "path": "https://fen.example/"}
LATE = {
    "title": "Kent",
    "path": "https://kent.example/",
    "standing": "late",
    "asOf": "2026-02-26T01:00:00Z",
}
LAPSED = {
    "title": "Marsh",
    "path": "https://marsh.example/",
    "standing": "lapsed",
    "asOf": None,
}
CREATED = "2026-03-01T04:00:00Z"


@pytest.mark.parametrize(
    ("descriptor", "now", "told"),
    [
        ({}, CREATED, Freshness(0, [], None, is_degraded=False, is_old=False)),
        (
            {"sources": [FEN], "created": CREATED},
            "2026-03-03T04:00:00+00:00",
            Freshness(1, [], CREATED, is_degraded=False, is_old=False),
        ),
        (
            {"sources": [FEN, LATE, LAPSED], "created": CREATED, "degraded": True},
            "2026-03-03T04:00:01+00:00",
            Freshness(
                3,
                [
                    Behind("Kent", "https://kent.example/", "late", "2026-02-26T01:00:00Z"),
                    Behind("Marsh", "https://marsh.example/", "lapsed", None),
                ],
                CREATED,
                is_degraded=True,
                is_old=True,
            ),
        ),
    ],
    ids=["of nothing", "up to date", "behind, degraded and old"],
)
def test_freshness(descriptor: dict[str, Any], now: str, told: Freshness) -> None:
    assert freshness(descriptor, now) == told
