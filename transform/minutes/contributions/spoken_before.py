"""Who speaks by the words before the name: moved by the Chairman, a question from Councillor A."""

import re
from collections.abc import Iterator

from transform.minutes.contributions.speaking import is_no_speech
from transform.minutes.contributions.spoken_endings import likely
from transform.minutes.contributions.spoken_thanks import (
    HAD_AGREED,
    HAD_CHOSEN,
    READ_OUT,
    THANKED,
    THANKED_FOR,
)
from transform.minutes.contributions.spoken_wordings import (
    ABOUT,
    ARTICLE,
    ASKER,
    AT_REQUEST,
    BARE,
    BEEN,
    BY,
    DONE,
    FROM,
    INVITED,
    LABEL,
    MOTION,
    MOTIONS,
    NO_MOTION,
    NOT_PUT,
    OPENS,
    PRESENTS,
    TAIL,
    TO_SPEAK,
    VOTED,
    WAS,
    WELSH_VERB,
    WORD,
    WRITTEN,
)
from transform.minutes.contributions.verbs import ACTIONS
from transform.minutes.contributions.welsh_verbs import WELSH, WELSH_OBJECTS
from transform.minutes.mentions import Mention
from transform.minutes.mentions.words import ROLES
from transform.minutes.text.prose import Prose, without_plural
from transform.rows import Action


def before(prose: Prose, mention: Mention) -> Action | None:
    """Return what the words before a name say that the person does."""
    start = mention.start
    left = prose.text[max(start - 180, 0) : start]
    left = without_plural(left[left.rfind("\n") + 1 :])
    if not left.strip():
        return None
    done = _done_by(prose, left, mention)
    tries = _without_office(left) if done is None else ()
    return next((other for each in tries if (other := _done_by(prose, each, mention))), done)


def _done_by(prose: Prose, left: str, mention: Mention) -> Action | None:
    """Return what words that end at a name, or at the office before it, say of the person."""
    for wording in likely(left):
        found = wording.search(left)
        if found and not _is_elsewhere(prose, wording.pattern, found, left, mention):
            return wording.action or _done(found)
    return None


def _without_office(left: str) -> Iterator[str]:
    """Give the words without the office that they end with: moved by the Chairman, …."""
    if left.endswith((", ", "(", ",", "t ", "r ", "c ")):
        for article in ARTICLE.finditer(left):
            if TAIL.fullmatch(left, article.end()):
                yield left[: article.start()]
        bare = BARE.search(left)
        if bare and ROLES.intersection(WORD.findall(bare["office"])):
            yield left[: bare.start()]


def _done(found: re.Match[str]) -> Action:
    """Return what a verb before a name says that the person does."""
    groups = found.groupdict()
    words = (groups.get("verb") or groups.get("welsh") or "").lower().split()
    word = words[0] if words else ""
    return DONE.get(word) or ACTIONS.get(word) or WELSH.get(word, "said")


def _is_elsewhere(
    prose: Prose, pattern: re.Pattern[str], found: re.Match[str], left: str, mention: Mention
) -> bool:
    """Say whether a wording before a name is no speech at this meeting after all."""
    if pattern is WELSH_VERB:
        needed = WELSH_OBJECTS.get(found["verb"].lower())
        fits = needed is None or needed.match(prose.text, mention.after + 1)
        return not fits or is_no_speech(prose.text, mention.after)
    if pattern is THANKED:
        return not THANKED_FOR.match(prose.text, mention.after)
    if pattern in (AT_REQUEST, INVITED):
        at_request = is_no_speech if pattern is AT_REQUEST else TO_SPEAK.match
        return bool(at_request(prose.text, mention.after)) is (pattern is AT_REQUEST)
    if pattern is LABEL and (found["colon"] or _is_no_label(found, left)):
        return not found["colon"]
    verb = (found["verb"] or "").lower() if pattern is BY else ""
    if verb == "supported":
        return not _is_motion(prose, mention)
    return _is_told(prose, pattern, found, left, mention)


def _is_told(
    prose: Prose, pattern: re.Pattern[str], found: re.Match[str], left: str, mention: Mention
) -> bool:
    """Say whether a sentence tells of what was said or written elsewhere."""
    verb = (found["verb"] or "").lower() if pattern is BY else ""
    by = pattern in (MOTION, BY)
    chosen = by and (HAD_CHOSEN.search(left) or HAD_AGREED.match(prose.text, mention.after))
    if chosen or (verb == "statement" and READ_OUT.match(prose.text, mention.after)):
        return True
    left = left[max(left.rfind(". "), left.rfind(".” ")) + 1 :]
    written = WRITTEN.search(left) or NOT_PUT.match(prose.text, mention.after)
    been = BEEN.search(left)
    here = been and (WAS.search(left, been.start()) or VOTED.match(prose.text, mention.after))
    about = verb in ABOUT and not ABOUT[verb].search(left[: left.rfind(verb)])
    asks = pattern is ASKER or (pattern is FROM and not PRESENTS.search(found[0]))
    return bool((been and not here) or about or (written and asks))


def _is_motion(prose: Prose, mention: Mention) -> bool:
    """Say whether a sentence in which A is supported by B speaks of a motion that is moved."""
    sentence = prose.sentence_at(mention.start)
    moved = MOTIONS.search(prose.text, sentence.start)
    return bool(moved) and not NO_MOTION.search(prose.text, sentence.start, sentence.end)


def _is_no_label(found: re.Match[str], left: str) -> bool:
    """Say whether a verb before a name is no label: A proposed and seconded B as Chair."""
    if found["colon"] or "by" in found[0] or "gan" in found[0]:
        return False
    if found[0].lstrip(" ,;").lower().startswith(("sec", "2nd")):
        return found[0][:1] not in (",", ";") and not OPENS.search(left)
    opens = found[0].lstrip()[:1].isupper() and not left[: found.start("verb")].strip(" .;:(|\t")
    return not opens and not OPENS.search(left[: found.start("verb")])
