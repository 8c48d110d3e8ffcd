"""What governs a word that decides: `it was`, or this body as the subject of the sentence.

The same words report what others decided, what was decided before, or what people thought.
"""

import re

from transform.minutes.mentions.words import LARGE
from transform.minutes.text.cues import Cue
from transform.minutes.text.prose import Prose, Sentence

BODY = (
    r"(?:[Cc]ommittee|[Cc]ouncil|[Cc]abinet|[Bb]oard|[Pp]anel|Authority|[Ss]ub-?[Cc]ommittee|"
    r"Sub Committee|Executive|Forum|Commission|Group|Assembly|Partnership|[Mm]eeting|Members|"
    r"Trustees|Governors)"
)
MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_IT_WAS = re.compile(
    r"(?P<before>.*?)(?:\b(?:it|It|IT)(?: was| is|WAS)|\band(?: was)?|, was)(?:,? (?:so|"
    r"unanimously|therefore|then|accordingly|also|further|subsequently|thereupon|duly|hereby|"
    r"finally|consequently|formally|now|thereafter|by \w+ votes to \w+))*,?(?:,? (?:by|on|with|"
    r"following|after|upon|without|subject) (?:[^;.\n]|(?<=\b[A-Z])\.){2,140}?,)?(?: unanimously)?"
    r"(?: \([^()\n]*\))?[:,]?[ ]?(?:UNANIMOUSLY )?$",
    re.DOTALL,
)
_SUBORDINATE = re.compile(
    r"\b(?:which|when|where|whereby|whom|that|had|having|has|because|whether|if|once|until|as|"
    r"noted|advised|reported|said) ?$"
)
_HELD_BY = re.compile(
    r"\b(?:had|has|have|having)(?:,[^,]{0,40},)?(?: \w+ly| also| already| then)? ?$"
)
_WELSH_REPORT = re.compile(r"\b(?:wedi|bod|fod|lle|pan|y) $")
_ADVERBS = (
    r"(?: (?:then|therefore|also|unanimously|otherwise|accordingly|subsequently|further|duly|has|"
    r"thereupon|hereby|formally|finally|consequently))*"
)
_ASIDE = (
    r"(?:, (?:having|following|after|on|upon|by|with|without|in|subject|being|notwithstanding|"
    r"taking|nobody|no|none|all|one|two|under|while|whilst|unanimously|therefore|accordingly) "
    r"?[^;.\n]{0,160},)?"
)
"""The Committee, having considered the report, …"""
_BODY_IS_SUBJECT = re.compile(
    r"(?:^|.*(?:, |\band |; |\d\)? )|(?:After|Following|Upon) [^,;.\n]{3,60} )(?:(?:The|the|This|"
    r"That) )?"
    rf"(?P<body>(?:[{LARGE}][\w-]+ ){{0,4}}?{BODY}){_ASIDE}{_ADVERBS}:?-? ?$",
    re.DOTALL,
)
_SINGLE = re.compile(
    r"The (?:(?:Cabinet|Executive|Lead) Member|Portfolio Holder)(?: for [\w ,&]{3,60})? (?:then |"
    r"therefore )?"
)
"""The Cabinet Member for Transport …"""
_DID_BEFORE = (
    "(?:considered|discussed|received|noted|reviewed|debated|heard|welcomed|scrutinised|examined|"
    "thanked|gave|supported|endorsed|approved|accepted|voted|took|had regard to|deliberated|"
    "acknowledged|retired|reconvened|moved|proceeded)"
)
_BODY_WENT_ON = re.compile(
    rf"(?:(?:The|This) )?(?P<body>(?:[{LARGE}][\w-]+ ){{0,4}}?{BODY}){_ADVERBS} {_DID_BEFORE}\b"
    rf"(?:(?! (?:which|who|whose|where|when) )[^.;])*? and,?(?: had)?{_ADVERBS} ?$"
)
"""The Committee considered the report and …"""
_ADVERBIAL = re.compile(
    r"(?:After|Following|Having|On|Upon|Subject|Accordingly|Therefore|Thereafter|During|With|At|"
    r"Under|Pursuant|In (?:terms|view|accordance|light|the light|consequence|response|conclusion|"
    r"making)|Notwithstanding|Arising|By|There|No|Since|Given|Being|Mindful|Noting|Taking|"
    r"Considering|Consequently|Finally|Thereupon|"
    r"The (?:motion|amendment|proposal))\b",
    re.IGNORECASE,
)
_CONDITION = re.compile(r"(?:If|As|When|Once|Until)\b")
_EARLIER_BEHIND = re.compile(
    rf"[,]? (?:in \d{{4}}|in (?:early |late )?{MONTH}|on \d|on the \d|at its|at their|last\b|"
    r"previously|earlier)"
)
_EARLIER_BEFORE = re.compile(
    rf"\b(?:at (?:its|their) (?:\w+ )?meeting|in (?:early |late )?{MONTH}|in \d{{4}}|on \d|"
    rf"on {MONTH}|last (?:year|month|week)|previous(?:ly)?)\b",
    re.IGNORECASE,
)
_WILLS = re.compile(r"\b(?:be|should|would|could|will|shall|must|may|to)\b")
_STATES = re.compile(
    r"that (?:it|this|these|they|there|the|a|an|all|some|such|more|what|our|local|how)?\b"
    r"[^.;:]{0,80}?\b(?:was|were|is|are|had|has|have|remained|needed)\b"
)
_FORMAL = re.compile(r"\b(?:minutes|record|required|held|no further)\b")
_WORDING = re.compile(
    r"(?:\(?[\divxa-h]{1,3}\) ?)?(?:[Tt]hat|[Tt]o|not to|i)\b|(?:under|pursuant|in accordance|"
    r"in terms|subject|by "
    r"virtue)\b[^.;\n]*? (?:to|that) "
)
_SECONDED = re.compile(r"\b[Ss]econded\b")
_IT_IS = re.compile(r"\b[Ii]t is\b[^.;]*$")
_WAS_IT = re.compile(r"\b(?:it|It|IT) (?:was|WAS)\b[^.;]*$")
_CLAUSES = re.compile(
    r"[ \t]*(?:[:–—-]|:-|as follows:?-?)+\s*\n(?:\W?[a-zA-Z0-9ivx]{1,4}[.)]|[•·]|to )"
)
_CLAUSE = re.compile(r"\W?[a-zA-Z0-9ivx]{1,4}[.)]|[•·]|[Tt]o ")


_PARTED = re.compile(r"[;,:–—-] ?$")
"""Councillor Ash proposed; Councillor Birch seconded; AGREED that …"""
_STOPPED = re.compile(r"(?: unanimously| nem\.? con)?\W*$")
"""There being no amendment, it was so agreed."""


def is_governed(prose: Prose, word: Cue, sentence: Sentence, end: int) -> bool:
    """Say whether a word in a sentence is this body's decision, by what stands before it."""
    left = prose.text[max(sentence.start, word.start - 600) : word.start]
    if _HELD_BY.search(left):
        return False
    if word.word.endswith("wyd"):
        return not _WELSH_REPORT.search(left)
    loud = word.written.isupper() or word.written[0].isupper()
    if loud and _SECONDED.search(left) and _PARTED.search(left):
        return True
    so = left.endswith(" so ") and _STOPPED.match(prose.text, word.end, sentence.end)
    wording = loud or bool(so) or _has_wording(prose, word, sentence, end)
    impersonal = _IT_WAS.fullmatch(left[-240:])
    if impersonal and wording:
        return _is_said(prose, word, left, impersonal["before"], loud=loud)
    return wording and _is_subject(prose, word, sentence, left, loud=loud)


def _is_said(prose: Prose, word: Cue, left: str, before: str, *, loud: bool) -> bool:
    """Say whether `it was` or `and` leads to what this body decided."""
    is_advice = word.word == "recommended" and _IT_IS.search(left)
    if is_advice or _SUBORDINATE.search(before):
        return False
    if not _reports(left, word, loud=loud):
        return True
    return bool(_BODY_WENT_ON.fullmatch(left)) and not _is_earlier(prose, word, left)


def states(text: str, start: int, end: int) -> bool:
    """Say whether what was agreed is that something is so, and not that something be done."""
    words = text[start : min(max(end, start), start + 600)]
    if _WILLS.search(words) or _FORMAL.search(words):
        return False
    return bool(_STATES.match(words))


def has_clauses(text: str, start: int) -> bool:
    """Say whether a colon or `as follows` and clauses stand there."""
    return bool(_CLAUSES.match(text, start))


def has_words(text: str, start: int) -> bool:
    """Say whether words stand there with which a wording begins: that, to."""
    return bool(_WORDING.match(text, start))


def _has_wording(prose: Prose, word: Cue, sentence: Sentence, end: int) -> bool:
    """Say whether a word in small letters is followed by what was decided."""
    if _CLAUSES.match(prose.text, word.end) or _is_listed(prose.text, word.end, end):
        return True
    if not has_words(prose.text, end):
        return False
    if prose.text[sentence.start : sentence.end].endswith((":", ":-", ": -", "–", "-")):
        return True
    return word.word != "agreed" or not states(prose.text, end, sentence.end)


def _is_listed(text: str, start: int, end: int) -> bool:
    """Say whether a colon and clauses stand behind how it was voted."""
    between = text[start:end]
    return (
        "\n" in between
        and any(sign in between for sign in ":–—-")
        and bool(_CLAUSE.match(text, end))
    )


def _reports(left: str, word: Cue, *, loud: bool) -> bool:
    """Say whether `and agreed` goes on from a person who agreed, or from another's decision."""
    if _WAS_IT.search(left) or (_SECONDED.search(left) and " had " not in left):
        return False
    return not loud or " had " in left or word.written == "DECISION"


def _is_subject(prose: Prose, word: Cue, sentence: Sentence, left: str, *, loud: bool) -> bool:
    """Say whether this body is the subject of the sentence, and it is no report."""
    subject = _BODY_IS_SUBJECT.fullmatch(left)
    if _SINGLE.fullmatch(left) and word.word in ("resolved", "decided"):
        return True
    if subject is None or _CONDITION.match(left) or _is_earlier(prose, word, left):
        return False
    if not loud and " " in subject["body"] and not _opens_paragraph(prose, sentence):
        return False
    before = left[: subject.start("body")]
    if not loud and _UNPARTED.fullmatch(before):
        return False
    if len(before) < 6 or _ADVERBIAL.match(before) or _SECONDED.search(before):
        return True
    return loud and bool(_BEING.search(before))


_UNPARTED = re.compile(r"(?:After|Following|Upon) [^,;.\n]{3,60} (?:the |this )?")
"""After debate in private the Committee APPROVED …"""
_BEING = re.compile(r", (?:being|having)\b[^.;]*, ")
"""The author, Dr Ash, being unwell, the Panel AGREED …"""


def _opens_paragraph(prose: Prose, sentence: Sentence) -> bool:
    """Say whether a sentence is the first of its paragraph."""
    return sentence.start == prose.paragraphs[sentence.paragraph].start


def _is_earlier(prose: Prose, word: Cue, left: str) -> bool:
    """Say whether the sentence dates what was decided."""
    return bool(_EARLIER_BEHIND.match(prose.text, word.end) or _EARLIER_BEFORE.search(left))
