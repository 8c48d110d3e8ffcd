"""Faults 20, 21 and 42, 45 to 47: what stands in a text, and in which letters."""

from tests.faults.fault import fault
from tests.faults.nightly import Seen
from tests.faults.stage import PRINTED, RECENT, SERVICE, Stage
from tests.scripted import Answer

WORDS = "Councillor’s £50,000 – café"
ITEM = "larkwater/4000202"
PRIVATE = "larkwater/4000200"
PURPOSE = "SELECT purpose FROM agenda_items WHERE id = ?"
PRINTED_PURPOSE = (
    "To approve as a correct record the minutes of\nthe meeting held on 22 December 2025."
)

NOTICE = """
[[withhold]]
table = "agenda_items"
row = "{}"
since = 2026-03-02
reason = "By mistake."
"""


def printed_as(stage: Stage, words: bytes) -> None:
    """Have a recent item's text on the agenda say something else."""
    stage.alter(stage.meeting(), PRINTED_PURPOSE, words)


@fault(20, "Another code than the page says", "partial: encoding", changes="agenda_items ~1")
def another_code(stage: Stage) -> Seen:
    """Windows' letters in a page that says UTF-8 are read; another night a tenth are lost."""
    printed_as(stage, WORDS.encode("cp1252"))
    seen = stage.refresh()
    assert seen == Seen("complete"), seen
    assert stage.rows(PURPOSE, ITEM) == [(WORDS,)], stage.rows(PURPOSE, ITEM)
    stage.site.alters.clear()
    printed_as(stage, WORDS.replace("’", "\ufffd").replace("é", "\ufffd").encode())
    return stage.refresh()


@fault(21, "Letters that were encoded twice", "partial: encoding")
def encoded_twice(stage: Stage) -> Seen:
    """Minutes say “Councillorâ€™s”, as UTF-8 read as Windows' letters does."""
    printed_as(stage, WORDS.encode().decode("cp1252").encode())
    return stage.refresh()


@fault(
    42,
    "The web service answers with a page",
    "partial: not_the_page",
    changes="meetings ~1; agenda_items ~1; documents ~1; attendance ~83; paragraphs +1",
    site=SERVICE,
)
def service_off(stage: Stage) -> Seen:
    """Every operation of the web service answers 200 with a page; a meeting's page has changed."""
    stage.site.services = Answer("<html><h1>Service unavailable</h1></html>")
    stage.edit(("minutes", 100005))
    return stage.refresh()


@fault(45, "Letters that are none", "partial: encoding", changes="agenda_items ~1")
def controls(stage: Stage) -> Seen:
    """A text has NUL, then half a surrogate pair, then what turns the direction of reading."""
    for words in ("a\x00b\x0bc cafe&#x301;", "a&#xD800;b&#0;c", "a&#x202E;b"):
        printed_as(stage, words.encode())
        seen = stage.refresh()
        assert stage.rows(PURPOSE, ITEM) == [("abc café",)], stage.rows(PURPOSE, ITEM)
        stage.site.alters.clear()
    return seen


@fault(46, "Minutes that are only in a PDF", "partial: not_the_page", site=PRINTED)
def printed(stage: Stage) -> Seen:
    """Printed minutes are read; the next night a page that wants a password is in their place."""
    wanted = "SELECT DISTINCT completeness FROM agenda_items WHERE meeting_id = ? AND minutes > ''"
    assert stage.rows(wanted, f"larkwater/{RECENT}") == [("pdf_only",)]
    (path,) = stage.rows("SELECT url FROM documents WHERE sha256 IS NOT NULL")
    name = str(path[0]).partition("/larkwater/")[2]
    stage.site.pages[stage.page(name)] = Answer("<html>Please log in</html>")
    return stage.refresh()


@fault(
    47,
    "A private item is published by mistake",
    "read rightly",
    exits=0,
    changes="agenda_items -1; attendance -2; paragraphs -1",
)
def by_mistake(stage: Stage) -> Seen:
    """A notice names a published item; the next night nothing that is published has its words."""
    ((minutes,),) = stage.rows("SELECT minutes FROM agenda_items WHERE id = ?", PRIVATE)
    notice = NOTICE.format(PRIVATE)
    (stage.data / "takedown.toml").write_text(notice, encoding="utf-8")
    seen = stage.refresh()
    assert seen == Seen("unchanged"), seen
    words = str(minutes).partition("from ")[2].encode()
    outputs = [stage.data / "minutes.db", *(stage.data / "package").rglob("*.*")]
    found = [path.name for path in outputs if path.is_file() and words in path.read_bytes()]
    return stage.read([], found)
