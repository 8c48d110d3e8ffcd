"""What an interest is about: in words behind it, before it, or in the heading above."""

import re

from transform.minutes.declarations.interests import REFERENCE
from transform.minutes.text.prose import Prose

_IN = (
    r"(?:in(?: relation to| respect of| connection with| regards? to)?|on|regarding|relating to|"
    r"under|as regards|concerning|with regard to|with respect to|for|at|during|"
    r"yn|mewn perthynas ag?|o ran)"
)
_ENDS = (
    r"(?=,(?! ?(?:\d|which))|(?<!No)\.(?! ?\d)|;|:|\n|$|\)| \((?:non|personal|prejud|disclos|"
    r"other)| &(?! ?\d)| (?:was|were) (?:noted|recorded|declared|personal|prejud|non|disclos|an? )"
    r"| of an? [\w-]+(?: and [\w-]+)? nature| be (?:noted|recorded|minuted)| [–—-] (?:an? "
    r")?(?:non|personal|prejud|disclos|other)| (?:fel|gan|oherwydd|as|because|by reason|by virtue|"
    r"in that|insofar|since|due to|but|having|on the grounds?|and (?:left|with|withdrew|quit|went|"
    r"sat|gave|handed|said|told|duly|then|so|therefore|accordingly|stayed|took|remain(?:ed)?|"
    r"would|stayed|she|he|they|did|was|were|in|on|as|also|\w+ed|Councillors?|Cllrs?|Mr|Mrs|Ms|an? "
    r"[\w -]{0,40}?(?:interest|DPI|OSI|ORI)))\b)"
)
_WORDS = (
    r"(?P<about>(?!that\b|behalf\b|the fact|which\b|the interests?\b|this (?:point|stage|juncture)|"
    r"the (?:meeting|outset|time)\b)"
    r"(?:[^.;:,\n()]|\.(?= ?\d)|(?<=No)\.|\([^()\n]*\)|, (?=which|\d)){2,160}?)"
)
_BEHIND = re.compile(rf"(?: \([^()\n]{{1,40}}\))?,? ?{_IN} {_WORDS}{_ENDS}")
"""an interest in item 5 as …; in relation to Agenda Item 8 by reason that …"""
_NUMBERED = (
    r"(?:(?:the |this |that |both |planning |agenda |minute )*(?:[Ii]tems?|[Aa]genda [Ii]tems?|"
    r"[Mm]inutes?|[Aa]pplications?|[Mm]otions?|[Rr]eports?)\b|\d+\b|[A-Z]{1,4}/\d)"
)
_FURTHER_ON = re.compile(rf"\b{_IN} (?={_NUMBERED}){_WORDS}{_ENDS}")
"""as a governor in relation to item 4"""
NAMES_ITEM = re.compile(r"\b(?:item|minute|application)s? (?:no\.? )?[A-Z]*\d", re.IGNORECASE)
IS_MATTER = re.compile(rf",? {_IN} {_NUMBERED}", re.IGNORECASE)
"""That what follows is an item of the agenda."""
_BEFORE = re.compile(
    r"(?:(?:\d+\. )?(?:[Ii]n relation to|[Ii]n respect of|[Ii]n regard to|[Ww]ith regard to|"
    r"[Rr]egarding|[Uu]nder|[Oo]n|[Ff]or|[Ii]n connection with|[Ii]n) )?"
    r"(?P<about>(?:the )?(?:Agenda |agenda )?(?:[Ii]tems?|[Mm]inutes?|[Aa]pplications?|"
    r"[Mm]otion|[Ee]item|[A-Z]{1,4}/\d|\d)(?:[^\n.;]|\.(?=\d)){0,120}?)"
    r"(?: [–—-]|[,:;])? (?:the Chair\w*, )?$"
)
"""In respect of item 4, …; Item 4 – …"""
_AND = re.compile(r"[,;]? and\s*$")
_KINDS = re.compile(r"interest|\b(?:D|OR|OS|NR)PI?s?\b|buddiant", re.IGNORECASE)


def behind(text: str, start: int, end: int) -> str | None:
    """Return what the words behind the interest say that it is about."""
    found = _BEHIND.match(text, start, end) or _FURTHER_ON.search(text, start, end)
    return _AND.sub("", found["about"]).strip() if found else None


def inside(text: str, start: int, end: int) -> str | None:
    """Return the item that stands between the verb and the interest: declared, under item 4, a."""
    found = _FURTHER_ON.search(text, start, end)
    return found["about"].strip() if found else None


def before(prose: Prose, paragraph: int, position: int) -> str | None:
    """Return what the words say with which a line begins: Item 4 – Councillor A declared."""
    line = prose.paragraphs[paragraph]
    found = _BEFORE.match(prose.text[line.start : position])
    return found["about"].strip() if found else None


def heading(prose: Prose, index: int) -> str | None:
    """Return the heading that a paragraph stands under, if it speaks of an item or of a kind."""
    for paragraph in reversed(prose.paragraphs[max(index - 12, 0) : index]):
        text = paragraph.text.rstrip(":").rstrip()
        short = len(text) < 90 and not text.endswith((".", ";", ","))
        named = bool(REFERENCE.match(text) or _KINDS.search(text))
        if paragraph.kind == "heading" or (short and named and paragraph.kind != "table"):
            return text if named else None
    return None
