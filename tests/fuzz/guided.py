"""Inputs that reach code which no input has reached before: libFuzzer, by way of Atheris.

    python -m tests.fuzz.guided FOLDER TARGETS MEGABYTES SEED [-flags of libFuzzer]

One process: it ends when its time is over, and with an error when an input kills it, takes too
long or takes too much memory; libFuzzer then leaves the input in the folder. An input that raises
is noted there, once a place in the code, and the fuzzing goes on. `tests/fuzz/__main__.py` runs it.
"""

import resource
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from random import Random

import atheris

with atheris.instrument_imports(include=["transform", "scrapers"]):
    from tests.fuzz.findings import Findings
    from tests.fuzz.mutant import LARGEST, mutate
    from tests.fuzz.targets import TARGETS, Target

THEIRS = 0.15
"""How often a change is one of libFuzzer's; ours know what an input is made of."""
Seeds = dict[str, list[bytes]]


def joined(name: str, body: bytes) -> bytes:
    """Return an input with the name of its target before it."""
    return name.encode() + b"\n" + body


def parted(data: bytes, names: Sequence[str]) -> tuple[str, bytes]:
    """Return the target and the body of an input; one of an unknown target is the first's."""
    name, _, body = data.partition(b"\n")
    told = name.decode("utf-8", "replace")
    return (told, body) if told in names else (names[0], body)


class Guided:
    """Changes and reads the inputs that libFuzzer hands over."""

    def __init__(self, targets: Sequence[Target], findings: Findings) -> None:
        """Make the inputs to begin with."""
        self.targets = {target.name: target for target in targets}
        self.names = list(self.targets)
        self.seeds: Seeds = {target.name: list(target.seeds()) for target in targets}
        self.findings = findings

    def change(self, data: bytes, most: int, seed: int) -> bytes:
        """Return an input that was changed."""
        random = Random(seed)  # noqa: S311 — what is random here must repeat
        name, body = parted(data, self.names)
        body = body or random.choice(self.seeds[name])
        if random.random() < THEIRS:
            body = atheris.Mutate(body, most - len(name) - 1)
        else:
            other = random.choice(self.seeds[name])
            body = mutate(self.targets[name].form, body, other, random, LARGEST)
        return joined(name, body)[:most]

    def read(self, data: bytes) -> None:
        """Read an input, and note what it raises."""
        name, body = parted(data, self.names)
        try:
            self.targets[name].read(body)
        except Exception as error:  # whatever it is, it is told
            self.findings.add(name, body, error, traceback.format_exc())


def main(folder: Path, names: Sequence[str], megabytes: int, seed: int, flags: list[str]) -> None:
    """Fuzz until the flags of libFuzzer say that it is enough."""
    resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20, megabytes << 20))
    guided = Guided([TARGETS[name] for name in names], Findings(folder / "findings"))
    corpus = folder / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    for name, bodies in guided.seeds.items():
        for number, body in enumerate(bodies):
            (corpus / f"seed-{name}-{number}").write_bytes(joined(name, body))
    prefix = f"-artifact_prefix={folder}/killed-"
    options = [f"-seed={seed or 1}", f"-max_len={LARGEST * 2}", "-len_control=0", prefix, *flags]
    atheris.Setup([sys.argv[0], *options, str(corpus)], guided.read, custom_mutator=guided.change)
    atheris.Fuzz()


if __name__ == "__main__":
    main(
        Path(sys.argv[1]), sys.argv[2].split(","), int(sys.argv[3]), int(sys.argv[4]), sys.argv[5:]
    )
