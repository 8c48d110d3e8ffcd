"""Minutes of items for tests: lines in, what was read out, short enough to write in a table."""

from typing import TypeVar

from transform import minutes
from transform.minutes import Minuted, Reading
from transform.rows import Attendance, Contribution, Decision, Declaration, Row, Silence, Vote
from transform.word import Block, Line

R = TypeVar("R", bound=Row)


def block(*texts: str) -> Block:
    """Return lines; `#` begins a heading, a tab makes a row of a table."""
    return Block(
        tuple(Line(text.lstrip("#"), heading=text[:1] == "#", table="\t" in text) for text in texts)
    )


def read(
    *texts: str, title: str = "A matter", decision: tuple[str, ...] = (), restricted: bool = False
) -> Reading:
    """Read the minutes of an item."""
    item = Minuted(
        item_id="fen/7",
        meeting_id="fen/1",
        page_id="fen/p1",
        title=title,
        decision=block(*decision) if decision else None,
        minutes=block(*texts) if texts else None,
        restricted=restricted,
    )
    return minutes.read(item)


def rows(reading: Reading, kind: type[R]) -> list[R]:
    """Return the rows of one table."""
    return [row for row in reading.rows if isinstance(row, kind)]


def apologies(*texts: str, title: str = "Apologies for Absence") -> list[str]:
    """Return who sent apologies."""
    found = rows(read(*texts, title=title), Attendance)
    return [row.name for row in found if row.status == "apologies"]


def substitutes(*texts: str, title: str = "Apologies for Absence") -> list[tuple[str, str | None]]:
    """Return who stood in, for whom."""
    found = rows(read(*texts, title=title), Attendance)
    return [(row.name, row.substitute_for) for row in found if row.status == "present"]


def declarations(
    *texts: str, title: str = "Declarations of Interest"
) -> list[tuple[str, str, str | None, bool | None]]:
    """Return who declared what kind of interest in what, and whether they left."""
    found = rows(read(*texts, title=title), Declaration)
    return [(row.name, row.kind, row.about, row.withdrew) for row in found]


def decisions(*texts: str, decision: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    """Return marks and wordings."""
    found = rows(read(*texts, decision=decision), Decision)
    return [(row.marker, row.text) for row in found]


def votes(*texts: str) -> list[tuple[str, str]]:
    """Return who voted how."""
    return [(row.name, row.choice) for row in rows(read(*texts), Vote)]


def speakers(*texts: str) -> list[tuple[str | None, str]]:
    """Return who did what."""
    return [(row.name, row.action) for row in rows(read(*texts), Contribution)]


def silences(*texts: str, title: str) -> list[str]:
    """Return what there was none of."""
    return [row.subject for row in rows(read(*texts, title=title), Silence)]
