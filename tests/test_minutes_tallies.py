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


@pytest.mark.parametrize(
    ("text", "outcome", "counts"),
    [
        ("The motion was defeated by 5 votes to 4.", "lost", (4, 5, None)),
        ("The motion was lost by 9 votes to 6 with 1 abstention.", "lost", (6, 9, 1)),
        ("The amendment fell by 7 votes to 5.", "lost", (5, 7, None)),
        ("The amendment was not carried (3 for, 6 against).", "lost", (3, 6, None)),
        ("The motion was carried by 12 votes to 3.", "carried", (12, 3, None)),
        (
            "On a vote being taken 4 voted for and 9 against and the motion was lost.",
            "lost",
            (4, 9, None),
        ),
        ("On being put to the vote, the amendment was lost by 4 votes to 9.", "lost", (4, 9, None)),
        ("Upon a vote, the amendment was defeated 5-8.", "lost", (5, 8, None)),
        ("The amendment was lost 8-5.", "lost", (5, 8, None)),
        ("The motion was carried 8-5-1.", "carried", (8, 5, 1)),
        (
            "The motion was carried with 8 in favour, 5 against and 1 abstention.",
            "carried",
            (8, 5, 1),
        ),
        ("With seven votes for and two against, the motion was carried.", "carried", (7, 2, None)),
        (
            (
                "The vote was: 6 for, 6 against. The Chair used his casting vote against and the "
                "motion was lost."
            ),
            "lost",
            (6, 6, None),
        ),
        (
            (
                "The voting was equal (6:6) and the Chair gave a casting vote in favour. The "
                "motion was declared carried."
            ),
            "carried",
            (6, 6, None),
        ),
        ("RESOLVED (by 7 votes to 4) that the rent be paid.", "carried", (7, 4, None)),
        ("RESOLVED, with two abstaining: that the rent be paid.", "carried", (None, None, 2)),
        ("RESOLVED, with one vote against, that the rent be paid.", "carried", (None, 1, None)),
        (
            "RESOLVED that the rent be paid. (Voting: 7 for, 2 against, 1 abstention)",
            "carried",
            (7, 2, 1),
        ),
        (
            "RESOLVED that the rent be paid. Vote: For 7, Against 2, Abstain 1.",
            "carried",
            (7, 2, 1),
        ),
        ("RESOLVED that the rent be paid.|[Vote: 7-2-1]", "carried", (7, 2, 1)),
        (
            "RESOLVED that the rent be paid.|Votes for: 7|Votes against: 2|Abstentions: 1",
            "carried",
            (7, 2, 1),
        ),
        (
            "RESOLVED that the rent be paid.|In favour – 7|Against – 2|Abstained – 1",
            "carried",
            (7, 2, 1),
        ),
        ("RESOLVED that the rent be paid.|The vote was unanimous.", "carried", (None, None, None)),
        ("RESOLVED that the rent be paid. All in favour.", "carried", (None, None, None)),
        ("RESOLVED that the rent be paid. Unanimous.", "carried", (None, None, None)),
        ("RESOLVED that the rent be paid. Carried nem. con.", "carried", (None, None, None)),
        (
            "RESOLVED that the rent be paid. The resolution was carried by a majority.",
            "carried",
            (None, None, None),
        ),
        (
            "RESOLVED that the rent be paid. Five in favour, two against, one abstention.",
            "carried",
            (5, 2, 1),
        ),
        (
            "By 5 votes to 2, one not voting, it was RESOLVED that the rent be paid.",
            "carried",
            (5, 2, None),
        ),
        (
            "By five votes to two, with one abstention, it was RESOLVED that the rent be paid.",
            "carried",
            (5, 2, 1),
        ),
        (
            "Following a vote (5 for; 2 against; 1 abstention) it was agreed to pay the rent.",
            "carried",
            (5, 2, 1),
        ),
        (
            (
                "There were 5 votes in favour, 2 votes against and no abstentions. It was "
                "therefore RESOLVED that the rent be paid."
            ),
            "carried",
            (5, 2, 0),
        ),
        (
            (
                "A vote was taken: For – 5; Against – 2; Abstentions – nil. RESOLVED that the "
                "rent be paid."
            ),
            "carried",
            (5, 2, 0),
        ),
        ("It was agreed by a majority of 5 to 2 to pay the rent.", "carried", (5, 2, None)),
        (
            (
                "On a division, 14 members voted for the motion and 11 voted against, and it was "
                "declared carried."
            ),
            "carried",
            (14, 11, None),
        ),
        ("Three voted for the amendment and five against, so it fell.", "lost", (3, 5, None)),
        ("For the amendment 3, against 5. The amendment fell.", "lost", (3, 5, None)),
        (
            (
                "Members voting for the amendment (3), members voting against the amendment (5). "
                "The amendment was therefore lost."
            ),
            "lost",
            (3, 5, None),
        ),
        ("The amendment was rejected by 3 votes in favour to 5 against.", "lost", (3, 5, None)),
        (
            (
                "The amendment was carried by the casting vote of the Chair, the votes being "
                "equal at 4 each."
            ),
            "carried",
            (4, 4, None),
        ),
        ("On a show of hands (8:3) the motion was carried.", "carried", (8, 3, None)),
        (
            "The motion was put to the vote and with 8 votes in favour and 3 against was carried.",
            "carried",
            (8, 3, None),
        ),
        ("Pleidleisiodd 6 o blaid a 4 yn erbyn. Cariwyd y cynnig.", "carried", (6, 4, None)),
        (
            "Pleidleisiodd 6 o blaid y gwelliant a 6 yn ei erbyn a chollwyd y gwelliant.",
            "lost",
            (6, 6, None),
        ),
        ("Cariwyd y cynnig o 9 pleidlais i 4, gyda 2 yn ymatal.", "carried", (9, 4, 2)),
        ("Collwyd y gwelliant o 9 pleidlais i 4.", "lost", (4, 9, None)),
        (
            (
                "For the motion – 6 votes|For the amendment – 3 votes|Abstentions – 1|The "
                "amendment accordingly was not carried."
            ),
            "lost",
            (3, None, 1),
        ),
        (
            (
                "On a division 6 members voted for the motion and 3 for the amendment. The "
                "motion was accordingly carried."
            ),
            "carried",
            (6, None, None),
        ),
        (
            (
                "In a vote, 6 members supported the motion and 3 members supported the "
                "amendment, and the motion was carried."
            ),
            "carried",
            (6, None, None),
        ),
        (
            "The proposal received 5 votes for and 4 against and was carried.",
            "carried",
            (5, 4, None),
        ),
        (
            (
                "A vote was taken with 5 for, 2 against and 1 abstention. Cllr Ash left. "
                "RESOLVED that the rent be paid."
            ),
            "carried",
            (5, 2, 1),
        ),
        ("RESOLVED that the rent be paid. (Ash/Birch)", None, (None, None, None)),
    ],
)
def test_counts_of_a_passage(
    text: str, outcome: str | None, counts: tuple[int | None, int | None, int | None]
) -> None:
    (row,) = rows(read(*text.split("|")), Decision)
    assert row.outcome == outcome
    assert (row.votes_for, row.votes_against, row.votes_abstained) == counts
