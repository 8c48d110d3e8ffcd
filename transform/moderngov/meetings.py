"""A committee's list of meetings, fifteen a page, with links to those before and after."""

import re

from bs4.element import NavigableString, Tag

from scrapers.archive import Page
from transform import dates, html, rows, word
from transform.moderngov import links, vocabulary
from transform.record import ListedMeeting, Listing, Trouble, on_page


def read(page: Page) -> Listing:
    """Return the meetings of one page of a list; a page that is no list is an error.

    The menus around the list link to meetings too: only what stands in the list counts, and
    the list counts once, although some sites print it twice.
    """
    soup = html.parse(page.body, page.url)
    block = html.optional(soup, "div#modgov", page.url) or soup
    troubles: list[Trouble] = []
    tags = html.many(block, "a.mgMeetingTableLnk")
    if not tags and not _is_empty_list(block):
        raise html.SelectionError(page.url, "a.mgMeetingTableLnk", "no list of meetings")
    entries: dict[str, ListedMeeting] = {}
    for tag in tags:
        entry = _entry(tag, page, troubles)
        if entry is not None and entries.setdefault(entry.number, entry) != entry:
            message = f"meeting {entry.number} is listed twice, not alike"
            troubles.append(Trouble("duplicate", message, locator="a.mgMeetingTableLnk"))
    return Listing(
        entries=tuple(entries.values()),
        earlier=_turn(block, "earlier", page.url),
        later=_turn(block, "later", page.url),
        page_id=page.id,
        problems=on_page(troubles, page.id),
    )


def status(state: str | None, troubles: list[Trouble], locator: str) -> rows.MeetingStatus | None:
    """Return the status that a list gives a meeting; a word that is not known is a trouble."""
    try:
        return vocabulary.status(state or "")
    except KeyError as unknown:
        message = f"unknown state of a meeting: {unknown}"
        troubles.append(Trouble("unknown_word", message, locator=locator))
        return None


def _is_empty_list(block: Tag) -> bool:
    """Say whether a page is a list without meetings: one of a committee that never met."""
    selectors = ("form#FormYearSelect", "div.mgMeetingsEarlierLater", "div.mgTableTitleTxt")
    hrefs = (html.attribute(tag, "href") for tag in html.many(block, "a"))
    return any(html.many(block, selector) for selector in selectors) and not any(
        links.leads_to(href, "ieListDocuments") for href in hrefs
    )


def _entry(tag: Tag, page: Page, troubles: list[Trouble]) -> ListedMeeting | None:
    href, words = html.attribute(tag, "href"), html.text(tag)
    number = links.parameter(href, "MId", "MeetingId")
    committee = links.parameter(href, "CId", "CommitteeId") or page.number
    if number is None or not links.leads_to(href, "ieListDocuments"):
        return None
    moment = dates.moment(words)
    if moment is None or committee is None:
        message = f"meeting {number} is listed without date or committee: {words!r}"
        troubles.append(Trouble("value", message, locator="a.mgMeetingTableLnk"))
        return None
    state = _state(tag)
    return ListedMeeting(
        number=number,
        committee=committee,
        date=moment.date,
        start_time=moment.time,
        state=state,
        status=status(state, troubles, "a.mgMeetingTableLnk"),
    )


def _state(tag: Tag) -> str | None:
    """Return what stands after a meeting's link: what is published, or that it is cancelled."""
    after: list[str] = []
    for part in tag.next_siblings:
        if isinstance(part, Tag):
            if part.name in {"a", "br"}:
                break
            after.append(html.text(part))
        elif type(part) is NavigableString:
            after.append(part)
    return re.sub(r"^[-–\s]+", "", word.fold("".join(after))) or None


def _turn(block: Tag, where: str, url: str) -> str | None:
    for tag in html.many(block, "a.mgTableNextLnk"):
        href = html.attribute(tag, "href")
        if re.search(rf"(?i)[?&]act={where}\b", href):
            return links.absolute(url, href)
    return None
