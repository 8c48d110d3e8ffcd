"""Labels of paragraphs and how deep they stand."""

import pytest

from transform.minutes.text import paragraphs
from transform.word import Block, Line


def read(*texts: str | Line) -> list[tuple[str | None, int, str]]:
    """Read lines into label, depth and words."""
    block = Block(tuple(Line(text) if isinstance(text, str) else text for text in texts))
    found = paragraphs.read(block)
    assert [block.text[p.start : p.end] for p in found] == [p.text for p in found]
    return [(p.label, p.depth, p.text) for p in found]


def outline(*texts: str | Line) -> list[tuple[str | None, int]]:
    """Read lines into labels and depths, of those that have a label."""
    return [(label, depth) for label, depth, _ in read(*texts) if label]


@pytest.mark.parametrize(
    ("text", "label", "words"),
    [
        ("1. The lamp", "1", "The lamp"),
        ("12) The lamp", "12", "The lamp"),
        ("(a) the lamp", "a", "the lamp"),
        ("(iv) the lamp", "iv", "the lamp"),
        ("b. The lamp", "b", "The lamp"),
        ("5.1 that the lamp", "5.1", "that the lamp"),
        ("6.3.1. The lamp", "6.3.1", "The lamp"),
        ("01 The lamp", "01", "The lamp"),
        ("· The lamp", "•", "The lamp"),
        ("– the lamp", "•", "the lamp"),
        ("o the lamp", "•", "the lamp"),
        ("“1.0 Purpose", "1.0", "Purpose"),
        ("5.30 pm was the time", None, "5.30 pm was the time"),
        ("1.5 million was spent", None, "1.5 million was spent"),
        ("J. Rook asked why", None, "J. Rook asked why"),
        ("2024. A good year", None, "2024. A good year"),
        ("14 lamps were lit", None, "14 lamps were lit"),
        ("A lamp was lit", None, "A lamp was lit"),
    ],
)
def test_a_label_is_read_from_the_beginning(text: str, label: str | None, words: str) -> None:
    assert read(text) == [(label, 0, words)]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("1. x", "a) y", "b) z", "2. x"), [("1", 0), ("a", 1), ("b", 1), ("2", 0)]),
        (("1. x", "· y", "o z", "· y", "2. x"), [("1", 0), ("•", 1), ("•", 2), ("•", 1), ("2", 0)]),
        (("(a) x", "(i) y", "(ii) z", "(b) x"), [("a", 0), ("i", 1), ("ii", 1), ("b", 0)]),
        (("(g) x", "(h) x", "(i) x", "(j) x"), [("g", 0), ("h", 0), ("i", 0), ("j", 0)]),
        (("h) x", "i) y", "ii) z"), [("h", 0), ("i", 1), ("ii", 1)]),
        (("1. x", "Between.", "a) y", "2. x"), [("1", 0), ("a", 1), ("2", 0)]),
        (
            ("1. x", "2. x", "RESOLVED that", "(i) y", "(ii) z"),
            [("1", 0), ("2", 0), ("i", 0), ("ii", 0)],
        ),
        (
            ("1. x", "2. RESOLVED that", "(i) y", "(ii) z"),
            [("1", 0), ("2", 0), ("i", 1), ("ii", 1)],
        ),
        (("(1) x", "(2) x", "REASONS", "(1) y"), [("1", 0), ("2", 0), ("1", 0)]),
        (("1. x", "1. x", "1. x"), [("1", 0), ("1", 0), ("1", 0)]),
        (("1.0 x", "1.1 y", "· z", "2.0 x"), [("1.0", 0), ("1.1", 1), ("•", 2), ("2.0", 0)]),
        (("5.1 x", "5.2 x", "(a) y"), [("5.1", 0), ("5.2", 0), ("a", 1)]),
        (("A. x", "B. x"), [("A", 0), ("B", 0)]),
        (("RESOLVED: (a) That x", "(i) y", "(b) z"), [("a", 0), ("i", 1), ("b", 0)]),
        (("· x", "Then it was", "· y"), [("•", 0), ("•", 0)]),
        (("1. x", "2. x", "4. x"), [("1", 0), ("2", 0), ("4", 0)]),
    ],
)
def test_depth_follows_the_logic_of_the_labels(
    texts: tuple[str, ...], expected: list[tuple[str, int]]
) -> None:
    assert outline(*texts) == expected


def test_labels_that_the_browser_makes_count_like_printed_ones() -> None:
    marked = (Line("x", "1", 1), Line("y", "a", 2), Line("z", "2", 1))
    assert outline(*marked) == [("1", 0), ("a", 1), ("2", 0)]
    assert outline("3. w", Line("x", "•", 1), "4. y") == [("3", 0), ("•", 1), ("4", 0)]


def test_a_paragraph_knows_which_it_stands_under() -> None:
    block = Block((Line("1. x"), Line("a) y"), Line("2. z")))
    assert [p.parent for p in paragraphs.read(block)] == [None, 0, None]


def test_the_form_says_what_kind_of_paragraph_it_is() -> None:
    block = Block(
        (
            Line("REASONS", heading=True),
            Line("(Councillor Ash left.)"),
            Line("a\tb", table=True),
            Line("· x"),
            Line("y"),
        )
    )
    kinds = [p.kind for p in paragraphs.read(block)]
    assert kinds == ["heading", "note", "table", "bullet", "text"]
