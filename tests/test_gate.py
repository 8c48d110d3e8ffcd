"""The gate: what is corrupt is refused, what the season does is not."""

# ruff: noqa: S608 — tests break databases with what they say themselves

import datetime as dt
import json
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from datapackage.checks import Refused
from datapackage.currency import Behind
from datapackage.export import export
from datapackage.publish import build
from datapackage.removed import removals
from scrapers.archive import Archive
from tests import nights
from tests.retelling import retell
from tests.test_publish import change, digests
from transform import history
from transform.figures import Figures, measure, settled_before
from transform.gates import alarms

TODAY = dt.date(2025, 6, 10)
BEFORE = [TODAY - dt.timedelta(days=days) for days in range(7, 0, -1)]
INDEX = "INSERT INTO agenda_items_fts (agenda_items_fts) VALUES ('rebuild')"
OLD = "SELECT id FROM meetings WHERE date < '2025-04-01'"
ITEMS = f"SELECT id FROM agenda_items WHERE meeting_id IN ({OLD})"

Break = Callable[[Path], object]


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the data of seven good nights, with tonight's database not yet published."""
    data = tmp_path_factory.mktemp("good")
    kept = [_figures(data / f"{day}.db", day) for day in BEFORE[:-1]]
    build(nights.write(data / "minutes.db", BEFORE[-1]), data)
    told = data / "current" / history.HISTORY
    told.write_bytes(history.text([*kept, *history.read(told)]))
    (data / "minutes.db").unlink()
    nights.write(data / "minutes.db", TODAY)
    return data


def _figures(path: Path, day: dt.date) -> Figures:
    with closing(sqlite3.connect(nights.write(path, day))) as database:
        found = measure(database, nights.as_of(day))
    path.unlink()
    return found


def sql(*statements: str) -> Break:
    """Return what runs statements on the database, keys unchecked, and tells of what they did."""
    return script("; ".join(statements))


def without(meetings: str) -> Break:
    """Return what deletes meetings, and all that is of them."""
    items = f"SELECT id FROM agenda_items WHERE meeting_id IN ({meetings})"
    return sql(
        f"DELETE FROM votes WHERE item_id IN ({items})",
        f"DELETE FROM decisions WHERE item_id IN ({items})",
        f"DELETE FROM attendance WHERE meeting_id IN ({meetings})",
        f"DELETE FROM agenda_items WHERE meeting_id IN ({meetings})",
        f"DELETE FROM meetings WHERE id IN ({meetings})",
    )


def twice(table: str, where: str) -> str:
    """Return the statement that doubles rows, under new ids."""
    return (
        f"CREATE TEMP TABLE more AS SELECT * FROM {table} WHERE {where}; "
        f"UPDATE more SET id = id || '-again'; INSERT INTO {table} SELECT * FROM more"
    )


def script(statements: str, *, told: bool = True) -> Break:
    """Return what runs statements; full text and feed tell of what they did, or do not."""

    def broken(data: Path) -> None:
        with closing(sqlite3.connect(data / "minutes.db")) as database, database:
            database.executescript(statements + (f"; {INDEX}" if told else ""))
            if told:
                retell(database)

    return broken


def damage(data: Path) -> None:
    """Overwrite a page in the middle of the file."""
    path = data / "minutes.db"
    content = bytearray(path.read_bytes())
    middle = len(content) // 8192 * 4096
    content[middle : middle + 4096] = b"\xff" * 4096
    path.write_bytes(content)


def half_a_file(data: Path) -> None:
    """Leave a database that says that it is whole and holds nothing: a killed VACUUM INTO."""
    with closing(sqlite3.connect(data / "minutes.db")) as database:
        version = database.execute("PRAGMA user_version").fetchone()[0]
    (data / "minutes.db").unlink()
    change(data / "minutes.db", f"PRAGMA user_version = {version}")


def hosts(failing: int) -> Break:
    """Return what has the sites of so many councils time out tonight, and the others answer."""

    def broken(data: Path) -> None:
        for number, council in enumerate(nights.COUNCILS):
            with Archive(data / "archive" / f"{council}.db", council) as archive:
                run = archive.begin(nights.as_of(TODAY), since=None, until=None)
                is_out = number < failing
                if is_out:
                    archive.fail(
                        run, url="https://x.example/", kind=None, number=None,
                        problem="timeout", message="no answer",
                    )  # fmt: skip
                outcome = "failed" if is_out else "complete"
                archive.end(run, nights.as_of(TODAY), outcome=outcome, requests=1, size=1)

    return broken


FEN = "SELECT id FROM meetings WHERE council_id = 'fen-1' AND date < '2025-04-01'"
CORRUPTIONS: dict[str, tuple[Break, str]] = {
    "a council is gone": (
        without("SELECT id FROM meetings WHERE council_id = 'fen-1'"), "[rows, fen-1]",
    ),
    "a fifth of a council is gone": (
        without(f"{FEN} AND rowid % 5 = 0"),
        "[rows, fen-1]",
    ),
    "a twentieth of everything is gone": (without(f"{OLD} AND rowid % 14 = 0"), "[rows, all]"),
    "a third of a committee's items is gone": (
        without(f"{FEN} AND committee_id = 'fen-1/1' AND rowid % 3 = 0"),
        "of fen-1/1: ",
    ),
    "all named votes are gone": (sql("DELETE FROM votes"), "votes: no rows, of "),
    "a committee's attendance is gone": (
        sql("DELETE FROM attendance WHERE meeting_id IN (SELECT id FROM meetings "
            "WHERE committee_id = 'fen-2/3')"),
        "attendance of fen-2/3: 0 settled rows, 100.0% fewer",
    ),
    "everything is there one and a third times": (
        script(twice("agenda_items", "rowid % 3 = 0")), "[growth, all]",
    ),
    "a council is there three times": (
        script(
            twice("attendance", "meeting_id LIKE 'fen-3/%'").replace("-again", "-1")
            + ";DROP TABLE more;" + twice("attendance", "meeting_id LIKE 'fen-3/%'")
        ),
        "attendance of fen-3: ",
    ),
    "a tenth of the minutes is blank": (
        sql(f"UPDATE agenda_items SET minutes = NULL WHERE id IN ({ITEMS}) AND rowid % 10 = 0"),
        "agenda_items.minutes of all: ",
    ),
    "a council's people are not known any more": (
        sql("UPDATE attendance SET person_id = NULL WHERE meeting_id LIKE 'fen-4/%'"),
        "attendance.person_id of fen-4: 0.0% of settled rows have one, not the usual ",
    ),
    "old meetings went and as many came": (
        sql(
            *(
                f"UPDATE {table} SET meeting_id = meeting_id || '9' "
                f"WHERE meeting_id IN ({OLD} AND rowid % 20 = 0)"
                for table in ("agenda_items", "attendance")
            ),
            "UPDATE meetings SET id = id || '9' WHERE date < '2025-04-01' AND rowid % 20 = 0",
        ),
        "settled rows are gone, ",
    ),
    "the full text says something else": (
        script("UPDATE agenda_items SET minutes = 'Nothing.' WHERE rowid = 7", told=False),
        "the full text is not that of title, purpose, decision, minutes",
    ),
    "the full text is empty": (
        script("INSERT INTO agenda_items_fts (agenda_items_fts) VALUES ('delete-all')",
               told=False),
        "agenda_items: the full text has 0 items, not ",
    ),
    "a reference leads nowhere": (
        sql("UPDATE decisions SET item_id = 'fen-1/0' WHERE rowid = 5"),
        "decisions: item_id fen-1/0 is not in agenda_items",
    ),
    "a table is gone": (
        script("DROP TABLE silences", told=False),
        "silences: the table is missing",
    ),
    "half a file": (half_a_file, "councils: the table is missing"),
    "a damaged page": (damage, "the database is damaged: "),
    "an unknown word": (
        sql("UPDATE meetings SET status = 'perhaps' WHERE rowid = 5"), 'The cell "perhaps" in row',
    ),
    "an empty text instead of none": (
        sql("UPDATE meetings SET venue = '' WHERE rowid = 5"), "venue: the database has ''",
    ),
    "four of ten hosts time out": (
        hosts(4), "4 of 10 hosts fail in one way, timeout: look at the network and at this program",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CORRUPTIONS)
def test_twenty_corruptions(name: str, good: Path, tmp_path: Path) -> None:
    assert len(CORRUPTIONS) == 20
    broken, reason = CORRUPTIONS[name]
    data = Path(shutil.copytree(good, tmp_path / "data", symlinks=True))
    before = digests(data)
    broken(data)
    with pytest.raises(Refused) as refused:
        build(data / "minutes.db", data)
    assert [told for told in refused.value.reasons if reason in told] != []
    assert {
        path: print_ for path, print_ in digests(data).items() if "archive" not in path
    } == before


def test_a_good_night_is_published(good: Path, tmp_path: Path) -> None:
    data = Path(shutil.copytree(good, tmp_path / "data", symlinks=True))
    hosts(2)(data)
    published = build(data / "minutes.db", data)
    assert (published.behind, published.allowed) == ((), ())
    assert [one.as_of for one in history.read(data / "current" / history.HISTORY)] == [
        nights.as_of(day) for day in (*BEFORE[1:], TODAY)
    ]


SEASONS = {
    "into August": (dt.date(2025, 7, 14), 1),
    "out of August": (dt.date(2025, 8, 20), 1),
    "before elections": (dt.date(2025, 3, 12), 1),
    "through the year": (dt.date(2024, 9, 1), 12),
}


@pytest.mark.parametrize("season", SEASONS)
def test_thirty_normal_nights(season: str, tmp_path: Path) -> None:
    first, step = SEASONS[season]
    known: list[Figures] = []
    false = []
    for night in range(30):
        today = first + dt.timedelta(days=night * step)
        package = tmp_path / f"{night}"
        package.mkdir()
        path = nights.write(package / "minutes.db", today, nights.COUNCILS[:4])
        with closing(sqlite3.connect(path)) as database:
            now = measure(database, nights.as_of(today))
            settled = settled_before(now.as_of)
            false += [*alarms(now, known), *removals(database, tmp_path / f"{night - 1}", settled)]
            export(database, package)
        known = history.with_new(known, now)
    assert false == []


def test_a_named_alarm_is_let_through_until_its_day(good: Path, tmp_path: Path) -> None:
    data = Path(shutil.copytree(good, tmp_path / "data", symlinks=True))
    CORRUPTIONS["a council's people are not known any more"][0](data)
    allowances = tmp_path / "allowed.toml"
    line = "[[allow]]\ngate = 'fill'\ncouncil = '{}'\nuntil = {}\nwhy = 'w'\nwho = 'w'\n"
    both = "".join(line.format(council, TODAY) for council in ("fen-4", "all"))
    allowances.write_text(both)
    with pytest.raises(Refused, match=r"\[fill, fen-4\]"):
        build(data / "minutes.db", data, now="2025-06-11T00:00:00Z", allowances=allowances)
    published = build(data / "minutes.db", data, allowances=allowances)
    assert {(alarm.gate, alarm.council) for alarm in published.allowed} == {
        ("fill", "fen-4"),
        ("fill", "all"),
    }


def test_a_council_that_is_behind_is_flagged(good: Path, tmp_path: Path) -> None:
    data = Path(shutil.copytree(good, tmp_path / "data", symlinks=True))
    failed = "outcome = 'failed', data_as_of = '2025-05-25T04:00:00Z'"
    change(data / "minutes.db", f"UPDATE runs SET {failed} WHERE council_id = 'fen-2'")
    with closing(sqlite3.connect(data / "minutes.db")) as database, database:
        run = {"id": "fen-2/20250525T040000Z", "at": "2025-05-25T04:00:00Z"}
        database.execute(
            "INSERT INTO runs VALUES (:id, 'fen-2', :at, :at, 'complete', 1, 1, 1, 0, :at)", run
        )
    published = build(data / "minutes.db", data, now="2025-06-12T03:00:00Z")
    assert published.behind == (Behind("fen-2", "lapsed", run["at"]),)
    descriptor = json.loads((data / "package/datapackage.json").read_text("utf-8"))
    assert (descriptor["degraded"], descriptor["sources"][2]) == (
        True,
        {
            "title": "Fen-2",
            "path": "https://fen-2.example/",
            "standing": "lapsed",
            "asOf": run["at"],
        },
    )
    readme = (data / "package/README.md").read_text("utf-8")
    assert (
        "\n\n- Fen-2: as of 2025-05-25T04:00:00Z, more than 14 days behind\n\n## Sources" in readme
    )
