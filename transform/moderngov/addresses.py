"""Addresses of a site's pages in their canonical form, made of a number and the site's base."""

import re

_BASE = re.compile(r"https?://[^?#]*/(?=[^/?#]*(?:[?#]|$))")


def base(url: str) -> str:
    """Return the address that a site's pages stand under, from that of any of its pages.

    >>> base("https://example.org/mg/ieListDocuments.aspx?MId=7")
    'https://example.org/mg/'
    >>> base("https://example.org/mg/mgWebService.asmx/GetMeeting?lMeetingId=7")
    'https://example.org/mg/'
    """
    found = _BASE.match(url)
    if not found:
        raise ValueError(f"{url!r} is not the address of a page")
    return found[0].removesuffix("mgWebService.asmx/")


def committee(site: str, number: str) -> str:
    """Return the address of a committee's page."""
    return f"{site}mgCommitteeDetails.aspx?ID={number}"


def meeting(site: str, number: str) -> str:
    """Return the address of a meeting's page."""
    return f"{site}ieListDocuments.aspx?MId={number}"


def item(site: str, number: str) -> str:
    """Return the address of an agenda item's own page."""
    return f"{site}mgAi.aspx?ID={number}"


def person(site: str, number: int) -> str:
    """Return the address of a councillor's page."""
    return f"{site}mgUserInfo.aspx?UID={number}"
