"""Letters that are lost, encoded twice or turned are told of; any others are not."""

import pytest

from transform.letters import wrong

TWICE = "letters were encoded twice: "
NOT_WRONG = (
    "It was resolved.",
    "Councillor’s £50,000 – café “quoted”",
    "Tŷ Hafan, Â phwy, YSBYTY GWYNFÂ – Ŵyl yr Ŷd",
    "Comhairle à Màiri, SÃO Tomé, 5½ × 3°C €5",
)


@pytest.mark.parametrize("text", NOT_WRONG)
def test_letters_of_our_languages_are_not_wrong(text: str) -> None:
    assert wrong(text) is None


@pytest.mark.parametrize("letter", "’‘“”–—…£©é½ŵŷà€")
def test_a_letter_that_was_encoded_twice_is_told(letter: str) -> None:
    twice = letter.encode().decode("cp1252", "replace").replace("\ufffd", "")
    assert (wrong(f"of the {twice} text") or "").startswith(TWICE)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a\ufffd" + "b" * 997, "1 letters are lost"),
        ("a\ufffd" + "b" * 998, None),
        ("caf\ufffd \ufffd50", "2 letters are lost"),
        ("to \u202eyap", "the text is turned backwards"),
        ("to \u2067yap", "the text is turned backwards"),
        ("\u200eto pay", None),
    ],
)
def test_lost_letters_and_turned_texts_are_told(text: str, said: str | None) -> None:
    assert wrong(text) == said
