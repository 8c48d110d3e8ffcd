"""Faults 20, 21 and 42, 45 to 47: what stands in a text, and in which letters."""

from tests.faults.fault import fault
from tests.faults.nightly import Seen
from tests.faults.stage import PRINTED, RECENT, SERVICE, Stage
from tests.scripted import Answer

WORDS = "Councillor’s £50,000 – café"
ITEM = "larkwater/4000200"
MINUTES = "SELECT minutes FROM agenda_items WHERE id = ?"
APOLOGIES = "Apologies were received from Councillors\nRosalind Nettleton and Edwin St John."
CONTROLS = "a&#0;b\x00c&#x202E;d&#xD800;e&#xFFFF;f cafe&#x301;"


def minuted(stage: Stage, words: bytes) -> None:
    """Have the minutes of a recent item say something else."""
    stage.alter(stage.meeting(), APOLOGIES, words)


@fault(20, "Another code than the page says", "partial: encoding", changes="?")
def another_code(stage: Stage) -> Seen:
    """Windows' letters in a page that says UTF-8 are read; another night a tenth are lost."""
    minuted(stage, WORDS.encode("cp1252"))
    seen = stage.refresh()
    assert seen == Seen("complete"), seen
    assert stage.rows(MINUTES, ITEM) == [(WORDS,)], stage.rows(MINUTES, ITEM)
    stage.site.alters.clear()
    minuted(stage, WORDS.replace("’", "\ufffd").replace("é", "\ufffd").encode())
    return stage.refresh()


@fault(21, "Letters that were encoded twice", "partial: encoding", changes="?")
def encoded_twice(stage: Stage) -> Seen:
    """Minutes say “Councillorâ€™s”, as UTF-8 read as Windows' letters does."""
    minuted(stage, WORDS.encode().decode("cp1252").encode())
    return stage.refresh()


@fault(42, "The web service answers with a page", "partial: not_the_page", site=SERVICE)
def service_off(stage: Stage) -> Seen:
    """Every operation of the web service answers with a page that says 200."""
    page = Answer("<html><h1>Service unavailable</h1></html>")
    stage.site.services = page
    return stage.refresh()


@fault(45, "Letters that are none", "complete: encoding", exits=0, changes="?")
def controls(stage: Stage) -> Seen:
    """Minutes have NUL, a control that turns the direction of reading, and half a surrogate pair."""
    minuted(stage, CONTROLS.encode())
    seen = stage.refresh()
    return seen


@fault(46, "Minutes that are only in a PDF", "partial: not_the_page", site=PRINTED)
def printed(stage: Stage) -> Seen:
    """Printed minutes are read; the next night a page that wants a password is in their place."""
    wanted = "SELECT DISTINCT completeness FROM agenda_items WHERE meeting_id = ? AND minutes > ''"
    assert stage.rows(wanted, f"larkwater/{RECENT}") == [("pdf_only",)]
    (path,) = {path for path in stage.rows("SELECT url FROM documents WHERE sha256 IS NOT NULL")}
    name = str(path[0]).partition("/larkwater/")[2]
    stage.site.pages[stage.page(name)] = Answer("<html>Please log in</html>")
    return stage.refresh()


@fault(47, "A private item is published by mistake", "read rightly", exits=0, changes="?")
def by_mistake(stage: Stage) -> Seen:
    """A notice names a published item; the next night nothing that is published has its words."""
    ((title, minutes),) = stage.rows("SELECT title, minutes FROM agenda_items WHERE id = ?", ITEM)
    notice = f"[[withhold]]\ntable = 'agenda_items'\nrow = '{ITEM}'\nsince = 2026-03-02\nreason = 'By mistake.'\n"
    (stage.data / "takedown.toml").write_text(notice, encoding="utf-8")
    seen = stage.refresh()
    assert seen == Seen("unchanged"), seen
    words = str(minutes).partition("from ")[2].encode()
    outputs = [stage.data / "minutes.db", *(stage.data / "package").rglob("*.*")]
    found = [path.name for path in outputs if path.is_file() and words in path.read_bytes()]
    return stage.read([], found)
