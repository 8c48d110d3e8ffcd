"""HTML as the product writes it: decimal entities, hidden spans, and what Word leaves behind."""

import html
import re
from collections.abc import Iterable, Sequence
from itertools import groupby

from scrapers.specimen.councils import House
from scrapers.specimen.facts import Block, Document, Form, Paragraph

DECIMAL = str.maketrans({character: f"&#{ord(character)};" for character in ":/'()@%&<>\""})
NAMED = str.maketrans(
    {
        "&": "&amp;", "<": "&lt;", ">": "&gt;", "\xa0": "&nbsp;", "’": "&rsquo;", "‘": "&lsquo;",
        "“": "&ldquo;", "”": "&rdquo;", "–": "&ndash;", "£": "&pound;", "·": "&middot;",
        "…": "&hellip;", "½": "&frac12;", "ô": "&ocirc;", "â": "&acirc;", "ê": "&ecirc;",
        "î": "&icirc;", "é": "&eacute;",
    }
)  # fmt: skip
BREAK, SPACE = "\x00", "\x01"
"""Where a tag may be broken over two lines, and a space that is never broken at."""
ODD = re.compile(
    r"\b(Adebayo|Balogun|Birtwhistle|Cadwallader|Chaudhry|Cotterill|Hebblethwaite|Jolliffe|Khatun"
    r"|Kettlewell|Mapplebeck|Mukherjee|Okonkwo|Rourke|Shufflebotham|Tolliver|Trelawny"
    r"|Wolstenholme|Zielinski|Llywarch|Prydderch|Rhydderch|Seisyllt|Brannoc|Thirlmoor|Ropewalk)\b"
)
"""Names that the spelling checker marked, in the middle of the text."""
MARK = f'<span class={BREAK}"SpellE">'
GAP = f'<span style={BREAK}"font:7.0pt{SPACE}&quot;Times{SPACE}New{SPACE}Roman&quot;">'


def entities(text: str) -> str:
    """Return text as the product escapes it.

    >>> entities("Q&A: 50%")
    'Q&#38;A&#58; 50&#37;'
    """
    return _ascii(text.translate(DECIMAL))


def attribute(text: str) -> str:
    """Return text as the product escapes it in titles of links, spaces too."""
    return entities(text).replace(" ", "&#32;")


def link(href: str, text: str, title: str) -> str:
    """Return a link as the product writes it; `text` is HTML already."""
    return f'<a  href="{html.escape(href)}"  title="{attribute(title)}">{text}</a>'


def size(document: Document) -> str:
    """Return the hidden-looking size of a document, to stand within its link."""
    picture = '<img height="12" src="mgimages/logo-pdf-1.gif" width="12" alt="pdf icon" />'
    return f'<span  class="mgFileSize" >{picture} {entities(document.size)}</span> '


def word(block: Block, house: House, tail: str = "") -> str:
    """Return a block as Word's HTML, hard-wrapped; `tail` is HTML to end the last paragraph."""
    pieces = [
        piece
        for form, lines in groupby(block, lambda paragraph: _container(paragraph.form))
        for piece in _pieces(form, list(lines), house)
    ]
    if tail:
        pieces[-1] = pieces[-1].removesuffix("</p>") + tail + "</p>"
    spacer = "\n<p>&nbsp;</p>\n" if house.bare else '\n<p class="MsoNormal">&nbsp;</p>\n'
    body = (spacer if house.spacers else "\n").join(wrapped(piece) for piece in pieces)
    return f'<div class="mgWordPara"><div class="WordSection1">\n{_ascii(body)}\n</div>\n</div> \n'


def wrapped(text: str, width: int = 68) -> str:
    """Return HTML with its lines broken at spaces, and within tags where they may be."""
    lines, line = [], ""
    for part in re.split(f"( |{BREAK})", text):
        if len(line) + len(part) > width and part not in {" ", BREAK} and line.strip():
            lines.append(line.rstrip())
            line = part
        elif part != BREAK:
            line += part if line or part != " " else ""
    return "\n".join([*lines, line]).replace(SPACE, " ")


def _container(form: Form) -> Form | None:
    return form if form in {"ordered", "bullet", "row"} else None


def _pieces(form: Form | None, lines: Sequence[Paragraph], house: House) -> Iterable[str]:
    if form is None:
        return [_paragraph(line, house) for line in lines]
    if form == "row":
        return [_table(lines)]
    tag = "ol" if form == "ordered" else "ul"
    items = "\n".join(f"<li>{inline(line.words)}</li>" for line in lines)
    return [f"<{tag}>\n{items}\n</{tag}>"]


def _paragraph(line: Paragraph, house: House) -> str:
    words = inline(line.words)
    match line.form:
        case "typed":
            text = f"{line.label}&nbsp;&nbsp; {words}"
        case "list" | "symbol":
            return _list_paragraph(line, words)
        case "heading":
            text = f"<b>{words}</b>"
        case _:
            text = words
    if house.bare:
        return f"<p>{text}</p>"
    indent = f' style="margin-left:{18 * line.depth + 18}.0pt"' if line.depth else ""
    return f'<p class="MsoNormal"{indent}>{text}</p>'


def _list_paragraph(line: Paragraph, words: str) -> str:
    """Return a list paragraph; its number is text within spans, as Word has it."""
    indent = f"margin-left:{36 + 18 * line.depth}.0pt;" if line.depth else ""
    font = f' style={BREAK}"font-family:Symbol"' if line.form == "symbol" else ' style=""'
    gap = "&nbsp;" * (8 if line.form == "symbol" else 3)
    return (
        f'<p class="MsoListParagraphCxSpMiddle" style={BREAK}"{indent}text-indent:-18.0pt">{BREAK}'
        f'<span{font}><span style="">{line.label.translate(NAMED)}{GAP}{gap}</span></span></span> '
        f"{words}</p>"
    )


def _table(lines: Sequence[Paragraph]) -> str:
    rows = "\n".join(
        "<tr>" + "".join(f"<td><p>{inline(cell)}</p></td>" for cell in line.words.split("\t"))
        + "</tr>"
        for line in lines
    )  # fmt: skip
    return f'<table class="MsoTableGrid" border="1" cellspacing="0">\n{rows}\n</table>'


def inline(words: str) -> str:
    """Return words as HTML, bold between asterisks, odd names marked by the spelling checker."""
    text = ODD.sub(rf"{MARK}\1</span>", words.translate(NAMED))
    return re.sub(r"\*([^*]+)\*", r"<b>\1</b>", text).replace("\n", "<br />\n")


def _ascii(text: str) -> str:
    return text.encode("ascii", "xmlcharrefreplace").decode("ascii")
