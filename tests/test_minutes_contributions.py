"""Who speaks, and what the record leaves without a name."""

import pytest

from tests.minuting import read, rows, speakers
from tests.worded import table
from transform.rows import Contribution


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Councillor Ash introduced the report.", [("Councillor Ash", "introduced")]),
        ("Ada Birch replied that it was so.", [("Ada Birch", "answered")]),
        ("Mr Ash asked why and Mrs Cole said so.", [("Mr Ash", "asked"), ("Mrs Cole", "said")]),
        (
            "Councillors Ash and Birch spoke against it.",
            [("Councillor Ash", "said"), ("Councillor Birch", "said")],
        ),
        ("Mr P Ash, Estates Manager, outlined it.", [("Mr P Ash", "said")]),
        ("The Planning Officer, Mrs P Farrow, advised that it was.", [("Mrs P Farrow", "said")]),
        ("The report was introduced by Nina Lund.", [("Nina Lund", "introduced")]),
        (
            "Questions were raised by Councillors Ash, Birch and Cole.",
            [("Councillor Ash", "said"), ("Councillor Birch", "said"), ("Councillor Cole", "said")],
        ),
        (
            "In response to Mr Ash, Tom Hart confirmed it.",
            [("Mr Ash", "asked"), ("Tom Hart", "said")],
        ),
        (
            "The Committee heard from Mrs Ash, a resident, and Mr Birch.",
            [("Mrs Ash", "said"), ("Mr Birch", "said")],
        ),
        (
            "It was moved by Mr Ash and seconded by Mr Birch that x be y.",
            [("Mr Ash", "moved"), ("Mr Birch", "seconded")],
        ),
        (
            "Mr Ash, seconded by Mr Birch, MOVED it.",
            [("Mr Ash", "moved"), ("Mr Birch", "seconded")],
        ),
        (
            "The Chair invited Mr Ash, of the Cyclists, to speak.",
            [(None, "said"), ("Mr Ash", "said")],
        ),
        (
            "Mr Ash joined the meeting by video. He presented the results.",
            [("Mr Ash", "introduced")],
        ),
        ("Dywedodd Mr Gethin Rees fod y gwaith ar ben.", [("Mr Gethin Rees", "said")]),
        ("Gofynnodd y Cynghorydd Mair Huws pam.", [("Y Cynghorydd Mair Huws", "asked")]),
        ("A Member asked about fines.", [(None, "asked")]),
        ("The Head of Service replied.", [(None, "answered")]),
    ],
)
def test_who_speaks(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Councillor Ash had asked in March whether it would close.",
        "Councillor Ash attended the opening.",
        "Members thanked Ms Ivy Jones for her work.",
        "Councillor Ash’s earlier question had been answered.",
        "A motion which had been proposed by Mr Ash and seconded by Mr Birch was referred.",
        "The Clerk’s note: ‘Mr Ash asked for a reply.’",
        "Councillor Ash requested that his vote against be recorded.",
        "Councillor Ash left the meeting.",
        "The Committee noted that use had fallen.",
        "Historic England advised that it was listed.",
        "Network Rail responded.",
        "Wingham Wildlife Park reported a good year.",
    ],
)
def test_who_does_not_speak(text: str) -> None:
    assert [name for name, _ in speakers(text) if name] == []


def test_a_list_of_speakers() -> None:
    texts = (
        "The following spoke under the scheme:-",
        "· Mr G Ash, Objector",
        "· Ms J Birch, Agent",
        "It was late.",
    )
    assert speakers(*texts) == [("Mr G Ash", "said"), ("Ms J Birch", "said")]


def test_a_short_name_stands_for_the_full_one_where_there_is_no_doubt() -> None:
    assert speakers("Ms Pip Ash presented it.", "Ms Ash replied.") == [
        ("Ms Pip Ash", "introduced"),
        ("Ms Pip Ash", "answered"),
    ]
    assert speakers("Mr A Ash asked.", "Mr B Ash replied.", "Mr Ash agreed.")[-1] == (
        "Mr Ash",
        "said",
    )


def test_an_office_is_who_the_item_says_holds_it() -> None:
    texts = ("The Chair welcomed all.", "Members thanked the Chair, Councillor Ash, for it.")
    assert speakers(*texts) == [("Councillor Ash", "said")]


def test_a_row_says_in_which_paragraph_and_in_what_role() -> None:
    found = rows(read("1. Before.", "2. Jo Ash (Head of Parks) asked why."), Contribution)
    assert found == [
        Contribution(
            id="fen/7#c1",
            item_id="fen/7",
            paragraph_id="fen/7#p2",
            name="Jo Ash",
            role="Head of Parks",
            action="asked",
            start=14,
            end=42,
        )
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mr Ash introduced the report.", "Mr Ash"),
        ("Mr J Ash (Head of Parks) said that.", "Mr J Ash"),
        ("The Head of Service, Jo Ash, explained the position.", "Jo Ash"),
        ("The Head of Parks (Jo Ash) explained the position.", "Jo Ash"),
        ("Head of Parks Jo Ash explained the position.", "Jo Ash"),
        ("Head of Parks, Jo Ash, explained the position.", "Jo Ash"),
        ("The Head of Parks Jo Ash explained the position.", "Jo Ash"),
        ("The Chair, Councillor Ash, welcomed everyone.", "Councillor Ash"),
        ("The Chair (Councillor Ash) welcomed everyone.", "Councillor Ash"),
        ("The report was presented by Jo Ash, Head of Parks.", "Jo Ash"),
        ("The report, presented by Jo Ash, set out the budget.", "Jo Ash"),
        ("The report presented by Jo Ash set out the budget.", "Jo Ash"),
        ("Members received a presentation from Jo Ash on parks.", "Jo Ash"),
        ("Members received a presentation by Jo Ash and Ned Birch on parks.", "Jo Ash, Ned Birch"),
        ("The Committee received a verbal update from Jo Ash.", "Jo Ash"),
        ("The Committee considered a report presented by the Head of Parks, Jo Ash.", "Jo Ash"),
        ("In reply to Councillor Ash, Jo Birch confirmed it.", "Councillor Ash, Jo Birch"),
        ("Following a question from Councillor Ash, it was confirmed that.", "Councillor Ash"),
        ("Councillor Ash asked why, Councillor Birch replied.", "Councillor Ash, Councillor Birch"),
        ("Question 1 from Councillor Ash to Councillor Birch", "Councillor Ash"),
        ("Question from Mr T Ash to the Leader of the Council, Councillor Birch", "Mr T Ash"),
        ("Councillor Ash asked the following question of Councillor Birch:", "Councillor Ash"),
        ("Councillor Ash asked Councillor Birch whether it would close.", "Councillor Ash"),
        ("Councillor Birch responded as follows:", "Councillor Birch"),
        ("By way of a supplementary question, Councillor Ash asked if.", "Councillor Ash"),
        ("As a supplementary, Councillor Ash asked if.", "Councillor Ash"),
        ("Councillor Ash, as ward member, spoke against the application.", "Councillor Ash"),
        ("Councillor Ash, the Ward Member, spoke in objection.", "Councillor Ash"),
        ("Councillor Ash (Ward Member) addressed the meeting.", "Councillor Ash"),
        ("Mrs D Ash, objector, addressed the Committee.", "Mrs D Ash"),
        ("Mrs D Ash, on behalf of Holme Parish Council, spoke against it.", "Mrs D Ash"),
        ("Mrs D Ash, speaking on behalf of objectors, raised concerns.", "Mrs D Ash"),
        ("Mrs D Ash, a local resident, spoke in opposition to the application.", "Mrs D Ash"),
        ("Public speakers: Mrs D Ash (objector); Mr T Birch (agent)", "Mrs D Ash, Mr T Birch"),
        ("Speakers: Mrs D Ash and Mr T Birch", "Mrs D Ash, Mr T Birch"),
        ("Speaking against: Mrs D Ash", "Mrs D Ash"),
        ("Speaking in support: Mr T Birch, agent", "Mr T Birch"),
        ("Councillor Ash queried the cost.", "Councillor Ash"),
        ("Councillor Ash sought clarification on the cost.", "Councillor Ash"),
        ("Councillor Ash welcomed the report.", "Councillor Ash"),
        ("Councillor Ash commended the officers.", "Councillor Ash"),
        ("Councillor Ash raised the matter of fees.", "Councillor Ash"),
        ("Councillor Ash drew attention to page 4.", "Councillor Ash"),
        ("Councillor Ash drew Members’ attention to page 4.", "Councillor Ash"),
        ("Councillor Ash reminded Members of it.", "Councillor Ash"),
        ("Councillor Ash summarised the report.", "Councillor Ash"),
        ("Councillor Ash paid tribute to the late Mr Birch.", "Councillor Ash"),
        ("Councillor Ash opened the debate.", "Councillor Ash"),
        ("Councillor Ash summed up.", "Councillor Ash"),
        ("Councillor Ash exercised his right of reply.", "Councillor Ash"),
        ("Councillor Ash closed the debate.", "Councillor Ash"),
        ("Councillor Ash took Members through the report.", "Councillor Ash"),
        ("Councillor Ash talked Members through it.", "Councillor Ash"),
        ("Councillor Ash gave an overview of it.", "Councillor Ash"),
        ("Councillor Ash gave a presentation.", "Councillor Ash"),
        ("Councillor Ash delivered a presentation.", "Councillor Ash"),
        ("Councillor Ash provided an update.", "Councillor Ash"),
        ("Councillor Ash set out the reasons.", "Councillor Ash"),
        ("Councillor Ash pointed out that.", "Councillor Ash"),
        ("Councillor Ash put forward an amendment.", "Councillor Ash"),
        ("Councillor Ash posed a question.", "Councillor Ash"),
        ("Councillor Ash confirmed that.", "Councillor Ash"),
        ("Councillor Ash spoke to the motion.", "Councillor Ash"),
        ("Councillor Ash formally seconded it.", "Councillor Ash"),
        ("Councillor Ash reserved his right to speak.", "Councillor Ash"),
        ("Councillor Ash accepted the amendment.", "Councillor Ash"),
        ("Councillor Ash offered his condolences.", "Councillor Ash"),
        ("Councillor Ash extended thanks to staff.", "Councillor Ash"),
        ("Councillor Ash conveyed her thanks.", "Councillor Ash"),
        ("Councillor Ash congratulated the team.", "Councillor Ash"),
        ("Councillor Ash relayed a concern.", "Councillor Ash"),
        ("Councillor Ash stressed the need.", "Councillor Ash"),
        ("Councillor Ash urged caution.", "Councillor Ash"),
        ("Councillor Ash nominated Councillor Birch.", "Councillor Ash"),
        ("Councillor Birch was nominated by Councillor Ash.", "Councillor Ash"),
        ("Councillor Ash and Councillor Birch each spoke.", "Councillor Ash, Councillor Birch"),
        ("Councillor Ash then asked whether, and Mr Birch answered.", "Councillor Ash, Mr Birch"),
        ("Councillor Ash wondered whether.", "Councillor Ash"),
        ("Councillor Ash wished to know why.", "Councillor Ash"),
        ("Councillor Ash wanted to know why.", "Councillor Ash"),
        ("Councillor Ash was of the view that.", "Councillor Ash"),
        ("Councillor Ash was concerned that.", "Councillor Ash"),
        ("Councillor Ash had concerns about.", "Councillor Ash"),
        ("Councillor Ash agreed with Councillor Birch.", "Councillor Ash"),
        ("Councillor Ash supported Councillor Birch’s view.", "Councillor Ash"),
        ("Councillor Ash echoed Councillor Birch’s comments.", "Councillor Ash"),
        ("Councillor Ash read out a statement on behalf of Mrs Birch.", "Councillor Ash"),
        ("Comments were made by Councillor Ash.", "Councillor Ash"),
        ("Concerns were expressed by Councillor Ash.", "Councillor Ash"),
        ("Concern was raised by Mr Ash about dust.", "Mr Ash"),
        ("Thanks were expressed by Councillor Ash to staff.", "Councillor Ash"),
        ("Councillor Ash was thanked by the Chair, Councillor Birch.", "Councillor Birch"),
        ("Mr Ash attended to present the report.", "Mr Ash"),
        ("Mr Ash was in attendance for this item and presented the report.", "Mr Ash"),
        ("Mr Ash was invited to speak.", "Mr Ash"),
        ("At the invitation of the Chair, Mr Ash spoke.", "Mr Ash"),
        ("The Chair invited Mr Ash to address the meeting.", "Mr Ash"),
        ("The Chair introduced Mr Ash, who gave a talk.", "Mr Ash"),
        ("The Chair welcomed Mr Ash, who gave a presentation on parks.", "Mr Ash"),
        ("Mr Ash, who lived nearby, said that it flooded.", "Mr Ash"),
        ("Mr Ash and the Head of Parks presented the report.", "Mr Ash"),
        ("The Head of Parks and Mr Ash presented the report.", "Mr Ash"),
        ("Councillor Ash (in the Chair) opened the meeting.", "Councillor Ash"),
        ("The motion was moved by Councillor Ash.", "Councillor Ash"),
        ("Mr Ash agreed to provide the figures.", "Mr Ash"),
        ("A petition was presented by Mrs Ash.", "Mrs Ash"),
        ("Mrs Ash presented a petition.", "Mrs Ash"),
        ("A question submitted by Mr Ash was answered by Councillor Birch.", "Councillor Birch"),
        ("The Chair of the Panel, Dame Ann Ash, spoke of it.", "Dame Ann Ash"),
        ("PC Ash reported three thefts.", "PC Ash"),
        ("Inspector Ash gave an update.", "Inspector Ash"),
        ("County Councillor Ash reported.", "County Councillor Ash"),
        ("During discussion the following points were made by Councillor Ash:", "Councillor Ash"),
        ("During the debate Councillor Ash said it was.", "Councillor Ash"),
        ("Speaking for the motion, Councillor Ash said.", "Councillor Ash"),
        ("Speaking as ward member, Councillor Ash objected.", "Councillor Ash"),
        ("Having been invited to speak, Mr Ash said.", "Mr Ash"),
        ("Councillors Ash and Birch took part in the debate.", "Councillor Ash, Councillor Birch"),
        ("Those speaking were Councillors Ash and Birch.", "Councillor Ash, Councillor Birch"),
        ("Cllr Ash: asked about bins.", "Cllr Ash"),
        ("Councillor Ash: “Will the Leader say why?”", "Councillor Ash"),
        ("Councillor Ash had concerns.", "Councillor Ash"),
        ("Councillor Ash addressed members’ concerns.", "Councillor Ash"),
        ("The meeting was addressed by Mr T Ash of the Residents’ Association.", "Mr T Ash"),
        ("Mr T Ash of the Residents’ Association addressed the meeting.", "Mr T Ash"),
        ("Mr T Ash, a resident of Mill Lane, asked the following question:", "Mr T Ash"),
        ("The Mayor invited Councillor Ash to put his question.", "Councillor Ash"),
        ("The Chair asked Jo Ash to introduce the item.", "Jo Ash"),
        ("The Chair called upon Councillor Ash to move the motion.", "Councillor Ash"),
        ("The Chair handed over to Jo Ash, who presented the slides.", "Jo Ash"),
        ("Jo Ash and Ned Birch (Parks) jointly presented the paper.", "Jo Ash, Ned Birch"),
        ("Presented by Jo Ash.", "Jo Ash"),
        ("Jo Ash agreed to circulate a note.", "Jo Ash"),
        ("Jo Ash undertook to circulate a note.", "Jo Ash"),
        ("Asked whether it would close, Jo Ash said no.", "Jo Ash"),
        ("As ward councillor, Ann Ash objected to the scheme.", "Ann Ash"),
        ("Speaking as the local member, Councillor Ash urged refusal.", "Councillor Ash"),
        ("Councillor Ash (substituting for Councillor Birch) asked why.", "Councillor Ash"),
        ("Evidence was heard from Jo Ash and Ned Birch.", "Jo Ash, Ned Birch"),
        ("PC Ann Ash, Licensing Officer for the Police, made representations.", "PC Ann Ash"),
        ("Mr Ash’s representative, Ms Birch, said that it was safe.", "Ms Birch"),
        ("A statement from Mrs Ash was read out by the Clerk, Jo Birch.", "Jo Birch"),
        ("Councillor Ash apologised for the error in the report.", "Councillor Ash"),
        ("Councillor Ash declared the meeting open.", "Councillor Ash"),
        ("It was reported by Jo Ash that use had fallen.", "Jo Ash"),
        ("It was suggested by Councillor Ash that it be deferred.", "Councillor Ash"),
        ("Councillor Ash moved the motion standing in his name.", "Councillor Ash"),
        ("Cllr Ash proposed, Cllr Birch seconded, all agreed.", "Cllr Ash, Cllr Birch"),
        ("Proposed by Cllr Ash, 2nd by Cllr Birch.", "Cllr Ash, Cllr Birch"),
        ("Prop Cllr Ash, Sec Cllr Birch.", "Cllr Ash, Cllr Birch"),
        ("Cllr Ash proposed acceptance, this was seconded by Cllr Birch.", "Cllr Ash, Cllr Birch"),
        ("Nominated by Cllr Ash, seconded by Cllr Birch.", "Cllr Ash, Cllr Birch"),
        ("Those who spoke included Councillors Ash and Birch.", "Councillor Ash, Councillor Birch"),
        ("Councillors Ash and Birch raised concerns.", "Councillor Ash, Councillor Birch"),
        ("Councillor Ash’s question was answered by Jo Birch.", "Jo Birch"),
        ("Jo Birch answered Councillor Ash’s question.", "Jo Birch"),
        ("Mr Ash, supported by Mrs Birch, presented the petition.", "Mr Ash"),
        ("Mr Ash was present and answered questions.", "Mr Ash"),
        ("Dr Ash, GP lead, gave members a flavour of the work.", "Dr Ash"),
        ("Councillor Ash read a poem.", "Councillor Ash"),
        ("Councillor Ash referred Members to page 4.", "Councillor Ash"),
        ("Cllr Ash explained she had visited. She felt it was fine.", "Cllr Ash"),
        ("Cyflwynwyd yr adroddiad gan y Pennaeth Gwasanaeth, Elin Gwawr.", "Elin Gwawr"),
        ("Diolchodd y Cadeirydd, y Cynghorydd Mair Huws, i bawb.", "Y Cynghorydd Mair Huws"),
        ("Eglurodd y Swyddog Cynllunio, Elin Gwawr, y cais.", "Elin Gwawr"),
        ("Siaradodd Mr Aled Rees yn erbyn y cais.", "Mr Aled Rees"),
        ("Cllr Ash proposed, Cllr Birch seconding, that it wait.", "Cllr Ash, Cllr Birch"),
        ("On the proposal of Mr Ash and the seconding of Mr Birch; carried.", "Mr Ash, Mr Birch"),
        ("The motion, Cllr Ash having seconded it, was put.", "Cllr Ash"),
        ("It seemed to Councillor Ash that it was late.", "Councillor Ash"),
        ("Councillor Ash saw merit in it and moved approval.", "Councillor Ash"),
        (
            "Cllr Ash said that it was long and Cllr Birch that it was short.",
            "Cllr Ash, Cllr Birch",
        ),
        ("Mr Ash spoke against it, and Ms Birch, for the agent, in support.", "Mr Ash, Ms Birch"),
        ("She answered questions, including one from Mr Ash on dust.", "Mr Ash"),
        ("The Committee heard Ms Una Ash and Mr Birch, of the Trust.", "Ms Una Ash, Mr Birch"),
        ("Councillor Ash was proposed as Chair by Councillor Birch.", "Councillor Birch"),
        ("The motion having been moved, an amendment was moved by Mr Ash.", "Mr Ash"),
        ("The motion, which had been moved by Mr Ash, was put to the vote.", "Mr Ash"),
        ("Mynegodd Mr Rees bryder, ac ategwyd hynny gan Mrs Huws.", "Mr Rees, Mrs Huws"),
        ("Councillor Ash was not persuaded.", "Councillor Ash"),
        ("Councillor Ash took the opposite view.", "Councillor Ash"),
        ("Dr Ash of the Friends of Mill Lane, by invitation, welcomed it.", "Dr Ash"),
        ("Having spoken in favour, Councillor Ash withdrew.", "Councillor Ash"),
    ],
)
def test_who_is_named_as_a_speaker(text: str, expected: str) -> None:
    assert sorted({name for name, _ in speakers(text) if name}) == sorted(expected.split(", "))


@pytest.mark.parametrize(
    "text",
    [
        "Moved (Ash/Birch)",
        "Councillor Ash submitted a question.",
        "Councillor Ash stood by his view.",
        "Councillor Ash withdrew the motion.",
        "Nominations were received for Councillor Birch.",
        "Councillor Ash took the Chair.",
        "Councillor Ash chaired the meeting.",
        "A statement was read out on behalf of Mrs Birch.",
        "A letter from Mrs Birch was read out by the Clerk.",
        "The Chair thanked Mr Ash for attending.",
        "Mr Ash was in attendance to answer questions.",
        "Mr Ash had registered to speak but was not present.",
        "Mr Ash had registered to speak.",
        "Mr Ash was unable to attend.",
        "The Chair welcomed Mr Ash to the meeting.",
        "Also present was Mr Ash.",
        "Councillor Ash requested a recorded vote.",
        "Councillor Ash, supported by Councillor Birch, requested a recorded vote.",
        "Councillor Ash called for a recorded vote.",
        "Councillor Ash asked for his vote against to be recorded.",
        "Councillor Ash left the meeting at 8pm.",
        "Councillor Ash arrived during this item.",
        "Councillor Ash voted against.",
        "Councillor Ash abstained.",
        "Councillor Ash was elected Chair.",
        "Councillor Ash was appointed to the Board.",
        "Mr Ash to provide the figures.",
        "Action: Mr Ash to circulate.",
        "The report of Mr Ash was noted.",
        "The report by Mr Ash, Head of Parks, was noted.",
        "Councillor Ash’s motion was carried.",
        "A petition signed by Mrs Ash and others was received.",
        "Councillor Ash – The bins were late.",
        "Presenting Officer: Jo Ash",
        "Report author: Jo Ash",
        "Lead officer: Jo Ash",
        "Contact: Jo Ash",
        "The Committee thanked Jo Ash for the report.",
        "Members thanked Jo Ash, who was retiring.",
        "Jo Ash would circulate a note.",
        "ACTION: Jo Ash to circulate a note.",
        "Jo Ash was asked to circulate a note.",
        "Councillor Ash was asked to chair.",
        "Jo Ash was asked whether it would close.",
        "Mr Ash’s agent said that it was safe.",
        "A statement was read on behalf of Councillor Ash, who could not attend.",
        "Apologies were received from Councillor Ash, who had asked that the item be deferred.",
        "Councillor Ash sent his apologies.",
        "Councillor Ash apologised for his late arrival.",
        "Councillor Ash gave his apologies.",
        "Councillor Ash signed the minutes.",
        "Councillor Ash had been appointed.",
        "Councillor Ash was reported to have said so.",
        "A letter from Mr Ash said that it was late.",
        "Mr Ash had written to say that he objected.",
        "Mr Ash wrote to object.",
        "Objections had been received from Mr Ash and Mrs Birch.",
        "It was reported that Councillor Ash had resigned.",
        "It was noted that Mr Ash would retire.",
        "Members noted that Mr Ash had presented a petition in May.",
        "At its last meeting Councillor Ash had moved the motion.",
        "In May Councillor Ash had asked for figures.",
        "The motion in the name of Councillor Ash was withdrawn.",
        "With the consent of the seconder, Councillor Birch, Councillor Ash withdrew the motion.",
        "It was moved (Ash), seconded (Birch) that it be so.",
        "The following councillors spoke in the debate: Ash, Birch and Cole.",
        "Mr Ash was accompanied by Mrs Birch.",
        "Mr Ash was present to answer questions.",
        "The applicant, Mr Ash, was present.",
        "Rev Ann Ash led prayers.",
        "The Mayor’s Chaplain, Rev Ann Ash, said prayers.",
        "Councillor Ash joined the meeting at 6.10 pm.",
        "Councillor Ash, Chairman, in the Chair.",
        "Diolchwyd i Elin Gwawr am ei gwaith.",
        "Councillor Ash – approved the lease.",
        "Gofynnodd y Cynghorydd Huws i’w bleidlais gael ei chofnodi.",
        "The Chair welcomed Ms Ash to her first meeting and said that it was good.",
        "A motion in the name of Mr Ash and supported by Mrs Birch was withdrawn.",
        "A question from Mr Ash fell in his absence.",
        "A question from Mr Ash had been sent in too late.",
        "The Chair, Councillor’s vote being equal, gave a casting vote.",
        "The task group had heard from Dr Ash.",
        "The Mill (Ash Grove) said that it was late.",
        "Councillor Ash wished to be transparent about a connection to item 5.",
    ],
)
def test_who_is_only_mentioned(text: str) -> None:
    assert [name for name, _ in speakers(text) if name] == []


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (
            ("The following people spoke on the application:", "Mr Ash, objector", "Ms Elm, agent"),
            "Mr Ash, Ms Elm",
        ),
        (("Public Speaking", "Objectors: Mr Ash; Mrs Elm, of Mill Lane"), "Mr Ash, Mrs Elm"),
        (
            ("Proposer: Councillor Ash", "Seconder: Councillor Elm"),
            "Councillor Ash, Councillor Elm",
        ),
        (("Moved by\tCouncillor Ash", "Seconded by\tCllr Elm"), "Councillor Ash, Cllr Elm"),
        (
            ("1. Question from Mr Ash to Councillor Elm", "Why?", "Answer by Councillor Elm"),
            "Mr Ash, Councillor Elm",
        ),
        (("Question 1", "Mr Ash to ask Councillor Elm:", "Why?"), "Mr Ash"),
        (("From Mr Ash to the Leader of the Council", "Why?"), "Mr Ash"),
        (("(2) Mr Ash to the Leader", "A written answer would be sent to Mr Ash."), ""),
        (("Question from Mr Ash to the Leader", "Mr Ash was not present."), ""),
        (
            ("Comments from Members:", "Mr Ash – it was late.", "Mrs Elm – it was not."),
            "Mr Ash, Mrs Elm",
        ),
        (("Mr Ash: “Will it close?”", "Councillor Elm: “No.”"), "Mr Ash, Councillor Elm"),
        (("They voted as the names were taken:", "FOR Mr Ash, Mrs Elm"), ""),
        (("Mr Ash had applied in May. He said that it was late.",), "Mr Ash"),
        (("Mr Ash had walked the lane. It was steep. He proposed refusal.",), "Mr Ash"),
        (("Mrs Ash had walked the lane. He proposed refusal.",), ""),
        (("Mr Ash was unable to attend. He asked that it be refused.",), ""),
        (("Croesawyd y Cynghorydd Huws. Soniodd am y gwaith.",), "Y Cynghorydd Huws"),
        (("Credai’r Cynghorydd Huws fod yr adroddiad yn fyr.",), "Cynghorydd Huws"),
        (
            ("Ar gynnig y Cynghorydd Huws, wedi ei eilio gan Mr Rees, cytunwyd.",),
            "Y Cynghorydd Huws, Mr Rees",
        ),
    ],
)
def test_speakers_of_several_lines(texts: tuple[str, ...], expected: str) -> None:
    found = {name for name, _ in speakers(*texts) if name}
    assert found == set(expected.split(", ")) - {""}


def test_what_members_state_under_declarations_is_no_speech() -> None:
    def named(*texts: str) -> list[str | None]:
        found = rows(read(*texts, title="Declarations of Interest"), Contribution)
        return [row.name for row in found if row.name]

    assert named("Councillor Ash said that he had been approached by traders.") == []
    assert named("Councillor Ash asked whether membership was an interest.") == ["Councillor Ash"]
    assert named("The Legal Officer, Ms Birch, said that it was not.") == ["Ms Birch"]


@pytest.mark.parametrize(("lines", "expected"), table("speakers"))
def test_who_is_heard(lines: tuple[str, ...], expected: str) -> None:
    assert "; ".join(dict.fromkeys(name for name, _ in speakers(*lines) if name)) == expected
