"""Where the wording of a decision ends: the hardest question that minutes ask.

It ends with its sentence; it goes on where it announces clauses, through the clauses, and through
what they leave open. Reasons, options, votes and what people then did stand outside.
"""

import re

from transform.minutes.decisions import clauses
from transform.minutes.decisions.marks import Mark
from transform.minutes.text.paragraphs import Paragraph
from transform.minutes.text.prose import Prose

_VOTE = re.compile(r"\W*(?:voting|votes?|for|against|unanimous)\b", re.IGNORECASE)


def end_of(prose: Prose, mark: Mark) -> int:
    """Return where the wording of a marked decision ends."""
    first = prose.paragraph_at(mark.end)
    if mark.stop is not None:
        return mark.stop
    if mark.whole:
        return _to_heading(prose, first)
    marked = prose.paragraphs[prose.paragraph_at(mark.start)]
    end = _in_paragraph(prose, mark, first)
    if end < prose.paragraphs[first].end:
        return end
    label = marked.label if marked.start > marked.line_start or marked.line.label else None
    in_list = prose.paragraphs[first].label is not None and (
        prose.paragraphs[first] is not marked or label is None
    )
    return _through_clauses(prose, first, marked.depth if label else None, in_list=in_list)


def end_of_sentence(prose: Prose, start: int, end: int) -> int:
    """Return where an unmarked decision ends: with its sentence, or with what that announces."""
    if not prose.text[start:end].endswith((":", ":-")) or "following" not in prose.text[start:end]:
        return end
    return end_of_clauses(prose, prose.paragraphs[prose.paragraph_at(start)])


def end_of_clauses(prose: Prose, paragraph: Paragraph) -> int:
    """Return where the clauses end that a paragraph announces."""
    depth = paragraph.depth if paragraph.label else None
    return _through_clauses(prose, prose.paragraph_at(paragraph.start), depth, in_list=False)


def _to_heading(prose: Prose, first: int) -> int:
    """Return where the last paragraph before the next heading ends."""
    last = first
    for index in range(first + 1, len(prose.paragraphs)):
        paragraph = prose.paragraphs[index]
        if clauses.ends(paragraph):
            break
        last = index
    return prose.paragraphs[last].end


def _in_paragraph(prose: Prose, mark: Mark, first: int) -> int:
    """Return where the wording ends in the paragraph that it begins in."""
    paragraph = prose.paragraphs[first]
    start = max(mark.end, paragraph.start)
    sentence = prose.sentence_at(start)
    for following in prose.sentences_in(sentence.end, paragraph.end):
        words = prose.text[following.start : following.end]
        more = mark.marker not in ("noted", "approved") and clauses.is_more(
            words, stated=mark.marker == "decision"
        )
        if not more and not sentence.cut:
            break
        sentence = following
    return sentence.end


def _through_clauses(prose: Prose, first: int, depth: int | None, *, in_list: bool) -> int:
    """Return where the last clause of a wording ends; depth: of its paragraph, if labelled."""
    last = first
    headed = False
    listed = prose.paragraphs[first] if in_list else None
    quoted = _quoted(prose.paragraphs[first].text)
    for index in range(first + 1, len(prose.paragraphs)):
        paragraph = prose.paragraphs[index]
        before = prose.paragraphs[last]
        if depth is not None and paragraph.label and paragraph.depth <= depth:
            break
        if listed and _is_another_list(listed, paragraph):
            break
        if _is_vote_between(prose, before, index):
            continue
        opened = clauses.is_open(before.text)
        headed = headed or (opened and paragraph.kind == "heading" and "following" in before.text)
        goes_on = clauses.goes_on(paragraph, before, in_list=in_list, headed=headed)
        if not goes_on and quoted != 1:
            break
        quoted += _quoted(paragraph.text)
        listed = listed or (paragraph if paragraph.label else None)
        in_list = in_list or paragraph.label is not None
        last = index
    return prose.paragraphs[last].end


def _quoted(text: str) -> int:
    """Return how many quotations a paragraph begins and does not end."""
    return text.count("“") - text.count("”")


def _is_vote_between(prose: Prose, before: Paragraph, index: int) -> bool:
    """Say whether a paragraph tells the vote on one clause, with further clauses behind it."""
    if index + 1 >= len(prose.paragraphs) or not clauses.is_open(before.text) or not before.label:
        return False
    following = prose.paragraphs[index + 1]
    goes_on = following.label is not None and following.list_number == before.list_number
    return goes_on and bool(_VOTE.match(prose.paragraphs[index].text))


def _is_another_list(listed: Paragraph, paragraph: Paragraph) -> bool:
    """Say whether a paragraph goes on with a list that the clauses are no part of."""
    beside = paragraph.label is not None and paragraph.depth <= listed.depth
    return beside and paragraph.list_number < listed.list_number
