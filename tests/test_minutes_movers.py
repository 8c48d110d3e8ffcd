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
