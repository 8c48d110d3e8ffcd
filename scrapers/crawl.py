"""Visit councils: one visitor a host, many hosts side by side, one outcome a council."""

import asyncio
import logging
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from scrapers.archive import Archive
from scrapers.host import SPIDERS, Host
from scrapers.ledger import Ledger
from scrapers.registry import Council
from scrapers.settings import HOSTS_AT_ONCE
from scrapers.visit import Evidence, Visit, judge

__all__ = ["Visit", "crawl"]

Progress = Callable[[str, int, int | None], None]

PARTING = 5.0
"""Seconds that an interrupted crawl gives answers that are still on their way."""


def crawl(
    councils: Iterable[Council],
    data: Path,
    *,
    now: Callable[[], str],
    since: str | None = None,
    until: str | None = None,
    progress: Progress | None = None,
) -> list[Visit]:
    """Visit councils, keep their pages in `data`/archive, and return what came of each visit.

    `since` and `until` are days, YYYY-MM-DD. An interrupt (Ctrl-C) closes the archives and raises
    `KeyboardInterrupt`; the next crawl with the same bounds goes on where this one stopped.
    """
    for bound in (since, until):
        if bound is not None:
            date.fromisoformat(bound)
    expedition = Expedition(data, now, (since, until), progress or (lambda *_: None))
    logging.getLogger("scrapy").setLevel(logging.CRITICAL)
    return asyncio.run(expedition.visit_all(list(councils)))


class Expedition:
    """One crawl: the visits that are under way, and what they share."""

    def __init__(
        self,
        data: Path,
        now: Callable[[], str],
        bounds: tuple[str | None, str | None],
        progress: Progress,
    ) -> None:
        """Prepare; nothing is asked for yet."""
        self.data, self.now, self.bounds, self.progress = data, now, bounds, progress
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
            host = self.hosts[_host(councils[0])] = Host(self.now)
            return [await self._visit(council, host) for council in councils]

    async def _visit(self, council: Council, host: Host) -> Visit:
        if council.platform not in SPIDERS:
            return _failed(council, f"sites of platform {council.platform} are not collected yet")
        if council.url is None:
            return _failed(council, "the registry gives no address for it")
        try:
            with Archive(self.data / "archive" / f"{council.id}.db", council.id) as archive:
                return await self._collect(council, archive, host)
        except Exception as error:  # one bad council never stops another
            return _failed(council, f"{type(error).__name__}: {error}")

    async def _collect(self, council: Council, archive: Archive, host: Host) -> Visit:
        run = archive.begin(self.now(), since=self.bounds[0], until=self.bounds[1])
        ledger = Ledger(
            archive, run, self.now, lambda done, total: self.progress(council.id, done, total)
        )
        evidence = ledger.evidence
        if not self.over:
            await host.collect(council, ledger)
        failures = len(archive.failures(run))
        if self.over:
            return _visit(council, evidence, failures, ("partial", "interrupted"))
        evidence.absence = archive.absence(ledger.lists)
        outcome, message = judge(evidence, failures)
        ended = archive.end(
            run, self.now(), outcome=outcome, requests=evidence.requests, size=evidence.size,
            lists=ledger.lists,
        )  # fmt: skip
        return _visit(council, evidence, failures, (ended.outcome or outcome, message))


def _host(council: Council) -> str:
    return urlsplit(council.url or "").netloc.lower() or council.id


def _failed(council: Council, message: str) -> Visit:
    return Visit(council.id, "failed", message=message)


def _visit(council: Council, evidence: Evidence, failures: int, verdict: tuple[str, str]) -> Visit:
    return Visit(
        council.id,
        verdict[0],
        requests=evidence.requests,
        stored=evidence.stored,
        new=evidence.new,
        failures=failures,
        size=evidence.size,
        message=verdict[1],
    )
