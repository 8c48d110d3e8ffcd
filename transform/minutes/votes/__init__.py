"""Named votes: printed lists and tables of who voted how, and votes told in a sentence."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from transform.minutes.decisions.movers import Kind
from transform.minutes.mentions import Mention
from transform.minutes.text.prose import Prose, Sentence
from transform.minutes.votes import vote_lines, vote_lists, vote_orders, vote_tables
from transform.rows import Choice


@dataclass(frozen=True, slots=True)
class Ballot:
    """Those who voted one way, with the number that is printed with them."""

    choice: Choice
    people: tuple[Mention, ...]
    printed: int | None
    start: int
    end: int
    on_request: bool = False
    on: Kind | None = None


_VOTED = re.compile(
    r",? (?:had |both |all |each |then |therefore )*(?:(?:voted|voting) (?P<way>for|in favour|"
    r"against|to (?:grant|approve|support|refuse|accept))|(?P<abstained>abstained|abstaining)|"
    r"(?P<dissented>dissented(?= from (?:this|the) (?:decision|resolution|motion)|[.,;]|$)|"
    r"dissenting(?=[.,;:)]|$)))\b(?! (?:by|that|interest|from (?!voting|the vote|th(?:is|e) "
    r"(?:decision|resolution))))"
)
"""A, B and the Chair, C, voted against"""
_ELLIPTIC = re.compile(r",? (?P<way>for|in favour|against)(?=[,;.]| and\b|$)")
"""Councillor A voted for, Councillor B against"""
_CASTING = re.compile(
    r"\)?,?(?: as [\w -]{3,40},)? (?:then |therefore |duly )?(?:gave|used|exercised|cast) (?:his|"
    r"her|their|the|a) "
    r"(?:second (?:or|and) )?(?:casting|second) vote (?P<way>in favour|for|against|"
    r"to (?:approve|grant|support|refuse|reject))\b"
)
_CASTING_WELSH = re.compile(r",? h?ei [bp]h?leidlais fwrw (?P<way>yn erbyn|o blaid)\b")
_BY_CASTING = re.compile(r"\bcasting vote of (?:the (?:[\w-]+ ){0,2}[\w-]+(?: of the \w+)?,? )?$")
_ON_CASTING = re.compile(r"\b(?:on|by) the casting vote of [^.;]*$", re.IGNORECASE)
_LOST = re.compile(r"\b(?:lost|defeated|fell)\b", re.IGNORECASE)
_CARRIED = re.compile(r"\bcarried\b", re.IGNORECASE)
_RECORDED = re.compile(
    r"\b(?:his|her|their) (?:votes?|abstentions?|dissent)\b|\b(?:he|she|they) (?:had |have "
    r")?(?:voted|abstained)\b|\b(?:names?|them|him|her) (?:to )?be (?:recorded|shown|minuted|"
    r"noted) as (?:having )?(?:vot|abst)|\bvotes? (?:for|in favour|against)\b|\bas (?:having "
    r")?(?:voted|voting|abstain)|\b[bp]h?leidlais\b[^.;]*\bg?c?h?ofnodi\b|"
    r"\bg?c?ofnodi\b[^.;]*(?:[bp]h?leidl|h?ymatal)"
)
_ASKED = re.compile(
    r"\b(?:request(?:ed|s)?|asked|wish(?:ed|es)?|[Gg]ofynnodd|[Dd]ymun(?:odd|ai)|[Cc]ais)\b"
)
_MINUTED = ("record", "minuted", "noted", "ofnodi")
_WAYS: tuple[tuple[re.Pattern[str], Choice], ...] = (
    (re.compile(r"\bagainst\b|\byn erbyn\b|\bdissent"), "against"),
    (re.compile(r"\babst|\bh?ymatal"), "abstain"),
    (
        re.compile(
            r"\b(?:in favour|vot(?:ed?|ing) for|votes for|vot(?:ed|ing) in support|o blaid)\b"
        ),
        "for",
    ),
)
_GATE = (
    "vot",
    "against",
    "abst",
    "yn erbyn",
    "for (",
    "favour",
    "yes\n",
    "leidl",
    "ayes",
    "for:",
    "yes\t",
    "dissent",
    "for the motion",
    "for the amendment",
)
"""Words without which nobody votes."""


def read(prose: Prose) -> list[Ballot]:
    """Return the ballots in the order of the text."""
    lower = prose.lower
    if not any(word in lower for word in _GATE):
        return []
    printed = [*vote_lists.read(prose), *vote_lines.read(prose), *vote_tables.read(prose)]
    printed += vote_orders.read(prose)
    found = [Ballot(*each[:5], on=each.on) for each in printed]
    found.sort(key=lambda ballot: ballot.start)
    listed = [ballot for ballot in found if ballot.people]
    starts = [ballot.start for ballot in listed]
    for told in _told(prose):
        before = bisect_right(starts, told.start) - 1
        if before < 0 or told.start >= listed[before].end:
            found.append(told)
    return sorted(found, key=lambda ballot: ballot.start)


def _told(prose: Prose) -> Iterator[Ballot]:
    """Give the ballots that sentences tell of."""
    for sentence in prose.sentences:
        words = prose.text[sentence.start : sentence.end]
        if (
            "vot" not in words
            and "abst" not in words
            and not any(cue in words for cue in ("leidl", "dissent"))
        ):
            continue
        is_minuted = any(word in words for word in _MINUTED)
        if is_minuted and _ASKED.search(words) and _RECORDED.search(words):
            yield from _on_request(prose, sentence)
        elif not prose.is_quoted(sentence.start):
            yield from _in_words(prose, sentence)


def _in_words(prose: Prose, sentence: Sentence) -> Iterator[Ballot]:
    """Give who voted for or against, abstained, or gave a casting vote."""
    is_told = False
    for mention in prose.within(sentence.start, sentence.end):
        casting = _casting(prose, sentence, mention)
        if casting:
            yield casting
        voted = _VOTED.match(prose.text, mention.after)
        if voted is None and is_told:
            voted = _ELLIPTIC.match(prose.text, mention.after, sentence.end)
        if voted:
            is_told = True
            told = voted.groupdict()
            is_against = voted["way"] == "against" or told.get("dissented")
            way: Choice = "against" if is_against else "for"
            people = prose.group(prose.index_of(mention))
            choice = "abstain" if told.get("abstained") else way
            yield Ballot(choice, tuple(people), None, people[0].start, voted.end())


def _casting(prose: Prose, sentence: Sentence, mention: Mention) -> Ballot | None:
    """Return the casting vote that someone gave, where it says which way."""
    casting = _CASTING.match(prose.text, mention.after) or _CASTING_WELSH.match(
        prose.text, mention.after
    )
    if casting:
        choice: Choice = "against" if casting["way"] in ("against", "yn erbyn") else "for"
        return Ballot(choice, (mention,), None, mention.start, casting.end())
    left = prose.text[max(mention.start - 60, sentence.start) : mention.start]
    if not _BY_CASTING.search(left):
        return None
    words = prose.text[sentence.start : sentence.end]
    if _LOST.search(words) or _CARRIED.search(words) or _ON_CASTING.search(left):
        choice = "against" if _LOST.search(words) else "for"
        return Ballot(choice, (mention,), None, mention.start, mention.after)
    return None


def _on_request(prose: Prose, sentence: Sentence) -> Iterator[Ballot]:
    """Give those who asked for their own vote to be recorded."""
    people = prose.within(sentence.start, sentence.end)
    group: list[Mention] = []
    for mention, following in zip_longest(people, people[1:]):
        group.append(mention)
        end = following.start if following else sentence.end
        words = prose.text[mention.after : end]
        choice = next((choice for pattern, choice in _WAYS if pattern.search(words)), None)
        if choice:
            yield Ballot(choice, tuple(group), None, group[0].start, end, on_request=True)
            group = []
