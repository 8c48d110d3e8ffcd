"""The Scrapy middleware that retries a little, and gives up on a host that keeps refusing.

What the host has refused is counted over all councils on it: the second one does not begin anew.
"""

import asyncio
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from scrapy import Request, Spider
from scrapy.downloadermiddlewares.retry import RetryMiddleware
from scrapy.exceptions import DownloadCancelledError, IgnoreRequest
from scrapy.http import Response

from scrapers import misses, terms
from scrapers.politeness import Refused
from scrapers.settings import BREAKDOWNS, LONGEST_WAIT, REFUSALS
from scrapers.visit import Miss, Reason


class Patience(RetryMiddleware):
    """Retries a little, has the host rest when it says so, and ends the visit when it refuses."""

    def process_request(self, request: Request) -> None:  # noqa: ARG002 — Scrapy's signature
        """Refuse once the host is not asked any more."""
        if (over := terms.of(self.crawler).burden.over) is not None:
            raise Refused(over)

    def process_response(
        self,
        request: Request,
        response: Response,
        spider: Spider | None = None,  # noqa: ARG002 — Scrapy's signature
    ) -> Request | Response:
        """Return the answer, or the request again."""
        burden = terms.of(self.crawler).burden
        burden.breakdowns = 0
        if response.status not in {429, 503}:
            burden.refusals = 0
            return super().process_response(request, response)
        burden.refusals += 1
        wait = self._wait(response)
        if burden.refusals >= REFUSALS:
            self._refused(response, f"answered {response.status} {REFUSALS} times in a row")
        elif wait > LONGEST_WAIT:
            self._refused(response, f"asks to come back in {wait:.0f} seconds")
        else:
            burden.rest(asyncio.get_running_loop().time() + wait)
            return super().process_response(request, response)
        return response

    def process_exception(
        self,
        request: Request,
        exception: Exception,
        spider: Spider | None = None,  # noqa: ARG002 — Scrapy's signature
    ) -> Request | Response | None:
        """Return the request again when the network failed it and the host still answers."""
        if isinstance(exception, IgnoreRequest | DownloadCancelledError):
            return None
        burden = terms.of(self.crawler).burden
        burden.breakdowns += 1
        if burden.breakdowns >= BREAKDOWNS:
            last = misses.of_error(exception)
            self._end(last.problem, f"did not answer {BREAKDOWNS} times in a row", last.cause)
            return None
        return super().process_exception(request, exception)

    def _refused(self, response: Response, message: str) -> None:
        if response.status == 429:
            self._end("blocked", message, "blocked")
        else:
            self._end("http_status", message, "unavailable")

    def _end(self, problem: Reason, message: str, cause: Reason | None) -> None:
        said = f"not asked for: the site {message}"
        terms.of(self.crawler).burden.end(Miss(problem, said, passing=True, cause=cause, ends=True))

    def _wait(self, response: Response) -> float:
        agreed = terms.of(self.crawler)
        said = (response.headers.get("Retry-After") or b"").decode("latin-1")
        seconds = retry_after(said, agreed.now())
        return agreed.delay * 2.0**agreed.burden.refusals if seconds is None else seconds


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
