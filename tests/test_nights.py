"""Thirty nights of a site that changes: every event is told once and rightly, and no other."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from datapackage.export import json_lines_path
from datapackage.publish import build, opened, write
from datapackage.replayed import disagreements
from scrapers.archive import Archive
from scrapers.registry import Council
from scrapers.specimen import Edit, Site
from tests.archives import fill
from transform.load import transform
from transform.replay import Cells, Tables, Value, replay
from transform.rows import TABLES, ChangedRow, Row
from transform.schema import told

SITE = Site(councils=1, committees=2, years=1, meetings=6, welsh=(), seed=5, printed=(100003,))
MOST = range(100003, 100011)
"""Eight of its twelve meetings."""
SCRIPT: tuple[tuple[Edit, int, int], ...] = (
    (("final", 100005), 2, 30),
    (("minutes", 100011), 4, 30),
    (("moved", 100006), 6, 30),
    (("cancelled", 100012), 8, 30),
    (("withdrawn", 100001), 10, 25),
    (("item", 100002), 11, 30),
    (("paper", 100004), 14, 30),
    (("report", 100007), 15, 30),
    (("minutes", 100003), 16, 30),
    (("renamed", 111), 18, 30),
    *((("withdrawn", number), 20, 21) for number in MOST),
    (("withdrawn", 100009), 28, 29),
)
"""What is edited on the site, from one night to another."""
TEMPLATE = 24
"""The night on which its pages are made otherwise."""
OUTCOMES = {
    9: "unchanged",
    10: "complete",
    11: "complete",
    12: "complete",
    20: "changed",
    21: "changed",
    TEMPLATE: "changed",
}
ANEW = {11, 12, 15, 21, TEMPLATE}
"""Nights on which the archive is read into a new database as well."""
ID = "larkwater/"
NOTE = "Note 1: these minutes were corrected after they were published."

Told = tuple[str, str, str, Cells | None, Cells | None]


@dataclass(frozen=True)
class Night:
    """How a night ended, what the package tells of it, and what the package holds."""

    outcome: str
    published: bool
    changes: tuple[ChangedRow, ...]
    replayed: Tables
    tables: Tables
    anew: Tables

    def of(self, *names: str) -> list[Told]:
        """Return what is told of some tables."""
        return [
            (c.table_name, c.row_id.removeprefix(ID), c.change, _cells(c.before), _cells(c.after))
            for c in self.changes
            if c.table_name in names
        ]


Nights = Mapping[int, Night]


@pytest.fixture(scope="module", params=[False, True], ids=["pages", "service"])
def nights(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Nights:
    data, spent = tmp_path_factory.mktemp("nights"), dict[int, Night]()
    with ThreadPoolExecutor(1) as pool:
        for night in range(1, 31):
            known = sum(len(one.changes) for one in spent.values())
            spent[night] = _spend(data, night, known, pool, service=request.param)
    build(data / "minutes.db", data)
    return spent


def _spend(data: Path, night: int, known: int, pool: Executor, *, service: bool) -> Night:
    site = replace(SITE, edits=tuple(edit for edit, a, b in SCRIPT if a <= night <= b))
    now = f"2026-03-{night:02}T02:00:00Z"
    alter = _restyled if night == TEMPLATE else bytes
    council = fill(data, site, service=service, now=now, alter=alter)
    with Archive(data / "archive" / f"{council.id}.db", council.id, readonly=True) as archive:
        visit = archive.runs()[-1]
    (loaded,) = transform({council.id: council}, [council.id], data, executor=pool)
    package = data / f"night-{night}"
    _write(data / "minutes.db", package)
    feed = [ChangedRow.model_validate(line) for line in _lines(package, ChangedRow)]
    anew = _anew(data, council, night, pool) if night in ANEW else {}
    outcome = loaded.outcome if visit.news else str(visit.outcome)
    return Night(
        outcome, bool(visit.news), tuple(feed[known:]), replay(feed), _tables(package), anew
    )


def _write(path: Path, package: Path) -> None:
    with opened(path) as database:
        assert list(disagreements(database)) == []
        write(database, package)


def _anew(data: Path, council: Council, night: int, pool: Executor) -> Tables:
    """Return what comes of the archive in a new database."""
    other = data / f"anew-{night}"
    other.mkdir()
    (other / "archive").symlink_to(data / "archive")
    transform({council.id: council}, [council.id], other, executor=pool)
    _write(other / "minutes.db", other / "package")
    return _tables(other / "package")


def _tables(package: Path) -> Tables:
    return {row.TABLE.name: _held(package, row) for row in TABLES if told(row)}


def _restyled(body: bytes) -> bytes:
    return body.replace(b"mgItemNumberCell", b"number").replace(b"meetingid>", b"number>")


def _lines(package: Path, row: type[Row]) -> Iterator[Cells]:
    text = (package / json_lines_path(row)).read_text(encoding="utf-8")
    return map(json.loads, text.splitlines())


def _held(package: Path, row: type[Row]) -> dict[str, Cells]:
    """Return the rows of a table of the package, those columns that the feed tells of."""
    names = {column.name for column in told(row)}
    return {
        _key([line[name] for name in row.TABLE.key]): {
            name: value for name, value in line.items() if name in names
        }
        for line in _lines(package, row)
    }


def _key(values: list[Value]) -> str:
    return str(values[0]) if len(values) == 1 else json.dumps(values, separators=(",", ":"))


def _cells(text: str | None) -> Cells | None:
    return {k: v for k, v in json.loads(text).items() if v is not None} if text else None


def test_the_feed_replays_to_the_package_of_every_night(nights: Nights) -> None:
    for night in nights.values():
        held = {name: rows for name, rows in night.tables.items() if rows}
        assert {name: rows for name, rows in night.replayed.items() if rows} == held


def test_what_a_night_tells_is_how_its_package_differs(nights: Nights) -> None:
    for night in range(2, 31):
        before, after = nights[night - 1].tables, nights[night].tables
        wanted = sorted(
            (name, key, _differing(before[name].get(key), after[name].get(key)))
            for name in after
            for key in before[name].keys() | after[name].keys()
            if before[name].get(key) != after[name].get(key)
        )
        found = sorted(
            (change.table_name, change.row_id, sorted(_columns(change)))
            for change in nights[night].changes
        )
        assert found == [(name, key, columns) for name, key, columns in wanted]


def _differing(before: Cells | None, after: Cells | None) -> list[str]:
    old, new = before or {}, after or {}
    return sorted(name for name in old | new if old.get(name) != new.get(name))


def _columns(change: ChangedRow) -> set[str]:
    """Return the columns that a change tells of, but those that are empty before and after."""
    cells = {**json.loads(change.before or "{}"), **json.loads(change.after or "{}")}
    assert json.loads(change.columns) == list(cells)
    empty = {name for name, value in cells.items() if value is None}
    return cells.keys() - (empty if change.change != "modified" else set())


def test_every_visit_says_how_it_ended(nights: Nights) -> None:
    quiet = {night for night in nights if not nights[night].published}
    assert {night: nights[night].outcome for night in OUTCOMES} == OUTCOMES
    assert {nights[night].outcome for night in quiet} == {"unchanged", "changed"}


def test_a_quiet_night_tells_nothing(nights: Nights) -> None:
    loud = {2, 4, 6, 8, 12, 13, 15, 16, 18, 26}
    assert {night for night, spent in nights.items() if spent.changes} == {1, *loud}
    assert {change.change for change in nights[1].changes} == {"added"}


def test_drafts_become_final(nights: Nights) -> None:
    told_ = nights[2].of(*nights[2].tables)
    assert [(table, key, change) for table, key, change, _, _ in told_] == [
        ("meetings", "100005", "modified"), ("documents", "g100014-t1", "modified"),
    ]  # fmt: skip
    assert told_[0][3:] == ({"minutes_state": "draft"}, {"minutes_state": "published"})
    assert told_[1][3] is not None
    assert told_[1][4] is not None
    assert (told_[1][3]["kind"], told_[1][4]["kind"]) == ("draft_minutes", "printed_minutes")


def test_corrected_minutes_are_told_with_what_was_read_of_them(nights: Nights) -> None:
    told_ = nights[4].of(*nights[4].tables)
    assert [(table, key, change) for table, key, change, _, _ in told_] == [
        ("meetings", "100011", "modified"), ("agenda_items", "4000440", "modified"),
        ("documents", "g100020-t1", "modified"), ("paragraphs", "4000440#p2", "added"),
    ]  # fmt: skip
    before, after = told_[1][3:]
    assert before is not None
    assert after == {"minutes": f"{before['minutes']}\n{NOTE}"}
    start = len(str(before["minutes"])) + 1
    assert told_[3][3:] == (None, {
        "item_id": f"{ID}4000440", "position": 2, "depth": 0, "kind": "text", "text": NOTE,
        "start": start, "end": start + len(NOTE),
    })  # fmt: skip


MONTH: Cells = {"expected": 1, "held": 1, "with_items": 0, "with_minutes": 0, "missing": 0}


def test_a_meeting_that_is_moved_keeps_its_id(nights: Nights) -> None:
    assert nights[6].of(*nights[6].tables) == [
        ("meetings", "100006", "modified", {"date": "2026-03-30"}, {"date": "2026-04-06"}),
        ("coverage", f'["larkwater","{ID}110","2026-03"]', "removed", MONTH, None),
        ("coverage", f'["larkwater","{ID}110","2026-04"]', "added", None, MONTH),
    ]


def test_a_meeting_that_is_cancelled_keeps_its_id(nights: Nights) -> None:
    assert nights[8].of(*nights[8].tables) == [
        ("meetings", "100012", "modified", {"status": "scheduled"}, {"status": "cancelled"}),
    ]


def test_a_meeting_is_gone_when_three_visits_missed_it_and_comes_back(nights: Nights) -> None:
    gone = nights[12].of("meetings", "coverage")
    assert [(table, key, change) for table, key, change, _, _ in gone] == [
        ("meetings", "100001", "removed"),
        ("coverage", f'["larkwater","{ID}110","2025-05"]', "removed"),
    ]
    before, after = nights[11].tables, nights[12].tables
    lost = {name: before[name].keys() - after[name].keys() for name in before}
    assert Counter(change.table_name for change in nights[12].changes) == Counter(
        {name: len(keys) for name, keys in lost.items() if keys}
    )
    assert {change.change for change in nights[12].changes} == {"removed"}
    back = {(c.table_name, c.row_id, c.change, c.after) for c in nights[26].changes}
    assert back == {(c.table_name, c.row_id, "added", c.before) for c in nights[12].changes}


def test_an_item_and_a_report_are_gone_when_three_visits_missed_them(nights: Nights) -> None:
    assert [change[:3] for change in nights[13].of(*nights[13].tables)] == [
        ("agenda_items", "4000091", "removed"), ("paragraphs", "4000091#p1", "removed"),
        ("silences", "4000091#s-urgent_business", "removed"),
    ]  # fmt: skip
    assert [change[:3] for change in nights[16].of("documents")] == [
        ("documents", "s40001700", "removed"), ("documents", "g100012-t1", "modified"),
    ]  # fmt: skip


def test_a_report_that_is_replaced_at_its_address(nights: Nights) -> None:
    assert nights[15].of(*nights[15].tables) == [
        ("documents", "s40002820", "modified", {"size_bytes": 392192}, {"size_bytes": 78848}),
    ]


def test_printed_minutes_that_are_replaced_at_their_address(nights: Nights) -> None:
    told_ = nights[16].of(*nights[16].tables)
    assert [change[:3] for change in told_ if change[1] != "s40001700"] == [
        ("agenda_items", "4000120", "modified"), ("documents", "g100012-t1", "modified"),
        ("document_pages", "g100012-t1#p1", "modified"), ("paragraphs", "4000120#p3", "added"),
    ]  # fmt: skip
    assert [list(change[4] or ()) for change in told_ if change[1] == "g100012-t1"] == [
        ["sha256", "text_characters"]
    ]


def test_a_committee_that_is_renamed(nights: Nights) -> None:
    old, new = "Planning Committee", "Planning Committee and Harbours"
    assert nights[18].of("committees", "meetings") == [
        ("committees", "111", "modified", {"name": old}, {"name": new}),
        *(
            ("meetings", str(number), "modified", {"title": old}, {"title": new})
            for number in range(100007, 100013)
        ),
    ]
    others = nights[18].of(*nights[18].tables.keys() - {"committees", "meetings"})
    assert {(table, change, *(after or ())) for table, _, change, _, after in others} == {
        ("documents", "modified", "url")
    }


def test_the_archive_alone_comes_to_the_same_rows(nights: Nights) -> None:
    again = {night: spent.anew for night, spent in nights.items() if spent.anew}
    assert again.keys() == ANEW
    assert again == {night: nights[night].tables for night in ANEW}
