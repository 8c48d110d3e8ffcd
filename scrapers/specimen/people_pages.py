"""The pages of a council's members: the index in its two views, and one member."""

from collections.abc import Sequence

from scrapers.specimen.councils import Committee, Council
from scrapers.specimen.markup import entities, link
from scrapers.specimen.people import Member
from scrapers.specimen.template import bullets, page


def index(council: Council, members: Sequence[Member], *, view: str, state: str) -> bytes:
    """Return mgMemberIndex.aspx, as a table or as lists under the wards."""
    body = _table(members) if view == "TABLE" else _lists(members)
    return page(council, state, "Your Councillors", body)


def _table(members: Sequence[Member]) -> str:
    rows = "\n".join(
        f'<tr class="mgTable{("Even", "Odd")[place % 2]}Row"><td >&nbsp;</td>'
        f"<td ><p>{_name(member)}</p></td><td >{entities(f'({member.party})')}</td>"
        f"<td >{entities(member.ward)}</td></tr>"
        for place, member in enumerate(sorted(members, key=lambda one: one.family))
    )
    return (
        '<table  class="mgStatsTable" id="mgTable1" summary="Table of councillors" >\n'
        '<caption  class="mgSectionTitle" >Councillors</caption>\n<thead><tr>'
        '<th scope="col">Photo</th><th scope="col">Councillor</th><th scope="col">Political party'
        f'</th><th scope="col">Ward</th></tr></thead>\n<tbody>\n{rows}\n</tbody></table>'
    )


def _lists(members: Sequence[Member]) -> str:
    sections = []
    for ward in sorted({member.ward for member in members}):
        lines = "\n".join(
            f"<li>{_name(member)}\n<p>{entities(ward)}</p>\n<p>{entities(member.party)}</p></li>"
            for member in members
            if member.ward == ward
        )
        sections.append(
            f'<h2  class="mgSectionTitle" >{entities(ward)}</h2>\n'
            f'<div  class="mgThumbsList" >\n<ul >{lines}</ul></div>'
        )
    return "\n".join(sections)


def _name(member: Member) -> str:
    href = f"mgUserInfo.aspx?UID={member.uid}"
    return link(href, entities(member.name), f"Link to details of {member.name}")


def member(council: Council, member: Member, sits_on: Sequence[Committee], state: str) -> bytes:
    """Return mgUserInfo.aspx: party, ward, committees (one of them past, and hidden)."""
    side = "".join(
        f'<p><span  class="mgLabel" >{label} </span>{entities(value)}</p>\n'
        for label, value in (("Title:", "Councillor"), ("Party:", member.party),
                             ("Ward:", member.ward))
    )  # fmt: skip
    seats = bullets([
        link(f"mgCommitteeDetails.aspx?ID={committee.number}", entities(committee.name), "Link")
        for committee in sits_on
    ])  # fmt: skip
    past = (
        '<ul  class="mgBulletList" ><li class="mgExpiredMembershipEntryC" style="display: none;">'
        "Appeals Panel<strong> &#40;02&#47;06&#47;2022 - 09&#47;10&#47;2023&#41;</strong></li></ul>"
    )
    body = (
        f'<div  class="mgUserSideBar" >\n{side}</div>\n<div  class="mgUserBody" >\n'
        f'<h2  class="mgSectionTitle" >Committee appointments</h2>\n{seats}{past}\n'
        f'<h2  class="mgSectionTitle" >Terms of Office</h2>\n'
        f'<ul  class="mgBulletList" ><li>{entities(member.since)} - </li></ul>\n'
        f'<a  href="mgRofI.aspx?UID={member.uid}&amp;FID=-1&amp;HPID={state}">Register of '
        "interests</a>\n</div>"
    )
    return page(council, state, member.name, body, title=f"Councillor details - {member.name}")
