"""The feed, replayed: each change must follow from those before it."""

import pytest

from transform.replay import Broken, Cells, follow, replay
from transform.rows import Change, ChangedRow

Step = tuple[Change, str | None, str | None]

ADDED: Step = ("added", None, '{"date":"2026-05-01","venue":"The Net Loft"}')
MOVED: Step = ("modified", '{"date":"2026-05-01"}', '{"date":"2026-05-08"}')
SILENT: Step = ("modified", '{"venue":"The Net Loft"}', '{"venue":null}')
REMOVED: Step = ("removed", '{"date":"2026-05-08","venue":null}', None)


def _feed(*steps: Step, first: int = 1) -> list[ChangedRow]:
    return [
        ChangedRow(
            seq=seq, run_id="a/1", table_name="meetings", row_id="a/7", change=change,
            columns="[]", before=before, after=after,
        )
        for seq, (change, before, after) in enumerate(steps, first)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("steps", "cells"),
    [
        ([ADDED], {"date": "2026-05-01", "venue": "The Net Loft"}),
        ([ADDED, MOVED], {"date": "2026-05-08", "venue": "The Net Loft"}),
        ([ADDED, MOVED, SILENT], {"date": "2026-05-08", "venue": None}),
        ([ADDED, MOVED, SILENT, REMOVED, ADDED], {"date": "2026-05-01", "venue": "The Net Loft"}),
    ],
)
def test_a_row_is_what_its_changes_come_to(steps: list[Step], cells: Cells) -> None:
    assert replay(_feed(*steps)) == {"meetings": {"a/7": cells}}


def test_a_removed_row_is_there_no_more() -> None:
    assert replay(_feed(ADDED, MOVED, SILENT, REMOVED)) == {"meetings": {}}


@pytest.mark.parametrize(
    "steps",
    [
        [MOVED], [REMOVED], [ADDED, ADDED], [ADDED, SILENT, MOVED, MOVED], [ADDED, REMOVED],
        [ADDED, ("removed", None, None)], [ADDED, ("modified", None, None)],
        [("added", '{"date":"2026-05-01"}', '{"date":"2026-05-01"}')],
        [ADDED, MOVED, SILENT, ("removed", '{"date":"2026-05-08"}', '{"date":"2026-05-08"}')],
    ],
)  # fmt: skip
def test_a_change_that_does_not_follow_is_refused(steps: list[Step]) -> None:
    with pytest.raises(Broken):
        replay(_feed(*steps))


def test_a_feed_may_have_gaps_where_something_was_taken_down() -> None:
    assert replay(_feed(ADDED, first=2)) == replay(_feed(ADDED))


def test_a_feed_in_another_order_is_refused() -> None:
    with pytest.raises(Broken, match="change 1 stands after change 2"):
        replay(reversed(list(_feed(MOVED, ADDED))))


def test_following_leaves_what_it_was_given() -> None:
    cells: Cells = {"date": "2026-05-01"}
    assert follow(cells, *MOVED) == {"date": "2026-05-08"}
    assert cells == {"date": "2026-05-01"}
