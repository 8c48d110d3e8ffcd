"""What a meeting's page says, and what it said before that is not to be given up for it.

A page that cannot be read does not take a meeting away, and one that names an item no more takes
it away only when enough healthy visits have got it so.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from scrapers.archive import Page
from transform import letters
from transform.merge import keep
from transform.record import MeetingRecord, on_page
from transform.sources import Sources
from transform.word import Block

TORN = frozenset({"selection"})
"""Problems that say that something on a page could not be found."""
DOUBTFUL = TORN | {"unknown_word", "encoding"}
"""Problems by which a text that a page has not, or has otherwise, may be there and not be read."""
NUMBERS = re.compile(rb"\d+")


@dataclass(frozen=True)
class Lasting:
    """A record, and whether the page could be read better before: then that stands in for it."""

    record: MeetingRecord
    stale: bool = False


def read(
    sources: Sources,
    page: Page | None,
    reader: Callable[[Page], MeetingRecord],
    *,
    spoilt: bool = False,
) -> Lasting | None:
    """Return what a page says, with what of its earlier versions still stands.

    What is `spoilt` can be read and not be used: then the page before stands in for it.
    """
    if page is None:
        return None
    now = None if spoilt else sources.read(page, lambda page: _of(page, reader(page)))
    lasting = Lasting(now) if now else None
    torn = lasting is not None and _is_torn(lasting.record)
    doubtful = lasting is not None and _is_doubtful(lasting.record)
    for older, stands in sources.archive.earlier(page):
        if lasting and not (stands or doubtful):
            break
        earlier = sources.glance(older, lambda page: _of(page, reader(page)))
        if earlier and lasting:
            is_gone = _judge(page, stands=stands)
            record = keep(lasting.record, earlier, is_gone, _loses(doubtful=doubtful))
            mended = torn and not _is_torn(earlier)
            lasting, torn = Lasting(record, lasting.stale or mended), torn and not mended
            doubtful = torn or (doubtful and _is_doubtful(earlier))
        elif earlier:
            lasting = Lasting(earlier, stale=True)
    return lasting


def _of(page: Page, record: MeetingRecord) -> MeetingRecord:
    """Return the record if it is that of the meeting that the page was asked for."""
    if record.number != page.number:
        raise ValueError(f"asked for meeting {page.number}, the site gave {record.number}")
    wrongs = on_page(letters.troubles(record), page.id)
    return replace(record, problems=(*record.problems, *wrongs)) if wrongs else record


def _is_torn(record: MeetingRecord) -> bool:
    """Say whether something that the page has could not be found on it."""
    return any(trouble.problem in TORN for trouble in record.problems)


def _is_doubtful(record: MeetingRecord) -> bool:
    """Say whether the page may have a text that was not read, or not rightly."""
    return any(trouble.problem in DOUBTFUL for trouble in record.problems)


def _loses(*, doubtful: bool) -> Callable[[Block | None, Block | None], bool]:
    """Return what says whether a text only cannot be read any more, given what it was."""

    def is_lost(now: Block | None, before: Block | None) -> bool:
        if before is None or letters.wrong(before.text):
            return False
        return doubtful if now is None else letters.wrong(now.text) is not None

    return is_lost


def _judge(page: Page, *, stands: bool) -> Callable[[str], bool]:
    """Return what says whether an item or report that only an earlier version shows is gone.

    A page that names it yet could not be read; the web service names too what it hides, and that
    is gone at once.
    """
    numbers = set(NUMBERS.findall(page.body))
    hides = page.kind == "service_meeting"

    def is_gone(number: str) -> bool:
        named = number.removeprefix("s").encode() in numbers
        return named if named and hides else not (stands or named)

    return is_gone
