"""What bad pages have in the place of words, numbers, dates, links, and of a whole encoding."""

from collections.abc import Callable, Mapping

_TEXTS = (
    "\u202egnp.exe\u202c", "\u2066x\u2069", "\u200f", "\u2028", "\u2029", "\x85", "\xa0", "\u3000",
    "\ufeff", "\ufffd", "\ufffe", "\U0010ffff", "\U000e0041", "\u0301" * 40, "ﷺ" * 30, "İ", "ß",
    "ﬁ", "â€™", "Ã©", "Â£", "ï¿½", "٣", "²", "½", "Ⅻ", "一", "x" * 5_000, "a " * 2_000,
    "﹒", "．", "𝟗",
)  # fmt: skip
_BYTES = (
    b"", b" ", b"\x00", b"\x01\x1b[31m", b"\x7f", b"\xff\xfe", b"\xc3\x28", b"\xed\xa0\x80",
    b"\x81", b"&#0;", b"&#x0;", b"&#1;", b"&#xD800;", b"&#xDFFF;", b"&#xFFFE;", b"&#x110000;",
    b"&#xFFFFFFFF;", b"&amp;#xD800;", b"&amp;#0;", b"&amp;#1;", b"&amp;#127;",
    b"&amp;#133;", b"&amp;#x202E;",
    b"&#99999999999999999999;", b"&unknown;", b"&", b"&amp;amp;amp;", b"<", b">", b"]]>", b"<!--",
    b"<![CDATA[", b"<?x", b"<!DOCTYPE a [<!ENTITY b 'c'>]>", b"</body>", b"</td></tr></table>",
    b"<plaintext>", b"<textarea>", b"<title>", b"<svg><![CDATA[", b"<template>", b"<script>", b"%s",
)  # fmt: skip
WORDS: tuple[bytes, ...] = (*_BYTES, *(text.encode() for text in _TEXTS))
"""Words that are none: controls, halves of characters, what turns the reading, broken mark-up."""
NUMBERS: tuple[bytes, ...] = (
    b"0", b"-1", b"1.5", b"00001", b"1e9", b"2147483648", b"9223372036854775808", b"9" * 30,
    b"9" * 5_000, "٣".encode(), "²".encode(), b"1,2", b" 7 ", b"+7", b"0x7", b"1_000", b"NaN", b"",
)  # fmt: skip
"""Numbers that are too large, too long or of another script."""
DATES: tuple[bytes, ...] = (
    b"31 February 2026", b"0000-00-00", b"9999-12-31", b"0001-01-01", b"29/02/2025", b"1/1/0001",
    b"32 January 99999", b"Thursday 15 January 2026 24:00", b"15 Jan 2026 7:60 pm", b"99.99 am",
    b"12/13/2026 25:61", b"1 January 0000", "٣ January 2026".encode(), b"29th March 2026 1:30 am",
)  # fmt: skip
"""Days and times that there are not, and those at either end of the calendar."""
LINKS: tuple[bytes, ...] = (
    b"http://[", b"http://[::1", b"//", b"/\\example.com", b"javascript:alert(1)", b"data:,x", b"#",
    b"?", b"mgAi.aspx?ID=", b"mgAi.aspx?ID=1&amp;ID=2", b"ieListDocuments.aspx?MId=%00",
    b"http://x:99999999/mgAi.aspx?ID=1", b"http://x:y/mgAi.aspx?ID=1", b"http://\xff/mgAi.aspx?ID=1",
    b"https://user:pass@x/mgAi.aspx?ID=1", b"mgAi.aspx?ID=%D9%A3", b"file:///etc/passwd", b"http:///x",
    b"documents/s1/", b"documents/g1/%ff%fe.pdf?T=1", b"documents/s99999999999999999999/a.pdf",
    b"http://xn--a/mgAi.aspx?ID=1", "http://ex\u2100mple.org/mgAi.aspx?ID=1".encode(),
    "http://ａ．ｂ/mgAi.aspx?ID=1".encode(), b"mgUserInfo.aspx?UID=" + b"9" * 30,
    b"mgUserInfo.aspx?UID=" + b"9" * 5_000, b"mgIssueHistoryHome.aspx?IId=" + b"9" * 5_000,
    b"mgConvert2PDF.aspx?ID=1&amp;T=1", b"documents/g1/\r\n.pdf?T=1", b"x" * 5_000 + b".aspx?ID=1",
    b"../" * 500 + b"mgAi.aspx?ID=1", b"mgAi.aspx" + b"?ID=1&amp;a=b" * 300,
    b"https://x y/mgAi.aspx",
)  # fmt: skip
"""Links that lead nowhere, to too much, or cannot be taken apart."""
ALL = (*WORDS, *NUMBERS, *DATES, *LINKS)

ENCODINGS: Mapping[str, Callable[[str], bytes]] = {
    "cp1252": lambda text: text.encode("cp1252", "replace"),
    "utf-16": lambda text: text.encode("utf-16", "replace"),
    "utf-16-be": lambda text: text.encode("utf-16-be", "replace"),
    "utf-32": lambda text: text.encode("utf-32", "replace"),
    "utf-7": lambda text: text.encode("utf-7", "replace"),
    "ebcdic": lambda text: text.encode("cp500", "replace"),
    "twice": lambda text: text.encode().decode("cp1252", "replace").encode(),
    "thrice": lambda text: text.encode().decode("latin-1").encode().decode("latin-1").encode(),
    "marked": lambda text: b"\xef\xbb\xbf" + text.encode("utf-8", "replace"),
    "halves": lambda text: text.replace("e", "\ud83d").encode("utf-8", "surrogatepass"),
}
"""Encodings that a page may come in, whatever it says it is in."""
