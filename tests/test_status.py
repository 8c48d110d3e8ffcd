"""How every council stands: the worse of fetching and reading, how old, how much, what is wrong."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from minutebook import main
from scrapers.archive import Archive
from transform.load import opened
from transform.status import NoData, Status, statuses

NOW = "2026-03-20T02:00:00Z"
URL = "https://a.example/ieListDocuments.aspx?MId=7"


def visit(data: Path, at: str, outcome: str | None, body: bytes | None = b"one") -> str:
    """Make a visit of ten minutes; without an outcome it does not end. Return when it began."""
    began = f"2026-03-{at}:00Z"
    with Archive(data / "archive" / "a.db", "a") as archive:
        run = archive.begin(began, since=None, until=None)
        if body is not None:
            archive.store(
                run, began, url=URL, kind="meeting", number="7", status=200, media_type=None,
                headers={}, body=body,
            )  # fmt: skip
        else:
            archive.fail(run, url=URL, kind="meeting", number="7", problem="network", message="no")
        if outcome:
            ended = f"{began[:14]}10:00Z"
            archive.end(run, ended, outcome=outcome, requests=1, size=9)
    return began


def read(data: Path, began: str, outcome: str, as_of: str | None = None) -> None:
    """Write into the database what reading the pages of a visit comes to.

    Its data is as of the end of the visit, or of an earlier one.
    """
    ended = f"{began[:14]}10:00Z"
    with opened(data / "minutes.db") as database, database.atomic():
        council = {"id": "a", "name": "A", "kind": "other", "nation": "Wales", "platform": "x"}
        database.table("councils").insert(council)
        database.table("runs").insert(
            {
                "id": f"a/{began}", "council_id": "a", "started_at": began, "ended_at": ended,
                "outcome": outcome, "requests": 1, "pages": 1, "bytes": 9, "problems": 3,
                "data_as_of": as_of or ended,
            }
        )  # fmt: skip
        for month, held in (("2026-01", 4), ("2026-02", 1)):
            database.table("coverage").insert(
                {
                    "council_id": "a", "committee_id": "a/1", "month": month, "expected": 4,
                    "held": held, "with_items": held, "with_minutes": 1, "missing": 4 - held,
                    "checked_at": began,
                }
            )  # fmt: skip
        for id_, name in enumerate(("value", "network", "network")):
            database.table("problems").insert(
                {
                    "id": f"a/x{id_}", "run_id": f"a/{began}", "council_id": "a", "class": name,
                    "message": "so it is",
                }
            )  # fmt: skip


WHOLE = Status(
    council_id="a",
    outcome="complete",
    visited_at="2026-03-19T02:10:00Z",
    good_at="2026-03-19T02:10:00Z",
    age_hours=23.8,
    data_as_of="2026-03-19T02:10:00Z",
    expected=8,
    held=5,
    with_minutes=2,
    missing=3,
    problems={"network": 2, "value": 1},
)


def test_a_council_is_told_in_full(tmp_path: Path) -> None:
    read(tmp_path, visit(tmp_path, "19T02:00", "complete"), "complete")
    assert statuses(tmp_path, now=NOW) == [WHOLE]


def test_reading_may_be_worse_than_fetching(tmp_path: Path) -> None:
    read(tmp_path, visit(tmp_path, "19T02:00", "complete"), "partial")
    assert statuses(tmp_path, now=NOW) == [replace(WHOLE, outcome="partial")]
    visit(tmp_path, "19T03:00", "complete")
    (after,) = statuses(tmp_path, now=NOW)
    assert (after.outcome, after.age_hours, after.flags) == ("partial", 22.8, ())


def test_the_data_of_a_council_that_ended_is_not_too_old(tmp_path: Path) -> None:
    read(tmp_path, visit(tmp_path, "01T02:00", "complete"), "complete")
    with opened(tmp_path / "minutes.db") as database, database.atomic():
        database.execute("UPDATE councils SET ended_on = '2026-03-02'")
    (said,) = statuses(tmp_path, now=NOW)
    assert (said.outcome, said.flags) == ("complete", ("ended",))


def test_a_template_that_cannot_be_read_is_no_good_visit(tmp_path: Path) -> None:
    visit(tmp_path, "01T02:00", "complete")
    began = visit(tmp_path, "19T02:00", "complete", b"new look")
    read(tmp_path, began, "changed", "2026-03-01T02:10:00Z")
    visit(tmp_path, "19T03:00", "complete", b"new look")
    (said,) = statuses(tmp_path, now=NOW)
    assert (said.outcome, said.good_at, said.visited_at, said.flags) == (
        "changed", "2026-03-01T02:10:00Z", "2026-03-19T03:10:00Z", ("stale", "degraded"),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("visits", "outcome", "age", "flags"),
    [
        ([("18T02:00", "complete")], "complete", 47.8, ()),
        ([("17T02:00", "complete")], "complete", 71.8, ("stale",)),
        ([("06T02:00", "complete")], "complete", 335.8, ("stale",)),
        ([("05T02:00", "complete")], "complete", 359.8, ("stale", "degraded")),
        ([("18T02:00", "empty_confirmed")], "empty_confirmed", 47.8, ()),
        ([("05T02:00", "complete"), ("19T02:00", "complete")], "unchanged", 23.8, ()),
        ([("05T02:00", "complete"), ("19T02:00", "blocked")], "blocked", 359.8,
         ("stale", "degraded")),
        ([("19T02:00", "complete"), ("19T03:00", "partial")], "partial", 22.8, ()),
        ([("19T02:00", "failed")], "failed", None, ("never good",)),
        ([("19T02:00", "complete"), ("20T01:00", None)], "complete", 23.8, ("unfinished",)),
        ([("20T01:00", None)], None, None, ("never good", "unfinished")),
    ],
)  # fmt: skip
def test_age_is_counted_from_the_last_good_visit(
    tmp_path: Path,
    visits: list[tuple[str, str | None]],
    outcome: str | None,
    age: float | None,
    flags: tuple[str, ...],
) -> None:
    as_of = f"2026-03-{visits[0][0]}:00Z"
    for at, ended in visits:
        good = ended in {"complete", "empty_confirmed", None}
        began = visit(tmp_path, at, ended, b"one" if good else None)
        with Archive(tmp_path / "archive" / "a.db", "a", readonly=True) as archive:
            news = archive.runs()[-1].news
        if news:
            well = ended in {"complete", "empty_confirmed", "partial"}
            read_anew(tmp_path, began, ended or "", None if well else as_of)
            as_of = f"{began[:14]}10:00Z" if well else as_of
    (said,) = statuses(tmp_path, now=NOW)
    assert (said.outcome, said.age_hours, said.flags) == (outcome, age, flags)


@pytest.mark.parametrize(
    ("now", "flags"),
    [
        ("2026-03-21T02:10:00Z", ()),
        ("2026-03-21T02:10:01Z", ("stale",)),
        ("2026-04-02T02:10:00Z", ("stale",)),
        ("2026-04-02T02:10:01Z", ("stale", "degraded")),
    ],
)
def test_flags_begin_to_the_second(tmp_path: Path, now: str, flags: tuple[str, ...]) -> None:
    read(tmp_path, visit(tmp_path, "19T02:00", "complete"), "complete")
    assert [one.flags for one in statuses(tmp_path, now=now)] == [flags]


def read_anew(data: Path, began: str, outcome: str, as_of: str | None) -> None:
    (data / "minutes.db").unlink(missing_ok=True)
    read(data, began, outcome, as_of)


def test_what_is_held_back_is_told_with_its_reason(tmp_path: Path) -> None:
    visit(tmp_path, "16T02:00", "complete")
    began = visit(tmp_path, "19T02:00", "complete", b"half of it")
    read(tmp_path, began, "changed", "2026-03-16T02:10:00Z")
    with opened(tmp_path / "minutes.db") as database, database.atomic():
        database.execute("UPDATE problems SET class = 'implausible' WHERE id = 'a/x0'")
    (said,) = statuses(tmp_path, now=NOW)
    assert said == replace(
        WHOLE, outcome="changed", good_at="2026-03-16T02:10:00Z", age_hours=95.8,
        data_as_of="2026-03-16T02:10:00Z", problems={"network": 2, "implausible": 1},
        flags=("stale", "held back"), trouble="implausible", held_back=("so it is",),
    )  # fmt: skip
    assert said.record()["held_back"] == ["so it is"]


def test_a_council_that_has_ended_is_not_stale(tmp_path: Path) -> None:
    read(tmp_path, visit(tmp_path, "01T02:00", "complete"), "complete")
    with opened(tmp_path / "minutes.db") as database, database.atomic():
        database.execute("UPDATE councils SET ended_on = '2026-03-02'")
    (said,) = statuses(tmp_path, now=NOW)
    assert (said.flags, said.ended_on, said.age_hours) == (("ended",), "2026-03-02", 455.8)


def test_what_is_fetched_and_not_read_is_said(tmp_path: Path) -> None:
    read(tmp_path, visit(tmp_path, "18T02:00", "complete"), "partial")
    visit(tmp_path, "19T02:00", "complete", b"two")
    as_of = "2026-03-18T02:10:00Z"
    assert statuses(tmp_path, now=NOW) == [
        replace(WHOLE, flags=("unread",), data_as_of=as_of, age_hours=47.8)
    ]


def test_without_a_database_there_is_no_coverage(tmp_path: Path) -> None:
    visit(tmp_path, "19T02:00", "complete")
    unknown = {"expected": None, "held": None, "with_minutes": None, "missing": None}
    bare = replace(WHOLE, **unknown, problems={}, flags=("unread",))  # type: ignore[arg-type]
    assert statuses(tmp_path, now=NOW) == [bare]


def test_without_an_archive_its_rows_are_told(tmp_path: Path) -> None:
    read(tmp_path, "2026-03-19T02:00:00Z", "partial")
    (said,) = statuses(tmp_path, now=NOW)
    assert (said.outcome, said.held, said.flags, said.note) == (
        "partial", 5, (), "it has no archive here",
    )  # fmt: skip


def test_an_archive_that_is_none_does_not_hide_the_others(tmp_path: Path) -> None:
    visit(tmp_path, "19T02:00", "complete")
    (tmp_path / "archive" / "b.db").write_text("rubbish", encoding="utf-8")
    first, second = statuses(tmp_path, now=NOW)
    assert (first.outcome, second.outcome, second.flags) == ("complete", None, ())
    assert "not a database" in (second.note or "")


def test_nothing_is_written(tmp_path: Path) -> None:
    read(tmp_path, visit(tmp_path, "19T02:00", "complete"), "complete")
    before = {path: path.read_bytes() for path in tmp_path.rglob("*.db")}
    statuses(tmp_path, now=NOW)
    assert {path: path.read_bytes() for path in tmp_path.rglob("*.db")} == before


def test_no_data_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(NoData, match="run `minutebook scrape` first"):
        statuses(tmp_path / "data", now=NOW)
    assert not (tmp_path / "data").exists()


def run(*arguments: str | Path) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["status", *map(str, arguments)])
    return result.exit_code, result.stdout


def test_the_command_shows_a_table(tmp_path: Path) -> None:
    read(tmp_path, visit(tmp_path, "19T02:00", "complete"), "partial")
    code, shown = run("--data", tmp_path)
    header, row = shown.splitlines()
    assert (code, header.split()) == (
        0, ["council", "outcome", "age,", "hours", "expected", "held", "missing", "problems",
            "flags"],
    )  # fmt: skip
    assert row.split()[:2] == ["a", "partial"]
    assert "8     5        3  2 network, 1 value" in row


def test_the_command_prints_json(built: Path) -> None:
    code, shown = run("--data", built, "--json")
    found = json.loads(shown)
    assert (code, [one["outcome"] for one in found]) == (0, ["complete", "complete"])
    assert all(one["held"] + one["missing"] == one["expected"] > 0 for one in found)
    assert all(one["age_hours"] < 24 and one["flags"] == [] for one in found)
    assert list(found[0]) == list(Status.__dataclass_fields__)
