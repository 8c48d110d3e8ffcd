"""Word HTML read into lines: paragraphs, labels, lists, tables and what is not to be seen."""

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from transform import word
from transform.word import Block, Line


def lines(html: str) -> tuple[Line, ...]:
    """Read the body of a fragment."""
    block = word.read([BeautifulSoup(html, "lxml")])
    return block.lines if block else ()


def texts(html: str) -> list[str]:
    """Read only the words."""
    return [line.text for line in lines(html)]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<p class="MsoNormal">The lamp\nwas\n  lit.</p>', ["The lamp was lit."]),
        ("<p>One</p><p>&nbsp;</p><p> \t</p><p>Two</p>", ["One", "Two"]),
        ("<p>Cllr <span class=SpellE>Fen</span>wick spoke.</p>", ["Cllr Fenwick spoke."]),
        ("<p>One<br>Two<br/>&nbsp;<br>Three</p>", ["One", "Two", "Three"]),
        ("<p>A<b>B</b>C <i>D</i></p>", ["ABC D"]),
        ("<p>Report <span class='mgHide'>, item 8</span>PDF</p>", ["Report PDF"]),
        ("<p>Seen<span style='DISPLAY : none'>not</span></p>", ["Seen"]),
        ("<p>Seen</p><script>no</script><style>no</style><!-- no -->", ["Seen"]),
        ("<p>Si\u0302on a\u0300 T\u00adom\u200b\x07</p>", ["Sîon à Tom"]),
        ("<p>it\u0092s \u0096 so\u0085</p>", ["it’s – so…"]),
        ("loose <div>one<p>two</p>three</div>", ["loose", "one", "two", "three"]),
        (
            '<p style="text-indent:-18pt"><span>1.<span>&nbsp;&nbsp; </span></span>Text</p>',
            ["1. Text"],
        ),
        ("<p><span>·<span>&nbsp;&nbsp;</span></span>Text</p>", ["· Text"]),
        ("<p>(a)&nbsp;&nbsp; Text</p>", ["(a) Text"]),
        ("", []),
        ("<p>&nbsp;</p>", []),
    ],
)
def test_one_paragraph_is_one_line(html: str, expected: list[str]) -> None:
    assert texts(html) == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<ul><li>x</li></ul>", [("•", 1, "x")]),
        ("<ol><li>x</li><li>y</li></ol>", [("1", 1, "x"), ("2", 1, "y")]),
        ("<ol type=a start=3><li>x</li><li>y</li></ol>", [("c", 1, "x"), ("d", 1, "y")]),
        ("<ol type=I><li>x<li>y</ol>", [("I", 1, "x"), ("II", 1, "y")]),
        ('<ol style="list-style-type:lower-roman"><li value=4>x</ol>', [("iv", 1, "x")]),
        ('<ul style="list-style:none"><li>x</li></ul>', [(None, 1, "x")]),
        (
            "<ol><li>x<ol type=i><li>y</li></ol></li><li>z</li></ol>",
            [("1", 1, "x"), ("i", 2, "y"), ("2", 1, "z")],
        ),
        ("<ol><li><p>x</p><p>y</p></li></ol>", [("1", 1, "x"), (None, 1, "y")]),
        ("<ol><li><ol type=a><li>x</li></ol></li></ol>", [("a", 2, "x")]),
        ("<li>x</li>", [("•", 0, "x")]),
        ("<ol start=99999999999999999999><li value=-1>x</ol>", [("1", 1, "x")]),
    ],
)
def test_a_list_gives_the_labels_that_a_browser_makes(
    html: str, expected: list[tuple[str | None, int, str]]
) -> None:
    assert [(line.label, line.depth, line.text) for line in lines(html)] == expected


def test_a_table_is_a_line_a_row_with_cells_parted_by_tabs() -> None:
    html = """<table><tr><th>Member</th><th>Vote</th></tr>
        <tr><td><p>Cllr Ash</p></td><td><p>For</p><p>twice</p></td></tr>
        <tr><td></td><td>Against</td><td>&nbsp;</td></tr></table>"""
    assert lines(html) == (
        Line("Member\tVote", heading=True, table=True),
        Line("Cllr Ash\tFor twice", table=True, breaks=(12,)),
        Line("Against"),
    )


def test_a_table_of_one_cell_is_read_as_its_paragraphs() -> None:
    assert texts("<table><tr><td><p>One</p><p>Two</p></td></tr></table>") == ["One", "Two"]


def test_a_table_that_lays_out_clauses_is_read_as_paragraphs() -> None:
    html = "<table><tr><td>Resolved:</td><td><p>(a) That x;</p><p>(b) That y.</p></td></tr></table>"
    assert texts(html) == ["Resolved:", "(a) That x;", "(b) That y."]
    html = "<table><tr><td>1.</td><td><p>That x:</p><p>(a) y</p></td></tr></table>"
    assert texts(html) == ["1. That x:", "(a) y"]


def test_tables_in_tables_lose_no_words() -> None:
    html = (
        "<table><tr><td>a<table><tr><td>b</td><td>c</td></tr></table></td><td>d</td></tr></table>"
    )
    assert "".join(texts(html)).replace("\t", "").replace(" ", "") == "abcd"


@pytest.mark.parametrize(
    ("html", "heading"),
    [
        ("<p><b>RESOLVED</b></p>", True),
        ("<p><b>RESOLVED</b> that</p>", False),
        ("<p><u>Item 4</u>&nbsp;</p>", True),
        ("<p style='font-weight: bold'>Reasons</p>", True),
        ("<p style='mso-bidi-font-weight:bold'>Reasons</p>", False),
        ("<h3>Reasons</h3>", True),
        ("<p>Plain</p>", False),
    ],
)
def test_a_line_all_in_bold_is_a_heading(html: str, *, heading: bool) -> None:
    assert [line.heading for line in lines(html)] == [heading]


def test_no_text_is_no_block() -> None:
    assert word.read([BeautifulSoup("<div><p>&nbsp;</p></div>", "lxml")]) is None
    assert word.read([]) is None


def test_the_text_of_a_block_is_its_lines() -> None:
    assert Block((Line("One"), Line("Two"))).text == "One\nTwo"


def test_very_deep_pages_are_read() -> None:
    assert texts("<div>" * 3000 + "x" + "</div>" * 3000) == ["x"]


@given(st.text())
def test_folded_text_is_one_clean_line(text: str) -> None:
    folded = word.fold(text)
    assert folded == word.fold(folded)
    assert folded == folded.strip()
    assert not any(ord(letter) < 32 or 127 <= ord(letter) < 160 for letter in folded)


@given(
    st.lists(
        st.sampled_from(
            [
                "<p>",
                "</p>",
                "<td>",
                "<tr>",
                "<ol>",
                "</ol>",
                "<li>",
                "x",
                "<b>",
                "</table>",
                "<table>",
            ]
        )
    )
)
def test_any_mark_up_gives_lines_without_line_breaks(parts: list[str]) -> None:
    assert all("\n" not in text and text.strip() for text in texts("".join(parts)))
