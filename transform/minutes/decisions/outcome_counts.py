"""How many voted on a motion: in the sentence that tells its outcome, or just before it."""

import re

from transform.minutes.decisions import counts
from transform.minutes.decisions.counts import Counts
from transform.minutes.decisions.movers import Kind
from transform.minutes.text.prose import Prose, Sentence

_LOST = re.compile(
    r"\b(?:lost|defeated|fell|falls|negatived|rejected|not carried)\b", re.IGNORECASE
)
_WAYS = re.compile(
    rf"\b(?P<before>{counts.NUMBER}) (?:\w+ ){{0,4}}?(?:for|in favour of|supported) the "
    rf"(?P<one>motion|amendment)|\b(?:for|in favour of) the (?P<other>motion|amendment)[ "
    rf":,(–-]{{1,3}}(?P<behind>{counts.NUMBER})\b",
    re.IGNORECASE,
)
"""6 votes were cast for the MOTION and 3 for the AMENDMENT"""
_CLASS = re.compile(
    r"\W*(?:for|against|in favour|abst\w*|yn erbyn|o blaid)\W*\d+\W*$", re.IGNORECASE
)
"""Against: 3"""


def read(prose: Prose, sentence: Sentence, kind: Kind | None, *, lost: bool) -> Counts:
    """Return the counts in a sentence of an outcome, or else in those just before it."""
    words = prose.text[sentence.start : sentence.end]
    found = of_two(words, kind) or counts.read(words, lost=lost)
    if found:
        return found
    near = prose.paragraphs[max(sentence.paragraph - 3, 0)].start
    if two := of_two(prose.text[max(near, sentence.start - 200) : sentence.start], kind):
        return two
    first = max(sentence.paragraph - 1, 0)
    while first and sentence.paragraph - first < 3 and _CLASS.match(prose.paragraphs[first].text):
        first -= 1
    begin = max(prose.paragraphs[first].start, sentence.start - 400)
    sentences = prose.sentences_in(begin, sentence.start)[-3:]
    lead = " ".join(prose.text[other.start : other.end] for other in sentences)
    same = _of_the_same(prose, sentences, sentence.paragraph)
    return of_two(lead, kind) or counts.read(same, lost=lost)


def _of_the_same(prose: Prose, sentences: list[Sentence], paragraph: int) -> str:
    """Return the sentences before an outcome that speak of the vote on the same."""
    before = ""
    for other in reversed(sentences):
        words = prose.text[other.start : other.end]
        if _LOST.search(words) or _is_apart(other, paragraph, words):
            break
        before = f"{words} {before}"
    return before


def _is_apart(sentence: Sentence, paragraph: int, words: str) -> bool:
    """Say whether a sentence of another paragraph counts no votes."""
    return sentence.paragraph < paragraph and not (counts.read(words) or _CLASS.match(words))


def of_two(text: str, kind: Kind | None) -> Counts | None:
    """Return the votes for the motion or the amendment, where both stood against each other."""
    if "amendment" not in text.lower():
        return None
    ways = {
        (found["one"] or found["other"]).lower(): counts.number(found["before"] or found["behind"])
        for found in _WAYS.finditer(text)
    }
    if len(ways) < 2:
        return None
    return Counts(ways[kind or "motion"], None, counts.read(text).abstained)
