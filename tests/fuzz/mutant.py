"""One changed input of a target: what changes it depends on what the input is made of."""

from collections.abc import Callable, Mapping, Sequence
from random import Random
from typing import Literal

from tests.fuzz import damage, hostile, layout, markup
from tests.fuzz.damage import Means

Form = Literal["page", "answer", "layout", "pdf", "links"]
Change = Callable[[bytes, Means], bytes]
LARGEST = 60_000
"""No change makes an input larger than this, or than it was."""


def sprinkle(body: bytes, means: Means) -> bytes:
    """Set something hostile between any two bytes."""
    start = means.random.randrange(len(body) + 1)
    return body[:start] + means.random.choice(hostile.ALL) + body[start:]


def replace_number(body: bytes, means: Means) -> bytes:
    """Set another number in the place of one."""
    start = means.random.randrange(len(body) + 1)
    found = next((at for at in range(start, len(body)) if body[at : at + 1].isdigit()), None)
    if found is None:
        return body
    end = found
    while body[end : end + 1].isdigit():
        end += 1
    return body[:found] + means.random.choice(hostile.NUMBERS) + body[end:]


def recode(body: bytes, means: Means) -> bytes:
    """Write a body in another encoding than it says it is in."""
    change = means.random.choice(list(hostile.ENCODINGS.values()))
    return change(body.decode("utf-8", "replace"))


BYTES: Sequence[Change] = (*damage.CHANGES, sprinkle, sprinkle, replace_number, recode)
CHANGES: Mapping[Form, Sequence[Change]] = {
    "page": (*BYTES, *[markup.of_page] * 20),
    "answer": (*BYTES, *[markup.of_answer] * 20),
    "layout": (layout.of_pages,),
    "pdf": (*damage.CHANGES[:6], sprinkle, replace_number, replace_number),
    "links": (*damage.CHANGES[:6], sprinkle, sprinkle, replace_number),
}


def mutate(form: Form, body: bytes, other: bytes, random: Random, largest: int = LARGEST) -> bytes:
    """Return a body after one change or several; `other` is one that parts may be taken from."""
    most = max(largest, len(body))
    for _ in range(random.choice((1, 1, 2, 4))):
        body = random.choice(CHANGES[form])(body, Means(random, other, largest))[:most]
    return body
