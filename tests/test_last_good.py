"""What a meeting's page said before is given up only for good reason."""

from collections.abc import Callable
from pathlib import Path

import pytest

from scrapers.archive import Archive, Lists, Page
from scrapers.specimen import Site, routes
from tests.archives import council, fill
from transform.last_good import read
from transform.moderngov import agenda, service
from transform.record import MeetingRecord
from transform.sources import Sources

SITE = Site(councils=1, committees=1, years=1, meetings=4, welsh=(), seed=5)
COUNCIL = council(SITE)
NUMBER = "100002"
ITEM = SITE.facts(100002).items[2].id
Alter = Callable[[bytes], bytes]


@pytest.fixture(params=[False, True], ids=["page", "service"])
def kind(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    fill(tmp_path, SITE, service=request.param)
    return "service_meeting" if request.param else "meeting"


def _again(data: Path, kind: str, alter: Alter, times: int = 1) -> tuple[MeetingRecord, bool, int]:
    """Return what lasts of a page that so many healthy visits got altered, and the troubles."""
    with Archive(data / "archive" / f"{COUNCIL.id}.db", COUNCIL.id) as archive:
        body = _page(archive, kind).body
        for day in range(2, 2 + times):
            now = f"2026-03-{day:02}T02:00:00Z"
            run = archive.begin(now, since=None, until=None)
            page = _page(archive, kind)
            archive.store(
                run, now, url=page.url, kind=kind, number=NUMBER, status=200,  # type: ignore[arg-type]
                media_type=page.media_type, headers={}, body=alter(body),
            )  # fmt: skip
            archive.end(run, now, outcome="complete", requests=1, size=1, lists=Lists())
        sources = Sources(archive)
        reader = service.meeting if kind == "service_meeting" else agenda.read
        found = read(sources, _page(archive, kind), reader)
        assert found is not None
        return found.record, found.stale, len(sources.troubles)


def _page(archive: Archive, kind: str) -> Page:
    (page,) = archive.pages(kind, NUMBER)  # type: ignore[arg-type]
    return page


def _numbers(record: MeetingRecord) -> list[str]:
    return [item.number for item in record.items]


def _papers(record: MeetingRecord) -> set[str]:
    return {document.number for item in record.items for document in item.documents}


def _without(site: Site) -> Alter:
    """Return what puts a page of an edited site in the place of the page."""

    def alter(body: bytes) -> bytes:
        xml = body.startswith(b"<?xml")
        address = "mgWebService.asmx/GetMeeting?lMeetingId=" if xml else "ieListDocuments.aspx?MId="
        path = f"/{COUNCIL.id}/{address}{NUMBER}"
        return routes.answer(site, path, "https://council.example", "", web_service=True).body

    return alter


def _edited(edit: str) -> Alter:
    return _without(Site(**{**vars(SITE), "edits": ((edit, 100002),)}))


@pytest.mark.parametrize(("times", "kept"), [(1, True), (2, True), (3, False), (4, False)])
@pytest.mark.parametrize("edit", ["item", "paper"])
def test_what_a_page_names_no_more_stays_in_its_place_for_three_visits(
    tmp_path: Path, kind: str, edit: str, times: int, kept: bool
) -> None:
    facts = SITE.facts(100002)
    record, stale, troubles = _again(tmp_path, kind, _edited(edit), times)
    numbers = [str(item.id) for item in facts.items]
    papers = [f"s{paper.number}" for item in facts.items for paper in item.documents]
    lost_item, lost_paper = edit == "item" and not kept, edit == "paper" and not kept
    assert _numbers(record) == (numbers[:-1] if lost_item else numbers)
    assert _papers(record) == set(papers[:-1] if lost_paper else papers)
    assert (stale, troubles) == (False, 0)


def test_an_item_in_the_middle_keeps_its_place(tmp_path: Path, kind: str) -> None:
    before = _again(tmp_path, kind, bytes)[0]

    def alter(body: bytes) -> bytes:
        mark = b"agendaitemid>%d<" if kind == "service_meeting" else b'name="AI%d"'
        return body.replace(mark % ITEM, mark % 999)

    after, _, _ = _again(tmp_path, kind, alter)
    assert [number for number in _numbers(after) if number != "999"] == _numbers(before)


@pytest.mark.parametrize("times", [1, 3, 5])
def test_a_page_that_cannot_be_read_leaves_the_meeting_as_it_was(
    tmp_path: Path, kind: str, times: int
) -> None:
    before = _again(tmp_path, kind, bytes)[0]
    record, stale, troubles = _again(tmp_path, kind, lambda _: b"<p>We have moved.</p>", times)
    assert (record, stale, troubles) == (before, True, 1)


@pytest.mark.parametrize("times", [1, 3, 5])
def test_items_that_a_page_names_but_that_cannot_be_found_stay(tmp_path: Path, times: int) -> None:
    fill(tmp_path, SITE)
    before = _again(tmp_path, "meeting", bytes)[0]

    def alter(body: bytes) -> bytes:
        return body.replace(b"mgItemNumberCell", b"number")

    record, stale, _ = _again(tmp_path, "meeting", alter, times)
    assert (_numbers(record), _papers(record), stale) == (_numbers(before), _papers(before), True)


def test_what_the_web_service_hides_is_gone_at_once(tmp_path: Path) -> None:
    fill(tmp_path, SITE, service=True)

    def alter(body: bytes) -> bytes:
        start = body.index(b"<agendaitemid>%d<" % ITEM)
        shown, hidden = (b"<isdisplayallowed>%s" % word for word in (b"True", b"False"))
        return body[:start] + body[start:].replace(shown, hidden, 1)

    record, _, _ = _again(tmp_path, "service_meeting", alter)
    assert str(ITEM) not in _numbers(record)
    assert len(_numbers(record)) == len(SITE.facts(100002).items) - 1


UNKNOWN = (b"Minutes:</p>", b"Outturn:</p>")
GARBLED = (b'<p class="MsoNormal">', '<p class="MsoNormal">the Mayorâ€™s '.encode())


def _texts(record: MeetingRecord) -> list[str | None]:
    return [item.minutes.text if item.minutes else None for item in record.items]


@pytest.mark.parametrize("times", [1, 3, 5])
@pytest.mark.parametrize("change", [UNKNOWN, GARBLED], ids=["label", "letters"])
def test_texts_that_can_only_not_be_read_stay_as_they_were(
    tmp_path: Path, change: tuple[bytes, bytes], times: int
) -> None:
    fill(tmp_path, SITE)
    before = _again(tmp_path, "meeting", bytes)[0]
    record, stale, _ = _again(tmp_path, "meeting", lambda body: body.replace(*change), times)
    assert (_texts(record), stale) == (_texts(before), False)
    assert {trouble.problem for trouble in record.problems} <= {"unknown_word", "encoding"}
    assert record.problems != ()


def test_a_text_that_the_site_takes_away_is_gone(tmp_path: Path) -> None:
    fill(tmp_path, SITE)
    bare = _without(Site(**{**vars(SITE), "printed": (100002,)}))
    record, _, _ = _again(tmp_path, "meeting", bare)
    assert (set(_texts(record)), record.problems) == ({None}, ())
