"""Whether the package may call itself current."""

import pytest

from datapackage.currency import Behind, behind, outage
from transform.gates import Alarm
from transform.standing import Standing

NOW = "2026-01-31T04:00:00Z"


def test_behind() -> None:
    told = [
        Standing("now", "a.example", "2026-01-30T04:00:00Z"),
        Standing("late", "b.example", "2026-01-20T04:00:00Z", "timeout"),
        Standing("never", "c.example", None),
        Standing("ended", "d.example", "2020-01-01T04:00:00Z", None, "2020-04-01"),
        Standing("old", "e.example", "2020-01-01T04:00:00Z"),
    ]
    assert behind(told, NOW) == [
        Behind("late", "late", "2026-01-20T04:00:00Z"),
        Behind("never", "lapsed", None),
        Behind("old", "lapsed", "2020-01-01T04:00:00Z"),
    ]


def failing(*troubles: str | None) -> list[Alarm]:
    """Return the alarms of ten hosts, the first of which have these troubles."""
    told = [*troubles, *[None] * 10][:10]
    return list(
        outage([Standing(f"c{n}", f"c{n}.example", NOW, trouble) for n, trouble in enumerate(told)])
    )


@pytest.mark.parametrize(
    ("troubles", "expected"),
    [
        ((), []),
        (("timeout",) * 3, []),
        (("timeout", "timeout", "timeout", "tls", "tls", "robots"), []),
        (
            ("timeout",) * 4,
            [
                Alarm(
                    "outage",
                    "all",
                    "4 of 10 hosts fail in one way, timeout: "
                    "look at the network and at this program first",
                )
            ],
        ),
    ],
)
def test_outage(troubles: tuple[str, ...], expected: list[Alarm]) -> None:
    assert failing(*troubles) == expected


@pytest.mark.parametrize(
    ("hosts", "failing", "refused"),
    [(20, 12, True), (20, 7, True), (20, 6, False), (5, 2, False), (2, 2, False), (3, 3, True)],
)
def test_how_many_hosts_are_too_many(hosts: int, failing: int, refused: bool) -> None:
    """More than three in ten, and three at least."""
    told = [
        Standing(f"c{n}", f"c{n}.example", NOW, "http_status" if n < failing else None)
        for n in range(hosts)
    ]
    assert bool(list(outage(told))) == refused


def test_councils_on_one_host_are_one_host() -> None:
    shared = [Standing(f"c{n}", "shared.example", NOW, "timeout") for n in range(4)]
    others = [Standing(f"d{n}", f"d{n}.example", NOW) for n in range(4)]
    assert list(outage([*shared, *others])) == []


def test_a_host_of_two_is_no_outage() -> None:
    assert list(outage([Standing("c", "c.example", NOW, "timeout")])) == []
