"""What was seen is seen again, and nothing else."""

from hypothesis import given
from hypothesis import strategies as st

from transform.seen import Seen


@given(st.lists(st.text()))
def test_it_is_a_set(texts: list[str]) -> None:
    seen: Seen = Seen()
    known: set[str] = set()
    for text in texts:
        assert seen.add(text) == (text not in known)
        known.add(text)
