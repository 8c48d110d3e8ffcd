"""Who sent apologies, who was absent and who stood in for whom, as the minutes say it.

Each pattern serves one wording; which of two people was away is what the wording says, so every
pattern names its sides. Reasons for an absence are never read.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from transform.minutes import mentions
from transform.minutes.mentions import Mention
from transform.minutes.prose import Prose
from transform.rows import Presence

_TITLES = (
    "apolog", "ymddiheur", "substitut", "reserve", "attendance", "membership", "roll", "present",
    "absen", "welcome", "introduc",
)  # fmt: skip
"""Headings of items under which people come and go; a corrected record of an earlier meeting has
another heading."""

_RECEIVED = re.compile(
    r"\b[Aa]polog(?:y|ies)\b(?:(?!represent|substitut|replac|deputis)[^.;:\n]){0,140}?"
    r"(?:\b(?:from|on behalf of|by\b(?![^.;\n]{0,60} (?:on behalf of|from)\b))"
    r"(?: the following(?: \w+)?)?:?|:| [–-](?= ))[ ]?"
)
"""Apologies for absence were received from …; … were intimated on behalf of …; Apologies: …"""
_SENT = re.compile(
    r"(?:,? who)? (?:(?:had|has|have) )?(?:also )?(?:sent|gave|given|submitted|tendered|offered|"
    r"conveyed|extended|expressed) (?:in )?(?:his |her |their )?apologies\b"
    r"(?! for (?:late|arriv|leav))"
)
"""… had also sent her apologies"""
_WELSH = re.compile(
    r"\b(?:Ymddiheurodd|[Dd]erbyniwyd ymddiheuriad(?:au)?(?: am (?:fod yn )?absenoldeb)? "
    r"(?:gan|oddi wrth|ar ran))\s"
)
_FROM_MORE = re.compile(r"[^.;\n]{0,80}?(?:,|;| and)(?: also)? (?:from|on behalf of) (?=\w)")
_ACTS = re.compile(
    r" (?:was|were|is|had|has|attended|attending|substitut|deputis|would|joined|acted|replac|stood|"
    r"took|sat|as (?:a |his |her )?substitute)"
)
"""Who does something of their own behind a list is none of those who sent apologies."""
_ENDS_NAME = re.compile(r"[\s.,;:]*(?:\n|$)|[,;.]? [–—-] |, |; ")
_LATE = re.compile(r"\blate(?:ness)?\b|\bearly\b|hwyr|yn gynnar", re.IGNORECASE)

_CAME = (
    r"(?: (?:was|were|is|being|had been|would be|attended|attending|acted|acting|present|also|"
    r"in attendance))*"
)
_SUBSTITUTE = (
    r"(?:as )?(?:(?:a|an|the|her|his|their|named) )*(?:substituted|substituting|substitutes?|"
    r"deputised|deputising|deputy|alternate|reserve|stood in|standing in|sat|sitting)"
    r"(?: members?| representative)?"
)
_OF = r"(?:in (?:the )?(?:place|stead) of|in lieu of|instead of|on behalf of|for)"
_STOOD_IN = (
    rf"{_CAME}(?: appointed)? {_SUBSTITUTE} {_OF}",
    r" (?:(?:had|has|was|were|is|would be) )?"
    r"(?:replac(?:ed|ing)|(?:took|taken|taking) the place of)",
    rf"(?: (?:was|were|attended|attending|present|acted|acting|the meeting|at))+ {_OF}",
    r" (?:in (?:the )?(?:place|stead) of|in lieu of|instead of)",
    r" yn (?:dirprwyo|eilyddio)(?: ar ran| dros)| yn (?:lle|cynrychioli)",
)
"""B substituted for A; B was present as the alternate for A; B had replaced A; B attended for A;
B instead of A"""
_STANDS_IN = re.compile(rf"(?:{'|'.join(_STOOD_IN)}) ")
_IN_LIST = re.compile(r" \(?for ")
"""B for A, where a list of substitutions is announced"""
_REPLACED_BY = re.compile(
    r"(?: had (?:sent|given) (?:(?:his|her|their) )?apologies)?(?:,? (?:who|and))*"
    r"(?: (?:was|were|is|had been|has been|being|would be|to be))?"
    r" (?:substituted(?: for)?|replaced|represented|deputised(?: for)?|(?:taken|filled)) by "
)
"""A was substituted by B; the place of A had been taken by B"""
_HERE_FOR = re.compile(
    rf"{_CAME} (?:"
    r"(?:substituting|deputising|standing in|(?:as )?(?:a |the )?substitute(?: member)?)"
    r"(?P<place> in (?:his|her|their) (?:place|stead|absence))?"
    r"|as (?P<his>(?:his|her) (?:substitute|deputy)))(?! (?:for|of|on behalf)\b)(?=[ .,;)\n]|$)"
)
"""A – B attended as substitute; A, B was substituting in her place"""
_BRACKET = re.compile(
    r"(?:[Ss]ubstitut(?:e|ed by|ion)|[Dd]eputy|[Rr]eplaced by|[Aa]lternate)(?: member)?[:\s–-]+"
)
"""A (Substitute: B)"""
_SUBSTITUTES_COLUMN = re.compile(r"substitut|reserve|deput", re.IGNORECASE)
_ABSENT = re.compile(
    r" (?:was|were) (?:absent|not present|not in attendance)(?: without apolog(?:y|ies))?"
    r"(?=[.;,]|$)"
)
_VIRTUAL = re.compile(
    r" (?:joined|attended|participated in)(?: the meeting)? (?:remotely|virtually|online|"
    r"(?:by|via) (?:video|telephone|Teams|Zoom|MS)[^.;]{0,20})(?=[.;,]|$)"
)


@dataclass(frozen=True, slots=True)
class Attended:
    """That someone was there or was not; `stood_in_for` is who was away."""

    person: Mention
    status: Presence
    stood_in_for: Mention | None = None


def read(prose: Prose, title: str) -> list[Attended]:
    """Return who was away, who was absent and who stood in for whom."""
    lower = prose.lower
    away: list[Attended] = []
    if "apolog" in lower or "ymddiheur" in lower or "apolog" in title.lower():
        away = [Attended(person, "apologies") for person in _apologies(prose, title)]
    if not away and not any(word in title.lower() for word in _TITLES):
        return []
    return away + list(_substitutes(prose, title)) + list(_others(prose))


def _apologies(prose: Prose, title: str) -> Iterator[Mention]:
    """Give everyone who sent apologies for absence, not for lateness."""
    for trigger in (*_RECEIVED.finditer(prose.text), *_WELSH.finditer(prose.text)):
        index = prose.paragraph_at(trigger.start())
        end = prose.paragraphs[index].end
        if not _is_late(prose, trigger) and not prose.is_quoted(trigger.start()):
            people, behind = _away(prose, trigger.end(), end)
            yield from people
            yield from _more(prose, behind, prose.sentence_at(trigger.start()).end)
            if not prose.text[trigger.end() : end].strip(" :-–"):
                yield from _one_a_line(prose, index + 1)
    for sent in _SENT.finditer(prose.text):
        yield from prose.group_before(sent.start())
    if "apolog" in title.lower() and "apolog" not in prose.lower:
        yield from _one_a_line(prose, 0)


def _more(prose: Prose, start: int, end: int) -> Iterator[Mention]:
    """Give the people of a list that goes on behind a reason: and from Councillor Brown."""
    more = _FROM_MORE.match(prose.text, start, end)
    if more and not _LATE.search(more[0]):
        yield from _away(prose, more.end(), end)[0]


def _is_late(prose: Prose, trigger: re.Match[str]) -> bool:
    """Say whether the apologies are for coming late or leaving early; Welsh says so at the end."""
    if trigger.re is _WELSH:
        return bool(_LATE.search(prose.text, trigger.end(), prose.sentence_at(trigger.start()).end))
    return bool(_LATE.search(trigger[0]))


def _away(prose: Prose, start: int, end: int) -> tuple[list[Mention], int]:
    """Return the people of a list of apologies, and where it ends; not one who came for another."""
    people, behind = mentions.listed(prose.text, start, end)
    if len(people) > 1 and _ACTS.match(prose.text, people[-1].after):
        return people[:-1], people[-2].after
    return people, behind


def _one_a_line(prose: Prose, first: int) -> Iterator[Mention]:
    """Give the people of paragraphs that name people, until one says more of them."""
    for paragraph in prose.paragraphs[first:]:
        people, behind = _away(prose, paragraph.start, paragraph.end)
        if not people or not _ENDS_NAME.match(prose.text, behind):
            return
        yield from people


def _substitutes(prose: Prose, title: str) -> Iterator[Attended]:
    """Give everyone who stood in for another."""
    if "substitut" in prose.lower or "reserve" in prose.lower:
        yield from _in_tables(prose)
    listing = "substitut" in prose.lower or "substitut" in title.lower()
    for index, person in enumerate(prose.mentions):
        yield from _in_bracket(person)
        before = prose.mentions[index - 1] if index else None
        if before and "\n" not in prose.text[before.end : person.start]:
            yield from _pair(prose, before, index, listing=listing)
        elif _HERE_FOR.match(prose.text, person.after):
            yield Attended(person, "present")


def _in_bracket(person: Mention) -> Iterator[Attended]:
    """Give the substitute in the bracket behind a name."""
    bracket = _BRACKET.match(person.bracket) if person.bracket else None
    if bracket and person.bracket:
        people, _ = mentions.listed(person.bracket, bracket.end(), len(person.bracket), bare=True)
        shift = person.end + 2
        for found in people:
            place = Mention(found.name, found.start + shift, found.end + shift, 0, found.titled)
            yield Attended(place, "present", person)


def _pair(prose: Prose, before: Mention, index: int, *, listing: bool) -> Iterator[Attended]:
    """Give who stood in for whom of two people who are named one after the other."""
    person = prose.mentions[index]
    gap = prose.gap(before, person)
    if _STANDS_IN.fullmatch(gap) or (listing and _IN_LIST.fullmatch(gap)):
        yield from _in_turn(prose, index)
    elif _REPLACED_BY.fullmatch(gap):
        yield Attended(person, "present", before)
    elif here := _HERE_FOR.match(prose.text, person.after):
        alone = len(prose.group(index - 1)) == 1
        beside = gap in (", ", " – ", " - ", "; ", " (", ", with ", " (with ")
        his = bool(here["place"] or here["his"]) and gap in (", ", "; ", ". ", " and ")
        yield Attended(
            person, "present", before if his or (beside and (alone or "(" in gap)) else None
        )


def _in_turn(prose: Prose, index: int) -> Iterator[Attended]:
    """Give the pairs of B and C for D and E respectively, or the one of B for D."""
    sentence = prose.sentence_at(prose.mentions[index].start)
    if "respectively" not in prose.text[sentence.start : sentence.end]:
        yield Attended(prose.mentions[index - 1], "present", prose.mentions[index])
        return
    came = prose.group(index - 1)
    away = prose.mentions[index : index + len(came)]
    for person, other in zip(came, away, strict=False):
        yield Attended(person, "present", other)


def _in_tables(prose: Prose) -> Iterator[Attended]:
    """Give the pairs of a table that has a column of substitutes."""
    column = None
    for paragraph in prose.paragraphs:
        cells = paragraph.text.split("\t")
        if paragraph.kind != "table" or len(cells) != 2:
            column = None
        elif column is None:
            found = [bool(_SUBSTITUTES_COLUMN.search(cell)) for cell in cells]
            column = found.index(True) if sum(found) == 1 else None
        else:
            people = prose.within(paragraph.start, paragraph.end)
            if len(people) == 2:
                yield Attended(people[column], "present", people[1 - column])


def _others(prose: Prose) -> Iterator[Attended]:
    """Give those who were absent without apologies, and those who joined from elsewhere."""
    statuses: tuple[tuple[re.Pattern[str], Presence], ...] = (
        (_ABSENT, "absent"),
        (_VIRTUAL, "virtual"),
    )
    for pattern, status in statuses:
        for found in pattern.finditer(prose.text):
            for person in prose.group_before(found.start()):
                yield Attended(person, status)
