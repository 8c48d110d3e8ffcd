"""Whether a paragraph still belongs to the wording of a decision, or stands behind it."""

import re

from transform.minutes.decisions.grammar import BODY
from transform.minutes.text.paragraphs import Paragraph

_BEHIND = (
    r"reasons?\b(?! for (?:approval|refusal))|rheswm|rhesymau",
    r"(?:other|any)? ?(?:alternative )?options? (?:considered|rejected)",
    r"other options|(?:any )?alternatives?\b|informatives?\b",
    r"notes?\b ?[:(](?=\s*\S)|\(note|vot(?:ing|es?)\b|abst|action\b",
    r"(?:for|against|in favour)(?: the (?:motion|amendment))? ?[:(–]",
    r"(?:the )?meeting (?:ended|closed|started|commenced|adjourned|rose)",
    r"chair(?:man|person)?\b ?\W*$",
    r"resolved\b|recommended\b",
    r"(?:cabinet member|portfolio holder|lead officer|contact|wards?(?: affected)?) ?[:–-]",
    r"(?:is (?:this|it) a )?key decision\b|call-?in\b|eligible for|date of (?:decision|"
    r"implementation)",
    r"(?:background papers?|dispensations?|(?:conflicts?|declarations?) of interests?) ?[:–-]",
    r"(?:proposed|moved|seconded|proposer|mover|seconder)\b ?(?:by\b|:)",
)
_OUTSIDE = re.compile(rf"\W*(?:{'|'.join(_BEHIND)})", re.IGNORECASE)
"""What stands behind a decision and is no part of it: REASONS FOR DECISION, Note:, Voting:"""
_ACTS = re.compile(
    r"\W*(?:Councillors?|Cllrs?|Mr|Mrs|Ms|Miss|Dr)\b(?:(?! be )[^.;:]){2,80} (?:left|returned|"
    r"rejoined|re-joined|joined|abstained|voted|requested|entered|withdrew|asked|dissent\w*|"
    r"thanked)\b|(?:Gadawodd|Dychwelodd|Ymunodd)\b"
)
"""Councillor Ash left the meeting."""
_NARRATES = re.compile(
    r"\W*(?:Councillors?|Cllrs?|Mr|Mrs|Ms|Miss|Dr|Members?|Alderm[ae]n|"
    r"The (?:Chair|Mayor|Committee|Leader|Council\b|Cabinet|Board|Panel|Sub-Committee|meeting|"
    r"Director|Head|Officer)|At the request|In accordance|On the requisition|Y Cyng|It was|"
    r"Following|During|"
    r"Upon|On being)\b"
)
_CLAUSE = re.compile(r"(?:[“\"'‘(]?(?:that|to|and|or|bod|y dylid|i)\b|“|‘)", re.IGNORECASE)
_INLINE_HEADING = re.compile(r"[A-Z][\w’ /-]{1,40}: ")
_THAT = re.compile(r"(?:That|To|THAT|TO) ")
_DOES = (
    r"(?:approve|note|agree|delegate|endorse|authorise|recommend|support|request|ask|thank|"
    r"welcome|adopt|confirm|refer|instruct|accept|resolve|call|commit|believe|continue|write|"
    r"consider|grant|recognise|acknowledge|condemn|urge|invite|appoint|receive|require|affirm)s?"
)
_VERB_LINE = re.compile(
    rf"\W*(?:(?:(?:This|The|That) )?{BODY}(?: (?:also|therefore|further|\w+ly))? )?{_DOES}\b(?! "
    rf"(?:was|were)\b)",
    re.IGNORECASE,
)
"""Approves the plan; This Council also notes …"""
_BODY_OPEN = re.compile(rf"\bthat (?:(?:the|this) )?(?:\w+ )?{BODY}$", re.IGNORECASE)
_NAME_LINE = re.compile(r"(?:[A-Z][\w’'.-]*,? ?){2,7}(?:\([^()]*\))?$")
"""Councillor Ash: a name in a list of those appointed."""
_OPEN = (":", ";", ",", ":-", "–", "—", "-", " and", " or", "that", "That", "THAT", " to", " a",
         " the", " be")  # fmt: skip
_CLOSED = (".", "!", "?")
_MORE = re.compile(r"(?:That|To|And|\(?[a-z0-9]{1,3}[.)]|\d)")
_TO_BE = re.compile(r"\b(?:be|to be) (?:\w+ly )?\w+(?:ed|en|t)\b")
_TELLS = re.compile(r"\b(?:was|were|had|has|have|said|asked|thanked|would|will|is|are)\b")


def is_open(text: str) -> bool:
    """Say whether a paragraph announces more, or stops in the middle."""
    return text.endswith(_OPEN) or bool(_BODY_OPEN.search(text[-60:]))


def is_outside(text: str) -> bool:
    """Say whether a paragraph stands behind a decision: reasons, notes, votes."""
    return bool(_OUTSIDE.match(text))


def ends(paragraph: Paragraph) -> bool:
    """Say whether a paragraph stands behind what is written under the heading Decision."""
    apart = paragraph.kind in ("heading", "note") or is_outside(paragraph.text)
    return apart or (paragraph.label is None and bool(_ACTS.match(paragraph.text)))


def is_more(words: str, *, stated: bool) -> bool:
    """Say whether a further sentence of a paragraph is of the wording; stated: after DECISION."""
    if _MORE.match(words):
        return True
    if is_outside(words) or _NARRATES.match(words) or _TELLS.search(words):
        return bool(_NARRATES.match(words)) and _is_ordered(words)
    return stated or _is_ordered(words)


def _is_ordered(words: str) -> bool:
    """Say whether a sentence says what is to be, and nothing of what was: The rent be paid."""
    return bool(_TO_BE.search(words)) and not _TELLS.search(words)


def goes_on(paragraph: Paragraph, before: Paragraph, *, in_list: bool, headed: bool) -> bool:
    """Say whether a paragraph belongs to the wording that the one before it belongs to."""
    text, heading = paragraph.text, paragraph.kind == "heading"
    if headed or is_outside(text):
        return headed and not is_outside(text)
    if is_open(before.text):
        return paragraph.label is not None or not heading or bool(_CLAUSE.match(text))
    if "table" in (before.kind, paragraph.kind):
        return before.kind == paragraph.kind
    if paragraph.label is not None:
        return in_list
    return _goes_on_unlabelled(paragraph, before)


def _goes_on_unlabelled(paragraph: Paragraph, before: Paragraph) -> bool:
    """Say whether a paragraph without a label goes on with what the one before did not open."""
    text, heading = paragraph.text, paragraph.kind == "heading"
    if _ACTS.match(text):
        return False
    if before.text.rstrip("”’\"')").endswith(_CLOSED):
        return _is_alike(text, before.text) and (not heading or before.kind == "heading")
    if heading or paragraph.kind == "note":
        return False
    listed = _NAME_LINE.match(text) and _NAME_LINE.match(before.text)
    return bool(listed) or not (_NARRATES.match(text) or _INLINE_HEADING.match(text))


def _is_alike(text: str, before: str) -> bool:
    """Say whether a paragraph goes on behind a full stop: That …, or Approves … after Notes."""
    if _THAT.match(text):
        return True
    follows = text[:1].islower() or text.startswith(("This", "“")) or _VERB_LINE.match(before)
    return bool(follows and _VERB_LINE.match(text))
