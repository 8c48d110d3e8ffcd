"""Visit councils: one visitor a host, many hosts side by side, one outcome a council."""

import asyncio
import logging
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from scrapers import outage, under_way
from scrapers.archive import Archive, Run
from scrapers.archive_reader import WHOLE
from scrapers.burden import Limits
from scrapers.host import SPIDERS, Host
from scrapers.kept import Kept
from scrapers.ledger import Ledger
from scrapers.registry import Council
from scrapers.settings import HOSTS_AT_ONCE
from scrapers.visit import Evidence, Reason, Verdict, Visit, judge

__all__ = ["Limits", "Visit", "crawl"]

Progress = Callable[[str, int, int | None], None]

KEPT = "robots.sqlite"
"""The file of the rules that are kept, beside the archives."""
ENDED = WHOLE | {"unchanged", "partial"}
"""Outcomes of a visit that nothing stopped, unless the evidence says what did."""

PARTING = 5.0
"""Seconds that an interrupted crawl gives answers that are still on their way."""

BEFORE = "visited before the crawl was interrupted"


def crawl(
    councils: Iterable[Council],
    data: Path,
    *,
    now: Callable[[], str],
    since: str | None = None,
    until: str | None = None,
    limits: Limits | None = None,
    goes_on: bool = False,
    progress: Progress | None = None,
) -> list[Visit]:
    """Visit councils, keep their pages in `data`/archive, and return what came of each visit.

    `since` and `until` are days, YYYY-MM-DD. A host is asked for no more than `limits` allow, by
    all councils on it together; our own machine has none unless they are given. Visits that an
    outage of our own may have spoilt say so; `outage.detect` tells whether there was one. An
    interrupt (Ctrl-C) closes the archives and raises `KeyboardInterrupt`; the next crawl with the
    same bounds goes on where this one stopped, and leaves the councils alone whose visit had ended.
    A job that `goes_on` after the crawl says itself when it is over, by `under_way.end`.
    """
    for bound in (since, until):
        if bound is not None:
            date.fromisoformat(bound)
    logging.getLogger("scrapy").setLevel(logging.CRITICAL)
    archives = data / "archive"
    begun = under_way.begin(archives, now(), (since, until))
    with Kept(archives / KEPT) as kept:
        brief = Brief(data, now, since, until, limits, kept, begun, progress or (lambda *_: None))
        visits = asyncio.run(Expedition(brief).visit_all(list(councils)))
    if not goes_on:
        under_way.end(archives)
    found = outage.detect(visits)
    return outage.told(visits, found) if found else visits


@dataclass(frozen=True)
class Brief:
    """What a crawl was asked to do; `begun` is when, if it carries an interrupted one on."""

    data: Path
    now: Callable[[], str]
    since: str | None
    until: str | None
    limits: Limits | None
    kept: Kept
    begun: str | None
    progress: Progress


class Expedition:
    """One crawl: the visits that are under way, and what they share."""

    def __init__(self, brief: Brief) -> None:
        """Prepare; nothing is asked for yet."""
        self.brief = brief
        self.hosts: dict[str, Host] = {}
        self.over = False

    async def visit_all(self, councils: Sequence[Council]) -> list[Visit]:
        """Return one visit a council, in the order given."""
        groups: dict[str, list[Council]] = {}
        for council in councils:
            groups.setdefault(_host(council), []).append(council)
        gate = asyncio.Semaphore(HOSTS_AT_ONCE)
        tasks = [asyncio.create_task(self._visit_host(group, gate)) for group in groups.values()]
        try:
            if tasks:
                await asyncio.wait(tasks)
        except asyncio.CancelledError:
            await self._part(tasks)
            raise
        visits = {visit.council_id: visit for task in tasks for visit in task.result()}
        return [visits[council.id] for council in councils]

    async def _part(self, tasks: Sequence["asyncio.Task[list[Visit]]"]) -> None:
        self.over = True
        partings = [asyncio.create_task(host.part()) for host in self.hosts.values()]
        await asyncio.wait([*partings, *tasks], timeout=PARTING)

    async def _visit_host(
        self, councils: Sequence[Council], gate: asyncio.Semaphore
    ) -> list[Visit]:
        async with gate:
            brief = self.brief
            host = self.hosts[_host(councils[0])] = Host(brief.now, brief.kept, brief.limits)
            left = range(len(councils), 0, -1)
            return [await self._visit(*each, host) for each in zip(councils, left, strict=True)]

    async def _visit(self, council: Council, left: int, host: Host) -> Visit:
        if council.platform not in SPIDERS:
            message = f"sites of platform {council.platform} are not collected yet"
            return _failed(council, message, "registry")
        if council.url is None:
            return _failed(council, "the registry gives no address for it", "registry")
        path = self.brief.data / "archive" / f"{council.id}.db"
        try:
            with Archive(path, council.id) as archive:
                if ended := under_way.visited(archive, self.brief.begun):
                    return _told_before(council, ended)
                return await self._collect(council, archive, left, host)
        except Exception as error:  # one bad council never stops another
            return _failed(council, f"{type(error).__name__}: {error}", "own")

    async def _collect(self, council: Council, archive: Archive, left: int, host: Host) -> Visit:
        brief = self.brief
        run = archive.begin(brief.now(), since=brief.since, until=brief.until)
        ledger = Ledger(
            archive, run, brief.now, lambda done, total: brief.progress(council.id, done, total)
        )
        evidence = ledger.evidence
        if not self.over:
            await host.collect(council, ledger, left)
        archive.fail_lists(run, ledger.lists)
        failures = [failure.reason or failure.problem for failure in archive.failures(run)]
        if self.over:
            verdict = Verdict("partial", "interrupted", "interrupted")
            return _visit(council, evidence, len(failures), verdict)
        evidence.absence = archive.absence(ledger.lists)
        verdict = judge(evidence, failures)
        requests, size = archive.burden(run)
        ended = archive.end(
            run, brief.now(), outcome=verdict.outcome, requests=requests,
            size=size, reason=verdict.reason, lists=ledger.lists,
        )  # fmt: skip
        made = _visit(council, evidence, len(failures), verdict)
        return replace(made, outcome=ended.outcome or made.outcome)


def _host(council: Council) -> str:
    return urlsplit(council.url or "").netloc.lower() or council.id


def _failed(council: Council, message: str, reason: Reason) -> Visit:
    host = _host(council) if council.url else ""
    return Visit(council.id, "failed", message=message, reason=reason, host=host, stopped=True)


def _told_before(council: Council, ended: Run) -> Visit:
    """Return the visit that had ended before the crawl was interrupted."""
    outcome = ended.outcome or "failed"
    return Visit(
        council.id,
        outcome,
        message=BEFORE,
        reason=ended.reason,
        host=_host(council),
        stopped=outcome not in ENDED,
    )


def _visit(council: Council, evidence: Evidence, failures: int, verdict: Verdict) -> Visit:
    return Visit(
        council.id,
        verdict.outcome,
        requests=evidence.requests,
        stored=evidence.stored,
        new=evidence.new,
        failures=failures,
        size=evidence.size,
        message=_told(verdict, evidence),
        reason=verdict.reason,
        host=_host(council),
        stopped=evidence.end is not None or verdict.outcome not in ENDED,
        moved=evidence.moved,
    )


def _told(verdict: Verdict, evidence: Evidence) -> str:
    """Return why a visit ended as it did, and where its site is now."""
    if evidence.moved is None:
        return verdict.message
    return f"{verdict.message}; the site is at {evidence.moved} now: change the registry"
