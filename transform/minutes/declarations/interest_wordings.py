"""The wordings by which sentences declare an interest."""

import re

NOUN = (
    r"(?:[Ii]nterests?|INTERESTS?|O?D?PIs?|O[SR]Is?|N[RP]Is?)\b"
    r"(?! (?:form|regist|rate|payment|receipt|charge|group|free|earned|bearing|on (?:the )?loan|"
    r"of (?:the )?(?:resident|public|council\b|borough|community|transparen|open|justice|clarity|"
    r"fairness)))"
)
"""An interest, but no money and nobody's good."""
_CALLED = (
    r"(?:(?!(?:that|which|who|whether|had|has|have|was|were|is|be) )"
    r"[\w’'/&-]+,?(?: \([^()\n]{1,40}\),?)? ){0,11}?"
)
WHAT = rf"(?P<what>{_CALLED}\(?{NOUN})"
"""a personal and prejudicial interest; his earlier declaration of a DPI"""
NO_INTEREST = re.compile(
    r"(?<!but )(?<!and )\b(?:no|nor|not have|any|public|best|vested|never|keen|great|considerable|"
    r"growing|that|which|with|for|to|was|were|is|by|from|on|at|whose|when|if|whether|support|"
    r"register|registers|in the|its|their own|local|national)\b",
    re.IGNORECASE,
)
"""What is no interest of one's own."""
_ADVERBS = (
    r"(?P<adverbs>,?(?: (?:each|both|also|all|had|then|further|who|having|as|has|have|would|"
    r"wished to|wishes to|so|thus|hence|"
    r"previously|earlier|subsequently|already|formally|verbally|again|therefore|accordingly|"
    r"additionally|similarly|likewise|individually|jointly|later|now|did)\b){0,6},? ?)"
)
_PURPOSE = (
    r"(?:,? (?:for|in) [\w ]{0,30}?(?:transparency|openness|clarity|completeness|doubt|record)\b"
    r"(?: purposes)?,?)?"
)
_BESIDE = (
    r"(?:,? (?:as|in (?:his|her|their) (?:capacity|role)|in respect of|in relation to|in regard to|"
    r"with regard to|on behalf of|under|regarding|on|at|during) (?:(?!interest)[^.;:\n]){2,70}?,?)?"
)
"""declared, as a governor, an interest; declared in respect of item 4 an interest"""
_HEARERS = (
    r"(?: (?:to )?(?:the )?(?:\w+ )?(?:Committee|Members|meeting|Board|Council|Panel|Cabinet|"
    r"Chair\w*|Sub-Committee|Forum|Councillors|Authority|Executive))?"
)
_HAD = (
    r",? ?(?:that )?(?:(?:as|being|because|although|since)\b[^.;\n]{2,80}?,? )?(?:he|she|they|it) "
    r"(?:both |each |also |all )*(?:had|has|have|held|holds|would (?:be declaring|declare)|"
    r"(?:wished to|wanted to|should|must|ought to|needed to|had to|would need to) (?:declare|"
    r"disclose)|was declaring|were declaring)(?: declared)?(?= )"
)
STRONG = re.compile(
    rf"{_ADVERBS}\b(?:(?:re-?)?declare[ds]?|disclose[ds]?|registered|made known|"
    rf"made(?= (?:an?|the following|his|her|their|similar)\b)|gave(?: notice of)?(?= an?\b)|"
    rf"notified(?= (?:an?|his|her|their)\b)|drew (?:\w+[’']?s? )?attention to|"
    rf"submitted(?= an? )|(?:place|placed|put|recorded) on record(?= an? )|"
    rf"(?:re-?iterated|repeated)(?= (?:his|her|their)\b)|"
    rf"(?:notified|informed|advised|reminded){_HEARERS} of)"
    rf"{_PURPOSE}(?:(?:, [^,.;:\n]{{2,60}},)?{_HAD}|{_BESIDE})? {WHAT}"
)
"""A and B each declared a personal interest; A, having earlier declared an interest"""
MADE = re.compile(
    rf"{_ADVERBS}\b(?:made|re-?iterated|repeated|confirmed) (?P<what>(?:an?|the following|similar|"
    r"his|her|their) (?:\w+ ){0,2}declarations?)\b(?! of)"
)
"""A made a declaration in respect of item 4; B reiterated her declaration"""
SAID = re.compile(
    rf"{_ADVERBS}\b(?:advised|stated|reported|announced|indicated|said|felt|thought|confirmed|"
    rf"explained|informed|noted|acknowledged|clarified|reminded|intimated|mentioned|notified|"
    rf"(?:wished|wanted|asked|requested)(?: for)? (?:it |that it |this )?(?:to )?(?:be )?(?:noted|"
    rf"recorded|minuted|known|placed on record|on record)){_HEARERS}{_PURPOSE}{_HAD} {WHAT}"
)
"""A advised that she had a personal interest"""
WEAK = re.compile(
    rf"{_ADVERBS}\b(?:acknowledged|expressed|reported|recorded|stated|indicated|announced|raised|"
    rf"noted|identified|highlighted|mentioned|intimated|restated|confirmed|gave|had|has|held|"
    rf"asked that) {WHAT}"
)
"""Verbs that declare where the kind of the interest or an item of the agenda follows."""
HAVING = re.compile(
    rf"\b(?:[Hh]aving|[Aa]fter(?: having)?|[Aa]s \w+ (?:had|has))(?: (?:previously|earlier|already|"
    rf"also))? (?:declared|disclosed|declaring|disclosing)(?:{_BESIDE}) {WHAT}[^.;\n]{{0,120}}?, "
)
"""Having declared an interest in this item, Councillor A left"""
OWING = re.compile(
    rf"(?:\b(?:[Bb]ecause of|[Dd]ue to|[Oo]wing to|[Ii]n view of|[Ii]n (?:the )?light of|"
    rf"[Ff]ollowing|[Bb]y reason of|[Oo]n account of|[Gg]iven) (?:his|her|their|an?) "
    rf"(?:(?:previously|earlier|already) )?|(?<=[,(] )(?:[Hh]is|[Hh]er|[Tt]heir) "
    rf"(?=[^.,;\n]{{0,80}} having been (?:\w+ )?(?:decl|disc)))(?P<what>(?:(?:declared|disclosed|"
    rf"declaration) (?:of )?)?{_CALLED}{NOUN})"
)
"""A left because of her declared interest; A, her interest having been declared, left"""

ASIDE = re.compile(
    r", (?:who|as|having|being|in (?:his|her|their))\b[^,.;\n]{2,110},?|, [^,.;\n]{2,110},|"
    r" – [^–.;\n]{2,80} –|\)|, [^,.;\n]{2,60}, (?:who|as)\b[^,.;\n]{2,60},?"
)
"""A, who knew the applicant, declared; The Chair (A) declared"""
AS_OF_BODY = re.compile(
    r", (?:as|being|who (?:is|was|had|has|works|sat|sits|owns|knew|\w+ed)|"
    r"in (?:his|her|their) \w+ as)(?: [^,.;\n]{2,60})? (?:of|for|with|at|by|in) (?:the )?"
)
"""A, as a director of"""
TOO = re.compile(
    r"(?:, [^,.;\n]{2,80},)?(?![^.;\n]*\b(?:that (?!(?:he|she|they|his|her|their) )|whether|if|"
    r"which)\b)[^.;:\n]{0,120}(?:\band(?: so| therefore| thus| hence| accordingly)?|"
    r", having|\bhaving|"
    r"\b(?:because|as|since) (?:he|she|they)(?: had)?|, who(?: had)?)$"
)
"""A joined the meeting and declared"""
PRONOUN = re.compile(r"(?:^|[\s(])(?:[Hh]e|[Ss]he|[Tt]hey)$")
ASKED = re.compile(
    r"\b(?:whether|if|unless|that any|why|suggested that|alleged that|claimed that|should|"
    r"complain\w+ that|when) (?:the \w+, )?$"
)
ELSEWHERE = re.compile(
    r"\b(?:previous|last|earlier|preceding|former|that|another) (?:meeting|occasion|year|month|"
    r"municipal)\b|\bmeeting (?:held )?(?:on|of|in) \d|\bto (?:read|show|record|reflect)\b|"
    r"\bmeeting (?:held )?in (?:January|February|March|April|May|June|July|August|September|"
    r"October|"
    r"November|December)",
    re.IGNORECASE,
)
"""What was declared at another meeting is told, not declared."""
HAD_BEEN = re.compile(r"\bha(?:d|ving)\b")
SPEAKS_OF = re.compile(r"interest|Interest|INTEREST|declaration|Declaration|PIs?\b|RIs?\b|SIs?\b")
"""Each begins with a letter, not with a class of letters, so that the search is fast."""
HOLDS = re.compile(r"\b(?:had|has|held) (?!declared|disclosed)")
AN = re.compile(r"an? |the same |personal|prejudicial")


WANTS = re.compile(
    r" in (?:buying|joining|attending|serving|becoming|purchasing|taking|acquiring|leasing|renting|"
    r"speaking|standing|running|working|bidding|being|hosting|developing|using|the vacancy)\b"
)
"""An interest in joining is no interest to declare."""
POSSESSIVE = re.compile(
    rf"[’']s? {WHAT}(?=[^.;\n]{{0,60}}? (?:was|were) (?:noted|recorded|declared|minuted|"
    rf"registered)\b)|"
    r" (?:stated|advised|said|confirmed|declared) that (?P<whose>(?:his|her|"
    r"their) (?:[\w-]+ ){0,3}interests?)"
    r"(?=[^.;\n]{0,60}? (?:was|were) (?:an? )?(?:personal|prejudicial|non|pecuniary|disclosable|"
    r"other))"
)
"""A’s interest in item 4 was noted; A stated that her interest was personal"""
