"""Why a page could not be had: what an error or an answer that is not the page comes to."""

import errno
import re
import ssl
from collections.abc import Iterable, Iterator, Mapping, Sequence
from urllib.parse import urlsplit

import aiohttp
from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
    IgnoreRequest,
    ResponseDataLossError,
)
from scrapy.http import Response

from scrapers import addresses, links, printed
from scrapers.download import PrivateAddress
from scrapers.plan import Wanted
from scrapers.politeness import Refused
from scrapers.settings import OVERLOADED, REFUSING
from scrapers.visit import Miss, Reason

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

SYSTEM: Mapping[int, Reason] = {
    errno.ECONNREFUSED: "refused",
    errno.EHOSTUNREACH: "unreachable",
    errno.ENETUNREACH: "unreachable",
    errno.ETIMEDOUT: "timeout",
}
"""What the system's own errors say of a connection that was not made; else it was reset."""

OURS = re.compile(r" ssl:(?:<[^>]*>|\w+)")
"""How aiohttp tells of our own settings: with an address in memory, another one every time."""


def of_error(error: BaseException | None) -> Miss:
    """Return what an error in place of an answer comes to; one of our own is raised."""
    if error is None or isinstance(error, OUR_OWN):
        raise RuntimeError(f"{type(error).__name__}: {error}") from error
    if isinstance(error, Refused):
        return error.miss
    message = OURS.sub("", f"{type(error).__name__}: {error}")
    if isinstance(error, DownloadTimeoutError):
        return Miss("timeout", message, passing=True)
    if isinstance(error, DownloadCancelledError | IgnoreRequest):
        return Miss("too_large", message)
    causes = list(_causes(error))
    if any(isinstance(cause, ssl.SSLError | aiohttp.ClientSSLError) for cause in causes):
        return Miss("tls", message, passing=True)
    return _of_connection(error, causes, message)


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
    message = f"the site answers {response.status}"
    if response.status in REFUSING:
        return Miss("blocked", message, passing=True)
    if response.status in OVERLOADED:
        return Miss("http_status", message, passing=True, cause="unavailable")
    return Miss("http_status", message)


def _misfit(response: Response, wanted: Wanted) -> Miss | None:
    meant, arrived = addresses.read(wanted.url), addresses.read(response.url)
    if (arrived.kind, arrived.number) != (meant.kind, meant.number):
        return Miss("redirected", f"redirects to {urlsplit(response.url).path}")
    reason = links.misfit(meant, response.body)
    if _is_torn(response.body):
        said = f"the page breaks off before its end ({reason or 'nothing else is missing'})"
        return Miss("not_the_page", said, passing=True, cause="truncated")
    return Miss("not_the_page", reason) if reason else None


def _is_torn(body: bytes) -> bool:
    """Return whether a body begins as a page does and lacks the end of one.

    That it is as long as was said proves little: a proxy may have cut it before it was measured.
    """
    begins, ends = body[:1024].lstrip().lower(), body[-4096:].lower()
    if begins.startswith(b"<?xml"):
        return not re.search(rb"(?:</[\w:.-]+|/)\s*>(?:\s|<!--.*?-->)*$", ends, re.DOTALL)
    if begins.startswith(printed.PDF.lower()):
        return b"%%eof" not in ends
    is_page = b"<html" in begins or begins.startswith(b"<!doctype html")
    return is_page and not re.search(rb"</(?:html|body)\b", ends)


def _of_connection(error: BaseException, causes: Sequence[BaseException], message: str) -> Miss:
    """Return what came of a connection that failed, or that never was."""
    cause: Reason = "garbled"
    private = [one for one in causes if isinstance(one, PrivateAddress)]
    if private:
        return Miss("network", str(private[0]), cause="private")
    if isinstance(error, CannotResolveHostError):
        cause, message = "dns", f"the host's name cannot be resolved: {error}"
    elif isinstance(error, ResponseDataLossError):
        cause = "truncated"
    elif isinstance(error, DownloadConnectionRefusedError | DownloadFailedError):
        cause = _of_system(causes)
    return Miss("network", message, passing=True, cause=cause)


def _of_system(causes: Iterable[BaseException]) -> Reason:
    """Return what the system, or the end of a connection, says in a chain of errors."""
    for cause in causes:
        if isinstance(cause, OSError) and cause.errno is not None:
            return SYSTEM.get(cause.errno, "reset")
        if isinstance(cause, aiohttp.ServerDisconnectedError):
            return "reset"
    return "garbled"


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__
