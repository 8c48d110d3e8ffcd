"""Takes down what is not to be published, and what the gate takes for usual with it.

Rows that are gone because someone asked for it are no reason for alarm. What was usual before is
noted first, so that a run that was killed between the two is carried on by the next.
"""

from pathlib import Path

from datapackage.flip import put_file, released
from datapackage.origin import as_of
from datapackage.publish import NEVER, NoDatabase, opened
from transform import history
from transform.figures import Figures, measure
from transform.history import HISTORY
from transform.load import take_down
from transform.takedown import notices
from transform.withhold import still_there

BEFORE = ".before-takedown.jsonl.gz"
"""The history, and the numbers of the database, before a takedown that is under way."""


def withdraw(data: Path) -> None:
    """Take out of the database, if there is one, what the notices name."""
    try:
        _carry_on(data)
        with opened(data / "minutes.db") as source:
            if not still_there(source, notices(data)):
                return
            _note(data, measure(source, as_of(source) or NEVER))
        _carry_on(data)
    except NoDatabase:
        return


def _note(data: Path, before: Figures) -> None:
    release = released(data)
    known = history.read(release / HISTORY) if release else []
    _put(data / BEFORE, history.text([*known, before], every=True), data)


def _carry_on(data: Path) -> None:
    """Do what a takedown that was begun still has to do, if there is one."""
    if not (data / BEFORE).exists():
        return
    take_down(data)
    *known, before = history.read(data / BEFORE)
    with opened(data / "minutes.db") as source:
        after = measure(source, before.as_of)
    release = released(data)
    if release and known:
        _put(release / HISTORY, history.text(history.without(known, before, after)), data)
    (data / BEFORE).unlink()


def _put(target: Path, content: bytes, data: Path) -> None:
    new = data / f"{BEFORE}.new"
    new.write_bytes(content)
    put_file(new, target)
