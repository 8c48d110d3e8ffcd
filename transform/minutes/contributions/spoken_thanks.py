"""Who has spoken, as thanks for it say: The Chair thanked Mr Ash for his presentation."""

import re

_GIVEN = (
    r"(?:presentation|talk|address|verbal update|update|briefing|overview|explanation|"
    r"demonstration|speech|answers?|introduction)s?"
)
_ITS_KIND = r"(?:(?!written|previous|last|earlier)[\w-]+,? (?:and )?){0,5}?"
_FOR = (
    rf"for (?:(?:his|her|their|the|an?) {_ITS_KIND}{_GIVEN}\b|"
    r"(?:presenting|speaking|addressing|answering|explaining|outlining|introducing) )"
)
_EARLIER = (
    r"(?![^.;\n]{0,60}\b(?:last|previous|earlier|meeting (?:held )?(?:in|on)|written|circulated)\b)"
)
THANKED = re.compile(
    r"\b(?:thanked|(?:[Tt]hanks|[Gg]ratitude|[Aa]ppreciation) "
    r"(?:(?:was|were|be) )?(?:\w+ )?to|grateful to|"
    r"[Dd]iolch(?:odd|wyd)\b[^.;\n]{0,60}? i) (?:the )?$"
)
"""The Chair thanked …"""
THANKED_FOR = re.compile(
    rf"(?:(?:,| and) [^.;\n]{{2,80}}?,?)?,? {_FOR}{_EARLIER}|"
    r" am (?:ei|eu|y|roi|y rhoi) (?:g?chy|gy|h?a|d?diw|t?h?rosolwg|sgwrs|ates|hates)\w*"
)
"""… Mr Ash for his informative presentation"""
WAS_THANKED = re.compile(rf" (?:was|were) (?:then |\w+ly )?thanked {_FOR}{_EARLIER}")
"""Mr Ash was thanked for his presentation"""
QUESTIONED = re.compile(
    r"\b(?:was|were) (?:then |also )?(?:questioned|challenged|"
    r"pressed)\b(?:,? [^.;,\n]{2,40})?,? by $"
)
"""Mr Ash was questioned, in turn, by …"""
HAD_AGREED = re.compile(
    r"(?:,? (?:and )?seconded by [^.;\n]{2,60}?)?,? had (?:\w+ )?(?:agreed|resolved|decided|"
    r"elected|approved|voted|appointed)\b"
)
"""The Forum, on the motion of Mr Ash, had agreed: elsewhere."""
HAD_CHOSEN = re.compile(r"\bhad (?:\w+ )?(?:re-)?(?:elected|resolved|RESOLVED|appointed)\b")
"""What another body had decided was moved at another meeting."""
READ_OUT = re.compile(
    r"(?:, [^,;.\n]{2,60},)? (?:was|were) (?:then |also )?(?:read(?: out)?|circulated|tabled|noted|"
    r"received)\b"
)
"""A statement by Mr Ash was read out: by somebody else."""
