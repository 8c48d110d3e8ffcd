"""Named votes, and counts in figures and in words."""

import pytest

from tests.minuting import read, rows, votes
from transform.minutes.decisions import counts
from transform.minutes.decisions.counts import Counts
from transform.rows import Vote

FOR = [("Councillor Ash", "for"), ("Councillor Birch", "for")]
AGAINST = [("Councillor Cole", "against")]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("For (2)", "Councillors Ash and Birch", "Against (1)", "Councillor Cole"), FOR + AGAINST),
        (
            (
                "For the motion: Councillors Ash and Birch (2).",
                "Against the motion: Councillor Cole (1).",
            ),
            FOR + AGAINST,
        ),
        (("In favour – Councillors Ash and Birch", "Against – Councillor Cole"), FOR + AGAINST),
        (
            ("#YES", "Ash, J Birch", "2", "#NO", "Cole", "1"),
            [("Ash", "for"), ("J Birch", "for"), ("Cole", "against")],
        ),
        (
            ("Abstentions (1): Mr Dale", "Conflict of interest: Mr Elm (1)."),
            [("Mr Dale", "abstain"), ("Mr Elm", "not_voting")],
        ),
        (("For (1): Mr Ash", "Absent (1): Mr Elm"), [("Mr Ash", "for")]),
        (
            ("#Councillor\tVote", "Councillor Ash\tFor", "The Mayor, Councillor Elm\tDid not vote"),
            [("Councillor Ash", "for"), ("Councillor Elm", "not_voting")],
        ),
        (
            ("Name\tFor\tAgainst\tAbstain", "Mr Ash\tX\t\t", "Mr Cole\t\t✓\t"),
            [("Mr Ash", "for"), ("Mr Cole", "against")],
        ),
        (
            (
                "Councillors Ash and the Chair, Councillor Birch, voted to grant it.",
                "Councillor Cole voted against.",
            ),
            FOR + AGAINST,
        ),
        (("Mr Dale abstained from voting.",), [("Mr Dale", "abstain")]),
        (("The Chair, Mr Elm, gave his casting vote in favour of it.",), [("Mr Elm", "for")]),
        (
            ("O blaid (1): Y Cynghorydd Ash", "Yn erbyn (1): Y Cynghorydd Cole", "Ymatal (0)"),
            [("Y Cynghorydd Ash", "for"), ("Y Cynghorydd Cole", "against")],
        ),
        (("For (0)", "Against (0)"), []),
        (("Votes for: 5, against: 3.",), []),
        (("No votes were cast.", "For information."), []),
        (("Councillor Ash spoke against the plan.",), []),
    ],
)
def test_named_votes(texts: tuple[str, ...], expected: list[tuple[str, str]]) -> None:
    assert votes(*texts) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Councillors Ash and Birch requested that their votes in favour be recorded.", FOR),
        ("Councillor Cole asked for his vote against the motion to be recorded.", AGAINST),
        (
            "At the request of Councillor Cole it was recorded that she had voted against it.",
            AGAINST,
        ),
        ("Councillor Cole requested that her name be recorded as voting against it.", AGAINST),
        (
            "Councillor Cole asked that his vote against be recorded, Mr Dale his abstention.",
            [*AGAINST, ("Mr Dale", "abstain")],
        ),
        ("A recorded vote was requested by Councillor Ash.", []),
    ],
)
def test_votes_recorded_on_request(text: str, expected: list[tuple[str, str]]) -> None:
    found = rows(read(text), Vote)
    assert [(row.name, row.choice) for row in found] == expected
    assert all(row.on_request for row in found)


def test_a_vote_belongs_to_the_decision_voted_on() -> None:
    reading = read(
        "Councillor Ash moved an amendment.",
        "For the amendment: Councillor Ash (1)",
        "The amendment was LOST.",
        "RESOLVED that x be y.",
        "Councillor Cole asked that her vote against be recorded.",
    )
    found = rows(reading, Vote)
    assert [(row.name, row.decision_id) for row in found] == [
        ("Councillor Ash", "fen/7#d1"),
        ("Councillor Cole", "fen/7#d2"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("lost by 4 votes to 8", Counts(4, 8)),
        ("carried by 8 votes to 3 with 1 abstention", Counts(8, 3, 1)),
        ("(4 votes for and 5 against)", Counts(4, 5)),
        ("For the motion – 6\nAgainst the motion – 6", Counts(6, 6)),
        ("By a majority (5 in favour, 1 abstention)", Counts(5, None, 1)),
        ("with four votes for and seven against", Counts(4, 7)),
        ("two being in favour and seven against", Counts(2, 7)),
        ("For (3) Against (8) Abstain (1)", Counts(3, 8, 1)),
        ("(For 6, Against 2, Abstentions 1)", Counts(6, 2, 1)),
        ("the Committee voted 4-3-1", Counts(4, 3, 1)),
        ("twelve Members voted for and four against, with one no vote", Counts(12, 4, 1)),
        ("one Member abstaining", Counts(None, None, 1)),
        ("For-5 Abstention - 1", Counts(5, None, 1)),
        ("o 9 pleidlais i 21, gyda 2 yn ymatal", Counts(9, 21, 2)),
        ("six were in favour, one abstained", Counts(6, None, 1)),
        ("a grant for 3 clubs, and 4 for schools", Counts()),
        ("", Counts()),
    ],
)
def test_counts(text: str, expected: Counts) -> None:
    assert counts.read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "A recorded vote was taken:|For: Councillors Ash, Birch and Dale (3)|Against: "
                "Councillors Reed and Moss (2)|The motion was carried."
            ),
            [
                ("Councillor Ash", "for"),
                ("Councillor Birch", "for"),
                ("Councillor Dale", "for"),
                ("Councillor Reed", "against"),
                ("Councillor Moss", "against"),
            ],
        ),
        (
            (
                "Councillors voting in favour: Ash, Birch, Dale|Councillors voting against: "
                "Reed, Moss|Abstaining: Pole"
            ),
            [
                ("Ash", "for"),
                ("Birch", "for"),
                ("Dale", "for"),
                ("Reed", "against"),
                ("Moss", "against"),
                ("Pole", "abstain"),
            ],
        ),
        (
            "Ayes|Cllr Ash|Cllr Birch|Noes|Cllr Reed",
            [("Cllr Ash", "for"), ("Cllr Birch", "for"), ("Cllr Reed", "against")],
        ),
        (
            (
                "The following Members voted in favour of the motion: Councillors Ash and Birch. "
                "The following voted against: Councillors Reed and Moss."
            ),
            [
                ("Councillor Ash", "for"),
                ("Councillor Birch", "for"),
                ("Councillor Reed", "against"),
                ("Councillor Moss", "against"),
            ],
        ),
        (
            (
                "Voting for the motion were Councillors Ash and Birch; voting against were "
                "Councillors Reed and Moss."
            ),
            [
                ("Councillor Ash", "for"),
                ("Councillor Birch", "for"),
                ("Councillor Reed", "against"),
                ("Councillor Moss", "against"),
            ],
        ),
        (
            (
                "Councillors Ash and Birch voted for, Councillor Reed against and Councillor "
                "Moss abstained."
            ),
            [
                ("Councillor Ash", "for"),
                ("Councillor Birch", "for"),
                ("Councillor Reed", "against"),
                ("Councillor Moss", "abstain"),
            ],
        ),
        (
            "Councillor Reed asked that his vote against be recorded.",
            [("Councillor Reed", "against")],
        ),
        (
            "Councillor Reed wished his dissent from the above decision to be recorded.",
            [("Councillor Reed", "against")],
        ),
        (
            "Councillor Reed asked that her abstention be recorded.",
            [("Councillor Reed", "abstain")],
        ),
        (
            (
                "Councillors Reed and Moss requested that it be recorded that they had voted "
                "against the resolution."
            ),
            [("Councillor Reed", "against"), ("Councillor Moss", "against")],
        ),
        (
            (
                "(Note: Councillor Reed requested that her name be recorded as having voted "
                "against the motion.)"
            ),
            [("Councillor Reed", "against")],
        ),
        (
            (
                "(Councillors Reed and Moss voted against the resolution, and asked for this to "
                "be recorded.)"
            ),
            [("Councillor Reed", "against"), ("Councillor Moss", "against")],
        ),
        (
            (
                "The Chair (Councillor Ash) exercised her second and casting vote in favour of "
                "the amendment and it was carried."
            ),
            [("Councillor Ash", "for")],
        ),
        (
            (
                "The Chairman, Councillor Ash, used his casting vote against the motion, which "
                "was lost."
            ),
            [("Councillor Ash", "against")],
        ),
        (
            "The motion was carried on the casting vote of the Chairman, Councillor Ash.",
            [("Councillor Ash", "for")],
        ),
        (
            "Councillor Ash, as Chair, gave his casting vote for the motion.",
            [("Councillor Ash", "for")],
        ),
        (
            "Name	Vote|Cllr Ash	For|Cllr Reed	Against|Cllr Pole	Abstained",
            [("Cllr Ash", "for"), ("Cllr Reed", "against"), ("Cllr Pole", "abstain")],
        ),
        (
            "For	Against|Ash	Reed|Birch	Moss",
            [("Ash", "for"), ("Birch", "for"), ("Reed", "against"), ("Moss", "against")],
        ),
        (
            "FOR	AGAINST	ABSTAIN|Cllr Ash, Cllr Birch	Cllr Reed	Cllr Pole",
            [
                ("Cllr Ash", "for"),
                ("Cllr Birch", "for"),
                ("Cllr Reed", "against"),
                ("Cllr Pole", "abstain"),
            ],
        ),
        (
            "Councillor Ash: For|Councillor Birch: For|Councillor Reed: Against",
            [
                ("Councillor Ash", "for"),
                ("Councillor Birch", "for"),
                ("Councillor Reed", "against"),
            ],
        ),
        (
            "Councillor Ash – Yes|Councillor Birch – Yes|Councillor Reed – No",
            [
                ("Councillor Ash", "for"),
                ("Councillor Birch", "for"),
                ("Councillor Reed", "against"),
            ],
        ),
        (
            (
                "The amendment was declared LOST, 2 Members voting for it, 3 voting against it "
                "and 1 abstaining. The names of Members voting are set out below, those for it "
                "coming first, those against it second and those abstaining last:|Ash, "
                "Birch|2|Reed, Moss, Thorne-Pole|3|Dabb|1"
            ),
            [
                ("Ash", "for"),
                ("Birch", "for"),
                ("Reed", "against"),
                ("Moss", "against"),
                ("Thorne-Pole", "against"),
                ("Dabb", "abstain"),
            ],
        ),
        (
            (
                "The roll was called. Those voting for: Councillors Ash, Birch. Those voting "
                "against: Councillors Reed, Moss. Abstentions: None."
            ),
            [
                ("Councillor Ash", "for"),
                ("Councillor Birch", "for"),
                ("Councillor Reed", "against"),
                ("Councillor Moss", "against"),
            ],
        ),
        (
            "Gofynnodd y Cynghorydd Reed am gofnodi ei bleidlais yn erbyn y penderfyniad.",
            [("Y Cynghorydd Reed", "against")],
        ),
        ("Councillor Reed spoke against the motion.", []),
        ("Councillor Reed said she would vote against.", []),
        ("Residents had voted for the plan.", []),
        ("(Councillor Reed voted against.)", [("Councillor Reed", "against")]),
        (
            (
                "RESOLVED that the rent be paid. Councillor Reed voted against and Councillor "
                "Pole abstained."
            ),
            [("Councillor Reed", "against"), ("Councillor Pole", "abstain")],
        ),
        (
            "RESOLVED that the rent be paid, Councillor Reed dissenting.",
            [("Councillor Reed", "against")],
        ),
        ("Councillor Reed dissented from this decision.", [("Councillor Reed", "against")]),
        (
            (
                "Division|For the Motion (3)|Councillor Ash|Councillor Birch|Councillor Dale|For "
                "the Amendment (2)|Councillor Reed|Councillor Moss"
            ),
            [
                ("Councillor Ash", "for"),
                ("Councillor Birch", "for"),
                ("Councillor Dale", "for"),
                ("Councillor Reed", "for"),
                ("Councillor Moss", "for"),
            ],
        ),
    ],
)
def test_votes_of_a_passage(text: str, expected: list[tuple[str, str]]) -> None:
    assert votes(*text.split("|")) == expected
