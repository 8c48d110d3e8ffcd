"""The heading of a meeting's page: whose meeting it is, when, and whether it is called off."""

import datetime as dt
import re
from dataclasses import dataclass

from bs4.element import Tag

from transform import dates, html, rows, word
from transform.moderngov import links, vocabulary
from transform.record import Trouble

_DASHES = " \t-–—,:|"


@dataclass(frozen=True)
class Heading:
    """What the heading of a meeting's page says."""

    committee: str
    title: str
    date: dt.date
    start_time: str | None
    status: rows.MeetingStatus | None


def read(soup: html.Document, where: str, troubles: list[Trouble]) -> Heading:
    """Return the heading of a meeting's page; a page without one is not a meeting's page.

    The committee and the time stand in a heading, the date there and in `DC.date`, which is in
    one form everywhere. A heading that no date stands in is passed over for the page's title.
    """
    meta = {html.attribute(tag, "name"): html.attribute(tag, "content") for tag in _metas(soup)}
    words, moment = _heading(soup, meta.get("DC.title", ""), where)
    day = _day(meta.get("DC.date", ""), moment.date, troubles)
    before, after = words[: moment.start].strip(_DASHES), words[moment.end :]
    called_off, title = vocabulary.prefix(re.sub(r"\s+(?:on|ar)$", "", before))
    return Heading(
        committee=_committee(soup, where),
        title=title,
        date=day,
        start_time=moment.time or _time(meta.get("DC.title", "")),
        status=called_off or _status(after, troubles),
    )


def _metas(soup: html.Document) -> list[Tag]:
    return [tag for tag in html.many(soup, "meta") if "name" in tag.attrs]


def _heading(soup: html.Document, title: str, where: str) -> tuple[str, dates.Moment]:
    tags = [*html.many(soup, "h2.mgSubTitleTxt"), *html.many(soup, "h1")]
    of_title = re.sub(r"^(?:Agenda (?:for|ar gyfer)|Meeting of)\s+", "", word.fold(title))
    for words in (*map(html.text, tags), of_title):
        moment = dates.moment(words)
        if moment and words[: moment.start].strip(_DASHES):
            return words, moment
    raise html.SelectionError(where, "h2.mgSubTitleTxt", "no committee with a date: no meeting")


def _day(printed: str, heading: dt.date, troubles: list[Trouble]) -> dt.date:
    """Prefer `DC.date`; where the two are not one day, say so."""
    day = dates.date(printed) if printed else None
    if printed and day is None:
        troubles.append(Trouble("value", f"no date: {printed!r}", locator="meta[name=DC.date]"))
    if day and day != heading:
        message = f"DC.date is {day}, the heading says {heading}"
        troubles.append(Trouble("conflict", message, locator="meta[name=DC.date]"))
    return day or heading


def _time(title: str) -> str | None:
    moment = dates.moment(title)
    return moment.time if moment else None


def _status(after: str, troubles: list[Trouble]) -> rows.MeetingStatus | None:
    try:
        return vocabulary.status(after)
    except KeyError as unknown:
        message = f"unknown word after the date of the meeting: {unknown}"
        troubles.append(Trouble("unknown_word", message, locator="h2.mgSubTitleTxt"))
        return None


def _committee(soup: html.Document, where: str) -> str:
    """Return the committee that the heading links to, or else the only one that the page does."""
    for within in (*html.many(soup, "h2.mgSubTitleTxt"), *html.many(soup, "div#modgov"), soup):
        found = {links.committee(html.attribute(tag, "href")) for tag in html.many(within, "a")}
        numbers = sorted(number for number in found if number)
        if len(numbers) == 1:
            return numbers[0]
        if numbers:
            break
    number = links.parameter(where, "CId", "CommitteeId")
    if number is None:
        raise html.SelectionError(where, "h2.mgSubTitleTxt a", "no link to one committee")
    return number
