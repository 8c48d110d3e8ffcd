"""Faults 7 to 16: what can happen to a request on its way."""

import gzip
from unittest.mock import patch

from scrapers import host
from scrapers.settings import settings
from tests import certificates, scripted
from tests.faults.fault import fault
from tests.faults.nightly import Seen
from tests.faults.stage import Stage
from tests.scripted import OPEN, Answer, Scripted

WITHOUT_LENGTH = {"Content-Length": "", "Connection": "close"}
LONG = {"Content-Length": "99999", "Connection": "close"}
PACKED = {"Content-Encoding": "gzip"}
ALLOWED = Answer(OPEN, media_type="text/plain")


def besides(stage: Stage, url: str) -> None:
    """Have the registry name another council as well, whose site is at an address."""
    stage.councils = [*stage.councils, stage.site.council("marsh").model_copy(update={"url": url})]


@fault(7, "The host's name leads nowhere", "unchanged, failed: network; lapsed")
def nowhere(stage: Stage) -> Seen:
    """A second council's address has a name that cannot be resolved."""
    besides(stage, "https://no-such-host.invalid/")
    return stage.refresh()


@fault(8, "A certificate that nobody vouches for", "unchanged, failed: tls; lapsed")
def self_signed(stage: Stage) -> Seen:
    """A second council's site answers by https with a certificate that it signed itself."""
    context = certificates.served(stage.data, certificates.made("x"))
    with Scripted({"/robots.txt": ALLOWED}, tls=context) as other:
        besides(stage, other.url)
        seen = stage.refresh()
        assert other.paths == [], other.paths
    return seen


@fault(9, "The site has moved to another host", "failed: redirected")
def moved(stage: Stage) -> Seen:
    """Every page answers 301 and names the same page at another port."""
    with Scripted() as other:
        stage.site.everywhere = scripted.redirect(f"{other.url}larkwater/mgListCommittees.aspx")
        seen = stage.refresh()
        assert other.paths == [], other.paths
    return seen


@fault(10, "The first page leads off the site", "failed: redirected")
def off_site(stage: Stage) -> Seen:
    """The first page redirects to “localhost”, another name of the same machine."""
    with Scripted() as other:
        stage.site.everywhere = scripted.redirect(f"http://localhost:{other.port}/x.aspx")
        seen = stage.refresh()
        assert other.paths == [], other.paths
    return seen


@fault(11, "A redirect into the machine room", "partial: redirected")
def inward(stage: Stage) -> Seen:
    """A meeting redirects to a file, to a private address, and to a cloud's own; a night each."""
    with Scripted() as other:
        for to in (
            "file:///etc/passwd",
            f"http://127.0.0.2:{other.port}/",
            "http://169.254.169.254/",
        ):
            stage.site.pages[stage.meeting()] = scripted.redirect(to)
            seen = stage.refresh()
        assert other.paths == [], other.paths
    return seen


@fault(12, "Redirects without end", "partial: redirected")
def loop(stage: Stage) -> Seen:
    """A meeting's page redirects to itself."""
    again = f"{stage.meeting()}&again=1"
    stage.site.pages |= dict.fromkeys((stage.meeting(), again), scripted.redirect(again))
    seen = stage.refresh()
    assert stage.site.paths.count(again) <= 5, stage.site.paths
    return seen


@fault(13, "A bomb of gzip", "partial: too_large")
def bomb(stage: Stage) -> Seen:
    """A meeting's page is 64 KB that unpack to 64 MB."""
    packed = gzip.compress(bytes(64 << 20), compresslevel=1)
    stage.site.pages[stage.meeting()] = Answer(packed, headers=PACKED)
    return stage.refresh()


@fault(14, "A page that drips", "partial: timeout")
def drip(stage: Stage) -> Seen:
    """A meeting's page comes byte by byte; patience is a second in place of a minute."""
    body = stage.site.body(stage.meeting())
    drops = [bytes((byte,)) for byte in body]
    stage.site.pages[stage.meeting()] = Answer(pieces=drops, every=0.05)
    short = {"DOWNLOAD_TIMEOUT": 1, "RETRY_TIMES": 1}
    with patch.object(host, "settings", lambda *agreed: settings(*agreed) | short):
        return stage.refresh()


@fault(15, "A body that is shorter than it says", "partial: network")
def short_body(stage: Stage) -> Seen:
    """A meeting's page says a length, and ends before it."""
    body = stage.site.body(stage.meeting())
    stage.site.pages[stage.meeting()] = Answer(body[:9000], headers=LONG)
    return stage.refresh()


@fault(16, "A torn page that says no length", "partial: not_the_page")
def torn(stage: Stage) -> Seen:
    """A meeting's page is cut at three fifths, and nothing says how long it was to be."""
    body = stage.site.body(stage.meeting())
    stage.site.pages[stage.meeting()] = Answer(body[: len(body) * 3 // 5], headers=WITHOUT_LENGTH)
    return stage.refresh()
