"""The words of the product's own labels, which a Welsh page has in Welsh."""

from scrapers.specimen.facts import Language, Meeting

WELSH = {
    "Agenda": "Agenda",
    "Agenda and minutes": "Agenda a Chofnodion",
    "Agenda and draft minutes": "Agenda a Chofnodion Drafft",
    "Meeting": "Cyfarfod",
    "Additional documents:": "Dogfennau ychwanegol:",
    "Minutes:": "Cofnodion:",
    "Decision:": "Penderfyniad:",
    "Supporting documents:": "Dogfennau ategol:",
    "Venue: ": "Lleoliad: ",
    "Proposed venue: ": "Lleoliad arfaethedig: ",
    "Contact: ": "Cyswllt: ",
    "Items": "Eitemau",
    "No.": "Rhif",
    "Item": "Eitem",
}
SUFFIXES = {"cancelled": ", CANCELLED", "postponed": ", POSTPONED"}


def label(text: str, language: Language) -> str:
    """Return a label in the language of the page."""
    return WELSH[text] if language == "cy" else text


def page_title(meeting: Meeting) -> str:
    """Return the heading of a meeting's page, which says what is published."""
    if not meeting.agenda_published:
        title = "Meeting"
    elif not meeting.minutes_published:
        title = "Agenda"
    elif meeting.draft:
        title = "Agenda and draft minutes"
    elif meeting.decisions_published:
        title = "Agenda, decisions and minutes"
    else:
        title = "Agenda and minutes"
    return label(title, meeting.language)
