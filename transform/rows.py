"""The tables: one class a table, one line a column. This is the only schema.

SQLite's tables, the Table Schemas of the data package, Datasette's metadata and the data
dictionary are all derived from these classes (see `transform/schema.py`). Rows are frozen and
strict: a value of the wrong type, an unknown column or an empty string is an error, never data.
The words come from Popolo, Open Civic Data and ModernGov.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field

from scrapers import registry
from scrapers.registry import References


@dataclass(frozen=True)
class Table:
    """What a table is called and holds; `label` is the column that stands for a row in links."""

    name: str
    title: str
    description: str
    key: tuple[str, ...]
    label: str | None


Id = Annotated[str, Field(pattern=r"^[a-z0-9-]+/[A-Za-z0-9._#:-]+$")]
"""`<council>/<what the source calls it>`, children as `<parent id>#p3`."""
Text = Annotated[str, Field(pattern=r"^[^\x00-\x1f\x7f]*[^\x00-\x20\x7f][^\x00-\x1f\x7f]*$")]
"""One line of text: no control character, never blank."""
Lines = Annotated[
    str, Field(pattern=r"^[^\x00-\x08\x0b-\x1f\x7f]*[^\x00-\x20\x7f][^\x00-\x08\x0b-\x1f\x7f]*$")
]
"""Text in lines, one paragraph a line; table cells are parted by tabs."""
Url = Annotated[str, Field(pattern=r"^https?://[^\s]+$")]
Time = Annotated[str, Field(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]
"""`HH:MM`, Europe/London wall clock."""
Timestamp = Annotated[str, Field(pattern=r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")]
"""UTC, to the second, `YYYY-MM-DDTHH:MM:SSZ`."""
Month = Annotated[str, Field(pattern=r"^\d{4}-(0[1-9]|1[0-2])$")]
Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
Count = Annotated[int, Field(ge=0)]
Position = Annotated[int, Field(ge=1)]
Offset = Annotated[int, Field(ge=0)]

CouncilId = Annotated[registry.Slug, References("councils")]
CommitteeId = Annotated[Id, References("committees")]
PersonId = Annotated[Id, References("people")]
MeetingId = Annotated[Id, References("meetings")]
ItemId = Annotated[Id, References("agenda_items")]
DocumentId = Annotated[Id, References("documents")]
ParagraphId = Annotated[Id, References("paragraphs")]
DecisionId = Annotated[Id, References("decisions")]
PageId = Annotated[Id, References("pages")]
RunId = Annotated[Id, References("runs")]

MeetingStatus = Literal["scheduled", "held", "cancelled", "postponed", "inquorate"]
MinutesState = Literal["none", "draft", "published"]
Language = Literal["en", "cy", "gd"]
Completeness = Literal["full", "cut", "none", "pdf_only", "restricted"]
DocumentKind = Literal[
    "report",
    "appendix",
    "agenda_frontsheet",
    "agenda_pack",
    "supplement",
    "printed_minutes",
    "draft_minutes",
    "printed_decisions",
    "other",
]
Capacity = Literal["member", "officer", "guest", "public"]
Presence = Literal["present", "virtual", "apologies", "absent", "expected"]
AttendanceSource = Literal["attendance_page", "web_service", "minutes", "printed_minutes"]
ParagraphKind = Literal["text", "heading", "bullet", "decision", "clause", "table", "note"]
Marker = Literal[
    "resolved", "agreed", "recommended", "noted", "approved", "decision", "ordered", "none"
]
DecisionOutcome = Literal["carried", "lost", "withdrawn"]
DecisionSource = Literal["decision_block", "minutes"]
Choice = Literal["for", "against", "abstain", "not_voting"]
VoteSource = Literal["minutes", "recorded_votes_page"]
InterestKind = Literal[
    "disclosable_pecuniary",
    "other_registrable",
    "other_significant",
    "personal",
    "prejudicial",
    "non_pecuniary",
    "unspecified",
]
Action = Literal["introduced", "moved", "seconded", "asked", "answered", "said", "other"]
Subject = Literal[
    "apologies", "declarations", "urgent_business", "public_questions", "petitions", "exempt"
]
Outcome = Literal[
    "complete", "partial", "empty_confirmed", "unchanged", "blocked", "robots", "changed", "failed"
]
ProblemClass = Literal[
    "http_status",
    "error_page",
    "blocked",
    "robots",
    "network",
    "timeout",
    "tls",
    "too_large",
    "redirected",
    "not_the_page",
    "selection",
    "value",
    "unknown_word",
    "duplicate",
    "conflict",
    "cut",
    "encoding",
    "ambiguous_name",
    "implausible",
]
Change = Literal["added", "modified", "removed"]


class Row(BaseModel):
    """One row of a published table; the class statement says what the table is and holds."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    TABLE: ClassVar[Table]

    def __init_subclass__(
        cls,
        *,
        table: str,
        description: str,
        key: tuple[str, ...] = ("id",),
        label: str | None = None,
    ) -> None:
        """Keep what the class statement says of its table; pydantic takes `title` as its own."""
        super().__init_subclass__()
        title = cls.model_config["title"] or table
        cls.TABLE = Table(table, title, description, key, label)


class Council(
    registry.Council,
    Row,
    table="councils",
    title="Councils",
    description="Councils in the registry, whether or not their minutes were collected.",
    label="name",
):
    """A council. Its columns are those of the registry, said once in `scrapers/registry.py`."""


class Run(
    Row,
    table="runs",
    title="Runs",
    description="Visits to a council's site and how each ended; visits without news are left out.",
):
    """One visit to a council's site that found something new."""

    id: Id = Field(description="The council and when the visit began.")
    council_id: CouncilId = Field(description="The council.")
    started_at: Timestamp = Field(description="When the visit began.")
    ended_at: Timestamp = Field(description="When the visit ended.")
    outcome: Outcome = Field(description="How it ended, fetching and reading together.")
    requests: Count = Field(description="Addresses asked for, each counted once.")
    pages: Count = Field(description="Pages that the archive held at its end.")
    bytes: Count = Field(description="Length of the pages received.")
    problems: Count = Field(description="Problems met while fetching and reading.")
    data_as_of: Timestamp = Field(
        description="The time that the data stands for: of the last visit that could be used."
    )


class Page(
    Row,
    table="pages",
    title="Pages",
    description="The stored pages that rows were read from, with when and how each was fetched.",
    label="url",
):
    """A stored answer of a council's site."""

    id: Id = Field(description="Council, a hash of the address, and the version.")
    council_id: CouncilId = Field(description="The council.")
    url: Url = Field(description="The canonical address.")
    kind: Text = Field(description="What kind of page it is: meeting, item, attendance and so on.")
    fetched_at: Timestamp = Field(description="When this version was first fetched.")
    last_checked_at: Timestamp = Field(
        description="When it was last confirmed, as of the last visit that found anything new."
    )
    status: Count = Field(description="The HTTP status.")
    media_type: Text | None = Field(None, description="The media type that the site declared.")
    sha256: Sha256 = Field(description="SHA-256 of the body as fetched.")
    bytes: Count = Field(description="Length of the body as fetched.")


class Committee(
    Row,
    table="committees",
    title="Committees",
    description="Bodies whose meetings a council lists: committees, boards, panels, the council.",
    label="name",
):
    """A committee, board, panel or forum of a council."""

    id: Id = Field(description="Council and the number that the site gives the committee.")
    council_id: CouncilId = Field(description="The council it belongs to.")
    name: Text = Field(description="Its name, as the site's list of committees prints it.")
    category: Text | None = Field(None, description="The heading it is listed under.")
    current: bool | None = Field(None, description="Whether the site lists it as still sitting.")
    url: Url = Field(description="Its page on the council's site.")
    page_id: PageId = Field(description="The stored page it was read from.")


class Person(
    Row,
    table="people",
    title="People",
    description="Councillors, and others whom a list of attendance names.",
    label="name",
):
    """A person whom a council's site knows: a member, or someone at its meetings."""

    id: Id = Field(description="Council and the site's number (u5756), else the name (n-…).")
    council_id: CouncilId = Field(description="The council whose site names the person.")
    name: Text = Field(description="The name as the site gives it.")
    given_name: Text | None = Field(None, description="Given names or initials.")
    family_name: Text | None = Field(None, description="Family name.")
    honorific: Text | None = Field(None, description="Title before the name: Councillor, Mrs, Dr.")
    party: Text | None = Field(None, description="Political party or group, as the site prints it.")
    ward: Text | None = Field(None, description="Ward or division, as the site prints it.")
    uid: Count | None = Field(None, description="The site's own number for the person.")
    url: Url | None = Field(None, description="The person's page on the council's site.")
    page_id: PageId = Field(description="The stored page it was read from.")


class Meeting(
    Row,
    table="meetings",
    title="Meetings",
    description="Meetings that a council lists, held or not, with what was published of each.",
    label="title",
):
    """A meeting of a committee, held or not."""

    id: Id = Field(description="Council and the site's number of the meeting.")
    council_id: CouncilId = Field(description="The council.")
    committee_id: CommitteeId = Field(description="The committee that meets.")
    title: Text = Field(description="The committee's name as the meeting's page prints it.")
    date: dt.date = Field(description="The day of the meeting.")
    start_time: Time | None = Field(None, description="When it began or is to begin.")
    end_time: Time | None = Field(None, description="When it ended, where the site says so.")
    venue: Text | None = Field(None, description="Where it meets.")
    status: MeetingStatus = Field(description="Whether it was held; cancelled meetings stay.")
    agenda_published: bool | None = Field(None, description="Whether an agenda is published.")
    decisions_published: bool | None = Field(None, description="Whether decisions are published.")
    minutes_published: bool | None = Field(None, description="Whether minutes are published.")
    minutes_state: MinutesState = Field(description="None, draft or published minutes.")
    contact: Text | None = Field(None, description="The officer to ask: a name, nothing more.")
    webcast_url: Url | None = Field(None, description="Where the recording is.")
    language: Language = Field(description="The language of the page.")
    url: Url = Field(description="The meeting's page on the council's site.")
    page_id: PageId = Field(description="The stored page it was read from.")


class AgendaItem(
    Row,
    table="agenda_items",
    title="Agenda items",
    description="Items of business, each with the whole text that was minuted under it.",
    label="title",
):
    """One item of a meeting's agenda, with what was minuted under it."""

    id: Id = Field(description="Council and the site's number of the item.")
    meeting_id: MeetingId = Field(description="The meeting.")
    position: Position = Field(description="Its place on the agenda, from 1.")
    number: Text | None = Field(None, description="Its number as printed, without the last point.")
    title: Text = Field(description="Its heading.")
    purpose: Lines | None = Field(None, description="The text between the heading and the minutes.")
    decision: Lines | None = Field(None, description="The text under the label “Decision:”.")
    minutes: Lines | None = Field(None, description="The whole text under the label “Minutes:”.")
    completeness: Completeness = Field(description="How much of the minutes is here.")
    restricted: bool = Field(description="Whether the item was taken in private.")
    deferred: bool = Field(description="Whether the item was put off to a later meeting.")
    issue_id: Count | None = Field(None, description="The site's number of the issue behind it.")
    url: Url = Field(description="The item's page on the council's site.")
    page_id: PageId = Field(description="The stored page it was read from.")


class Document(
    Row,
    table="documents",
    title="Documents",
    description="Reports, packs, printed minutes and other files that a meeting's page links to.",
    label="title",
):
    """A document that a meeting's page links to."""

    id: Id = Field(description="Council and the site's number (s128743, g9521-t1).")
    meeting_id: MeetingId = Field(description="The meeting.")
    item_id: ItemId | None = Field(None, description="The item it belongs to, if it is one's.")
    title: Text = Field(description="The words of the link.")
    kind: DocumentKind = Field(description="What kind of document it is.")
    url: Url = Field(description="Where the document is.")
    media_type: Text | None = Field(None, description="Its media type, such as application/pdf.")
    size_bytes: Count | None = Field(None, description="Its size as printed, and so rounded.")
    sha256: Sha256 | None = Field(None, description="SHA-256 of the file, when it was fetched.")
    text_characters: Count | None = Field(None, description="Length of its text, when fetched.")
    contained_in: DocumentId | None = Field(None, description="The pack that repeats it.")
    page_id: PageId = Field(description="The stored page it was read from.")


class DocumentPage(
    Row,
    table="document_pages",
    title="Pages of documents",
    description="Text of the documents that were fetched, page by page: printed minutes.",
):
    """The text of one page of a fetched document."""

    id: Id = Field(description="The document and the page.")
    document_id: DocumentId = Field(description="The document.")
    page: Position = Field(description="The page, from 1.")
    text: Lines = Field(description="Its text.")


class Attendance(
    Row,
    table="attendance",
    title="Attendance",
    description="Who was there, who sent apologies and who stood in for whom.",
    label="name",
):
    """That someone was at a meeting, or sent apologies."""

    id: Id = Field(description="The meeting or item, and a position.")
    meeting_id: MeetingId = Field(description="The meeting.")
    item_id: ItemId | None = Field(None, description="The item whose minutes say so.")
    name: Text = Field(description="The name as written.")
    person_id: PersonId | None = Field(None, description="The person, where there is no doubt.")
    role: Text | None = Field(None, description="The role as written: Chair, Director and so on.")
    capacity: Capacity | None = Field(None, description="In what capacity.")
    status: Presence = Field(description="Present, virtually, apologies, absent or expected.")
    substitute_for: Text | None = Field(None, description="Whom this person stood in for.")
    substitute_for_id: PersonId | None = Field(
        None, description="The person stood in for, where there is no doubt."
    )
    source: AttendanceSource = Field(description="Where it was read.")
    start: Offset | None = Field(None, description="Where the words begin in the item's minutes.")
    end: Offset | None = Field(None, description="Where the words end in the item's minutes.")
    page_id: PageId = Field(description="The stored page it was read from.")


class Paragraph(
    Row,
    table="paragraphs",
    title="Paragraphs",
    description="The minutes of an item in paragraphs, with their labels and how deep they stand.",
    label="text",
):
    """One paragraph of an item's minutes."""

    id: Id = Field(description="The item and a position.")
    item_id: ItemId = Field(description="The item.")
    position: Position = Field(description="Its place in the minutes, from 1.")
    parent_id: ParagraphId | None = Field(None, description="The paragraph that it stands under.")
    depth: Count = Field(description="How deep it stands, from 0.")
    label: Text | None = Field(None, description="Its number, letter or bullet, without points.")
    kind: ParagraphKind = Field(description="What kind of paragraph it is.")
    text: Lines = Field(description="Its words, without the label.")
    start: Offset = Field(description="Where its words begin in the item's minutes.")
    end: Offset = Field(description="Where its words end in the item's minutes.")


class Decision(
    Row,
    table="decisions",
    title="Decisions",
    description="What a body decided at a meeting, in the words of the minutes.",
    label="text",
):
    """A passage by which this body decided something at this meeting."""

    id: Id = Field(description="The item and a position.")
    item_id: ItemId = Field(description="The item.")
    position: Position = Field(description="Its place among the item's decisions, from 1.")
    marker: Marker = Field(description="The word that marks it as a decision.")
    text: Lines = Field(description="The operative wording with its clauses.")
    outcome: DecisionOutcome | None = Field(None, description="Carried or lost, if put to a vote.")
    unanimous: bool | None = Field(None, description="True where the minutes say so.")
    is_amendment: bool | None = Field(None, description="Whether it decides on an amendment.")
    moved_by: Text | None = Field(None, description="Who moved it, as written.")
    moved_by_id: PersonId | None = Field(None, description="The mover, where there is no doubt.")
    seconded_by: Text | None = Field(None, description="Who seconded it, as written.")
    seconded_by_id: PersonId | None = Field(
        None, description="The seconder, where there is no doubt."
    )
    votes_for: Count | None = Field(None, description="Votes for, as printed.")
    votes_against: Count | None = Field(None, description="Votes against, as printed.")
    votes_abstained: Count | None = Field(None, description="Abstentions, as printed.")
    casting_vote: bool | None = Field(None, description="True where a casting vote decided.")
    counts_agree: bool | None = Field(
        None, description="Whether printed counts and listed names agree, where both are printed."
    )
    source: DecisionSource = Field(description="The block of the item that it was read from.")
    start: Offset = Field(description="Where its text begins in that block's text.")
    end: Offset = Field(description="Where its text ends in that block's text.")


class Vote(
    Row,
    table="votes",
    title="Votes",
    description="Named votes: which way each member voted.",
    label="name",
):
    """How one member voted."""

    id: Id = Field(description="The item and a position.")
    item_id: ItemId = Field(description="The item.")
    decision_id: DecisionId | None = Field(None, description="The decision that was voted on.")
    name: Text = Field(description="The name as written.")
    person_id: PersonId | None = Field(None, description="The person, where there is no doubt.")
    choice: Choice = Field(description="For, against, abstaining or not voting.")
    on_request: bool = Field(description="True when only this member asked for it to be recorded.")
    source: VoteSource = Field(description="Where it was read.")
    start: Offset | None = Field(None, description="Where the name begins in the item's minutes.")
    end: Offset | None = Field(None, description="Where the name ends in the item's minutes.")


class Declaration(
    Row,
    table="declarations",
    title="Declarations of interest",
    description="Interests declared at a meeting: one row for each person and interest.",
    label="name",
):
    """An interest that someone declared."""

    id: Id = Field(description="The item and a position.")
    item_id: ItemId = Field(description="The item whose minutes record it.")
    name: Text = Field(description="The name as written.")
    person_id: PersonId | None = Field(None, description="The person, where there is no doubt.")
    kind: InterestKind = Field(description="The kind of interest, where it is said.")
    about: Text | None = Field(None, description="What it is about, as written.")
    about_item_id: ItemId | None = Field(None, description="The item it is about, if no doubt.")
    withdrew: bool | None = Field(None, description="True: left the room; false: stayed.")
    text: Lines = Field(description="The words that it was read from.")
    start: Offset = Field(description="Where they begin in the item's minutes.")
    end: Offset = Field(description="Where they end in the item's minutes.")


class Contribution(
    Row,
    table="contributions",
    title="Contributions",
    description="Who spoke in which paragraph; a Member without a name stays without one.",
    label="name",
):
    """That someone spoke."""

    id: Id = Field(description="The item and a position.")
    item_id: ItemId = Field(description="The item.")
    paragraph_id: ParagraphId = Field(description="The paragraph.")
    name: Text | None = Field(None, description="The name as written; NULL where none is given.")
    person_id: PersonId | None = Field(None, description="The person, where there is no doubt.")
    role: Text | None = Field(None, description="The role that the text gives.")
    action: Action = Field(description="What the speaker did.")
    start: Offset = Field(description="Where the words begin in the item's minutes.")
    end: Offset = Field(description="Where the words end in the item's minutes.")


class Silence(
    Row,
    table="silences",
    title="Silences",
    description="Where the record says that there were none: an empty answer, not a missing one.",
):
    """That the record says there was none."""

    id: Id = Field(description="The item and the subject.")
    meeting_id: MeetingId = Field(description="The meeting.")
    item_id: ItemId = Field(description="The item whose minutes say so.")
    subject: Subject = Field(description="What there was none of.")
    says: Literal["none"] = Field(description="What the record says.")


class Coverage(
    Row,
    table="coverage",
    title="Coverage",
    description="What the site lists against what is held, by committee and month.",
    key=("council_id", "committee_id", "month"),
):
    """How much of what the site lists is here, for a committee and month."""

    council_id: CouncilId = Field(description="The council.")
    committee_id: CommitteeId = Field(description="The committee.")
    month: Month = Field(description="The month of the meetings, YYYY-MM.")
    expected: Count = Field(description="Meetings that the site lists: held + missing.")
    held: Count = Field(description="Meetings listed that are in this data.")
    with_items: Count = Field(description="Meetings held here that have agenda items.")
    with_minutes: Count = Field(description="Meetings held here that have minutes.")
    missing: Count = Field(description="Meetings listed that are not in this data.")
    reason: Text | None = Field(None, description="Which meetings are missing, and why.")
    checked_at: Timestamp = Field(description="When the site's list was last read.")


class Problem(
    Row,
    table="problems",
    title="Problems",
    description="What could not be fetched or read, and why: nothing is skipped in silence.",
    label="message",
):
    """Something that could not be fetched or read."""

    id: Id = Field(description="The council and a hash of the rest.")
    run_id: RunId = Field(description="The visit whose pages it stands in.")
    council_id: CouncilId = Field(description="The council.")
    page_id: PageId | None = Field(None, description="The stored page, where there is one.")
    url: Url | None = Field(None, description="The address.")
    class_: ProblemClass = Field(alias="class", description="What kind of problem it is.")
    message: Text = Field(description="What happened, in one line.")
    locator: Text | None = Field(None, description="Where: a selector, an element, items.")


class ChangedRow(
    Row,
    table="changes",
    title="Changes",
    description="Every row that was added, modified or removed since the data was first loaded.",
    key=("seq",),
):
    """One change of a published row."""

    seq: Position = Field(description="Its number, from 1; a gap is where a row was taken down.")
    run_id: RunId = Field(description="The last visit whose pages were read when it was found.")
    table_name: Text = Field(description="The table of the row.")
    row_id: Text = Field(description="The row's key; of several columns, a JSON list of them.")
    change: Change = Field(description="Added, modified or removed.")
    columns: Text = Field(description="The columns that differ, a JSON list; of a new row, all.")
    before: Text | None = Field(None, description="Their values before, JSON; NULL of a new row.")
    after: Text | None = Field(None, description="Their values after; NULL of a removed row.")


TABLES: tuple[type[Row], ...] = (
    Council,
    Run,
    Page,
    Committee,
    Person,
    Meeting,
    AgendaItem,
    Document,
    DocumentPage,
    Attendance,
    Paragraph,
    Decision,
    Vote,
    Declaration,
    Contribution,
    Silence,
    Coverage,
    Problem,
    ChangedRow,
)
"""Every table, each after those it refers to."""

UNTOLD_TABLES: frozenset[type[Row]] = frozenset({Council, Run, Page, Problem, ChangedRow})
"""Tables that `changes` does not tell of: the registry, and the diary of the collecting."""
UNTOLD_COLUMNS = frozenset({"page_id", "checked_at"})
"""Columns that it does not tell of: which stored page says so, and when that was last seen."""
