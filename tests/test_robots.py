"""robots.txt: what it allows, and that silence is a no."""

import pytest
from scrapy.http import TextResponse

from scrapers import robots
from scrapers.robots import Rules
from scrapers.spiders.robots import RobotsSpider
from scrapers.terms import Terms

PAGE = "https://example.org/mgAi.aspx?ID=5"
NOBODY = b"User-agent: *\nDisallow: /\n"


@pytest.mark.parametrize(
    ("status", "media_type", "body", "allowed"),
    [
        (200, "text/plain", b"User-agent: *\nDisallow:\n", True),
        (200, "text/plain", b"", True),
        (200, "text/plain", NOBODY, False),
        (200, "text/plain", b"\xef\xbb\xbf" + NOBODY, False),
        (200, "text/html", NOBODY, False),
        (200, "text/html", b"User-agent: *\nDisallow: /admin\n", True),
        (200, "text/plain", b"User-agent: Minutebook\nDisallow: /mgAi\n", False),
        (200, "text/plain", b"User-agent: OtherBot\nDisallow: /\n", True),
        (200, "text/plain", b"User-agent: *\nDisallow: /*?ID=\n", False),
        (200, "text/html", b"<html><script>challenge()</script></html>", False),
        (200, "text/plain", b"<!DOCTYPE html><p>Checking your browser", False),
        (200, "text/html", b"Please wait", False),
        (404, "text/html", b"<h1>Not found</h1>", True),
        (410, None, b"", True),
        (401, None, b"", False),
        (403, "text/html", b"<h1>Forbidden</h1>", False),
        (429, None, b"", False),
        (500, None, b"", False),
        (503, "text/plain", b"User-agent: *\nDisallow:\n", False),
    ],
)
def test_only_rules_or_none_at_all_let_us_in(
    status: int, media_type: str | None, body: bytes, allowed: bool
) -> None:
    assert robots.read(status, media_type, body).allows(PAGE) is allowed


@pytest.mark.parametrize(
    ("body", "loopback", "delay"),
    [
        (b"", False, 1.0),
        (b"", True, 0.0),
        (b"User-agent: *\nCrawl-delay: 0.2\n", False, 1.0),
        (b"User-agent: *\nCrawl-delay: 0.2\n", True, 1.0),
        (b"User-agent: *\nCrawl-delay: 7\n", True, 7.0),
        (b"User-agent: *\nCrawl-delay: 30\n", False, 30.0),
    ],
)
def test_the_pace_is_the_sites_or_ours_whichever_is_slower(
    body: bytes, loopback: bool, delay: float
) -> None:
    rules = robots.read(200, "text/plain", body)
    assert (rules.refusal, robots.delay(rules, loopback=loopback)) == (None, delay)


def test_a_site_that_asks_for_too_slow_a_pace_is_not_visited() -> None:
    rules = robots.read(200, "text/plain", b"User-agent: *\nCrawl-delay: 31\n")
    assert (rules.allows(PAGE), rules.refusal) == (
        False, "the site asks for 31 seconds between requests",
    )  # fmt: skip


def test_only_the_beginning_of_an_endless_file_is_read() -> None:
    body = b"User-agent: *\n" + b"Disallow: /a\n" * 60_000 + b"Disallow: /\n"
    assert robots.read(200, "text/plain", body).allows(PAGE) is True


def test_a_site_that_sends_us_to_https_is_visited_there() -> None:
    terms = Terms({"http://example.org": Rules()}, 1.0, loopback=False, now=lambda: "")
    spider = RobotsSpider(terms=terms, found={}, missed={}, moved={})
    answer = TextResponse("https://example.org/robots.txt", body=b"", headers={})
    spider.answered(answer, origin="http://example.org")
    assert (spider.found, spider.moved) == (
        {"http://example.org": Rules()}, {"http://example.org": "https://example.org"},
    )  # fmt: skip
