"""What reads like a decision and is none: reports, conditions, opinions, ordinary verbs."""

import pytest

from tests.minuting import decisions


@pytest.mark.parametrize(
    "texts",
    [
        ("All agreed.",),
        ("The Cabinet had agreed to fund the scheme in 2023.",),
        ("At its meeting in May the Cabinet resolved to fund it.",),
        ("At its meeting on 4 May, the Planning Committee agreed to defer the application.",),
        ("The Planning Committee resolved on 4 May to refuse permission.",),
        ("On 4 May the Executive agreed that the site be sold.",),
        ("The Council previously resolved to close it.",),
        ("Cabinet, at its meeting on 4 May, resolved that the site be sold.",),
        ("Full Council resolved in March that the budget be set.",),
        ("The Government has agreed to fund the road.",),
        ("The Trust agreed to write to the residents.",),
        ("It was noted that the contractor had resolved the fault.",),
        ("It was noted that the contractor had agreed to pay.",),
        ("The officer advised that it had been agreed to pay.",),
        ("The officer explained that it was agreed in May to close the road.",),
        ("Mr Ash reported that the Board resolved to write to the Minister.",),
        ("Members agreed with the officer's view.",),
        ("Members agreed with the recommendation of the officer that more could be done.",),
        ("Councillor Ash agreed that more should be done.",),
        ("Councillor Ash agreed to raise the matter with the Police.",),
        ("The Director agreed to send the figures to Members.",),
        ("The Clerk agreed to write to the County Council.",),
        ("The dispute was resolved amicably.",),
        ("The issue has now been resolved.",),
        ("The complaint was resolved to the satisfaction of the tenant.",),
        ("The Committee was minded to refuse the application.",),
        ("The Committee were minded to approve, subject to referral.",),
        ("Councillor Ash withdrew the motion.",),
        ("The motion was withdrawn with the consent of the Council.",),
        ("The amendment was not seconded and therefore fell.",),
        ("The motion failed for want of a seconder.",),
        ("The planning application had been deferred by the Borough Council.",),
        ("The item was deferred by the Borough Council in May.",),
        ("The recommendation in the report was that the plan be approved.",),
        ("The report recommended that the plan be approved.",),
        ("The officers recommended approval.",),
        ("The officer's recommendation was that permission be granted.",),
        ("It was recommended in the report that permission be granted.",),
        ("The recommendation was set out in the report.",),
        ("The noise was noted by residents.",),
        ("Concerns about noise were noted.",),
        ("It was noted that the report was approved by Cabinet in May.",),
        ("The minutes of the Board recorded that “RESOLVED that fares be frozen”.",),
        ("The Council noted that numbers had risen.",),
        ("Planning permission was granted in 2019.",),
        ("The Inspector allowed the appeal.",),
        ("The appeal was dismissed by the Inspector.",),
        ("The licence was granted in 2015 and had been varied since.",),
        ("The application was approved by the County Council.",),
        ("The budget was approved by Council in February.",),
        ("The budget approved by Council in February was £4m.",),
        ("The plan was adopted in 2016.",),
        ("The policy was last approved in March 2020.",),
        ("The Strategy was approved at the Cabinet meeting in June.",),
        ("Councillor Ash asked whether the budget was agreed.",),
        ("The scheme was supported by residents.",),
        ("The motion as originally moved had been lost.",),
        ("The Chair thanked the Committee.",),
        ("The Committee thanked the officer for the report.",),
        ("The Committee discussed the report.",),
        ("The Committee welcomed the report.",),
        ("The Committee received an update.",),
        ("The Chair agreed to take the item first.",),
        ("Two items were lost in the move.",),
        ("A bird carried by the wind was lost.",),
        ("The cost was agreed with the contractor.",),
        ("The terms were agreed between the parties.",),
        ("The Forum had been elected in May.",),
        ("Mr Ash was appointed Head of Service in May.",),
        ("The Committee heard that a grant was refused.",),
        ("Note: any decision of the Committee will be RESOLVED by vote.",),
        ("The press and public may be excluded where exempt information would be disclosed.",),
        ("If Members agreed to the recommendations, the work would start in May.",),
        ("Once agreed, the plan would be published.",),
        ("Members were asked to agree to the plan.",),
        ("Members were invited to note the report.",),
        ("The Committee is recommended to approve the plan.",),
        ("The Committee is asked to note the report.",),
        ("It was suggested that the plan be approved.",),
        ("Councillor Ash proposed that the plan be approved.",),
        ("It was noted that the recommendation was agreed at the previous meeting.",),
        ("The points made were noted by the officer.",),
        ("The Chairman reported that the minutes were approved at the last meeting.",),
        ("A decision was made by the Leader on 3 May.",),
        ("The decision taken was explained.",),
        ("No decision was made.",),
        ("No decisions were taken as the meeting was inquorate.",),
        ("Members agreed that the service was excellent.",),
        ("The Board agreed that this was a concern.",),
        ("It was agreed that it was a good report.",),
        ("All parties agreed that the road is dangerous.",),
        ("Councillor Ash withdrew his motion with the consent of the Council.",),
        ("The Mayor ruled that the motion be referred to the Scrutiny Committee without debate.",),
        ("In accordance with procedure rule 14, the motion stood referred to the Cabinet.",),
        (
            "Matters arising",
            "Minute 4: the Clerk had written to the owner as agreed.",
            "Minute 5: it was resolved in May that the bench be repaired; this had been done.",
        ),
        (
            (
                "The Chair explained that the public would be excluded if Members agreed to "
                "discuss "
                "the exempt appendix. No such resolution was needed."
            ),
        ),
        (
            (
                "The Committee agreed with the findings of the Ombudsman and noted that the "
                "complaint "
                "had been resolved."
            ),
        ),
        ("Councillor Ash asked that it be noted that he had left before the vote.",),
        ("Mr Ash agreed to circulate the slides. ACTION: Mr Ash to circulate the slides.",),
        (
            (
                "Following a question from Councillor Ash, it was confirmed that the budget was "
                "approved by Council in February."
            ),
        ),
        (
            (
                "It was noted that apologies had been received and that the Chair was appointed at "
                "Annual Council."
            ),
        ),
        (
            "Members noted the following points:",
            "· the road was closed; and",
            "· it would reopen in May.",
        ),
        ("The Chair announced that this item had been withdrawn from the agenda.",),
        (
            (
                "Councillor Ash said that he would vote against the proposal. Councillor Birch "
                "abstained from comment."
            ),
        ),
        ("Councillor Cole asked for a recorded vote. Councillor Dale supported the request.",),
        (
            (
                "Roedd y Cyngor wedi penderfynu cau’r ysgol ym mis Mai. Nodwyd bod y gwaith wedi "
                "dechrau."
            ),
        ),
        ("The Panel requested that a report on the cost be brought to its next meeting.",),
        ("The Committee requested a further report in six months.",),
        ("Councillor Ash accepted the amendment as an alteration to his motion.",),
        ("The amendment was accepted by Councillor Ash and incorporated in the motion.",),
        ("With the consent of the meeting, the motion was altered.",),
        ("All were in agreement that the bench be bought.",),
        ("Members were in agreement with the recommendation.",),
        ("Members supported the recommendation.",),
        ("Councillor Ash, in proposing the motion, said that the budget was resolved last year.",),
        ("“It was resolved that the bench be removed”, the Clerk read from the minutes of 1987.",),
        ("The tribunal decided that the order be quashed.",),
        (
            (
                "The Parish Council had agreed to fund the bench and the County Council had "
                "resolved "
                "to support it."
            ),
        ),
        ("Fen Sports agreed to fund the pitch.",),
        ("The Trust’s Board agreed in May to close the ward.",),
        ("The Department of Roads has approved the scheme.",),
        ("The scheme was approved by the Department of Roads.",),
        ("The applicant agreed to amend the plans.",),
        ("Officers agreed to provide a written response.",),
        ("The Chair agreed that the item be taken as urgent.",),
        ("The Chairman agreed to accept the report as an urgent item.",),
        ("It was noted that Councillor Ash had been appointed to the Board.",),
        ("It was noted, with regret, that the fair was cancelled.",),
        ("It was confirmed that the decision was made by the Director under delegated powers.",),
        ("An amended motion was circulated.",),
        ("The following decision was made by the Leader on 4 May: That the bench be bought.",),
        ("The Working Group agreed its terms of reference at its first meeting.",),
        ("The Group had carried out a review.",),
        ("Repairs were carried out in May.",),
        ("The motion sensor was lost.",),
        ("The vote of thanks was carried over to the next meeting.",),
        ("Councillor Ash moved to another seat.",),
        ("Councillor Ash was thanked for his service and a gift was received.",),
        ("The Committee thanked the officers and noted that the report was late.",),
        ("The Council resolved itself into committee.",),
        ("The following appointments were made: Councillor Ash to the Hall Committee.",),
        ("The amendment was agreed by the mover and seconder and incorporated.",),
        ("The amendment, being accepted by the mover, was incorporated into the motion.",),
        ("No objection.",),
        ("The Clerk was asked to write to the owner.",),
        ("In the light of the advice, the Panel concluded that the complaint was not upheld.",),
        ("Members expressed their support for the plan.",),
        ("It was hoped that it could be agreed to pay.",),
        ("It had been agreed to pay.",),
        ("It is agreed practice to pay.",),
        ("The County Council had, it was reported, resolved to close the road.",),
        ("The Chairman said that it was agreed policy to close the road.",),
        ("The agreed actions were completed.",),
        ("The officer said that if it was resolved to refuse, costs might follow.",),
        ("Mr Ash asked the Committee to resolve to refuse.",),
        ("The resolution of the complaint was noted by residents.",),
        ("The Forum’s recommendation that fares be cut was not accepted by the Board in May.",),
        ("The applicant’s agent agreed that a condition be imposed.",),
        ("Residents resolved to form a group.",),
        ("Parents agreed to help.",),
        ("Three Members voted to refuse and five to approve.",),
        (
            "Officer recommendation: approve.",
            "Committee decision: Approved in line with the recommendation.",
        ),
        ("Outcome: Approved subject to conditions.",),
    ],
)
def test_nothing_is_decided(texts: tuple[str, ...]) -> None:
    assert decisions(*texts) == []
