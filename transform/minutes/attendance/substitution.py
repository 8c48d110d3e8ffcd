"""How minutes say that one person came for another: wordings, each with who was away.

A wording is what stands between two names, before the first, or behind the second. Every one is
made of words of a closed list: a sentence that says anything else is none of these.
"""

import re

_TO_BE = (
    r"(?: (?:would(?! have)|will|welcomed|by (?:the|their) (?:[\w-]+ ){0,3}[Gg]roup|"
    r"was|were|is|are|being|had|has|have|would be|will be|to be|been|also|both|duly|formally|"
    r"present|attended|attending|acted|acting|appointed|nominated|named|designated|confirmed|"
    r"advised|reported|stated|announced|gave notice|that|he|she|they|and|who|then|there|here|"
    r"serving|served|joined|participated|in attendance|at|the meeting|this meeting|today|to|to act|"
    r"kindly|agreed|remotely|virtually|in person|respectively|,))*,?"
)
_CAME = (
    r"(?: (?:was|were|is|being|had been|would be|also|attended|attending|attend|acted|acting|"
    r"present|here|there|came|in attendance|at|the meeting|this meeting|joined|sat|sitting|in|on "
    r"the panel|for (?:this|that) item|for items? \d[\d–-]*(?: (?:to|and) \d+)?|for part of the "
    r"meeting|(?:had|has) been (?:appointed|nominated|co-opted)|(?:appointed|nominated) to (?:act|"
    r"attend|sit)|to (?:act|attend|sit)))*,?"
)
_NAMED = (
    r"(?:(?:as|in|a|an|the|today['’]s|her|his|their|respective|named|nominated|appointed|"
    r"designated|official) )*"
)
_STANDING = (
    r"(?:(?i:substitut(?:es?|ed|ing|ion)|sub(?:bing|bed|s)?|deputi[sz](?:e|ed|ing)|deput(?:y|ies)|"
    r"alternates?|reserves?)(?: [Mm]embers?| [Rr]epresentatives?| [Cc]ouncillors?)?"
    r"|st(?:oo|an)d(?:ing)? in|stepp(?:ed|ing) in|fill(?:ed|ing) in|"
    r"(?:sat|sitting)(?: in)?|cover(?:ed|ing))"
)
PLACE = r"(?:in (?:the )?(?:place|stead|absence)|in lieu|instead)"
INSTEAD_OF = rf"(?:{PLACE} of|on behalf of|for|of)"
LEAD = r"(?:,? ?[(\[]|,| [–—-]|:|;)?"
_OFFICE = r"(?:, (?!and |with |who )[^,;.()\n]{2,60},)?"
_THE_OFFICE = r"(?: (?:the|her|his) [^,;.()\n]{2,60},)?"
SPACED = rf"{_THE_OFFICE} "

_STANDS_IN = (
    rf"{LEAD}{_OFFICE}{_TO_BE} {_NAMED}{_STANDING},?(?: respectively,?| at short notice)? "
    rf"{INSTEAD_OF}{SPACED}",
    rf"{LEAD}{_OFFICE}{_TO_BE}(?<! by) substituting{SPACED}",
    r"(?:,| ?[(–-])?(?: yn bresennol)?(?: (?:yn|fel|a oedd|oedd|a fu|wedi bod|,))* ?"
    r"(?:eilydd|dirprwy|eilyddio|dirprwyo)(?: ar ran| dros| i| yn lle)(?: yr?|['’]r)? ",
    r"(?: yn bresennol| yn mynychu)?,? (?:yn lle|yn cynrychioli)(?: yr?|['’]r)? ",
    r" (?:yn bresennol|yn mynychu|yn y cyfarfod) (?:ar ran|dros)(?: yr?|['’]r)? ",
)
"""B attended as substitute for A; B, deputising for A"""
_TAKES_PLACE = (
    rf"{LEAD}{_OFFICE}{_CAME} as (?:the |a )?(?:named|nominated|designated) representative "
    rf"(?:of|for){SPACED}",
    rf"{LEAD}{_OFFICE}{_CAME} {PLACE} of{SPACED}",
    rf"{_OFFICE}(?: (?:was|were|is|would be|attended|attending|present|acted|acting|also|at|the "
    rf"meeting|this meeting|in attendance))+ (?:for|on behalf of){SPACED}",
    r"(?:,| who)?(?: (?:had|has|was|were|is|would be|attended|attending|present|the meeting))*,? "
    r"(?:to )?"
    rf"(?:replac(?:ed|ing|e)|represent(?:ed|ing)|(?:took|taken|taking) the place of){SPACED}",
    r" vice ",
)
"""B attended in place of A; B had replaced A"""
_LISTED = rf"{LEAD} ?for "
"""B for A, where a list of substitutions is announced"""
FORWARD = re.compile("|".join(_STANDS_IN))
REPLACING = re.compile("|".join(_TAKES_PLACE))
IN_LIST = re.compile(_LISTED)
WELSH_FOR = re.compile(r" (?:ar ran|dros|i)(?: yr?|['’]r)? ")
WELSH_VERB = re.compile(r"[Dd]dirprwy|[Dd]irprwy|eilydd", re.IGNORECASE)
"""Dirprwyodd B ar ran A"""

_SENT = (
    r"(?:,? (?:who )?(?:(?:had |has )?(?:sent|given|tendered|submitted) (?:\w+ )?apologies|"
    r"(?:could not|was unable to|were unable to) (?:attend|be present)|"
    r"(?:was|were) (?:absent|unwell|ill|away|not present)))?"
)
_BY = (
    r"(?:substituted(?: for)?|replaced|represented|deputised(?: for)?|covered|(?:taken|filled))"
    r"(?: (?:for|at) (?:this|the) meeting(?: only)?| on this occasion| respectively)? by"
)
BACKWARD = re.compile(
    rf"{_SENT}{LEAD}(?: ?(?:who|and|but))*(?:['’]s?|,? (?:whose|his|her|their))?"
    r"(?: (?:places?|seats?))?"
    r"(?: (?:was|were|is|are|had been|has been|have been|being|would be|to be))*"
    rf" ?{_BY}{SPACED}"
    rf"|(?:,? ?[(\[]|,| [–—-]|;|['’]s?|\.)?,?(?: (?:and|with))?"
    r" ?(?:(?:[Tt]heir|[Hh]is|[Hh]er|whose)(?: (?:respective|named|nominated|appointed))* "
    r"(?:substitutes?|deput(?:y|ies)|alternates?)(?: members?)?"
    r"(?: (?:was|were|is|being|would be)|:|(?<=respective substitutes),))"
    r" "
)
"""A was substituted by B; A, whose place was taken by B; A (his substitute was B)"""
_MORE_BACKWARD = (
    r"(?: ?[(\[]| [–—-]|;|,|/) ?(?:the )?"
    r"(?i:substitut(?:e|ion)|sub|deputy|alternate|reserve|eilydd)(?: [Mm]ember)?(?::| [–—-]) ",
    r"(?: ?[(\[]| [–—-]|;|/) ?(?:the )?(?i:substitut(?:e|ion)|sub|alternate|reserve|eilydd)\.?"
    r"(?: [Mm]ember)? ",
    r"['’]s? (?:named |nominated )?(?:substitute|deputy|alternate|replacement)(?: member)? "
    r"(?:was|is|being|would be) ",
)
BESIDE_NAMED = re.compile("|".join(_MORE_BACKWARD))
"""A – substitute B; A’s substitute was B"""
BY_ALONE = re.compile(r" by ")
"""… and C by D, behind another of the kind"""

_ALONE = (
    r"(?:(?i:substitut(?:es?|ed|ing)|subs?|deputi[sz]ed|deputi[sz]ing|(?<=as )(?:a )?deputy|"
    r"(?<=as an )alternate|reserve|in substitution|"
    r"to substitute|to deputise)(?: members?| councillors?)?|stood in|standing in)"
)
_PLACED = r"in (?:his|her|their|the Member['’]s) (?:respective )?(?:place|stead|absence|seat)s?"
_ENDS = (
    r"(?! (?:for(?! (?:the|this) (?:meeting|evening|day|duration|item))|of|on behalf|to)\b)"
    r"(?=\s*(?:[.,;)\]\n]|$)| (?:at|and|for (?:this|the)|on)\b)"
)
HERE = re.compile(
    rf"(?:{_OFFICE}|,){_CAME} (?:as )?(?:"
    rf"(?P<his>(?:his|her|their)(?: respective| named| nominated)? (?:substitutes?|deput(?:y|ies)))"
    rf"|(?:(?:a|an|the|named|nominated|respective) )*(?P<as>{_ALONE})"
    rf"(?P<place> (?:{_PLACED}|for (?:him|her|them)|on (?:his|her|their) behalf))?"
    rf"|(?P<stead>{_PLACED}|(?:instead|in lieu) of (?:him|her|them)|instead|on (?:his|her|"
    rf"their) behalf))(?: respectively)?{_ENDS}"
)
"""… B attended as substitute; … B in her place"""
THERE = re.compile(
    rf",?{_CAME}(?: (?:{_STANDING}|attended|attending|present|here|in attendance|was|were|"
    r"as substitutes?))"
    r"(?: respectively)?(?=\s*(?:[.,;)\]\n]|$)| (?:at|and|for (?:this|the))\b)"
)
"""… for whom B attended"""
_HIS_SUBSTITUTE = (
    r"(?:['’]s?|[,;.(]? (?:(?:and|with) )?(?:[Hh]is|[Hh]er|[Tt]heir)) (?:named |nominated )?"
    r"(?:substitute|deputy)(?: member)?, "
)
_IN_HIS_PLACE = r"[,;.]?(?: and)? [Ii]n (?:his|her|their|whose) (?:place|stead|absence),? "
FOR_WHOM = re.compile(
    rf",? (?:for|on behalf of|in place of) whom,? |{_IN_HIS_PLACE}|{_HIS_SUBSTITUTE}"
)
"""A, for whom B attended; A’s substitute, B, was present"""
SENDS = re.compile(
    rf"{_SENT}(?:,? (?:who|and))*(?: (?:had|has|having))?(?: also)? "
    r"(?:nominated|appointed|designated|named|sent|asked|arranged for)(?: for)? "
)
"""A had nominated B as her substitute"""
AS_SUBSTITUTE = re.compile(
    r" (?:as|to (?:be|act as)|to) (?:(?:a|an|the|his|her|their|nominated) )*"
    r"(?:substitut(?:e|ing)|deput(?:y|ise)|alternate|attend|(?:sit|come|appear|act|serve|stand|be)"
    r"(?: \w+){0,4}? (?:in (?:his|her|their|for)\b|for (?:him|her|them)\b|on (?:his|her|their))|"
    r"(?:take|fill) (?:his|her|their) (?:place|seat)|stand in|represent (?:him|her|them)|cover)"
    r"| in (?:his|her|their) (?:place|stead)\b"
)
BEFORE_AWAY = re.compile(
    r"(?:(?:In|in) (?:the )?(?:place|absence|stead) of|On behalf of|Instead of)"
    r"(?: the [^,;.()\n]{2,50},)? $"
)
"""In place of A, B attended"""
BEFORE_SUBJECT = re.compile(
    r"(?:^|[\n.;:] ?)(?:(?:The|the|A|named|nominated) )*(?i:substitut(?:e|ing|ion)|"
    r"deput(?:y|ising)|sub)(?: member)? for(?: the [^,;.()\n]{2,50},)? $"
)
"""The substitute for A was B"""
IS = re.compile(r"(?:,| (?:was|is|will be|would be)|:| [–—-]) ")
OF_HIM = re.compile(
    r"['’]s? (?:named |nominated |appointed )?(?:substitute|deputy|alternate|place|stead|absence|"
    r"behalf)|['’]s?(?=[.;,)\n]|$)"
)
"""B attended as A’s substitute, in A’s place; … and D as C’s"""
AS_OF = re.compile(rf"{_TO_BE} (?:as|was|in|on) |(?: had| was)? (?:took|taken|taking) ")

NO_SUBSTITUTE = re.compile(
    r" (?:at|before|after|in the \w+) (?:half|full|extra|minute)\b|"
    r" as (?!(?:(?:a|an|the|his|her|their|named|nominated) )*(?:substitut|deput|alternate|reserve))"
    r"| in the [Cc]hair\b|,? (?:and )?(?:took|take|taking) the [Cc]hair"
)
"""What behind the names makes it a change of office: B replaced A as Chair."""
CHANGED = re.compile(
    r"\b(?:on|to|of) (?:the|its|this) (?:[\w-]+ ){0,5}?(?:[Cc]ommittee|[Bb]oard|[Pp]anel|[Gg]roup|"
    r"[Tt]rust|[Ff]orum|[Pp]artnership|[Bb]ody|[Aa]uthority|Cabinet)\b"
)
"""A change of membership, where nothing says that it is for one meeting."""
ONE_MEETING = re.compile(
    r"\bsubstitut|\b(?:this|the|today['’]s) meeting\b|\bfor the (?:day|evening|duration)|\battend",
    re.IGNORECASE,
)
EARLIER = re.compile(
    r"\bat (?:that|the (?:last|previous)|its) meeting\b|\b(?:last|previous|next|future) meeting\b|"
    r"\bmeeting held\b|\bwould not be\b|\bunable to (?:substitute|deputise)",
    re.IGNORECASE,
)
"""What says that it was at another meeting."""

WELSH_HERE = re.compile(
    r" yn (?:dirprwyo|eilyddio|bresennol yn ei l[el]+)| fel (?:eilydd|dirprwy)| yn ei l[el]+\b"
)
"""(B yn dirprwyo)"""
WAS_AWAY = re.compile(
    r"(?: (?:and|with)|(?: (?:had|has))?(?: also)? "
    r"(?:sent|given|tendered|submitted) (?:(?:his|her) )?"
    r"apologies(?: for absence)?(?:,|;)?(?: and)?|"
    r" (?:was|being) (?:absent|unable to attend),?(?: and)?) "
)
"""A had sent apologies and B attended as substitute"""

_ROLE_HELD = r"(?: (?:the|her|his) [^,;.()\n]{2,60},)? "
_OTHERWISE_FOR = (
    r"\b(?:substitut\w*|deputi[sz]\w*|deputy|alternate|reserve|nominee|st(?:oo|an)d(?:ing)? in|"
    r"stepp(?:ed|ing) in|fill(?:ed|ing) in)(?: [Mm]ember)?(?: (?:at|for|on) [\w ]{3,30}?)? "
    r"(?:for|of|on behalf of|in place of|in the absence of)",
    r"\b(?:in (?:the )?(?:place|stead)|in lieu|instead) of",
    r"\b(?:attend\w*|present|appear\w*|s[ai]t(?:ting)?|serv(?:ed?|ing)|act(?:ed|ing)?|here|came|"
    r"coming|in attendance)(?: \w+){0,3}? (?:for|on behalf of)",
    r" (?:likewise|the same|so) for",
    r"\b(?:took|taken|taking|occup\w+) the (?:seat|place)(?: [\w ]{2,30})? of",
    r" vice",
)
OTHERWISE_FOR = re.compile(rf"(?:{'|'.join(_OTHERWISE_FOR)}){_ROLE_HELD}$")
"""… B, of whom more is said, in place of A, in an item about who was there"""
OTHERWISE_BY = re.compile(
    r"\b(?:substituted|replaced|represented|deputised for|covered|taken|filled|occupied)"
    rf"(?: (?:for|at|on|in) [\w ]{{3,40}}?)? by{_ROLE_HELD}$"
)
"""A, of whom more is said, was represented by B"""
WELSH_OTHERWISE = re.compile(
    r"\b(?:(?:eilydd|eilyddio|dirprwy|dirprwyo)(?: [\w’']+){0,4} (?:ar ran|dros|i)|yn lle|le)"
    r"(?: yr?|['’]r)? $"
)
IN_HIS_PLACE = re.compile(
    r"(?:, [^,;.\n]{2,40},)?[^,;.\n]{0,60} (?:in (?:his|her|their) (?:place|stead|absence)"
    r"|(?:took|taking|taken|occup\w+) (?:his|her|their) (?:seat|place)"
    r"|as (?:his|her|their) (?:nominated |named )?(?:substitute|deputy|alternate))(?=[.,;)\n]|$)"
)
"""… B had been nominated in her place"""
DENIED = re.compile(
    r"\b(?:no|not|nobody|none|never|unable|due to|declin\w+|hop\w+|would have|minutes|chair\w*|"
    r"presid\w+|motion|vot(?:e|ed|ing)|spoke|presented|report|"
    r"elected (?:as|chair|vice)|was elected|ask(?:ed|ing) wh\w+|"
    r"enquir\w+|next to|beside|sought|arranged an?|interest|question\w*|"
    r"recommend\w*|proposed|seconded|thank\w*|answer\w*|ni|nid)\b|n['’]t\b",
    re.IGNORECASE,
)
"""What between two people makes one not come for the other."""
