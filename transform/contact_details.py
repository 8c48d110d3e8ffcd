"""What says how to reach a person, hidden in a text: each of its characters becomes a block.

The text keeps its length, so that offsets into it go on fitting. E-mail addresses and telephone
numbers go wherever they stand. A postal address goes only where the text says that someone lives
there: the sites of planning applications and the council's own buildings are public business.
"""

import re
from collections.abc import Iterator

BLOCK = "█"

_EMAIL = re.compile(
    r"[\w.+'’-]{1,64}@(?:[\w-]{1,63}\.){1,5}[a-z]{2,12}\b"
    r"|\b[\w.+-]{1,64} ?[(\[](?:at|yn)[)\]] ?(?:[\w-]{1,63} ?(?:\.|[(\[](?:dot|dot\w?)[)\]]) ?)"
    r"{1,5}[a-z]{2,12}\b",
    re.IGNORECASE,
)
"""jo@example.org; jo (at) example (dot) org."""

_EXTENSION = r"(?:,? ?\b(?:ext|extension|est|estyniad)\b\.?:? ?\d{2,6})?"
_NATIONAL = (
    r"[1235789](?:"
    r"\d\)?[ -]?\d{4}[ -]?\d{4}"  # 020 7946 0000
    r"|\d{2}\)?[ -]?\d{3}[ -]?\d{3,4}"  # 0121 496 0000, 0800 496 000
    r"|\d{2}\)?[ -]?\d{2}[ -]?\d{2}[ -]?\d{3}"  # 0300 12 34 567
    r"|\d{3}\)?[ -]?(?:\d{3}[ -]?\d{3}|\d{2}[ -]?\d{2}[ -]?\d{2}|\d{5})"  # 01632 960 000
    r"|\d{4}\)?[ -]?\d{4,5}"  # 016973 12345
    r"|\d{8,9})"
)
_TELEPHONE = re.compile(
    rf"(?<![\w£$€/.,-])(?:(?:\+|00)44[ -]?(?:\(0\)[ -]?)?\(?|\(?0){_NATIONAL}(?![\w/]|[-.,]\d)"
    rf"{_EXTENSION}",
    re.IGNORECASE,
)
_SAID_TELEPHONE = re.compile(
    r"\b(?:tel|telephone|phone|mobile|mob|fax|ffôn|ffon|ffacs|symudol)\b\.?"
    r"(?: ?\b(?:no|number|rhif)\b\.?)?(?: ?:| (?:is|on|yw|ar)\b)? ?"
    rf"(?P<hidden>\+?\(?\d[\d ()-]{{4,16}}\d(?![\w/%]|[-.,]\d){_EXTENSION})",
    re.IGNORECASE,
)
"""A number that is said to be one: local ones have no code."""
_NUMBERED = re.compile(
    r"\b(?:ref|reference|account|invoice|order|case|uprn|charity|company|licence|permit|"
    r"application|cyfeirnod|cyf|cyfrif|achos|cais)\b[.:]?(?: ?(?:no|number|rhif)\b\.?)?[.:]? ?"
    r"[(]?$",
    re.IGNORECASE,
)
"""What stands before a number that is none of a telephone."""
_GRID = re.compile(r"\b[HNOST][A-Z] ?$")
"""Squares of the National Grid, before as many digits east as north."""

_STREETS = (
    "Street|St|Road|Rd|Lane|Ln|Avenue|Ave|Close|Drive|Crescent|Terrace|Place|Gardens?|Grove|Way|"
    "Court|Row|Walk|Hill|Green|Square|Mews|Park|Rise|View|Parade|Croft|Villas|Cottages|Buildings|"
    "Heights|Fields?|Meadows?|Mount|Vale|Wharf|Gate|End|Bank|Orchard|Path"
)
_WELSH_STREETS = (
    "Heol|Stryd|Ffordd|Lôn|Lon|Rhodfa|Clos|Cilgant|Teras|Maes|Bryn|Parc|Gerddi|Rhes|Cwrt|Trem|Llys"
)
_NAME = r"[A-ZÂÊÎÔÛŴŶ][\w'’-]{0,30}"
_LITTLE = r"(?:y|yr|the|of|and|a|o)"
_STREET = (
    rf"(?:(?:The |St\.? )?(?:{_NAME} ){{1,4}}?(?:{_STREETS})\b"
    rf"|(?:{_WELSH_STREETS})(?:[ -]{_LITTLE}\b|'r\b)?(?:[ -]{_NAME}){{0,3}})"
)
_POSTCODE = r"[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b"
_NUMBER = r"(?:(?:Flat|Apartment|Fflat|Uned|Unit) [\w]{1,4},? )?\d{1,4}[A-Za-z]?(?:[-–]\d{1,4})?,? "
_HOUSE = rf"(?:{_NAME} ){{1,3}}?(?:Cottage|House|Farm|Lodge|Bungalow|Barn|Villa|Bwthyn|Fferm), "
_REST = rf"(?:,? {_NAME}(?: {_NAME})?(?=,| {_POSTCODE}|[.;)\n]|$)){{0,3}}(?:,? {_POSTCODE})?"
_ADDRESS = rf"(?P<hidden>(?:{_NUMBER}|{_HOUSE}){_STREET}{_REST})"

_PERSON = (
    rf"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Mr and Mrs|Bnr|Br|Mrs?\.) (?:[A-Z]\.? ?){{0,3}}"
    rf"(?:{_NAME}[ ,]){{1,3}} ?\(?(?:(?:both )?of|at|from|o|yn)\b"
)
_LIVING = (
    r"\b(?:who |and )?(?:lives?|lived|living|resid(?:es?|ed|ing))(?: \w+)? (?:at|in|on|of)\b",
    r"\b(?:residents?|neighbours?|objectors?|petitioners?|complainants?|tenants?|occupiers?|"
    r"occupants?|householders?)(?:,| \([^)\n]{1,40}\))?(?: (?:living|residing))? ?(?:of|at|from)\b",
    r"\b(?:objections?|representations?|letters?|e-?mails?|complaints?|petitions?|comments?)"
    r"(?: (?:was|were|is|are|had been|has been|have been))?(?: also)? received from",
    r"\b(?:home|private|personal) address(?: (?:is|was|of)|:)?",
    r"\bwhose (?:home )?address (?:is|was)",
    r"\b(?:sy['’]n|yn|a oedd yn|wedi|oedd yn) (?:byw|preswylio)(?: (?:yn|ar|wrth|mewn))?",
    r"\b(?:un o (?:drigolion|breswylwyr)|preswylwyr?|breswylwyr?|trigolion|deiliaid|"
    r"gwrthwynebwyr?|cymydog|cymdogion)(?:,)?(?: (?:o|yn|ar))?",
    r"\b(?:gwrthwynebiad(?:au)?|llythyr(?:au|on)?|sylwadau|cwyn(?:ion)?) (?:gan|oddi wrth|o)",
    r"\b(?:c|ch|g)yfeiriad (?:cartref|preifat)(?: (?:yw|oedd)|:)?",
)
"""What says that a person lives at the address that follows."""
_HOME = re.compile(rf"(?:{_PERSON}|(?i:{'|'.join(_LIVING)})),? ?{_ADDRESS}")
_AT_HOME = re.compile(
    r"liv|resid|neighb|object|petition|complain|tenan|occup|household|receiv|address|byw|preswyl|"
    r"breswyl|trigol|drigol|deiliaid|gwrthwyneb|cym[yd]+o|llythyr|sylwad|cwyn|yfeiriad|"
    r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Bnr)\b",
    re.IGNORECASE,
)
"""Asked first: the words of every form above."""


def hide(text: str) -> str:
    """Return the text with blocks for what tells how to reach a person, as long as before.

    >>> hide("Write to jo@example.org or ring 01632 960001.")
    'Write to ██████████████ or ring ████████████.'
    """
    hidden = list(_hidden(text))
    for start, end in hidden:
        blocks = "".join(char if char == "\n" else BLOCK for char in text[start:end])
        text = text[:start] + blocks + text[end:]
    return text


def emails(text: str) -> Iterator[tuple[int, int]]:
    """Yield where e-mail addresses stand."""
    if "@" in text or "(at)" in text or "[at]" in text:
        yield from (found.span() for found in _EMAIL.finditer(text))


def _hidden(text: str) -> Iterator[tuple[int, int]]:
    """Yield where something is to be hidden."""
    yield from emails(text)
    if any(char.isdigit() for char in text):
        yield from (found.span() for found in _TELEPHONE.finditer(text) if _rings(text, found))
        yield from (found.span("hidden") for found in _SAID_TELEPHONE.finditer(text))
    if _AT_HOME.search(text):
        yield from (found.span("hidden") for found in _HOME.finditer(text))


def _rings(text: str, found: re.Match[str]) -> bool:
    """Say whether digits are those of a telephone, by what stands before them."""
    before = text[max(found.start() - 40, 0) : found.start()]
    if _GRID.search(before):
        east, _, north = found[0].partition(" ")
        return len(east) != len(north)
    return not _NUMBERED.search(before)
