"""A council's archive is read whole, and what cannot be read is told and counted."""

import shutil
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

import pytest

from scrapers.archive import Archive, ArchiveError, Kind
from scrapers.registry import Council
from scrapers.specimen import Site, pdf, routes
from tests.archives import NOW, fill
from tests.archives import council as archived
from transform import council as reading
from transform.rows import (
    AgendaItem,
    Attendance,
    Committee,
    Coverage,
    Document,
    DocumentPage,
    Meeting,
    Page,
    Person,
    Problem,
    Row,
    Run,
)

SITE = Site(councils=1, committees=2, years=1, meetings=4, welsh=(), seed=5)
COUNCIL = archived(SITE)
LATER = "2026-03-08T02:00:00Z"
Kept = TypeVar("Kept", bound=Row)


@pytest.fixture(scope="module")
def collected(tmp_path_factory: pytest.TempPathFactory) -> Mapping[bool, Path]:
    """Return where the archive of the site is, with and without the web service."""
    found = {}
    for service in (False, True):
        found[service] = tmp_path_factory.mktemp("collected")
        fill(found[service], SITE, service=service)
    return found


@pytest.fixture
def data(collected: Mapping[bool, Path], tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """Return a copy of it for a test to change; tests marked so have the web service."""
    shutil.copytree(collected[getattr(request, "param", False)], tmp_path, dirs_exist_ok=True)
    return tmp_path


def _read(data: Path, council: Council) -> list[Row]:
    path = data / "archive" / f"{council.id}.db"
    with Archive(path, council.id, readonly=True) as archive:
        return list(reading.read(council, archive))


def _of(rows: Sequence[Row], kind: type[Kept]) -> list[Kept]:
    return [row for row in rows if isinstance(row, kind)]


def _change(data: Path, council: Council, change: Callable[[Archive], None]) -> list[Row]:
    """Change the archive and read it again."""
    with Archive(data / "archive" / f"{council.id}.db", council.id) as archive:
        change(archive)
    return _read(data, council)


def _spoil(
    kind: Kind, body: bytes = b"<p>gone</p>", number: str | None = None
) -> Callable[[Archive], None]:
    """Return what stores another version of a page of a kind: the first, or that of a number."""

    def change(archive: Archive) -> None:
        run = archive.begin(LATER, since=None, until=None)
        page = next(archive.pages(kind, number))
        archive.store(
            run, LATER, url=page.url, kind=kind, number=page.number, status=200,
            media_type="text/html", headers={}, body=body,
        )  # fmt: skip
        archive.end(run, LATER, outcome="complete", requests=3, size=30)

    return change


@pytest.mark.parametrize(
    ("data", "source"), [(False, "attendance_page"), (True, "web_service")], indirect=["data"]
)
def test_everything_that_the_site_lists_is_read(data: Path, source: str) -> None:
    rows = _read(data, COUNCIL)
    site = SITE.council(0)
    numbers = [s.number for c in SITE.committees_of(site) for s in SITE.sittings(site, c)]
    assert [row.id for row in _of(rows, Meeting)] == [f"{site.slug}/{n}" for n in sorted(numbers)]
    assert {row.id: row.name for row in _of(rows, Committee)} == {
        f"{site.slug}/{c.number}": c.name for c in SITE.committees_of(site)
    }
    assert {row.id for row in _of(rows, AgendaItem)} == {
        f"{site.slug}/{item.id}" for number in numbers for item in SITE.facts(number).items
    }
    assert {(row.held, row.missing, row.reason) for row in _of(rows, Coverage)} == {(1, 0, None)}
    assert {row.source for row in _of(rows, Attendance) if row.item_id is None} == {source}


def test_pages_are_those_that_rows_name(data: Path) -> None:
    rows = _read(data, COUNCIL)
    cited = {page_id for row in rows if (page_id := getattr(row, "page_id", None))}
    assert {page.id for page in _of(rows, Page)} == cited
    assert {page.kind for page in _of(rows, Page)} >= {"committees", "meeting", "attendance"}


@pytest.mark.parametrize("kind", [Person, Committee, Meeting, AgendaItem, Document])
def test_ids_are_unique(data: Path, kind: type[Row]) -> None:
    ids = [row.id for row in _of(_read(data, COUNCIL), kind)]  # type: ignore[attr-defined]
    assert len(ids) == len(set(ids)) > 0


@pytest.mark.parametrize("data", [True], indirect=True)
def test_reading_twice_gives_the_same_rows_in_the_same_order(data: Path) -> None:
    assert _read(data, COUNCIL) == _read(data, COUNCIL)


def test_a_meeting_that_can_no_more_be_read_stays_as_it_was(data: Path) -> None:
    before = _read(data, COUNCIL)
    rows = _change(data, COUNCIL, _spoil("meeting"))
    for kind in (Meeting, AgendaItem, Document, Committee, Person):
        assert _of(rows, kind) == _of(before, kind)
    assert [row for row in _of(rows, Coverage) if row.missing] == []
    (problem,) = _of(rows, Problem)
    assert (problem.class_, problem.run_id) == ("selection", f"{COUNCIL.id}/20260308T020000Z")
    assert (_of(rows, Run)[-1].outcome, _of(rows, Run)[-1].problems) == ("partial", 1)


def test_a_meeting_that_could_never_be_read_stays_out_and_is_counted(tmp_path: Path) -> None:
    gone = b'name="AI4000040"'
    fill(tmp_path, SITE, alter=lambda body: b"<p>gone</p>" if gone in body else body)
    rows = _read(tmp_path, COUNCIL)
    assert f"{COUNCIL.id}/100001" not in {row.id for row in _of(rows, Meeting)}
    (missing,) = (row for row in _of(rows, Coverage) if row.missing)
    assert (missing.expected, missing.held, missing.reason) == (1, 0, "selection: 100001")
    assert _of(rows, Run)[-1].outcome == "partial"


def test_a_page_with_the_items_of_another_meeting_is_not_believed(data: Path) -> None:
    before = _read(data, COUNCIL)

    def change(archive: Archive) -> None:
        first = archive.numbers("meeting")[0]
        page = next(p for p in archive.pages("meeting", first))
        _spoil("meeting", page.body, number=archive.numbers("meeting")[-1])(archive)

    rows = _change(data, COUNCIL, change)
    for kind in (Meeting, AgendaItem, Document, Committee, Person):
        assert _of(rows, kind) == _of(before, kind)
    assert any(p.message.startswith("items of another meeting: ") for p in _of(rows, Problem))


@pytest.mark.parametrize("data", [True], indirect=True)
def test_with_the_web_service_the_meetings_page_can_be_missed(data: Path) -> None:
    before = _read(data, COUNCIL)
    rows = _change(data, COUNCIL, _spoil("meeting"))
    assert len(_of(rows, Meeting)) == len(_of(before, Meeting))
    assert _of(rows, Run)[-1].outcome == "partial"


@pytest.mark.parametrize("data", [True], indirect=True)
def test_the_web_service_alone_is_enough(data: Path) -> None:
    """It does not say whose meeting a meeting is: the lists of meetings do."""
    before = {row.id: row.committee_id for row in _of(_read(data, COUNCIL), Meeting)}
    rows = _change(data, COUNCIL, _lose("meeting"))
    assert {row.id: row.committee_id for row in _of(rows, Meeting)} == before


@pytest.mark.parametrize("data", [True], indirect=True)
def test_a_web_service_that_is_gone_holds_on_to_nothing(data: Path) -> None:
    before = {item.id: item for item in _of(_read(data, COUNCIL), AgendaItem)}

    def change(archive: Archive) -> None:
        page = next(archive.pages("meeting", "100001"))
        body = page.body.replace(b'<p class="MsoNormal">', b'<p class="MsoNormal">Corrected. ')
        _spoil("meeting", body, number="100001")(archive)

    after = _of(_change(data, COUNCIL, change), AgendaItem)
    assert [item.id for item in after] == list(before)
    differing = [item for item in after if item.minutes != before[item.id].minutes]
    assert differing
    assert all("Corrected. " in (item.minutes or "") for item in differing)


def test_a_committee_that_is_named_no_more_keeps_its_meetings_and_is_told(data: Path) -> None:
    committee = SITE.committees_of(SITE.council(0))[0]
    with Archive(data / "archive" / f"{COUNCIL.id}.db", COUNCIL.id) as archive:
        by_service = bool(archive.numbers("service_meeting"))
        kind: Kind = "service_committees" if by_service else "committees"
        body = next(archive.pages(kind)).body
    before = _read(data, COUNCIL)
    named = b"<committeeid>%d<" if by_service else b"ID=%d"
    anew = body.replace(named % committee.number, named.replace(b"%d", b"x"))
    rows = _change(data, COUNCIL, _spoil(kind, anew))
    assert _of(rows, Meeting) == _of(before, Meeting)
    told = [problem.message for problem in _of(rows, Problem) if problem.class_ == "conflict"]
    count = len(SITE.sittings(SITE.council(0), committee))
    assert told == [f"committee {committee.number} is named no more: its {count} meetings stay"]


def test_an_item_whose_own_page_is_missing_is_cut(data: Path) -> None:
    assert "cut" not in {item.completeness for item in _of(_read(data, COUNCIL), AgendaItem)}
    rows = _change(data, COUNCIL, _lose("item"))
    cut = [item for item in _of(rows, AgendaItem) if item.completeness == "cut"]
    assert cut
    told = {problem.locator for problem in _of(rows, Problem) if problem.class_ == "cut"}
    assert told == {f"#AI{item.id.rpartition('/')[2]}" for item in cut}


def _lose(kind: Kind) -> Callable[[Archive], None]:
    """Return what takes the pages of a kind out of an archive."""

    def change(archive: Archive) -> None:
        with archive.database:
            archive.database.execute("DELETE FROM pages WHERE kind = ?", (kind,))

    return change


def test_committees_that_no_list_names_have_the_name_that_meetings_give(data: Path) -> None:
    before = _read(data, COUNCIL)
    rows = _change(data, COUNCIL, _lose("committees"))
    kept = {"id", "name", "url"}
    assert [row.model_dump(include=kept) for row in _of(rows, Committee)] == [
        row.model_dump(include=kept) for row in _of(before, Committee)
    ]


def test_meetings_of_a_committee_without_a_name_are_a_problem(data: Path) -> None:
    def change(archive: Archive) -> None:
        for kind in ("committees", "meeting"):
            _lose(kind)(archive)

    rows = _change(data, COUNCIL, change)
    assert [problem.class_ for problem in _of(rows, Problem)] == ["conflict", "conflict"]
    assert (_of(rows, Coverage), _of(rows, Committee)) == ([], [])


def test_what_could_not_be_fetched_is_a_problem_and_missing(tmp_path: Path) -> None:
    number = next(SITE.numbers())
    broken = Site(**{**vars(SITE), "edits": (("error", number),)})
    rows = _read(tmp_path, fill(tmp_path, broken))
    (missing,) = (row for row in _of(rows, Coverage) if row.missing)
    assert missing.reason == f"error_page: {number}"
    assert "error_page" in {problem.class_ for problem in _of(rows, Problem)}


def test_an_archive_without_an_ended_visit_is_refused(tmp_path: Path) -> None:
    council = Council(
        id="a", name="A", kind="other", nation="England", platform="moderngov", url="https://a.uk/"
    )
    with Archive(tmp_path / "a.db", "a") as archive:
        archive.begin(NOW, since=None, until=None)
        with pytest.raises(ArchiveError, match="run `minutebook scrape a`"):
            list(reading.read(council, archive))


PAPER = Site(**{**vars(SITE), "printed": tuple(SITE.numbers())[1:2]})
"""The site with the minutes of one meeting in a PDF alone."""


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    """Return where the archive of that site is."""
    fill(tmp_path, PAPER)
    return tmp_path


def _pdf(*lines: str) -> bytes:
    """Return a page with those lines."""
    return pdf.pages([[pdf.Run(60, 700 - 30 * row, line) for row, line in enumerate(lines)]])


def _completeness(rows: Sequence[Row]) -> set[str]:
    items = _of(rows, AgendaItem)
    return {i.completeness for i in items if i.meeting_id.endswith(f"/{PAPER.printed[0]}")}


def test_printed_minutes_fill_the_items_and_say_who_was_there(paper: Path) -> None:
    rows = _read(paper, COUNCIL)
    meeting = PAPER.facts(PAPER.printed[0])
    (document,) = (row for row in _of(rows, Document) if row.sha256)
    pages = [row for row in _of(rows, DocumentPage) if row.document_id == document.id]
    minutes = {row.id: row.minutes for row in _of(rows, AgendaItem)}
    listed = [row for row in _of(rows, Attendance) if row.source == "printed_minutes"]
    assert "pdf_only" in _completeness(rows)
    assert {i.completeness for i in _of(rows, AgendaItem)} >= {"full", "pdf_only"}
    assert all(minutes[f"{COUNCIL.id}/{item.id}"] for item in meeting.items if item.minutes)
    assert sum(len(page.text) for page in pages) == document.text_characters
    assert [page.id for page in pages] == [f"{document.id}#p{n + 1}" for n in range(len(pages))]
    assert {row.name for row in listed if row.item_id is None} == {p.name for p in meeting.there}
    assert _of(rows, Problem) == []


@pytest.mark.parametrize(
    ("body", "problem", "outcome"),
    [
        (b"%PDF-1.4 this is none", "not_the_page", "partial"),
        (b"<html>Log in</html>", "not_the_page", "partial"),
        (_pdf(), "encoding", "partial"),
        (pdf.pages([[pdf.Run(60, 700, "Page")]] * 500), "too_large", "complete"),
        (_pdf("MINUTES of a meeting of the Council held on 1 May 1999", "1. Apologies"),
         "conflict", "complete"),
        (_pdf("MINUTES of a meeting of the Council, which found that nothing was to be done"),
         "selection", "partial"),
    ],
    ids=["broken", "no PDF", "pictures", "too long", "of another day", "without items"],
)  # fmt: skip
def test_printed_minutes_that_cannot_be_read_are_a_problem(
    paper: Path, body: bytes, problem: str, outcome: str
) -> None:
    rows = _change(paper, COUNCIL, _spoil("printed_minutes", body))
    assert [found.class_ for found in _of(rows, Problem)] == [problem]
    assert _of(rows, Run)[-1].outcome == outcome
    assert _completeness(rows) <= {"pdf_only", "restricted"}
    assert len(_of(rows, Meeting)) == len(_of(_read(paper, COUNCIL), Meeting))


def test_a_printed_item_that_is_none_of_the_agenda_is_a_problem_and_no_guess(paper: Path) -> None:
    title = PAPER.facts(PAPER.printed[0]).items[0].title
    rows = _change(
        paper, COUNCIL,
        _spoil("printed_minutes", pdf.pages([[
            pdf.Run(60, 700, "COUNCIL"),
            pdf.Run(60, 640, f"1. {title}", bold=True), pdf.Run(60, 610, "None were received."),
            pdf.Run(60, 580, "2. A Motion on Kites", bold=True), pdf.Run(60, 550, "It fell."),
        ]])),
    )  # fmt: skip
    (found,) = _of(rows, Problem)
    assert (found.class_, found.locator) == ("selection", "item 2")
    assert found.message.endswith("is none of the agenda: A Motion on Kites")
    minutes = [item.minutes for item in _of(rows, AgendaItem) if item.completeness == "pdf_only"]
    assert minutes == ["None were received."]


def test_minutes_of_the_page_stand_before_printed_ones(paper: Path) -> None:
    """Printed minutes that were fetched before the page had any are still a document."""
    page = routes.answer(
        SITE, f"/{COUNCIL.id}/ieListDocuments.aspx?MId={PAPER.printed[0]}", "", "",
        web_service=False,
    ).body  # fmt: skip
    rows = _change(paper, COUNCIL, _spoil("meeting", page, number=str(PAPER.printed[0])))
    assert "pdf_only" not in _completeness(rows)
    assert len([row for row in _of(rows, Document) if row.sha256]) == 1
