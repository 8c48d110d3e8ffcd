"""Datasette plugin: what keeps a public site from being talked into harm."""

import re
import sqlite3
from collections.abc import Awaitable, Callable
from typing import Any

from datasette import handle_exception
from pluggy import HookimplMarker

# Else every query that is refused is printed with all local variables. Errors of our own, answered
# with 500, are printed all the same.
handle_exception.rich = None

hookimpl = HookimplMarker("datasette")
LONGEST = 1_000_000
"""Bytes of the longest text that SQL may make or read: many times the longest minutes."""
LARGEST = 32_000_000
"""Bytes of the largest answer to one query."""
DENIED = {
    *("printf", "format", "zeroblob", "randomblob"),
    *("json_group_array", "json_group_object"),  # their length is asked after at the end only
    *("load_extension", "readfile", "writefile", "fts3_tokenizer", "json_patch"),
}
"""Functions that make much out of little inside one call, where no time limit reaches, or files."""
PRIVATE = {"pragma_database_list"}
"""Tables of SQLite that tell of the machine: where the file is."""
OPEN = re.compile(r"/-/(static/.*|(versions|metadata|settings|plugins)(\.json)?)")
"""Datasette's own pages that anyone may see; others tell of the machine, or are for developers."""
METHODS = {"GET", "HEAD"}
HEADERS = {
    b"content-security-policy": b"default-src 'self'; script-src 'self' 'unsafe-inline'; "
    b"style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; "
    b"base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    b"referrer-policy": b"no-referrer",
    b"x-content-type-options": b"nosniff",
}
"""Scripts come from here alone (Datasette's own pages have scripts within)."""

Scope = dict[str, Any]
Receive = Callable[[], Awaitable[Any]]
Send = Callable[[dict[str, Any]], Awaitable[None]]
Application = Callable[[Scope, Receive, Send], Awaitable[None]]


class Budget:
    """Counts the bytes that a statement has answered; each statement begins anew."""

    def __init__(self) -> None:
        """Begin with nothing spent."""
        self.spent = 0

    def begin(self, _: str) -> None:
        """Forget what the statement before has answered."""
        self.spent = 0

    def row(self, cursor: sqlite3.Cursor, cells: tuple[Any, ...]) -> sqlite3.Row:
        """Return a row as Datasette wants it, or end a statement that answers too much."""
        self.spent += sum(len(cell) for cell in cells if isinstance(cell, str | bytes))
        if self.spent > LARGEST:
            raise sqlite3.OperationalError("the answer is too large: select less, or download it")
        return sqlite3.Row(cursor, cells)


@hookimpl
def prepare_connection(conn: sqlite3.Connection) -> None:
    """Bound what one query can cost in memory; Datasette bounds its time."""
    budget = Budget()
    conn.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST)
    conn.set_authorizer(_authorize)
    conn.set_trace_callback(budget.begin)
    conn.row_factory = budget.row


def _authorize(action: int, table: str | None, function: str | None, *_: str | None) -> int:
    if action == sqlite3.SQLITE_FUNCTION and str(function).lower() in DENIED:
        return sqlite3.SQLITE_DENY
    if action == sqlite3.SQLITE_READ and str(table).lower() in PRIVATE:
        return sqlite3.SQLITE_DENY
    return sqlite3.SQLITE_OK


@hookimpl
def asgi_wrapper() -> Callable[[Application], Application]:
    """Refuse what nobody has to ask, and add headers of safety."""
    return guarded


def guarded(application: Application) -> Application:
    """Return the application behind the guard."""

    async def guard(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and (status := refusal(scope)):
            told = {**HEADERS, b"content-type": b"text/plain", b"content-length": b"0"}
            await send(
                {"type": "http.response.start", "status": status, "headers": [*told.items()]}
            )
            await send({"type": "http.response.body", "body": b""})
            return

        async def send_with_headers(message: dict[str, Any]) -> None:
            if message["type"] == "http.response.start":
                kept = [(n, v) for n, v in message["headers"] if n.lower() not in HEADERS]
                message = message | {"headers": [*kept, *HEADERS.items()]}
            await send(message)

        await application(scope, receive, send_with_headers)

    return guard


def refusal(scope: Scope) -> int | None:
    """Return the status that a request is refused with; None is for those that may pass.

    The site can only be read. A browser takes some paths for another host.
    """
    raw = (scope.get("raw_path") or scope["path"].encode()).partition(b"?")[0]
    if scope["method"] not in METHODS:
        return 405
    if not raw.startswith(b"/") or raw.startswith(b"//") or b"\\" in raw or b"%5c" in raw.lower():
        return 400
    paths = {scope["path"], raw.decode("latin-1")}
    is_hidden = any(path.startswith("/-/") and not OPEN.fullmatch(path) for path in paths)
    return 404 if is_hidden else None
