"""The archive: what goes in comes out, changes are versions, and a dead process loses nothing."""

import hashlib
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrapers.archive import Archive, ArchiveError, Failure, Kind, Page, Run, meaning

URL = "https://example.org/mgAi.aspx?ID=7"
MONDAY, TUESDAY, WEDNESDAY = (f"2026-03-0{day}T02:00:00Z" for day in (2, 3, 4))


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive(tmp_path / "archive" / "northmoor.db", "northmoor") as opened:
        yield opened


def store(
    archive: Archive,
    run: Run,
    now: str,
    body: bytes = b"<p>One</p>",
    *,
    url: str = URL,
    kind: Kind = "item",
    number: str | None = "7",
) -> bool:
    return archive.store(
        run, now, url=url, kind=kind, number=number, status=200, media_type="text/html",
        headers={"Server": "IIS"}, body=body,
    )  # fmt: skip


def visit(archive: Archive, now: str, *bodies: bytes, outcome: str = "complete") -> Run:
    run = archive.begin(now, since=None, until=None)
    for body in bodies:
        store(archive, run, now, body)
    return archive.end(run, now, outcome=outcome, requests=len(bodies), size=0)


def test_a_pdf_that_is_printed_anew_is_the_same_until_its_text_is_another() -> None:
    def pdf(second: int, text: bytes) -> bytes:
        stamp = b"/CreationDate(D:20260301%06d)/ModDate (D:20260301%06d)" % (second, second)
        mark = b"<xmp:CreateDate>2026-03-01T00:00:%02d</xmp:CreateDate>" % second
        return b"%%PDF-1.4 <<%s>> %s (%s) /ID [<%06d> <77>]" % (stamp, mark, text, second)

    assert meaning(pdf(1, b"Agreed")) == meaning(pdf(2, b"Agreed"))
    assert meaning(pdf(1, b"Agreed")) != meaning(pdf(1, b"Refused"))


def test_a_page_comes_out_as_it_went_in(archive: Archive) -> None:
    run = archive.begin(MONDAY, since=None, until=None)
    body = b"<p>\r\nMinutes \xff\xfe</p>\r\n"
    assert store(archive, run, MONDAY, body) is True
    page = archive.page(URL)
    assert page is not None
    assert page == Page(
        "northmoor/" + hashlib.sha256(URL.encode()).hexdigest()[:12] + "-1", "northmoor", URL,
        "item", "7", MONDAY, MONDAY, 200, "text/html", {"Server": "IIS"},
        hashlib.sha256(body).hexdigest(), len(body), page.packed,
    )  # fmt: skip
    assert (page.body, archive.page_by_id(page.id), list(archive.pages("item", "7"))) == (
        body, page, [page],
    )  # fmt: skip


def test_a_new_version_is_kept_when_the_meaning_changed_and_only_then(archive: Archive) -> None:
    run = archive.begin(MONDAY, since=None, until=None)
    bodies = [
        b'<input type="hidden" name="__VIEWSTATE" value="a1" />\r\n<p>One</p>',
        b'<input type="hidden" name="__VIEWSTATE" value="b2" />\n\n<p>One</p>\n',
        b'<input type="hidden" name="__VIEWSTATE" value="b2" />\n<p>Two</p>',
    ]
    assert [store(archive, run, now, body) for now, body in zip(
        (MONDAY, TUESDAY, WEDNESDAY), bodies, strict=True
    )] == [True, False, True]  # fmt: skip
    page = archive.page(URL)
    assert page is not None
    assert (page.id[-2:], page.fetched_at, page.body) == ("-2", WEDNESDAY, bodies[2])
    first = archive.page_by_id(f"{page.id[:-2]}-1")
    assert first is not None
    assert (first.fetched_at, first.body) == (MONDAY, bodies[0])


@given(st.binary(max_size=200), st.sampled_from([b" ", b"\r\n", b"\t\n "]))
def test_space_at_the_ends_means_nothing(body: bytes, space: bytes) -> None:
    assert meaning(space + body + space) == meaning(body.strip())


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b'<a href="mgAi.aspx?ID=7&amp;RPID=111">', b'<a href="mgAi.aspx?ID=7&amp;RPID=222">'),
        (
            b'<meta name="DC.date.modified" content="1">',
            b'<meta name="DC.date.modified" content="2">',
        ),
        (b"<p>\n  For: 3</p>", b"<p> For: 3</p>"),
    ],
)
def test_noise_of_the_session_means_nothing(before: bytes, after: bytes) -> None:
    assert meaning(before) == meaning(after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"<p>For: 3</p>", b"<p>For: 4</p>"),
        (b'<meta name="DC.date" content="1">', b'<meta name="DC.date" content="2">'),
        (b'<a href="mgAi.aspx?ID=7">', b'<a href="mgAi.aspx?ID=8">'),
    ],
)
def test_a_changed_word_means_something(before: bytes, after: bytes) -> None:
    assert meaning(before) != meaning(after)


def test_an_interrupted_run_is_taken_up_again_with_what_it_has(archive: Archive) -> None:
    run = archive.begin(MONDAY, since="2025-01-01", until=None)
    store(archive, run, MONDAY)
    again = archive.begin("2026-03-02T20:00:00Z", since="2025-01-01", until=None)
    assert (again, archive.checked(again), len(archive.runs())) == (run, {URL}, 1)


@pytest.mark.parametrize(
    ("now", "since"), [(TUESDAY, None), ("2026-03-03T02:00:01Z", "2025-01-01")]
)
def test_a_run_with_other_bounds_or_too_old_is_given_up(
    archive: Archive, now: str, since: str | None
) -> None:
    run = archive.begin(MONDAY, since="2025-01-01", until=None)
    store(archive, run, MONDAY)
    later = archive.begin(now, since=since, until=None)
    assert (archive.checked(later), [(one.id, one.outcome) for one in archive.runs()]) == (
        set(), [(run.id, "failed"), (later.id, None)],
    )  # fmt: skip
    ended = archive.end(later, now, outcome="complete", requests=0, size=0)
    assert (ended.outcome, ended.news) == ("complete", 1), "what the other run found is news yet"


def test_two_runs_at_one_moment_are_two_runs(archive: Archive) -> None:
    runs = [
        visit(archive, MONDAY, b"One"),
        visit(archive, MONDAY, b"One"),
        visit(archive, MONDAY, b"Two"),
    ]
    assert [(run.id, run.outcome) for run in runs] == [
        ("northmoor/20260302T020000Z", "complete"),
        ("northmoor/20260302T020000Z.2", "unchanged"),
        ("northmoor/20260302T020000Z.3", "complete"),
    ]
    assert archive.runs() == runs


def test_only_news_is_published(archive: Archive) -> None:
    visit(archive, MONDAY, b"One")
    visit(archive, TUESDAY, b"One")
    page = archive.page(URL)
    assert page is not None
    assert page.last_checked_at == MONDAY, "an unchanged visit changes nothing that is published"
    assert archive.last_checked(URL) == TUESDAY
    visit(archive, WEDNESDAY, b"Two")
    assert [run.started_at for run in archive.published_runs()] == [MONDAY, WEDNESDAY]
    changed = archive.page(URL)
    assert changed is not None
    assert changed.last_checked_at == WEDNESDAY


def test_a_site_that_failed_and_is_back_is_news_both_times(archive: Archive) -> None:
    outcomes = ["complete", "complete", "failed", "failed", "complete", "complete"]
    runs = [visit(archive, f"2026-03-0{day}T02:00:00Z", b"One", outcome=outcome)
            for day, outcome in enumerate(outcomes, 1)]  # fmt: skip
    assert [(run.outcome, bool(run.news)) for run in runs] == [
        ("complete", True), ("unchanged", False), ("failed", True), ("failed", False),
        ("complete", True), ("unchanged", False),
    ]  # fmt: skip


def test_the_same_failures_are_no_news_and_others_are(archive: Archive) -> None:
    def partial(now: str, *numbers: str) -> Run:
        run = archive.begin(now, since=None, until=None)
        for number in numbers:
            archive.fail(run, url=f"{URL}{number}", kind="item", number=number,
                         problem="error_page", message="redirects")  # fmt: skip
        return archive.end(run, now, outcome="partial", requests=1, size=0)

    runs = [partial(MONDAY, "1"), partial(TUESDAY, "1"), partial(WEDNESDAY, "1", "2")]
    assert [(run.outcome, bool(run.news)) for run in runs] == [
        ("partial", True), ("partial", False), ("partial", True),
    ]  # fmt: skip


def test_a_failure_is_struck_out_when_the_page_comes_after_all(archive: Archive) -> None:
    run = archive.begin(MONDAY, since=None, until=None)
    given = {"kind": "item", "number": "7", "problem": "timeout", "message": "took too long"}
    archive.fail(run, url=URL, **given)  # type: ignore[arg-type]
    archive.fail(run, url=f"{URL}8", **given)  # type: ignore[arg-type]
    assert store(archive, run, MONDAY)
    assert archive.failures(run) == [
        Failure(run.id, f"{URL}8", "item", "7", "timeout", "took too long")
    ]


def test_checks_are_by_kind_and_number(archive: Archive) -> None:
    run = archive.begin(MONDAY, since=None, until=None)
    for number, now in (("1", MONDAY), ("2", TUESDAY)):
        store(archive, run, now, url=f"{URL}&D={number}", kind="meetings", number=number)
    store(archive, run, WEDNESDAY, b"<p>Two</p>", url=f"{URL}&D=1", kind="meetings", number="1")
    assert archive.checks("meetings", "1") == [(f"{URL}&D=1", WEDNESDAY)]
    assert archive.numbers("meetings") == ["1", "2"]


def test_what_is_no_archive_is_refused(tmp_path: Path) -> None:
    text = tmp_path / "text.db"
    text.write_text("not a database, but long enough to be looked at by SQLite" * 20)
    newer = tmp_path / "newer.db"
    with sqlite3.connect(newer) as database:
        database.execute("PRAGMA user_version = 99")
    database.close()
    with pytest.raises(ArchiveError, match="cannot be opened as an archive"):
        Archive(text, "northmoor")
    with pytest.raises(ArchiveError, match="version 99, this program reads 1"):
        Archive(newer, "northmoor")
    with pytest.raises(ArchiveError, match="run `minutebook scrape northmoor` first"):
        Archive(tmp_path / "none.db", "northmoor", readonly=True)


def test_one_visitor_at_a_time(tmp_path: Path) -> None:
    path = tmp_path / "northmoor.db"
    with Archive(path, "northmoor") as first, Archive(path, "northmoor") as second:
        first.begin(MONDAY, since=None, until=None)
        with pytest.raises(ArchiveError, match="being visited by another process"):
            second.begin(MONDAY, since=None, until=None)
        with Archive(path, "northmoor", readonly=True) as reader:
            assert len(reader.runs()) == 1
    with Archive(path, "northmoor") as third:
        third.begin(MONDAY, since=None, until=None)


WRITER = """
import sys
from pathlib import Path
from scrapers.archive import Archive
archive = Archive(Path(sys.argv[1]), "northmoor")
run = archive.begin("2026-03-02T02:00:00Z", since=None, until=None)
for number in range(100_000):
    archive.store(run, "2026-03-02T02:00:00Z", url=f"https://example.org/{number}", kind="item",
                  number=str(number), status=200, media_type=None, headers={},
                  body=b"x" * 20_000 + str(number).encode())
    print(number, flush=True)
"""


@pytest.mark.parametrize("after", [1, 40, 200])
def test_a_killed_process_loses_nothing_that_it_said_it_had(tmp_path: Path, after: int) -> None:
    path = tmp_path / "northmoor.db"
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        for _ in range(after):
            last = int(process.stdout.readline())
        os.kill(process.pid, signal.SIGKILL)
        last = max([last, *map(int, process.stdout.read().split()[:-1])])
    with Archive(path, "northmoor") as archive:
        assert archive.database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        run = archive.begin(MONDAY, since=None, until=None)
        assert {f"https://example.org/{number}" for number in range(last + 1)} <= archive.checked(
            run
        )
        pages = list(archive.pages("item"))
        assert all(page.body.endswith(str(page.number).encode()) for page in pages)
        assert {page.url for page in pages} == archive.checked(run)


def test_an_interrupted_run_asked_for_as_much_as_a_whole_one(tmp_path: Path) -> None:
    """What it asked for before it was killed counts, and nothing counts twice."""
    burdens = []
    for interrupted in (False, True):
        path = tmp_path / f"{interrupted}.db"
        for step in range(4):
            with Archive(path, "northmoor") as archive:
                run = archive.begin(MONDAY, since=None, until=None)
                for number in range(step if interrupted else 0, step + 1 if interrupted else 4):
                    store(archive, run, MONDAY, b"x" * (number + 1), url=f"{URL}&n={number}")
                archive.fail(
                    run, url=URL, kind="item", number="7", problem="timeout", message="no answer"
                )
                burdens.append(archive.burden(run))
            if not interrupted:
                break
    whole, *steps = burdens
    assert whole == steps[-1] == (5, 1 + 2 + 3 + 4)
    assert steps == [(2, 1), (3, 3), (4, 6), (5, 10)]
