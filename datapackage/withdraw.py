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
"""The file of the numbers before a takedown that is under way."""


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
    new = data / f"{BEFORE}.new"
    new.write_bytes(history.text([before]))
    put_file(new, data / BEFORE)


def _carry_on(data: Path) -> None:
    """Do what a takedown that was begun still has to do, if there is one."""
    noted = data / BEFORE
    if not noted.exists():
        return
    take_down(data)
    (before,) = history.read(noted)
    with opened(data / "minutes.db") as source:
        after = measure(source, before.as_of)
    _lower(data, before, after)
    noted.unlink()


def _lower(data: Path, before: Figures, after: Figures) -> None:
    """Take what is gone off the numbers of earlier publications, if there were any."""
    release = released(data)
    known = history.read(release / HISTORY) if release else []
    if release and known:
        new = data / f"{HISTORY}.new"
        new.write_bytes(history.text(history.without(known, before, after)))
        put_file(new, release / HISTORY)
