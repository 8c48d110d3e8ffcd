"""Who asks by the heading of a question, and who did not come to ask: Mr A to the Leader."""

import re
from functools import lru_cache

from transform.minutes.contributions.speaking import Heard
from transform.minutes.mentions import Mention
from transform.minutes.text.prose import Prose

_QUESTIONER = re.compile(
    r" to (?:ask\b|the (?:Leader|Chair\w*|Mayor|Cabinet Member|Executive Member|Portfolio Holder|"
    r"Deputy|Convener|Lead Member)|(?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Dr) )"
)
_QUESTION = re.compile(r"\W*(?:(?:Question|Q)?\W*\d*\W*)?(?:[Ff]rom )?")
"""Question 2: Mr A to ask Councillor B"""
_ABSENT = re.compile(
    r",? not (?:being |having been )?(?:present|in (?:the )?(?:Chamber|room|attendance|hall|"
    r"meeting)|there|here)\b|,? who (?:was|were) (?:not (?:present|there|in)|absent|unable)\b|"
    r" (?:was|were|had been|is)(?: \w+)? (?:not present|absent|unable to|not in attendance)|"
    r" (?:did not attend|could not|fell\b|lapsed)"
)
_ABSENCE = re.compile(
    r"\babsence of $|\bwritten (?:answer|reply|response) (?:would|was|had|has|"
    r"to)\b[^.;\n]{0,30} to $"
)
"""In the absence of A; a written answer would be sent to A"""


def questioner(prose: Prose, mention: Mention) -> Heard | None:
    """Return that someone asks by whose name a line of questions begins: Mr A to ask the Leader."""
    found = _QUESTIONER.match(prose.text, mention.after)
    if found is None:
        return None
    start = prose.paragraphs[prose.paragraph_at(mention.start)].start
    asks = _QUESTION.fullmatch(prose.text, start, mention.start)
    return Heard("asked", found.end()) if asks and not is_away(prose, mention) else None


def is_away(prose: Prose, mention: Mention) -> bool:
    """Say whether the text says elsewhere that someone whose question it was did not put it."""
    return mention.name.rpartition(" ")[2] in _away(prose)


@lru_cache(maxsize=1)
def _away(prose: Prose) -> frozenset[str]:
    """Return the family names of those of whom a text says that they were not there to ask."""
    told = "absence of" in prose.lower or "written " in prose.lower
    return frozenset(
        mention.name.rpartition(" ")[2]
        for mention in prose.mentions
        if _ABSENT.match(prose.text, mention.after)
        or (told and _ABSENCE.search(prose.text, max(mention.start - 60, 0), mention.start))
    )
