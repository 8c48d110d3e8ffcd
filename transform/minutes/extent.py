"""Where the wording of a decision ends: the hardest question that minutes ask.

It ends with its sentence; it goes on where it announces clauses, through the clauses, and through
what they leave open. Reasons, options, votes and what people then did stand outside.
"""

import re

from transform.minutes.marks import Mark
from transform.minutes.paragraphs import Paragraph
from transform.minutes.prose import Prose

_OUTSIDE = re.compile(
    r"\W*(?:reasons?\b(?! for (?:approval|refusal))|other options|options? (?:considered|rejected)|"
    r"alternative options|any alternative|notes?\b ?[:(]|\(note|voting\b|vote\b|votes\b|action\b|"
    r"(?:the )?meeting (?:ended|closed|started|commenced|adjourned|rose)|chair(?:man|person)?\b ?\W*$|"
    r"for ?[:(–]|against ?[:(–]|for the (?:motion|amendment)|abst|in favour ?[:(–]|rheswm|"
    r"(?:cabinet member|portfolio holder|lead officer|contact|wards?(?: affected)?) ?[:–-])",
    re.IGNORECASE,
)
"""What stands behind a decision and is no part of it: REASONS FOR DECISION, Note:, Voting:"""
_NARRATES = re.compile(
    r"\W*(?:Councillors?|Cllrs?|Mr|Mrs|Ms|Miss|Dr|Members?|Alderm[ae]n|The (?:Chair|Mayor|Committee|"
    r"Leader|Council\b|Cabinet|Board|Panel|Sub-Committee|meeting|Director|Head|Officer)|At the request|"
    r"In accordance|On the requisition|Y Cyng|It was|Following|During|Upon|On being)\b"
)
_CLAUSE = re.compile(r"(?:[“\"'‘(]?(?:that|to|and|or|bod|y dylid|i)\b|“|‘)", re.IGNORECASE)
_MORE = re.compile(r"(?:That|To|And|\(?[a-z0-9]{1,3}[.)]|\d)")
"""How a further sentence of the same wording begins."""
_INLINE_HEADING = re.compile(r"[A-Z][\w’ /-]{1,40}: ")
_OPEN = (
    ":",
    ";",
    ",",
    ":-",
    ": -",
    "–",
    "—",
    "-",
    " and",
    " or",
    " that",
    " to",
    " a",
    " the",
    " be",
)
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
    alone = prose.paragraphs[first] is not marked
    return _through_clauses(prose, first, marked, in_list=alone and _is_labelled(prose, first))


def end_of_sentence(prose: Prose, start: int, end: int) -> int:
    """Return where an unmarked decision ends: with its sentence, or with what that announces."""
    if not prose.text[start:end].endswith((":", ":-")) or "following" not in prose.text[start:end]:
        return end
    index = prose.paragraph_at(start)
    return _through_clauses(prose, index, prose.paragraphs[index], in_list=False)


def _is_labelled(prose: Prose, index: int) -> bool:
    """Say whether a paragraph is a clause of a list."""
    return prose.paragraphs[index].label is not None


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
    sentences = prose.sentences_in(mark.end, paragraph.end)
    end = prose.sentence_at(mark.end).end
    for sentence in sentences:
        if sentence.start < end:
            continue
        if not _MORE.match(prose.text, sentence.start) or mark.marker in ("noted", "approved"):
            break
        end = sentence.end
    return end


def _through_clauses(prose: Prose, first: int, marked: Paragraph, *, in_list: bool) -> int:
    """Return where the last clause ends that belongs to a wording."""
    last = first
    headed = False
    for index in range(first + 1, len(prose.paragraphs)):
        paragraph = prose.paragraphs[index]
        before = prose.paragraphs[last]
        if marked.label is not None and paragraph.label and paragraph.depth <= marked.depth:
            break
        opened = before.text.endswith(_OPEN)
        headed = headed or (opened and paragraph.kind == "heading" and "following" in before.text)
        if not _goes_on(paragraph, before, in_list=in_list, headed=headed):
            break
        in_list = in_list or paragraph.label is not None
        last = index
    return prose.paragraphs[last].end


def _goes_on(paragraph: Paragraph, before: Paragraph, *, in_list: bool, headed: bool) -> bool:
    """Say whether a paragraph belongs to the wording that the one before it belongs to."""
    text = paragraph.text
    if _OUTSIDE.match(text):
        return False
    if headed:
        return True
    if before.text.endswith(_OPEN):
        return (
            paragraph.label is not None or paragraph.kind != "heading" or bool(_CLAUSE.match(text))
        )
    if before.kind == "table" or paragraph.kind == "table":
        return before.kind == paragraph.kind == "table"
    if paragraph.label is not None:
        return in_list
    if before.text.rstrip("”’\"')").endswith(_CLOSED):
        return bool(re.match(r"(?:That|To) ", text)) and paragraph.kind != "heading"
    return not (
        paragraph.kind in ("heading", "note")
        or _NARRATES.match(text)
        or _INLINE_HEADING.match(text)
    )
