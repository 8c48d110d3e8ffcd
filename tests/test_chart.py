"""The chart of the home page."""

import xml.etree.ElementTree as ET

from datapackage.chart import Month, bars


def test_nothing_to_show() -> None:
    assert bars([]) == ""


def test_bars() -> None:
    drawn = bars([Month("2024-12", 4, 3, 0), Month("2025-01", 2, 2, 1)])
    root = ET.fromstring(drawn)  # noqa: S314 — our own
    assert root.attrib == {
        "class": "chart",
        "role": "img",
        "aria-labelledby": "chart-title",
        "viewBox": "0 0 30 138",
        "style": "max-width: 60px",
    }
    assert [title.text for title in root.iter("title")] == [
        "Meetings by month, 2024-12 to 2025-01: listed by the councils’ sites, here, and here "
        "with minutes",
        "2024-12: 4 listed, 3 here, 0 with minutes",
        "2025-01: 2 listed, 2 here, 1 with minutes",
    ]
    assert [
        (r.get("class"), r.get("x"), r.get("y"), r.get("height")) for r in root.iter("rect")
    ] == [
        ("listed", "0", "0.0", "120.0"),
        ("here", "0", "30.0", "90.0"),
        ("minutes", "0", "120.0", "0.0"),
        ("listed", "15", "60.0", "60.0"),
        ("here", "15", "60.0", "60.0"),
        ("minutes", "15", "90.0", "30.0"),
    ]
    assert [text.text for text in root.iter("text")] == ["2025"]


def test_months_without_meetings() -> None:
    assert 'height="0.0"' in bars([Month("2025-02", 0, 0, 0)])


def test_text_is_escaped() -> None:
    assert "<script>" not in bars([Month("<script>-01", 1, 1, 1)])
