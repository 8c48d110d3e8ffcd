"""What counts as speaking: a verb of speech, and what it needs behind it."""

import re
from typing import NamedTuple

from transform.minutes.contributions.verbs import ACTIONS, BY, DOING, NO_SPEECH, OBJECT, UNLESS
from transform.minutes.text import stems
from transform.rows import Action

_ADVERBS = (
    "also then therefore further subsequently formally briefly duly each both all again now later "
    "next kindly verbally jointly first orally similarly likewise accordingly additionally finally "
    "initially strongly warmly fully firmly clearly simply rightly separately nevertheless however "
    "still thereafter thereupon reluctantly too himself herself specifically personally repeatedly "
    "helpfully passionately movingly clearly openly gently once in_turn went_on_to in_reply "
    "in_response once_more in_conclusion in_summary in_closing rose_and stood_and came_forward_and"
)
_PHRASES = [word.replace("_", " ") for word in _ADVERBS.split()]
ADVERBS = rf"(?:(?:{'|'.join(_PHRASES)}),? ){{0,4}}"
"""What may stand between a name and its verb."""
VERB = r"(?P<verb>[A-Za-z]+)\b"


class Heard(NamedTuple):
    """What someone does by the words behind the name, where they end, what stands between."""

    action: Action
    end: int
    aside: str | None = None


def heard(text: str, pattern: re.Pattern[str], position: int) -> Heard | None:
    """Return what a wording says that stands there, if its verb is one of speech."""
    found = pattern.match(text, position)
    if found is None or found["verb"] is None:
        return None
    verb = found["verb"].lower()
    action = ACTIONS.get(verb)
    if action is None or not speaks(text, verb, found.end()):
        return None
    return Heard(action, found.end())


def is_no_speech(text: str, end: int) -> bool:
    """Say whether the words behind a verb make it none of speech: asked for a recorded vote."""
    behind = text[end : end + 200]
    return any(
        stems.stand_in(behind, parts) and words.match(text, end) for words, parts in NO_SPEECH
    )


def speaks(text: str, verb: str, end: int) -> bool:
    """Say whether a verb is one of speech, by the words behind it."""
    if is_no_speech(text, end) or (verb not in DOING and BY.match(text, end)):
        return False
    unless, pattern = UNLESS.get(verb), OBJECT.get(verb)
    if unless and unless.match(text, end):
        return False
    return pattern is None or bool(pattern.match(text, end))
