"""Answers that unpack to far more than they are: the crawler takes little of them, and goes on.

They are met by a process of its own, whose greatest size is what the system says of it.
"""

import subprocess
import sys
import zlib
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import brotli  # type: ignore[import-untyped]
import zstandard

from scrapers.archive import Archive
from scrapers.registry import Council
from tests import scripted
from tests.scripted import OPEN, Answer, Route, Scripted

SIZE = 200 * 1024 * 1024
MOST = 300 * 1024
"""Kibibytes of memory that the process may have at any time."""
ZEROS = bytes(1 << 20)
LONG = {"Content-Length": str(SIZE), "Connection": "close"}
PAPER = "documents/g99/Printed minutes.pdf?T=1"
CRAWL = """
import sys
from pathlib import Path
from scrapers.crawl import crawl
from scrapers.archive import Archive
from scrapers.registry import Council
council = Council.model_validate_json(sys.argv[2])
(made,) = crawl([council], Path(sys.argv[1]), now=lambda: "2026-03-01T02:00:00Z")
status = dict(line.split(":") for line in Path("/proc/self/status").read_text().splitlines())
print(made.outcome, made.reason, status["VmHWM"].split()[0])
"""


def zeros() -> Iterator[bytes]:
    return (ZEROS for _ in range(SIZE // len(ZEROS)))


@cache
def gzipped() -> bytes:
    packer = zlib.compressobj(level=1, wbits=31)
    return b"".join([*map(packer.compress, zeros()), packer.flush()])


def deflated() -> bytes:
    packer = zlib.compressobj(level=1)
    return b"".join([*map(packer.compress, zeros()), packer.flush()])


def brotlied() -> bytes:
    packer = brotli.Compressor(quality=1)
    return b"".join([*map(packer.process, zeros()), packer.finish()])


def zstandarded(window: int) -> bytes:
    """Return a bomb of a window, which its reader has to hold, of 2 to so many bytes."""
    given = zstandard.ZstdCompressionParameters.from_level(1, window_log=window)
    packer = zstandard.ZstdCompressor(compression_params=given).compressobj()
    return b"".join([*map(packer.compress, zeros()), packer.flush()])


def packed(encoding: str, body: bytes) -> Answer:
    return Answer(body, headers={"Content-Encoding": encoding})


BOMBS: dict[str, tuple[Callable[[], Answer], str | None]] = {
    "gzip": (lambda: packed("gzip", gzipped()), "too_large"),
    "deflate": (lambda: packed("deflate", deflated()), "too_large"),
    "brotli": (lambda: packed("br", brotlied()), "too_large"),
    "zstd": (lambda: packed("zstd", zstandarded(20)), "too_large"),
    "zstd of a wide window": (lambda: packed("zstd", zstandarded(27)), "too_large"),
    "gzip in gzip": (lambda: packed("gzip, gzip", zlib.compress(gzipped(), wbits=31)), "too_large"),
    "not packed": (lambda: Answer(pieces=zeros()), "too_large"),
    "not packed, in chunks": (lambda: Answer(pieces=zeros(), chunks=True), "too_large"),
    "not packed, and says so": (lambda: Answer(headers=LONG), "too_large"),
    "nested": (lambda: Answer(scripted.page("<div>" * 400_000)), None),
}
"""Bombs in the place of a meeting's page, and why each cannot be had."""
SITE: dict[str, Route | str] = {
    "/robots.txt": Answer(OPEN, media_type="text/plain"),
    "/mgWebService.asmx/GetCommittees": packed("gzip", gzipped()),
    "/mgListCommittees.aspx": scripted.committees(7),
    "/mgCommitteeDetails.aspx?ID=7": scripted.page("Planning"),
    "/mgMemberIndex.aspx?FN=ALPHA&VW=TABLE&PIC=0": scripted.page("Members"),
    "/ieListMeetings.aspx?CId=7": scripted.meetings(
        7, dict.fromkeys(range(99, 100 + len(BOMBS)), "9 Mar 2020")
    ),
    "/ieListDocuments.aspx?MId=99": scripted.meeting(99, printed=PAPER),
    "/documents/g99/Printed%20minutes.pdf?T=1": packed("gzip", gzipped()),
}


def process(council: Council, data: Path) -> tuple[str, str, int]:
    """Return outcome, reason and greatest size in kibibytes of a visit."""
    done = subprocess.run(
        [sys.executable, "-c", CRAWL, str(data), council.model_dump_json()],
        capture_output=True, text=True, timeout=60, check=True,
    )  # fmt: skip
    outcome, reason, size = done.stdout.split()
    return outcome, reason, int(size)


def test_bombs_cost_a_page_each_and_little_memory(tmp_path: Path) -> None:
    bombs = {
        f"/ieListDocuments.aspx?MId={number}": bomb()
        for number, (bomb, _) in enumerate(BOMBS.values(), 100)
    }
    with Scripted({**SITE, **bombs}) as site:
        outcome, reason, size = process(site.council(), tmp_path)
    with Archive(tmp_path / "archive" / "northmoor.db", "northmoor", readonly=True) as archive:
        lost = {failure.url: failure.reason for failure in archive.failures(archive.runs()[-1])}
        held = {page.number for page in archive.pages("meeting")}
    assert lost.pop(f"{site.url}documents/g99/Printed%20minutes.pdf?T=1") == "too_large"
    met = {
        name: lost.pop(f"{site.url}ieListDocuments.aspx?MId={number}", None)
        for number, name in enumerate(BOMBS, 100)
    }
    assert met == {name: reason for name, (_, reason) in BOMBS.items()}
    assert (outcome, reason, lost, held) == ("partial", "too_large", {}, {"99", "109"})
    assert size < MOST


def test_a_bomb_in_the_place_of_robots_txt(tmp_path: Path) -> None:
    with Scripted({**SITE, "/robots.txt": packed("gzip", gzipped())}) as site:
        outcome, reason, size = process(site.council(), tmp_path)
        assert set(site.paths) == {"/robots.txt"}
    assert (outcome, reason) == ("robots", "too_large")
    assert size < MOST
