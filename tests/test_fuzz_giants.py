"""Pages far too large are read or refused within bounds of memory, and nothing outside is fetched.

Each is read in a process of its own, which is stopped at 2,000 megabytes or when it hangs.
"""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fuzz.giants import GIANTS

ROOT = Path(__file__).parents[1]
MOST = 700
"""Megabytes that reading any page takes, and following its links: sixteen megabytes at the most."""
LIMIT = 900
"""Seconds after which a process hangs, which its own watch should have said before."""
MANY_TAGS = "expected at most 500000"
DECLARED = "<meeting>: the answer declares a document type"
REFUSED = {
    "tags": MANY_TAGS,
    "open brackets": MANY_TAGS,
    "a comment": MANY_TAGS,
    "nested lists": "in one another",
    "links to minutes": "no committee with a date",
    "a size": "no committee with a date",
    "nested elements of an answer": "no XML: ",
    "a billion laughs": "no XML: ",
    "an entity many times": "no XML: ",
    "an entity in an attribute": "no XML: ",
    "a file": DECLARED,
    "the web": DECLARED,
    "a declaration elsewhere": DECLARED,
}
"""What is refused, and why; all else is read."""


@pytest.mark.parametrize("name", GIANTS)
def test_a_giant_is_read_or_refused_in_bounds(name: str) -> None:
    command = [sys.executable, "-m", "tests.fuzz.giants", name, "2"]
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, timeout=LIMIT, check=False
    )
    assert done.returncode == 0, done.stderr[-3000:]
    told = json.loads(done.stdout)
    assert told["reading"] <= MOST
    assert told["following"] <= MOST
    assert REFUSED.get(name, "") in told["refused"]
    assert bool(told["refused"]) == (name in REFUSED)
