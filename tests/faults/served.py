"""A specimen site on loopback whose answers can be spoilt, one by one."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from scrapers.registry import Council
from scrapers.specimen import Site, routes
from tests.scripted import Answer, Route, Scripted

Alter = Callable[[bytes], bytes]


class Served(Scripted):
    """The site of a specimen.

    `pages` are answers in the place of its own, `alters` what becomes of its own on their way:
    the first word is a part of the address.
    """

    def __init__(self, shown: Site) -> None:
        """Serve it as it is."""
        super().__init__()
        self.shown = shown
        self.alters: list[tuple[str, Alter]] = []
        self.everywhere: Route | None = None
        self.services: Route | None = None
        """What answers in the place of the web service."""
        self.trap: Callable[[str], Answer] | None = None
        """What answers to lists of meetings that the specimen does not link to."""
        self.watch: Callable[[int], object] | None = None
        """Is told of every request, with how many there were."""
        self.folders: dict[str, str] = {}
        """Folders that stand for another one: the same pages at a second address."""

    def answer(self, path: str) -> Answer:
        """Return what is scripted for a path, or else what the specimen says, altered."""
        if self.watch is not None:
            self.watch(len(self.asked))
        if path in self.pages:
            return super().answer(path)
        if self.everywhere is not None and path != "/robots.txt":
            everywhere = self.everywhere
            return everywhere if isinstance(everywhere, Answer) else everywhere(len(self.asked))
        if self.services is not None and ".asmx" in path:
            return self.services if isinstance(self.services, Answer) else self.services(0)
        if self.trap is not None and "Act=earlier" in path:
            return self.trap(path)
        return self.own(path)

    def council(self, id_: str = "", path: str = "") -> Council:
        """Return its first council as a line of the registry, under this id and in this folder."""
        slug = self.shown.council(0).slug
        return super().council(id_ or slug, path or f"{slug}/")

    @contextmanager
    def spoilt(self) -> Iterator[None]:
        """Put everything right again in the end."""
        shown = self.shown
        self.asked.clear()
        try:
            yield
        finally:
            self.shown, self.everywhere, self.trap, self.watch = shown, None, None, None
            for script in (self.pages, self.alters, self.folders):
                script.clear()

    def body(self, path: str) -> bytes:
        """Return the body of what the specimen says to a path."""
        body = self.own(path).body
        return body.encode() if isinstance(body, str) else body

    def own(self, path: str) -> Answer:
        """Return what the specimen says to a path, altered."""
        for folder, other in self.folders.items():
            path = path.replace(folder, other, 1) if path.startswith(folder) else path
        state = f"{len(self.asked):08}"
        made = routes.answer(self.shown, path, self.url[:-1], state, web_service=True)
        body = made.body
        for part, alter in self.alters:
            body = alter(body) if part in path else body
        headers = {"Location": made.location} if made.location else {}
        return Answer(body, made.status, made.media_type, headers)
