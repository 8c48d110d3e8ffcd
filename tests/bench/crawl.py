"""How much of Scrapy's speed is left when a site is really collected.

Prints pages per second of `crawl` and of a bare Scrapy spider that fetches the same addresses from
the same server with the same concurrency and no delay, and their ratio. Archive, links, plan and
politeness are what the difference is spent on. The aim is 0.8.

    python -m tests.bench.crawl [--meetings 400]
"""

import argparse
import asyncio
import multiprocessing
import tempfile
import time
from collections.abc import AsyncIterator
from multiprocessing.connection import Connection
from pathlib import Path

from scrapy import Request, Spider
from scrapy.crawler import Crawler
from scrapy.http import Response

from scrapers import specimen
from scrapers.archive import Archive
from scrapers.crawl import crawl
from scrapers.registry import Council

NOW = "2030-01-01T00:00:00Z"
ROUNDS = 3


class Bare(Spider):
    """Fetches addresses and does nothing with the answers."""

    name = "bare"

    def __init__(self, *, urls: list[str]) -> None:
        """Remember the addresses."""
        super().__init__()
        self.urls = urls

    async def start(self) -> AsyncIterator[Request]:
        """Ask for all."""
        for url in self.urls:
            yield Request(url)

    def parse(self, response: Response) -> None:
        """Do nothing."""


def serve(pipe: Connection, meetings: int) -> None:
    """Serve a specimen without the web service until told to stop."""
    years = max(1, meetings // 24)
    site = specimen.Site(councils=1, committees=2, years=years, meetings=12, today="2026-03-01")
    with specimen.serve(site, web_service=False) as server:
        pipe.send(server.registry())
        pipe.recv()


def collect(councils: list[Council], data: Path) -> tuple[float, list[str]]:
    """Return the pages a second of a crawl, and the addresses of the pages."""
    started = time.perf_counter()
    (visit,) = crawl(councils, data, now=lambda: NOW)
    spent = time.perf_counter() - started
    council = councils[0].id
    with Archive(data / "archive" / f"{council}.db", council, readonly=True) as archive:
        urls = [url for (url,) in archive.database.execute("SELECT url FROM pages")]
    return visit.requests / spent, urls


def fetch(urls: list[str]) -> float:
    """Return the pages a second of the bare spider."""
    settings = {
        "TWISTED_REACTOR_ENABLED": False,
        "CONCURRENT_REQUESTS": 1,
        "LOG_ENABLED": False,
        "TELNETCONSOLE_ENABLED": False,
        "REMOTE_CONTROL_ENABLED": False,
    }

    async def run() -> float:
        crawler = Crawler(Bare, settings)
        await crawler.crawl_async(urls=urls)
        return float(crawler.stats.get_value("downloader/response_count", 0))

    started = time.perf_counter()
    pages = asyncio.run(run())
    return pages / (time.perf_counter() - started)


def main() -> None:
    """Print the two speeds and their ratio, the best of a few rounds each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--meetings", type=int, default=400)
    meetings = parser.parse_args().meetings
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    server = context.Process(target=serve, args=(theirs, meetings), daemon=True)
    server.start()
    councils = ours.recv()
    with tempfile.TemporaryDirectory() as folder:
        _, urls = collect(councils, Path(folder) / "warm")
        crawled = max(collect(councils, Path(folder) / str(turn))[0] for turn in range(ROUNDS))
        fetched = max(fetch(urls) for _ in range(ROUNDS))
    ours.send("stop")
    server.join()
    print(f"pages {len(urls)}")
    print(f"crawl {crawled:.0f} pages/s")
    print(f"bare  {fetched:.0f} pages/s")
    print(f"ratio {crawled / fetched:.2f}")


if __name__ == "__main__":
    main()
