"""An item of minutes being written: its paragraphs and the facts they tell, side by side."""

from collections.abc import Sequence

from scrapers.specimen.facts import (
    Block,
    Decided,
    Declared,
    Facts,
    Form,
    Motion,
    Paragraph,
    Spoke,
    Substitution,
    Voted,
)
from scrapers.specimen.scene import Scene

ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii")


class Draft:
    """The minutes of one item as they grow; `block` and `facts` give the fair copy."""

    def __init__(self, scene: Scene) -> None:
        """Start with an empty sheet."""
        self.scene = scene
        self.draw = scene.draw
        self.sheet: list[Paragraph | str] = []
        self.decision: list[Paragraph] = []
        self.recorded: list[Motion] = []
        self.apologies: list[str] = []
        self.substitutes: list[Substitution] = []
        self.declarations: list[Declared] = []
        self.decisions: list[Decided] = []
        self.votes: list[Voted] = []
        self.speakers: dict[str, str | None] = {}
        self.there = scene.present
        self.none: set[str] = set()
        self.exempt = self.deferred = False

    def say(self, words: str) -> None:
        """Add a paragraph that the house numbers if it numbers its paragraphs."""
        self.sheet.append(words)

    def line(self, words: str, label: str = "", depth: int = 0, form: Form = "plain") -> None:
        """Add a paragraph as it is."""
        self.sheet.append(Paragraph(words, label, depth, form))

    def bullets(self, lines: Sequence[str]) -> None:
        """Add bulleted paragraphs, as the house makes them."""
        form: Form = "bullet" if self.scene.house.bare else "symbol"
        depth = self.depth
        for words in lines:
            self.line(words, "•" if form == "bullet" else "·", depth, form)

    def heard(self, name: str, role: str | None = None) -> str:
        """Note that somebody spoke, and return the name to write."""
        self.speakers[name] = self.speakers.get(name) or role
        return name

    def somebody(self) -> str:
        """Return the name of a member who is there and speaks."""
        return self.heard(self.scene.name(self.draw.choice(self.there)))

    def declared(self, name: str, kind: str, about: str, *, withdrew: bool | None = None) -> None:
        """Note an interest that somebody declared."""
        self.declarations.append(Declared(name, kind, about, withdrew))

    def lost(self, text: str, moved: tuple[str, str], vote: Sequence[int] | None) -> None:
        """Write the sentence that says a motion fell, and note it as a decision."""
        self.say(text)
        counts = [number or None for number in vote] if vote else [None] * 3
        words = text.replace("*", "")
        self.decisions.append(Decided("none", words, "lost", None, *moved, *counts))

    @property
    def depth(self) -> int:
        """How deep a list under a paragraph of the house is."""
        return 0 if self.scene.house.paragraphs == "plain" else 1

    @property
    def block(self) -> Block:
        """The fair copy; a paragraph alone is not numbered."""
        form = self.scene.house.paragraphs
        numbered = form != "plain" and sum(isinstance(line, str) for line in self.sheet) > 1
        count, copy = 0, list[Paragraph]()
        for line in self.sheet:
            if isinstance(line, Paragraph):
                copy.append(line)
            elif not numbered:
                copy.append(Paragraph(line))
            else:
                count += 1
                label = f"{count}." if form == "list" else f"{count})"
                copy.append(Paragraph(line, label, 0, form))
        return tuple(copy)

    @property
    def facts(self) -> Facts:
        """What the paragraphs tell."""
        return Facts(
            tuple(self.apologies), "apologies" in self.none, tuple(self.substitutes),
            tuple(self.declarations), "declarations" in self.none, tuple(self.decisions),
            tuple(self.votes), tuple(Spoke(*pair) for pair in self.speakers.items()),
            self.exempt, self.deferred,
        )  # fmt: skip

    @property
    def decided(self) -> Facts:
        """What the block of decisions alone tells."""
        passed = (made for made in self.decisions if made.outcome != "lost")
        decisions = tuple(Decided(made.marker, made.text) for made in passed)
        return Facts(decisions=decisions, deferred=self.deferred, exempt=self.exempt)


def labels(style: str, count: int) -> list[tuple[str, Form]]:
    """Return the labels and the form of so many clauses in a style of the house."""
    made: dict[str, tuple[list[str], Form]] = {
        "list": ([f"{place + 1}." for place in range(count)], "list"),
        "typed": ([f"({chr(97 + place)})" for place in range(count)], "typed"),
        "roman": ([f"({ROMAN[place]})" for place in range(count)], "list"),
        "ordered": ([f"{place + 1}." for place in range(count)], "ordered"),
    }
    names, form = made[style]
    return [(name, form) for name in names]
