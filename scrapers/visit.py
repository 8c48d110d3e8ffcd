"""What came of a visit to a council: the evidence, and the outcome that it proves."""

from dataclasses import dataclass, field
from typing import Literal

from scrapers.sightings import Absence

Outcome = Literal[
    "complete", "partial", "empty_confirmed", "unchanged", "blocked", "robots", "changed", "failed"
]

SHUT: dict[str, Outcome] = {"robots": "robots", "blocked": "blocked", "not_the_page": "changed"}
"""What a problem at the front door says of the whole visit; any other says that it failed."""


@dataclass(frozen=True)
class Miss:
    """Why a page could not be had; `passing` when it may well be had tomorrow."""

    problem: str
    message: str
    passing: bool = False
    leads_to: str | None = None
    """The address on another site that it redirects to."""


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


@dataclass
class Evidence:
    """What a visit saw."""

    door: Miss | None = None
    """What kept the list of committees from us."""
    committees: int = 0
    meetings: int = 0
    requests: int = 0
    stored: int = 0
    new: int = 0
    size: int = 0
    absence: Absence = field(default_factory=Absence)
    """What the lists lack of what they named before."""
    faults: list[str] = field(default_factory=list)
    """Errors of our own."""


def judge(evidence: Evidence, failures: int) -> tuple[Outcome, str]:
    """Return the outcome that the evidence proves, and why in one line."""
    if evidence.faults:
        return "failed", f"an error of our own: {evidence.faults[0]}"
    if evidence.door is not None:
        return SHUT.get(evidence.door.problem, "failed"), evidence.door.message
    if (why := _changed(evidence)) is not None:
        return "changed", why
    if failures:
        return "partial", f"{failures} pages could not be had"
    if not evidence.meetings:
        return "empty_confirmed", f"{evidence.committees} committees list no meeting"
    return "complete", f"{evidence.committees} committees list {evidence.meetings} meetings"


def _changed(evidence: Evidence) -> str | None:
    """Return why a site that answers cannot be taken at its word, None if it can."""
    if not evidence.committees:
        return "the site answers, but names no committee"
    if evidence.absence.is_outage:
        gone, known = evidence.absence.gone, evidence.absence.known
        return f"{gone} of {known} meetings are listed no more: none is taken to be withdrawn"
    return None
