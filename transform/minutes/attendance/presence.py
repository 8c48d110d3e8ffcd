"""Who was there, where an item's minutes print a list of those present or in attendance."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from transform.minutes import mentions
from transform.minutes.mentions import Mention
from transform.minutes.mentions.words import NOT_NAMES, ROLES
from transform.minutes.text.prose import Prose
from transform.rows import Capacity, Presence

_FAR = r"(?: (?:virtually|remotely|online|via [\w ]{2,20}|by video[\w ]{0,12}))"
_LABELS: tuple[tuple[str, Presence, Capacity | None], ...] = (
    (rf"(?:officers? )?(?:also )?(?:present|in attendance|attending){_FAR}", "virtual", None),
    (
        r"(?:officers?|staff)(?: (?:also )?(?:present|in attendance|attending))?",
        "present",
        "officer",
    ),
    (
        r"(?:(?:committee |board |panel |voting |co-opted )?members?|councillors|aelodau)"
        r"(?: (?:present|in attendance|attending|yn bresennol))?|present|sederunt|yn bresennol|"
        r"those present|presennol",
        "present",
        "member",
    ),
    (r"(?:members |councillors )?absent(?: without apolog(?:y|ies))?", "absent", None),
    (
        r"also (?:present|in attendance|attending)|in attendance|others? (?:present|in attendance)|"
        r"hefyd yn bresennol|wrth law",
        "present",
        None,
    ),
)
"""What is printed before a list of people, and what it says of them."""
_LISTS = tuple(
    (re.compile(rf"(?:{words})(?: ?[:–-]+|$)\s*", re.IGNORECASE), status, capacity)
    for words, status, capacity in _LABELS
)
_ENDS_LINE = re.compile(
    r"[\s.,;:]*(?:\n|$)|(?:, | [–-] )[^\n]{2,80}(?:\n|$)| and [^\n]{2,60}(?:\n|$)"
)
_ROLE = re.compile(r"(?:, | [–-] )(?P<role>[^,;()\n]{2,80}?)\s*(?=[,;.\n]| and |$)")
_REMOTE = re.compile(
    r"\b(?:virtual(?:ly)?|remote(?:ly)?|online|by video\w*|via (?:vc|ms|teams|zoom|video)\w*|"
    r"o bell)\b",
    re.IGNORECASE,
)


class Present(NamedTuple):
    """That someone was there, and as what."""

    person: Mention
    status: Presence
    role: str | None
    capacity: Capacity | None


def read(prose: Prose) -> Iterator[Present]:
    """Give everyone whom a list of those present names."""
    under: tuple[Presence, Capacity | None] | None = None
    for paragraph in prose.paragraphs:
        start = paragraph.start
        for label, status, capacity in _LISTS:
            if found := label.match(prose.text, start, paragraph.end):
                under, start = (status, capacity), found.end()
                break
        if under is None or start == paragraph.end:
            continue
        people, behind = mentions.listed(prose.text, start, paragraph.end)
        if not people or not _ENDS_LINE.match(prose.text, behind):
            under = None
        elif under:
            yield from (_present(prose, person, *under) for person in people)


def _present(prose: Prose, person: Mention, status: Presence, capacity: Capacity | None) -> Present:
    """Return someone with the role that stands behind the name."""
    bracket = person.bracket or ""
    if _REMOTE.search(bracket):
        status = "virtual"
    aside = _ROLE.match(prose.text, person.after)
    role = next(
        (words for words in (bracket, aside["role"] if aside else "") if _is_role(words)), None
    )
    return Present(person, status, role, capacity)


def _is_role(words: str) -> bool:
    """Say whether words are a role: Vice-Chair, Director of Place."""
    found = words.split()
    return bool(found) and found[0] in NOT_NAMES and any(word in ROLES for word in found)
