"""Addresses in ModernGov's links, which are relative, unescaped and spelt in several ways."""

import re
from functools import lru_cache
from urllib.parse import SplitResult, parse_qsl, quote, urljoin, urlsplit, urlunsplit

LONGEST = 18
"""So many figures fit into a whole number of any database."""
_CONTROLS = re.compile(r"[\x00-\x1f\x7f]")
_NOWHERE = SplitResult("", "", "", "", "")
_STRAY = re.compile(r"%(?![0-9A-Fa-f]{2})")


@lru_cache(maxsize=4096)
def split(href: str) -> SplitResult:
    """Return the parts of a link, all empty if it does not lead to a page or a file.

    >>> split("documents/s1/a.pdf?T=1").query, split("http://[plan/").path, split("mailto:x").path
    ('T=1', '', '')
    """
    try:
        parts = urlsplit(href)
    except ValueError:
        return _NOWHERE
    leads = parts.scheme in {"", "http", "https"} and not re.search(r"\s", parts.netloc)
    return parts if leads else _NOWHERE


def absolute(base: str, href: str) -> str:
    r"""Return a link as a whole address, percent-encoded, without control characters.

    >>> absolute("https://x.gov.uk/mg/ieList.aspx", "documents/g9/Minutes\r\n 4th, May.pdf?T=1")
    'https://x.gov.uk/mg/documents/g9/Minutes%204th%2C%20May.pdf?T=1'
    >>> absolute("https://x.gov.uk/", "documents/s1/100% local's %26.pdf")
    'https://x.gov.uk/documents/s1/100%25%20local%27s%20%26.pdf'
    """
    parts = urlsplit(urljoin(base, _CONTROLS.sub("", href).strip()))
    path = quote(_STRAY.sub("%25", parts.path), safe="/%")
    query = quote(_STRAY.sub("%25", parts.query), safe="/%=&+:,;@!$()*?")
    return urlunsplit((parts.scheme, parts.netloc, path, query, ""))


def parameter(href: str, *names: str) -> str | None:
    """Return the number that a link gives under one of these names, however they are spelt.

    >>> parameter("ieListDocuments.aspx?CId=7&MID=10221", "MId", "MeetingId")
    '10221'
    >>> parameter("mgAi.aspx?ID=x", "ID")
    """
    values = {key.strip().lower(): value for key, value in parse_qsl(split(href).query)}
    return number(next((values[name.lower()] for name in names if name.lower() in values), ""))


def number(text: str) -> str | None:
    """Return the number that a text is; None if it is none, or longer than any number of a site.

    >>> number("10221"), number("1e3"), number("٣"), number("9" * 19)
    ('10221', None, None, None)
    """
    return text if text.isdecimal() and text.isascii() and len(text) <= LONGEST else None


def leads_to(href: str, page: str) -> bool:
    """Say whether a link leads to a page of this name, in any folder.

    >>> leads_to("/moderngov/mgai.aspx?ID=5", "mgAi"), leads_to("mgAi.htm", "mgAi")
    (True, False)
    """
    return split(href).path.lower().rpartition("/")[2] == f"{page}.aspx".lower()


def committee(href: str) -> str | None:
    """Return the number of the committee that a link is about, by any of ModernGov's pages.

    >>> committee("mgCommitteeDetails.aspx?ID=711"), committee("ieListMeetings.aspx?CId=7&Year=0")
    ('711', '7')
    >>> committee("ieListMeetings.aspx?CId=686&info=1&MD=Constitution")
    """
    if leads_to(href, "mgCommitteeDetails"):
        return parameter(href, "ID")
    if leads_to(href, "ieListMeetings") and parameter(href, "info") in {None, "0"}:
        number = parameter(href, "CId", "CommitteeId")
        return None if number == "0" else number
    return None
