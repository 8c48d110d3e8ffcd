"""How a site is collected, whatever its platform: ask for what is due, keep it, follow it.

A page that is not due is taken from the archive and leads on as if it had just come.
"""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Callable, Iterable

from scrapy import Request
from scrapy.http import Response
from twisted.python.failure import Failure

from scrapers import addresses, misses
from scrapers.addresses import LISTS
from scrapers.archive import Kind, Page
from scrapers.ledger import Ledger
from scrapers.plan import Wanted
from scrapers.spiders.visitor import Visitor
from scrapers.terms import Terms
from scrapers.visit import Miss

PRIORITY: dict[Kind, int] = {
    "service_committees": 60,
    "committees": 60,
    "service_members": 50,
    "members": 50,
    "service_meetings": 40,
    "meetings": 40,
    "committee": 30,
    "item": 20,
    "attendance": 20,
    "printed_minutes": 20,
    "meeting": 15,
    "service_meeting": 10,
}
"""Lists come first, so that it is known early how much there is; then meeting by meeting."""
MONTHS = 12 * 10_000
"""More than there are months: among pages of a kind the latest meeting comes first, so that what a
visit may not ask for any more is the oldest."""


class Collector(Visitor):
    """Collects one site; a platform says where it begins and what its pages lead to."""

    def __init__(self, *, terms: Terms, ledger: Ledger) -> None:
        """Remember the ledger that keeps what the site gives."""
        super().__init__(terms=terms)
        self.ledger = ledger
        self.readers: dict[Kind, Callable[[Wanted, bytes], Iterable[Wanted]]] = {}
        self.substitutes: dict[Kind, Callable[[Wanted, Miss], Iterable[Wanted]]] = {}

    def first(self) -> Wanted:
        """Return the page that a visit begins with."""
        raise NotImplementedError

    def is_probe(self, wanted: Wanted) -> bool:  # noqa: ARG002 — platforms look at it
        """Return whether a page may well not exist, so that no answer is worth a retry."""
        return False

    async def start(self) -> AsyncIterator[Request]:
        """Ask for the first page, and what follows from it."""
        async for request in self.pursue([self.first()]):
            yield request

    async def pursue(self, wanted: Iterable[Wanted]) -> AsyncIterator[Request]:
        """Yield requests for what is due; what is not is read from the archive and leads on."""
        waiting = deque(wanted)
        while waiting:
            one = waiting.popleft()
            if not self.ledger.is_new(one):
                continue
            known = self.ledger.known(one)
            if known is None:
                yield self.request(one)
            else:
                waiting.extendleft(reversed(list(self.read(one, known))))
                await asyncio.sleep(0)  # lets the visits to other hosts go on

    def request(self, wanted: Wanted) -> Request:
        """Return the request for a page."""
        self.ledger.asked(wanted)
        return Request(
            wanted.link or wanted.url,
            callback=self.answered,
            errback=self.unanswered,
            cb_kwargs={"wanted": wanted},
            priority=PRIORITY[wanted.kind] * MONTHS + _month(wanted),
            meta={"dont_retry": self.is_probe(wanted)},
        )

    async def answered(self, response: Response, wanted: Wanted) -> AsyncIterator[Request]:
        """Keep a page and follow it, or note what came in its place."""
        miss = misses.of_answer(response, wanted)
        if miss is None:
            self.ledger.keep(wanted, response)
            self.note_move(wanted, response)
            following = self.read(wanted, response)
        else:
            following = self.missed(wanted, miss)
        async for request in self.pursue(following):
            yield request
        self.ledger.answered(wanted)

    async def unanswered(self, failure: Failure) -> AsyncIterator[Request]:
        """Note what could not be had, and follow what can take its place."""
        wanted: Wanted = failure.request.cb_kwargs["wanted"]  # type: ignore[attr-defined]
        async for request in self.pursue(self.missed(wanted, misses.of_error(failure.value))):
            yield request
        self.ledger.answered(wanted)

    def note_move(self, wanted: Wanted, response: Response) -> None:
        """Note where the site is, when it sends us there from where we asked."""
        base = addresses.base(response.url)
        if wanted.kind in LISTS and base != addresses.base(wanted.url):
            self.ledger.evidence.moved = base

    def read(self, wanted: Wanted, page: Page | Response) -> Iterable[Wanted]:
        """Return what a page leads to."""
        reader = self.readers.get(wanted.kind)
        return reader(wanted, page.body) if reader else ()

    def missed(self, wanted: Wanted, miss: Miss) -> Iterable[Wanted]:
        """Return what takes the place of a page that could not be had."""
        if miss.problem == "budget":
            self.ledger.leave(miss)
            return self.recalled(wanted) if wanted.kind in LISTS else ()
        substitute = self.substitutes.get(wanted.kind)
        if substitute:
            return substitute(wanted, miss)
        self.ledger.miss(wanted, miss)
        return ()

    def recalled(self, wanted: Wanted) -> Iterable[Wanted]:
        """Return what the page leads to as the archive has it, if it has it."""
        held = self.ledger.recall(wanted)
        return self.read(wanted, held) if held else ()


def _month(wanted: Wanted) -> int:
    """Return the number of the month of a page's meeting; one without a day comes first."""
    return wanted.day.year * 12 + wanted.day.month if wanted.day else MONTHS - 1
