"""Declarations of interest, one test a wording."""

import pytest

from tests.minuting import declarations, speakers
from tests.worded import table
from transform.minutes.declarations import interests

ASH = "Councillor Ash"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Councillor Ash declared a disclosable pecuniary interest in item 5 as owner and left.",
            [(ASH, "disclosable_pecuniary", "item 5", True)],
        ),
        (
            "Councillors Ash and Birch each declared a personal interest in Item 6 (Docks) as X.",
            [
                (ASH, "personal", "Item 6 (Docks)", None),
                ("Councillor Birch", "personal", "Item 6 (Docks)", None),
            ],
        ),
        (
            "Councillor Ash declared a personal and prejudicial interest in minute 4. She left.",
            [(ASH, "prejudicial", "minute 4", True)],
        ),
        (
            "Councillor Ash declared a personal, not prejudicial, interest in minute 4 and stayed.",
            [(ASH, "personal", "minute 4", False)],
        ),
        (
            "Councillor Ash declared an interest in item 3, no pecuniary interest, and stayed.",
            [(ASH, "unspecified", "item 3", False)],
        ),
        (
            "Councillor Ash declared a personal interest in item 3 and a DPI in item 4.",
            [(ASH, "personal", "item 3", None), (ASH, "disclosable_pecuniary", "item 4", None)],
        ),
        (
            "Councillor Ash advised that she had a non-pecuniary interest in Item 9.",
            [(ASH, "non_pecuniary", "Item 9", None)],
        ),
        (
            "Councillor Ash declared an OSI in Item 2. He would leave should it be discussed.",
            [(ASH, "other_significant", "Item 2", None)],
        ),
        (
            "Interests were declared by Councillor Ash (item 3) and Mr Birch (item 5).",
            [(ASH, "unspecified", "item 3", None), ("Mr Birch", "unspecified", "item 5", None)],
        ),
        (
            "Councillor Ash disclosed that she was a trustee and would leave the meeting.",
            [(ASH, "unspecified", None, True)],
        ),
        (
            "Datgelodd y Cynghorydd Mair Huws fuddiant personol mewn perthynas ag eitem 9.",
            [("Y Cynghorydd Mair Huws", "personal", "eitem 9", None)],
        ),
        ("No Member declared an interest.", []),
        ("Members were reminded to declare any disclosable pecuniary interest.", []),
        ("Councillor Ash said that she had no interest to declare.", []),
        ("All Members declared that they had received a letter.", []),
        ("The words ‘Councillor Ash declared a personal interest’ were struck out.", []),
    ],
)
def test_sentences(text: str, expected: list[tuple[str, str, str | None, bool | None]]) -> None:
    assert declarations(text) == expected


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (
            ("Councillor Ash – Minute 2 (A – B) – Non-pecuniary interest: lives near (withdrew);",),
            [(ASH, "non_pecuniary", "Minute 2 (A – B)", True)],
        ),
        (("Councillor Ash: Item 7 – personal interest",), [(ASH, "personal", "Item 7", None)]),
        (
            ("Councillor Ash (Item 8) – other registrable interest, a member of the Board",),
            [(ASH, "other_registrable", "Item 8", None)],
        ),
        (
            ("Items 3 and 5 – Councillor Ash (Non-Financial)",),
            [(ASH, "non_pecuniary", "Item 3", None), (ASH, "non_pecuniary", "Item 5", None)],
        ),
        (
            (
                "(i) Councillor Ash",
                "(a) Minute 3 – personal",
                "(b) Minute 4 – Disclosable pecuniary",
            ),
            [(ASH, "personal", "Minute 3", None), (ASH, "disclosable_pecuniary", "Minute 4", None)],
        ),
        (
            (
                "Name\tItem\tInterest",
                "Councillor Ash\t4\tPersonal and Prejudicial: owns it. Would leave.",
            ),
            [(ASH, "prejudicial", "4", True)],
        ),
        (
            ("Member\tNature of Personal Interest", "A. Ash\tA governor"),
            [("A. Ash", "personal", None, None)],
        ),
        (
            ("Members declared prejudicial interests in minute 9 as follows:", "Ash\ta tenant"),
            [("Ash", "prejudicial", "minute 9", None)],
        ),
        (
            ("Personal interests:", "Councillor Ash in respect of item 4, as a governor."),
            [(ASH, "personal", "item 4", None)],
        ),
        (
            ("#Agenda Item 2, Mill Lane", "Councillor Ash declared an interest and stayed."),
            [(ASH, "unspecified", "Agenda Item 2, Mill Lane", False)],
        ),
        (
            ("#Disclosable pecuniary interests", "Councillor Ash declared an interest in item 2."),
            [(ASH, "disclosable_pecuniary", "item 2", None)],
        ),
    ],
)
def test_lists_tables_and_headings(
    texts: tuple[str, ...], expected: list[tuple[str, str, str | None, bool | None]]
) -> None:
    assert declarations(*texts) == expected


def test_an_interest_declared_inside_another_item() -> None:
    text = "(As Councillor Ash had declared an interest in this item, she did not vote.)"
    assert declarations(text, title="Mill Lane") == [(ASH, "unspecified", "this item", None)]


def test_who_only_declares_does_not_speak() -> None:
    assert speakers("Councillor Ash advised that she had a personal interest in Item 9.") == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("disclosable pecuniary", "disclosable_pecuniary"),
        ("Pecuniary", "disclosable_pecuniary"),
        ("Non-Pecuniary", "non_pecuniary"),
        ("non pecuniary", "non_pecuniary"),
        ("Other Registrable", "other_registrable"),
        ("non-registrable", "unspecified"),
        ("personal, non-prejudicial", "personal"),
        ("a DPI", "disclosable_pecuniary"),
        ("an OSI", "other_significant"),
        ("", "unspecified"),
    ],
)
def test_kinds(text: str, kind: str) -> None:
    assert interests.kind_of(text) == kind


@pytest.mark.parametrize(
    "text",
    [
        "Councillor Ash stated that he had a personal interest in item 4 as a member of the Trust.",
        "Councillor Ash made known a personal interest in item 4.",
        "Councillor Ash declared he had a personal interest in item 4.",
        "Councillor Ash declared that as a governor she had a personal interest in item 4.",
        "Councillor Ash declared, as a governor, a personal interest in item 4.",
        "Councillor Ash declared, in respect of item 4, a personal interest.",
        "Councillor Ash declared a personal interest as a governor in relation to item 4.",
        "Councillor Ash declared a personal but non-prejudicial interest in item 4.",
        "Councillor Ash declared an interest (personal and non-prejudicial) in item 4.",
        "Councillor Ash declared an interest in item 4 of a personal nature.",
        "Councillor Ash declared an interest in item 4 – personal, as a governor.",
        "Councillor Ash declared a Type B personal interest in item 4.",
        "Councillor Ash wished to declare a personal interest in item 4.",
        "Councillor Ash wished it to be recorded that he had a personal interest in item 4.",
        "Councillor Ash gave notice of a personal interest in item 4.",
        "Councillor Ash registered a personal interest in item 4 as a director.",
        "Councillor Ash notified the Committee of a personal interest in item 4.",
        "Councillor Ash acknowledged a personal interest in item 4.",
        "Councillor Ash expressed a personal interest in item 4 as a member of the club.",
        "Councillor Ash made a declaration of a personal interest in item 4.",
        "Councillor Ash made a personal declaration in item 4.",
        "Councillor Ash: personal interest in item 4 as a governor.",
        "Councillor Ash - personal interest in item 4 as a governor.",
        "Personal – Councillor Ash – item 4 – governor",
        "item 4 – Councillor Ash declared a personal interest as a governor.",
        "item 4: Councillor Ash declared a personal interest as a governor.",
        "In respect of item 4, Councillor Ash declared a personal interest as a governor.",
        "As a member of Holme Council, Councillor Ash declared a personal interest in item 4.",
        "The Chair, Councillor Ash, declared a personal interest in item 4.",
        "The Chair (Councillor Ash) declared a personal interest in item 4.",
        "The Chair noted that Councillor Ash had declared a personal interest in item 4.",
        "It was noted that Councillor Ash had a personal interest in item 4 as a governor.",
        "A personal interest was declared by Councillor Ash in relation to item 4.",
        "A personal interest in item 4 was declared by Councillor Ash.",
        "Councillor Ash stated that he sat on the Trust. It was a personal interest in item 4.",
    ],
)
def test_a_personal_interest_in_item_4(text: str) -> None:
    found = declarations(text)
    assert [(name, kind) for name, kind, _, _ in found] == [(ASH, "personal")]
    assert found[0][2] in ("item 4", None)


@pytest.mark.parametrize(
    ("called", "kind"),
    [
        ("a financial interest", "disclosable_pecuniary"),
        ("a Disclosable Pecuniary Interest (DPI)", "disclosable_pecuniary"),
        ("a personal and pecuniary interest", "disclosable_pecuniary"),
        ("a non-financial interest", "non_pecuniary"),
        ("a personal and non-pecuniary interest", "non_pecuniary"),
        ("a disclosable non-pecuniary interest", "non_pecuniary"),
        ("an ORI", "other_registrable"),
        ("an Other Registerable Interest", "other_registrable"),
        ("an Other Registrable Interest (ORI)", "other_registrable"),
        ("a personal and a prejudicial interest", "prejudicial"),
        ("a personal (and prejudicial) interest", "prejudicial"),
        ("a personal/prejudicial interest", "prejudicial"),
        ("an NRI", "unspecified"),
        ("a non-registrable interest", "unspecified"),
        ("a Non-Registrable Interest (NRI)", "unspecified"),
        ("a non-statutory interest", "unspecified"),
        ("a potential conflict of interest", "unspecified"),
        ("a Code of Conduct interest", "unspecified"),
        ("a Disclosable Interest", "unspecified"),
    ],
)
def test_how_interests_are_called(called: str, kind: str) -> None:
    assert declarations(f"Councillor Ash declared {called} in item 4.") == [
        (ASH, kind, "item 4", None)
    ]


@pytest.mark.parametrize(
    ("text", "withdrew"),
    [
        ("Having declared an interest in this item, Councillor Ash left the meeting.", True),
        ("Councillor Ash, having declared an interest, left the Chamber for this item.", True),
        ("Councillor Ash left the meeting at this point, having declared a DPI in the item.", True),
        ("Councillor Ash left the room because of her declared prejudicial interest.", True),
        ("Councillor Ash reminded the meeting of his declared interest and left the room.", True),
        ("Councillor Ash declared an interest. (Councillor Ash withdrew from the meeting.)", True),
        ("Councillor Ash declared an interest, stayed to speak and left before the vote.", True),
        ("Councillor Ash declared an interest and indicated that she would leave the room.", True),
        ("Councillor Ash declared an interest and did not leave the room.", False),
        ("Councillor Ash declared an interest. Having been granted leave, she remained.", False),
        ("Councillor Ash declared an interest but had a dispensation and remained.", False),
        ("Councillor Ash drew attention to his DPI and said he would absent himself.", True),
        ("Councillor Ash declared an interest and left the Ballroom when it was called.", True),
        ("Councillor Ash declared an interest and would not be withdrawing.", False),
        ("Councillor Ash declared an interest; he would speak and vote.", False),
        (
            "Councillor Ash, a governor, saw that his son worked there and declared an interest.",
            None,
        ),
        ("Councillor Ash declared an interest and vacated the Chair.", None),
        ("Councillor Ash declared an interest and was not required to leave.", None),
        ("Councillor Ash declared an interest, having left the employment of the Trust.", None),
        ("Councillor Ash declared an interest and would leave if it was discussed.", None),
        ("Councillor Ash declared an interest and took no part in the debate or vote.", None),
    ],
)
def test_whether_someone_left(text: str, withdrew: bool | None) -> None:
    assert [(name, left) for name, _, _, left in declarations(text)] == [(ASH, withdrew)]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (
            ("Councillor Ash declared an interest in item 4, Councillor Birch in item 5.",),
            [(ASH, "item 4"), ("Councillor Birch", "item 5")],
        ),
        (
            ("Councillor Ash declared an interest in item 4, as did Councillor Birch.",),
            [(ASH, "item 4"), ("Councillor Birch", "item 4")],
        ),
        (
            ("Councillor Ash declared an interest in item 4 as a tenant and in item 6 as X.",),
            [(ASH, "item 4"), (ASH, "item 6")],
        ),
        (
            ("Councillor Ash declared an interest in the following items:", "Item 4", "Item 6"),
            [(ASH, "Item 4"), (ASH, "Item 6")],
        ),
        (
            ("Councillors Ash and Birch made declarations:", "Councillor Ash – Item 4 – a tenant"),
            [(ASH, "Item 4")],
        ),
        (
            ("Declarations were made by Councillor Ash in item 4 and Councillor Birch in item 5.",),
            [(ASH, "item 4"), ("Councillor Birch", "item 5")],
        ),
        (
            ("The following interests were declared: Councillor Ash – item 4; Mr Birch – item 5.",),
            [(ASH, "item 4"), ("Mr Birch", "item 5")],
        ),
        (
            ("Personal: Councillor Ash (item 4)", "Prejudicial: Mr Birch (item 5)"),
            [(ASH, "item 4"), ("Mr Birch", "item 5")],
        ),
        (
            ("Councillor Ash", "Item 4 – personal, a governor", "Item 6 – personal, a tenant"),
            [(ASH, "Item 4"), (ASH, "Item 6")],
        ),
        (
            ("Item 4", "Councillor Ash – personal", "Item 5", "Mr Birch – DPI, left the meeting"),
            [(ASH, "Item 4"), ("Mr Birch", "Item 5")],
        ),
        (
            ("(a) Other Interests", "None", "(b) DPIs", "Councillor Ash in item 4"),
            [(ASH, "item 4")],
        ),
        (("24/0012/FUL – Councillor Ash – Personal – a friend",), [(ASH, "24/0012/FUL")]),
        (
            ("Item\tMember\tInterest", "4\tCouncillors Ash and Birch\tDPI"),
            [(ASH, "4"), ("Councillor Birch", "4")],
        ),
        (("Member\tItem\tNature", "Councillor Ash\t4\tDPI", "\t6\tDPI"), [(ASH, "4"), (ASH, "6")]),
        (
            ("Minute\tMember\tNature", "33\tCouncillor Ash\tDPI", "Mr Birch\tPersonal"),
            [(ASH, "33"), ("Mr Birch", "33")],
        ),
        (
            ("Enw\tEitem\tNatur y Buddiant", "Y Cynghorydd Mair Huws\t4\tPersonol"),
            [("Y Cynghorydd Mair Huws", "4")],
        ),
        (
            (
                "Councillor Ash declared a personal interest in item 4.",
                "Having declared an interest, Councillor Ash left the room.",
            ),
            [(ASH, "item 4")],
        ),
        (
            ("Datganodd yr aelodau canlynol fuddiant:-", "· Mair Huws yn eitem 5 fel athrawes"),
            [("Mair Huws", "eitem 5")],
        ),
        (
            ("The following declared an interest in item 4:", "Councillor Ash", "Mr Birch"),
            [(ASH, None), ("Mr Birch", None)],
        ),
        (
            ("Two declarations were made: Councillor Ash in item 4 and Mr Birch in item 5.",),
            [(ASH, "item 4"), ("Mr Birch", "item 5")],
        ),
        (
            ("Councillor Ash – item 4. Councillor Birch – item 5.",),
            [(ASH, "item 4"), ("Councillor Birch", "item 5")],
        ),
        (
            ("Councillor Ash declared an interest in item 4. Mr Birch did likewise.",),
            [(ASH, "item 4"), ("Mr Birch", "item 4")],
        ),
        (("Councillor Ash’s personal interest in item 4 was noted.",), [(ASH, "item 4")]),
        (
            ("Councillor Ash stated that his interest in item 4 was personal.",),
            [(ASH, "item 4")],
        ),
        (
            ("Owing to his declared interest in item 4, Councillor Ash left the room.",),
            [(ASH, "item 4")],
        ),
        (
            ("Councillor Ash felt that he ought to declare an interest in item 4.",),
            [(ASH, "item 4")],
        ),
    ],
)
def test_several_interests(texts: tuple[str, ...], expected: list[tuple[str, str | None]]) -> None:
    assert [(name, about) for name, _, about, _ in declarations(*texts)] == expected


def test_a_column_says_whether_someone_left() -> None:
    texts = ("Member\tItem\tInterest\tLeft?", "Mr Ash\t4\tDPI\tYes", "Mr Birch\t5\tPersonal\tNo")
    assert declarations(*texts) == [
        ("Mr Ash", "disclosable_pecuniary", "4", True),
        ("Mr Birch", "personal", "5", False),
    ]


@pytest.mark.parametrize(
    ("text", "kind", "withdrew"),
    [
        ("Datganodd y Cynghorydd Huws fuddiant personol yn eitem 5.", "personal", None),
        ("Datganwyd buddiant personol gan y Cynghorydd Huws yn eitem 5.", "personal", None),
        ("Gwnaeth y Cynghorydd Huws ddatganiad o fuddiant personol.", "personal", None),
        (
            "Datganodd y Cynghorydd Huws gysylltiad personol, nad oedd yn rhagfarnu.",
            "personal",
            None,
        ),
        ("Datganodd y Cynghorydd Huws fuddiant sy’n rhagfarnu, gan adael.", "prejudicial", True),
        ("Roedd y Cynghorydd Huws wedi datgan buddiant a gadawodd.", "unspecified", True),
        ("Bu i’r Cynghorydd Huws ddatgan buddiant. Arhosodd yno.", "unspecified", False),
        ("Y Cynghorydd Huws – Eitem 5 – buddiant personol", "personal", None),
    ],
)
def test_welsh(text: str, kind: str, withdrew: bool | None) -> None:
    assert [(found[1], found[3]) for found in declarations(text)] == [(kind, withdrew)]


@pytest.mark.parametrize("title", ["Declarations of Interest", "Mill Lane"])
@pytest.mark.parametrize(
    "text",
    [
        "Councillor Ash declared that he had no interest in item 4.",
        "Councillor Ash declared no interests.",
        "Councillors Ash and Birch did not declare any interests.",
        "Councillor Ash, having weighed it, did not consider that he had an interest to declare.",
        "No declarations of interest were made by Councillor Ash.",
        "Councillor Ash had declared an interest at the previous meeting.",
        "At the meeting held on 4 May 2023 Councillor Ash declared a personal interest in item 4.",
        "The minutes were amended to show that Councillor Ash declared a personal interest.",
        "Councillor Birch asked whether Councillor Ash had declared an interest.",
        "Councillor Ash asked if he should declare an interest as a member of the club.",
        "Mr J Holt advised that being a member was not a disclosable pecuniary interest.",
        "The Solicitor, Mr J Holt, advised that Members with a prejudicial interest must leave.",
        "The Chair, Councillor Ash, reminded Members to declare any interests.",
        "The Chair, Councillor Ash, invited declarations of interest.",
        "Councillor Ash, having no interest in the matter, took the Chair.",
        "Councillor Ash informed the meeting that Councillor Birch would be declaring an interest.",
        "There were no declarations of interest other than those already registered.",
        "Mr Holt reported that the register of interests had been updated.",
        "Councillor Ash’s register of interests form was overdue.",
        "Councillor Ash declared that he had been lobbied on item 4.",
        "Councillor Ash declared that she had received correspondence from the applicant.",
        "Councillor Ash declared that he had visited the site.",
        "Councillor Ash declared that it was in the public interest to proceed.",
        "Councillor Ash declared his support for the scheme in the interests of residents.",
        "Councillor Ash registered an interest in joining the group.",
        "Councillor Ash expressed his interest in serving on the panel.",
        "Councillor Ash had expressed an interest in the vacancy.",
        "It was noted that Mr Holt had declared an interest in buying the land.",
        "Councillor Ash stated that there was considerable interest in the scheme.",
        "Councillor Ash said that residents had an interest in the scheme.",
        "Councillor Ash said that the interest on the loan was 4%.",
        "Councillor Ash reported that the Council had earned interest of £4,000.",
        "Councillor Ash took an interest in the matter.",
        "Councillor Ash declared the meeting closed.",
        "The Panel’s minutes recorded a personal interest declared by Councillor Ash at its"
        " last meeting.",
        "Councillor Ash advised that he had a connection with item 4; having applied the objective"
        " test, he did not consider that he had an interest.",
        "Councillor Ash stated that he had met the agent. He did not consider this an interest.",
        "Atgoffwyd yr aelodau i ddatgan buddiant.",
    ],
)
def test_what_is_no_interest_declared(text: str, title: str) -> None:
    assert declarations(text, title=title) == []


@pytest.mark.parametrize(("lines", "expected"), table("declarations"))
def test_who_declared_what(lines: tuple[str, ...], expected: str) -> None:
    went = {True: ", left", False: ", stayed", None: ""}
    found = [f"{name}: {kind}{went[left]}" for name, kind, _, left in declarations(*lines)]
    assert "; ".join(found) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Councillors Ash and Elm declared interests in items 5 and 6 respectively.",
         ["item 5", "item 6"]),
        ("Mr Ash declared a DPI in item 5 and Mr Elm a personal one.", ["item 5", "item 5"]),
        ("Cllr Ash, item 5, DPI, employer", ["item 5"]),
        ("Councillor Ash declared an interest on behalf of his wife in item 5.", ["item 5"]),
        ("Councillor Ash declared an interest in item 5 and sat outside.", ["item 5"]),
    ],
)  # fmt: skip
def test_what_each_is_about(text: str, expected: list[str]) -> None:
    assert [about for _, _, about, _ in declarations(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Councillor Ash, being a member of Fell Parish Council, declared a personal interest in "
         "this item and stayed.", [("Councillor Ash", "personal", "this item", False)]),
        ("The former leader declared the fair open; the latter stayed.", []),
        ("Councillor Ash was not present during this item.", []),
        ("Councillor Ash took an interest in the scheme.", []),
    ],
)  # fmt: skip
def test_declarations_under_another_heading(
    text: str, expected: list[tuple[str, str, str | None, bool | None]]
) -> None:
    assert declarations(text, title="Old Mill") == expected
