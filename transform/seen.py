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
        found = int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big")
        place = bisect_left(self._hashes, found)
        if place < len(self._hashes) and self._hashes[place] == found:
            return False
        self._hashes.insert(place, found)
        return True
