"""One host: its rules are read once, and its councils are visited one after the other."""

import asyncio
import socket
from collections.abc import Callable
from urllib.parse import urlsplit

from scrapy import Spider, signals
from scrapy.crawler import Crawler
from twisted.python.failure import Failure

from scrapers import addresses, robots, terms
from scrapers.burden import NO_LIMITS, Burden, Limits
from scrapers.kept import Kept
from scrapers.ledger import Ledger
from scrapers.registry import Council
from scrapers.robots import Rules
from scrapers.settings import DELAY, settings
from scrapers.spiders.moderngov import ModernGovSpider
from scrapers.spiders.robots import RobotsSpider
from scrapers.spiders.visitor import Visitor
from scrapers.terms import Terms
from scrapers.visit import Evidence, Miss

SPIDERS: dict[str, type[ModernGovSpider]] = {"moderngov": ModernGovSpider}
"""The platforms that can be collected."""

DEAD = frozenset({"dns", "refused", "unreachable", "private", "tls", "garbled"})
"""What is in the way of robots.txt where there is no site, and not one that keeps us out."""


class Host:
    """A host that is being visited: its rules, what it has borne, and the visit under way."""

    def __init__(self, now: Callable[[], str], kept: Kept, limits: Limits | None = None) -> None:
        """Know nothing of it yet; without `limits` it has ours, and our own machine has none."""
        self.now, self.kept, self.limits = now, kept, limits
        self.burden: Burden | None = None
        self.rules: dict[str, Rules] = {}
        self.missed: dict[str, Miss] = {}
        self.moved: dict[str, str] = {}
        self.crawler: Crawler | None = None

    async def collect(self, council: Council, ledger: Ledger, share: int = 1) -> None:
        """Collect a council into the ledger, once the rules of its site are known.

        It is the next of `share` councils on the host that are still to be visited.
        """
        base = addresses.base(council.url or "")
        evidence = ledger.evidence
        agreed = await self.agree(base, evidence)
        if isinstance(agreed, Miss):
            evidence.door = agreed
            ledger.miss_site(base, agreed)
            return
        origin = addresses.origin(base)
        # A site that moved to https would redirect every single request.
        moved = self.moved.get(origin, origin) + base.removeprefix(origin)
        evidence.moved = moved if moved != base else None
        agreed.burden.share(share)
        spider = SPIDERS[council.platform]
        await self.run(spider, agreed, evidence, ledger=ledger, base=moved)

    async def part(self) -> None:
        """Stop the visit that is under way."""
        if self.crawler is not None:
            await self.crawler.stop_async()

    async def agree(self, base: str, evidence: Evidence) -> Terms | Miss:
        """Return the terms on which a site may be visited, or why it may not."""
        loopback = terms.is_loopback(base)
        if self.burden is None:
            self.burden = Burden(self.limits or (NO_LIMITS if loopback else Limits()))
        if self.burden.over is not None:
            return self.burden.over
        unreachable = None if loopback else await _unreachable(base)
        if unreachable is not None:
            return unreachable
        await self._learn(base, evidence, self.burden, loopback=loopback)
        origin = addresses.origin(base)
        rules = self.rules[origin]
        if rules.refusal is not None:
            missed = self.missed.get(origin)
            return missed if missed and missed.reason in DEAD else rules.miss
        delay = robots.delay(rules, loopback=loopback)
        self.burden.rest(asyncio.get_running_loop().time() + delay)
        return Terms(self.rules, delay, loopback, self.now, self.burden)

    async def _learn(
        self, base: str, evidence: Evidence, burden: Burden, *, loopback: bool
    ) -> None:
        origins = [origin for origin in terms.origins(base) if origin not in self.rules]
        if not origins:
            return
        pace = 0.0 if loopback else DELAY
        open_terms = Terms(dict.fromkeys(origins, Rules()), pace, loopback, self.now, burden)
        unasked = robots.unreachable("robots.txt was not answered", "unavailable")
        found = dict.fromkeys(origins, unasked)
        await self.run(
            RobotsSpider, open_terms, evidence, found=found, missed=self.missed, moved=self.moved
        )
        now = self.now()
        self.rules |= {origin: self.kept.hold(origin, found[origin], now) for origin in found}

    async def run(
        self, spider: type[Visitor], agreed: Terms, evidence: Evidence, **given: object
    ) -> None:
        """Send a spider on these terms; its requests and errors go into the evidence."""
        crawler = Crawler(spider, settings(agreed.delay, agreed.burden.limits.seconds))

        def note(failure: Failure, spider: Spider) -> None:  # noqa: ARG001 — Scrapy passes it
            evidence.faults.append(f"{type(failure.value).__name__}: {failure.value}")

        crawler.signals.connect(note, signals.spider_error, weak=False)
        self.crawler = crawler
        try:
            await crawler.crawl_async(terms=agreed, **given)
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
        message = f"the host's name cannot be resolved: {error}"
        return Miss("network", message, passing=True, cause="dns")
    private = [str(entry[4][0]) for entry in found if not terms.is_public(str(entry[4][0]))]
    if not private:
        return None
    return Miss("network", f"the host is at a private address, {private[0]}", cause="private")
