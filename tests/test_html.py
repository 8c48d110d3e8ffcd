"""Strict selection: an element that is not there, or there twice, is an error that says where."""

import unicodedata

import pytest
from bs4.element import Tag
from hypothesis import given
from hypothesis import strategies as st

from transform import html

PAGE = "https://marsh.example/ieListDocuments.aspx?MId=1"
SOUP = html.parse(
    b'<div id="modgov"><ul  class="mgActionList wide" ><li>a</li><li>b</li></ul><p class="x">c</p>'
    b"</div>"
)


def test_one_gives_the_element() -> None:
    assert html.text(html.one(SOUP, "p.x", PAGE)) == "c"


@pytest.mark.parametrize(
    ("selector", "found"),
    [("li", "found 2, expected one"), ("p.y", "found 0, expected one")],
)
def test_one_names_page_and_selector(selector: str, found: str) -> None:
    with pytest.raises(html.SelectionError) as caught:
        html.one(SOUP, selector, PAGE)
    assert str(caught.value) == f"{PAGE}: {selector}: {found}"


def test_optional_gives_one_none_or_an_error() -> None:
    assert html.optional(SOUP, "td", PAGE) is None
    assert html.optional(SOUP, "div#modgov", PAGE) is SOUP.div
    with pytest.raises(html.SelectionError, match="li: found 2, expected at most one"):
        html.optional(SOUP, "li", PAGE)


@pytest.mark.parametrize("node", [SOUP, SOUP.div], ids=["page", "element"])
def test_many_gives_all_in_order_wherever_it_starts(node: Tag) -> None:
    assert [html.text(tag) for tag in html.many(node, "li")] == ["a", "b"]
    assert [tag.name for tag in html.many(node, "ul.wide")] == ["ul"]
    assert html.many(node, "ul.mgAction") == []


def test_children_are_direct() -> None:
    assert html.children(SOUP, "li") == []
    assert [html.text(tag) for tag in html.children(html.one(SOUP, "ul", PAGE), "li")] == ["a", "b"]


@pytest.mark.parametrize("selector", ["", "a b", "#id", "p > a", ".x"])
def test_a_selector_is_one_step_with_a_name(selector: str) -> None:
    with pytest.raises(ValueError, match="not a selector"):
        html.many(SOUP, selector)


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b"Caf\xc3\xa9 \xe2\x80\x93 caf\xe9 \x96 \x93x\x94", "Café – café – “x”"),
        (b"\xef\xbb\xbf<p>caf&eacute; cafe&#769;", "café café"),
        (b"one\x00two\x0b three&#146;s", "onetwo three’s"),
        (b"A<br>B<script>x()</script><style>y</style><!-- z -->", "A B"),
        (
            b'Plan <span class="mgHide">, item 5</span><span  class="a mgFileSize" >1 MB</span>',
            "Plan",
        ),
        (b"<p>one &#8203;t&shy;wo&#65279;", "one two"),
        (b'<meta charset="iso-8859-14"><p>T\xfe \xd0yl \x96', "Tŷ Ŵyl –"),
        (b'<meta charset="latin1"><p>caf\xe9 \x96', "café –"),
        (b'<meta charset="no-such"><p>caf\xe9', "café"),
        ("<p>café – Tŷ".encode("utf-16"), "café – Tŷ"),
    ],
    ids=[
        "two encodings",
        "composed",
        "controls",
        "unseen",
        "hidden",
        "no width",
        "Celtic",
        "Latin",
        "unknown",
        "UTF-16",
    ],
)
def test_text_is_what_a_reader_sees(body: bytes, words: str) -> None:
    assert html.text(html.parse(body)) == words


def test_the_template_before_the_block_is_passed_over() -> None:
    soup = html.parse(
        b'<html lang="cy"><head><meta name="DC.date" content="2026-01-15"></head><body><nav>'
        b'<p>Menu</p><ul><li><a href="x">Home</a></li></ul></nav><h1>Council</h1>'
        b'<div id="modgov"><p>Text</p></div></div><p>And more</p></body></html>'
    )
    assert soup.language == "cy"
    assert {name: list(map(html.text, tags)) for name, tags in soup.by_name.items()} == {
        "meta": [""],
        "a": ["Home"],
        "h1": ["Council"],
        "div": ["Text"],
        "p": ["Text", "And more"],
    }


def test_a_page_without_the_block_is_read_whole() -> None:
    soup = html.parse(b'<html lang="en"><p>One</p><td>Two</td></html>')
    assert (soup.language, html.text(soup)) == ("en", "OneTwo")


def test_text_of_deep_nesting_is_read() -> None:
    assert html.text(html.parse(b"<div>" * 3000 + b"deep")) == "deep"


def test_a_page_with_more_than_any_is_refused() -> None:
    for body, found in (
        (b"<br>" * 500_001, "<: found 500001, expected at most 500000"),
        (b"<table><tr><td>" * 167, "table: found 501 in one another"),
    ):
        with pytest.raises(html.SelectionError) as refused:
            html.parse(body, "https://x.example/")
        assert str(refused.value) == f"https://x.example/: {found}"
        with pytest.raises(html.SelectionError):
            html.pieces([body.decode()])


def test_the_nearest_above_that_says_something_is_heard() -> None:
    soup = html.parse(b"<ul class=a><li><ul class=b><li><i>1</i></ul><i>2</i></ul><p><i>3</i></p>")
    asked: list[str] = []

    def told(tag: Tag) -> bool | None:
        asked.append(tag.name)
        return html.classes(tag) == ["b"] if tag.name == "ul" else None

    above = html.Above(told)
    assert [above.says(tag) for tag in html.many(soup, "i")] == [True, False, False]
    assert asked == ["li", "ul", "li", "ul", "p", "body", "html", "[document]"]


def test_rows_are_those_of_the_table_itself() -> None:
    soup = html.parse(
        b"<table><tr id=a><td><table><tr id=b><td>x</table></td></tr><tbody><tr id=c></table>"
    )
    found = [[html.attribute(row, "id") for row in html.rows(tag)] for tag in soup("table")]
    assert found == [["a", "c"], ["b"]]


@given(st.binary(max_size=300))
def test_any_bytes_become_a_clean_line(body: bytes) -> None:
    words = html.text(html.parse(body))
    assert words == " ".join(words.split())
    assert words == unicodedata.normalize("NFC", words)
    assert not any(unicodedata.category(char) == "Cc" for char in words)


@pytest.mark.parametrize(
    "texts",
    [
        ["<p>one</p>", "two"],
        ["<p>one</div><div>", "<div>two"],
        ["</div>one<div>", "<table><tr><td>two"],
        ["one<!--", "two-->"],
        ["<textarea>one", "two"],
        ["", "<p>two", ""],
        [],
    ],
)
def test_pieces_never_run_into_one_another(texts: list[str]) -> None:
    alone = [html.text(html.parse(text.encode())) for text in texts]
    assert [html.text(tag) for tag in html.pieces(texts)] == alone
