"""How minutes say that someone sent apologies, in English and in Welsh; the form of each wording.

Apologies for coming late, for leaving early, or to another meeting, are none for an absence.
"""

import re

_TITLED = r"(?:Cllrs?|Councillors?|Alderm[ae]n|Mrs?|Ms|Miss|Dr|Bailie|Provost)\b"
RECEIVED = re.compile(
    r"\b(?i:apolog(?:y|ies))\b(?:(?!represent|substitut|replac|deputis|places? |"
    r"not (?:been )?(?:rec|sent))"
    r"[^.;:\n]){0,140}?"
    r"(?:\b(?:from(?! (?:the|this|today['’]s) (?:meeting|evening))|on behalf of|"
    rf"by\b(?![^.;\n]{{0,60}} (?:on behalf of|from|for(?= {_TITLED}))\b)|"
    rf"by [^.;,\n]{{3,40}} for(?= {_TITLED})|"
    rf"(?<=pologies) for(?= {_TITLED})(?![^.,;\n]{{3,40}}['’]s?\b))"
    r"(?: the following(?: \w+)?)?:?|:| [–-](?= (?!to\b))|(?<=apologies) of(?= [A-Z])|"
    r"(?<=apologies for absence) of(?= [A-Z])|(?:[a-z]+ed|given|made|sent) for"
    r"(?= (?:the [A-Z]|Cllr|Councillor|Alderm|Mrs?\b|Ms\b|Miss\b|Dr\b)))[ ]?"
)
"""Apologies for absence were received from …; … were intimated on behalf of …; Apologies: …"""
WELSH = re.compile(
    r"\bYmddiheurodd |\b(?i:h?ymddiheur(?:iad\w*|wyd))\b[^.;:\n]{0,100}?"
    r"(?:\b(?:gan|oddi wrth|ar ran)|:| [–-](?= )) ?"
)
"""Derbyniwyd ymddiheuriadau gan …; Ymddiheurodd …"""
SAYS_FROM = re.compile(
    r"^(?:(?:These |They |An apology )?(?:(?:were|was|had been) )?[Rr]eceived"
    r"(?: and (?:accepted|approved|noted))?(?: from| on behalf of|:)|From|Oddi wrth|Gan) ",
    re.MULTILINE,
)
"""Received from …, under a heading that says of what"""
_HIS = r"(?:in )?(?:(?:his|her|their|an|formal) )*"
SENT = re.compile(
    r"(?:,?(?: who)?(?: (?:was|were|is|had been|could not be|could not))?(?: unfortunately)? "
    r"(?:unable to (?:attend|be present)|attend|present|absent|unwell|ill|indisposed|away|"
    r"in hospital|on (?:holiday|leave)|not (?:present|well|able to attend|in attendance))\b"
    rf"(?:(?!\b{_TITLED})[^.;\n]){{0,60}}?,?(?: (?:and|but|so|as))?(?: (?:he|she|they))?)?"
    r"(?:,? who|,)?(?: (?:had|has|have|having))?(?: (?:also|likewise|similarly|each|both|all|"
    r"already|previously|duly|therefore|accordingly|consequently)){0,2} "
    r"(?:(?:sends?|sent|gave|given|submitted|tendered|intimated|"
    rf"offered|conveyed|extended|expressed|provided|forwarded|presented|made) {_HIS}"
    r"apolog(?:ies|y)\b"
    r"(?P<for> for (?:absence|(?:his|her|their|not|non|being|inability)\b)"
    r"| for (?:the|this|tonight['’]s) (?:meeting|evening)"
    r"| that (?:he|she|they) (?:could not|was unable|were unable|would not))?"
    r"(?! (?:for|to|that|about|on behalf|from|of)\b)"
    r"|asked (?:that|for) (?:his|her|their) apolog(?:ies|y) (?P<wish>(?:for absence )?(?:to )?be) "
    r"(?:recorded|noted|conveyed(?! to [A-Z])|given)"
    r"|apologised for (?P<absence>(?:(?:his|her|their) )?(?:absence|inability to attend|"
    r"non-attendance)|(?:being|not being) (?:absent|unable to attend|able to attend|present)))"
)
"""… had also sent her apologies; … apologised for being unable to attend"""
HAS_GIVEN = re.compile(
    r"(?:,? who|,)?(?: (?:had|has|have))?(?: (?:also|likewise|similarly|each|both)){0,2} "
    r"(?:sent|gave|given|submitted|tendered|offered|conveyed|intimated) (?:his|hers|"
    r"theirs)(?: also| "
    r"too| in advance)?(?=[.,;\n]|$| and\b| for (?:absence|the meeting))"
)
"""Councillors Ash and Elm had also given theirs."""
AS_HAD = re.compile(
    r"pologies\b[^.;\n]{0,60}(?:, as (?:had|did)|[.;] So (?:had|did)|, and so (?:had|"
    r"did)) (?=[A-Z])"
)
"""Councillor Ash had sent apologies, as had Councillor Elm."""
ASIDE_BEFORE = re.compile(r"(?:, (?!and |who )[^,;.\n]{2,80}| \([^()\n]{2,80}\)),?")
"""What stands between one and what one did: Mr Ash, of the Trust, had sent apologies."""
WELSH_SENT = re.compile(r" wedi (?:(?:anfon|cyflwyno|rhoi) (?:eu |ei )?h?ymddiheur|ymddiheuro)\w*")
MARKED = re.compile(
    r"(?: [–-] ?|: ?|, ?|\t| )\(?[Aa]pologies(?: for absence)?(?: (?:received|sent|given|"
    r"submitted|accepted|noted|tendered))?\)?(?=\s*[.;,\t\n]|\s*$)"
)
"""Councillor Ash – apologies"""
HIS_OWN = re.compile(
    r"['’]s? apologies(?: and (?:the |his |her |their )?reasons?)?(?: for absence)?"
    r"(?: (?:was|were|had|be|being|should|are|have)\b|(?=[.;\n]|$)| and (?=Cllr|Councillor|Mrs?\b))"
)
"""Councillor Ash’s apologies were noted"""
MARKS_BEHIND = (MARKED, HIS_OWN)
COLUMN = re.compile(r"apolog|ymddiheur", re.IGNORECASE)
MARK = re.compile(
    r"(?:(?:who )?(?:had )?(?:sent|gave|given|tendered) )?(?:his |her |their )?"
    r"apologies(?: for absence| sent| given| received)?$",
    re.IGNORECASE,
)
ANNOUNCED = re.compile(
    r"[^\n]*\b(?i:apolog|h?ymddiheur)[^\n]*(?:\bfrom|\bgan|:[ –-]*|as follows\.?|[–-])$"
    r"|(?i:(?:[\w’']+ )?(?:apologies|ymddiheuriadau)"
    r"(?: (?:for absence|received|am absenoldeb))?\.?)$"
)
"""A line under which names stand: The following had sent apologies:"""
MORE = re.compile(
    r"[^.;\n]{0,80}?(?:[,;]| and)(?: also)?(?P<what>(?: apologies)?(?: for [\w ]{3,30}?,?)?)"
    r" (?:from|on behalf of) (?=\w)"
)
"""A list that goes on: … and, for lateness, from Councillor Brown"""
_WHY = (
    r",? (?:who|due to|owing to|because|as (?:he|she|they)|on account of|"
    r"for (?:personal|work|health|medical|family))\b"
)
REASON = re.compile(
    rf"(?:{_WHY}[^.;\n]{{0,120}}?(?:,? and|;(?: and)?)|{_WHY}[^.;,\n]{{0,120}},)"
    r" (?:also )?(?:from |on behalf of )?"
)
"""A reason between the people of a list; one that names somebody is none."""
OFFICE = re.compile(
    r"\b(?:(?:the|with|by) (?:the )?[A-Z][\w -]*|(?:his|her|their) [\w -]{2,30}), $"
)
"""The office of the one who is named next, with whom somebody is."""
NEXT = re.compile(r"[^;\n]{0,160}; (?:and )?(?:also )?(?:from )?(?=[A-Z])")
"""What one who is parted from the next by a semicolon is said to have done."""
ASIDE = re.compile(r" [–-] [^;,\n]{1,60}[;,] (?=(?:Cllr|Councillor|Mrs?|Ms|Miss|Dr)\b)")
"""A reason or an office behind a dash: Councillor Ash – work; Councillor Birch – holiday"""
AND_NEXT = re.compile(
    r"[^,;.\nA-Z]{0,60}(?:,|,? and|;|; and) (?:also )?(?:from |on behalf of )?(?=[A-Z])"
)
"""What stands between one who came for another, and the next who sent apologies."""
ACTS = re.compile(
    r"['’]s\b|(?:, [^,;.\n]{2,40},)? (?:(?:was|were|is|had|has|have|would)\b"
    r"(?! (?:also )?(?:been )?(?:received|noted|accepted|recorded|"
    r"reported|given|approved|submitted|tendered|announced|presented|intimated))"
    r"|attending (?:as|in|for|on)|(?:substitut|deputis|act|sitt|stand|replac|represent)ing"
    r"|(?:for|substitute|took|sat|stood|left|came|as (?:a |his |her )?substitute)\b"
    r"|(?!received|noted|accepted|recorded|reported|submitted|tendered)[a-z]+ed\b)"
)
"""Who does something of their own behind a list is none of those who sent apologies."""
_VERB = r"(?:was|were|is|had|has|said|took|left|will|would|(?!associat|retir|unit)[a-z]+ed)\b"
_STOOD_FOR = (
    r"(?:in (?:whose|his|her|their) (?:stead|place)|for whom|on whose behalf|"
    r"(?:whose (?:place|seat)[^;\n]{0,30}? |being |who (?:was|is|had been|would be) |and was )?"
    r"(?:represented|substituted|replaced|deputised for|covered|taken|filled) by|"
    r"(?:with )?(?:whose|his|her|their) (?:substitute|deputy|alternate))\b"
)
ENDS_NAME = re.compile(
    rf"[\s,;:]*(?:\n|$)|,? (?={_STOOD_FOR})|, (?=(?:on behalf of|in place of|vice) )|\.(?=\s|$)|"
    rf"[,;.]? [–—-] |; |, (?![^\n]*\b{_VERB}(?! (?:as|by)\b))"
)
"""What stands behind the name on a line of its own: an office, and nothing that is done."""
WRAPS = re.compile(r"(?:[ ,;]+(?:and)?\n|\n(?:and|ac?) )")
"""A list that goes on in the next line."""
CAME = re.compile(
    r"(?:(?:as|a|the|his|her|named|to) )*(?:(?:substitut(?:e|es|ing)|sub|deput(?:y|ising)|reserve|"
    r"alternate|standing in|eilydd|yn dirprwyo)(?: member)?\.?"
    r"(?: (?:for|of|on behalf of|in place of|ar ran|dros)\b|$)"
    r"|(?:in (?:the )?(?:place|stead) of|instead of|on behalf of|representing|replacing|covering "
    r"for|vice|for) (?-i:[A-Z]))",
    re.IGNORECASE,
)
"""What is said of one who was there, and stood in for another."""
IS_SUBSTITUTE = re.compile(
    r"(?:as |the )?(?:substitut(?:es?|ions?)|deput(?:y|ies)|reserves?|alternates?|eilydd(?:ion)?|"
    r"dirprwyon)(?: members?)?(?: present| attending)? ?[:–-]",
    re.IGNORECASE,
)
"""A line that names those who came."""
FIRST = re.compile(
    r"(?:and|ac?) |(?:Members?|Councillors|Officers?|Co-opted Members?|Advisers?|Others?|"
    r"Partners?|Aelodau|Swyddogion): "
)
"""How a line of names may begin."""
LATE = re.compile(
    r"(?<!\bthe )\blate(?:ness)?\b(?! (?-i:[A-Z]))|\bearly\b|\bpart of the meeting\b|hwyr|"
    r"yn gynnar",
    re.IGNORECASE,
)
COMES_LATE = re.compile(
    r",? (?:(?:who|as|and|but|that|for) )?(?:(?:he|she|they) )?"
    r"(?:(?:would|had|was|were|will|might)\b[^.;\n]{0,50}?)?"
    r"(?:(?<!the )\blate(?:ness)?\b(?! [A-Z])|\bearly\b)"
    r"| for [^.;\n]{0,20}\bpart of the"
)
ABSENCE = re.compile(r"absen|attend|absenoldeb|presen", re.IGNORECASE)
NONE = re.compile(r"\b(?:[Nn]o|NO|[Ww]ithout|[Nn]i[dl]?|[Dd]im|[Dd]oedd)(?: [\w’']+){0,3} $")
ELSEWHERE = re.compile(
    r"\b(?:last|previous|earlier|that) meeting\b|\bmeeting held\b|\bminutes\b|\bresidents\b|"
    r"\b(?:letter|report) (?:of|record|show|set|note|not)",
    re.IGNORECASE,
)
"""What says that the apologies were to another meeting, or none for an absence."""
OF_ANOTHER = re.compile(r"\b(?:its|[’']s) meeting\b|\bmeeting of\b", re.IGNORECASE)
"""What says so where the item is not about who was there."""
