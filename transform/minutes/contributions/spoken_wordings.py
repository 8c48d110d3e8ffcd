"""The wordings before a name that say that someone speaks: moved by, a question from."""

import re

from transform.minutes.contributions.welsh_verbs import WELSH
from transform.rows import Action

ARTICLE = re.compile(r"(?<= )(?:[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur|[Hh]is|[Hh]er|yr?|an?) (?!Cyng)")
TAIL = re.compile(
    r"(?!(?:\w+ )?(?:questions?|comments?|quer\w+|points?|concerns?|reports?|issues?|matters?|"
    r"requests?|suggestions?|proposals?|amendments?|motions?)\b)(?=[^,.;\n]*[A-Z]|"
    r"[^,.;\n]*\b(?:chair\w*|leader|mayor|officer|member|councillor|clerk|portfolio)\b)"
    r"[^,.;\n]{2,80}(?:, ?| \()$|(?:local |nearby )?(?:resident|applicant|objector|agent|"
    r"supporter|petitioner|member of the public|councillor|ward member),? $"
)
BARE = re.compile(
    r"(?<= )(?P<office>[A-Z][\w’'-]+(?: (?:[A-Z][\w’'-]*|of|for|and|the|&)){0,8})(?:, | \()$"
)
"""The office that may stand before a name: by the Chairman, …; from Head of Parks, …"""
WORD = re.compile(r"[\w-]+")
_PASSIVES = (
    "introduced presented pressed paid provided noted observed felt attention forward moved "
    "proposed seconded supported asked raised made suggested queried "
    "requested addressed given outlined explained put out proposal motion expressed answered "
    "nominated thanked delivered led tabled voiced advised informed told reminded briefed updated "
    "reported stated said confirmed posed clarified summarised challenged questioned welcomed "
    "invited demonstrated read echoed mover seconder moving seconding proposer statement "
    "presentation talk highlighted reiterated emphasised stressed sought shared submission"
)
BY = re.compile(
    rf"\b(?P<verb>{'|'.join(_PASSIVES.split())})(?: (?:to|of|"
    rf"as) [\w’' -]{{2,40}})?(?: to)? (?:\w+ly )?"
    rf"(?:at the meeting )?by:?\s?"
    rf"$|\b(?P<welsh>clywyd|hysbyswyd|atebwyd|cadarnhawyd|darparwyd|atgoffwyd|diweddarwyd|"
    rf"tynnwyd sylw|anerchwyd|heiliwyd|[cg]h?ynigiwyd|cynigiwyd|eiliwyd|"
    rf"cyflwynwyd(?: yr? [^.;,\n]{{2,60}})?|gofynnwyd|"
    rf"holwyd|codwyd|dywedwyd|eglurwyd|nodwyd|ategwyd|cefnogwyd|awgrymwyd|pwysleisiwyd|mynegwyd|"
    rf"ychwanegwyd|adroddwyd|crynhowyd|"
    rf"rhoddwyd|traddodwyd|esboniwyd|amlinellwyd|eilio|cynnig|cyflwyniad|"
    rf"cwestiwn(?: atodol)?|gwestiwn(?: atodol)?|gwestiynau|sylwadau|diweddariad)"
    rf"(?: [^.;,:\n]{{2,60}}?)? gan $",
    re.IGNORECASE,
)
"""moved by …; a point made by the Chairman, …; read out by …; cyflwynwyd yr adroddiad gan …"""
LABEL = re.compile(
    r"(?:^|[\n\t.;:,(|]\s*|\b(?:and|a|ac|duly|it was) |"
    r"\s(?=(?-i:[A-Z])\w+(?: by)?:))(?P<verb>prop(?:os(?:ed|er)|\.)?|mov(?:ed|er)|"
    r"sec(?:ond(?:ed|er)|\.)?|2nd(?:ed)?|cynig(?:iwyd|ydd)|eil(?:iwyd|ydd))(?: by|"
    r" gan)?\s*(?P<colon>[:–—-]|\t)?\s*$",
    re.IGNORECASE,
)
"""Proposed: …; Seconder – …; proposed Councillor …"""
MOTION = re.compile(
    r"\b(?:on|upon|following) (?:the|a) (?:\w+ )?(?:motion|proposal|proposition|nomination) "
    r"(?:of|by|from) $|\b[Aa]r gynnig $",
    re.IGNORECASE,
)
FROM = re.compile(
    r"\b(?:(?:heard|[Rr]epresentations?|addressed)\b[^.;:\n]{0,90}? (?:from|by)|"
    r"(?:[Pp]resentation|[Uu]pdate|[Cc]ontributions?|[Ii]ntroduction|[Bb]riefing|[Dd]eputation|"
    r"[Ee]vidence)\b[^.,;:\n]{0,60}? (?:from|by)|(?:[Rr]esponse|[Rr]eply|[Aa]nswer|[Ii]nput) "
    r"(?:from|by)|(?:[Pp]ublic )?[Ss]peak(?:ers?|ing)\b[^:.\n]{0,60}(?::| were| was)|[Tt]hose "
    r"(?:who spoke|speaking) [^:.;\n]{0,40}?(?:were|was|included):?|(?:[Oo]bjectors?|"
    r"[Ss]upporters?)(?: \([^()]*\))?:|\b(?:[Ff]ollowing|[Mm]embers|[Cc]ouncillors|[Pp]eople|"
    r"[Ss]peakers|[Rr]esidents)\b[^.:;\n]{0,70}\b(?:spoke|addressed|asked questions|took part|"
    r"contributed|participated|speak)\b[^.:\n]{0,70}:|heard|(?:heard|thanked|received|welcomed) "
    r"(?:the )?(?:\w+ )?(?:petitioner|applicant|objector|agent|licence holder),?)\s?$"
)
"""received representations from …; Response by …; The following spoke: …"""
ASKER = re.compile(
    r"\b(?:[Ii]n (?:response|reply|answer)|(?:[Rr]esponding|[Rr]eplying)) to (?:(?:an?|the|"
    r"further|questions?|comments?)\b[\w’, ]{0,60}? (?:from|by|of) |(?:the )?)$|(?:[Qq]uestions?|"
    r"[Qq]uery|[Qq]ueries|[Ee]nquiry|[Ee]nquiries|[Cc]omments?|[Pp]oints?|[Cc]oncerns?|"
    r"[Ss]uggestions?|[Ss]upplementary(?: question)?|[Rr]equests?|[Cc]hallenge)(?: "
    r"(?:No\.? ?)?\d+)?(?: (?:of|for clarification|in turn|put|raised|asked|made|on "
    r"[^,.;:\n]{2,40}|about [^,.;:\n]{2,60}))?(?: were)? (?:from|by) $|"
    r"\bquestions?\b[^.;\n]{0,60}\bone from $|\b(?:[Mm]ewn ymateb|[Ww]rth ymateb|[Yy]n ateb)(?: "
    r"i[’']?r?)? (?:[\w ]{0,40} gan )?$"
)
"""In response to …; In answer to a question from …; Questions from …"""
SEEMED = re.compile(r"\b(?:[Ii]t (?:seemed|appeared)|[Aa]ccording) to $")
SECONDING = re.compile(r"\bthe seconding of $")
AT_REQUEST = re.compile(r"\b(?:request|opinion|suggestion|invitation|view) of $")
HAVING = re.compile(
    r"\b[Hh]aving (?:been invited to speak|spoken|addressed|presented|introduced|outlined|asked|"
    r"answered|explained)\b[^.;\n]{0,100}, (?:the [^,;.\n]{2,60}, )?$"
)
"""Having spoken as ward member, … withdrew"""
INVITED = re.compile(
    r"\b(?:invited|asked|called(?: upon| on)?|allowed|permitted|[Gg]wahoddwyd(?: y)?|"
    r"[Gg]wahoddodd y Cadeirydd(?: y)?) $"
)
TO_SPEAK = re.compile(
    r"(?:,? [^;.\n]{2,100}?,?)? to "
    r"(?:speak|address|present|introduce|comment|outline|explain|give|make|update|put|move|ask|say|"
    r"report|answer|respond|summarise)\b|"
    r"(?:,? [^;.\n]{2,100}?,?)? i (?:annerch|siarad|gyflwyno|roi|ofyn|esbonio|egluro|ddiweddaru|"
    r"amlinellu|gyfarch|ateb|wneud sylw)\b"
)
"""invited …, of the Cyclists, to speak"""
WELSH_VERB = re.compile(
    rf"\b(?P<verb>{'|'.join(WELSH)})(?:[’']r | (?:(?:hefyd|yna|"
    rf"wedyn) )?(?:yr? (?!Cyng)[^,.;\n]{{2,70}}, |"
    rf"(?:Prif |Pennaeth |Cyfarwyddwr |Rheolwr |Swyddog |Arweinydd |Cadeirydd )[^,.;\n]{{0,60}}, )?"
    rf"(?:yr? )?)$",
    re.IGNORECASE,
)
"""Dywedodd y Cynghorydd …"""
BEEN = re.compile(
    r"\b(?:had|has|have|having) (?:\w+ )?(?:been|heard|received|spoken|met|taken|interviewed|"
    r"replied|responded|written)\b[^;]*$"
)
"""What had been moved was moved at another meeting."""
VOTED = re.compile(r"[^.\n]{0,200}\b(?:was|were) (?:then )?(?:put|carried|lost|declared|voted)\b")
"""The motion, which had been moved by A, was put to the vote."""
WRITTEN = re.compile(
    r"\b(?:written|in writing|letters?|e-?mails?|submitted|(?:been|was|were) received|notice of|"
    r"correspondence)\b[^,;]*$|pologies",
    re.IGNORECASE,
)
NOT_PUT = re.compile(
    r"[^.\n]{0,60}\b(?:had been (?:sent|submitted|received|rejected|withdrawn)|would be (?:sent|"
    r"answered|given)|in writing|fell|lapsed|was withdrawn|not (?:put|asked|reached)|in (?:his|"
    r"her|their) absence|at (?:the|its|an?) (?:[\w-]+ ){1,2}meeting(?! of))\b"
)
"""A question from A had been sent in too late."""
MOTIONS = re.compile(r"\b(?:propos\w+|mov(?:ed|ing)|motion|amendment|MOVED)\b")
NO_MOTION = re.compile(r"\bin the names?\b|\brecorded vote\b|\bnamed vote\b|\bgiven? notice\b")
OPENS = re.compile(r"(?:^|[.;:(\n\t|] ?)(?:proposed|moved|propos|mov)", re.IGNORECASE)

DONE: dict[str, Action] = {
    "supported": "seconded",
    "proposal": "moved",
    "proposer": "moved",
    "motion": "moved",
    "mover": "moved",
    "moving": "moved",
    "seconder": "seconded",
    "seconding": "seconded",
    "statement": "said",
    "presentation": "introduced",
    "talk": "introduced",
    "cyflwynwyd": "introduced",
    "cyflwyniad": "introduced",
    "cynigiwyd": "moved",
    "cynigydd": "moved",
    "cynnig": "moved",
    "eiliwyd": "seconded",
    "eilio": "seconded",
    "eilydd": "seconded",
    "gofynnwyd": "asked",
    "holwyd": "asked",
    "cwestiwn": "asked",
    "gwestiwn": "asked",
    "gwestiynau": "asked",
    "sought": "asked",
    "prop": "moved",
    "prop.": "moved",
    "sec": "seconded",
    "sec.": "seconded",
    "2nd": "seconded",
    "2nded": "seconded",
}
ABOUT: dict[str, re.Pattern[str]] = {
    "made": re.compile(
        r"\b(?:comments?|points?|statements?|presentations?|suggestions?|requests?|proposals?|"
        r"remarks?|observations?|contributions?|representations?|tributes?|speech|speeches|"
        r"address|introduction|enquir\w+|corrections?|announcements?|references?|motion|"
        r"proposition|submissions?|calls?|case|"
        r"plea|interventions?|apology)\b[^.;]*$",
        re.IGNORECASE,
    ),
    "given": re.compile(
        r"\b(?:presentations?|updates?|reports?|explanations?|overview|summary|evidence|speech|"
        r"talk|answers?|reply|replies|responses?|account|introduction|details|assurances?|thanks|"
        r"apology|"
        r"advice|briefing|address|information|clarification|views?)\b[^.;]*$",
        re.IGNORECASE,
    ),
    "led": re.compile(
        r"\b(?:discussion|debate|session|workshop|deputation|questioning|presentation)\b[^.;]*$",
        re.IGNORECASE,
    ),
    "raised": re.compile(r"^(?![^.;]*\b(?:funds?|money|cash)\b[^.;]*$)(?![^.;]*£[^.;]*$)"),
    "provided": re.compile(
        r"\b(?:updates?|reports?|overview|summary|information|clarification|assurances?|details|"
        r"explanations?|answers?|responses?|briefing|evidence|advice|context|"
        r"presentations?)\b[^.;]*$",
        re.IGNORECASE,
    ),
    "paid": re.compile(r"\btributes?\b[^.;]*$", re.IGNORECASE),
    "statement": re.compile(r"^(?!.*\b(?:written|read)\b)", re.IGNORECASE),
    "submission": re.compile(r"^(?!.*\bwritten\b)", re.IGNORECASE),
}
"""What words with `by` must be said of: a point made by, a discussion led by."""
PRESENTS = re.compile(r"presentation|update|briefing|introduction|contribution", re.IGNORECASE)
"""What may be received from someone who speaks."""
WAS = re.compile(r"\b(?:was|were)\b(?! (?:not )?(?:which|who))")
"""The motion having been moved, an amendment was moved by A."""
