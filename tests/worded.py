"""Wordings of minutes with what they say, one a line of a table: `tests/wordings/*.tsv`."""

from pathlib import Path

FOLDER = Path(__file__).parent / "wordings"


def table(name: str) -> list[tuple[tuple[str, ...], str]]:
    """Return the lines of each wording and what they say; ` / ` parts lines, ` | ` cells."""
    rows = (FOLDER / f"{name}.tsv").read_text(encoding="utf-8").splitlines()[1:]
    cells = (row.split("\t") for row in rows)
    return [(tuple(text.replace(" | ", "\t").split(" / ")), says) for text, says in cells]
