"""What the scrapers read out of a page: whether it is the page, and where it leads on."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from scrapers import addresses, links, printed, signs
from scrapers.archive import Kind
from tests.fuzz import hostile, judge
from tests.fuzz.readers import ADDRESSES, SITE

MEETING = re.compile(rb"<meetingid>\s*(\d{1,9})")
COMMITTEE = "mgCommitteeDetails.aspx?ID=1"


def follow(kind: Kind, body: bytes) -> bool:
    """Read where a page of a kind leads; what is not the page leads nowhere."""
    url = SITE + ADDRESSES.get(kind, COMMITTEE)
    if kind == "service_meeting" and (number := MEETING.search(body)):
        url = url.replace("=1", f"={number[1].decode()}")
    misfit = links.misfit(addresses.read(url), body)
    judge.check(misfit)
    if kind in links.ROOTS:
        return misfit is None and _service(kind, body)
    _page(body, url)
    return misfit is None


def _service(kind: Kind, body: bytes) -> bool:
    """Read an answer of the web service that passes for one."""
    if kind == "service_committees":
        judge.check(links.service_committees(body))
    if kind == "service_meetings":
        judge.check(links.service_meetings(body))
    return True


def _page(body: bytes, url: str) -> None:
    """Read all that any page may be asked for."""
    judge.check(links.is_challenge(body))
    judge.check(links.committees(body, url))
    listing = links.meetings(body, url)
    judge.check(listing)
    for onward in filter(None, (listing.earlier, listing.later)):
        _leads(onward)
    judge.check((links.parts(body, url), list(links.named(body))))
    judge.check((printed.is_needed(body), printed.misfit(body)))
    for onward in (*filter(None, [printed.link(body, url)]), *printed.named(body, url)):
        _leads(onward)
    for onward in signs.applications(body, url):
        _leads(onward)
    judge.check((signs.platform(body, url), signs.is_whole(body), signs.council(body)))
    signs.hidden(body)


def _leads(url: str) -> None:
    """Raise unless a link that is followed is an address of the web, and stays the same."""
    read = addresses.read(url)
    judge.check(read.url)
    if urlsplit(read.url).scheme not in {"http", "https"}:
        raise judge.Unsound(f"a link to {url!r}")


def addresses_seen() -> Iterator[bytes]:
    """Give addresses, a line each."""
    yield "\n".join(SITE + address for address in ADDRESSES.values()).encode()
    yield b"\n".join(hostile.LINKS)


def read_addresses(body: bytes) -> bool:
    """Read addresses, a line each; the one spelling of an address is its own one spelling."""
    read = 0
    for line in body.decode("utf-8", "replace").split("\n"):
        try:
            address = addresses.read(line)
        except ValueError:
            continue
        read += 1
        judge.check((address.url, address.number))
        if addresses.read(address.url) != address:
            raise judge.Unsound(f"{line!r} is {address.url!r}, and that another")
    return read > 0
