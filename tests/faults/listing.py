"""The list of the faults in docs/faults.md: python -m tests.faults.listing writes it."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.faults.fault import Fault, catalogue

PAGE = Path(__file__).parents[2] / "docs" / "faults.md"
BEGIN, END = "<!-- faults -->\n", "<!-- end of faults -->\n"


def listed(faults: Iterable[Fault]) -> str:
    """Return the faults as a table."""
    return "".join(_lines(faults))


def _lines(faults: Iterable[Fault]) -> Iterator[str]:
    yield "| no. | fault | what is injected | the run says | exit | the record |\n"
    yield "|---|---|---|---|---|---|\n"
    for one in faults:
        changes = f"`{one.changes}`" if one.changes else "as it was"
        cells = (one.title, one.injected, f"`{one.said}`", str(one.exits), changes)
        yield f"| {one.number} | {' | '.join(cell.replace('|', '/') for cell in cells)} |\n"


def with_list(page: str) -> str:
    """Return a page with the list as the code has it."""
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}{listed(catalogue())}{END}{after}"


if __name__ == "__main__":
    PAGE.write_text(with_list(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
