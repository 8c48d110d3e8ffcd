"""The verbs and wordings by which minutes say that someone speaks."""

import re

from transform.minutes.words import LARGE
from transform.rows import Action

_VERBS: dict[Action, str] = {
    "introduced": "introduced presented",
    "moved": "moved proposed nominated",
    "seconded": "seconded",
    "asked": "asked queried questioned enquired inquired sought requested wondered challenged",
    "answered": "answered replied responded",
    "said": (
        "acknowledged added addressed advised advocated agreed alerted announced apologised "
        "argued asserted assured believed briefed called cautioned clarified commended "
        "commented concluded concurred confirmed congratulated considered contended declared "
        "demonstrated described detailed disagreed discussed drew echoed elaborated emphasised "
        "emphasized encouraged endorsed exercised explained expressed felt gave highlighted "
        "hoped illustrated indicated informed insisted invited led maintained made mentioned "
        "noted objected observed offered opened opposed outlined paid pointed praised pressed "
        "promised provided put quoted raised read reassured recalled recommended referred "
        "reflected regretted reiterated reminded remarked reported revealed ran said shared "
        "showed speculated spoke stated stressed suggested summarised supported talked tabled "
        "thanked thought told undertook updated urged voiced warned welcomed was had "
    ),
}
ACTIONS: dict[str, Action] = {
    verb: action for action, verbs in _VERBS.items() for verb in verbs.split()
}
"""Verbs in the past tense, with what one does."""
_OBJECTS = {
    "declared": r"that\b|the meeting\b",
    "made": r"(?:a|an|the|some|several|two|three|further|following|his|her)\b"
    r"(?! \w* ?(?:declaration|announcement of|disclosure))",
    "gave": r"(?!his\b|her\b|their\b|apolog|notice|a declaration)",
    "put": r"(?:forward|(?:a|the|her|his|their|two) (?:\w+ )?(?:question|point|view)|that\b)",
    "ran": r"through\b",
    "paid": r"tribute\b",
    "drew": r"(?:attention|members|the)\b",
    "opened": r"(?:the|his|her)\b",
    "was": r"(?:very |also |most |not )?(?:concerned|pleased|worried|surprised|disappointed|keen|"
    r"grateful|of the (?:view|opinion)|in favour|glad|sorry|unhappy|supportive|satisfied|"
    r"opposed)\b",
    "had": r"(?:concerns?|reservations|a (?:concern|question))\b",
    "led": r"(?:a|the|members|through)\b",
}
"""What must stand behind a verb that has other meanings, for it to be one of speech."""
_OBJECT = {verb: re.compile(f" (?:{words})", re.IGNORECASE) for verb, words in _OBJECTS.items()}

_ADVERBS = (
    r"(?:(?:also|then|therefore|further|subsequently|formally|briefly|duly|each|both|all|again|now|"
    r"later|next|kindly|verbally|jointly|first|in turn|went on to|orally|in reply|in response),? )*"
)
_VERB = r"(?P<verb>[A-Za-z]+)\b"
_BEHIND = re.compile(rf",? {_ADVERBS}{_VERB}")
_ASIDE = re.compile(
    rf"(?P<aside>, (?!and\b)[^,;.\n]{{2,130}},| – [^–;.\n]{{2,60}} –) {_ADVERBS}{_VERB}"
)
"""…, Estates Manager, then introduced"""
_CAME = re.compile(
    rf"(?P<aside>, (?!and\b)[^,;.\n]{{2,130}},)? (?:attended|was in attendance|was present|joined|"
    rf"came)\b[^,;.\n]{{0,60}}? and {_ADVERBS}{_VERB}"
)
"""… attended and explained; … joined the meeting by video and presented"""
_THEN_SAID = re.compile(
    rf" (?:attended|joined|was welcomed|was present)[^.;\n]{{0,80}}\."
    rf" (?:He|She|They) {_ADVERBS}{_VERB}"
)
"""… joined the meeting. She presented the report"""
NO_SPEECH = re.compile(
    r" by\b|[^.;\n]{0,60}\b(?:votes?|voted|abstention|abstained)\b[^.;\n]{0,50}\brecord|"
    r"[^.;\n]{0,40}\brecorded\b[^.;\n]{0,50}\b(?:votes?|voted|voting|abst\w+)\b|"
    r" (?:this |the )?(?:item|order of)\b[^.;]{0,30}\b(?:up|forward|agenda|earlier)\b|"
    r" that (?:he|she|they) had (?:all )?(?:been (?:lobbied|contacted)|received)\b"
)
"""…, seconded by B; A asked for a vote to be recorded; A stated that he had been lobbied; the
Chair moved this item up the agenda."""

OFFICE_BEFORE = re.compile(
    rf"(?P<office>(?:\b(?:[Tt]he|[Yy]r?) )?[{LARGE}][\w’'-]*"
    rf"(?: (?:[{LARGE}][\w’'-]*|of|for|and|the|to|that|dros|yr?|&|–|-|\([^()]*\)))*), $"
)
"""The Planning Officer, …"""
_OFFICE = r"(?:(?:the|its|their|y|yr) [^,.;\n]{2,80}(?:,| \() )?"
BY = re.compile(
    rf"\b(?P<verb>introduced|presented|moved|proposed|seconded|supported|asked|raised|made|suggested|"
    rf"queried|requested|addressed|given|outlined|explained|put|out|proposal|motion|cynigiwyd|"
    rf"eiliwyd|cyflwynwyd(?: yr? [^.;,\n]{{2,60}})?) (?:\w+ly )?(?:by|gan) {_OFFICE}$",
    re.IGNORECASE,
)
"""moved by …; a point made by the Chairman, …; read out by …"""
FROM = re.compile(
    rf"\b(?:(?:heard|[Rr]epresentations?|addressed)\b[^.;:\n]{{0,90}}? (?:from|by)|"
    rf"(?:[Pp]resentation|[Uu]pdate)\b[^.,;:\n]{{0,60}}? (?:from|by)|"
    rf"(?:[Ss]upplementary question|[Rr]esponse|[Rr]eply|[Aa]nswer) (?:from|by)|"
    rf"(?:[Pp]ublic )?[Ss]peak(?:ers?|ing)\b[^:.\n]{{0,40}}:):? {_OFFICE}$"
)
"""received representations from …; Response by …"""
IN_ANSWER = re.compile(
    rf"\b(?:[Ii]n (?:response|reply|answer)|(?:responding|replying)) to (?:(?:a|the|further) )?"
    rf"(?:[\w ]{{0,40}}(?:from|by|of) )?{_OFFICE}$"
)
"""In response to …; In answer to a question from …"""
AT_REQUEST = re.compile(rf"\b(?:request|opinion|suggestion|invitation) of {_OFFICE}$")
"""in the opinion of …"""
INVITED = re.compile(rf"\b(?:invited|asked) {_OFFICE}$")
TO_SPEAK = re.compile(
    r"(?:, [^,;.\n]{2,100},)? to "
    r"(?:speak|address|present|introduce|comment|outline|explain|give|make)\b"
)
"""invited …, of the Cyclists, to speak"""
BEEN = re.compile(r"\b(?:had|has|have) (?:\w+ )?been\b[^;]*$")
"""What had been moved was moved at another meeting."""
LISTS = re.compile(
    r"\b(?:spoke|speak|speaking|asked questions|addressed|heard from|representations? [^\n]*from)\b"
    r"[^\n]*:[–-]?$",
    re.IGNORECASE,
)
"""The following spoke under the scheme:"""
WELSH = re.compile(
    r"\b(?P<verb>[Cc]yflwynodd|[Dd]ywedodd|[Gg]ofynnodd|[Aa]tebodd|[Ss]iaradodd|[Cc]ynigiodd|"
    r"[Ee]iliodd|[Hh]olodd|[Nn]ododd|[Dd]iolchodd|[Ee]glurodd|[Ee]sboniodd|[Aa]droddodd|"
    r"[Cc]roesawodd|[Aa]wgrymodd|[Yy]chwanegodd|[Cc]yfeiriodd|[Pp]wysleisiodd|[Yy]matebodd|"
    r"[Rr]hoddodd|[Mm]ynegodd|[Cc]adarnhaodd|[Ee]stynnodd|[Ll]longyfarchodd|[Dd]ymunodd) "
    r"(?:yr? (?!Cyng)[^,.;\n]{2,60}, )?(?:yr? )?$"
)
"""Dywedodd y Cynghorydd …"""
OTHER_ACTIONS: dict[str, Action] = {
    "supported": "seconded",
    "proposal": "moved",
    "motion": "moved",
    "cyflwynodd": "introduced",
    "gofynnodd": "asked",
    "holodd": "asked",
    "atebodd": "answered",
    "ymatebodd": "answered",
    "cynigiodd": "moved",
    "cynigiwyd": "moved",
    "eiliodd": "seconded",
    "eiliwyd": "seconded",
}
OFFICES = re.compile(
    rf"(?:The|A|Another|One) (?P<office>[{LARGE}][\w’'-]+"
    rf"(?: (?:[{LARGE}][\w’'-]*|\([^()]{{1,60}}\)|of|for|and|the|to|&|–|-))*),? {_ADVERBS}{_VERB}"
)
"""The Head of Service replied; A Member asked"""


_AFTER_NAMES = (
    (_BEHIND, (" ", ", ")),
    (_ASIDE, (", ", " –")),
    (_CAME, (" attended", " was", " joined", " came", ", ")),
    (_THEN_SAID, (" attended", " joined", " was")),
)
"""The wordings behind a name, and how the text goes on where they can stand."""


def action_behind(text: str, position: int) -> tuple[Action, int, str | None] | None:
    """Return what the words behind a name say that the person does, and where they end.

    The third is what stands between name and verb in commas, often a role.
    """
    for pattern, signs in _AFTER_NAMES:
        found = pattern.match(text, position) if text.startswith(signs, position) else None
        if found is None:
            continue
        verb = found["verb"].lower()
        action = ACTIONS.get(verb)
        if action is None or not speaks(text, verb, found.end()):
            continue
        aside = found.groupdict().get("aside")
        return action, found.end(), aside.strip(", –") if aside else None
    return None


def speaks(text: str, verb: str, end: int) -> bool:
    """Say whether a verb is one of speech, by the words behind it."""
    pattern = _OBJECT.get(verb)
    return not NO_SPEECH.match(text, end) and (pattern is None or bool(pattern.match(text, end)))
