"""What is shown: the worse of two ends, numbers as people read them, and text as text."""

import io
from collections.abc import Iterable
from pathlib import Path

from rich.console import Console, RenderableType

from datapackage import report as publication
from datapackage.currency import Behind
from datapackage.publish import Published
from scrapers import report as sites
from scrapers.registry import read
from scrapers.visit import Visit
from transform import report
from transform.explain import Explanation
from transform.gates import Alarm
from transform.load import Loaded
from transform.report import Ending
from transform.status import Status


def shown(found: Iterable[RenderableType]) -> list[str]:
    """Return what is printed, line by line, with one space between cells."""
    console = Console(file=io.StringIO(), width=200)
    for one in found:
        console.print(one)
    assert isinstance(console.file, io.StringIO)
    return [" ".join(line.split()) for line in console.file.getvalue().splitlines()]


def test_a_council_ends_as_the_worse_of_fetching_and_reading() -> None:
    visits = [
        Visit("kent", "complete", requests=1200, message="2 committees list 9 meetings"),
        Visit("marsh", "blocked", requests=1, message="a wall"),
        Visit("tower", "unchanged", requests=3),
    ]
    loaded = [
        Loaded("fen", "complete", 4, 30, 1, added=30, modified=3, removed=1, message="1 problems"),
        Loaded("kent", "changed", 9, 0, 7, message="most meetings cannot be read"),
        Loaded("marsh", "failed", message="no archive"),
    ]
    found = report.endings(visits, loaded)
    assert found == [
        Ending("fen", "complete", (None, 4, 30, 1, 34), ""),
        Ending("kent", "changed", (1200, 9, 0, 7, 0), "most meetings cannot be read"),
        Ending("marsh", "blocked", (1, 0, 0, 0, 0), "a wall; no archive"),
        Ending("tower", "unchanged", (3, None, None, None, None), ""),
    ]
    assert [one.is_good for one in found] == [True, False, False, True]
    assert shown([report.ended(found)])[:3] == [
        "council outcome requests meetings items problems changes why",
        "fen complete 4 30 1 34",
        "kent changed 1,200 9 0 7 0 most meetings cannot be read",
    ]


def test_how_a_council_stands() -> None:
    found = [
        Status("kent", "partial", age_hours=51.5, expected=1000, held=990, missing=10,
               problems={"timeout": 1200, "value": 1}, flags=("stale",)),
        Status("marsh", note="it has no archive here"),
    ]  # fmt: skip
    assert shown([report.standing(found)]) == [
        "council outcome age, hours expected held missing problems flags",
        "kent partial 51.5 1,000 990 10 1,200 timeout, 1 value stale",
        "marsh it has no archive here",
    ]


def test_text_of_sites_is_shown_as_it_is() -> None:
    why = "[red]no[/red] [/oops]"
    found = Explanation("meetings", {"title": why}, "kent/p1", "https://x/?[b]", "2026", why)
    assert shown(report.source(found)) == [
        "column meetings",
        f"title {why}",
        "",
        "read from https://x/?[b]",
        "fetched 2026",
        "",
        why,
    ]
    assert why in shown([report.ended([Ending("kent", "failed", (), why)])])[1]
    record = {"platform": why, "faults": [why], "remarks": [], "collectable": False, "line": why}
    assert shown(sites.site(record))[1:3] == [f"platform {why}", f"cannot be collected: {why}"]
    assert shown(sites.site(record))[-1] == why


def test_councils() -> None:
    assert shown([sites.councils([read()["kent"]])]) == [
        "council name kind platform site",
        "kent Kent County Council county moderngov https://democracy.kent.gov.uk/",
    ]


def test_what_is_said_of_a_publication() -> None:
    published = Published(
        Path("data/package"),
        Path("data/minutebook.zip"),
        {"meetings": 1200, "votes": 34},
        "2026-03-01T00:00:00Z",
        behind=(Behind("kent", "late", "2026-02-26T00:00:00Z"), Behind("marsh", "lapsed", None)),
        allowed=(Alarm("rows", "kent", "60 of 100"),),
    )
    assert list(publication.lines(published)) == [
        "Published 1,234 rows in data/package and data/minutebook.zip",
        f"let through: {published.allowed[0]}",
        "kent is late: as of 2026-02-26T00:00:00Z",
        "marsh is lapsed: as of never",
        "The package is degraded: a council was not read well for 14 days.",
    ]
    assert publication.is_degraded(published)


def test_a_package_whose_councils_are_late_is_not_degraded() -> None:
    late = (Behind("kent", "late", "2026-02-26T00:00:00Z"),)
    published = Published(Path("p"), Path("z"), {}, None, behind=late)
    assert not publication.is_degraded(published)
    assert list(publication.lines(published))[-1].startswith("kent is late")
