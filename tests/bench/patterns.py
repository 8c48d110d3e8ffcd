"""Texts made of what the patterns of the rules look for: reading one does not take long.

    python -m tests.bench.patterns [NAME] [--characters 30000] [--samples 2] [--seed 0] [--limit 1]

For every pattern of `transform/minutes`, or those whose name holds NAME, texts are made that match
a part of it again and again, as one paragraph or as many, and are read as minutes. A pattern that
backtracks, and a rule that compares all with all, shows here. Exits with 1 when a reading raises
something, or takes more seconds of the processor than the limit, scaled from 100,000 characters.
"""

import argparse
import importlib
import pkgutil
import re
import signal
import sys
import time
import traceback
from collections.abc import Callable, Iterator, Mapping
from random import Random
from types import FrameType
from typing import Any

from tests.minuting import read
from transform import minutes, word

PARSER: Any = importlib.import_module("re._parser")
"""What parses patterns; it has no types."""
TITLE = (
    "Apologies, Substitutes, Declarations of Interest, Urgent Business, Public Questions, "
    "Petitions and Exempt Items"
)
ENDS = ("", " ", ", ", " and ", "\n", ". ", "; ", "\t", " Councillor Ash ")
LEADS = ("", "", "", "The Committee ", "RESOLVED that ", "Councillor Ash ", "Apologies from ")
CATEGORIES = {"CATEGORY_DIGIT": "1", "CATEGORY_WORD": "a", "CATEGORY_SPACE": " "}
OTHERS = "a bA,( )-"


class TooLongError(Exception):
    """A reading has taken far longer than it may."""


def patterns() -> dict[str, re.Pattern[str]]:
    """Return every pattern of the rules once, by its module and name."""
    modules = pkgutil.walk_packages(minutes.__path__, "transform.minutes.")
    found: dict[re.Pattern[str], str] = {}
    for module in (word, *(importlib.import_module(entry.name) for entry in modules)):
        for name, value in vars(module).items():
            for number, pattern in enumerate(_patterns(value)):
                known = f"{module.__name__.rpartition('.')[2]}.{name}[{number}]"
                found.setdefault(pattern, known)
    return {name: pattern for pattern, name in found.items()}


def _patterns(value: object, depth: int = 0) -> Iterator[re.Pattern[str]]:
    """Give the patterns of a constant: itself, or those of a table."""
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, dict | tuple | list) and depth < 4:
        for entry in value.values() if isinstance(value, dict) else value:
            yield from _patterns(entry, depth + 1)


class Maker:
    """Makes texts that a parsed pattern matches, but for what it looks at around them."""

    def __init__(self, random: Random, most: int) -> None:
        """Take chance, and how often more than it must something may be repeated."""
        self.random, self.most = random, most

    def text(self, parsed: Any) -> str:
        """Return a text for a sequence of parts."""
        return "".join(self._part(str(part), value) for part, value in parsed)

    def _part(self, part: str, value: Any) -> str:
        make = self._makers.get(part)
        return make(self, value) if make else ""

    def _among(self, value: Any) -> str:
        if str(value[0][0]) == "NEGATE":
            taken = {chr(one) for sign, one in value if str(sign) == "LITERAL"}
            return self.random.choice([sign for sign in OTHERS if sign not in taken] or ["x"])
        sign, one = self.random.choice(value)
        if str(sign) == "LITERAL":
            return chr(one)
        if str(sign) == "RANGE":
            return chr(self.random.randint(one[0], min(one[1], one[0] + 25)))
        return CATEGORIES.get(str(one), ",")

    def _repeated(self, value: Any) -> str:
        least, most, parsed = value
        times = self.random.randint(least, min(int(most), least + self.most))
        return "".join(self.text(parsed) for _ in range(times))

    _makers: Mapping[str, Callable[["Maker", Any], str]] = {
        "LITERAL": lambda _, value: chr(value),
        "NOT_LITERAL": lambda _, value: "x" if value != ord("x") else "y",
        "ANY": lambda self, _: self.random.choice(OTHERS),
        "IN": _among,
        "BRANCH": lambda self, value: self.text(self.random.choice(value[1])),
        "SUBPATTERN": lambda self, value: self.text(value[3]),
        "ATOMIC_GROUP": lambda self, value: self.text(value),
        "MAX_REPEAT": _repeated,
        "MIN_REPEAT": _repeated,
        "POSSESSIVE_REPEAT": _repeated,
        "ASSERT": lambda self, value: self.text(value[1]) if value[0] > 0 else "",
    }


def unit(pattern: re.Pattern[str], random: Random) -> str:
    """Return what a text may repeat that is made for a pattern: a match, or its beginning."""
    parsed = PARSER.parse(pattern.pattern, pattern.flags)
    made = Maker(random, random.choice((0, 1, 3, 40))).text(parsed)
    if random.random() < 0.4:
        made = made[: random.randint(1, max(1, len(made)))]
    return made + random.choice(ENDS)


def _stop(_: int, __: FrameType | None) -> None:
    raise TooLongError


def seconds(text: str, most: float) -> tuple[float, str]:
    """Return how long it takes to read a text as minutes, and what went wrong, with its place."""
    texts = [line for part in text.split("\n") if (line := _folded(part))]
    signal.setitimer(signal.ITIMER_VIRTUAL, most)
    begun, wrong = time.process_time(), ""
    try:
        read(*texts, title=TITLE, decision=tuple(texts[:1]))
    except Exception as error:  # whatever it is, it is told
        trace = [one for one in traceback.extract_tb(error.__traceback__) if "transform" in one[0]]
        place = f"{trace[-1].filename.rpartition('/')[2]}:{trace[-1].lineno}" if trace else ""
        wrong = f"{type(error).__name__} {place}"
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    return time.process_time() - begun, wrong


def _folded(line: str) -> str:
    return "\t".join(map(word.fold, line.split("\t"))).strip("\t#")


def main() -> int:
    """Read texts for every pattern, tell the slowest, and return 1 when one took too long."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("name", nargs="?", default="")
    parser.add_argument("--characters", type=int, default=30_000)
    parser.add_argument("--samples", type=int, default=2)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--limit", type=float, default=1)
    asked = parser.parse_args()
    signal.signal(signal.SIGVTALRM, _stop)
    limit = asked.limit * asked.characters / 100_000
    took: list[tuple[float, str]] = []
    failed = 0
    for name, pattern in patterns().items():
        for number in range(asked.samples if asked.name in name else 0):
            random = Random(f"{asked.seed} {name} {number}")  # noqa: S311 — it must repeat
            lead, repeated = random.choice(LEADS), unit(pattern, random)
            text = lead + repeated * (asked.characters // max(len(repeated), 1))
            time_, wrong = seconds(text[: asked.characters], 8 * limit)
            took.append((time_, f"{name}: {lead}{repeated[:80]!r} {wrong}"))
            if wrong or time_ > limit:
                failed += 1
                print(f"{time_:.2f} s  {took[-1][1]}", flush=True)
    for time_, told in sorted(took, reverse=True)[:5]:
        print(f"{time_:.2f} s  {told}")
    print(f"{len(took):,} texts of {asked.characters:,} characters: {failed} over {limit:.2f} s")
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
