"""The pages of a council: committees, lists of meetings, members, and errors."""

import datetime as dt
from collections.abc import Sequence

from scrapers.specimen.almanac import clock, short
from scrapers.specimen.councils import Committee, Council
from scrapers.specimen.diary import Sitting
from scrapers.specimen.markup import attribute, entities, link
from scrapers.specimen.people import Member
from scrapers.specimen.template import actions, bullets, page

ROWS = 15
"""How many meetings a page of a list holds."""


def committees(council: Council, listed: Sequence[Committee], state: str) -> bytes:
    """Return mgListCommittees.aspx: the committees under their categories."""
    sections = []
    for category in dict.fromkeys(committee.category for committee in listed):
        links = [
            link(f"mgCommitteeDetails.aspx?ID={committee.number}", entities(committee.name),
                 f"Link to details for {committee.name}")
            for committee in listed
            if committee.category == category
        ]  # fmt: skip
        sections.append(f'<h2 class="mgSectionTitle">{entities(category)}</h2>{bullets(links)}')
    unclosed = '<a href="ieDocSearch.aspx">Search for expired committees</b>\n'
    return page(council, state, "Committee structure", "\n".join(sections), links=unclosed)


def committee(
    council: Council, committee: Committee, seats: Sequence[Member], clerk: str, state: str
) -> bytes:
    """Return mgCommitteeDetails.aspx: purpose, members with their roles, contact."""
    number, name = committee.number, committee.name
    links = actions([
        link(f"ieListMeetings.aspx?CommitteeId={number}",
             "Browse meetings and agendas for this committee", f"Link to meetings for {name}"),
        link(f"mgAttendanceSummary.aspx?RPID={number}", "View attendance statistics",
             "Link to attendance statistics"),
    ])  # fmt: skip
    members = bullets([
        link(f"mgUserInfo.aspx?UID={seat.uid}", entities(seat.name), f"Link to {seat.name}")
        + f"&nbsp; {entities(('(Chair)', '(Vice-Chair)')[place]) if place < 2 else ''}&nbsp; "
        for place, seat in enumerate(seats)
    ])  # fmt: skip
    body = (
        '<link rel="alternate" type="application/rss+xml" title="What\'s new"  '
        f'href="mgRss.aspx?CID={number}"  /> \n<h2 class="mgSectionTitle">Purpose of committee</h2>'
        '\n\t\t<div class="mgWordPara"><div class="WordSection1">\n<p class="MsoNormal">To see to '
        "the business\nthat the constitution gives it.</p>\n</div>\n</div>\n"
        f'<h2 class="mgSectionTitle">Membership<a name="#MEM"></a></h2>\n{members}'
        '<h2 class="mgSectionTitle">Contact information</h2>\n\t\t<p><span  class="mgLabel" >'
        f"Support officer: </span>{entities(clerk)}.</p>"
    )
    return page(council, state, "Committee details", body, sub=entities(name), links=links)


def meetings(
    council: Council,
    committee: Committee,
    listed: Sequence[Sitting],
    *,
    today: dt.date,
    act: str,
    edge: str,
    year: int,
    state: str,
) -> bytes:
    """Return ieListMeetings.aspx: fifteen meetings, newest first, with links to the others.

    Without an edge it begins two months from now; with a year it has that year's meetings.
    """
    rows = sorted(listed, key=lambda line: line.stamp, reverse=True)
    if year:
        shown = [line for line in rows if line.date.year == year]
        around = _around(committee, shown, earlier=False, later=False)
    else:
        earlier, shown, later = _window(rows, today, act, edge)
        around = _around(committee, shown, earlier=bool(earlier), later=bool(later))
    years = sorted({line.date.year for line in listed})
    choice = "".join(f'\n\t\t\t<option value="{one}">{one}</option>' for one in years)
    lines = "".join(_line(council, committee, place, line) for place, line in enumerate(shown))
    body = (
        '<form method="post"  action="ieListMeetings.aspx"  id="FormYearSelect">\n'
        '<select\tsize="1" id="YearSelect" name="YearSelect" > \n\t\t<option value="0"> </option>'
        f'{choice}\n\t\t</select>\n<div class="mgList" >\n<div class="mgHiddenField" >\n'
        f'\t <input type="hidden" name="hCommitteeId"  value="{committee.number}" />\n'
        '\t <input type="hidden" name="MD"  value="ielistmeetings" id="metadata"/>\n\t</div>\n'
        f'{around}\n\t<div  class="mgTableBorder" >\n\t\t<div  class="mgTableTitleTxt" >\n'
        "           Meetings\n\t\t</div> \t\n"
        f'<ul  class="mgNonBulletTableList"  >{lines}</ul>\n\t</div>\n{around}\n</div>\n</form>'
    )
    return page(council, state, "Browse meetings", body, sub=entities(committee.name))


def _window(
    rows: list[Sitting], today: dt.date, act: str, edge: str
) -> tuple[list[Sitting], list[Sitting], list[Sitting]]:
    """Return the rows before the page, on it and after it."""
    if act == "later":
        after = [line for line in rows if line.stamp > edge]
        start = max(0, len(after) - ROWS)
    else:
        horizon = f"{today + dt.timedelta(days=60):%Y%m%d}2359"
        limit = edge if act == "earlier" else horizon
        start = sum(line.stamp >= limit for line in rows)
    return rows[start + ROWS :], rows[start : start + ROWS], rows[:start]


def _around(committee: Committee, shown: list[Sitting], *, earlier: bool, later: bool) -> str:
    links = [
        f'\t\t\t<a   class="mgTableNextLnk"   href="ieListMeetings.aspx?Act={act}&amp;'
        f'CId={committee.number}&amp;D={edge}&amp;MD=ielistmeetings"  >{text}</a>'
        "<span class='mgLinkSep'>. </span>\n"
        for there, act, edge, text in (
            (earlier, "earlier", shown[-1].stamp if shown else "", "Earlier meetings"),
            (later, "later", shown[0].stamp if shown else "", "Later meetings"),
        )
        if there and shown
    ]
    return f"\t    <div  class='mgMeetingsEarlierLater' ><p>\n{''.join(links)}\n         </p></div>"


def _line(council: Council, committee: Committee, place: int, line: Sitting) -> str:
    day = short(line.date)
    text = f"{day}&nbsp;{entities(clock(line.start_time, council.house.clock))}"
    published = [
        word
        for word, there in (
            ("Agenda", line.agenda), ("Decisions", line.decisions), ("Minutes", line.minutes)
        )
        if there
    ]  # fmt: skip
    state = line.status.upper() if line.status in {"cancelled", "postponed"} else ""
    suffix = state or ", ".join(published)
    title = attribute(f"Link to meeting details for {committee.name} meeting of {day}")
    return (
        f'<li  class="mgTable{("Even", "Odd")[place % 2]}Row" ><a  class="mgMeetingTableLnk"    '
        f'href="ieListDocuments.aspx?CId={committee.number}&amp;MId={line.number}&amp;Ver=4"  '
        f'title="{title}">{text}</a>{f" - {suffix}" if suffix else ""}</li>'
    )


def constitution(council: Council, state: str) -> bytes:
    """Return the list that looks like meetings and is none: the parts of the constitution."""
    body = (
        '<ul  class="mgNonBulletTableList"  ><li  class="mgTableEvenRow" ><a  '
        'class="mgMeetingTableLnk"    href="ieListDocuments.aspx?CId=686&amp;MId=686&amp;Ver=4&amp;'
        'info=1"  title="Link&#32;to&#32;constitution">Constitution</a></li></ul>'
    )
    return page(council, state, "Browse documents", body, sub="Constitution")


def plain(council: Council, h1: str, text: str, state: str) -> bytes:
    """Return a page with one sentence: what is not served here, and errors."""
    return page(council, state, h1, f"<p>{entities(text)}</p>")
