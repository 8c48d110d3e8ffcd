"""Who speaks that an item calls by the given name, once it has named the person."""

import pytest

from tests.minuting import speakers

ATTENDED = "Ann Ash and Bo Elm attended. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann explained the scheme.", [("Ann Ash", "said")]),
        ("Ann explained it, and Bo moved it.", [("Ann Ash", "said"), ("Bo Elm", "moved")]),
        ("Ann was pleased.", []),
        ("St Ann asked for nothing.", []),
        ("The Chair said that Ann explained it.", [(None, "said")]),
        ("Ann Oak left. Ann explained it.", []),
    ],
)
def test_given_names(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert speakers(ATTENDED + text) == expected


def test_one_who_was_not_named_before() -> None:
    assert speakers("Ann explained the scheme. Ann Ash attended.") == []
