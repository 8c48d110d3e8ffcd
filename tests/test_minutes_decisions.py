"""Decisions: how they are marked, where they end, who moved them, how they were voted."""

import pytest

from tests.minuting import decisions, read, rows
from transform.rows import Decision


@pytest.mark.parametrize(
    ("text", "marker", "wording"),
    [
        ("RESOLVED that the report be noted.", "resolved", "that the report be noted."),
        ("RESOLVED - That the report be noted.", "resolved", "That the report be noted."),
        ("Resolved:- That it be noted.", "resolved", "That it be noted."),
        ("RESOLVED, that it be noted.", "resolved", "that it be noted."),
        ("4. RESOLVED that it be noted.", "resolved", "that it be noted."),
        ("It was RESOLVED to note it.", "resolved", "to note it."),
        ("Resolved (by 5 votes to 4):- That it be noted.", "resolved", "That it be noted."),
        ("RESOLVED – By a majority (5 in favour) That x be y.", "resolved", "That x be y."),
        (
            "Cabinet resolved that, after call-in, it be built.",
            "resolved",
            "that, after call-in, it be built.",
        ),
        ("The Committee resolved by 5 votes to 0 to endorse it.", "resolved", "to endorse it."),
        (
            "Ms Ash spoke. Resolved: That no action be taken.",
            "resolved",
            "That no action be taken.",
        ),
        ("On a show of hands, it was agreed that it be paid.", "agreed", "that it be paid."),
        ("AGREED to invite Mr Lowe.", "agreed", "to invite Mr Lowe."),
        ("The Council AGREED unanimously to build it.", "agreed", "to build it."),
        (
            "The Board agreed that a report be brought in May.",
            "agreed",
            "that a report be brought in May.",
        ),
        ("RECOMMENDED TO COUNCIL: That it be adopted.", "recommended", "That it be adopted."),
        ("ORDERED that it be noted.", "ordered", "that it be noted."),
        ("The Council NOTED the paper.", "noted", "the paper."),
        ("Subject to that, the Council APPROVED the plan.", "approved", "the plan."),
        ("DECISION: GRANT, with conditions.", "decision", "GRANT, with conditions."),
        ("PENDERFYNWYD derbyn yr adroddiad.", "resolved", "derbyn yr adroddiad."),
        ("Yn dilyn pleidlais, PENDERFYNWYD ei gymeradwyo.", "resolved", "ei gymeradwyo."),
        ("Cytunwyd i werthu’r tir.", "agreed", "i werthu’r tir."),
        ("Noted.", "noted", "Noted."),
        ("The report was noted.", "none", "The report was noted."),
        (
            "The minutes were taken as read and signed.",
            "none",
            "The minutes were taken as read and signed.",
        ),
        (
            "The minutes of 4 May were approved as correct.",
            "none",
            "The minutes of 4 May were approved as correct.",
        ),
        ("The Committee noted the report.", "none", "The Committee noted the report."),
        (
            "After debate, the Board adopted the plan.",
            "none",
            "After debate, the Board adopted the plan.",
        ),
        (
            "The Sub-Committee decided to grant the licence.",
            "none",
            "The Sub-Committee decided to grant the licence.",
        ),
        (
            "The meeting voted to continue after 9 pm.",
            "none",
            "The meeting voted to continue after 9 pm.",
        ),
        (
            "This item was deferred to the next meeting.",
            "none",
            "This item was deferred to the next meeting.",
        ),
        ("Cllr Ash was duly elected Chair.", "none", "Cllr Ash was duly elected Chair."),
        ("Gohiriwyd yr eitem hon.", "none", "Gohiriwyd yr eitem hon."),
        (
            "That the minutes be confirmed and signed.",
            "none",
            "That the minutes be confirmed and signed.",
        ),
    ],
)
def test_how_a_decision_is_marked(text: str, marker: str, wording: str) -> None:
    assert decisions(text) == [(marker, wording)]


@pytest.mark.parametrize(
    "text",
    [
        "In March the Cabinet had resolved that no more be built.",
        "The Council had, on 4 June, RESOLVED to refuse it.",
        "The minutes of the Fire Board, at which it was RESOLVED that fares be frozen, were sent.",
        "In 2019 the Council resolved that the site be sold.",
        "The Cabinet agreed on 4 May that the fee be raised.",
        "“RESOLVED that the scorecard be brought to each meeting.”",
        "The Growth Board agreed the plan in June; its planning committee having agreed to do so.",
        "It was noted that use had fallen.",
        "The Committee noted that use had fallen.",
        "The Chair agreed that officers would report back.",
        "Members agreed that the talk had been excellent.",
        "The matter was resolved by the contractor.",
        "Mr Ash moved that it be built. The motion was not seconded and fell.",
        "The Members were minded to support it but, the meeting being inquorate, it was deferred.",
        "Minute 5 – delete ‘the report was noted’ and insert ‘it was refused’.",
        "The three trees lost in the storm would be planted again.",
        "The parts which fell within its remit were listed.",
        "The application was refused by the Inspector.",
        "The Committee received a presentation from the Trust.",
        "No exclusion was needed. See the exempt minute.",
    ],
)
def test_what_is_no_decision_of_this_body_here(text: str) -> None:
    assert decisions(text) == []


@pytest.mark.parametrize(
    ("texts", "wording"),
    [
        (
            (
                "RESOLVED that",
                "(i) the report be noted; and",
                "(ii) the aims,",
                "be endorsed.",
                "Mr Ash left.",
            ),
            "that\n(i) the report be noted; and\n(ii) the aims,\nbe endorsed.",
        ),
        (
            (
                "#RESOLVED:",
                "(1) That x be y;",
                "(a) at once; and",
                "(b) well.",
                "#REASONS",
                "(1) None.",
            ),
            "(1) That x be y;\n(a) at once; and\n(b) well.",
        ),
        (
            ("RESOLVED –", "That x be y.", "That z be w.", "The Chair thanked them."),
            "That x be y.\nThat z be w.",
        ),
        (("5. RESOLVED that x be y.", "6. Mr Ash spoke."), "that x be y."),
        (
            ("5. RESOLVED that:", "(a) x be y; and", "(b) z be w.", "6. Mr Ash spoke."),
            "that:\n(a) x be y; and\n(b) z be w.",
        ),
        (
            (
                "RESOLVED: (a) That x be y subject to:",
                "(i) time; and",
                "(ii) place.",
                "(b) That z be w.",
            ),
            "(a) That x be y subject to:\n(i) time; and\n(ii) place.\n(b) That z be w.",
        ),
        (
            ("RESOLVED: To note:-", "#Member\tReserve", "A Bell\tC Dee", "Next."),
            "To note:-\nMember\tReserve\nA Bell\tC Dee",
        ),
        (
            (
                "RESOLVED: To grant it as follows:",
                "Sale of drink",
                "Monday 10:00",
                "subject to:",
                "1) Quiet.",
                "#REASONS",
            ),
            "To grant it as follows:\nSale of drink\nMonday 10:00\nsubject to:\n1) Quiet.",
        ),
        (("RESOLVED that x be y. REASON: To do so.",), "that x be y."),
        (("RESOLVED that x be y.", "REASON – To do so."), "that x be y."),
        (("RESOLVED that x be y.", "Note: This is an Executive Function"), "that x be y."),
        (("It was agreed that x be y. Mr Ash asked why.",), "that x be y."),
        (
            ("#Decision:", "(1) That x be y.", "(2) That z be w.", "#Reasons for Decision:"),
            "(1) That x be y.\n(2) That z be w.",
        ),
        (
            ("#Decision:", "The Committee:", "(a) noted it; and", "(b) agreed to meet.", "#Next"),
            "The Committee:\n(a) noted it; and\n(b) agreed to meet.",
        ),
        (("RESOLVED that x", "be y."), "that x\nbe y."),
        (
            (
                "REFUSED was proposed.",
                "DECISION: REFUSED, for these reasons:",
                "1. Bulk.",
                "2. Height.",
            ),
            "REFUSED, for these reasons:\n1. Bulk.\n2. Height.",
        ),
    ],
)
def test_where_a_decision_ends(texts: tuple[str, ...], wording: str) -> None:
    assert [text for _, text in decisions(*texts)] == [wording]


def test_several_decisions_in_one_item() -> None:
    assert decisions(
        "#RESOLVED –", "That x be y.", "#RECOMMENDED TO COUNCIL –", "That z be w."
    ) == [
        ("resolved", "That x be y."),
        ("recommended", "That z be w."),
    ]
    assert decisions("The Council:-", "a) NOTED the paper; and", "b) AGREED to respond.") == [
        ("noted", "the paper"),
        ("agreed", "to respond."),
    ]


def test_an_announced_decision_is_the_one_announced() -> None:
    texts = ("It was agreed, one Member abstaining, as follows:", "#Resolved:-", "That x be y.")
    found = rows(read(*texts), Decision)
    assert [(row.text, row.votes_abstained) for row in found] == [("That x be y.", 1)]


def test_a_decision_in_both_blocks_is_one() -> None:
    text = "RESOLVED that the report be noted and sent to the Council for a reply."
    assert decisions("Mr Ash spoke.", text, decision=(text,)) == [("resolved", text[9:])]
    other = "RESOLVED that the plan be approved."
    found = rows(read(text, decision=(other,)), Decision)
    assert [(row.source, row.text) for row in found] == [
        ("decision_block", "that the plan be approved."),
        ("minutes", text[9:]),
    ]


def test_a_wording_that_the_minutes_cut_is_taken_from_the_block() -> None:
    whole = (
        "RESOLVED that the plan for the old mill at Fen Lane be approved and sent to the Council."
    )
    cut = "RESOLVED that the plan for the old mill at Fen Lane be"
    found = rows(read("It was moved by Mr Ash and", cut, decision=(whole,)), Decision)
    assert [(row.source, row.text, row.moved_by) for row in found] == [
        ("decision_block", whole[9:], "Mr Ash")
    ]


def test_votes_between_clauses_do_not_end_the_wording() -> None:
    texts = (
        "RESOLVED that:",
        "1. x be y; and",
        "Voting: unanimous",
        "2. z be w.",
        "Voting: 5 to 4",
    )
    wording = "that:\n1. x be y; and\nVoting: unanimous\n2. z be w."
    assert decisions(*texts) == [("resolved", wording)]


@pytest.mark.parametrize(
    ("text", "marker"),
    [
        ("That the plan be approved.", "decision"),
        ("Approved.", "approved"),
        ("Agreed as set out.", "agreed"),
    ],
)
def test_a_block_of_decisions_needs_no_mark(text: str, marker: str) -> None:
    assert decisions(decision=(text,)) == [(marker, text)]
    assert decisions(decision=("Two questions had been put.",)) == []


def voted(*texts: str) -> list[dict[str, object]]:
    """Return what is known of the vote on each decision."""
    columns = {"outcome", "unanimous", "is_amendment", "casting_vote", "counts_agree"}
    columns |= {"moved_by", "seconded_by", "votes_for", "votes_against", "votes_abstained"}
    return [
        row.model_dump(include=columns, exclude_none=True) for row in rows(read(*texts), Decision)
    ]


MOVED = {"moved_by": "Councillor Ash", "seconded_by": "Councillor Birch"}


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (
            (
                "It was moved by Councillor Ash, seconded by Councillor Birch and",
                "RESOLVED that x be y.",
            ),
            MOVED,
        ),
        (
            ("Councillor Ash MOVED and Councillor Birch SECONDED it.", "RESOLVED that x be y."),
            MOVED,
        ),
        (
            ("Councillor Ash, seconded by Councillor Birch, moved it. RESOLVED that x be y.",),
            MOVED,
        ),
        (
            ("Councillor Ash, supported by Councillor Birch, moved it; it was lost by 3 to 5.",),
            {**MOVED, "outcome": "lost", "votes_for": 3, "votes_against": 5},
        ),
        (
            ("Councillor Ash moved it. Seconded by Councillor Birch, put to the vote and lost.",),
            {**MOVED, "outcome": "lost"},
        ),
        (
            ("The motion, moved by Councillor Ash and seconded by Councillor Birch, was lost.",),
            {**MOVED, "outcome": "lost"},
        ),
        (
            (
                "On a vote, it was carried by 8 votes to 3 with 1 abstention.",
                "RESOLVED that x be y.",
            ),
            {"outcome": "carried", "votes_for": 8, "votes_against": 3, "votes_abstained": 1},
        ),
        (
            ("The vote was 4 for and 4 against. On her casting vote the motion was LOST.",),
            {
                "outcome": "lost",
                "votes_for": 4,
                "votes_against": 4,
                "casting_vote": True,
            },
        ),
        (("Following a vote, it was:", "RESOLVED: That x be y."), {"outcome": "carried"}),
        (("Upon a vote being taken it was", "#RESOLVED", "That x be y."), {"outcome": "carried"}),
        (("UNANIMOUSLY RESOLVED that x be y.",), {"outcome": "carried", "unanimous": True}),
        (("RECOMMENDED (unanimously) – That x be y.",), {"outcome": "carried", "unanimous": True}),
        (
            ("RESOLVED: That x be y.", "Voting: unanimous"),
            {"outcome": "carried", "unanimous": True},
        ),
        (
            (
                "DECISION: GRANT.",
                "The decision to grant was by a majority of votes.",
            ),
            {"outcome": "carried"},
        ),
        (
            ("It was proposed by Councillor Ash that x be y, and this was agreed unanimously.",),
            {"moved_by": "Councillor Ash", "outcome": "carried", "unanimous": True},
        ),
        (
            ("The Committee voted 4-3-1 to exclude the public.",),
            {"outcome": "carried", "votes_for": 4, "votes_against": 3, "votes_abstained": 1},
        ),
        (
            (
                "Cynigiwyd gan y Cynghorydd Ash ac eiliwyd gan y Cynghorydd Birch.",
                "Collwyd y cynnig o 9 pleidlais i 21.",
            ),
            {
                "moved_by": "Y Cynghorydd Ash",
                "seconded_by": "Y Cynghorydd Birch",
                "outcome": "lost",
                "votes_for": 9,
                "votes_against": 21,
            },
        ),
        (
            ("Mr Dale proposed, but there was no seconder, that z be w.", "RESOLVED that x be y."),
            {},
        ),
    ],
)
def test_who_moved_it_and_how_it_was_voted(
    texts: tuple[str, ...], expected: dict[str, object]
) -> None:
    assert voted(*texts) == [expected]


def test_an_amendment_and_the_motion() -> None:
    found = voted(
        "Councillor Ash MOVED and Councillor Birch SECONDED the Motion.",
        "Councillor Cole MOVED and Councillor Dale SECONDED an AMENDMENT.",
        "FOR the Amendment (1): Councillor Cole",
        "AGAINST the Amendment (2): Councillors Ash and Birch",
        "The AMENDMENT was LOST.",
        "The MOTION was CARRIED by 8 votes to 4.",
        "#RESOLVED:",
        "That x be y.",
    )
    assert found == [
        {
            "moved_by": "Councillor Cole",
            "seconded_by": "Councillor Dale",
            "outcome": "lost",
            "is_amendment": True,
            "votes_for": 1,
            "votes_against": 2,
            "counts_agree": True,
        },
        {**MOVED, "outcome": "carried", "votes_for": 8, "votes_against": 4},
    ]


def test_a_printed_count_that_disagrees_is_kept_and_flagged() -> None:
    found = voted(
        "For (3): Councillors Ash and Birch", "Against (1): Mr Cole", "RESOLVED that x be y."
    )
    assert found == [
        {"outcome": "carried", "votes_for": 3, "votes_against": 1, "counts_agree": False}
    ]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("Cllr Ash proposed, seconded by Cllr Elm, that the list be paid. All in favour.",
         [("All in favour.", "carried", True, "Cllr Ash", "Cllr Elm")]),
        ("It was proposed by Cllr Ash and seconded by Cllr Elm that it be so. All were in favour.",
         [("All were in favour.", "carried", True, "Cllr Ash", "Cllr Elm")]),
        ("The accounts were approved. Proposed Cllr Ash, seconded Cllr Elm. All in favour.",
         [("The accounts were approved.", "carried", True, "Cllr Ash", "Cllr Elm")]),
        ("Residents had been asked. All in favour.", []),
        ("The report was discussed. All in favour of trees were asked to speak.", []),
    ],
)  # fmt: skip
def test_hands_raised_decide_what_was_moved(
    lines: str, expected: list[tuple[str, str | None, bool | None, str | None, str | None]]
) -> None:
    found = rows(read(lines), Decision)
    assert [(d.text, d.outcome, d.unanimous, d.moved_by, d.seconded_by) for d in found] == expected
