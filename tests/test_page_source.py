"""Words become blocks in a page's source, however they are written there; mark-up stays."""

import pytest

from transform.page_source import blank, block, block_link, decoded, encoded, views
from transform.phrases import Finder, phrase

FIND = Finder(
    "fen",
    [
        phrase("fen", "council", "fen", "Wren Oakes"),
        phrase("fen", "council", "fen", "mended at O'Neill's café"),
    ],
).spans


def shown(source: str) -> str:
    return source.replace("&#9608;", "█")


@pytest.mark.parametrize(
    ("source", "blocked"),
    [
        ("<p>Cllr Wren Oakes.</p>", "<p>Cllr ██████████.</p>"),
        ("<b>Wr</b>en\r\n <i class=x>Oak</i>es", "<b>██</b>███<i class=x>███</i>██"),
        ("Wren&nbsp;Oa&#107;es", "██████████"),
        ("Wr&shy;en O\u200bakes", "██&shy;████\u200b████"),
        ("<p>Wren</p>\n<p>Oakes</p>", "<p>████</p>█<p>█████</p>"),
        ("<td>Wren<td>Oakes", "<td>████<td>█████"),
        ("Wren<br>Oakes", "████<br>█████"),
        ("<o:p>Wren Oakes</o:p>hott", "<o:p>Wren Oakes</o:p>hott"),
        ('<a title="Wren&#32;Oakes" href="x?a=1">W</a>',
         '<a title="██████████" href="x?a=1">W</a>'),
        ("<a href='documents/s1/Wren%20Oakes.pdf'>", "<a href='documents/s1/██████████.pdf'>"),
        ('<a href="documents/g1/Wren%20Oakes.pdf?T=1">',
         '<a href="documents/g1/Wren%20Oakes.pdf?T=1">'),
        ("<!-- Wren Oakes --><script>x='Wren Oakes'</script>",
         "<!-- ██████████ --><script>x='██████████'</script>"),
        ("mended at O&rsquo;Neill&#8217;s caf&eacute;", "████████████████████████"),
        ("Wren & Oakes < Wren Oakes", "████████████ < ██████████"),
        ('<?xml version="1.0"?><a>&lt;p&gt;Wren&amp;nbsp;&lt;b&gt;Oakes&lt;/b&gt;</a>',
         '<?xml version="1.0"?><a>&lt;p&gt;█████&lt;b&gt;█████&lt;/b&gt;</a>'),
        ('<?xml version="1.0"?><a name="Wren Oakes"/><fullname>Wren Oakes</fullname>',
         '<?xml version="1.0"?><a name="██████████"/><fullname>██████████</fullname>'),
        ("<p>Wren Oakeshott</p>", "<p>Wren Oakeshott</p>"),
    ],
)  # fmt: skip
def test_block(source: str, blocked: str) -> None:
    once = block(source, FIND)
    assert shown(once) == blocked
    assert block(once, FIND) == once
    assert not any(any(FIND(view.text)) for view in views(once))


def test_bytes_that_are_no_utf_8_stay_and_are_read() -> None:
    body = b"caf\xe9 \xff mended at O\x92Neill\x92s caf\xe9."
    assert encoded(decoded(body)) == body
    assert (
        shown(encoded(block(decoded(body), FIND)).decode("latin-1")) == f"caf\xe9 \xff {'█' * 24}."
    )


@pytest.mark.parametrize(
    ("source", "left"),
    [
        ('<p class="mgSubItemTitleTxt">Minutes:</p><p>Words</p>',
         '<p class="mgSubItemTitleTxt">Minutes:</p><p>███</p>'),
        ('<a name="AI5"></a>1.<p title="A word">A &amp; <b>b</b></p>',
         '<a name="AI5"></a>1.<p title="███">███<b>███</b></p>'),
        ('<a href="documents/s5/A word.pdf?x=1">A</a>', '<a href="documents/s5/███?x=1">███</a>'),
        ('<a href="documents/g5/Printed.pdf?T=1">A</a>',
         '<a href="documents/g5/Printed.pdf?T=1">███</a>'),
        ('<a href="mailto:a@b.example">A</a>', '<a href="mailto:">███</a>'),
        ("<!-- words --><script>words</script><p>12</p>", "<p>12</p>"),
        ("<id>5</id><isx>True</isx><t>&lt;p&gt;A</t><url>http://c.example/documents/s5/A</url>",
         "<id>5</id><isx>True</isx><t>███</t><url>http://c.example/documents/s5/███</url>"),
    ],
)  # fmt: skip
def test_blank(source: str, left: str) -> None:
    assert shown(blank(source)) == left
    assert blank(blank(source)) == blank(source)


def test_blank_a_part() -> None:
    assert (
        shown(blank("<p>One</p><p>Two</p><p>Three</p>", 10, 20))
        == "<p>One</p><p>███</p><p>Three</p>"
    )


def test_block_link() -> None:
    url = "https://c.example/documents/s1/Wren%20Oakes.pdf"
    assert block_link(url, FIND) == "https://c.example/documents/s1/██████████.pdf"
    assert block_link("https://c.example/1", FIND) == "https://c.example/1"
