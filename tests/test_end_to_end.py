"""From a council's website to the package: what the specimen says is what the data says."""

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from frictionless import validate

from minutebook import main
from scrapers import specimen
from scrapers.specimen import facts
from transform.names import key


@pytest.fixture(scope="module")
def database(built: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(built / "minutes.db")) as connection:
        connection.row_factory = sqlite3.Row
        yield connection


def rows(database: sqlite3.Connection, sql: str) -> list[tuple[object, ...]]:
    return [tuple(row) for row in database.execute(sql)]


def held(site: specimen.Site) -> list[facts.Meeting]:
    return [site.facts(number) for number in sorted(site.numbers())]


def slug(site: specimen.Site, meeting: facts.Meeting) -> str:
    found = site.find(meeting.number)
    assert found
    return found[0].slug


def test_every_meeting_is_there_on_its_day(
    site: specimen.Site, database: sqlite3.Connection
) -> None:
    wanted = sorted((f"{slug(site, m)}/{m.number}", str(m.date)) for m in held(site))
    assert rows(database, "SELECT id, date FROM meetings ORDER BY id") == wanted


def test_every_item_is_there_in_order_with_its_whole_minutes(
    site: specimen.Site, database: sqlite3.Connection
) -> None:
    wanted = [
        (f"{slug(site, m)}/{item.id}", item.title, " ".join(facts.text(item.minutes or ()).split()))
        for m in held(site)
        for item in m.items
    ]
    found = [
        (id_, title, " ".join(str(minutes or "").split()))
        for id_, title, minutes in rows(
            database,
            "SELECT i.id, i.title, i.minutes FROM agenda_items i JOIN meetings m "
            "ON m.id = i.meeting_id ORDER BY CAST(substr(m.id, instr(m.id, '/') + 1) AS INTEGER), "
            "i.position",
        )
    ]
    assert found == wanted


def test_nothing_is_missing_and_nothing_was_a_problem(database: sqlite3.Connection) -> None:
    assert rows(database, "SELECT * FROM problems") == []
    assert rows(database, "SELECT sum(expected - held), sum(missing) FROM coverage") == [(0, 0)]


@pytest.mark.parametrize("path", ["package/datapackage.json", "minutebook.zip"])
def test_the_package_is_valid_as_a_downloader_gets_it(built: Path, path: str) -> None:
    report = validate(str(built / path))
    assert report.valid, report.flatten(["title", "message"])


def test_an_unchanged_site_changes_nothing_and_is_hardly_asked(tmp_path: Path) -> None:
    quiet = specimen.Site(councils=1, committees=2, years=1, today="2025-03-01")
    with specimen.serve(quiet) as server:
        first = refresh(server, tmp_path)
        before, asked = prints(tmp_path), len(server.requests)
        second = refresh(server, tmp_path)
        meetings = [
            path for path in server.requests[asked:] if "MId=" in path or "Meeting?" in path
        ]
    assert (first.exit_code, second.exit_code) == (0, 0), first.output + second.output
    assert "unchanged" in second.output
    assert meetings == []
    assert prints(tmp_path) == before


def test_two_builds_from_one_archive_are_byte_identical(built: Path, tmp_path: Path) -> None:
    (tmp_path / "archive").symlink_to(built / "archive")
    registry = ["--registry", str(built / "councils.csv")]
    for command in (["transform", "--all", *registry], ["package"]):
        result = CliRunner().invoke(main, [*command, "--data", str(tmp_path)])
        assert result.exit_code == 0, result.output
    assert prints(tmp_path) == prints(built)


def test_one_broken_page_is_a_partial_run_that_names_it(tmp_path: Path) -> None:
    whole = specimen.Site(councils=1, committees=1, years=1, meetings=4)
    number = min(whole.numbers())
    broken = specimen.Site(
        councils=1, committees=1, years=1, meetings=4, edits=(("error", number),),
        without_service=(0,),
    )  # fmt: skip
    with specimen.serve(broken) as server:
        result = refresh(server, tmp_path)
    with closing(sqlite3.connect(tmp_path / "minutes.db")) as database:
        reasons = [
            reason for (reason,) in database.execute("SELECT reason FROM coverage") if reason
        ]
        classes = list(database.execute("SELECT class FROM problems"))
    assert (result.exit_code, classes) == (1, [("error_page",)])
    assert "partial" in result.output
    assert [str(number) in reason for reason in reasons] == [True]


@pytest.mark.parametrize("without_service", [(), (0,)], ids=["service", "pages"])
def test_what_a_site_withdraws_is_gone_when_three_visits_missed_it(
    tmp_path: Path, without_service: tuple[int, ...]
) -> None:
    whole = specimen.Site(
        councils=1, committees=1, years=2, meetings=9, without_service=without_service
    )
    *_, last = whole.numbers()
    fewer = replace(whole, edits=(("withdrawn", last),))
    down = replace(whole, edits=tuple(("withdrawn", number) for number in whole.numbers()))
    told = []
    with specimen.serve(whole) as server:
        for site in (whole, down, fewer, fewer, down, fewer, fewer, whole):
            server.site = site
            told.append(visit(server, tmp_path))
    assert told == [
        ("complete", 18, 0), ("changed", 18, 0), ("complete", 18, 0), ("unchanged", 18, 0),
        ("changed", 18, 0), ("complete", 17, 1), ("unchanged", 17, 1), ("complete", 18, 2),
    ]  # fmt: skip


def visit(server: specimen.Server, data: Path) -> tuple[str, int, int]:
    """Return how a visit ended, the meetings held then, and what was told of them but the first."""
    server.write_registry(data / "councils.csv")
    arguments = ["--all", "--data", str(data), "--registry", f"{data}/councils.csv"]
    scraped = CliRunner().invoke(main, ["scrape", *arguments])
    loaded = CliRunner().invoke(main, ["transform", *arguments, "--workers", "1"])
    assert loaded.exception is None or isinstance(loaded.exception, SystemExit)
    with closing(sqlite3.connect(data / "minutes.db")) as database:
        ((held,),) = rows_of(database, "SELECT count(*) FROM meetings")
        ((told,),) = rows_of(
            database,
            "SELECT count(*) FROM changes WHERE table_name = 'meetings' AND run_id > "
            "(SELECT min(id) FROM runs)",
        )
    return scraped.output.splitlines()[-1].split()[1], held, told


def rows_of(database: sqlite3.Connection, sql: str) -> list[tuple[int]]:
    return database.execute(sql).fetchall()


def refresh(server: specimen.Server, data: Path) -> Result:
    server.write_registry(data / "councils.csv")
    arguments = ["refresh", "--all", "--data", str(data), "--registry", f"{data}/councils.csv"]
    return CliRunner().invoke(main, arguments)


def prints(data: Path) -> dict[str, str]:
    """Return the SHA-256 of everything that is published."""
    files = [data / "minutes.db", *(data / "current/").rglob("*.*")]
    return {
        str(path.relative_to(data)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in files
        if path.is_file()
    }


def test_the_readmes_question_can_be_asked(database: sqlite3.Connection) -> None:
    readme = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")
    asked = database.execute(readme.split("```sql\n")[1].split("```")[0])
    assert [name for name, *_ in asked.description] == ["date", "title", "name", "choice"]


def said(site: specimen.Site) -> Iterator[tuple[str, facts.Facts]]:
    """Yield each item's id and what its minutes say."""
    for meeting in held(site):
        for item in meeting.items:
            yield f"{slug(site, meeting)}/{item.id}", item.facts


def test_named_votes_are_those_that_were_cast(
    site: specimen.Site, database: sqlite3.Connection
) -> None:
    wanted = sorted((id_, v.name, v.choice) for id_, told in said(site) for v in told.votes)
    assert rows(database, "SELECT item_id, name, choice FROM votes ORDER BY 1, 2, 3") == wanted


def test_apologies_are_those_that_were_sent(
    site: specimen.Site, database: sqlite3.Connection
) -> None:
    wanted = [(id_, key(name)) for id_, told in said(site) for name in told.apologies]
    sql = "SELECT item_id, name FROM attendance WHERE source = 'minutes' AND status = 'apologies'"
    assert sorted((id_, key(str(name))) for id_, name in rows(database, sql)) == sorted(wanted)


def test_no_decision_is_invented(site: specimen.Site, database: sqlite3.Connection) -> None:
    made = {(id_, words(d.text)) for id_, told in said(site) for d in told.decisions}
    read = rows(database, "SELECT item_id, text FROM decisions")
    assert len(read) > 100
    assert [row for row in read if (row[0], words(str(row[1]))) not in made] == []


def words(text: str) -> str:
    return " ".join(text.split())


PDF_ONLY = "SELECT meeting_id, id FROM agenda_items WHERE completeness = 'pdf_only' ORDER BY id"
LISTED = """
SELECT meeting_id, name, person_id, kind FROM attendance a JOIN pages p ON p.id = a.page_id
WHERE source = 'printed_minutes' AND item_id IS NULL
"""
FETCHED = """
SELECT meeting_id, count(p.id) > 1, sum(length(p.text)) = text_characters
FROM documents d JOIN document_pages p ON p.document_id = d.id
WHERE sha256 IS NOT NULL GROUP BY d.id ORDER BY 1
"""


def printed(site: specimen.Site) -> dict[str, facts.Meeting]:
    """Return the meetings whose minutes are only printed, one with the web service, by id."""
    found = map(site.facts, site.printed)
    return {f"{slug(site, meeting)}/{meeting.number}": meeting for meeting in found}


def test_items_of_minutes_that_are_only_printed_say_so(
    site: specimen.Site, database: sqlite3.Connection
) -> None:
    wanted = [
        (id_, f"{slug(site, meeting)}/{item.id}")
        for id_, meeting in printed(site).items()
        for item in meeting.items
        if item.minutes
    ]
    assert rows(database, PDF_ONLY) == sorted(wanted)


def test_printed_minutes_list_who_was_there(
    site: specimen.Site, database: sqlite3.Connection
) -> None:
    wanted = {
        (id_, one.name, "n" if one.uid is None else f"u{one.uid}", "printed_minutes")
        for id_, meeting in printed(site).items()
        for one in meeting.there
    }
    found = {
        (id_, name, str(person).rpartition("/")[2].partition("-")[0], kind)
        for id_, name, person, kind in rows(database, LISTED)
    }
    assert found == wanted


def test_only_the_printed_minutes_that_are_needed_are_fetched(
    site: specimen.Site, database: sqlite3.Connection
) -> None:
    assert rows(database, FETCHED) == [(id_, 1, 1) for id_ in sorted(printed(site))]
