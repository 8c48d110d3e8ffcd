"""Which wordings words before a name can be, by how they end: a look that costs little."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from transform.minutes.contributions.spoken_thanks import QUESTIONED, THANKED
from transform.minutes.contributions.spoken_wordings import (
    ASKER,
    AT_REQUEST,
    BY,
    FROM,
    HAVING,
    INVITED,
    LABEL,
    MOTION,
    SECONDING,
    SEEMED,
    WELSH_VERB,
)
from transform.minutes.contributions.welsh_verbs import WELSH_ENDINGS
from transform.minutes.text import stems
from transform.rows import Action

_CALLED = tuple(
    f"{word}{end}"
    for word in ("petitioner", "applicant", "objector", "agent", "licence holder")
    for end in (" ", ", ")
)
_LABELS = tuple(
    f"{written} "
    for word in ("ed", "er", "second", "2nd", "wyd", "ydd", "prop", "sec", "prop.", "sec.")
    for written in (word, word.upper(), word.capitalize())
)
"""How the labels of movers and seconders end: Proposed, Seconder, 2nd."""


class Wording(NamedTuple):
    """A wording before a name, and what a text must have for it to be looked for."""

    pattern: re.Pattern[str]
    action: Action | None
    """What the person does; None where the verb says so."""
    ends: tuple[str, ...]
    """How the text must end."""
    holds: tuple[str, ...] = ()
    """What it must hold, one of these, in small letters."""
    stops: str = ""
    """Signs over which the wording does not reach."""

    def search(self, left: str) -> re.Match[str] | None:
        """Return the wording with which words end, if they do."""
        begin = max((left.rfind(stop) for stop in self.stops), default=0)
        return self.pattern.search(left, max(begin, 0))


_ASKED = stems.of(
    "question quer enquir respon repl answer comment point concern suggestion supplementary "
    "request challenge ateb"
)
WORDINGS = (
    Wording(BY, None, ("by ", "gan ", "by: ", "by:"), stops=".;,"),
    Wording(MOTION, "moved", ("of ", "by ", "from ", "ynnig ")),
    Wording(LABEL, None, (":", ": ", "- ", "– ", "— ", "\t", "by ", "gan ", *_LABELS)),
    Wording(
        WELSH_VERB,
        None,
        (
            "odd ",
            " y ",
            " yr ",
            "’r ",
            "'r ",
            "abu ",
            "aeth ",
            "Aeth ",
            "ai ",
            "edd ",
            "hoes ",
            ", ",
        ),
        WELSH_ENDINGS,
    ),
    Wording(
        ASKER,
        "asked",
        ("to ", "from ", "by ", "of ", "the ", "gan ", "ateb ", "’r ", "'r "),
        _ASKED,
    ),
    Wording(
        FROM,
        "said",
        ("from ", "by ", ":", ": ", "were ", "was ", "heard ", "included ", *_CALLED),
    ),
    Wording(HAVING, "said", (", ",), ("having ",)),
    Wording(SEEMED, "said", ("to ",)),
    Wording(SECONDING, "seconded", ("of ",)),
    Wording(AT_REQUEST, "asked", ("of ",)),
    Wording(
        INVITED,
        "said",
        (
            "invited ",
            "asked ",
            "upon ",
            "called on ",
            "allowed ",
            "permitted ",
            "called ",
            "ddwyd ",
            " y ",
        ),
    ),
    Wording(QUESTIONED, "asked", ("by ",), stems.of("questioned challenged pressed")),
    Wording(
        THANKED, "said", ("thanked ", " to ", " the ", " i "), stems.of("thank grat diolch appre")
    ),
)
_LAST = {end[-2:] for wording in WORDINGS for end in wording.ends}
_BY_LAST = {
    last: tuple(
        wording
        for wording in WORDINGS
        if any(end.endswith(last) or last.endswith(end) for end in wording.ends)
    )
    for last in _LAST
}
"""The wordings by the last two letters, or the last one, of the text that they end."""


def likely(left: str) -> Iterator[Wording]:
    """Give the wordings that words before a name can end with, by a quick look."""
    lower = ""
    for wording in _BY_LAST.get(left[-2:]) or _BY_LAST.get(left[-1:], ()):
        if left.endswith(wording.ends):
            lower = lower or left.lower()
            if not wording.holds or stems.stand_in(lower, wording.holds):
                yield wording
