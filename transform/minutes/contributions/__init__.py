"""Who speaks in which paragraph, and what they do there.

A person speaks where a verb of speech stands next to the name: behind it, or before it with `by`.
Someone named by office alone, or `a Member`, speaks without a name; who that is is never guessed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from transform.minutes.contributions import questioners, speaker_lists, speech, spoken_before
from transform.minutes.contributions.speaking import ADVERBS, VERB, speaks
from transform.minutes.contributions.verbs import ACTIONS
from transform.minutes.mentions import Mention, given_names, naming
from transform.minutes.mentions.words import BODIES, LARGE, ROLES
from transform.minutes.text.prose import Prose
from transform.rows import Action


@dataclass(frozen=True, slots=True)
class Spoken:
    """That someone spoke; `name` is None where the text gives an office or `a Member`."""

    name: str | None
    role: str | None
    action: Action
    start: int
    end: int


_AND = re.compile(r"\b(?:and|a|ac)\b|&")
_ARTICLE = re.compile(r"^(?:the|yr?) ", re.IGNORECASE)
_WORD = re.compile(r"[\w-]+")
_OFFICE_BEFORE = re.compile(
    rf"(?P<office>(?:\b(?:[Tt]he|[Yy]r?) )?[{LARGE}][\w’'-]*"
    rf"(?: (?:[{LARGE}][\w’'-]*|of|for|and|the|to|that|dros|yr?|&|–|-|\([^()]*\)))*)(?:, | \()$"
)
"""The Planning Officer, …"""
_OFFICES = re.compile(
    rf"(?:The|A|Another|One) (?P<office>[{LARGE}][\w’'-]+"
    rf"(?: (?:[{LARGE}][\w’'-]*|\([^()]{{1,60}}\)|of|for|and|the|to|&|–|-))*),? "
    rf"{ADVERBS}{VERB}"
)
"""The Head of Service replied; A Member asked"""
_WITH_ROLE = re.compile(
    r"(?:, (?!(?:who|which|and)\b)[^,;.\n]{2,80}| \([^()\n]{2,80}\)| of [^,;.\n]{2,60})?"
    r"(?:, and|,| and| &) (?:the [^,;.\n]{2,60}, )?$"
)
"""Mr A, Head of Parks, and Ms B, Engineer, presented"""
_AND_HIS = re.compile(
    r"(?:, [^,;.\n]{2,60})?,? (?:and (?:his|her|their|the|a) [^,;.\n]{2,60}, |"
    r"(?:a chan|ac? gan|and (?:also )?(?:by|from)) (?:yr? )?)"
)
"""heard from the applicant, Mr A, and his solicitor, Ms B"""
_BESIDE = re.compile(
    r"(?:(?:, (?:accompanied|assisted|supported|represented|joined|introduced|invited|substituted)"
    r" by|\b(?:letter|e-?mail|statement|note|message|report|correspondence|submission|petition|"
    r"comments?)(?: (?:had been|was|were|has been))?(?: (?:received|sent|submitted|signed))? "
    r"(?:from|by)) (?:[^,;.\n]{0,60}, )?|(?:, (?:on behalf of|in the absence of|instead of|"
    r"representing)|\b[Ii]n (?:his|her|their|an?|the) (?:\w+ )?(?:letters?|e-?mails?|articles?),?)"
    r" (?:the [^,;.\n]{0,50}, )?)$"
)
"""A, supported by B, presented; a letter from A said"""
_BEHIND_BY = ("by ", "from ", ", ", "of ", "representing ", "letter ", "mail ", "article ")
_BYS = (" by ", " from ", ", on behalf", ", in the ab", ", instead", ", repres", "n his ", "n her ",
        "n their ", "n a ", "n an ", "n the ")  # fmt: skip
_ELLIPSIS = re.compile(r" (that|about|whether|why|if|how) ")
_JOINED = re.compile(r"(?:\band|,|;) $")
_PLACES = (" of ", " from ", " in ", " at ", " near ", " for ")


def read(prose: Prose) -> list[Spoken]:
    """Return who speaks, in the order of the text, once a paragraph for each thing done."""
    everyone = (*_named(prose), *_by_given_names(prose), *_unnamed(prose))
    found = sorted(everyone, key=lambda spoken: spoken.start)
    full = naming.fullest(prose.mentions) if found else {}
    holders = _holders(prose) if any(spoken.name is None for spoken in found) else {}
    once: dict[tuple[object, ...], Spoken] = {}
    for spoken in found:
        name = spoken.name or holders.get(spoken.role or "")
        name = full.get(name, name) if name else None
        key = (prose.paragraph_at(spoken.start), name, spoken.name or spoken.role, spoken.action)
        once.setdefault(key, Spoken(name, spoken.role, spoken.action, spoken.start, spoken.end))
    return list(once.values())


def _holders(prose: Prose) -> dict[str, str]:
    """Return who holds an office, where the item itself says so and names only one for it."""
    holders: dict[str, set[str]] = {}
    for mention in prose.mentions:
        office = _office(prose, mention)
        if office:
            holders.setdefault(_ARTICLE.sub("", office), set()).add(mention.name)
    return {office: found.pop() for office, found in holders.items() if len(found) == 1}


def _named(prose: Prose) -> Iterator[Spoken]:
    """Give everyone named who speaks."""
    listed = speaker_lists.read(prose)
    told: set[Mention] = set()
    said: tuple[Action, int] = ("said", 0)
    for index, mention in enumerate(prose.mentions):
        if mention in told or prose.is_quoted(mention.start) or _is_inside(prose, index):
            continue
        before = None if _is_next(prose, index) else spoken_before.before(prose, mention)
        apart = before or _is_next(prose, index + 1) or _belongs(prose, mention)
        heard = None if apart else speech.behind(prose, mention)
        if heard:
            said = heard.action, heard.end
            yield _spoken(prose, mention, heard.action, heard.end, heard.aside)
            yield from _together(prose, index, heard.action)
            continue
        if before is None and mention.titled:
            before = _as_before(prose, mention, said)
        if before is None and mention.start in listed:
            before = "said"
        if before and not questioners.is_away(prose, mention):
            together = [mention, *_in_the_list(prose, index)]
            told.update(together)
            for person in together:
                yield _spoken(prose, person, before, person.end, None)


def _by_given_names(prose: Prose) -> Iterator[Spoken]:
    """Give those who speak whom the text calls by their given names, having named them before."""
    for mention, said, start in given_names.read(prose):
        if not prose.is_quoted(start):
            yield Spoken(mention.name, None, said.action, start, said.end)


def _as_before(prose: Prose, mention: Mention, said: tuple[Action, int]) -> Action | None:
    """Return what someone does in fewer words than who stands before: A said that, and B that."""
    action, end = said
    word = _ELLIPSIS.match(prose.text, mention.after)
    if word is None or not prose.sentence_at(mention.start).start < end < mention.start:
        return None
    joined = _JOINED.search(prose.text, max(mention.start - 6, 0), mention.start)
    return action if joined and f" {word[1]} " in prose.text[end - 1 : mention.start] else None


def _is_inside(prose: Prose, index: int) -> bool:
    """Say whether a name stands in the bracket behind another: Mrs A (Long Barton)."""
    return bool(index) and prose.mentions[index - 1].after > prose.mentions[index].start


def _is_next(prose: Prose, index: int) -> bool:
    """Say whether only a comma or `and` stands between a name and the one before it."""
    if not 0 < index < len(prose.mentions):
        return False
    before, mention = prose.mentions[index - 1], prose.mentions[index]
    gap = mention.start - before.after
    return 0 <= gap <= 5 and prose.text[before.after : mention.start] in (", ", " and ", " & ")


def _belongs(prose: Prose, mention: Mention) -> bool:
    """Say whether a name only belongs to who speaks: Mrs A of Long Barton; A, assisted by B."""
    left = prose.text[max(mention.start - 90, 0) : mention.start]
    if not mention.titled and (left.endswith(_PLACES) or speech.is_role(prose, mention)):
        return True
    by = left.endswith(_BEHIND_BY) and any(word in left for word in _BYS)
    return by and bool(_BESIDE.search(left))


def _in_the_list(prose: Prose, index: int) -> list[Mention]:
    """Return those who did the same as one before them: heard from A, B and C."""
    rest = prose.rest_of_group(index)
    while rest and not _AND.search(prose.gap(([prose.mentions[index], *rest])[-2], rest[-1])):
        rest.pop()
    following = prose.mentions[index + len(rest) + 1 : index + len(rest) + 2]
    if following:
        before = prose.mentions[index + len(rest)]
        rest += following if _AND_HIS.fullmatch(prose.gap(before, following[0])) else []
    return rest


def _together(prose: Prose, index: int, action: Action) -> Iterator[Spoken]:
    """Give those who do the same as one behind them: A and B said."""
    people = prose.mentions
    first = index
    joined = False
    while first:
        gap = prose.gap(people[first - 1], people[first])
        if not (_WITH_ROLE.fullmatch(gap) or people[first - 1] in prose.group(first)):
            break
        if first == index and not _AND.search(gap):
            break
        joined, first = True, first - 1
    for mention in people[first:index] if joined else ():
        if mention.titled or people[index].titled is mention.titled:
            yield _spoken(prose, mention, action, mention.end, None)


def _spoken(prose: Prose, mention: Mention, action: Action, end: int, aside: str | None) -> Spoken:
    """Return that a person speaks, with the role in a bracket, in commas or before the name."""
    return Spoken(
        mention.name,
        mention.bracket or aside or _office(prose, mention),
        action,
        mention.start,
        end,
    )


def _office(prose: Prose, mention: Mention) -> str | None:
    """Return the office that stands before a name: The Planning Officer, Mrs P Farrow."""
    left = prose.text[max(mention.start - 100, 0) : mention.start]
    if not left.endswith((", ", " (")) or ROLES.isdisjoint(_WORD.findall(left)):
        return None
    found = _OFFICE_BEFORE.search(left)
    if found is None or not ROLES.intersection(_WORD.findall(found["office"])):
        return None
    return found["office"]


def _unnamed(prose: Prose) -> Iterator[Spoken]:
    """Give those who speak by office, or as a Member, at the beginning of a sentence."""
    for sentence in prose.sentences:
        if not prose.text.startswith(("The ", "A ", "Another ", "One "), sentence.start):
            continue
        found = _OFFICES.match(prose.text, sentence.start, sentence.end)
        if found is None:
            continue
        verb = found["verb"].lower()
        words = set(_WORD.findall(found["office"]))
        office = ROLES & words and not BODIES & words
        if office and verb in ACTIONS and speaks(prose.text, verb, found.end()):
            yield Spoken(None, found["office"], ACTIONS[verb], *found.span())
