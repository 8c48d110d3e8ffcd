"""Rows of what was found, with ids and offsets; who the people are is told by a whole meeting."""

from collections.abc import Iterable, Iterator

from transform import rows
from transform.minutes.attendance import Attended
from transform.minutes.contributions import Spoken
from transform.minutes.decisions.merge import Decided
from transform.minutes.declarations.interests import Declared
from transform.minutes.minuted import Minuted
from transform.minutes.text.prose import Prose
from transform.minutes.votes import Ballot


def paragraphs(item: Minuted, prose: Prose, decided: Iterable[Decided]) -> Iterator[rows.Paragraph]:
    """Give a row for each paragraph; decisions and their clauses say that they are such."""
    kinds = _kinds(prose, decided)
    for index, paragraph in enumerate(prose.paragraphs):
        parent = paragraph.parent
        yield rows.Paragraph(
            id=f"{item.item_id}#p{index + 1}",
            item_id=item.item_id,
            position=index + 1,
            parent_id=None if parent is None else f"{item.item_id}#p{parent + 1}",
            depth=paragraph.depth,
            label=paragraph.label,
            kind=kinds.get(index, paragraph.kind),
            text=paragraph.text,
            start=paragraph.start,
            end=paragraph.end,
        )


def _kinds(prose: Prose, decided: Iterable[Decided]) -> dict[int, rows.ParagraphKind]:
    """Return the paragraphs in which decisions stand, and those that are clauses of one."""
    kinds: dict[int, rows.ParagraphKind] = {}
    for found in decided:
        if found.source == "minutes":
            first = prose.paragraph_at(found.decision.start)
            for index in range(first, prose.paragraph_at(found.decision.end - 1) + 1):
                is_clause = prose.paragraphs[index].label is not None and index > first
                kinds[index] = "clause" if is_clause else "decision"
    return kinds


def attendance(item: Minuted, found: Iterable[Attended]) -> Iterator[rows.Attendance]:
    """Give a row for everyone who was away, stood in for another, was there or joined from afar."""
    for number, attended in enumerate(found, 1):
        other = attended.stood_in_for
        yield rows.Attendance(
            id=f"{item.item_id}#a{number}",
            meeting_id=item.meeting_id,
            item_id=item.item_id,
            name=attended.person.name,
            role=attended.role,
            capacity=attended.capacity,
            status=attended.status,
            substitute_for=other.name if other else None,
            source="minutes",
            start=attended.person.start,
            end=attended.person.end,
            page_id=item.page_id,
        )


def declarations(
    item: Minuted, prose: Prose, found: Iterable[Declared]
) -> Iterator[rows.Declaration]:
    """Give a row for each person and interest."""
    for number, declared in enumerate(found, 1):
        yield rows.Declaration(
            id=f"{item.item_id}#i{number}",
            item_id=item.item_id,
            name=declared.person.name,
            kind=declared.kind,
            about=_one_line(declared.about),
            withdrew=declared.withdrew,
            text=prose.text[declared.start : declared.end],
            start=declared.start,
            end=declared.end,
        )


def contributions(
    item: Minuted, prose: Prose, found: Iterable[Spoken]
) -> Iterator[rows.Contribution]:
    """Give a row for everyone who speaks, for each paragraph and each thing done there."""
    for number, spoken in enumerate(found, 1):
        yield rows.Contribution(
            id=f"{item.item_id}#c{number}",
            item_id=item.item_id,
            paragraph_id=f"{item.item_id}#p{prose.paragraph_at(spoken.start) + 1}",
            name=spoken.name,
            role=_one_line(spoken.role),
            action=spoken.action,
            start=spoken.start,
            end=spoken.end,
        )


def silences(
    item: Minuted, subjects: Iterable[rows.Subject], others: Iterable[rows.Row]
) -> Iterator[rows.Silence]:
    """Give a row for each subject of which there was none, unless other rows say otherwise."""
    contradicted = {"declarations" for row in others if isinstance(row, rows.Declaration)} | {
        "apologies"
        for row in others
        if isinstance(row, rows.Attendance) and row.status == "apologies"
    }
    for subject in subjects:
        if subject not in contradicted:
            yield rows.Silence(
                id=f"{item.item_id}#s-{subject}",
                meeting_id=item.meeting_id,
                item_id=item.item_id,
                subject=subject,
                says="none",
            )


def decisions(item: Minuted, found: Iterable[Decided]) -> Iterator[rows.Decision]:
    """Give a row for each decision."""
    for position, decided in enumerate(found, 1):
        yield _decision(item, decided, position)


def votes(
    item: Minuted, ballots: Iterable[Ballot], found: Iterable[Decided]
) -> Iterator[rows.Vote]:
    """Give a row for each named vote, with the decision that it was on."""
    decisions_of = {
        id(ballot): f"{item.item_id}#d{position}"
        for position, decided in enumerate(found, 1)
        for ballot in decided.decision.ballots
    }
    people = ((ballot, person) for ballot in ballots for person in ballot.people)
    for number, (ballot, person) in enumerate(people, 1):
        yield rows.Vote(
            id=f"{item.item_id}#v{number}",
            item_id=item.item_id,
            decision_id=decisions_of.get(id(ballot)),
            name=person.name,
            choice=ballot.choice,
            on_request=ballot.on_request,
            source="minutes",
            start=person.start,
            end=person.end,
        )


def _decision(item: Minuted, decided: Decided, position: int) -> rows.Decision:
    """Return the row of a decision."""
    decision = decided.decision
    mover = decision.motion.mover if decision.motion else None
    seconder = decision.motion.seconder if decision.motion else None
    return rows.Decision(
        id=f"{item.item_id}#d{position}",
        item_id=item.item_id,
        position=position,
        marker=decision.marker,
        text=decided.text,
        outcome=decision.outcome,
        unanimous=decision.unanimous or None,
        is_amendment=decision.amendment or None,
        moved_by=mover,
        seconded_by=seconder,
        votes_for=decision.counts.votes_for,
        votes_against=decision.counts.against,
        votes_abstained=decision.counts.abstained,
        casting_vote=decision.casting or None,
        counts_agree=_agree(decision.ballots),
        source=decided.source,
        start=decision.start,
        end=decision.end,
    )


def _agree(ballots: Iterable[Ballot]) -> bool | None:
    """Return whether printed numbers and listed names agree, where both are printed."""
    both = [
        ballot.printed == len(ballot.people)
        for ballot in ballots
        if ballot.printed is not None and ballot.people
    ]
    return all(both) if both else None


def _one_line(text: str | None) -> str | None:
    """Return words as one line of text; cells of a table are parted by tabs."""
    return " ".join(text.split()) or None if text else None
