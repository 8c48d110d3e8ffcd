"""The spider that looks at a site once: a handful of pages that say what it is."""

from collections.abc import AsyncIterator, Mapping
from urllib.parse import urlsplit

from scrapy import Request
from scrapy.http import Response

from scrapers import addresses, links, misses, signs
from scrapers.addresses import page
from scrapers.findings import Findings, Service, of_certificate
from scrapers.plan import Wanted
from scrapers.robots import Rules
from scrapers.settings import REFUSING
from scrapers.spiders.moderngov import DOORS, NEXT_DOOR, SERVICE
from scrapers.spiders.visitor import Visitor
from scrapers.terms import Terms
from scrapers.visit import Miss

FINAL = frozenset({"tls", "network", "timeout", "too_large"})
"""What is the same at every page of the site."""

SERVICES: dict[str, Service] = {
    "not_the_page": "html",
    "blocked": "blocked",
    "http_status": "off",
    "error_page": "off",
    "redirected": "off",
}
"""What a problem with the web service says of it."""

NEEDED = (
    f"{SERVICE}/GetCommittees",
    *DOORS,
    "ieListMeetings.aspx",
    "ieListDocuments.aspx",
    "mgAi.aspx",
    "mgMeetingAttendance.aspx",
    "mgMemberIndex.aspx",
)
"""Pages that collecting a council asks for."""

TURNS = 2
"""Redirects that are followed from any page but the first."""


class Probe(Visitor):
    """Asks for the front page, the web service, the list of committees and one list of meetings."""

    name = "probe"

    def __init__(self, *, terms: Terms, findings: Findings) -> None:
        """Remember where to put what is found."""
        super().__init__(terms=terms)
        self.found = findings

    async def start(self) -> AsyncIterator[Request]:
        """Ask for one page after the other; Scrapy itself is given nothing to do."""
        try:
            await self.look()
        except Exception as error:  # Scrapy would only log it
            self.found.error = error
        nothing: tuple[Request, ...] = ()
        for request in nothing:
            yield request

    async def look(self) -> None:
        """Find out what the site is."""
        found = self.found
        await self.front()
        if found.is_over or found.platform not in {"moderngov", "unknown"}:
            return
        found.forbidden = tuple(forbidden(self.terms.rules, found.base))
        numbers = await self.service()
        if not found.is_over:
            numbers = await self.committees() or numbers
        if numbers and found.template == "readable" and not found.is_over:
            await self.meetings(numbers[0])

    async def front(self) -> None:
        """Look at the address that was given, and learn where the application is."""
        answer = await self.ask(self.found.door)
        if isinstance(answer, Response) and (onward := signs.refresh(answer)):
            same = addresses.origin(onward) == addresses.origin(answer.url)
            away = Miss("redirected", "its front page leads to another site", leads_to=onward)
            answer = await self.ask(onward) if same else away
        if isinstance(answer, Miss):
            self.found.miss = answer if answer.problem in FINAL | {"redirected"} else None
        elif links.is_challenge(answer.body):
            self.found.miss = Miss("blocked", "a wall against robots answers in its place")
        elif answer.status in REFUSING:
            self.found.miss = Miss("blocked", f"the site answers {answer.status}")
        elif answer.status == 200:
            self.read(answer)

    def read(self, front: Response) -> None:
        """Learn from the front page."""
        found = self.found
        found.platform = signs.platform(front.body, front.url)
        found.base = signs.base(front.url, found.platform)
        found.name = signs.council(front.body)
        for base in signs.applications(front.body, front.url)[:1]:
            if addresses.origin(base) == addresses.origin(front.url):
                found.base, found.platform = base, "moderngov"
            elif found.platform == "unknown":
                found.elsewhere = base

    async def service(self) -> list[str]:
        """Return the committees that the web service names, if there is one."""
        wanted = Wanted(page(self.found.base, f"{SERVICE}/GetCommittees"), "service_committees")
        answer, miss = await self.want(wanted)
        if answer is None or miss is not None:
            self.found.service = SERVICES.get(miss.problem) if miss else None
            return []
        self.found.service, self.found.platform = "on", "moderngov"
        return self.count(links.service_committees(answer.body))

    async def committees(self) -> list[str]:
        """Return the committees that the site's pages list, from the first page that does."""
        for name in DOORS:
            wanted = Wanted(page(self.found.base, name), "committees")
            answer, miss = await self.want(wanted)
            if answer is not None and answer.status == 200:
                self.judge(answer, miss)
            if answer is not None and miss is None:
                return self.count(links.committees(answer.body, wanted.url))
            if miss and not self.goes_on(miss):
                return []
        if self.found.template is None and miss and miss.passing:
            self.found.miss = miss
        return []

    def goes_on(self, miss: Miss) -> bool:
        """Return whether the committees may be listed elsewhere, and note why not."""
        found = self.found
        if found.template is None:
            found.lacks = miss.message
        if miss.problem not in NEXT_DOOR and found.service != "on":
            found.miss = found.miss or miss
        return miss.problem in NEXT_DOOR and not found.is_over

    def judge(self, answer: Response, miss: Miss | None) -> None:
        """Note what a list of committees says of the template; what is readable stays so."""
        found = self.found
        if signs.MODERNGOV.search(answer.body):
            found.platform = "moderngov"
        found.name = found.name or signs.council(answer.body)
        if miss is None:
            found.template, found.lacks = "readable", None
        elif miss.problem == "not_the_page" and signs.is_whole(answer.body):
            found.template, found.lacks = "empty", None
            found.committees = found.committees or 0
        elif found.template is None and found.platform == "moderngov":
            found.template, found.lacks = "changed", f"the list of committees: {miss.message}"

    async def meetings(self, number: str) -> None:
        """Look whether a committee's list of meetings is such a list."""
        wanted = Wanted(page(self.found.base, "ieListMeetings.aspx", number), "meetings", number)
        _, miss = await self.want(wanted)
        if miss is not None and not self.found.is_over:
            self.found.template = "changed"
            self.found.lacks = f"the list of meetings: {miss.message}"

    async def want(self, wanted: Wanted) -> tuple[Response | None, Miss | None]:
        """Return the answer to a request for a page, and why it is not that page, if so."""
        answer = await self.ask(wanted.url, redirect_ttl=TURNS)
        if not isinstance(answer, Miss):
            return answer, misses.of_answer(answer, wanted)
        if answer.problem in FINAL or answer.leads_to:
            self.found.miss = answer
        return None, answer

    async def ask(self, url: str, **meta: int) -> Response | Miss:
        """Return the answer to one request, or why there is none; nothing is asked twice."""
        engine = self.crawler.engine
        if engine is None:
            raise RuntimeError("a probe asks only while it is visiting")
        try:
            answer = await engine.download_async(Request(url, meta={"dont_retry": True, **meta}))
        except Exception as error:
            return self.missed(misses.of_error(error))
        self.found.tls = "verified" if urlsplit(answer.url).scheme == "https" else "none"
        self.found.latencies.append(float(answer.meta["download_latency"]))
        self.found.hidden |= signs.hidden(answer.body)
        return answer

    def missed(self, miss: Miss) -> Miss:
        """Note what an error says of the site, and return it."""
        if miss.problem == "tls":
            self.found.tls = of_certificate(miss.message)
        elif miss.problem == "error_page":
            self.found.platform = "moderngov"
        return miss

    def count(self, numbers: list[str]) -> list[str]:
        """Note how many committees there are, and return them."""
        self.found.committees = max(len(numbers), self.found.committees or 0)
        return numbers


def forbidden(rules: Mapping[str, Rules], base: str) -> list[str]:
    """Return the pages that are needed and that the site's robots.txt forbids."""
    own = rules.get(addresses.origin(base), Rules())
    return [name for name in NEEDED if not own.allows(page(base, name, "1"))]
