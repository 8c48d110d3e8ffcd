"""Faults 27 to 31: pages that no longer look as they did."""

from tests.faults.fault import fault
from tests.faults.nightly import Seen
from tests.faults.stage import Stage


@fault(27, "A class is renamed", "partial: selection")
def renamed(stage: Stage) -> Seen:
    """The cells of item numbers have another class, on the pages of recent meetings."""
    stage.alter("ieListDocuments", "mgItemNumberCell", "mgItemNumber", 99)
    return stage.refresh()


@fault(28, "A section that nobody knows", "partial: unknown_word")
def unknown_section(stage: Stage) -> Seen:
    """What stood under “Minutes:” of a recent meeting stands under “Outturn:”."""
    stage.alter(stage.meeting(), "Minutes:</p>", "Outturn:</p>", 99)
    return stage.refresh()
