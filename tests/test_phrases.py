"""Words are found by digests, as they are written and not in others."""

import pytest

from transform.phrases import Finder, phrase, said


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        ("Wren Oakes", "Cllr Wren Oakes, in the chair", ["Wren Oakes"]),
        ("Wren Oakes", "WREN\n  OAKES and wren oakes", ["WREN\n  OAKES", "wren oakes"]),
        (
            "Siân O’Neill",
            "Sian O'Neill; Sia\u0302n O`Neill",
            ["Sian O'Neill", "Sia\u0302n O`Neill"],
        ),
        ("Wren Oakes", "Wren Oakeshott, Wrens Oakes", []),
        ("Wren Oakes", "Wren Wren Oakes", ["Wren Oakes"]),
        ("Oakes", "Oakes", ["Oakes"]),
        ("a b a b", "a b a b a b", ["a b a b", "a b a b"]),
        ("a b c", "a b", []),
    ],
)
def test_found(words: str, text: str, found: list[str]) -> None:
    finder = Finder("fen", [phrase("fen", "council", "fen", words)])
    assert [text[start:end] for start, end in finder.spans(text)] == found


def test_it_cannot_be_read() -> None:
    one = phrase("fen", "meeting", "fen/1", "Wren Oakes keeps nine bees")
    assert not {"wren", "oakes", "bees"} & set(said(repr(one)))
    assert one != phrase("moor", "meeting", "fen/1", "Wren Oakes keeps nine bees")


def test_a_phrase_has_words() -> None:
    with pytest.raises(ValueError, match="has words"):
        phrase("fen", "council", "fen", "█████ – …")


def test_nothing_is_found_by_nothing() -> None:
    assert not Finder("fen", [])
    assert list(Finder("fen", []).spans("Wren Oakes")) == []
