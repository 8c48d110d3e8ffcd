"""One host: its rules are read once, and its councils are visited one after the other."""

import asyncio
import socket
from collections.abc import Callable
from urllib.parse import urlsplit

from scrapy import Spider, signals
from scrapy.crawler import Crawler
from twisted.python.failure import Failure

from scrapers import addresses, robots, terms
from scrapers.ledger import Ledger
from scrapers.registry import Council
from scrapers.robots import Rules
from scrapers.settings import DELAY, settings
from scrapers.spiders.moderngov import ModernGovSpider
from scrapers.spiders.robots import RobotsSpider
from scrapers.terms import Terms
from scrapers.visit import Evidence, Miss

SPIDERS: dict[str, type[ModernGovSpider]] = {"moderngov": ModernGovSpider}
"""The platforms that can be collected."""

DEAD = frozenset({"network", "tls"})
"""Problems with robots.txt that say that the host is not there, and not that it keeps us out."""


class Host:
    """A host that is being visited."""

    def __init__(self, now: Callable[[], str]) -> None:
        """Know nothing of it yet."""
        self.now = now
        self.rules: dict[str, Rules] = {}
        self.missed: dict[str, Miss] = {}
        self.moved: dict[str, str] = {}
        self.crawler: Crawler | None = None

    async def collect(self, council: Council, ledger: Ledger) -> None:
        """Collect a council into the ledger, once the rules of its site are known."""
        base = addresses.base(council.url or "")
        evidence = ledger.evidence
        agreed = await self.agree(base, evidence)
        if isinstance(agreed, Miss):
            evidence.door = agreed
            ledger.miss_site(base, agreed)
            return
        origin = addresses.origin(base)
        # A site that moved to https would redirect every single request.
        base = self.moved.get(origin, origin) + base.removeprefix(origin)
        await asyncio.sleep(agreed.delay)
        crawler = Crawler(SPIDERS[council.platform], settings(agreed.delay))
        await self.run(crawler, evidence, terms=agreed, ledger=ledger, base=base)

    async def part(self) -> None:
        """Stop the visit that is under way."""
        if self.crawler is not None:
            await self.crawler.stop_async()

    async def agree(self, base: str, evidence: Evidence) -> Terms | Miss:
        """Return the terms on which a site may be visited, or why it may not."""
        loopback = terms.is_loopback(base)
        unreachable = None if loopback else await _unreachable(base)
        if unreachable is not None:
            return unreachable
        await self._learn(base, evidence, loopback=loopback)
        origin = addresses.origin(base)
        if origin in self.missed and self.missed[origin].problem in DEAD:
            return self.missed[origin]
        if self.rules[origin].refusal is not None:
            return Miss("robots", self.rules[origin].refusal or "")
        delay = robots.delay(self.rules[origin], loopback=loopback)
        return Terms(self.rules, delay, loopback, self.now)

    async def _learn(self, base: str, evidence: Evidence, *, loopback: bool) -> None:
        origins = [origin for origin in terms.origins(base) if origin not in self.rules]
        if not origins:
            return
        pace = 0.0 if loopback else DELAY
        open_terms = Terms(dict.fromkeys(origins, Rules()), pace, loopback, self.now)
        crawler = Crawler(RobotsSpider, settings(pace))
        found = dict.fromkeys(origins, robots.unreachable("robots.txt was not answered"))
        await self.run(
            crawler, evidence, terms=open_terms, found=found, missed=self.missed, moved=self.moved
        )
        self.rules |= found

    async def run(self, crawler: Crawler, evidence: Evidence, **given: object) -> None:
        """Make a crawl; its requests and errors go into the evidence."""

        def note(failure: Failure, spider: Spider) -> None:  # noqa: ARG001 — Scrapy passes it
            evidence.faults.append(f"{type(failure.value).__name__}: {failure.value}")

        crawler.signals.connect(note, signals.spider_error, weak=False)
        self.crawler = crawler
        try:
            await crawler.crawl_async(**given)
        finally:
            self.crawler = None
        statistics = crawler.stats.get_stats()
        evidence.requests += statistics.get("downloader/request_count", 0)
        evidence.size += statistics.get("downloader/response_bytes", 0)


async def _unreachable(base: str) -> Miss | None:
    """Return why a host is not asked: its name leads nowhere, or to a private address."""
    parts = urlsplit(base)
    try:
        found = await asyncio.get_running_loop().getaddrinfo(
            parts.hostname, parts.port or addresses.PORTS[parts.scheme], type=socket.SOCK_STREAM
        )
    except OSError as error:
        return Miss("network", f"the host's name cannot be resolved: {error}", passing=True)
    private = [str(entry[4][0]) for entry in found if not terms.is_public(str(entry[4][0]))]
    return Miss("network", f"the host is at a private address, {private[0]}") if private else None
