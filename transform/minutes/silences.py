"""Where the minutes say that there was none: of apologies, of interests, of urgent business.

A short answer, `None.`, is read by the heading that it stands under; a whole sentence says itself
what there was none of. A heading of two subjects makes the short answer say nothing.
"""

import re
from collections.abc import Iterator

from transform.minutes.text import stems
from transform.minutes.text.prose import Prose
from transform.rows import Subject

SUBJECTS: tuple[tuple[Subject, str], ...] = (
    ("apologies", r"apolog|ymddiheur"),
    ("declarations", r"interest|declaration|disclosure|buddian|fuddian|datgan|datgel"),
    ("urgent_business", r"urgent|other business|any other|materion brys|business notified"),
    ("public_questions", r"question|public participation|public speaking|cwestiyn|deputation"),
    ("petitions", r"petition|deiseb"),
    ("exempt", r"exclu|exempt|part (?:2|ii|b)\b|private|confidential|cau allan|gwahardd|eithrie"),
)
_HEADINGS = tuple((subject, re.compile(words, re.IGNORECASE)) for subject, words in SUBJECTS)
_STEMS = stems.of(
    "apolog ymddiheur interest declar disclos uddian datg urgent other brys notified question "
    "public cwestiyn deputation petition deiseb exclu exempt part private confidential allan "
    "gwahardd eithrie"
)
"""Parts of words one of which is in every such heading."""
_GIVEN = (
    r"(?:declared|received|reported|submitted|given|notified|made|raised|noted|recorded|tendered|"
    r"intimated|presented|sent)"
)
_SHORT = re.compile(
    r"(?:no|(?:there (?:were|was|are) )?(?:none|nil|no such items?)"
    rf"(?: (?:(?:were|had been|have been|was) )?(?:{_GIVEN}|were \w+))?"
    r"(?: (?:at|for|on) this (?:meeting|occasion|time|stage|point))?"
    rf"|no (?:items|declarations|apologies|interests)(?: (?:(?:were|had been) )?{_GIVEN})?"
    r"|n/?a|not applicable|dim(?: (?:wedi['’]u derbyn|i['’]w (?:nodi|hadrodd)))?"
    r"|(?:nid )?oedd (?:dim|yr un)|ni chafwyd (?:dim|yr un)"
    r")(?:[.!]?(?: / dim\.?)?$|(?<!no)[.!] )",
    re.IGNORECASE,
)
_SAID: tuple[tuple[Subject, tuple[str, ...]], ...] = (
    (
        "apologies",
        (
            r"(?<!absent and )(?<!absent with )(?:\b(?:no|nil|without any|not any)|n['’]t any) "
            r"(?:(?!other|further|late)[\w’']+ (?:or )?){0,3}?(?:apolog(?:y|ies)|absences)\b"
            r"(?! (?:for (?:late|arriv|early|leav)|should|need))"
            r"(?!(?: \w+){0,5} from (?!any|members|the))",
            r"\bapologies[^.;\n]{0,40}(?::| [–-]) ?(?:there were )?(?:none|nil)\b",
            r"\bapologies (?:for absence )?(?:were|had) not (?:been )?received(?! from (?!any))",
            r"\b(?:dim|ni \w+|nid oedd|doedd)(?: (?:unrhyw|dim|yr un|un))* ymddiheuriad",
        ),
    ),
    (
        "declarations",
        (
            r"\bno (?:[\w'-]+ ){0,6}?interests?\b(?! to declare)",
            r"\bno (?:\w+ ){0,2}?(?:declarations|disclosures)\b(?: of (?:\w+ ){0,3}interests?)?"
            r"(?! of (?:\w+ )?(?!interest))",
            r"\binterests?: (?:none|nil)\b",
            r"\b(?:no|none of the) (?:members?|councillors?|one) (?:\w+ )?(?:declared|had) an",
            r"\b(?:ni (?:dd\w+|chafwyd)|dim|nid oedd)\b[^.;\n]{0,30}(?:uddian|datganiad)",
        ),
    ),
    (
        "urgent_business",
        (
            r"\bno (?:\w+ ){0,3}?(?:urgent|other) (?:items?|business|matters?)\b",
            r"\bno (?:items?|matters?) of urgen(?:t|cy)\b",
        ),
    ),
    ("public_questions", (r"\bno (?:[\w']+ ){0,3}?(?:questions?|deputations?)\b",)),
    ("petitions", (r"\bno (?:[\w']+ ){0,4}?petitions?\b",)),
    (
        "exempt",
        (
            r"\bno (?:\w+ )?(?:items?|business)(?: of business)? (?:\w+ ){0,3}?"
            r"(?:the exclusion|in private)",
            r"\bno (?:need to exclude|exclusion of|exempt (?:items?|information|business))\b",
        ),
    ),
)
_NONE = tuple((subject, re.compile("|".join(words), re.IGNORECASE)) for subject, words in _SAID)


_OPENINGS = stems.of(
    "welcome introduc attendance opening sederunt roll substitut announce procedur quorum present "
    "croeso presenoldeb"
)
"""Headings of items under which apologies are spoken of as well."""
_WORDS = stems.of("no_ none nil dim ni_ nid_ no. not_ n't_ n’t_ n/a doedd_ not_applicable")
"""Words without which nothing says that there was none."""


def read(prose: Prose, title: str) -> Iterator[Subject]:
    """Give what the minutes say there was none of."""
    under, opening = _subjects(title), stems.stand_in(title.lower(), _OPENINGS)
    if not (under or opening) or not stems.stand_in(prose.lower, _WORDS):
        return
    if len(under) == 1 and any(_SHORT.match(paragraph.text) for paragraph in prose.paragraphs):
        yield under[0]
    elif under:
        for subject, words in _NONE:
            if subject in under and _says(prose, words):
                yield subject
    elif _says(prose, _NONE[0][1]):
        yield "apologies"


def _subjects(title: str) -> list[Subject]:
    """Return what a heading is of; most hold none of these words."""
    if not stems.stand_in(title.lower(), _STEMS):
        return []
    return [subject for subject, words in _HEADINGS if words.search(title)]


def _says(prose: Prose, words: re.Pattern[str]) -> bool:
    """Say whether a sentence says so itself, not in a quotation and not of an earlier meeting."""
    return any(not prose.is_quoted(found.start()) for found in words.finditer(prose.text))
