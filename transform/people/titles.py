"""The words around and within names: titles, honours, offices, particles. Small letters."""

_TITLES = (
    "ald alderman aldermen alderwoman archdeacon assistant bailie baron baroness bishop borough "
    "brigadier canon capt captain chair chairman chairwoman chief city clr cllr cllrs cnclr col "
    "colonel commander community constable convener councillor councillors councilor county cr "
    "cyng cynghorydd cynghorwyr cynghorwr dame dci deputy detective district doctor dr drs earl "
    "father fr gp group gynghorydd gynghorwyr henadur hon honorary honourable imam inspector judge "
    "lady lieutenant lord lt maer major mayor mayoress mesdames messrs miss mr mrs ms mx parch "
    "parish pastor pc pcso prof professor provost rabbi rev revd reverend right rt sgt sergeant "
    "sheriff sir sister supt superintendent the town viscount y yr"
)
TITLES = frozenset(_TITLES.split())
"""Words that stand before a name, without the point."""
ALONE = frozenset(
    ("assistant", "borough", "chief", "city", "community", "county", "detective", "district",
     "group", "honorary", "parish", "right", "rt", "the", "town", "y", "yr")
)  # fmt: skip
"""Words that belong to a title only where another follows: County Councillor, The Right Hon."""
_HONOURS = (
    "ac ae am as ba bem bsc cb cbe cmg cvo dbe dcvo dfc dl dphil esq fcipd frcn frics frsa fsa gbe "
    "jp kbe kc kcvo kt llb llm lvo ma mbe mep mla mp ms msc msp mstj mvo obe phd qc qfsm qpm rd "
    "rn td vrd wm"
)
HONOURS = frozenset(_HONOURS.split())
"""Letters that stand after a name."""
COUNCILLOR = (
    "Councillors?|Councilor|Cllrs?|Clr|Cnclr|[CG]ynghorydd|Cyng|Ald|Alderman|Alderwoman|Bailie|"
    "Henadur"
)
"""The titles of a member of a council, for a pattern."""
PERSONAL = rf"{COUNCILLOR}|Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lady|Lord|Baroness|Prof|Professor|Revd?"
"""The titles that tell a name from an office, for a pattern."""
OFFICE = (
    r"(?i:chair(?:man|woman|person)?|convenor|convener|provost|mayor(?:ess)?|leader|member|holder|"
    r"president|speaker|champion|spokesperson|head|director|officer|manager|clerk|solicitor|"
    r"secretary|executive|treasurer|adviser|advisor|auditor|engineer|surveyor|planner|council|"
    r"councillor|aelod|arweinydd|cadeirydd|is-gadeirydd|maer|faer|swyddog|pennaeth|cyfarwyddwr)"
)
"""Words one of which makes words an office and no name, for a pattern."""
PARTICLES = frozenset(
    ("ab", "al", "ap", "bin", "da", "de", "del", "della", "den", "der", "di", "dos", "du", "el",
     "ferch", "ibn", "la", "le", "mac", "mc", "st", "ter", "van", "verch", "von")
)  # fmt: skip
"""Words that begin a family name of several words."""
GIVEN = frozenset(("al", "da", "den", "di", "el", "la", "mac"))
"""Those that are given names as well: Di, Mac."""
