"""What follows from an examination: whether a site can be collected, and what to do if not."""

import shlex
import statistics
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from scrapers import addresses, entry, terms
from scrapers.findings import Findings
from scrapers.host import SPIDERS
from scrapers.registry import Council
from scrapers.settings import BIGGEST, USER_AGENT
from scrapers.spiders.moderngov import DOORS, SERVICE

SLOW = 10.0
"""A site whose median answer takes longer than this, in seconds, is called slow."""

CERTIFICATES = {
    "expired": "Its certificate has expired: tell the council, and look again when it is renewed.",
    "self_signed": "It signed its certificate itself: ask the council for one that is vouched for.",
    "unknown_issuer": "Its certificate has no known issuer, or its chain a gap: tell the council.",
    "other_name": "Its certificate is another host's: look whether this is its right address.",
    "untrusted": "Its certificate cannot be verified: tell the council.",
}
ROBOTS = {
    "unreachable": "Its robots.txt cannot be had, so nothing may be asked: look again tomorrow.",
    "not_robots": "It answers robots.txt with a page: ask the council for a robots.txt, or none.",
    "too_slow": "Its robots.txt asks for a longer pause than we can keep: ask the council.",
    "disallowed": "Its robots.txt forbids what is needed: ask the council to allow Minutebook.",
}
PROBLEMS = {
    "network": "It cannot be reached: look whether the address is right.",
    "timeout": "It takes too long to answer: look again at another hour.",
    "too_large": f"Its answer is bigger than {BIGGEST >> 20} MB: look for a more exact address.",
    "blocked": f"A wall keeps robots out: ask the council to let “{USER_AGENT}” through.",
    "redirected": "It redirects without end: look in a browser where it goes.",
    "http_status": "It answers with an error: look again tomorrow.",
}
"""What to do, by what is wrong."""


@dataclass(frozen=True)
class Diagnosis:
    """What is wrong with a site, what else is to be said of it, and its line of the registry."""

    faults: tuple[str, ...]
    remarks: tuple[str, ...]
    line: str | None

    @property
    def is_collectable(self) -> bool:
        """Whether the site can be collected today."""
        return not self.faults


def diagnose(found: Findings, known: Mapping[str, Council], *, slow: float = SLOW) -> Diagnosis:
    """Return what follows from what was found; `known` is the registry."""
    faults = tuple(_faults(found))
    council = entry.council(found, known)
    line = None if found.is_over or found.platform == "unknown" else entry.line(found, council)
    return Diagnosis(faults, tuple(_remarks(found, council, line, slow)), line)


def record(found: Findings, diagnosis: Diagnosis) -> dict[str, Any]:
    """Return everything that is known of the site, by the words it is shown with."""
    return {
        "asked": found.asked,
        "url": _printable(found.base),
        "elsewhere": found.elsewhere and _printable(found.elsewhere),
        "platform": found.platform,
        "web_service": found.service,
        "committees": found.committees,
        "template": found.template,
        "robots": robots(found),
        "tls": found.tls,
        "seconds": seconds(found),
        "hidden_links": len(found.hidden),
        "requests": found.requests,
        "collectable": diagnosis.is_collectable,
        "faults": list(map(_printable, diagnosis.faults)),
        "remarks": list(map(_printable, diagnosis.remarks)),
        "line": diagnosis.line,
    }


def seconds(found: Findings) -> float | None:
    """Return how long the site took to answer, by the median of its requests."""
    return round(statistics.median(found.latencies), 3) if found.latencies else None


def robots(found: Findings) -> str | None:
    """Return what robots.txt says of the pages that are needed."""
    if found.robots == "allowed" and found.forbidden:
        return "disallowed" if _is_shut(found) else "partly"
    return found.robots


def moved(found: Findings) -> bool:
    """Return whether the site is at another address than was asked, on the same host."""
    return addresses.origin(found.asked) != addresses.origin(found.base)


def _faults(found: Findings) -> Iterator[str]:
    """Yield why the site cannot be collected."""
    kept_out = _kept_out(found)
    if kept_out:
        yield kept_out
    elif found.platform == "unknown":
        yield "It is no site that we know: give the address that lists the council's committees."
    elif found.platform not in SPIDERS:
        yield f"Sites on {found.platform} are not collected yet: add its line all the same."
    elif not found.committees and (found.template == "empty" or found.service == "on"):
        yield "It names no committee: look in a browser whether its meetings are elsewhere."
    elif found.template != "readable" and not (found.committees and found.service == "on"):
        yield f"Its pages are not as we read them ({found.lacks}): report it as an issue."


def _kept_out(found: Findings) -> str | None:
    """Return what keeps us from the site, if anything does."""
    if found.elsewhere:
        return _elsewhere(found, found.elsewhere)
    if (said := robots(found)) in ROBOTS:
        return _why(ROBOTS[said or ""], found)
    if found.tls in CERTIFICATES:
        return CERTIFICATES[found.tls]
    if found.miss:
        return _why(PROBLEMS.get(found.miss.problem, "It cannot be had."), found)
    return None


def _elsewhere(found: Findings, url: str) -> str:
    host = urlsplit(url).hostname or ""
    if _is_private(host) or (terms.is_loopback(url) and not terms.is_loopback(found.asked)):
        return f"It leads to a private address, {host}, which is never asked: tell the council."
    verb = "has moved to" if found.miss else "publishes its meetings at"
    # The address is a stranger's, and the line is there to be pasted into a shell.
    return f"It {verb} {url}: run `minutebook doctor {shlex.quote(url)}`."


def _is_private(host: str) -> bool:
    try:
        return not terms.is_public(host)
    except ValueError:
        return False


def _why(what: str, found: Findings) -> str:
    said = _printable(found.miss.message if found.miss else "")[:200]
    return f"{what} ({said})" if said else what


def _printable(text: str) -> str:
    """Return a text without what could move a terminal's cursor or turn its letters round."""
    return "".join(char for char in text if char.isprintable())


def _is_shut(found: Findings) -> bool:
    """Return whether robots.txt forbids every list of committees, or the meetings themselves."""
    ways = {f"{SERVICE}/GetCommittees", *DOORS}
    return "ieListDocuments.aspx" in found.forbidden or ways <= set(found.forbidden)


def _remarks(
    found: Findings, council: Council | None, line: str | None, slow: float
) -> Iterator[str]:
    """Yield what else is worth knowing."""
    if moved(found):
        yield f"It is at {found.base} now."
    if (took := seconds(found)) is not None and took > slow:
        yield f"It is slow: the first visit will take long at {took:.1f} seconds a page."
    if robots(found) == "partly":
        yield f"robots.txt forbids {', '.join(found.forbidden)}: what is there will be missing."
    if found.hidden:
        yield f"Links that no reader sees, and that are not followed: {len(found.hidden)}."
    if found.template == "changed" and found.service == "on":
        yield f"Only its web service can be read: {found.lacks}."
    if line and council:
        yield f"The registry has it as {council.id}, at {council.url}."
    elif line:
        yield f"Fill in before you add the line: {', '.join(entry.empty(line))}."
