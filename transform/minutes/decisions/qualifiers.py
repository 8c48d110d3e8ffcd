"""What stands between a mark and its wording: how it was voted, and to whom it goes."""

import re

from transform.minutes.decisions.counts import NUMBER

_VOTERS = (
    r"(?:the (?:Committee|Council|Cabinet|Board|Panel|Members|meeting)|all(?: \w+)?(?: present)?)"
)
_HOW = (
    r"(?:(?:,? ?|\n)(?:unanimously|by a (?:\w+ )?majority(?: vote)?"
    rf"(?: of {NUMBER}(?: votes?)?(?: to {NUMBER})?)?|"
    r"yn unfrydol|YN UNFRYDOL|"
    r"nem\.? ?con\.?|by consensus|without (?:a )?(?:division|vote|dissent)|"
    r"(?:on|by|upon|after|following) an? (?:\w+ )?(?:show of hands|division|vote|ballot|poll|"
    r"roll call)|"
    r"on the casting vote of [^,;:\n]{3,50}|"
    r"(?:with|there being) [^,;:.\n]{1,40}? (?:in favour|abstentions?|abstaining|against|"
    r"dissenting|opposed)|"
    r"(?:(?:with )?[A-Z][^,;\n]{3,60}|no(?:body|ne)|no one) (?:abstaining|dissenting|"
    r"voting against)|"
    r"o \w+ ph?leidlais i \w+(?:,? gydag? \w+ yn ymatal)?|"
    r"on the (?:proposal|motion|proposition) of [^,;\n]{3,60},? (?:and )?seconded by [^,;\n]{3,60}|"
    r"on the (?:proposal|motion|proposition) of [^,;:\n]{3,60}?(?=[,:]| that\b)|"
    rf"by (?:\w+ votes?|\d+) to \w+(?:,? (?:with|and) \w+ abstentions?)?|by {_VOTERS}|"
    r"\((?i:[^()\n]*(?:vot|unanim|favour|against|majority|abst|proposed|moved|seconded)[^()\n]*|"
    r"nem\.? ?con\.?)\))(?=[\s,:;–—-]),?)"
)
_TO_WHOM = (
    r"(?: TO (?!RECOMMEND|ADVISE|ASK\b|REQUEST|INVITE|INFORM)[A-Z’ -]{3,60}?(?=\s*[:–—-]|"
    r",? (?i:that)\b)"
    r"| (?:to|TO) (?:the |full )?(?!(?i:recommend|advise|ask|request|invite|"
    r"inform)\b)(?:[A-Z][\w’-]* (?:and |of |for )?){0,6}?(?i:council|cabinet|authority|"
    r"executive|mayor|leader|commissioner|board|assembly)(?=\s*[:–—-]))"
)
TAIL = re.compile(
    r"(?: ?/ ?(?:RESOLVED|AGREED|NOTED|PENDERFYNWYD|CYTUNWYD|NODWYD)\b)?"
    rf"(?P<qualifier>{_HOW}*{_TO_WHOM}?"
    r"(?:\s*[:–—-]+\s*(?:[Bb]y a majority|[Uu]nanimously)(?: \([^()\n]*\))?)?)"
    r"[ \t:,/–—-]*\n?"
)
"""What stands between a mark and its wording: how it was voted, to whom it goes, points."""
