"""How a decision is put: RESOLVED in its many forms, with clauses, movers and counts."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from scrapers.specimen.draft import Draft, labels
from scrapers.specimen.facts import Decided, Paragraph
from scrapers.specimen.scene import sentence


@dataclass(frozen=True)
class Vote:
    """A count of hands."""

    votes_for: int
    votes_against: int = 0
    abstentions: int = 0

    @property
    def phrase(self) -> str:
        """The count as a phrase; what nobody did is not mentioned."""
        abstained = "abstention" if self.abstentions == 1 else "abstentions"
        parts = [f"{self.votes_for} votes for"]
        parts += [f"{self.votes_against} against"] * bool(self.votes_against)
        parts += [f"{self.abstentions} {abstained}"] * bool(self.abstentions)
        return " and ".join(filter(None, [", ".join(parts[:-1]), parts[-1]]))


@dataclass(frozen=True)
class Putting:
    """The form of a decision, the count, and who moved and seconded it."""

    form: str
    vote: Vote | None = None
    moved: tuple[str, str] | None = None
    carried: bool = False


INLINE: Mapping[str, tuple[str, str, str]] = {
    "inline": ("resolved", "*RESOLVED*", "that"),
    "moved": ("resolved", "*RESOLVED*", "that"),
    "unanimous": ("resolved", "*RESOLVED*", "that"),
    "dash": ("resolved", "*RESOLVED* –", "That"),
    "colon": ("resolved", "*Resolved:*", "That"),
    "agreed": ("agreed", "It was agreed", "that"),
    "capitals": ("agreed", "*AGREED*", "that"),
    "recommended": ("recommended", "*RECOMMENDED*", "that"),
    "ordered": ("ordered", "*ORDERED*", "that"),
}
"""Forms with the verb in the sentence: the marker, how it is written, and what follows."""


def decide(
    draft: Draft,
    clauses: Sequence[str],
    *,
    form: str = "",
    vote: Vote | None = None,
    moved: tuple[str, str] | None = None,
    carried: bool = False,
) -> None:
    """Write that the body decides something, in a form of the house unless one is given.

    `carried` is said where a division above it has already told the outcome.
    """
    scene = draft.scene
    if not form:
        form = scene.pick(("inline", "heading") if vote or moved else scene.house.resolved)
    if form == "noted" and len(clauses) > 1:
        form = "inline"
    if form == "moved" and moved is None:
        moved = movers(draft)
    write = WRITERS.get(form, _inline)
    write(draft, list(clauses), Putting(form, vote, moved, carried))


def movers(draft: Draft) -> tuple[str, str]:
    """Return who moves and who seconds; both are heard."""
    first, second = draft.draw.sample(draft.there, 2)
    return draft.heard(draft.scene.name(first)), draft.heard(draft.scene.name(second))


def _record(draft: Draft, putting: Putting, marker: str, text: str) -> None:
    vote, unanimous = putting.vote, putting.form == "unanimous"
    made = Decided(marker, text.replace("*", ""), unanimous=unanimous or None)
    if vote or unanimous or putting.carried:
        made = replace(made, outcome="carried")
    if putting.moved:
        made = replace(made, moved_by=putting.moved[0], seconded_by=putting.moved[1])
    if vote:
        made = replace(
            made, votes_for=vote.votes_for, votes_against=vote.votes_against or None,
            abstentions=vote.abstentions or None,
        )  # fmt: skip
    draft.decisions.append(made)


def listed(draft: Draft, clauses: Sequence[str], start: str = "") -> list[Paragraph]:
    """Return clauses as a list: `;` after each, `; and` after the last but one, then a stop."""
    last = len(clauses) - 1
    ends = [";"] * (last - 1) + ["; and"] * (last > 0) + ["."]
    marks = labels(draft.scene.house.clauses, len(clauses))
    return [
        Paragraph(f"{start}{clause}{end}", label, draft.depth, form)
        for clause, end, (label, form) in zip(clauses, ends, marks, strict=True)
    ]


def _text(opening: str, paragraphs: Sequence[Paragraph]) -> str:
    return " ".join(filter(None, [opening, *(paragraph.text for paragraph in paragraphs)]))


def _before(draft: Draft, putting: Putting) -> str:
    """Return what stands before the verb: nothing, or words that lead up to it."""
    moved, vote = putting.moved, putting.vote
    if putting.form == "heading_only":
        return ""
    if moved and vote:
        return (
            f"It was moved by {moved[0]} and seconded by {moved[1]}. On being put to the vote "
            f"there were {vote.phrase}, and it was "
        )
    if moved:
        return f"It was moved by {moved[0]}, seconded by {moved[1]} and "
    if vote:
        return draft.scene.pick((
            f"With {vote.phrase}, it was ",
            f"On being put to the vote there were {vote.phrase}, and it was ",
            f"Following a vote ({vote.phrase}) it was ",
        ))  # fmt: skip
    return "It was unanimously " if putting.form == "unanimous" else ""


def _inline(draft: Draft, clauses: list[str], putting: Putting) -> None:
    """Write verb and clause in one paragraph, or the clauses in a list below the verb."""
    marker, verb, that = INLINE[putting.form]
    below = listed(draft, clauses) if clauses[1:] else []
    opening = f"{that}:" if below else f"{that} {clauses[0]}."
    draft.say(f"{_before(draft, putting)}{verb} {opening}")
    draft.sheet += below
    draft.decision += [Paragraph(f"{verb} {opening}"), *below]
    _record(draft, putting, marker, _text(opening, below))


def _heading(draft: Draft, clauses: list[str], putting: Putting) -> None:
    """Write the verb on a line of its own and the clauses below it."""
    before = _before(draft, putting)
    if before:
        draft.say(before.strip())
    verb = Paragraph(draft.scene.pick(("RESOLVED", "RESOLVED:", "Resolved:")), form="heading")
    below = listed(draft, clauses, "That ") if clauses[1:] else [Paragraph(f"That {clauses[0]}.")]
    draft.sheet += [verb, *below]
    draft.decision += [verb, *below]
    _record(draft, putting, "resolved", _text("", below))


def _label(draft: Draft, clauses: list[str], putting: Putting) -> None:
    """Write `Decision:` as a heading and what was decided in sentences."""
    below = [Paragraph("Decision:", form="heading")]
    text = " ".join(f"That {clause}." for clause in clauses)
    below.append(Paragraph(text))
    draft.sheet += below
    draft.decision += below
    _record(draft, putting, "decision", text)


def _noted(draft: Draft, clauses: list[str], putting: Putting) -> None:
    """Write a plain sentence that has no marker."""
    (clause,) = clauses
    words = clause.replace(" be ", " were " if _plural(clause) else " was ", 1)
    text = f"{sentence(words)}."
    draft.say(text)
    draft.decision.append(Paragraph(text))
    _record(draft, putting, "none", text)


def _plural(clause: str) -> bool:
    subject = re.split(" be | of | in ", clause, maxsplit=1)[0]
    return subject.endswith("s") and not subject.endswith(("ss", "progress"))


def _verb_last(draft: Draft, clauses: list[str], putting: Putting) -> None:
    """Write what is decided on in a list, and the verb after it; then the other clauses."""
    body = draft.scene.body
    things = ("the contents of the report; and", f"the comments made by the {body},")
    marks = labels(draft.scene.house.clauses, 2)
    below = [
        Paragraph(thing, label, draft.depth, form)
        for thing, (label, form) in zip(things, marks, strict=True)
    ]
    below.append(Paragraph("be noted."))
    draft.say("*RESOLVED* that")
    draft.sheet += below
    draft.decision += [Paragraph("*RESOLVED* that"), *below]
    _record(draft, putting, "resolved", _text("that", below))
    if clauses[1:]:
        decide(draft, clauses[1:], form="inline")


WRITERS: Mapping[str, Callable[[Draft, list[str], Putting], None]] = {
    "noted": _noted,
    "verb_last": _verb_last,
    "heading": _heading,
    "heading_only": _heading,
    "label": _label,
}
"""Forms that are not one sentence with a verb in it."""
