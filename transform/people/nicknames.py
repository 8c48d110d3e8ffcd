"""Given names that are one: Bob and Robert, Ann and Anne."""

from collections import defaultdict
from collections.abc import Sequence

_SHORT = """
alan allan allen al
albert bert al
alexander alex alec sandy alasdair alastair alistair
alexandra alex
alfred alf fred
andrew andy drew
angela angie
ann anne annie
anthony antony tony
arthur art
barbara barb
benjamin ben
bernard bernie
brian bryan
carol carole
catherine katherine kathryn katharine cathy kathy kate katie cath kath
charles charlie chas chuck
christine christina chris tina
christopher chris kit
clifford cliff
cynthia cindy
daniel dan danny
david dave dai dafydd
deborah debra debbie deb
dennis denis den
derek derrick del
donald don
dorothy dot dottie
douglas doug
edward ed eddie ted teddy ned
elizabeth elisabeth liz lizzie lizzy beth betty libby bess
eric erik
frances fran
francis frank
frederick fred freddie
geoffrey jeffrey geoff jeff
gerald gerry jerry
gerard gerry
gillian jill gill
graham graeme grahame
gregory greg
gwendoline gwen
harold harry
helen nell
henry harry hal
herbert herb bert
hugh huw hughie
ian iain
isabel isobel isabelle
jacqueline jackie jacqui
james jim jimmy jamie
janet jan
janice jan
jennifer jen jenny jenni
jeremy jerry jez
joan joanie
joanna joanne jo
john jon johnny jack
jonathan jon jonny
joseph joe joey
josephine jo josie
judith judy judi
julia julie
kenneth ken kenny
lawrence laurence larry laurie
leonard len lenny
leslie les
lewis louis lew
lillian lilian lily
louise lou
lynn lynne lyn
margaret maggie meg peggy marge madge mags
martin martyn
matthew mathew matt
maureen mo
michael mike mick micky mickey
michelle shelley
nathaniel nathan nat
neil neal
nicholas nicolas nick nicky
nicola nicky nikki
norman norm
pamela pam
patricia pat patsy trish tricia
patrick pat paddy
peter pete
philip phillip phil
philippa pippa
ralph rafe
raymond ray
rebecca becky becca
reginald reg
richard dick rick richie rich
robert rob bob bobby robbie
rodney rod
roger rodger
ronald ron ronnie
rosemary rosie rose
russell russ
samuel sam
samantha sam
sara sarah sally
sean shaun shawn
sian shan
sidney sydney sid
simon si
stanley stan
stephen steven steve
stewart stuart stu
susan sue susie
terence terrence terry
theresa teresa terry tess
thomas tom tommy
timothy tim
valerie val
victor vic
victoria vicky vicki
vincent vince
vivien vivienne vivian viv
walter wally walt
william will bill billy willie liam wil
winifred win winnie
"""
"""A line for each name: the name in full and how it is spelt or shortened."""


def _by_name() -> dict[str, frozenset[str]]:
    full = defaultdict(set)
    for line in _SHORT.split("\n"):
        for name in line.split():
            full[name].add(line.split()[0])
    return {name: frozenset(names) for name, names in full.items()}


_FULL = _by_name()
"""For each name those that it stands for."""
_NONE: frozenset[str] = frozenset()


def same(one: str, other: str) -> bool:
    """Say whether two different given names can be one name.

    >>> same("bob", "robert"), same("bob", "rob"), same("bob", "roger"), same("bob", "bob")
    (True, True, False, False)
    """
    return one != other and bool(_FULL.get(one, _NONE) & _FULL.get(other, _NONE))


def agree(ones: Sequence[str], others: Sequence[str]) -> bool:
    """Say whether given names and initials agree when a name may be short for another.

    >>> agree(("bob", "j"), ("robert",)), agree(("r",), ("bob",)), agree(("w",), ("bob",))
    (True, True, False)
    """
    return all(_one(*sorted(pair, key=len)) for pair in zip(ones, others, strict=False))


def _one(shorter: str, longer: str) -> bool:
    if len(shorter) == 1:
        return any(name.startswith(shorter) for name in (longer, *_FULL.get(longer, _NONE)))
    return shorter == longer or same(shorter, longer)
