"""Figures against those of good publications: where each threshold lies."""

import pytest

from transform.figures import EVERY, MONTHS, Figures, Key
from transform.gates import Alarm, alarms, gone

USUAL = "fewer than the usual"
WHOLE, COUNCIL, COMMITTEE = "", "fen", "fen/7"


def figures(night: int, counts: dict[tuple[str, str, str], int]) -> Figures:
    return Figures(f"2026-01-{night:02}T04:00:00Z", {Key(*k): n for k, n in counts.items()})


def told(scope: str, column: str, usual: int, now: int) -> list[Alarm]:
    """Return the alarms of one number of votes, seven nights as usual and then this."""
    before = [figures(night, {("votes", scope, column): usual}) for night in range(1, 8)]
    return list(alarms(figures(8, {("votes", scope, column): now}), before))


def rows(council: str, scope: str, now: str) -> list[Alarm]:
    return [Alarm("rows", council, f"votes of {scope}: {now}")]


@pytest.mark.parametrize(
    ("scope", "usual", "now", "expected"),
    [
        (WHOLE, 1000, 950, []),
        (WHOLE, 1000, 949, rows("all", "all", f"949 settled rows, 5.1% {USUAL} 1,000")),
        (COUNCIL, 1000, 850, []),
        (COUNCIL, 1000, 849, rows("fen", "fen", f"849 settled rows, 15.1% {USUAL} 1,000")),
        (COMMITTEE, 1000, 750, []),
        (COMMITTEE, 1000, 749, rows("fen", "fen/7", f"749 settled rows, 25.1% {USUAL} 1,000")),
        (COMMITTEE, 20, 14, rows("fen", "fen/7", f"14 settled rows, 30.0% {USUAL} 20")),
        (COMMITTEE, 19, 0, []),
        (WHOLE, 19, 0, []),
        (WHOLE, 20, 0, rows("all", "all", f"0 settled rows, 100.0% {USUAL} 20")),
    ],
)  # fmt: skip
def test_floors(scope: str, usual: int, now: int, expected: list[Alarm]) -> None:
    assert told(scope, "", usual, now) == expected


@pytest.mark.parametrize(
    ("usual", "now", "messages"),
    [
        (100, 125, []),
        (100, 126, ["all: votes of all: 126 rows, 26.0% more than the usual 100"]),
        (100, 200, ["all: votes of all: 200 rows, 100.0% more than the usual 100"]),
        (
            100,
            201,
            [
                "fen: votes of fen: 201 rows, 101.0% more than the usual 100",
                "all: votes of all: 201 rows, 101.0% more than the usual 100",
            ],
        ),
        (19, 500, []),
    ],
)
def test_ceilings(usual: int, now: int, messages: list[str]) -> None:
    found = told(COUNCIL, EVERY, usual, now)
    assert {alarm.gate for alarm in found} <= {"growth"}
    assert [f"{alarm.council}: {alarm.message}" for alarm in found] == messages


def test_a_history_still_being_fetched_is_no_growth_of_the_whole() -> None:
    grown = {("votes", "fen", EVERY): 100, ("votes", "new", EVERY): 100}
    nights = [figures(night, grown if night > 1 else {("votes", "fen", EVERY): 100})
              for night in range(1, 8)]  # fmt: skip
    assert list(alarms(figures(8, grown | {("votes", "new", EVERY): 200}), nights)) == []


@pytest.mark.parametrize(
    ("table", "months", "refused"),
    [
        ("votes", (10, 10), {"fen", "all"}),
        ("votes", (10, 20), {"all"}),
        ("votes", (10, 24), set()),
        ("votes", (10, 30), set()),
        ("votes", (30, 10), {"fen", "all"}),
        ("people", (10, 30), {"fen", "all"}),
        ("people", (0, 30), {"fen", "all"}),
    ],
)
def test_a_longer_history_has_more_rows(
    table: str, months: tuple[int, int], refused: set[str]
) -> None:
    """Of other tables than those of meetings, it is the meetings whose months count."""
    usual, now = (
        {(table, "fen", EVERY): rows_, ("votes", "fen", MONTHS): number}
        for rows_, number in zip((100, 300), months, strict=True)
    )
    before = [figures(night, usual) for night in range(1, 8)]
    assert {alarm.council for alarm in alarms(figures(8, now), before)} == refused
    if table == "people":
        usual, now = (
            counts | {("meetings", "fen", MONTHS): number}
            for counts, number in ((usual, 10), (now, 30))
        )
        before = [figures(night, usual) for night in range(1, 8)]
        assert list(alarms(figures(8, now), before)) == []


def test_a_council_may_grow_until_it_was_there_for_seven_publications() -> None:
    counts = [100, 300, 900, 2700, 8100, 24300, 72900]
    nights = [figures(n, {("votes", "fen", EVERY): count}) for n, count in enumerate(counts)]
    for night in range(1, 7):
        assert list(alarms(nights[night], nights[:night])) == []
    (alarm, _) = alarms(figures(8, {("votes", "fen", EVERY): 5401}), nights)
    assert alarm.message == "votes of fen: 5,401 rows, 100.0% more than the usual 2,700"


@pytest.mark.parametrize(
    ("table", "meetings", "now", "refused"),
    [
        ("votes", 4, 50, False),
        ("votes", 4, 49, True),
        ("votes", 8, 75, False),
        ("votes", 8, 74, True),
        ("votes", 40, 75, False),
        ("votes", 2, 0, False),
        ("people", 4, 74, True),
    ],
)
def test_what_two_meetings_have_is_few(table: str, meetings: int, now: int, refused: bool) -> None:
    of = {("meetings", COMMITTEE, ""): meetings}
    before = [figures(n, {(table, COMMITTEE, ""): 100, **of}) for n in range(1, 8)]
    assert bool(list(alarms(figures(8, {(table, COMMITTEE, ""): now, **of}), before))) == refused


@pytest.mark.parametrize(
    ("meetings", "empty", "refused"), [(4, 50, False), (4, 51, True), (8, 26, True), (8, 25, False)]
)
def test_what_two_meetings_lack_is_little(meetings: int, empty: int, refused: bool) -> None:
    def filled(night: int, cells: int) -> Figures:
        of = {("votes", COMMITTEE, ""): 100, ("meetings", COMMITTEE, ""): meetings}
        return figures(night, {("votes", COMMITTEE, "name"): cells, **of})

    before = [filled(night, 100) for night in range(1, 8)]
    assert bool(list(alarms(filled(8, 100 - empty), before))) == refused


@pytest.mark.parametrize(
    ("council", "lost", "known", "meetings", "message"),
    [
        ("all", 20, 2000, 3, None),
        ("all", 21, 2000, 3, "votes: 21 of 2,000 settled rows are gone, 1.1%"),
        ("all", 21, 2000, 2, None),
        ("all", 19, 20, 3, None),
        ("fen", 300, 2000, 3, None),
        ("fen", 302, 2000, 3, "votes of fen: 302 of 2,000 settled rows are gone, 15.1%"),
    ],
)
def test_rows_that_are_gone(
    council: str, lost: int, known: int, meetings: int, message: str | None
) -> None:
    found = list(gone("votes", council, lost=lost, known=known, meetings=meetings))
    assert found == ([Alarm("removed", council, message)] if message else [])


def test_six_nights_of_fetching_history() -> None:
    nights = [figures(night, {("votes", "fen", EVERY): 100 * night}) for night in range(1, 30)]
    for night in range(1, 29):
        assert [a for a in alarms(nights[night], nights[:night]) if a.council == "fen"] == []


@pytest.mark.parametrize(
    ("usual", "now", "expected"),
    [
        ((1000, 900), (1000, 850), []),
        (
            (1000, 900),
            (1000, 849),
            [
                Alarm(
                    "fill",
                    "fen",
                    "votes.name of fen: 84.9% of settled rows have one, not the usual 90.0%",
                )
            ],
        ),
        ((100, 100), (100, 81), []),
        (
            (100, 100),
            (100, 80),
            [
                Alarm(
                    "fill",
                    "fen",
                    "votes.name of fen: 80.0% of settled rows have one, not the usual 100.0%",
                )
            ],
        ),
        ((19, 19), (300, 0), []),
    ],
)
def test_fill_rates(usual: tuple[int, int], now: tuple[int, int], expected: list[Alarm]) -> None:
    def both(night: int, counts: tuple[int, int]) -> Figures:
        rows_, cells = counts
        return figures(night, {("votes", "fen", ""): rows_, ("votes", "fen", "name"): cells})

    assert list(alarms(both(8, now), [both(night, usual) for night in range(1, 8)])) == expected


def test_the_usual_is_the_median_of_seven() -> None:
    counts = (9000, 1000, 1000, 1000, 1000, 10, 10, 9000)
    nights = [figures(n, {("votes", "", ""): count}) for n, count in enumerate(counts, start=1)]
    assert list(alarms(figures(9, {("votes", "", ""): 950}), nights)) == []


def test_a_new_council_is_held_to_what_it_had_since_it_came() -> None:
    nights = [figures(night, {}) for night in range(1, 7)]
    nights.append(figures(7, {("votes", "fen", ""): 100}))
    assert [alarm.message for alarm in alarms(figures(8, {}), nights)] == [
        "votes of fen: 0 settled rows, 100.0% fewer than the usual 100"
    ]


def test_a_table_that_had_a_row() -> None:
    assert list(alarms(figures(2, {}), [figures(1, {("votes", "", EVERY): 1})])) == [
        Alarm("empty", "all", "votes: no rows, of 1")
    ]


def test_without_a_history_there_is_no_alarm() -> None:
    assert list(alarms(figures(1, {("votes", "", ""): 3}), [])) == []


def test_an_alarm_names_what_lets_it_through() -> None:
    assert str(Alarm("rows", "fen", "votes of fen: 0 rows")) == "votes of fen: 0 rows [rows, fen]"
