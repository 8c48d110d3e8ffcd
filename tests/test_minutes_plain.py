"""Decisions without a mark: the sentence is the decision."""

import pytest

from tests.minuting import decisions


@pytest.mark.parametrize(
    "text",
    [
        "After discussion, the Committee noted the terms of the report.",
        "The Committee noted the contents of the report and approved the recommendations.",
        "Nodwyd yr adroddiad.",
        "Nododd y Pwyllgor yr adroddiad.",
        "Derbyniwyd yr adroddiad.",
        "Cymeradwywyd y cofnodion fel rhai cywir.",
        "Members noted the report.",
        "The recommendations were agreed.",
        "The recommendation was approved.",
        "That the report be noted.",
        "The Members approved the minutes as a correct record.",
        "The Cabinet Member approved the recommendations.",
        "The application was approved subject to the conditions in the report.",
        "The application was therefore refused.",
        "The licence was granted subject to the conditions below.",
        "The Sub-Committee granted the application.",
        "REFUSED for the reasons in the report.",
        "The application was DEFERRED.",
        (
            "The minutes of the meeting held on 4 May 2024 were agreed as a correct record and "
            "signed by the Chair."
        ),
        "The minutes of the last meeting were accepted as a true record.",
        "Minutes of 4 May were approved.",
        "The Chair signed the minutes as a correct record.",
        "The Committee received and noted the report.",
        "The Committee considered and approved the report.",
        "The Committee endorsed the action plan.",
        "The Committee agreed the recommendations.",
        "The Board agreed the minutes as a true record.",
        "The update was noted.",
        "The contents of the report were noted.",
        "The work programme was agreed.",
        "The report and its appendices were received and noted.",
        "The Panel’s work programme was noted.",
        "The Council noted the report.",
        "The proposal was agreed.",
        "This was agreed.",
        "This was AGREED.",
        "Cabinet agreed the recommendations set out in the report.",
        "Council approved the recommendations.",
        "Accordingly, the Sub-Committee decided to grant the licence.",
        "Having heard from all parties, the Sub-Committee decided to revoke the licence.",
        "The Sub-Committee’s decision was to grant the licence.",
        "The decision of the Sub-Committee is to grant the licence.",
        "The Sub-Committee determined to revoke the licence.",
        "The Committee instructed the Director to report back in May.",
        "The Committee referred the matter to the Cabinet.",
        "The Committee continued consideration of the application to its next meeting.",
        "Councillor Ash was elected Chair for the year.",
        "There being no other nominations, Councillor Ash was duly elected Chairman.",
        "The motion was put to the vote and carried.",
        "The amendment, on being put to the vote, was lost.",
        "Amendment carried.",
        "Motion carried unanimously.",
        "MOTION LOST",
        "Carried.",
        "Lost.",
        "The amendment fell.",
        "The motion was defeated by 9 votes to 5.",
        "On a vote being taken the amendment was not carried.",
        "The amendment was rejected by 9 votes to 5.",
        "The proposal was put to the vote and was unanimously agreed.",
        "The vote was carried.",
        "Cllr Ash proposed that the grass be cut; Cllr Birch seconded; all agreed.",
        (
            "Councillor Dale, proposed by Councillor Ash and seconded by Councillor Birch, was "
            "elected Chair."
        ),
        "The item was deferred to the March meeting.",
        (
            "The Chair, Councillor Ash, used her casting vote in favour of the motion, which was "
            "carried."
        ),
        "The committee noted the report.",
        "The motion was agreed nem con.",
        "The motion, on being put to the vote, was declared carried.",
        (
            "The motion was then put to the vote and, there being 10 for and 12 against, was "
            "declared not carried."
        ),
        (
            "Upon being put to the vote, the amendment was carried by 14 votes to 12 and became "
            "part of the substantive motion."
        ),
        "The Mayor declared the motion carried.",
        "The amendment, having been put to the vote, was declared by the Mayor to be lost.",
        "The motion to suspend standing orders was put to the vote and lost (12 for, 20 against).",
        (
            "Councillor Ash moved that the vote be now taken, which was seconded by Councillor "
            "Birch and agreed."
        ),
        "The Chair proposed that items 6 and 7 be taken together and this was agreed.",
        (
            "The minutes of the meeting held on 4 May 2025 were agreed as an accurate record and "
            "signed by the Chair."
        ),
        (
            "The minutes of the last meeting, having been circulated, were taken as read, "
            "confirmed and signed by the Chair."
        ),
        "The minutes were agreed subject to the correction of a date.",
        "The Minutes of the meetings held on 4 and 11 May were confirmed.",
        (
            "Subject to the addition of Councillor Ash to the list of those present, the minutes "
            "were approved."
        ),
        (
            "The minutes of the meeting held on 4 May 2025 were approved by the Committee as a "
            "correct record."
        ),
        "Members approved the minutes of the meeting held on 4 May 2025.",
        "The Chairman was authorised to sign the minutes as a correct record.",
        "The action log was reviewed and noted.",
        "The Board received the update and noted its contents.",
        "The Board discussed the update and agreed the actions set out in it.",
        (
            "A vote of thanks to the Mayor was proposed by Councillor Ash, seconded by Councillor "
            "Birch and carried unanimously."
        ),
        "It was the unanimous decision of the Committee that the licence be granted.",
        "The Board gave its approval to the plan.",
        "The Committee gave its consent to the disposal.",
        "Approval was given to the plan.",
        "Approval was given for the purchase of a bench.",
        "The payments listed were authorised.",
        "The schedule of payments was approved.",
        "The accounts for payment totalling £412.50 were approved.",
        "Authority was delegated to the Director to let the contract.",
        "The Committee delegated authority to the Director to let the contract.",
        "The Committee remitted the report to the Sub-Committee.",
        "The Committee referred the report back for further consideration.",
        "Councillor Ash was re-elected as Vice-Chair.",
        "Cllr Ash was appointed as the Council’s representative on the Hall Committee.",
        "The motion was lost on the casting vote of the Mayor.",
        "The motion did not carry.",
        "The motion failed.",
        "The motion was not supported (2 for, 6 against).",
        "The proposal did not receive a majority and fell.",
        "The vote was tied at 4 each and, on the Chair’s casting vote, the motion was carried.",
        "The motion was passed unanimously.",
        "The motion passed by 7 votes to 2.",
        "The motion carried with two abstentions.",
        "After much discussion it was decided to paint the hall.",
        "It was decided that the hall be painted.",
        "It was decided not to paint the hall.",
        "The Council decided to object to the application.",
        "The Clerk was instructed to write to the owner.",
    ],
)
def test_a_sentence_that_decides(text: str) -> None:
    assert decisions(text) == [("none", text)]
