"""Whether an item was taken in private, and whether it was put off; lines are parted by bars."""

import pytest

from tests.minuting import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The press and public were excluded during consideration of this item.", True),
        ("The public were excluded from the meeting for this item.", True),
        ("This item was considered in private.", True),
        ("This item was considered in private session.", True),
        ("The Committee considered this matter in closed session.", True),
        ("(This item was exempt from publication and considered in private.)", True),
        ("With the press and public excluded, the Committee considered the report.", True),
        (
            "Following the exclusion of the press and public, the Committee considered the report.",
            True,
        ),
        ("Having excluded the public, the Committee considered the report.", True),
        (
            (
                "Members of the press and public left the meeting at this point.|The Committee "
                "considered the exempt report."
            ),
            True,
        ),
        ("The meeting moved into private session.|RESOLVED that the land be sold.", True),
        ("The meeting moved into Part 2.|RESOLVED that the land be sold.", True),
        (
            (
                "The Council went into committee at 8.10 pm.|It was agreed that the tender be "
                "accepted."
            ),
            True,
        ),
        (
            (
                "RESOLVED that the public be excluded from the meeting during consideration of "
                "this "
                "item.|RESOLVED that the land be sold."
            ),
            True,
        ),
        (
            (
                "RESOLVED that the press and public be excluded under section 100A(4).|The "
                "Director "
                "presented the report.|RESOLVED that the land be sold."
            ),
            True,
        ),
        (
            (
                "It was resolved to exclude the press and public under the Public Bodies "
                "(Admission "
                "to Meetings) Act 1960.|The Clerk’s salary was discussed.|RESOLVED that it be "
                "raised."
            ),
            True,
        ),
        (
            (
                "The live stream was stopped and the Committee considered the report in private "
                "session."
            ),
            True,
        ),
        ("The exempt minute is recorded separately.", True),
        ("Exempt minute – not for publication.", True),
        ("NOT FOR PUBLICATION by virtue of paragraph 3 of Part 1 of Schedule 12A.", True),
        (
            (
                "This minute is exempt under paragraph 3 of Schedule 12A to the Local Government "
                "Act "
                "1972."
            ),
            True,
        ),
        (
            (
                "(The following is a public summary of the exempt minutes.)|RESOLVED that the land "
                "be "
                "sold."
            ),
            True,
        ),
        ("The report was discussed in exempt session.", True),
        (
            (
                "The Committee resolved into private session to hear legal advice and RESOLVED "
                "that "
                "the land be sold."
            ),
            True,
        ),
        ("This item was taken in camera.", True),
        ("Cafodd y cyhoedd eu gwahardd o’r cyfarfod ar gyfer yr eitem hon.", True),
        ("Trafodwyd yr eitem hon yn breifat.", True),
        ("The public and press having been excluded, Members considered the report.", True),
        ("The meeting went into closed session at 7.30 pm.", True),
        (
            "The exempt appendix was not discussed and the meeting remained in public session.",
            False,
        ),
        ("It was not necessary to exclude the public.", False),
        ("The Committee did not need to go into private session.", False),
        ("The house was exempt from council tax.", False),
        ("The company was exempt from VAT.", False),
        ("The land was in private ownership and the private sector would build on it.", False),
        ("The public could be excluded if Members wished to discuss the exempt appendix.", False),
        (
            (
                "Members were reminded that, should they wish to discuss the exempt appendix, the "
                "public would have to be excluded."
            ),
            False,
        ),
        (
            (
                "If Members wished to refer to the appendix the meeting would move into private "
                "session."
            ),
            False,
        ),
        ("Pupils who were excluded from school were supported.", False),
        ("The Chair explained that the next item would be considered in private.", False),
        ("There were no exempt items.", False),
        ("Councillor Ash said that the Cabinet had discussed it in private session in May.", False),
        ("The Sub-Committee retired to consider its decision in private.", False),
        ("The panel withdrew to deliberate in private and returned at 11.30.", False),
        ("Mr Ash asked why the contract had been let in private.", False),
        ("The Council Tax exemption for care leavers was noted.", False),
        ("The Committee had resolved in May to exclude the public from the depot.", False),
        (
            (
                "The park would be closed and the public excluded from the playground during the "
                "works."
            ),
            False,
        ),
        ("Private hire drivers had to pass the test.", False),
        ("The meeting heard about private landlords.", False),
    ],
)
def test_taken_in_private(text: str, expected: bool) -> None:
    assert read(*text.split("|")).exempt is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("RESOLVED that the report be deferred to the next meeting.", True),
        ("RESOLVED that consideration of this item be deferred.", True),
        ("RESOLVED to defer the item to the next meeting.", True),
        ("The Committee agreed to defer consideration of the report.", True),
        (
            (
                "The Committee agreed to continue consideration of the application to its next "
                "meeting."
            ),
            True,
        ),
        ("The Committee AGREED to continue the matter to the next meeting.", True),
        ("Consideration of this item was deferred.", True),
        ("This item was deferred.", True),
        ("Deferred.", True),
        ("Deferred to the next meeting.", True),
        ("Item deferred to the March meeting.", True),
        ("This item was carried forward to the next meeting.", True),
        ("It was agreed that this item be held over until the next meeting.", True),
        ("It was agreed that the item be carried over to the next meeting.", True),
        ("RESOLVED that the application be DEFERRED for a site visit.", True),
        ("DECISION: DEFERRED", True),
        ("The application was DEFERRED to allow negotiations.", True),
        ("RESOLVED that the hearing be adjourned until 4 May.", True),
        ("The hearing was adjourned to 4 May.", True),
        ("It was agreed to postpone this item until the June meeting.", True),
        ("RESOLVED that the matter be considered at the next meeting.", True),
        ("The matter was then deferred until the next meeting.", True),
        ("RESOLVED that the motion be deferred to the next meeting of Council.", True),
        ("PENDERFYNWYD gohirio’r cais.", True),
        ("Gohiriwyd yr eitem hon tan y cyfarfod nesaf.", True),
        (
            (
                "It was proposed by Councillor Ash, seconded by Councillor Birch and RESOLVED that "
                "the item be deferred."
            ),
            True,
        ),
        ("As time had run out, the remaining business was deferred to the next meeting.", True),
        ("The meeting was adjourned for ten minutes.", False),
        ("The meeting adjourned at 8 pm and resumed at 8.10 pm.", False),
        ("The meeting adjourned for a comfort break.", False),
        ("The number of deferred members of the fund had risen.", False),
        ("The payment had been deferred by the contractor.", False),
        (
            (
                "The application had been deferred at the last meeting. RESOLVED that permission "
                "be "
                "granted."
            ),
            False,
        ),
        ("The report had been deferred from the May meeting. RESOLVED that it be noted.", False),
        ("Councillor Ash proposed that the item be deferred. The motion was lost.", False),
        (
            (
                "RESOLVED that the works be approved and that repairs to the roof be deferred "
                "until "
                "spring."
            ),
            False,
        ),
        (
            (
                "RESOLVED that the report be noted and a further report be considered at the next "
                "meeting."
            ),
            False,
        ),
        (
            (
                "RESOLVED that a decision on the second phase be deferred and the first phase be "
                "approved."
            ),
            False,
        ),
        ("Deferred by the Borough Council.", False),
        ("The item was deferred by the Borough Council.", False),
        ("The Government had deferred the reforms.", False),
        ("The Committee resolved not to defer the application.", False),
        ("RESOLVED that deferred payments be offered to residents.", False),
        ("The Executive deferred the decision in May.", False),
        ("The hearing was adjourned while the Sub-Committee took advice.", False),
    ],
)
def test_put_off(text: str, expected: bool) -> None:
    assert read(*text.split("|")).deferred is expected


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        (
            "Exclusion of Press and Public",
            "RESOLVED that the public be excluded from the meeting for the following item.",
            False,
        ),
        (
            "Exempt Items",
            (
                "RESOLVED that the press and public be excluded from the meeting during the "
                "following items."
            ),
            False,
        ),
        ("Private Session", "RESOLVED that the Committee go into private session.", False),
        (
            "Land at Mill Lane",
            (
                "RESOLVED that the press and public be excluded during consideration of this "
                "item as it contained exempt information.|The Director presented the report. "
                "RESOLVED that the offer be accepted."
            ),
            True,
        ),
        (
            "Land at Mill Lane",
            "(This item was considered in private session.) RESOLVED that the offer be accepted.",
            True,
        ),
        (
            "Land at Mill Lane",
            (
                "The public having been excluded, the Director reported. RESOLVED that the offer "
                "be accepted."
            ),
            True,
        ),
        (
            "Land at Mill Lane",
            (
                "With the press and public excluded, Members considered the tenders. RESOLVED "
                "that the offer be accepted."
            ),
            True,
        ),
        (
            "Land at Mill Lane",
            "The Committee considered this report in private. RESOLVED that the offer be accepted.",
            True,
        ),
        (
            "Land at Mill Lane",
            (
                "The Committee discussed whether to hear the item in private but agreed to "
                "remain in public session."
            ),
            False,
        ),
        (
            "Land at Mill Lane",
            (
                "Appendix B to the report was exempt. It was not discussed. RESOLVED that the "
                "offer be accepted."
            ),
            False,
        ),
        (
            "Land at Mill Lane",
            (
                "NOT FOR PUBLICATION by virtue of paragraph 3 of Schedule 12A|RESOLVED that the "
                "offer be accepted."
            ),
            True,
        ),
        (
            "Licensing hearing",
            (
                "The Panel retired to deliberate in private. On return the Chair announced the "
                "decision."
            ),
            False,
        ),
        (
            "Debts",
            "The Board took this item in closed session. AGREED that £400 be written off.",
            True,
        ),
        (
            "Debts",
            (
                "In terms of Section 50A(4) of the Local Government (Scotland) Act 1973 the "
                "Committee resolved to exclude the public from the meeting during consideration "
                "of this item. The Committee agreed that £400 be written off."
            ),
            True,
        ),
        (
            "Debts",
            (
                "The Committee agreed, under section 50A(4) of the Act, to exclude the public "
                "from the meeting for the items of business at 9 to 11."
            ),
            False,
        ),
        (
            "Debts",
            (
                "Proposed by Councillor Ash, seconded by Councillor Birch and agreed to go into "
                "committee.|The Director explained the debts. Agreed to write off £400."
            ),
            True,
        ),
        (
            "Debts",
            (
                "The Committee went into committee to discuss this item. Members agreed to write "
                "off £400."
            ),
            True,
        ),
        (
            "Dyledion",
            (
                "PENDERFYNWYD cau’r wasg a’r cyhoedd allan o’r cyfarfod ar gyfer yr eitem hon. "
                "Nodwyd yr adroddiad."
            ),
            True,
        ),
        ("Dyledion", "Trafodwyd yr eitem hon yn breifat. PENDERFYNWYD dileu’r ddyled.", True),
        (
            "Hawl i gau’r cyhoedd allan",
            "PENDERFYNWYD cau’r cyhoedd allan o’r cyfarfod ar gyfer yr eitemau canlynol.",
            False,
        ),
        ("Staffing", "Exempt minute: the Committee agreed the proposals.", True),
        ("Staffing", "The minute for this item is recorded as exempt.", True),
        ("Staffing", "A confidential minute is held by the Clerk.", True),
        ("Public Questions", "Mr Pole asked why the last meeting had been held in private.", False),
        (
            "Housing",
            "The Director spoke of homes in the private sector. The report was noted.",
            False,
        ),
        (
            "Confidential matters",
            (
                "Resolved under the Public Bodies (Admission to Meetings) Act 1960 that the "
                "public and press be excluded from the remainder of the meeting."
            ),
            False,
        ),
    ],
)
def test_private_under_its_title(title: str, text: str, expected: bool) -> None:
    assert read(*text.split("|"), title=title).exempt is expected
