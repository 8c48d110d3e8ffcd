"""A block of minutes with what every rule needs of it: paragraphs, sentences, names, quotations."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from transform.minutes import mentions
from transform.minutes.mentions import Mention
from transform.minutes.mentions.words import LARGE, PLURAL_TITLES
from transform.minutes.text import cues, paragraphs
from transform.minutes.text.cues import Cue
from transform.minutes.text.paragraphs import Paragraph
from transform.word import Block

_STOP = re.compile(rf"[.!?…]['\"’”)\]]*(?=[ \t]+[\"'“‘(\[]?[{LARGE}0-9])")
_SHORTENED = (
    "mr mrs ms dr cllr cllrs clr no nos st rev revd prof ald hon rt cyng para paras ref p pp e.g "
    "i.e c v vs fr jr"
)
_ABBREVIATED = frozenset(_SHORTENED.split())
_LISTED = re.compile(
    r"(?:, (?:an?|the) [^,.;\n]{2,50}(?=, and))?(?:, and|, |; | and| &| a| ac|/)+ ?"
    r"(?:(?:also|the [^,.;\n]{2,50},) )?"
)
"""What stands between the people of a list, perhaps with the office of the next."""
PLURAL = re.compile(rf"(?:{'|'.join(PLURAL_TITLES)}) $")
"""The title of a list, which belongs to none of its names."""
_PLURAL_ENDS = tuple(f"{title} " for title in PLURAL_TITLES)
_INITIALS = re.compile(rf"(?:[{LARGE}]\.)+[{LARGE}]")
_LAST_WORD = re.compile(r"[\w.]+$")
_QUOTED = re.compile(r"“[^“”\n]*”?|‘(?:[^‘’\n]|’(?=\w))*’?|\"[^\"\n]*\"")


_LONGEST = 2_000
"""What goes on for longer without a stop is no sentence, and is cut: rules look at pairs of words
in a sentence, so that one without an end would take them hours."""


class Sentence(NamedTuple):
    """A sentence of a paragraph, as offsets into the text of the block."""

    start: int
    end: int
    paragraph: int
    cut: bool = False
    """Whether it goes on behind its end, because it is too long to be one."""


class Prose:
    """A block with its paragraphs; what is dear to find is found when it is first asked for."""

    def __init__(self, block: Block) -> None:
        """Read the paragraphs of the block."""
        self.text = block.text
        self.paragraphs: list[Paragraph] = paragraphs.read(block)

    @cached_property
    def lower(self) -> str:
        """The text in small letters, to ask quickly whether a rule can apply at all."""
        return self.text.lower()

    @cached_property
    def mentions(self) -> list[Mention]:
        """Everyone whom the text names, in order."""
        return mentions.find(self.text)

    @cached_property
    def cues(self) -> list[Cue]:
        """The words that can decide something, in order."""
        return cues.find(self.text)

    def sentences_with(self, words: frozenset[str]) -> list[Sentence]:
        """Return the sentences in which one of the deciding words stands."""
        found = (self.sentence_at(cue.start) for cue in self.cues if cue.word in words)
        return list(dict.fromkeys(found))

    @cached_property
    def _mention_starts(self) -> list[int]:
        return [mention.start for mention in self.mentions]

    @cached_property
    def _paragraph_starts(self) -> list[int]:
        return [paragraph.line_start for paragraph in self.paragraphs]

    @cached_property
    def sentences(self) -> list[Sentence]:
        """The sentences of all paragraphs, in order."""
        return [
            sentence
            for index, paragraph in enumerate(self.paragraphs)
            for sentence in _sentences(self.text, paragraph, index)
        ]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    @cached_property
    def _quotations(self) -> list[tuple[int, int]]:
        return [found.span() for found in _QUOTED.finditer(self.text)]

    def within(self, start: int, end: int) -> list[Mention]:
        """Return those whom the text names between two places."""
        starts = self._mention_starts
        return self.mentions[bisect_left(starts, start) : bisect_left(starts, end)]

    def gap(self, first: Mention, second: Mention) -> str:
        """Return the words between two people that are named one after the other."""
        start = first.after if first.after <= second.start else first.end
        return without_plural(self.text[start : second.start])

    @cached_property
    def _groups(self) -> list[int]:
        """For each person the first of the list that they stand in."""
        firsts: list[int] = []
        for index, mention in enumerate(self.mentions):
            listed = index and _LISTED.fullmatch(self.gap(self.mentions[index - 1], mention))
            firsts.append(firsts[-1] if listed else index)
        return firsts

    def group(self, index: int) -> list[Mention]:
        """Return the list of people that ends with one, who may be alone."""
        return self.mentions[self._groups[index] : index + 1]

    def rest_of_group(self, index: int) -> list[Mention]:
        """Return those who stand behind one in the same list."""
        return self.mentions[index + 1 : bisect_right(self._groups, self._groups[index])]

    def ends_of_group(self, index: int) -> tuple[Mention, Mention]:
        """Return who stands first and who last in the list that one stands in."""
        first = self._groups[index]
        return self.mentions[first], self.mentions[bisect_right(self._groups, first) - 1]

    def index_of(self, mention: Mention) -> int:
        """Return which of the people a mention is."""
        return bisect_left(self._mention_starts, mention.start)

    def group_before(self, position: int) -> list[Mention]:
        """Return the list of people that ends at a place, none where no name ends there."""
        index = bisect_left(self._mention_starts, position) - 1
        return self.group(index) if index >= 0 and self.mentions[index].after == position else []

    def paragraph_at(self, position: int) -> int:
        """Return the index of the paragraph that a place is in."""
        return max(bisect_right(self._paragraph_starts, position) - 1, 0)

    def sentence_at(self, position: int, back: int = 0) -> Sentence:
        """Return the sentence that a place is in, or one so many before it."""
        index = bisect_right(self._sentence_starts, position) - 1 - back
        return self.sentences[max(index, 0)]

    def sentences_in(self, start: int, end: int) -> list[Sentence]:
        """Return the sentences that begin between two places."""
        starts = self._sentence_starts
        return self.sentences[bisect_left(starts, start) : bisect_left(starts, end)]

    def is_quoted(self, position: int) -> bool:
        """Say whether a place stands in quotation marks."""
        index = bisect_right(self._quotations, (position, len(self.text))) - 1
        return index >= 0 and self._quotations[index][0] <= position < self._quotations[index][1]


def without_plural(words: str) -> str:
    """Return the words before a name without the title of the list that begins there."""
    return PLURAL.sub("", words) if words.endswith(_PLURAL_ENDS) else words


def _sentences(text: str, paragraph: Paragraph, index: int) -> Iterator[Sentence]:
    """Give the sentences of a paragraph; a point after an initial or a title ends none."""
    start = paragraph.start
    for stop in _STOP.finditer(text, paragraph.start, paragraph.end):
        if text[stop.start()] == "." and _is_abbreviated(text, stop.start()):
            continue
        yield from _shortened(text, start, stop.end(), index)
        start = stop.end() + 1
    if start < paragraph.end:
        yield from _shortened(text, start, paragraph.end, index)


def _shortened(text: str, start: int, end: int, index: int) -> Iterator[Sentence]:
    """Give a sentence, in parts where it is too long, which end with words."""
    while end - start > _LONGEST:
        last = text.rfind(" ", start + 1, start + _LONGEST)
        last = last if last > 0 else start + _LONGEST
        yield Sentence(start, last, index, cut=True)
        start = last + (text[last] == " ")
    yield Sentence(start, end, index)


def _is_abbreviated(text: str, point: int) -> bool:
    """Say whether a point stands after a shortened word or an initial."""
    word = _LAST_WORD.search(text, max(point - 12, 0), point)
    if word is None:
        return False
    if len(word[0]) == 1 and word[0].isalpha():
        return word[0].isupper() or text[word.start() - 1 : word.start()] == "."
    return word[0].lower() in _ABBREVIATED or bool(_INITIALS.fullmatch(word[0]))
