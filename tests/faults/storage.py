"""Faults 48 to 55: what can become of the files while they are written."""

from tests.faults.fault import fault
from tests.faults.nightly import Seen
from tests.faults.stage import Stage


@fault(52, "A reference that leads nowhere", "refused: keys")
def orphan(stage: Stage) -> Seen:
    """A decision of the database names an item that is not there."""
    stage.sql("UPDATE decisions SET item_id = 'larkwater/0' WHERE rowid = 5")
    return stage.package()


@fault(54, "The full text drifts", "refused: full text")
def drift(stage: Stage) -> Seen:
    """The minutes of an item are changed and its full text is not."""
    stage.sql("UPDATE agenda_items SET minutes = 'Nothing.' WHERE rowid = 7", indexed=False)
    return stage.package()
