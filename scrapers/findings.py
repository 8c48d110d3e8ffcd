"""What an examination of a site finds: facts only, what follows from them is in `diagnosis`."""

from dataclasses import dataclass, field
from typing import Literal
from urllib.parse import urlsplit

from scrapers.registry import Platform
from scrapers.visit import Miss

Robots = Literal["allowed", "partly", "disallowed", "too_slow", "unreachable", "not_robots"]
Service = Literal["on", "off", "html", "blocked"]
Tls = Literal[
    "none", "verified", "expired", "self_signed", "unknown_issuer", "other_name", "untrusted"
]
Template = Literal["readable", "empty", "changed"]

CERTIFICATES: tuple[tuple[str, Tls], ...] = (
    ("has expired", "expired"),
    ("self-signed", "self_signed"),
    ("self signed", "self_signed"),
    ("unable to get", "unknown_issuer"),
    ("mismatch", "other_name"),
)
"""What OpenSSL says of a certificate that it does not take."""

REFUSALS: tuple[tuple[str, Robots], ...] = (
    ("with a page", "not_robots"),
    ("seconds between requests", "too_slow"),
)
"""What `robots` says of a robots.txt that allows nothing; any other could not be had."""


@dataclass
class Findings:
    """The facts about a site, as they are found."""

    asked: str
    """The address that was given."""
    door: str
    """The page that is asked for first, and that may turn out to be elsewhere."""
    base: str
    """The folder of the application."""
    elsewhere: str | None = None
    """The site on another host that it leads to; that one is not asked."""
    platform: Platform = "unknown"
    service: Service | None = None
    robots: Robots | None = None
    forbidden: tuple[str, ...] = ()
    """Pages that are needed and that robots.txt forbids."""
    template: Template | None = None
    lacks: str | None = None
    """What the pages lack when their template has changed."""
    tls: Tls | None = None
    committees: int | None = None
    hidden: set[str] = field(default_factory=set)
    """Links that no reader sees."""
    name: str | None = None
    """The council's name, where a title says it."""
    latencies: list[float] = field(default_factory=list)
    """Seconds that the site took to answer each request."""
    requests: int = 0
    miss: Miss | None = None
    """What kept us from going on."""
    error: Exception | None = None
    """An error of our own."""

    @property
    def is_over(self) -> bool:
        """Whether there is no use in asking on."""
        return bool(self.miss or self.elsewhere)

    def leads_on(self) -> str | None:
        """Return where on the same host the site really is, when that is not where we asked."""
        leads_to = self.miss.leads_to if self.miss else None
        if leads_to and urlsplit(leads_to).hostname == urlsplit(self.door).hostname:
            return leads_to
        return None


def of_certificate(message: str) -> Tls:
    """Return what is wrong with a certificate, by an error's words.

    >>> of_certificate("certificate verify failed: certificate has expired")
    'expired'
    """
    return next((says for words, says in CERTIFICATES if words in message), "untrusted")


def of_refusal(refusal: str) -> Robots:
    """Return why robots.txt allows nothing, by the reason that its rules give.

    >>> of_refusal("robots.txt answers 503"), of_refusal("robots.txt is answered with a page")
    ('unreachable', 'not_robots')
    """
    return next((says for words, says in REFUSALS if words in refusal), "unreachable")
