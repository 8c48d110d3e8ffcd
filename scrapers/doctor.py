"""Examine a council's site: what it is, and whether and how it can be collected.

The examination keeps to the terms of any visit (robots.txt, pace, one request at a time, no other
host, no private address), asks for a handful of pages, and is over after a few minutes.
"""

import asyncio
import logging
from collections.abc import Callable
from urllib.parse import urlsplit

from scrapers import addresses
from scrapers.findings import Findings, of_certificate, of_refusal
from scrapers.host import Host
from scrapers.kept import Kept
from scrapers.spiders.probe import Probe
from scrapers.terms import Terms
from scrapers.visit import Evidence, Miss

LONGEST = 300.0
"""Seconds after which an examination ends, with what was found until then."""
PARTING = 5.0
"""Seconds that answers get then that are still on their way."""
MOVES = 3
"""So often a host may send us to another of its own addresses, as from http to https."""
ROBOTS = "/robots.txt"


class NoSite(Exception):  # noqa: N818 — it says what is wrong
    """What was given is not the address of a web site."""


def examine(url: str, *, now: Callable[[], str], seconds: float = LONGEST) -> Findings:
    """Return what is found at an address; one that is not of a web site raises `NoSite`."""
    try:
        door = addresses.canonical(url if "://" in url else f"https://{url}")
    except ValueError as error:
        raise NoSite(str(error)) from error
    found = Findings(asked=door, door=door, base=addresses.base(door))
    logging.getLogger("scrapy").setLevel(logging.CRITICAL)
    asyncio.run(_within(found, now, seconds))
    if found.error is not None:
        raise found.error
    return found


async def _within(found: Findings, now: Callable[[], str], seconds: float) -> None:
    hosts: list[Host] = []
    task = asyncio.create_task(_follow(found, now, hosts))
    await asyncio.wait({task}, timeout=seconds)
    if task.done():
        task.result()
        return
    found.miss = Miss("timeout", f"not done after {seconds:g} seconds", passing=True)
    parting = asyncio.create_task(hosts[-1].part())
    await asyncio.wait({task, parting}, timeout=PARTING)


async def _follow(found: Findings, now: Callable[[], str], hosts: list[Host]) -> None:
    """Look at the site, wherever on its host it is."""
    for _ in range(MOVES):
        hosts.append(Host(now, Kept()))
        await _look(found, hosts[-1])
        onward = found.leads_on()
        if onward is None:
            break
        _move(found, onward)
    else:
        found.miss = Miss("redirected", "redirects in a circle")
    if found.miss and found.miss.leads_to:
        found.elsewhere = addresses.base(_page(found, found.miss.leads_to))


async def _look(found: Findings, host: Host) -> None:
    """Read the rules of the site, and look at it if they allow that."""
    evidence = Evidence()
    agreed = await host.agree(found.base, evidence)
    origin = addresses.origin(found.base)
    if isinstance(agreed, Terms):
        found.robots = "allowed"
        await host.run(Probe, agreed, evidence, findings=found)
    else:
        _note(found, host.missed.get(origin), agreed)
    found.requests += evidence.requests


def _note(found: Findings, unanswered: Miss | None, refused: Miss) -> None:
    """Note why the site may not be looked at."""
    found.miss = unanswered if unanswered and unanswered.leads_to else refused
    if found.miss.problem == "tls":
        found.tls = of_certificate(found.miss.message)
    elif found.miss.problem == "robots":
        found.robots = of_refusal(found.miss.message)


def _move(found: Findings, onward: str) -> None:
    """Go on at another address of the host, and forget what the first one is."""
    door = addresses.canonical(_page(found, onward))
    fresh = Findings(found.asked, door, addresses.base(door))
    fresh.requests, fresh.latencies, fresh.hidden = found.requests, found.latencies, found.hidden
    vars(found).update(vars(fresh))


def _page(found: Findings, onward: str) -> str:
    """Return the page that a redirect leads to, also when it was robots.txt that led there."""
    if urlsplit(onward).path != ROBOTS:
        return onward
    return addresses.origin(onward) + found.door.removeprefix(addresses.origin(found.door))
