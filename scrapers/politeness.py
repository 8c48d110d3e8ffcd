"""Scrapy middlewares that keep a visit within what the site allows and can bear.

Each refuses a request by raising `Refused`, which says why; the spider notes it, so that what was
not asked for is never lost in silence.
"""

import asyncio
from typing import Self
from urllib.parse import urlsplit

from scrapy import Request, Spider, signals
from scrapy.crawler import Crawler
from scrapy.downloadermiddlewares.redirect import RedirectMiddleware
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Response

from scrapers import addresses, terms
from scrapers.visit import Miss

REDIRECTS = frozenset({301, 302, 303, 307, 308})


class Refused(IgnoreRequest):
    """A request that is not made, or whose answer is not taken; `miss` says why."""

    def __init__(self, miss: Miss) -> None:
        """Keep why."""
        super().__init__(miss.message)
        self.miss = miss


class RobotsGate:
    """Lets a request through when the rules, known before the visit began, allow it.

    Scrapy's own gate reads robots.txt when the first pages are already waiting, and lets some of
    them through meanwhile; nor does it stop when robots.txt cannot be had.
    """

    def __init__(self, crawler: Crawler) -> None:
        """Remember whose visit it is."""
        self.crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Return the gate of a visit."""
        return cls(crawler)

    def process_request(self, request: Request) -> None:
        """Refuse what robots.txt disallows, and every origin whose rules are not known."""
        rules = terms.of(self.crawler).rules.get(addresses.origin(request.url))
        if rules is None:
            raise Refused(Miss("redirected", f"{request.url} is on another site"))
        if not rules.allows(request.url):
            raise Refused(rules.miss)


class WithinSite(RedirectMiddleware):
    """Follows redirects within the site only."""

    def process_response(
        self,
        request: Request,
        response: Response,
        spider: Spider | None = None,  # noqa: ARG002 — Scrapy's signature
    ) -> Request | Response:
        """Return the answer or the redirected request; refuse what leads away."""
        try:
            result = super().process_response(request, response)
        except IgnoreRequest as error:
            raise Refused(Miss("redirected", str(error))) from error
        if isinstance(result, Request):
            _check_redirect(request.url, result.url)
        elif response.status in REDIRECTS:
            message = f"answers {response.status} without an address to go to"
            raise Refused(Miss("redirected", message))
        return result


class Pace:
    """Lets the host rest after every answer, whatever the answer was and however long it took.

    Scrapy counts its delay from the sending of a request, so that requests that were held up on
    their way arrive closer together than they were sent.
    """

    def __init__(self, crawler: Crawler) -> None:
        """Remember whose visit it is."""
        self.crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Return the pace of a visit."""
        return cls(crawler)

    async def process_request(self, request: Request) -> None:  # noqa: ARG002 — Scrapy's signature
        """Wait until the host has rested."""
        burden, loop = terms.of(self.crawler).burden, asyncio.get_running_loop()
        while (left := burden.not_before - loop.time()) > 0:
            await asyncio.sleep(left)

    def process_response(self, request: Request, response: Response) -> Response:  # noqa: ARG002
        """Let the host rest from now on."""
        self._rest()
        return response

    def process_exception(self, request: Request, exception: Exception) -> None:  # noqa: ARG002
        """Let the host rest from now on; other middlewares see to the error."""
        if not isinstance(exception, Refused):
            self._rest()

    def _rest(self) -> None:
        agreed = terms.of(self.crawler)
        agreed.burden.rest(asyncio.get_running_loop().time() + agreed.delay)


class Allowance:
    """Asks a host for no more than a crawl may ask it for: requests, and bytes that come."""

    def __init__(self, crawler: Crawler) -> None:
        """Remember whose visit it is, and count what comes."""
        self.crawler = crawler
        crawler.signals.connect(self.receive, signals.bytes_received)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Return the allowance of a visit."""
        return cls(crawler)

    def process_request(self, request: Request) -> None:  # noqa: ARG002 — Scrapy's signature
        """Count a request; refuse it when the allowance is spent."""
        burden = terms.of(self.crawler).burden
        if (spent := burden.spent) is not None:
            raise Refused(spent)
        burden.requests += 1

    def receive(self, data: bytes) -> None:
        """Count bytes, also those of answers that are never whole."""
        terms.of(self.crawler).burden.size += len(data)


def _check_redirect(source: str, target: str) -> None:
    if urlsplit(target).path.lower().endswith("/mgerror.aspx"):
        raise Refused(Miss("error_page", "redirects to the site's error page"))
    if addresses.origin(target) not in terms.origins(source):
        message = f"redirects to another site, {addresses.origin(target)}"
        raise Refused(Miss("redirected", message, leads_to=target))
