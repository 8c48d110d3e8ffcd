"""Where the wording of a decision ends: the hardest question that minutes ask.

It ends with its sentence; it goes on where it announces clauses, through the clauses, and through
what they leave open. Reasons, options, votes and what people then did stand outside.
"""

import re

from transform.minutes.marks import Mark
from transform.minutes.paragraphs import Paragraph
from transform.minutes.prose import Prose

_BEHIND = (
    r"reasons?\b(?! for (?:approval|refusal))",
    r"(?:other|any)? ?(?:alternative )?options? (?:considered|rejected)",
    r"other options|any alternative|rheswm",
    r"notes?\b ?[:(]|\(note|vot(?:ing|es?)\b|abst|action\b",
    r"(?:for|against|in favour)(?: the (?:motion|amendment))? ?[:(–]",
    r"(?:the )?meeting (?:ended|closed|started|commenced|adjourned|rose)",
    r"chair(?:man|person)?\b ?\W*$",
    r"resolved\b|recommended\b",
    r"(?:cabinet member|portfolio holder|lead officer|contact|wards?(?: affected)?) ?[:–-]",
)
_OUTSIDE = re.compile(rf"\W*(?:{'|'.join(_BEHIND)})", re.IGNORECASE)
"""What stands behind a decision and is no part of it: REASONS FOR DECISION, Note:, Voting:"""
_VOTE = re.compile(r"\W*(?:voting|votes?|for|against|unanimous)\b", re.IGNORECASE)
_NARRATES = re.compile(
    r"\W*(?:Councillors?|Cllrs?|Mr|Mrs|Ms|Miss|Dr|Members?|Alderm[ae]n|"
    r"The (?:Chair|Mayor|Committee|Leader|Council\b|Cabinet|Board|Panel|Sub-Committee|meeting|"
    r"Director|Head|Officer)|At the request|In accordance|On the requisition|Y Cyng|It was|"
    r"Following|During|"
    r"Upon|On being)\b"
)
_CLAUSE = re.compile(r"(?:[“\"'‘(]?(?:that|to|and|or|bod|y dylid|i)\b|“|‘)", re.IGNORECASE)
_MORE = re.compile(r"(?:That|To|And|\(?[a-z0-9]{1,3}[.)]|\d)")
"""How a further sentence of the same wording begins."""
_INLINE_HEADING = re.compile(r"[A-Z][\w’ /-]{1,40}: ")
_THAT = re.compile(r"(?:That|To) ")
_OPEN = (":", ";", ",", ":-", "–", "—", "-", " and", " or", " that", " to", " a", " the", " be")
_CLOSED = (".", "!", "?")


def end_of(prose: Prose, mark: Mark) -> int:
    """Return where the wording of a marked decision ends."""
    first = prose.paragraph_at(mark.end)
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
        if paragraph.kind == "heading" or _OUTSIDE.match(paragraph.text):
            break
        last = index
    return prose.paragraphs[last].end


def _in_paragraph(prose: Prose, mark: Mark, first: int) -> int:
    """Return where the wording ends in the paragraph that it begins in."""
    paragraph = prose.paragraphs[first]
    start = max(mark.end, paragraph.start)
    end = prose.sentence_at(start).end
    for sentence in prose.sentences_in(end, paragraph.end):
        if not _MORE.match(prose.text, sentence.start) or mark.marker in ("noted", "approved"):
            break
        end = sentence.end
    return end


def _through_clauses(prose: Prose, first: int, depth: int | None, *, in_list: bool) -> int:
    """Return where the last clause of a wording ends; depth: of its paragraph, if labelled."""
    last = first
    headed = False
    clauses = prose.paragraphs[first] if in_list else None
    for index in range(first + 1, len(prose.paragraphs)):
        paragraph = prose.paragraphs[index]
        before = prose.paragraphs[last]
        if depth is not None and paragraph.label and paragraph.depth <= depth:
            break
        if clauses and _is_another_list(clauses, paragraph):
            break
        if _is_vote_between(prose, before, index):
            continue
        opened = before.text.endswith(_OPEN)
        headed = headed or (opened and paragraph.kind == "heading" and "following" in before.text)
        if not _goes_on(paragraph, before, in_list=in_list, headed=headed):
            break
        clauses = clauses or (paragraph if paragraph.label else None)
        in_list = in_list or paragraph.label is not None
        last = index
    return prose.paragraphs[last].end


def _is_vote_between(prose: Prose, before: Paragraph, index: int) -> bool:
    """Say whether a paragraph tells the vote on one clause, with further clauses behind it."""
    if index + 1 >= len(prose.paragraphs) or not before.text.endswith(_OPEN) or not before.label:
        return False
    following = prose.paragraphs[index + 1]
    goes_on = following.label is not None and following.list_number == before.list_number
    return goes_on and bool(_VOTE.match(prose.paragraphs[index].text))


def _is_another_list(clauses: Paragraph, paragraph: Paragraph) -> bool:
    """Say whether a paragraph goes on with a list that the clauses are no part of."""
    beside = paragraph.label is not None and paragraph.depth <= clauses.depth
    return beside and paragraph.list_number < clauses.list_number


def _goes_on(paragraph: Paragraph, before: Paragraph, *, in_list: bool, headed: bool) -> bool:
    """Say whether a paragraph belongs to the wording that the one before it belongs to."""
    text = paragraph.text
    if headed or _OUTSIDE.match(text):
        return headed and not _OUTSIDE.match(text)
    heading = paragraph.kind == "heading"
    if before.text.endswith(_OPEN):
        return paragraph.label is not None or not heading or bool(_CLAUSE.match(text))
    if "table" in (before.kind, paragraph.kind):
        return before.kind == paragraph.kind
    if paragraph.label is not None:
        return in_list
    if before.text.rstrip("”’\"')").endswith(_CLOSED):
        return bool(_THAT.match(text)) and not heading
    apart = heading or paragraph.kind == "note"
    return not (apart or _NARRATES.match(text) or _INLINE_HEADING.match(text))
