"""robots.txt: what a site allows, decided before the first page is asked for.

A site whose robots.txt cannot be had is left alone (RFC 9309, 2.3.1.4), and so is one that answers
with a page in its place, as walls against robots do. Only "there is none" allows everything.
"""

import re
from dataclasses import dataclass

from protego import Protego

from scrapers.settings import DELAY, LONGEST_DELAY, OVERLOADED, REFUSING, USER_AGENT
from scrapers.visit import Miss, Reason

LARGEST = 512 * 1024
"""Bytes of robots.txt that are read (RFC 9309, 2.5)."""

DIRECTIVE = re.compile(
    r"^\s*(?:user-agent|disallow|allow|sitemap|crawl-delay)\s*:", re.IGNORECASE | re.MULTILINE
)


@dataclass(frozen=True)
class Rules:
    """What one origin's robots.txt says; `refusal` says why nothing is allowed, if so."""

    text: str = ""
    refusal: str | None = None
    cause: Reason = "robots"
    """What kept the rules from us; `robots` when the site itself says no."""

    def __post_init__(self) -> None:
        """Parse the rules once."""
        object.__setattr__(self, "_parsed", Protego.parse(self.text))

    def allows(self, url: str) -> bool:
        """Return whether we may ask for an address."""
        return self.refusal is None and bool(self._parsed.can_fetch(url, USER_AGENT))  # type: ignore[attr-defined]

    @property
    def miss(self) -> Miss:
        """Why an address may not be asked for."""
        said = self.refusal or "robots.txt disallows this address"
        return Miss("robots", said, cause=self.cause)

    @property
    def crawl_delay(self) -> float | None:
        """The seconds between requests that the site asks of us, if it does."""
        delay = self._parsed.crawl_delay(USER_AGENT)  # type: ignore[attr-defined]
        return None if delay is None else float(delay)


def read(status: int, media_type: str | None, body: bytes) -> Rules:
    """Return the rules that an answer to a request for robots.txt gives."""
    if status in {404, 410}:
        return Rules()
    if status != 200:
        return unreachable(f"robots.txt answers {status}", _cause(status))
    text = body[:LARGEST].decode("utf-8-sig", errors="replace")
    if _is_page(text, media_type):
        return unreachable("robots.txt is answered with a page", "not_the_page")
    return of_text(text)


def of_text(text: str) -> Rules:
    """Return the rules that a robots.txt says."""
    rules = Rules(text)
    if (rules.crawl_delay or 0) > LONGEST_DELAY:
        refusal = f"the site asks for {rules.crawl_delay:g} seconds between requests"
        return Rules(text, refusal, "too_slow")
    return rules


def unreachable(refusal: str, cause: Reason) -> Rules:
    """Return the rules of a site that does not tell its rules: nothing is allowed."""
    return Rules(refusal=refusal, cause=cause)


def delay(rules: Rules, *, loopback: bool) -> float:
    """Return the seconds to wait between requests; our own machine need not be spared."""
    asked = rules.crawl_delay
    if asked is None:
        return 0.0 if loopback else DELAY
    return max(DELAY, asked)


def _cause(status: int) -> Reason:
    if status in REFUSING:
        return "blocked"
    return "unavailable" if status in OVERLOADED else "http_status"


def _is_page(text: str, media_type: str | None) -> bool:
    start = text.lstrip()
    if start.startswith("<"):
        return True
    return bool(start) and media_type != "text/plain" and not DIRECTIVE.search(text)
