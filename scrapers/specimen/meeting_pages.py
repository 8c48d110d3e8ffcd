"""The pages of one meeting: its agenda with minutes, one item alone, and who attended."""

from scrapers.specimen.almanac import DAYS, MONTHS, clock, heading
from scrapers.specimen.cut import beginning
from scrapers.specimen.facts import Block, Document, Item, Meeting
from scrapers.specimen.labels import SUFFIXES, label, page_title
from scrapers.specimen.markup import BREAK, SPACE, attribute, entities, link, size, word
from scrapers.specimen.template import actions, page

ROW = """
		<tr>

			<td  class="mgItemNumberCell" ><p  class="mgAiTitleTxt" >{anchor}{number}</p></td>

		<td >

					<p  class="mgAiTitleTxt" >{title}</p>
{sections}
        </td>
		</tr>
"""
TABLE = """		<table class="mgItemTable"  summary="Table of agenda items" id="mgItemTable">
		<caption  class="mgSectionTitle" >{items}</caption>

     <tr>

            <th class="mgHide" abbr="No" scope="col">{number}</th>
            <th class="mgHide" abbr="Item" scope="col">{item}</th>
    </tr>
{rows}
		</table>
"""


def when(meeting: Meeting) -> str:
    """Return the heading of a meeting: committee, day, time, and whether it was cancelled."""
    day = heading(meeting.date, meeting.start_time, meeting.council.house, meeting.language)
    return f"{meeting.committee.name} - {day}{SUFFIXES.get(meeting.status, '')}"


def meeting(meeting: Meeting, state: str) -> bytes:
    """Return ieListDocuments.aspx: the agenda with what is published under each item."""
    committee, day = meeting.committee, meeting.date
    title = (
        f"Agenda for {committee.name} on {DAYS[day.weekday()]} {day.day} "
        f"{MONTHS[day.month - 1]} {day.year}, {clock(meeting.start_time, '.')}"
    )
    body = [_place(meeting)]
    if meeting.items:
        body.append(_table(meeting))
    else:
        body.insert(0, "\t\t\t\t\t\t    <p>No documents are available for this meeting</p>")
    return page(
        meeting.council, state, page_title(meeting), "\n".join(body), title=title,
        sub=link(f"mgCommitteeDetails.aspx?ID={committee.number}", entities(when(meeting)),
                 f"Link to {committee.name}"),
        date=day, changed=meeting.changed, links=_links(meeting), language=meeting.language,
    )  # fmt: skip


def item(meeting: Meeting, item: Item, state: str) -> bytes:
    """Return mgAi.aspx: one item whole. It names neither the meeting's day nor its committee."""
    sections = [word(item.purpose, meeting.council.house)] if item.purpose else []
    sections += _published(meeting, item, item.minutes)
    if item.documents:
        sections.append(_documents("Supporting documents:", meeting, item, item.documents))
    return page(
        meeting.council, state, "Agenda item", "\n".join(sections), sub=entities(item.title),
        title=f"Agenda item - {item.title}", language=meeting.language,
    )  # fmt: skip


def attendance(meeting: Meeting, state: str) -> bytes:
    """Return mgMeetingAttendance.aspx: who was there, in which role."""
    rows = "\n".join(
        f'<tr class="mgTable{("Even", "Odd")[place % 2]}Row">'
        f"<td >{_person(line.name, line.uid)}</td>"
        f"<td >{entities(line.role)}</td><td >{entities(line.attendance)}</td></tr>"
        for place, line in enumerate(meeting.attendance)
    )
    body = (
        '<table  class="mgStatsTable"  summary="Table of meeting attendance" >\n'
        '<caption  class="mgSectionTitle" >Attendance</caption>\n<thead><tr><th scope="col">'
        'Attendee</th><th scope="col">Role</th><th scope="col">Attendance</th></tr></thead>\n'
        f"<tbody>\n{rows}\n</tbody></table>"
    )
    day = heading(meeting.date, meeting.start_time, meeting.council.house, "en")
    return page(
        meeting.council, state, "Meeting attendance", body,
        sub=entities(f"{meeting.committee.name}, {day}"), title="Meeting attendance",
        date=meeting.date,
    )  # fmt: skip


def _person(name: str, uid: int | None) -> str:
    if uid is None:
        return entities(name)
    return link(f"mgUserInfo.aspx?UID={uid}", entities(name), f"Link to details of {name}")


def _links(meeting: Meeting) -> str:
    lines = []
    if meeting.attendance:
        lines.append(
            link(f"mgMeetingAttendance.aspx?ID={meeting.number}", "Attendance details",
                 f"Link to attendance details for the meeting of {when(meeting)}")
        )  # fmt: skip
    for document in meeting.documents:
        text = f"{entities(document.title)}\n\t\t\t{size(document)}"
        href = document.href.replace("&", "&amp;")
        lines.append(f'<a  href="{href}"   title="{attribute(document.title)}">{text}</a>')
    return actions(lines)


def _place(meeting: Meeting) -> str:
    clerk = meeting.clerk
    venue = "Venue: " if meeting.agenda_published else "Proposed venue: "
    lines = [
        f'\t\t<p><span  class="mgLabel" >{label(venue, meeting.language)}</span>'
        f"{entities(meeting.committee.venue)}. "
        f"{link('mgLocationDetails.aspx?RID=1', ' View directions', 'Link to directions')}</p>",
        f'\t\t<p><span  class="mgLabel" >{label("Contact: ", meeting.language)}</span>'
        f"{entities(clerk)}&nbsp; \n\t\tTel: 01632 960{100 + meeting.council.index} / Email: &nbsp;"
        f'<a href="mailto:democracy&#64;{meeting.council.slug}.example">'
        f"democracy&#64;{meeting.council.slug}.example</a>\n\n\t\t</p>",
    ]
    if meeting.webcast:
        cast = f"https://{meeting.council.slug}.example/webcast?mg_m_id={meeting.number}"
        lines.append(
            '\t\t\t\t<h2  class="mgSectionTitle" >Media</h2>\n\n\t\t\t<p><span  class="mgLabel" >'
            f"Webcast: </span>{link(cast, 'View the webcast', 'View the webcast')} </p>"
        )
    return "\n".join(lines)


def _table(meeting: Meeting) -> str:
    language = meeting.language
    return TABLE.format(
        items=label("Items", language), number=label("No.", language),
        item=label("Item", language), rows="".join(_row(meeting, item) for item in meeting.items),
    )  # fmt: skip


def _row(meeting: Meeting, item: Item) -> str:
    papers = item.documents
    title = entities(item.title)
    if papers:
        where = attribute(f"Link to document '{item.title}' pdf file")
        title = (
            f'<a  class="mgAiTitleLnk"   href="{papers[0].href}"    \n\t\t\t\t\ttitle="{where}">'
            f"{title} {size(papers[0])}</a>"
        )
    sections = []
    if item.issue:
        background = f"View the background to item {entities(item.number)}"
        href = f"mgIssueHistoryHome.aspx?IId={item.issue}"
        issue = link(href, background, "Link to issue details")
        sections.append(f'<ul  class="mgActionList" ><li>{issue}</li></ul>')
    if item.purpose:
        sections.append(word(item.purpose, meeting.council.house))
    if papers[1:]:
        sections.append(_documents("Additional documents:", meeting, item, papers[1:]))
    sections += _published(meeting, item, item.minutes and beginning(item.minutes))
    anchor = f'<a name="AI{item.id}" aria-disabled="true"></a>'
    return ROW.format(
        anchor=anchor, number=entities(item.number), title=title, sections="\n".join(sections)
    )


def _documents(head: str, meeting: Meeting, item: Item, documents: tuple[Document, ...]) -> str:
    lines = "\n".join(
        f'\t\t\t\t\t\t    <li>\n\t\t\t\t\t\t    <a  href="{paper.href}"   title="Link to document '
        f'&#39;{entities(paper.title)}&#39; pdf file">{entities(paper.title)} '
        f'<span  class="mgHide" >, {entities(_mark(item))}</span>\n\t\t\t\t\t\t    {size(paper)}'
        "</a>  </li>"
        for paper in documents
    )
    header = f'<p class="mgSubItemTitleTxt">{label(head, meeting.language)}</p>'
    return f'{header}\n\n<ul  class="mgBulletList" >\n{lines}\n\n</ul>'


def _published(meeting: Meeting, item: Item, shown: Block | None) -> list[str]:
    """Return the decision and the minutes, then the table of recorded votes."""
    house, language, sections = meeting.council.house, meeting.language, []
    if item.decision is not None:
        head = f'<p class="mgSubItemTitleTxt">{label("Decision:", language)}</p>'
        sections.append(f"{head}\n\t\t\t\t{word(item.decision, house)}")
    if item.minutes is not None and not meeting.printed:
        head = f'\t\t\t<p class="mgSubItemTitleTxt">{label("Minutes:", language)}</p>'
        tail = _more(item) if shown is not None and shown != item.minutes else ""
        text = word(shown or item.minutes, house, tail) if item.minutes else ""
        sections.append(f"{head}\n{text}")
    if item.recorded:
        sections.append(_recorded(meeting, item))
    return sections


def _more(item: Item) -> str:
    title = f"Link to view the full item text for {_mark(item)}, {item.title}"
    return (
        f' &nbsp;...&nbsp; <a href={BREAK}"mgAi.aspx?ID={item.id}" title={BREAK}'
        f'"{entities(title).replace(" ", SPACE)}">{BREAK}view the full minutes text for '
        f"{_mark(item)}</a>"
    )


def _mark(item: Item) -> str:
    return f"item {item.number.rstrip('.')}."


def _recorded(meeting: Meeting, item: Item) -> str:
    """Return the table as the product has it: no row in its head, no list round its link."""
    rows = "\n".join(
        f"\t\t\t\t\t\t<tr>\n\t\t\t\t\t\t\t<td>{entities(motion.title)}</td>\n\t\t\t\t\t\t\t"
        f"<td>{motion.kind}</td>\n\t\t\t\t\t\t\t<td>\n\n\t\t\t\t\t\t\t</td>\n\t\t\t\t\t\t\t<td>\n"
        f"\t\t\t\t\t\t\t<img alt='' src='mgImages/motions/Motion{motion.result}.png' />"
        f"{motion.result}\n\t\t\t\t\t\t\t</td>\n\t\t\t\t\t\t</tr>"
        for motion in item.recorded
    )
    href = f"mgListRecordedVotesShort.aspx?AIID={item.id}&amp;MID={meeting.number}"
    return (
        '\t\t\t\t\t<table  class="mgTableNoBorderFullWidth" >\n\n\t\t\t\t\t\t<caption  '
        'class="mgSectionTitle" >Recorded Vote</caption>\n\t\t\t\t\t\t<thead>\n\n\t\t\t\t\t\t'
        '<th scope="col">Title</th><th scope="col">Type</th><th scope="col">Recorded Vote text'
        f'</th><th scope="col">Result</th>\n\t\t\t\t\t\t</th>\n{rows}\n\n\t\t\t\t\t</table>\n\n'
        f'\t\t\t\t\t<li><a  href="{href}"  title="Link&#32;to&#32;recorded&#32;votes">'
        "View Recorded Vote for this item</a></li>"
    )
