"""Faults 27 to 31, 43 and 44: pages that no longer look as they did."""

import datetime as dt

from tests.faults.fault import fault
from tests.faults.nightly import Seen
from tests.faults.stage import RECENT, Stage

NUMBERS = "SELECT id, position, number FROM agenda_items WHERE meeting_id = ? ORDER BY position"

FROM_THE_PDF = "documents ~1; document_pages +5; attendance +31"
"""What the printed minutes add: they are asked for where a page has no minutes."""


@fault(27, "A class is renamed", "partial: selection")
def renamed(stage: Stage) -> Seen:
    """The cells of item numbers have another class, on a recent meeting's page."""
    stage.alter(stage.meeting(), "mgItemNumberCell", "mgItemNumber", 99)
    return stage.refresh()


@fault(
    28,
    "A column and a section that nobody knows",
    "partial: cut, unknown_word",
    changes=FROM_THE_PDF,
)
def unknown_section(stage: Stage) -> Seen:
    """Attendance has one more column; then “Minutes:” is “Outturn:”, also on items' own pages."""
    head = "Attendance</th></tr>"
    stage.alter("mgMeetingAttendance", head, f"{head[:-5]}<th>Joined by</th></tr>")
    seen = stage.refresh()
    assert seen == Seen("partial: unknown_word", 1), seen
    stage.site.alters.clear()
    stage.alter(stage.meeting(), "Minutes:</p>", "Outturn:</p>", 99)
    stage.alter("mgAi.aspx", "Minutes:</p>", "Outturn:</p>", 99)
    return stage.refresh()


@fault(29, "A word for a state that nobody knows", "partial: unknown_word")
def unknown_state(stage: Stage) -> Seen:
    """A list of meetings calls one “Adjourned sine die”."""
    stage.alter("ieListMeetings", "</a> - Agenda, Decisions, Minutes", "</a> - Sine die")
    return stage.refresh()


@fault(30, "Numbers with letters and strokes", "read rightly", exits=0, changes="agenda_items ~3")
def odd_numbers(stage: Stage) -> Seen:
    """Three items of a recent meeting are numbered 77/21, 9(b) and 9(b)(ii)."""
    before = stage.rows(NUMBERS, f"larkwater/{RECENT}")
    odd = ["77/21", "9(b)", "9(b)(ii)"]
    for plain, one in zip(("57.", "58.", "59."), odd, strict=True):
        stage.alter(stage.meeting(), f"{plain}</p></td>", f"{one}</p></td>")
    seen = stage.refresh()
    assert seen == Seen("complete"), seen
    wanted = [(id_, place, odd[number]) for number, (id_, place, _) in enumerate(before[:3])]
    return stage.read([*wanted, *before[3:]], stage.rows(NUMBERS, f"larkwater/{RECENT}"))


@fault(
    31, "A meeting without any item", "read rightly", exits=0, changes="meetings +1; coverage +1"
)
def without_items(stage: Stage) -> Seen:
    """A new meeting is listed, and its page says that no document is available."""
    stage.add("100099", dt.date(2026, 4, 16))
    seen = stage.refresh()
    assert seen == Seen("complete"), seen
    said = "SELECT status, agenda_published, minutes_state FROM meetings WHERE id = ?"
    return stage.read([("scheduled", 0, "none")], stage.rows(said, "larkwater/100099"))


@fault(43, "An item that stands on the page twice", "partial: duplicate")
def doubled(stage: Stage) -> Seen:
    """The first item of a recent meeting is printed again at the end of the table."""

    def twice(body: bytes) -> bytes:
        start = body.index(b'<tr>\n\n\t\t\t<td  class="mgItemNumberCell"')
        end = body.index(b"</tr>", start) + 5
        return body.replace(b"</table>\n", body[start:end] + b"</table>\n", 1)

    stage.spoil(stage.meeting(), twice)
    return stage.refresh()


@fault(44, "A page that is far too long", "partial: implausible, too_large")
def gigantic(stage: Stage) -> Seen:
    """A meeting's page has 400 more items, which are not believed; the next night it has 17 MB."""
    row = (
        '<tr><td  class="mgItemNumberCell" ><p  class="mgAiTitleTxt" ><a name="AI{0}"></a>{0}.</p>'
        '</td><td ><p  class="mgAiTitleTxt" >Drain {0}</p></td></tr>\n'
    )
    rows = "".join(row.format(number) for number in range(7_000_000, 7_000_400))
    stage.alter(stage.meeting(), "</table>\n", f"{rows}</table>\n")
    seen = stage.refresh()
    assert seen == Seen("changed: implausible", 1), seen
    assert stage.rows("SELECT count(*) FROM agenda_items") == [(92,)]
    stage.alter(stage.meeting(), "</table>\n", "</table>\n" + " " * (17 << 20))
    return stage.refresh()
