"""Takes down what is not to be published, and what the gate takes for usual with it.

Rows that are gone because someone asked for it are no reason for alarm.
"""

from pathlib import Path

from datapackage import history
from datapackage.figures import Figures, measure
from datapackage.flip import put_file
from datapackage.history import HISTORY
from datapackage.origin import as_of
from datapackage.publish import NEVER, NoDatabase, opened
from transform.load import take_down
from transform.takedown import notices
from transform.withhold import still_there


def withdraw(data: Path) -> None:
    """Take out of the database, if there is one, what the notices name."""
    database = data / "minutes.db"
    try:
        with opened(database) as source:
            if not still_there(source, notices(data)):
                return
            before = measure(source, as_of(source) or NEVER)
    except NoDatabase:
        return
    take_down(data)
    with opened(database) as source:
        after = measure(source, before.as_of)
    _lower(data, before, after)


def _lower(data: Path, before: Figures, after: Figures) -> None:
    """Take what is gone off the numbers of earlier publications, if there were any."""
    known = history.read(data / HISTORY)
    if known:
        new = data / f"{HISTORY}.new"
        new.write_bytes(history.text(history.without(known, before, after)))
        put_file(new, data / HISTORY)
