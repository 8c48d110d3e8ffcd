"""The terms of a visit: what the site allows, how fast we go, and whether it is our own machine."""

import ipaddress
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from scrapy.crawler import Crawler

from scrapers import addresses
from scrapers.burden import Burden
from scrapers.robots import Rules

Address = ipaddress.IPv4Address | ipaddress.IPv6Address


@dataclass(frozen=True)
class Terms:
    """What every request of a visit is held to; `rules` are by origin."""

    rules: Mapping[str, Rules]
    delay: float
    loopback: bool
    now: Callable[[], str]
    burden: Burden = field(default_factory=Burden)
    """What the host has borne; all visits to it share it."""


def of(crawler: Crawler) -> Terms:
    """Return the terms of the visit that a crawler makes; a visit without terms is not made."""
    terms = getattr(crawler.spider, "terms", None)
    if not isinstance(terms, Terms):
        raise TypeError(f"{crawler.spider} visits without terms")
    return terms


def origins(url: str) -> tuple[str, ...]:
    """Return the origins that a site may be at: its own, and https of the same host.

    >>> origins("http://example.org/moderngov/")
    ('http://example.org', 'https://example.org')
    >>> origins("https://example.org/"), origins("http://127.0.0.1:8000/")
    (('https://example.org',), ('http://127.0.0.1:8000',))
    """
    own = addresses.origin(url)
    if own.startswith("http://") and urlsplit(own).port is None and not is_loopback(url):
        return own, "https" + own.removeprefix("http")
    return (own,)


def is_loopback(url: str) -> bool:
    """Return whether an address names this machine.

    >>> is_loopback("http://127.0.0.1:8000/"), is_loopback("https://example.org/")
    (True, False)
    """
    host = urlsplit(url).hostname or ""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def is_public(address: str | Address) -> bool:
    """Return whether an address is one of the public internet.

    >>> is_public("10.0.0.1"), is_public("169.254.169.254"), is_public("::ffff:127.0.0.1")
    (False, False, False)
    >>> is_public("203.0.112.1")
    True
    """
    one = ipaddress.ip_address(address) if isinstance(address, str) else address
    if isinstance(one, ipaddress.IPv6Address) and one.ipv4_mapped:
        one = one.ipv4_mapped
    return one.is_global and not one.is_multicast
