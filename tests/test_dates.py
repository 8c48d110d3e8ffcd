"""Dates and times: every form that councils print, and nothing that is none."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transform import dates

DAYS = st.dates(min_value=dt.date(1990, 1, 1), max_value=dt.date(2099, 12, 31))
ENGLISH = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
WELSH = (
    *("Ionawr", "Chwefror", "Mawrth", "Ebrill", "Mai", "Mehefin"),
    *("Gorffennaf", "Awst", "Medi", "Hydref", "Tachwedd", "Rhagfyr"),
)


@given(DAYS)
def test_every_day_is_read_in_every_form(day: dt.date) -> None:
    english, welsh = ENGLISH[day.month - 1], WELSH[day.month - 1]
    forms = (
        f"{day:%A} {day.day} {english} {day.year}",
        f"{day:%A}, {day.day}th {english}, {day.year}",
        f"{day:%a} {day.day:02}-{english[:3]}-{day.year}",
        f"{day.day} {english[:3]} {day.year}",
        f"the {day.day}st of {english} {day.year}",
        f"Dydd Iau, {day.day}ain {welsh}, {day.year}",
        f"{day:%d/%m/%Y}",
        day.isoformat(),
    )
    assert {form: dates.date(form) for form in forms} == dict.fromkeys(forms, day)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "31 June 2025",
        "00/00/2025",
        "May 2025",
        "12 Marching 2025",
        "3 May 25",
        "1/2/3/4",
        "9999",
    ],
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert dates.date(text) is None
    assert dates.moment(text) is None


@given(st.times())
def test_every_minute_is_read_in_every_form(clock: dt.time) -> None:
    twelve = clock.hour % 12 or 12
    half, welsh = ("am", "yb") if clock.hour < 12 else ("pm", "yp")
    forms = (
        f"{clock:%H:%M}",
        f"{clock:%H.%M}",
        f"{twelve}.{clock.minute:02} {half}",
        f"{twelve}:{clock.minute:02}{half}",
        f"{twelve}.{clock.minute:02} {half[0]}.m.",
        f"{twelve}.{clock.minute:02} {welsh}",
    )
    assert {form: dates.time(form) for form in forms} == dict.fromkeys(forms, f"{clock:%H:%M}")


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("10am", "10:00"),
        ("12 noon", "12:00"),
        ("12.00 noon", "12:00"),
        ("midday", "12:00"),
        ("midnight", "00:00"),
        ("18.30 pm", "18:30"),
        ("hanner dydd", "12:00"),
        ("at 7.30 p.m. or later", "19:30"),
        ("24.00", None),
        ("10.75", None),
        ("item 5", None),
        ("5 amendments", None),
        ("12/10/2025", None),
        ("1.23.4", None),
    ],
)
def test_times(text: str, clock: str | None) -> None:
    assert dates.time(text) == clock


@pytest.mark.parametrize(
    ("text", "before", "clock", "after"),
    [
        ("Fen Panel - Thursday 15 January 2026 7:30 pm", "Fen Panel - ", "19:30", ""),
        ("Fen Panel, Thursday, 15th January, 2026 7.30 pm", "Fen Panel, ", "19:30", ""),
        ("Fen Panel - 15 January 2026, 19.30, CANCELLED", "Fen Panel - ", "19:30", ", CANCELLED"),
        ("Fen Panel - 15 Jan 2026 at 7.30pm (Hall 2)", "Fen Panel - ", "19:30", " (Hall 2)"),
        ("Budget 1 May 2025 Panel - 15 Jan 2026", "Budget 1 May 2025 Panel - ", None, ""),
        ("Fen Panel - 15 Jan 2026 - Agenda", "Fen Panel - ", None, " - Agenda"),
        ("Fen Panel - 15 Jan 2026 - 2 items", "Fen Panel - ", None, " - 2 items"),
        ("Y Pwyllgor - Dydd Iau, 15fed Ionawr, 2026 7.30 yh", "Y Pwyllgor - ", "19:30", ""),
    ],
)
def test_moment_says_where_it_stands(text: str, before: str, clock: str | None, after: str) -> None:
    found = dates.moment(text)
    assert found is not None
    assert (found.date, found.time) == (dt.date(2026, 1, 15), clock)
    assert (text[: found.start], text[found.end :]) == (before, after)


@given(st.text(max_size=60))
def test_no_text_breaks_the_reading(text: str) -> None:
    found = dates.moment(text)
    assert found is None or 0 <= found.start < found.end <= len(text)
    assert dates.time(text) is None or len(dates.time(text) or "") == 5
