"""The line of the registry that a site asks for."""

import pytest

from scrapers import entry
from scrapers.findings import Findings
from scrapers.registry import Council


def at(url: str, name: str | None = None) -> Findings:
    return Findings(url, url, url, platform="moderngov", name=name)


KENT = Council(
    id="kent",
    name="Kent, County Council",
    gss_code="E10000016",
    kind="county",
    nation="England",
    platform="unknown",
    url="https://www.kent.gov.uk/",
)


@pytest.mark.parametrize(
    ("found", "known", "line"),
    [
        (at("https://democracy.kent.gov.uk/"), None,
         "kent,,,,,moderngov,https://democracy.kent.gov.uk/,,"),
        (at("https://tower-hamlets.moderngov.co.uk/"), None,
         "tower-hamlets,,,,,moderngov,https://tower-hamlets.moderngov.co.uk/,,"),
        (at("https://democracy.bryn.gov.wales/mg/", "Cyngor Bryn"), None,
         "bryn,Cyngor Bryn,,,Wales,moderngov,https://democracy.bryn.gov.wales/mg/,,"),
        (at("https://fen.gov.scot/"), None, "fen,,,,Scotland,moderngov,https://fen.gov.scot/,,"),
        (at("http://127.0.0.1:80/"), None, ",,,,,moderngov,http://127.0.0.1:80/,,"),
        (at("https://committees.gov.uk/"), None, ",,,,,moderngov,https://committees.gov.uk/,,"),
        (at("https://democracy.kent.gov.uk/", "Another"), KENT,
         'kent,"Kent, County Council",E10000016,county,England,moderngov,'
         "https://democracy.kent.gov.uk/,,"),
    ],
)  # fmt: skip
def test_a_line_has_what_is_known(found: Findings, known: Council | None, line: str) -> None:
    assert entry.line(found, known) == line


def test_a_site_is_its_councils_by_host_or_by_name() -> None:
    other = KENT.model_copy(update={"id": "fen", "url": "https://shared.example/"})
    third = KENT.model_copy(update={"id": "moor", "url": "https://shared.example/moor/"})
    registry = {one.id: one for one in (KENT, other, third)}
    assert entry.council(at("https://www.kent.gov.uk/mg/"), registry) == KENT
    assert entry.council(at("https://kent.moderngov.co.uk/"), registry) == KENT
    assert entry.council(at("https://shared.example/"), registry) is None
    assert entry.council(at("https://elsewhere.example/"), registry) is None


def test_what_is_empty_is_to_be_filled_in() -> None:
    assert entry.empty("kent,,,,,moderngov,https://x.example/,,") == [
        "name", "gss_code", "kind", "nation",
    ]  # fmt: skip
