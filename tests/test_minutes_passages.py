"""Passages as clerks write them, with what is decided there, and some that decide nothing."""

import pytest

from tests.minuting import decisions

SAME = "="
"""The whole passage is the decision."""


@pytest.mark.parametrize(
    ("text", "marker", "wording"),
    [
        (
            (
                "The Clerk presented the accounts.|Resolved: that the accounts to 30 September "
                "be approved and signed by the Chairman."
            ),
            "resolved",
            "that the accounts to 30 September be approved and signed by the Chairman.",
        ),
        ("The Committee took note of the contents of the report.", "none", SAME),
        ("Members took note of the update.", "none", SAME),
        ("The figures were noted with concern.", "none", SAME),
        (
            (
                "The Board noted, with thanks, the work of the volunteers and approved the grant "
                "of £400."
            ),
            "none",
            SAME,
        ),
        (
            "It was unanimously resolved to accept the quotation of Messrs Pole for £1,240.",
            "resolved",
            "to accept the quotation of Messrs Pole for £1,240.",
        ),
        (
            (
                "It was resolved unanimously:|(a) to accept the tender; and|(b) to write to the "
                "others."
            ),
            "resolved",
            "(a) to accept the tender; and|(b) to write to the others.",
        ),
        (
            (
                "The Council resolved unanimously:-|(a) to accept the tender; and|(b) to write "
                "to the others."
            ),
            "resolved",
            "(a) to accept the tender; and|(b) to write to the others.",
        ),
        (
            (
                "The Sub-Committee agreed, by 4 votes to 2:-|1. to grant the licence; and|2. to "
                "impose condition 4."
            ),
            "agreed",
            "1. to grant the licence; and|2. to impose condition 4.",
        ),
        (
            (
                "After debate, the Committee decided to refuse the application on grounds of "
                "highway safety."
            ),
            "none",
            SAME,
        ),
        (
            "The Committee, on the casting vote of the Convener, agreed to refuse the application.",
            "agreed",
            "to refuse the application.",
        ),
        ("Decision: Refused.", "decision", "Refused."),
        (
            (
                "DECISION: That the licence be granted as applied for.|REASONS: The applicant "
                "had met the objections."
            ),
            "decision",
            "That the licence be granted as applied for.",
        ),
        ("Permission was refused for the reason set out in the report.", "none", SAME),
        ("Planning permission was granted, subject to the conditions in the report.", "none", SAME),
        (
            (
                "APPROVED subject to a Section 106 agreement to secure:|(a) ten affordable "
                "homes; and|(b) £40,000 for the school."
            ),
            "approved",
            (
                "subject to a Section 106 agreement to secure:|(a) ten affordable homes; and|(b) "
                "£40,000 for the school."
            ),
        ),
        (
            (
                "RESOLVED|That planning permission be GRANTED subject to the following "
                "conditions:|1. The development shall begin within three years.|2. The materials "
                "shall be agreed.|Informative: the applicant is reminded of the Party Wall Act."
            ),
            "resolved",
            (
                "That planning permission be GRANTED subject to the following conditions:|1. The "
                "development shall begin within three years.|2. The materials shall be agreed."
            ),
        ),
        (
            (
                "RESOLVED - That|i) the minutes be approved; and|ii) the Chair sign them.|The "
                "meeting closed at 8.10 pm."
            ),
            "resolved",
            "That|i) the minutes be approved; and|ii) the Chair sign them.",
        ),
        (
            (
                "RESOLVED: -|(1) That the report be received.|(2) That a further report be "
                "brought to the June meeting.|Councillor Ash left the meeting at this point."
            ),
            "resolved",
            (
                "(1) That the report be received.|(2) That a further report be brought to the "
                "June meeting."
            ),
        ),
        (
            "AGREED: Clerk to obtain three quotations.",
            "agreed",
            "Clerk to obtain three quotations.",
        ),
        ("Agreed: to hold the fete on 4 July.", "agreed", "to hold the fete on 4 July."),
        (
            "The Chair proposed that the meeting be extended by half an hour. This was agreed.",
            "none",
            "This was agreed.",
        ),
        (
            (
                "The Cabinet:|(1) approved the strategy;|(2) noted the risks; and|(3) delegated "
                "authority to the Director to sign the lease."
            ),
            "none",
            SAME,
        ),
        (
            "The Committee noted the report and RESOLVED that a task group be set up.",
            "resolved",
            "that a task group be set up.",
        ),
        (
            "RECOMMENDED TO THE LEADER: That the scheme be adopted.",
            "recommended",
            "That the scheme be adopted.",
        ),
        (
            "RECOMMENDED TO THE POLICE AND CRIME COMMISSIONER that the precept be £12.",
            "recommended",
            "that the precept be £12.",
        ),
        (
            "RESOLVED TO RECOMMEND TO COUNCIL that the allowances be frozen.",
            "resolved",
            "TO RECOMMEND TO COUNCIL that the allowances be frozen.",
        ),
        (
            "The Committee agreed to recommend to Council the adoption of the plan.",
            "agreed",
            "to recommend to Council the adoption of the plan.",
        ),
        (
            (
                "The officer recommended approval. Members were not persuaded and the "
                "application was refused."
            ),
            "none",
            "Members were not persuaded and the application was refused.",
        ),
        (
            "Members agreed that the Clerk should write to the Police.",
            "agreed",
            "that the Clerk should write to the Police.",
        ),
        (
            (
                "The minutes of the meeting held on 3 May 2025 were confirmed as a correct "
                "record and signed by the Chair."
            ),
            "none",
            SAME,
        ),
        (
            "The minutes of the previous meeting were taken as read, confirmed and signed.",
            "none",
            SAME,
        ),
        ("The minute of the meeting of 3 May 2025 was submitted and approved.", "none", SAME),
        ("There were submitted circulated and approved minutes of 3 May.", "none", SAME),
        ("The Committee approved the Minute of 3 May 2025 as a correct record.", "none", SAME),
        (
            "The Sederunt was taken. The Committee homologated the action of the Chief Executive.",
            "none",
            "The Committee homologated the action of the Chief Executive.",
        ),
        ("The Committee remitted to the Director to report back in two cycles.", "none", SAME),
        (
            (
                "The Committee agreed:-|(1) to note the report; and|(2) otherwise, to continue "
                "consideration to 4 June."
            ),
            "agreed",
            "(1) to note the report; and|(2) otherwise, to continue consideration to 4 June.",
        ),
        (
            (
                "The Council, on the motion of Councillor Ash, seconded by Councillor Birch, "
                "unanimously agreed to adopt the Minute."
            ),
            "agreed",
            "to adopt the Minute.",
        ),
        (
            "ORDERED: that the Clerk write to the owner.",
            "ordered",
            "that the Clerk write to the owner.",
        ),
        ("Decided: Note the report.", "decision", "Note the report."),
        ("The Committee NOTED the report.", "noted", "the report."),
        ("NOTED: the position on staffing.", "noted", "the position on staffing."),
        ("Noted the contents of the report.", "none", SAME),
        ("Members noted the report.", "none", SAME),
        ("The report was received and its contents noted.", "none", SAME),
        ("The report was received.", "none", SAME),
        ("The recommendations in the report were approved.", "none", SAME),
        ("The recommendations were put to the vote and carried.", "none", SAME),
        (
            "The Leader moved the recommendations. They were agreed nem con.",
            "none",
            "They were agreed nem con.",
        ),
        ("The officer’s recommendation was upheld.", "none", SAME),
        ("The Panel upheld the appeal.", "none", SAME),
        ("The Sub-Committee dismissed the appeal and confirmed the notice.", "none", SAME),
        (
            (
                "The Sub-Committee resolved that the licence of the premises be revoked with "
                "immediate effect.|Reasons|The Sub-Committee had regard to the guidance."
            ),
            "resolved",
            "that the licence of the premises be revoked with immediate effect.",
        ),
        ("The Sub-Committee’s decision was to modify the conditions of the licence.", "none", SAME),
        ("A site visit was agreed.", "none", SAME),
        ("It was agreed that a site visit be held.", "agreed", "that a site visit be held."),
        ("Members agreed a site visit.", "none", SAME),
        ("The draft response was approved for submission.", "none", SAME),
        ("Payments totalling £4,120.55 were approved.", "none", SAME),
        (
            "The following payments were approved:|Pole & Sons £400.00|Water rates £61.10",
            "none",
            SAME,
        ),
        ("The schedule of payments was agreed and the cheques signed.", "none", SAME),
        ("Councillor Ash was elected Chairman for the ensuing year.", "none", SAME),
        (
            "Councillor Ash was elected as Vice-Chair, there being no other nominations.",
            "none",
            SAME,
        ),
        (
            (
                "RESOLVED That Councillor Ash be elected Chairman of the Committee for "
                "2025/26.|Councillor Ash then took the Chair."
            ),
            "resolved",
            "That Councillor Ash be elected Chairman of the Committee for 2025/26.",
        ),
        ("The Council appointed Councillors Ash and Birch to the Joint Board.", "none", SAME),
        ("The Board approved the plan as amended.", "none", SAME),
        ("The Committee endorsed the approach set out in paragraph 4.", "none", SAME),
        ("Standing Orders were suspended.", "none", SAME),
        ("On a show of hands the recommendation was approved.", "none", SAME),
        ("Upon being put to the vote, the motion was negatived.", "none", SAME),
        ("The amendment was put and negatived.", "none", SAME),
        ("The motion fell for want of a majority.", "none", SAME),
        ("The amendment was voted down.", "none", SAME),
        ("The amendment failed.", "none", SAME),
        ("The amendment was not carried, 4 voting for and 9 against.", "none", SAME),
        ("The motion to refer back did not succeed.", "none", SAME),
        ("PENDERFYNWYD derbyn yr adroddiad.", "resolved", "derbyn yr adroddiad."),
        (
            "PENDERFYNWYD:|(a) derbyn yr adroddiad; a|(b) diolch i’r staff.",
            "resolved",
            "(a) derbyn yr adroddiad; a|(b) diolch i’r staff.",
        ),
        ("Penderfynwyd yn unfrydol cymeradwyo’r cofnodion.", "resolved", "cymeradwyo’r cofnodion."),
        (
            "Cytunwyd y dylid ysgrifennu at y Gweinidog.",
            "agreed",
            "y dylid ysgrifennu at y Gweinidog.",
        ),
        ("CYTUNWYD i nodi’r adroddiad.", "agreed", "i nodi’r adroddiad."),
        ("Cymeradwywyd y cofnodion fel rhai cywir.", "none", SAME),
        ("Nodwyd cynnwys yr adroddiad.", "none", SAME),
        ("Nodwyd y sefyllfa.", "none", SAME),
        ("Derbyniwyd argymhellion yr adroddiad.", "none", SAME),
        ("Penderfynodd y Pwyllgor ganiatáu’r cais.", "resolved", "ganiatáu’r cais."),
        ("Rhoddwyd y gwelliant i bleidlais ac fe’i collwyd.", "none", SAME),
        ("Pleidleisiodd 5 o blaid a 7 yn erbyn a chollwyd y gwelliant.", "none", SAME),
        ("Trechwyd y gwelliant o 9 pleidlais i 4.", "none", SAME),
        ("Fe basiwyd y cynnig.", "none", SAME),
        ("Etholwyd y Cynghorydd Elin Wern yn Gadeirydd.", "none", SAME),
        ("Penodwyd y Cynghorydd Elin Wern yn Is-gadeirydd ar gyfer 2025/26.", "none", SAME),
        ("Llofnodwyd y cofnodion gan y Cadeirydd fel cofnod cywir.", "none", SAME),
        (
            (
                "It was|Proposed by Councillor Ash|Seconded by Councillor Birch "
                "and|RESOLVED|That the gates be erected."
            ),
            "resolved",
            "That the gates be erected.",
        ),
        (
            (
                "The Committee agreed to the adoption of the recommendations contained within "
                "the report."
            ),
            "agreed",
            "to the adoption of the recommendations contained within the report.",
        ),
        ("The Committee acceded to the request.", "none", SAME),
        ("The Committee granted authority to hold the event.", "none", SAME),
        (
            (
                "The Members, on the proposal of Councillor Ash, seconded by Alderman Birch, "
                "agreed to grant £500 to the band."
            ),
            "agreed",
            "to grant £500 to the band.",
        ),
        ("Mr Pole was thanked for his report, the contents of which were noted.", "none", SAME),
        ("The contents of the report were noted and the officers thanked.", "none", SAME),
        ("The Committee concurred with the recommendation.", "none", SAME),
        ("The Committee accepted the recommendation of the Director.", "none", SAME),
        ("A resolution to go into private session was passed.", "none", SAME),
        (
            "RESOLVED, on the motion of Councillor Ash, that the report be adopted.",
            "resolved",
            "that the report be adopted.",
        ),
        (
            "RESOLVED, Councillor Ash dissenting, that the report be adopted.",
            "resolved",
            "that the report be adopted.",
        ),
        (
            "RESOLVED (Councillor Ash abstaining) that the report be adopted.",
            "resolved",
            "that the report be adopted.",
        ),
        (
            "RESOLVED, with one against, that the report be adopted.",
            "resolved",
            "that the report be adopted.",
        ),
        (
            "RESOLVED by eight votes to three, with two abstentions, that the report be adopted.",
            "resolved",
            "that the report be adopted.",
        ),
        (
            "RESOLVED, on a recorded vote, that the report be adopted.",
            "resolved",
            "that the report be adopted.",
        ),
        (
            "RESOLVED (unanimously): That the report be adopted.",
            "resolved",
            "That the report be adopted.",
        ),
        (
            "RESOLVED without dissent: That the report be adopted.",
            "resolved",
            "That the report be adopted.",
        ),
        (
            "RESOLVED, pursuant to Standing Order 14, that the meeting do now adjourn.",
            "resolved",
            "pursuant to Standing Order 14, that the meeting do now adjourn.",
        ),
        (
            (
                "Resolved – that the report be adopted. (Proposed by Cllr Ash, seconded by Cllr "
                "Birch.) Cllr Reed joined the meeting."
            ),
            "resolved",
            "that the report be adopted.",
        ),
        (
            (
                "RESOLVED that the tree be felled; that a new one be planted; and that the owner "
                "be told. The Clerk gave the likely date as March."
            ),
            "resolved",
            "that the tree be felled; that a new one be planted; and that the owner be told.",
        ),
        (
            "The Committee, with one abstention, RESOLVED to support the bid.",
            "resolved",
            "to support the bid.",
        ),
        (
            (
                "After a full discussion, and on a vote of 6 to 3, it was RESOLVED that the fee "
                "be raised."
            ),
            "resolved",
            "that the fee be raised.",
        ),
        (
            "It was, by common consent, AGREED that the fee be raised.",
            "agreed",
            "that the fee be raised.",
        ),
        (
            "It was then formally RESOLVED that the fee be raised.",
            "resolved",
            "that the fee be raised.",
        ),
        (
            (
                "The Council duly RESOLVED:|1. That the fee be raised.|2. That the Clerk tell "
                "the tenants.|The Mayor closed the meeting at 9 pm."
            ),
            "resolved",
            "1. That the fee be raised.|2. That the Clerk tell the tenants.",
        ),
        (
            (
                "RESOLVED unanimously –|(i) that the fee be raised; and|(ii) that:|(a) tenants "
                "be told; and|(b) the website be changed."
            ),
            "resolved",
            (
                "(i) that the fee be raised; and|(ii) that:|(a) tenants be told; and|(b) the "
                "website be changed."
            ),
        ),
        ("IT WAS RESOLVED THAT THE FEE BE RAISED.", "resolved", "THAT THE FEE BE RAISED."),
        (
            "Decision:|To raise the fee.|Reason:|To balance the budget.",
            "decision",
            "To raise the fee.",
        ),
        (
            "DECISION TAKEN|That the fee be raised.|ALTERNATIVE OPTIONS|To leave it.",
            "decision",
            "That the fee be raised.",
        ),
        ("Recommended: that the fee be raised.", "recommended", "that the fee be raised."),
        (
            (
                "The Sub-Committee RECOMMENDED:|(a) that the fee be raised; and|(b) that it be "
                "reviewed.|The Chair thanked officers."
            ),
            "recommended",
            "(a) that the fee be raised; and|(b) that it be reviewed.",
        ),
        ("The Group agreed the terms of reference.", "none", SAME),
        ("The Forum agreed the minutes of the last meeting as a true record.", "none", SAME),
        ("The Chairman signed the minutes as a correct record.", "none", SAME),
        ("The minutes having been circulated were taken as read and signed.", "none", SAME),
        (
            (
                "Subject to the addition of Cllr Ash’s apologies, the minutes were approved and "
                "signed."
            ),
            "none",
            SAME,
        ),
        ("The Committee noted the position.", "none", SAME),
        ("The Committee considered and noted the report.", "none", SAME),
        ("Having heard the officer, Members approved the draft plan.", "none", SAME),
        ("Consent was granted.", "none", SAME),
        ("The licence was granted subject to the conditions agreed with the police.", "none", SAME),
        (
            (
                "The Committee refused the application for the following reasons:|(1) noise; "
                "and|(2) traffic."
            ),
            "none",
            SAME,
        ),
        ("The Committee determined to grant the licence.", "none", SAME),
        ("The Committee determined that the complaint be upheld.", "none", SAME),
        ("A vote of thanks to the Chair was carried with acclamation.", "none", SAME),
        (
            "The Council resolved to suspend Standing Order 12 to allow the meeting to continue.",
            "resolved",
            "to suspend Standing Order 12 to allow the meeting to continue.",
        ),
        (
            "It was agreed to extend the meeting to 10.15 pm.",
            "agreed",
            "to extend the meeting to 10.15 pm.",
        ),
        (
            (
                "The Scrutiny Committee agreed to make the following recommendations to "
                "Cabinet:|(a) that the fee be raised;|(b) that it be reviewed."
            ),
            "agreed",
            (
                "to make the following recommendations to Cabinet:|(a) that the fee be "
                "raised;|(b) that it be reviewed."
            ),
        ),
        ("The Committee instructed the Chief Executive to write to the Minister.", "none", SAME),
        ("The Committee otherwise noted the terms of the report.", "none", SAME),
        (
            "The Council agreed (i) to note the report; and (ii) to thank the staff.",
            "agreed",
            "(i) to note the report; and (ii) to thank the staff.",
        ),
        (
            "Penderfynwyd: derbyn yr adroddiad a diolch i’r swyddogion.",
            "resolved",
            "derbyn yr adroddiad a diolch i’r swyddogion.",
        ),
        ("PENDERFYNWYD YN UNFRYDOL: derbyn yr adroddiad.", "resolved", "derbyn yr adroddiad."),
        (
            "Ar ôl trafodaeth, penderfynwyd cymeradwyo’r cynllun.",
            "resolved",
            "cymeradwyo’r cynllun.",
        ),
        ("Cytunodd y Pwyllgor i dderbyn yr adroddiad.", "agreed", "i dderbyn yr adroddiad."),
        ("Cadarnhawyd cofnodion y cyfarfod a gynhaliwyd ar 3 Mai.", "none", SAME),
        ("Mabwysiadwyd y polisi.", "none", SAME),
        ("Cefnogwyd yr argymhellion.", "none", SAME),
        (
            "RESOLVED that the report be noted. The Chair thanked the officers for their work.",
            "resolved",
            "that the report be noted.",
        ),
        (
            "RESOLVED that the fee be raised from 1 April. This would bring in £4,000.",
            "resolved",
            "that the fee be raised from 1 April.",
        ),
        (
            "RESOLVED that St. John’s Hall be let to Mr. A. Pole at £4.50 an hour.",
            "resolved",
            "that St. John’s Hall be let to Mr. A. Pole at £4.50 an hour.",
        ),
        (
            (
                "RESOLVED – That, in accordance with Procedure Rule 4.2(b), Cllr. Ash’s absence "
                "be approved."
            ),
            "resolved",
            "That, in accordance with Procedure Rule 4.2(b), Cllr. Ash’s absence be approved.",
        ),
        (
            (
                "Resolved:|That the fee be raised.|Proposed: Cllr Ash|Seconded: Cllr Birch|Vote: "
                "Unanimous"
            ),
            "resolved",
            "That the fee be raised.",
        ),
        (
            (
                "It was proposed by Cllr Ash, seconded by Cllr Birch and unanimously resolved to "
                "raise the fee."
            ),
            "resolved",
            "to raise the fee.",
        ),
        ("Cllr Ash proposed, Cllr Birch seconded and all agreed to raise the fee.", "none", SAME),
        ("The motion that the fee be raised was put and lost.", "none", SAME),
        ("The motion, as amended, was put and declared carried.", "none", SAME),
        ("The substantive motion was then voted upon and was carried unanimously.", "none", SAME),
        ("The amendment, having been put, fell.", "none", SAME),
        ("On being put to the meeting the proposal was rejected.", "none", SAME),
        ("The proposal was defeated on the Chair’s casting vote.", "none", SAME),
        ("The closure motion was put and carried.", "none", SAME),
        ("The question was put and agreed to.", "none", SAME),
        ("The recommendation was not accepted.", "none", SAME),
        ("The nomination of Councillor Ash was carried by 9 votes to 4.", "none", SAME),
        (
            "There being no further nominations, Councillor Ash was declared elected as Chairman.",
            "none",
            SAME,
        ),
        ("Councillor Ash was appointed Vice-Chair for the year.", "none", SAME),
        ("The Committee noted, without discussion, the report on rents.", "none", SAME),
        ("The press and public were then excluded.", "none", SAME),
        ("The trees were felled. The motion fell.", "none", "The motion fell."),
        (
            (
                "The Chair asked whether this was agreed and, there being no dissent, it was so "
                "resolved."
            ),
            "resolved",
            SAME,
        ),
        (
            "RESOLVED to: (a) buy a bench; and (b) thank the donor.",
            "resolved",
            "to: (a) buy a bench; and (b) thank the donor.",
        ),
        (
            (
                "AGREED that officers:|• write to the owner; and|• report back in May.|The Chair "
                "moved to the next item."
            ),
            "agreed",
            "that officers:|• write to the owner; and|• report back in May.",
        ),
        (
            "The Committee considered the tenders and awarded the contract to Pole and Sons.",
            "none",
            SAME,
        ),
        ("The Committee voted to approve the grant.", "none", SAME),
        ("On a vote, the Committee approved the application (5 for, 3 against).", "none", SAME),
        ("The Board ratified the action taken under delegated powers.", "none", SAME),
        ("The decision of the Head of Service was noted.", "none", SAME),
        (
            "In accordance with the decision of May it was agreed to pay the fee.",
            "agreed",
            "to pay the fee.",
        ),
        (
            "Under Standing Order 5 the Council agreed to adjourn at 10 pm.",
            "agreed",
            "to adjourn at 10 pm.",
        ),
        (
            "After the break the Chair thanked members. The Committee AGREED the plan.",
            "agreed",
            "the plan.",
        ),
    ],
)
def test_a_passage_that_decides(text: str, marker: str, wording: str) -> None:
    expected = (text if wording == SAME else wording).replace("|", "\n")
    assert decisions(*text.split("|")) == [(marker, expected)]


@pytest.mark.parametrize(
    "text",
    [
        "Agreed. The Clerk would write to the County Council.",
        "ACTION: Clerk to write to the County Council.",
        "The officer had recommended that the application be approved.",
        "In 2019 the Council resolved to be carbon neutral by 2030.",
        "Councillor Ash reminded Members that the Committee had resolved in May to sell the site.",
        "Councillor Ash said that the Parish Council had agreed to pay half.",
        "Mr Pole reported that the Cabinet agreed the budget on 4 February.",
        "The Joint Board has agreed a new contract. Members asked for sight of it.",
        "It was agreed by all that the speed of traffic was the worst problem.",
        "Members agreed that the traffic was too fast.",
        "It was agreed in discussion that more could be done.",
        "Councillor Ash agreed to speak to the landlord.",
        "The Clerk agreed to circulate the figures.",
        "Officers agreed to report back.",
        "The Chairman agreed to take the item as urgent because the closing date was near.",
        "Accordingly it was so ordered.",
        "Members noted that the car park had flooded.",
        "The Committee noted that the car park had flooded and asked for a report.",
        (
            "Having retired, the Panel returned and announced that the licence would be "
            "suspended for one month."
        ),
        "Councillor Ash took the chair, having been elected in May.",
        "The Chair, with the consent of the meeting, varied the order of business.",
        "The Committee adjourned at 11.40 and reconvened at 11.55.",
        "The Panel supported the proposals and asked that Cabinet take account of its comments.",
        "The motion found no seconder and fell.",
        "The amendment was withdrawn.",
        "The amendment was accepted by the mover and became part of the motion.",
        "Nodwyd bod y gwaith wedi dechrau.",
        "Argymhellwyd yn yr adroddiad y dylid gwrthod y cais.",
        "Dywedodd y Cadeirydd fod y Cabinet wedi penderfynu cau’r ysgol.",
        "The Panel welcomed the report.",
        "The Council resolved itself into Committee.",
        "Question resolved. The Chair moved on.",
        "The dispute was resolved amicably.",
        "14 complaints had been resolved at stage one.",
        "The agreed price was £40,000.",
        "Recommendation: that the fee be raised.",
        "Members unanimously supported the application and granted consent.",
        "The Panel found that there had been a breach of the Code.",
        "Councillor Ash took the view that the plan should be approved.",
        "The plan was approved by the Cabinet in May.",
        "The application was approved in 2019.",
        "The scheme had been approved.",
        "The report recommended that the fee be raised.",
        "The County Council has resolved to close the road.",
        "Officers were asked whether it had been agreed to fund the scheme.",
        "If the Committee agreed to the proposal, work could start in May.",
        "Councillor Ash hoped that it would be agreed to fund the scheme.",
        "Work agreed last year was now finished.",
        "The price was agreed with the seller.",
        "It was agreed at the last meeting that the fee be raised.",
        "As agreed in March, the fee had been raised.",
        "All members agreed with Cllr Ash.",
        "The Mayor’s Chaplain led prayers. The Council stood in silence.",
        "Cytunodd y Cynghorydd Wern i siarad â’r perchennog.",
        "Roedd y Cyngor wedi penderfynu cau’r ysgol.",
        "Gwrthodwyd y cais yn 2019.",
        "The motion stood adjourned.",
        "The motion was, with the consent of the meeting, withdrawn.",
        "The motion lapsed for want of a seconder.",
        "Mr Pole was appointed clerk in 2018.",
        "The winner was Councillor Ash’s ward.",
        "The Committee expressed its concern and asked the Leader to write to the Minister.",
        "The Panel took the view that the fee was too high.",
        "The police took note of the registration number.",
        "Members took note that the road would close.",
        "The report was noted by officers.",
        "The Housing Board upheld the complaint last year.",
        "The Ombudsman upheld the complaint.",
        "The tribunal dismissed the claim.",
        "The Inspector dismissed the appeal and the developer submitted a new scheme.",
        "The application was referred to the Working Group in 2022.",
        "The public were excluded from the old building for safety.",
        "They were agreed that the matter was urgent.",
        "Standing orders were suspended last month.",
        "Permission was refused in 2019 on highway grounds.",
        "Permission was granted on appeal.",
        "The site visit was agreed at the last meeting.",
        "Officers noted the points made.",
        "At the AGM a motion to wind up the club had been carried.",
        "He recalled that the motion was carried in 2011.",
        "It was reported that the amendment in the Lords had been negatived.",
        "The scheme did not succeed.",
        "The bid failed and did not pass the first stage.",
        "Cllr Ash asked if it was so agreed.",
        "The Council proceeded to elect its Chair. Councillor Ash was elected.",
        "The election of Councillor Ash as Chair was confirmed.",
        "The reasons for refusal were agreed as follows:|1. Noise.|2. Traffic.",
        "It was decided by the Cabinet in June that the fee be raised.",
        "Following a complaint the Planning Committee agreed to look again.",
    ],
)
def test_a_passage_that_decides_nothing(text: str) -> None:
    assert decisions(*text.split("|")) == []
