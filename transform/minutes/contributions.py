"""Who speaks in which paragraph, and what they do there.

A person speaks where a verb of speech stands next to the name: behind it, or before it with `by`.
Someone named by office alone, or `a Member`, speaks without a name; who that is is never guessed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from transform.minutes import naming, speech
from transform.minutes.mentions import Mention
from transform.minutes.prose import PLURAL, Prose
from transform.minutes.words import BODIES, ROLES
from transform.rows import Action


@dataclass(frozen=True, slots=True)
class Spoken:
    """That someone spoke; `name` is None where the text gives an office or `a Member`."""

    name: str | None
    role: str | None
    action: Action
    start: int
    end: int


_CUES = (
    "by ",
    "from ",
    "to ",
    "of ",
    "gan ",
    "invited ",
    "asked ",
    "y ",
    "yr ",
    ", ",
    ": ",
    "odd ",
)
_AND = re.compile(r"\b(?:and|a|ac)\b|&")
_ARTICLE = re.compile(r"^(?:the|yr?) ", re.IGNORECASE)
_WORD = re.compile(r"[\w-]+")


def read(prose: Prose) -> list[Spoken]:
    """Return who speaks, in the order of the text, once a paragraph for each thing done."""
    found = sorted((*_named(prose), *_unnamed(prose)), key=lambda spoken: spoken.start)
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
    listed = _speakers_lists(prose)
    told: set[Mention] = set()
    for index, mention in enumerate(prose.mentions):
        if mention in told or prose.is_quoted(mention.start):
            continue
        before = _action_before(prose, mention)
        behind = None if before else speech.action_behind(prose.text, mention.after)
        if behind:
            action, end, aside = behind
            yield _spoken(prose, mention, action, end, aside)
            yield from _together(prose, index, action)
            continue
        if before is None and listed:
            at = prose.paragraph_at(mention.start)
            before = "said" if listed.get(at) == mention.start else None
        if before:
            together = [mention, *_in_the_list(prose, index)]
            told.update(together)
            for person in together:
                yield _spoken(prose, person, before, person.end, None)


def _in_the_list(prose: Prose, index: int) -> list[Mention]:
    """Return those who did the same as one before them: heard from A, B and C."""
    rest = prose.rest_of_group(index)
    if rest and _AND.search(prose.gap(([prose.mentions[index], *rest])[-2], rest[-1])):
        return rest
    return []


def _together(prose: Prose, index: int, action: Action) -> Iterator[Spoken]:
    """Give those who do the same as one behind them: A and B said."""
    group = prose.group(index)
    if len(group) > 1 and _AND.search(prose.gap(group[-2], group[-1])):
        for mention in group[:-1]:
            yield _spoken(prose, mention, action, mention.end, None)


def _action_before(prose: Prose, mention: Mention) -> Action | None:
    """Return what the words before a name say that the person does."""
    start = mention.start
    left = prose.text[max(start - 160, 0) : start]
    left = PLURAL.sub("", left[left.rfind("\n") + 1 :])
    if not left.endswith(_CUES):
        return None
    for pattern, action, cues in _BEFORE:
        found = pattern.search(left) if any(cue in left for cue in cues) else None
        if found and not _is_elsewhere(prose, pattern, left, mention):
            verb = found.groupdict().get("verb", "").lower()
            return action or speech.OTHER_ACTIONS.get(verb) or speech.ACTIONS.get(verb, "said")
    return None


_BEFORE: tuple[tuple[re.Pattern[str], Action | None, tuple[str, ...]], ...] = (
    (speech.BY, None, (" by ", " gan ")),
    (speech.WELSH, None, ("odd ",)),
    (speech.IN_ANSWER, "asked", (" to ",)),
    (speech.FROM, "said", (" from ", " by ", ": ")),
    (speech.AT_REQUEST, "asked", (" of ",)),
    (speech.INVITED, "said", ("invited ", "asked ")),
)
"""The wordings before a name, what the person does there (None: the verb says), and what a text
must hold for the wording to be looked for."""


def _is_elsewhere(prose: Prose, pattern: re.Pattern[str], left: str, mention: Mention) -> bool:
    """Say whether a wording before a name is no speech at this meeting after all."""
    if pattern in (speech.BY, speech.FROM):
        return bool(speech.BEEN.search(left)) or "pologies" in left
    if pattern is speech.AT_REQUEST:
        return bool(speech.NO_SPEECH.match(prose.text, mention.after))
    if pattern is speech.INVITED:
        return not speech.TO_SPEAK.match(prose.text, mention.after)
    return False


def _speakers_lists(prose: Prose) -> dict[int, int]:
    """Return the paragraphs of lists of speakers, each with where its words begin."""
    listed: dict[int, int] = {}
    for index, paragraph in enumerate(prose.paragraphs):
        if not paragraph.text.endswith((":", ":-", ":–")) or index in listed:
            continue
        if speech.LISTS.search(paragraph.text):
            for following in range(index + 1, len(prose.paragraphs)):
                other = prose.paragraphs[following]
                if other.label is None or (paragraph.label and other.depth <= paragraph.depth):
                    break
                listed[following] = other.start
    return listed


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
    if not left.endswith(", "):
        return None
    found = speech.OFFICE_BEFORE.search(left)
    if found is None or not ROLES.intersection(_WORD.findall(found["office"])):
        return None
    return found["office"]


def _unnamed(prose: Prose) -> Iterator[Spoken]:
    """Give those who speak by office, or as a Member, at the beginning of a sentence."""
    for sentence in prose.sentences:
        if not prose.text.startswith(("The ", "A ", "Another ", "One "), sentence.start):
            continue
        found = speech.OFFICES.match(prose.text, sentence.start, sentence.end)
        if found is None:
            continue
        verb = found["verb"].lower()
        words = set(_WORD.findall(found["office"]))
        office = ROLES & words and not BODIES & words
        if office and verb in speech.ACTIONS and speech.speaks(prose.text, verb, found.end()):
            yield Spoken(None, found["office"], speech.ACTIONS[verb], *found.span())
