"""People whom a list names in short, and where a list with one title ends."""

import pytest

from transform.minutes import mentions


def listed(text: str) -> str:
    """Return the people of a list, as one line."""
    people, _ = mentions.listed(text, 0, len(text))
    return "; ".join(person.name for person in people)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mr and Mrs Ash and Dr Elm.", "Mr Ash; Mrs Ash; Dr Elm"),
        ("Dr & Mrs J Ash", "Dr J Ash; Mrs J Ash"),
        ("Councillor Ash, Elm and Oak.", "Councillor Ash; Councillor Elm; Councillor Oak"),
        ("Cllr Ash, Elm & Oak had sent", "Cllr Ash; Cllr Elm; Cllr Oak"),
        ("Councillor Ash, Healthwatch and Unison.", "Councillor Ash"),
        ("Councillor Ash and Sustrans.", "Councillor Ash"),
        ("Councillor Ash (Leader), Elm and Oak.", "Councillor Ash"),
        ("Cabinet Members Councillors Ash and Elm", "Councillor Ash; Councillor Elm"),
        ("Members of the Board, Ann Ash and Bo Elm", "Ann Ash; Bo Elm"),
        ("Lord Ash of Fell and Baroness Elm", "Lord Ash; Baroness Elm"),
        ("Mr Ash of the Fell Trust, Ms Oak", "Mr Ash; Ms Oak"),
        ("Councillors A Ash and B Elm, Jo Oak", "Councillor A Ash; Councillor B Elm; Jo Oak"),
        ("Councillors Ann Ash, Bo Elm and Jo Oak",
         "Councillor Ann Ash; Councillor Bo Elm; Councillor Jo Oak"),
        ("Councillors A Ash (Chair) and B Elm, Jo Oak and Di Yew",
         "Councillor A Ash; Councillor B Elm; Councillor Jo Oak; Councillor Di Yew"),
        ("Councillors A Ash and B Elm, C Oak and D Yew",
         "Councillor A Ash; Councillor B Elm; Councillor C Oak; Councillor D Yew"),
        ("y Cynghorwyr Ann Rees a Bob Pugh ac oddi wrth Mr Huw Lloyd",
         "Cynghorydd Ann Rees; Cynghorydd Bob Pugh; Mr Huw Lloyd"),
    ],
)  # fmt: skip
def test_lists_of_people(text: str, expected: str) -> None:
    assert listed(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He left the Group. Councillor Ash asked why.", "Councillor Ash"),
        ("the Rt. Hon. Mr Ash and the Hon Mr Elm", "Rt. Hon. Mr Ash; Hon Mr Elm"),
        ("Group Commander Ash", "Group Commander Ash"),
        ("Ategodd Ann Rees hyn. Croesawyd Bob Pugh. Teimlai Huw Lloyd.",
         "Ann Rees; Bob Pugh; Huw Lloyd"),
        ("Ann Clwyd, Todd Ash and Llwyd Rees", "Ann Clwyd; Todd Ash; Llwyd Rees"),
        ("Ivo Senior observed that", "Ivo Senior"),
        ("the Ivo Senior Centre", ""),
        ("Fell Hospitals, Fell Ferries and the Fell Towns", ""),
    ],
)  # fmt: skip
def test_where_names_begin_and_end(text: str, expected: str) -> None:
    assert "; ".join(person.name for person in mentions.find(text)) == expected
