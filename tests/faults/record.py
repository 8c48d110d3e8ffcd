"""Faults 32 to 41: what a council's record does of itself, and who is who."""

import json
from itertools import pairwise

from tests.faults.fault import fault
from tests.faults.nightly import Seen
from tests.faults.published import published
from tests.faults.served import Served
from tests.faults.stage import PAGES, Stage
from tests.scripted import Answer

TOLD = "SELECT before, after FROM changes WHERE table_name = ? AND row_id = ? AND change <> 'added'"
TWICE = (
    "committees +2; people +41; meetings +12; agenda_items +92; documents +95; attendance +274; "
    "paragraphs +443; decisions +62; votes +225; declarations +3; contributions +205; "
    "silences +11; coverage +12"
)
"""What a second council adds that has all that the first has."""


@fault(
    32,
    "Draft minutes are amended",
    "read rightly",
    exits=0,
    changes="meetings ~1; agenda_items ~1; documents ~1; paragraphs +1",
)
def amended(stage: Stage) -> Seen:
    """The draft minutes of a recent meeting become final, and one item's text another."""
    stage.edit(("final", 100005), ("minutes", 100005))
    seen = stage.refresh()
    assert seen == Seen("complete"), seen
    ((before, after),) = stage.rows(TOLD, "meetings", "larkwater/100005")
    return stage.read(
        ('{"minutes_state":"draft"}', '{"minutes_state":"published"}'), (before, after)
    )


@fault(
    33,
    "A meeting is cancelled, another is moved",
    "read rightly",
    exits=0,
    changes="meetings ~2; coverage +1 -1",
)
def called_off(stage: Stage) -> Seen:
    """One meeting to come is called off, and another is put off by a week."""
    stage.edit(("cancelled", 100012), ("moved", 100006))
    seen = stage.refresh()
    assert seen == Seen("complete"), seen
    said = "SELECT id, status, date FROM meetings WHERE date >= '2026-03-01' ORDER BY id"
    wanted = [
        ("larkwater/100006", "scheduled", "2026-04-06"),
        ("larkwater/100012", "cancelled", "2026-03-31"),
    ]
    return stage.read(wanted, stage.rows(said))


@fault(
    34,
    "An item is taken off the agenda",
    "read rightly",
    exits=0,
    changes="agenda_items -1; documents -1; paragraphs -3; decisions -1; contributions -2",
)
def deleted(stage: Stage) -> Seen:
    """The last item of a recent meeting is gone, for three nights."""
    stage.edit(("item", 100005))
    for _ in range(2):
        assert stage.refresh(days=1).exit == 0
        assert published(stage.data).rows == stage.good.rows, "gone before its time"
    assert stage.refresh(days=1) == Seen("complete")
    ((before, after),) = stage.rows(TOLD, "agenda_items", "larkwater/4000210")
    return stage.read((True, None), (json.loads(str(before))["number"] == "67", after))


@fault(35, "A whole committee vanishes", "partial: http_status")
def vanished(stage: Stage) -> Seen:
    """One night a committee is not named; in the next its list of meetings is not there."""
    lists = stage.page("ieListMeetings.aspx?CId=111")
    stage.alter("mgListCommittees", "mgCommitteeDetails.aspx?ID=111", "x.aspx")
    assert stage.refresh().said == "complete: conflict"
    assert lists not in stage.site.paths, "what nothing links to is asked for"
    stage.site.alters.clear()
    stage.site.pages[lists] = Answer("no", 404)
    return stage.refresh()


@fault(36, "Bytes that change by themselves", "read rightly", exits=0)
def volatile(stage: Stage) -> Seen:
    """Every page has another view state, another token, and other noise in its links."""
    stage.alter(
        ".aspx", 'name="__VIEWSTATE" id="__VIEWSTATE" value="', 'name="__VIEWSTATE" value="x9'
    )
    stage.alter(".aspx", 'name="csrf-token" content="', 'name="csrf-token" content="x9')
    stage.alter(".aspx", "bcr=1", "bcr=7&amp;RPID=50041", 99)
    seen = stage.refresh()
    assert seen == Seen("unchanged"), seen
    return stage.read(stage.good, published(stage.data))


@fault(37, "One page by several addresses", "read rightly", exits=0)
def variants(stage: Stage) -> Seen:
    """Lists link to meetings in another case, order and language of parameters."""
    stage.alter(
        "ieListMeetings",
        "ieListDocuments.aspx?CId=110&amp;MId=",
        "IELISTDOCUMENTS.ASPX?LLL=0&amp;J=2&amp;CID=110&amp;MID=",
        99,
    )
    seen = stage.refresh()
    assert seen == Seen("complete"), seen
    return stage.read(stage.good.rows, published(stage.data).rows)


@fault(38, "Two councils with the same numbers", "read rightly", exits=0, changes=TWICE)
def same_numbers(stage: Stage) -> Seen:
    """A second council, on another host, numbers its meetings and items as the first does."""
    with Served(PAGES) as other:
        stage.councils = [*stage.councils, other.council("marsh")]
        seen = stage.refresh()
    assert seen == Seen("unchanged, complete"), seen
    return twins(stage)


@fault(39, "Two councils on one host", "read rightly", exits=0, changes=TWICE)
def one_host(stage: Stage) -> Seen:
    """A second council is in another folder of the host; robots.txt is asked for once."""
    stage.site.folders["/marsh/"] = "/larkwater/"
    stage.councils = [*stage.councils, stage.site.council("marsh", "marsh/")]
    seen = stage.refresh()
    assert seen == Seen("unchanged, complete"), seen
    assert stage.site.paths.count("/robots.txt") == 1
    ends = sorted((came, left) for came, left, _ in stage.site.asked)
    assert all(one[1] <= two[0] for one, two in pairwise(ends)), "two at a time"
    return twins(stage)


@fault(40, "A council that is no more", "read rightly", exits=0, changes=TWICE)
def abolished(stage: Stage) -> Seen:
    """The registry says that the council ended; another one in its place is visited."""
    (council,) = stage.councils
    stage.site.folders["/marsh/"] = "/larkwater/"
    ended = council.model_copy(update={"ended_on": "2026-03-02"})
    stage.councils = [ended, stage.site.council("marsh", "marsh/")]
    seen = stage.refresh(days=20)
    assert seen == Seen("complete"), seen
    assert not [path for path in stage.site.paths if "/larkwater/" in path], "it is visited"
    described = json.loads((stage.data / "package/datapackage.json").read_text("utf-8"))
    assert "degraded" not in described, "its rows are called too old"
    return twins(stage)


@fault(41, "A site below a folder", "read rightly", exits=0, changes=TWICE)
def folder(stage: Stage) -> Seen:
    """A second council's site is two folders deep."""
    stage.site.folders["/council/moderngov/"] = "/larkwater/"
    stage.councils = [*stage.councils, stage.site.council("marsh", "council/moderngov/")]
    seen = stage.refresh()
    assert seen == Seen("unchanged, complete"), seen
    return twins(stage)


def twins(stage: Stage) -> Seen:
    """Return whether the second council has the same rows as the first, each under its own id."""
    rows = published(stage.data).rows
    ours, theirs = (
        {
            name: sorted(key.replace(id_, "") for key in rows[name] if key.startswith(id_))
            for name in rows
        }
        for id_ in ("larkwater", "marsh")
    )
    return stage.read(ours, theirs)
