"""What lists say of those who came for others, beside the wordings between two names."""

import re

from transform.minutes.attendance.substitution import LEAD, PLACE, SPACED
from transform.minutes.mentions import Mention
from transform.minutes.text.prose import PLURAL

_LISTED_TOO = re.compile(
    rf"{LEAD} ?(?:on behalf of|{PLACE} of|instead of|vice|replacing|representing){SPACED}"
)
"""B on behalf of A, where a list of substitutes is announced"""
_HIS_DEPUTY = re.compile(
    r"['’]s? (?:named |nominated |appointed )*(?:substitute|deputy|"
    r"alternate)(?: member)?(?=[.;,)\n]|$)"
)
"""B, A’s named deputy"""
_WELSH_PLACE = re.compile(
    r"(?:\b(?:[Cc]h?ymerwyd|[Ll]lenwyd|[Ll]enwyd) (?:ll?e)(?:[’']r)?|"
    r"\b[Cc]h?ynrychiolwyd) (?:yr? )?$"
)
_WELSH_BY = re.compile(r" gan (?:yr? )?")
"""Cymerwyd lle A gan B"""
_TITLE = re.compile(r"(?:Councillors|Cllrs|Messrs) $")
_APOLOGIES_BY = re.compile(r"pologies[^.;\n]{0,40} by $")


def is_named(text: str, gap: str, after: int, *, listing: bool) -> bool:
    """Say whether the first of two is in a list as the one who came for the second."""
    if listing and _LISTED_TOO.fullmatch(gap):
        return True
    return gap in (", ", " (", " – ") and bool(_HIS_DEPUTY.match(text, after))


def is_taken(gap: str, before: str) -> bool:
    """Say whether the place of the first of two was taken by the second, in Welsh."""
    return bool(_WELSH_BY.fullmatch(gap) and _WELSH_PLACE.search(before))


def sends(text: str, start: int) -> bool:
    """Say whether one only gives the apologies of the other: apologies by A for B."""
    return bool(_APOLOGIES_BY.search(text, max(start - 60, 0), start))


def opening(text: str, start: int) -> str:
    """Return the words before a list of people, without the title of all."""
    return _TITLE.sub("", text[max(start - 90, 0) : start])


def changes_members(title: str, lower: str) -> bool:
    """Say whether an item is of who are members, and not only for its meeting."""
    once = "this meeting only" in lower or "for this meeting" in title + lower
    return ("membership" in title or "aelodaeth" in title) and not once


def last_list(text: str, people: list[Mention]) -> int:
    """Return where the last part of a list begins that has a title of its own."""
    for index in range(len(people) - 1, 0, -1):
        start = people[index].start
        if PLURAL.search(text, max(start - 14, people[index - 1].end), start):
            return index
    return 0
