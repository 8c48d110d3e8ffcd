"""Who speaks that an item calls by the given name alone: Ann Ash joined, and Ann explained."""

import re
from collections.abc import Iterator

from transform import names
from transform.minutes.contributions.speaking import ADVERBS, VERB, Heard, heard
from transform.minutes.mentions import Mention
from transform.minutes.text.prose import Prose

_BEHIND = re.compile(rf" {ADVERBS}{VERB}")
_OPENS = re.compile(r"(?:^|[\n.;:!?] ?|, (?:and|while|but) |,? and )$")
"""What stands before a given name that begins what someone says."""
_STATES = frozenset(("was", "were", "had", "could"))


def read(prose: Prose) -> Iterator[tuple[Mention, Heard, int]]:
    """Give the people whose given names alone stand before a verb of speech, and where."""
    for given, mention in _by_given(prose).items():
        start = prose.text.find(f"{given} ", mention.end)
        while start >= 0:
            end = start + len(given)
            word = prose.text[end + 1 : end + 2]
            if word.islower() and _OPENS.search(prose.text, max(start - 8, 0), start):
                found = _BEHIND.match(prose.text, end)
                said = heard(prose.text, _BEHIND, end)
                if found and said and found["verb"].lower() not in _STATES:
                    yield mention, said, start
            start = prose.text.find(f"{given} ", end)


def _by_given(prose: Prose) -> dict[str, Mention]:
    """Return the one person that each given name can be of, where it stands alone as well."""
    found: dict[str, Mention] = {}
    shared: set[str] = set()
    for mention in prose.mentions:
        given = (names.parse(mention.name).given or "").partition(" ")[0]
        if len(given) < 2 or not given[1].islower() or given in shared:
            continue
        other = found.setdefault(given, mention)
        if names.key(other.name) != names.key(mention.name):
            shared.add(given)
            del found[given]
    return found
