"""What is measured of the reading: the figures in the documentation, and the least they may be."""

import pytest

from tests.bench import accuracy

SCORES = {name: accuracy.of(folder) for name, folder in accuracy.SETS.items()}
LEAST = {
    "apologies": 0.98,
    "substitutes": 0.98,
    "silences": 0.98,
    "declarations": 0.98,
    "kinds of interest": 0.97,
    "decisions": 0.96,
    "marks": 0.97,
    "lost": 0.97,
    "movers and seconders": 0.97,
    "printed counts": 0.97,
    "votes": 0.98,
    "speakers": 0.95,
    "labels": 0.98,
}
"""The least F1 on the meetings that the rules were tuned on."""


def test_the_documentation_says_what_is_measured() -> None:
    assert accuracy.PAGE.read_text(encoding="utf-8") == accuracy.page()


@pytest.mark.parametrize("target", LEAST)
def test_the_reading_is_as_good_as_it_must_be(target: str) -> None:
    score = SCORES["tuned"][target]
    both = 2 * score.precision * score.recall / (score.precision + score.recall)
    assert both >= LEAST[target]


@pytest.mark.parametrize(
    ("wanted", "found", "precision", "recall"),
    [
        ("ab", "ab", 1.0, 1.0),
        ("ab", "a", 1.0, 0.5),
        ("a", "ab", 0.5, 1.0),
        ("a", "aa", 0.5, 1.0),
        ("a", "", 0.0, 0.0),
    ],
)
def test_precision_and_recall(wanted: str, found: str, precision: float, recall: float) -> None:
    score = accuracy.Score()
    score.add("meeting", wanted, found)
    assert (score.precision, score.recall) == (precision, recall)
