"""A set of texts that takes eight bytes each: what a whole council has, in little memory."""

import hashlib
from array import array
from bisect import bisect_left


class Seen:
    """Remembers texts by a hash; two of a million are taken for one once in ten million times."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._hashes = array("Q")

    def add(self, text: str) -> bool:
        """Remember a text; return whether it is new.

        >>> seen = Seen()
        >>> seen.add("s128743"), seen.add("s128744"), seen.add("s128743")
        (True, True, False)
        """
        found, place, known = self._find(text)
        if not known:
            self._hashes.insert(place, found)
        return not known

    def __contains__(self, text: str) -> bool:
        """Say whether a text is remembered."""
        return self._find(text)[2]

    def _find(self, text: str) -> tuple[int, int, bool]:
        """Return a text's hash, its place, and whether it is there."""
        found = int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big")
        place = bisect_left(self._hashes, found)
        return found, place, place < len(self._hashes) and self._hashes[place] == found
