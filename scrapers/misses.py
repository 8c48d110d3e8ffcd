"""Why a page could not be had: what an error or an answer that is not the page comes to."""

import ssl
from urllib.parse import urlsplit

import aiohttp
from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadTimeoutError,
    IgnoreRequest,
)
from scrapy.http import Response

from scrapers import addresses, links, printed
from scrapers.plan import Wanted
from scrapers.politeness import Refused
from scrapers.visit import Miss

OUR_OWN = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    NameError,
    RuntimeError,
    TypeError,
)
"""Errors that no site causes."""

OVERLOADED = frozenset({408, 500, 502, 503, 504})
REFUSING = frozenset({401, 403, 429})


def of_error(error: BaseException | None) -> Miss:
    """Return what an error in place of an answer comes to; one of our own is raised."""
    if error is None or isinstance(error, OUR_OWN):
        raise RuntimeError(f"{type(error).__name__}: {error}") from error
    if isinstance(error, Refused):
        return error.miss
    message = f"{type(error).__name__}: {error}"
    if isinstance(error, DownloadTimeoutError):
        return Miss("timeout", message, passing=True)
    if isinstance(error, DownloadCancelledError | IgnoreRequest):
        return Miss("too_large", message)
    if isinstance(error, CannotResolveHostError):
        return Miss("network", f"the host's name cannot be resolved: {error}", passing=True)
    return Miss("tls" if _is_tls(error) else "network", message, passing=True)


def of_answer(response: Response, wanted: Wanted) -> Miss | None:
    """Return why an answer is not the page that was wanted, or None when it is."""
    misfit = _misfit(response, wanted) if response.status == 200 else None
    if response.status == 200 and misfit is None:
        return None
    if links.is_challenge(response.body):
        message = f"a wall against robots answers {response.status}"
        return Miss("blocked", message, passing=True)
    if misfit is not None:
        return misfit
    problem = "blocked" if response.status in REFUSING else "http_status"
    passing = response.status in OVERLOADED | REFUSING
    return Miss(problem, f"the site answers {response.status}", passing)


def _misfit(response: Response, wanted: Wanted) -> Miss | None:
    meant, arrived = addresses.read(wanted.url), addresses.read(response.url)
    if (arrived.kind, arrived.number) != (meant.kind, meant.number):
        return Miss("redirected", f"redirects to {urlsplit(response.url).path}")
    reason = links.misfit(meant, response.body)
    if reason is None and _is_torn(response):
        reason = "the page breaks off before its end"
    return Miss("not_the_page", reason) if reason else None


def _is_torn(response: Response) -> bool:
    """Return whether a page of which nobody said how long it is lacks its end."""
    told = "Content-Length" in response.headers or "Transfer-Encoding" in response.headers
    end = b"%%eof" if response.body.startswith(printed.PDF) else b"</html"
    return not told and end not in response.body[-4096:].lower()


def _is_tls(error: BaseException | None) -> bool:
    while error is not None:
        if isinstance(error, ssl.SSLError | aiohttp.ClientSSLError):
            return True
        error = error.__cause__ or error.__context__
    return False
