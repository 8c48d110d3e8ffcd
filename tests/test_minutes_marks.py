"""Marked decisions: one form a line, with the mark and the wording that are read."""

import pytest

from tests.minuting import decisions


@pytest.mark.parametrize(
    ("text", "marker", "wording"),
    [
        ("RESOLVED: That the accounts be approved.", "resolved", "That the accounts be approved."),
        (
            "It was RESOLVED unanimously that the accounts be approved.",
            "resolved",
            "that the accounts be approved.",
        ),
        ("Resolved unanimously to approve the accounts.", "resolved", "to approve the accounts."),
        ("The Committee RESOLVED to approve the plan.", "resolved", "to approve the plan."),
        (
            "The Committee unanimously resolved to approve the plan.",
            "resolved",
            "to approve the plan.",
        ),
        (
            "The Council, on a division, agreed to approve the motion.",
            "agreed",
            "to approve the motion.",
        ),
        (
            "The Council, without division, agreed to note the report.",
            "agreed",
            "to note the report.",
        ),
        (
            "The Board agreed to continue the application to the next meeting.",
            "agreed",
            "to continue the application to the next meeting.",
        ),
        (
            "The Sub-Committee agreed to note the terms of the report.",
            "agreed",
            "to note the terms of the report.",
        ),
        (
            "Following discussion, the Committee agreed to approve the recommendations.",
            "agreed",
            "to approve the recommendations.",
        ),
        (
            (
                "It was proposed by Alderman Ash, seconded by Councillor Birch, and resolved that "
                "the "
                "grant be paid."
            ),
            "resolved",
            "that the grant be paid.",
        ),
        (
            (
                "It was proposed by Alderman Ash, seconded by Councillor Birch and agreed that the "
                "grant be paid."
            ),
            "agreed",
            "that the grant be paid.",
        ),
        (
            (
                "On the proposal of Councillor Ash, seconded by Councillor Birch, it was resolved "
                "that the grant be paid."
            ),
            "resolved",
            "that the grant be paid.",
        ),
        (
            (
                "Resolved: on the proposal of Alderman Ash, seconded by Councillor Birch, that the "
                "grant be paid."
            ),
            "resolved",
            (
                "on the proposal of Alderman Ash, seconded by Councillor Birch, that the grant be "
                "paid."
            ),
        ),
        ("PENDERFYNWYD yn unfrydol gymeradwyo’r cynllun.", "resolved", "gymeradwyo’r cynllun."),
        ("PENDERFYNIAD: Nodi’r adroddiad.", "decision", "Nodi’r adroddiad."),
        ("CYTUNWYD i nodi’r adroddiad.", "agreed", "i nodi’r adroddiad."),
        (
            "CYTUNWYD: bod yr adroddiad yn cael ei nodi.",
            "agreed",
            "bod yr adroddiad yn cael ei nodi.",
        ),
        ("NODWYD yr adroddiad.", "noted", "yr adroddiad."),
        ("NODWYD: Cynnwys yr adroddiad.", "noted", "Cynnwys yr adroddiad."),
        ("Penderfynodd y Pwyllgor nodi’r adroddiad.", "resolved", "nodi’r adroddiad."),
        ("Cytunodd y Pwyllgor i nodi’r adroddiad.", "agreed", "i nodi’r adroddiad."),
        (
            "ARGYMHELLWYD i’r Cyngor bod y gyllideb yn cael ei mabwysiadu.",
            "recommended",
            "i’r Cyngor bod y gyllideb yn cael ei mabwysiadu.",
        ),
        ("AGREED – that the report be noted.", "agreed", "that the report be noted."),
        ("AGREED: That the report be noted.", "agreed", "That the report be noted."),
        ("Agreed: to note the report.", "agreed", "to note the report."),
        ("Agreed that the report be noted.", "agreed", "that the report be noted."),
        ("Agreed.", "agreed", "Agreed."),
        ("Approved.", "approved", "Approved."),
        ("AGREED", "agreed", "AGREED"),
        ("Members AGREED to note the report.", "agreed", "to note the report."),
        ("Members agreed to note the report.", "agreed", "to note the report."),
        ("RESOLVED (nem con) that the report be noted.", "resolved", "that the report be noted."),
        ("RESOLVED, nem con, that the report be noted.", "resolved", "that the report be noted."),
        (
            "RESOLVED, unanimously, that the report be noted.",
            "resolved",
            "that the report be noted.",
        ),
        (
            "RESOLVED, by 6 votes to 2, that the report be noted.",
            "resolved",
            "that the report be noted.",
        ),
        ("RESOLVED on a show of hands to note the report.", "resolved", "to note the report."),
        ("RESOLVED that: the report be noted.", "resolved", "that: the report be noted."),
        ("RESOLVED\tThat the report be noted.", "resolved", "That the report be noted."),
        ("*RESOLVED: that the report be noted.", "resolved", "that the report be noted."),
        ("IT WAS RESOLVED THAT THE REPORT BE NOTED.", "resolved", "THAT THE REPORT BE NOTED."),
        ("It was Resolved that the report be noted.", "resolved", "that the report be noted."),
        ("It was duly resolved that the report be noted.", "resolved", "that the report be noted."),
        ("It was unanimously RESOLVED to appoint Mr Ash.", "resolved", "to appoint Mr Ash."),
        (
            "It was then moved, seconded and RESOLVED that the report be noted.",
            "resolved",
            "that the report be noted.",
        ),
        (
            "On being put to the vote, it was RESOLVED that the report be noted.",
            "resolved",
            "that the report be noted.",
        ),
        (
            (
                "Upon the motion of Councillor Ash, seconded by Councillor Birch, it was RESOLVED "
                "that the report be noted."
            ),
            "resolved",
            "that the report be noted.",
        ),
        ("Members resolved to note the report.", "resolved", "to note the report."),
        ("The meeting resolved that the fee be raised.", "resolved", "that the fee be raised."),
        ("The Parish Council resolved to buy a bench.", "resolved", "to buy a bench."),
        ("Council resolved to buy a bench.", "resolved", "to buy a bench."),
        (
            "It was resolved to buy a bench. Proposed Cllr Ash, seconded Cllr Birch.",
            "resolved",
            "to buy a bench.",
        ),
        (
            "RESOLVED to buy a bench. Proposed Cllr Ash, seconded Cllr Birch, all in favour.",
            "resolved",
            "to buy a bench.",
        ),
        (
            "The Committee RECOMMENDED that the plan be adopted.",
            "recommended",
            "that the plan be adopted.",
        ),
        (
            "RECOMMENDED to Cabinet that the plan be adopted.",
            "recommended",
            "to Cabinet that the plan be adopted.",
        ),
        (
            "RESOLVED TO RECOMMEND that the plan be adopted.",
            "resolved",
            "TO RECOMMEND that the plan be adopted.",
        ),
        ("ORDERED: That the report be noted.", "ordered", "That the report be noted."),
        (
            "DECISION – Approved subject to conditions.",
            "decision",
            "Approved subject to conditions.",
        ),
        ("Decision: That permission be refused.", "decision", "That permission be refused."),
        ("DECIDED: That the plan be approved.", "decision", "That the plan be approved."),
        ("The Panel DECIDED to approve the plan.", "decision", "to approve the plan."),
        ("The Executive Member resolved to approve the plan.", "resolved", "to approve the plan."),
        (
            "APPROVED subject to the conditions in the report.",
            "approved",
            "subject to the conditions in the report.",
        ),
        ("Report noted.", "noted", "Report noted."),
        ("NOTED the report.", "noted", "the report."),
        ("NOTED.", "noted", "NOTED."),
        ("NOTED: The report.", "noted", "The report."),
        (
            "RESOLVED that (a) the report be noted; (b) the plan be approved.",
            "resolved",
            "that (a) the report be noted; (b) the plan be approved.",
        ),
        (
            "RESOLVED: That the report be noted. That the plan be approved.",
            "resolved",
            "That the report be noted. That the plan be approved.",
        ),
        (
            "RESOLVED: That the report be noted. The Chair thanked all.",
            "resolved",
            "That the report be noted.",
        ),
        ("RESOLVED that x be y (For 5; Against 2).", "resolved", "that x be y (For 5; Against 2)."),
        ("IT WAS AGREED to note the report.", "agreed", "to note the report."),
        (
            "It was therefore AGREED that the report be noted.",
            "agreed",
            "that the report be noted.",
        ),
        (
            "The Committee, having considered the report, RESOLVED that it be noted.",
            "resolved",
            "that it be noted.",
        ),
        (
            "The Committee, following a vote, agreed that permission be granted.",
            "agreed",
            "that permission be granted.",
        ),
        (
            "The Committee considered the report and agreed that it be noted.",
            "agreed",
            "that it be noted.",
        ),
        (
            "The Committee considered the report and RESOLVED that it be noted.",
            "resolved",
            "that it be noted.",
        ),
        (
            (
                "AGREED: On the proposal of Councillor Ash, seconded by Councillor Birch, it was "
                "agreed that the officer's recommendation be adopted."
            ),
            "agreed",
            (
                "On the proposal of Councillor Ash, seconded by Councillor Birch, it was agreed "
                "that "
                "the officer's recommendation be adopted."
            ),
        ),
        (
            (
                "Agreed to recommend, on the proposal of Councillor Ash, seconded by Councillor "
                "Birch, that the grant be paid."
            ),
            "agreed",
            (
                "to recommend, on the proposal of Councillor Ash, seconded by Councillor Birch, "
                "that "
                "the grant be paid."
            ),
        ),
        (
            "Resolved: that the minutes of 4 May be signed. Prop. Cllr Ash, sec. Cllr Birch.",
            "resolved",
            "that the minutes of 4 May be signed.",
        ),
        (
            (
                "It was RESOLVED to approve the payments as listed. (Proposed Cllr Ash, seconded "
                "Cllr "
                "Birch)"
            ),
            "resolved",
            "to approve the payments as listed.",
        ),
        (
            (
                "The Clerk reported that the bench had been agreed at the last meeting. It was "
                "resolved that the Clerk obtain three quotations."
            ),
            "resolved",
            "that the Clerk obtain three quotations.",
        ),
        (
            "It was agreed that the Clerk write to the owner.",
            "agreed",
            "that the Clerk write to the owner.",
        ),
        (
            "It was agreed that Cllr Ash would speak to the school and report back.",
            "agreed",
            "that Cllr Ash would speak to the school and report back.",
        ),
        ("The Committee NOTED that the fund had grown.", "noted", "that the fund had grown."),
        ("UNANIMOUSLY RESOLVED: To approve the accounts.", "resolved", "To approve the accounts."),
        ("The Board unanimously AGREED the recommendations.", "agreed", "the recommendations."),
        ("Unanimously agreed.", "agreed", "Unanimously agreed."),
        (
            "It was RESOLVED that consideration of the report be deferred to the next meeting.",
            "resolved",
            "that consideration of the report be deferred to the next meeting.",
        ),
        (
            (
                "RESOLVED that the decision on the date be delegated and the hedge works deferred "
                "until autumn be noted."
            ),
            "resolved",
            (
                "that the decision on the date be delegated and the hedge works deferred until "
                "autumn "
                "be noted."
            ),
        ),
        (
            "RESOLVED that the plan be approved (Councillor Cole voting against).",
            "resolved",
            "that the plan be approved (Councillor Cole voting against).",
        ),
        (
            "Penderfynwyd yn unfrydol i gymeradwyo’r cofnodion.",
            "resolved",
            "i gymeradwyo’r cofnodion.",
        ),
        ("Cytunwyd derbyn yr ymddiheuriadau.", "agreed", "derbyn yr ymddiheuriadau."),
        ("25/31.1 RESOLVED: to approve the minutes.", "resolved", "to approve the minutes."),
        ("25/31 It was RESOLVED to approve the minutes.", "resolved", "to approve the minutes."),
        ("Min 25/31: RESOLVED to approve the minutes.", "resolved", "to approve the minutes."),
        (
            (
                "RESOLVED, on the proposal of Alderman Ash, seconded by Councillor Birch, that the "
                "recommendation be adopted."
            ),
            "resolved",
            "that the recommendation be adopted.",
        ),
        ("The council resolved to buy a bench.", "resolved", "to buy a bench."),
        ("The council agreed to write to the school.", "agreed", "to write to the school."),
        (
            "RESOLVED that the plan be approved.\tReason for decision: To comply with the law.",
            "resolved",
            "that the plan be approved.",
        ),
        (
            "Recommended to Council that the plan be adopted.",
            "recommended",
            "to Council that the plan be adopted.",
        ),
        (
            "It was recommended that Cabinet adopt the plan.",
            "recommended",
            "that Cabinet adopt the plan.",
        ),
        (
            "The Committee recommended that Cabinet adopt the plan.",
            "recommended",
            "that Cabinet adopt the plan.",
        ),
        (
            "The Committee recommended to the Council that the plan be adopted.",
            "recommended",
            "to the Council that the plan be adopted.",
        ),
        ("It was unanimously agreed to approve the plan.", "agreed", "to approve the plan."),
        ("DECISION: Refused. Councillor Ash thanked the officers.", "decision", "Refused."),
        (
            (
                "RESOLVED: To approve the plan. The Chair be authorised to sign it. The Chair "
                "thanked "
                "officers."
            ),
            "resolved",
            "To approve the plan. The Chair be authorised to sign it.",
        ),
        (
            (
                "RESOLVED that the report be noted and Members be sent the figures. Members were "
                "pleased with progress."
            ),
            "resolved",
            "that the report be noted and Members be sent the figures.",
        ),
        (
            (
                "RESOLVED that, subject to the views of the Cabinet, the plan be approved: and "
                "that a "
                "copy be sent to each Member."
            ),
            "resolved",
            (
                "that, subject to the views of the Cabinet, the plan be approved: and that a copy "
                "be "
                "sent to each Member."
            ),
        ),
        (
            (
                "RESOLVED that the Council writes to the Rt. Hon. A. Bell M.P. about St. Mary’s "
                "Rd. "
                "and Mr. Ash be thanked."
            ),
            "resolved",
            (
                "that the Council writes to the Rt. Hon. A. Bell M.P. about St. Mary’s Rd. and Mr. "
                "Ash be thanked."
            ),
        ),
        (
            "RESOLVED that application 24/00123/F (No. 4 High St.) be approved.",
            "resolved",
            "that application 24/00123/F (No. 4 High St.) be approved.",
        ),
        (
            "Agreed that the report be noted. Councillor Ash to attend.",
            "agreed",
            "that the report be noted.",
        ),
        (
            "The Committee agreed to note the report. It also asked for an update.",
            "agreed",
            "to note the report.",
        ),
        (
            (
                "The Committee agreed to note the report and to ask for an update, and thanked the "
                "officers."
            ),
            "agreed",
            "to note the report and to ask for an update, and thanked the officers.",
        ),
        (
            "RESOLVED that Mr Ash be appointed. The vote was 5 for and 2 against.",
            "resolved",
            "that Mr Ash be appointed.",
        ),
        (
            "RESOLVED (5 votes to 2) that Mr Ash be appointed.",
            "resolved",
            "that Mr Ash be appointed.",
        ),
        (
            "The Committee, nobody dissenting, RESOLVED that the report be noted.",
            "resolved",
            "that the report be noted.",
        ),
        (
            "Whereupon it was RESOLVED that the report be noted.",
            "resolved",
            "that the report be noted.",
        ),
        (
            "The question being put, it was RESOLVED that the report be noted.",
            "resolved",
            "that the report be noted.",
        ),
        ("Members duly RESOLVED to note the report.", "resolved", "to note the report."),
        (
            "It was proposed, seconded and resolved that the hall be painted.",
            "resolved",
            "that the hall be painted.",
        ),
        (
            "RESOLVED, with Cllr Dale abstaining, that the hall be painted.",
            "resolved",
            "that the hall be painted.",
        ),
        (
            "It was agreed, Cllr Dale dissenting, that the hall be painted.",
            "agreed",
            "that the hall be painted.",
        ),
        ("It was agreed (Cllr Dale abstaining) to paint the hall.", "agreed", "to paint the hall."),
        ("It was agreed not to object.", "agreed", "not to object."),
        ("It was AGREED that no comment be made.", "agreed", "that no comment be made."),
        (
            "NOTED that the meeting of 4 May had RESOLVED to close the road.",
            "noted",
            "that the meeting of 4 May had RESOLVED to close the road.",
        ),
        (
            (
                "RESOLVED – that the officer’s recommendation to refuse be not accepted and that "
                "permission be granted."
            ),
            "resolved",
            (
                "that the officer’s recommendation to refuse be not accepted and that permission "
                "be "
                "granted."
            ),
        ),
        (
            (
                "The Executive RESOLVED, having considered the comments of the Panel, to approve "
                "the "
                "plan."
            ),
            "resolved",
            "having considered the comments of the Panel, to approve the plan.",
        ),
    ],
)
def test_a_mark_and_its_wording(text: str, marker: str, wording: str) -> None:
    assert decisions(text) == [(marker, wording)]
