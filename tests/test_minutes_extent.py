"""Where a wording ends: clauses, conditions, quotations; and what stands behind it."""

import pytest

from tests.minuting import decisions


@pytest.mark.parametrize(
    ("texts", "marker", "wording"),
    [
        (
            (
                "The Committee agreed:-",
                "(a) to note the report; and",
                "(b) to ask for an update.",
            ),
            "agreed",
            "(a) to note the report; and\n(b) to ask for an update.",
        ),
        (
            (
                "The Committee agreed –",
                "(1) to note the report; and",
                "(2) to ask for an update.",
            ),
            "agreed",
            "(1) to note the report; and\n(2) to ask for an update.",
        ),
        (
            (
                "Decision",
                "The Committee agreed to note the report.",
            ),
            "decision",
            "The Committee agreed to note the report.",
        ),
        (
            (
                "#Decision",
                "1) To note the report.",
                "2) To ask for an update.",
                "(Reference – report by the Director)",
            ),
            "decision",
            "1) To note the report.\n2) To ask for an update.",
        ),
        (
            (
                "Proposed by Councillor Ash",
                "Seconded by Councillor Birch and",
                "RESOLVED – that the grant be paid.",
            ),
            "resolved",
            "that the grant be paid.",
        ),
        (
            (
                "PENDERFYNWYD",
                "(a) nodi’r adroddiad; a",
                "(b) gofyn am ddiweddariad.",
            ),
            "resolved",
            "(a) nodi’r adroddiad; a\n(b) gofyn am ddiweddariad.",
        ),
        (
            (
                "RESOLVED",
                "#That the report be noted.",
                "#That the plan be approved.",
                "45.",
                "Mr Ash spoke.",
            ),
            "resolved",
            "That the report be noted.\nThat the plan be approved.",
        ),
        (
            (
                "RESOLVED ITEMS",
                "RESOLVED that the report be noted.",
            ),
            "resolved",
            "that the report be noted.",
        ),
        (
            (
                "Recommended:",
                "(1) That the plan be adopted.",
            ),
            "recommended",
            "(1) That the plan be adopted.",
        ),
        (
            (
                "Recommendation to Council:",
                "That the plan be adopted.",
            ),
            "recommended",
            "That the plan be adopted.",
        ),
        (
            (
                "RECOMMENDATION TO COUNCIL",
                "That the plan be adopted.",
            ),
            "recommended",
            "That the plan be adopted.",
        ),
        (
            (
                "ORDERED as follows:",
                "1. That the report be noted.",
            ),
            "ordered",
            "as follows:\n1. That the report be noted.",
        ),
        (
            (
                "DECISION: That permission be refused.",
                "REASONS: It is too tall.",
            ),
            "decision",
            "That permission be refused.",
        ),
        (
            (
                "#DECISION",
                "Cabinet approved the plan.",
                "#REASONS FOR DECISION",
                "It is good.",
                "#OTHER OPTIONS CONSIDERED",
                "None.",
            ),
            "decision",
            "Cabinet approved the plan.",
        ),
        (
            (
                "#Decision made",
                "That the plan be approved.",
                "#Reason",
                "x",
            ),
            "decision",
            "That the plan be approved.",
        ),
        (
            (
                "NOTED –",
                "(i) the report; and",
                "(ii) the letter.",
            ),
            "noted",
            "(i) the report; and\n(ii) the letter.",
        ),
        (
            (
                "The Committee resolved that the following be approved:",
                "(a) the budget; and",
                "(b) the plan.",
            ),
            "resolved",
            "that the following be approved:\n(a) the budget; and\n(b) the plan.",
        ),
        (
            (
                "RESOLVED – (1) That x be approved.",
                "(2) That y be noted.",
            ),
            "resolved",
            "(1) That x be approved.\n(2) That y be noted.",
        ),
        (
            (
                "RESOLVED – That",
                "(a) x be approved",
                "(b) y be noted",
                "be adopted.",
            ),
            "resolved",
            "That\n(a) x be approved\n(b) y be noted\nbe adopted.",
        ),
        (
            (
                "RESOLVED that the report be noted.",
                "The meeting closed at 9 pm.",
            ),
            "resolved",
            "that the report be noted.",
        ),
        (
            (
                "RESOLVED that the report be noted.",
                "ACTION: Clerk to write.",
            ),
            "resolved",
            "that the report be noted.",
        ),
        (
            (
                "RESOLVED that:",
                "• the report be noted; and",
                "• the plan be approved.",
                "Members thanked the officer.",
            ),
            "resolved",
            "that:\n• the report be noted; and\n• the plan be approved.",
        ),
        (
            (
                "Resolved:",
                "1. That x be y.",
                "2. That z be w.",
                "Reasons for decision:",
                "1. It is right.",
            ),
            "resolved",
            "1. That x be y.\n2. That z be w.",
        ),
        (
            (
                "Resolved",
                "That x be y.",
                "Alternative options considered and rejected",
                "None",
            ),
            "resolved",
            "That x be y.",
        ),
        (
            (
                "RESOLVED that x be y.",
                "Call-in: does not apply.",
            ),
            "resolved",
            "that x be y.",
        ),
        (
            (
                "RESOLVED that x be y.",
                "Key decision: Yes",
            ),
            "resolved",
            "that x be y.",
        ),
        (
            (
                "RESOLVED that x be y.",
                "(Councillor Ash left the meeting.)",
            ),
            "resolved",
            "that x be y.",
        ),
        (
            (
                "RESOLVED that x be y.",
                "[Note: Councillor Ash abstained.]",
            ),
            "resolved",
            "that x be y.",
        ),
        (
            (
                "RESOLVED that x be y.",
                "Councillor Ash voted against.",
            ),
            "resolved",
            "that x be y.",
        ),
        (
            (
                "RESOLVED – that x be y.",
                "FOR: 6",
                "AGAINST: 2",
                "ABSTAIN: 1",
            ),
            "resolved",
            "that x be y.",
        ),
        (
            (
                "RESOLVED that x be y for the following reason:",
                "It is right.",
                "Mr Ash spoke.",
            ),
            "resolved",
            "that x be y for the following reason:\nIt is right.",
        ),
        (
            (
                "RESOLVED that permission be refused for the following reasons:",
                "1. It is tall.",
                "2. It is wide.",
                "Informatives",
                "1. Note the law.",
            ),
            "resolved",
            "that permission be refused for the following reasons:\n1. It is tall.\n2. It is wide.",
        ),
        (
            (
                "#RESOLVED:",
                "1. To agree the budget.",
                "2. To delegate authority to the Director to:",
                "a. sign; and",
                "b. seal.",
                "#Reasons for decision",
                "The budget is needed.",
                "#Alternative options considered",
                "1. Do nothing.",
            ),
            "resolved",
            (
                "1. To agree the budget.\n2. To delegate authority to the Director to:\na. sign; "
                "and\nb. seal."
            ),
        ),
        (
            (
                "The Cabinet Member introduced the report.",
                "#Decision",
                "1.1 That the report be noted.",
                "1.2 That the plan be approved.",
                "#Reasons for the Decision",
                "It is good.",
                "#Other Options Considered",
                "None.",
            ),
            "decision",
            "1.1 That the report be noted.\n1.2 That the plan be approved.",
        ),
        (
            (
                "Options Considered",
                "1. Do nothing – rejected.",
                "Decision",
                "That the grant be paid.",
                "Reason for Decision",
                "To help.",
            ),
            "decision",
            "That the grant be paid.",
        ),
        (
            (
                "Cabinet considered a report.",
                "CABINET RESOLVED:",
                "(i) To approve the plan; and",
                "(ii) To note the risk.",
                "REASON FOR DECISION:",
                "It was due.",
            ),
            "resolved",
            "(i) To approve the plan; and\n(ii) To note the risk.",
        ),
        (
            (
                "Having considered the report, the Cabinet",
                "RESOLVED",
                "That the plan be approved.",
            ),
            "resolved",
            "That the plan be approved.",
        ),
        (
            (
                "The Committee considered the report.",
                "Resolved to:",
                "· Note the report.",
                "· Ask for an update in six months.",
                "The Chair thanked officers.",
            ),
            "resolved",
            "to:\n· Note the report.\n· Ask for an update in six months.",
        ),
        (
            (
                "The Panel RESOLVED to",
                "(1) note the report",
                "(2) agree the work plan",
                "The meeting ended at 8.45pm.",
            ),
            "resolved",
            "to\n(1) note the report\n(2) agree the work plan",
        ),
        (
            (
                "The Committee resolved:-",
                "(i) to note the report; and",
                "(ii) to instruct the Chief Officer to report back.",
            ),
            "resolved",
            "(i) to note the report; and\n(ii) to instruct the Chief Officer to report back.",
        ),
        (
            (
                "Councillor Ash moved, seconded by Councillor Birch:-",
                "That the Committee approve the recommendations.",
                "Councillor Cole moved as an amendment, seconded by Councillor Dale:-",
                "That the Committee take no action.",
                "On a division, there voted:-",
                (
                    "For the motion (9) - the Convener; the Vice Convener; and Councillors Ash, "
                    "Birch, "
                    "Elm, Fir, Gorse, Hazel and Ivy."
                ),
                "For the amendment (2) - Councillors Cole and Dale.",
                "Absent from the division (1) - Councillor Jay.",
                "The Committee resolved:-",
                "to adopt the motion.",
            ),
            "resolved",
            "to adopt the motion.",
        ),
        (
            (
                "Decision",
                "To approve the recommendations in the report.",
                "(Reference – report by the Executive Director, submitted)",
            ),
            "decision",
            "To approve the recommendations in the report.",
        ),
        (
            (
                "Motion",
                "To approve the report.",
                "- moved by Councillor Ash, seconded by Councillor Birch",
                "Amendment",
                "To continue the report.",
                "- moved by Councillor Cole, seconded by Councillor Dale",
                "Voting",
                "For the motion - 7 votes",
                "For the amendment - 4 votes",
                "Decision",
                "To approve the motion by Councillor Ash.",
            ),
            "decision",
            "To approve the motion by Councillor Ash.",
        ),
        (
            (
                "The Sub-Committee agreed to grant the licence subject to the standard conditions.",
                "The applicant was reminded of the right of appeal.",
            ),
            "agreed",
            "to grant the licence subject to the standard conditions.",
        ),
        (
            (
                "The Director presented the report.",
                "Recommendation",
                "It is recommended that Members note the report.",
                "Proposed by Councillor Ash",
                "Seconded by Alderman Birch",
                "AGREED to recommend that Council note the report.",
            ),
            "agreed",
            "to recommend that Council note the report.",
        ),
        (
            (
                "It was",
                "Moved by Councillor Ash,",
                "Seconded by Councillor Birch and",
                "Resolved - That the Committee agrees to write to the Minister.",
            ),
            "resolved",
            "That the Committee agrees to write to the Minister.",
        ),
        (
            (
                "Decision: Approved as per recommendation.",
                "Voting: 7 For, 2 Against.",
            ),
            "decision",
            "Approved as per recommendation.",
        ),
        (
            (
                "RECOMMENDATION: Grant permission.",
                "DECISION: Permission granted, subject to an additional condition:",
                "1. Bins to be screened.",
                "Votes: For – 6 Against – 3 Abstention - 0",
            ),
            "decision",
            "Permission granted, subject to an additional condition:\n1. Bins to be screened.",
        ),
        (
            (
                (
                    "Members were minded to refuse the application contrary to the officer’s "
                    "recommendation. The Head of Planning asked for a deferral."
                ),
                (
                    "RESOLVED that the application be DEFERRED so that reasons for refusal could "
                    "be "
                    "drafted."
                ),
            ),
            "resolved",
            "that the application be DEFERRED so that reasons for refusal could be drafted.",
        ),
        (
            (
                "The Sub-Committee retired to consider its decision.",
                "On its return the Chair announced the decision.",
                "DECISION",
                "The Sub-Committee decided to GRANT the licence subject to:",
                "1. CCTV to be installed.",
                "2. Doors to be shut at 11 pm.",
                "REASONS",
                "The Sub-Committee had regard to the Act.",
            ),
            "decision",
            (
                "The Sub-Committee decided to GRANT the licence subject to:\n1. CCTV to be "
                "installed.\n2. Doors to be shut at 11 pm."
            ),
        ),
        (
            (
                (
                    "RESOLVED – That, having considered all the representations, the licence be "
                    "revoked."
                ),
                "Reasons for the decision:",
                "The Sub-Committee was not satisfied.",
            ),
            "resolved",
            "That, having considered all the representations, the licence be revoked.",
        ),
        (
            (
                (
                    "Councillor Ash proposed, and Councillor Birch seconded, that Councillor Dale "
                    "be "
                    "elected Chair. There being no other nominations, it was"
                ),
                "RESOLVED that Councillor Dale be elected Chair for 2025/26.",
                "Councillor Dale took the chair.",
            ),
            "resolved",
            "that Councillor Dale be elected Chair for 2025/26.",
        ),
        (
            (
                (
                    "Nominations were sought. Councillor Ash nominated Councillor Dale, seconded "
                    "by "
                    "Councillor Birch. Councillor Elm nominated Councillor Fir, seconded by "
                    "Councillor "
                    "Gorse. On a vote there were 6 votes for Councillor Dale and 4 for Councillor "
                    "Fir."
                ),
                "RESOLVED – That Councillor Dale be appointed Chair.",
            ),
            "resolved",
            "That Councillor Dale be appointed Chair.",
        ),
        (
            (
                "The Scrutiny Committee considered the following resolution of Cabinet:",
                "“RESOLVED that the library be closed.”",
                "After discussion it was",
                "RESOLVED that no comment be made.",
            ),
            "resolved",
            "that no comment be made.",
        ),
        (
            (
                "The minutes of the Joint Board of 4 May were submitted.",
                "Minute 12 – Fares",
                "The Board had RESOLVED that fares be frozen.",
                "RESOLVED that the minutes be received.",
            ),
            "resolved",
            "that the minutes be received.",
        ),
        (
            (
                "The Cabinet’s decision of 4 May was as follows:",
                "(1) That the centre be closed; and",
                "(2) That staff be redeployed.",
                "The call-in was considered. Members asked questions.",
                "RESOLVED that the decision not be referred back.",
            ),
            "resolved",
            "that the decision not be referred back.",
        ),
        (
            (
                "The recommendations in the report were as follows:",
                "1. That the report be noted.",
                "2. That the plan be approved.",
                "RESOLVED that the recommendations be approved.",
            ),
            "resolved",
            "that the recommendations be approved.",
        ),
        (
            (
                "It was noted that:",
                "(a) the fund had grown; and",
                "(b) the actuary was content.",
                "RESOLVED that the report be noted.",
            ),
            "resolved",
            "that the report be noted.",
        ),
        (
            (
                "IT WAS RESOLVED:-",
                "THAT the accounts be approved.",
                "THAT the auditor be thanked.",
            ),
            "resolved",
            "THAT the accounts be approved.\nTHAT the auditor be thanked.",
        ),
        (
            (
                "Resolved",
                "(unanimously)",
                "That the accounts be approved.",
            ),
            "resolved",
            "That the accounts be approved.",
        ),
        (
            (
                "RESOLVED (Unanimous)",
                "That the accounts be approved.",
            ),
            "resolved",
            "That the accounts be approved.",
        ),
        (
            (
                "The Executive agreed:",
                "a) to note the report; and",
                "b) to approve the plan.",
                "Reason: To comply with the law.",
            ),
            "agreed",
            "a) to note the report; and\nb) to approve the plan.",
        ),
        (
            (
                "Agreed:",
                "1. That the report be noted.",
                "2. That the plan be approved.",
                "Action by: Director",
            ),
            "agreed",
            "1. That the report be noted.\n2. That the plan be approved.",
        ),
        (
            (
                "The Committee RESOLVED:",
                "That the report be noted; and",
                "That the plan be approved.",
                "Councillor Ash returned to the meeting.",
            ),
            "resolved",
            "That the report be noted; and\nThat the plan be approved.",
        ),
        (
            (
                "RESOLVED that the following be appointed:",
                "Councillor Ash",
                "Councillor Birch",
                "Councillor Cole",
                "The Chair closed the meeting at 9pm.",
            ),
            "resolved",
            "that the following be appointed:\nCouncillor Ash\nCouncillor Birch\nCouncillor Cole",
        ),
        (
            (
                "RESOLVED that the plan be approved.",
                "(Councillor Cole requested that his vote against the above decision be recorded.)",
            ),
            "resolved",
            "that the plan be approved.",
        ),
        (
            (
                "PENDERFYNWYD:",
                "1. Nodi’r adroddiad.",
                "2. Cymeradwyo’r gyllideb.",
                "Rhesymau: Cydymffurfio â’r gyfraith.",
            ),
            "resolved",
            "1. Nodi’r adroddiad.\n2. Cymeradwyo’r gyllideb.",
        ),
        (
            (
                (
                    "Cynigiodd y Cynghorydd Ash ac eiliodd y Cynghorydd Birch y dylid derbyn yr "
                    "adroddiad."
                ),
                "Pleidleisiwyd ar y cynnig ac fe’i cariwyd o 8 pleidlais i 3.",
                "PENDERFYNWYD derbyn yr adroddiad.",
            ),
            "resolved",
            "derbyn yr adroddiad.",
        ),
        (
            (
                "CYTUNWYD:",
                "· Nodi’r adroddiad.",
                "· Gofyn am ddiweddariad.",
            ),
            "agreed",
            "· Nodi’r adroddiad.\n· Gofyn am ddiweddariad.",
        ),
        (
            (
                "RESOLVED / PENDERFYNWYD",
                "That the report be noted.",
            ),
            "resolved",
            "That the report be noted.",
        ),
        (
            (
                "RESOLVED/-",
                "1. That the report be noted.",
                "2. That the plan be approved.",
            ),
            "resolved",
            "1. That the report be noted.\n2. That the plan be approved.",
        ),
        (
            (
                "1234",
                "RESOLVED:-",
                "That the report be noted.",
            ),
            "resolved",
            "That the report be noted.",
        ),
        (
            (
                (
                    "Decision: On the proposition of Councillor Ash, seconded by Councillor Birch, "
                    "it "
                    "was unanimously agreed that the report be noted."
                ),
                "Reason for Decision: To keep Members informed.",
                "Alternative options: None considered.",
            ),
            "decision",
            (
                "On the proposition of Councillor Ash, seconded by Councillor Birch, it was "
                "unanimously agreed that the report be noted."
            ),
        ),
        (
            (
                "Decision: The Committee agreed:",
                "a) to note the report; and",
                "b) to visit the depot.",
                "Reason for Decision: Members had received the report.",
                "Alternative options: None considered.",
                "Declarations of interest: None declared.",
            ),
            "decision",
            "The Committee agreed:\na) to note the report; and\nb) to visit the depot.",
        ),
        (
            (
                (
                    "A motion to approve the application was moved, seconded, put to the vote and "
                    "declared carried."
                ),
                "RESOLVED:",
                "That planning permission be granted.",
            ),
            "resolved",
            "That planning permission be granted.",
        ),
        (
            (
                (
                    "Councillor Ash proposed a motion to grant planning permission. This was "
                    "seconded "
                    "by Councillor Birch and carried."
                ),
                "RESOLVED:",
                "That planning permission be granted subject to conditions.",
            ),
            "resolved",
            "That planning permission be granted subject to conditions.",
        ),
        (
            (
                "It was MOVED by Councillor Ash, SECONDED by Councillor Birch, and",
                "RESOLVED, unanimously:",
                "1. To APPROVE planning permission.",
                "2. To delegate authority to the Director.",
            ),
            "resolved",
            "1. To APPROVE planning permission.\n2. To delegate authority to the Director.",
        ),
        (
            (
                (
                    "On being put to the vote it was, with 8 votes in favour, 2 against and 1 "
                    "abstention:"
                ),
                "RESOLVED –",
                "THAT planning permission be granted.",
            ),
            "resolved",
            "THAT planning permission be granted.",
        ),
        (
            (
                "DECISION: Granted planning permission subject to the conditions in the report.",
                "(Voting on the recommendation was as follows: For 6, Against 2 and Abstentions 1)",
            ),
            "decision",
            "Granted planning permission subject to the conditions in the report.",
        ),
        (
            (
                "Votes were recorded as follows:",
                "For 6",
                "Against 3",
                "Abstained 0",
                "RESOLVED that the application be refused.",
            ),
            "resolved",
            "that the application be refused.",
        ),
        (
            (
                (
                    "The Committee voted on the recommendation to approve: For – 7, Against – 2, "
                    "Abstain – 0."
                ),
                "RESOLVED: That the application be approved.",
            ),
            "resolved",
            "That the application be approved.",
        ),
        (
            (
                "The Committee:",
                "Unanimously resolved to approve the recommendations.",
            ),
            "resolved",
            "to approve the recommendations.",
        ),
        (
            (
                "Thereafter, the Committee AGREED:-",
                "i. the budget; and",
                "ii. that a report be made in May.",
            ),
            "agreed",
            "i. the budget; and\nii. that a report be made in May.",
        ),
        (
            (
                "The Convener, seconded by Councillor Birch, moved:-",
                "That the report be approved.",
                "Councillor Cole moved as an amendment, seconded by Councillor Dale:-",
                "That no action be taken.",
                "On a division, there voted:-",
                "For the motion (6)",
                "For the amendment (3)",
                "The Committee resolved:-",
                "to adopt the motion.",
            ),
            "resolved",
            "to adopt the motion.",
        ),
        (
            (
                "On a division, 6 Members voted for the motion and 3 for the amendment.",
                "Decision",
                "The Committee agreed to approve the plan.",
            ),
            "decision",
            "The Committee agreed to approve the plan.",
        ),
        (
            (
                "Decisions",
                "1. To note the report.",
                "2. To approve the plan.",
            ),
            "decision",
            "1. To note the report.\n2. To approve the plan.",
        ),
        (
            (
                "RESOLVED\tReason for Decision",
                "To approve the plan.\tTo comply with the law.",
            ),
            "resolved",
            "To approve the plan.",
        ),
        (
            (
                (
                    "Arising from consideration of the report, it was moved by Councillor Ash, "
                    "seconded by Councillor Birch, and on being put to the vote it was"
                ),
                "RESOLVED that the plan be approved.",
            ),
            "resolved",
            "that the plan be approved.",
        ),
        (
            (
                (
                    "Councillor Ash moved the recommendation in the report, subject to an "
                    "amendment "
                    "to "
                    "condition 4. Councillor Birch seconded the motion."
                ),
                "It was then;",
                "Resolved:",
                "That planning permission be granted.",
            ),
            "resolved",
            "That planning permission be granted.",
        ),
        (
            (
                "Proposed by Cllr Ash and seconded by Cllr Birch.",
                "Decision: that the application be approved subject to conditions.",
            ),
            "decision",
            "that the application be approved subject to conditions.",
        ),
        (
            (
                "RESOLVED:",
                "(a) that the budget be approved;",
                "(b) that the Director be authorised to:-",
                "(i) let the contract; and",
                "(ii) sign it;",
                "(c) that the Chair be thanked.",
                "(Councillor Dale dissenting)",
            ),
            "resolved",
            (
                "(a) that the budget be approved;\n(b) that the Director be authorised to:-\n(i) "
                "let "
                "the contract; and\n(ii) sign it;\n(c) that the Chair be thanked."
            ),
        ),
        (
            (
                "RESOLVED",
                "That:",
                "(i) the report be noted",
                "(ii) the plan be approved",
                "Action: Director",
            ),
            "resolved",
            "That:\n(i) the report be noted\n(ii) the plan be approved",
        ),
        (
            (
                "RESOLVED that the Cabinet be recommended to approve the plan, subject to:",
                "• the addition of a map;",
                "• a foreword.",
                "The Director undertook to report back.",
            ),
            "resolved",
            (
                "that the Cabinet be recommended to approve the plan, subject to:\n• the addition "
                "of "
                "a map;\n• a foreword."
            ),
        ),
        (
            (
                "#Decision",
                "The Committee agreed to note the report.",
                "Councillor Ash left the meeting.",
            ),
            "decision",
            "The Committee agreed to note the report.",
        ),
        (
            (
                "DECISION: Permission granted. An informative to be added about bins.",
                "Reason: It is small.",
            ),
            "decision",
            "Permission granted. An informative to be added about bins.",
        ),
        (
            (
                "RESOLVED that the report be noted",
                "Councillor Ash returned to the meeting",
            ),
            "resolved",
            "that the report be noted",
        ),
        (
            (
                "RESOLVED that the report be noted",
                "#7. ANY OTHER BUSINESS",
                "None.",
            ),
            "resolved",
            "that the report be noted",
        ),
        (
            (
                "1. Mr Ash introduced the report.",
                "2. Members asked questions.",
                "3. RESOLVED to note the report.",
                "4. Mr Ash left the meeting.",
            ),
            "resolved",
            "to note the report.",
        ),
        (
            (
                "4.1 The Board considered the report.",
                "4.2 RESOLVED: That the Board:",
                "(a) notes the report; and",
                "(b) approves the plan.",
                "4.3 The Chair thanked officers.",
            ),
            "resolved",
            "That the Board:\n(a) notes the report; and\n(b) approves the plan.",
        ),
        (
            (
                "RESOLVED that the following conditions be imposed:",
                "1. Hours",
                "The premises shall close at 11 pm.",
                "2. Noise",
                "No music shall be played outside.",
                "#Reasons",
                "To prevent nuisance.",
            ),
            "resolved",
            (
                "that the following conditions be imposed:\n1. Hours\nThe premises shall close at "
                "11 "
                "pm.\n2. Noise\nNo music shall be played outside."
            ),
        ),
        (
            (
                "RESOLVED that permission be granted subject to the following:",
                "#Conditions",
                "1. Time limit.",
                "2. Plans.",
                "#Informative",
                "Note the law.",
            ),
            "resolved",
            (
                "that permission be granted subject to the following:\nConditions\n1. Time "
                "limit.\n2. "
                "Plans."
            ),
        ),
        (
            (
                "RESOLVED that permission be refused for the following reason:",
                "The building would be too tall and would harm the street.",
                "Councillor Ash asked that her vote against be recorded.",
            ),
            "resolved",
            (
                "that permission be refused for the following reason:\nThe building would be too "
                "tall "
                "and would harm the street."
            ),
        ),
        (
            (
                "RESOLVED that the fees be as follows:",
                "Item\tFee",
                "Hall\t£20",
                "Field\t£10",
                "The Clerk was thanked.",
            ),
            "resolved",
            "that the fees be as follows:\nItem\tFee\nHall\t£20\nField\t£10",
        ),
        (
            (
                "RESOLVED that the dates of meetings be:",
                "4 May 2025",
                "8 June 2025",
                "6 July 2025",
                "Councillor Ash asked about August.",
            ),
            "resolved",
            "that the dates of meetings be:\n4 May 2025\n8 June 2025\n6 July 2025",
        ),
        (
            (
                "RESOLVED that:-",
                "The report be noted;",
                "The plan be approved; and",
                "The Director report back.",
                "There being no other business the meeting closed.",
            ),
            "resolved",
            "that:-\nThe report be noted;\nThe plan be approved; and\nThe Director report back.",
        ),
        (
            (
                "RESOLVED: That Cabinet:",
                "Approves the plan.",
                "Delegates authority to the Director.",
                "Notes the risks.",
                "The Leader thanked officers.",
            ),
            "resolved",
            (
                "That Cabinet:\nApproves the plan.\nDelegates authority to the Director.\nNotes "
                "the "
                "risks."
            ),
        ),
        (
            (
                "RESOLVED: That Cabinet",
                "a) approves the plan",
                "b) delegates authority to the Director",
                "Reasons for the recommendation",
                "The plan is due.",
            ),
            "resolved",
            "That Cabinet\na) approves the plan\nb) delegates authority to the Director",
        ),
        (
            (
                "RESOLVED –",
                "(1) the report be noted",
                "(2) the plan be approved",
                "CHAIR",
                "The meeting closed at 9 pm",
            ),
            "resolved",
            "(1) the report be noted\n(2) the plan be approved",
        ),
        (
            (
                "RESOLVED:",
                "That the report be noted.",
                "Key decision: No",
                "Call-in: Yes",
            ),
            "resolved",
            "That the report be noted.",
        ),
        (
            (
                "Resolved –",
                "That the report be noted.",
                "Wards affected: All",
                "Contact: A Bell",
            ),
            "resolved",
            "That the report be noted.",
        ),
        (
            (
                "#Decision:",
                "That the plan be approved.",
                "Date of implementation: 4 May 2025",
                "Key Decision? Yes",
            ),
            "decision",
            "That the plan be approved.",
        ),
        (
            (
                "#Decision:",
                "That the plan be approved.",
                "Proposed by Councillor Ash, seconded by Councillor Birch",
            ),
            "decision",
            "That the plan be approved.",
        ),
        (
            (
                "The Committee AGREED:",
                "• To note the report",
                "• To ask for an update",
                "Post-meeting note: the update was sent.",
            ),
            "agreed",
            "• To note the report\n• To ask for an update",
        ),
        (
            (
                "RESOLVED that:",
                "1) the report be noted;",
                "2) the plan be approved subject to",
                "a) the map being changed; and",
                "b) the date being changed.",
                "3) the Chair be thanked.",
                "Mr Ash and Ms Bell left at this point.",
            ),
            "resolved",
            (
                "that:\n1) the report be noted;\n2) the plan be approved subject to\na) the map "
                "being "
                "changed; and\nb) the date being changed.\n3) the Chair be thanked."
            ),
        ),
        (
            (
                "RESOLVED that this Council:",
                "notes:",
                "1. that rents are high; and",
                "2. that wages are low.",
                "believes that homes should be built.",
                "resolves to:",
                "1. write to the Minister; and",
                "2. publish the reply.",
                "Councillor Ash thanked the Council.",
            ),
            "resolved",
            (
                "that this Council:\nnotes:\n1. that rents are high; and\n2. that wages are "
                "low.\nbelieves that homes should be built.\nresolves to:\n1. write to the "
                "Minister; "
                "and\n2. publish the reply."
            ),
        ),
        (
            (
                "RESOLVED",
                "“This Council notes that rents are high.",
                "This Council believes that homes should be built.",
                "This Council resolves to write to the Minister.”",
                "Councillor Ash thanked the Council.",
            ),
            "resolved",
            (
                "“This Council notes that rents are high.\nThis Council believes that homes should "
                "be "
                "built.\nThis Council resolves to write to the Minister.”"
            ),
        ),
        (
            (
                "RESOLVED",
                "(i) that the report be noted;",
                "and",
                "(ii) that the plan be approved.",
                "(Councillors Ash and Birch left the meeting.)",
            ),
            "resolved",
            "(i) that the report be noted;\nand\n(ii) that the plan be approved.",
        ),
        (
            (
                "PENDERFYNWYD",
                "1. Nodi’r adroddiad.",
                "2. Diolch i’r swyddogion.",
                "Gadawodd y Cynghorydd Ash y cyfarfod.",
            ),
            "resolved",
            "1. Nodi’r adroddiad.\n2. Diolch i’r swyddogion.",
        ),
        (
            (
                "PENDERFYNWYD:",
                "Cymeradwyo’r cynllun.",
                "RHESYMAU DROS Y PENDERFYNIAD:",
                "I gydymffurfio â’r gyfraith.",
            ),
            "resolved",
            "Cymeradwyo’r cynllun.",
        ),
        (
            (
                "RESOLVED that the report be",
                "noted and the plan",
                "approved.",
                "Mr Ash spoke.",
            ),
            "resolved",
            "that the report be\nnoted and the plan\napproved.",
        ),
        (
            (
                "It was AGREED to:",
                "1. note the report",
                "2. approve the plan",
                "During discussion, Members asked about cost.",
            ),
            "agreed",
            "to:\n1. note the report\n2. approve the plan",
        ),
        (
            (
                "RESOLVED:",
                "That the report be noted.",
                "Following the vote, Councillor Ash made a statement.",
            ),
            "resolved",
            "That the report be noted.",
        ),
        (
            (
                "RESOLVED –",
                "That the Panel’s comments be forwarded to Cabinet:",
                "“The Panel welcomes the plan.”",
                "The Chair closed the meeting.",
            ),
            "resolved",
            "That the Panel’s comments be forwarded to Cabinet:\n“The Panel welcomes the plan.”",
        ),
        (
            (
                "Considered: report of the Director.",
                "Resolved: That the report be noted.",
            ),
            "resolved",
            "That the report be noted.",
        ),
        (
            (
                "Recommendation",
                "That the report be noted.",
                "Decision",
                "Agreed as recommended.",
            ),
            "decision",
            "Agreed as recommended.",
        ),
    ],
)
def test_the_wording_of_clauses(texts: tuple[str, ...], marker: str, wording: str) -> None:
    assert decisions(*texts) == [(marker, wording)]
