"""The verbs by which minutes say that someone speaks, with what one does."""

import re

from transform.minutes.text import stems
from transform.rows import Action

_VERBS: dict[Action, str] = {
    "introduced": "introduced presented",
    "moved": "moved proposed nominated",
    "seconded": "seconded",
    "asked": (
        "asked queried questioned enquired inquired sought requested wondered challenged wished "
        "wanted posed probed pressed interrogated"
    ),
    "answered": "answered replied responded countered retorted",
    "said": (
        "accepted acknowledged added addressed admitted advised advocated affirmed agreed "
        "alerted alluded announced apologised appealed applauded appreciated argued asserted "
        "assured began begged believed briefed called cautioned cited claimed clarified "
        "closed commended commented compared complained complimented conceded concluded "
        "concurred condemned confessed confirmed congratulated considered contended continued "
        "contrasted contributed conveyed counselled criticised dealt declared declined "
        "defended delivered demanded demonstrated demurred denied deplored described detailed "
        "did disagreed disclosed discussed dismissed disputed dissented doubted drew dwelt "
        "echoed elaborated emphasised emphasized encouraged ended endorsed exercised expanded "
        "explained expressed extended extolled faulted favoured feared fed felt fielded "
        "finished foresaw gave guided had held highlighted hoped illustrated implied implored "
        "indicated informed insisted interjected intervened intimated invited joked judged "
        "justified laid lamented led let likened listed made maintained mentioned mooted "
        "mused noted objected observed offered opened opined opposed outlined paid "
        "participated persisted placed pleaded pledged pointed praised predicted produced "
        "professed promised protested provided put quoted raised ran read reaffirmed "
        "reassured recalled reckoned recommended recorded recounted referenced referred "
        "reflected refuted regretted reiterated rejected related relayed remarked remembered "
        "reminded remonstrated repeated reported reserved responded restated retold revealed "
        "rose rounded rued said saw set shared showed signalled signposted singled speculated "
        "spelled spelt spoke started stated stressed struggled submitted suggested summarised "
        "summed supported supposed surmised suspected sympathised tabled talked testified "
        "thanked thought told took touched trusted turned underlined underscored undertook "
        "updated urged ventured voiced volunteered vowed walked warned was welcomed went "
        "could handed registered were "
        "worried "
    ),
}
ACTIONS: dict[str, Action] = {
    verb: action for action, verbs in _VERBS.items() for verb in verbs.split()
}
"""Verbs in the past tense, with what one does."""

_SPEECHES = (
    r"(?:presentation|statement|speech|talk|address|update|report|report back|overview|summary|"
    r"introduction|brief|briefing|response|reply|account|message|demonstration)"
)
_OBJECTS = {
    "accepted": r"that\b|all\b|responsibility\b|(?:the|this|these) (?:\w+ )?(?:amendment|addition|"
    r"point|suggestion|comments?)\b",
    "appealed": r"to\b|for\b",
    "began": r"by\b|to (?:speak|explain|outline|address)\b|the (?:debate|discussion)\b",
    "called": r"for\b|on\b|upon\b|attention\b|it\b|the (?:scheme|proposal|plan|idea)\b",
    "closed": r"the (?:debate|discussion|meeting)\b|by\b",
    "continued": r"by\b|that\b|to (?:say|explain|outline)\b",
    "conveyed": r"(?:his|her|their|the|thanks|condolences|best|apologies from)\b",
    "could": r"not (?:support|agree|accept|see (?:how|why|any)|understand|back|vote for)\b",
    "dealt": r"with (?:the|a|several|two|three|questions)\b",
    "declared": r"the meeting\b|(?:his|her) (?:support|opposition)\b",
    "declined": r"to (?:answer|comment|say|speak|respond|do so|give|reply)\b",
    "delivered": rf"(?:an?|the|his|her|their|two) (?:[\w-]+ ){{0,4}}?{_SPEECHES}\b",
    "did": r"not (?:agree|accept|believe|think|feel|consider|understand|see|want|wish|share|"
    r"dispute)\b",
    "disclosed": r"that\b",
    "drew": r"(?:attention|the|members|councillors|\w+[’']s? )\b",
    "dismissed": r"the (?:idea|suggestion|notion|claim|argument|point)\b|this\b",
    "dwelt": r"on\b|upon\b",
    "ended": r"by\b",
    "exercised": r"(?:his|her|the|their) right\b",
    "expanded": r"on\b|upon\b",
    "extended": r"(?:his|her|their|a|an|the|thanks|condolences|congratulations|best)\b"
    r"(?! (?:term|stay|period))",
    "fed": r"back\b",
    "fielded": r"(?:\w+ ){0,3}?questions\b",
    "finished": r"by\b",
    "gave": r"(?!his (?:apolog|vote|name)|her (?:apolog|vote|name)|their apolog|apolog|notice|"
    r"a declaration|way|birth|permission|consent|up\b|(?:his|her|the|their|a) (?:casting|second))",
    "handed": r"(?:in|over) (?:a|the|his|her) (?:[\w-]+ ){0,4}?petition\b",
    "guided": r"(?:members|the|councillors)\b",
    "had": r"(?:some |several |two |a number of |serious |grave |strong |no )?(?:concerns?|"
    r"doubts?|quarrel|difficulty|"
    r"reservations|doubts|questions|objections?|comments)\b|a (?:concern|question|query)\b|"
    r"nothing to add\b",
    "held": r"that\b|the view\b|out little\b",
    "laid": r"out (?:the|his|her)\b",
    "let": r"it be known\b",
    "led": r"(?:a|the) (?:debate|discussion|presentation|questioning|members)|members\b|through\b|"
    r"the (?:committee|panel|board|sub-committee|members|meeting) through\b",
    "listed": r"(?:the|several|a number)\b",
    "maintained": r"that\b|(?:his|her|their) (?:view|position|objection|opposition)\b",
    "made": r"(?:an?|the|some|several|two|three|further|following|his|her|no|representations|"
    r"comments|submissions|observations|remarks)\b(?! (?:\w+ )?(?:declarations?|announcement of|"
    r"disclosure|transparency))",
    "offered": r"(?:his|her|their|to|thanks|condolences|congratulations|support|reassurance|"
    r"(?:an?|the) "
    r"(?:\w+ )?(?:explanation|apology|assurance|alternative|view|opinion|comment|reassurance|"
    r"suggestion|amendment|tribute))\b",
    "opened": r"(?:the (?:debate|meeting|discussion|item|session|questioning)|his|her|by)\b",
    "paid": r"tribute\b",
    "placed": r"on record (?:his|her|their|that|the)\b",
    "pressed": r"for\b|the\b|him\b|her\b|on\b|that\b",
    "produced": r"(?:the |some |his |her |a )?(?:\w+ )?(?:figures|evidence|photographs|data|"
    r"statistics|details|plans)\b",
    "put": r"(?:forward|(?:a|an|the|her|his|their|two|three) (?:\w+ ){0,2}?(?:question|point|view|"
    r"case|query|amendment|argument)|that\b|it to\b|questions\b)",
    "ran": r"through\b",
    "recorded": r"(?:his|her|their) (?:thanks|appreciation|gratitude|disappointment|regret|"
    r"concern)\b",
    "registered": r"(?:his|her|their) (?:\w+ )?(?:objections?|opposition|concerns?|support|"
    r"disappointment|thanks)\b",
    "rejected": r"the (?:idea|suggestion|notion|claim|argument|charge|accusation|criticism)\b|"
    r"this\b",
    "related": r"(?:how|that|his|her)\b",
    "reserved": r"(?:his|her|their) (?:right|speech|remarks|position)\b",
    "rose": r"on a point\b|to (?:ask|say|speak|support|oppose|second|move|object|reply)\b",
    "rounded": r"off (?:the|by)\b",
    "saw": r"(?:no|little|some|great|much)? ?(?:merit|reason|need|objection|case|value|benefit|"
    r"harm|difficulty|"
    r"justification)\b|(?:no|little|some|the) \w+ (?:reason|merit|in)\b",
    "set": r"out\b",
    "showed": r"(?:members|slides|photographs|a|the|how|some|that|plans)\b",
    "signalled": r"(?:his|her|their|that)\b",
    "singled": r"out\b",
    "spelled": r"out\b",
    "spelt": r"out\b",
    "started": r"by\b",
    "struggled": r"to (?:see|understand|accept|follow)\b",
    "submitted": r"that\b|(?:an?|the|his|her) (?:[\w-]+ ){0,4}?(?:report|update|paper|statement|"
    r"draft|"
    r"accounts|budget|plan|programme|strategy|schedule|proposals|review|summary|analysis)s?\b",
    "summed": r"up\b",
    "took": r"(?:members|the \w+(?:[ -]\w+)?|councillors|everyone|us|those present|all present) "
    r"(?:\w+ )?through\b|part in (?:the|a) (?:\w+ )?(?:debate|discussion)\b|questions\b|issue\b|"
    r"the opportunity\b|(?:the|a) (?:opposite |same |contrary |different )?view\b|exception\b",
    "touched": r"on\b|upon\b",
    "trusted": r"that\b",
    "turned": r"to (?:the (?:subject|question|matter|issue|budget|report|costs?|figures)|page|his|"
    r"her)\b",
    "volunteered": r"that\b",
    "walked": r"(?:members|the \w+|councillors) (?:through|round|around|over)\b",
    "wanted": r"to (?:know|thank|ask|see|be (?:sure|assured|clear)|understand|make|raise|record|"
    r"put on record|place)\b|(?:assurance|clarity|clarification|more|an assurance|a)\b",
    "was": r"(?:very |also |most |not |deeply |greatly |particularly |strongly |fully |extremely |"
    r"still )?(?:concerned|pleased|worried|surprised|disappointed|keen|grateful|dismayed|alarmed|"
    r"delighted|encouraged|heartened|of (?:the same|a like|one|another) mind|minded to|"
    r"heard\b(?! (?:at|in (?:\d|the|January|court)|"
    r"on|by an?|to have)\b)|of a different (?:view|opinion)|"
    r"of the (?:view|opinion|same view)|in favour|glad|sorry|unhappy|supportive|satisfied|"
    r"opposed|against the|sceptical|puzzled|content with|reassured|impressed|saddened|"
    r"uncomfortable|frustrated|unconvinced|convinced|persuaded|uneasy|blunt|adamant|anxious|"
    r"cautious|confident|certain|doubtful|"
    r"firm|curious|cross|angry|appalled|troubled|sympathetic|wary|sure|clear that|puzzled|"
    r"relieved|amazed|"
    r"shocked|upset|unsure|critical|conscious|mindful)\b",
    "went": r"through\b|on to\b|over\b",
    "wished": r"(?!(?:it )?to be (?:recorded|noted|minuted)\b|it (?:recorded|noted|minuted)|"
    r"(?:his|her) vote|to declare\b|to speak\b)"
    r"(?:to|that|everyone|members|all|the|him|her|it)\b",
    "worried": r"that\b|about\b",
}
"""What must stand behind a verb that has other meanings, for it to be one of speech."""
UNLESS = {
    "apologised": re.compile(
        r" for (?:his |her |their )?(?:being )?(?:late|absence|absent|non-attendance|arriv)"
    ),
    "said": re.compile(r" (?:prayers|a prayer|grace|farewell)\b"),
    "claimed": re.compile(r" (?:£|expenses|benefits?|compensation|costs)"),
    "gave": re.compile(r" (?:£|\d|many|years|her life|his life)"),
    "made": re.compile(
        r" (?:an?|the|his|her) (?:\w+ )?(?:donation|visit|difference|application|decision|"
        r"complaint|journey|recovery|will|start|living)\b"
    ),
    "observed": re.compile(r" (?:a|one|two) minute"),
    "presented": re.compile(r" with (?:an?|the|his|her)\b"),
    "raised": re.compile(r" (?:£|money|funds|(?:over|nearly|almost|more than) £)"),
    "read": re.compile(r" (?:prayers|a prayer)\b"),
    "sought": re.compile(
        r" (?:\w+ )?(?:permission|consent|election|re-election|legal advice|funding|compensation|"
        r"costs|employment)\b"
    ),
    "offered": re.compile(r" (?:prayers|a prayer)\b"),
}
"""What must not stand behind a verb."""
_OBJECTS["were"] = _OBJECTS["was"]
OBJECT = {verb: re.compile(f" (?:{words})", re.IGNORECASE) for verb, words in _OBJECTS.items()}

_RECORDED = re.compile(
    r"[^.;\n]{0,60}\b(?:votes?|voted|abstention|abstained|dissent)\b[^.;\n]{0,50}\brecord|"
    r"[^.;\n]{0,40}\brecorded\b[^.;\n]{0,50}\b(?:votes?|voted|voting|abst\w+)\b|"
    r"[^.;\n]{0,20}\b(?:named|recorded) vote\b|"
    r"[^.;\n]{0,60}\bbleidl\w+\b[^.;\n]{0,60}\bch?ofnod"
)
"""A asked for a vote to be recorded"""
_OF_ITSELF = re.compile(
    r" (?:that|it|to)\b[^.;\n]{0,120}\b(?:interests? to declare|an open mind|a closed mind|"
    r"pre-?determin\w+|be transparent about (?:an?|his|her))\b"
)
_ELSEWHERE = re.compile(
    r" (?:this|it|the (?:matter|issue|question|point)|a (?:question|point)|concerns?) at (?:the|"
    r"its|a|our) (?:last|previous|earlier)\b|"
    r" (?:this |the )?(?:item|order of)\b[^.;]{0,30}\b(?:up|forward|agenda|earlier)\b|"
    r" that (?:he|she|they) had (?:all )?(?:been (?:lobbied|contacted)|received)\b|"
    r" that (?:he|she|they) (?:was|were|would be) (?:attending|joining|participating|connected|"
    r"taking part (?:by|from|remotely))\b"
)
"""A stated that he had been lobbied; the Chair moved this item up the agenda"""
NO_SPEECH: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = (
    (_ELSEWHERE, ("",)),
    (_RECORDED, stems.of("record named_vote bleidl")),
    (_OF_ITSELF, stems.of("to_declare _mind determin transparent")),
)
"""What behind a verb makes it none of speech, and parts of words of which it holds one."""
BY = re.compile(r",? by\b(?! way of\b)")
DOING = frozenset(["began", "closed", "continued", "ended", "finished", "opened", "started"])
"""Verbs that `by` may follow: began by thanking; but A, seconded by B."""
