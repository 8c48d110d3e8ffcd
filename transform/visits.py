"""The visits to a council's site and what went wrong in them, fetching and reading together."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from scrapers.archive import Archive, Failure
from scrapers.archive import Run as Visit
from transform.contact_details import hide
from transform.record import Trouble
from transform.rows import Problem, Run

LOST = frozenset((
    *("selection", "value", "not_the_page", "encoding", "cut", "error_page"),
    *("unknown_word", "duplicate"),
))  # fmt: skip
"""Problems of reading by which data is lost; the others only say that something is odd."""
GOOD = frozenset({"complete", "empty_confirmed", "unchanged"})
FETCHED = GOOD | {"partial"}
"""Outcomes of a visit that may have brought the data up to its time."""
FEW = 2
"""So few unreadable meetings are not taken for another template."""


def outcome(visit: Visit, troubles: Iterable[Trouble], unread: int, meetings: int) -> str:
    """Return how a visit ended, once its pages are read.

    `unread` of all `meetings` could not be read: when that is most of them, the site's template
    has changed.
    """
    fetched = visit.outcome or "failed"
    if fetched not in GOOD | {"partial"}:
        return fetched
    if unread > FEW and unread * 2 > meetings:
        return "changed"
    return "partial" if any(trouble.problem in LOST for trouble in troubles) else fetched


def is_current(outcome: str | None, ended_at: str, data_as_of: str) -> bool:
    """Return whether a visit brought the data up to its time, by what its row says."""
    return outcome in FETCHED and data_as_of >= ended_at


def runs(archive: Archive, last: str, problems: int) -> Iterator[Run]:
    """Yield the visits that were news; of the last, its outcome and its problems are given.

    The data stands for the time of the last healthy visit, be it one without news.
    """
    visits = archive.published_runs()
    as_of = visits[0].started_at if visits else ""
    for visit in _ended(archive):
        final = visit == visits[-1]
        ended = visit.ended_at or visit.started_at
        outcome = last if final else visit.outcome
        as_of = ended if archive.is_healthy(visit) and outcome in FETCHED else as_of
        if visit.news:
            yield Run.model_validate(
                {
                    "id": visit.id,
                    "council_id": archive.council_id,
                    "started_at": visit.started_at,
                    "ended_at": ended,
                    "outcome": outcome,
                    "requests": visit.requests or 0,
                    "pages": _held(archive, ended),
                    "bytes": visit.size or 0,
                    "problems": problems if final else len(archive.failures(visit)),
                    "data_as_of": as_of,
                }
            )


def confirmed_before(archive: Archive) -> str:
    """Return when the last healthy visit before the newest ended, nothing if none was."""
    earlier = [visit for visit in _ended(archive)[:-1] if archive.is_healthy(visit)]
    return max((visit.ended_at or "" for visit in earlier), default="")


def _ended(archive: Archive) -> list[Visit]:
    return [visit for visit in archive.runs() if visit.ended_at]


def problems(archive: Archive, visit: Visit, troubles: Sequence[Trouble]) -> Iterator[Problem]:
    """Yield what went wrong in a visit and in reading its pages, by id, each once."""
    wrongs = [
        *(_failed(failure) for failure in archive.failures(visit)),
        *_unreadable(archive, troubles),
    ]
    yield from _rows(archive.council_id, visit.id, wrongs)


def implausible(council_id: str, run_id: str, messages: Iterable[str]) -> list[Problem]:
    """Return the rows that say why what a visit brought is not believed."""
    return list(_rows(council_id, run_id, [_Wrong("implausible", told, None) for told in messages]))


@dataclass(frozen=True, slots=True)
class _Wrong:
    """Something that went wrong, in fetching or in reading."""

    problem: str
    message: str
    url: str | None
    page_id: str | None = None
    locator: str | None = None

    def id(self, council_id: str) -> str:
        said = "|".join((self.problem, self.url or "", self.locator or "", self.message))
        return f"{council_id}/x{hashlib.sha256(said.encode()).hexdigest()[:12]}"


def _rows(council_id: str, run_id: str, wrongs: Iterable[_Wrong]) -> Iterator[Problem]:
    for id_, wrong in sorted({wrong.id(council_id): wrong for wrong in wrongs}.items()):
        yield Problem.model_validate(
            {
                "id": id_,
                "run_id": run_id,
                "council_id": council_id,
                "page_id": wrong.page_id,
                "url": wrong.url,
                "class": wrong.problem,
                "message": hide(_line(wrong.message)),
                "locator": hide(_line(wrong.locator or "")) or None,
            }
        )


def _failed(failure: Failure) -> _Wrong:
    return _Wrong(failure.problem, failure.message, failure.url)


def _unreadable(archive: Archive, troubles: Iterable[Trouble]) -> Iterator[_Wrong]:
    pages: dict[str, str] = {}
    for trouble in troubles:
        url = None
        if trouble.page_id:
            url = pages.get(trouble.page_id) or _address(archive, trouble.page_id)
            pages[trouble.page_id] = url
        yield _Wrong(
            trouble.problem, trouble.message, url, trouble.page_id or None, trouble.locator
        )


def _address(archive: Archive, page_id: str) -> str:
    page = archive.page_by_id(page_id)
    if page is None:
        raise ValueError(f"a trouble names the page {page_id}, which the archive does not hold")
    return page.url


def _line(text: str) -> str:
    """Return a text as one line without control characters."""
    printed = "".join(char if char.isprintable() else " " for char in text)
    return " ".join(printed.split())


def _held(archive: Archive, ended: str) -> int:
    """Return how many pages the archive held at a time."""
    found = archive.database.execute(
        "SELECT count(DISTINCT url) FROM pages WHERE fetched_at <= ?", (ended,)
    )
    return int(found.fetchone()[0])
