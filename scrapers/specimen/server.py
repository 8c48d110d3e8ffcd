"""The specimen served on loopback, each council under its own path."""

import csv
import threading
from collections import deque
from collections.abc import Iterable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import count
from pathlib import Path
from typing import Self

from scrapers.registry import Council as Listed
from scrapers.specimen.request import Answer
from scrapers.specimen.routes import answer
from scrapers.specimen.site import Site


class Server:
    """A running site; a context manager that stops it."""

    def __init__(self, site: Site, *, port: int = 0, web_service: bool = True) -> None:
        """Serve the site at 127.0.0.1 from a thread of its own; port 0 is any free one."""
        self.site = site
        self.web_service = web_service
        self._log = deque[str](maxlen=100_000)
        self._served = count(1)
        self._lock = threading.Lock()
        handler = type("Handler", (_Handler,), {"owner": self})
        self._http = ThreadingHTTPServer(("127.0.0.1", port), handler)
        self._http.daemon_threads = True
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.05,), daemon=True)
        self._thread.start()

    def __enter__(self) -> Self:
        """Return the server itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Stop serving."""
        self.close()

    def close(self) -> None:
        """Stop serving and free the port."""
        self._http.shutdown()
        self._http.server_close()
        self._thread.join()

    @property
    def url(self) -> str:
        """Where it is served, without a slash at the end."""
        return f"http://127.0.0.1:{self._http.server_address[1]}"

    @property
    def requests(self) -> tuple[str, ...]:
        """The paths asked for so far, with their parameters; the last 100,000 of them."""
        with self._lock:
            return tuple(self._log)

    def answer(self, address: str) -> Answer:
        """Return the answer to an address and log it; no two answers have the same state."""
        with self._lock:
            self._log.append(address)
            state = f"{next(self._served):08}"
        return answer(self.site, address, self.url, state, web_service=self.web_service)

    def registry(self) -> list[Listed]:
        """Return the councils of the site as the registry lists councils."""
        return [
            Listed(
                id=council.slug, name=council.name,
                kind=council.kind, nation="Wales" if council.welsh else "England",
                platform="moderngov", url=f"{self.url}/{council.slug}/",
            )
            for council in self.site.all_councils()
        ]  # fmt: skip

    def write_registry(self, path: Path) -> Path:
        """Write the councils as a registry's CSV file and return its path."""
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, list(Listed.model_fields), lineterminator="\n")
            writer.writeheader()
            writer.writerows(_cells(self.registry()))
        return path


def _cells(listed: Iterable[Listed]) -> Iterable[dict[str, str]]:
    return (council.model_dump(exclude_none=True) for council in listed)


def serve(site: Site, *, port: int = 0, web_service: bool = True) -> Server:
    """Return a server of the site that is already running; use it in a `with` statement."""
    return Server(site, port=port, web_service=web_service)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = 1 << 16
    owner: Server

    def do_GET(self) -> None:
        made = self.owner.answer(self.path)
        self.send_response(made.status)
        self.send_header("Content-Type", made.media_type)
        self.send_header("Content-Length", str(len(made.body)))
        self.send_header("Cache-Control", "private")
        if made.location:
            self.send_header("Location", made.location)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(made.body)

    do_HEAD = do_GET  # noqa: N815 — the name that http.server looks for

    def log_message(self, *_: object) -> None:
        """Nothing is printed: the log is `Server.requests`."""
