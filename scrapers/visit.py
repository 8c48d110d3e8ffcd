"""What came of a visit to a council: the evidence, and the outcome that it proves."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from scrapers.sightings import Absence

Outcome = Literal[
    "complete", "partial", "empty_confirmed", "unchanged", "blocked", "robots", "changed", "failed"
]
Reason = Literal[
    "network", "dns", "tls", "refused", "reset", "unreachable", "timeout", "truncated", "garbled",
    "too_large", "private", "redirected", "error_page", "not_the_page", "blocked", "unavailable",
    "http_status", "robots", "too_slow", "budget", "interrupted", "lists", "registry", "own",
]  # fmt: skip
"""What stood in the way, finer than an outcome and than the class of a problem.

`unavailable` are a server's own troubles (408, 5xx), `http_status` other answers but 200;
`garbled` is no HTTP, or cannot be unpacked; `lists` name too little; `own` is an error of ours."""

SHUT: dict[str, Outcome] = {"robots": "robots", "blocked": "blocked", "not_the_page": "changed"}
"""What a problem at the front door says of the whole visit; any other says that it failed."""


@dataclass(frozen=True)
class Miss:
    """Why a page could not be had; `passing` when it may well be had tomorrow."""

    problem: Reason
    """The class of the problem, as it is published."""
    message: str
    passing: bool = False
    leads_to: str | None = None
    """The address on another site that it redirects to."""
    cause: Reason | None = None
    """What was in the way, where that is more than the problem says."""
    ends: bool = False
    """Whether the host is not asked any more in this crawl."""

    @property
    def reason(self) -> Reason:
        """What was in the way."""
        return self.cause or self.problem


@dataclass(frozen=True)
class Visit:
    """What came of a visit to one council."""

    council_id: str
    outcome: str
    requests: int = 0
    stored: int = 0
    new: int = 0
    failures: int = 0
    size: int = 0
    message: str = ""
    reason: str | None = None
    """What stood in the way; None where nothing did."""
    host: str = ""
    stopped: bool = False
    """Whether the visit came to its end before the site did."""
    moved: str | None = None
    """Where the site sends us instead of the registry's address, on the same host."""


@dataclass
class Evidence:
    """What a visit saw."""

    door: Miss | None = None
    """What kept the list of committees from us."""
    end: Miss | None = None
    """What ended the visit before everything was asked for."""
    committees: int = 0
    meetings: int = 0
    requests: int = 0
    stored: int = 0
    new: int = 0
    size: int = 0
    left: int = 0
    """Pages that the crawl may not ask for any more, and the next one may."""
    absence: Absence = field(default_factory=Absence)
    """What the lists lack of what they named before."""
    faults: list[str] = field(default_factory=list)
    """Errors of our own."""
    moved: str | None = None


class Verdict(NamedTuple):
    """How a visit ended, why in one line, and what stood in the way."""

    outcome: Outcome
    message: str
    reason: str | None = None


def judge(evidence: Evidence, failures: Sequence[str] = ()) -> Verdict:
    """Return the outcome that the evidence proves; `failures` are the reasons of lost pages."""
    if (kept_out := _stopped(evidence) or _changed(evidence)) is not None:
        return kept_out
    if failures:
        reason = evidence.end.reason if evidence.end else Counter(failures).most_common(1)[0][0]
        return Verdict("partial", f"{len(failures)} pages could not be had", reason)
    if not evidence.meetings:
        return Verdict("empty_confirmed", f"{evidence.committees} committees list no meeting")
    found = f"{evidence.committees} committees list {evidence.meetings} meetings"
    return Verdict("complete", found)


def _stopped(evidence: Evidence) -> Verdict | None:
    """Return what kept us from seeing what there is, None if nothing did."""
    if evidence.faults:
        return Verdict("failed", f"an error of our own: {evidence.faults[0]}", "own")
    if evidence.door is not None:
        door = evidence.door
        return Verdict(_shut(door), door.message, door.reason)
    if evidence.left and evidence.end is not None:
        message = f"{evidence.end.message}: {evidence.left} pages are left for the next visit"
        return Verdict("partial", message, evidence.end.reason)
    return None


def _shut(door: Miss) -> Outcome:
    """Return what a front door that does not open says of the whole visit."""
    if (door.problem, door.reason) == ("not_the_page", "truncated"):
        return "failed"  # it may well be the page that it was, only cut
    return SHUT.get(door.problem, "failed")


def _changed(evidence: Evidence) -> Verdict | None:
    """Return why a site that answers cannot be taken at its word, None if it can."""
    if not evidence.committees:
        return Verdict("changed", "the site answers, but names no committee", "lists")
    if evidence.absence.is_outage:
        gone, known = evidence.absence.gone, evidence.absence.known
        message = f"{gone} of {known} meetings are listed no more: none is taken to be withdrawn"
        return Verdict("changed", message, "lists")
    return None
