"""The frame that every page stands in: head, navigation, the product's block, and its noise."""

import datetime as dt

from scrapers.specimen.councils import Council
from scrapers.specimen.markup import entities

NAVIGATION = (
    ("mgCalendarMonthView.aspx?GL=1&amp;bcr=1", "calendar of meetings", "Calendar"),
    ("mgListCommittees.aspx?bcr=1", "committee structure", "Committees"),
    ("ieListMeetings.aspx?CId=686&info=1&MD=Constitution", "constitution", "Constitution"),
    ("mgMemberIndex.aspx?bcr=1", "councillors", "Councillors"),
    ("mgDelegatedDecisions.aspx?bcr=1&amp;DM=0&amp;DS=2&amp;K=0&amp;DR=&amp;V=0",
     "register of decisions", "Decisions"),
    ("mgEPetitionListDisplay.aspx?bcr=1", "ePetitions", "ePetitions"),
    ("ecCatDisplay.aspx?bcr=1&amp;sch=doc", "documents library", "Library"),
    ("ieDocHome.aspx?bcr=1", "committee meetings", "Meetings"),
    ("ieDocSearch.aspx?bcr=1", "free text search", "Search documents"),
    ("mgWhatsNew.aspx?bcr=1", "what's new", "What's New"),
)  # fmt: skip

HEAD = """<!DOCTYPE html>



<html lang="{language}">
	<head>
		<meta charset="utf-8">
		<meta http-equiv="X-UA-Compatible" content="IE=edge">
		<meta name="DC.title"  content="{title}"/>
<meta name="DC.description"  content="All published information for {title}"/>
{dates}<meta name="DC.subject" scheme="eGMS.IPSV"  content="Local government"/>
<meta name="csrf-token" content="{state}">
		<title>{title} - {site}</title>
		<link href="sitespecific/ssMgStyles.css" rel="stylesheet" type="text/css" />
		<link href="sitespecific/ssWordStyles.css" rel="stylesheet" type="text/css" />
	</head>
	<body>
		<a class="sr-only" href="#mgMainContent">Skip to main content</a>
		<nav class="menu"><ul class="menu-list">
{navigation}</ul></nav>
		<a class="is-hidden" name="mgMainContent"></a>
		<div id="content-holder">
			{opening}
{sub}			<p>You can select the headings of the numbered items to read the reports.</p>
<script type="text/javascript">
	var sitePreferences = sitePreferences || {{ dates: "long" }};
</script>
"""

FOOT = """<div class="mgHelpLine" >
</div>
</div>
<div class="mgFooter" >

	<p>&nbsp;</p>
<input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="{state}" />
<a href="mgRss.aspx?XXR={state}&amp;bcr=1">RSS</a>
<script type="text/javascript" src="mgAjaxScripts.js"></script>
</div>
</div>
		</div>
		<footer id="page-footer"><small>&copy; {site}. All Rights Reserved.</small></footer>
	</body>
	<a hidden href="/-{council}/do-not-follow.html">.</a>
</html>
"""

INSIDE = '<div id="modgov"><div class="mgHeader"><h1  class="mgMainTitleTxt" >{h1}</h1></div>'
OUTSIDE = '<h1>{h1}</h1>\n\t\t\t<div id="modgov">'
"""Where the heading stands: within the product's block, or before it in the council's own."""

SUB = """			<div class="mgSubTitle" >
				<h2 class="mgSubTitleTxt">{sub}</h2>
				</div>
"""


def page(
    council: Council,
    state: str,
    h1: str,
    body: str,
    *,
    sub: str = "",
    title: str = "",
    date: dt.date | None = None,
    changed: dt.date | None = None,
    links: str = "",
    language: str = "en",
) -> bytes:
    """Return a whole page; `state` is what differs from one request to the next.

    Lines of the frame end in CRLF and those of the content in LF, as on real sites.
    """
    dates = "".join(
        f'<meta name="DC.{name}" scheme="W3CDTF"  content="{when}"/>\n'
        for name, when in (("date", date), ("date.modified", changed))
        if when
    )
    navigation = "".join(
        f'<li><a href="{href}" title="Link to {what}">{text}</a></li>\n'
        for href, what, text in NAVIGATION
    )
    site = entities(council.name)
    opening = (OUTSIDE if council.house.bare else INSIDE).format(h1=entities(h1))
    head = HEAD.format(
        language=language, title=entities(title or h1), dates=dates, state=state, site=site,
        navigation=navigation, opening=opening, sub=SUB.format(sub=sub) if sub else "",
    )  # fmt: skip
    foot = FOOT.format(state=state, site=site, council=council.slug)
    content = f'{links}<div class="mgContent" >\n{body}\n'
    return _crlf(head) + content.encode("ascii") + _crlf(foot)


def actions(lines: list[str]) -> str:
    """Return the list of links that stands above the content of a page."""
    items = "\n".join(f"\t\t<li>{line}</li>" for line in lines)
    return f'\t<div class="mgLinks" >\n\n<ul  class="mgActionList" >\n{items}\n</ul>\n</div>\n'


def bullets(lines: list[str]) -> str:
    """Return a bulleted list as the product writes it."""
    items = "\n".join(f"\t\t\t\t\t\t<li>{line}</li>" for line in lines)
    return f'\n<ul  class="mgBulletList" >\n{items}\n\n</ul>\n'


def _crlf(text: str) -> bytes:
    return text.replace("\n", "\r\n").encode("ascii")
