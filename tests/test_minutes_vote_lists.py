"""Named votes in lists, lines, tables and sentences, whatever breaks them."""

import pytest

from tests.minuting import votes


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("Councillor Ash asked that it be noted that he had left before the vote.",), []),
        (
            (
                "A recorded vote was taken as follows:",
                "For: Councillors Ash, Birch and Cole",
                "Against: Councillors Dale and Elm",
                "Abstain: Councillor Fir",
                "The motion was therefore carried by 3 votes to 2 with 1 abstention.",
            ),
            [
                ("Councillor Ash", "for"),
                ("Councillor Birch", "for"),
                ("Councillor Cole", "for"),
                ("Councillor Dale", "against"),
                ("Councillor Elm", "against"),
                ("Councillor Fir", "abstain"),
            ],
        ),
        (
            (
                "The voting was recorded as follows:",
                "Councillor Ash – For",
                "Councillor Birch – For",
                "Councillor Cole – Against",
                "Councillor Dale – Abstained",
                "The motion was carried.",
            ),
            [
                ("Councillor Ash", "for"),
                ("Councillor Birch", "for"),
                ("Councillor Cole", "against"),
                ("Councillor Dale", "abstain"),
            ],
        ),
        (
            (
                (
                    "Voting for the motion: Councillors Ash and Birch. Voting against the motion: "
                    "Councillor Cole. Abstaining: none."
                ),
                "The motion was carried.",
            ),
            [
                ("Councillor Ash", "for"),
                ("Councillor Birch", "for"),
                ("Councillor Cole", "against"),
            ],
        ),
        (
            (
                "FOR: Cllrs Ash, Birch (2)   AGAINST: Cllr Cole (1)   ABSTAIN: Cllr Dale (1)",
                "The motion was carried.",
            ),
            [
                ("Cllr Ash", "for"),
                ("Cllr Birch", "for"),
                ("Cllr Cole", "against"),
                ("Cllr Dale", "abstain"),
            ],
        ),
        (
            (
                (
                    "Councillors Ash and Birch voted in favour, Councillor Cole voted against and "
                    "Councillor Dale abstained."
                ),
                "The motion was carried.",
            ),
            [
                ("Councillor Ash", "for"),
                ("Councillor Birch", "for"),
                ("Councillor Cole", "against"),
                ("Councillor Dale", "abstain"),
            ],
        ),
        (
            ("RESOLVED that the plan be approved (Councillor Cole voting against).",),
            [("Councillor Cole", "against")],
        ),
        (
            (
                "RESOLVED that the plan be approved.",
                "(Councillor Cole requested that his vote against the above decision be recorded.)",
            ),
            [("Councillor Cole", "against")],
        ),
        (
            (
                (
                    "Those Members voting for the motion were Councillors Ash and Birch; those "
                    "voting "
                    "against were Councillors Cole and Dale."
                ),
                (
                    "The vote being tied, the Chair exercised a casting vote against and the "
                    "motion "
                    "fell."
                ),
            ),
            [
                ("Councillor Ash", "for"),
                ("Councillor Birch", "for"),
                ("Councillor Cole", "against"),
                ("Councillor Dale", "against"),
            ],
        ),
        (
            (
                (
                    "Councillor Ash said that he would vote against the proposal. Councillor Birch "
                    "abstained from comment."
                ),
            ),
            [],
        ),
        (
            ("Councillor Cole asked for a recorded vote. Councillor Dale supported the request.",),
            [],
        ),
        (
            (
                (
                    "The Chair, Councillor Ash, used her casting vote in favour of the motion, "
                    "which "
                    "was carried."
                ),
            ),
            [("Councillor Ash", "for")],
        ),
        (
            (
                "RESOLVED that permission be refused for the following reason:",
                "The building would be too tall and would harm the street.",
                "Councillor Ash asked that her vote against be recorded.",
            ),
            [("Councillor Ash", "against")],
        ),
        (
            ("RESOLVED, with Cllr Dale abstaining, that the hall be painted.",),
            [("Cllr Dale", "abstain")],
        ),
        (("It was agreed (Cllr Dale abstaining) to paint the hall.",), [("Cllr Dale", "abstain")]),
        (
            (
                "For (4)",
                "Councillors Ash, Birch,",
                "Cole and Dale",
                "Against (1): Councillor Elm",
            ),
            [
                ("Councillor Ash", "for"),
                ("Councillor Birch", "for"),
                ("Councillor Cole", "for"),
                ("Councillor Dale", "for"),
                ("Councillor Elm", "against"),
            ],
        ),
        (
            (
                "For (3): Mr Ash, Mr Birch, Mr",
                "Cole",
                "Against (0)",
            ),
            [("Mr Ash", "for"), ("Mr Birch", "for"), ("Mr Cole", "for")],
        ),
        (
            (
                "For (3)",
                "Councillor Ash",
                "Councillor Birch",
                "Councillor Cole",
                "Against (1)",
                "Councillor Dale",
            ),
            [
                ("Councillor Ash", "for"),
                ("Councillor Birch", "for"),
                ("Councillor Cole", "for"),
                ("Councillor Dale", "against"),
            ],
        ),
        (
            (
                "For / O blaid (2): Cllrs Ash & Birch",
                "Against / Yn erbyn (1): Cllr Cole",
            ),
            [("Cllr Ash", "for"), ("Cllr Birch", "for"), ("Cllr Cole", "against")],
        ),
        (
            (
                "FOR Ash, Birch – 2",
                "AGAINST Cole – 1",
            ),
            [("Ash", "for"), ("Birch", "for"), ("Cole", "against")],
        ),
        (
            (
                (
                    "For the motion (2) - the Convener; the Vice Convener; and Councillors Ash and "
                    "Birch."
                ),
                "Against (1) - Councillor Cole.",
            ),
            [
                ("Councillor Ash", "for"),
                ("Councillor Birch", "for"),
                ("Councillor Cole", "against"),
            ],
        ),
        (
            (
                "#In favour (3)",
                "Blue Group: Councillors Ash and Birch",
                "Green Group: Councillor Cole",
                "#Against (1)",
                "Councillor: Dale",
            ),
            [
                ("Councillor Ash", "for"),
                ("Councillor Birch", "for"),
                ("Councillor Cole", "for"),
                ("Councillor Dale", "against"),
            ],
        ),
        (
            (
                "#Councillor\tYes\tNo",
                "Ash (Convener)\tX",
                "Birch\tX",
                "Cole\t\tX",
                "Total\t2\t1",
            ),
            [("Ash", "for"), ("Birch", "for"), ("Cole", "against")],
        ),
        (
            (
                "#For\tAgainst\tAbstained",
                "Cllr Ash Cllr Birch\tCllr Cole\tCllr Dale",
                "2\t1\t1",
            ),
            [
                ("Cllr Ash", "for"),
                ("Cllr Birch", "for"),
                ("Cllr Cole", "against"),
                ("Cllr Dale", "abstain"),
            ],
        ),
        (
            (
                "For (2): Ann Ash and Ivo Senior",
                "Against (1): Bo Birch",
            ),
            [("Ann Ash", "for"), ("Ivo Senior", "for"), ("Bo Birch", "against")],
        ),
        (
            (
                "Councillor Ash – For",
                "Councillor Birch – Against",
            ),
            [("Councillor Ash", "for"), ("Councillor Birch", "against")],
        ),
        (
            (
                (
                    "The following voted for the motion: the Mayor, Councillor Ash; and "
                    "Councillors "
                    "Birch and Cole (3). The following voted against: Councillor Dale (1)."
                ),
            ),
            [
                ("Councillor Ash", "for"),
                ("Councillor Birch", "for"),
                ("Councillor Cole", "for"),
                ("Councillor Dale", "against"),
            ],
        ),
        (
            ("Defnyddiodd y Cadeirydd, y Cynghorydd Ash, ei bleidlais fwrw yn erbyn y cynnig.",),
            [("Y Cynghorydd Ash", "against")],
        ),
        (
            ("Gofynnodd y Cynghorydd Ash i’w phleidlais yn erbyn y cais gael ei chofnodi.",),
            [("Y Cynghorydd Ash", "against")],
        ),
        (
            ("Councillor Ash wished it to be minuted that she had voted against the resolution.",),
            [("Councillor Ash", "against")],
        ),
        (
            ("On the casting vote of the Chair, Councillor Ash, the motion was lost.",),
            [("Councillor Ash", "against")],
        ),
        (
            ("Councillor Ash voted for, Councillor Birch against.",),
            [("Councillor Ash", "for"), ("Councillor Birch", "against")],
        ),
        (
            (
                "Against the wall stood Councillor Ash.",
                "For Councillor Birch it was late.",
            ),
            [],
        ),
        (
            (
                "For 12 months Councillor Ash had asked.",
                "No 5, High Street.",
            ),
            [],
        ),
        (
            (
                (
                    "The motion was carried, Councillors Ash and Birch voting against and "
                    "Councillor "
                    "Cole abstaining."
                ),
            ),
            [
                ("Councillor Ash", "against"),
                ("Councillor Birch", "against"),
                ("Councillor Cole", "abstain"),
            ],
        ),
    ],
)
def test_who_voted_how(texts: tuple[str, ...], expected: list[tuple[str, str]]) -> None:
    assert votes(*texts) == expected
