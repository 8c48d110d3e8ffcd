"""What one line of a list says of an interest: A – Minute 4 – personal."""

import re
from collections.abc import Iterator

from transform.minutes.declarations import matters
from transform.minutes.declarations.interests import REFERENCE, Declared, kind_of, left
from transform.minutes.mentions import Mention
from transform.minutes.text.paragraphs import Paragraph

DASH = re.compile(r"\s+[–—-]+\s+|: |\s[–—-]$")
_AND_KIND = re.compile(
    r", (?:(?:an?|a declared) )?(?:personal|prejudicial|disclosable|DPI|ORI|OSI|non-?\w+|pecuniary|"
    r"other)\b.*$",
    re.IGNORECASE,
)
"""item 5, personal"""
_EITHER = re.compile(
    r"\b(?:personal|prejudicial|pecuniary|registrable|significant) (?:interest )?or (?:an? )?"
    r"(?:non|personal|prejud|discl|other|pecun)",
    re.IGNORECASE,
)
"""What names two kinds says of which kind none of them is."""
_NUMBERS = re.compile(r"(Items?|Minutes?) (\d+\w?)(?:, (\d+\w?))* and (\d+\w?)$", re.IGNORECASE)


def parts_of(text: str) -> list[str]:
    """Return the parts of a line between dashes; dashes in brackets part nothing.

    >>> parts_of("Minute 4 (A – B) – personal – lives there")
    ['Minute 4 (A – B)', 'personal', 'lives there']
    """
    parts, start = [], 0
    for dash in DASH.finditer(text):
        if text.count("(", start, dash.start()) == text.count(")", start, dash.start()):
            parts.append(text[start : dash.start()])
            start = dash.end()
    return [*parts, text[start:]]


def says(person: Mention) -> bool:
    """Say whether the bracket behind a name says what is declared."""
    return bool(
        person.bracket
        and (REFERENCE.match(person.bracket) or kind_of(person.bracket) != "unspecified")
    )


def of_people(
    paragraph: Paragraph, people: list[Mention], matters_of: list[str | None], rest: str, kind: str
) -> Iterator[Declared]:
    """Give the interests of people who are named at the beginning of a piece."""
    last = people[-1].bracket if says(people[-1]) else None
    for person in people:
        bracket = person.bracket if says(person) else last
        about = matters_of
        if about == [None]:
            inside = _AND_KIND.sub("", bracket) if bracket and REFERENCE.match(bracket) else None
            about = [inside or matter_of(rest)]
        yield from declare(paragraph, [person], about, f"{bracket or ''} – {rest}", kind)


def matter_of(rest: str) -> str | None:
    """Return what the rest of a line says that the interest is about."""
    parts = parts_of(rest.lstrip(" ,;:–—-"))
    named = [part for part in parts if REFERENCE.match(part)]
    if named:
        return _AND_KIND.sub("", named[0]).rstrip(" .")
    words = f" {rest.strip(' ,')}"
    return matters.behind(words, 0, len(words)) or _plain(parts)


def _plain(parts: list[str]) -> str | None:
    """Return the first part that says no more of the kind."""
    return next(
        (
            part.rstrip(" .")
            for part in parts
            if part.strip(" .") and kind_of(part) == "unspecified"
        ),
        None,
    )


def numbers(reference: str) -> list[str]:
    """Return each item of a reference: Items 6 and 8 are Item 6 and Item 8."""
    several = _NUMBERS.match(reference)
    if several is None:
        return [reference]
    word = several[1].removesuffix("s")
    return [f"{word} {number}" for number in re.findall(r"\d+\w?", reference)]


def in_turn(about: str | None, count: int) -> list[str | None]:
    """Return what each of several declares in: items 5 and 6 respectively."""
    if about and about.endswith(" respectively"):
        each = numbers(about.removesuffix(" respectively").rstrip(","))
        about = about if len(each) != count else None
        if about is None:
            return list(each)
    return [about] * count


def declare(
    paragraph: Paragraph,
    people: list[Mention],
    matters_of: list[str | None],
    said: str,
    above: str,
) -> Iterator[Declared]:
    """Give an interest for each person and matter."""
    kind = kind_of(said)
    kind = kind_of(above) if kind == "unspecified" and not _EITHER.search(above) else kind
    for person in people:
        for about in matters_of:
            matter = about or matter_of(said)
            yield Declared(person, kind, matter, left(said), paragraph.start, paragraph.end)
