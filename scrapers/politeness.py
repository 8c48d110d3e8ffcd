"""Scrapy middlewares that keep a visit within what the site allows and can bear.

Each refuses a request by raising `Refused`, which says why; the spider notes it, so that what was
not asked for is never lost in silence.
"""

import asyncio
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Self
from urllib.parse import urlsplit

from scrapy import Request, Spider
from scrapy.crawler import Crawler
from scrapy.downloadermiddlewares.redirect import RedirectMiddleware
from scrapy.downloadermiddlewares.retry import RetryMiddleware
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Response
from scrapy.settings import BaseSettings

from scrapers import addresses, terms
from scrapers.settings import BREAKDOWNS, LONGEST_WAIT, REFUSALS
from scrapers.visit import Miss

REDIRECTS = frozenset({301, 302, 303, 307, 308})


class Refused(IgnoreRequest):
    """A request that is not made, or whose answer is not taken; `miss` says why."""

    def __init__(
        self, problem: str, message: str, *, passing: bool = False, leads_to: str | None = None
    ) -> None:
        """Keep why."""
        super().__init__(message)
        self.miss = Miss(problem, message, passing, leads_to)


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
            raise Refused("redirected", f"{request.url} is on another site")
        if not rules.allows(request.url):
            raise Refused("robots", rules.refusal or "robots.txt disallows this address")


class WithinSite(RedirectMiddleware):
    """Follows redirects within the site only, and takes no answer from a private address."""

    def process_response(
        self,
        request: Request,
        response: Response,
        spider: Spider | None = None,  # noqa: ARG002 — Scrapy's signature
    ) -> Request | Response:
        """Return the answer or the redirected request; refuse what leads away."""
        peer = response.ip_address
        if peer and not terms.of(self.crawler).loopback and not terms.is_public(peer):
            raise Refused("network", f"the host is at a private address, {peer}")
        try:
            result = super().process_response(request, response)
        except IgnoreRequest as error:
            raise Refused("redirected", str(error)) from error
        if isinstance(result, Request):
            _check_redirect(request.url, result.url)
        elif response.status in REDIRECTS:
            raise Refused("redirected", f"answers {response.status} without an address to go to")
        return result


class Pace:
    """Lets the host rest after every answer, whatever the answer was and however long it took.

    Scrapy counts its delay from the sending of a request, so that requests that were held up on
    their way arrive closer together than they were sent.
    """

    def __init__(self, crawler: Crawler) -> None:
        """Ask at once, the first time."""
        self.crawler = crawler
        self.not_before = 0.0

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Return the pace of a visit."""
        return cls(crawler)

    async def process_request(self, request: Request) -> None:  # noqa: ARG002 — Scrapy's signature
        """Wait until the host has rested."""
        await _sleep_until(self.not_before)

    def process_response(self, request: Request, response: Response) -> Response:  # noqa: ARG002
        """Let the host rest from now on."""
        self.not_before = asyncio.get_running_loop().time() + terms.of(self.crawler).delay
        return response

    def process_exception(self, request: Request, exception: Exception) -> None:  # noqa: ARG002
        """Let the host rest from now on; other middlewares see to the error."""
        if not isinstance(exception, Refused):
            self.not_before = asyncio.get_running_loop().time() + terms.of(self.crawler).delay


class Patience(RetryMiddleware):
    """Retries a little, waits when it is told to, and gives up on a host that keeps refusing."""

    def __init__(self, settings: BaseSettings) -> None:
        """Start patient."""
        super().__init__(settings)
        self.refusals = self.breakdowns = 0
        self.not_before = 0.0
        self.over: Refused | None = None

    async def process_request(self, request: Request) -> None:  # noqa: ARG002 — Scrapy's signature
        """Wait until the host may be asked again; refuse once the visit is over."""
        if self.over is None:
            await _sleep_until(self.not_before)
        if self.over is not None:
            raise self.over

    def process_response(
        self,
        request: Request,
        response: Response,
        spider: Spider | None = None,  # noqa: ARG002 — Scrapy's signature
    ) -> Request | Response:
        """Return the answer, or the request again."""
        self.breakdowns = 0
        if response.status not in {429, 503}:
            self.refusals = 0
            return super().process_response(request, response)
        self.refusals += 1
        wait = self._wait(response)
        problem = "blocked" if response.status == 429 else "http_status"
        if self.refusals >= REFUSALS:
            self._end(problem, f"the site answered {response.status} {REFUSALS} times in a row")
        elif wait > LONGEST_WAIT:
            self._end(problem, f"the site asks to come back in {wait:.0f} seconds")
        else:
            self.not_before = asyncio.get_running_loop().time() + wait
            return super().process_response(request, response)
        return response

    def process_exception(
        self,
        request: Request,
        exception: Exception,
        spider: Spider | None = None,  # noqa: ARG002 — Scrapy's signature
    ) -> Request | Response | None:
        """Return the request again when the network failed it and the host still answers."""
        if isinstance(exception, IgnoreRequest):
            return None
        self.breakdowns += 1
        if self.breakdowns >= BREAKDOWNS:
            self._end("network", f"the site did not answer {BREAKDOWNS} times in a row")
            return None
        return super().process_exception(request, exception)

    def _end(self, problem: str, message: str) -> None:
        self.over = self.over or Refused(problem, f"not asked for: {message}", passing=True)

    def _wait(self, response: Response) -> float:
        agreed = terms.of(self.crawler)
        said = (response.headers.get("Retry-After") or b"").decode("latin-1")
        seconds = retry_after(said, agreed.now())
        return agreed.delay * 2.0**self.refusals if seconds is None else seconds


def retry_after(value: str, now: str) -> float | None:
    """Return how many seconds a Retry-After header asks to wait, or None when it does not say.

    >>> retry_after("120", "2026-03-01T09:00:00Z")
    120.0
    >>> retry_after("Sun, 01 Mar 2026 09:00:30 GMT", "2026-03-01T09:00:00Z")
    30.0
    """
    if value.strip().isascii() and value.strip().isdigit():
        return float(value)
    try:
        until = parsedate_to_datetime(value)
    except ValueError:
        return None
    until = until if until.tzinfo else until.replace(tzinfo=UTC)
    return max(0.0, (until - datetime.fromisoformat(now)).total_seconds())


async def _sleep_until(moment: float) -> None:
    loop = asyncio.get_running_loop()
    while (left := moment - loop.time()) > 0:
        await asyncio.sleep(left)


def _check_redirect(source: str, target: str) -> None:
    if urlsplit(target).path.lower().endswith("/mgerror.aspx"):
        raise Refused("error_page", "redirects to the site's error page")
    if addresses.origin(target) not in terms.origins(source):
        raise Refused(
            "redirected",
            f"redirects to another site, {addresses.origin(target)}",
            leads_to=target,
        )
