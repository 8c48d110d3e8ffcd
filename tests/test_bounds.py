"""Tables and lists nest as deep as pages have them, and other elements as they like."""

import pytest

from transform import bounds, html


@pytest.mark.parametrize(
    ("tags", "wrong"),
    [(0, None), (500_000, None), (500_001, "found 500001, expected at most 500000")],
)
def test_tags_are_counted(tags: int, wrong: str | None) -> None:
    assert bounds.too_many(tags) == wrong


@pytest.mark.parametrize(
    ("body", "wrong"),
    [
        ("<div>" * 3_000, None),
        ("<ul><li>" * 250, None),
        ("<ul><li>" * 250 + "<ol>", "found 501 in one another"),
        ("<div><b>".join(["<ul><li>"] * 251), "found 502 in one another"),
        ("<table><tr><td>x</table>" * 600, None),
    ],
    ids=["other elements", "lists", "deeper", "with others between", "behind one another"],
)
def test_what_nests_is_counted_upwards(body: str, wrong: str | None) -> None:
    assert bounds.too_deep(html.Document(body).by_name) == wrong
