"""Who speaks, and what the record leaves without a name."""

import pytest

from tests.minuting import read, rows, speakers
from transform.rows import Contribution


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Councillor Ash introduced the report.", [("Councillor Ash", "introduced")]),
        ("Ada Birch replied that it was so.", [("Ada Birch", "answered")]),
        ("Mr Ash asked why and Mrs Cole said so.", [("Mr Ash", "asked"), ("Mrs Cole", "said")]),
        (
            "Councillors Ash and Birch spoke against it.",
            [("Councillor Ash", "said"), ("Councillor Birch", "said")],
        ),
        ("Mr P Ash, Estates Manager, outlined it.", [("Mr P Ash", "said")]),
        ("The Planning Officer, Mrs P Farrow, advised that it was.", [("Mrs P Farrow", "said")]),
        ("The report was introduced by Nina Lund.", [("Nina Lund", "introduced")]),
        (
            "Questions were raised by Councillors Ash, Birch and Cole.",
            [("Councillor Ash", "said"), ("Councillor Birch", "said"), ("Councillor Cole", "said")],
        ),
        (
            "In response to Mr Ash, Tom Hart confirmed it.",
            [("Mr Ash", "asked"), ("Tom Hart", "said")],
        ),
        (
            "The Committee heard from Mrs Ash, a resident, and Mr Birch.",
            [("Mrs Ash", "said"), ("Mr Birch", "said")],
        ),
        (
            "It was moved by Mr Ash and seconded by Mr Birch that x be y.",
            [("Mr Ash", "moved"), ("Mr Birch", "seconded")],
        ),
        (
            "Mr Ash, seconded by Mr Birch, MOVED it.",
            [("Mr Ash", "moved"), ("Mr Birch", "seconded")],
        ),
        (
            "The Chair invited Mr Ash, of the Cyclists, to speak.",
            [(None, "said"), ("Mr Ash", "said")],
        ),
        (
            "Mr Ash joined the meeting by video. He presented the results.",
            [("Mr Ash", "introduced")],
        ),
        ("Dywedodd Mr Gethin Rees fod y gwaith ar ben.", [("Mr Gethin Rees", "said")]),
        ("Gofynnodd y Cynghorydd Mair Huws pam.", [("Y Cynghorydd Mair Huws", "asked")]),
        ("A Member asked about fines.", [(None, "asked")]),
        ("The Head of Service replied.", [(None, "answered")]),
    ],
)
def test_who_speaks(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Councillor Ash had asked in March whether it would close.",
        "Councillor Ash attended the opening.",
        "Members thanked Ms Ivy Jones for her work.",
        "Councillor Ash’s earlier question had been answered.",
        "A motion which had been proposed by Mr Ash and seconded by Mr Birch was referred.",
        "The Clerk’s note: ‘Mr Ash asked for a reply.’",
        "Councillor Ash requested that his vote against be recorded.",
        "Councillor Ash left the meeting.",
        "The Committee noted that use had fallen.",
        "Historic England advised that it was listed.",
        "Network Rail responded.",
        "Wingham Wildlife Park reported a good year.",
    ],
)
def test_who_does_not_speak(text: str) -> None:
    assert [name for name, _ in speakers(text) if name] == []


def test_a_list_of_speakers() -> None:
    texts = (
        "The following spoke under the scheme:-",
        "· Mr G Ash, Objector",
        "· Ms J Birch, Agent",
        "It was late.",
    )
    assert speakers(*texts) == [("Mr G Ash", "said"), ("Ms J Birch", "said")]


def test_a_short_name_stands_for_the_full_one_where_there_is_no_doubt() -> None:
    assert speakers("Ms Pip Ash presented it.", "Ms Ash replied.") == [
        ("Ms Pip Ash", "introduced"),
        ("Ms Pip Ash", "answered"),
    ]
    assert speakers("Mr A Ash asked.", "Mr B Ash replied.", "Mr Ash agreed.")[-1] == (
        "Mr Ash",
        "said",
    )


def test_an_office_is_who_the_item_says_holds_it() -> None:
    texts = ("The Chair welcomed all.", "Members thanked the Chair, Councillor Ash, for it.")
    assert speakers(*texts) == [("Councillor Ash", "said")]


def test_a_row_says_in_which_paragraph_and_in_what_role() -> None:
    found = rows(read("1. Before.", "2. Jo Ash (Head of Parks) asked why."), Contribution)
    assert found == [
        Contribution(
            id="fen/7#c1",
            item_id="fen/7",
            paragraph_id="fen/7#p2",
            name="Jo Ash",
            person_id="fen/uash",
            role="Head of Parks",
            action="asked",
            start=14,
            end=42,
        )
    ]
