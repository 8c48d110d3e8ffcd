"""What stands between a mark and its wording: how it was voted, and to whom it goes."""

import re

from transform.minutes.decisions.counts import NUMBER

_VOTERS = (
    r"(?:the (?:Committee|Council|Cabinet|Board|Panel|Members|meeting)|all(?: \w+)?(?: present)?)"
)
_HOW = (
    r"(?:(?:,? ?|\n)(?:unanimously|by a (?:\w+ )?majority(?: vote)?"
    rf"(?: of {NUMBER}(?: votes?)?(?: to {NUMBER})?)?|"
    r"yn unfrydol|YN UNFRYDOL|nem\.? ?con\.?|by consensus|without (?:a )?(?:division|vote|dissent)"
    r"|(?:on|by|upon|after|following) an? (?:\w+ )?(?:show of hands|division|vote|ballot|poll|"
    r"roll call)|on the casting vote of [^,;:\n]{3,50}|(?:with|there being) [^,;:.\n]{1,40}? "
    r"(?:in favour|abstentions?|abstaining|against|dissenting|opposed)|(?:(?:with "
    r")?[A-Z][^,;\n]{3,60}|no(?:body|ne)|no one) (?:abstaining|dissenting|voting against)|o \w+ "
    r"ph?leidlais i \w+(?:,? gydag? \w+ yn ymatal)?|on the (?:proposal|motion|proposition) of "
    r"[^,;\n]{3,60},? (?:and )?seconded by [^,;\n]{3,60}|on the (?:proposal|motion|proposition) "
    r"of [^,;:\n]{3,60}?(?=[,:]| that\b)|"
    rf"by (?:\w+ votes?|\d+) to \w+(?:,? (?:with|and) \w+ abstentions?)?|by {_VOTERS}|"
    r"\((?i:[^()\n]*(?:vot|unanim|favour|against|majority|abst|proposed|moved|seconded)[^()\n]*|"
    r"nem\.? ?con\.?)\))(?=[\s,:;–—-]),?)"
)
_TO_WHOM = (
    r"(?: TO (?!RECOMMEND|ADVISE|ASK\b|REQUEST|INVITE|INFORM)[A-Z’ -]{3,60}?(?=\s*[:–—-]|,? "
    r"(?i:that)\b)| (?:to|TO) (?:the |full )?(?!(?i:recommend|advise|ask|request|invite|inform)\b)"
    r"(?:[A-Z][\w’-]* (?:and |of |for )?){0,6}?(?i:council|cabinet|authority|executive|mayor|"
    r"leader|commissioner|board|assembly)(?=\s*[:–—-]))"
)
TAIL = re.compile(
    r"(?: ?/ ?(?:RESOLVED|AGREED|NOTED|PENDERFYNWYD|CYTUNWYD|NODWYD)\b)?"
    rf"(?P<qualifier>{_HOW}*{_TO_WHOM}?"
    r"(?:\s*[:–—-]+\s*(?:[Bb]y a majority|[Uu]nanimously)(?: \([^()\n]*\))?)?)"
    r"[ \t:,/–—-]*\n?"
)
"""What stands between a mark and its wording: how it was voted, to whom it goes, points."""
