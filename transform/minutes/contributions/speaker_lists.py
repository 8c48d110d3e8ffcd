"""Lists of those who spoke, one a line or one after the other."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from transform.minutes import mentions
from transform.minutes.mentions import Mention
from transform.minutes.text import stems
from transform.minutes.text.paragraphs import Paragraph
from transform.minutes.text.prose import Prose

_ANNOUNCED = re.compile(
    r"\b(?:spoke|speak|speaking|asked (?:the following )?questions|addressed|heard from|took part|"
    r"questions? (?:was|were|had been) (?:asked|put|raised) by|(?:were|was) heard|"
    r"contributed|participated|representations? [^\n]*from)\b(?:[^.\n]|\.(?! ))*:[–-]?$",
    re.IGNORECASE,
)
"""The following spoke under the scheme:"""
_HEADING = re.compile(
    r"(?:(?:registered |list of )?(?:public )?speak(?:ers?|ing)(?: on this (?:item|application))?|"
    r"(?:oral |public )?representations(?: (?:heard|made))?|"
    r"those (?:who spoke|speaking))\s*:?[–-]?$",
    re.IGNORECASE,
)
"""Public Speaking"""
_FORUM = re.compile(
    r"(?:public (?:participation|session|forum|questions|question time)|open forum|"
    r"(?:comments|questions|points|views) (?:from|raised by|made by) [^.\n]{3,40}|"
    r"(?:members|councillors)[’'] (?:comments|questions)|questions (?:and|&) comments|"
    r"discussion)\s*:?[–-]?",
    re.IGNORECASE,
)
"""Comments from Members: one a line, each with a name and a dash"""
_ENTRY = re.compile(r" ?(?:[–—-] |: )\S")
_ROLE = re.compile(
    r"(?:[A-Z][\w’'/-]*(?: (?:[A-Z][\w’'/-]*|of|for|and|the|to|on|behalf|in|against|member|public|"
    r"councillor|support|objection|opposition|favour|"
    r"application)){0,9}(?: \([^()]*\))?\s?(?:[:–—-]|"
    r"(?=\t))\s*|)"
)
"""Objectors: …; Speaking in support – …"""
_INLINE = re.compile(
    r"(?:\b(?:following|those|members|councillors|people|persons|speakers|"
    r"residents)\b[^.:;\n]{0,70}"
    r"\b(?:spoke|speak|speaking|addressed|asked questions|took part|contributed|participated)\b"
    r"[^.:\n]{0,80}|^(?:public |registered )?speak(?:ers?|ing)\b[^.:\n]{0,60}|"
    r"^(?:objectors?|supporters?)\b[^.:\n]{0,30}):[–-]? (?=\S)|"
    r"^(?:public |registered )?speakers? [–—-] (?=[A-Z])",
    re.IGNORECASE | re.MULTILINE,
)
"""The following addressed the Committee: …"""
_COLUMNS = re.compile(
    r"(?:(?:Name of )?[Ss]peakers?(?: name)?\t|(?:Name|Enw)\t(?:Capacity|Speaking|Representing|On "
    r"behalf|For (?:or|/) ?[Aa]gainst|For/[Aa]gainst|Rhinwedd|Swyddogaeth))"
)
"""Speaker, Capacity: the headings of a table of who spoke"""
_SPOKEN = re.compile(r"\b(?:spoke|speak|address|heard|siarad|annerch)")
_SIGNS = (": ", ":- ", "peakers – ", "peakers - ", "peaker – ")
_BETWEEN = re.compile(r"(?:;|,| and|&|\))\s*(?:and |Councillors |Cllrs |the [^,;.]{2,60}[,(] ?)?$")
_STEMS = stems.of(
    "spoke speak address representation question heard took_part contributed participated "
    "objector supporter comments points views discussion participation public_session forum"
)
"""Parts of words one of which is in every such announcement."""
_TELLS = re.compile(r" (?:said|asked|was|had) ")
_AWAY = re.compile(r"\b(?:not present|absent|did not speak|withdr|no longer|unable|not called)\b")


def read(prose: Prose) -> dict[int, Mention]:
    """Return those who stand in lists of speakers, by where they are named."""
    return {
        mention.start: mention
        for index, paragraph in enumerate(prose.paragraphs)
        for mention in _listed(prose, index, paragraph)
    }


def _listed(prose: Prose, index: int, paragraph: Paragraph) -> Iterable[Mention]:
    """Return those of the list that a paragraph announces, or that stands in it."""
    text = paragraph.text
    if paragraph.kind == "table" and _COLUMNS.match(text):
        return _in_table(prose, index) if _heard(prose, text) else ()
    short = len(text) < 70
    if not (short or ":" in text or "peaker" in text[:40]) or not stems.stand_in(
        text.lower(), _STEMS
    ):
        return ()
    announced = text.endswith((":", ":-", ":–")) and _ANNOUNCED.search(text)
    if announced or (short and _HEADING.fullmatch(text)):
        return _below(prose, index, paragraph)
    if short and _FORUM.fullmatch(text):
        return _entries(prose, index)
    return _inline(prose, paragraph) if any(sign in text for sign in _SIGNS) else ()


def _heard(prose: Prose, header: str) -> bool:
    """Say whether a table is of speakers, by its header or by what stands around it."""
    return header[:1] == "S" or bool(_SPOKEN.search(prose.lower))


def _in_table(prose: Prose, index: int) -> Iterator[Mention]:
    """Give those with whose names the rows of a table begin."""
    for row in prose.paragraphs[index + 1 :]:
        named = prose.within(row.start, row.start + 1)
        if row.kind != "table" or not named:
            return
        if not _AWAY.search(row.text):
            yield named[0]


def _inline(prose: Prose, paragraph: Paragraph) -> Iterator[Mention]:
    """Give those who are listed behind a colon: The following spoke: A and B."""
    for announced in _INLINE.finditer(prose.text, paragraph.start, paragraph.end):
        stop = prose.sentence_at(announced.end()).end
        yield from _one_by_one(prose, announced.end(), stop)


def _below(prose: Prose, index: int, head: Paragraph) -> Iterator[Mention]:
    """Give those whose names begin the lines below, until a line is of something else."""
    for line in islice(prose.paragraphs, index + 1, None):
        another = line.text.endswith((":", ":-", ":–"))
        if another or (head.label and line.label and line.depth <= head.depth):
            return
        role = _ROLE.match(line.text)
        start = line.start + (role.end() if role else 0)
        named = prose.within(start, line.end)
        begins = bool(named) and named[0].start == start
        if not begins:
            named = prose.within(line.start, line.end)
            begins = bool(named) and named[0].start == line.start
            start = line.start
        if not begins or (line.label is None and _is_sentence(line.text)):
            return
        if not _AWAY.search(line.text):
            yield from _one_by_one(prose, start, line.end)


def _entries(prose: Prose, index: int) -> Iterator[Mention]:
    """Give those whose names begin the lines below, each with a dash or a colon behind."""
    for line in prose.paragraphs[index + 1 :]:
        named = prose.within(line.start, line.start + 1)
        if not named or not _ENTRY.match(prose.text, named[0].after):
            return
        yield named[0]


def _is_sentence(text: str) -> bool:
    """Say whether a line is prose and no entry of a list."""
    return len(text) > 160 or (text.endswith(".") and bool(_TELLS.search(text)))


def _one_by_one(prose: Prose, start: int, end: int) -> Iterator[Mention]:
    """Give the people of a list, each with what they are behind a comma or in brackets."""
    before = start
    for mention in prose.within(start, end):
        gap = prose.text[before : mention.start]
        if mention.start == start or _begins(prose, gap, mention):
            yield mention
        before = mention.after


def _begins(prose: Prose, gap: str, mention: Mention) -> bool:
    """Say whether a name begins another entry of a list."""
    people, _ = mentions.listed(prose.text, mention.start, mention.end)
    return bool(people) and bool(_BETWEEN.search(gap))
