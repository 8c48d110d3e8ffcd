"""The spider for ModernGov: which pages there are and in which order, never what they say.

A site is collected by its web service where that answers, and by its pages where it does not.
"""

from collections import Counter, deque
from collections.abc import Callable, Iterator
from functools import partial

from scrapers import addresses, links, plan, printed
from scrapers.ledger import Ledger
from scrapers.links import Part
from scrapers.plan import Wanted
from scrapers.spiders.collector import Collector
from scrapers.terms import Terms
from scrapers.visit import Miss

SERVICE = "mgWebService.asmx"
DOORS = ("mgListCommittees.aspx", "mgCommitteeStructure.aspx", "ieDocHome.aspx")
"""Where a site may list its committees, in the order in which they are tried."""

NEXT_DOOR = frozenset({"http_status", "error_page", "redirected", "not_the_page"})
"""What may be otherwise at the next door; a wall or a dead host is the same at all of them."""

TELLING = ("robots", "blocked", "tls", "timeout", "network", "not_the_page", "http_status")
"""Which of several closed doors says most about the site, most telling first."""

PARTS: dict[Part, str] = {"item": "mgAi.aspx", "attendance": "mgMeetingAttendance.aspx"}
"""Pages that belong to a meeting."""

LONGEST_CHAIN = 500
"""Pages of one list that are followed in one direction; a site that has more is a trap."""


class ModernGovSpider(Collector):
    """Collects one council."""

    name = "moderngov"

    def __init__(self, *, terms: Terms, ledger: Ledger, base: str) -> None:
        """Remember where the site is."""
        super().__init__(terms=terms, ledger=ledger)
        self.at: Callable[..., str] = partial(addresses.page, base)
        self.doors = deque(DOORS)
        self.shut: list[tuple[Wanted, Miss]] = []
        self.chains: Counter[tuple[str | None, str]] = Counter()
        self.readers = {
            "service_committees": self.service_committees,
            "service_meetings": self.service_meetings,
            "service_meeting": self.service_meeting,
            "committees": self.committees,
            "meetings": self.meetings,
            "meeting": self.meeting,
        }
        self.substitutes = {
            "service_committees": self.without_service,
            "service_members": self.without_service_members,
            "service_meetings": self.without_list,
            "service_meeting": self.without_service_meeting,
            "committees": self.next_door,
            "meetings": self.without_list,
        }

    def first(self) -> Wanted:
        """Return the question whether there is a web service."""
        return Wanted(self.at(f"{SERVICE}/GetCommittees"), "service_committees")

    def is_probe(self, wanted: Wanted) -> bool:
        """Return whether a request asks for an operation that has never answered."""
        asks = wanted.kind in {"service_committees", "service_members"}
        return asks and self.ledger.recall(wanted) is None

    # By the web service ---------------------------------------------------------------------

    def service_committees(self, _: Wanted, body: bytes) -> Iterator[Wanted]:
        """Want every committee's list of meetings, and the members."""
        numbers = links.service_committees(body)
        if not numbers:
            yield self.door()
            return
        self.ledger.evidence.committees = len(numbers)
        yield Wanted(self.at(f"{SERVICE}/GetCouncillorsByWard"), "service_members")
        for number in numbers:
            url = self.at(f"{SERVICE}/GetMeetings", number, **addresses.ALWAYS)
            yield Wanted(url, "service_meetings", number)

    def service_meetings(self, wanted: Wanted, body: bytes) -> Iterator[Wanted]:
        """Want every meeting of a list."""
        for listed in self.ledger.within(wanted.number or "", links.service_meetings(body)):
            url = self.at(f"{SERVICE}/GetMeeting", listed.number)
            yield Wanted(url, "service_meeting", listed.number, listed.day)

    def service_meeting(self, wanted: Wanted, _: bytes) -> Iterator[Wanted]:
        """Want the meeting's page as well: sizes of documents and the webcast are only there."""
        url = self.at("ieListDocuments.aspx", wanted.number)
        yield Wanted(url, "meeting", wanted.number, wanted.day, sole=False)

    def without_service(self, wanted: Wanted, miss: Miss) -> Iterator[Wanted]:
        """Go by the pages, unless a service that was there before does not answer just now.

        That a service is gone is told as long as it was there a month ago.
        """
        if miss.passing and self.ledger.recall(wanted):
            self.ledger.miss(wanted, miss)
            self.ledger.evidence.door = miss
            return
        if self.ledger.answered_lately(wanted):
            self.ledger.miss(wanted, miss)
        yield self.door()

    def without_service_members(self, *_: object) -> Iterator[Wanted]:
        """Want the page of members instead."""
        yield self.members()

    def without_service_meeting(self, wanted: Wanted, miss: Miss) -> Iterator[Wanted]:
        """Want the meeting by its pages."""
        self.ledger.miss(wanted, miss)
        url = self.at("ieListDocuments.aspx", wanted.number)
        yield Wanted(url, "meeting", wanted.number, wanted.day)

    # By the pages ---------------------------------------------------------------------------

    def door(self) -> Wanted:
        """Return the next page that may list the committees."""
        return Wanted(self.at(self.doors.popleft()), "committees")

    def next_door(self, wanted: Wanted, miss: Miss) -> Iterator[Wanted]:
        """Try elsewhere when a list of committees cannot be had."""
        self.shut.append((wanted, miss))
        if self.doors and miss.problem in NEXT_DOOR:
            yield self.door()
            return
        for door, reason in self.shut:
            self.ledger.miss(door, reason)
        self.ledger.evidence.door = min((reason for _, reason in self.shut), key=_telling)

    def committees(self, wanted: Wanted, body: bytes) -> Iterator[Wanted]:
        """Want every committee's page and list of meetings, and the members."""
        numbers = links.committees(body, wanted.url)
        self.ledger.evidence.committees = len(numbers)
        yield self.members()
        for number in numbers:
            yield Wanted(self.at("ieListMeetings.aspx", number), "meetings", number)
            yield Wanted(self.at("mgCommitteeDetails.aspx", number), "committee", number)

    def members(self) -> Wanted:
        """Return the page of members, as a table of all by name."""
        return Wanted(self.at("mgMemberIndex.aspx", FN="ALPHA", VW="TABLE", PIC="0"), "members")

    def meetings(self, wanted: Wanted, body: bytes) -> Iterator[Wanted]:
        """Want every meeting of a list, and where the list goes on."""
        listing = links.meetings(body, wanted.url)
        for listed in self.ledger.within(wanted.number or "", listing.meetings):
            url = self.at("ieListDocuments.aspx", listed.number)
            yield Wanted(url, "meeting", listed.number, listed.day)
        direction = addresses.read(wanted.url).query.get("Act", "")
        for link, opposite in ((listing.earlier, "later"), (listing.later, "earlier")):
            if link and direction != opposite:
                yield from self.onward(wanted, link)

    def onward(self, wanted: Wanted, link: str) -> Iterator[Wanted]:
        """Want the next page of a list, in one direction and not for ever."""
        further = addresses.read(link)
        direction = further.query.get("Act", "")
        page = Wanted(further.url, "meetings", wanted.number, link=link)
        self.chains[wanted.number, direction] += 1
        if self.chains[wanted.number, direction] > LONGEST_CHAIN:
            self.ledger.miss(page, Miss("not_the_page", "the list of meetings does not end"))
        elif direction == "later" or self.ledger.reaches(plan.edge(further.url)):
            yield page

    def without_list(self, wanted: Wanted, miss: Miss) -> Iterator[Wanted]:
        """Go by the list in the archive, if there is one."""
        self.ledger.miss(wanted, miss)
        yield from self.recalled(wanted)

    def meeting(self, wanted: Wanted, body: bytes) -> Iterator[Wanted]:
        """Want what the meeting's page leaves out: cut items, who was there, and its minutes."""
        if wanted.sole:
            yield from self.parts(wanted, body)
        yield from self.minutes(wanted, body)

    def parts(self, wanted: Wanted, body: bytes) -> Iterator[Wanted]:
        """Want the items that a meeting's page cuts, and who was there."""
        if all(self.ledger.spares(self.part(wanted, *named)) for named in links.named(body)):
            return  # reading thousands of settled pages every night would cost minutes for nothing
        for kind, number in links.parts(body, wanted.url):
            yield self.part(wanted, kind, number)

    def minutes(self, meeting: Wanted, body: bytes) -> Iterator[Wanted]:
        """Want the printed minutes of a meeting whose page has no others."""
        named = (self.printed(meeting, url) for url in printed.named(body, meeting.url))
        if all(map(self.ledger.spares, named)) or not printed.is_needed(body):
            return
        if url := printed.link(body, meeting.url):
            yield self.printed(meeting, url)

    def printed(self, meeting: Wanted, url: str) -> Wanted:
        """Return the printed minutes of a meeting."""
        return Wanted(url, "printed_minutes", meeting.number, meeting.day)

    def part(self, meeting: Wanted, kind: Part, number: str) -> Wanted:
        """Return a page that belongs to a meeting."""
        url = self.at(PARTS[kind], number)
        return Wanted(url, kind, number, meeting.day)


def _telling(miss: Miss) -> int:
    return TELLING.index(miss.problem) if miss.problem in TELLING else len(TELLING)
