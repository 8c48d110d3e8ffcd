"""Dates and times as councils print them, in English and in Welsh."""

import datetime as dt
import re
from dataclasses import dataclass

_MONTHS = (
    "january jan ionawr ion",
    "february feb chwefror chwef chwe",
    "march mar mawrth maw",
    "april apr ebrill ebr",
    "may mai",
    "june jun mehefin meh",
    "july jul gorffennaf gorff gor",
    "august aug awst aws",
    "september sept sep medi",
    "october oct hydref hyd",
    "november nov tachwedd tach",
    "december dec rhagfyr rhag",
)
MONTHS = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
"""Names of months, with the short forms in use, to their numbers."""
_WEEKDAYS = (
    "monday mon llun tuesday tues tue mawrth wednesday weds wed mercher thursday thurs thur thu "
    "iau friday fri gwener saturday sat sadwrn sunday sun sul"
)


def _either(words: str) -> str:
    return "|".join(sorted(words.split(), key=len, reverse=True))


_DATE = re.compile(
    rf"""
    (?: \b(?:dydd\s+)? (?:{_either(_WEEKDAYS)})\b\.? ,?\s+ )?
    (?:
        \b(?P<day>\d{{1,2}}) \s? (?:st|nd|rd|th|af|ail|ydd|fed|eg|ain|ed)? \b [\s,-]*
        (?:of\s+)? (?P<name>{_either(" ".join(MONTHS))}) \b\.? [\s,-]* (?P<year>\d{{4}})\b
      | \b(?P<day2>\d{{1,2}}) / (?P<month2>\d{{1,2}}) / (?P<year2>\d{{4}})\b
      | \b(?P<year3>\d{{4}}) - (?P<month3>\d\d) - (?P<day3>\d\d)\b
    )
    """,
    re.IGNORECASE | re.VERBOSE,
)
_TIME = re.compile(
    r"""
    (?<![\d.:/])
    (?:
        (?P<hour>\d{1,2}) (?: [.:] (?P<minute>\d\d) )? (?! [.:]?\d) \s*
        (?P<half> [ap]\.?\s?m\b\.? | y\.?\s?[bph]\b\.? | noon\b | midday\b | midnight\b )?
      | \b(?P<word> noon | midday | midnight | hanner\s+dydd | hanner\s+nos )\b
    )
    """,
    re.IGNORECASE | re.VERBOSE,
)
_WORDS = {"noon": "12:00", "midday": "12:00", "hanner dydd": "12:00"}


@dataclass(frozen=True)
class Moment:
    """A date in a text, with the time that follows it, and where they stand."""

    date: dt.date
    time: str | None
    start: int
    end: int


def date(text: str) -> dt.date | None:
    """Return the first date in a text; None where there is none, or none that exists.

    >>> date("Tuesday, 9th September, 2025 10.00 am")
    datetime.date(2025, 9, 9)
    >>> date("Dydd Iau, 21ain Tachwedd, 2024")
    datetime.date(2024, 11, 21)
    >>> date("10/02/2026"), date("2026-02-10"), date("4 Dec 2025"), date("31 June 2025")
    (datetime.date(2026, 2, 10), datetime.date(2026, 2, 10), datetime.date(2025, 12, 4), None)
    """
    return next((day for match in _DATE.finditer(text) if (day := _day(match))), None)


def time(text: str) -> str | None:
    """Return the first time in a text as `HH:MM`; a bare number is none.

    >>> time("10.00 am"), time("7:30 pm"), time("6.30pm"), time("13.30"), time("10am")
    ('10:00', '19:30', '18:30', '13:30', '10:00')
    >>> time("10.00 yb"), time("2.15 y.p."), time("12 noon"), time("12.30 a.m."), time("midnight")
    ('10:00', '14:15', '12:00', '00:30', '00:00')
    >>> time("Room 12"), time("25.00"), time("")
    (None, None, None)
    """
    return next((clock for match in _TIME.finditer(text) if (clock := _clock(match))), None)


def moment(text: str) -> Moment | None:
    """Return the last date in a text with the time that comes straight after it.

    >>> heading = "Planning Committee - Thursday, 4th December, 2025 7.30 pm, CANCELLED"
    >>> found = moment(heading)
    >>> found.date, found.time, heading[: found.start], heading[found.end :]
    (datetime.date(2025, 12, 4), '19:30', 'Planning Committee - ', ', CANCELLED')
    >>> moment("Cyngor - Dydd Iau, 21ain Tachwedd, 2024 10.00 yb").time
    '10:00'
    >>> moment("15 September 2026, 13.30").time, moment("15 Jan 2026 - Agenda").time
    ('13:30', None)
    """
    found = [(match, day) for match in _DATE.finditer(text) if (day := _day(match))]
    if not found:
        return None
    match, day = found[-1]
    gap = re.compile(r"[\s,]*(?:(?:at|am|-|–)\s+)?").match(text, match.end())
    clock = _TIME.match(text, gap.end() if gap else match.end())
    printed = _clock(clock) if clock else None
    end = clock.end() if clock and printed else match.end()
    return Moment(day, printed, match.start(), end)


def _day(match: re.Match[str]) -> dt.date | None:
    year = match["year"] or match["year2"] or match["year3"]
    month = match["month2"] or match["month3"] or MONTHS[match["name"].lower()]
    day = match["day"] or match["day2"] or match["day3"]
    try:
        return dt.date(int(year), int(month), int(day))
    except ValueError:
        return None


def _clock(match: re.Match[str]) -> str | None:
    if match["word"]:
        return _WORDS.get(" ".join(match["word"].lower().split()), "00:00")
    half = re.sub(r"[\s.]", "", match["half"] or "").lower()
    if match["minute"] is None and not half:
        return None
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if half in {"am", "yb", "midnight"} and hour == 12:
        hour = 0
    elif half in {"pm", "yp", "yh"} and hour < 12:
        hour += 12
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None
