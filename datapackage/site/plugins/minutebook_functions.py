"""Datasette plugin: SQL's functions that can take minutes in one call, with a bound on their work.

SQLite's own compare every place of a text with every letter of another; no time limit reaches into
one call.
"""

import sqlite3
from collections.abc import Callable
from functools import wraps

from pluggy import HookimplMarker

hookimpl = HookimplMarker("datasette")
MOST = 100_000_000
"""Comparisons that one call may need: a fraction of a second."""
LONGEST = 1_000_000
"""Characters of the longest answer, as in `minutebook_guard`."""
TOO_BIG = " " * (LONGEST + 1)
"""An answer that SQLite refuses as it does its own; an exception would be printed besides."""
LIKE = 1_000
"""Characters of the longest pattern for LIKE and GLOB."""

Value = str | bytes | int | float | None
Text = Callable[..., str | int]


@hookimpl
def prepare_connection(conn: sqlite3.Connection) -> None:
    """Put functions of the same names in the place of SQLite's."""
    conn.setlimit(sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH, LIKE)
    for name, count, function in (
        ("replace", 3, _replace),
        ("instr", 2, _instr),
        ("trim", 2, str.strip),
        ("ltrim", 2, str.lstrip),
        ("rtrim", 2, str.rstrip),
    ):
        conn.create_function(name, count, _bounded(function), deterministic=True)


def _bounded(function: Text) -> Callable[..., str | int | None]:
    """Return a function of texts that is NULL for NULL and refuses too much work."""

    @wraps(function)
    def bounded(*values: Value) -> str | int | None:
        if None in values:
            return None
        text, other, *rest = map(_text, values)
        if len(text) * len(other) > MOST:
            return TOO_BIG
        return function(text, other, *rest)

    return bounded


def _text(value: Value) -> str:
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)


def _replace(text: str, old: str, new: str) -> str:
    if not old:
        return text
    if len(text) + text.count(old) * len(new) > LONGEST:
        return TOO_BIG
    return text.replace(old, new)


def _instr(text: str, sought: str) -> int:
    return text.find(sought) + 1
