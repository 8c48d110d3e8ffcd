"""How a decision was voted: told before it, in it and behind it."""

import pytest

from tests.minuting import read, rows
from transform.rows import Decision


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (
            (
                (
                    "It was moved by Councillor Ash, seconded by Councillor Birch, that x be y. On "
                    "being put to the vote this was carried."
                ),
            ),
            {"outcome": "carried", "moved_by": "Councillor Ash", "seconded_by": "Councillor Birch"},
        ),
        (
            (
                (
                    "It was moved by Councillor Ash, seconded by Councillor Birch and carried "
                    "unanimously that x be y."
                ),
            ),
            {
                "outcome": "carried",
                "unanimous": True,
                "moved_by": "Councillor Ash",
                "seconded_by": "Councillor Birch",
            },
        ),
        (
            (
                "Councillor Ash moved an amendment, seconded by Councillor Birch, to delete it.",
                "The amendment was lost.",
            ),
            {
                "outcome": "lost",
                "is_amendment": True,
                "moved_by": "Councillor Ash",
                "seconded_by": "Councillor Birch",
            },
        ),
        (
            (
                "AMENDMENT",
                "Moved by Councillor Ash",
                "Seconded by Councillor Birch",
                "That x be deleted.",
                "Amendment lost.",
            ),
            {
                "outcome": "lost",
                "is_amendment": True,
                "moved_by": "Councillor Ash",
                "seconded_by": "Councillor Birch",
            },
        ),
        (
            (
                (
                    "Councillor Ash moved that the question be now put. This was seconded by "
                    "Councillor Birch and carried."
                ),
            ),
            {"outcome": "carried", "moved_by": "Councillor Ash", "seconded_by": "Councillor Birch"},
        ),
        (
            (
                (
                    "Councillor Ash moved closure of the debate, seconded by Councillor Birch. The "
                    "motion was carried by 9 votes to 4."
                ),
            ),
            {
                "outcome": "carried",
                "moved_by": "Councillor Ash",
                "seconded_by": "Councillor Birch",
                "votes_for": 9,
                "votes_against": 4,
            },
        ),
        (
            (
                "RESOLVED that x be y.",
                "For: 6",
                "Against: 2",
                "Abstain: 1",
            ),
            {"outcome": "carried", "votes_for": 6, "votes_against": 2, "votes_abstained": 1},
        ),
        (
            (
                "RESOLVED that x be y.",
                "FOR 6",
                "AGAINST 2",
                "ABSTENTIONS 1",
            ),
            {"outcome": "carried", "votes_for": 6, "votes_against": 2, "votes_abstained": 1},
        ),
        (
            (
                "RESOLVED that x be y.",
                "(For 6, Against 2, Abstentions 1)",
            ),
            {"outcome": "carried", "votes_for": 6, "votes_against": 2, "votes_abstained": 1},
        ),
        (
            (
                "RESOLVED that x be y.",
                "Voting: For – 6; Against – 2; Abstentions – 1",
            ),
            {"outcome": "carried", "votes_for": 6, "votes_against": 2, "votes_abstained": 1},
        ),
        (
            (
                "RESOLVED that x be y.",
                "(Voting: 6 for, 2 against, 1 abstention)",
            ),
            {"outcome": "carried", "votes_for": 6, "votes_against": 2, "votes_abstained": 1},
        ),
        (
            (
                "RESOLVED that x be y.",
                "Vote: 6 in favour, 2 against and 1 abstention.",
            ),
            {"outcome": "carried", "votes_for": 6, "votes_against": 2, "votes_abstained": 1},
        ),
        (
            (
                "RESOLVED that x be y.",
                "(6 for, 2 against, 1 abstention)",
            ),
            {"outcome": "carried", "votes_for": 6, "votes_against": 2, "votes_abstained": 1},
        ),
        (
            ("RESOLVED (6 for, 2 against, 1 abstention) that x be y.",),
            {"outcome": "carried", "votes_for": 6, "votes_against": 2, "votes_abstained": 1},
        ),
        (
            ("The motion was carried (6/2/1).",),
            {"outcome": "carried", "votes_for": 6, "votes_against": 2, "votes_abstained": 1},
        ),
        (
            ("The motion was carried with 6 votes in favour, 2 against and 1 abstention.",),
            {"outcome": "carried", "votes_for": 6, "votes_against": 2, "votes_abstained": 1},
        ),
        (
            ("The motion was carried by 6 votes to 2, with 1 abstention.",),
            {"outcome": "carried", "votes_for": 6, "votes_against": 2, "votes_abstained": 1},
        ),
        (
            ("The motion was carried, six voting for and two against with one abstention.",),
            {"outcome": "carried", "votes_for": 6, "votes_against": 2, "votes_abstained": 1},
        ),
        (
            (
                (
                    "There voted for the motion 6 and against 2, with 1 abstention, and the motion "
                    "was "
                    "carried."
                ),
            ),
            {"outcome": "carried", "votes_for": 6, "votes_against": 2, "votes_abstained": 1},
        ),
        (
            (
                (
                    "On being put to the vote there were 6 in favour, 2 against and 1 abstention "
                    "and "
                    "the motion was carried."
                ),
            ),
            {"outcome": "carried", "votes_for": 6, "votes_against": 2, "votes_abstained": 1},
        ),
        (
            (
                "On a vote there were 6 votes for, 2 votes against and 1 abstention.",
                "It was RESOLVED that x be y.",
            ),
            {"outcome": "carried", "votes_for": 6, "votes_against": 2, "votes_abstained": 1},
        ),
        (
            ("With 6 votes for, 2 against and 1 abstention it was RESOLVED that x be y.",),
            {"outcome": "carried", "votes_for": 6, "votes_against": 2, "votes_abstained": 1},
        ),
        (
            (
                (
                    "Upon being put to the vote, 6 Members voted for the motion, 2 voted against "
                    "and "
                    "1 "
                    "abstained. The motion was CARRIED."
                ),
            ),
            {"outcome": "carried", "votes_for": 6, "votes_against": 2, "votes_abstained": 1},
        ),
        (
            ("By 6 votes to 2, with 1 abstention, the Committee resolved to approve x.",),
            {"outcome": "carried", "votes_for": 6, "votes_against": 2, "votes_abstained": 1},
        ),
        (
            ("Following a vote (6 for, 2 against, 1 abstention), it was RESOLVED that x be y.",),
            {"outcome": "carried", "votes_for": 6, "votes_against": 2, "votes_abstained": 1},
        ),
        (
            (
                "The vote was: For 6, Against 2, Abstain 1.",
                "RESOLVED that x be y.",
            ),
            {"outcome": "carried", "votes_for": 6, "votes_against": 2, "votes_abstained": 1},
        ),
        (
            (
                "A vote was taken: 6 in favour; 2 against; 1 abstention.",
                "RESOLVED that x be y.",
            ),
            {"outcome": "carried", "votes_for": 6, "votes_against": 2, "votes_abstained": 1},
        ),
        (
            ("The Committee voted 6 for, 2 against with 1 abstention to approve x.",),
            {"outcome": "carried", "votes_for": 6, "votes_against": 2, "votes_abstained": 1},
        ),
        (
            (
                (
                    "On a show of hands, 6 Members voted for the motion and 2 for the amendment "
                    "and "
                    "the motion was carried."
                ),
            ),
            {"outcome": "carried", "votes_for": 6},
        ),
        (
            (
                "RESOLVED that x be y.",
                "Carried: 6 for, 2 against, 1 abstention",
            ),
            {"outcome": "carried", "votes_for": 6, "votes_against": 2, "votes_abstained": 1},
        ),
        (
            ("The motion was carried (For 6, Against 2, Abstain 1).",),
            {"outcome": "carried", "votes_for": 6, "votes_against": 2, "votes_abstained": 1},
        ),
        (
            ("The motion was carried: 6 For, 2 Against, 1 Abstention.",),
            {"outcome": "carried", "votes_for": 6, "votes_against": 2, "votes_abstained": 1},
        ),
        (
            (
                "The motion was put to the vote:",
                "For – 6",
                "Against – 2",
                "Abstained – 1",
                "The motion was carried.",
            ),
            {"outcome": "carried", "votes_for": 6, "votes_against": 2, "votes_abstained": 1},
        ),
        (
            (
                "The results of the vote were:",
                "For: 6 Against: 2 Abstentions: 1",
                "The motion was CARRIED.",
            ),
            {"outcome": "carried", "votes_for": 6, "votes_against": 2, "votes_abstained": 1},
        ),
        (
            (
                "For\tAgainst\tAbstain",
                "6\t2\t1",
                "The motion was CARRIED.",
            ),
            {"outcome": "carried", "votes_for": 6, "votes_against": 2, "votes_abstained": 1},
        ),
        (
            (
                "For the motion\t6",
                "Against the motion\t2",
                "Abstentions\t1",
                "The motion was CARRIED.",
            ),
            {"outcome": "carried", "votes_for": 6, "votes_against": 2, "votes_abstained": 1},
        ),
        (
            ("Pleidleisiodd 6 o blaid, 2 yn erbyn ac 1 yn ymatal. PENDERFYNWYD cymeradwyo x.",),
            {"outcome": "carried", "votes_for": 6, "votes_against": 2, "votes_abstained": 1},
        ),
        (
            (
                "O blaid – 6",
                "Yn erbyn – 2",
                "Ymatal – 1",
                "PENDERFYNWYD cymeradwyo x.",
            ),
            {"outcome": "carried", "votes_for": 6, "votes_against": 2, "votes_abstained": 1},
        ),
        (
            ("It was RESOLVED by 6 votes to 2 (1 abstention) that x be y.",),
            {"outcome": "carried", "votes_for": 6, "votes_against": 2, "votes_abstained": 1},
        ),
        (
            ("RESOLVED that x be y, by 6 votes to 2 with 1 abstention.",),
            {"outcome": "carried", "votes_for": 6, "votes_against": 2, "votes_abstained": 1},
        ),
        (
            ("Ayes 6, Noes 2, Abstentions 1: the motion was carried.",),
            {"outcome": "carried", "votes_for": 6, "votes_against": 2, "votes_abstained": 1},
        ),
        (
            ("The motion was carried by a majority of 6 to 2.",),
            {"outcome": "carried", "votes_for": 6, "votes_against": 2},
        ),
        (("The motion was carried by a majority of 4.",), {"outcome": "carried"}),
        (
            ("The motion was carried by 6-2 with 1 abstention.",),
            {"outcome": "carried", "votes_for": 6, "votes_against": 2, "votes_abstained": 1},
        ),
        (
            ("The motion was carried, 6-2.",),
            {"outcome": "carried", "votes_for": 6, "votes_against": 2},
        ),
        (
            ("The motion was lost 2-6-1.",),
            {"outcome": "lost", "votes_for": 2, "votes_against": 6, "votes_abstained": 1},
        ),
        (
            ("There being 6 votes for, 2 against and no abstentions, the motion was carried.",),
            {"outcome": "carried", "votes_for": 6, "votes_against": 2, "votes_abstained": 0},
        ),
        (
            (
                (
                    "Six Members voted in favour, none against and one abstained. The motion was "
                    "carried."
                ),
            ),
            {"outcome": "carried", "votes_for": 6, "votes_against": 0, "votes_abstained": 1},
        ),
        (("The motion was carried nem con.",), {"outcome": "carried", "unanimous": True}),
        (
            ("All Members voted in favour of the motion, which was carried.",),
            {"outcome": "carried", "unanimous": True},
        ),
        (
            (
                "RESOLVED that x be y.",
                "(Unanimous)",
            ),
            {"outcome": "carried", "unanimous": True},
        ),
        (("RESOLVED that x be y. Unanimous.",), {"outcome": "carried", "unanimous": True}),
        (("RESOLVED that x be y. All in favour.",), {"outcome": "carried", "unanimous": True}),
        (
            ("RESOLVED that x be y. Carried unanimously.",),
            {"outcome": "carried", "unanimous": True},
        ),
        (
            ("RESOLVED that x be y. This was agreed unanimously.",),
            {"outcome": "carried", "unanimous": True},
        ),
        (
            (
                "The vote was unanimous.",
                "RESOLVED that x be y.",
            ),
            {"outcome": "carried", "unanimous": True},
        ),
        (
            ("With all in favour, it was RESOLVED that x be y.",),
            {"outcome": "carried", "unanimous": True},
        ),
        (
            ("The Chair exercised her casting vote in favour and the motion was carried.",),
            {"outcome": "carried", "casting_vote": True},
        ),
        (
            (
                "There was an equality of votes and the Chair used the casting vote.",
                "RESOLVED that x be y.",
            ),
            {"outcome": "carried", "casting_vote": True},
        ),
        (
            (
                (
                    "There were 4 votes for and 4 against; on the casting vote of the Mayor the "
                    "motion "
                    "was lost."
                ),
            ),
            {"outcome": "lost", "votes_for": 4, "votes_against": 4, "casting_vote": True},
        ),
    ],
)
def test_how_it_was_voted(texts: tuple[str, ...], expected: dict[str, object]) -> None:
    columns = {"outcome", "unanimous", "is_amendment", "casting_vote", "moved_by", "seconded_by"}
    columns |= {"votes_for", "votes_against", "votes_abstained"}
    found = rows(read(*texts), Decision)
    assert [row.model_dump(include=columns, exclude_none=True) for row in found] == [expected]
