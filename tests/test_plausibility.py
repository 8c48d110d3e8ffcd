"""A council is asked the gate's questions before its rows are replaced: no false alarm, no loss."""

# ruff: noqa: S608 — tests break databases with what they say themselves

import datetime as dt
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from tests import nights
from tests.test_gate import FEN, SEASONS, Break, sql, twice, without
from transform import history
from transform.allowed import Allowance
from transform.figures import Figures, by_council, measure
from transform.gates import Alarm
from transform.plausibility import Usual, implausible, usual

TODAY = dt.date(2025, 6, 10)
TWO = nights.COUNCILS[:2]
COUNCIL = "fen-1"


@contextmanager
def over(main: Path, shard: Path) -> Iterator[sqlite3.Connection]:
    """Give a database with another attached as its `shard`."""
    with closing(sqlite3.connect(main)) as database:
        database.execute("ATTACH ? AS shard", [str(shard)])
        yield database


def figures(path: Path, as_of: str, council: str = "") -> Figures:
    with closing(sqlite3.connect(path)) as database:
        return measure(database, as_of, council)


def judged(
    main: Path, shard: Path, day: dt.date, published: list[Figures], *allowances: Allowance
) -> list[Alarm]:
    """Return why a council's rows of a night may not replace those of another."""
    as_of = nights.as_of(day)
    before = Usual(as_of, by_council(published), allowances)
    with over(main, shard) as database:
        return implausible(database, COUNCIL, figures(shard, as_of, COUNCIL), before)


@pytest.mark.parametrize("season", SEASONS)
def test_thirty_normal_nights_are_taken_over(season: str, tmp_path: Path) -> None:
    first, step = SEASONS[season]
    published: list[Figures] = []
    false = []
    main = nights.write(tmp_path / "first.db", first - dt.timedelta(days=step), TWO)
    for night in range(30):
        today = first + dt.timedelta(days=night * step)
        shard = nights.write(tmp_path / f"{night}.db", today, TWO)
        now, before = nights.as_of(today), Usual("", by_council(published), ())
        with over(main, shard) as database:
            for council in TWO:
                false += implausible(database, council, figures(shard, now, council), before)
        published = history.with_new(published, figures(shard, now))
        main = shard
    assert false == []


@pytest.fixture(scope="module")
def week(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Figures]]:
    """Return last night's database, and the figures of seven publications."""
    folder = tmp_path_factory.mktemp("week")
    days = [TODAY - dt.timedelta(days=days) for days in range(7, 0, -1)]
    paths = [nights.write(folder / f"{day}.db", day, TWO) for day in days]
    told = [figures(path, nights.as_of(day)) for path, day in zip(paths, days, strict=True)]
    return paths[-1], told


IMPLAUSIBLE: dict[str, tuple[Break, str]] = {
    "a fifth of its meetings is gone": (without(f"{FEN} AND rowid % 5 = 0"), "rows"),
    "most of a committee is gone": (
        without(f"{FEN} AND committee_id = 'fen-1/1' AND rowid % 5 > 1"),
        "rows",
    ),
    "a tenth of its minutes is blank": (
        sql(
            f"UPDATE agenda_items SET minutes = NULL WHERE rowid % 10 = 0 AND meeting_id IN ({FEN})"
        ),
        "fill",
    ),
    "its meetings have other numbers": (
        sql(
            *(
                f"UPDATE {table} SET meeting_id = meeting_id || '9' "
                f"WHERE meeting_id IN ({FEN} AND rowid % 5 = 0)"
                for table in ("agenda_items", "attendance")
            ),
            f"UPDATE meetings SET id = id || '9' WHERE id IN ({FEN}) AND rowid % 5 = 0",
        ),
        "removed",
    ),
    "its attendance is there three times": (
        sql(
            twice("attendance", "meeting_id LIKE 'fen-1/%'").replace("-again", "-1"),
            "DROP TABLE more",
            twice("attendance", "meeting_id LIKE 'fen-1/%'"),
        ),
        "growth",
    ),
}


@pytest.mark.parametrize("name", IMPLAUSIBLE)
def test_what_is_implausible(name: str, week: tuple[Path, list[Figures]], tmp_path: Path) -> None:
    main, published = week
    broken, gate = IMPLAUSIBLE[name]
    shard = nights.write(tmp_path / "minutes.db", TODAY, TWO)
    assert judged(main, shard, TODAY, published) == []
    broken(tmp_path)
    raised = judged(main, shard, TODAY, published)
    assert gate in {alarm.gate for alarm in raised}
    assert {alarm.council for alarm in raised} == {COUNCIL}
    # Without anything published, the rows that stand are the measure: of a loss, not of growth.
    assert (judged(main, shard, TODAY, []) == []) == (gate == "growth")
    let = [
        Allowance(gate=gate, council=COUNCIL, until=TODAY, why="w", who="w")  # type: ignore[arg-type]
        for gate in {alarm.gate for alarm in raised}
    ]
    assert judged(main, shard, TODAY, published, *let) == []
    assert judged(main, shard, TODAY + dt.timedelta(days=1), published, *let) != []


def test_rows_that_stand_and_could_not_be_published_are_no_measure(
    week: tuple[Path, list[Figures]], tmp_path: Path
) -> None:
    main, published = week
    (tmp_path / "bad").mkdir()
    bad = nights.write(tmp_path / "bad/minutes.db", TODAY - dt.timedelta(days=1), TWO)
    IMPLAUSIBLE["its attendance is there three times"][0](tmp_path / "bad")
    good = nights.write(tmp_path / "minutes.db", TODAY, TWO)
    assert judged(bad, good, TODAY, published) == []
    assert {alarm.gate for alarm in judged(bad, good, TODAY, [])} == {"rows"}
    assert judged(main, good, TODAY, []) == []


@pytest.mark.parametrize("months", [[2] * 3 + [30] * 3, range(1, 30), [1] * 9 + [30] * 9])
def test_a_history_that_is_collected_bit_by_bit(months: list[int], tmp_path: Path) -> None:
    """Of so many months the meetings are there on each night, the newest first."""
    published: list[Figures] = []
    before = None
    for night, reach in enumerate(months):
        today = TODAY + dt.timedelta(days=night)
        (tmp_path / f"{night}").mkdir()
        shard = nights.write(tmp_path / f"{night}/minutes.db", today, TWO[:1])
        begin = today - dt.timedelta(days=30 * reach)
        without(f"SELECT id FROM meetings WHERE date < '{begin}'")(tmp_path / f"{night}")
        if before:
            assert judged(before, shard, today, published) == []
        published = history.with_new(published, figures(shard, nights.as_of(today)))
        before = shard


def test_what_a_new_database_is_judged_by(tmp_path: Path) -> None:
    with closing(sqlite3.connect(nights.write(tmp_path / "minutes.db", TODAY, TWO))) as database:
        assert usual(database, tmp_path) == Usual(nights.as_of(TODAY), {}, [], None)
        database.execute("DELETE FROM runs")
        kept = [figures(tmp_path / "minutes.db", nights.as_of(TODAY))]
        (tmp_path / history.CURRENT).mkdir()
        (tmp_path / history.CURRENT / history.HISTORY).write_bytes(history.text(kept))
        found = usual(database, tmp_path, now="2026-01-02T03:00:00Z")
        assert (found.as_of, found.today) == ("1970-01-01T00:00:00Z", "2026-01-02")
        assert set(found.published) == set(TWO)
