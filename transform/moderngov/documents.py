"""Links to documents: ModernGov's numbers for them, what kind they are, how large."""

import hashlib
import posixpath
import re
from collections.abc import Iterable
from urllib.parse import unquote, urlsplit

from bs4.element import Tag

from transform import html, rows
from transform.moderngov import links
from transform.record import LinkedDocument

PACKS: dict[str, rows.DocumentKind] = {
    "0": "agenda_frontsheet",
    "1": "printed_minutes",
    "2": "printed_decisions",
    "9": "supplement",
    "10": "agenda_pack",
    "11": "printed_minutes",
}
"""What `T=` in an address says of a document that ModernGov prints itself."""
_PRINTED = {
    "agenda_frontsheet": "0",
    "printed_minutes": "1",
    "draft_minutes": "1",
    "printed_decisions": "2",
    "agenda_pack": "10",
}
_TITLES: tuple[tuple[rows.DocumentKind, re.Pattern[str]], ...] = (
    ("draft_minutes", re.compile(r"(?i)draft minutes|cofnodion drafft")),
    ("agenda_frontsheet", re.compile(r"(?i)front ?sheet|tudalen flaen|blaenddalen")),
    ("agenda_pack", re.compile(r"(?i)(?:reports?|agenda) pack|pecyn")),
    ("printed_decisions", re.compile(r"(?i)^(?:printed )?decisions\b|^penderfyniadau")),
    ("printed_minutes", re.compile(r"(?i)(?:printed|public) minutes|cofnodion argraffedig")),
    ("supplement", re.compile(r"(?i)^supplement|^late (?:material|item|paper|report)|^addendum")),
)
_APPENDIX = re.compile(r"(?i)\b(?:appendix|appendices|annexe?|annexes|app\.? \d|atodiad)\b")
_SIZE = re.compile(r"(?i)(?<![\d,.])(\d[\d,]{0,11}(?:\.\d{1,6})?)\s*(bytes|[KMG]B)\b")
_SIZE_IN_TITLE = re.compile(r"(?i)\s*\(?(?:pdf|doc|word)[\s,]+\d[\d.,]*\s*[KMG]B\s*\)?$")
_UNITS = {"BYTES": 1, "KB": 1024, "MB": 1024**2, "GB": 1024**3}
_LARGEST = 1024**4
"""Nobody puts a file of a terabyte on a page."""
MEDIA_TYPES = {
    ".pdf": "application/pdf",
    ".doc": "application/msword",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xls": "application/vnd.ms-excel",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".ppt": "application/vnd.ms-powerpoint",
    ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ".rtf": "application/rtf",
    ".txt": "text/plain",
    ".csv": "text/csv",
    ".htm": "text/html",
    ".html": "text/html",
    ".zip": "application/zip",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
    ".mp3": "audio/mpeg",
    ".mp4": "video/mp4",
}
"""Media types by the end of a file's name: the same on every machine."""


def is_document(href: str) -> bool:
    """Say whether a link leads to a document, by ModernGov's addresses for them.

    >>> is_document("documents/s1/Report.pdf"), is_document("mgAi.aspx?ID=1")
    (True, False)
    """
    return (
        re.search(r"(?i)(?:^|/)documents/[a-z]+\d+/", links.split(href).path) is not None
        or links.leads_to(href, "mgConvert2PDF")
        or links.leads_to(href, "mgChooseDocPack")
    )


def is_attached(href: str) -> bool:
    """Say whether a link in a list of an item's documents leads to one, here or elsewhere.

    >>> is_attached("https://x.uk/plan"), is_attached("mgReasonsRestricted.aspx?ID=1")
    (True, False)
    """
    parts = links.split(href)
    elsewhere = bool(parts.scheme) and not parts.path.lower().endswith(".aspx")
    return elsewhere or is_document(href)


def linked(tag: Tag, base: str) -> LinkedDocument:
    """Return the document that a link of an item leads to."""
    title = without_size(html.text(tag))
    kind: rows.DocumentKind = "appendix" if _APPENDIX.search(title) else "report"
    return _document(tag, base, title, kind)


def published(tag: Tag, base: str) -> LinkedDocument:
    """Return the document that a link of the whole meeting leads to, such as printed minutes."""
    title = without_size(html.text(tag))
    return _document(tag, base, title, kind(html.attribute(tag, "href"), title))


def named(number: str, title: str, url: str) -> LinkedDocument:
    """Return a document of an item that the web service names."""
    what: rows.DocumentKind = "appendix" if _APPENDIX.search(title) else "report"
    return LinkedDocument(f"s{number}", title, what, url, media_type(url))


def unique(found: Iterable[LinkedDocument]) -> tuple[LinkedDocument, ...]:
    """Return the documents without those linked twice, the first of each."""
    by_number: dict[str, LinkedDocument] = {}
    for document in found:
        by_number.setdefault(document.number, document)
    return tuple(by_number.values())


def kind(href: str, title: str) -> rows.DocumentKind:
    """Return what kind of document a link of the whole meeting leads to.

    >>> kind("documents/g9/Minutes.pdf?T=1", "Printed draft minutes")
    'draft_minutes'
    >>> kind("mgChooseDocPack.aspx?ID=9&SID=7", "Late Material"), kind("documents/s1/a.pdf", "Map")
    ('supplement', 'other')
    """
    if links.leads_to(href, "mgChooseDocPack"):
        return "supplement" if links.parameter(href, "SID") else "agenda_pack"
    pack = PACKS.get(links.parameter(href, "T") or "")
    if pack and pack != "printed_minutes":
        return pack
    by_title = next((what for what, pattern in _TITLES if pattern.search(title)), None)
    return "draft_minutes" if by_title == "draft_minutes" else pack or by_title or "other"


def number(url: str, what: rows.DocumentKind) -> str:
    """Return the number that ModernGov gives a document, whichever of its addresses is used.

    >>> number("https://x.uk/documents/s112217/Report.pdf", "report")
    's112217'
    >>> number("https://x.uk/documents/g9/Printed%20minutes.pdf?T=1", "printed_minutes")
    'g9-t1'
    >>> number("https://x.uk/mgConvert2PDF.aspx?ID=3035&T=0", "agenda_frontsheet")
    'g3035-t0'
    >>> number("https://x.uk/mgChooseDocPack.aspx?ID=9&SID=77", "supplement")
    'b77'
    """
    sort = links.parameter(url, "T") or _PRINTED.get(what)
    match = re.search(r"(?i)/documents/([a-z]+)(\d+)/", url)
    if match:
        letter, digits = match[1].lower(), match[2]
        return _printed(digits, sort, url) if letter == "g" else f"{letter}{digits}"
    ident = links.parameter(url, "ID")
    if ident and links.leads_to(url, "mgChooseDocPack"):
        supplement = links.parameter(url, "SID")
        return f"b{supplement}" if supplement else f"g{ident}-t10"
    if ident and links.leads_to(url, "mgConvert2PDF"):
        if sort == "9":
            return f"b{ident}"
        return _printed(ident, sort, url) if sort in PACKS else f"s{ident}"
    return f"l{hashlib.sha256(url.encode()).hexdigest()[:12]}"


def size(words: str) -> int | None:
    """Return the size in bytes that a link prints, which is rounded; a KB has 1,024.

    >>> size("PDF 161 KB"), size("pdf eicon PDF 1 MB"), size("205.85 KB"), size("PDF")
    (164864, 1048576, 210790, None)
    """
    match = _SIZE.search(words)
    printed = round(float(match[1].replace(",", "")) * _UNITS[match[2].upper()]) if match else None
    return printed if printed is None or printed < _LARGEST else None


def without_size(title: str) -> str:
    """Return the words of a link without a size that is printed as part of them.

    >>> without_size("District Heating PDF 500 KB"), without_size("Agenda (PDF, 132 KB)")
    ('District Heating', 'Agenda')
    """
    return _SIZE_IN_TITLE.sub("", title) or title


def media_type(url: str) -> str | None:
    """Return the media type that the end of a document's address stands for.

    >>> media_type("https://x.uk/documents/s1/Report.PDF?T=1")
    'application/pdf'
    """
    if links.leads_to(url, "mgConvert2PDF"):
        return "application/pdf"
    return MEDIA_TYPES.get(posixpath.splitext(urlsplit(url).path)[1].lower())


def _document(tag: Tag, base: str, title: str, what: rows.DocumentKind) -> LinkedDocument:
    url = links.absolute(base, html.attribute(tag, "href"))
    sizes = html.many(tag, "span.mgFileSize")
    printed = size(sizes[0].get_text() if sizes else tag.get_text()[-40:])
    return LinkedDocument(number(url, what), title, what, url, media_type(url), printed)


def _printed(meeting: str, sort: str | None, url: str) -> str:
    """Name a document that ModernGov prints: without `T=` or a known kind, its file name does."""
    if sort is None:
        file = posixpath.basename(unquote(urlsplit(url).path)).lower()
        name = re.sub(r"[^a-z0-9]+", "-", posixpath.splitext(file)[0])
        return f"g{meeting}-{name[:60].strip('-')}"
    copy = links.parameter(url, "CT")
    return f"g{meeting}-t{sort}" + (f"-ct{copy}" if copy else "")
