"""How deep labelled paragraphs stand, by the logic of their labels.

`a` after `1` stands under it, `2` after that beside `1`. A label that begins a list stands under
the list that is open; where a paragraph without a label parts them, only if that list goes on.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from transform import numbering
from transform.minutes.text.labels import BULLET, Label


@dataclass(frozen=True, slots=True)
class Place:
    """Where a labelled paragraph stands: how deep, and under which paragraph."""

    depth: int
    parent: int | None
    list_number: int
    """Which of the item's lists it belongs to."""


@dataclass(slots=True)
class _Level:
    """An open list: how it counts, how it is set, where it has got to."""

    counting: str
    form: str
    number: int
    paragraph: int
    depth: int = 0
    prefix: str = ""
    list_number: int = 0


@dataclass(slots=True)
class Outline:
    """Follows the lists of an item as they open, go on and close."""

    labels: Sequence[Label | None]
    levels: list[_Level] = field(default_factory=list)
    closed: list[_Level] = field(default_factory=list)
    parted: bool = False
    opened: int = 0
    _places: dict[tuple[str, str, int], list[int]] = field(default_factory=dict)
    _following: list[Label | None] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Note where each label stands and which label set in the same way follows it."""
        places = defaultdict(list)
        last: dict[str, Label] = {}
        for index in range(len(self.labels) - 1, -1, -1):
            label = self.labels[index]
            self._following.append(last.get(label.form) if label else None)
            if label is not None:
                last[label.form] = label
        self._following.reverse()
        for index, label in enumerate(self.labels):
            for counting, number in label.counts if label else ():
                places[label.form if label else "", counting, number].append(index)
        self._places = places

    def part(self, *, wholly: bool) -> None:
        """Note a paragraph without a label; wholly: no list goes on after it."""
        self.parted = True
        if wholly:
            self.closed += self.levels
            self.levels.clear()

    def place(self, index: int, label: Label) -> Place | None:
        """Return where the next labelled paragraph stands; None where that is no label."""
        level = self._level(index, label)
        if level is None:
            return None
        above = self.levels.index(level)
        self.parted = False
        parent = self.levels[above - 1].paragraph if above else None
        return Place(level.depth, parent, level.list_number)

    def _level(self, index: int, label: Label) -> _Level | None:
        """Return the list that a label goes on with or opens."""
        if "." in label.text:
            return self._decimal(index, label)
        if label.text != BULLET:
            going_on = self._next(index, label)
            if going_on or not label.counts or not self._is_sure(index, label):
                return going_on
        counting, number = self._first_way(index, label)
        for level in reversed(self.levels):
            if (level.counting, level.form) == (counting, label.form):
                return self._go_on(level, number, index)
        return self._open(_Level(counting, label.form, number, index))

    def _next(self, index: int, label: Label) -> _Level | None:
        """Return the list whose next label this is."""
        for level in reversed(self.levels):
            for counting, number in label.counts:
                if (level.counting, level.form, level.number + 1) == (counting, label.form, number):
                    following = self._following[index]
                    if (
                        counting == "a"
                        and label.text == "i"
                        and following
                        and following.text == "ii"
                    ):
                        continue
                    return self._go_on(level, number, index)
        return self._resume(index, label)

    def _resume(self, index: int, label: Label) -> _Level | None:
        """Return a list that a resolution had ended and that goes on behind it."""
        for level in reversed(self.closed):
            way = (level.counting, level.number + 1)
            if level.form == label.form and way in label.counts and level.depth == 0:
                self.closed.clear()
                self.levels[:] = [level]
                return self._go_on(level, level.number + 1, index)
        return None

    def _go_on(self, level: _Level, number: int, index: int) -> _Level:
        """Return the list, gone on to a number; the lists inside it are closed."""
        level.number, level.paragraph = number, index
        del self.levels[self.levels.index(level) + 1 :]
        return level

    def _open(self, level: _Level) -> _Level:
        """Return a new list, inside the one that is open."""
        if self.parted:
            while self.levels and not self._comes_later(self.levels[-1], level.paragraph):
                self.levels.pop()
        level.depth = self.levels[-1].depth + 1 if self.levels else 0
        self.opened += 1
        level.list_number = self.opened
        self.levels.append(level)
        return level

    def _decimal(self, index: int, label: Label) -> _Level:
        """Return the list of a label such as 5.1 or 2.0: under 5, or beside 5.0."""
        prefix, _, last = label.text.rpartition(".")
        parts = label.text.count(".") + (last != "0")
        counting = f"decimal {parts}"
        for level in reversed(self.levels):
            if level.counting == counting and (level.prefix == prefix or parts == 1):
                return self._go_on(level, int(last), index)
        while self.levels and not self._is_above(self.levels[-1], parts):
            self.levels.pop()
        level = _Level(counting, label.form, int(last), index, prefix=prefix)
        level.depth = self.levels[-1].depth + 1 if self.levels else 0
        self.opened += 1
        level.list_number = self.opened
        self.levels.append(level)
        return level

    def _is_above(self, level: _Level, parts: int) -> bool:
        """Say whether a decimal label of so many parts can stand under a list."""
        if level.counting.startswith("decimal"):
            return int(level.counting.split()[1]) < parts
        return level.counting == "1" and not self.parted

    def _comes_later(self, level: _Level, index: int) -> bool:
        """Say whether a list goes on after a paragraph: what stands between is inside it."""
        places = self._places.get((level.form, level.counting, level.number + 1), [])
        return level.counting != BULLET and bisect_right(places, index) < len(places)

    def _is_sure(self, index: int, label: Label) -> bool:
        """Say whether a label is one: a capital with a point may begin a name, J. Smith."""
        if label.form != "." or not label.text.isupper():
            return True
        counting: numbering.Counting = "A" if label.text == "A" else "I"
        places = self._places.get((label.form, counting, 2), [])
        return label.text in ("A", "I") and bisect_right(places, index) < len(places)

    def _first_way(self, index: int, label: Label) -> tuple[str, int]:
        """Return how a label counts that begins a list: i is one, unless j follows."""
        following = self._following[index]
        for counting, number in label.counts:
            if following and (counting, number + 1) in following.counts:
                return counting, number
        return min(label.counts, key=lambda way: way[1])
