"""PDFs, written by hand: small, valid, and the same bytes every time."""

from collections.abc import Sequence
from dataclasses import dataclass

SIZE = 10.0
"""The height of letters; each is six tenths as wide, so that it is known where a line ends."""
WIDTH = 0.6 * SIZE


@dataclass(frozen=True)
class Run:
    """Text in one place of a page, `x` and `y` points from its lower left corner."""

    x: float
    y: float
    text: str
    bold: bool = False


def document(title: str) -> bytes:
    """Return a PDF of one page that says its own title."""
    return pages([[Run(50, 780, title)]])


def pages(sheets: Sequence[Sequence[Run]]) -> bytes:
    """Return a PDF of pages of text."""
    kids = b" ".join(b"%d 0 R" % (5 + 2 * place) for place in range(len(sheets)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, len(sheets)),
        _font("Courier"),
        _font("Courier-Bold"),
    ]
    for place, sheet in enumerate(sheets):
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R"
            b"/Resources<</Font<</F0 3 0 R/F1 4 0 R>>>>>>" % (6 + 2 * place)
        )
        stream = b"\n".join(map(_shown, sheet))
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream))
    return _file(objects)


def _font(name: str) -> bytes:
    return b"<</Type/Font/Subtype/Type1/BaseFont/%s/Encoding/WinAnsiEncoding>>" % name.encode()


def _shown(run: Run) -> bytes:
    """Return the operators that show a run; letters that the font lacks are left out."""
    text = run.text.encode("cp1252", "ignore").replace(b"\\", b"\\\\")
    text = text.replace(b"(", b"\\(").replace(b")", b"\\)")
    place = b"BT /F%d %.0f Tf %.1f %.1f Td (" % (run.bold, SIZE, run.x, run.y)
    return place + text + b") Tj ET"


def _file(objects: Sequence[bytes]) -> bytes:
    body, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(body))
        body += b"%d 0 obj%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    count = len(objects) + 1
    return body + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root 1 0 R>>\n"
        b"startxref\n%d\n%%%%EOF\n" % (count, table, count, len(body))
    )
