"""What is fuzzed: each target reads an input, and raises what is neither rows nor a refusal."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path

from scrapers.archive import Kind
from scrapers.specimen import Site, pdf, routes
from scrapers.specimen import printed as specimen
from tests import samples
from tests.fuzz import council, judge, layout, scraped
from tests.fuzz.mutant import Form
from tests.fuzz.readers import READERS, stored
from tests.samples import Sample
from transform import printed
from transform.html import SelectionError
from transform.printed import document
from transform.printed.pdf import read as read_pdf
from transform.record import Item, MeetingRecord, Trouble

HERE = Path(__file__).parent
PAGES = HERE.parent / "pages" / "moderngov"
PRINTED = HERE.parent / "printed"
HOST = "https://council.example"
LARGEST_SEED = 30_000
"""Larger pages say no more, and take longer to read."""


@dataclass(frozen=True)
class Target:
    """Something that reads: inputs to begin with, what they are made of, and what reads one.

    `read` says whether an input was read; it was refused if not.
    """

    name: str
    form: Form
    seeds: Callable[[], Iterator[bytes]]
    read: Callable[[bytes], bool]


@cache
def site() -> Site:
    """Return the specimen whose pages are among the inputs to begin with."""
    return Site(councils=1, committees=1, years=1, meetings=3, seed=5, today="2025-06-01")


def read_page(kind: Kind, body: bytes) -> bool:
    """Read a page, and a meeting's or an item's to its rows."""
    troubles: list[Trouble] = []
    try:
        record = READERS[kind](stored(body, kind), troubles)
    except SelectionError:
        return False
    judge.check(record)
    if isinstance(record, MeetingRecord | Item):
        judge.check(samples.rows_of(_meeting(record)))
    return True


def _meeting(record: MeetingRecord | Item) -> MeetingRecord:
    if isinstance(record, MeetingRecord):
        return replace(record, attendance=())
    return replace(empty(), items=(record,))


@cache
def empty() -> MeetingRecord:
    """Return a meeting of which nothing is known but that it was held."""
    return samples.record_of(Sample("", "meeting", samples.page([])))


def read_layout(body: bytes) -> bool:
    """Read printed pages, with and without the titles of an agenda."""
    try:
        pages = layout.read(body)
    except ValueError:
        return False
    for titles in ((), TITLES):
        judge.check(printed.read(pages, titles))
    return True


def read_document(body: bytes) -> bool:
    """Read a PDF as the printed minutes of a meeting."""
    judge.check(document.add(empty(), stored(body, "printed_minutes")))
    return True


TITLES = ("Apologies for absence", "Declarations of interest", "Minutes", "Budget monitoring")


def fixtures(kind: Kind) -> Iterator[bytes]:
    """Give the fixtures of a kind of page, and the pages of a specimen."""
    for path in sorted((PAGES / kind).glob("*/page.*")):
        yield path.read_bytes()
    for wanted, _, address in council.wanted(site()):
        if wanted == kind:
            answer = routes.answer(
                site(), f"/{site().council(0).slug}/{address}", HOST, "", web_service=True
            )
            if answer.status == 200 and len(answer.body) <= LARGEST_SEED:
                yield answer.body


def pdfs() -> Iterator[bytes]:
    """Give PDFs: those of the tests, and of a specimen, whose text is not packed."""
    for path in sorted(PRINTED.glob("*.pdf")):
        yield path.read_bytes()
    for number in site().numbers():
        yield specimen.minutes(site().facts(number))
    halves = b"/Encoding<</Type/Encoding/Differences[65/uD800]>>"
    body = pdf.document("MINUTES OF A MEETING OF THE AUDIT COMMITTEE OF THE COUNCIL")
    yield body.replace(b"/Encoding/WinAnsiEncoding", halves)


def layouts() -> Iterator[bytes]:
    """Give the lines of PDFs and of a text."""
    yield from (layout.written(read_pdf(body)) for body in pdfs())
    for path in sorted(PRINTED.glob("*.txt")):
        yield layout.written(printed.lines.of_text(path.read_text(encoding="utf-8")))


def _pages() -> Iterator[Target]:
    for kind in READERS:
        form: Form = "answer" if kind.startswith("service") else "page"
        yield Target(kind, form, partial(fixtures, kind), partial(read_page, kind))


def _scraped() -> Iterator[Target]:
    for kind in (*READERS, "committee"):
        form: Form = "answer" if kind.startswith("service") else "page"
        seeds = partial(fixtures, "committees" if kind == "committee" else kind)
        yield Target(f"links-{kind}", form, seeds, partial(scraped.follow, kind))


def _councils() -> Iterator[Target]:
    for kind in council.KINDS:
        form: Form = "answer" if kind.startswith("service") else "page"
        form = "pdf" if kind == "printed_minutes" else form
        yield Target(
            f"council-{kind}", form, partial(council.seeds, kind), partial(council.read, kind)
        )


TARGETS: Mapping[str, Target] = {
    target.name: target
    for target in (
        *_pages(),
        *_scraped(),
        Target("addresses", "links", scraped.addresses_seen, scraped.read_addresses),
        Target("layout", "layout", layouts, read_layout),
        Target("pdf", "pdf", pdfs, read_document),
        *_councils(),
    )
}
GROUPS: Mapping[str, tuple[str, ...]] = {
    "pages": tuple(n for n, t in TARGETS.items() if t.form == "page" and "-" not in n),
    "answers": tuple(n for n in TARGETS if n.startswith("service")),
    "links": ("addresses", *(n for n in TARGETS if n.startswith("links"))),
    "printed": ("layout", "pdf"),
    "councils": tuple(n for n in TARGETS if n.startswith("council")),
}
"""Targets that are fuzzed together, in one process."""
