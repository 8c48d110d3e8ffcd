"""Who moved and who seconded, in every wording."""

import pytest

from tests.minuting import read, rows
from transform.rows import Decision


@pytest.mark.parametrize(
    "texts",
    [
        (
            "Moved by Councillor Ash, seconded by Councillor Birch:",
            "RESOLVED that x be y.",
        ),
        ("Moved by Councillor Ash and seconded by Councillor Birch and RESOLVED that x be y.",),
        (
            "Proposed by Councillor Ash",
            "Seconded by Councillor Birch",
            "RESOLVED that x be y.",
        ),
        (
            "Proposer: Councillor Ash",
            "Seconder: Councillor Birch",
            "RESOLVED that x be y.",
        ),
        (
            "Proposed: Councillor Ash",
            "Seconded: Councillor Birch",
            "RESOLVED that x be y.",
        ),
        (
            "Proposed Councillor Ash, seconded Councillor Birch.",
            "RESOLVED that x be y.",
        ),
        (
            "Councillor Ash proposed and Councillor Birch seconded that x be y.",
            "RESOLVED that x be y.",
        ),
        (
            "Councillor Ash proposed, seconded by Councillor Birch, that x be y.",
            "RESOLVED that x be y.",
        ),
        (
            "Councillor Ash, seconded by Councillor Birch, proposed that x be y.",
            "RESOLVED that x be y.",
        ),
        (
            (
                "It was proposed by Councillor Ash, seconded by Councillor Birch and RESOLVED that "
                "x "
                "be y."
            ),
        ),
        ("It was moved (Councillor Ash), seconded (Councillor Birch) and RESOLVED that x be y.",),
        ("RESOLVED that x be y. (Moved by Councillor Ash, seconded by Councillor Birch)",),
        ("RESOLVED (proposed by Councillor Ash, seconded by Councillor Birch) that x be y.",),
        (
            (
                "On the motion of Councillor Ash, seconded by Councillor Birch, it was RESOLVED "
                "that "
                "x be y."
            ),
        ),
        (
            (
                "On the proposal of Councillor Ash, seconded by Councillor Birch, it was RESOLVED "
                "that x be y."
            ),
        ),
        ("Proposed by Councillor Ash, Seconded by Councillor Birch, and RESOLVED that x be y.",),
        ("RESOLVED that x be y. Proposed by Councillor Ash and seconded by Councillor Birch.",),
        (
            "RESOLVED that x be y.",
            "Proposed: Councillor Ash, Seconded: Councillor Birch",
        ),
        (
            "RESOLVED that x be y.",
            "Proposed by Councillor Ash; seconded by Councillor Birch.",
        ),
        (
            "The motion was moved by Councillor Ash and seconded by Councillor Birch.",
            "RESOLVED that x be y.",
        ),
        (
            "The recommendations were moved by Councillor Ash and seconded by Councillor Birch.",
            "RESOLVED that x be y.",
        ),
        (
            "Moved Councillor Ash",
            "Seconded Councillor Birch",
            "RESOLVED that x be y.",
        ),
        (
            "Councillor Ash moved the recommendations, which were seconded by Councillor Birch.",
            "RESOLVED that x be y.",
        ),
        (
            "Councillor Ash moved the recommendations. Councillor Birch seconded the motion.",
            "RESOLVED that x be y.",
        ),
        (
            "Councillor Ash moved, and Councillor Birch seconded, the recommendation.",
            "RESOLVED that x be y.",
        ),
        (
            (
                "The recommendation, having been proposed by Councillor Ash and seconded by "
                "Councillor Birch, was put to the vote."
            ),
            "RESOLVED that x be y.",
        ),
        (
            "The motion in the name of Councillor Ash was seconded by Councillor Birch.",
            "RESOLVED that x be y.",
        ),
        (
            (
                "The recommendation was proposed by Councillor Ash. This was seconded by "
                "Councillor "
                "Birch."
            ),
            "RESOLVED that x be y.",
        ),
        (
            (
                "Having been moved by Councillor Ash and seconded by Councillor Birch it was "
                "RESOLVED "
                "that x be y."
            ),
        ),
        (
            (
                "Councillor Ash, as Chair of the Committee, moved the report and Councillor Birch "
                "seconded it."
            ),
            "RESOLVED that x be y.",
        ),
        ("It was MOVED by Councillor Ash, SECONDED by Councillor Birch and RESOLVED that x be y.",),
        (
            (
                "Councillor Ash nominated Councillor Dale as Chair; Councillor Birch seconded the "
                "nomination."
            ),
            "RESOLVED that Councillor Dale be elected Chair.",
        ),
        (
            "Councillor Dale was proposed by Councillor Ash and seconded by Councillor Birch.",
            "RESOLVED that Councillor Dale be elected Chair.",
        ),
        (
            (
                "It was proposed by Councillor Ash and seconded by Councillor Birch that "
                "Councillor "
                "Dale be elected Chair."
            ),
            "RESOLVED that Councillor Dale be elected Chair.",
        ),
        (
            "Councillor Ash proposed Councillor Dale, seconded by Councillor Birch.",
            "RESOLVED that Councillor Dale be elected Chair.",
        ),
        (
            (
                "Councillor Ash proposed Councillor Dale for Chair. This was seconded by "
                "Councillor "
                "Birch."
            ),
            "RESOLVED that Councillor Dale be elected Chair.",
        ),
        (
            (
                "Councillor Dale was nominated by Councillor Ash, seconded by Councillor Birch and "
                "duly elected Chair."
            ),
        ),
    ],
)
def test_mover_and_seconder(texts: tuple[str, ...]) -> None:
    found = rows(read(*texts), Decision)
    assert [(row.moved_by, row.seconded_by) for row in found] == [
        ("Councillor Ash", "Councillor Birch")
    ]


@pytest.mark.parametrize(
    ("text", "mover", "seconder"),
    [
        (
            "Proposed Cllr Ash, seconded Cllr Birch, RESOLVED that the rent be paid.",
            "Cllr Ash",
            "Cllr Birch",
        ),
        (
            "Cllr Ash proposed and Cllr Birch seconded that the rent be paid. Agreed.",
            "Cllr Ash",
            "Cllr Birch",
        ),
        (
            "RESOLVED that the rent be paid.|Proposer: Cllr Ash|Seconder: Cllr Birch",
            "Cllr Ash",
            "Cllr Birch",
        ),
        (
            "RESOLVED, on the motion of Councillor Ash, that the rent be paid.",
            "Councillor Ash",
            None,
        ),
        (
            (
                "RESOLVED, on the motion of Councillor Ash, seconded by Councillor Birch, that "
                "the rent be paid."
            ),
            "Councillor Ash",
            "Councillor Birch",
        ),
        (
            (
                "On the motion of Councillor Ash, seconded by Councillor Birch, the report was "
                "adopted."
            ),
            "Councillor Ash",
            "Councillor Birch",
        ),
        (
            (
                "Councillor Ash proposed a visit; Councillor Birch was the seconder.|RESOLVED "
                "that a visit be made."
            ),
            "Councillor Ash",
            "Councillor Birch",
        ),
        (
            (
                "Councillor Ash moved, with Councillor Birch as seconder, that the rent be paid. "
                "The motion was carried."
            ),
            "Councillor Ash",
            "Councillor Birch",
        ),
        (
            (
                "Councillor Ash moved that the rent be paid. Councillor Birch seconded. The "
                "motion was carried."
            ),
            "Councillor Ash",
            "Councillor Birch",
        ),
        (
            (
                "Councillor Ash moved that the rent be paid. This was seconded by Councillor "
                "Birch and carried."
            ),
            "Councillor Ash",
            "Councillor Birch",
        ),
        (
            (
                "A motion by Councillor Ash, seconded by Councillor Birch, to refuse the "
                "application was carried."
            ),
            "Councillor Ash",
            "Councillor Birch",
        ),
        (
            (
                "A motion to refuse the application, moved by Councillor Ash and seconded by "
                "Councillor Birch, was lost."
            ),
            "Councillor Ash",
            "Councillor Birch",
        ),
        (
            "An amendment in the name of Councillor Ash, seconded by Councillor Birch, was lost.",
            "Councillor Ash",
            "Councillor Birch",
        ),
        (
            (
                "It was moved by Councillor Ash, and seconded by Councillor Birch, and RESOLVED "
                "that the rent be paid."
            ),
            "Councillor Ash",
            "Councillor Birch",
        ),
        (
            (
                "The Leader, Councillor Ash, moved the recommendations, seconded by the Deputy "
                "Leader, Councillor Birch. RESOLVED that the rent be paid."
            ),
            "Councillor Ash",
            "Councillor Birch",
        ),
        (
            (
                "The minutes were proposed as a true record by Cllr Ash, seconded by Cllr Birch, "
                "and signed by the Chairman."
            ),
            "Cllr Ash",
            "Cllr Birch",
        ),
        (
            (
                "Councillor Ash nominated Councillor Dale as Chair, which was seconded by "
                "Councillor Birch. There being no other nominations, Councillor Dale was elected "
                "Chair."
            ),
            "Councillor Ash",
            "Councillor Birch",
        ),
        (
            (
                "Nominated by Councillor Ash and seconded by Councillor Birch, Councillor Dale "
                "was elected Chair for the year."
            ),
            "Councillor Ash",
            "Councillor Birch",
        ),
        (
            (
                "Having been proposed by Councillor Ash and seconded by Councillor Birch, it was "
                "RESOLVED that the rent be paid."
            ),
            "Councillor Ash",
            "Councillor Birch",
        ),
        (
            (
                "On the proposal of Alderman Ash, seconded by Councillor Birch, it was resolved "
                "to pay the rent."
            ),
            "Alderman Ash",
            "Councillor Birch",
        ),
        (
            (
                "Proposed by Councillor Ash,|Seconded by Councillor Birch and|RESOLVED – that "
                "the rent be paid."
            ),
            "Councillor Ash",
            "Councillor Birch",
        ),
        (
            (
                "Councillor Ash, seconded by Councillor Birch, moved as an amendment that the "
                "rent be halved. The amendment was declared carried."
            ),
            "Councillor Ash",
            "Councillor Birch",
        ),
        (
            (
                "Cynigiwyd gan y Cynghorydd Ash ac eiliwyd gan y Cynghorydd Birch y dylid talu’r "
                "rhent. PENDERFYNWYD talu’r rhent."
            ),
            "Y Cynghorydd Ash",
            "Y Cynghorydd Birch",
        ),
        (
            (
                "Ar gynnig y Cynghorydd Ash, a eiliwyd gan y Cynghorydd Birch, PENDERFYNWYD "
                "talu’r rhent."
            ),
            "Y Cynghorydd Ash",
            "Y Cynghorydd Birch",
        ),
        (
            (
                "Councillor Ash moved an amendment which Councillor Birch seconded. The "
                "amendment was put and lost."
            ),
            "Councillor Ash",
            "Councillor Birch",
        ),
        (
            "Councillor Ash’s amendment, seconded by Councillor Birch, was lost.",
            "Councillor Ash",
            "Councillor Birch",
        ),
        (
            (
                "Seconded by Councillor Birch, Councillor Ash moved that the rent be paid. The "
                "motion was carried."
            ),
            "Councillor Ash",
            "Councillor Birch",
        ),
        (
            (
                "Councillor Ash moved the motion standing in his name. Councillor Birch formally "
                "seconded it. The motion was put and carried."
            ),
            "Councillor Ash",
            "Councillor Birch",
        ),
        (
            (
                "Councillor Ash moved and Councillor Birch seconded a motion that the rent be "
                "paid. On being put, the motion was lost by 3 votes to 8."
            ),
            "Councillor Ash",
            "Councillor Birch",
        ),
        (
            (
                "Councillor Ash moved that the question be now put. This was seconded by "
                "Councillor Birch and agreed."
            ),
            "Councillor Ash",
            "Councillor Birch",
        ),
        (
            "Moved Councillor Ash, seconded Councillor Birch: That the rent be paid. AGREED.",
            "Councillor Ash",
            "Councillor Birch",
        ),
    ],
)
def test_mover_and_seconder_of_a_passage(text: str, mover: str, seconder: str | None) -> None:
    (row,) = rows(read(*text.split("|")), Decision)
    assert (row.moved_by, row.seconded_by) == (mover, seconder)
