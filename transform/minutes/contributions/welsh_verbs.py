"""The Welsh verbs by which minutes say that someone speaks, with what one does."""

import re

from transform.rows import Action

_WELSH: dict[Action, str] = {
    "introduced": "cyflwynodd",
    "moved": "cynigiodd enwebodd",
    "seconded": "eiliodd",
    "asked": "gofynnodd holodd cwestiynodd ymholodd heriodd pwysodd",
    "answered": "atebodd ymatebodd",
    "said": (
        "dywedodd siaradodd nododd diolchodd eglurodd esboniodd adroddodd croesawodd awgrymodd "
        "ychwanegodd cyfeiriodd pwysleisiodd rhoddodd mynegodd cadarnhaodd estynnodd "
        "llongyfarchodd dymunodd amlinellodd anerchodd ategodd atgoffodd canmolodd cefnogodd "
        "cododd cydnabu cynghorodd cytunodd dadleuodd disgrifiodd gwrthwynebodd hysbysodd mynnodd "
        "rhybuddiodd sicrhaodd tynnodd ymhelaethodd argymhellodd teimlodd crynhodd soniodd "
        "darllenodd rhannodd galwodd credai barnodd honnodd gwnaeth manylodd datganodd talodd "
        "agorodd cloriannodd tybiodd aeth credodd gobeithiai hoffai dymunai teimlai ofnai pryderai "
        "synnai tybiai roedd rhoes trafododd cyhoeddodd canolbwyntiodd pwyntiodd cyfaddefodd "
        "anghytunodd gresynodd synnodd crybwyllodd ymatebai cyfrannodd gofidiai amheuodd amheuai "
        "gwrthododd cydymdeimlodd haerodd awgrymai nodai darparodd tanlinellodd "
        "amddiffynnodd beirniadodd rhagwelodd adleisiodd"
    ),
}
WELSH: dict[str, Action] = {
    verb: action for action, verbs in _WELSH.items() for verb in verbs.split()
}
"""Welsh verbs, which stand before who does it."""
WELSH_ENDINGS = ("odd", "abu", "aeth", "ai ", "ai’r", "ai'r", "oedd", "rhoes")
"""How all of them end."""
WELSH_OBJECTS = {
    "gwnaeth": re.compile(r"(?:sylw|gyflwyniad|ddatganiad(?! o fudd)|y pwynt|gais)"),
    "datganodd": re.compile(r"(?:bod|fod|ei|nad|y )"),
    "cododd": re.compile(r"(?!o’r)"),
    "talodd": re.compile(r"(?:deyrnged|teyrnged)"),
    "aeth": re.compile(r"(?:drwy|trwy|ymlaen i|dros)"),
    "roedd": re.compile(
        r"(?:o[’']r (?:farn|un farn)|yn (?:teimlo|credu|gobeithio|falch|bryderus|siomedig|"
        r"ddiolchgar|cefnogi|dadlau|cytuno|anghytuno|poeni|pryderu|croesawu|amau|awyddus|"
        r"cwestiynu|meddwl|gwrthwynebu|gwerthfawrogi|fodlon|anfodlon)|am (?:wybod|weld|ddiolch)|"
        r"wedi (?:gofyn|holi))\b"
    ),
    "rhoes": re.compile(r"(?:gyflwyniad|ddiweddariad|grynodeb|drosolwg|adroddiad|amlinelliad)"),
    "gwrthododd": re.compile(r"(?:y syniad|yr awgrym|y ddadl)"),
    "darparodd": re.compile(r"(?:ddiweddariad|drosolwg|grynodeb|gyflwyniad|wybodaeth)"),
    "agorodd": re.compile(r"(?:y drafodaeth|y ddadl|y cyfarfod)"),
}
"""What must stand behind the name for a verb to be one of speech."""
