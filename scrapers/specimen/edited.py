"""What is edited of a meeting after it was published: items and reports that go or are replaced."""

from collections.abc import Collection
from dataclasses import replace

from scrapers.specimen.facts import Document, Item, Meeting


def edited(meeting: Meeting, edits: Collection[str]) -> Meeting:
    """Return a meeting without its last item or report, or with another file for its first."""
    items = meeting.items[:-1] if "item" in edits else meeting.items
    papers = [document for item in items for document in item.documents]
    if "paper" in edits and papers:
        items = tuple(_without(item, papers[-1]) for item in items)
    if "report" in edits and papers:
        items = tuple(_replaced(item, papers[0]) for item in items)
    return replace(meeting, items=items)


def _without(item: Item, paper: Document) -> Item:
    return replace(item, documents=tuple(one for one in item.documents if one != paper))


def _replaced(item: Item, paper: Document) -> Item:
    anew = replace(paper, size="PDF 77 KB")
    return replace(item, documents=tuple(anew if one == paper else one for one in item.documents))
