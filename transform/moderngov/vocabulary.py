"""The words that ModernGov prints around what councils write: closed lists, English and Welsh."""

import re
from collections.abc import Iterable
from typing import Literal

from transform import rows

Section = Literal["decision", "minutes", "documents", "aside"]
"""What stands under a label in an item; an `aside` is left out knowingly."""
Detail = Literal["venue", "contact", "webcast", "aside"]

SECTIONS: dict[str, Section] = {
    "decision": "decision",
    "decisions": "decision",
    "penderfyniad": "decision",
    "penderfyniadau": "decision",
    "minutes": "minutes",
    "draft minutes": "minutes",
    "cofnodion": "minutes",
    "cofnodion drafft": "minutes",
    "additional documents": "documents",
    "supporting documents": "documents",
    "documents": "documents",
    "dogfennau ychwanegol": "documents",
    "dogfennau ategol": "documents",
    "dogfennau cefnogol": "documents",
    "rhagor o ddogfennau": "documents",
    "presented by": "aside",
    "cyflwynwyd gan": "aside",
    "actions": "aside",
    "media": "aside",
    "recorded vote": "aside",
    "share this item": "aside",
}
"""Labels of an item's sections."""
DETAILS: dict[str, Detail] = {
    "venue": "venue",
    "proposed venue": "venue",
    "location": "venue",
    "lleoliad": "venue",
    "lleoliad arfaethedig": "venue",
    "contact": "contact",
    "contacts": "contact",
    "cyswllt": "contact",
    "cysylltiad": "contact",
    "webcast": "webcast",
    "gweddarllediad": "webcast",
    "media": "aside",
    "note": "aside",
    "nodyn": "aside",
    "items": "aside",
    "eitemau": "aside",
    "quorum": "aside",
    "cworwm": "aside",
}
"""Labels of what is said of the whole meeting."""
_WELSH = frozenset(
    (
        *("penderfyniad", "penderfyniadau", "cofnodion", "cofnodion drafft", "lleoliad"),
        *("lleoliad arfaethedig", "cyswllt", "cysylltiad", "eitemau", "rhif", "eitem"),
        *("dogfennau ychwanegol", "dogfennau ategol", "dogfennau cefnogol"),
    )
)
_ENGLISH = frozenset(
    (
        *("decision", "decisions", "minutes", "draft minutes", "venue", "proposed venue"),
        *("location", "contact", "items", "no", "item"),
        *("additional documents", "supporting documents"),
    )
)

STATUSES: dict[str, rows.MeetingStatus | None] = {
    "cancelled": "cancelled",
    "canceled": "cancelled",
    "withdrawn": "cancelled",
    "wedi'i ganslo": "cancelled",
    "canslwyd": "cancelled",
    "diddymwyd": "cancelled",
    "postponed": "postponed",
    "rescheduled": "postponed",
    "gohiriwyd": "postponed",
    "wedi'i ohirio": "postponed",
    "inquorate": "inquorate",
    "confirmed": None,
    "provisional": None,
    "special": None,
    "new": None,
    "moved": None,
    "rearranged": None,
    "hybrid": None,
    "virtual": None,
}
"""What is printed with a meeting's date or name; None says nothing of its being held."""
_PREFIX = re.compile(
    r"\W*(CANCELLED|CANCELED|WITHDRAWN|POSTPONED|RESCHEDULED|MOVED|NEW|PROVISIONAL|INQUORATE)"
    r"\s*[-–:)*\]]+\s*"
)

_PRIVATE = re.compile(
    r"(?i)\((?:[^()]*\W)?(?:exempt|confidential|restricted|eithriedig|cyfrinachol|"
    r"not for publication)\b(?! (?:appendi|annex|enclosure|minute))"
    r"|^(?:exempt|confidential|restricted)(?: (?:item|report))?\s*[-–:]"
    r"|[-–:]\s*(?:exempt|confidential|restricted)(?: (?:item|report))?$"
)
_EXCLUSION = re.compile(r"(?i)exclu|gwahardd|cau allan")

Presence = tuple[rows.Presence, bool]
PRESENCES: dict[str, Presence] = {
    "present": ("present", False),
    "present as expected": ("present", False),
    "in attendance": ("present", False),
    "attended": ("present", False),
    "yn bresennol": ("present", False),
    "present as substitute": ("present", True),
    "substitute": ("present", True),
    "yn bresennol fel dirprwy": ("present", True),
    "virtual": ("virtual", False),
    "present virtual": ("virtual", False),
    "present virtually": ("virtual", False),
    "in attendance virtual": ("virtual", False),
    "yn bresennol yn rhithwir": ("virtual", False),
    "present as substitute virtual": ("virtual", True),
    "present virtual as substitute": ("virtual", True),
    "apologies": ("apologies", False),
    "apologies received": ("apologies", False),
    "apologies sent representative": ("apologies", False),
    "ymddiheuriadau": ("apologies", False),
    "absent": ("absent", False),
    "absent no apologies": ("absent", False),
    "absent incl apologies": ("absent", False),
    "yn absennol": ("absent", False),
    "absennol": ("absent", False),
    "expected": ("expected", False),
    "disgwyliedig": ("expected", False),
    "disgwylir": ("expected", False),
}
"""Words of a list of attendance, without points: how someone was there, whether as a substitute."""
_CAPACITIES: tuple[tuple[rows.Capacity, re.Pattern[str]], ...] = (
    ("public", re.compile(r"(?i)\b(?:member of the public|public speaker|petitioner)\b")),
    ("guest", re.compile(r"(?i)\b(?:guest|invitee|observer|witness|visitor|external)\b")),
    (
        "officer",
        re.compile(
            r"(?i)\b(?:officer|clerk|solicitor|secretary|director|manager|adviser|advisor|"
            r"chief executive|head of|swyddog)\b"
        ),
    ),
    (
        "member",
        re.compile(
            r"(?i)\b(?:member|chair|chairman|chairperson|chairwoman|vice-?chair\w*|mayor|leader|"
            r"reserve|substitute|portfolio holder|councillor|aelod|cadeirydd|is-gadeirydd|maer)\b"
        ),
    ),
)


def label(words: str) -> str:
    """Return a label as the lists spell it.

    >>> label("Additional documents: ")
    'additional documents'
    """
    return words.strip(" :.").casefold()


def prefix(title: str) -> tuple[rows.MeetingStatus | None, str]:
    """Return what stands before a meeting's name in capitals, as a status, and the name alone.

    >>> prefix("CANCELLED - Planning Committee"), prefix("New Forest Panel")
    (('cancelled', 'Planning Committee'), (None, 'New Forest Panel'))
    """
    match = _PREFIX.match(title)
    if match is None:
        return None, title
    return STATUSES[match[1].lower()], title[match.end() :]


def status(words: str) -> rows.MeetingStatus | None:
    """Return the status that the words after a date name; a word of no list raises `KeyError`.

    >>> status(", CANCELLED"), status(" - Agenda, Minutes"), status("")
    ('cancelled', None, None)
    """
    found: list[rows.MeetingStatus | None] = []
    for part in re.split(r"[,;()\[\]*]|\s[-–]\s", words.replace("’", "'")):
        word = part.strip(" -–.:").casefold()
        if word and word not in PUBLISHED:
            found.append(STATUSES[word])
    return next((known for known in found if known), None)


PUBLISHED = frozenset(
    (
        *("agenda", "minutes", "draft minutes", "decisions", "agenda and minutes", "attendance"),
        *("agenda a chofnodion", "cofnodion", "cofnodion drafft", "penderfyniadau", "webcast"),
        *("agenda published", "draft agenda", "summary", "reports", "printed minutes"),
    )
)
"""What a list of meetings says is published of one."""


def is_private(title: str) -> bool:
    """Say whether an item's title says that it was taken in private.

    >>> is_private("Sale of land (exempt)"), is_private("Exclusion of the Public (Exempt Items)")
    (True, False)
    >>> is_private("Sale of land (exempt appendix)"), is_private("Lease - Confidential Report")
    (False, True)
    """
    return bool(_PRIVATE.search(title)) and not _EXCLUSION.search(title)


def presence(words: str) -> Presence:
    """Return what a word of a list of attendance means; a word of no list raises `KeyError`.

    >>> presence("Present, as substitute"), presence("Apologies")
    (('present', True), ('apologies', False))
    """
    return PRESENCES[" ".join(re.findall(r"\w+", words.casefold()))]


def capacity(name: str, role: str | None) -> rows.Capacity | None:
    """Return in what capacity someone attended, where their role or their title says so.

    >>> capacity("Ann Bell", "Vice-Chair"), capacity("J Roe", "Monitoring Officer")
    ('member', 'officer')
    >>> capacity("Councillor Ann Bell", None), capacity("J Roe", "In attendance")
    ('member', None)
    """
    if re.match(r"(?i)(?:councillor|cllr|y cynghorydd|cynghorydd)\b", name):
        return "member"
    return next((kind for kind, pattern in _CAPACITIES if role and pattern.search(role)), None)


def language(labels: Iterable[str]) -> rows.Language | None:
    """Return the language that most of a page's labels are in; None when they do not say.

    >>> language(["Lleoliad: ", "Cofnodion:"]), language(["Venue: "]), language([])
    ('cy', 'en', None)
    """
    known = [label(words) for words in labels]
    welsh, english = (sum(word in words for word in known) for words in (_WELSH, _ENGLISH))
    if welsh == english:
        return None
    return "cy" if welsh > english else "en"
