"""A round: two nights of commands that are killed again and again, and what that does."""

import shutil
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from frictionless import validate

from tests.kill import state
from tests.kill.lab import STAGES, Lab, Stage
from tests.kill.processes import Process, is_held, kill_group, kill_parent

Plan = Mapping[tuple[int, Stage], int]
PLAN: Plan = {
    (0, "scrape"): 4, (0, "transform"): 5, (0, "package"): 5,
    (1, "scrape"): 1, (1, "transform"): 4, (1, "package"): 4,
}  # fmt: skip
"""How often each command of each night is killed in a round."""
EARLY = 0.95
"""Kills come before this share of the time that a command usually takes."""
SAMPLE = 10
"""One published package in so many is read by Frictionless."""

End = Callable[[Process], None]


@dataclass
class Tally:
    """What was found: how many of what, by stage."""

    kills: Counter[Stage] = field(default_factory=Counter)
    late: Counter[Stage] = field(default_factory=Counter)
    """Commands that had done their work before they could be killed."""
    faults: Counter[tuple[str, Stage, str]] = field(default_factory=Counter)
    """What is wrong: its kind, the stage, and what exactly."""
    requests: int = 0
    extra: int = 0
    """Requests that were made again."""
    refetched: list[float] = field(default_factory=list)
    """The share of its requests that each crawl made again."""
    rounds: int = 0
    same: int = 0
    """Nights that ended with the bytes of an undisturbed one."""

    def note(self, kind: str, stage: Stage, found: Iterable[str]) -> None:
        """Remember what is wrong."""
        self.faults.update((kind, stage, what) for what in found)

    def count(self, kind: str, stage: Stage) -> int:
        """Return how often something was wrong."""
        return sum(n for (k, s, _), n in self.faults.items() if (k, s) == (kind, stage))


@dataclass(frozen=True)
class Scene:
    """A night in a folder of data, and what is found there."""

    lab: Lab
    data: Path
    night: int
    tally: Tally

    def do(self, stage: Stage, endings: Iterable[tuple[float, End]]) -> None:
        """Do a command, ended at moments and begun again, until it is done."""
        asked = self.lab.server.asked
        if all(self.disturb(stage, *ending) for ending in endings):
            self.lab.finish(stage, self.night, self.data)
        if stage == "scrape":
            usual = self.lab.made[self.night].requests
            extra = self.lab.server.asked - asked - usual
            self.tally.requests += usual
            self.tally.extra += extra
            self.tally.refetched.append(extra / usual)

    def disturb(self, stage: Stage, moment: float, end: End) -> bool:
        """Start a command, end it at a moment and look; return False if it was done before."""
        process = self.lab.begin(stage, self.night, self.data)
        if process.ended(moment) is not None:
            self.tally.late[stage] += 1
            return False
        end(process)
        process.ended(10)
        self.tally.kills[stage] += 1
        self.look(stage)
        self.tally.note("left", stage, ["a worker outlives the command"] * is_held(self.data))
        return True

    def look(self, stage: Stage) -> None:
        """Note all that is wrong after a command was ended."""
        self.tally.note("corrupt", stage, [*state.corrupt(self.data), *state.unlike(self.data)])
        self.tally.note("partial", stage, self._partial(stage))
        self.tally.note("left", stage, state.strays(self.data, working=True))
        if (self.data / "package").exists() and self.tally.kills[stage] % SAMPLE == 0:
            report = validate(str(self.data / "package/datapackage.json"))
            self.tally.note("corrupt", stage, ["Frictionless"] * (not report.valid))

    def _partial(self, stage: Stage) -> Iterator[str]:
        """Yield what is neither as it was before nor as it will be."""
        before, after = self.lab.before(self.night), self.lab.made[self.night]
        for id_, digest in state.rows(self.data, self.lab.ids()).items():
            if digest not in (before.rows.get(id_, ""), after.rows[id_]):
                yield f"{id_}: some of its rows are of before and some of after"
        good = [before.published] + [after.published] * (stage == "package")
        if state.published(self.data) not in good:
            yield "what is published is neither the old nor the new"

    def compare(self) -> None:
        """Note whether the night ended as an undisturbed one."""
        made = self.lab.made[self.night]
        rows, files = state.rows(self.data, self.lab.ids()), state.published(self.data)
        self.tally.same += (rows, files) == (made.rows, made.published)
        other = [name for name, said in made.published.items() if files.get(name) != said]
        self.tally.note("other bytes", "package", other)
        self.tally.note("left", "package", state.strays(self.data, working=False))


def play(lab: Lab, chance: Random, tally: Tally, plan: Plan) -> None:
    """Do two nights in a new folder of data, every command killed as often as planned."""
    data = lab.new_data()
    for night in range(len(lab.nights)):
        scene = Scene(lab, data, night, tally)
        for stage in STAGES:
            seconds = lab.made[night].seconds[stage]
            scene.do(stage, [killing(chance, seconds) for _ in range(plan[night, stage])])
        scene.compare()
    tally.rounds += 1
    shutil.rmtree(data)


def killing(chance: Random, seconds: float) -> tuple[float, End]:
    """Return when to kill a command that takes so long, and whom: all its processes, or it."""
    return chance.uniform(0, EARLY * seconds), chance.choice((kill_group, kill_group, kill_parent))


def plan_of(kills: int) -> Plan:
    """Return the plan of a round with so many kills at most."""
    plan = {}
    for place, times in PLAN.items():
        plan[place] = min(times, kills)
        kills -= plan[place]
    return plan
