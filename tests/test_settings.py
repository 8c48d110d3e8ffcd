"""The settings: no way into the program but its own, and none out of it but http."""

import asyncio
import logging
from collections.abc import AsyncIterator

import pytest
from scrapy import Request
from scrapy.crawler import Crawler

from scrapers.burden import Limits
from scrapers.robots import Rules
from scrapers.settings import USER_AGENT, settings
from scrapers.spiders.visitor import Visitor
from scrapers.terms import Terms


class Asking(Visitor):
    """Asks for one address past all middlewares, and keeps what came of it."""

    name = "asking"

    def __init__(self, *, terms: Terms, url: str, told: list[str]) -> None:
        """Remember what to ask for."""
        super().__init__(terms=terms)
        self.url, self.told = url, told

    async def start(self) -> AsyncIterator[Request]:
        """Hand the address to whatever fetches such addresses."""
        engine = self.crawler.engine
        assert engine is not None
        assert self.crawler.settings.getbool("TELNETCONSOLE_ENABLED") is False
        handlers = engine.downloader.handlers
        try:
            await handlers.download_request_async(Request(self.url))
        except Exception as error:
            self.told.append(f"{type(error).__name__}: {error}")
        nothing: tuple[Request, ...] = ()
        for request in nothing:
            yield request


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "data:,secret", "ftp://127.0.0.1/x", "s3://bucket/key"]
)
def test_nothing_fetches_what_is_no_http(url: str) -> None:
    told: list[str] = []
    logging.getLogger("scrapy").setLevel(logging.CRITICAL)
    agreed = Terms({"http://127.0.0.1": Rules()}, 0.0, loopback=True, now=lambda: "")

    async def visit() -> None:
        crawler = Crawler(Asking, settings(0.0, 1.0))
        await crawler.crawl_async(terms=agreed, url=url, told=told)
        names = {type(extension).__name__ for extension in crawler.extensions.middlewares}
        assert not names & {"TelnetConsole", "RemoteControl", "MemoryUsage"}

    asyncio.run(visit())
    (error,) = told
    assert error.startswith("NotSupported: Unsupported URL scheme"), error


def test_what_is_on_in_scrapy_and_must_be_off() -> None:
    made = settings(1.0, Limits().seconds)
    off = (
        "TELNETCONSOLE_ENABLED",
        "REMOTE_CONTROL_ENABLED",
        "COOKIES_ENABLED",
        "HTTPPROXY_ENABLED",
    )
    assert [name for name in off if made[name] is not False] == []
    assert made["DOWNLOAD_VERIFY_CERTIFICATES"] is True
    assert (made["USER_AGENT"], made["REDIRECT_MAX_TIMES"], made["DOWNLOAD_TIMEOUT"]) == (
        USER_AGENT, 5, 60.0,
    )  # fmt: skip
    assert (made["CONCURRENT_REQUESTS"], made["DOWNLOAD_DELAY"]) == (1, 1.0)
