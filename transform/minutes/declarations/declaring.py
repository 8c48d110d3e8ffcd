"""Where sentences declare an interest, and who declares it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from transform.minutes import mentions
from transform.minutes.declarations.interest_wordings import (
    AN,
    AS_OF_BODY,
    ASIDE,
    ASKED,
    ELSEWHERE,
    HAD_BEEN,
    HAVING,
    HOLDS,
    MADE,
    NO_INTEREST,
    OWING,
    POSSESSIVE,
    PRONOUN,
    SAID,
    SPEAKS_OF,
    STRONG,
    TOO,
    WANTS,
    WEAK,
)
from transform.minutes.declarations.interests import kind_of
from transform.minutes.declarations.matters import IS_MATTER
from transform.minutes.mentions import Mention
from transform.minutes.text import stems
from transform.minutes.text.prose import Prose, Sentence

Likely = tuple[re.Pattern[str], tuple[str, ...]]
"""A wording, and the parts of words of which it holds one."""
_DECLARES = (
    "declare disclose registered made gave notified drew submitted iterated repeated informed "
    "on_record advised reminded"
)
_HOLDS = (
    "acknowledged expressed reported recorded stated indicated announced raised noted identified "
    "highlighted mentioned intimated confirmed gave had has held asked_that"
)
_OF_HIS = (
    "of_his_ of_her_ of_their_ of_a to_his_ to_her_ to_their_ to_a following_ given_ having_been_"
)
_ACTIVE: tuple[Likely, ...] = (
    (STRONG, stems.of(_DECLARES)),
    (SAID, stems.of("_he_ _she_ _they_ _it_")),
    (MADE, stems.of("declaration")),
    (WEAK, stems.of(_HOLDS)),
    (OWING, stems.of(_OF_HIS)),
    (POSSESSIVE, stems.of("’s_ '_ ’_ 's_ _that_")),
)


@dataclass(frozen=True, slots=True)
class Saying:
    """Words that declare: `what` is the interest as it is called, `start` and `end` cut it out."""

    people: list[Mention]
    what: str
    start: int
    end: int
    recalled: bool = False


def find(prose: Prose, *, under: bool) -> list[Saying]:
    """Return the sayings of a text in order; under: the heading is declarations of interest."""
    found = [*_active(prose, under=under), *_inverted(prose)]
    kept: list[Saying] = []
    for saying in sorted(found, key=lambda saying: (saying.end, saying.start)):
        inside = kept and saying.start < kept[-1].end
        if not inside and not is_elsewhere(prose, prose.sentence_at(saying.start)):
            kept.append(saying)
    return kept


def _active(prose: Prose, *, under: bool) -> Iterator[Saying]:
    """Give the sayings in which who declares stands before the verb."""
    for pattern, found in matches(prose, *_ACTIVE):
        if _is_of_interest(prose, found, pattern, under=under):
            start = found.start()
            people = _owing(prose, start) if pattern is OWING else declarers(prose, start)
            recalled = pattern is OWING or bool(
                HAD_BEEN.search(found.groupdict().get("adverbs") or "")
            )
            if people:
                what = found["what"] or found["whose"]
                yield Saying(people, what, start, found.end(), recalled)


def matches(prose: Prose, *patterns: Likely) -> Iterator[tuple[re.Pattern[str], re.Match[str]]]:
    """Give what fits a pattern in the sentences that speak of interests and hold its words."""
    for sentence in _of_interest(prose):
        words = prose.text[sentence.start : sentence.end].lower()
        for pattern, needed in patterns:
            if stems.stand_in(words, needed):
                for match in pattern.finditer(prose.text, sentence.start, sentence.end):
                    yield pattern, match


@lru_cache(maxsize=1)
def _of_interest(prose: Prose) -> list[Sentence]:
    """Return the sentences that speak of interests."""
    found = (prose.sentence_at(noun.start()) for noun in SPEAKS_OF.finditer(prose.text))
    return list(dict.fromkeys(found))


def _is_of_interest(
    prose: Prose, found: re.Match[str], pattern: re.Pattern[str], *, under: bool
) -> bool:
    """Say whether the words after a verb are an interest of one's own."""
    what = found["what"] or found["whose"]
    if NO_INTEREST.search(what) or prose.is_quoted(found.start()):
        return False
    declared = ("declar", "disclos", "having been")
    his = found[0].lower().startswith(("his ", "her ", "their "))
    behind = prose.text[found.start() : found.end() + 90] if his else what
    if pattern is OWING and not any(word in behind for word in declared):
        return kind_of(what) != "unspecified"
    if pattern is MADE:
        return under or ("declaration" in what and "made" not in found[0])
    if pattern is POSSESSIVE:
        return under
    if pattern is WEAK or "registered" in found[0]:
        matter = bool(IS_MATTER.match(prose.text, found.end()))
        named = kind_of(what) != "unspecified"
        holds = bool(HOLDS.search(found[0]))
        return (named or matter) and (not holds or (under and bool(AN.match(what))))
    return not WANTS.match(prose.text, found.end())


def declarers(prose: Prose, position: int) -> list[Mention]:
    """Return who declares: the people before the verb, or whom He or She stands for."""
    people = prose.group_before(position)
    if people and not people[0].titled:
        people = _before_body(prose, people)
    if not people:
        people = _before_aside(prose, position)
    if not people and PRONOUN.search(prose.text, max(position - 5, 0), position):
        before = prose.sentence_at(position - 1, back=1)
        named = prose.within(before.start, before.end)
        people = named if len(named) == 1 and named[0].start - before.start < 20 else []
    if people and ASKED.search(prose.text[max(people[0].start - 60, 0) : people[0].start]):
        return []
    return people


def _before_body(prose: Prose, people: list[Mention]) -> list[Mention]:
    """Return who declares where a name is of a body: A, as a director of B Ferries."""
    index = prose.index_of(people[0])
    first = prose.mentions[index - 1] if index else None
    gap = prose.text[first.after : people[0].start] if first else ""
    return prose.group(index - 1) if AS_OF_BODY.fullmatch(gap) else people


def _before_aside(prose: Prose, position: int) -> list[Mention]:
    """Return the people behind whom other words stand before the verb."""
    sentence = prose.sentence_at(max(position - 1, 0))
    named = prose.within(sentence.start, position)
    if not named:
        return []
    comma = prose.text.startswith(",", position)
    gap = prose.text[named[-1].after : position + comma]
    people = prose.group(prose.index_of(named[-1]))
    if ASIDE.fullmatch(gap):
        return people
    too = TOO.fullmatch(gap) or prose.text.startswith((", having", ", who", " having"), position)
    return people if len(named) == len(people) and too else []


def _owing(prose: Prose, position: int) -> list[Mention]:
    """Return whose declared interest it is: the people with whom the sentence begins."""
    sentence = prose.sentence_at(position)
    named = prose.within(sentence.start, sentence.end)
    people = [named[0], *prose.rest_of_group(prose.index_of(named[0]))] if named else []
    return people if len(people) == len(named) else []


def _inverted(prose: Prose) -> Iterator[Saying]:
    """Give the sayings in which who declared stands behind: Having declared, A left."""
    for _, found in matches(prose, (HAVING, stems.of("declar disclos"))):
        if NO_INTEREST.search(found["what"]) or prose.is_quoted(found.start()):
            continue
        people, _ = mentions.listed(prose.text, found.end(), prose.sentence_at(found.start()).end)
        if people and not prose.group_before(found.start()):
            yield Saying(people, found["what"], found.start(), found.end("what"), recalled=True)


def is_elsewhere(prose: Prose, sentence: Sentence) -> bool:
    """Say whether a sentence tells of what was declared at another meeting."""
    return bool(ELSEWHERE.search(prose.text, sentence.start, sentence.end))
