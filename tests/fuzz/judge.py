"""What may come of a reading: values that a database, a CSV file and a web page can hold."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass

from pydantic import BaseModel

from transform.record import Trouble

MOST = 2**63 - 1
"""The largest whole number of SQLite."""
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
"""What no text may have in it: controls, halves of characters, and what turns reading around."""


class Unsound(Exception):  # noqa: N818 — it says what is wrong
    """A value that cannot be kept or shown; the message says where it stands."""


def check(value: object, where: str = "") -> None:
    """Raise `Unsound` if there is a value in what was read that cannot be kept or shown."""
    if isinstance(value, str):
        if found := _CONTROLS.search(value):
            raise Unsound(f"{where}: {found[0]!r} in {value[:80]!r}")
    elif isinstance(value, int):
        if abs(value) > MOST:
            raise Unsound(f"{where}: a number of {value.bit_length()} bits")
    else:
        for name, part in _parts(value):
            check(part, f"{where}.{name}")


def _parts(value: object) -> Iterable[tuple[str, object]]:
    """Give what a value is made of, each part with its name."""
    if isinstance(value, BaseModel):
        return value
    if isinstance(value, Trouble):
        return ()  # what it says is made one clean line of when it becomes a row
    if is_dataclass(value):
        return [(entry.name, getattr(value, entry.name)) for entry in fields(value)]
    if isinstance(value, Mapping):
        return value.items()
    if isinstance(value, list | tuple | set | frozenset):
        return [(str(number), part) for number, part in enumerate(value)]
    return ()
