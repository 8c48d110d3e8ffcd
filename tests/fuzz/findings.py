"""What fuzzing found: one input for each place in the code and kind of error, in a folder."""

import traceback
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
OURS = ("transform", "scrapers")


@dataclass(frozen=True)
class Findings:
    """The folder; of what is alike only the shortest input is kept."""

    folder: Path

    def add(self, target: str, body: bytes, error: Exception, told: str) -> None:
        """Keep an input that raised, unless a shorter one has shown the same."""
        self.folder.mkdir(parents=True, exist_ok=True)
        path = self.folder / f"{target}--{place(error)}"
        if path.exists() and path.stat().st_size <= len(body):
            return
        path.write_bytes(body)
        path.with_name(f"{path.name}.txt").write_text(told, encoding="utf-8", errors="replace")

    def all(self) -> list[str]:
        """Return what was found, by name."""
        return sorted(path.name for path in self.folder.glob("*--*") if path.suffix != ".txt")


def place(error: Exception) -> str:
    """Return the kind of an error, and the last line of ours that it came through.

    >>> place(ValueError("no"))
    'ValueError'
    """
    frames = [
        Path(frame.filename).relative_to(ROOT).with_suffix("").as_posix().replace("/", ".")
        + f"-{frame.lineno}"
        for frame in traceback.extract_tb(error.__traceback__)
        if frame.filename.startswith(tuple(f"{ROOT}/{folder}/" for folder in OURS))
    ]
    return "-".join((type(error).__name__, *frames[-1:]))
