"""The pages of an archive, read: what cannot be read is a trouble, never an end of the reading."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TypeVar

from scrapers.archive import Archive, Kind, Page
from transform.html import SelectionError
from transform.record import Trouble
from transform.rows import ProblemClass

Record = TypeVar("Record")
Reader = Callable[[Page], Record]


YOUNG = 0
"""The generation of what was made last."""


@contextmanager
def collecting_by_hand() -> Iterator[None]:
    """Leave it to `Sources` to collect garbage, once a page.

    A page's tree is made of cycles, and is dropped whole when the page is read: collecting just
    then, and only then, takes a tenth off the time of reading.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


@dataclass
class Sources:
    """The pages of an archive, and the troubles met while reading them."""

    archive: Archive
    troubles: list[Trouble] = field(default_factory=list)

    def numbers(self, *kinds: Kind) -> list[str]:
        """Return the numbers that pages of any of the kinds have, in numerical order."""
        found = {number for kind in kinds for number in self.archive.numbers(kind)}
        return sorted(found, key=lambda number: (len(number), number))

    def latest(self, kind: Kind, number: str) -> Page | None:
        """Return the page of a number; of several, the one that was checked last.

        Those that are withheld are not there.
        """
        pages = (page for page in self.archive.pages(kind, number) if not page.is_withheld)
        return max(pages, key=lambda page: (page.last_checked_at, page.url), default=None)

    def is_withheld(self, number: str) -> bool:
        """Say whether the pages of a meeting are withheld."""
        pages = [*self.archive.pages("meeting", number)]
        pages += self.archive.pages("service_meeting", number)
        return all(page.is_withheld for page in pages)

    def every(self, kind: Kind, reader: Reader[Record]) -> Iterator[tuple[Page, Record]]:
        """Yield each page of a kind with what it says, those aside that never could be read."""
        for page in self.archive.pages(kind):
            record = None if page.is_withheld else self.lasting(page, reader)
            if record is not None:
                yield page, record

    def read(self, page: Page | None, reader: Reader[Record]) -> Record | None:
        """Return what a page says, None if there is none or it cannot be read."""
        if page is None:
            return None
        record = self.attempt(page.id, lambda: reader(page))
        gc.collect(YOUNG)
        return record

    def lasting(self, page: Page | None, reader: Reader[Record]) -> Record | None:
        """Return what a page says, or said before when it cannot be read as it is now."""
        record = self.read(page, reader)
        if record is not None or page is None:
            return record
        earlier = (self.glance(older, reader) for older, _ in self.archive.earlier(page))
        return next((record for record in earlier if record is not None), None)

    def glance(self, page: Page, reader: Reader[Record]) -> Record | None:
        """Return what an earlier version of a page says, None if that cannot be read, silently."""
        known = len(self.troubles)
        record = self.read(page, reader)
        del self.troubles[known:]
        return record

    def attempt(self, page_id: str, reading: Callable[[], Record]) -> Record | None:
        """Return what comes of a reading, None if it fails: that is a trouble of the page."""
        try:
            return reading()
        except Exception as error:  # whatever one page brings on, the others are read
            self.troubles.append(_trouble(error, page_id))
            return None


def _trouble(error: Exception, page_id: str) -> Trouble:
    if isinstance(error, SelectionError):
        return Trouble("selection", str(error), page_id, error.selector)
    problem: ProblemClass = "value"
    told = str(error) if isinstance(error, ValueError) else f"{type(error).__name__}: {error}"
    return Trouble(problem, told, page_id)
