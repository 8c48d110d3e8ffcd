"""The trial of a fault: it is injected, and what came of it is held against the catalogue."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass

from tests.faults.fault import Fault
from tests.faults.nightly import Seen
from tests.faults.published import Difference, Published, difference, published
from tests.faults.stage import Stages


@dataclass(frozen=True)
class Verdict:
    """What came of a fault; `wrongs` is why that is not what the catalogue asks."""

    number: int
    title: str
    injected: str
    said: str
    exit: int
    published: str
    bad: bool
    """Whether the published data moved to something that it should not be."""
    lost: int
    """Good rows that were lost."""
    wrongs: tuple[str, ...]

    def record(self) -> dict[str, object]:
        """Return the verdict as JSON has it."""
        return {**asdict(self), "wrongs": list(self.wrongs)}


def judge(fault: Fault, stages: Stages) -> Verdict:
    """Inject a fault into a stage of its own and return the verdict."""
    with stages.stage(fault.site) as stage:
        try:
            seen = fault.inject(stage)
            assert not stage.idle, "an alteration of a page altered nothing"
        except Exception as error:  # one that cannot be injected does not hide the others
            seen = Seen(f"not as it should be: {type(error).__name__}: {error}", -1)
        after = published(stage.data)
        return _verdict(fault, seen, difference(stage.good, after), after)


def _verdict(fault: Fault, seen: Seen, found: Difference, after: Published) -> Verdict:
    is_as_declared = str(found) == fault.changes
    return Verdict(
        number=fault.number,
        title=fault.title,
        injected=fault.injected,
        said=seen.said,
        exit=seen.exit,
        published=_moved(found),
        bad=bool(after.faults) or not is_as_declared,
        lost=0 if is_as_declared else found.removed,
        wrongs=tuple(_wrongs(fault, seen, found, after)),
    )


def _moved(found: Difference) -> str:
    if not found.moved:
        return "same"
    return f"moved: {found}" if str(found) else "same record"


def _wrongs(fault: Fault, seen: Seen, found: Difference, after: Published) -> Iterator[str]:
    if seen.said != fault.said:
        yield f"said {seen.said!r}, not {fault.said!r}"
    if seen.exit != fault.exits:
        yield f"exit code {seen.exit}, not {fault.exits}"
    if str(found) != fault.changes:
        yield f"published {str(found)!r}, not {fault.changes!r}"
    yield from after.faults
