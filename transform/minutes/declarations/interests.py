"""What words say of an interest: its kind, and whether someone left the room."""

import re
from dataclasses import dataclass

from transform.minutes.mentions import Mention
from transform.minutes.text import stems
from transform.rows import InterestKind


@dataclass(frozen=True, slots=True)
class Declared:
    """That someone declared an interest; `start` and `end` cut out the words that say so."""

    person: Mention
    kind: InterestKind
    about: str | None
    withdrew: bool | None
    start: int
    end: int
    recalled: bool = False
    """Whether the words recall a declaration: having declared, as he had declared."""


_WORDS: tuple[tuple[str, InterestKind], ...] = (
    (r"(?<!non-)(?<!non )\bprejudicial|rhagfarn(?:u|us|ol)\b", "prejudicial"),
    (r"\bnon[- ]?regist(?:er|r)able|\bNRIs?\b", "unspecified"),
    (r"(?<!-)\bregist(?:er|r)able|\bORIs?\b", "other_registrable"),
    (r"\bother significant|\bOSIs?\b", "other_significant"),
    (
        r"\bnon[- ]?(?:disclosable[- ]|statutory[- ])?(?:pecuniary|financial)|\bNPIs?\b|"
        r"nad (?:yw|oedd) ?[’']?n ariannol|anariannol",
        "non_pecuniary",
    ),
    (r"\bpecuniary|\bDPIs?\b|\bfinancial\b|\bariannol", "disclosable_pecuniary"),
    (r"\bpersonal\b|\b[bp]h?ersonol\b", "personal"),
)
KINDS = tuple((re.compile(pattern, re.IGNORECASE), kind) for pattern, kind in _WORDS)
"""The words of each kind of interest; the first that fits is the kind."""
_DENIED = re.compile(
    r"\b(?:not|nor|no(?!\.? ?\d)|without|neither|rather than|nid|nad|heb)\b"
    r"(?:(?: [\w’']+){0,4}? (?:\w+[- ])?|(?: [\w’']+){0,4}? )"
    r"(?:pecuniary|prejudicial|personal|financial|regist(?:er|r)able|significant|rhagfarn\w+)\b|"
    r"\bnon-prejudicial\b",
    re.IGNORECASE,
)
_ROOMS = (
    r"(?:(?-i:(?!Council|Trust|Board|Company|Party|Group|Chair|School|Service)[A-Z])\w+|meeting|"
    r"room|chamber|hall|table|call|proceedings|building|venue|gathering|siambr)"
)
_LEFT = re.compile(
    r"\b(?:left|leave|leaving)\b(?! of\b)(?=(?: and \w+)?(?: (?:the|this|our|his|her|their))? "
    rf"(?:\w+ ){{0,2}}?{_ROOMS}\b|[,.;:)\]]| (?:during|for|while|whilst|when|if|should|prior|"
    rf"before|after|at|and|without|as|on|until|once|in|whenever)\b|$)|"
    r"\bwithdr(?:ew|aw|aws|awn|awing)\b(?! (?:the|his|her|their|an?) )|\babsent(?:ed|ing)? (?:him|"
    r"her|them)sel\w+|"
    rf"\b(?:vacat(?:ed?|ing)|exit(?:ed|ing)?|retir(?:ed?|ing) from) (?:the )?(?:\w+ )?{_ROOMS}\b|"
    r"\b(?:waiting room|virtual lobby|(?:went|go|going|gone) out(?:side)?|"
    r"step(?:ped|ping)? (?:out|outside)|logged (?:off|out)|disconnected|"
    r"left the call)\b|"
    rf"\bquit(?:ted|ting)? (?:the )?(?:\w+ )?{_ROOMS}\b|\brecus(?:ed?|ing) (?:him|her|them)sel\w+|"
    rf"\b(?:was|were|is|being|be) (?:\w+ )?(?:out of|outside|"
    rf"absent from) (?:the )?(?:\w+ )?{_ROOMS}\b|"
    rf"\b(?:was|were|is|being|be) not (?:in the {_ROOMS}|present|in attendance)\b"
    r"(?= (?:during|for|when|while|whilst|throughout|as|at the (?:discussion|vote)|in the room))|"
    r"\bnot (?:[\w’']+ ){0,6}?(?:remain|stay)(?:ed|ing)?\b(?! (?:silent|neutral|out|away))|"
    rf"\bnot (?:be )?in the {_ROOMS}\b|"
    r"\b(?:would|will) not be (?:present|in attendance)\b|"
    r"\bwedi (?:gadael|ymadael|mynd allan)\b|\b(?:[Aa]eth|allan) (?:allan|o[’']r ystafell)\b|"
    r"\b[Tt]ynnodd yn ôl\b|\b[Ee]nciliodd\b|"
    r"\bgan adael\b|\b[Gg]adaw(?:odd|sant)\b|\badaw(?:odd|sant)\b|\b[Yy]madaw(?:odd|sant)\b|"
    r"\badael y (?:cyfarfod|siambr|ystafell)\b",
    re.IGNORECASE,
)
_STAYED = re.compile(
    r"(?<!not )(?<!nor )(?<!\bor )\bremain(?:ed|ing|s)?\b(?! (?:outside|out of|an? |the |silent|"
    r"neutral|on the (?:board|trust)))|"
    r"\b(?:kept|retained|resumed|remained in) (?:his|her|their) (?:seat|place)s?\b|"
    r"(?<!not )(?<!nor )(?<!\bor )\bstay(?:ed|ing|s)?\b(?! (?:out|away))|\b(?:did not|neither|"
    r"(?:would|will) not)(?: be)? (?:leave|leaving|left|withdraw|withdrawing|withdrew)\b|"
    r"(?<!not )(?<!nor )(?<!neither )\b(?:spoke|speak|participated?|took part|"
    r"take part)(?: in the \w+)? and "
    r"voted?\b|\b[Aa]rhos(?:odd|asant)\b",
    re.IGNORECASE,
)
_NEVER_LEFT = re.compile(
    r"\b(?:not|need not|no need|without|never|neither|unnecessary|cannot)\b(?: \w+){0,5}? "
    r"(?:leave|leaving|left|withdraw|withdrawing)\b",
    re.IGNORECASE,
)
_MOVES = stems.of(
    "left leav withdr absent vacat exit retir waiting went stepped logged adael adaw ymadaw "
    "step_ go_out going_out gone_out lobby disconnect quit recus out_of outside absent not_ "
    "encilio tynnodd allan seat remain stay spoke speak particip took take rhos"
)
"""Parts of words without which nobody is said to leave or to stay."""
_SUPPOSED = re.compile(
    r"\b(?:should|if|were) (?:the|it|he|she|they|any|this|that)\b|\bif\b|\bin the event\b"
)
_WHETHER = re.compile(r"\bwhether (?:\w+ ){0,5}$")
_ENDS = re.compile(r"[.;](?= |$)")
REFERENCE = re.compile(
    r"(?:Agenda )?(?:Items?|Minutes?|Min\b|Applications?|Planning Applications?|Paragraph|Report|"
    r"Motions?|Eitem(?:au)?|Cofnod)\b|[\d(]|[A-Z]{1,4}/\d|All\b",
    re.IGNORECASE,
)
"""What an interest is about, where it is called by its number: Minute 45, Agenda item 8."""


def kind_of(text: str) -> InterestKind:
    """Return the kind of interest that words speak of; kinds that they deny do not count."""
    text = _DENIED.sub(" ", text)
    return next((kind for pattern, kind in KINDS if pattern.search(text)), "unspecified")


def left(text: str) -> bool | None:
    """Return whether the words say that someone left or would leave, stayed, or neither.

    >>> left("stayed to speak and left before the vote"), left("and did not leave the room")
    (True, False)
    """
    if not stems.stand_in(text.lower(), _MOVES):
        return None
    stayed = _last(_STAYED, text)
    gone = _last(_LEFT, _NEVER_LEFT.sub(lambda denied: " " * len(denied[0]), text))
    if gone is None and stayed is None:
        return None
    return (-1 if gone is None else gone) > (-1 if stayed is None else stayed)


def _last(pattern: re.Pattern[str], text: str) -> int | None:
    """Return where a wording stands last, not counting what is only supposed: if it were so."""
    places = [
        found.start()
        for found in pattern.finditer(text)
        if not _is_supposed(text, found.end())
        and not _WHETHER.search(text, max(found.start() - 40, 0), found.start())
    ]
    return places[-1] if places else None


def _is_supposed(text: str, position: int) -> bool:
    """Say whether the sentence goes on with a condition."""
    end = _ENDS.search(text, position)
    return bool(_SUPPOSED.search(text, position, end.start() if end else len(text)))
