"""A declaration is about an item only where one item is meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transform.record import Item
from transform.subjects import item_meant

ITEMS = (
    Item("61", "5", "Planning applications"),
    Item("62", "5a", "22/0131 The Old Dairy, Fen Road"),
    Item("63", "5b", "22/0140 Land north of Fen Road"),
    Item("64", "17/24", "Budget monitoring report"),
    Item("65", None, "Urgent business"),
    Item("66", "C7", "Leisure Contract - Annual Review"),
    Item("67", "20/6/HC", "Structural works to Pond Court"),
)
OWN = Item("60", "4", "Declarations of interest")


@pytest.mark.parametrize(
    ("about", "number"),
    [
        ("item 5", "61"),
        ("Agenda Item 5(a)", "62"),
        ("agenda item no. 5 b", "63"),
        ("Minute 17/24", "64"),
        ("Minute No. 17/24 (Budget monitoring report)", "64"),
        ("the budget monitoring report", "64"),
        ("22/0140 – Land north of Fen Road, as a neighbour", "63"),
        ("items 5 and 17", None),
        ("item 5a and item 5b", None),
        ("item 6", None),
        ("Item 9 (Leisure Contract) in their capacity", "66"),
        ("Item 9 - Leisure Contract", "66"),
        ("item 5 (Leisure Contract)", None),  # number and title do not agree
        ("5 - Planning applications", "61"),
        ("20/6/HC", "67"),
        ("Minute C7", "66"),
        ("5", None),  # a bare number may be anything
        ("this item", None),
        ("Urgent business", None),  # two words may stand there by chance
        ("a report of 5 officers", None),
        ("her employment by the college", None),
        ("", None),
    ],
)
def test_one_item_or_none(about: str, number: str | None) -> None:
    assert item_meant(about, ITEMS, OWN) == number


def test_two_items_of_one_number_are_a_doubt() -> None:
    assert item_meant("item 5", (*ITEMS, Item("68", "5.", "Other matters")), OWN) is None


@given(st.text())
def test_any_text_is_looked_through(about: str) -> None:
    assert item_meant(about, ITEMS, OWN) in {None, *(item.number for item in ITEMS)}


def test_this_item_is_the_one_that_says_so() -> None:
    assert item_meant("this item, as a neighbour", ITEMS, ITEMS[2]) == "63"
