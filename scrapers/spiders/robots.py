"""The spider that goes ahead of every visit and reads robots.txt."""

from collections.abc import AsyncIterator

from scrapy import Request
from scrapy.http import Response
from twisted.python.failure import Failure

from scrapers import addresses, misses, robots
from scrapers.robots import Rules
from scrapers.spiders.visitor import Visitor
from scrapers.terms import Terms
from scrapers.visit import Miss


class RobotsSpider(Visitor):
    """Reads the robots.txt of each origin that `terms` name.

    `found` takes their rules, `missed` why one did not answer, `moved` which origin sends us to
    which other.
    """

    name = "robots"

    def __init__(
        self,
        *,
        terms: Terms,
        found: dict[str, Rules],
        missed: dict[str, Miss],
        moved: dict[str, str],
    ) -> None:
        """Remember where to put what is found."""
        super().__init__(terms=terms)
        self.found, self.missed, self.moved = found, missed, moved

    async def start(self) -> AsyncIterator[Request]:
        """Ask each origin."""
        for origin in self.terms.rules:
            yield Request(
                f"{origin}/robots.txt",
                callback=self.answered,
                errback=self.unanswered,
                cb_kwargs={"origin": origin},
                meta={"max_retry_times": 1},
            )

    def answered(self, response: Response, origin: str) -> None:
        """Keep the rules that an answer gives."""
        arrived = addresses.origin(response.url)
        if arrived != origin:
            self.moved[origin] = arrived
        media_type = (response.headers.get("Content-Type") or b"").decode("latin-1")
        media_type = media_type.partition(";")[0].strip().lower()
        self.found[origin] = robots.read(response.status, media_type or None, response.body)

    def unanswered(self, failure: Failure) -> None:
        """Keep why there was no answer."""
        origin: str = failure.request.cb_kwargs["origin"]  # type: ignore[attr-defined]
        miss = self.missed[origin] = misses.of_error(failure.value)
        refusal = f"robots.txt cannot be had: {miss.message}"
        self.found[origin] = robots.unreachable(refusal, miss.reason)
