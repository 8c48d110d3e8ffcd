"""Dates and times as the pages of a house print them, in English and in Welsh."""

import datetime as dt

from scrapers.specimen.councils import House
from scrapers.specimen.facts import Language

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
DYDDIAU = (
    "Dydd Llun", "Dydd Mawrth", "Dydd Mercher", "Dydd Iau", "Dydd Gwener", "Dydd Sadwrn",
    "Dydd Sul",
)  # fmt: skip
MISOEDD = (
    "Ionawr", "Chwefror", "Mawrth", "Ebrill", "Mai", "Mehefin", "Gorffennaf", "Awst", "Medi",
    "Hydref", "Tachwedd", "Rhagfyr",
)  # fmt: skip
TREFNOLION = (
    "", "af", "ail", "ydd", "ydd", "ed", "ed", "fed", "fed", "fed", "fed", "eg", "fed", "eg",
    "eg", "fed", "eg", "eg", "fed", "eg", "fed", "ain", "ain", "ain", "ain", "ain", "ain", "ain",
    "ain", "ain", "ain", "ain",
)  # fmt: skip


def clock(time: str, mark: str = ".") -> str:
    """Return a time as pages print it.

    >>> clock("19:30")
    '7.30 pm'
    """
    hour = int(time[:2])
    return f"{(hour - 1) % 12 + 1}{mark}{time[3:]} {'am' if hour < 12 else 'pm'}"


def heading(date: dt.date, time: str, house: House, language: Language) -> str:
    """Return when a meeting is as the heading of its page prints it."""
    if language == "cy":
        ordinal = f"{date.day}{TREFNOLION[date.day]}"
        half = "yb" if int(time[:2]) < 12 else "yp"
        return (
            f"{DYDDIAU[date.weekday()]}, {ordinal} {MISOEDD[date.month - 1]}, {date.year} "
            f"{clock(time)[:-2]}{half}"
        )
    day, month = DAYS[date.weekday()], MONTHS[date.month - 1]
    if house.ordinal_dates:
        return f"{day}, {date.day}{_th(date.day)} {month}, {date.year} {clock(time, house.clock)}"
    return f"{day} {date.day} {month} {date.year} {clock(time, house.clock)}"


def short(date: dt.date) -> str:
    """Return a date as lists of meetings print it: 15 Jan 2026."""
    return f"{date.day} {MONTHS[date.month - 1][:3]} {date.year}"


def _th(day: int) -> str:
    if 10 < day < 14:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
