"""A block of minutes with what every rule needs of it: paragraphs, sentences, names, quotations."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property

from transform.minutes import mentions, paragraphs
from transform.minutes.mentions import Mention
from transform.minutes.paragraphs import Paragraph
from transform.minutes.words import LARGE, PLURAL_TITLES
from transform.word import Block

_STOP = re.compile(rf"[.!?…]['\"’”)\]]*(?=[ \t]+[\"'“‘(\[]?[{LARGE}0-9])")
_SHORTENED = (
    "mr mrs ms dr cllr cllrs clr no nos st rev revd prof ald hon rt cyng para paras ref p pp e.g "
    "i.e c v vs fr jr"
)
_ABBREVIATED = frozenset(_SHORTENED.split())
_LISTED = re.compile(r"(?:, and|, |; | and| &| a| ac|/)+ ?(?:(?:also|the [^,.;\n]{2,50},) )?")
"""What stands between the people of a list, perhaps with the office of the next."""
_PLURAL = re.compile(rf"(?:{'|'.join(PLURAL_TITLES)}) $")
"""The title of a list, which belongs to none of its names."""
_LAST_WORD = re.compile(r"[\w.]+$")
_QUOTED = re.compile(r"“[^“”\n]*”?|‘(?:[^‘’\n]|’(?=\w))*’?|\"[^\"\n]*\"")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a paragraph, as offsets into the text of the block."""

    start: int
    end: int
    paragraph: int


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
    def _mention_starts(self) -> list[int]:
        return [mention.start for mention in self.mentions]

    @cached_property
    def _paragraph_starts(self) -> list[int]:
        return [paragraph.start for paragraph in self.paragraphs]

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
        return _PLURAL.sub("", self.text[start : second.start])

    def group(self, index: int) -> list[Mention]:
        """Return the list of people that ends with one, who may be alone."""
        first = index
        while first and _LISTED.fullmatch(self.gap(self.mentions[first - 1], self.mentions[first])):
            first -= 1
        return self.mentions[first : index + 1]

    def group_before(self, position: int) -> list[Mention]:
        """Return the list of people that ends at a place, none where no name ends there."""
        index = bisect_left(self._mention_starts, position) - 1
        return self.group(index) if index >= 0 and self.mentions[index].after == position else []

    def paragraph_at(self, position: int) -> int:
        """Return the index of the paragraph that a place is in."""
        return max(bisect_right(self._paragraph_starts, position) - 1, 0)

    def sentence_at(self, position: int) -> Sentence:
        """Return the sentence that a place is in."""
        return self.sentences[max(bisect_right(self._sentence_starts, position) - 1, 0)]

    def sentences_in(self, start: int, end: int) -> list[Sentence]:
        """Return the sentences that begin between two places."""
        starts = self._sentence_starts
        return self.sentences[bisect_left(starts, start) : bisect_left(starts, end)]

    def is_quoted(self, position: int) -> bool:
        """Say whether a place stands in quotation marks."""
        index = bisect_right(self._quotations, (position, len(self.text))) - 1
        return index >= 0 and self._quotations[index][0] <= position < self._quotations[index][1]


def _sentences(text: str, paragraph: Paragraph, index: int) -> list[Sentence]:
    """Return the sentences of a paragraph; a point after an initial or a title ends none."""
    found: list[Sentence] = []
    start = paragraph.start
    for stop in _STOP.finditer(text, paragraph.start, paragraph.end):
        if text[stop.start()] == "." and _is_abbreviated(text, stop.start()):
            continue
        found.append(Sentence(start, stop.end(), index))
        start = stop.end() + 1
    if start < paragraph.end:
        found.append(Sentence(start, paragraph.end, index))
    return found


def _is_abbreviated(text: str, point: int) -> bool:
    """Say whether a point stands after a shortened word or an initial."""
    word = _LAST_WORD.search(text, max(point - 12, 0), point)
    if word is None:
        return False
    if len(word[0]) == 1 and word[0].isalpha():
        return word[0].isupper() or text[word.start() - 1 : word.start()] == "."
    return word[0].lower() in _ABBREVIATED
