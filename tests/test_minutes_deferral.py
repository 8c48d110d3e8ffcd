"""Whether an item was put off."""

import pytest

from tests.minuting import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was agreed to put the item off until the November meeting.", True),
        (
            "Discussion of the work programme was deferred to the April meeting for want of time.",
            True,
        ),
        (
            (
                "Members were minded to refuse. Under paragraph 9 the application therefore "
                "stood over to the meeting on 10 December, no decision being taken."
            ),
            True,
        ),
        ("Cytunwyd i ohirio ystyried y cais er mwyn cynnal ymweliad safle.", True),
        ("PENDERFYNWYD gohirio’r cais hyd nes y ceir rhagor o wybodaeth.", True),
        ("Gohiriwyd yr eitem tan y cyfarfod nesaf.", True),
        ("Gohiriwyd ystyried y cais.", True),
        ("The Committee agreed to continue consideration of the matter for two cycles.", True),
        (
            (
                "Decision|1) To continue consideration of the matter for two cycles.|2) To "
                "instruct the Manager meantime to seek grant."
            ),
            True,
        ),
        ("AGREED that the item be deferred until November.", True),
        ("RESOLVED that consideration of the report be held over to the next meeting.", True),
        ("RESOLVED that the matter lie on the table.", True),
        ("RESOLVED that the matter be left on the table until the March meeting.", True),
        ("The application was withdrawn from the agenda.", False),
        ("This item was withdrawn.", False),
        ("DEFERRED (unanimously) so that the Board may view the wall.", True),
        ("DEFERRED for a site visit.", True),
        ("Deferred.", True),
        ("Item deferred to next meeting.", True),
        ("To be considered at the next meeting.", True),
        ("It was agreed that this be carried forward to the January agenda.", True),
        ("This item would be brought back to the next meeting.", False),
        (
            (
                "RESOLVED that a decision on the application be deferred pending receipt of the "
                "highway report."
            ),
            True,
        ),
        ("Members agreed to defer a decision until after the site visit.", True),
        ("It was agreed to defer this item.", True),
        ("Consideration of the report was postponed.", True),
        ("The hearing was adjourned to 9 June.", True),
        ("The meeting was adjourned for ten minutes.", False),
        ("The meeting adjourned at 8.15 pm and resumed at 8.25 pm.", False),
        ("RESOLVED that the meeting be adjourned until 10 am on Tuesday.", False),
        ("The Council had deferred the item in May. RESOLVED that the report be approved.", False),
        (
            (
                "Councillor Ash moved that the item be deferred. The motion was lost. RESOLVED "
                "that the report be approved."
            ),
            False,
        ),
        (
            (
                "Councillor Ash moved, seconded by Councillor Birch, that the item be deferred. "
                "The motion was carried."
            ),
            True,
        ),
        (
            (
                "Councillor Ash moved, and Councillor Birch seconded, deferral for a site visit. "
                "On being put to the vote this was carried by 6 votes to 3."
            ),
            True,
        ),
        (
            (
                "It was proposed by Councillor Ash, seconded by Councillor Birch and AGREED to "
                "defer determination of the application."
            ),
            True,
        ),
        ("RESOLVED that the scheme be approved and the choice of colour be deferred.", False),
        ("RESOLVED that payment be deferred for six months.", False),
        ("RESOLVED that the debt be deferred.", False),
        ("The Clerk explained deferred pensions. The report was noted.", False),
        (
            (
                "The Committee agreed to defer the report to the next meeting to allow officers "
                "to consult ward members."
            ),
            True,
        ),
        ("The Committee deferred the application for further information.", True),
        ("The Sub-Committee adjourned the hearing so that the applicant could attend.", True),
        ("The Board decided to hold the matter over until the auditor had replied.", True),
        (
            (
                "Owing to the lateness of the hour the remaining business stood adjourned to the "
                "next meeting."
            ),
            True,
        ),
        ("There was no time to take this item, which was held over.", True),
        ("In the absence of the officer, the item was deferred.", True),
        ("As the mover was absent, the motion was deferred until the next meeting.", True),
        ("The item was not reached and stood referred to the next meeting.", True),
        ("RESOLVED that the application be delegated to the Head of Planning.", False),
        ("RESOLVED that the report be referred back to officers.", False),
        ("NOTED that the report had been deferred to the next meeting.", True),
        (
            (
                "Officers advised that the start of works had been postponed until May. The "
                "update was noted."
            ),
            False,
        ),
        ("It was agreed to put back the opening of the pool until June.", False),
        ("RESOLVED that the election be postponed until the next meeting.", True),
        (
            (
                "Having regard to the late letter, the Panel resolved that determination of the "
                "licence be adjourned to 4 May."
            ),
            True,
        ),
    ],
)
def test_put_off_or_not(text: str, expected: bool) -> None:
    assert read(*text.split("|")).deferred is expected
