"""How well specimen meetings with known answers are read: what is found, missed and invented.

    python -m tests.bench.accuracy [FOLDER] [--errors TARGET] [--write]

FOLDER holds meetings as `tests/specimens/` does. `--errors` lists what was missed (-) and what was
invented (+) of one target; `--write` puts the figures into `docs/reading.md`, which a test holds
against what is measured.
"""

import argparse
import re
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import Path
from typing import TypeVar

from tests import answers
from tests.answers import Decided, Declared, Facts, Item
from transform import names
from transform.minutes import Reading
from transform.rows import (
    Attendance,
    Contribution,
    Decision,
    Declaration,
    Paragraph,
    Row,
    Silence,
    Vote,
)

PAGE = Path(__file__).parents[2] / "docs/reading.md"
SETS = {"tuned": answers.SPECIMENS, "unseen": answers.SPECIMENS / "unseen"}
"""The meetings that the rules were tuned on, and those that were kept apart while they were."""
SAME = 0.8
"""So much of the words of a decision must agree for it to be found; its end may be another."""
R = TypeVar("R", bound=Row)
Found = Iterator[tuple[str, Iterable[Hashable], Iterable[Hashable]]]


@dataclass
class Score:
    """What was found of a target, and where what was missed or invented."""

    hits: int = 0
    missed: list[str] = field(default_factory=list)
    invented: list[str] = field(default_factory=list)

    def add(self, where: str, wanted: Iterable[Hashable], found: Iterable[Hashable]) -> None:
        """Compare answers with what was found, each as often as it occurs."""
        left, right = Counter(wanted), Counter(found)
        self.hits += (left & right).total()
        self.missed += [f"{where} {answer}" for answer in (left - right).elements()]
        self.invented += [f"{where} {answer}" for answer in (right - left).elements()]

    @property
    def answers(self) -> int:
        """How many answers there are."""
        return self.hits + len(self.missed)

    @property
    def precision(self) -> float:
        """The share of what was found that is right."""
        return self.hits / (self.hits + len(self.invented)) if self.hits else 0.0

    @property
    def recall(self) -> float:
        """The share of what there is that was found."""
        return self.hits / self.answers if self.hits else 0.0


def measure(items: Iterable[tuple[str, Item]]) -> dict[str, Score]:
    """Return the scores of all targets over items, each with the name of its meeting."""
    scores: dict[str, Score] = {}
    for where, item in items:
        for target, wanted, found in _compare(item.facts, item.read()):
            scores.setdefault(target, Score()).add(f"{where} {item.id}", wanted, found)
    return scores


def _rows(reading: Reading, kind: type[R]) -> list[R]:
    return [row for row in reading.rows if isinstance(row, kind)]


def _compare(facts: Facts, reading: Reading) -> Found:
    """Give the answers and what was found of each target."""
    away = _rows(reading, Attendance)
    yield (
        "apologies",
        map(names.key, facts.apologies),
        (names.key(row.name) for row in away if row.status == "apologies"),
    )
    yield (
        "substitutes",
        ((names.key(s.name), names.key(s.absent)) for s in facts.substitutes if s.absent),
        ((names.key(r.name), names.key(r.substitute_for)) for r in away if r.substitute_for),
    )
    yield from _silences(facts, reading)
    yield from _interests(facts.declarations, _rows(reading, Declaration))
    yield from _decisions(facts.decisions, _rows(reading, Decision))
    yield (
        "votes",
        ((names.key(vote.name), vote.choice) for vote in facts.votes),
        ((names.key(row.name), row.choice) for row in _rows(reading, Vote)),
    )
    yield (
        "speakers",
        {names.key(speaker.name) for speaker in facts.speakers},
        {names.key(row.name) for row in _rows(reading, Contribution) if row.name},
    )
    if facts.labels is not None:
        yield "labels", *_labels(facts.labels, _rows(reading, Paragraph))
    yield "exempt", [True] * facts.exempt, [True] * reading.exempt
    yield "deferred", [True] * facts.deferred, [True] * reading.deferred


def _silences(facts: Facts, reading: Reading) -> Found:
    said = {"apologies": facts.apologies_none, "declarations": facts.declarations_none}
    yield (
        "silences",
        [subject for subject, none in said.items() if none],
        [row.subject for row in _rows(reading, Silence) if row.subject in said],
    )


def _interests(wanted: Iterable[Declared], found: Iterable[Declaration]) -> Found:
    answers_, rows = list(wanted), list(found)
    yield "declarations", (names.key(a.name) for a in answers_), (names.key(r.name) for r in rows)
    yield (
        "kinds of interest",
        ((names.key(a.name), a.kind) for a in answers_),
        ((names.key(r.name), r.kind) for r in rows),
    )
    yield (
        "left or stayed",
        ((names.key(a.name), a.withdrew) for a in answers_ if a.withdrew is not None),
        ((names.key(r.name), r.withdrew) for r in rows if r.withdrew is not None),
    )


def _decisions(wanted: Iterable[Decided], found: list[Decision]) -> Found:
    """Give decisions by their words, and of those found what is said of them."""
    left, pairs, missed = list(found), list[tuple[Decided, Decision]](), list[str]()
    for answer in wanted:
        best = max(left, key=lambda row: _alike(answer.text, row.text), default=None)
        if best is None or _alike(answer.text, best.text) < SAME:
            missed.append(answer.text)
        else:
            left.remove(best)
            pairs.append((answer, best))
    same = [answer.text for answer, _ in pairs]
    yield "decisions", [*same, *missed], [*same, *(row.text for row in left)]
    yield (
        "decisions, word for word",
        (" ".join(_words(answer.text)) for answer, _ in pairs),
        (" ".join(_words(row.text)) for _, row in pairs),
    )
    yield "marks", ((a.text, a.marker) for a, _ in pairs), ((a.text, r.marker) for a, r in pairs)
    yield "lost", (a.text for a, _ in pairs if a.outcome == "lost"), (
        a.text for a, r in pairs if r.outcome == "lost"
    )  # fmt: skip
    yield "unanimous", (a.text for a, _ in pairs if a.unanimous), (
        a.text for a, r in pairs if r.unanimous
    )  # fmt: skip
    movers = [(a.text, a.moved_by, a.seconded_by) for a, _ in pairs]
    ours = [(a.text, r.moved_by, r.seconded_by) for a, r in pairs]
    yield "movers and seconders", _people(movers), _people(ours)
    yield (
        "printed counts",
        _counts((a.text, a.votes_for, a.against, a.abstain) for a, _ in pairs),
        _counts((a.text, r.votes_for, r.votes_against, r.votes_abstained) for a, r in pairs),
    )


def _people(pairs: Iterable[tuple[str, str | None, str | None]]) -> Iterator[Hashable]:
    for text, mover, seconder in pairs:
        for part, name in (("moved", mover), ("seconded", seconder)):
            if name:
                yield text, part, names.key(name)


def _counts(told: Iterable[tuple[str, int | None, int | None, int | None]]) -> Iterator[Hashable]:
    for text, *counts in told:
        if any(count is not None for count in counts):
            yield text, *(count or 0 for count in counts)


def _labels(
    wanted: tuple[tuple[str, int], ...], found: list[Paragraph]
) -> tuple[list[Hashable], list[Hashable]]:
    """Return labels with their depths, numbered where both orders agree."""
    left = [(label.casefold(), depth) for label, depth in wanted]
    right = [(row.label.casefold(), row.depth) for row in found if row.label]
    matches = SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks()
    same = {match.a + n: match.b + n for match in matches for n in range(match.size)}
    ours = {b: a for a, b in same.items()}
    return (
        [(*label, n if n in same else f"{n}?") for n, label in enumerate(left)],
        [(*label, ours.get(n, f"{n}!")) for n, label in enumerate(right)],
    )


def _words(text: str) -> list[str]:
    return re.findall(r"[\w']+", text.replace("’", "'").casefold())


def _alike(first: str, second: str) -> float:
    left, right = Counter(_words(first)), Counter(_words(second))
    return 2 * (left & right).total() / ((left.total() + right.total()) or 1)


def of(folder: Path = answers.SPECIMENS) -> dict[str, Score]:
    """Return the scores over the meetings of a folder."""
    meetings = answers.read(folder).items()
    return measure((name, item) for name, meeting in meetings for item in meeting.items)


def table(scores: dict[str, Score]) -> str:
    """Return the scores as a Markdown table."""
    lines = ["| what | answers | precision | recall |", "|---|---|---|---|"]
    lines += [
        f"| {target} | {score.answers} | {score.precision:.3f} | {score.recall:.3f} |"
        for target, score in scores.items()
    ]
    return "\n".join(lines) + "\n"


def page() -> str:
    """Return the page of the documentation with the figures as they are now."""
    text = PAGE.read_text(encoding="utf-8")
    for name, folder in SETS.items():
        begin, end = f"<!-- {name} -->\n", f"<!-- end of {name} -->"
        before, _, rest = text.partition(begin)
        text = f"{before}{begin}{table(of(folder))}{end}{rest.partition(end)[2]}"
    return text


def main() -> None:
    """Print the table, or the errors of one target, or write the table into the documentation."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=answers.SPECIMENS)
    parser.add_argument("--errors", metavar="TARGET")
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    if asked.write:
        PAGE.write_text(page(), encoding="utf-8")
        return
    scores = of(asked.folder)
    if asked.errors:
        score = scores[asked.errors]
        print("\n".join([f"- {m}" for m in score.missed] + [f"+ {i}" for i in score.invented]))
        return
    print(table(scores), end="")


if __name__ == "__main__":
    main()
