"""The business of a full council: announcements, questions, petitions, motions, the budget."""

from scrapers.specimen.decisions import decide, movers
from scrapers.specimen.divisions import amendment, divide
from scrapers.specimen.draft import Draft
from scrapers.specimen.facts import Motion
from scrapers.specimen.reports import ask, asked
from scrapers.specimen.scene import Slots, sentence
from scrapers.specimen.subjects import Motioned, Subject


def announcements(draft: Draft) -> None:
    """Write what the one in the chair announces."""
    scene, slots = draft.scene, Slots(draft.scene)
    chair = draft.heard(scene.name(scene.chair), scene.house.chair)
    draft.say(f"The {scene.house.chair}, {chair}, announced that:")
    lines = (
        "the civic service would be held at the parish church in {month}",
        "{group} had won a national award for its work",
        "a collection for the hospice had raised {fee} a head",
        "{school} had been judged good by the inspectors",
        "the flag at the Town Hall would fly at half mast on the day of the memorial",
    )
    chosen = draft.draw.sample(lines, 3)
    ends = (";", "; and", ".")
    draft.bullets(
        [f"{line.format_map(slots)}{end}" for line, end in zip(chosen, ends, strict=True)]
    )


def public_question(draft: Draft, subject: Subject) -> None:
    """Write a question from a resident and the answer of a member."""
    scene, slots = draft.scene, Slots(draft.scene)
    if scene.odds(30):
        draft.say(scene.pick(("There were no questions from members of the public.",
                              "No public questions had been received.")))  # fmt: skip
        return
    question, answer = (part.format_map(slots) for part in scene.pick(subject.questions))
    asker = draft.heard(f"{scene.pick(('Mr', 'Mrs', 'Ms'))} {slots['resident']}")
    reply = draft.somebody()
    draft.say(f"{asker} asked {asked(question)}.")
    draft.say(f"{reply} replied that {answer}.")
    if scene.odds(50):
        draft.say(f"By way of a supplementary question, {asker} asked for a date. {reply} said "
                  "that a written answer would be sent.")  # fmt: skip


def petition(draft: Draft) -> None:
    """Write that a petition is handed in and sent on."""
    scene, slots = draft.scene, Slots(draft.scene)
    member = draft.somebody()
    draft.say(
        f"{member} presented a petition signed by {{count}} residents of {{road}} which asked for "
        "a crossing near {school}.".format_map(slots)
    )
    decide(draft, ["the petition be referred to the Environment & Communities Scrutiny Committee"],
           form=scene.pick(("inline", "agreed", "colon")))  # fmt: skip


def motion(draft: Draft, moved: Motioned) -> None:
    """Write a motion: moved, sometimes amended in vain, voted on, carried or lost."""
    scene, slots = draft.scene, Slots(draft.scene)
    names = [scene.name(member) for member in draft.draw.sample(draft.there, 4)]
    mover, seconder, speaker, other = map(draft.heard, names)
    draft.say(f"{mover} moved and {seconder} seconded the following motion:")
    draft.line(f"“{moved.text.format_map(slots)}”")
    points = [point.format_map(slots) for point in moved.points]
    draft.say(f"{speaker} spoke in support and said that {points[0]}.")
    draft.say(f"{other} opposed the motion because {points[1]}.")
    if scene.odds(45):
        amendment(draft, moved.amendment.format_map(slots))
    _vote_on(draft, moved, slots, (mover, seconder))


def _vote_on(draft: Draft, moved: Motioned, slots: Slots, by: tuple[str, str]) -> None:
    scene = draft.scene
    carried = scene.odds(65)
    recorded = scene.odds(60)
    vote = divide(draft, by, carried=carried) if recorded else None
    if recorded:
        draft.recorded.append(
            Motion(f"Motion: {moved.title}", "Resolution", "Carried" if carried else "Rejected")
        )
    if carried:
        draft.say("The motion was declared *CARRIED* and it was")
        decide(draft, [moved.resolved.format_map(slots)], form="heading_only", vote=vote,
               moved=by, carried=True)  # fmt: skip
        return
    counts = (vote.votes_for, vote.votes_against, vote.abstentions) if vote else None
    endings = (
        "The motion was declared *LOST*.",
        "Upon being put to the vote, the motion was lost.",
    )
    draft.lost(scene.pick(endings), by, counts)


def budget(draft: Draft, subject: Subject) -> None:
    """Write the budget: speeches, an amendment lost, and a recorded vote as the law asks."""
    slots, by = Slots(draft.scene), movers(draft)
    draft.say(f"{by[0]} moved, and {by[1]} seconded, the budget and the council tax requirement.")
    draft.say(" ".join(sentence(told.format_map(slots)) for told in subject.report))
    for point in subject.points[:2]:
        speaker = draft.somebody()
        draft.say(f"{speaker} said that {point.format_map(slots)}.")
    question, answer = subject.questions[0]
    ask(draft, subject.officer, question.format_map(slots), answer.format_map(slots))
    amendment(draft, subject.amendment.format_map(slots))
    vote = divide(draft, by, carried=True)
    draft.recorded.append(Motion("Budget and Council Tax", "Resolution", "Carried"))
    draft.say("The motion was therefore carried and it was")
    clauses = [clause.format_map(slots) for clause in subject.clauses]
    decide(draft, clauses, form="heading_only", vote=vote, moved=by, carried=True)


def appointments(draft: Draft) -> None:
    """Write that somebody is appointed: the object of the decision is a person."""
    scene, slots = draft.scene, Slots(draft.scene)
    one, other = (scene.name(member) for member in scene.draw.sample(draft.there, 2))
    decide(
        draft,
        [f"{one} be appointed to represent the Council on {slots['group']}",
         f"{other} be appointed to the vacant seat on the Appeals Panel"],
        form="moved",
    )  # fmt: skip
